# Søk, og å gå til noe etter navn.

cli-search = Finn planer, kapitler, rader, merknader, vedtak, personer, organer og parter
cli-search-words = Det du leter etter: alle ordene må finnes; "ord som står sammen"; nøkler som M8, R3, m4
cli-search-plan = Bare i denne planen
cli-search-kind = Bare av dette slaget; kan stå flere ganger
cli-search-limit = Hvor mange som vises
cli-search-building = Søkeindeksen bygges: { $percent } %

search-none = Ingenting er funnet for «{ $words }».
search-more = { $count ->
    [one] Ett treff til. Flere ord gjør søket smalere.
   *[other] { $count } treff til. Flere ord gjør søket smalere.
}
search-count = { $count ->
    [one] ett treff
   *[other] { $count } treff
}
search-waits = Søker …
search-how = Alle ordene må finnes. «Ord i hermetegn» står sammen. Nøkler finner rett fram: M8, R3, 2.1, m4. Ord finnes på bokmål, nynorsk og engelsk.
search-names = Personer, organer, parter

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
help-search = Finn hva som helst etter ordene i det: planer, kapitler, rader, merknader, vedtak, personer
do-jump = gå til
help-jump = Gå til hva som helst etter navnet
jump-title = Gå til: plan, kapittel, register, rad, person, organ, part
jump-register = Register
jump-screen = Skjermbilde
do-filter = filtrer
help-filter = Skriv for å begrense listen; der det ikke er noen liste, søk
filter-keys = skriv for å begrense   ↑↓ velg   Enter behold   Esc vis alle
filter-none = Ingen rad har disse ordene.
