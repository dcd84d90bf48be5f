# What the command line says. Help texts are looked up where an argument names them.

# Errors and hints, as they are printed
cli-error = Error: { $cause }
cli-hint = Next: { $hint }
cli-yes = yes
cli-no = no

# Headings of help
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-help = Print this help
cli-about = Collaboration plans, from a first directive to the last signature
cli-after-help = Without a command vedtak opens its screens. “vedtak demo” shows what it is, without a workspace.
cli-global-workspace = The folder of the workspace (also VEDTAK_WORKSPACE); otherwise the nearest one upwards, or your own
cli-global-as = Act as this person; only for the user that owns the workspace
cli-global-lang = The language of what vedtak says: en, nb, nn; otherwise that of the environment
cli-global-theme = The colours of the screens
cli-global-plain = Plain lines for screen readers
cli-global-json = Answer in JSON
cli-global-version = Print the version

# What stands for a value in help
cli-value-options = OPTIONS
cli-value-command = COMMAND
cli-value-folder = FOLDER
cli-value-file = FILE
cli-value-path = PATH
cli-value-person = PERSON
cli-value-name = NAME
cli-value-plan = PLAN
cli-value-key = KEY
cli-value-title = TITLE
cli-value-milestone = MILESTONE
cli-value-version = VERSION
cli-value-day = DAY
cli-value-text = TEXT
cli-value-reason = REASON
cli-value-body = BODY
cli-value-party = PARTY
cli-value-office = OFFICE
cli-value-outcome = OUTCOME
cli-value-case = CASE
cli-value-number = NUMBER
cli-value-votes = FOR-AGAINST-ABSTAINING
cli-value-whom = WHOM
cli-value-chapter = CHAPTER
cli-value-node = CHAPTER|REGISTER/KEY
cli-value-register = REGISTER
cli-value-field = FIELD
cli-value-assignment = FIELD=VALUE
cli-value-id = ID
cli-value-mail = ADDRESS
cli-value-user = USER
cli-value-seat = SEAT
cli-value-seat-of = BODY/SEAT
cli-value-fingerprint = FINGERPRINT
cli-value-domain = DOMAIN
cli-value-zone = ZONE

# What many commands take
cli-arg-plan = The plan’s key
cli-arg-milestone = The milestone’s key, for example M2
cli-arg-node = A chapter’s number or a record’s key, for example M3; register/key, as in milestones/M3, where two registers have it
cli-arg-body = The body: key, name or short name
cli-arg-party = The party: key, name, short name or organisation number
cli-arg-person = The person: id, name or e-mail address
cli-opt-due = The last day
cli-opt-from = Holds from this day
cli-opt-to = Holds until this day
cli-opt-reason = Why; everybody sees the reason
cli-opt-override = Do it although the process has not come that far, and say why

# On behalf of somebody
cli-behalf-for = Enter this for somebody who answered by other means
cli-behalf-channel = How it came: meeting, email, letter, telephone
cli-behalf-received = The day it came; otherwise today
cli-behalf-original = The original, which is kept with the plan
cli-behalf-half = Something that is entered for somebody else needs --for and --channel.
cli-hint-behalf = Say whose it is and how it came, for example: --for "Mayor of Nesvik" --channel letter

# init
cli-init = Found a workspace
cli-init-origin = The cooperation’s domain, for example example.no; given once
cli-init-name = What the cooperation is called
cli-init-person = Your name; otherwise the user’s
cli-init-zone = The time zone; otherwise Europe/Oslo
cli-init-from = A file with people, bodies and parties to start from
cli-init-done = A workspace for { $domain } is founded in { $folder }.
cli-init-next = Next: vedtak plan new KEY TITLE, or vedtak plan import FILE; vedtak alone opens the screens
cli-starter-refused = { $place }: { $cause }

