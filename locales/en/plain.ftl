# The screens as lines, for whoever hears them.

plain-welcome = vedtak in plain lines. F6 says where you are, F7 the whole screen, F8 what can be done.
plain-welcome-colon = A colon begins a command.
plain-language = Language: { $language }.
plain-place = { $at } of { $count }
plain-grid = row { $row } of { $rows }, column { $column } of { $columns }
plain-line = line { $at } of { $count }
plain-more = { $count ->
    [one] 1 more line: F7 says everything.
   *[other] { $count } more lines: F7 says everything.
}
plain-problem = Problem: { $what }
plain-done = Done: { $what }
plain-command = Command: write a name and press Enter, Esc to leave
plain-unknown = There is no command { $name } here. F8 lists what can be done.
plain-unknown-near = There is no command { $name } here. Did you mean { $near }? F8 lists what can be done.
plain-no-plan = No plan is called { $name }.
plain-action = { $key ->
    [none] { $name }: { $help }
   *[other] { $name }, key { $key }: { $help }
}
plain-action-not = { $action }. Not now: { $why }
plain-up = up arrow
plain-down = down arrow
plain-left = left arrow
plain-right = right arrow
refuse-drawn = The screens are drawn, not said. The command plain changes that.
do-plain = plain lines
help-plain = Go on in plain lines for a screen reader, or back to drawn screens
do-where = where
help-where = Say where you are and what is selected, with all that belongs to it
do-all = say all
help-all = Say the whole screen, line by line
do-actions = actions
help-actions = List what can be done here, and why the rest can not
sign-waiting = waits
sign-done = done
sign-remarks = with remarks
sign-returned = sent back
sign-not-quorate = too few to decide
sign-planned = not begun
sign-flag = note
sign-changed = changed
sign-minus = minus
sign-paragraph = paragraph
