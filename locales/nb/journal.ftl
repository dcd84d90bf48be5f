# Loggen: skader, og hva en gjør med dem.

journal-damage-file = Loggen er skadet. { $file }: { $flaw }
journal-damage-line = Loggen er skadet. { $file }, linje { $line }: { $flaw }

journal-flaw-newer = skrevet av en nyere vedtak ({ $what }).
journal-flaw-leaf = hodet i innførselen er endret.
journal-flaw-body = innholdet i innførselen er endret.
journal-flaw-line = dette er ikke en innførsel.
journal-flaw-long = dette er lengre enn noen innførsel.
journal-flaw-tail = de siste { $bytes } bytene er ikke en hel innførsel.
journal-flaw-number = innførsel { $found } står der innførsel { $expected } hører hjemme.
journal-flaw-order = innførselen følger ikke etter dem som står foran.
journal-flaw-time = innførselen er eldre enn den som står foran.
journal-flaw-command = den samme kommandoen er allerede innførsel { $first }.
journal-flaw-erased = innholdet i innførsel { $n } er borte, og ingen har slettet det.
journal-flaw-missing = filen mangler.
journal-flaw-head = filen som sier hvor lang loggen må være, mangler eller kan ikke leses.
journal-flaw-shorter = { $found } innførsler er igjen; det var minst { $expected }.
journal-flaw-root = de første { $size } innførslene er ikke de som var der.
journal-flaw-disk = { $cause }

journal-hint-newer = Ingenting er endret. Oppdater vedtak og prøv igjen.
journal-hint-disk = Se på disken og på hvem som har lov til å lese og skrive i mappen.
journal-hint-line = Ingenting er endret. Gjenopprett fra en sikkerhetskopi. Er bare slutten skadet, flytter «vedtak doctor --quarantine-tail» den bort etter at du har bekreftet.
journal-hint-restore = Ingenting er endret. Gjenopprett fra en sikkerhetskopi.

journal-quarantined = { $bytes } byte som et brått avbrudd etterlot på slutten av loggen, er flyttet til { $file }. Ingen bekreftet endring gikk tapt.
