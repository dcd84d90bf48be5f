# Kvifor noko ikkje blir gjort, og kva du kan gjere vidare.

## Plan og innhald

plan-exists = Planen { $plan } finst frå før.
plan-unknown = Det finst ingen plan { $plan }.
plan-withdrawn = «{ $plan }» er trekt tilbake og kan ikkje endrast.
plan-key-form = «{ $key }» kan ikkje vere nøkkelen til ein plan: bruk små bokstavar a–z, tal og bindestrek.
nothing-to-do = Det er ingenting å endre.
reason-needed = Dette må ha ein grunn. Skriv ei setning om kvifor.
node-exists = { $node } finst frå før i planen.
node-unknown = Det finst ingen { $node } i planen.
node-has-open-step = { $node } har eit ope steg og kan ikkje fjernast. Avslutt steget først.
register-unknown = Planen har ikkje noko register { $register }.
field-unknown = Det finst ikkje noko felt { $field } her.
key-taken = Nøkkelen «{ $key }» er tom eller brukt frå før. Han blir aldri brukt om att.
move-below-itself = { $node } kan ikkje flyttast inn under seg sjølv.
value-wrong-kind = Feltet { $field } tek imot ein annan slags verdi: { $kind }.
value-one-line = Feltet { $field } har berre éi linje; «{ $value } …» har fleire.
value-no-option = «{ $value }» er ikkje eit val i feltet { $field }.
value-no-number = «{ $value }» i feltet { $field } er ikkje eit tal.
value-names-nothing = Feltet { $field } viser til { $value }, som ikkje finst.
hint-options = Vel mellom { $options }.

## Malar

template-unknown = Malen { $template } finst ikkje i samarbeidet.
template-exists = Denne malen finst frå før i samarbeidet.
template-digest = Malen svarar ikkje til kontrollsummen sin.
template-unreadable = Malen kan ikkje lesast: { $what }.
template-names-nothing = Malen viser til { $what }, som ikkje finst i han.

## Steg

milestone-unknown = Det finst ingen milepæl { $step }.
milestone-without-act = { $step } seier ikkje kva mottakarane skal gjere. Fyll ut handlinga først.
milestone-without-recipients = { $step } har ingen mottakarar. Fyll ut mottakarane først.
step-already-open = { $step } er open frå før.
step-ended = { $step } er avslutta.
step-unknown = Det finst ikkje noko steg { $step }.
step-unfinished = { $step } manglar svar frå { $names }.
step-not-joint = { $step } er ikkje eit felles møte: før inn eitt organ om gongen.
not-a-recipient = { $name } er ikkje mottakar i { $step }.
dispatch-unknown = Det finst inga utsending { $dispatch }.
hint-override = Gå vidare likevel med ein grunn; grunnen blir synleg i planen.

## Handsamingar

consideration-unknown = Det finst inga handsaming { $consideration }.
consideration-recorded-already = Denne handsaminga er ført inn frå før, eller ho nemner ingen organ.
consideration-other-version = Steget gjeld versjon { $asked }, ikkje { $version }.
held-in-future = { $day } er ikkje komen enno. Før inn det som har hendt.
body-finished = { $name } er ferdig med { $step }.
hint-correct = Er noko feil, så rett den innførte handsaminga.
not-quorate = { $present } til stades er ikkje nok til vedtak: det må vere minst { $quorum }.
hint-not-quorate = Før inn møtet som ikkje vedtaksført; organet kan møtast på nytt.
more-votes-than-present = { $votes } røyster, men berre { $present } til stades.
condition-unknown = Det finst ikkje noko vilkår nr. { $condition } som ventar.

## Merknader

remark-empty = Merknaden er tom.
remark-exists = Merknaden er ført inn frå før.
remark-unknown = Det finst ingen merknad { $remark }.
remark-withdrawn = Merknad { $no } er trekt tilbake.

## Versjonar og låsing

