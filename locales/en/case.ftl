# Cases before bodies: why something is not done, and what one can do instead.

# Who may
denied-chair-only = Only the chair of the meeting or the secretariat can do this. { $person } is not the chair.
denied-decline-behalf = Only the party itself can decline. The secretariat can enter it on the party’s behalf.
denied-own-recusal = The body decides about a conflict of interest without the member it concerns. The secretariat can enter it.
denied-own-vote = Only the member can take the vote back.
denied-recused = { $person } takes no part in this case because of a conflict of interest.
denied-replaced = Somebody else takes part in this case in place of { $person }.
denied-seat = { $person } has no seat with this right in the body.
denied-vote-behalf = Only the member can vote. The secretariat can enter a vote on the member’s behalf.

# The case
after-nothing = { $step } is still open, so nothing needs approval afterwards.
carries-nothing = { $case } is not a case that the body has left unfinished in this step.
case-before-body = { $name } already has { $step } as a case.
case-bodies = Name the bodies that have the case, each of them once.
case-exists = There is already a case with the id { $case }.
case-not-moved = The case already has this day and this place.
case-off-list = The case has been taken off the list.
case-recorded = The outcome of this case has already been entered.
case-unknown = There is no case with the id { $case }.
written-is-over = { $day } has passed and cannot be the last day to answer.
written-without-meeting = A case decided in writing has a last day to answer, not a day of meeting.
silence-not-announced = Silence cannot mean consent in { $step }: that was not announced when the step was opened.

# Who takes part
recusal-decided = This has already been decided for the seat “{ $seat }”.
recusal-not-raised = Nobody has raised a conflict of interest for the seat “{ $seat }”.
seat-for-recused = { $person } has a conflict of interest in this case and cannot take part.
seat-is-empty = Nobody holds the seat “{ $seat }”.
seat-not-in-case = { $name } has no seat “{ $seat }” in this case.
seat-out-of-order = { $person } is not next to step in for the seat “{ $seat }”.
seat-twice = { $person } already sits on the seat “{ $seat }” in this case.

# The vote
vote-before-recusal = First the body decides whether there is a conflict of interest for the seat “{ $seat }”.
vote-is-open = The vote is already open.
vote-is-over = The last day to answer was { $day }.
vote-not-cast = There is no vote for this seat to take back.
vote-not-open = The vote is not open.
vote-of-nobody = Nobody has a vote in this case.
vote-of-recused = The seat “{ $seat }” does not vote in this case because of a conflict of interest.
vote-over-nothing = There is no wording to vote on.
vote-twice = You have already voted for the seat “{ $seat }”. Nobody votes twice in a body.
vote-without-right = The seat “{ $seat }” has no vote.

# What the body came to
condition-form = Condition { $condition } is empty, or another condition has the same number.
conditions-of-nothing = Conditions belong to an approval; the outcome is “{ $outcome }”.
count-differs = The count differs from the vote. { $tally }
outcome-does-not-add-up = The outcome “{ $outcome }” does not follow from the vote. { $tally }
proposal-count = The count of the case has to be the same as that of the last proposal.
proposal-empty = One of the proposals is empty.
recommends-to-itself = A body recommends to another body, not to itself.
record-awaits-chair = The outcome in { $name } ({ $step }) has been entered, but the chair has not confirmed it.
record-beside-case = The body already has this as a case: { $case }.
record-other-case = { $case } is a case of another body or another step.
recorded-the-same = The meeting of { $name } on { $day } has already been entered, with the same content.
recorded-otherwise = The meeting of { $name } on { $day } has already been entered, but differently: { $differing }.
written-not-over = Not everybody has answered, and the last day to answer is { $day }.

# What two entries of one meeting say
differs-adopted = adopted wording “{ $first }”, now “{ $second }”
differs-case = case number { $first }, now { $second }
differs-count = votes { $first }, now { $second }
differs-day = day { $first }, now { $second }
differs-dissent = dissent “{ $first }”, now “{ $second }”
differs-nothing = none
differs-outcome = outcome “{ $first }”, now “{ $second }”
differs-reservation = reservation “{ $first }”, now “{ $second }”
differs-votes = { $for } for, { $against } against, { $abstaining } abstained

# Afterwards
challenge-is-open = The review is already under way: { $how }.
challenge-not-open = The review is not under way, so it has no result: { $how }.
confirm-not-needed = There is nothing here for the chair to confirm.
not-the-chair = { $person } did not chair the meeting on { $day }.
wording-agrees = The bodies have not adopted different wording in { $step }.

# What one can do
hint-again = Say why the body considers it again, or correct what was recorded.
hint-case-call-again = Put the case before the body again.
hint-case-day = Give another day or another place.
hint-case-move = Move the case, or record the outcome.
hint-conditions = Choose “approved with remarks”.
hint-confirm = The chair has to confirm it, or the secretariat for the chair.
hint-count = Leave the count out; it is taken from the vote.
hint-despite = If it is to count all the same, say why; the reason stays visible.
hint-next-deputy = { $person } is next. Give a reason if somebody else is to step in.
hint-other-deputy = Call in another deputy, or leave the seat empty in this case.
hint-recusal = Enter whether the body found a conflict of interest, and open the vote afterwards.
hint-record-case = Record the outcome of that case.
hint-seat-reason = Give a reason for calling in somebody who is not a deputy.
hint-seats = Enter who sits in the body, and who has a vote.
hint-silence = Open a new step that says what silence means, or leave silence without meaning.
hint-vote-choice = Vote for or against.
hint-vote-open = The chair or the secretariat opens the vote.
hint-vote-over = The outcome can be recorded now.
hint-vote-wording = Write the wording that is put to the vote.
hint-written = Wait until the day has passed, or until everybody has answered.

# The member’s card
said-no-remarks-awaits = Recorded: { $body } has no remarks. The answer counts once the chair has confirmed it.