# plan
cli-plan = Plans: make, read, change, take in, export
cli-plan-new = Begin a plan of a template’s kind
cli-plan-list = List the plans
cli-plan-show = Show the outline, a chapter, a register or a record
cli-plan-status = Say what is missing, from whom, and what comes next
cli-plan-lint = Point out contradictions
cli-plan-edit = Change the text of a chapter
cli-plan-set = Set fields of a record, a chapter or the plan
cli-plan-add = Add a record to a register
cli-plan-remove = Take a chapter or record away
cli-plan-attach = Keep a file with the plan
cli-plan-import = Make a plan of a file, or take a file into one
cli-plan-export = Give a plan out, in many formats or as an archive package
cli-plan-history = Say who did what, and when
cli-plan-diff = Say what differs between two versions
cli-new-key = A short name: a-z, 0-9 and -
cli-new-title = What the plan is called
cli-new-template = The template; otherwise the first of the workspace
cli-new-language = The language of the document; otherwise the one you read
cli-plan-created = “{ $title }” is begun. Its key is { $plan }.
cli-plan-list-empty = There is no plan yet.
cli-plan-saved = Saved in “{ $title }”.
cli-plan-added = { $key } is added.
cli-exported = The archive package is in { $folder }: { $signed } of { $lines } lines are signed with a key.
cli-plan-attached = The file is kept as { $digest }.
cli-show-part = A chapter’s number, a register, or register/key; otherwise the outline
cli-status-check = End with code 6 when something is missing
cli-lint-check = End with code 6 when something contradicts itself
cli-lint-none = Nothing contradicts itself.
cli-nothing-missing = Nothing is missing.
cli-edit-chapter = The chapter’s number or title
cli-edit-text = The new text; “-” reads it from standard input
cli-edit-file = A file with the new text
cli-edit-same = Nothing was changed.
cli-set-node = Register/key of a record, a chapter’s number, or “plan”
cli-set-fields = Fields with their values; a list is separated by “;”, recipients are “body @ date”, with “+” first for a joint meeting
cli-set-undecided = A field that is deliberately not decided now, with its sentence
cli-set-inapplicable = A field that does not apply
cli-add-register = The register, as the template names it
cli-add-key = The record’s key; otherwise the next free one
cli-add-under = Below this record of the same register
cli-attach-file = The file, at most 50 MiB
cli-attach-name = What the file is called in the plan; otherwise its own name
cli-import-key = Another key than the file’s
cli-import-fault = { $file }: { $fault }
cli-import-refused = { $file } was not taken in: { $count ->
    [one] there is one thing to correct
   *[other] there are { $count } things to correct
}.
cli-export-toml = The content, without loss, as plan.toml
cli-export-archive = The archive package of a locked version, in this folder; “-” writes a tar to standard output
cli-export-output = Into this file; otherwise to standard output
cli-diff-from = From this version; otherwise the newest
cli-diff-to = To this version; otherwise the working text
cli-diff-none = Nothing differs.

# step
cli-step = Milestones: open, record what bodies did, close
cli-step-open = Open a milestone: its recipients are asked to consider a locked version
cli-step-change = Ask others too, or stop asking somebody, and say why
cli-step-list = List milestones, and what each recipient did
cli-step-record = Record what a body did with it
cli-step-close = Close a milestone that everybody has answered
cli-step-override = Close a milestone although somebody has not answered, and say why
cli-step-skip = Say that a milestone will not be opened, and why
cli-step-of = The locked version that is considered; otherwise the newest
cli-step-silence = What silence means, as the invitation says it
cli-step-opened = { $step } is open on version { $version }, for { $count ->
    [one] one recipient
   *[other] { $count } recipients
 }.
cli-step-recorded = Recorded for { $names } in { $step }: { $outcome }.
cli-step-closed = { $step } is closed.
cli-step-skipped = { $step } is skipped.
cli-step-not-opened = { $step } was never opened.
cli-step-state-waiting = not opened
cli-step-state-open = open
cli-step-state-closed = closed
cli-step-state-returned = sent back to draft
cli-step-state-skipped = skipped: { $reason }
cli-recipients-add = Ask this body or party too; repeat for several
cli-recipients-drop = No longer ask this body or party; what it answered stays
cli-recipients-on = When the new recipients are to answer
cli-recipients-changed = { $step } now asks { $names }.
cli-record-by = The body or party; several for a joint meeting
cli-record-outcome = no-remarks, remarks, approved, approved-with-remarks, returned, postponed, rejected, noted, withdrawn, not-quorate, not-answered, no-agreement
cli-record-held = The day of the meeting; otherwise today
cli-record-place = Where it was held
cli-record-case = The case number, as written
cli-record-present = How many members were present
cli-record-members = How many members there are
cli-record-votes = The votes: for-against-abstaining, for example 7-2-1
cli-record-proposed = The wording that was proposed; “-” reads standard input
cli-record-adopted = The wording that was adopted; “-” reads standard input
cli-record-condition = A condition to be met; may be given several times
cli-record-recused = Who was recused, and on what basis: “Name: basis”
cli-record-reservation = A reservation, as written
cli-record-dissent = A dissent, as written

