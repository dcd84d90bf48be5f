# Merknader, høringer, versjoner som er ulike

## Merknadstabellen
response-title = Merknader til «{ $title }»
response-title-step = Merknader til «{ $title }»: { $step }, { $act } av versjon { $version }
response-title-body = Merknader til «{ $title }» fra { $body }
response-day = Per { $day }.
response-count = { $count ->
    [one] Én merknad
   *[other] { $count } merknader
}, { $unanswered ->
    [0] alle er besvart
    [one] én er ikke besvart
   *[other] { $unanswered } er ikke besvart
}.
response-changed = ordene er endret siden
response-lost = ordene står ikke der lenger
response-asked-of = ikke besvart; { $owner } skal svare
response-next-version = kommer i versjon { $version }
response-settled = bekreftet oppfylt av { $by }
response-unmet = ikke bekreftet oppfylt
response-found = Hva som ble av ordene
response-quote = Ordene
response-owner = Skal svare
response-why = Hvorfor
response-landing = Havner i versjon
response-settled-by = Bekreftet oppfylt av
response-withdrawn = Trukket

## Avgjørelser om merknader
remark-settled-already = Merknad m{ $no } er alt bekreftet oppfylt.
remark-settled-unanswered = Merknad m{ $no } er ikke besvart; ingen kan si ennå om den er oppfylt.
hint-answer-first = Svar først: tatt inn, delvis eller ikke, og hvorfor.

## Kommandoer
cli-remark-assign = Si hvem som skal svare på en merknad; uten person er det sekretariatet
cli-assign-to = Hvem som skal svare
cli-remark-settle = Bekreft at det en merknad ber om, er oppfylt
cli-remark-show = La andre se en merknad
cli-remark-withdraw = Trekk en merknad, og si hvorfor; nummeret blir aldri brukt igjen
cli-remark-table = Gi ut merknadstabellen
cli-remark-field = Feltet i posten den gjelder
cli-remark-paragraph = Nummeret på avsnittet
cli-remark-owner = Hvem som skal svare
cli-remark-not-there = Disse ordene, eller dette avsnittet, står ikke i { $node }.
cli-remark-assigned = { $name } skal svare på m{ $no }.
cli-remark-unassigned = Sekretariatet skal svare på m{ $no }.
cli-remark-settled = m{ $no } er bekreftet oppfylt.
cli-remark-shown = Andre ser nå m{ $no }.
cli-remark-taken-back = m{ $no } er trukket.
cli-table-step = Merknadene fra denne milepælen
cli-table-body = Merknadene fra dette organet
cli-table-format = Formatet: md, html, docx, csv, json
cli-table-public = Bare det alle kan se

## Høringer
consult-waiting = har ikke svart ennå
consult-overdue = har ikke svart innen fristen
consult-in-time = innen fristen
consult-late = { $days ->
    [one] én dag for sent
   *[other] { $days } dager for sent
}; ingen har avgjort om det blir brukt
consult-late-decided = { $days ->
    [one] én dag for sent
   *[other] { $days } dager for sent
}; { $used }
consult-used = blir brukt likevel
consult-not-used = blir ikke brukt
consult-withdrawn = trukket
consult-standing = { $step }: { $done } av { $total } har svart{ $late ->
    [0] {""}
   *[other] , { $late } for sent
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trukket svaret
}.
consult-standing-due = { $step }: { $done } av { $total } har svart, frist { $due }{ $late ->
    [0] {""}
   *[other] , { $late } for sent
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } har trukket svaret
}.
cli-step-responses = List opp hvordan de som er invitert til høringen, står
cli-step-late = Før om et svar som kom for sent, blir brukt
cli-late-used = Det blir brukt
cli-late-not-used = Det blir ikke brukt
cli-late-decided = { $step }: det som kom for sent, { $used }.
consult-not-one = { $step } er ikke en høring.
consult-nothing-late = Ingenting kom for sent fra { $name } i { $step }.
consult-jointly = sammen med { $names }
consult-replaces = { $count ->
    [one] erstatter et tidligere svar
   *[other] erstatter { $count } tidligere svar
}

## Det som er ulikt
conflict-wording = ulike ord
conflict-version = ulike versjoner
conflict-reconciled = avklart av { $by }: «{ $text }»
conflict-open = ikke avklart
conflict-again = { $step } skal behandles på nytt, med versjon { $version }.
conflict-none = Ingenting er ulikt.
cli-step-conflicts = Vis organer som har vedtatt ulike ord eller står på ulike versjoner
cli-step-reconcile = Før hvilke ord organene er enige om
cli-reconcile-text = Ordene, nøyaktig; «-» leser standard inn
cli-reconcile-by = Ved hvilken avgjørelse: hvem, saksnummer, dato
cli-reconciled = Ordlyden i { $step } er avklart.
