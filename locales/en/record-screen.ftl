# What is recorded of bodies on screen: a joint meeting, once more, after the fact, several proposals.

help-call-jointly = Call one or more bodies to the same meeting
call-several-title = Call to a joint meeting
call-who = Bodies
call-who-hint = Enter opens the list; Enter marks, Esc closes it. Several bodies meet together.
record-again-hint = Why the body considers again what it had finished.
record-after-hint = The milestone is closed: say why this is recorded all the same.
record-proposals = Several proposals
record-proposals-hint = One per line, in order: “words: 7-2-1”. A plus before the one that was adopted.
record-proposals-wrong = Write each proposal as “words: 7-2-1”, with a plus before the one that was adopted.
record-recommends-hint = The body that this is a recommendation to, when others decide. Enter opens the list.
do-responses = answers
help-responses = Show who was invited to the consultation, and what they answered
home-since = since { $day }
home-waited-since = This has waited since { $day }.
refuse-none-to-call = Everybody in { $step } already has the case, or has answered.
