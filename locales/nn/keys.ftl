# Nøklar og invitasjonar på skjermen: komme med ein, godkjenne, trekkje tilbake.

enrol-welcome = Velkomen til { $name }
enrol-language = Vel språk:
enrol-unknown = Nøkkelen din er ikkje kjend her enno
enrol-what = Du vart invitert med eit brev som har ein kode. Lever koden éin gong; så stadfestar nokon her at nøkkelen er din, og frå då av slepper han deg inn av seg sjølv.
enrol-key = Nøkkelen din:
enrol-compare = Samanlikn med det di eiga maskin seier: ssh-keygen -lf ~/.ssh/id_ed25519.pub
enrol-code = Koden i brevet (skriv eller lim inn):
enrol-invited = Denne koden inviterer:
enrol-sure = Er det deg? j ja   n nei
enrol-another = Då er ikkje koden din. Bruk koden i ditt eige brev, og sei frå til sekretariatet.
enrol-waiting = Nøkkelen din ventar på godkjenning
enrol-waiting-who = Han er levert for { $person }.
enrol-waiting-by = Han kan godkjennast av { $names }, som kanskje ringjer deg først.
enrol-waiting-nobody = Ingen her kan godkjenne han no. Sei frå til sekretariatet.
enrol-waiting-since = Han har venta sidan { $since }.
enrol-waiting-close = Du kan lukke dette vindauget og komme tilbake seinare med den same nøkkelen. Blir du her, opnar skjermbileta seg av seg sjølve.
enrol-refused = Nøkkelen din vart avvist: { $reason }
enrol-refused-unsaid = Nøkkelen din ventar ikkje lenger. Be sekretariatet om ein ny invitasjon.
enrol-key-over = Denne nøkkelen gjeld ikkje lenger. Lag ein ny (ssh-keygen -t ed25519), og be sekretariatet om ein invitasjon.
enrol-too-many = { $count } kodar var feil. Samanlikn koden med brevet, og kople til på nytt.
enrol-keys-language = ↑↓ vel   Enter vidare   q avslutt
enrol-keys-code = Enter vidare   Esc tilbake
enrol-keys-sure = j ja   n nei   Esc tilbake
enrol-keys-leave = q avslutt