# remark
cli-remark = Remarks: list, add, answer
cli-remark-list = List remarks and their answers
cli-remark-add = Add a remark
cli-remark-answer = Answer a remark
cli-remark-open = Only those without an answer
cli-remark-text = The remark; “-” takes one from each line of standard input
cli-remark-at = Where: a chapter’s number, or register/key
cli-remark-quote = The words that the remark is about
cli-remark-body = The body whose remark it is
cli-remark-condition = The remark is a condition
cli-remark-audience = Who sees the remark: all, body, secretariat
cli-remark-which-body = A remark for one body only needs --body.
cli-remark-added = Remark m{ $no } is recorded.
cli-remark-answered = Remark m{ $no } is answered.
cli-remark-none = There are no remarks.
cli-answer-no = The remark’s number, for example m4
cli-answer-handling = What became of it: taken-in, partly, not-taken-in
cli-answer-text = The answer; “-” reads standard input
cli-answer-version = The version that takes it in

# version
cli-version = Versions: lock, list, show, send back to draft
cli-version-lock = Lock the working text as a version, for ever
cli-lock-number = The version’s number; otherwise the next one
cli-lock-final = A final version: this is what is signed
cli-lock-editorial = Only the wording has changed since the version before
cli-lock-again = A milestone whose recipients must consider it again
cli-locked = “{ $title }” { $version } is locked. SHA-256: { $digest }
cli-locked-final = “{ $title }” { $version } is locked and final. SHA-256: { $digest }
cli-version-list = List the locked versions
cli-version-show = Write a locked text, byte for byte
cli-version-return = Send a version back to draft, and say why
cli-version-which = The version; otherwise the newest
cli-version-returned = sent back: { $reason }
cli-version-signing = { $signed } of { $lines } have signed
cli-return-number = The version that is sent back; otherwise the newest
cli-return-step = The milestone that sent it back
cli-returned = Version { $version } went back to draft. The working text is now { $next }.
cli-nothing-locked = “{ $plan }” has no locked version yet.

# sign, signing, adopt
cli-sign = Fill a signature line: by key, agent, at home, on paper or by e-ID
cli-sign-party = The party that is signed for
cli-sign-office = The office; not needed when there is one
cli-sign-person = Who signs; otherwise the one who may
cli-sign-key = Sign with this key file
cli-sign-agent = Sign with the ssh-agent
cli-sign-print = Print the statement and the commands that sign it at home
cli-sign-output = Write the statement to this file, byte for byte
cli-sign-accept = Hand in a signature that was made at home
cli-sign-ink = The scan of a signature on paper
cli-sign-eid = The receipt of a signature by e-ID
cli-sign-decline = Say that the line will not be signed, and why
cli-sign-final = The refusal is final
cli-sign-how = You have not said how to sign.
cli-hint-sign-how = Choose one of --key FILE, --agent, --print, --accept FILE, --ink SCAN, --eid RECEIPT.
cli-sign-behalf = A signature on paper or by e-ID is entered on behalf of the one who signed.
cli-sign-no-line = { $party } has no such signature line in version { $version }.
cli-sign-no-mandate = Nobody may sign for { $party } today.
cli-sign-not-mandated = { $person } has no mandate to sign for { $party } ({ $office }).
cli-hint-mandate = Give somebody a mandate with vedtak party mandate.
cli-sign-which-person = Several people may sign for { $party }: say who with --person.
cli-sign-nothing-prepared = No statement has been prepared for { $party } and this person.
cli-hint-sign-print = Prepare it with --print, sign it, and hand in the signature.
cli-sign-at-home = Sign { $file } at home with one of these commands:
cli-sign-command = { "  " }{ $shell }: { $command }
cli-sign-hand-in = Then hand in { $file } with --accept.
cli-sign-digest = SHA-256: { $digest }
cli-sign-confirm = To sign, type the party’s short name ({ $party }):
cli-sign-not-confirmed = Nothing was signed: you did not type the party’s short name.
cli-signed = { $person } has signed version { $version } for { $party }.
cli-evidenced = The signature of { $person } for { $party } is entered: { $way }.
cli-sign-declined = It is recorded that { $party } does not sign for now.
cli-sign-declined-final = It is recorded that { $party } declines to sign, for good.
cli-signing = Signing: open, set deadlines, close, list
cli-signing-open = Open a final version for signing
cli-signing-list = List the signature lines and who signed
cli-signing-way = A way that counts: ssh, ink, eid; otherwise those of the template
cli-signing-adoption = Each party must have adopted the plan first
cli-signing-opened = Version { $version } is open for signing: { $lines ->
    [one] one line
   *[other] { $lines } lines
 }.
