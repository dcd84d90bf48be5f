# Loggen: skadar, og kva ein gjer med dei.

journal-damage-file = Loggen er skadd. { $file }: { $flaw }
journal-damage-line = Loggen er skadd. { $file }, linje { $line }: { $flaw }

journal-flaw-newer = skriven av ein nyare vedtak ({ $what }).
journal-flaw-leaf = hovudet i oppføringa er endra.
journal-flaw-body = innhaldet i oppføringa er endra.
journal-flaw-line = dette er ikkje ei oppføring.
journal-flaw-long = dette er lengre enn nokon oppføring.
journal-flaw-tail = dei siste { $bytes } bytane er ikkje ei heil oppføring.
journal-flaw-number = oppføring { $found } står der oppføring { $expected } høyrer heime.
journal-flaw-order = oppføringa følgjer ikkje etter dei som står framfor.
journal-flaw-time = oppføringa er eldre enn den som står framfor.
journal-flaw-command = den same kommandoen er allereie oppføring { $first }.
journal-flaw-erased = innhaldet i oppføring { $n } er borte, og ingen har sletta det.
journal-flaw-missing = fila manglar.
journal-flaw-head = fila som seier kor lang loggen må vere, manglar eller kan ikkje lesast.
journal-flaw-shorter = { $found } oppføringar er att; det var minst { $expected }.
journal-flaw-root = dei første { $size } oppføringane er ikkje dei som var der.
journal-flaw-disk = { $cause }

journal-hint-newer = Ingenting er endra. Oppdater vedtak og prøv igjen.
journal-hint-disk = Sjå på disken og på kven som har lov til å lese og skrive i mappa.
journal-hint-line = Ingenting er endra. Gjenopprett frå ein tryggingskopi. Er berre slutten skadd, flyttar «vedtak doctor --quarantine-tail» han bort etter at du har stadfesta.
journal-hint-restore = Ingenting er endra. Gjenopprett frå ein tryggingskopi.

journal-quarantined = { $bytes } byte som eit brått avbrot let etter seg på slutten av loggen, er flytte til { $file }. Inga stadfesta endring gjekk tapt.
