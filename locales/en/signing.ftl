# Statements and signatures.

# What is signed. Never change it: a signed statement would no longer be read. A new sentence is a new version of the form.
statement-sentence = I sign “{ $title }”, version { $version }, on behalf of { $party }.

statement-case = case { $case }
statement-value = The statement cannot be written: “{ $key }” must be a single line of plain text.
statement-form = This is not a statement from vedtak, or it has been changed since it was made.

signature-repair-utf16 = The signature file was UTF-16, as PowerShell writes with “>”. It was read all the same.
signature-repair-byte-order-mark = The signature file began with a byte order mark. It was read all the same.
signature-repair-carriage-returns = The signature file had Windows line endings. It was read all the same.
signature-repair-blanks = There were blank lines or spaces around the signature. It was read all the same.
signature-repair-wrapping = The lines of the signature had been broken in other places. It was read all the same.

signature-too-long = This is longer than any signature (more than 8 KiB). Hand in only the file that ends in .sig.
signature-not-text = This is not text. Hand in the file that ends in .sig, as ssh-keygen wrote it.
signature-missing = There is no SSH signature in this. It begins with “-----BEGIN SSH SIGNATURE-----”, in the file that ends in .sig.
signature-private-key = This is a private key, not a signature. Never send it to anyone; make a new key if others may have seen it.
signature-truncated = The signature is cut off: the line “-----END SSH SIGNATURE-----” is missing. Copy the whole file.
signature-several = There is more than one signature in this. Hand in one at a time.
signature-surrounded = There is other text before or after the signature. Hand in only the file that ends in .sig.
signature-damaged = The signature is damaged: something in it is missing or changed. Copy the file again.
signature-not-canonical = The signature is not written as OpenSSH writes it (70 columns, LF).
signature-version = The signature has version { $version }; only version 1 counts.
signature-reserved = The signature holds something in a field that has to be empty.
signature-hash = The signature was made with { $hash }; it has to be SHA-512. Leave out “-O hashalg”.
signature-rsa = RSA keys do not count here. Make a new key with: { $command }
signature-key-kind = Keys of kind { $kind } do not count here. Make a new key with: { $command }
signature-untouched = The security key was not touched. Sign again and touch it when it blinks.
signature-namespace = The signature was made for “{ $found }”; it has to be for “{ $expected }”. Copy the whole command, with -n.
signature-other-key = The signature was made with a key that is not registered for this person: { $fingerprint }.
signature-other-message = The signature does not belong to this text. Fetch the statement again and sign it.
signature-message-emptied = What was signed is an empty file. Fetch the statement again and sign it.
signature-message-carriage-returns = The line endings of the statement were changed before it was signed. Fetch it again and sign it without opening it in an editor.
signature-message-utf16 = The statement was changed to UTF-16 before it was signed, as PowerShell does with “>”. Fetch it again, with cmd or as a file.
signature-message-byte-order-mark = A program put a byte order mark into the statement before it was signed. Fetch it again and sign it without opening it in an editor.
signature-message-last-newline = The last line of the statement was changed before it was signed. Fetch it again and sign it without opening it in an editor.

key-unreadable = This is not a key that OpenSSH wrote, or it is damaged.
key-putty = This is a PuTTY key. PuTTYgen exports it as an OpenSSH key.
key-old-form = This key has an old form. Write it in the new one with: ssh-keygen -p -f FILE
key-other-half = This is the other half of the key. The public one ends in .pub; the private one is the file without it.
key-locked = The key is protected by a passphrase. Nothing was signed.
key-passphrase = The passphrase is wrong.
key-rsa = RSA keys do not count here. Make a new key with: { $command }
key-kind = Keys of kind { $kind } do not count here. Make a new key with: { $command }
key-hardware = This key is in a security key. Sign with the ssh-agent or with ssh-keygen.
key-file = The key file cannot be used: { $cause }

agent-unreachable = No ssh-agent answers: { $cause }
agent-refused = The ssh-agent did not sign: it was declined there, or the agent is locked.
agent-no-key = The ssh-agent has no key that counts. Add it with ssh-add.
agent-late = The ssh-agent did not answer within { $seconds } seconds. It may be asking you to confirm, or your security key wants to be touched.
agent-empty = The ssh-agent shows no key: it has none, or it is locked. Add your key with ssh-add.
agent-protocol = The ssh-agent gave an answer that vedtak does not understand.
