# Kommandoer fra dem som er koblet til, og hvem som er her.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH kan ingen mappe oppgis: samarbeidet er det som verten har åpent.
session-hint-no-workspace = Utelat --workspace.
session-no-terminal = Dette trenger en terminal.
session-hint-terminal = Be om en med -t: ssh -t SERVER. Eller oppgi en kommando, for eksempel ssh SERVER plan list.
session-at-home = «vedtak { $command }» virker på maskinen du sitter ved, ikke i en økt.
session-hint-at-home = Kjør vedtak { $command } hjemme, der vedtak er installert.
session-hint-edit = Send teksten gjennom røret med --file - < FIL, eller endre den i skjermbildene: ssh -t SERVER
session-hint-sign = Signer hjemme: --print viser hvordan, og --accept - < FIL.sig leverer signaturen. Eller lån ut agenten din: ssh -t -A SERVER sign PLAN --party PART --agent

# session
cli-session = Økter: hvem som er her, og å avslutte dem
cli-session-list = List opp hvem som er her
cli-session-end = Avslutt økter: dine egne, eller andres når du har ansvar for samarbeidet
cli-session-number = Øktens nummer, slik vedtak session list viser det
cli-session-all-of = Alle øktene til denne personen
cli-session-reason = Hvorfor; personen får vite det
session-none = Ingen er her.
session-none-of = { $person } er ikke her.
session-unknown = Det finnes ingen økt { $number }.
session-hint-list = vedtak session list viser hvem som er her.
session-not-yours = Denne økten er en annens.
session-ended = { $count ->
    [one] Én økt er avsluttet.
   *[other] { $count } økter er avsluttet.
 }
session-ended-by = { $person } har avsluttet denne økten.
session-ended-because = { $person } har avsluttet denne økten: { $reason }
cli-session-log = List opp hvem som kom over SSH, hvem som ble avvist, og hvem som gikk
cli-session-since = Fra denne dagen; ellers de siste sju dagene
session-log-kept = Tilgangsloggen er for dem som har ansvar for samarbeidet.
session-log-empty = Ingen har kommet over SSH siden { $day }.
access-login = kom inn
access-refused = avvist
access-left = gikk
access-enrolled = kom med en ny nøkkel
access-more = og { $count } til av samme slag
access-penalty = må vente etter tidligere feil
access-source = for mange forbindelser fra samme adresse
access-crowd = for mange ventet på å komme inn
access-full = ikke plass til flere
access-person = for mange forbindelser fra én person
access-authentication = ingen nøkkel som gjelder
access-no-login = ingen prøvde å logge inn
access-grace = for sen med å logge inn
access-protocol = snakket ikke SSH slik det skal være
access-revoked = nøkkelen gjelder ikke lenger
access-stopped = serveren stoppet
access-idle = ikke brukt på en halvtime

# serve
cli-serve = Hold samarbeidet åpent: over SSH, og for alle på denne maskinen
cli-serve-listen = Lytt her, for eksempel [::]:443; kan oppgis flere ganger. Ellers port 2222 på alle adresser
cli-serve-local = Bare for dem som sitter ved denne maskinen, uten SSH
cli-value-address = ADRESSE
serve-usage-address = «{ $value }» er ingen adresse: den skrives som 10.0.0.1:2222 eller [::1]:2222.
