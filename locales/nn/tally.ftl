# Korleis eit vedtak går opp: éi setning for kvart ledd i reknestykket.

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
       *[other] { " " }({ $silent } ved ikkje å svare)
    }, { $against } mot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avstod
    }.
tally-no-votes = Ingen røysta.
tally-votes-parties =
    Kvar part har éi røyst: { $for } for, { $against } mot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avstod
    }.
tally-votes-sides =
    Kvar side har éi røyst: { $sides }.
tally-side =
    { $side } { $choice ->
        [for] for
        [against] mot
        [abstain] utan fleirtal
       *[absent] deltok ikkje
    }{ $told ->
        [0] { "" }
       *[other] { " " }({ $for }–{ $against })
    }

# Kva det krev
tally-takes-consensus = Det krev at ingen er imot.
tally-takes-majority = Det krev meir enn halvparten av { $base }: { $needed }.
tally-takes-two-thirds = Det krev minst to tredjedelar av { $base }: { $needed }.
tally-takes-unanimity = Det krev at alle er for: { $base }.
tally-base =
    { $of ->
        [present] { $by ->
            [parties] dei { $base } partane som deltok
            [sides] dei { $base } sidene som deltok
           *[heads] dei { $base } som deltok
        }
        [all] { $by ->
            [parties] alle { $base } partar
            [sides] alle { $base } sider
           *[heads] alle { $base }
        }
       *[cast] { $base ->
            [one] { $base } røyst
           *[other] { $base } røyster
        }
    }

# Kva det blir
tally-few = Ikkje vedtaksfør: for få deltok.
tally-side-missing = Ikkje vedtaksfør: ingen frå { $sides }.
tally-adopted = Vedteke.
tally-falls = Ikkje vedteke.
tally-tie-falls = Røystene står likt: ikkje vedteke.
tally-tie-adopted-by-chair = Røystene står likt, og røysta til leiaren avgjer: vedteke.
tally-tie-falls-by-chair = Røystene står likt, og røysta til leiaren avgjer: ikkje vedteke.
tally-tie-chair-awaited = Røystene står likt, og leiaren har ikkje røysta: ikkje vedteke.
tally-lot = Røystene står likt: loddtrekking avgjer.
tally-no-agreement = Det vart ikkje semje.

# Tal som ikkje kan stemme
tally-more-votes = { $votes } røyster er fleire enn dei { $present } som deltok.
tally-more-present = { $present } er ført som deltakarar, men berre { $seats } har røysterett.
tally-must-vote = Etter regelen til organet kan ingen avstå frå å røyste.
tally-chair-must-vote = Leiaren kan ikkje avstå: røysta til leiaren avgjer når røystene står likt.

# Korleis eit organ vedtek, og kven som sit
base-present = av dei som er til stades
base-all = av alle med røysterett
share-half = minst halvparten til stades
share-more-than-half = meir enn halvparten til stades
share-two-thirds = minst to tredjedelar til stades
share-each-side = nokon frå kvar side til stades
turn-year = eit kalenderår kvar, etter tur
turn-half-year = eit halvt år kvar, etter tur
roster-tie = når røystene står likt: { $tie }
roster-must-vote = ingen kan avstå
roster-chairs = { $names } leier møta
roster-hosts = { $names } er vertskap
roster-in-turn = { $what }, { $turn }
roster-by-seat = { $names } (som { $seat } i { $body })
roster-by-empty-seat = ingen enno (den som er { $seat } i { $body })
roster-seat =
    { $who }{ $several ->
        [0] { "" }
        [one] { " " }(vara { $deputies })
       *[other] { " " }(vara i rekkjefølgje: { $deputies })
    }{ $belonging ->
        [0] { "" }
       *[other] , { $belongs }
    }{ $vote ->
        [no] , utan røysterett
       *[yes] { "" }
    }

# Fellesmøte
tally-of-body = { $name }: { $tally }
