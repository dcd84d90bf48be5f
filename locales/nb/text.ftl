# Tegn som ikke kan stå i en tekst.

text-refused = { $code } ({ $class }) på linje { $line }, tegn { $column }, kan ikke stå her.
text-cleaned = { $count ->
    [one] Ett tegn som ikke kan stå i en plan, er fjernet: { $places }.
   *[other] { $count } tegn som ikke kan stå i en plan, er fjernet: { $places }.
}
text-control = styretegn
text-direction = snur leseretningen
text-invisible = usynlig tegn
text-unassigned = tegn uten kjent betydning
text-mark = for mange aksenter på samme bokstav
text-script = bokstav fra et annet skriftsystem
text-uncomposed = bokstav og aksent hver for seg
text-tidied = { $count ->
    [one] Ett tegn som ingen ser, er renset bort eller byttet ut: { $list }
   *[other] { $count } tegn som ingen ser, er renset bort eller byttet ut: { $list }
}
