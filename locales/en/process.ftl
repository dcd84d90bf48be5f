# The process and what bodies did.

do-next-waiting = next answer
help-next-waiting = Go to the next answer that is awaited
do-correct = correct
help-correct = Correct what was recorded; what it said before stays visible
do-meet-condition = condition met
help-meet-condition = Note that a condition is met
place-considered = What was recorded

process-parties = the parties
process-no-recipients = No milestone has recipients yet. Enter on one opens it, to fill them in.
process-none = No milestones yet. The register of milestones (3) is where they are written.
process-undated = no date
process-waiting = awaited
process-nobody = not asked
process-share = { $done } of { $total }
process-planned = planned { $when }
process-asked = answer awaited
process-version = version { $version }
process-round = round { $round }
process-held = held { $held }
process-case = case { $case }
process-remarks = { $count ->
    [one] one remark
   *[other] { $count } remarks
}
process-behalf = entered for { $for } ({ $channel })
process-skipped = Not opened: { $reason }
process-due = Answer by { $due }.
process-silence = Silence means: { $words }
process-closed = Closed { $day }.
process-overridden = Closed before all had answered: { $reason }
process-returned = Returned to draft: { $reason }
process-sent = Sent { $day } ({ $channel }).
process-reminded = Reminded { $day }.

refuse-milestone-nobody = { $step } has no recipient yet. Enter opens it in its register.
refuse-no-milestone = The plan has no milestone yet. Write one in the register of milestones (3).
refuse-step-not-open = { $step } is not open. Open it first (o).
refuse-all-recorded = Everybody here has answered { $step }. What was recorded can be corrected.
refuse-not-asked = Nobody here is asked in { $step }.
refuse-no-version = No version is locked yet. Lock one first (l): a step puts an exact text before people.
refuse-no-condition = Every condition here is met.
form-no-day = “{ $text }” does not name one day. Write for example 14 May 2020.
form-no-number = “{ $text }” is not a whole number.

step-open-title = Open { $step }: { $title }
step-open-intro = The recipients of the milestone are asked, as they are today. Later changes of the milestone do not change who was asked.
step-version = Version
step-version-hint = The locked text that is put before them.
step-due = Answer by
step-due-hint = The last day to answer, if there is one.
step-silence = Silence means
step-silence-hint = What was announced about silence. The outcome still has to be recorded.
step-reason = Reason
step-reason-hint = The reason is kept, and shown with the plan.
step-close-question = Everybody has answered. Close { $step }?
step-close-title = Close { $step } although somebody has not answered
step-close-intro = No answer yet from { $names }.
recipients-title = Who is asked in { $step }
recipients-intro = What a recipient has already answered stays, even if the recipient is no longer asked.
recipients-add = Ask too
recipients-drop = No longer ask
said-recipients-changed = The recipients of { $step } are changed.
step-skip-title = { $step } will not be opened
exact-title = Version { $version } · sha256 { $digest }

behalf-for = On behalf of
behalf-for-hint = Who said it.
behalf-channel = How it came
behalf-channel-hint = Delete empties the field: then the answer is your own.
behalf-received = Received
behalf-received-hint = The day it came to you.
behalf-original = Original
behalf-original-hint = A file on your machine, for example the minutes: type the path, paste it, or drag the file here. It is attached to the plan.
behalf-original-afar = Over SSH this end cannot read your files. Enter the answer now; attach the original from your own machine with --original FILE.

record-intro = What was done with version { $version } in { $step }, as the minutes have it
record-who = Body
record-who-hint = Who considered it.
record-held-hint = The day of the meeting or the answer, not the day it is recorded.
record-outcome-hint = Enter or → chooses. After “postponed” and “not quorate” the body meets again.
record-case-hint = As written, for example 004-2018.
record-place-hint = Where, or by which means.
record-present = Number present
record-present-hint = How many with a vote were there.
record-of = Of
record-of-hint = How many have a vote.
record-attendance-hint = Anything else about who was there.
record-count = Votes
record-count-hint = For, against, abstained: 9-1-0.
record-count-wrong = Write the votes as 9-1-0: for, against, abstained.
record-proposed-hint = Verbatim.
record-adopted-hint = Verbatim.
record-before = Conditions before start
record-before-hint = One per line: what has to be met before work starts.
record-conditions = Other conditions
record-conditions-hint = One per line: what has to be met in due course.
record-recused-hint = One per line: name, colon, ground. To be recused is not to abstain.
record-reservation-hint = Verbatim.
record-dissent-hint = As entered in the minutes.

considered-count = { $for } for, { $against } against, { $abstaining } abstained
considered-present = { $present } with a vote
considered-present-of = { $present } of { $of } with a vote
considered-condition = Condition
considered-before-open = before start, not met
considered-before-met = before start, met
considered-open = not met
considered-met = met
considered-behalf = Entered
considered-behalf-words = for { $for }, received { $day } ({ $channel })
considered-behalf-original = for { $for }, received { $day } ({ $channel }), original { $file }
considered-recorded = Recorded
considered-by = by { $person }, { $day }
considered-corrected = Correction
meet-title = A condition is met
meet-by = By
meet-by-hint = How and when, and what shows it.

said-step-opened = { $step } is open.
said-step-closed = { $step } is closed.
said-step-skipped = It is noted that { $step } will not be opened.
said-recorded = Recorded: { $names }, { $step }, { $outcome }.
said-condition-met = Condition { $condition } is met.
