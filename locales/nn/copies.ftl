# Leseeksemplar, data og kalendrar: ein plan for dei som ikkje har terminal.

copy-title = Utdrag av { $plan }: { $part }
copy-extract = Dette er eit utdrag. Det er ikkje heile «{ $plan }».
copy-of-locked = Leseeksemplar av versjon { $version }, låst { $day }. Det som gjeld, er den låste teksten sjølv (plan.md), sha256 { $sha256 }.
copy-confidential = Dette eksemplaret har delar som er unnatekne offentlegheita. Ikkje gi det vidare.
copy-footer = leseeksemplar av { $version } · sha256 { $digest }
copy-skip = Gå til teksten
copy-contents = Innhald
copy-page = side
copy-page-of = av
copy-body-nothing = Ingenting i denne planen gjeld { $body }.
copy-above = Høyrer under
copy-undated = { $what } er ikkje i kalenderen: { $words }
copy-format-extract = Formatet { $format } har ikkje plass til eit slikt utdrag.
copy-failed = Fila kunne ikkje skrivast: { $cause }

# Formats.
format-markdown = Markdown, som tekst
format-html = HTML, for utskrift og skjermlesarar
format-docx = Word (DOCX)
format-json = JSON, alt, for program
format-csv = CSV, for rekneark
format-calendar = iCalendar, dei kjende datoane
format-toml = plan.toml, innhaldet utan tap

# vedtak plan export.
cli-export-format = Formatet; elles etter endinga på fila, eller Markdown
cli-export-number = Ein låst versjon; med Markdown nøyaktig bytane hans, elles eit leseeksemplar ved sida av; utan dette det som blir skrive no
cli-export-chapter = Eit utdrag: dette kapittelet, med nummer eller tittel, og dei som er under det
cli-export-register = Eit utdrag: dette registeret
cli-export-body = Eit utdrag: det som gjeld dette organet
cli-export-mermaid = Markdown med diagram for Mermaid
cli-export-separator = Det som skil verdiane i CSV
cli-export-confidential = Med delane som er unnatekne offentlegheit; for sekretariatet
cli-export-ending = Ikkje noko format har filer som endar på «{ $ending }».
cli-export-no-register = Denne planen har ikkje noko register «{ $register }».
cli-export-closed = Berre sekretariatet kan eksportere delane som er unnatekne offentlegheit.
cli-export-csv = Ei CSV-fil har eitt register: oppgi det med --register.

# Views on paper.
copy-nothing-chosen = Ikkje valt
copy-unplaced = Utan plass
copy-days = Dagar
copy-first = Først planlagt
copy-done = Gjort
copy-moved = Flytta
copy-standing = Stilling
copy-provisional = førebels
copy-decided = vedteke
copy-earlier-matrix = Tidlegare matrise
copy-limit = Det høgaste nivået som kan aksepterast, er: { $level }.
copy-scores = Vurderingar
copy-acceptance = Aksept
copy-entered = ført som { $score }
copy-worse = verre enn først
copy-above-limit = over grensa, ikkje akseptert
copy-accepted = akseptert
copy-accepted-expired = aksepten har gått ut
copy-adrift = Nemner ikkje kva dei måler

# On the screen.
export-as = Eksporter som
export-undated = { $count ->
    [one] { $count } ting har ingen dato og er ikkje i kalenderen.
   *[other] { $count } ting har ingen dato og er ikkje i kalenderen.
}
