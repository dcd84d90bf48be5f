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
document-office = Office
