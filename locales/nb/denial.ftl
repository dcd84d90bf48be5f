# Hvorfor noe ikke blir gjort, og hva man kan gjøre i stedet.

# Tillatelse
denied-capacity = { $person } har ikke denne rollen i dag.
denied-not-own-line = Dette er signaturlinjen til en annen part eller et annet verv.
denied-signatory-only = Bare den som signerer for parten, kan gjøre dette.
denied-secretary-only = Dette gjør sekretariatet, ikke medlemmer og signatarer.
denied-as-now = { $reason } Du er her som { $now }; { $key } bytter.
denied-secretariat-only = Bare sekretariatet kan endre opplysninger om samarbeidet.
denied-administrator-only = Roller og brukere styres av administratoren når flere deler på arbeidet.
denied-behalf-needed = En merknad som { $person } fører inn for et organ, må ha med hvordan og når den kom.

# Planer og innhold
plan-exists = Det finnes allerede en plan med id { $plan }.
plan-unknown = Det finnes ingen plan med id { $plan }.
plan-withdrawn = «{ $plan }» er trukket. Den kan leses, men ikke endres.
plan-key-form = «{ $key }» kan ikke være kortnavn på en plan. Bruk små bokstaver (a–z), sifre og bindestrek.
nothing-to-do = Det er ingenting å endre her.
reason-needed = Her trengs en begrunnelse. Skriv hvorfor, med en setning.
node-exists = Det finnes allerede et kapittel eller en post med id { $node }.
node-unknown = Det finnes ikke noe kapittel eller noen post med id { $node }.
node-has-open-step = { $node } har et åpent steg og kan ikke tas bort. Avslutt steget først.
register-unknown = Denne planen har ikke noe register som heter «{ $register }».
key-taken = «{ $key }» kan ikke være nummer på en ny post: det er tomt eller brukt før. Et nummer blir aldri brukt om igjen.
move-below-itself = { $node } kan ikke flyttes inn under seg selv.
field-unknown = Det finnes ikke noe felt som heter «{ $field }» her.
value-wrong-kind = Feltet «{ $field }» skal ha { $kind }.
value-one-line = Feltet «{ $field }» har plass til én linje. Teksten fortsetter etter «{ $value }».
value-no-option = Feltet «{ $field }» har ikke valget «{ $value }».
value-no-number = «{ $value }» i feltet «{ $field }» er ikke et tall.
value-no-money = «{ $value }» i feltet «{ $field }» er ikke et beløp.
value-no-percent = «{ $value }» i feltet «{ $field }» er ikke en prosent.
value-names-nothing = Feltet «{ $field }» viser til «{ $value }», som ikke finnes.

# Maler
template-unknown = Det finnes ingen mal «{ $template }» i dette samarbeidet.
template-unreadable = Malen kan ikke leses: { $what }
template-names-nothing = Malen viser til «{ $what }», som ikke finnes i den.
template-names-near = Malen viser til «{ $what }», som ikke finnes i den. Mente du «{ $near }»?
template-twice = Malen har to som heter «{ $what }». Gi den ene et annet navn.
template-id-form = «{ $what }» kan ikke være et navn i en mal. Bruk små bokstaver (a–z), sifre og bindestrek.
template-options = Feltet «{ $what }» i malen: valg (option) hører til choice og scale, og der må det være minst ett.
template-kind = Feltet «{ $what }» kan ikke brukes slik. Typer som passer: { $known }.
template-no-act = «{ $what }» i malen er ingen handling. Handlingene er discuss, review, present, consider, recommend, decide, consult, send-out, sign og note.
template-exists = Denne malen er allerede lagt til.
template-digest = Malen er endret på veien hit: innholdet svarer ikke til kontrollsummen.

# Samarbeidet
starter-unreadable = Filen med samarbeidet kan ikke leses: { $what }
starter-names-nothing = Filen med samarbeidet viser til «{ $what }», som ikke finnes i den.
workspace-founded-already = Samarbeidet er allerede opprettet.
person-exists = Det finnes allerede en person med id { $person }.
person-unknown = Det finnes ingen person med id { $person }.
party-unknown = Det finnes ingen part med id { $party }.
body-unknown = Det finnes ikke noe organ med id { $body }.
office-unknown = Parten har ikke noe verv med id { $office }.
name-empty = Navnet er tomt.
name-alone = Navnet på en person føres for seg, slik at det kan slettes senere.
user-taken = Brukeren { $user } på denne maskinen er allerede { $person }.
key-taken-by = Nøkkelen { $key } tilhører allerede { $person }.
key-nowhere = Det finnes ingen nøkkel { $key } her.

# Versjoner
version-unknown = Planen har ingen låst versjon { $version }.
version-taken = «{ $version }» kan ikke være nummeret på en ny versjon: det er tomt, for langt eller allerede brukt.
version-was-returned = Versjon { $version } er sendt tilbake til utkast.
version-signed = Versjon { $version } kan ikke sendes tilbake: { $signed ->
    [one] én part har allerede signert.
   *[other] { $signed } parter har allerede signert.
}
lock-overtaken = Noen endret planen mens den ble låst. Ingenting er låst.
lock-digest = Teksten som skulle låses, ble endret på veien. Ingenting er låst.
lock-lines = Partene eller vervene er endret siden teksten ble laget. Ingenting er låst.
lock-without-lines = En versjon som skal signeres, må ha minst én part med et verv som signerer.
lock-change = Si om endringen gjelder innholdet eller bare språket. Bare den første versjonen har ingenting å endre fra.

