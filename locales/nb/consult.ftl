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
    [0] ingen mangler svar
    [one] én mangler svar
   *[other] { $unanswered } mangler svar
}.
response-changed = ordene er endret siden
response-lost = ordene står ikke der lenger
response-asked-of = mangler svar; { $owner } skal svare
response-next-version = kommer i versjon { $version }
response-settled = bekreftet som oppfylt av { $by }
response-unmet = ikke bekreftet som oppfylt
response-found = Hva som ble av ordene
response-quote = Ordene
response-owner = Skal svare
response-why = Hvorfor
response-landing = Kommer i versjon
response-settled-by = Bekreftet som oppfylt av
response-withdrawn = Trukket

## Avgjørelser om merknader
remark-settled-already = Merknad m{ $no } er allerede bekreftet som oppfylt.
remark-settled-unanswered = Merknad m{ $no } mangler svar, så det kan ikke bekreftes at den er oppfylt.
hint-answer-first = Svar først: tatt inn, delvis eller ikke, og hvorfor.

## Kommandoer
cli-remark-assign = Si hvem som skal svare på en merknad; uten person er det sekretariatet
cli-assign-to = Hvem som skal svare
cli-remark-settle = Bekreft at det en merknad ber om, er oppfylt
cli-remark-show = Endre hvem som ser en merknad
cli-remark-withdraw = Trekk en merknad, og si hvorfor; nummeret blir aldri brukt igjen
cli-remark-table = Skriv ut merknadstabellen
cli-remark-field = Feltet i posten den gjelder
cli-remark-paragraph = Nummeret på avsnittet
cli-remark-owner = Hvem som skal svare
cli-remark-not-there = Disse ordene, eller dette avsnittet, står ikke i { $node }.
cli-remark-assigned = { $name } skal svare på m{ $no }.
cli-remark-unassigned = Sekretariatet skal svare på m{ $no }.
cli-remark-settled = m{ $no } er bekreftet som oppfylt.
cli-remark-shown = Det er endret hvem som ser m{ $no }.
cli-remark-taken-back = m{ $no } er trukket.
cli-table-step = Merknadene fra denne milepælen
cli-table-body = Merknadene fra dette organet
cli-table-format = Formatet: md, html, docx, pdf, csv, json
cli-table-public = Bare det alle kan se

## Høringer
consult-waiting = har ikke svart ennå
consult-overdue = har ikke svart innen fristen
consult-in-time = innen fristen
consult-late = { $days ->
    [one] én dag for sent
   *[other] { $days } dager for sent
}; det er ikke avgjort om svaret blir brukt
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
cli-step-responses = List opp hvem som har svart på en høring, og hvem som ikke har det
cli-step-late = Før inn om et svar som kom for sent, blir brukt
cli-late-used = Det blir brukt
cli-late-not-used = Det blir ikke brukt
cli-late-decided = { $step }: Svaret som kom for sent, { $used }.
consult-not-one = { $step } er ikke en høring.
consult-nothing-late = Ingenting kom for sent fra { $name } i { $step }.
consult-received = Mottatt
consult-stands = Status
consult-jointly = sammen med { $names }
consult-replaces = { $count ->
    [one] erstatter et tidligere svar
   *[other] erstatter { $count } tidligere svar
}

## Det som er ulikt
conflict-wording = ulik ordlyd
conflict-version = ulike versjoner
conflict-reconciled = avklart av { $by }: «{ $text }»
conflict-said = I { $step } har organene { $about }.
conflict-open = ikke avklart
conflict-again = { $step } skal behandles på nytt, med versjon { $version }.
conflict-none = Organene har samme ordlyd og samme versjon.
cli-step-conflicts = Vis organer som har vedtatt ulik ordlyd eller behandlet ulike versjoner
cli-step-meet = Før inn at et vilkår for en godkjenning er oppfylt
cli-meet-of = Organet eller parten som satte vilkåret
cli-meet-which = Hvilket av vilkårene
cli-meet-by = Hvem som sier det, og hva som viser det
cli-step-reconcile = Før inn hvilken ordlyd organene er enige om
cli-reconcile-text = Ordlyden, ordrett; «-» leser standard inn
cli-reconcile-by = Ved hvilken avgjørelse: hvem, saksnummer, dato
cli-reconciled = Ordlyden i { $step } er avklart.

## Hvor lenge en høring varer
consult-norm-state = statens norm
lint-consultation-short = { $step } er på høring fra { $opened } til { $due }; høringen må vare minst til { $until } ({ $basis }).
lint-consultation-brief = { $step } er på høring fra { $opened } til { $due }; det vanlige er til { $until } ({ $basis }).

## Før en endelig versjon
final-unanswered = { $count ->
    [one] Én merknad mangler svar
   *[other] { $count } merknader mangler svar
}: { $remarks }.
final-unmet = { $count ->
    [one] Ett vilkår er ikke bekreftet som oppfylt
   *[other] { $count } vilkår er ikke bekreftet som oppfylt
}: { $conditions }.
final-conflicts = { $count ->
    [one] Organene har ulik ordlyd eller versjon i én milepæl
   *[other] Organene har ulik ordlyd eller versjon i { $count } milepæler
}: { $steps }.
final-changed = { $count ->
    [one] Én ting er endret
   *[other] { $count } ting er endret
} siden versjon { $version }: { $places }.

## På skjermen
do-assign = hvem som svarer
help-assign = Si hvem som skal svare på merknaden
do-settle = bekreft som oppfylt
help-settle = Bekreft at det merknaden ber om, er oppfylt
do-reconcile = avklar ordlyden
help-reconcile = Før inn hvilken ordlyd organene er enige om
assign-title = Hvem svarer på m{ $no }?
assign-hint = Ingen valgt: sekretariatet.
reconcile-title = Ordlyden i { $step }
reconcile-text = Felles ordlyd
reconcile-text-hint = Nøyaktig slik organene ble enige om.
reconcile-by = Ved hvilken avgjørelse
reconcile-by-hint = Hvem, saksnummer, dato.
refuse-no-conflict = I { $step } har organene samme ordlyd og samme versjon.
process-older = Dette gjelder versjon { $version }; den nyeste er { $newest }.
remark-words = Bare disse ordene
remark-words-hint = Ord fra avsnittet, ordrett; tomt betyr hele avsnittet.
remark-words-not-there = Disse ordene står ikke i avsnittet.
consult-late-field = Svar for sent
cli-diff-since = Siden versjonen dette organet eller denne parten behandlet sist
cli-diff-never = { $name } har ikke behandlet noen versjon.
