# Kommandoer fra dem som er koblet til, og hvem som er her.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH kan ingen mappe oppgis: samarbeidet er det som verten har åpent.
session-hint-no-workspace = Utelat --workspace.
session-no-terminal = Dette trenger en terminal.
session-hint-terminal = Be om en med -t: ssh -t VERT. Eller oppgi en kommando, for eksempel ssh VERT plan list.
session-at-home = «vedtak { $command }» virker på maskinen du sitter ved, ikke i en økt.
session-hint-at-home = Kjør vedtak { $command } hjemme, der vedtak er installert.
session-hint-pipe-in = Skriv - i stedet og send filen gjennom røret, for eksempel: ssh VERT plan import - < FIL
session-hint-pipe-out = Skriv - i stedet og ta imot filen fra røret, for eksempel: ssh VERT plan export PLAN --archive - > FIL.tar
session-hint-edit = Send teksten gjennom røret med --file - < FIL, eller endre den i skjermbildene: ssh -t VERT
session-hint-sign = Signer hjemme: --print viser hvordan, og --accept - < FIL.sig leverer signaturen. Eller lån ut agenten din: ssh -t -A VERT sign PLAN --party PART --agent
