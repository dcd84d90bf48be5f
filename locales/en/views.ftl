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
moment-before-short = before
moment-after-short = after
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

# Views on the screen.
do-next-view = view
help-next-view = Show the register as a table or in one of its views
refuse-no-view = This register has only a table
refuse-not-one = Go to one record first
view-table = Table
view-too-small = { $view } needs a larger window; here is the table
view-unplaced = Without a place
view-nothing = not given
view-more = and { $count } more
view-which = Which one?
matrix-earlier = Earlier matrix
matrix-limit = above the limit ({ $level })
matrix-no-score = no score
matrix-worse = worse { $moment } than at first
matrix-above = Above the limit ({ $level }), and not accepted
matrix-accepted = Accepted
matrix-accepted-expired = Accepted, but that has run out
quadrant-middle = in the middle
timeline-quarter = Q{ $number }
timeline-today = today
timeline-decided = decided
timeline-provisional = provisional
timeline-either = one of several
timeline-first = first planned
timeline-first-was = First planned { $when }
timeline-actual = done
timeline-done = Done { $when }
timeline-slipped = moved
timeline-inferred = { $when } ({ $year }, not written)
series-missing = Missing from { $names }
series-adrift = { $count ->
    [one] { $count } record that names nothing it measures
   *[other] { $count } records that name nothing they measure
}

# A plan at a glance.
glance-worst = { $register }: the worst level is { $level } ({ $records })
glance-next = { $register }: next is { $record }, { $when }
