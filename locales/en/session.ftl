# Commands of people who are connected, and who is here.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH no folder can be named: the workspace is the host's.
session-hint-no-workspace = Leave out --workspace.
session-no-terminal = This needs a terminal.
session-hint-terminal = Ask for one with -t: ssh -t HOST. Or name a command, for example ssh HOST plan list.
session-at-home = “vedtak { $command }” works on the machine where you sit, not in a session.
session-hint-at-home = Run vedtak { $command } at home, where vedtak is installed.
session-hint-pipe-in = Write - in its place and send the file through the pipe, for example: ssh HOST plan import - < FILE
session-hint-pipe-out = Write - in its place and take the file from the pipe, for example: ssh HOST plan export PLAN --archive - > FILE.tar
session-hint-edit = Send the text through the pipe with --file - < FILE, or change it on the screens: ssh -t HOST
session-hint-sign = Sign at home: --print shows how, and --accept - < FILE.sig hands it in. Or lend your agent: ssh -t -A HOST sign PLAN --party PARTY --agent
