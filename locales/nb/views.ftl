# Hva visninger viser av registre, på skjermen og på papir.

view-matrix = Matrise
view-quadrant = Kvadrant
view-timeline = Tidslinje
view-columns = Kolonner
view-series = Måltall

# Vurderinger.
moment-before = før tiltak
moment-now = nå
moment-after = etter tiltak
moment-before-short = før
moment-after-short = etter
score-disagrees = ført som { $entered }, men trinnene gir { $score }
level-disagrees = ført som { $entered }, men ruten er { $level }

# Forskyvning langs tida.
slip-days-later = { $count ->
    [one] { $count } dag seinere
   *[other] { $count } dager seinere
}
slip-days-earlier = { $count ->
    [one] { $count } dag tidligere
   *[other] { $count } dager tidligere
}
slip-weeks-later = { $count ->
    [one] { $count } uke seinere
   *[other] { $count } uker seinere
}
slip-weeks-earlier = { $count ->
    [one] { $count } uke tidligere
   *[other] { $count } uker tidligere
}

# Summer.
rollup-sum = sum
rollup-mean = gjennomsnitt
total-currencies = ikke lagt sammen: beløp i { $codes }
total-unread = ikke lagt sammen: { $count } av dem er ikke tall
total-several = ikke lagt sammen: flere tall fra { $names }
total-too-great = ikke lagt sammen: for stort tall

# Visninger på skjermen.
do-next-view = visning
help-next-view = Vis registeret som tabell eller i en av visningene sine
refuse-no-view = Dette registeret har bare tabell
refuse-not-one = Still deg på én rad først
view-table = Tabell
view-too-small = { $view } trenger et større vindu; her er tabellen
view-unplaced = Uten plass
view-nothing = ikke oppgitt
view-more = og { $count } til
view-which = Hvilken?
matrix-earlier = Tidligere matrise
matrix-limit = over grensen ({ $level })
matrix-no-score = ikke vurdert
matrix-worse = verre { $moment } enn først
matrix-above = Over grensen ({ $level }), og ikke akseptert
matrix-accepted = Akseptert
matrix-accepted-expired = Akseptert, men det har gått ut
quadrant-middle = i midten
timeline-quarter = { $number }.kv
timeline-today = i dag
timeline-decided = fastsatt
timeline-provisional = foreløpig
timeline-either = én av flere
timeline-first = først planlagt
timeline-first-was = Først planlagt { $when }
timeline-actual = gjort
timeline-done = Gjort { $when }
timeline-slipped = flyttet
timeline-inferred = { $when } ({ $year }, ikke skrevet)
series-missing = Mangler fra { $names }
series-adrift = { $count ->
    [one] { $count } rad som ikke sier hva den måler
   *[other] { $count } rader som ikke sier hva de måler
}

# En plan med ett blikk.
glance-worst = { $register }: verste nivå er { $level } ({ $records })
glance-next = { $register }: neste er { $record }, { $when }
