# Det som blir sagt når nokon arbeider gjennom ein annan prosess på same maskin.

attach-full = { $count } er her allereie, og fleire slepp ikkje inn. Prøv igjen om litt.
attach-other-version = Prosessen som har samarbeidet, er ei anna utgåve av vedtak. Start han på nytt med same utgåve som denne.
attach-session-failed = Noko i vedtak feila, og denne økta er slutt. Ingenting som var lagra, er tapt.
attach-session-failed-hint = Start vedtak på nytt. Det du heldt på å skrive, er teke vare på som utkast.
attach-machine-gone = Den andre enden av sambandet er borte.
attach-files-large = Desse filene er for store til å gå gjennom socketen: høgst { $limit } MiB til saman.
attach-waiting = Ventar på at ein annan prosess blir ferdig med samarbeidet: { $owner }.
attach-given-up = Ein annan prosess har hatt samarbeidet i { $seconds } sekund, og dette kan ikkje gjerast gjennom han: { $owner }.
attach-owner = { $command }, prosess { $pid }
attach-owner-unknown = han er nett i ferd med å byrje
attach-given-up-hint = Vent til han er ferdig, eller avslutt han, og prøv igjen. Ingenting vart endra.
attach-staying = { $count ->
    [one] Éin til arbeider gjennom denne prosessen. Han blir ståande til vedkomande har gått; Ctrl+C avsluttar no.
   *[other] { $count } til arbeider gjennom denne prosessen. Han blir ståande til den siste har gått; Ctrl+C avsluttar no.
}
attach-host-ends = Prosessen som denne økta arbeidde gjennom, er avslutta. Det du heldt på å skrive, er teke vare på som utkast.
attach-lost = Prosessen som denne arbeidde gjennom, er borte.
attach-lost-hint = Start vedtak på nytt. Det som var lagra, er der, og det du heldt på å skrive, er teke vare på som utkast.
attach-lost-kept = Det du skreiv i editoren, ligg i { $path }. Start vedtak på nytt.
attach-path-refused = Den andre prosessen bad om { $path }, som ikkje er nemnt og ikkje ligg under mappa vedtak vart starta i. Han fekk det ikkje.
attach-namespace-refused = Den andre prosessen bad om ein signatur som ikkje er vedtak sin eigen ({ $namespace }). Han fekk han ikkje.
attach-text-long = Teksten er lengre enn { $limit } MiB og vart ikkje teken imot. Han ligg i { $path }.
