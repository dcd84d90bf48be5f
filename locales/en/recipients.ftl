# Who is asked, what is sent

recipient-asked-already = { $name } is already asked in { $step }.
recipient-has-case = { $name } still has the case before it in { $step }.
hint-recipient-has-case = Take the case off the list first, or have the chair confirm what is recorded.
recipient-taken-over = Others have taken over from { $name }: { $names }.
hint-recipient-taken-over = Ask those who have taken over.
recipient-no-party = { $name } is not one of the parties on { $day }, and cannot be asked in { $step }.
dispatch-other-version = The file is the text of version { $other }, but { $step } is about version { $version }.
dispatch-file-unknown = The file { $file } is neither the text of version { $version }, which { $step } is about, nor attached to the plan.
hint-dispatch = Send the text of the version that was opened, or attach the file first.

## In the record
record-dropped = { $name } (no longer asked)
record-sent = Sent to { $name } { $day } ({ $channel }): version { $version }, SHA-256 { $files }.
record-sent-reference = Reference: { $reference }.
record-tally = How it adds up
record-proposal = Proposal voted on
record-proposal-votes = { $text } ({ $for }-{ $against }-{ $abstaining })
record-again = Considered again
record-after = Recorded after the milestone had ended
record-despite-all = Counts although it does not add up or was not on the list
record-recommends = Recommendation to
record-challenge = Review
record-challenge-told = { $how }: { $state } ({ $reason })
record-awaits = Recorded, not confirmed by the chair
record-confirmed-by = Confirmed for the chair by
record-owner-open = not settled

## Before a final version
final-unkept = Nobody is named who archives this plan; the plan has a field for it.
