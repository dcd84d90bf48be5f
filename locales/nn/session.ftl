# Kommandoar frå dei som er kopla til, og kven som er her.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH kan inga mappe givast opp: samarbeidet er det som verten har ope.
session-hint-no-workspace = La vere --workspace.
session-no-terminal = Dette treng ein terminal.
session-hint-terminal = Be om ein med -t: ssh -t VERT. Eller gi opp ein kommando, til dømes ssh VERT plan list.
session-at-home = «vedtak { $command }» verkar på maskina du sit ved, ikkje i ei økt.
session-hint-at-home = Køyr vedtak { $command } heime, der vedtak er installert.
session-hint-pipe-in = Skriv - i staden og send fila gjennom røyret, til dømes: ssh VERT plan import - < FIL
session-hint-pipe-out = Skriv - i staden og ta imot fila frå røyret, til dømes: ssh VERT plan export PLAN --archive - > FIL.tar
session-hint-edit = Send teksten gjennom røyret med --file - < FIL, eller endre han i skjermbileta: ssh -t VERT
session-hint-sign = Signer heime: --print viser korleis, og --accept - < FIL.sig leverer signaturen. Eller lån ut agenten din: ssh -t -A VERT sign PLAN --party PART --agent
