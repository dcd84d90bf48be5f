# Sjekk av maler og planer, og hva en ny form gjør med en plan.

template-too-long = Malen er lengre enn { $limit } KiB. Kort den ned, eller lag to slags planer av den.
template-key-unknown = Ingenting heter «{ $what }» her. Her kan det stå: { $known }.
template-key-missing = «{ $what }» mangler her. Legg det til.
template-key-twice = Nøkkelen «{ $what }» står her to ganger. Ta bort den ene.
template-word-unknown = «{ $what }» er ukjent her. Her kan det stå: { $known }.
template-cycle = Disse kapitlene står under hverandre i ring: { $what }. Gi ett av dem et annet overkapittel (parent), eller ingen.
template-parent-later = «{ $what }» står under «{ $parent }», som kommer lenger nede. Flytt «{ $parent }» foran.
template-register-twice = Registeret «{ $what }» står allerede i kapittelet «{ $chapter }». Ta det ut av det ene.
template-reserved = «{ $what }» betyr noe eget i plan.toml. Gi feltet et annet navn.
template-text-empty = Teksten på «{ $what }» mangler. En mal sier alt på en, nb og nn.
template-mark-long = Merket «{ $what }» er for langt: høyst { $limit } tegn.
template-prefix = Nøkler kan ikke begynne med «{ $what }»: høyst { $limit } tegn, og ingen mellomrom.
template-empty = «{ $what }» er tom. Gi minst én.
template-no-score = Matrisen har ingen skår. Navngi feltene i before, now eller after.
template-axes = Begge aksene er det samme feltet. Velg et annet for den ene.
template-no-step = «{ $what }» er ikke noe trinn i feltet «{ $field }», verken nå (option) eller før (former). Legg det til der, eller ta det ut av rutenettet.
template-step-outside = Trinnet «{ $what }» i feltet «{ $field }» er ikke i det nyeste rutenettet, så skårene ville ikke hatt noen rute. Legg det til der, eller før det opp under former.
template-grid-rows = Rutenettet har { $count } linjer med ruter til { $rows } rader. Gi hver rad én.
template-grid-ragged = Rad { $row } i rutenettet har { $count } ruter, men det er { $columns } kolonner.
template-grid-shared = Ruten { $row } / { $column } står i to rutenett. Gi trinnene i den nye matrisen egne id-er, og før opp de gamle under former.
template-no-level = «{ $what }» er ikke noe nivå i denne matrisen. Nivåene: { $known }.
template-quarters = En firefeltsfigur har fire felt eller ingen, ikke { $count }.
template-provisional = «{ $what }»: et valg (choice) må ha med hva som betyr foreløpig (option), et flagg har ingen.
template-no-series = Registeret «{ $what }» har ingen tallrekke (series) å legge sammen.
template-condition = «{ $what }»: et valg eller en skala må ha minst ett alternativ under is, et flagg har ingen.
template-rollup = Ikke noe register har et valg «{ $what }» der alternativene er sum, mean og none.

shape-option-gone = { $key } har «{ $value }» i feltet «{ $field }», og den nye malen har ikke noe slikt alternativ.
shape-hint-former = Før opp «{ $value }» under former i den nye malen: da vises det fortsatt, og ingen kan velge det.
shape-matrix-changed = Den nye malen tegner om matrisen som { $records } har { $count ->
    [one] skåren sin i.
   *[other] skårene sine i.
 }
shape-hint-matrix = Gi trinnene i den nye matrisen egne id-er, og før opp de gamle under former. La det gamle rutenettet stå under det nye.
shape-chapter-new = Nytt kapittel: { $chapter }
shape-chapter-moved = Kapittelet flyttes: { $chapter }
shape-chapter-number = Kapittelet { $chapter } får nummeret { $number }
shape-chapter-hidden = Kapittelet skjules og beholdes: { $chapter }
shape-chapter-back = Kapittelet vises igjen: { $chapter }
shape-closed = Unntatt offentlighet fra nå: { $key }
shape-register-new = Nytt register: { $register }
shape-register-hidden = Registeret «{ $register }» skjules og beholdes, { $count ->
    [one] med én rad
   *[other] med { $count } rader
 }
shape-register-back = Registeret «{ $register }» vises igjen, { $count ->
    [one] med én rad
   *[other] med { $count } rader
 }
shape-field-new = Nytt felt i «{ $register }»: { $field }
shape-field-hidden = Feltet «{ $field }» i «{ $register }» skjules; { $count ->
    [one] én verdi beholdes
   *[other] { $count } verdier beholdes
 }
shape-field-back = Feltet «{ $field }» i «{ $register }» vises igjen, { $count ->
    [one] med én verdi
   *[other] med { $count } verdier
 }
