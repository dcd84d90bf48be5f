# Notices: who is told what by e-mail

## At the command line
cli-notice = Notices by e-mail: what is due, sending it, the outbox
cli-notice-list = List the notices that are due: to whom, and why
cli-notice-write = Write the notices that are due as .eml files, to be sent by hand
cli-notice-send = Send the notices that are due, and what waits in the outbox
cli-notice-outbox = List what lies in the outbox and was not sent
cli-notice-settle = Decide about messages that are not certain or were refused
cli-notice-settings = Show or change how notices are sent from this machine
cli-notice-out = A new folder for the files
cli-notice-all = Also what was sent, written or dropped
cli-notice-message = The message, as vedtak notice outbox shows it
cli-notice-again = Send them again; somebody may get them twice
cli-notice-drop = Never send them
cli-notice-on = Switch sending on
cli-notice-off = Switch sending off
cli-notice-from = The address that notices come from, and that answers go to
cli-notice-host = The mail server
cli-notice-port = Its port; otherwise 587, with tls 465, with none 25
cli-notice-security = How the connection is encrypted; otherwise starttls
cli-notice-user = As whom to log in; an empty name for nobody
cli-notice-password-file = The file with the password, as a whole path; only its owner may read it
cli-notice-password-command = The command that writes the password
cli-notice-ca-file = Certificates to trust beside those of the machine (PEM), as a whole path
cli-notice-timeout = How many seconds the server may take to answer; otherwise 60
cli-notice-end-timeout = How many seconds it may take to confirm a message; otherwise 600
cli-notice-before = How many days before a deadline, with commas between; otherwise 7,1
cli-notice-digest = The weekday of the digest, or never; otherwise monday
cli-value-message = MESSAGE
cli-value-seconds = SECONDS
cli-send-mail = Put the e-mails into the outbox too, for vedtak notice send
cli-send-queued = { $count ->
    [one] One e-mail lies in the outbox. Send it with vedtak notice send.
   *[other] { $count } e-mails lie in the outbox. Send them with vedtak notice send.
}
notice-due = { $count ->
    [0] No notice is due.
    [one] One notice is due.
   *[other] { $count } notices are due.
}
notice-left = { $count ->
    [one] One message lies in the outbox: vedtak notice outbox.
   *[other] { $count } messages lie in the outbox: vedtak notice outbox.
}
notice-written = { $count ->
    [0] No notice is due; nothing is written.
    [one] One notice lies in { $folder }.
   *[other] { $count } notices lie in { $folder }.
}
notice-sent = { $count ->
    [0] Nothing was sent.
    [one] One message is sent.
   *[other] { $count } messages are sent.
}
notice-told = { $name } ({ $mail }): { $state } [{ $message }].
notice-told-why = { $told } { $why }
notice-unwritten = The notice to { $name } is not written. { $cause }
notice-settled-again = { $count ->
    [one] One message is to be sent again.
   *[other] { $count } messages are to be sent again.
}
notice-settled-drop = { $count ->
    [one] One message will not be sent.
   *[other] { $count } messages will not be sent.
}
notice-message-unknown = The outbox has no message “{ $message }”, or more than one.
hint-notice-outbox = vedtak notice outbox --all shows them.
notice-message-ended = Nothing is to be decided about “{ $message }”: { $state }.
hint-notice-settle = Ask the recipient when it is not certain. Then: vedtak notice settle MESSAGE --again, or --drop.
notice-unsettled = In the outbox: { $waiting } waiting, { $unclear } not certain, { $refused } refused.
notice-ready = Notices are sent: the mail server lets vedtak in.
notice-is-off = No notices are sent from this machine. Switch it on with vedtak notice settings --on.

