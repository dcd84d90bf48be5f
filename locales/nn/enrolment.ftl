# Invitasjonar og nøklar: korleis nokon kjem inn, og kven sin nøkkel som tel.

# Koden i ein invitasjon
code-character = «{ $character }» finst ikkje i nokon kode. Ein kode har siffera 0–9 og bokstavar; kopier han frå brevet.
code-length = Dette er { $count ->
        [one] eitt teikn
       *[other] { $count } teikn
    }, ein kode har { $length }: fire grupper på fire. Kopier han frå brevet.
invitation-unknown = Denne koden gjeld ikkje her.
invitation-used = Denne koden er alt brukt.
invitation-withdrawn = Denne invitasjonen er trekt tilbake.
invitation-expired = Denne invitasjonen er gått ut.
invitation-until = Ein invitasjon er open i høgst { $days } dagar, og sluttar etter no.
invitation-by-another = Ein invitasjon nemner den som lagar han.
invitation-code-known = Denne koden er laga før. Lag ein ny.
invitation-not-open = Det er ingen open invitasjon å trekkje tilbake.
invitation-without-key = Ein invitasjon blir brukt av den som er invitert, med nøkkelen som opna sambandet.
hint-code-again = Samanlikn han med brevet, gruppe for gruppe. Er han rett, be sekretariatet om ein ny invitasjon.
hint-new-invitation = Be sekretariatet om ein ny invitasjon.
hint-used = Brukte du han sjølv, kople til med den same nøkkelen og vent på godkjenning. Om ikkje, sei frå til sekretariatet med ein gong.

# Nøklar
denied-key = Nøkkelen { $key } tel ikkje her no.
denied-invited-only = Berre den som er invitert, kan bruke ein invitasjon.
key-how-needed = Sei korleis personen vart identifisert: møtt, ringt tilbake på eit kjent nummer.
key-ends-first = Nøkkelen ville slutte å telje før han byrjar.
key-was-revoked = Nøkkelen { $key } er trekt tilbake og tel aldri igjen.
key-taken-already = Nøkkelen { $key } er alt i bruk her.
key-waits-already = Nøkkelen { $key } ventar alt på godkjenning.
key-not-waiting = Ingen nøkkel { $key } ventar på godkjenning.
key-waits-for-another = Nøkkelen { $key } ventar for ein annan person.
key-requests-full = { $count } nøklar for denne personen ventar alt på godkjenning.
key-replaces-nothing = Nøkkelen { $key } kan ikkje erstattast: personen har ingen slik nøkkel.
key-replaces-unrevoked = Denne nøkkelen erstattar { $key }, som må trekkjast tilbake samstundes.
key-possession = At ein nøkkel høyrer til nokon, viser sambandet som han opnar, med ein invitasjon.
hint-new-key = Lag ein ny nøkkel og lever den offentlege halvdelen: ssh-keygen -t ed25519
hint-wait = Meir trengst ikkje. Nokon med ei rolle godkjenner han.
hint-requests-full = Få ein av dei godkjend eller avslått først: vedtak key waiting
hint-key-request = Be om han først: vedtak key request

# Den andre personen
approve-own-key = Dette er din eigen nøkkel. Ein annan person godkjenner han.
approve-own-request = Du bad sjølv om denne nøkkelen. Ein annan person godkjenner han.
approve-own-invitation = Denne nøkkelen kom med invitasjonen din. Ein annan person godkjenner han.
hint-approvers = Han kan godkjennast av { $persons }.
hint-no-approver = Ingen andre har ei rolle. La personen be om nøkkelen sjølv, innlogga, eller gi ein tredje person ei rolle.
