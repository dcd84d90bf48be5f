# Teikn som ikkje kan stå i ein tekst.

text-refused = { $code } ({ $class }) på linje { $line }, teikn { $column }, kan ikkje stå her.
text-cleaned = { $count ->
    [one] Eitt teikn som ikkje kan stå i ein plan, er fjerna: { $places }.
   *[other] { $count } teikn som ikkje kan stå i ein plan, er fjerna: { $places }.
}
text-control = styreteikn
text-direction = snur leseretninga
text-invisible = usynleg teikn
text-unassigned = teikn utan kjend tyding
text-mark = for mange aksentar på same bokstav
text-script = bokstav frå eit anna skriftsystem
text-uncomposed = bokstav og aksent kvar for seg
text-tidied = { $count ->
    [one] Eitt teikn som ingen ser, er reinsa bort eller bytt ut: { $list }
   *[other] { $count } teikn som ingen ser, er reinsa bort eller bytte ut: { $list }
}
