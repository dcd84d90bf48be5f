# Hvorfor noe ikke blir gjort, og hva du kan gjøre videre.

## Plan og innhold

plan-exists = Planen { $plan } finnes fra før.
plan-unknown = Det finnes ingen plan { $plan }.
plan-withdrawn = «{ $plan }» er trukket tilbake og kan ikke endres.
plan-key-form = «{ $key }» kan ikke være nøkkelen til en plan: bruk små bokstaver a–z, tall og bindestrek.
nothing-to-do = Det er ingenting å endre.
reason-needed = Dette må ha en grunn. Skriv en setning om hvorfor.
node-exists = { $node } finnes fra før i planen.
node-unknown = Det finnes ingen { $node } i planen.
node-has-open-step = { $node } har et åpent steg og kan ikke fjernes. Avslutt steget først.
register-unknown = Planen har ikke noe register { $register }.
field-unknown = Det finnes ikke noe felt { $field } her.
key-taken = Nøkkelen «{ $key }» er tom eller brukt fra før. Den blir aldri brukt om igjen.
move-below-itself = { $node } kan ikke flyttes inn under seg selv.
value-wrong-kind = Feltet { $field } tar imot en annen slags verdi: { $kind }.
value-one-line = Feltet { $field } har bare én linje; «{ $value } …» har flere.
value-no-option = «{ $value }» er ikke et valg i feltet { $field }.
value-no-number = «{ $value }» i feltet { $field } er ikke et tall.
value-names-nothing = Feltet { $field } viser til { $value }, som ikke finnes.
hint-options = Velg mellom { $options }.

## Maler

template-unknown = Malen { $template } finnes ikke i samarbeidet.
template-exists = Denne malen finnes fra før i samarbeidet.
template-digest = Malen svarer ikke til kontrollsummen sin.
template-unreadable = Malen kan ikke leses: { $what }.
template-names-nothing = Malen viser til { $what }, som ikke finnes i den.

## Steg

milestone-unknown = Det finnes ingen milepæl { $step }.
milestone-without-act = { $step } sier ikke hva mottakerne skal gjøre. Fyll ut handlingen først.
milestone-without-recipients = { $step } har ingen mottakere. Fyll ut mottakerne først.
step-already-open = { $step } er åpen fra før.
step-ended = { $step } er avsluttet.
step-unknown = Det finnes ikke noe steg { $step }.
step-unfinished = { $step } mangler svar fra { $names }.
step-not-joint = { $step } er ikke et felles møte: før inn ett organ om gangen.
not-a-recipient = { $name } er ikke mottaker i { $step }.
dispatch-unknown = Det finnes ingen utsending { $dispatch }.
hint-override = Gå videre likevel med en grunn; grunnen blir synlig i planen.

## Behandlinger

consideration-unknown = Det finnes ingen behandling { $consideration }.
consideration-recorded-already = Denne behandlingen er ført inn fra før, eller den nevner ingen organer.
consideration-other-version = Steget gjelder versjon { $asked }, ikke { $version }.
held-in-future = { $day } er ikke kommet ennå. Før inn det som har hendt.
body-finished = { $name } er ferdig med { $step }.
hint-correct = Er noe feil, så rett den innførte behandlingen.
not-quorate = { $present } til stede er ikke nok til vedtak: det må være minst { $quorum }.
hint-not-quorate = Før inn møtet som ikke vedtaksført; organet kan møtes på nytt.
more-votes-than-present = { $votes } stemmer, men bare { $present } til stede.
condition-unknown = Det finnes ikke noe vilkår nr. { $condition } som venter.

## Merknader

remark-empty = Merknaden er tom.
remark-exists = Merknaden er ført inn fra før.
remark-unknown = Det finnes ingen merknad { $remark }.
remark-withdrawn = Merknad { $no } er trukket tilbake.

## Versjoner og låsing

