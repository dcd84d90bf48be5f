# Sikkerhetskopi, gjenoppretting og bevis for loggen.

cli-backup = Kopier samarbeidet til en mappe, mens andre arbeider
cli-backup-folder = En mappe som lages, eller som har forrige sikkerhetskopi
cli-backup-done = { $folder } har { $size ->
        [one] én oppføring
       *[other] { $size } oppføringer
    } i { $files } filer ({ $amount } MiB; { $kept } var der fra før). Alt er lest tilbake. Rot { $root }
cli-backup-not-owner = Bare operativsystembrukeren som eier samarbeidet, kan sikkerhetskopiere det, og bare på selve maskinen: kopien har nøkler og det som er unntatt offentlighet.
cli-hint-backup-owner = Logg inn på vertsmaskinen som den brukeren og kjør samme kommando der.
cli-restore = Lag et samarbeid av en sikkerhetskopi
cli-restore-backup = Mappen med sikkerhetskopien
cli-restore-last-root = Roten som «vedtak log head» sist viste; slutter kopien der, mangler ingenting, og loggen fortsetter som før
cli-restore-done = { $folder } har { $size ->
        [one] én oppføring
       *[other] { $size } oppføringer
    } og { $plans ->
        [one] én plan
       *[other] { $plans } planer
    }, alt kontrollert. Rot { $root }
cli-restore-epoch = Ingen kan se av en sikkerhetskopi hva som kom etter den. Loggen fortsetter som { $origin } fra oppføring { $size }; ført på { $person }.
cli-restore-older = Kopien slutter ikke ved den roten, men ved { $root }: det som kom etter, mangler.
cli-value-root = ROT
cli-usage-root = «{ $value }» er ingen rot: 64 tegn fra 0 til 9 og a til f.
cli-log-prove = Bevis at en oppføring står i loggen, eller at loggen fortsetter en som noen så før
cli-prove-entry = Nummeret på en oppføring
cli-prove-since = Hvor mange oppføringer loggen hadde da den ble sett
cli-prove-root = Roten den hadde da
cli-proved-entry = Oppføring { $entry } (blad { $leaf }) står i loggen på { $size } oppføringer med roten { $root }. Stien (RFC 6962):
    { $path }
cli-proved-since = Loggen på { $earlier } oppføringer er begynnelsen på loggen på { $size } oppføringer med roten { $root }. Stien (RFC 6962):
    { $path }
backup-folder-taken = { $path } har noe som ikke er en sikkerhetskopi.
backup-of-another = { $path } har sikkerhetskopien av en annen historie enn dette samarbeidet har.
backup-reaches-further = { $path } har mer enn dette samarbeidet: oppføringene { $first } til { $last } mangler her.
backup-hint-another-folder = Ingenting er endret. Velg en annen mappe, og ta vare på denne til du vet hvorfor.
backup-moved = Noe ble slettet mens loggen ble kopiert. Ingenting er endret; kjør kommandoen en gang til.
backup-unreadable = { $path } er skadet, eller skrevet av en nyere vedtak.
backup-not-read-back = { $path } lot seg ikke lese tilbake slik den ble skrevet.
backup-none = Det er ingen sikkerhetskopi i { $path }.
backup-damaged = { $path } er ikke slik sikkerhetskopien sier.
backup-is-no-workspace = { $path } er en sikkerhetskopi, ikke et samarbeid.
backup-hint-restore = Lag et samarbeid av den: vedtak restore MAPPE --workspace NY-MAPPE
restore-folder-taken = { $path } er ikke tom; et samarbeid gjenopprettes i en egen mappe.
engine-not-the-end = Loggen har { $size } oppføringer nå.
engine-log-shorter = Loggen har bare { $size } oppføringer: { $first } til { $last } mangler.
engine-log-shorter-hint = Samarbeidet er gjenopprettet fra en eldre tilstand, eller loggen er kuttet. «vedtak plan history» og sikkerhetskopiene forteller mer.
engine-log-other = Loggen hadde en annen rot ved { $size } oppføringer: { $root }
engine-log-other-hint = Enten hører det som ble sett, til et annet samarbeid, eller en av de to loggene er endret. Ta vare på begge.
origin-not-next = { $origin } er ikke neste epoke av denne loggen.
