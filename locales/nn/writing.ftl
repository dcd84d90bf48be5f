# Å skrive: teksten med råd, førehandsvising, finn og byt ut; skjema med veljarar; mange rader på éin gong.

do-writing-help = skriveråd
help-writing-help = Vis kva som kan skrivast: overskrifter, lister, tabellar, utheving
do-preview = førehandsvis
help-preview = Vis teksten slik han blir lesen, ved sida av eller i staden
do-find-text = finn/byt ut
help-find-text = Finn i teksten, og byt ut det som blir funne
do-next-hit = neste treff
help-next-hit = Gå til neste treff i teksten
do-previous-hit = førre treff
help-previous-hit = Gå til førre treff i teksten
do-replace-all = byt ut alle
help-replace-all = Byt ut alle treffa i teksten på éin gong
do-heading = overskrift
help-heading = Gjer linja til overskrift; ein gong til gir eit lågare nivå
do-list = listepunkt
help-list = Gjer linja til eit punkt i ei liste, eller til vanleg tekst att
do-table = tabell
help-table = Begynn ein tabell; Tab går til neste celle, Enter til ei ny rad
do-strong = halvfeit
help-strong = Gjer det som er markert, halvfeitt
do-emphasis = kursiv
help-emphasis = Set det som er markert, i kursiv
do-select-all = marker alt
help-select-all = Marker heile teksten; Shift+piltast markerer ein del
do-copy-text = kopier
help-copy-text = Kopier det som er markert
do-cut-text = klipp ut
help-cut-text = Klipp ut det som er markert
do-paste-text = lim inn
help-paste-text = Lim inn det som vart kopiert eller klipt ut her
refuse-left-open = Her står det kvifor teksten manglar. Ctrl+N går tilbake til teksten.
refuse-nothing-sought = Skriv fyrst kva du leitar etter: Ctrl+R.
seek-what = Finn
seek-with = Byt ut med
seek-none = ingen treff
seek-nothing = «{ $text }» står ikkje i teksten.
seek-keys = Enter neste/byt ut   ↑ førre   Tab byt felt   F5 byt ut alle   Esc lukk
said-replaced = { $count ->
    [one] «{ $what }» er bytt ut med «{ $with }» éin stad. Ctrl+U angrar.
   *[other] «{ $what }» er bytt ut med «{ $with }» { $count } stader. Ctrl+U angrar.
}
edit-foot = { $words } ord · { $paragraphs } avsnitt · linje { $line }:{ $column }
writing-title = Dette kan du skrive
writing-paragraph = (blank linje)
writing-paragraph-is = nytt avsnitt, som får sitt eige nummer
writing-heading = ## Overskrift
writing-heading-is = overskrift; fleire # gir eit lågare nivå
writing-item = - punkt
writing-item-is = punkt i ei liste; Enter gir neste punkt
writing-number = 1. punkt
writing-number-is = nummerert punkt
writing-nested = { "  " }- punkt
writing-nested-is = punkt under eit punkt: Tab inn, Shift+Tab ut
writing-table = | a | b |
writing-table-is = tabell: overskrifter, ei linje |---|---|, rader; Tab neste celle, Enter ny rad
writing-strong = **ord**
writing-strong-is = halvfeit
writing-emphasis = *ord*
writing-emphasis-is = kursiv
writing-quote = > sitat
writing-quote-is = sitat
writing-rule = ---
writing-rule-is = strek mellom to blanke linjer
writing-more = Det som blir følgt opp – milepælar, risikoar – høyrer heime i registra (tast 3 frå planen), ikkje i ein tabell: der har kvar rad sin eigen nøkkel. F1 viser alle tastane.
do-calendar = kalender
help-calendar = Vel ein dag i ein kalender, der det skal stå ein dato
refuse-no-date = Her skal det ikkje stå ein dato.
calendar-hint = Ctrl+D: kalender.
near-today = i dag
near-tomorrow = i morgon
near-after = i overmorgon
understood-day = Forstått: { $day }.
understood-days = Forstått: { $first } – { $last }.
understood-yearless = { $days } Året er ikkje skrive: her er det { $year }.
understood-undated = Forstått, men det er ikkje bestemte dagar.
lock-begun = { $person } skriv på { $place } og har ikkje lagra (sist { $since }).
lock-despite = Lås likevel
lock-despite-hint = Det som ikkje er lagra, kjem ikkje med i versjonen. Spør gjerne fyrst.
lock-ask-despite = Andre skriv enno. Kryss av her for å låse utan det dei ikkje har lagra.
do-mark = marker
help-mark = Marker rada, eller ta merket bort; så gjeld ei endring alle merkte rader
do-mark-all = marker alle
help-mark-all = Marker alle rader som viser, eller ta alle merke bort
do-mark-others = snu merka
help-mark-others = Marker dei radene som ikkje er merkte, og omvendt
do-set-field = set felt
help-set-field = Set eitt felt på den valde rada, eller på alle merkte på éin gong
marked = { $count ->
    [one] 1 merkt (w set felt)
   *[other] { $count } merkte (w set felt)
}
refuse-mark-in-view = Rader blir merkte i tabellen: v går dit.
set-which = { $count ->
    [one] Set felt på 1 rad
   *[other] Set felt på { $count } rader
}
set-title = { $count ->
    [one] { $field } blir sett på 1 rad
   *[other] { $field } blir sett på { $count } rader
}
said-set = { $count ->
    [one] { $field } er sett på 1 rad. u angrar.
   *[other] { $field } er sett på { $count } rader. u angrar alle.
}
said-removed-all = { $count } rader er tekne bort. u angrar.
said-restored-all = { $count } rader er tilbake.
restore-all = Alle { $count }
