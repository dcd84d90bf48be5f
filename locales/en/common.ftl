# Words and forms that every part of vedtak uses.

common-list-and = { $head } and { $last }
common-list-or = { $head } or { $last }
common-list-more = { $head } and { $count } more
common-week = week { $week }
common-date-time = { $date } at { $time }
common-percent = { $number }%
