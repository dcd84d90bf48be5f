# Invitations and keys: how somebody gets in, and whose key counts.

# The code of an invitation
code-character = “{ $character }” is in no code. A code has the digits 0–9 and letters; copy it from the letter.
code-length = This has { $count ->
        [one] one character
       *[other] { $count } characters
    }, a code has { $length }: four groups of four. Copy it from the letter.
invitation-unknown = This code is not valid here.
invitation-used = This code has already been used.
invitation-withdrawn = This invitation was withdrawn.
invitation-expired = This invitation has expired.
invitation-until = An invitation is open for at most { $days } days, and ends after now.
invitation-by-another = An invitation names the person who makes it.
invitation-code-known = This code was made before. Make a new one.
invitation-not-open = There is no open invitation to withdraw.
invitation-without-key = An invitation is used by the person it invites, with the key that opened the connection.
hint-code-again = Compare the code with the letter, group by group. If it is right, ask the secretariat for a new invitation.
hint-new-invitation = Ask the secretariat for a new invitation.
hint-used = If you used it yourself, connect with the same key and wait for approval. If not, tell the secretariat at once.

# Keys
denied-key = The key { $key } does not count here now.
denied-invited-only = Only the person who is invited can use an invitation.
key-how-needed = Say how the person was identified: met in person, called back on a known number.
key-ends-first = The key would stop counting before it begins.
key-was-revoked = The key { $key } was revoked and never counts again.
key-taken-already = The key { $key } is already in use here.
key-waits-already = The key { $key } already waits for approval.
key-not-waiting = No key { $key } waits for approval.
key-waits-for-another = The key { $key } waits for another person.
key-requests-full = { $count } keys of this person already wait for approval.
key-replaces-nothing = The key { $key } cannot be replaced: the person has no such key.
key-replaces-unrevoked = This key replaces { $key }, which must be revoked at the same time.
key-possession = The connection that a key opens, with an invitation, shows whose key it is.
key-rfc4716 = This is a public key as PuTTYgen saves it. Copy the line of OpenSSH from its window instead, or run: ssh-keygen -i -f FILE
hint-new-key = Make a new key and hand in its public half: ssh-keygen -t ed25519
hint-wait = Nothing more is needed. Somebody with a role approves the key.
hint-requests-full = Have one of them approved or refused first: vedtak key waiting
hint-key-request = Ask for it first: vedtak key request

# The second person
approve-own-key = This is your own key. A second person approves it.
approve-own-request = You asked for this key yourself. A second person approves it.
approve-own-invitation = This key came with your invitation. A second person approves it.
hint-approvers = It can be approved by { $persons }.
hint-no-approver = Nobody else holds a role. Let the person ask for the key with a login that counts, or give a third person a role.

# vedtak person invite
cli-person-invite = Invite a person: a code that is used once, and a letter
cli-invite-days = How many days the invitation is open, at most 30
cli-invite-host = The server’s name, as members reach it; remembered
cli-invite-port = The server’s port, as members reach it; remembered
cli-invite-letter = Write the letter to this file instead of showing it
cli-invite-withdraw = Withdraw the invitations of this person
cli-value-days = DAYS
cli-value-host = HOST
cli-value-port = PORT
cli-usage-days = “{ $value }” is not a number of days from 1 to { $days }.
cli-usage-host = “{ $value }” is not the name of a machine.
cli-invite-no-host = Nobody has said yet how members reach the server.
cli-hint-host = Say it once: --host plan.example.no, and --port if it is not 2222.
cli-invite-no-key = The server has no key yet, so the letter could not say what to compare.
cli-hint-serve = Run vedtak serve once; it makes the key.
cli-invite-written = The letter is in { $file }. The code is in it and nowhere else.
cli-invite-withdrawn = The invitation of { $name } is withdrawn.
cli-invite-withdrawn-why = Withdrawn by the secretariat
cli-invite-replaced = A new invitation took its place
cli-invite-no-approver = Nobody but you and { $name } holds a role, so nobody can approve the key that comes with this invitation. Let { $name } be without a role until the key is approved, or give a third person a role.

