# vedtak meeting
cli-meeting = Møter i organene: kalender, saksliste, protokoll
cli-meeting-call = Kall inn til møte i et organ, eller til et felles møte i flere
cli-meeting-move = Flytt et møte til en annen dag, med sakene som er kalt inn til det
cli-meeting-cancel = Avlys et møte; sakene venter på et senere
cli-meeting-list = List opp møter etter dag
cli-meeting-agenda = Vis eller endre sakslisten til et møte
cli-meeting-minutes = Skriv, godkjenn eller rett protokollen fra et møte
cli-meeting-paper = Gi ut et dokument fra et møte: notice, agenda, minutes, extract
cli-meeting-bodies = Organet; flere for et felles møte
cli-meeting-day = Møtedagen
cli-meeting-hours = Klokkeslettene, for eksempel 10.00–12.00
cli-meeting-place = Hvor, eller en lenke
cli-meeting-to = Den nye dagen
cli-meeting-from = Fra og med denne dagen; ellers alle
cli-meeting-calendar = Skriv kalenderen til denne filen, som iCalendar
cli-meeting-draw = Ta det som venter på organet: faste saker først, så hver sak
cli-meeting-add = Legg til en sak med denne tittelen
cli-meeting-text = Det som blir sagt på forhånd om saken som legges til
cli-meeting-closed = Hjemmelen for at den blir tatt for lukkede dører
cli-meeting-item = Saken det gjelder, etter plassen på sakslisten
cli-meeting-number = Saksnummeret, slik det er skrevet
cli-meeting-drop = Ta saken på denne plassen av sakslisten
cli-meeting-order = Plassene i ny rekkefølge, for eksempel 3,1,2
cli-meeting-present = Hvem som møtte; kan gis flere ganger
cli-meeting-absent = Hvem som hadde meldt forfall; kan gis flere ganger
cli-meeting-said = Det som ble sagt i en sak: PLASS=TEKST
cli-meeting-approve = Protokollen er godkjent: skriftlig i dag, eller av møtet i --by
cli-meeting-by = Dagen for det senere møtet som godkjenner den
cli-meeting-correct = Det som er rett, i en protokoll som er godkjent
cli-meeting-language = Språket i dokumentet; ellers det organet bruker
cli-meeting-which = notice, agenda, minutes, extract
cli-value-places = PLASSER
cli-value-passage = PLASS=TEKST
cli-meeting-none = Det er ikke noe møte i { $name } { $day }.
cli-hint-meeting-call = Kall inn med vedtak meeting call; vedtak meeting list viser dem som er kalt inn.
cli-meeting-no-item = Sakslisten har ingen sak { $item }.
cli-meeting-order-other = --order nevner hver plass på sakslisten én gang, fra 1 til { $count }.
cli-meeting-passage = «{ $value }» er ikke PLASS=TEKST, for eksempel 2="Tatt til orientering".
cli-meeting-no-minutes = Det finnes ingen protokoll fra møtet { $day } ennå.
cli-meeting-ending = Et dokument blir skrevet som .md, .html, .docx eller .pdf, og en innkalling også som .ics.
cli-meeting-which-item = Nevn saken med --item.
cli-meeting-list-none = Det er ingen møter.
cli-meeting-agenda-none = Ingenting står på sakslisten ennå.
meeting-state-cancelled = avlyst: { $reason }
meeting-state-draft = protokoll: utkast
meeting-state-approved = protokoll godkjent { $day }
meeting-reason-drawn = tatt på møtet { $day }
said-meeting-called = { $names } møtes { $day }.
said-meeting-moved = Møtet er { $day }; { $count ->
        [0] ingen sak var kalt inn til det
        [one] én sak følger med
       *[other] { $count } saker følger med
    }.
said-meeting-cancelled = Møtet { $day } er avlyst; { $count ->
        [0] ingen sak var kalt inn til det
        [one] én sak venter på et senere
       *[other] { $count } saker venter på et senere
    }.
said-agenda-set = Sakslisten har { $count ->
        [one] én sak
       *[other] { $count } saker
    }.
said-minutes-set = Protokollen fra møtet { $day } er lagret som utkast.
said-minutes-approved = Protokollen fra møtet { $day } er godkjent.
said-minutes-corrected = Rettelsen står ved siden av protokollen fra møtet { $day }.
