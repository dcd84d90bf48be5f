# Varsler: hvem som får vite hva på e-post

## Ved kommandolinjen
cli-notice = Varsler på e-post: hva som skal ut, sending, utboksen
cli-notice-list = Vis varslene som skal ut: til hvem, og hvorfor
cli-notice-write = Skriv varslene som skal ut, som .eml-filer som sendes for hånd
cli-notice-send = Send varslene som skal ut, og det som venter i utboksen
cli-notice-outbox = Vis det som ligger i utboksen og ikke er sendt
cli-notice-settle = Avgjør hva som skal skje med meldinger som er usikre eller avvist
cli-notice-settings = Vis eller endre hvordan varsler sendes fra denne maskinen
cli-notice-out = En ny mappe til filene
cli-notice-all = Også det som er sendt, skrevet eller tatt ut
cli-notice-message = Meldingen, slik vedtak notice outbox viser den
cli-notice-again = Send dem på nytt; noen kan få dem to ganger
cli-notice-drop = Send dem aldri
cli-notice-on = Slå på sending
cli-notice-off = Slå av sending
cli-notice-from = Adressen som varslene kommer fra, og som svarene går til
cli-notice-host = E-postserveren
cli-notice-port = Porten; ellers 587, med tls 465, med none 25
cli-notice-security = Hvordan forbindelsen krypteres; ellers starttls
cli-notice-user = Hvem som logger inn; et tomt navn for ingen
cli-notice-password-file = Filen med passordet, med hele stien; bare eieren kan lese den
cli-notice-password-command = Kommandoen som skriver passordet
cli-notice-ca-file = Sertifikater å stole på ved siden av maskinens (PEM), med hele stien
cli-notice-timeout = Hvor mange sekunder serveren kan bruke på å svare; ellers 60
cli-notice-end-timeout = Hvor mange sekunder den kan bruke på å bekrefte en melding; ellers 600
cli-notice-before = Hvor mange dager før en frist, med komma mellom; ellers 7,1
cli-notice-digest = Ukedagen for samlevarselet, eller never; ellers monday
cli-value-message = MELDING
cli-value-seconds = SEKUNDER
cli-send-mail = Legg også e-postene i utboksen, til vedtak notice send
cli-send-queued = { $count ->
    [one] Én e-post ligger i utboksen. Send den med vedtak notice send.
   *[other] { $count } e-poster ligger i utboksen. Send dem med vedtak notice send.
}
notice-due = { $count ->
    [0] Ingen varsler skal ut.
    [one] Ett varsel skal ut.
   *[other] { $count } varsler skal ut.
}
notice-left = { $count ->
    [one] Én melding ligger i utboksen: vedtak notice outbox.
   *[other] { $count } meldinger ligger i utboksen: vedtak notice outbox.
}
notice-written = { $count ->
    [0] Ingen varsler skal ut; ingenting er skrevet.
    [one] Ett varsel ligger i { $folder }.
   *[other] { $count } varsler ligger i { $folder }.
}
notice-sent = { $count ->
    [0] Ingenting ble sendt.
    [one] Én melding er sendt.
   *[other] { $count } meldinger er sendt.
}
notice-told = { $name } ({ $mail }): { $state } [{ $message }].
notice-told-why = { $told } { $why }
notice-unwritten = Varselet til { $name } er ikke skrevet. { $cause }
notice-settled-again = { $count ->
    [one] Én melding skal sendes på nytt.
   *[other] { $count } meldinger skal sendes på nytt.
}
notice-settled-drop = { $count ->
    [one] Én melding blir ikke sendt.
   *[other] { $count } meldinger blir ikke sendt.
}
notice-message-unknown = Utboksen har ingen melding «{ $message }», eller flere enn én.
hint-notice-outbox = vedtak notice outbox --all viser dem.
notice-message-ended = Det er ingenting å avgjøre om «{ $message }»: { $state }.
hint-notice-settle = Spør mottakeren om den er usikker. Deretter: vedtak notice settle MELDING --again, eller --drop.
notice-unsettled = I utboksen: { $waiting } venter, { $unclear } usikre, { $refused } avvist.
notice-ready = Varsler blir sendt: e-postserveren slipper vedtak inn.
notice-is-off = Ingen varsler blir sendt fra denne maskinen. Slå det på med vedtak notice settings --on.

