# Korleis eit vedtak går opp: éi setning for kvart ledd i reknestykket.

tally-then = { $first } { $next }
tally-there =
    { $present } av { $seats } deltok{ $quorum ->
        [0] { "" }
       *[other] { " " }(minst { $quorum })
    }{ $recused ->
        [0] { "" }
       *[other] , { $recused } ugild
    }.
tally-votes =
    { $for } for{ $silent ->
        [0] { "" }
       *[other] { " " }({ $silent } ved ikkje å svare)
    }, { $against } imot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avstår
    }.
tally-votes-parties =
    Kvar part har éi røyst: { $for } for, { $against } imot{ $abstaining ->
        [0] { "" }
       *[other] , { $abstaining } avstår
    }.
tally-votes-sides =
    Kvar side har éi røyst: { $sides }.
tally-side =
    { $side } { $choice ->
        [for] for
        [against] imot
        [abstain] delt
       *[absent] deltok ikkje
    }{ $told ->
        [0] { "" }
       *[other] { " " }({ $for }–{ $against })
    }

# Kva det krev
tally-takes-consensus = Ingen kan vere imot.
tally-takes-majority = Det krev meir enn halvparten av { $base }: { $needed }.
tally-takes-two-thirds = Det krev minst to tredjedelar av { $base }: { $needed }.
tally-takes-unanimity = Alle må vere for: { $base }.
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
tally-falls = Framlegget fell.
tally-tie-falls = Røystene står likt: framlegget fell.
tally-tie-adopted-by-chair = Røystene står likt, og røysta til leiaren avgjer: vedteke.
tally-tie-falls-by-chair = Røystene står likt, og røysta til leiaren avgjer: framlegget fell.
tally-tie-chair-awaited = Røystene står likt, og leiaren har ikkje røysta: framlegget fell.
tally-lot = Røystene står likt: loddet avgjer.
tally-no-agreement = Ikkje semje.

# Tal som ikkje kan stemme
tally-more-votes = { $votes } røyster er fleire enn dei { $present } som deltok.
tally-more-present = { $present } som deltok, er fleire enn dei { $seats } som har røysterett.
tally-must-vote = Regelen til organet lèt ingen avstå frå å røyste.
tally-chair-must-vote = Leiaren kan ikkje avstå: røysta til leiaren avgjer når røystene står likt.
