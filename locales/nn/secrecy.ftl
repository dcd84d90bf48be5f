# Det som er unnateke offentlegheita, og kven som likevel ser det.
access-without-basis = Sei kva heimel som unntek det frå offentlegheita.
access-without-by = Sei kven som har bestemt at det er unnateke offentlegheita.
access-without-review = Sei kva dag det skal vurderast på nytt om det framleis må vere unnateke offentlegheita.
access-is-open = «{ $name }» er alt ope.
said-restricted = «{ $name }» er unnateke offentlegheita og skal vurderast på nytt { $day }.
said-opened-up = «{ $name }» er ope igjen.
cli-plan-restrict = Unnta eit kapittel, ein post eller heile planen frå offentlegheita
cli-plan-open-up = Opne det som er unnateke offentlegheita
cli-restrict-target = Nummeret på eit kapittel, eller register/nykel; heile planen når det blir utelate
cli-restrict-basis = Heimelen, slik han står
cli-restrict-by = Kven som bestemte det
cli-restrict-review = Når det skal vurderast på nytt
cli-restrict-body = Eit organ som ser det i tillegg til sekretariatet; kan givast fleire gonger
cli-status-step = Berre det som manglar i eitt steg
cli-status-body = Berre det eit organ skuldar
cli-status-party = Berre det ein part skuldar
cli-status-person = Berre det ein person skuldar, i alle roller
