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
hint-code-again = Compare it with the letter, group by group. If it is right, ask the secretariat for a new invitation.
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
key-possession = A key is shown to be somebody’s by the connection that it opens, with an invitation.
hint-new-key = Make a new key and hand in its public half: ssh-keygen -t ed25519
hint-wait = Nothing more is needed. Somebody with a role approves it.
hint-requests-full = Have one of them approved or refused first: vedtak key waiting
hint-key-request = Ask for it first: vedtak key request

# The second person
approve-own-key = This is your own key. A second person approves it.
approve-own-request = You asked for this key yourself. A second person approves it.
approve-own-invitation = This key came with your invitation. A second person approves it.
hint-approvers = It can be approved by { $persons }.
hint-no-approver = Nobody else holds a role. Let the person ask for the key with a login that counts, or give a third person a role.
