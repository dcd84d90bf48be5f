# Det som er unntatt offentlighet, og hvem som likevel ser det.
access-without-review = Oppgi hvilken dag det skal vurderes på nytt om dette fortsatt må være unntatt offentlighet.
access-without-basis = Oppgi hjemmelen for å unnta dette fra offentlighet.
access-without-by = Oppgi hvem som har bestemt at dette skal være unntatt offentlighet.
access-is-open = «{ $name }» er allerede åpent for alle.
said-restricted = «{ $name }» er unntatt offentlighet og skal vurderes på nytt { $day }.
said-opened-up = «{ $name }» er åpent for alle igjen.
cli-plan-restrict = Unnta et kapittel, en post eller hele planen fra offentlighet
cli-plan-open-up = Åpne det som er unntatt offentlighet
cli-restrict-target = Nummeret på et kapittel, eller register/nøkkel; hele planen når det utelates
cli-restrict-basis = Hjemmelen, som skrevet
cli-restrict-by = Hvem som bestemte det
cli-restrict-review = Når det skal vurderes på nytt
cli-restrict-body = Et organ som ser det i tillegg til sekretariatet; kan gis flere ganger
cli-status-step = Bare det som mangler i ett steg
cli-status-body = Bare det som mangler fra et organ
cli-status-party = Bare det som mangler fra en part
cli-status-person = Bare det som mangler fra en person, i alle roller
