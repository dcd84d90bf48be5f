# Det som blir sagt når noen arbeider gjennom en annen prosess på samme maskin.

attach-full = { $count } er her allerede, og flere slipper ikke inn. Prøv igjen om litt.
attach-other-version = Prosessen som har samarbeidet, er en annen utgave av vedtak. Start den på nytt med samme utgave som denne.
attach-session-failed = Noe i vedtak feilet, og denne økten er slutt. Ingenting som var lagret, er tapt.
attach-session-failed-hint = Start vedtak på nytt. Det du holdt på å skrive, er tatt vare på som utkast.
attach-machine-gone = Den andre enden av forbindelsen er borte.
attach-files-large = Disse filene er for store til å gå gjennom socketen: høyst { $limit } MiB til sammen.
attach-waiting = Venter på at en annen prosess blir ferdig med samarbeidet: { $owner }.
attach-given-up = En annen prosess har hatt samarbeidet i { $seconds } sekunder, og dette kan ikke gjøres gjennom den: { $owner }.
attach-owner = { $command }, prosess { $pid }
attach-owner-unknown = den er akkurat i ferd med å begynne
attach-given-up-hint = Vent til den er ferdig, eller avslutt den, og prøv igjen. Ingenting ble endret.
attach-staying = { $count ->
    [one] Én til arbeider gjennom denne prosessen. Den blir stående til vedkommende har gått; Ctrl+C avslutter nå.
   *[other] { $count } til arbeider gjennom denne prosessen. Den blir stående til den siste har gått; Ctrl+C avslutter nå.
}
attach-host-ends = Prosessen som denne økten arbeidet gjennom, er avsluttet. Det du holdt på å skrive, er tatt vare på som utkast.
attach-lost = Prosessen som denne arbeidet gjennom, er borte.
attach-lost-hint = Start vedtak på nytt. Det som var lagret, er der, og det du holdt på å skrive, er tatt vare på som utkast.
attach-lost-kept = Det du skrev i editoren, ligger i { $path }. Start vedtak på nytt.
attach-path-refused = Den andre prosessen ba om { $path }, som ikke er nevnt og ikke ligger under mappen vedtak ble startet i. Den fikk det ikke.
attach-namespace-refused = Den andre prosessen ba om en signatur som ikke er vedtaks egen ({ $namespace }). Den fikk den ikke.
attach-text-long = Teksten er lengre enn { $limit } MiB og ble ikke tatt imot. Den ligger i { $path }.
