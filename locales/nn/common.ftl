# Ord og former som alle delar av vedtak bruker.

common-list-and = { $head } og { $last }
common-list-or = { $head } eller { $last }
common-list-more = { $head } og { $count } til
common-week = veke { $week }
common-date-time = { $date } kl. { $time }
common-percent = { $number } %
