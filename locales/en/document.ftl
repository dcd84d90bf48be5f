# Plans as documents.

# plan.toml: what is wrong, and what to do next.
document-fault-key = Line { $line }, { $key }: { $cause }
document-fault-line = Line { $line }: { $cause }
document-too-many-bytes = The file is larger than { $limit } MiB. Keep figures and scans as attachments beside the plan.
document-too-many-lines = The file has more than { $limit } lines. Divide the plan in two.
document-no-utf8 = This is not text in UTF-8. Save the file as UTF-8 and try again.
document-no-toml = The file cannot be read as TOML: { $what }
document-newer = This file was written by a newer vedtak. Update vedtak, and try again.
document-key-missing = “{ $key }” is missing.
document-key-unknown = Nothing here is called “{ $key }”.
document-hint-keys = Here you may write: { $keys }
document-hint-known = These exist: { $known }
document-hint-further-up = It must stand further up in the file. Move it, or correct the name.
document-type = Here { $expected } is expected.
document-type-text = a text in quotes
document-type-flag = true or false
document-type-number = a whole number
document-type-day = a day such as 2026-01-31, without quotes,
document-type-list = a list in [ ]
document-type-table = a table in {"{"} {"}"}
document-no-id = “{ $value }” is not an id. Use small letters (a–z), digits and hyphens, 63 at most.
document-no-digest = “{ $value }” is not a SHA-256 digest (64 digits, 0–9 and a–f).
document-no-language = “{ $value }” is not a language of vedtak. Write en, nb or nn.
document-no-nothing = “{ $value }” is none of the three kinds of nothing. Write empty, undecided or inapplicable.
document-template-unknown = This cooperation has no template “{ $template }”.
document-recipient = A recipient is one of: body, body and as, set, party, parties = "all". Write exactly one of them.

# What stands in a document.
document-yes = yes
document-no = no
document-number = No.
document-date = Date
document-no-date = not set
document-joint = { $name } (joint meeting)
document-all-parties = The parties
document-undecided = Not defined now.
document-inapplicable = Not applicable.
document-inapplicable-words = Not applicable: { $words }
document-empty = Not filled in.
document-follow-up = { $what } (follow-up: { $who })
document-no-records = No entries.
document-confidential = Exempt from public disclosure: { $basis }
document-draft = draft { $version }, as of { $day }
document-draft-stamp = This is a { $version }. It is not locked and may still change.
document-locked-draft = draft { $version }, locked { $day }
document-locked-final = version { $version }, locked { $day }
document-remarks = { $count ->
    [one] { $count } remark
   *[other] { $count } remarks
}
document-parties = Parties
document-party-names = { $count ->
    [one] { $names }
   *[other] { $count }: { $names }
}
document-attachments = Attachments
document-file = File
document-bytes = Bytes
document-signatures = Parties and offices that sign
document-party = Party
document-organisation-number = Organisation number
document-heading = heading
document-office = Office

# How a plan came about: record.md of the archive package.
record-title = { $title }, version { $version }: how it came about
record-archive = For the archive
record-field = Field
record-noark = Noark 5
record-value = Value
record-owner = Creator of the archive
record-id = Identity
record-name = Title
record-kind = Kind of document
record-state = State
record-signed-of = signed by { $signed } of { $all }
record-version = Version
record-created = Begun
record-locked = Locked
record-locked-by = Locked by
record-written = This record was written
record-format = Format
record-checksum = Checksum
record-withheld = Exempt from public disclosure under
record-parties = Parties and offices
record-no-lines = Nobody is asked to sign this version.
record-adoption = Own decision
record-case-number = case { $case }
record-process = What the bodies did
record-no-steps = No milestone has been opened.
record-skipped = { $milestone } was skipped { $day }: { $reason }
record-step = { $milestone } { $title } ({ $act }, round { $round }, version { $version })
record-opened = Opened { $day }.
record-closed = Closed { $day }.
record-closed-early = Closed { $day } before everybody had answered: { $reason }
record-returned = Sent back to draft { $day }: { $reason }
record-silence = What silence means: { $words }
record-recipients-changed = Recipients changed ({ $reason }). Added: { $added }. Dropped: { $dropped }.
record-body = Body
record-held = Held
record-case = Case
record-outcome = Outcome
record-details = From the minutes
record-no-answer = no answer recorded
record-joint = Joint meeting
record-place = Place
record-attendance = Present
record-present-of = { $present } of { $of }
record-recused = Recused
record-votes = Votes
record-votes-counted = { $for } for, { $against } against, { $abstaining } abstained
record-proposed = Proposed wording
record-adopted = Adopted wording
record-condition = Condition
record-condition-met = Condition (met)
record-reservation = Reservation
record-dissent = Dissent
record-correction = Correction
record-corrected = { $field }: { $value } ({ $reason }, { $day })
record-entered = Entered by
record-behalf = { $by }, on behalf of { $whom } ({ $channel }, received { $day })
record-original = Original: sha256 { $sha256 }
record-on-version = version { $version }
record-remarks = Remarks and answers
record-no-remarks = No remarks.
record-about = About
record-from = From
record-remark = Remark
record-answer = Answer
record-is-condition = (condition)
record-remark-withdrawn = withdrawn: { $reason }
record-unanswered = not answered
record-remarks-withheld = { $count ->
    [one] { $count } more remark is not for everybody and does not stand here.
   *[other] { $count } more remarks are not for everybody and do not stand here.
}
record-signatures = Signatures
record-signing-opened = Signing was opened { $day }.
record-signing-overridden = Signing was opened before the process was finished: { $reason }
record-signed-by = Signed by
record-authority = Authority
record-way = Way
record-missing = not signed
record-declined = declined { $day }: { $reason }
record-declined-now = declined for now { $day }: { $reason }
record-signature-withdrawn = signature withdrawn { $day }: { $reason }
record-with-reservation = with a reservation: { $text }
record-limits = These are not qualified electronic signatures. They show that somebody with the key named signed exactly this text; how each key was confirmed stands below.
record-keys = Keys
record-person = Person
record-fingerprint = Fingerprint
record-from-day = From
record-to-day = To
record-confirmed = How it was confirmed
record-by-login = shown by the login that brought it
record-approved-by = approved by { $person }
record-alone = approved by the only person who could
record-revoked = revoked { $day }: { $reason }
