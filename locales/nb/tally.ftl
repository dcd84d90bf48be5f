# Hvordan et vedtak går opp: én setning for hvert ledd i regnestykket.

tally-then = { $first } { $next }
tally-there =
    { $present } av { $seats } deltok{ $quorum ->
        [0] { "" }
       *[other] { " " }(minst { $quorum } må delta)
    }{ $recused ->
        [0] { "" }
        [one] , { $recused } inhabil
       *[other] , { $recused } inhabile
    }.
tally-votes =
    { $for } for{ $silent ->
        [0] { "" }
       *[other] { " " }({ $silent } ved ikke å svare)
    }, { $against } mot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avsto
    }.
tally-no-votes = Ingen stemte.
tally-votes-parties =
    Hver part har én stemme: { $for } for, { $against } mot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avsto
    }.
tally-votes-sides =
    Hver side har én stemme: { $sides }.
tally-side =
    { $side } { $choice ->
        [for] for
        [against] mot
        [abstain] uten flertall
       *[absent] deltok ikke
    }{ $told ->
        [0] { "" }
       *[other] { " " }({ $for }–{ $against })
    }

# Hva det krever
tally-takes-consensus = Det krever at ingen er imot.
tally-takes-majority = Det krever mer enn halvparten av { $base }: { $needed }.
tally-takes-two-thirds = Det krever minst to tredjedeler av { $base }: { $needed }.
tally-takes-unanimity = Det krever at alle er for: { $base }.
tally-base =
    { $of ->
        [present] { $by ->
            [parties] de { $base } partene som deltok
            [sides] de { $base } sidene som deltok
           *[heads] de { $base } som deltok
        }
        [all] { $by ->
            [parties] alle { $base } parter
            [sides] alle { $base } sider
           *[heads] alle { $base }
        }
       *[cast] { $base ->
            [one] { $base } stemme
           *[other] { $base } stemmer
        }
    }

# Hva det blir
tally-few = Ikke vedtaksfør: for få deltok.
tally-side-missing = Ikke vedtaksfør: ingen fra { $sides }.
tally-adopted = Vedtatt.
tally-falls = Ikke vedtatt.
tally-tie-falls = Stemmene står likt: ikke vedtatt.
tally-tie-adopted-by-chair = Stemmene står likt, og lederens stemme avgjør: vedtatt.
tally-tie-falls-by-chair = Stemmene står likt, og lederens stemme avgjør: ikke vedtatt.
tally-tie-chair-awaited = Stemmene står likt, og lederen har ikke stemt: ikke vedtatt.
tally-lot = Stemmene står likt: loddtrekning avgjør.
tally-no-agreement = Det ble ikke enighet.

# Tall som ikke kan stemme
tally-more-votes = { $votes } stemmer er flere enn de { $present } som deltok.
tally-more-present = { $present } er ført som deltakere, men bare { $seats } har stemmerett.
tally-must-vote = Etter organets regel kan ingen avstå fra å stemme.
tally-chair-must-vote = Lederen kan ikke avstå: lederens stemme avgjør når stemmene står likt.

# Hvordan et organ vedtar, og hvem som sitter
base-present = av dem som er til stede
base-all = av alle med stemmerett
share-half = minst halvparten til stede
share-more-than-half = mer enn halvparten til stede
share-two-thirds = minst to tredjedeler til stede
share-each-side = noen fra hver side til stede
turn-year = et kalenderår hver, etter tur
turn-half-year = et halvt år hver, etter tur
roster-tie = når stemmene står likt: { $tie }
roster-must-vote = ingen kan avstå
roster-chairs = { $names } leder møtene
roster-hosts = { $names } er vertskap
roster-in-turn = { $what }, { $turn }
roster-by-seat = { $names } (som { $seat } i { $body })
roster-by-empty-seat = ingen ennå (den som er { $seat } i { $body })
roster-seat =
    { $who }{ $several ->
        [0] { "" }
        [one] { " " }(vara { $deputies })
       *[other] { " " }(vara i rekkefølge: { $deputies })
    }{ $belonging ->
        [0] { "" }
       *[other] , { $belongs }
    }{ $vote ->
        [no] , uten stemmerett
       *[yes] { "" }
    }

# Fellesmøter
tally-of-body = { $name }: { $tally }
