# The adoption tracker, status pages, the rehearsal, the handover book

## Where a party stands
tracker-signed = signed
tracker-reserved = signed with a reservation
tracker-disputed = signature disputed
tracker-withdrawn = signature withdrawn
tracker-declined-now = declined for now
tracker-declined = declined for good
tracker-overdue = deadline passed
tracker-adopted = adopted
tracker-answered = answered
tracker-sent = papers sent
tracker-unsent = nothing sent
tracker-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
tracker-differs = other words than proposed
tracker-met = { $condition } (met)
tracker-unmet = { $condition } (not met)

## Pages
tracker-title = Status of “{ $title }”
tracker-body-title = Status for { $name }
tracker-handover = Handover book for “{ $title }”
tracker-day-version = As of { $day }. The newest locked version is { $version }.
tracker-day-draft = As of { $day }. No version is locked.
tracker-where = Where it stands
tracker-milestones = What bodies did
tracker-parties = The parties
tracker-waits = What waits
tracker-meetings = Meetings to come
tracker-done = What was done
tracker-nothing = Nothing.
tracker-unanswered = Remarks without an answer
tracker-people = People
tracker-archive = The archive
tracker-closed = What is kept from the public, and why

## Columns
tracker-party = Party
tracker-papers = Sent
tracker-case = Case
tracker-decision = Decision
tracker-conditions = Conditions
tracker-conditions-short = Met
tracker-by = { $state }, by { $day }
tracker-signature = Signed
tracker-standing = Stands
tracker-milestone = Milestone
tracker-who = For
tracker-stands = Status
tracker-plan = Plan
tracker-hours = Hours
tracker-place = Place
tracker-name = Name
tracker-role = Role
tracker-mail = E-mail
tracker-basis = Basis
tracker-review = Looked at again

## The command line
cli-plan-tracker = Show what each party was sent, has decided and signed; or write the status page
cli-plan-rehearse = Show what follows when a milestone is moved; nothing is written
cli-plan-handover = Write the handover book: everything that a new project leader needs
cli-body-page = Write the status page of a body: what waits, meetings to come, what it has done
cli-tracker-output = Write the page into this file: .html, .docx, .pdf, .md or .csv
cli-page-output = Into this file: .html, .docx, .pdf or .md; otherwise Markdown to standard output
cli-rehearse-move = What is moved: “M9=week 51”, or one body of it: “M9/SU Berg=week 51”
cli-value-move = MILESTONE=WHEN
tracker-none = No parties are asked in this plan yet.
rehearse-form = “{ $words }” does not say what is moved to when. Write “M9=week 51”, or “M9/SU Berg=week 51”.
rehearse-ended = { $step } has ended, and stays where it was.
rehearse-before = As planned
rehearse-after = Then
rehearse-days = Days
rehearse-signing = The earliest day of signing is { $before } as planned, and { $after } then.
rehearse-signing-same = The earliest day of signing stays { $before }.
rehearse-signing-none = There is no day of signing to tell: nothing before it has a date.
rehearse-broken = What would contradict that does not now:
rehearse-whole = Nothing new contradicts.
rehearse-assumes = Assumed: milestones keep their order, the time between them as planned is needed, and nobody meets earlier than planned or before today. Nothing was written.
