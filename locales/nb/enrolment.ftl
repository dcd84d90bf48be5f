# Invitasjoner og nøkler: hvordan noen kommer inn, og hvem sin nøkkel som teller.

# Koden i en invitasjon
code-character = «{ $character }» finnes ikke i noen kode. En kode har sifrene 0–9 og bokstaver; kopier den fra brevet.
code-length = Dette er { $count ->
        [one] ett tegn
       *[other] { $count } tegn
    }, en kode har { $length }: fire grupper på fire. Kopier den fra brevet.
invitation-unknown = Denne koden gjelder ikke her.
invitation-used = Denne koden er allerede brukt.
invitation-withdrawn = Denne invitasjonen er trukket tilbake.
invitation-expired = Denne invitasjonen er gått ut.
invitation-until = En invitasjon er åpen i høyst { $days } dager, og slutter etter nå.
invitation-by-another = En invitasjon nevner den som lager den.
invitation-code-known = Denne koden er laget før. Lag en ny.
invitation-not-open = Det er ingen åpen invitasjon å trekke tilbake.
invitation-without-key = En invitasjon blir brukt av den som er invitert, med nøkkelen som åpnet forbindelsen.
hint-code-again = Sammenlign koden med brevet, gruppe for gruppe. Er den riktig, be sekretariatet om en ny invitasjon.
hint-new-invitation = Be sekretariatet om en ny invitasjon.
hint-used = Brukte du koden selv, koble til med den samme nøkkelen og vent på godkjenning. Hvis ikke, si fra til sekretariatet med en gang.

# Nøkler
denied-key = Nøkkelen { $key } teller ikke her nå.
denied-invited-only = Bare den som er invitert, kan bruke en invitasjon.
key-how-needed = Si hvordan personen ble identifisert: møtt, ringt tilbake på et kjent nummer.
key-ends-first = Nøkkelen ville slutte å telle før den begynner.
key-was-revoked = Nøkkelen { $key } er trukket tilbake og teller aldri igjen.
key-taken-already = Nøkkelen { $key } er allerede i bruk her.
key-waits-already = Nøkkelen { $key } venter allerede på godkjenning.
key-not-waiting = Ingen nøkkel { $key } venter på godkjenning.
key-waits-for-another = Nøkkelen { $key } venter for en annen person.
key-requests-full = { $count } nøkler for denne personen venter allerede på godkjenning.
key-replaces-nothing = Nøkkelen { $key } kan ikke erstattes: personen har ingen slik nøkkel.
key-replaces-unrevoked = Denne nøkkelen erstatter { $key }, som må trekkes tilbake samtidig.
key-possession = Forbindelsen som nøkkelen åpner, med en invitasjon, viser hvem nøkkelen tilhører.
key-rfc4716 = Dette er en offentlig nøkkel slik PuTTYgen lagrer den. Kopier heller OpenSSH-linjen fra vinduet der, eller kjør: ssh-keygen -i -f FIL
hint-new-key = Lag en ny nøkkel og lever den offentlige halvdelen: ssh-keygen -t ed25519
hint-wait = Mer trengs ikke. Noen med en rolle godkjenner nøkkelen.
hint-requests-full = Få en av dem godkjent eller avslått først: vedtak key waiting
hint-key-request = Be om den først: vedtak key request

# Den andre personen
approve-own-key = Dette er din egen nøkkel. En annen person godkjenner den.
approve-own-request = Du ba selv om denne nøkkelen. En annen person godkjenner den.
approve-own-invitation = Denne nøkkelen kom med invitasjonen din. En annen person godkjenner den.
hint-approvers = Den kan godkjennes av { $persons }.
hint-no-approver = Ingen andre har en rolle. La personen be om nøkkelen selv, innlogget, eller gi en tredje person en rolle.

# vedtak person invite
cli-person-invite = Inviter en person: en kode som brukes én gang, og et brev
cli-invite-days = Hvor mange dager invitasjonen er åpen, høyst 30
cli-invite-host = Navnet på serveren, slik medlemmene når den; blir husket
cli-invite-port = Porten til serveren, slik medlemmene når den; blir husket
cli-invite-letter = Skriv brevet til denne filen i stedet for å vise det
cli-invite-withdraw = Trekk tilbake invitasjonene til denne personen
cli-value-days = DAGER
cli-value-host = SERVER
cli-value-port = PORT
cli-usage-days = «{ $value }» er ikke et antall dager fra 1 til { $days }.
cli-usage-host = «{ $value }» er ikke navnet på en maskin.
cli-invite-no-host = Ingen har sagt ennå hvordan medlemmene når serveren.
cli-hint-host = Si det én gang: --host plan.example.no, og --port om den ikke er 2222.
cli-invite-no-key = Serveren har ingen nøkkel ennå, så brevet kunne ikke si hva som skal sammenlignes.
cli-hint-serve = Kjør vedtak serve én gang; det lager nøkkelen.
cli-invite-written = Brevet ligger i { $file }. Koden står der og ingen andre steder.
cli-invite-withdrawn = Invitasjonen til { $name } er trukket tilbake.
cli-invite-withdrawn-why = Trukket tilbake av sekretariatet
cli-invite-replaced = Erstattet av en ny invitasjon
cli-invite-no-approver = Ingen andre enn du og { $name } har en rolle, så ingen kan godkjenne nøkkelen som kommer med denne invitasjonen. La { $name } være uten rolle til nøkkelen er godkjent, eller gi en tredje person en rolle.