cli-signing-closed = “{ $plan }” is not open for signing.
cli-hint-signing-open = Lock a final version and open it with vedtak signing open.
cli-line-open = not signed
cli-line-signed = signed by { $person }
cli-line-evidenced = signed by { $person }, { $way }, { $date }
cli-line-declined = declined: { $reason }
cli-line-withdrawn = withdrawn: { $reason }
cli-adopt = Record a party’s own decision on a version
cli-adopt-party = The party that decided
cli-adopt-authority = You have not said who decided: give --authority BODY.
cli-adopted = { $party } has adopted version { $version }.
cli-authority-body = The body that decided it
cli-authority-case = Its case number, as written
cli-authority-date = The day of the decision, or of the signature

# verify
cli-verify = Verify an archive package, without a workspace
cli-verify-path = The folder or tar file; “-” reads a tar from standard input
cli-package-unreadable = { $path } cannot be read as an archive package: { $cause }
cli-package-unsound = The package does not hold together: { $count ->
    [one] one thing is wrong
   *[other] { $count } things are wrong
 }.
cli-hint-package = Ask whoever sent the package for an untouched copy.

# person, body, party, key, template
cli-person = People: add, invite, change, list, show
cli-person-add = Add a person
cli-person-set = Change name, address, user or role
cli-person-list = List the people
cli-person-show = Show a person and what the person may act as
cli-person-id = A short name for ever: a-z, 0-9 and -
cli-person-name = The name, as the person writes it
cli-person-mail = E-mail address
cli-person-title = Title, for example Mayor
cli-person-user = The operating-system user who is this person
cli-person-role = A role: secretary, administrator
cli-person-basis = By what decision
cli-person-added = { $name } is added as { $id }.
cli-person-saved = Saved for { $name }.
cli-person-unknown = There is nobody called “{ $name }” here.
cli-hint-person-list = See who is known with vedtak person list.
cli-body = Bodies: add, change, seats, rules, sets
cli-body-add = Add a body
cli-body-set = Change facts about a body
cli-body-seat = Say who holds a seat
cli-body-rule = Say how a body decides
cli-body-group = Name a set of bodies
cli-body-list = List bodies and sets
cli-body-show = Show a body, its seats and its rule
cli-body-key = A short name for ever: a-z, 0-9 and -
cli-body-name = The name; it is never translated
cli-body-facts = Facts: short, name-en, name-nb, name-nn, aliases, kind, language, mail, parent, successor, standing-items
cli-body-saved = Saved for { $name }.
cli-body-exists = There is a body with the key { $name } already.
cli-body-unknown = There is no body called “{ $name }” here.
cli-hint-body-list = See the bodies with vedtak body list.
cli-seat-title = What the seat is called, for example Chair
cli-seat-person = Who holds it; nobody makes it vacant
cli-seat-deputy = A deputy, in order
cli-seat-body = The body that holds the seat
cli-seat-party = The party the seat belongs to
cli-seat-observer = Attends and speaks, without a vote
cli-seat-by = By virtue of another seat: BODY/SEAT
cli-seat-nobody = Why nobody holds the seat: vacant, unclear, later
cli-seat-side = The side the seat belongs to, when the rule counts sides
cli-seat-to = The last day of the term
cli-body-seat-unknown = { $body } has no seat called “{ $name }”.
cli-hint-seats = See the seats with vedtak body show { $body }.
cli-rule-decides = What it takes to adopt: consensus, majority, two-thirds, unanimity
cli-rule-quorum = How many must be present
cli-rule-share = Which part of the seats must be present, too: half, more-than-half, two-thirds, each-side
cli-rule-by = What is counted: heads, parties, sides
cli-rule-of = Of what: cast (votes cast), present, all
cli-rule-tie = When the votes are equal: chair (the chair’s vote decides), falls (not adopted), lot (drawing lots)
cli-rule-must-vote = Nobody may abstain
cli-rule-chair = A seat that chairs; several take turns
cli-rule-host = A party that hosts; several take turns
cli-rule-turn = How they take turns: any (as they agree), year, half-year
cli-body-on = As it is on this day, instead of today
cli-group-name = What the set is called
cli-group-bodies = The bodies in the set
cli-group-saved = “{ $name }” is saved.
cli-party = Parties: add, change, offices, mandates
cli-party-add = Add a party
cli-party-set = Change facts about a party
cli-party-office = Name an office that may sign for a party
cli-party-mandate = Say who may sign in an office, and by what decision
cli-party-list = List the parties
cli-party-show = Show a party, its offices and mandates
cli-party-key = A short name for ever: a-z, 0-9 and -
cli-party-name = The name of the legal entity
cli-party-facts = Facts: short, organisation-number, kind, side, language, mail, left
cli-party-saved = Saved for { $name }.
cli-party-exists = There is a party with the key { $name } already.
cli-party-unknown = There is no party called “{ $name }” here.
cli-hint-party-list = See the parties with vedtak party list.
cli-party-without-office = { $party } has no office that may sign.
cli-office-unknown = { $party } has no office called “{ $name }”.
cli-office-which = { $party } has several offices: say which with --office.
cli-office-key = A short name: a-z, 0-9 and -
cli-office-name = What the office is called, for example Mayor
cli-key = SSH keys: request, approve, revoke, list
cli-key-add = Approve a person’s key, or ask a second person to
cli-key-revoke = Say that a key no longer counts
cli-key-list = List the keys
cli-key-show = Show a key
cli-key-file = The file that ends in .pub
cli-key-how = How the person was identified
cli-key-fingerprint = The fingerprint, as ssh-keygen -l prints it
cli-key-since = Since when; otherwise now
cli-key-compromised = Somebody else may have had it
cli-key-of = Only this person’s
cli-key-added = The key { $key } counts for { $name }.
cli-key-was-revoked = The key { $key } no longer counts.
cli-key-revoked-because = Revoked: { $reason }
cli-key-counts = counts
cli-hint-key-list = See the keys with vedtak key list.
cli-template = Templates: list, show, check, add
cli-template-list = List the kinds of plan
cli-template-show = Write a template as TOML
cli-template-add = Add a kind of plan
cli-template-name = The template’s name
cli-template-file = The template, as TOML
cli-template-added = The template “{ $title }” is added.
cli-template-refused = { $file } is not a sound template: { $count ->
    [one] one thing has to be corrected
   *[other] { $count } things have to be corrected
}.
cli-template-check = Check a template and say everything that is wrong with it
cli-template-sound = The template “{ $title }” holds together.
cli-template-unknown = There is no template called “{ $name }” here.
cli-template-missing = The template of “{ $plan }” is not in this workspace.
cli-hint-template-list = See the templates with vedtak template list.

