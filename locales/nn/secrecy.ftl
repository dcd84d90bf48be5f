# Det som er unnateke offentlegheita, og kven som likevel ser det.
access-without-review = Oppgi kva dag det skal vurderast på nytt om dette framleis må vere unnateke offentlegheita.
access-without-basis = Oppgi heimelen for å unnta dette frå offentlegheita.
access-without-by = Oppgi kven som har bestemt at dette skal vere unnateke offentlegheita.
access-is-open = «{ $name }» er allereie ope for alle.
said-restricted = «{ $name }» er unnateke offentlegheita og skal vurderast på nytt { $day }.
said-opened-up = «{ $name }» er ope for alle igjen.
cli-plan-restrict = Unnta eit kapittel, ein post eller heile planen frå offentlegheita
cli-plan-open-up = Opne det som er unnateke offentlegheita
cli-restrict-target = Nummeret på eit kapittel, eller register/nøkkel; heile planen når det blir utelate
cli-restrict-basis = Heimelen, som skrive
cli-restrict-by = Kven som bestemte det
cli-restrict-review = Når det skal vurderast på nytt
cli-restrict-body = Eit organ som ser det i tillegg til sekretariatet; kan givast fleire gonger
cli-status-step = Berre det som manglar i eitt steg
cli-status-body = Berre det som manglar frå eit organ
cli-status-party = Berre det som manglar frå ein part
cli-status-person = Berre det som manglar frå ein person, i alle roller
