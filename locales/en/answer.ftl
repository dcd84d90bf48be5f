# Answers that came back: on paper, by e-mail, as a document

## What is wrong with a file
answer-too-large = The file is larger than { $limit } MiB, the limit of what is kept here.
answer-unread = { $file } could not be read: { $cause }
answer-no-mail = The file is not an e-mail: it has no sender, subject or date.
answer-mail-parts = The e-mail has { $count } parts; more than { $limit } are not read.
answer-mail-letters = Some letters of the e-mail cannot be read: it names another character set than it is written in.
answer-mail-cut = The end of the e-mail is missing.
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