# log, doctor, demo, shells
cli-log = The log: check it, say where it ends
cli-log-check = Read and check every line
cli-log-head = Say how many entries there are, and the root over them
cli-log-sound = The log is sound: { $size ->
    [one] one entry
   *[other] { $size } entries
 }, root { $root }.
cli-log-size = { $size ->
    [one] One entry
   *[other] { $size } entries
 }, root { $root }.
cli-doctor = Say how the workspace is: lock, log, database, disk, keys
cli-doctor-quarantine = Move a damaged end of the log away, after confirmation
cli-doctor-yes = Confirm without being asked
cli-doctor-ask = What is moved away no longer counts; a copy is kept. Do it? ({ $yes })
cli-doctor-unconfirmed = Nothing was moved: nobody said yes.
cli-hint-doctor-yes = Confirm with --yes.
cli-doctor-no-tail = The end of the log is whole; nothing was moved.
cli-doctor-moved = { $bytes } bytes from the end of the log are kept in { $file }.
cli-doctor-folder = Process { $process } has { $folder }, and no other; { $here ->
    [0] nobody works through it now.
    [one] one works through it now.
   *[other] { $here } work through it now.
}
cli-doctor-database = The database reflects all of it ({ $size }): { $plans ->
    [one] one plan
   *[other] { $plans } plans
 }.
