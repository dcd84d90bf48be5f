# The journal: damage, and what to do about it.

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
journal-hint-line = Nothing was changed. Restore from a backup. If only the end is damaged, “vedtak doctor --quarantine-tail” moves it away after you have confirmed.
journal-hint-restore = Nothing was changed. Restore from a backup.

journal-quarantined = { $bytes } bytes that a crash left at the end of the log were moved to { $file }. No confirmed change was lost.
