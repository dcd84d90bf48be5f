# Sjekk av malar og planar, og kva ei ny form gjer med ein plan.

template-too-long = Malen er lengre enn { $limit } KiB. Kort han ned, eller lag to slags planar av han.
template-key-unknown = Ingenting heiter «{ $what }» her. Her kan det stå: { $known }.
template-key-missing = «{ $what }» manglar her. Legg det til.
template-key-twice = Nøkkelen «{ $what }» står her to gonger. Ta bort den eine.
template-word-unknown = «{ $what }» er ukjent her. Her kan det stå: { $known }.
template-cycle = Desse kapitla står under kvarandre i ring: { $what }. Gi eitt av dei eit anna overkapittel (parent), eller ingen.
template-parent-later = «{ $what }» står under «{ $parent }», som kjem lenger nede. Flytt «{ $parent }» framom.
template-register-twice = Registeret «{ $what }» står allereie i kapittelet «{ $chapter }». Ta det ut av det eine.
template-reserved = «{ $what }» tyder noko eige i plan.toml. Gi feltet eit anna namn.
template-text-empty = Teksten på «{ $what }» manglar. Ein mal seier alt på en, nb og nn.
template-mark-long = Merket «{ $what }» er for langt: høgst { $limit } teikn.
template-prefix = Nøklar kan ikkje byrje med «{ $what }»: høgst { $limit } teikn, og ingen mellomrom.
template-empty = «{ $what }» er tom. Gi minst éin.
template-no-score = Matrisa har ingen skår. Namngje felta i before, now eller after.
template-axes = Begge aksane er det same feltet. Vel eit anna for den eine.
template-no-step = «{ $what }» er ikkje noko steg i feltet «{ $field }», korkje no (option) eller før (former). Legg det til der, eller ta det ut av rutenettet.
template-step-outside = Steget «{ $what }» i feltet «{ $field }» er ikkje i det nyaste rutenettet, så skårane ville ikkje hatt noka rute. Legg det til der, eller før det opp under former.
template-grid-rows = Rutenettet har { $count } linjer med ruter til { $rows } rader. Gi kvar rad éi.
template-grid-ragged = Rad { $row } i rutenettet har { $count } ruter, men det er { $columns } kolonnar.
template-grid-shared = Ruta { $row } / { $column } står i to rutenett. Gi stega i den nye matrisa eigne id-ar, og før opp dei gamle under former.
template-no-level = «{ $what }» er ikkje noko nivå i denne matrisa. Nivåa: { $known }.
template-quarters = Ein firefeltsfigur har fire felt eller ingen, ikkje { $count }.
template-provisional = «{ $what }»: eit val (choice) må ha med kva som tyder førebels (option), eit flagg har ingen.
template-no-series = Registeret «{ $what }» har inga talrekkje (series) å leggje saman.
template-condition = «{ $what }»: eit val eller ein skala må ha minst eitt alternativ under is, eit flagg har ingen.
template-rollup = Ikkje noko register har eit val «{ $what }» der alternativa er sum, mean og none.

shape-option-gone = { $key } har «{ $value }» i feltet «{ $field }», og den nye malen har ikkje noko slikt alternativ.
shape-hint-former = Før opp «{ $value }» under former i den nye malen: då blir det framleis vist, og ingen kan velje det.
shape-matrix-changed = Den nye malen teiknar om matrisa som { $records } har { $count ->
    [one] skåren sin i.
   *[other] skårane sine i.
 }
shape-hint-matrix = Gi stega i den nye matrisa eigne id-ar, og før opp dei gamle under former. La det gamle rutenettet stå under det nye.
shape-chapter-new = Nytt kapittel: { $chapter }
shape-chapter-moved = Kapittelet blir flytta: { $chapter }
shape-chapter-number = Kapittelet { $chapter } får nummeret { $number }
shape-chapter-hidden = Kapittelet blir gøymt og teke vare på: { $chapter }
shape-chapter-back = Kapittelet blir vist igjen: { $chapter }
shape-closed = Unnateke offentlegheit frå no: { $key }
shape-register-new = Nytt register: { $register }
shape-register-hidden = Registeret «{ $register }» blir gøymt og teke vare på, { $count ->
    [one] med éi rad
   *[other] med { $count } rader
 }
shape-register-back = Registeret «{ $register }» blir vist igjen, { $count ->
    [one] med éi rad
   *[other] med { $count } rader
}
shape-field-new = Nytt felt i «{ $register }»: { $field }
shape-field-hidden = Feltet «{ $field }» i «{ $register }» blir gøymt; { $count ->
    [one] éin verdi blir teken vare på
   *[other] { $count } verdiar blir tekne vare på
 }
