# Leseeksemplarer, data og kalendere: en plan for dem som ikke har terminal.

copy-title = Utdrag av { $plan }: { $part }
copy-extract = Dette er et utdrag. Det er ikke hele «{ $plan }».
copy-of-locked = Leseeksemplar av versjon { $version }, låst { $day }. Det som gjelder, er den låste teksten selv (plan.md), sha256 { $sha256 }.
copy-confidential = Dette eksemplaret har deler som er unntatt offentlighet. Ikke gi det videre.
copy-footer = leseeksemplar av { $version } · sha256 { $digest }
copy-skip = Gå til teksten
copy-contents = Innhold
copy-page = side
copy-page-of = av
copy-body-nothing = Ingenting i denne planen gjelder { $body }.
copy-above = Hører under
copy-undated = { $what } er ikke i kalenderen: { $words }
copy-format-extract = Formatet { $format } har ikke plass til et slikt utdrag.
copy-failed = Filen kunne ikke skrives: { $cause }

# Formats.
format-markdown = Markdown, som tekst
format-html = HTML, for utskrift og skjermlesere
format-docx = Word (DOCX)
format-json = JSON, alt, for programmer
format-csv = CSV, for regneark
format-calendar = iCalendar, de kjente datoene
format-toml = plan.toml, innholdet uten tap

# vedtak plan export.
cli-export-format = Formatet; ellers etter endelsen på filen, eller Markdown
cli-export-number = En låst versjon; med Markdown nøyaktig bytene dens, ellers et leseeksemplar ved siden av; uten dette det som skrives nå
cli-export-chapter = Et utdrag: dette kapittelet, med nummer eller tittel, og de som er under det
cli-export-register = Et utdrag: dette registeret
cli-export-body = Et utdrag: det som gjelder dette organet
cli-export-mermaid = Markdown med diagrammer for Mermaid
cli-export-separator = Det som skiller verdiene i CSV
cli-export-confidential = Med delene som er unntatt offentlighet; for sekretariatet
cli-export-ending = Ikke noe format har filer som ender på «{ $ending }».
cli-export-no-register = Denne planen har ikke noe register «{ $register }».
cli-export-closed = Bare sekretariatet kan eksportere delene som er unntatt offentlighet.
cli-export-csv = En CSV-fil har ett register: oppgi det med --register.

# Views on paper.
copy-nothing-chosen = Ikke valgt
copy-unplaced = Uten plass
copy-days = Dager
copy-first = Først planlagt
copy-done = Gjort
copy-moved = Flyttet
copy-standing = Stilling
copy-provisional = foreløpig
copy-decided = vedtatt
copy-earlier-matrix = Tidligere matrise
copy-limit = Det høyeste nivået som kan aksepteres, er: { $level }.
copy-scores = Vurderinger
copy-acceptance = Aksept
copy-entered = ført som { $score }
copy-worse = verre enn først
copy-above-limit = over grensen, ikke akseptert
copy-accepted = akseptert
copy-accepted-expired = aksepten har gått ut
copy-adrift = Nevner ikke hva de måler

# On the screen.
export-as = Eksporter som
export-undated = { $count ->
    [one] { $count } ting har ingen dato og er ikke i kalenderen.
   *[other] { $count } ting har ingen dato og er ikke i kalenderen.
}
