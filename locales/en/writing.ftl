# Writing: the text with its help, preview, find and replace; forms with pickers; many rows at once.

do-writing-help = writing help
help-writing-help = Show what can be written: headings, lists, tables, stress
do-preview = preview
help-preview = Show the text as it will be read, beside it or instead
do-find-text = find/replace
help-find-text = Find in the text, and replace what is found
do-next-hit = next match
help-next-hit = Go to the next match in the text
do-previous-hit = previous match
help-previous-hit = Go to the previous match in the text
do-replace-all = replace all
help-replace-all = Replace all matches in the text at once
do-heading = heading
help-heading = Make the line a heading; once more makes it a lower one
do-list = list item
help-list = Make the line an item of a list, or plain text again
do-table = table
help-table = Begin a table; Tab goes to the next cell, Enter to a new row
do-strong = bold
help-strong = Make what is selected bold
do-emphasis = italics
help-emphasis = Set what is selected in italics
do-select-all = select all
help-select-all = Select the whole text; Shift+arrow selects a part
do-copy-text = copy
help-copy-text = Copy what is selected
do-cut-text = cut
help-cut-text = Cut what is selected
do-paste-text = paste
help-paste-text = Paste what was copied or cut here
refuse-left-open = This says why there is no text. Ctrl+N goes back to the text.
refuse-nothing-sought = First type what you look for: Ctrl+R.
seek-what = Find
seek-with = Replace with
seek-none = no match
seek-nothing = “{ $text }” is not in the text.
seek-keys = Enter next/replace   ↑ previous   Tab other line   F5 replace all   Esc close
said-replaced = { $count ->
    [one] “{ $what }” was replaced with “{ $with }” in one place. Ctrl+U undoes it.
   *[other] “{ $what }” was replaced with “{ $with }” in { $count } places. Ctrl+U undoes it.
}
edit-foot = { $words ->
    [one] 1 word
   *[other] { $words } words
} · { $paragraphs ->
    [one] 1 paragraph
   *[other] { $paragraphs } paragraphs
} · line { $line }:{ $column }
writing-title = What you can write
writing-paragraph = (blank line)
writing-paragraph-is = a new paragraph, with a number of its own
writing-heading = ## Heading
writing-heading-is = a heading; more # make it a lower one
writing-item = - item
writing-item-is = an item of a list; Enter begins the next
writing-number = 1. item
writing-number-is = a numbered item
writing-nested = { "  " }- item
writing-nested-is = an item below an item: Tab in, Shift+Tab out
writing-table = | a | b |
writing-table-is = a table: headings, a line of |---|---|, rows; Tab next cell, Enter new row
writing-strong = **word**
writing-strong-is = bold
writing-emphasis = *word*
writing-emphasis-is = italics
writing-quote = > quotation
writing-quote-is = a quotation
writing-rule = ---
writing-rule-is = a line across, between two blank lines
writing-more = What is followed up – milestones, risks – belongs in the registers (key 3 from the plan), not in a table: there every row has a key of its own. F1 shows all keys.
do-calendar = calendar
help-calendar = Pick a day from a calendar, where a date is to stand
refuse-no-date = No date is to stand here.
calendar-hint = Ctrl+D: calendar.
near-today = today
near-tomorrow = tomorrow
near-after = the day after tomorrow
understood-day = Understood: { $day }.
understood-days = Understood: { $first } – { $last }.
understood-yearless = { $days } The year is not written: here it is { $year }.
understood-undated = Understood, but these are no certain days.
lock-begun = { $person } is writing in { $place } and has not saved (last { $since }).
lock-despite = Lock anyway
lock-despite-hint = What is not saved will not be in the version. Better ask first.
lock-ask-despite = Others are still writing. Tick this to lock without what they have not saved.
do-mark = mark
help-mark = Mark the row, or take the mark away; a change then is of all marked rows
do-mark-all = mark all
help-mark-all = Mark all rows that are shown, or take all marks away
do-mark-others = turn marks
help-mark-others = Mark the rows that are not marked, and the other way round
do-set-field = set field
help-set-field = Set one field of the selected row, or of all marked rows at once
marked = { $count ->
    [one] 1 marked (w set field)
   *[other] { $count } marked (w set field)
}
refuse-mark-in-view = Rows are marked in the table: v goes there.
set-which = { $count ->
    [one] Set a field of 1 row
   *[other] Set a field of { $count } rows
}
set-title = { $count ->
    [one] { $field } will be set on 1 row
   *[other] { $field } will be set on { $count } rows
}
said-set = { $count ->
    [one] { $field } is set on 1 row. u undoes it.
   *[other] { $field } is set on { $count } rows. u undoes all.
}
said-removed-all = { $count } rows are removed. u undoes it.
said-restored-all = { $count } rows are back.
restore-all = All { $count }
