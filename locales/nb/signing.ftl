# Erklæringer og signaturer.

# Det som blir signert. Må aldri endres: en signert erklæring kunne ikke lenger leses. En ny setning er en ny versjon av formen.
statement-sentence = Jeg signerer «{ $title }», versjon { $version }, på vegne av { $party }.

statement-case = sak { $case }
statement-value = Erklæringen kan ikke skrives: «{ $key }» må være én linje med vanlig tekst.
statement-form = Dette er ikke en erklæring fra vedtak, eller den er endret etter at den ble laget.

signature-repair-utf16 = Signaturfilen var UTF-16, slik PowerShell skriver med «>». Den ble lest likevel.
signature-repair-byte-order-mark = Signaturfilen begynte med et byterekkefølgemerke. Den ble lest likevel.
signature-repair-carriage-returns = Signaturfilen hadde linjeslutt fra Windows. Den ble lest likevel.
signature-repair-blanks = Det var tomme linjer eller mellomrom rundt signaturen. Den ble lest likevel.
signature-repair-wrapping = Linjene i signaturen var delt på andre steder. Den ble lest likevel.

signature-too-long = Dette er lengre enn noen signatur (over 8 KiB). Lever bare filen som slutter på .sig.
signature-not-text = Dette er ikke tekst. Lever filen som slutter på .sig, slik ssh-keygen skrev den.
signature-missing = Det er ingen SSH-signatur i dette. Den begynner med «-----BEGIN SSH SIGNATURE-----», i filen som slutter på .sig.
signature-private-key = Dette er en privat nøkkel, ikke en signatur. Send den aldri til noen; lag en ny nøkkel hvis andre kan ha sett den.
signature-truncated = Signaturen er kuttet: linjen «-----END SSH SIGNATURE-----» mangler. Kopier hele filen.
signature-several = Det er mer enn én signatur i dette. Lever én om gangen.
signature-surrounded = Det står annen tekst foran eller etter signaturen. Lever bare filen som slutter på .sig.
signature-damaged = Signaturen er skadet: noe mangler eller er endret. Kopier filen på nytt.
signature-not-canonical = Signaturen er ikke skrevet slik OpenSSH skriver den (70 tegn per linje, LF).
signature-version = Signaturen har versjon { $version }; bare versjon 1 teller.
signature-reserved = Signaturen har innhold i et felt som skal være tomt.
signature-hash = Signaturen er laget med { $hash }; det må være SHA-512. Ta bort «-O hashalg».
signature-rsa = RSA-nøkler teller ikke her. Lag en ny nøkkel med: { $command }
signature-key-kind = Nøkler av typen { $kind } teller ikke her. Lag en ny nøkkel med: { $command }
signature-untouched = Ingen tok på sikkerhetsnøkkelen. Signer på nytt og ta på den når den blinker.
signature-namespace = Signaturen er laget for «{ $found }»; den må være for «{ $expected }». Kopier hele kommandoen, med -n.
signature-other-key = Signaturen er laget med en nøkkel som ikke er registrert for denne personen: { $fingerprint }.
signature-other-message = Signaturen hører ikke til denne teksten. Hent erklæringen på nytt og signer den.
signature-message-emptied = Det som ble signert, er en tom fil. Hent erklæringen på nytt og signer den.
signature-message-carriage-returns = Linjesluttene i erklæringen ble endret før den ble signert. Hent den på nytt og signer den uten å åpne den i et redigeringsprogram.
signature-message-utf16 = Erklæringen ble gjort om til UTF-16 før den ble signert, slik PowerShell gjør med «>». Hent den på nytt, med cmd eller som fil.
signature-message-byte-order-mark = Et program la et byterekkefølgemerke i erklæringen før den ble signert. Hent den på nytt og signer den uten å åpne den i et redigeringsprogram.
signature-message-last-newline = Den siste linjen i erklæringen ble endret før den ble signert. Hent den på nytt og signer den uten å åpne den i et redigeringsprogram.

key-unreadable = Dette er ikke en nøkkel som OpenSSH har skrevet, eller den er skadet.
key-putty = Dette er en PuTTY-nøkkel. PuTTYgen eksporterer den som OpenSSH-nøkkel.
key-old-form = Denne nøkkelen har en gammel form. Skriv den i den nye med: ssh-keygen -p -f FIL
key-other-half = Dette er den andre halvdelen av nøkkelen. Den offentlige slutter på .pub; den private er filen uten.
key-locked = Nøkkelen er beskyttet med en passfrase. Ingenting ble signert.
key-passphrase = Passfrasen er feil.
key-rsa = RSA-nøkler teller ikke her. Lag en ny nøkkel med: { $command }
key-kind = Nøkler av typen { $kind } teller ikke her. Lag en ny nøkkel med: { $command }
key-hardware = Denne nøkkelen ligger i en sikkerhetsnøkkel. Signer med ssh-agenten eller med ssh-keygen.
key-file = Nøkkelfilen kan ikke brukes: { $cause }

agent-unreachable = Ingen ssh-agent svarer: { $cause }
agent-refused = ssh-agenten signerte ikke: noen sa nei der, eller agenten er låst.
agent-no-key = ssh-agenten har ingen nøkkel som teller. Legg den til med ssh-add.
agent-late = ssh-agenten svarte ikke innen { $seconds } sekunder. Kanskje ber den deg bekrefte, eller sikkerhetsnøkkelen vil bli rørt.
agent-empty = ssh-agenten viser ingen nøkkel: den har ingen, eller den er låst. Legg til nøkkelen din med ssh-add.
agent-protocol = ssh-agenten ga et svar som vedtak ikke forstår.