shape-field-back = Feltet «{ $field }» i «{ $register }» blir vist igjen, { $count ->
    [one] med éin verdi
   *[other] med { $count } verdiar
}
shape-field-kind = Feltet «{ $field }» i «{ $register }» tek { $kind } frå no; { $count ->
    [one] éin verdi blir ståande som han er
   *[other] { $count } verdiar blir ståande som dei er
 }

cli-plan-reshape = Gi ein plan ei nyare utgåve av malen, eller ein annan mal
cli-reshape-template = Malen: namnet, eller dei første sifra i kontrollsummen; elles den nyaste utgåva av planen sin eigen
cli-reshape-dry-run = Berre sei kva som ville bli endra
cli-reshape-would = «{ $plan }» ville fått malen «{ $title }». Ingenting er endra.
cli-reshape-done = «{ $plan }» har no malen «{ $title }». Tilbake: vedtak plan reshape { $plan } --template { $before }
cli-show-hidden = Det planen har teke vare på frå ein tidlegare mal og ikkje viser
cli-hidden-none = Ingenting er gøymt.

lint-errors = Feil: { $count }
lint-warnings = Åtvaringar: { $count }
lint-hints = Hint: { $count }
lint-week-53 = { $name }: { $when }, men det året har inga veke 53. 2020 og 2026 har det.
lint-week-without-year = { $name }: { $when }, men ingenting seier kva år.
lint-reference-removed = { $name } viser til { $gone }, som er teke bort.
lint-reference-kind = { $name } viser til { $there }, som ikkje er det som høyrer til i «{ $field }».
lint-mention-dangling = { $name } nemner { $key }, men ingenting har den nøkkelen.
lint-signed-before-considered = { $step } er signering, men kjem før { $later } ({ $act }).
lint-version-unknown = { $step } gjeld versjon { $cited }, som ikkje finst.
lint-milestone-without-date = { $step } har ingen dato.
lint-milestone-without-recipient = { $step } har ingen mottakar.
lint-deadline-passed = Fristen for å svare på { $step } var { $due }, og ikkje alle har svara.
lint-papers-late = Papira til { $step } ({ $meeting }) skulle vore sende innan { $due }.
lint-meeting-on-holiday = { $name }: { $when } er { $holiday }.
lint-meeting-on-weekend = { $name }: { $when } er ein { $day }.
lint-meeting-in-common-holiday = { $name }: { $when } er i fellesferien (veke 28 til 30).
lint-word-defined-twice = «{ $word }» er forklart to gonger. Behald éi forklaring.
lint-abbreviation-undefined = «{ $word }» er ikkje forklart nokon stad i planen.
lint-title-twice = «{ $title }» er tittelen på to ulike stader.
lint-chapter-empty = { $chapter } har ingenting under overskrifta.
lint-undecided-without-follow-up = { $chapter } er ikkje bestemt, og det står ikkje kven som følgjer opp.
lint-seat-vacant = { $body }: { $seat } har vore ledig i { $weeks } veker.
lint-seat-open = { $seat } har stått open i { $weeks } veker.
lint-same-day = { $persons } skal vere i { $first } og i { $second } den { $day }.
lint-above-limit = { $name } er over grensa, utan tiltak, og ingen har akseptert det.
lint-acceptance-expired = { $name } var akseptert til { $until }; det er passert.
lint-acceptance-bare = { $name } er over grensa og akseptert, men det står ikkje av kven og kvifor.
lint-score = { $name }, { $moment }: { $what }
lint-residual-higher = { $name } er høgare etter tiltaka enn før.
lint-overall-light = { $name }: «{ $overall }» i alt er betre enn «{ $worst }» for { $part }.
lint-indicator-without-baseline = { $name } har ikkje noko nullpunkt.
lint-indicator-without-target = { $name } har ikkje noko mål.
lint-reading-late = { $name }: målet for { $when } er passert utan måling.
lint-targets-differ = { $name }: måla blir { $sum } til saman, men i alt står det { $total }.
lint-without-owner = { $name } har ingen eigar.
lint-without-deadline = { $name } har ingen frist.
lint-field-required = { $name }: { $field } er tom, sjølv om { $other } krev det.
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
weekday-saturday = laurdag
weekday-sunday = søndag

lint-error = feil
lint-warning = åtvaring
lint-hint = hint
do-findings = funn
help-findings = Kva som motseier seg sjølv eller ser feil ut i planen, og vegen dit
findings-title = Funn: { $count }
findings-count = { $count } funn
findings-none = Ingenting motseier seg sjølv.
findings-keys = Enter gå dit   ↑↓ vel   Esc lukk
