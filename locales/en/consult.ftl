# Remarks, consultations, versions that differ

## The response table
response-title = Remarks to “{ $title }”
response-title-step = Remarks to “{ $title }”: { $step }, { $act } of version { $version }
response-title-body = Remarks to “{ $title }” from { $body }
response-day = As of { $day }.
response-count = { $count ->
    [one] One remark
   *[other] { $count } remarks
}, { $unanswered ->
    [0] none without an answer
    [one] one without an answer
   *[other] { $unanswered } without an answer
}.
response-changed = the words have changed since
response-lost = the words are no longer there
response-asked-of = not answered; { $owner } is to answer
response-next-version = comes in version { $version }
response-settled = confirmed as met by { $by }
response-unmet = not confirmed as met
response-found = What became of the words
response-quote = The words
response-owner = Is to answer
response-why = Why
response-landing = Comes in version
response-settled-by = Confirmed as met by
response-withdrawn = Withdrawn

## Decisions about remarks
remark-settled-already = Remark m{ $no } is already confirmed as met.
remark-settled-unanswered = Remark m{ $no } is not answered, so it cannot be confirmed as met yet.
hint-answer-first = Answer it first: taken in, partly, or not, and why.

## Commands
cli-remark-assign = Say who is to answer a remark; without a person, the secretariat
cli-assign-to = Who is to answer
cli-remark-settle = Confirm that what a remark asks for is met
cli-remark-show = Change who sees a remark
cli-remark-withdraw = Withdraw a remark, and say why; its number is never used again
cli-remark-table = Write out the response table
cli-remark-field = The field of the record that it is about
cli-remark-paragraph = The number of the paragraph
cli-remark-owner = Who is to answer
cli-remark-not-there = These words, or this paragraph, are not in { $node }.
cli-remark-assigned = { $name } is to answer m{ $no }.
cli-remark-unassigned = The secretariat is to answer m{ $no }.
cli-remark-settled = m{ $no } is confirmed as met.
cli-remark-shown = The audience of m{ $no } is changed.
cli-remark-taken-back = m{ $no } is withdrawn.
cli-table-step = The remarks made in this milestone
cli-table-body = The remarks of this body
cli-table-format = The format: md, html, docx, pdf, csv, json
cli-table-public = Only what everybody may see

## Consultations
consult-waiting = has not answered yet
consult-overdue = has not answered in time
consult-in-time = in time
consult-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}; it is not decided whether the answer is used
consult-late-decided = { $days ->
    [one] one day late
   *[other] { $days } days late
}; { $used }
consult-used = used all the same
consult-not-used = not used
consult-withdrawn = withdrawn
consult-standing = { $step }: { $done } of { $total } have answered{ $late ->
    [0] {""}
   *[other] , { $late } too late
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } withdrew their answer
}.
consult-standing-due = { $step }: { $done } of { $total } have answered, last day { $due }{ $late ->
    [0] {""}
   *[other] , { $late } too late
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } withdrew their answer
}.
cli-step-responses = List who has answered a consultation, and who has not
cli-step-late = Record whether an answer that came too late is used
cli-late-used = It is used
cli-late-not-used = It is not used
cli-late-decided = { $step }: the answer that came too late is { $used }.
consult-not-one = { $step } is not a consultation.
consult-nothing-late = Nothing came too late from { $name } in { $step }.
consult-received = Received
consult-stands = Status
consult-jointly = together with { $names }
consult-replaces = { $count ->
    [one] takes the place of an earlier answer
   *[other] takes the place of { $count } earlier answers
}

## What differs
conflict-wording = different wording
conflict-version = different versions
conflict-reconciled = settled by { $by }: “{ $text }”
conflict-said = In { $step } the bodies have { $about }.
conflict-open = not settled
conflict-again = { $step } is to be considered again, with version { $version }.
conflict-none = The bodies have the same wording and the same version.
cli-step-conflicts = Show bodies that adopted different wording or considered different versions
cli-step-meet = Record that a condition of an approval is met
cli-meet-of = The body or party that set the condition
cli-meet-which = Which of its conditions
cli-meet-by = Who says so, and what shows it
cli-step-reconcile = Record which wording the bodies agree on
cli-reconcile-text = The wording, verbatim; “-” reads standard input
cli-reconcile-by = By what decision: who, case number, date
cli-reconciled = The wording of { $step } is settled.

## How long a consultation lasts
consult-norm-state = the norm of the state
lint-consultation-short = { $step } is open for answers from { $opened } to { $due }; it has to last at least until { $until } ({ $basis }).
lint-consultation-brief = { $step } is open for answers from { $opened } to { $due }; until { $until } is usual ({ $basis }).

## Before a final version
final-unanswered = { $count ->
    [one] One remark has no answer
   *[other] { $count } remarks have no answer
}: { $remarks }.
final-unmet = { $count ->
    [one] One condition is not confirmed as met
   *[other] { $count } conditions are not confirmed as met
}: { $conditions }.
final-conflicts = { $count ->
    [one] Bodies have different wording or versions in one milestone
   *[other] Bodies have different wording or versions in { $count } milestones
}: { $steps }.
final-changed = { $count ->
    [one] One thing has changed
   *[other] { $count } things have changed
} since version { $version }: { $places }.

## On screen
do-assign = who answers
help-assign = Say who is to answer the remark
do-settle = confirm as met
help-settle = Confirm that what the remark asks for is met
do-reconcile = settle the wording
help-reconcile = Record which wording the bodies agree on
assign-title = Who answers m{ $no }?
assign-hint = Nobody chosen: the secretariat.
reconcile-title = The wording of { $step }
reconcile-text = Agreed wording
reconcile-text-hint = Exactly as the bodies agreed on it.
reconcile-by = By what decision
reconcile-by-hint = Who, case number, date.
refuse-no-conflict = In { $step } the bodies have the same wording and the same version.
process-older = This is about version { $version }; the newest is { $newest }.
remark-words = Only these words
remark-words-hint = Words of the paragraph, verbatim; empty means the whole of it.
remark-words-not-there = These words are not in the paragraph.
consult-late-field = Late answer
cli-diff-since = Since the version that this body or party considered last
cli-diff-never = { $name } has not considered any version.
