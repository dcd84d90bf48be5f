# What is sent out, as the screens show it

send-title = Send out: { $step }
send-intro = A letter, a case paper, the text and a reply form for each recipient, with an e-mail where there is an address. You see it all before anything is written; vedtak sends nothing itself.
send-recipients = To
send-recipients-hint = Enter opens the list; Enter marks, Esc closes it. Whoever was sent the papers before gets a reminder.
send-channel = How
send-channel-hint = How the papers reach them. ←→ changes it.
send-on = On
send-on-hint = The day they are sent.
send-reference = Archive’s number
send-reference-hint = The case or record number in the archive, as written; beside the reference that each letter carries.
send-copies = Formats
send-copies-hint = Enter opens the list. The exact text always comes along as Markdown.
send-proposal = Proposed decision
send-proposal-hint = Empty: the sentence that the milestone suggests.
send-from = Answers to
send-from-hint = The e-mail address that answers go to. It is remembered for the cooperation; without it no e-mails are made.
send-folder = New folder
send-folder-hint = On your own machine, with a folder for each recipient.
sending-reminder = reminder
sending-answered = has answered
sending-kind = Kind
sending-mail = E-mail
sending-reference = Reference
sending-on-paper = no e-mail address
sending-ready = { $count ->
    [one] One mailing, to be written into { $folder }
   *[other] { $count } mailings, to be written into { $folder }
}
sending-without-mail = { $count ->
    [one] One without an e-mail address: print the letter. Addresses: People (9).
   *[other] { $count } without an e-mail address: print the letters. Addresses: People (9).
}
sending-no-sender = No e-mails: it is not said where answers go. Esc, then “Answers to”.
sending-refused = It was not sent out
sending-keys = Enter write and record   ↑↓ look   Esc back

## The recipients of a milestone
place-recipients = Recipients
do-go-recipients = recipients
help-go-recipients = To the recipients of the milestone: what each was sent, who has answered, who has not
recipients-who = Recipient
recipients-answer = Answer
recipients-sent = Sent
recipients-reminded = Reminded
recipients-standing = { $step }: { $done } of { $total } have answered.
recipients-waiting = { $days ->
    [0] awaited since today
    [one] awaited for one day
   *[other] awaited for { $days } days
}
recipients-since = No answer yet. Awaited since { $day }.
recipients-reference = Reference { $reference }.
refuse-no-answer-awaited = No answers are awaited in this line. Choose one that says who has not answered.

## The adoption tracker
place-tracker = Parties
do-go-tracker = parties
help-go-tracker = To the parties: what each was sent, decided, asked for and signed
part-tracker = what each party was sent, decided and signed
tracker-screen-held = Meeting
tracker-screen-case = Case
tracker-screen-asked = Conditions
tracker-screen-met = met
tracker-screen-none = No parties yet. They stand here as soon as a milestone addresses the parties or a version names who signs. The secretariat adds parties under People (9) and names them in the milestones (3).
tracker-screen-head = { $signed } of { $total } have signed.{ $overdue ->
    [0] { "" }
    [one] { " " }One is past its deadline.
   *[other] { " " }{ $overdue } are past their deadline.
}
tracker-screen-waiting-first = those awaited first
refuse-party-not-asked = { $name } has not been asked in any milestone. Open the milestone first: process (4), then o.

## An answer
answer-remarks = Remarks
answer-remarks-hint = One remark to a line. Each is numbered, and answered like any other.

## Answers in a folder
place-answers = Answers in a folder
do-take-answers = answers in a folder
help-take-answers = Take answers that lie in a folder: e-mails, Word, scans, one by one
do-other-recipient = another recipient
help-other-recipient = Say whose answer the file is, and about which version
do-set-aside = put aside
help-set-aside = Put the file aside: it is no answer. The file stays where it is
answers-folder = Folder
answers-folder-hint = On your own machine: type the path, paste it, or drag the folder here. What can be read is .eml, .docx and .md; scans are known by their name.
answers-file = File
answers-whose = Whose answer
answers-other = Whose answer is it?
answers-reading = looking …
answers-aside = no answer
answers-unknown = unknown
answers-entered = entered
answers-perhaps = perhaps { $name }
answers-none = There are no files in the folder.
answers-left = { $left } of { $count } files are left to enter.
answers-automatic = A machine wrote this: out of office, or not delivered.
answers-why = Known because { $why }.
answers-no-reference = Nobody has the reference { $reference }.
refuse-files-afar = Over SSH this end cannot read your files. Use vedtak answer on your own machine, or enter the answer by hand (r).
refuse-answer-unread = The file cannot be read. Enter the answer by hand: recipients (m), then r.
refuse-answer-unknown = It is not known whose answer this is. Say so first (o).
refuse-answer-signs = What { $name } was asked for is a signature. It is entered under Signatures (6), r.
