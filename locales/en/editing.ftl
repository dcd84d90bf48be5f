# Editing of records: places, copies, undo and redo, kinds of nothing, reviews, status reports.

arrange-first = { $record } already stands first.
arrange-last = { $record } already stands last.
arrange-none-before = Nothing stands before { $record } that it could stand below.
arrange-outermost = { $record } stands below nothing.
register-flat = Nothing stands below a record in this register.
said-duplicated = { $record } has a copy.
said-undone = Undone: { $what } u goes further back, U does it again.
said-redone = Done again: { $what }
undo-nothing = There is nothing of yours to undo.
undo-touched = This cannot be undone: it was changed again since. u goes further back.
undo-touched-by = This cannot be undone: { $person } has changed the same since. u goes further back.
undo-given = What was given cannot be taken back. u goes further back.
redo-nothing = Nothing is undone that could be done again.
do-redo = redo
help-redo = Do again what you undid last
do-nest = in
help-nest = Put the record below the one before it
do-unnest = out
help-unnest = Take the record out from the one above it
do-duplicate = duplicate
help-duplicate = Make a copy of the record, with everything below it
review-never = { $register } has not been looked through against any version yet.
review-current = { $register } was looked through against { $version }.
review-outdated = { $register } was looked through against { $version }; { $newest } is locked.
review-changed = { $register } has changed since it was looked through against { $version }.
review-no-version = No version is locked yet to look it through against.
review-lock-first = Lock a version first.
said-reviewed = { $register } is looked through against { $version }.
do-review = looked through
help-review = Say that the register was looked through against the newest locked version
cli-plan-move = Move a record or a chapter one place
cli-plan-duplicate = Make a copy of a record, with everything below it
cli-plan-restore = Take back a record that was removed, or list them
cli-plan-review = Say that a register was looked through against a version
cli-move-way = up, down, in (below the record before it) or out (from the one above it)
cli-restore-node = The removed record, as register/key; left out, all of them are listed
cli-review-version = Against which locked version; the newest when left out
cli-restore-unknown = Nothing that is called { $name } was removed from “{ $plan }”.
cli-not-a-record = { $name } is a chapter, not a record.
cli-set-follow-up = Who follows up a field that is not decided now
cli-set-key = Another key for the record
cli-value-follow-up = FIELD=WHO
nothing-who = followed up by
field-hint-undecided = Say why, if you like; Tab: who follows it up. Ctrl+N goes on.
field-hint-inapplicable = Say why, if you like. Ctrl+N goes back to the content.
reference-removed = { $name } (removed)
report-locked = Version { $version } was locked.
report-considered = { $names } considered { $step } on { $day }: { $outcome }.
report-reached = Reached: { $step } { $title }.
report-skipped = { $step } { $title } is not going to be done: { $reason }
report-slipped = { $step } { $title } is later: { $now }, before that { $before }.
report-advanced = { $step } { $title } is earlier: { $now }, before that { $before }.
report-redated = { $step } { $title } has another date: { $now }, before that { $before }.
report-dated = { $step } { $title } has got a date: { $now }.
report-undated = { $step } { $title } has no date any more; it was { $before }.
report-remarks = { $count ->
    [one] New remark: { $remarks }.
   *[other] New remarks: { $remarks }.
}
report-answered = { $count ->
    [one] Answered remark: { $remarks }.
   *[other] Answered remarks: { $remarks }.
}
report-worse = { $record } stands higher: { $now }, before that { $before }.
report-better = { $record } stands lower: { $now }, before that { $before }.
report-added = { $register }: added { $records }.
report-changed = { $register }: changed { $records }.
report-removed = { $register }: removed { $records }.
report-many = { $count } entries
report-chapters = { $count ->
    [one] Chapter { $chapters } has another text.
   *[other] Chapters { $chapters } have another text.
}
report-nothing-since = Nothing in the plan has changed since { $report }.
report-nothing = Nothing has happened in the plan yet.
report-none = This kind of plan has no status reports.
report-nobody = There is no body to report to yet. Add bodies: 9 on screen, or vedtak body add.
report-not-one = Only status reports are given as they stand.
report-to = Status report to { $body }
report-keys = Enter keep   ← → another body   ↑↓ read   Esc cancel
record-given = given { $day }, is not changed any more
said-report-kept = The report to { $body } is kept. e edits it, f gives it.
said-given = { $record } is given as it stands.
ask-give = Give { $record } as it stands? Nobody can change it afterwards.
do-report = status report
help-report = Draft a status report from what changed since the last one to the same body
do-give = give
help-give = Give the status report as it stands: it is not changed any more
cli-plan-report = Keep a status report: what changed since the last one to the same body
cli-report-to = To which body; left out, the one whose meeting is next
cli-report-give = Give it at once: it is not changed any more
cli-report-kept = { $report } to { $body } is kept.
cli-report-given = { $report } to { $body } is given as it stands.
do-theme = colours
help-theme = Choose another theme; it is remembered
refuse-one-theme = There is no other theme here.
menu-theme = Colours
overlay-keys = Esc close
menu-keys = ↑↓ move   Enter choose   Esc close
help-keys = ↑↓ choose   Enter do it   type to search   Esc close
refuse-no-place = This remark is to the plan as a whole.
inbox-sign = You are to sign for { $party }.
line-yours = yours
said-draft-kept = The draft is kept; it is found again at { $place }.
remarks-begun = Drafts of yours, not given yet: { $places }