version-unknown = Det finst ingen låst versjon { $version }.
version-taken = «{ $version }» kan ikkje vere nummeret på ein ny versjon: det er tomt, for langt eller brukt.
version-was-returned = Versjon { $version } er send tilbake til utkast.
version-signed = Versjon { $version } kan ikkje sendast tilbake: { $signed } har signert.
hint-lock-first = Lås ein versjon først.
lock-overtaken = Planen blei endra medan han blei låst.
lock-lines = Partane eller kontora deira er endra medan planen blei låst.
hint-lock-again = Sjå gjennom endringane, og lås på nytt.
lock-digest = Teksten svarar ikkje til kontrollsummen sin. Lås på nytt.
lock-without-lines = Ein endeleg versjon må ha nokon som skal signere.
hint-offices = Gi partane minst eitt kontor som kan signere, til dømes ordførar.
lock-change = Berre den første versjonen er «første»; dei andre seier kva slags endring dei er.

## Signering

signing-not-open = Versjon { $version } er ikkje open for signering.
signing-already-open = Versjon { $version } er open for signering frå før.
signing-needs-final = Versjon { $version } er eit utkast. Berre ein endeleg versjon kan signerast.
signing-without-way = Regelen nemner ingen måte å signere på: SSH-nøkkel, papir eller e-ID.
signing-before-steps = Planen er ikkje klar for signering. { $steps } står att.
hint-open-signing = Opne signeringa først.
hint-lock-final = Lås ein endeleg versjon.
line-unknown = Det finst ikkje noka signaturlinje { $line }.
line-not-signed = Linja for { $party } er ikkje signert.
line-signed-already = Linja for { $party } er signert frå før.
line-declined-for-good = { $party } har sagt endeleg nei til å signere.
party-without-line = { $party } skal ikkje signere versjon { $version }.
way-not-listed = Regelen for denne planen godtek ikkje { $way }.
adoption-needed = { $party } må vedta planen før nokon kan signere.
hint-adoption = Før inn vedtaket: organ, saksnummer og dato.
statement-not-prepared = Denne fråsegna er ikkje laga for denne linja, eller ho er laga på nytt sidan.
hint-print-statement = Hent fråsegna på nytt med --print, og signer nett den fila.
evidence-is-not-ssh = Ein signatur på papir eller med e-ID blir ført inn slik; ein SSH-signatur blir levert som signatur.
evidence-without-original = Originalen til signaturen frå { $party } er ikkje vedlagd.
hint-attach-original = Legg ved den skanna originalen først.
no-mandate = { $person } har ikkje fullmakt til å signere for { $party }.
hint-mandate = Før inn fullmakta: vedtak, organ, saksnummer og dato.
key-not-valid = Nøkkelen { $key } gjeld ikkje no.
key-unknown = Nøkkelen { $key } høyrer ikkje til { $person }.
hint-key-add = Legg til den offentlege nøkkelen først.

## Samarbeidet

workspace-founded-already = Samarbeidet er stifta frå før.
person-exists = { $person } finst frå før.
person-unknown = Det finst ingen person { $person }.
body-unknown = Det finst ikkje noko organ { $body }.
party-unknown = Det finst ingen part { $party }.
office-unknown = Det finst ikkje noko kontor { $office }.
name-empty = Namnet er tomt.
name-alone = Eit personnamn må førast inn for seg sjølv, så det kan slettast seinare.
user-taken = Brukaren { $user } høyrer til { $person }.
key-taken-by = Nøkkelen { $key } høyrer til { $person }.
key-nowhere = Det finst ingen nøkkel { $key }.

## Tilgang

denied-capacity = { $person } har ikkje den rolla som blei vald.
hint-capacities = Vel ei rolle som du har.
denied-not-own-line = Du kan berre signere for den parten og det kontoret som du har fullmakt for.
denied-signatory-only = Dette kan berre den gjere som skal signere.
denied-behalf-needed = { $person } kan ikkje seie noko for eit organ i eige namn.
hint-behalf = Før det inn på vegner av organet: kanal, dato og original.
denied-secretary-only = Dette kan berre sekretariatet gjere ({ $command }).
denied-secretariat-only = Dette kan berre sekretariatet gjere.
denied-administrator-only = Dette kan berre ein administrator gjere.
hint-ask-secretariat = Spør sekretariatet.
