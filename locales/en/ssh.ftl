# Connections over SSH.

# Shown by clients that know no letters but ASCII: none of æ, ø, å here.
ssh-banner = Only ed25519 and ECDSA P-256 keys get in. Do you have none? Make one at home: { $command }
ssh-no-terminal = The screens need a terminal: connect with ssh -t, or name a command.
ssh-unknown-key = Nobody here knows the key { $key }. Connect without a command to ask to be let in, or choose another key with ssh -i.
ssh-too-many-connections = You have as many connections open as one person may have. Close one of them and try again.
ssh-line-long = The command line is longer than { $limit } bytes. Send long texts on standard input.
ssh-line-bytes = The command line is not text.
ssh-line-quotes = A quotation mark in the command line is not closed.
ssh-ended-revoked = The key that you came with no longer counts.
ssh-host-key-exposed = Others than its owner can read the host key { $path }.
ssh-host-key-exposed-hint = If nobody else had it: chmod 600 { $path }. Otherwise remove it; a new one is made, and everybody must be told its fingerprint.
ssh-host-key-foreign = The host key { $path } belongs to another user.
ssh-host-key-damaged = There is no host key in { $path }: it must be an ed25519 key without a passphrase.
ssh-host-key-file = The host key { $path } cannot be read or made: { $cause }
ssh-host-key-hint = Put back the file from your backup. Without it everybody is warned that this is another server.
