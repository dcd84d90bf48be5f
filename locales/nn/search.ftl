# Søk, og å gå til noko etter namn.

cli-search = Finn planar, kapittel, rader, merknader, vedtak, personar, organ og partar
cli-search-words = Det du leitar etter: alle orda må finnast; "ord som står saman"; nøklar som M8, R3, m4
cli-search-plan = Berre i denne planen
cli-search-kind = Berre av dette slaget; kan stå fleire gonger
cli-search-limit = Kor mange som blir viste
cli-search-building = Søkeindeksen blir bygd: { $percent } %

search-none = Ingenting er funne for «{ $words }».
search-more = { $count ->
    [one] Eitt treff til. Fleire ord gjer søket smalare.
   *[other] { $count } treff til. Fleire ord gjer søket smalare.
}
search-count = { $count ->
    [one] eitt treff
   *[other] { $count } treff
}
search-waits = Søker …
search-how = Alle orda må finnast. «Ord i hermeteikn» står saman. Nøklar finn rett fram: M8, R3, 2.1, m4. Ord blir funne på nynorsk, bokmål og engelsk.
search-names = Personar, organ, partar

search-kind-plan = Plan
search-kind-chapter = Kapittel
search-kind-record = Rad
search-kind-remark = Merknad
search-kind-consideration = Vedtak
search-kind-person = Person
search-kind-body = Organ
search-kind-party = Part

place-search = Søk
do-search = søk
help-search = Finn kva som helst etter orda i det: planar, kapittel, rader, merknader, vedtak, personar
do-jump = gå til
help-jump = Gå til kva som helst etter namnet
jump-title = Gå til: plan, kapittel, register, rad, person, organ, part
jump-register = Register
jump-screen = Skjermbilete
do-filter = filtrer
help-filter = Skriv for å avgrense lista; der det ikkje er noka liste, søk
filter-keys = skriv for å avgrense   ↑↓ vel   Enter behald   Esc vis alle
filter-none = Inga rad har desse orda.