## What stands in the way
notice-file = { $path }: { $cause }
notice-not-yours = Notices are for the secretariat.
notice-off = Nothing is sent from this machine: sending is not switched on.
hint-notice-on = Name the server and switch it on: vedtak notice settings --host HOST --on. Or write files: vedtak notice write --out FOLDER.
notice-no-server = No mail server is named.
hint-notice-server = Name it: vedtak notice settings --host HOST.
notice-no-sender = Nobody has said which address answers go to.
hint-notice-sender-none = Say it: vedtak notice settings --from ADDRESS.
notice-settings-unread = { $path } is not understood: { $cause }
hint-notice-settings = Correct the file, or take it away and use vedtak notice settings.
notice-password-open = A password is never sent over a connection that is not encrypted.
hint-notice-security = Use --security starttls or --security tls. Without a user, --security none is possible for a server that you trust.
notice-no-password = { $user } has no password.
hint-notice-password = Say where it is: vedtak notice settings --password-file FILE, or --password-command COMMAND.
notice-password-empty = The password is empty.
notice-password-readable = Others on this machine can read { $path }.
hint-notice-readable = Let only its owner read it: chmod 600 FILE.
notice-password-command = { $command } gave no password: { $cause }
notice-path = “{ $path }” is not a whole path: it begins with /.
notice-command = “{ $command }” is no command.
notice-server-unreached = The mail server { $server } can not be reached. { $cause }
hint-notice-unreached = Look at host, port and --security: vedtak notice settings. What is to be sent stays in the outbox.
notice-server-open = The mail server { $server } does not offer to encrypt. Nothing is sent in the open.
notice-server-tls = The connection to { $server } can not be encrypted. { $cause }
hint-notice-tls = Look at the name of the server. A server with certificates of its own needs --ca-file FILE.
notice-server-login = The mail server { $server } does not let vedtak in. { $cause }
hint-notice-login = Look at user and password: vedtak notice settings. What is to be sent stays in the outbox.
notice-server-sender = The mail server takes nothing from { $mail }: { $cause }
hint-notice-sender = Choose an address that the user may send from: vedtak notice settings --from ADDRESS.
outbox-held = Somebody else is sending right now.
hint-outbox-held = Wait until it is done, and look: vedtak notice outbox.
outbox-damaged = { $path } is damaged: { $cause }
hint-outbox-damaged = Nothing is sent until it is restored from a backup or taken away. Taken away, the notice may be sent once more.
outbox-empty = Nothing waits in the outbox.
outbox-waiting = waiting
outbox-sending = on its way
outbox-unclear = not certain
outbox-refused = refused
outbox-sent = sent
outbox-written = written as a file
outbox-dropped = dropped
outbox-said-server = The server said: { $words }
outbox-said-silent = No answer came in { $seconds } seconds.
outbox-said-broken = The connection broke: { $cause }
outbox-said-letters = The address has letters beyond a–z, and the server takes no such addresses.

## The settings
notice-set-state = Sending
notice-set-on = on
notice-set-off = off
notice-set-from = From
notice-set-from-workspace = the address of the cooperation
notice-set-before = Days before a deadline
notice-set-digest = Digest
notice-set-server = Mail server
notice-set-security = Encryption
notice-set-user = User
notice-set-none = none
notice-set-never = never
notice-security-starttls = starttls
notice-security-tls = tls
notice-security-none = none
notice-monday = Mondays
notice-tuesday = Tuesdays
notice-wednesday = Wednesdays
notice-thursday = Thursdays
notice-friday = Fridays
notice-saturday = Saturdays
notice-sunday = Sundays

## Why a notice is due
notice-why-invited = is invited, and has no key yet
notice-why-welcome = has a place, and has no key yet
notice-why-opened = { $plan } is opened: { $act }
notice-why-before = { $plan }, { $act }: deadline { $day }
notice-why-overdue = { $plan }, { $act }: the deadline { $day } has passed
notice-why-digest = { $count ->
    [one] one thing waits
   *[other] { $count } things wait
}

## The e-mails
notice-hello = Dear { $name },
notice-subject-before = Answer by { $day }: { $plan }, { $act }
notice-subject-overdue = The deadline { $day } has passed: { $plan }, { $act }
notice-subject-digest = { $workspace }: { $count ->
    [one] one thing waits for you
   *[other] { $count } things wait for you
}
notice-subject-invited = You are invited to { $workspace }
notice-subject-welcome = You have a place in { $workspace }
notice-due-passed = The deadline was { $day }.
notice-answer = You may answer by replying to this e-mail, in your own words or with the minutes. Leave the reference { $reference } in the subject. Nobody has to log in.
notice-answer-bare = You may answer by replying to this e-mail. Nobody has to log in.
notice-reference = Reference: { $reference }.
notice-invited = You are invited to { $workspace }, where plans are read, considered and signed.
notice-invited-code = The code of the invitation stands in a letter of its own, and can be used until { $until }. If you can not find the letter, reply to this e-mail and you will get a new one.
notice-welcome = You are listed as a participant in { $workspace }. You will get an e-mail when an answer from you is needed.
notice-welcome-key = If you would like to use the terminal, reply to this e-mail and you will get an invitation.
notice-need-not = You need not log in anywhere: you can answer everything by replying to the e-mails.
notice-door = Whoever would rather use the terminal opens it with the command { $command }. The server’s fingerprint is { $fingerprint }.
notice-digest = This waits for you in { $workspace }:
notice-digest-more = { $count ->
    [one] And one thing more.
   *[other] And { $count } things more.
}
notice-digest-unnamed = { $count ->
    [one] One thing waits that no e-mail names, because not everybody may see it. Ask the secretariat, or look in the terminal.
   *[other] { $count } things wait that no e-mail names, because not everybody may see them. Ask the secretariat, or look in the terminal.
}
notice-digest-answer = You may answer by replying to this e-mail. Say the reference of what you answer. Nobody has to log in.
notice-greeting = Kind regards, the secretariat of { $workspace }
