# What is sent out to the recipients of a milestone

## At the command line
cli-step-send = Make a mailing for each recipient: letter, case paper, reply form, e-mail
cli-step-sent = Show who got what, when and how, and who has not answered
cli-send-to = To this body or party; otherwise to everybody who has not answered
cli-send-out = A new folder, with a folder for each recipient
cli-send-channel = How it is sent: email or letter; otherwise email
cli-send-reference = The archive’s own case or record number, beside the reference
cli-send-on = The day it is sent; otherwise today
cli-send-copies = The formats of the papers, with commas between; otherwise docx
cli-send-proposal = The proposed decision; otherwise a standard sentence. “-” reads standard input
cli-send-from = The e-mail address that answers go to; it is remembered for the cooperation
cli-send-format = The papers can be written as docx, html, pdf and md, not “{ $format }”.
cli-send-nobody = Everybody has answered { $step }.
hint-send-nobody = Name the recipient with --to if something is to be sent all the same.
cli-send-closed-plan = { $name } may not see the plan.
hint-send-closed-plan = Add the recipient to those who may, or ask another one.
cli-sent-made = { $count ->
    [one] One mailing is in { $folder }.
   *[other] { $count } mailings are in { $folder }.
}
cli-sent-unrecorded = The mailing to { $name } is in { $folder }, but it is not recorded.
cli-sent-is-new = new
cli-sent-is-reminder = reminder
cli-sent-no-mail = { $count ->
    [one] { $names } has no e-mail address; the papers go by letter.
   *[other] { $names } have no e-mail address; the papers go by letter.
}
hint-sent-no-mail = Set the address: vedtak body set … mail=ADDRESS, or vedtak party set … mail=ADDRESS.
cli-sent-no-sender = Nobody has said which address answers go to; the papers go by letter.
hint-sent-no-sender = Name the address with --from.
cli-sent-day = { $day } ({ $channel })
cli-sent-reminded = reminded { $day } ({ $channel })
cli-sent-not = not sent
cli-sent-waiting = not answered
cli-sent-answered = answered
cli-sent-nothing = No milestone has been opened.

## The papers
dispatch-letter = Cover letter
dispatch-case = Case paper
dispatch-form = Reply form
dispatch-instructions = How to sign
dispatch-plan = The plan
dispatch-title = { $paper }: { $plan }
dispatch-subject = { $plan }: { $act }, version { $version }
dispatch-subject-reminder = Reminder: { $plan }, { $act }, version { $version }
dispatch-version-words = { $version } ({ $kind }), locked { $day }
dispatch-to = To
dispatch-from = From
dispatch-reference = Reference
dispatch-number = Archive number
dispatch-milestone = Case
dispatch-version = Version
dispatch-day = Date
dispatch-digest = SHA-256

## The letter
dispatch-reminds = Reminder: this was sent to you on { $day }. We have not recorded an answer.
dispatch-ask-discuss = { $name } is asked to discuss “{ $plan }”, version { $version }.
dispatch-ask-review = { $name } is asked to review “{ $plan }”, version { $version }.
dispatch-ask-present = “{ $plan }”, version { $version }, is presented to { $name }.
dispatch-ask-consider = { $name } is asked to consider “{ $plan }”, version { $version }.
dispatch-ask-recommend = { $name } is asked for a recommendation on “{ $plan }”, version { $version }.
dispatch-ask-decide = { $name } is asked to decide on “{ $plan }”, version { $version }.
dispatch-ask-consult = “{ $plan }”, version { $version }, is sent to { $name } for consultation.
dispatch-ask-send-out = “{ $plan }”, version { $version }, is sent to { $name } for its own decision.
dispatch-ask-sign = { $name } is asked to sign “{ $plan }”, version { $version }.
dispatch-ask-note = “{ $plan }”, version { $version }, is sent to { $name } for information.
dispatch-due = Please answer by { $day }.
dispatch-no-due = There is no deadline for the answer.
dispatch-when = To be considered: { $when }.
dispatch-silence = If no answer comes: { $words }
dispatch-answer-mail = You can answer by e-mail to { $mail } or on paper, in your own words, with the minutes or on the reply form. All count the same, and nobody has to log in anywhere.
dispatch-answer = You can answer this letter in your own words, with the minutes or on the reply form. All count the same, and nobody has to log in anywhere.
dispatch-carries = Please give the reference { $reference } in the answer.
dispatch-enclosed = Enclosed
dispatch-exact = The case is about exactly the text in the file { $file }. Its checksum (SHA-256) is { $sha256 }.
dispatch-terminal = Whoever has an approved key can also read and answer in the terminal, with the command { $command }. The server’s fingerprint is { $fingerprint }.
dispatch-greeting = Kind regards,