# Brevet
letter-greeting = Hei, { $name }
letter-what =
    { $inviter } inviterer deg
    til å arbeide med planene i { $workspace }.
    Du når dem i en terminal på din egen maskin, over SSH. Det er ingenting å
    installere og ikke noe passord: en nøkkel som du lager selv, åpner døra.
letter-facts =
    Koden din          { $code }
    Den er til deg alene, virker én gang, og til { $until }.

    Serveren           { $host }, port { $port }
    Fingeravtrykket    { $fingerprint }
letter-open =
    1. Åpne en terminal.
       Windows (PowerShell): trykk Start-tasten, skriv powershell, trykk Enter.
       macOS:                trykk Cmd og mellomrom, skriv terminal, trykk Enter.
       Linux:                åpne terminalen din.
       Kommandoene under er de samme på alle tre. Kjenner ikke Windows ssh:
       Innstillinger, Valgfrie funksjoner, legg til "OpenSSH-klient".
letter-key =
    2. Lag en nøkkel, én gang:

    {"       "}{ $command }

       Trykk Enter når du blir spurt om hvor den skal ligge, og velg en
       passfrase som du husker. Står det at filen finnes, har du en nøkkel:
       svar n. Ingen trenger noen gang filen uten .pub, og ingen skal ha den.
letter-connect =
    3. Koble deg til:

    {"       "}{ $command }

       Første gang sier maskinen din:

           The authenticity of host '{ $server }' can't be established.
           ED25519 key fingerprint is { $fingerprint }

       Den spør om dette er riktig server. Sammenlign fingeravtrykket med det i
       dette brevet, hele veien. Er de like, skriver du yes. Er de ulike, skriver
       du no og ringer: noen kan ha stilt seg mellom deg og serveren.
letter-code =
    4. Det åpner seg ett bilde, for ingen kjenner nøkkelen din ennå. Skriv koden:

    {"       "}{ $code }
letter-wait =
    5. Vent. En annen i sekretariatet enn { $inviter }
       forvisser seg nå om at det er deg, kanskje på telefon, og godkjenner nøkkelen
       din. Du kan lukke vinduet så lenge. Etterpå slipper linjen i punkt 3 alene deg
       inn.
letter-wait-alone =
    5. Vent. { $inviter }
       forvisser seg nå om at det er deg, kanskje på telefon, og godkjenner nøkkelen
       din. Du kan lukke vinduet så lenge. Etterpå slipper linjen i punkt 3 alene deg
       inn.
letter-ask = Er noe uklart, spør { $inviter }.
letter-ask-by-mail = Er noe uklart, spør { $inviter }, { $mail }.

# vedtak key
cli-key-request = Be om en nøkkel: din egen, eller en som noen har levert
cli-key-import = Be om alle nøklene i en fil: en .pub eller en authorized_keys
cli-key-waiting = List opp nøklene som venter på godkjenning
cli-key-approve = Godkjenn en nøkkel som venter, som den andre personen
cli-key-refuse = Si at en nøkkel som venter, ikke skal telle
cli-key-replaces = Fingeravtrykket til nøkkelen den erstatter, som trekkes tilbake når denne godkjennes
cli-key-requested = Nøkkelen { $key } venter på å telle for { $name }.
cli-key-refused = Nøkkelen { $key } er avslått.
cli-key-none-waiting = Ingen nøkkel venter.
cli-key-since-when = siden { $when }
cli-key-asked-by = levert av { $name }
cli-key-by-login = kom med en innlogging
cli-key-replaced-by = Erstattet av { $key }
cli-key-counts-already = Nøkkelen { $key } teller allerede.
cli-key-good = Nøkkelen { $key } er i orden.
cli-key-line = Linje { $line }: { $said }
cli-key-options = Linje { $line }: valgene { $options } er for sshd og blir ikke tatt med.
cli-key-file-empty = Det er ingen nøkkel i denne filen.
cli-key-import-refused = Ingen nøkkel ble bedt om: en linje kan ikke være en nøkkel for { $name }.
cli-hint-key-file = Filen skal ha linjer som: ssh-ed25519 AAAA… navn
cli-hint-key-waiting = Se dem som venter, med vedtak key waiting.
cli-key-revoked-since = trukket tilbake fra { $day }
cli-key-counts-from = teller fra { $day }
cli-key-ended = talte til { $day }
cli-key-counts-until = teller til { $day }
cli-key-approved-by = godkjent av { $name }: { $how }
cli-key-approved-alone = godkjent av { $name }, den eneste som kunne: { $how }
cli-person-invited = invitert til { $when }
cli-person-key-waits = venter: { $key }
