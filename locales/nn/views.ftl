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
