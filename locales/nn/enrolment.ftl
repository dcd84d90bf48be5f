# Invitasjonar og nøklar: korleis nokon kjem inn, og kven sin nøkkel som tel.

# Koden i ein invitasjon
code-character = «{ $character }» finst ikkje i nokon kode. Ein kode har siffera 0–9 og bokstavar; kopier han frå brevet.
code-length = Dette er { $count ->
        [one] eitt teikn
       *[other] { $count } teikn
    }, ein kode har { $length }: fire grupper på fire. Kopier han frå brevet.
invitation-unknown = Denne koden gjeld ikkje her.
invitation-used = Denne koden er allereie brukt.
invitation-withdrawn = Denne invitasjonen er trekt tilbake.
invitation-expired = Denne invitasjonen er gått ut.
invitation-until = Ein invitasjon er open i høgst { $days } dagar, og sluttar etter no.
invitation-by-another = Ein invitasjon nemner den som lagar han.
invitation-code-known = Denne koden er laga før. Lag ein ny.
invitation-not-open = Det er ingen open invitasjon å trekkje tilbake.
invitation-without-key = Ein invitasjon blir brukt av den som er invitert, med nøkkelen som opna sambandet.
hint-code-again = Samanlikn koden med brevet, gruppe for gruppe. Er han rett, be sekretariatet om ein ny invitasjon.
hint-new-invitation = Be sekretariatet om ein ny invitasjon.
hint-used = Brukte du koden sjølv, kople til med den same nøkkelen og vent på godkjenning. Om ikkje, sei frå til sekretariatet med ein gong.

# Nøklar
denied-key = Nøkkelen { $key } tel ikkje her no.
denied-invited-only = Berre den som er invitert, kan bruke ein invitasjon.
key-how-needed = Sei korleis personen vart identifisert: møtt, ringt tilbake på eit kjent nummer.
key-ends-first = Nøkkelen ville slutte å telje før han byrjar.
key-was-revoked = Nøkkelen { $key } er trekt tilbake og tel aldri igjen.
key-taken-already = Nøkkelen { $key } er allereie i bruk her.
key-waits-already = Nøkkelen { $key } ventar allereie på godkjenning.
key-not-waiting = Ingen nøkkel { $key } ventar på godkjenning.
key-waits-for-another = Nøkkelen { $key } ventar for ein annan person.
key-requests-full = { $count } nøklar for denne personen ventar allereie på godkjenning.
key-replaces-nothing = Nøkkelen { $key } kan ikkje erstattast: personen har ingen slik nøkkel.
key-replaces-unrevoked = Denne nøkkelen erstattar { $key }, som må trekkjast tilbake samstundes.
key-possession = Sambandet som nøkkelen opnar, med ein invitasjon, viser kven nøkkelen høyrer til.
key-rfc4716 = Dette er ein offentleg nøkkel slik PuTTYgen lagrar han. Kopier heller OpenSSH-linja frå vindauget der, eller køyr: ssh-keygen -i -f FIL
hint-new-key = Lag ein ny nøkkel og lever den offentlege halvdelen: ssh-keygen -t ed25519
hint-wait = Meir trengst ikkje. Nokon med ei rolle godkjenner nøkkelen.
hint-requests-full = Få ein av dei godkjend eller avslått først: vedtak key waiting
hint-key-request = Be om han først: vedtak key request

# Den andre personen
approve-own-key = Dette er din eigen nøkkel. Ein annan person godkjenner han.
approve-own-request = Du bad sjølv om denne nøkkelen. Ein annan person godkjenner han.
approve-own-invitation = Denne nøkkelen kom med invitasjonen din. Ein annan person godkjenner han.
hint-approvers = Han kan godkjennast av { $persons }.
hint-no-approver = Ingen andre har ei rolle. La personen be om nøkkelen sjølv, innlogga, eller gi ein tredje person ei rolle.

# vedtak person invite
cli-person-invite = Inviter ein person: ein kode som blir brukt éin gong, og eit brev
cli-invite-days = Kor mange dagar invitasjonen er open, høgst 30
cli-invite-host = Namnet på tenaren, slik medlemmene når han; blir hugsa
cli-invite-port = Porten til tenaren, slik medlemmene når han; blir hugsa
cli-invite-letter = Skriv brevet til denne fila i staden for å vise det
cli-invite-withdraw = Trekk tilbake invitasjonane til denne personen
cli-value-days = DAGAR
cli-value-host = TENAR
cli-value-port = PORT
cli-usage-days = «{ $value }» er ikkje eit tal på dagar frå 1 til { $days }.
cli-usage-host = «{ $value }» er ikkje namnet på ei maskin.
cli-invite-no-host = Ingen har sagt enno korleis medlemmene når tenaren.
cli-hint-host = Sei det éin gong: --host plan.example.no, og --port om han ikkje er 2222.
cli-invite-no-key = Tenaren har ingen nøkkel enno, så brevet kunne ikkje seie kva som skal samanliknast.
cli-hint-serve = Køyr vedtak serve éin gong; det lagar nøkkelen.
cli-invite-written = Brevet ligg i { $file }. Koden står der og ingen andre stader.
cli-invite-withdrawn = Invitasjonen til { $name } er trekt tilbake.
cli-invite-withdrawn-why = Trekt tilbake av sekretariatet
cli-invite-replaced = Erstatta av ein ny invitasjon
cli-invite-no-approver = Ingen andre enn du og { $name } har ei rolle, så ingen kan godkjenne nøkkelen som kjem med denne invitasjonen. La { $name } vere utan rolle til nøkkelen er godkjend, eller gi ein tredje person ei rolle.

