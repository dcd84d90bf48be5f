# Kvifor noko ikkje blir gjort, og kva ein kan gjere i staden.

# Løyve
denied-capacity = { $person } har ikkje denne rolla i dag.
denied-not-own-line = Dette er signaturlinja til ein annan part eller eit anna verv.
denied-signatory-only = Berre den som signerer for parten, kan gjere dette.
denied-secretary-only = Dette gjer sekretariatet, ikkje medlemmer og signatarar.
denied-as-now = { $reason } Du er her som { $now }; { $key } byter.
denied-secretariat-only = Berre sekretariatet kan endre opplysningar om samarbeidet.
denied-administrator-only = Roller og brukarar blir styrte av administratoren når fleire deler på arbeidet.
denied-behalf-needed = Ein merknad som { $person } fører inn for eit organ, må ha med korleis og når han kom.

# Planar og innhald
plan-exists = Det finst allereie ein plan med id { $plan }.
plan-unknown = Det finst ingen plan med id { $plan }.
plan-withdrawn = «{ $plan }» er trekt. Han kan lesast, men ikkje endrast.
plan-key-form = «{ $key }» kan ikkje vere kortnamn på ein plan. Bruk små bokstavar (a–z), siffer og bindestrek.
nothing-to-do = Det er ingenting å endre her.
reason-needed = Her trengst ei grunngjeving. Skriv kvifor, med ei setning.
node-exists = Det finst allereie eit kapittel eller ein post med id { $node }.
node-unknown = Det finst ikkje noko kapittel eller nokon post med id { $node }.
node-has-open-step = { $node } har eit ope steg og kan ikkje takast bort. Avslutt steget først.
register-unknown = Denne planen har ikkje noko register som heiter «{ $register }».
key-taken = «{ $key }» kan ikkje vere nummer på ein ny post: det er tomt eller brukt før. Eit nummer blir aldri brukt om att.
move-below-itself = { $node } kan ikkje flyttast inn under seg sjølv.
field-unknown = Det finst ikkje noko felt som heiter «{ $field }» her.
value-wrong-kind = Feltet «{ $field }» skal ha { $kind }.
value-one-line = Feltet «{ $field }» har plass til éi linje. Teksten held fram etter «{ $value }».
value-no-option = Feltet «{ $field }» har ikkje valet «{ $value }».
value-no-number = «{ $value }» i feltet «{ $field }» er ikkje eit tal.
value-no-money = «{ $value }» i feltet «{ $field }» er ikkje eit beløp.
value-no-percent = «{ $value }» i feltet «{ $field }» er ikkje ein prosent.
value-names-nothing = Feltet «{ $field }» viser til «{ $value }», som ikkje finst.

# Malar
template-unknown = Det finst ingen mal «{ $template }» i dette samarbeidet.
template-unreadable = Malen kan ikkje lesast: { $what }
template-names-nothing = Malen viser til «{ $what }», som ikkje finst i han.
template-names-near = Malen viser til «{ $what }», som ikkje finst i han. Meinte du «{ $near }»?
template-twice = Malen har to som heiter «{ $what }». Gi den eine eit anna namn.
template-id-form = «{ $what }» kan ikkje vere eit namn i ein mal. Bruk små bokstavar (a–z), siffer og bindestrek.
template-options = Feltet «{ $what }» i malen: val (option) høyrer til choice og scale, og der må det vere minst eitt.
template-kind = Feltet «{ $what }» kan ikkje brukast slik. Typar som passar: { $known }.
template-no-act = «{ $what }» i malen er inga handling. Handlingane er discuss, review, present, consider, recommend, decide, consult, send-out, sign og note.
template-exists = Denne malen er allereie lagd til.
template-digest = Malen er endra på vegen hit: innhaldet svarar ikkje til kontrollsummen.

# Samarbeidet
starter-unreadable = Fila med samarbeidet kan ikkje lesast: { $what }
starter-names-nothing = Fila med samarbeidet viser til «{ $what }», som ikkje finst i fila.
workspace-founded-already = Samarbeidet er allereie oppretta.
person-exists = Det finst allereie ein person med id { $person }.
person-unknown = Det finst ingen person med id { $person }.
party-unknown = Det finst ingen part med id { $party }.
body-unknown = Det finst ikkje noko organ med id { $body }.
office-unknown = Parten har ikkje noko verv med id { $office }.
name-empty = Namnet er tomt.
name-alone = Namnet på ein person blir ført for seg, slik at det kan slettast seinare.
user-taken = Brukaren { $user } på denne maskina er allereie { $person }.
key-taken-by = Nøkkelen { $key } høyrer allereie til { $person }.
key-nowhere = Det finst ingen nøkkel { $key } her.

# Versjonar
version-unknown = Planen har ingen låst versjon { $version }.
version-taken = «{ $version }» kan ikkje vere nummeret på ein ny versjon: det er tomt, for langt eller allereie brukt.
version-was-returned = Versjon { $version } er send tilbake til utkast.
version-signed = Versjon { $version } kan ikkje sendast tilbake: { $signed ->
    [one] éin part har allereie signert.
   *[other] { $signed } partar har allereie signert.
}
lock-overtaken = Nokon endra planen medan han vart låst. Ingenting er låst.
lock-digest = Teksten som skulle låsast, vart endra på vegen. Ingenting er låst.
lock-lines = Partane eller verva er endra sidan teksten vart laga. Ingenting er låst.
lock-without-lines = Ein versjon som skal signerast, må ha minst éin part med eit verv som signerer.
lock-change = Sei om endringa gjeld innhaldet eller berre språket. Berre den første versjonen har ingenting å endre frå.

