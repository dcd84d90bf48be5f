# What others wrote, taken in

# Words by which columns and values are recognised, parted by semicolons
import-words-key = key; no; no.; number; id; #
import-words-parent = parent; under; below; belongs to; belongs under
import-words-date = date; when; deadline; due
import-words-joint = joint meeting of; joint meeting for
import-words-and = and
import-words-yes = yes; y; x; true; 1; ✓
import-words-no = no; n; false; 0; -; –

# Where
import-place-line = line { $line }
import-place-column = line { $line }, column { $column }
import-place-paragraph = paragraph { $line }
import-place-row = { $sheet }, row { $line }
import-place-cell = { $sheet }!{ $cell }
import-finding = { $place }: { $what }

# The command line
import-arg-file = The file: plan.toml, DOCX, Markdown, XLSX, CSV or TSV; “-” reads standard input
import-arg-title = The title of the new plan
import-arg-template = The kind of plan to make of the file
import-arg-into = Take the file into this plan instead of a new one
import-arg-register = The register for every table of the file
import-arg-sheet = Take in only this sheet of a workbook
import-arg-leave-out = Leave out values that do not fit; they are listed
import-arg-add-chapters = Make chapters of headings that match none
import-arg-remarks = Publish tracked changes and comments as remarks
import-arg-yes = Take it in without asking
import-arg-dry-run = Only show what would happen
import-question = Take it in? (yes/no)
import-needs-yes = Nobody can be asked here whether to take it in.
import-hint-yes = Look at it with --dry-run, then take it in with --yes.
import-dry-run = Only shown: nothing was changed.
import-not-done = Nothing was changed.
import-nothing-new = Everything in the file stands there already.
import-nothing-placed = Nothing in the file found a place, and nothing is changed.
import-needs-key = Give the new plan a key with --key.
import-done = { $title } ({ $plan }): { $added } new, { $changed } changed, { $same } the same.

# What would happen
import-new = { $file } becomes a new plan: { $title } ({ $plan }), { $template }
import-into = { $file } is taken into { $title }
import-chapters = Chapters ({ $count })
import-register = { $register } ({ $count }), from { $place }
import-fate-added = new
import-fate-changed = changed
import-fate-same = the same
import-column = { $heading } → { $meaning }
import-column-guess = { $heading } → { $meaning } (a guess)
import-meaning-key = key
import-meaning-parent = the record above
import-meaning-dates = dates of { $field }
import-meaning-nothing = not taken in
import-change = { $field }: { $before } → { $after }
import-text = Text
import-heading = Heading
import-empty-value = (empty)
import-left = Not placed ({ $count })
import-notices = Worth knowing ({ $count })
import-suggestions = Tracked changes and comments ({ $count }); --remarks publishes them as remarks
import-inserted = { $author } ({ $date }) proposes to add: “{ $words }”
import-deleted = { $author } ({ $date }) proposes to strike: “{ $words }”
import-commented = { $author } ({ $date }): { $words }

# What is not placed, and what else should be known
import-no-chapter = “{ $heading }” is no chapter of this kind of plan.
import-no-chapter-near = “{ $heading }” is no chapter of this kind of plan; “{ $near }” is like it.
import-text-nowhere = Text below no chapter: “{ $words }” ({ $count ->
    [one] one word
   *[other] { $count } words
}).
import-chapter-without-text = This chapter has no text of its own: “{ $words }” ({ $count ->
    [one] one word
   *[other] { $count } words
}).
import-no-register = A table that fits no register: { $headings } ({ $count ->
    [one] one row
   *[other] { $count } rows
}). --register says where it belongs.
import-no-field = No field is called “{ $heading }” ({ $count ->
    [one] one value
   *[other] { $count } values
}).
import-above-headings = Above the headings of the table: { $words }
import-row-without = The row is left out.
import-row-empty = Nothing in this row belongs to a field.
import-lone-date = “{ $words }” is a date of “{ $field }”, and nobody stands there who could have it.
import-row-withheld = The row only says that a record is kept from the public; the record stays as it is.
import-drawn = “{ $heading }” is drawn from the records; nothing of it is taken in.
import-left-picture = A picture.
import-left-embedded = An embedded file.
import-left-box = A text box: “{ $words }”
import-left-footnote = A footnote: “{ $words }”
import-left-endnote = An endnote: “{ $words }”
import-no-worksheet = This sheet is a chart or a macro.
import-hidden-sheet = This sheet is hidden.
import-cell-error = The cell shows an error: { $error }
import-by-number = “{ $heading }” was found by its number; the chapter is called “{ $usual }” and gets this heading.
import-heading-kept = “{ $heading }” is kept within the text of the chapter.
import-encoding = Read as { $encoding }.
import-front-matter = The lines between --- at the top are not taken in.
import-html = HTML is kept as plain text.
import-contents = The table of contents is left out.
import-nested-table = A table within a cell became lines of that cell.
import-lines-joined = { $count ->
    [one] One line break in a value of one line is gone.
   *[other] { $count } line breaks in values of one line are gone.
}

# What does not fit
import-value = { $key }, { $field }: { $what }
import-ragged = The row has { $count } cells, the headings { $width }.
import-key-twice = The key { $key } stands in the file twice.
import-key-removed = The record { $key } was removed; keys are never used again. Restore it first.
import-record-twice = Two rows are the same record: { $title }
import-no-parent = There is no record { $key } to stand below.
import-no-identity = No identity could be made.
import-nobody = Nobody is called “{ $name }”.
import-nobody-near = Nobody is called “{ $name }”; “{ $near }” is like it.
import-no-record = Nothing in the plan is called “{ $name }”.
import-no-file = No file of the plan is called “{ $name }”.
import-no-option = “{ $value }” is none of: { $options }.
import-no-option-near = “{ $value }” is no option; “{ $near }” is like it.
import-no-flag = “{ $value }” is neither yes nor no.
import-dates = { $dates } dates for { $recipients } recipients.

