# Merknader, høyringar, versjonar som er ulike

## Merknadstabellen
response-title = Merknader til «{ $title }»
response-title-step = Merknader til «{ $title }»: { $step }, { $act } av versjon { $version }
response-title-body = Merknader til «{ $title }» frå { $body }
response-day = Per { $day }.
response-count = { $count ->
    [one] Éin merknad
   *[other] { $count } merknader
}, { $unanswered ->
    [0] alle er svara på
    [one] éin er ikkje svara på
   *[other] { $unanswered } er ikkje svara på
}.
response-changed = orda er endra sidan
response-lost = orda står ikkje der lenger
response-asked-of = ikkje svara på; { $owner } skal svare
response-next-version = kjem i versjon { $version }
response-settled = stadfesta oppfylt av { $by }
response-unmet = ikkje stadfesta oppfylt
response-found = Kva det vart av orda
response-quote = Orda
response-owner = Skal svare
response-why = Kvifor
response-landing = Hamnar i versjon
response-settled-by = Stadfesta oppfylt av
response-withdrawn = Trekt

## Avgjerder om merknader
remark-settled-already = Merknad m{ $no } er alt stadfesta oppfylt.
remark-settled-unanswered = Merknad m{ $no } er ikkje svara på; ingen kan seie enno om han er oppfylt.
hint-answer-first = Svar først: teken inn, delvis eller ikkje, og kvifor.

## Kommandoar
cli-remark-assign = Sei kven som skal svare på ein merknad; utan person er det sekretariatet
cli-assign-to = Kven som skal svare
cli-remark-settle = Stadfest at det ein merknad bed om, er oppfylt
cli-remark-show = Lat andre sjå ein merknad
cli-remark-withdraw = Trekk ein merknad, og sei kvifor; nummeret blir aldri brukt att
cli-remark-table = Gi ut merknadstabellen
cli-remark-field = Feltet i posten han gjeld
cli-remark-paragraph = Nummeret på avsnittet
cli-remark-owner = Kven som skal svare
cli-remark-not-there = Desse orda, eller dette avsnittet, står ikkje i { $node }.
cli-remark-assigned = { $name } skal svare på m{ $no }.
cli-remark-unassigned = Sekretariatet skal svare på m{ $no }.
cli-remark-settled = m{ $no } er stadfesta oppfylt.
cli-remark-shown = Andre ser no m{ $no }.
cli-remark-taken-back = m{ $no } er trekt.
cli-table-step = Merknadene frå denne milepælen
cli-table-body = Merknadene frå dette organet
cli-table-format = Formatet: md, html, docx, csv, json
cli-table-public = Berre det alle kan sjå

## Høyringar
consult-waiting = har ikkje svart enno
consult-overdue = har ikkje svart innan fristen
consult-in-time = innan fristen
consult-late = { $days ->
    [one] éin dag for seint
   *[other] { $days } dagar for seint
}; ingen har avgjort om det blir brukt
consult-late-decided = { $days ->
    [one] éin dag for seint
   *[other] { $days } dagar for seint
}; { $used }
consult-used = blir brukt likevel
consult-not-used = blir ikkje brukt
consult-withdrawn = trekt
consult-standing = { $step }: { $done } av { $total } har svart{ $late ->
    [0] {""}
   *[other] , { $late } for seint
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trekt svaret
}.
consult-standing-due = { $step }: { $done } av { $total } har svart, frist { $due }{ $late ->
    [0] {""}
   *[other] , { $late } for seint
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trekt svaret
}.
cli-step-responses = List opp korleis dei som er inviterte til høyringa, står
cli-step-late = Før om eit svar som kom for seint, blir brukt
cli-late-used = Det blir brukt
cli-late-not-used = Det blir ikkje brukt
cli-late-decided = { $step }: det som kom for seint, { $used }.
consult-not-one = { $step } er ikkje ei høyring.
consult-nothing-late = Ingenting kom for seint frå { $name } i { $step }.
consult-received = Motteke
consult-stands = Korleis det står
consult-jointly = saman med { $names }
consult-replaces = { $count ->
    [one] tek plassen til eit tidlegare svar
   *[other] tek plassen til { $count } tidlegare svar
}

## Det som er ulikt
conflict-wording = ulike ord
conflict-version = ulike versjonar
conflict-reconciled = avklart av { $by }: «{ $text }»
conflict-said = I { $step } står organa ikkje på det same: { $about }.
conflict-open = ikkje avklart
conflict-again = { $step } skal handsamast på nytt, med versjon { $version }.
conflict-none = Ingenting er ulikt.
cli-step-conflicts = Vis organ som har vedteke ulike ord eller står på ulike versjonar
cli-step-reconcile = Før kva ord organa er samde om
cli-reconcile-text = Orda, nøyaktig; «-» les standard inn
cli-reconcile-by = Ved kva avgjerd: kven, saksnummer, dato
cli-reconciled = Ordlyden i { $step } er avklart.

## Kor lenge ei høyring varer
consult-norm-state = statens norm
lint-consultation-short = { $step } er på høyring frå { $opened } til { $due }; ho må vare minst til { $until } ({ $basis }).
lint-consultation-brief = { $step } er på høyring frå { $opened } til { $due }; vanleg er til { $until } ({ $basis }).

## Før ein endeleg versjon
final-unanswered = { $count ->
    [one] Éin merknad er ikkje svara på
   *[other] { $count } merknader er ikkje svara på
}: { $remarks }.
final-unmet = { $count ->
    [one] Eitt vilkår er ikkje stadfesta oppfylt
   *[other] { $count } vilkår er ikkje stadfesta oppfylte
}: { $conditions }.
final-conflicts = { $count ->
    [one] Organa står ikkje på det same i éin milepæl
   *[other] Organa står ikkje på det same i { $count } milepælar
}: { $steps }.
final-changed = { $count ->
    [one] Éin ting er endra
   *[other] { $count } ting er endra
} sidan versjon { $version }: { $places }.

## På skjermen
do-assign = kven som svarer
help-assign = Sei kven som skal svare på merknaden
do-settle = stadfest oppfylt
help-settle = Stadfest at det merknaden bed om, er oppfylt
do-reconcile = avklar ordlyden
help-reconcile = Før kva ord organa er samde om
assign-title = Kven svarer på m{ $no }?
assign-hint = Ingen vald: sekretariatet.
reconcile-title = Ordlyden i { $step }
reconcile-text = Felles ordlyd
reconcile-text-hint = Nøyaktig slik organa vart samde om han.
reconcile-by = Ved kva avgjerd
reconcile-by-hint = Kven, saksnummer, dato.
refuse-no-conflict = I { $step } er ingenting ulikt.
process-older = Dette gjeld versjon { $version }; den nyaste er { $newest }.
remark-words = Berre desse orda
remark-words-hint = Ord frå avsnittet, nøyaktig; tomt er heile avsnittet.
remark-words-not-there = Desse orda står ikkje i avsnittet.
consult-late-field = Svar for seint
cli-diff-since = Sidan versjonen dette organet eller denne parten handsama sist
cli-diff-never = { $name } har ikkje handsama nokon versjon.
