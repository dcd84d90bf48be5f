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
    [0] ingen manglar svar
    [one] éin manglar svar
   *[other] { $unanswered } manglar svar
}.
response-changed = orda er endra sidan
response-lost = orda står ikkje der lenger
response-asked-of = manglar svar; { $owner } skal svare
response-next-version = kjem i versjon { $version }
response-settled = stadfesta som oppfylt av { $by }
response-unmet = ikkje stadfesta som oppfylt
response-found = Kva det vart av orda
response-quote = Orda
response-owner = Skal svare
response-why = Kvifor
response-landing = Kjem i versjon
response-settled-by = Stadfesta som oppfylt av
response-withdrawn = Trekt

## Avgjerder om merknader
remark-settled-already = Merknad m{ $no } er allereie stadfesta som oppfylt.
remark-settled-unanswered = Merknad m{ $no } manglar svar, så det kan ikkje stadfestast at han er oppfylt.
hint-answer-first = Svar først: teken inn, delvis eller ikkje, og kvifor.

## Kommandoar
cli-remark-assign = Sei kven som skal svare på ein merknad; utan person er det sekretariatet
cli-assign-to = Kven som skal svare
cli-remark-settle = Stadfest at det ein merknad bed om, er oppfylt
cli-remark-show = Endre kven som ser ein merknad
cli-remark-withdraw = Trekk ein merknad, og sei kvifor; nummeret blir aldri brukt att
cli-remark-table = Skriv ut merknadstabellen
cli-remark-field = Feltet i posten han gjeld
cli-remark-paragraph = Nummeret på avsnittet
cli-remark-owner = Kven som skal svare
cli-remark-not-there = Desse orda, eller dette avsnittet, står ikkje i { $node }.
cli-remark-assigned = { $name } skal svare på m{ $no }.
cli-remark-unassigned = Sekretariatet skal svare på m{ $no }.
cli-remark-settled = m{ $no } er stadfesta som oppfylt.
cli-remark-shown = Det er endra kven som ser m{ $no }.
cli-remark-taken-back = m{ $no } er trekt.
cli-table-step = Merknadene frå denne milepælen
cli-table-body = Merknadene frå dette organet
cli-table-format = Formatet: md, html, docx, pdf, csv, json
cli-table-public = Berre det alle kan sjå

## Høyringar
consult-waiting = har ikkje svara enno
consult-overdue = har ikkje svara innan fristen
consult-in-time = innan fristen
consult-late = { $days ->
    [one] éin dag for seint
   *[other] { $days } dagar for seint
}; det er ikkje avgjort om svaret blir brukt
consult-late-decided = { $days ->
    [one] éin dag for seint
   *[other] { $days } dagar for seint
}; { $used }
consult-used = blir brukt likevel
consult-not-used = blir ikkje brukt
consult-withdrawn = trekt
consult-standing = { $step }: { $done } av { $total } har svara{ $late ->
    [0] {""}
   *[other] , { $late } for seint
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trekt svaret
}.
consult-standing-due = { $step }: { $done } av { $total } har svara, frist { $due }{ $late ->
    [0] {""}
   *[other] , { $late } for seint
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trekt svaret
}.
cli-step-responses = List opp kven som har svara på ei høyring, og kven som ikkje har det
cli-step-late = Før inn om eit svar som kom for seint, blir brukt
cli-late-used = Det blir brukt
cli-late-not-used = Det blir ikkje brukt
cli-late-decided = { $step }: Svaret som kom for seint, { $used }.
consult-not-one = { $step } er ikkje ei høyring.
consult-nothing-late = Ingenting kom for seint frå { $name } i { $step }.
consult-received = Motteke
consult-stands = Status
consult-jointly = saman med { $names }
consult-replaces = { $count ->
    [one] tek plassen til eit tidlegare svar
   *[other] tek plassen til { $count } tidlegare svar
}

## Det som er ulikt
conflict-wording = ulik ordlyd
conflict-version = ulike versjonar
conflict-reconciled = avklart av { $by }: «{ $text }»
conflict-said = I { $step } har organa { $about }.
conflict-open = ikkje avklart
conflict-again = { $step } skal handsamast på nytt, med versjon { $version }.
conflict-none = Organa har same ordlyd og same versjon.
cli-step-conflicts = Vis organ som har vedteke ulik ordlyd eller handsama ulike versjonar
cli-step-meet = Før inn at eit vilkår for ei godkjenning er oppfylt
cli-meet-of = Organet eller parten som sette vilkåret
cli-meet-which = Kva for eitt av vilkåra
cli-meet-by = Kven som seier det, og kva som viser det
cli-step-reconcile = Før inn kva ordlyd organa er samde om
cli-reconcile-text = Ordlyden, ordrett; «-» les standard inn
cli-reconcile-by = Ved kva avgjerd: kven, saksnummer, dato
cli-reconciled = Ordlyden i { $step } er avklart.

## Kor lenge ei høyring varer
consult-norm-state = statens norm
lint-consultation-short = { $step } er på høyring frå { $opened } til { $due }; høyringa må vare minst til { $until } ({ $basis }).
lint-consultation-brief = { $step } er på høyring frå { $opened } til { $due }; det vanlege er til { $until } ({ $basis }).

## Før ein endeleg versjon
final-unanswered = { $count ->
    [one] Éin merknad manglar svar
   *[other] { $count } merknader manglar svar
}: { $remarks }.
final-unmet = { $count ->
    [one] Eitt vilkår er ikkje stadfesta som oppfylt
   *[other] { $count } vilkår er ikkje stadfesta som oppfylte
}: { $conditions }.
final-conflicts = { $count ->
    [one] Organa har ulik ordlyd eller versjon i éin milepæl
   *[other] Organa har ulik ordlyd eller versjon i { $count } milepælar
}: { $steps }.
final-changed = { $count ->
    [one] Éin ting er endra
   *[other] { $count } ting er endra
} sidan versjon { $version }: { $places }.

## På skjermen
do-assign = kven som svarar
help-assign = Sei kven som skal svare på merknaden
do-settle = stadfest som oppfylt
help-settle = Stadfest at det merknaden bed om, er oppfylt
do-reconcile = avklar ordlyden
help-reconcile = Før inn kva ordlyd organa er samde om
assign-title = Kven svarar på m{ $no }?
assign-hint = Ingen vald: sekretariatet.
reconcile-title = Ordlyden i { $step }
reconcile-text = Felles ordlyd
reconcile-text-hint = Nøyaktig slik organa vart samde om.
reconcile-by = Ved kva avgjerd
reconcile-by-hint = Kven, saksnummer, dato.
refuse-no-conflict = I { $step } har organa same ordlyd og same versjon.
process-older = Dette gjeld versjon { $version }; den nyaste er { $newest }.
remark-words = Berre desse orda
remark-words-hint = Ord frå avsnittet, ordrett; tomt tyder heile avsnittet.
remark-words-not-there = Desse orda står ikkje i avsnittet.
consult-late-field = Svar for seint
cli-diff-since = Sidan versjonen dette organet eller denne parten handsama sist
cli-diff-never = { $name } har ikkje handsama nokon versjon.
