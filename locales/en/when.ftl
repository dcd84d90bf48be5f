# Why a text is not understood as a date.

when-examples = 20.05.20, 26 March 2021, 14 May 2020 at 10:30, week 38, week 2 or 3, December 2020, autumn 2015, Q2 2021, 2020–2023, after M8, yearly, as soon as possible, not decided
when-empty = The date is empty. You can write, for example: { $examples }.
when-not-understood = “{ $words }” is not understood as a date: it stops at “{ $part }”. You can write, for example: { $examples }.
when-no-year = “{ $words }” has no year. Write the year too.
when-not-in-calendar = “{ $part }” in “{ $words }” is not in the calendar.
when-backwards = “{ $words }” ends before it begins.
