# Nøkler og invitasjoner på skjermen: komme med en, godkjenne, trekke tilbake.

enrol-welcome = Velkommen til { $name }
enrol-language = Velg språk:
enrol-unknown = Nøkkelen din er ikke kjent her ennå
enrol-what = Du ble invitert med et brev som har en kode. Lever koden én gang; så bekrefter noen her at nøkkelen er din, og fra da av slipper den deg inn av seg selv.
enrol-key = Nøkkelen din:
enrol-compare = Sammenlign med det din egen maskin sier: ssh-keygen -lf ~/.ssh/id_ed25519.pub
enrol-code = Koden i brevet (skriv eller lim inn):
enrol-invited = Denne koden inviterer:
enrol-sure = Er det deg? j ja   n nei
enrol-another = Da er ikke koden din. Bruk koden i ditt eget brev, og si fra til sekretariatet.
enrol-waiting = Nøkkelen din venter på godkjenning
enrol-waiting-who = Den er levert for { $person }.
enrol-waiting-by = Den kan godkjennes av { $names }, som kanskje ringer deg først.
enrol-waiting-nobody = Ingen her kan godkjenne den nå. Si fra til sekretariatet.
enrol-waiting-since = Den har ventet siden { $since }.
enrol-waiting-close = Du kan lukke dette vinduet og komme tilbake senere med den samme nøkkelen. Blir du her, åpner skjermbildene seg av seg selv.
enrol-refused = Nøkkelen din ble avvist: { $reason }
enrol-refused-unsaid = Nøkkelen din venter ikke lenger. Be sekretariatet om en ny invitasjon.
enrol-key-over = Denne nøkkelen gjelder ikke lenger. Lag en ny (ssh-keygen -t ed25519), og be sekretariatet om en invitasjon.
enrol-too-many = { $count } koder var feil. Sammenlign koden med brevet, og koble til på nytt.
enrol-keys-language = ↑↓ velg   Enter videre   q avslutt
enrol-keys-code = Enter videre   Esc tilbake
enrol-keys-sure = j ja   n nei   Esc tilbake
enrol-keys-leave = q avslutt
