# Ei sak for eit organ: kven som er med, kva dei gjorde, kva som manglar.

part-vacant = ledig
part-recused = inhabil
part-doubted = habilitet ikkje avgjord
part-away = ikkje til stades
part-listens = utan røysterett
part-for = for
part-against = mot
part-abstains = avstår
part-consents = samtykkjer stilleteiande
part-awaited = har ikkje røysta
part-sits = deltek
part-chairs = leier
seat-holders = { $persons }
seat-instead = { $persons } for { $holders }

hearing-no-day = Møtet har ingen dato enno.
hearing-doubts = Habilitet ikkje avgjord: { $names }.
hearing-votes = Det manglar røyst frå { $names }.
hearing-record = Utfallet er ikkje ført inn.
hearing-recused = { $person } inhabil: { $basis }
hearing-cast = { $cast } av { $seats } røyster
hearing-held = møte { $day }
hearing-undated = utan dato
hearing-written = skriftleg innan { $day }; manglande svar tel ikkje
hearing-written-consents = skriftleg innan { $day }; manglande svar er samtykke
hearing-place = stad: { $place }
hearing-moved = { $day }: { $how }. { $reason }
hearing-proposed = Framlegg: { $text }
case-state-open = til handsaming
case-state-vote = røysting open
case-state-off-list = teken av sakslista
case-state-recorded = ført inn

said-called = { $step } er lagd fram for { $names }.
said-case-moved = Saka er { $how }.
said-seated-outside = { $person } tek plassen «{ $seat }» i denne saka. { $person } er ikkje vara der og kan ikkje logge inn for plassen: før inn røysta på vegner av { $person } (--for), eller gjer { $person } til vara (vedtak body seat --deputy).
said-seated = { $person } tek plassen «{ $seat }» i denne saka.
said-unseated = Plassen «{ $seat }» står tom i denne saka.
said-raised = Det er reist spørsmål om habilitet for plassen «{ $seat }».
said-recused = { $seat } er inhabil og deltek ikkje i denne saka.
said-not-recused = { $seat } er habil og deltek.
said-vote-opened = Røystinga er open.
said-voted = { $seat } har røysta: { $choice }. Røysta kan endrast til utfallet er ført inn.
said-vote-withdrawn = Røysta for plassen «{ $seat }» er trekt tilbake.
said-confirmed = Utfallet i { $name } er stadfesta for { $person }.
said-challenged = { $name }: { $state }.
