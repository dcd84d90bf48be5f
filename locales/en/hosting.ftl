# Sessions over a socket or SSH.

hosting-paste-long = That was too much to paste at once: at most { $limit } KiB. Nothing was inserted.
hosting-no-keys = The screens need a terminal. Over SSH, connect without a command, or ask for one with ssh -t.
hosting-fault = vedtak made a mistake and this session has ended. What was saved is safe. Connect again to go on.
hosting-unknown = Nobody here knows this key yet.
hosting-gone = The connection is gone.
hosting-idle = Nothing was pressed for half an hour.
hosting-longest = The session has lasted twelve hours.
hosting-soon = { $why } It ends in one minute; connect again afterwards. Drafts are kept.

# What is at home when somebody came over SSH.

hosting-agent-none = No ssh-agent came with this connection. Connect with ssh -A and sign again; or sign at home and paste the signature.
hosting-agent-not-lent = An ssh-agent came with this connection, but you have not lent it. Lend it with Ctrl+L on the screen where you sign; then sign again.
hosting-agent-dead = The ssh-agent at your end is gone. See that ssh-add -l shows your key at home, connect again with ssh -A, and sign again.
hosting-agent-closed = Your end did not let vedtak reach its ssh-agent within { $seconds } seconds. Sign again; or sign at home and paste the signature.
hosting-agent-empty = The ssh-agent at your end shows no key. It may be locked (ssh-add -X), it may have none (ssh-add FILE), or its keys are bound to certain hosts (ssh-add -h): such keys cannot sign here. Sign at home and paste the signature.
hosting-agent-no-key = The ssh-agent at your end has other keys, but not the one registered for you. Add it at home with ssh-add FILE; then sign again.
hosting-agent-refused = The ssh-agent at your end did not sign: somebody said no there. Sign again and confirm it; or sign at home and paste the signature.
hosting-agent-late = The ssh-agent at your end did not answer within a minute. It may be asking you to confirm, or your security key wants to be touched. Sign again.
hosting-no-key-file = { $name } is at your end, and a private key stays there. Sign at home and paste the signature; or connect with ssh -A.
hosting-no-editor = Your own editor is at your end. Write here instead.
hosting-no-reading = { $name } is at your end. Give a dash for the file and pipe it in: ssh HOST COMMAND - < { $name }
hosting-no-writing = { $name } would be written at the wrong end. Pipe it out: ssh HOST COMMAND > { $name }
hosting-no-folder = { $name } would be made at the wrong end. Pipe it out: ssh HOST plan export PLAN --archive - | tar -x
hosting-no-clipboard = A command cannot reach your clipboard. Copy it from the terminal.
