# How a decision adds up: one sentence for each step of the arithmetic.

tally-then = { $first } { $next }
tally-there =
    { $present } of { $seats } took part{ $quorum ->
        [0] { "" }
       *[other] { " " }(at least { $quorum })
    }{ $recused ->
        [0] { "" }
       *[other] , { $recused } recused
    }.
tally-votes =
    { $for } for{ $silent ->
        [0] { "" }
       *[other] { " " }({ $silent } by not answering)
    }, { $against } against{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } abstaining
    }.
tally-votes-parties =
    One vote for each party: { $for } for, { $against } against{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } abstaining
    }.
tally-votes-sides =
    One vote for each side: { $sides }.
tally-side =
    { $side } { $choice ->
        [for] for
        [against] against
        [abstain] undecided
       *[absent] absent
    }{ $told ->
        [0] { "" }
       *[other] { " " }({ $for }–{ $against })
    }

# What it takes
tally-takes-consensus = Nobody may be against.
tally-takes-majority = It takes more than half of { $base }: { $needed }.
tally-takes-two-thirds = It takes at least two thirds of { $base }: { $needed }.
tally-takes-unanimity = Everybody must be for: { $base }.
tally-base =
    { $of ->
        [present] { $by ->
            [parties] the { $base } parties that took part
            [sides] the { $base } sides that took part
           *[heads] the { $base } who took part
        }
        [all] { $by ->
            [parties] all { $base } parties
            [sides] all { $base } sides
           *[heads] all { $base }
        }
       *[cast] { $base ->
            [one] { $base } vote
           *[other] { $base } votes
        }
    }

# What it comes to
tally-few = Not quorate: too few took part.
tally-side-missing = Not quorate: nobody from { $sides }.
tally-adopted = Adopted.
tally-falls = The proposal falls.
tally-tie-falls = The votes are equal: the proposal falls.
tally-tie-adopted-by-chair = The votes are equal and the chair's decides: adopted.
tally-tie-falls-by-chair = The votes are equal and the chair's decides: the proposal falls.
tally-tie-chair-awaited = The votes are equal and the chair has not voted: the proposal falls.
tally-lot = The votes are equal: the lot decides.
tally-no-agreement = No agreement.

# Counts that cannot be
tally-more-votes = { $votes } votes are more than the { $present } who took part.
tally-more-present = { $present } who took part are more than the { $seats } who have a vote.
tally-must-vote = The body's rule does not let anybody abstain.
tally-chair-must-vote = The chair cannot abstain: the chair's vote decides when the votes are equal.

# How a body decides, and who sits
base-present = of those present
base-all = of all who have a vote
share-half = at least half present
share-more-than-half = more than half present
share-two-thirds = at least two thirds present
share-each-side = somebody of each side present
turn-year = a calendar year each
turn-half-year = half a year each
roster-tie = when the votes are equal, { $tie }
roster-must-vote = nobody may abstain
roster-chairs = { $names } chairs
roster-hosts = { $names } hosts
roster-in-turn = { $what }, { $turn }
roster-by-seat = { $names } (as { $seat } in { $body })
roster-by-empty-seat = nobody yet (whoever is { $seat } in { $body })
roster-seat =
    { $who }{ $several ->
        [0] { "" }
        [one] { " " }(deputy { $deputies })
       *[other] { " " }(deputies in order: { $deputies })
    }{ $belonging ->
        [0] { "" }
       *[other] , { $belongs }
    }{ $vote ->
        [no] , without a vote
       *[yes] { "" }
    }
