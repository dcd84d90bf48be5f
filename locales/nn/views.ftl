# Kva visingar viser av register, på skjermen og på papir.

view-matrix = Matrise
view-quadrant = Kvadrant
view-timeline = Tidslinje
view-columns = Kolonnar
view-series = Måltal

# Vurderingar.
moment-before = før tiltak
moment-now = no
moment-after = etter tiltak
moment-before-short = før
moment-after-short = etter
score-disagrees = ført som { $entered }, men trinna gir { $score }
level-disagrees = ført som { $entered }, men ruta er { $level }

# Forskyving langs tida.
slip-days-later = { $count ->
    [one] { $count } dag seinare
   *[other] { $count } dagar seinare
}
slip-days-earlier = { $count ->
    [one] { $count } dag tidlegare
   *[other] { $count } dagar tidlegare
}
slip-weeks-later = { $count ->
    [one] { $count } veke seinare
   *[other] { $count } veker seinare
}
slip-weeks-earlier = { $count ->
    [one] { $count } veke tidlegare
   *[other] { $count } veker tidlegare
}

# Summar.
rollup-sum = sum
rollup-mean = gjennomsnitt
total-currencies = ikkje lagt saman: beløp i { $codes }
total-unread = ikkje lagt saman: { $count } av dei er ikkje tal
total-several = ikkje lagt saman: fleire tal frå { $names }
total-too-great = ikkje lagt saman: for stort tal

# Visingar på skjermen.
do-next-view = vising
help-next-view = Vis registeret som tabell eller i ei av visingane sine
refuse-no-view = Dette registeret har berre tabell
refuse-not-one = Still deg på éi rad først
view-table = Tabell
view-too-small = { $view } treng eit større vindauge; her er tabellen
view-unplaced = Utan plass
view-nothing = ikkje oppgitt
view-more = og { $count } til
view-which = Kva for ein?
matrix-earlier = Tidlegare matrise
matrix-limit = over grensa ({ $level })
matrix-no-score = ikkje vurdert
matrix-worse = verre { $moment } enn først
matrix-above = Over grensa ({ $level }), og ikkje akseptert
matrix-accepted = Akseptert
matrix-accepted-expired = Akseptert, men det har gått ut
quadrant-middle = i midten
timeline-quarter = { $number }.kv
timeline-today = i dag
timeline-decided = fastsett
timeline-provisional = førebels
timeline-either = éin av fleire
timeline-first = først planlagt
timeline-first-was = Først planlagt { $when }
timeline-actual = gjort
timeline-done = Gjort { $when }
timeline-slipped = flytta
timeline-inferred = { $when } ({ $year }, ikkje skrive)
series-missing = Manglar frå { $names }
series-adrift = { $count ->
    [one] { $count } rad som ikkje seier kva ho måler
   *[other] { $count } rader som ikkje seier kva dei måler
}

# Ein plan med eitt blikk.
glance-worst = { $register }: verste nivå er { $level } ({ $records })
glance-next = { $register }: neste er { $record }, { $when }