# The letter
letter-greeting = Dear { $name },
letter-what =
    { $inviter } invites you
    to work with the plans of { $workspace }.
    You reach them in a terminal on your own machine, over SSH. There is nothing
    to install and no password: a key that you make yourself opens the door.
letter-facts =
    Your code          { $code }
    It is for you alone, works once, and until { $until }.

    The server         { $host }, port { $port }
    Its fingerprint    { $fingerprint }
letter-open =
    1. Open a terminal.
       Windows (PowerShell): press the Start key, type powershell, press Enter.
       macOS:                press Cmd and Space, type terminal, press Enter.
       Linux:                open your terminal.
       The commands below are the same on all three. Should Windows not know
       ssh: Settings, Optional features, add "OpenSSH Client".
letter-key =
    2. Make a key, once:

    {"       "}{ $command }

       Press Enter when it asks where to keep it, and choose a passphrase that you
       remember. If it says that the file exists, you have a key: answer n.
       Nobody ever needs the file without .pub, and nobody may have it.
letter-connect =
    3. Connect:

    {"       "}{ $command }

       The first time your machine says:

           The authenticity of host '{ $server }' can't be established.
           ED25519 key fingerprint is { $fingerprint }

       It asks whether this is the right server. Compare the fingerprint with the
       one in this letter, all of it. If they are the same, type yes. If not, type
       no, and telephone: somebody may stand between you and the server.
letter-code =
    4. One screen opens, because nobody knows your key yet. Type the code:

    {"       "}{ $code }
letter-wait =
    5. Wait. Somebody else in the secretariat than { $inviter }
       now makes sure that it is you, perhaps by telephone, and approves your key.
       You may close the window meanwhile. Afterwards the line in step 3 alone lets
       you in.
letter-wait-alone =
    5. Wait. { $inviter }
       now makes sure that it is you, perhaps by telephone, and approves your key.
       You may close the window meanwhile. Afterwards the line in step 3 alone lets
       you in.
letter-ask = If anything is unclear, ask { $inviter }.
letter-ask-by-mail = If anything is unclear, ask { $inviter }, { $mail }.

# vedtak key
cli-key-request = Ask for a key: your own, or one that somebody handed in
cli-key-import = Ask for every key in a file: a .pub or an authorized_keys
cli-key-waiting = List the keys that wait for approval
cli-key-approve = Approve a key that waits, as the second person
cli-key-refuse = Say that a key that waits is not going to count
cli-key-replaces = The fingerprint of the key that it replaces, which is revoked when this one is approved
cli-key-requested = The key { $key } waits to count for { $name }.
cli-key-refused = The key { $key } is refused.
cli-key-none-waiting = No key waits.
cli-key-since-when = since { $when }
cli-key-asked-by = handed in by { $name }
cli-key-by-login = brought by a login
cli-key-replaced-by = Replaced by { $key }
cli-key-counts-already = The key { $key } counts already.
cli-key-good = The key { $key } is fine.
cli-key-line = Line { $line }: { $said }
cli-key-options = Line { $line }: the options { $options } are for sshd and are not taken over.
cli-key-file-empty = There is no key in this file.
cli-key-import-refused = No key was asked for: a line cannot be a key of { $name }.
cli-hint-key-file = The file should hold lines like: ssh-ed25519 AAAA… name
cli-hint-key-waiting = See those that wait with vedtak key waiting.
cli-key-revoked-since = revoked since { $day }
cli-key-counts-from = counts from { $day }
cli-key-ended = counted until { $day }
cli-key-counts-until = counts until { $day }
cli-key-approved-by = approved by { $name }: { $how }
cli-key-approved-alone = approved by { $name }, the only one who could: { $how }
cli-person-invited = invited until { $when }
cli-person-key-waits = waits: { $key }
