# Det som blir sagt når nokon arbeider gjennom ein annan prosess på same maskin.

attach-unknown-user = Brukaren { $user } er ingen i dette samarbeidet.
attach-unknown-user-hint = Ein administrator kan seie kven du er: vedtak person set PERSON --user { $user }
attach-full = { $count } er her alt, og fleire slepp ikkje inn. Prøv igjen om litt.
attach-other-version = Prosessen som har samarbeidet, er ei anna utgåve av vedtak. Start han på nytt med same utgåve som denne.
attach-session-failed = Noko i vedtak feila, og denne økta er slutt. Ingenting som var lagra, er tapt.
attach-session-failed-hint = Start vedtak på nytt. Det du heldt på å skrive, er teke vare på som utkast.
attach-machine-gone = Den andre enden av sambandet er borte.
attach-files-large = Desse filene er for store til å gå gjennom socketen: høgst { $limit } MiB til saman.
