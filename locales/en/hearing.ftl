# A case before a body: who takes part, what they did, what is missing.

part-vacant = vacant
part-recused = recused
part-doubted = conflict of interest to be decided
part-away = away
part-listens = no vote
part-for = for
part-against = against
part-abstains = abstains
part-consents = consents by silence
part-awaited = has not voted
part-sits = takes part
part-chairs = chairs
seat-holders = { $persons }
seat-instead = { $persons } for { $holders }

hearing-no-day = The meeting has no day yet.
hearing-doubts = Conflict of interest not decided: { $names }.
hearing-votes = No vote yet from { $names }.
hearing-record = The outcome is not recorded.
hearing-recused = { $person } recused: { $basis }
hearing-cast = { $cast } of { $seats } votes
hearing-held = meeting { $day }
hearing-undated = no day
hearing-written = in writing by { $day }; silence does not count
hearing-written-consents = in writing by { $day }; silence is consent
hearing-place = place: { $place }
hearing-moved = { $day }: { $how }. { $reason }
hearing-proposed = Proposed: { $text }
case-state-open = before the body
case-state-vote = vote open
case-state-off-list = off the list
case-state-recorded = recorded

said-called = { $step } is now before { $names }.
said-case-moved = The case is { $how }.
said-seated-outside = { $person } takes the seat “{ $seat }” in this case. { $person } is not a deputy there and cannot log in for the seat: enter the vote on behalf of { $person } (--for), or make { $person } a deputy (vedtak body seat --deputy).
said-seated = { $person } takes the seat “{ $seat }” in this case.
said-unseated = The seat “{ $seat }” is empty in this case.
said-raised = A conflict of interest has been raised for the seat “{ $seat }”.
said-recused = { $seat } has a conflict of interest and takes no part in this case.
said-not-recused = { $seat } has no conflict of interest and takes part.
said-vote-opened = The vote is open.
said-voted = { $seat } has voted: { $choice }. The vote can be changed until the outcome is recorded.
said-vote-withdrawn = The vote for the seat “{ $seat }” has been taken back.
said-confirmed = The outcome in { $name } is confirmed for { $person }.
said-challenged = { $name }: { $state }.
