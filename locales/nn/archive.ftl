# Arkivpakken, og det kontrollen av han seier.

archive-heading = { $title }, versjon { $version }
archive-signed-by = { $name }, { $office }, { $party } ({ $date })
archive-step-sums = Alle filer

archive-script-good = Alt i pakken heng saman.
archive-script-bad = Noko er gale: sjå linjene over.

archive-readme-what =
    Denne mappa er arkivpakken for ein plan som er vedteken og signert i vedtak.
    Han inneheld teksten som vart signert, alle signaturane, og korleis planen vart
    til. Han kan lesast og kontrollerast for alltid, utan vedtak og utan nett: alt er
    rein tekst, og signaturane er i OpenSSH-format.
    Loggen han kjem frå: { $origin }
archive-readme-files =
    Sjå i denne rekkjefølgja:
    1. plan.md           den låste teksten; desse bytane er det som vart vedteke
    2. record.md         partar, verv og heimel; kva kvart organ vedtok
    3. signatures/       ei fråsegn for kvar signatur, og signaturen (.sig)
    4. annexes/          filer som høyrer til planen, om det er nokon
    5. allowed_signers   kva nøkkel som høyrde til kven, frå når til når
    6. journal.jsonl     innførslene i loggen om denne planen, med bevis
    7. plan.toml         innhaldet i planen, til å lesast av eit program
    8. SHA256SUMS        summen av kvar fil over, signert med nøkkelen til loggen
    9. verify.sh         kontrollerer alt saman
archive-readme-verify =
    Kontroller på Linux eller macOS, med OpenSSH 9.1 eller nyare:
        sh verify.sh
    For kvar signatur skal du sjå ei linje som byrjar slik:
    {"    "}{ $expected }
    og til slutt: Alt i pakken heng saman.
    Nøklane kan ha gått ut sidan; kvar kommando nemner tidspunktet signaturen
    vart gitt på.
archive-readme-limits =
    Det dette ikkje provar: dette er ikkje kvalifiserte elektroniske signaturar etter
    eIDAS-forordninga. Dei viser at nokon med den nemnde nøkkelen signerte akkurat
    denne fråsegna. Korleis kvar nøkkel vart stadfesta å høyre til personen sin, står
    i record.md. Den som vil vere sikker, samanliknar fingeravtrykket til nøkkelen
    til loggen med eit frå ei anna kjelde: { $principal } { $fingerprint }
archive-readme-windows =
    På Windows: kvar av desse kommandoane i leieteksten (cmd), i denne mappa:

archive-sound = Alt heng saman: { $plan }, versjon { $version }. { $signed } av { $lines } linjer er signerte med SSH-nøkkel.
archive-signed = Signert: { $who }
archive-unsigned = Ingen SSH-signatur: { $office }, { $party }. I record.md står det om linja er signert på annan måte.
archive-entries = Innførsler i loggen: { $entries }; utan innhald: { $withheld }.
archive-log-key = Nøkkelen til loggen er { $fingerprint }. Samanlikn han med eit fingeravtrykk frå ei anna kjelde.
archive-limits = Dette er ikkje kvalifiserte elektroniske signaturar. Korleis kvar nøkkel vart stadfesta, står i record.md.

archive-missing = { $file } manglar.
archive-extra = { $file } høyrer ikkje til pakken: SHA256SUMS har ho ikkje med.
archive-sums = { $file } manglar, eller har ei anna form enn sha256sum skriv.
archive-changed = { $file } er endra: SHA256SUMS har ein annan sum.
archive-log-signature = { $file } tel ikkje: { $why }
archive-line = { $file }, linje { $line }: ikkje slik vedtak skriv ho. Ein nyare vedtak kan ha skrive ho.
archive-proof = { $file }, linje { $line }: beviset held ikkje.
archive-plan = { $file } er ikkje ein låst tekst, eller er endra.
archive-not-locked = Loggen seier ikkje at denne { $file } vart låst.
archive-other-log = { $file } viser til ein logg som ikkje er byrjinga på den i journal.jsonl.
archive-annex = { $file } er ei anna fil enn den planen nemner.
archive-statement = { $file } er ikkje ei fråsegn, eller er endra.
archive-other-plan = { $file } gjeld ein annan plan, versjon eller tekst.
archive-other-line = { $file } høyrer ikkje til noka signaturlinje i planen.
archive-signature = { $file } tel ikkje: { $why }
archive-key = { $file } er laga med ein nøkkel som ikkje galdt for denne personen då.
archive-not-in-log = Loggen seier ikkje at { $file } vart signert, eller signaturen vart trekt tilbake seinare.

archive-too-large = { $file } er større enn noko i ein arkivpakke.
archive-name = Ei fil i ein arkivpakke kan ikkje heite «{ $file }».
archive-files = Filene kan ikkje lesast eller skrivast: { $cause }
archive-not-a-version = Dette er ikkje ein låst versjon.
archive-log-short = Loggen er kortare enn han skal vere. Køyr vedtak doctor.
archive-log-unread = Loggen kunne ikkje lesast: { $cause }
archive-log-unwritten = Loggen kunne ikkje skrivast inn i pakken.
