# Møte på skjermen

place-meetings = Møte
place-meeting = Møte
do-go-meetings = møte
help-go-meetings = Til møta i organa: kalender, sakslister, protokollar
do-call-meeting = kall inn
help-call-meeting = Kall inn til møte i eit organ, eller felles i fleire
do-draw-agenda = set saksliste
help-draw-agenda = Set sakslista av det som ventar: faste saker, så kvar sak
do-minutes = protokoll
help-minutes = Skriv protokollen, eller gå vidare med utkastet
do-approve-minutes = godkjenn
help-approve-minutes = Godkjenn protokollen: denne, eller den frå førre møte
do-meeting-papers = papir
help-meeting-papers = Skriv innkalling, saksliste, protokoll eller særutskrifter til ei mappe
do-add-item = legg til sak
help-add-item = Legg til ei sak på sakslista som ikkje gjeld ein plan
do-drop-item = ta av
help-drop-item = Ta saka av sakslista
do-move-meeting = flytt
help-move-meeting = Flytt møtet til ein annan dag, med sakene
do-cancel-meeting = avlys
help-cancel-meeting = Avlys møtet; sakene ventar på eit seinare

meetings-all = Alle organ
meetings-turn = ←→ eit anna organ
meetings-when = Når
meetings-who = Organ
meetings-stands = Korleis det står
meetings-where = Kvar
meetings-called = kalla inn, inga saksliste
meetings-agenda = { $count ->
    [one] éi sak
   *[other] { $count } saker
}
meetings-no-minutes = protokoll manglar
meetings-none = Ingen møte enno. Dei står her veke for veke, med saksliste og protokoll. n kallar inn til eit møte, for eitt organ eller for fleire saman.
meetings-none-member = Ingen møte enno. Dei står her veke for veke, med saksliste og protokoll, så snart sekretariatet kallar inn til eit.
meetings-filtered = Ingen møte har desse orda. Esc viser alle.
refuse-no-meeting = Her er det ikkje noko møte. Kall inn til eit først (n).
refuse-no-draft = Her er det ingen protokoll som ventar på godkjenning.
refuse-meeting-ahead = Møtet er ikkje før { $day }; protokollen blir skriven etterpå.
refuse-no-case-item = Denne saka gjeld ikkje ein plan. Det som vart sagt, blir skrive i protokollen (r).

meeting-screen-none = Ingenting står på sakslista enno. d set ho av det som ventar på organet; a legg til ei sak som ikkje gjeld ein plan.
meeting-screen-none-member = Ingenting står på sakslista enno. Sekretariatet set ho opp.
meeting-screen-item = Sak
meeting-screen-came = Kva det vart til
meeting-screen-number = Nummer
meeting-screen-bodies = Organ
meeting-screen-bodies-hint = Enter opnar lista. Fleire møtest felles.
meeting-screen-day = Dag
meeting-screen-day-hint = Éin dag, til dømes 14.05.20.
meeting-screen-hours = Klokkeslett
meeting-screen-hours-hint = Til dømes 10.00–12.00.
meeting-screen-place-hint = Ein stad, eller lenkja til eit digitalt møte.
meeting-screen-to = Ny dag
meeting-screen-moving = Flytt møtet: { $name }
meeting-screen-cancelling = Avlys møtet: { $name }
meeting-screen-cancel-hint = Grunnen står i kalenderen og ved kvar sak.
meeting-screen-follow = Sakene som er kalla inn til møtet, følgjer med.
meeting-screen-item-hint = Det saka heiter på sakslista.
meeting-screen-text = På førehand
meeting-screen-text-hint = Det som står om ho i innkallinga.
meeting-screen-closed = Lukka
meeting-screen-closed-hint = Heimelen, når saka går for lukka dører: berre organet og sekretariatet les ho.
meeting-screen-approving = Godkjenn protokollen: { $name }
meeting-screen-by = Godkjend
meeting-screen-by-hint = I kva seinare møte, eller skriftleg av alle.
meeting-screen-in-writing = skriftleg, i dag
meeting-screen-minutes = Protokoll: { $name }
meeting-screen-minutes-intro = Eit utkast til eit seinare møte godkjenner han. Det organa vedtok i sakene, blir ført inn ved saka og følgjer med.
meeting-screen-present-hint = Eitt namn på kvar linje.
meeting-screen-absent-hint = Eitt namn på kvar linje.
meeting-screen-said-hint = Det som vart sagt og vedteke.
meeting-screen-papers = Papir: { $name }
meeting-screen-notice = Innkalling
meeting-screen-agenda = Saksliste
meeting-screen-record = Protokoll
meeting-screen-extract = Særutskrift { $number }
meeting-screen-which = Papir
meeting-screen-which-hint = Enter opnar lista. Protokoll og særutskrifter er der når protokollen er skriven.
meeting-screen-formats-hint = Enter opnar lista. Dei er i målforma til organet.
meeting-screen-ics = Kalenderoppføring
meeting-screen-ics-hint = Ei .ics-fil ved sida av innkallinga.
meeting-screen-folder-hint = Ei ny mappe på di eiga maskin.
said-papers-written = { $count ->
    [one] Éi fil ligg i { $folder }.
   *[other] { $count } filer ligg i { $folder }.
}
call-meeting-hint = Eit møte som er kalla inn. Dag og stad er møtet sine eigne, og saka kjem på sakslista.
