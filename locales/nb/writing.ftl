# Å skrive: teksten med råd, forhåndsvisning, finn og bytt ut; skjema med velgere; mange rader på én gang.

do-writing-help = skriveråd
help-writing-help = Vis hva som kan skrives: overskrifter, lister, tabeller, utheving
do-preview = forhåndsvis
help-preview = Vis teksten slik den blir lest, ved siden av eller i stedet
do-find-text = finn/bytt ut
help-find-text = Finn i teksten, og bytt ut det som blir funnet
do-next-hit = neste treff
help-next-hit = Gå til neste treff i teksten
do-previous-hit = forrige treff
help-previous-hit = Gå til forrige treff i teksten
do-replace-all = bytt ut alle
help-replace-all = Bytt ut alle treffene i teksten på én gang
do-heading = overskrift
help-heading = Gjør linjen til overskrift; en gang til gir et lavere nivå
do-list = listepunkt
help-list = Gjør linjen til et punkt i en liste, eller til vanlig tekst igjen
do-table = tabell
help-table = Begynn en tabell; Tab går til neste celle, Enter til en ny rad
do-strong = halvfet
help-strong = Gjør det som er markert, halvfett
do-emphasis = kursiv
help-emphasis = Sett det som er markert, i kursiv
do-select-all = marker alt
help-select-all = Marker hele teksten; Shift+piltast markerer en del
do-copy-text = kopier
help-copy-text = Kopier det som er markert
do-cut-text = klipp ut
help-cut-text = Klipp ut det som er markert
do-paste-text = lim inn
help-paste-text = Lim inn det som ble kopiert eller klippet ut her
refuse-left-open = Her står det hvorfor teksten mangler. Ctrl+N går tilbake til teksten.
refuse-nothing-sought = Skriv først hva du leter etter: Ctrl+R.
seek-what = Finn
seek-with = Bytt ut med
seek-none = ingen treff
seek-nothing = «{ $text }» står ikke i teksten.
seek-keys = Enter neste/bytt ut   ↑ forrige   Tab bytt felt   F5 bytt ut alle   Esc lukk
said-replaced = { $count ->
    [one] «{ $what }» er byttet ut med «{ $with }» ett sted. Ctrl+U angrer.
   *[other] «{ $what }» er byttet ut med «{ $with }» { $count } steder. Ctrl+U angrer.
}
edit-foot = { $words } ord · { $paragraphs } avsnitt · linje { $line }:{ $column }
writing-title = Dette kan du skrive
writing-paragraph = (blank linje)
writing-paragraph-is = nytt avsnitt, som får sitt eget nummer
writing-heading = ## Overskrift
writing-heading-is = overskrift; flere # gir et lavere nivå
writing-item = - punkt
writing-item-is = punkt i en liste; Enter gir neste punkt
writing-number = 1. punkt
writing-number-is = nummerert punkt
writing-nested = { "  " }- punkt
writing-nested-is = punkt under et punkt: Tab inn, Shift+Tab ut
writing-table = | a | b |
writing-table-is = tabell: overskrifter, en linje |---|---|, rader; Tab neste celle, Enter ny rad
writing-strong = **ord**
writing-strong-is = halvfet
writing-emphasis = *ord*
writing-emphasis-is = kursiv
writing-quote = > sitat
writing-quote-is = sitat
writing-rule = ---
writing-rule-is = strek mellom to blanke linjer
writing-more = Det som følges opp – milepæler, risikoer – hører hjemme i registrene (tast 3 fra planen), ikke i en tabell: der har hver rad sin egen nøkkel. F1 viser alle tastene.
do-calendar = kalender
help-calendar = Velg en dag i en kalender, der det skal stå en dato
refuse-no-date = Her skal det ikke stå en dato.
calendar-hint = Ctrl+D: kalender.
near-today = i dag
near-tomorrow = i morgen
near-after = i overmorgen
understood-day = Forstått: { $day }.
understood-days = Forstått: { $first } – { $last }.
understood-yearless = { $days } Året er ikke skrevet: her er det { $year }.
understood-undated = Forstått, men det er ikke bestemte dager.
lock-begun = { $person } skriver på { $place } og har ikke lagret (sist { $since }).
lock-despite = Lås likevel
lock-despite-hint = Det som ikke er lagret, kommer ikke med i versjonen. Spør gjerne først.
lock-ask-despite = Andre skriver ennå. Kryss av her for å låse uten det de ikke har lagret.
do-mark = marker
help-mark = Marker raden, eller ta merket bort; så gjelder en endring alle merkede rader
do-mark-all = marker alle
help-mark-all = Marker alle rader som vises, eller ta alle merker bort
do-mark-others = snu merkene
help-mark-others = Marker de radene som ikke er merket, og omvendt
do-set-field = sett felt
help-set-field = Sett ett felt på den valgte raden, eller på alle merkede på én gang
marked = { $count ->
    [one] 1 merket (w sett felt)
   *[other] { $count } merket (w sett felt)
}
refuse-mark-in-view = Rader blir merket i tabellen: v går dit.
set-which = { $count ->
    [one] Sett felt på 1 rad
   *[other] Sett felt på { $count } rader
}
set-title = { $count ->
    [one] { $field } blir satt på 1 rad
   *[other] { $field } blir satt på { $count } rader
}
said-set = { $count ->
    [one] { $field } er satt på 1 rad. u angrer.
   *[other] { $field } er satt på { $count } rader. u angrer alle.
}
said-removed-all = { $count } rader er tatt bort. u angrer.
said-restored-all = { $count } rader er tilbake.
restore-all = Alle { $count }
