# Loggen: skadar, og kva ein gjer med dei.

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
