# Oppfølging av partane, statussider, prøving av framdrift, overleveringsbok

## Kvar ein part står
tracker-signed = signert
tracker-reserved = signert med atterhald
tracker-disputed = signaturen er omstridd
tracker-withdrawn = signaturen er trekt
tracker-declined-now = avslått førebels
tracker-declined = avslått for godt
tracker-overdue = fristen er ute
tracker-adopted = vedteke
tracker-answered = har svara
tracker-sent = papira er sende
tracker-unsent = ingenting er sendt
tracker-late = { $days ->
    [one] éin dag for seint
   *[other] { $days } dagar for seint
}
tracker-differs = andre ord enn framlegget
tracker-met = { $condition } (oppfylt)
tracker-unmet = { $condition } (ikkje oppfylt)

## Sider
tracker-title = Status for «{ $title }»
tracker-body-title = Status for { $name }
tracker-handover = Overleveringsbok for «{ $title }»
tracker-day-version = Per { $day }. Den nyaste låste versjonen er { $version }.
tracker-day-draft = Per { $day }. Ingen versjon er låst.
tracker-where = Kvar planen står
tracker-milestones = Kva organa har gjort
tracker-parties = Partane
tracker-waits = Kva som ventar
tracker-meetings = Komande møte
tracker-done = Kva som er gjort
tracker-nothing = Ingenting.
tracker-unanswered = Merknader utan svar
tracker-people = Folk
tracker-archive = Arkivet
tracker-closed = Kva som er unnateke offentlegheit, og kvifor

## Kolonnar
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
tracker-place = Stad
tracker-name = Namn
tracker-role = Rolle
tracker-mail = E-post
tracker-basis = Heimel
tracker-review = Blir vurdert på nytt

## Kommandolinja
cli-plan-tracker = Vis kva kvar part har fått, vedteke og signert; eller skriv statussida
cli-plan-rehearse = Vis kva som følgjer når ein milepæl blir flytta; ingenting blir skrive
cli-plan-handover = Skriv overleveringsboka: alt ein ny prosjektleiar treng
cli-body-page = Skriv statussida for eit organ: kva som ventar, komande møte, kva det har gjort
cli-tracker-output = Skriv sida til denne fila: .html, .docx, .pdf, .md eller .csv
cli-page-output = Til denne fila: .html, .docx, .pdf eller .md; elles Markdown til standard ut
cli-rehearse-move = Kva som blir flytta: «M9=veke 51», eller eitt organ av han: «M9/SU Berg=veke 51»
cli-value-move = MILEPÆL=NÅR
tracker-none = Ingen partar er spurde i denne planen enno.
rehearse-form = «{ $words }» seier ikkje kva som blir flytta til når. Skriv «M9=veke 51», eller «M9/SU Berg=veke 51».
rehearse-ended = { $step } er avslutta, og blir ståande der han var.
rehearse-before = Som planlagt
rehearse-after = Då
rehearse-days = Dagar
rehearse-signing = Den tidlegaste dagen for signering er { $before } som planlagt, og { $after } då.
rehearse-signing-same = Den tidlegaste dagen for signering er framleis { $before }.
rehearse-signing-none = Det er ingen signeringsdag å seie noko om: ingenting før han har dato.
rehearse-broken = Det som då ville stå i strid med noko, og ikkje gjer det no:
rehearse-whole = Ingenting nytt kjem i strid.
rehearse-assumes = Føresett: milepælane held rekkjefølgja, tida mellom dei trengst slik ho er planlagd, og ingen møtest tidlegare enn planlagt eller før i dag. Ingenting er skrive.
