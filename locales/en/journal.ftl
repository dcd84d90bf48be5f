# The log: damage, what to do about it, and why a change was not written.

journal-damage-file = The log is damaged. { $file }: { $flaw }
journal-damage-line = The log is damaged. { $file }, line { $line }: { $flaw }

journal-flaw-newer = written by a newer vedtak ({ $what }).
journal-flaw-leaf = the head of the entry was altered.
journal-flaw-body = the body of the entry was altered.
journal-flaw-line = this is not an entry.
journal-flaw-long = this is longer than any entry.
journal-flaw-tail = the last { $bytes } bytes are not a whole entry.
journal-flaw-number = entry { $found } stands where entry { $expected } belongs.
journal-flaw-order = the entry does not follow on the ones before it.
journal-flaw-time = the entry is older than the one before it.
journal-flaw-command = the same command is entry { $first } already.
journal-flaw-erased = the body of entry { $n } is gone, and nobody has erased it.
journal-flaw-missing = the file is missing.
journal-flaw-head = the file that says how long the log must be is missing or unreadable.
journal-flaw-shorter = { $found } entries are left; there were at least { $expected }.
journal-flaw-root = the first { $size } entries are not the ones that were there.
journal-flaw-disk = { $cause }

journal-hint-newer = Nothing was changed. Update vedtak and try again.
journal-hint-disk = Check the disk and who may read and write the folder.
journal-hint-line = Nothing was changed. Restore from a backup. If only the end is damaged, "vedtak doctor --quarantine-tail" moves it away after you have confirmed.
journal-hint-restore = Nothing was changed. Restore from a backup.

journal-quarantined = { $bytes } bytes that a crash left at the end of the log were moved to { $file }. No confirmed change was lost.

journal-conflict = Somebody else made a change first. Look at it and try again.
journal-command-reused = The identity of this change was used by another one. Try again.
journal-too-large = The change takes { $size } KiB; { $limit } KiB are allowed. Split it up, or attach long texts as files.
journal-disk-full = The disk is nearly full, so nothing was written. Make room and try again.
journal-failed = Nothing was written: the log was closed after a failure ({ $cause }). Start vedtak again.
journal-outcome-unknown = It is unknown whether the change was written ({ $cause }). Start vedtak again and look before you repeat it.
journal-lookup-failed = The local database does not answer ({ $cause }). Start vedtak again; it is rebuilt from the log when needed.
journal-unmade = The change could not be written down ({ $cause }).

journal-lock-held = The workspace is in use by "{ $command }" (process { $pid }). Close it there first.
journal-lock-taken = The workspace is in use by another vedtak. Close it there first.
journal-lock-failed = The workspace can not be locked: { $cause }
