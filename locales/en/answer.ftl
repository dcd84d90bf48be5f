# Answers that came back: on paper, by e-mail, as a document

## What is wrong with a file
answer-too-large = The file is larger than { $limit } MiB, the limit of what is kept here.
answer-unread = { $file } could not be read: { $cause }
answer-no-mail = The file is not an e-mail: it has no sender, subject or date.
answer-mail-parts = The e-mail has { $count } parts; more than { $limit } are not read.
answer-mail-letters = Some letters of the e-mail cannot be read: it names another character set than it is written in.
answer-mail-cut = The end of the e-mail is missing.
answer-part-broken = A part of the e-mail is damaged.
answer-file-broken = The file { $file } in the e-mail is damaged.

## What a file is known by
answer-why-subject = the subject has the reference
answer-why-reply = it replies to the e-mail that was sent
answer-why-form = the form has the reference
answer-why-name = the name of a file has the reference
answer-why-words = the text has the reference
answer-why-quoted = the quoted letter has the reference
answer-why-address = { $address } is an address of the recipient
answer-why-domain = { $address } has the same domain as the recipient
answer-why-sender = the sender is called { $name }
answer-why-stranger = but the address belongs to { $name }

## How it stands to what was asked
answer-late = The answer came { $days ->
    [one] 1 day
   *[other] { $days } days
} after the last day, { $day }.
answer-older-version = This is an answer to version { $version } of { $step }; version { $asked } is considered now.
answer-other-version = The answer names version { $version }; { $step } asks about version { $asked }.
hint-answer-older = If it is about version { $version }: --about { $version }. If it is about version { $asked }: --about { $asked }.
answer-never-asked = Version { $version } was never put before them in { $step }.
hint-answer-about = The reference is of version { $version }.
answer-step-ended = { $step } (version { $version }) has ended.
hint-answer-after = Enter it after the fact with --after REASON, or open a new round: vedtak step open.
answer-before = { $name } has answered already: { $outcome } ({ $day }).
answer-second = { $name } has answered { $step } already: { $outcome } ({ $day }).
hint-answer-second = A new answer that counts instead: --again REASON. A record that is wrong: vedtak step correct { $plan } { $step } --by "{ $name }".
answer-reference-unknown = No recipient has the reference { $reference }.
hint-answer-references = vedtak step sent PLAN lists the references; a recipient can be named as well: PLAN MILESTONE --by WHOM.
answer-other-reference = { $file } carries the reference { $reference } ({ $name }).
answer-is-ours = { $file } is the letter that was sent out, not an answer to it.
answer-is-automatic = { $file } was written by a machine: an absence, or a letter that was not delivered.
hint-answer-regardless = If it belongs here all the same: --regardless.
hint-answer-outside = Keep it elsewhere and enter the answer without it: --outside "where it is kept", with --channel and --received.
answer-channel = It is not said how the answer came: --channel.
answer-no-outcome = It is not said what { $name } came to, and nothing is ticked: --outcome.
answer-outcomes = Several boxes are ticked for { $name }: { $outcomes }. Say which one counts: --outcome.
answer-signed-party = { $name } is not a party that signs.
answer-signed-original = A signed paper needs its original: --original FILE.
answer-kept-outside = The original of the answer from { $name } is kept elsewhere: { $place }

## At the prompt
cli-answers = Answers that came by e-mail, in Word and on paper: list, take, enter
cli-answers-list = Show what files are taken for: reference, recipient, version, why
cli-answers-take = Enter answers one by one, with the recipient guessed from the reference
cli-answers-enter = Enter one answer by its reference
cli-answers-files = Files, or folders of files: .eml, .docx, .pdf and others
cli-answers-plan = Only what this plan has asked
cli-answers-which = The reference; or the plan, with milestone and --by
cli-answers-milestone = The milestone, where the plan is named
cli-answers-by = The recipient, where the plan is named
cli-answers-remark = A remark, as written; may be given several times
cli-answers-about = The version that the answer is about, when that has to be said
cli-answers-signed = The original is a signature page: fill the party's line with it
cli-answers-adopts = The party adopts the version by this decision
cli-answers-regardless = Although the original carries another reference
cli-answers-outside = Where the original is kept, when it is too large to be kept here
cli-value-reference = REFERENCE
cli-answers-sure = certain
cli-answers-guess = a guess
cli-answers-unknown = unknown
cli-answers-unreadable = cannot be read
cli-answers-ours = our own letter
cli-answers-entered = entered
cli-answers-automatic = automatic reply
cli-answers-nobody = whose is it?
cli-answers-waits = awaited
cli-answers-not-waits = not awaited
cli-answers-why = { $reference }: { $why }.
cli-answers-others = It could also be: { $references }.
cli-answers-unknown-reference = It carries a reference that nobody has: { $reference }.
cli-answers-nearest = Much like it: { $references }.
cli-answers-ticked = Several boxes are ticked: { $outcomes }.
cli-answers-none = There is nothing to enter.
cli-answers-before = { $count ->
    [one] 1 file was entered before.
   *[other] { $count } files were entered before.
}
cli-answers-no = { $no } of { $count }: { $file }
cli-answers-for = → { $name }, { $step }, version { $version } ({ $sure })
cli-answers-question = Take it (t), another recipient (o), skip (Enter), stop (s)?
cli-answers-question-other = Whose is it: give the reference (o), skip (Enter), stop (s)?
cli-answers-words-take = t; take; y; yes
cli-answers-words-other = o; other
cli-answers-words-stop = s; stop; q
cli-answers-which-reference = Reference:
cli-answers-which-channel = How did it come: meeting, email, letter, telephone? [{ $usual }]
cli-answers-which-day = When did it come? [{ $day }]
cli-answers-which-way = Is it a signature page: ink, eid, or nothing? [{ $usual }]
cli-answers-which-outcome = Outcome? [{ $usual }]
cli-answers-which-version = Which version is it about? (Enter leaves it)
cli-answers-which-reason = Reason? (Enter leaves it)
cli-answers-use-words = Are the words of the letter the remark? (yes/no)
cli-answers-taken = { $count ->
    [one] 1 answer was entered.
   *[other] { $count } answers were entered.
}
cli-answers-command = vedtak answer enter { $reference } --outcome { $outcome } --original "{ $file }"
cli-answers-no-terminal = { $count ->
    [one] 1 file waits
   *[other] { $count } files wait
} to be entered, and nobody can be asked here.
hint-answer-enter = Give each with the command above, or run this at a terminal.
cli-answers-done = Entered: { $name }, { $step }, version { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-known = Entered before: { $name }, { $step }, version { $version }: { $outcome } ({ $channel }, { $day }).
cli-answers-suggestions = { $count ->
    [one] The document has 1 change or comment
   *[other] The document has { $count } changes and comments
} by others: vedtak plan import FILE --into { $plan } --remarks.