# Steg og milepæler
milestone-unknown = Det finnes ingen milepæl med id { $step }.
milestone-without-act = { $step } sier ikke hva som skal gjøres. Velg en handling først, for eksempel drøfting.
milestone-without-recipients = { $step } har ingen mottakere. Skriv hvem som skal ha saken.
step-already-open = { $step } er allerede åpnet.
step-unknown = Det finnes ikke noe steg med id { $step }.
step-ended = { $step } er avsluttet. Åpne en ny runde hvis saken skal opp igjen.
step-unfinished = { $step } kan ikke avsluttes ennå: det mangler svar fra { $names }.
step-not-joint = { $step } er ikke et felles møte. Før inn ett organ om gangen.
not-a-recipient = { $name } er ikke mottaker i { $step }.
dispatch-unknown = Det finnes ingen utsending med id { $dispatch }.

# Det organene gjør
consideration-unknown = Det finnes ingen behandling med id { $consideration }.
consideration-other-version = Behandlingen gjelder versjon { $version }, men organet ble spurt om versjon { $asked }.
held-in-future = { $day } har ikke vært ennå. Før inn det som har hendt.
body-finished = { $name } er allerede ferdig med { $step }.
not-quorate = Bare { $present } møtte, og organet er vedtaksført med { $quorum }.
more-votes-than-present = Det er talt { $votes } stemmer, men bare { $present } møtte.
condition-unknown = Vilkår { $condition } finnes ikke, eller det er allerede oppfylt.

# Merknader
remark-empty = Merknaden er tom.
remark-exists = Denne merknaden er allerede sendt.
remark-unknown = Det finnes ingen merknad med id { $remark }.
remark-withdrawn = Merknad m{ $no } er trukket.

# Signering
signing-needs-final = Versjon { $version } er et utkast og kan ikke signeres.
signing-already-open = Versjon { $version } er allerede åpen for signering.
signing-without-way = Velg minst én måte å signere på: SSH-nøkkel, papir eller e-ID.
signing-before-steps = Disse stegene er ikke ferdige: { $steps }.
signing-not-open = Versjon { $version } er ikke åpen for signering.
line-unknown = Det finnes ingen signaturlinje med id { $line }.
line-signed-already = { $party } har allerede signert.
line-not-signed = { $party } har ikke signert.
line-declined-for-good = { $party } har avslått for godt.
party-without-line = { $party } har ingen signaturlinje i versjon { $version }.
statement-not-prepared = Dette er ikke en erklæring som er laget for denne signaturlinjen, eller den er byttet ut.
evidence-is-not-ssh = En SSH-signatur leveres som signatur, ikke som skannet original.
evidence-without-original = Originalen fra { $party } mangler.
way-not-listed = Denne planen godtar ikke { $way } som signatur.
adoption-needed = { $party } må gjøre sitt eget vedtak før signeringen.
no-mandate = { $person } har ikke fullmakt til å signere for { $party } i dag.
key-not-valid = Nøkkelen { $key } gjelder ikke nå: den er trukket tilbake eller har gått ut.
key-unknown = Nøkkelen { $key } er ikke registrert på { $person }.

# Hva man kan gjøre
hint-adoption = Før inn vedtaket til parten først, med organ, saksnummer og dato.
hint-ask-secretariat = Spør sekretariatet; de kan gjøre det på dine vegne.
hint-attach-original = Legg ved den skannede originalen, og prøv igjen.
hint-behalf = Oppgi hvem det er på vegne av, kanalen (møte, e-post, brev, telefon) og dagen det kom.
hint-capacities = Velg en rolle som du har, eller be sekretariatet føre deg opp.
hint-correct = Rett det som er ført inn, med en begrunnelse, eller åpne en ny runde.
hint-key-add = Legg til nøkkelen på personen først: vedtak key add
hint-lock-again = Se over endringene og lås på nytt.
hint-lock-final = Lås en endelig versjon først.
hint-lock-first = Lås en versjon først, så alle får den samme teksten.
hint-mandate = Før inn fullmakten først, med vedtak, saksnummer og dato.
hint-not-quorate = Før inn utfallet som «ikke vedtaksført»; da møtes organet på nytt.
hint-offices = Legg til parter med et verv som signerer: vedtak party office
hint-open-signing = Åpne signeringen av en endelig, låst versjon.
hint-options = Du kan velge mellom { $options }.
hint-override = Du kan gå videre likevel med en begrunnelse; begrunnelsen blir stående synlig.
hint-print-statement = Hent erklæringen på nytt, signer den, og lever signaturen.
record-frozen = { $node } er avgitt og kan ikke endres mer.
signing-unfinished = Ikke alle har signert: { $names }.
party-has-line = { $party } har allerede en signaturlinje i versjon { $version }.
