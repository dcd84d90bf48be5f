# En sak for et organ: hvem som deltar, hva de gjorde, hva som mangler.

part-vacant = ledig
part-recused = inhabil
part-doubted = habilitet ikke avgjort
part-away = ikke til stede
part-listens = uten stemmerett
part-for = for
part-against = mot
part-abstains = avstår
part-consents = samtykker stilltiende
part-awaited = har ikke stemt
part-sits = deltar
part-chairs = leder
seat-holders = { $persons }
seat-instead = { $persons } for { $holders }

hearing-no-day = Møtet har ingen dato ennå.
hearing-doubts = Habilitet ikke avgjort: { $names }.
hearing-votes = Det mangler stemme fra { $names }.
hearing-record = Utfallet er ikke ført inn.
hearing-recused = { $person } inhabil: { $basis }
hearing-cast = { $cast } av { $seats } stemmer
hearing-held = møte { $day }
hearing-undated = uten dato
hearing-written = skriftlig innen { $day }; manglende svar teller ikke
hearing-written-consents = skriftlig innen { $day }; manglende svar er samtykke
hearing-place = sted: { $place }
hearing-moved = { $day }: { $how }. { $reason }
hearing-proposed = Foreslått: { $text }
case-state-open = til behandling
case-state-vote = avstemning åpen
case-state-off-list = tatt av sakslisten
case-state-recorded = ført inn

said-called = { $step } er lagt fram for { $names }.
said-case-moved = Saken er { $how }.
said-seated-outside = { $person } tar plassen «{ $seat }» i denne saken. { $person } er ikke vara der og kan ikke logge inn for plassen: før inn stemmen på vegne av { $person } (--for), eller gjør { $person } til vara (vedtak body seat --deputy).
said-seated = { $person } tar plassen «{ $seat }» i denne saken.
said-unseated = Plassen «{ $seat }» står tom i denne saken.
said-raised = Det er reist spørsmål om habilitet for plassen «{ $seat }».
said-recused = { $seat } er inhabil og deltar ikke i denne saken.
said-not-recused = { $seat } er habil og deltar.
said-vote-opened = Avstemningen er åpen.
said-voted = { $seat } har stemt: { $choice }. Stemmen kan endres til utfallet er ført inn.
said-vote-withdrawn = Stemmen for plassen «{ $seat }» er trukket tilbake.
said-confirmed = Utfallet i { $name } er bekreftet for { $person }.
said-challenged = { $name }: { $state }.
