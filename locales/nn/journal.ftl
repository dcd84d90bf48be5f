# Loggen: skadar, kva ein gjer med dei, og kvifor ei endring ikkje vart skriven.

journal-damage-file = Loggen er skadd. { $file }: { $flaw }
journal-damage-line = Loggen er skadd. { $file }, linje { $line }: { $flaw }

journal-flaw-newer = skriven av ein nyare vedtak ({ $what }).
journal-flaw-leaf = hovudet i innførsla er endra.
journal-flaw-body = innhaldet i innførsla er endra.
journal-flaw-line = dette er ikkje ei innførsle.
journal-flaw-long = dette er lengre enn nokon innførsle.
journal-flaw-tail = dei siste { $bytes } bytane er ikkje ei heil innførsle.
journal-flaw-number = innførsle { $found } står der innførsle { $expected } høyrer heime.
journal-flaw-order = innførsla følgjer ikkje etter dei som står framfor.
journal-flaw-time = innførsla er eldre enn den som står framfor.
journal-flaw-command = den same kommandoen er alt innførsle { $first }.
journal-flaw-erased = innhaldet i innførsle { $n } er borte, og ingen har sletta det.
journal-flaw-missing = fila manglar.
journal-flaw-head = fila som seier kor lang loggen må vere, manglar eller kan ikkje lesast.
journal-flaw-shorter = { $found } innførsler er att; det var minst { $expected }.
journal-flaw-root = dei første { $size } innførslene er ikkje dei som var der.
journal-flaw-disk = { $cause }

journal-hint-newer = Ingenting er endra. Oppdater vedtak og prøv igjen.
journal-hint-disk = Sjå på disken og på kven som har lov til å lese og skrive i mappa.
journal-hint-line = Ingenting er endra. Gjenopprett frå ein tryggingskopi. Er berre slutten skadd, flyttar «vedtak doctor --quarantine-tail» han bort etter at du har stadfesta.
journal-hint-restore = Ingenting er endra. Gjenopprett frå ein tryggingskopi.

journal-quarantined = { $bytes } byte som eit brått avbrot let etter seg på slutten av loggen, er flytte til { $file }. Inga stadfesta endring gjekk tapt.

journal-conflict = Nokon andre gjorde ei endring først. Sjå på henne og prøv igjen.
journal-command-reused = Identiteten til denne endringa er brukt av ei anna. Prøv igjen.
journal-too-large = Endringa tek { $size } KiB; { $limit } KiB er tillate. Del ho opp, eller legg ved lange tekstar som filer.
journal-disk-full = Disken er nesten full, så ingenting vart skrive. Frigjer plass og prøv igjen.
journal-failed = Ingenting vart skrive: loggen vart stengd etter ein feil ({ $cause }). Start vedtak på nytt.
journal-outcome-unknown = Det er uvisst om endringa vart skriven ({ $cause }). Start vedtak på nytt og sjå etter før du gjentek ho.
journal-lookup-failed = Den lokale databasen svarar ikkje ({ $cause }). Start vedtak på nytt; han blir bygd opp att frå loggen når det trengst.
journal-unmade = Endringa kunne ikkje skrivast ned ({ $cause }).

journal-lock-held = Samarbeidet er i bruk av «{ $command }» (prosess { $pid }). Lukk det der først.
journal-lock-taken = Samarbeidet er i bruk av ein annan vedtak. Lukk det der først.
journal-lock-failed = Samarbeidet kan ikkje låsast: { $cause }
