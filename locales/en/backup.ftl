# Backup, restore and proofs of the log.

cli-backup = Copy the workspace into a folder, while others work
cli-backup-folder = A folder that is made, or holds the backup before
cli-backup-done = { $folder } holds { $size ->
        [one] one entry
       *[other] { $size } entries
    } in { $files } files ({ $amount } MiB; { $kept } were there already). Everything was read back. Root { $root }
cli-backup-not-owner = Only the operating-system user that owns the workspace may back it up, at the machine itself: a backup holds keys and what is kept from the public.
cli-hint-backup-owner = Log in to the host as that user and run the same command there.
cli-restore = Make a workspace of a backup
cli-restore-backup = The folder of the backup
cli-restore-last-root = The root that “vedtak log head” gave last; when the backup ends there, nothing is missing and the log goes on as it was
cli-restore-done = { $folder } has { $size ->
        [one] one entry
       *[other] { $size } entries
    } and { $plans ->
        [one] one plan
       *[other] { $plans } plans
    }, all checked. Root { $root }
cli-restore-epoch = Nobody can tell from a backup what came after it. The log goes on as { $origin } from entry { $size }; recorded for { $person }.
cli-restore-older = The backup does not end at that root but at { $root }: what came after it is missing.
cli-value-root = ROOT
cli-usage-root = “{ $value }” is no root: 64 digits from 0 to 9 and a to f.
cli-log-prove = Prove that an entry is in the log, or that the log goes on from one that was seen before
cli-prove-entry = The number of an entry
cli-prove-since = How many entries the log had when it was seen
cli-prove-root = The root that it had then
cli-proved-entry = Entry { $entry } (leaf { $leaf }) is in the log of { $size } entries with the root { $root }. The path (RFC 6962):
    { $path }
cli-proved-since = The log of { $earlier } entries is the beginning of the log of { $size } entries with the root { $root }. The path (RFC 6962):
    { $path }
backup-folder-taken = { $path } holds something that is no backup.
backup-of-another = { $path } holds the backup of another history than this workspace has.
backup-reaches-further = { $path } holds more than this workspace: entries { $first } to { $last } are missing here.
backup-hint-another-folder = Nothing was changed. Choose another folder, and keep this one until you know why.
backup-moved = Something was erased while the log was copied. Nothing was changed; run the command again.
backup-unreadable = { $path } is damaged, or was written by a newer vedtak.
backup-not-read-back = { $path } did not read back as it was written.
backup-none = There is no backup in { $path }.
backup-damaged = { $path } is not what the backup says.
backup-is-no-workspace = { $path } is a backup, not a workspace.
backup-hint-restore = Make a workspace of it: vedtak restore FOLDER --workspace NEW-FOLDER
restore-folder-taken = { $path } holds something; a workspace is restored into a folder of its own.
engine-not-the-end = The log has { $size } entries by now.
engine-log-shorter = The log has only { $size } entries: { $first } to { $last } are missing.
engine-log-shorter-hint = The workspace was restored from an older state, or the log was cut. “vedtak plan history” and the backups tell more.
engine-log-other = The log had another root at { $size } entries: { $root }
engine-log-other-hint = Either what was seen belongs to another workspace, or one of the two logs was changed. Keep both.
origin-not-next = { $origin } is not the next epoch of this log.