shape-field-kind = Feltet «{ $field }» i «{ $register }» tar { $kind } fra nå; { $count ->
    [one] én verdi blir stående som den er
   *[other] { $count } verdier blir stående som de er
 }

cli-plan-reshape = Gi en plan en nyere utgave av malen, eller en annen mal
cli-reshape-template = Malen: navnet, eller de første sifrene i kontrollsummen; ellers den nyeste utgaven av planens egen
cli-reshape-dry-run = Bare si hva som ville bli endret
cli-reshape-would = «{ $plan }» ville fått malen «{ $title }». Ingenting er endret.
cli-reshape-done = «{ $plan }» har nå malen «{ $title }». Tilbake: vedtak plan reshape { $plan } --template { $before }
cli-show-hidden = Det planen har beholdt fra en tidligere mal og ikke viser
cli-hidden-none = Ingenting er skjult.

lint-errors = Feil: { $count }
lint-warnings = Advarsler: { $count }
lint-hints = Hint: { $count }
lint-week-53 = { $name }: { $when }, men det året har ingen uke 53. 2020 og 2026 har det.
lint-week-without-year = { $name }: { $when }, men ingenting sier hvilket år.
lint-reference-removed = { $name } viser til { $gone }, som er tatt bort.
lint-reference-kind = { $name } viser til { $there }, som ikke er det som hører til i «{ $field }».
lint-mention-dangling = { $name } nevner { $key }, men ingenting har den nøkkelen.
lint-signed-before-considered = { $step } er signering, men kommer før { $later } ({ $act }).
lint-version-unknown = { $step } gjelder versjon { $cited }, som ikke finnes.
lint-milestone-without-date = { $step } har ingen dato.
lint-milestone-without-recipient = { $step } har ingen mottaker.
lint-deadline-passed = Fristen for å svare på { $step } var { $due }, og ikke alle har svart.
lint-papers-late = Papirene til { $step } ({ $meeting }) skulle vært sendt innen { $due }.
lint-meeting-on-holiday = { $name }: { $when } er { $holiday }.
lint-meeting-on-weekend = { $name }: { $when } er en { $day }.
lint-meeting-in-common-holiday = { $name }: { $when } er i fellesferien (uke 28 til 30).
lint-word-defined-twice = «{ $word }» er forklart to ganger. Behold én forklaring.
lint-abbreviation-undefined = «{ $word }» er ikke forklart noe sted i planen.
lint-title-twice = «{ $title }» er tittelen på to ulike steder.
lint-chapter-empty = { $chapter } har ingenting under overskriften.
lint-undecided-without-follow-up = { $chapter } er ikke bestemt, og det står ikke hvem som følger opp.
lint-seat-vacant = { $body }: { $seat } har vært ledig i { $weeks } uker.
lint-seat-open = { $seat } har stått åpen i { $weeks } uker.
lint-same-day = { $persons } skal være i { $first } og i { $second } den { $day }.
lint-above-limit = { $name } er over grensen, uten tiltak, og ingen har akseptert det.
lint-acceptance-expired = { $name } var akseptert til { $until }; det er passert.
lint-acceptance-bare = { $name } er over grensen og akseptert, men det står ikke av hvem og hvorfor.
lint-score = { $name }, { $moment }: { $what }
lint-residual-higher = { $name } er høyere etter tiltakene enn før.
lint-overall-light = { $name }: «{ $overall }» i alt er bedre enn «{ $worst }» for { $part }.
lint-indicator-without-baseline = { $name } har ikke noe nullpunkt.
lint-indicator-without-target = { $name } har ikke noe mål.
lint-reading-late = { $name }: målet for { $when } er passert uten måling.
lint-targets-differ = { $name }: målene blir { $sum } til sammen, men i alt står det { $total }.
lint-without-owner = { $name } har ingen eier.
lint-without-deadline = { $name } har ingen frist.
lint-field-required = { $name }: { $field } er tom, selv om { $other } krever det.
holiday-new-year = 1. nyttårsdag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter = 1. påskedag
holiday-easter-monday = 2. påskedag
holiday-labour = 1. mai
holiday-constitution = 17. mai
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = 1. pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas = 1. juledag
holiday-second-christmas = 2. juledag
weekday-saturday = lørdag
weekday-sunday = søndag

lint-error = feil
lint-warning = advarsel
lint-hint = hint
do-findings = funn
help-findings = Hva som motsier seg selv eller ser feil ut i planen, og veien dit
findings-title = Funn: { $count }
findings-count = { $count } funn
findings-none = Ingenting motsier seg selv.
findings-keys = Enter gå dit   ↑↓ velg   Esc lukk