## The case paper
dispatch-background = Background
dispatch-background-text = Version { $version } of “{ $plan }” was locked on { $day } and is put forward in { $step } ({ $act }).
dispatch-first = { $name } has not considered an earlier version.
dispatch-unchanged = { $name } considered version { $version } on { $day } (outcome: { $outcome }). The content has not changed since.
dispatch-since = { $name } considered version { $version } on { $day } (outcome: { $outcome }). This has changed since:
dispatch-changes = Changes
dispatch-place = Where
dispatch-change = Change
dispatch-added = new
dispatch-removed = taken out
dispatch-moved = moved
dispatch-keyed = was called { $key }
dispatch-text = the text
dispatch-proposal = Proposed decision
dispatch-propose-discuss = { $name } has discussed “{ $plan }”, version { $version }, and gives this input to the further work: …
dispatch-propose-review = { $name } has reviewed “{ $plan }”, version { $version }, and has no remarks.
dispatch-propose-present = { $name } takes note of the presentation of “{ $plan }”, version { $version }.
dispatch-propose-consider = { $name } has considered “{ $plan }”, version { $version }, and supports the plan.
dispatch-propose-recommend = { $name } recommends that “{ $plan }”, version { $version }, is adopted.
dispatch-propose-decide = { $name } adopts “{ $plan }”, version { $version }.
dispatch-propose-consult = { $name } has no remarks on “{ $plan }”, version { $version }.
dispatch-propose-send-out = { $name } adopts “{ $plan }”, version { $version }, and authorises its signature.
dispatch-propose-sign = { $name } signs “{ $plan }”, version { $version }.
dispatch-propose-note = { $name } takes note of “{ $plan }”, version { $version }.

## The reply form
dispatch-form-how = Tick one outcome, fill in what applies, and return the form with the reference { $reference }. The minutes can be enclosed instead of filling in the rest.
dispatch-form-sign = Send the signed plan back with the reference { $reference }: signed on paper, or the signed file and the receipt of the e-ID service. Who signs with a key needs no form. Tick one outcome, and fill in the decision that the signature is given by.
dispatch-outcome = Outcome
dispatch-meeting = The meeting
dispatch-held = Date of the meeting
dispatch-case-number = Case number
dispatch-present = Present with a vote, out of how many
dispatch-for = Votes for
dispatch-against = Votes against
dispatch-abstaining = Abstained
dispatch-adopted = The decision, verbatim
dispatch-remarks = Remarks
dispatch-conditions = Conditions
dispatch-signed = For the recipient
dispatch-name = Name
dispatch-office = Office
dispatch-signature = Signature

## How to sign
dispatch-sign-later = Signing of this version is not open. You will be told how to sign when it is.
dispatch-sign-exact = The signature is for exactly the text with the checksum (SHA-256) { $sha256 }.
dispatch-sign-adoption = Your own decision must be reported before you can sign.
dispatch-sign-due = The last day to sign is { $day }.
dispatch-sign-who = Who signs
dispatch-ways = Ways to sign
dispatch-sign-ssh = Log in to the terminal with the key, open the plan and choose signing; or ask the secretariat for the commands for your own machine.
dispatch-sign-ink = Print the plan, sign by hand with name, office and date, and return the original or a scanned copy with the reference.
dispatch-sign-eid = Sign the locked text in an e-ID service, and return the signed file and the receipt with the reference.
dispatch-sign-equal = All the ways that are named here count the same.