cli-doctor-disk = { $free } MiB of disk are free.
cli-doctor-disk-little = That is little: make room before the log refuses.
cli-doctor-log-key = The log key is { $key }.
cli-doctor-keys = { $keys } of { $persons } people have a key that counts.
cli-rebuilding = The database is being rebuilt from the log: { $percent } %.
cli-quarantined = A crash had left half a line at the end of the log. Nothing that was acknowledged is lost; the rest is kept in { $file }.
cli-demo = Show what vedtak is, in a throw-away workspace
cli-demo-headless = Without a screen: walk one directive from draft to signature, and say each step
cli-demo-out = Leave the archive package in this folder
cli-completions = Write completions for a shell
cli-completions-shell = The shell
cli-man = Write the manual page

# What is wrong with a command line
cli-usage-unknown = There is no option { $argument } here.
cli-usage-command = There is no command “{ $command }” here.
cli-usage-no-command = A command is missing.
cli-usage-not-here = This command is for a workspace that is not open.
cli-usage-missing = { $argument } is missing.
cli-usage-no-value = { $argument } needs a value.
cli-usage-value = “{ $value }” cannot be used as { $argument }.
cli-usage-both = { $argument } and { $other } cannot be given together.
cli-usage-one-of = “{ $value }” is not one of { $options }.
cli-usage-lang = vedtak does not speak “{ $value }”, only en, nb and nn.
cli-usage-domain = “{ $value }” is not a domain. It is lower case and has a dot, for example example.no.
cli-usage-identity = “{ $value }” cannot be a short name: a-z, 0-9 and -, at most 63.
cli-usage-day = “{ $words }” is not one day.
cli-usage-field = “{ $value }” is not of the form field=value.
cli-usage-votes = “{ $value }” is no count of votes, for example 7-2-1.
cli-usage-digest = “{ $value }” is no digest of an attachment.
cli-hint-attach = Store the file with vedtak plan attach, which prints its digest.
cli-hint-help = See what can be written with --help.
hint-near = Did you mean { $near }?
cli-argument-refused = Argument { $no } is refused. { $cause }
cli-argument-not-utf8 = It is not UTF-8.

# Files, streams, people
cli-file-written = { $file } is written.
cli-file-not-utf8 = { $file }, line { $line }: not UTF-8.
cli-file-refused = { $file }: { $cause }
cli-stream-closed = What was to be written cannot be written: { $cause }
cli-no-randomness = The operating system gives no random numbers: { $cause }
cli-no-editor = The text is to be changed in an editor, but nobody sits at a terminal.
cli-hint-editor = Set EDITOR, or give the text with --text or --file.
cli-hint-nothing-changed = Nothing was changed. Correct it and try again.
cli-no-data-folder = There is no workspace here, and no home folder either.
cli-hint-workspace = Name the folder with --workspace.
cli-as-not-owner = --as is only for the user that owns the workspace, not for { $user }.
cli-no-terminal = The screens need a terminal: { $cause }
cli-no-capacity = { $person } has no role, seat or mandate today.
cli-node-unknown = “{ $plan }” has no chapter or record “{ $name }”.
cli-not-a-chapter = “{ $name }” is a record, not a chapter: use vedtak plan set.
cli-register-unknown = The plan has no register “{ $name }”.
cli-hint-plan-list = See the plans with vedtak plan list.
cli-hint-plan-show = See the chapters with vedtak plan show PLAN.
cli-hint-remark-list = See the remarks with vedtak remark list PLAN.
cli-hint-step-open = Open the milestone with vedtak step open.
