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
hearing-votes = Votes are missing from { $names }.
hearing-record = What it came to is not recorded.
hearing-cast = { $cast } of { $seats } votes
hearing-held = meeting { $day }
hearing-undated = no day
hearing-written = in writing until { $day }; silence is no answer
hearing-written-consents = in writing until { $day }; silence is consent
hearing-place = in { $place }
hearing-moved = { $day }: { $how }. { $reason }
hearing-proposed = Proposed: { $text }
case-state-open = before the body
case-state-vote = vote open
case-state-off-list = off the list
case-state-recorded = recorded

said-called = { $step } is before { $names }.
said-case-moved = The case is { $how }.
said-seated-outside = { $person } sits on the seat { $seat } in this case. { $person } is no deputy there and cannot log in for it: enter the vote on behalf (--for), or make { $person } a deputy (vedtak body seat --deputy).
said-seated = { $person } sits on the seat { $seat } in this case.
said-unseated = The seat { $seat } is empty in this case.
said-raised = A conflict of interest is raised for { $seat }.
said-recused = { $seat } takes no part in this case.
said-not-recused = { $seat } has no conflict of interest and takes part.
said-vote-opened = The vote is open.
said-voted = { $seat } has voted: { $choice }. It can be changed until the outcome is recorded.
said-vote-withdrawn = The vote of { $seat } is taken back.
said-confirmed = What { $name } came to is confirmed for { $person }.
said-challenged = The decision of { $name }: { $state }.
