# How a decision adds up: one sentence for each step of the arithmetic.

tally-then = { $first } { $next }
tally-there =
    { $present } of { $seats } took part{ $quorum ->
        [0] { "" }
       *[other] { " " }(at least { $quorum } must)
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
       *[other] , { $abstaining } abstained
    }.
tally-no-votes = Nobody voted.
tally-votes-parties =
    Each party has one vote: { $for } for, { $against } against{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } abstained
    }.
tally-votes-sides =
    Each side has one vote: { $sides }.
tally-side =
    { $side } { $choice ->
        [for] for
        [against] against
        [abstain] without a majority
       *[absent] did not take part
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
tally-falls = Not adopted.
tally-tie-falls = The votes are equal: not adopted.
tally-tie-adopted-by-chair = The votes are equal and the chair’s vote decides: adopted.
tally-tie-falls-by-chair = The votes are equal and the chair’s vote decides: not adopted.
tally-tie-chair-awaited = The votes are equal and the chair has not voted: not adopted.
tally-lot = The votes are equal: it is decided by drawing lots.
tally-no-agreement = No agreement.

# Counts that cannot be
tally-more-votes = There are { $votes } votes, but only { $present } took part.
tally-more-present = { $present } are recorded as taking part, but only { $seats } have a vote.
tally-must-vote = Under the body’s rule nobody may abstain.
tally-chair-must-vote = The chair cannot abstain: the chair’s vote decides when the votes are equal.

# How a body decides, and who sits
base-present = of those present
base-all = of all who have a vote
share-half = at least half present
share-more-than-half = more than half present
share-two-thirds = at least two thirds present
share-each-side = somebody from each side present
turn-year = a calendar year each, in turn
turn-half-year = half a year each, in turn
roster-tie = when the votes are equal, { $tie }
roster-must-vote = nobody may abstain
roster-chairs = chaired by { $names }
roster-hosts = hosted by { $names }
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

# Joint meetings
tally-of-body = { $name }: { $tally }
