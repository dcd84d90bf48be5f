# Varsel: kven som får vite kva på e-post

## Ved kommandolinja
cli-notice = Varsel på e-post: kva som skal ut, sending, utboksen
cli-notice-list = Vis varsla som skal ut: til kven, og kvifor
cli-notice-write = Skriv varsla som skal ut, som .eml-filer som ein sender for hand
cli-notice-send = Send varsla som skal ut, og det som ventar i utboksen
cli-notice-outbox = Vis det som ligg i utboksen og ikkje er sendt
cli-notice-settle = Avgjer kva som skal skje med meldingar som er usikre eller avviste
cli-notice-settings = Vis eller endre korleis varsel blir sende frå denne maskina
cli-notice-out = Ei ny mappe til filene
cli-notice-all = Òg det som er sendt, skrive eller teke ut
cli-notice-message = Meldinga, slik vedtak notice outbox viser ho
cli-notice-again = Send dei på nytt; nokon kan få dei to gonger
cli-notice-drop = Send dei aldri
cli-notice-on = Slå på sending
cli-notice-off = Slå av sending
cli-notice-from = Adressa som varsla kjem frå, og som svara går til
cli-notice-host = E-posttenaren
cli-notice-port = Porten; elles 587, med tls 465, med none 25
cli-notice-security = Korleis sambandet blir kryptert; elles starttls
cli-notice-user = Kven som loggar inn; eit tomt namn for ingen
cli-notice-password-file = Fila med passordet, med heile stigen; berre eigaren kan lese ho
cli-notice-password-command = Kommandoen som skriv passordet
cli-notice-ca-file = Sertifikat å lite på ved sida av dei på maskina (PEM), med heile stigen
cli-notice-timeout = Kor mange sekund tenaren kan bruke på å svare; elles 60
cli-notice-end-timeout = Kor mange sekund han kan bruke på å stadfeste ei melding; elles 600
cli-notice-before = Kor mange dagar før ein frist, med komma mellom; elles 7,1
cli-notice-digest = Vekedagen for samlevarselet, eller never; elles monday
cli-value-message = MELDING
cli-value-seconds = SEKUND
cli-send-mail = Legg òg e-postane i utboksen, til vedtak notice send
cli-send-queued = { $count ->
    [one] Éin e-post ligg i utboksen. Send han med vedtak notice send.
   *[other] { $count } e-postar ligg i utboksen. Send dei med vedtak notice send.
}
notice-due = { $count ->
    [0] Ingen varsel skal ut.
    [one] Eitt varsel skal ut.
   *[other] { $count } varsel skal ut.
}
notice-left = { $count ->
    [one] Éi melding ligg i utboksen: vedtak notice outbox.
   *[other] { $count } meldingar ligg i utboksen: vedtak notice outbox.
}
notice-written = { $count ->
    [0] Ingen varsel skal ut; ingenting er skrive.
    [one] Eitt varsel ligg i { $folder }.
   *[other] { $count } varsel ligg i { $folder }.
}
notice-sent = { $count ->
    [0] Ingenting vart sendt.
    [one] Éi melding er send.
   *[other] { $count } meldingar er sende.
}
notice-told = { $name } ({ $mail }): { $state } [{ $message }].
notice-told-why = { $told } { $why }
notice-unwritten = Varselet til { $name } er ikkje skrive. { $cause }
notice-settled-again = { $count ->
    [one] Éi melding skal sendast på nytt.
   *[other] { $count } meldingar skal sendast på nytt.
}
notice-settled-drop = { $count ->
    [one] Éi melding blir ikkje send.
   *[other] { $count } meldingar blir ikkje sende.
}
notice-message-unknown = Utboksen har inga melding «{ $message }», eller fleire enn éi.
hint-notice-outbox = vedtak notice outbox --all viser dei.
notice-message-ended = Det er ingenting å avgjere om «{ $message }»: { $state }.
hint-notice-settle = Spør mottakaren når ho er usikker. Deretter: vedtak notice settle MELDING --again, eller --drop.
notice-unsettled = I utboksen: { $waiting } ventar, { $unclear } usikre, { $refused } avviste.
notice-ready = Varsel blir sende: e-posttenaren slepper vedtak inn.
notice-is-off = Ingen varsel blir sende frå denne maskina. Slå det på med vedtak notice settings --on.

