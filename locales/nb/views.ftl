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
score-disagrees = ført som { $entered }, men trinnene gir { $score }
level-disagrees = ført som { $entered }, men ruta er { $level }

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
