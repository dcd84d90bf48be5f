# Tryggingskopi, gjenoppretting og bevis for loggen.

cli-backup = Kopier samarbeidet til ei mappe, medan andre arbeider
cli-backup-folder = Ei mappe som blir laga, eller som har den førre tryggingskopien
cli-backup-done = { $folder } har { $size ->
        [one] éi oppføring
       *[other] { $size } oppføringar
    } i { $files } filer ({ $amount } MiB; { $kept } var der frå før). Alt er lese attende. Rot { $root }
cli-backup-not-owner = Berre operativsystembrukaren som eig samarbeidet, kan tryggingskopiere det, og berre på sjølve maskina: kopien har nøklar og det som er unnateke offentlegheit.
cli-hint-backup-owner = Logg inn på vertsmaskina som den brukaren og køyr same kommando der.
cli-restore = Lag eit samarbeid av ein tryggingskopi
cli-restore-backup = Mappa med tryggingskopien
cli-restore-last-root = Rota som «vedtak log head» sist viste; sluttar kopien der, manglar ingenting, og loggen held fram som før
cli-restore-done = { $folder } har { $size ->
        [one] éi oppføring
       *[other] { $size } oppføringar
    } og { $plans ->
        [one] éin plan
       *[other] { $plans } planar
    }, alt kontrollert. Rot { $root }
cli-restore-epoch = Ingen kan sjå av ein tryggingskopi kva som kom etter han. Loggen held fram som { $origin } frå oppføring { $size }; ført på { $person }.
cli-restore-older = Kopien sluttar ikkje ved den rota, men ved { $root }: det som kom etter, manglar.
cli-value-root = ROT
cli-usage-root = «{ $value }» er inga rot: 64 teikn frå 0 til 9 og a til f.
cli-log-prove = Bevis at ei oppføring står i loggen, eller at loggen held fram frå ein som nokon såg før
cli-prove-entry = Nummeret på ei oppføring
cli-prove-since = Kor mange oppføringar loggen hadde då han vart sett
cli-prove-root = Rota han hadde då
cli-proved-entry = Oppføring { $entry } (blad { $leaf }) står i loggen på { $size } oppføringar med rota { $root }. Stien (RFC 6962):
    { $path }
cli-proved-since = Loggen på { $earlier } oppføringar er byrjinga på loggen på { $size } oppføringar med rota { $root }. Stien (RFC 6962):
    { $path }
backup-folder-taken = { $path } har noko som ikkje er ein tryggingskopi.
backup-of-another = { $path } har tryggingskopien av ei anna historie enn dette samarbeidet har.
backup-reaches-further = { $path } har meir enn dette samarbeidet: oppføringane { $first } til { $last } manglar her.
backup-hint-another-folder = Ingenting er endra. Vel ei anna mappe, og ta vare på denne til du veit kvifor.
backup-moved = Noko vart sletta medan loggen vart kopiert. Ingenting er endra; køyr kommandoen ein gong til.
backup-unreadable = { $path } er skadd, eller skriven av ein nyare vedtak.
backup-not-read-back = { $path } let seg ikkje lese attende slik ho vart skriven.
backup-none = Det er ingen tryggingskopi i { $path }.
backup-damaged = { $path } er ikkje slik tryggingskopien seier.
backup-is-no-workspace = { $path } er ein tryggingskopi, ikkje eit samarbeid.
backup-hint-restore = Lag eit samarbeid av han: vedtak restore MAPPE --workspace NY-MAPPE
restore-folder-taken = { $path } er ikkje tom; eit samarbeid blir gjenoppretta i ei eiga mappe.
engine-not-the-end = Loggen har { $size } oppføringar no.
engine-log-shorter = Loggen har berre { $size } oppføringar: { $first } til { $last } manglar.
engine-log-shorter-hint = Samarbeidet er gjenoppretta frå ein eldre tilstand, eller loggen er kutta. «vedtak plan history» og tryggingskopiane fortel meir.
engine-log-other = Loggen hadde ei anna rot ved { $size } oppføringar: { $root }
engine-log-other-hint = Anten høyrer det som vart sett, til eit anna samarbeid, eller så er ein av dei to loggane endra. Ta vare på begge.
origin-not-next = { $origin } er ikkje neste epoke av denne loggen.
