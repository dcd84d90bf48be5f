# Arkivpakken, og det kontrollen av den sier.

archive-heading = { $title }, versjon { $version }
archive-signed-by = { $name }, { $office }, { $party } ({ $date })
archive-step-sums = Alle filer

archive-script-good = Alt i pakken henger sammen.
archive-script-bad = Noe er galt: se linjene over.

archive-readme-what =
    Denne mappen er arkivpakken for en plan som er vedtatt og signert i vedtak.
    Den inneholder teksten som ble signert, alle signaturene, og hvordan planen ble
    til. Den kan leses og kontrolleres for alltid, uten vedtak og uten nett: alt er
    ren tekst, og signaturene er i OpenSSH-format.
    Loggen den kommer fra: { $origin }
archive-readme-files =
    Se i denne rekkefølgen:
    1. plan.md           den låste teksten; disse bytene er det som ble vedtatt
    2. record.md         parter, verv og hjemmel; hva hvert organ vedtok
    3. signatures/       en erklæring for hver signatur, og signaturen (.sig)
    4. annexes/          filer som hører til planen, hvis det er noen
    5. allowed_signers   hvilken nøkkel som tilhørte hvem, fra når til når
    6. journal.jsonl     innførslene i loggen om denne planen, med bevis
    7. plan.toml         innholdet i planen, til å leses av et program
    8. SHA256SUMS        summen av hver fil over, signert med loggens nøkkel
    9. verify.sh         kontrollerer alt sammen
archive-readme-verify =
    Kontroller på Linux eller macOS, med OpenSSH 9.1 eller nyere:
        sh verify.sh
    For hver signatur skal du se en linje som begynner slik:
    {"    "}{ $expected }
    og til slutt: Alt i pakken henger sammen.
    Nøklene kan ha gått ut siden; hver kommando nevner tidspunktet signaturen
    ble gitt på.
archive-readme-limits =
    Det dette ikke beviser: dette er ikke kvalifiserte elektroniske signaturer etter
    eIDAS-forordningen. De viser at noen med den nevnte nøkkelen signerte akkurat
    denne erklæringen. Hvordan hver nøkkel ble bekreftet å tilhøre sin person, står
    i record.md. Den som vil være sikker, sammenligner fingeravtrykket til loggens
    nøkkel med et fra en annen kilde: { $principal } { $fingerprint }
archive-readme-windows =
    På Windows: hver av disse kommandoene i ledeteksten (cmd), i denne mappen:

archive-sound = Alt henger sammen: { $plan }, versjon { $version }. { $signed } av { $lines } linjer er signert med SSH-nøkkel.
archive-signed = Signert: { $who }
archive-unsigned = Ingen SSH-signatur: { $office }, { $party }. I record.md står det om linjen er signert på annen måte.
archive-entries = Innførsler i loggen: { $entries }; uten innhold: { $withheld }.
archive-log-key = Loggens nøkkel er { $fingerprint }. Sammenlign den med et fingeravtrykk fra en annen kilde.
archive-limits = Dette er ikke kvalifiserte elektroniske signaturer. Hvordan hver nøkkel ble bekreftet, står i record.md.

archive-missing = { $file } mangler.
archive-extra = { $file } hører ikke til pakken: SHA256SUMS har den ikke med.
archive-sums = { $file } mangler, eller har en annen form enn sha256sum skriver.
archive-changed = { $file } er endret: SHA256SUMS har en annen sum.
archive-log-signature = { $file } teller ikke: { $why }
archive-line = { $file }, linje { $line }: ikke slik vedtak skriver den. En nyere vedtak kan ha skrevet den.
archive-proof = { $file }, linje { $line }: beviset holder ikke.
archive-plan = { $file } er ikke en låst tekst, eller er endret.
archive-not-locked = Loggen sier ikke at denne { $file } ble låst.
archive-other-log = { $file } viser til en logg som ikke er begynnelsen på den i journal.jsonl.
archive-annex = { $file } er en annen fil enn den planen nevner.
archive-statement = { $file } er ikke en erklæring, eller er endret.
archive-other-plan = { $file } gjelder en annen plan, versjon eller tekst.
archive-other-line = { $file } hører ikke til noen signaturlinje i planen.
archive-signature = { $file } teller ikke: { $why }
archive-key = { $file } er laget med en nøkkel som ikke gjaldt for denne personen da.
archive-not-in-log = Loggen sier ikke at { $file } ble signert, eller signaturen ble trukket tilbake senere.

archive-too-large = { $file } er større enn noe i en arkivpakke.
archive-name = En fil i en arkivpakke kan ikke hete «{ $file }».
archive-files = Filene kan ikke leses eller skrives: { $cause }
archive-not-a-version = Dette er ikke en låst versjon.
archive-log-short = Loggen er kortere enn den skal være. Kjør vedtak doctor.
archive-log-unread = Loggen kunne ikke leses: { $cause }
archive-log-unwritten = Loggen kunne ikke skrives inn i pakken.
