# Møter på skjermen

place-meetings = Møter
place-meeting = Møte
do-go-meetings = møter
help-go-meetings = Til møtene i organene: kalender, sakslister, protokoller
do-call-meeting = kall inn
help-call-meeting = Kall inn til møte i et organ, eller felles i flere
do-draw-agenda = sett saksliste
help-draw-agenda = Sett sakslisten av det som venter: faste saker, så hver sak
do-minutes = protokoll
help-minutes = Skriv protokollen, eller gå videre med utkastet
do-approve-minutes = godkjenn
help-approve-minutes = Godkjenn protokollen: denne, eller den fra forrige møte
do-meeting-papers = papirer
help-meeting-papers = Skriv innkalling, saksliste, protokoll eller særutskrifter til en mappe
do-add-item = legg til sak
help-add-item = Legg til en sak på sakslisten som ikke gjelder en plan
do-drop-item = ta av
help-drop-item = Ta saken av sakslisten
do-move-meeting = flytt
help-move-meeting = Flytt møtet til en annen dag, med sakene
do-cancel-meeting = avlys
help-cancel-meeting = Avlys møtet; sakene venter på et senere

meetings-all = Alle organ
meetings-turn = ←→ et annet organ
meetings-when = Når
meetings-who = Organ
meetings-stands = Hvordan det står
meetings-where = Hvor
meetings-called = kalt inn, ingen saksliste
meetings-agenda = { $count ->
    [one] én sak
   *[other] { $count } saker
}
meetings-no-minutes = protokoll mangler
meetings-none = Ingen møter ennå. De står her uke for uke, med saksliste og protokoll. n kaller inn til et møte, for ett organ eller for flere sammen.
meetings-none-member = Ingen møter ennå. De står her uke for uke, med saksliste og protokoll, så snart sekretariatet kaller inn til et.
meetings-filtered = Ingen møter har disse ordene. Esc viser alle.
refuse-no-meeting = Her er det ikke noe møte. Kall inn til et først (n).
refuse-no-draft = Her er det ingen protokoll som venter på godkjenning.
refuse-meeting-ahead = Møtet er ikke før { $day }; protokollen blir skrevet etterpå.
refuse-no-case-item = Denne saken gjelder ikke en plan. Det som ble sagt, blir skrevet i protokollen (r).

meeting-screen-none = Ingenting står på sakslisten ennå. d setter den av det som venter på organet; a legger til en sak som ikke gjelder en plan.
meeting-screen-none-member = Ingenting står på sakslisten ennå. Sekretariatet setter den opp.
meeting-screen-item = Sak
meeting-screen-came = Hva det ble til
meeting-screen-number = Nummer
meeting-screen-bodies = Organ
meeting-screen-bodies-hint = Enter åpner listen. Flere møtes felles.
meeting-screen-day = Dag
meeting-screen-day-hint = Én dag, for eksempel 14.05.20.
meeting-screen-hours = Klokkeslett
meeting-screen-hours-hint = For eksempel 10.00–12.00.
meeting-screen-place-hint = Et sted, eller lenken til et digitalt møte.
meeting-screen-to = Ny dag
meeting-screen-moving = Flytt møtet: { $name }
meeting-screen-cancelling = Avlys møtet: { $name }
meeting-screen-cancel-hint = Grunnen står i kalenderen og ved hver sak.
meeting-screen-follow = Sakene som er kalt inn til møtet, følger med.
meeting-screen-item-hint = Det saken heter på sakslisten.
meeting-screen-text = På forhånd
meeting-screen-text-hint = Det som står om den i innkallingen.
meeting-screen-closed = Lukket
meeting-screen-closed-hint = Hjemmelen, når saken går for lukkede dører: bare organet og sekretariatet leser den.
meeting-screen-approving = Godkjenn protokollen: { $name }
meeting-screen-by = Godkjent
meeting-screen-by-hint = I hvilket senere møte, eller skriftlig av alle.
meeting-screen-in-writing = skriftlig, i dag
meeting-screen-minutes = Protokoll: { $name }
meeting-screen-minutes-intro = Et utkast til et senere møte godkjenner den. Det organene vedtok i sakene, blir ført inn ved saken og følger med.
meeting-screen-present-hint = Ett navn på hver linje.
meeting-screen-absent-hint = Ett navn på hver linje.
meeting-screen-said-hint = Det som ble sagt og vedtatt.
meeting-screen-papers = Papirer: { $name }
meeting-screen-notice = Innkalling
meeting-screen-agenda = Saksliste
meeting-screen-record = Protokoll
meeting-screen-extract = Særutskrift { $number }
meeting-screen-which = Papirer
meeting-screen-which-hint = Enter åpner listen. Protokoll og særutskrifter er der når protokollen er skrevet.
meeting-screen-formats-hint = Enter åpner listen. De er i målformen til organet.
meeting-screen-ics = Kalenderoppføring
meeting-screen-ics-hint = En .ics-fil ved siden av innkallingen.
meeting-screen-folder-hint = En ny mappe på din egen maskin.
said-papers-written = { $count ->
    [one] Én fil ligger i { $folder }.
   *[other] { $count } filer ligger i { $folder }.
}
call-meeting-hint = Et møte som er kalt inn. Dag og sted er møtets egne, og saken kommer på sakslisten.
