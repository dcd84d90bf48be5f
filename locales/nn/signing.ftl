# Fråsegner og signaturar.

# Det som blir signert. Må aldri endrast: ei signert fråsegn kunne ikkje lenger lesast. Ei ny setning er ein ny versjon av forma.
statement-sentence = Eg signerer «{ $title }», versjon { $version }, på vegner av { $party }.

statement-case = sak { $case }
statement-value = Fråsegna kan ikkje skrivast: «{ $key }» må vere éi linje med vanleg tekst.
statement-form = Dette er ikkje ei fråsegn frå vedtak, eller ho er endra etter at ho vart laga.

signature-repair-utf16 = Signaturfila var UTF-16, slik PowerShell skriv med «>». Ho vart lesen likevel.
signature-repair-byte-order-mark = Signaturfila byrja med eit byterekkjefølgjemerke. Ho vart lesen likevel.
signature-repair-carriage-returns = Signaturfila hadde linjeslutt frå Windows. Ho vart lesen likevel.
signature-repair-blanks = Det var tomme linjer eller mellomrom rundt signaturen. Han vart lesen likevel.
signature-repair-wrapping = Linjene i signaturen var delte på andre stader. Han vart lesen likevel.

signature-too-long = Dette er lengre enn nokon signatur (over 8 KiB). Lever berre fila som sluttar på .sig.
signature-not-text = Dette er ikkje tekst. Lever fila som sluttar på .sig, slik ssh-keygen skreiv ho.
signature-missing = Det er ingen SSH-signatur i dette. Han byrjar med «-----BEGIN SSH SIGNATURE-----», i fila som sluttar på .sig.
signature-private-key = Dette er ein privat nøkkel, ikkje ein signatur. Send han aldri til nokon; lag ein ny nøkkel dersom andre kan ha sett han.
signature-truncated = Signaturen er kutta: linja «-----END SSH SIGNATURE-----» manglar. Kopier heile fila.
signature-several = Det er meir enn éin signatur i dette. Lever éin om gongen.
signature-surrounded = Det står annan tekst framfor eller etter signaturen. Lever berre fila som sluttar på .sig.
signature-damaged = Signaturen er skadd: noko manglar eller er endra. Kopier fila på nytt.
signature-not-canonical = Signaturen er ikkje skriven slik OpenSSH skriv han (70 teikn per linje, LF).
signature-version = Signaturen har versjon { $version }; berre versjon 1 tel.
signature-reserved = Signaturen har innhald i eit felt som skal vere tomt.
signature-hash = Signaturen er laga med { $hash }; det må vere SHA-512. Ta bort «-O hashalg».
signature-rsa = RSA-nøklar tel ikkje her. Lag ein ny nøkkel med: { $command }
signature-key-kind = Nøklar av typen { $kind } tel ikkje her. Lag ein ny nøkkel med: { $command }
signature-untouched = Ingen tok på tryggleiksnøkkelen. Signer på nytt og ta på han når han blinkar.
signature-namespace = Signaturen er laga for «{ $found }»; han må vere for «{ $expected }». Kopier heile kommandoen, med -n.
signature-other-key = Signaturen er laga med ein nøkkel som ikkje er registrert for denne personen: { $fingerprint }.
signature-other-message = Signaturen høyrer ikkje til denne teksten. Hent fråsegna på nytt og signer ho.
signature-message-emptied = Det som vart signert, er ei tom fil. Hent fråsegna på nytt og signer ho.
signature-message-carriage-returns = Linjesluttane i fråsegna vart endra før ho vart signert. Hent ho på nytt og signer ho utan å opne ho i eit redigeringsprogram.
signature-message-utf16 = Fråsegna vart gjord om til UTF-16 før ho vart signert, slik PowerShell gjer med «>». Hent ho på nytt, med cmd eller som fil.
signature-message-byte-order-mark = Eit program la eit byterekkjefølgjemerke i fråsegna før ho vart signert. Hent ho på nytt og signer ho utan å opne ho i eit redigeringsprogram.
signature-message-last-newline = Den siste linja i fråsegna vart endra før ho vart signert. Hent ho på nytt og signer ho utan å opne ho i eit redigeringsprogram.

key-unreadable = Dette er ikkje ein nøkkel som OpenSSH har skrive, eller han er skadd.
key-putty = Dette er ein PuTTY-nøkkel. PuTTYgen eksporterer han som OpenSSH-nøkkel.
key-old-form = Denne nøkkelen har ei gammal form. Skriv han i den nye med: ssh-keygen -p -f FIL
key-other-half = Dette er den andre halvdelen av nøkkelen. Den offentlege sluttar på .pub; den private er fila utan.
key-locked = Nøkkelen er verna med ei passfrase. Ingenting vart signert.
key-passphrase = Passfrasa er feil.
key-rsa = RSA-nøklar tel ikkje her. Lag ein ny nøkkel med: { $command }
key-kind = Nøklar av typen { $kind } tel ikkje her. Lag ein ny nøkkel med: { $command }
key-hardware = Denne nøkkelen ligg i ein tryggleiksnøkkel. Signer med ssh-agenten eller med ssh-keygen.
key-file = Nøkkelfila kan ikkje brukast: { $cause }

agent-unreachable = Ingen ssh-agent svarar: { $cause }
agent-refused = ssh-agenten signerte ikkje: nokon sa nei der, eller agenten er låst.
agent-no-key = ssh-agenten har ingen nøkkel som tel. Legg han til med ssh-add.
agent-late = ssh-agenten svara ikkje innan { $seconds } sekund. Kanskje ber han deg stadfeste, eller tryggleiksnøkkelen vil bli rørt.
agent-empty = ssh-agenten viser ingen nøkkel: han har ingen, eller han er låst. Legg til nøkkelen din med ssh-add.
agent-protocol = ssh-agenten gav eit svar som vedtak ikkje forstår.