# Files that are not read
import-too-large = { $size } MiB is more than the { $limit } MiB that are read.
import-entry-too-large = It would be { $size } KiB in one entry of the log; { $limit } KiB is the limit.
import-too-many-rows = There are more than { $rows } rows or { $columns } columns.
import-hint-parts = Split it, and take the parts in one by one.
import-empty = There is nothing in the file.
import-empty-workbook = No visible sheet of the workbook holds anything.
import-hint-empty = Look whether it is the right file, and whether it was saved.
import-protected = The file is protected by a password.
import-hint-protected = Open it in Word or Excel, take the password away, and save it again.
import-old-office = The file is in the format that Office used before 2007.
import-binary-workbook = The workbook is in Excel’s binary format.
import-hint-save-as = Open it, and save it as .docx or .xlsx.
import-other-package = The zip file is neither a document of Word nor a workbook of Excel.
import-unknown-kind = { $name } is of no kind that can be read.
import-no-text = The file holds bytes that are no text.
import-no-rows = The file cannot be read as rows: { $cause }
import-hint-kinds = These can be read: plan.toml, .docx, .md, .txt, .xlsx, .csv, .tsv.
import-damaged = The file is damaged: { $cause }
import-unreadable = The file cannot be read: it is not built as its kind should be.
import-hint-save-again = Open it in the program that made it, and save it again.
import-many-files = { $count } files in one package are more than the { $limit } that are read.
import-bomb = { $part } grows without measure when it is unpacked; it was stopped (limit { $limit } MiB in all).
import-hint-bomb = Ask whoever sent it. A file of Word or Excel does not look like this.
import-part = { $part } cannot be read: { $cause }
import-part-encoding = { $part } is not UTF-8.
import-xml-broken = the XML is not well formed { $cause }
import-xml-type = it names a document type, and entities could grow without end.
import-xml-entity = it holds an entity that XML does not know: { $name }
import-xml-deep = elements stand more than { $limit } deep in each other.
import-xml-many = it has more than { $limit } elements.
import-lists-deep = { $place }: lists stand more than { $limit } deep in each other.
import-hint-flatten = Make the list flatter, and try again.

# Lists of people, bodies, seats, parties, keys
import-person = Take in people from CSV, TSV, XLSX or a table
import-body = Take in bodies or seats from CSV, TSV, XLSX or a table
import-party = Take in parties from CSV, TSV, XLSX or a table
import-arg-list = The file; “-” reads standard input
import-arg-person = Whose keys they are; without it the file is a table of persons and keys
import-list = { $file } ({ $count ->
    [one] one row
   *[other] { $count } rows
})
import-facts = { $count ->
    [one] One fact
   *[other] { $count } facts
} from { $rows ->
    [one] one row
   *[other] { $rows } rows
} taken in.
import-fate-new-facts = new or changed
import-no-list = Text outside of the table.
import-no-headings = No row has the headings that are needed: { $headings }
import-hint-headings = Put a row with the headings at the top of the list.
import-cell-missing = Nothing stands under “{ $heading }”.
import-no-day = “{ $words }” is not one day.
import-no-role = “{ $role }” is no role.
import-no-key = No key can be made of “{ $name }”; give one in a column of its own.
import-person-twice = Two persons would be { $id }; give { $name } another identity in a column of its own.
import-number-doubtful = { $number } is no organisation number: its last digit does not fit the others. It is kept as written.
import-column-id = identity; id; user name
import-column-key = key; code; id
import-column-name = name; full name
import-column-name-en = name in English; name (en); name-en
import-column-name-nb = name in bokmål; name (nb); name-nb
import-column-name-nn = name in nynorsk; name (nn); name-nn
import-column-mail = e-mail; email; mail; e-mail address
import-column-title = title; position
import-column-role = role; roles
import-column-from = from; from date
import-column-to = to; until; to date
import-column-short = short; short name; abbreviation
import-column-kind = kind; type
import-column-parent-body = parent; body above; under
import-column-aliases = aliases; other names; also called
import-column-language = language
import-column-body = body; committee
import-column-seat = seat; place
import-column-holders = held by; holder; holders; member
import-column-deputies = deputy; deputies
import-column-side = side
import-column-party = party
import-column-number = organisation number; org. no.; org no
import-column-offices = offices; office; signed by
import-column-person = person; name; e-mail
import-column-public-key = public key; key; ssh key

# In the screens
do-paste-rows = paste rows
help-paste-rows = Paste rows of a spreadsheet; pasting straight onto the table does the same
do-take-in = take in a file
help-take-in = Take a document, a workbook or rows into this plan, with a preview
paste-ask = Rows from a spreadsheet
paste-hint = Paste here, with or without a row of headings. Nothing happens before you have seen it.
paste-name = Pasted rows
paste-counts = { $added } new, { $changed } changed, { $same } the same; { $left } not placed, { $problems ->
    [one] one value does not fit
   *[other] { $problems } values do not fit
}
paste-column = Column { $at } of { $of }:
paste-left = left out
paste-keys = Enter take in   ←→ column   Space meaning   Del leave out   Esc close
said-taken-in = { $left ->
    [0] Taken in: { $added } new, { $changed } changed
   *[other] Taken in: { $added } new, { $changed } changed. Left out: { $left } (! shows what)
}
take-in-ask = Take in a file
take-in-file = File
take-in-hint = DOCX, Markdown, XLSX, CSV or TSV. Nothing happens before you have seen it.
