# Characters that cannot stand in a text.

text-refused = { $code } ({ $class }) in line { $line }, character { $column }, cannot stand here.
text-cleaned = { $count ->
    [one] One character that cannot stand in a plan was removed: { $places }.
   *[other] { $count } characters that cannot stand in a plan were removed: { $places }.
}
text-control = control character
text-direction = turns the direction of reading
text-invisible = invisible character
text-unassigned = character without a known meaning
text-mark = too many accents on one letter
text-script = letter of another script
text-uncomposed = letter and accent apart
text-tidied = { $count ->
    [one] One character that nobody sees was cleaned: { $list }
   *[other] { $count } characters that nobody sees were cleaned: { $list }
}