## Det som står i vegen
notice-file = { $path }: { $cause }
notice-not-yours = Varsla er for sekretariatet.
notice-off = Ingenting blir sendt frå denne maskina: sending er ikkje slått på.
hint-notice-on = Oppgi tenaren og slå det på: vedtak notice settings --host TENAR --on. Eller skriv filer: vedtak notice write --out MAPPE.
notice-no-server = Ingen e-posttenar er oppgitt.
hint-notice-server = Oppgi han: vedtak notice settings --host TENAR.
notice-no-sender = Ingen har sagt kva adresse svara skal til.
hint-notice-sender-none = Oppgi ho: vedtak notice settings --from ADRESSE.
notice-settings-unread = { $path } er ikkje til å forstå: { $cause }
hint-notice-settings = Rett fila, eller ta ho bort og bruk vedtak notice settings.
notice-password-open = Eit passord blir aldri sendt over eit samband som ikkje er kryptert.
hint-notice-security = Bruk --security starttls eller --security tls. Utan brukar går --security none an for ein tenar du lit på.
notice-no-password = { $user } har ikkje noko passord.
hint-notice-password = Sei kvar det er: vedtak notice settings --password-file FIL, eller --password-command KOMMANDO.
notice-password-empty = Passordet er tomt.
notice-password-readable = Andre på denne maskina kan lese { $path }.
hint-notice-readable = Lat berre eigaren lese fila: chmod 600 FIL.
notice-password-command = { $command } gav ikkje noko passord: { $cause }
notice-path = «{ $path }» er ikkje heile stigen: han byrjar med /.
notice-command = «{ $command }» er ingen kommando.
notice-server-unreached = E-posttenaren { $server } er ikkje å nå. { $cause }
hint-notice-unreached = Sjå på tenar, port og --security: vedtak notice settings. Det som skal sendast, blir liggjande i utboksen.
notice-server-open = E-posttenaren { $server } tilbyr ikkje kryptering. Ingenting blir sendt ope.
notice-server-tls = Sambandet til { $server } kan ikkje krypterast. { $cause }
hint-notice-tls = Sjå på namnet til tenaren. Ein tenar med eigne sertifikat treng --ca-file FIL.
notice-server-login = E-posttenaren { $server } slepper ikkje vedtak inn. { $cause }
hint-notice-login = Sjå på brukar og passord: vedtak notice settings. Det som skal sendast, blir liggjande i utboksen.
notice-server-sender = E-posttenaren tek ikkje imot noko frå { $mail }: { $cause }
hint-notice-sender = Vel ei adresse som brukaren kan sende frå: vedtak notice settings --from ADRESSE.
outbox-held = Nokon annan sender akkurat no.
hint-outbox-held = Vent til det er gjort, og sjå etter: vedtak notice outbox.
outbox-damaged = { $path } er skadd: { $cause }
hint-outbox-damaged = Ingenting blir sendt før fila er henta frå ein tryggingskopi eller teken bort. Blir ho teken bort, kan varselet bli sendt éin gong til.
outbox-empty = Ingenting ventar i utboksen.
outbox-waiting = ventar
outbox-sending = på veg
outbox-unclear = usikker
outbox-refused = avvist
outbox-sent = send
outbox-written = skriven som fil
outbox-dropped = teken ut
outbox-said-server = Tenaren sa: { $words }
outbox-said-silent = Det kom ikkje noko svar på { $seconds } sekund.
outbox-said-broken = Sambandet vart brote: { $cause }
outbox-said-letters = Adressa har andre bokstavar enn a–z, og tenaren tek ikkje imot slike adresser.

## Innstillingane
notice-set-state = Sending
notice-set-on = på
notice-set-off = av
notice-set-from = Frå
notice-set-from-workspace = adressa til samarbeidet
notice-set-before = Dagar før ein frist
notice-set-digest = Samlevarsel
notice-set-server = E-posttenar
notice-set-security = Kryptering
notice-set-user = Brukar
notice-set-none = ingen
notice-set-never = aldri
notice-security-starttls = starttls
notice-security-tls = tls
notice-security-none = inga
notice-monday = måndagar
notice-tuesday = tysdagar
notice-wednesday = onsdagar
notice-thursday = torsdagar
notice-friday = fredagar
notice-saturday = laurdagar
notice-sunday = sundagar

## Kvifor eit varsel skal ut
notice-why-invited = er invitert, og har ingen nøkkel enno
notice-why-welcome = er med, og har ingen nøkkel enno
notice-why-opened = { $plan } er opna: { $act }
notice-why-before = { $plan }, { $act }: frist { $day }
notice-why-overdue = { $plan }, { $act }: fristen { $day } er ute
notice-why-digest = { $count ->
    [one] éin ting ventar
   *[other] { $count } ting ventar
}

## E-postane
notice-hello = Hei { $name }
notice-subject-before = Svarfrist { $day }: { $plan }, { $act }
notice-subject-overdue = Fristen { $day } er ute: { $plan }, { $act }
notice-subject-digest = { $workspace }: { $count ->
    [one] éin ting ventar på deg
   *[other] { $count } ting ventar på deg
}
notice-subject-invited = Du er invitert til { $workspace }
notice-subject-welcome = Du er med i { $workspace }
notice-due-passed = Svarfristen var { $day }.
notice-answer = Du kan svare på denne e-posten, med eigne ord eller med protokollen. Lat referansen { $reference } stå i emnefeltet. Ingen treng å logge inn nokon stad.
notice-answer-bare = Du kan svare på denne e-posten. Ingen treng å logge inn nokon stad.
notice-reference = Referanse: { $reference }.
notice-invited = Du er invitert til { $workspace }, der planar blir lesne, handsama og signerte.
notice-invited-code = Koden i invitasjonen står i eit eige brev og kan brukast til { $until }. Finn du ikkje brevet, så svar på denne e-posten, og du får eit nytt.
notice-welcome = Du er ført opp som deltakar i { $workspace }. Du får ein e-post når det trengst eit svar frå deg.
notice-welcome-key = Vil du bruke terminalen, så svar på denne e-posten, og du får ein invitasjon.
notice-need-not = Du treng ikkje å logge inn nokon stad: Du kan svare på alt ved å svare på e-postane.
notice-door = Den som heller vil bruke terminalen, opnar han med kommandoen { $command }. Tenaren har fingeravtrykket { $fingerprint }.
notice-digest = Dette ventar på deg i { $workspace }:
notice-digest-more = { $count ->
    [one] Og éin ting til.
   *[other] Og { $count } ting til.
}
notice-digest-unnamed = { $count ->
    [one] Éin ting ventar som ikkje står i nokon e-post, fordi ikkje alle kan sjå han. Spør sekretariatet, eller sjå i terminalen.
   *[other] { $count } ting ventar som ikkje står i nokon e-post, fordi ikkje alle kan sjå dei. Spør sekretariatet, eller sjå i terminalen.
}
notice-digest-answer = Du kan svare på denne e-posten. Oppgi referansen til det du svarar på. Ingen treng å logge inn nokon stad.
notice-greeting = Med helsing sekretariatet i { $workspace }