## Det som står i veien
notice-file = { $path }: { $cause }
notice-not-yours = Varslene er for sekretariatet.
notice-off = Ingenting blir sendt fra denne maskinen: sending er ikke slått på.
hint-notice-on = Oppgi serveren og slå det på: vedtak notice settings --host SERVER --on. Eller skriv filer: vedtak notice write --out MAPPE.
notice-no-server = Ingen e-postserver er oppgitt.
hint-notice-server = Oppgi den: vedtak notice settings --host SERVER.
notice-no-sender = Ingen har sagt hvilken adresse svarene skal til.
hint-notice-sender-none = Oppgi den: vedtak notice settings --from ADRESSE.
notice-settings-unread = { $path } er ikke til å forstå: { $cause }
hint-notice-settings = Rett filen, eller ta den bort og bruk vedtak notice settings.
notice-password-open = Et passord sendes aldri over en forbindelse som ikke er kryptert.
hint-notice-security = Bruk --security starttls eller --security tls. Uten bruker går --security none an for en server du stoler på.
notice-no-password = { $user } har ikke noe passord.
hint-notice-password = Si hvor det er: vedtak notice settings --password-file FIL, eller --password-command KOMMANDO.
notice-password-empty = Passordet er tomt.
notice-password-readable = Andre på denne maskinen kan lese { $path }.
hint-notice-readable = La bare eieren lese filen: chmod 600 FIL.
notice-password-command = { $command } ga ikke noe passord: { $cause }
notice-path = «{ $path }» er ikke hele stien: den begynner med /.
notice-command = «{ $command }» er ingen kommando.
notice-server-unreached = E-postserveren { $server } er ikke å nå. { $cause }
hint-notice-unreached = Se på server, port og --security: vedtak notice settings. Det som skal sendes, blir liggende i utboksen.
notice-server-open = E-postserveren { $server } tilbyr ikke kryptering. Ingenting sendes åpent.
notice-server-tls = Forbindelsen til { $server } kan ikke krypteres. { $cause }
hint-notice-tls = Se på navnet til serveren. En server med egne sertifikater trenger --ca-file FIL.
notice-server-login = E-postserveren { $server } slipper ikke vedtak inn. { $cause }
hint-notice-login = Se på bruker og passord: vedtak notice settings. Det som skal sendes, blir liggende i utboksen.
notice-server-sender = E-postserveren tar ikke imot noe fra { $mail }: { $cause }
hint-notice-sender = Velg en adresse som brukeren kan sende fra: vedtak notice settings --from ADRESSE.
outbox-held = Noen andre sender akkurat nå.
hint-outbox-held = Vent til det er gjort, og se etter: vedtak notice outbox.
outbox-damaged = { $path } er skadet: { $cause }
hint-outbox-damaged = Ingenting sendes før filen er hentet fra en sikkerhetskopi eller tatt bort. Tas den bort, kan varselet bli sendt én gang til.
outbox-empty = Ingenting venter i utboksen.
outbox-waiting = venter
outbox-sending = på vei
outbox-unclear = usikker
outbox-refused = avvist
outbox-sent = sendt
outbox-written = skrevet som fil
outbox-dropped = tatt ut
outbox-said-server = Serveren sa: { $words }
outbox-said-silent = Det kom ikke noe svar på { $seconds } sekunder.
outbox-said-broken = Forbindelsen ble brutt: { $cause }
outbox-said-letters = Adressen har andre bokstaver enn a–z, og serveren tar ikke imot slike adresser.

## Innstillingene
notice-set-state = Sending
notice-set-on = på
notice-set-off = av
notice-set-from = Fra
notice-set-from-workspace = adressen til samarbeidet
notice-set-before = Dager før en frist
notice-set-digest = Samlevarsel
notice-set-server = E-postserver
notice-set-security = Kryptering
notice-set-user = Bruker
notice-set-none = ingen
notice-set-never = aldri
notice-security-starttls = starttls
notice-security-tls = tls
notice-security-none = ingen
notice-monday = mandager
notice-tuesday = tirsdager
notice-wednesday = onsdager
notice-thursday = torsdager
notice-friday = fredager
notice-saturday = lørdager
notice-sunday = søndager

## Hvorfor et varsel skal ut
notice-why-invited = er invitert, og har ingen nøkkel ennå
notice-why-welcome = er med, og har ingen nøkkel ennå
notice-why-opened = { $plan } er åpnet: { $act }
notice-why-before = { $plan }, { $act }: frist { $day }
notice-why-overdue = { $plan }, { $act }: fristen { $day } er ute
notice-why-digest = { $count ->
    [one] én ting venter
   *[other] { $count } ting venter
}

## E-postene
notice-hello = Hei { $name }
notice-subject-before = Svarfrist { $day }: { $plan }, { $act }
notice-subject-overdue = Fristen { $day } er ute: { $plan }, { $act }
notice-subject-digest = { $workspace }: { $count ->
    [one] én ting venter på deg
   *[other] { $count } ting venter på deg
}
notice-subject-invited = Du er invitert til { $workspace }
notice-subject-welcome = Du er med i { $workspace }
notice-due-passed = Svarfristen var { $day }.
notice-answer = Du kan svare på denne e-posten, med egne ord eller med protokollen. La referansen { $reference } stå i emnefeltet. Ingen trenger å logge inn noe sted.
notice-answer-bare = Du kan svare på denne e-posten. Ingen trenger å logge inn noe sted.
notice-reference = Referanse: { $reference }.
notice-invited = Du er invitert til { $workspace }, der planer blir lest, behandlet og signert.
notice-invited-code = Koden i invitasjonen står i et eget brev og kan brukes til { $until }. Finner du ikke brevet, så svar på denne e-posten, og du får et nytt.
notice-welcome = Du er ført opp som deltaker i { $workspace }. Du får en e-post når det trengs et svar fra deg.
notice-welcome-key = Vil du bruke terminalen, så svar på denne e-posten, og du får en invitasjon.
notice-need-not = Du trenger ikke å logge inn noe sted: Du kan svare på alt ved å svare på e-postene.
notice-door = Den som heller vil bruke terminalen, åpner den med kommandoen { $command }. Serveren har fingeravtrykket { $fingerprint }.
notice-digest = Dette venter på deg i { $workspace }:
notice-digest-more = { $count ->
    [one] Og én ting til.
   *[other] Og { $count } ting til.
}
notice-digest-unnamed = { $count ->
    [one] Én ting venter som ikke står i noen e-post, fordi ikke alle kan se den. Spør sekretariatet, eller se i terminalen.
   *[other] { $count } ting venter som ikke står i noen e-post, fordi ikke alle kan se dem. Spør sekretariatet, eller se i terminalen.
}
notice-digest-answer = Du kan svare på denne e-posten. Oppgi referansen til det du svarer på. Ingen trenger å logge inn noe sted.
notice-greeting = Med hilsen sekretariatet i { $workspace }
