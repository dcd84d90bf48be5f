# Loggen: skader, og hva en gjør med dem.

journal-damage-file = Loggen er skadet. { $file }: { $flaw }
journal-damage-line = Loggen er skadet. { $file }, linje { $line }: { $flaw }

journal-flaw-newer = skrevet av en nyere vedtak ({ $what }).
journal-flaw-leaf = hodet i oppføringen er endret.
journal-flaw-body = innholdet i oppføringen er endret.
journal-flaw-line = dette er ikke en oppføring.
journal-flaw-long = dette er lengre enn noen oppføring.
journal-flaw-tail = de siste { $bytes } bytene er ikke en hel oppføring.
journal-flaw-number = oppføring { $found } står der oppføring { $expected } hører hjemme.
journal-flaw-order = oppføringen følger ikke etter dem som står foran.
journal-flaw-time = oppføringen er eldre enn den som står foran.
journal-flaw-command = den samme kommandoen er allerede oppføring { $first }.
journal-flaw-erased = innholdet i oppføring { $n } er borte, og ingen har slettet det.
journal-flaw-missing = filen mangler.
journal-flaw-head = filen som sier hvor lang loggen må være, mangler eller kan ikke leses.
journal-flaw-shorter = { $found } oppføringer er igjen; det var minst { $expected }.
journal-flaw-root = de første { $size } oppføringene er ikke de som var der.
journal-flaw-disk = { $cause }

journal-hint-newer = Ingenting er endret. Oppdater vedtak og prøv igjen.
journal-hint-disk = Se på disken og på hvem som har lov til å lese og skrive i mappen.
journal-hint-line = Ingenting er endret. Gjenopprett fra en sikkerhetskopi. Er bare slutten skadet, flytter «vedtak doctor --quarantine-tail» den bort etter at du har bekreftet.
journal-hint-restore = Ingenting er endret. Gjenopprett fra en sikkerhetskopi.

journal-quarantined = { $bytes } byte som et brått avbrudd etterlot på slutten av loggen, er flyttet til { $file }. Ingen bekreftet endring gikk tapt.
