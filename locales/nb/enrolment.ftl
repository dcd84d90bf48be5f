# Invitasjoner og nøkler: hvordan noen kommer inn, og hvem sin nøkkel som teller.

# Koden i en invitasjon
code-character = «{ $character }» finnes ikke i noen kode. En kode har sifrene 0–9 og bokstaver; kopier den fra brevet.
code-length = Dette er { $count ->
        [one] ett tegn
       *[other] { $count } tegn
    }, en kode har { $length }: fire grupper på fire. Kopier den fra brevet.
invitation-unknown = Denne koden gjelder ikke her.
invitation-used = Denne koden er alt brukt.
invitation-withdrawn = Denne invitasjonen er trukket tilbake.
invitation-expired = Denne invitasjonen er gått ut.
invitation-until = En invitasjon er åpen i høyst { $days } dager, og slutter etter nå.
invitation-by-another = En invitasjon nevner den som lager den.
invitation-code-known = Denne koden er laget før. Lag en ny.
invitation-not-open = Det er ingen åpen invitasjon å trekke tilbake.
invitation-without-key = En invitasjon blir brukt av den som er invitert, med nøkkelen som åpnet forbindelsen.
hint-code-again = Sammenlign den med brevet, gruppe for gruppe. Er den riktig, be sekretariatet om en ny invitasjon.
hint-new-invitation = Be sekretariatet om en ny invitasjon.
hint-used = Brukte du den selv, koble til med den samme nøkkelen og vent på godkjenning. Hvis ikke, si fra til sekretariatet med en gang.

# Nøkler
denied-key = Nøkkelen { $key } teller ikke her nå.
denied-invited-only = Bare den som er invitert, kan bruke en invitasjon.
key-how-needed = Si hvordan personen ble identifisert: møtt, ringt tilbake på et kjent nummer.
key-ends-first = Nøkkelen ville slutte å telle før den begynner.
key-was-revoked = Nøkkelen { $key } er trukket tilbake og teller aldri igjen.
key-taken-already = Nøkkelen { $key } er alt i bruk her.
key-waits-already = Nøkkelen { $key } venter alt på godkjenning.
key-not-waiting = Ingen nøkkel { $key } venter på godkjenning.
key-waits-for-another = Nøkkelen { $key } venter for en annen person.
key-requests-full = { $count } nøkler for denne personen venter alt på godkjenning.
key-replaces-nothing = Nøkkelen { $key } kan ikke erstattes: personen har ingen slik nøkkel.
key-replaces-unrevoked = Denne nøkkelen erstatter { $key }, som må trekkes tilbake samtidig.
key-possession = At en nøkkel er noens, vises av forbindelsen den åpner, med en invitasjon.
hint-new-key = Lag en ny nøkkel og lever den offentlige halvdelen: ssh-keygen -t ed25519
hint-wait = Mer trengs ikke. Noen med en rolle godkjenner den.
hint-requests-full = Få en av dem godkjent eller avslått først: vedtak key waiting
hint-key-request = Be om den først: vedtak key request

# Den andre personen
approve-own-key = Dette er din egen nøkkel. En annen person godkjenner den.
approve-own-request = Du ba selv om denne nøkkelen. En annen person godkjenner den.
approve-own-invitation = Denne nøkkelen kom med invitasjonen din. En annen person godkjenner den.
hint-approvers = Den kan godkjennes av { $persons }.
hint-no-approver = Ingen andre har en rolle. La personen be om nøkkelen selv, innlogget, eller gi en tredje person en rolle.
