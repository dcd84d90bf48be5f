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
    rein tekst, og signaturane er av OpenSSH sitt slag.
    Loggen han kjem frå: { $origin }
archive-readme-files =
    Sjå i denne rekkjefølgja:
    1. plan.md           den låste teksten; desse bytane er det som vart vedteke
    2. record.md         partar, kontor og heimel; kva kvart organ vedtok
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
        { $expected }
    og til slutt: Alt i pakken heng saman.
    Nøklane kan ha gått ut sidan; kvar kommando nemner tidspunktet signaturen
    vart gjeven på.
archive-readme-limits =
    Det dette ikkje provar: dette er ikkje kvalifiserte elektroniske signaturar etter
    eIDAS-forordninga. Dei viser at nokon med den nemnde nøkkelen signerte akkurat
    denne fråsegna. Korleis kvar nøkkel vart stadfesta å høyre til personen sin, står
    i record.md. Den som vil vere sikker, samanliknar fingeravtrykket til nøkkelen
    åt loggen med eit frå ei anna kjelde: { $principal } { $fingerprint }
archive-readme-windows =
    På Windows: kvar av desse kommandoane i leieteksten (cmd), i denne mappa:
