# Oppfølging av partene, statussider, prøving av framdrift, overleveringsbok

## Hvor en part står
tracker-signed = signert
tracker-reserved = signert med forbehold
tracker-disputed = signaturen er omstridt
tracker-withdrawn = signaturen er trukket
tracker-declined-now = avslått inntil videre
tracker-declined = avslått for godt
tracker-overdue = fristen er ute
tracker-adopted = vedtatt
tracker-answered = har svart
tracker-sent = papirene er sendt
tracker-unsent = ingenting er sendt
tracker-late = { $days ->
    [one] én dag for sent
   *[other] { $days } dager for sent
}
tracker-differs = andre ord enn foreslått
tracker-met = { $condition } (oppfylt)
tracker-unmet = { $condition } (ikke oppfylt)

## Sider
tracker-title = Status for «{ $title }»
tracker-body-title = Status for { $name }
tracker-handover = Overleveringsbok for «{ $title }»
tracker-day-version = Per { $day }. Den nyeste låste versjonen er { $version }.
tracker-day-draft = Per { $day }. Ingen versjon er låst.
tracker-where = Hvor planen står
tracker-milestones = Hva organene har gjort
tracker-parties = Partene
tracker-waits = Hva som venter
tracker-meetings = Kommende møter
tracker-done = Hva som er gjort
tracker-nothing = Ingenting.
tracker-unanswered = Merknader uten svar
tracker-people = Folk
tracker-archive = Arkivet
tracker-closed = Hva som er unntatt offentlighet, og hvorfor

## Kolonner
tracker-party = Part
tracker-papers = Sendt
tracker-case = Sak
tracker-decision = Vedtak
tracker-conditions = Vilkår
tracker-conditions-short = Oppf
tracker-by = { $state }, frist { $day }
tracker-signature = Signert
tracker-standing = Står
tracker-milestone = Milepæl
tracker-who = For
tracker-stands = Status
tracker-plan = Plan
tracker-hours = Tid
tracker-place = Sted
tracker-name = Navn
tracker-role = Rolle
tracker-mail = E-post
tracker-basis = Hjemmel
tracker-review = Vurderes på nytt

## Kommandolinjen
cli-plan-tracker = Vis hva hver part har fått, vedtatt og signert; eller skriv statussiden
cli-plan-rehearse = Vis hva som følger når en milepæl blir flyttet; ingenting blir skrevet
cli-plan-handover = Skriv overleveringsboka: alt en ny prosjektleder trenger
cli-body-page = Skriv statussiden for et organ: hva som venter, kommende møter, hva det har gjort
cli-tracker-output = Skriv siden til denne filen: .html, .docx, .pdf, .md eller .csv
cli-page-output = Til denne filen: .html, .docx, .pdf eller .md; ellers Markdown til standard ut
cli-rehearse-move = Hva som flyttes: «M9=uke 51», eller ett organ av den: «M9/SU Berg=uke 51»
cli-value-move = MILEPÆL=NÅR
tracker-none = Ingen parter er spurt i denne planen ennå.
rehearse-form = «{ $words }» sier ikke hva som flyttes til når. Skriv «M9=uke 51», eller «M9/SU Berg=uke 51».
rehearse-ended = { $step } er avsluttet, og blir stående der den var.
rehearse-before = Som planlagt
rehearse-after = Da
rehearse-days = Dager
rehearse-signing = Den tidligste dagen for signering er { $before } som planlagt, og { $after } da.
rehearse-signing-same = Den tidligste dagen for signering er fortsatt { $before }.
rehearse-signing-none = Det er ingen signeringsdag å si noe om: ingenting før den har dato.
rehearse-broken = Det som da ville stå i strid med noe, og ikke gjør det nå:
rehearse-whole = Ingenting nytt kommer i strid.
rehearse-assumes = Forutsatt: milepælene beholder rekkefølgen, tiden mellom dem trengs slik den er planlagt, og ingen møtes tidligere enn planlagt eller før i dag. Ingenting er skrevet.
