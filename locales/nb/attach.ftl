# Det som blir sagt når noen arbeider gjennom en annen prosess på samme maskin.

attach-unknown-user = Brukeren { $user } er ingen i dette samarbeidet.
attach-unknown-user-hint = En administrator kan si hvem du er: vedtak person set PERSON --user { $user }
attach-full = { $count } er her allerede, og flere slipper ikke inn. Prøv igjen om litt.
attach-other-version = Prosessen som har samarbeidet, er en annen utgave av vedtak. Start den på nytt med samme utgave som denne.
attach-session-failed = Noe i vedtak feilet, og denne økten er slutt. Ingenting som var lagret, er tapt.
attach-session-failed-hint = Start vedtak på nytt. Det du holdt på å skrive, er tatt vare på som utkast.
attach-machine-gone = Den andre enden av forbindelsen er borte.
attach-files-large = Disse filene er for store til å gå gjennom socketen: høyst { $limit } MiB til sammen.