version-unknown = Det finnes ingen låst versjon { $version }.
version-taken = «{ $version }» kan ikke være nummeret på en ny versjon: det er tomt, for langt eller brukt.
version-was-returned = Versjon { $version } er sendt tilbake til utkast.
version-signed = Versjon { $version } kan ikke sendes tilbake: { $signed } har signert.
hint-lock-first = Lås en versjon først.
lock-overtaken = Planen ble endret mens den ble låst.
lock-lines = Partene eller kontorene deres er endret mens planen ble låst.
hint-lock-again = Se gjennom endringene, og lås på nytt.
lock-digest = Teksten svarer ikke til kontrollsummen sin. Lås på nytt.
lock-without-lines = En endelig versjon må ha noen som skal signere.
hint-offices = Gi partene minst ett kontor som kan signere, for eksempel ordfører.
lock-change = Bare den første versjonen er «første»; de andre sier hva slags endring de er.

## Signering

signing-not-open = Versjon { $version } er ikke åpen for signering.
signing-already-open = Versjon { $version } er åpen for signering fra før.
signing-needs-final = Versjon { $version } er et utkast. Bare en endelig versjon kan signeres.
signing-without-way = Regelen nevner ingen måte å signere på: SSH-nøkkel, papir eller e-ID.
signing-before-steps = Planen er ikke klar for signering. { $steps } gjenstår.
hint-open-signing = Åpne signeringen først.
hint-lock-final = Lås en endelig versjon.
line-unknown = Det finnes ingen signaturlinje { $line }.
line-not-signed = Linjen for { $party } er ikke signert.
line-signed-already = Linjen for { $party } er signert fra før.
line-declined-for-good = { $party } har sagt endelig nei til å signere.
party-without-line = { $party } skal ikke signere versjon { $version }.
way-not-listed = Regelen for denne planen godtar ikke { $way }.
adoption-needed = { $party } må vedta planen før noen kan signere.
hint-adoption = Før inn vedtaket: organ, saksnummer og dato.
statement-not-prepared = Denne erklæringen er ikke laget for denne linjen, eller den er laget på nytt siden.
hint-print-statement = Hent erklæringen på nytt med --print, og signer akkurat den filen.
evidence-is-not-ssh = En signatur på papir eller med e-ID føres inn slik; en SSH-signatur leveres som signatur.
evidence-without-original = Originalen til signaturen fra { $party } er ikke vedlagt.
hint-attach-original = Legg ved den skannede originalen først.
no-mandate = { $person } har ikke fullmakt til å signere for { $party }.
hint-mandate = Før inn fullmakten: vedtak, organ, saksnummer og dato.
key-not-valid = Nøkkelen { $key } gjelder ikke nå.
key-unknown = Nøkkelen { $key } hører ikke til { $person }.
hint-key-add = Legg til den offentlige nøkkelen først.

## Samarbeidet

workspace-founded-already = Samarbeidet er stiftet fra før.
person-exists = { $person } finnes fra før.
person-unknown = Det finnes ingen person { $person }.
body-unknown = Det finnes ikke noe organ { $body }.
party-unknown = Det finnes ingen part { $party }.
office-unknown = Det finnes ikke noe kontor { $office }.
name-empty = Navnet er tomt.
name-alone = Et personnavn må føres inn for seg selv, så det kan slettes senere.
user-taken = Brukeren { $user } hører til { $person }.
key-taken-by = Nøkkelen { $key } hører til { $person }.
key-nowhere = Det finnes ingen nøkkel { $key }.

## Tilgang

denied-capacity = { $person } har ikke den rollen som ble valgt.
hint-capacities = Velg en rolle som du har.
denied-not-own-line = Du kan bare signere for den parten og det kontoret som du har fullmakt for.
denied-signatory-only = Dette kan bare den gjøre som skal signere.
denied-behalf-needed = { $person } kan ikke si noe for et organ i eget navn.
hint-behalf = Før det inn på vegne av organet: kanal, dato og original.
denied-secretary-only = Dette kan bare sekretariatet gjøre ({ $command }).
denied-secretariat-only = Dette kan bare sekretariatet gjøre.
denied-administrator-only = Dette kan bare en administrator gjøre.
hint-ask-secretariat = Spør sekretariatet.
