# What views show of registers, on the screen and on paper.

view-matrix = Matrix
view-quadrant = Quadrant
view-timeline = Timeline
view-columns = Columns
view-series = Series

# Scores.
moment-before = before measures
moment-now = now
moment-after = after measures
score-disagrees = entered as { $entered }, but the steps give { $score }
level-disagrees = entered as { $entered }, but the cell is { $level }

# Slip along the time.
slip-days-later = { $count ->
    [one] { $count } day later
   *[other] { $count } days later
}
slip-days-earlier = { $count ->
    [one] { $count } day earlier
   *[other] { $count } days earlier
}
slip-weeks-later = { $count ->
    [one] { $count } week later
   *[other] { $count } weeks later
}
slip-weeks-earlier = { $count ->
    [one] { $count } week earlier
   *[other] { $count } weeks earlier
}

# Totals.
rollup-sum = sum
rollup-mean = mean
total-currencies = not added up: amounts in { $codes }
total-unread = { $count ->
    [one] not added up: { $count } of them is not a number
   *[other] not added up: { $count } of them are not numbers
}
total-several = not added up: several numbers from { $names }
total-too-great = not added up: too large a number
