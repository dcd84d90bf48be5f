# Sjekk av malar og planar, og kva ei ny form gjer med ein plan.

template-too-long = Malen er lengre enn { $limit } KiB. Kort han ned, eller lag to slags planar av han.
template-key-unknown = Ingenting heiter «{ $what }» her. Her kan det stå: { $known }.
template-key-missing = «{ $what }» manglar her. Legg det til.
template-key-twice = Den same nøkkelen står her to gonger. Ta bort den eine.
template-word-unknown = «{ $what }» er ukjent her. Her kan det stå: { $known }.
template-cycle = Desse kapitla står under kvarandre i ring: { $what }. Gje eitt av dei eit anna overkapittel (parent), eller ingen.
template-parent-later = «{ $what }» står under «{ $parent }», som kjem lenger nede. Flytt «{ $parent }» framom.
template-register-twice = Registeret «{ $what }» står alt i kapittelet «{ $chapter }». Ta det ut av det eine.
template-reserved = «{ $what }» tyder noko eige i plan.toml. Gje feltet eit anna namn.
template-text-empty = Teksten på «{ $what }» manglar. Ein mal seier alt på en, nb og nn.
template-mark-long = Merket «{ $what }» er for langt: høgst { $limit } teikn.
template-prefix = Nøklar kan ikkje byrje med «{ $what }»: høgst { $limit } teikn, og ingen mellomrom.
template-empty = «{ $what }» er tom. Gje minst éin.
template-no-score = Matrisa har ingen skår. Namngje felta i before, now eller after.
template-axes = Begge aksane er det same feltet. Vel eit anna for den eine.
template-no-step = «{ $what }» er ikkje noko steg i feltet «{ $field }», korkje no (option) eller før (former). Legg det til der, eller ta det ut av rutenettet.
template-step-outside = Steget «{ $what }» i feltet «{ $field }» er ikkje i det nyaste rutenettet, så skårane ville ikkje hatt noka rute. Legg det til der, eller før det opp under former.
template-grid-rows = Rutenettet har { $count } linjer med ruter til { $rows } rader. Gje kvar rad éi.
template-grid-ragged = Rad { $row } i rutenettet har { $count } ruter, men det er { $columns } kolonnar.
template-grid-shared = Ruta { $row } / { $column } står i to rutenett. Gje stega i den nye matrisa eigne id-ar, og før opp dei gamle under former.
template-no-level = «{ $what }» er ikkje noko nivå i denne matrisa. Nivåa: { $known }.
template-quarters = Ein firefeltsfigur har fire felt eller ingen, ikkje { $count }.
template-provisional = «{ $what }»: eit val (choice) må ha med kva som tyder førebels (option), eit flagg har ingen.
template-rollup = Ikkje noko register har eit val «{ $what }» der alternativa er sum, mean og none.
