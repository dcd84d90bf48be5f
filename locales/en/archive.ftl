# The archive package, and what its verification says.

archive-heading = { $title }, version { $version }
archive-signed-by = { $name }, { $office }, { $party } ({ $date })
archive-step-sums = All files

archive-script-good = Everything in the package holds together.
archive-script-bad = Something is wrong: see the lines above.

archive-readme-what =
    This folder is the archive package of a plan that was agreed and signed in
    vedtak. It holds the text that was signed, every signature, and how the plan
    came about. It can be read and verified for ever, without vedtak and without
    the network: everything is plain text, and the signatures are in OpenSSH’s format.
    The log it comes from: { $origin }
archive-readme-files =
    Look in this order:
    1. plan.md           the locked text; these bytes are what was agreed
    2. record.md         parties, offices and authority; what each body decided
    3. signatures/       one statement for each signature, and the signature (.sig)
    4. annexes/          files that belong to the plan, if there are any
    5. allowed_signers   which key belonged to whom, and from when to when
    6. journal.jsonl     the entries of the log about this plan, with proofs
    7. plan.toml         the content of the plan, to be read by a program
    8. SHA256SUMS        the digest of every file above, signed by the log key
    9. verify.sh         verifies all of it
archive-readme-verify =
    Verify it on Linux or macOS, with OpenSSH 9.1 or newer:
        sh verify.sh
    For each signature you should see a line that begins like this one:
    {"    "}{ $expected }
    and at the end: Everything in the package holds together.
    The keys may have expired since; each command names the time at which its
    signature was made.
archive-readme-limits =
    What this does not prove: these are not qualified electronic signatures under
    the eIDAS regulation. They show that somebody with the named key signed exactly
    this statement. How each key was confirmed to belong to its person stands in
    record.md. Whoever wants to be sure compares the fingerprint of the log key
    with one from another source: { $principal } { $fingerprint }
archive-readme-windows =
    On Windows, each of these commands in the command prompt (cmd), in this folder:

archive-sound = Everything holds together: { $plan }, version { $version }. { $signed } of { $lines } lines are signed with an SSH key.
archive-signed = Signed: { $who }
archive-unsigned = No SSH signature: { $office }, { $party }. record.md tells whether it was signed in another way.
archive-entries = Entries of the log: { $entries }; without their content: { $withheld }.
archive-log-key = The log key is { $fingerprint }. Compare it with one from another source.
archive-limits = These are not qualified electronic signatures. How each key was confirmed stands in record.md.

archive-missing = { $file } is missing.
archive-extra = { $file } does not belong to the package: SHA256SUMS does not list it.
archive-sums = { $file } is missing, or has another form than sha256sum writes.
archive-changed = { $file } was changed: SHA256SUMS has another digest.
archive-log-signature = { $file } does not count: { $why }
archive-line = { $file }, line { $line }: not as vedtak writes it. A newer vedtak may have written it.
archive-proof = { $file }, line { $line }: the proof does not hold.
archive-plan = { $file } is not a locked text, or was changed.
archive-not-locked = The log does not say that this { $file } was locked.
archive-other-log = { $file } names a log that is not the beginning of the one in journal.jsonl.
archive-annex = { $file } is another file than the plan names.
archive-statement = { $file } is not a statement, or was changed.
archive-other-plan = { $file } is about another plan, version or text.
archive-other-line = { $file } does not belong to any signature line of the plan.
archive-signature = { $file } does not count: { $why }
archive-key = { $file } was made with a key that did not count for this person at that time.
archive-not-in-log = The log does not say that { $file } was signed, or it was withdrawn later.

archive-too-large = { $file } is larger than anything in an archive package.
archive-name = A file in an archive package cannot be called “{ $file }”.
archive-files = The files cannot be read or written: { $cause }
archive-not-a-version = This is not a locked version.
archive-log-short = The log is shorter than it should be. Run vedtak doctor.
archive-log-unread = The log could not be read: { $cause }
archive-log-unwritten = The log could not be written into the package.
