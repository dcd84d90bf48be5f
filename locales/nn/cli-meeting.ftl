# vedtak meeting
cli-meeting = Møte i organa: kalender, saksliste, protokoll
cli-meeting-call = Kall inn til møte i eit organ, eller til eit felles møte i fleire
cli-meeting-move = Flytt eit møte til ein annan dag, med sakene som er kalla inn til det
cli-meeting-cancel = Avlys eit møte; sakene ventar på eit seinare
cli-meeting-list = List opp møte etter dag
cli-meeting-agenda = Vis eller endre sakslista til eit møte
cli-meeting-minutes = Skriv, godkjenn eller rett protokollen frå eit møte
cli-meeting-paper = Gi ut eit dokument frå eit møte: notice, agenda, minutes, extract
cli-meeting-bodies = Organet; fleire for eit felles møte
cli-meeting-day = Møtedagen
cli-meeting-hours = Klokkesletta, til dømes 10.00–12.00
cli-meeting-place = Kvar, eller ei lenkje
cli-meeting-to = Den nye dagen
cli-meeting-from = Frå og med denne dagen; elles alle
cli-meeting-calendar = Skriv kalenderen til denne fila, som iCalendar
cli-meeting-draw = Ta det som ventar på organet: faste saker først, så kvar sak
cli-meeting-add = Legg til ei sak med denne tittelen
cli-meeting-text = Det som blir sagt på førehand om saka som blir lagd til
cli-meeting-closed = Heimelen for at ho blir teken for stengde dører
cli-meeting-item = Saka det gjeld, etter plassen på sakslista
cli-meeting-number = Saksnummeret, slik det er skrive
cli-meeting-drop = Ta saka på denne plassen av sakslista
cli-meeting-order = Plassane i ny rekkjefølgje, til dømes 3,1,2
cli-meeting-present = Kven som møtte; kan givast fleire gonger
cli-meeting-absent = Kven som hadde meldt forfall; kan givast fleire gonger
cli-meeting-said = Det som vart sagt i ei sak: PLASS=TEKST
cli-meeting-approve = Protokollen er godkjend: skriftleg i dag, eller av møtet i --by
cli-meeting-by = Dagen for det seinare møtet som godkjenner han
cli-meeting-correct = Det som er rett, i ein protokoll som er godkjend
cli-meeting-language = Språket i dokumentet; elles det organet bruker
cli-meeting-which = notice, agenda, minutes, extract
cli-value-places = PLASSAR
cli-value-passage = PLASS=TEKST
cli-meeting-none = Det er ikkje noko møte i { $name } { $day }.
cli-hint-meeting-call = Kall inn med vedtak meeting call; vedtak meeting list viser dei som er kalla inn.
cli-meeting-no-item = Sakslista har inga sak { $item }.
cli-meeting-order-other = --order nemner kvar plass på sakslista éin gong, frå 1 til { $count }.
cli-meeting-passage = «{ $value }» er ikkje PLASS=TEKST, til dømes 2="Teke til orientering".
cli-meeting-no-minutes = Det finst ingen protokoll frå møtet { $day } enno.
cli-meeting-ending = Eit dokument blir skrive som .md, .html, .docx eller .pdf, og ei innkalling også som .ics.
cli-meeting-which-item = Nemn saka med --item.
cli-meeting-list-none = Det er ingen møte.
cli-meeting-agenda-none = Ingenting står på sakslista enno.
meeting-state-cancelled = avlyst: { $reason }
meeting-state-draft = protokoll: utkast
meeting-state-approved = protokoll godkjend { $day }
meeting-reason-drawn = teken på møtet { $day }
said-meeting-called = { $names } møtest { $day }.
said-meeting-moved = Møtet er { $day }; { $count ->
        [0] inga sak var kalla inn til det
        [one] éi sak følgjer med
       *[other] { $count } saker følgjer med
    }.
said-meeting-cancelled = Møtet { $day } er avlyst; { $count ->
        [0] inga sak var kalla inn til det
        [one] éi sak ventar på eit seinare
       *[other] { $count } saker ventar på eit seinare
    }.
said-agenda-set = Sakslista har { $count ->
        [one] éi sak
       *[other] { $count } saker
    }.
said-minutes-set = Protokollen frå møtet { $day } er lagra som utkast.
said-minutes-approved = Protokollen frå møtet { $day } er godkjend.
said-minutes-corrected = Rettinga står ved sida av protokollen frå møtet { $day }.