# Brevet
letter-greeting = Hei, { $name }
letter-what =
    { $inviter } inviterer deg
    til å arbeide med planane i { $workspace }.
    Du når dei i ein terminal på di eiga maskin, over SSH. Det er ingenting å
    installere og ikkje noko passord: ein nøkkel som du lagar sjølv, opnar døra.
letter-facts =
    Koden din          { $code }
    Han er til deg åleine, verkar éin gong, og til { $until }.

    Tenaren            { $host }, port { $port }
    Fingeravtrykket    { $fingerprint }
letter-open =
    1. Opne ein terminal.
       Windows (PowerShell): trykk Start-tasten, skriv powershell, trykk Enter.
       macOS:                trykk Cmd og mellomrom, skriv terminal, trykk Enter.
       Linux:                opne terminalen din.
       Kommandoane under er dei same på alle tre. Kjenner ikkje Windows ssh:
       Innstillingar, Valfrie funksjonar, legg til "OpenSSH-klient".
letter-key =
    2. Lag ein nøkkel, éin gong:

    {"       "}{ $command }

       Trykk Enter når du blir spurd om kor han skal liggje, og vel ei passfrase
       som du hugsar. Står det at fila finst, har du ein nøkkel: svar n. Ingen treng
       nokon gong fila utan .pub, og ingen skal ha henne.
letter-connect =
    3. Kople deg til:

    {"       "}{ $command }

       Første gongen seier maskina di:

           The authenticity of host '{ $server }' can't be established.
           ED25519 key fingerprint is { $fingerprint }

       Ho spør om dette er rett tenar. Samanlikn fingeravtrykket med det i dette
       brevet, heile vegen. Er dei like, skriv du yes. Er dei ulike, skriv du no og
       ringjer: nokon kan ha stilt seg mellom deg og tenaren.
letter-code =
    4. Det opnar seg eitt bilete, for ingen kjenner nøkkelen din enno. Skriv koden:

    {"       "}{ $code }
letter-wait =
    5. Vent. Ein annan i sekretariatet enn { $inviter }
       forvissar seg no om at det er deg, kanskje på telefon, og godkjenner nøkkelen
       din. Du kan lukke vindauget så lenge. Etterpå slepp linja i punkt 3 åleine deg
       inn.
letter-wait-alone =
    5. Vent. { $inviter }
       forvissar seg no om at det er deg, kanskje på telefon, og godkjenner nøkkelen
       din. Du kan lukke vindauget så lenge. Etterpå slepp linja i punkt 3 åleine deg
       inn.
letter-ask = Er noko uklart, spør { $inviter }.
letter-ask-by-mail = Er noko uklart, spør { $inviter }, { $mail }.

# vedtak key
cli-key-request = Be om ein nøkkel: din eigen, eller ein som nokon har levert
cli-key-import = Be om alle nøklane i ei fil: ei .pub eller ei authorized_keys
cli-key-waiting = List opp nøklane som ventar på godkjenning
cli-key-approve = Godkjenn ein nøkkel som ventar, som den andre personen
cli-key-refuse = Sei at ein nøkkel som ventar, ikkje skal telje
cli-key-replaces = Fingeravtrykket til nøkkelen han erstattar, som blir trekt tilbake når denne blir godkjend
cli-key-requested = Nøkkelen { $key } ventar på å telje for { $name }.
cli-key-refused = Nøkkelen { $key } er avslått.
cli-key-none-waiting = Ingen nøkkel ventar.
cli-key-since-when = sidan { $when }
cli-key-asked-by = levert av { $name }
cli-key-by-login = kom med ei innlogging
cli-key-replaced-by = Erstatta av { $key }
cli-key-counts-already = Nøkkelen { $key } tel allereie.
cli-key-good = Nøkkelen { $key } er i orden.
cli-key-line = Linje { $line }: { $said }
cli-key-options = Linje { $line }: vala { $options } er for sshd og blir ikkje tekne med.
cli-key-file-empty = Det er ingen nøkkel i denne fila.
cli-key-import-refused = Ingen nøkkel vart beden om: ei linje kan ikkje vere ein nøkkel for { $name }.
cli-hint-key-file = Fila skal ha linjer som: ssh-ed25519 AAAA… namn
cli-hint-key-waiting = Sjå dei som ventar, med vedtak key waiting.
cli-key-revoked-since = trekt tilbake frå { $day }
cli-key-counts-from = tel frå { $day }
cli-key-ended = talde til { $day }
cli-key-counts-until = tel til { $day }
cli-key-approved-by = godkjend av { $name }: { $how }
cli-key-approved-alone = godkjend av { $name }, den einaste som kunne: { $how }
cli-person-invited = invitert til { $when }
cli-person-key-waits = ventar: { $key }