# Steg og milepælar
milestone-unknown = Det finst ingen milepæl med id { $step }.
milestone-without-act = { $step } seier ikkje kva som skal gjerast. Vel ei handling først, til dømes drøfting.
milestone-without-recipients = { $step } har ingen mottakarar. Skriv kven som skal ha saka.
step-already-open = { $step } er allereie opna.
step-unknown = Det finst ikkje noko steg med id { $step }.
step-ended = { $step } er avslutta. Opne ein ny runde om saka skal opp att.
step-unfinished = { $step } kan ikkje avsluttast enno: det manglar svar frå { $names }.
step-not-joint = { $step } er ikkje eit felles møte. Før inn eitt organ om gongen.
not-a-recipient = { $name } er ikkje mottakar i { $step }.
dispatch-unknown = Det finst inga utsending med id { $dispatch }.

# Det organa gjer
consideration-unknown = Det finst inga handsaming med id { $consideration }.
consideration-other-version = Handsaminga gjeld versjon { $version }, men organet vart spurt om versjon { $asked }.
held-in-future = { $day } har ikkje vore enno. Før inn det som har hendt.
body-finished = { $name } er allereie ferdig med { $step }.
not-quorate = Berre { $present } møtte, og organet er vedtaksført med { $quorum }.
more-votes-than-present = Det er talt { $votes } røyster, men berre { $present } møtte.
condition-unknown = Vilkår { $condition } finst ikkje, eller det er allereie oppfylt.

# Merknader
remark-empty = Merknaden er tom.
remark-exists = Denne merknaden er allereie send.
remark-unknown = Det finst ingen merknad med id { $remark }.
remark-withdrawn = Merknad m{ $no } er trekt.

# Signering
signing-needs-final = Versjon { $version } er eit utkast og kan ikkje signerast.
signing-already-open = Versjon { $version } er allereie open for signering.
signing-without-way = Vel minst éin måte å signere på: SSH-nøkkel, papir eller e-ID.
signing-before-steps = Desse stega er ikkje ferdige: { $steps }.
signing-not-open = Versjon { $version } er ikkje open for signering.
line-unknown = Det finst inga signaturlinje med id { $line }.
line-signed-already = { $party } har allereie signert.
line-not-signed = { $party } har ikkje signert.
line-declined-for-good = { $party } har avslått for godt.
party-without-line = { $party } har inga signaturlinje i versjon { $version }.
statement-not-prepared = Dette er ikkje ei fråsegn som er laga for denne signaturlinja, eller ho er bytt ut.
evidence-is-not-ssh = Ein SSH-signatur blir levert som signatur, ikkje som skanna original.
evidence-without-original = Originalen frå { $party } manglar.
way-not-listed = Denne planen godtek ikkje { $way } som signatur.
adoption-needed = { $party } må gjere sitt eige vedtak før signeringa.
no-mandate = { $person } har ikkje fullmakt til å signere for { $party } i dag.
key-not-valid = Nøkkelen { $key } gjeld ikkje no: han er trekt tilbake eller har gått ut.
key-unknown = Nøkkelen { $key } er ikkje registrert på { $person }.

# Kva ein kan gjere
hint-adoption = Før inn vedtaket til parten først, med organ, saksnummer og dato.
hint-ask-secretariat = Spør sekretariatet; dei kan gjere det på dine vegner.
hint-attach-original = Legg ved den skanna originalen, og prøv igjen.
hint-behalf = Oppgi kven det er på vegner av, kanalen (møte, e-post, brev, telefon) og dagen det kom.
hint-capacities = Vel ei rolle som du har, eller be sekretariatet føre deg opp.
hint-correct = Rett det som er ført inn, med ei grunngjeving, eller opne ein ny runde.
hint-key-add = Legg til nøkkelen på personen først: vedtak key add
hint-lock-again = Sjå over endringane og lås på nytt.
hint-lock-final = Lås ein endeleg versjon først.
hint-lock-first = Lås ein versjon først, så alle får den same teksten.
hint-mandate = Før inn fullmakta først, med vedtak, saksnummer og dato.
hint-not-quorate = Før inn utfallet som «ikkje vedtaksført»; då møtest organet på nytt.
hint-offices = Legg til partar med eit verv som signerer: vedtak party office
hint-open-signing = Opne signeringa av ein endeleg, låst versjon.
hint-options = Du kan velje mellom { $options }.
hint-override = Du kan gå vidare likevel med ei grunngjeving; grunngjevinga blir ståande synleg.
hint-print-statement = Hent fråsegna på nytt, signer ho, og lever signaturen.
record-frozen = { $node } er levert og kan ikkje endrast meir.
signing-unfinished = Ikkje alle har signert: { $names }.
party-has-line = { $party } har allereie ei signaturlinje i versjon { $version }.
