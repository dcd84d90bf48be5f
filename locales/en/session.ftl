# Commands of people who are connected, and who is here.

session-refused = { $cause } { $hint }
session-no-workspace = Over SSH no folder can be named: the workspace is the host’s.
session-hint-no-workspace = Leave out --workspace.
session-no-terminal = This needs a terminal.
session-hint-terminal = Ask for one with -t: ssh -t HOST. Or name a command, for example ssh HOST plan list.
session-at-home = “vedtak { $command }” works on the machine where you sit, not in a session.
session-hint-at-home = Run vedtak { $command } at home, where vedtak is installed.
session-hint-edit = Send the text through the pipe with --file - < FILE, or change it on the screens: ssh -t HOST
session-hint-sign = Sign at home: --print shows how, and --accept - < FILE.sig hands it in. Or lend your agent: ssh -t -A HOST sign PLAN --party PARTY --agent

# session
cli-session = Sessions: who is here, and ending them
cli-session-list = List who is here
cli-session-end = End sessions: your own, or anybody’s when you keep the workspace
cli-session-number = The session’s number, as vedtak session list shows it
cli-session-all-of = All sessions of this person
cli-session-reason = Why; the person is told
session-none = Nobody is here.
session-none-of = { $person } is not here.
session-unknown = There is no session { $number }.
session-hint-list = vedtak session list shows who is here.
session-not-yours = This session is somebody else’s.
session-ended = { $count ->
    [one] One session is ended.
   *[other] { $count } sessions are ended.
 }
session-ended-by = { $person } has ended this session.
session-ended-because = { $person } has ended this session: { $reason }
cli-session-log = List who came over SSH, who was turned away, who left
cli-session-since = From this day; otherwise the last seven days
session-log-kept = The access log is for those who keep the workspace.
session-log-empty = Nobody has come over SSH since { $day }.
access-login = came in
access-refused = turned away
access-left = left
access-enrolled = brought a new key
access-more = and { $count } more like this
access-penalty = waits after earlier failures
access-source = too many connections from the same address
access-crowd = too many were waiting to get in
access-full = no room for more
access-person = too many connections of one person
access-authentication = no key that counts
access-no-login = nobody tried to log in
access-grace = too slow to log in
access-protocol = did not speak SSH as it should
access-revoked = the key counts no longer
access-stopped = the server stopped
access-idle = not used for half an hour

# serve
cli-serve = Host the workspace: over SSH, and for everybody at this machine
cli-serve-listen = Listen here, for example [::]:443; may be given several times. Otherwise port 2222 on every address
cli-serve-local = Only for people at this machine, without SSH
cli-value-address = ADDRESS
serve-usage-address = “{ $value }” is no address: it is written as 10.0.0.1:2222 or [::1]:2222.
