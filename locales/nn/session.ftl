# Kommandoar frå dei som er kopla til, og kven som er her.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH kan inga mappe oppgivast: samarbeidet er det som verten har ope.
session-hint-no-workspace = La vere --workspace.
session-no-terminal = Dette treng ein terminal.
session-hint-terminal = Be om ein med -t: ssh -t TENAR. Eller oppgi ein kommando, til dømes ssh TENAR plan list.
session-at-home = «vedtak { $command }» verkar på maskina du sit ved, ikkje i ei økt.
session-hint-at-home = Køyr vedtak { $command } heime, der vedtak er installert.
session-hint-edit = Send teksten gjennom røyret med --file - < FIL, eller endre han i skjermbileta: ssh -t TENAR
session-hint-sign = Signer heime: --print viser korleis, og --accept - < FIL.sig leverer signaturen. Eller lån ut agenten din: ssh -t -A TENAR sign PLAN --party PART --agent

# session
cli-session = Økter: kven som er her, og å avslutte dei
cli-session-list = List opp kven som er her
cli-session-end = Avslutt økter: dine eigne, eller andre sine når du har ansvar for samarbeidet
cli-session-number = Nummeret til økta, slik vedtak session list viser det
cli-session-all-of = Alle øktene til denne personen
cli-session-reason = Kvifor; personen får vite det
session-none = Ingen er her.
session-none-of = { $person } er ikkje her.
session-unknown = Det finst inga økt { $number }.
session-hint-list = vedtak session list viser kven som er her.
session-not-yours = Denne økta er ein annan si.
session-ended = { $count ->
    [one] Éi økt er avslutta.
   *[other] { $count } økter er avslutta.
 }
session-ended-by = { $person } har avslutta denne økta.
session-ended-because = { $person } har avslutta denne økta: { $reason }
cli-session-log = List opp kven som kom over SSH, kven som vart avvist, og kven som gjekk
cli-session-since = Frå denne dagen; elles dei siste sju dagane
session-log-kept = Tilgangsloggen er for dei som har ansvar for samarbeidet.
session-log-empty = Ingen har kome over SSH sidan { $day }.
access-login = kom inn
access-refused = avvist
access-left = gjekk
access-enrolled = kom med ein ny nøkkel
access-more = og { $count } til av same slag
access-penalty = må vente etter tidlegare feil
access-source = for mange samband frå same adresse
access-crowd = for mange venta på å kome inn
access-full = ikkje plass til fleire
access-person = for mange samband frå éin person
access-authentication = ingen nøkkel som gjeld
access-no-login = ingen prøvde å logge inn
access-grace = for sein med å logge inn
access-protocol = snakka ikkje SSH slik det skal vere
access-revoked = nøkkelen gjeld ikkje lenger
access-stopped = tenaren stoppa
access-idle = ikkje brukt på ein halvtime

# serve
cli-serve = Hald samarbeidet ope: over SSH, og for alle på denne maskina
cli-serve-listen = Lytt her, til dømes [::]:443; kan givast opp fleire gonger. Elles port 2222 på alle adresser
cli-serve-local = Berre for dei som sit ved denne maskina, utan SSH
cli-value-address = ADRESSE
serve-usage-address = «{ $value }» er inga adresse: ho blir skriven som 10.0.0.1:2222 eller [::1]:2222.
