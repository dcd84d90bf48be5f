# Det som er unntatt offentlighet, og hvem som likevel ser det.
access-without-basis = Si hvilken hjemmel som unntar det fra offentlighet.
access-without-by = Si hvem som har bestemt at det er unntatt offentlighet.
access-without-review = Si hvilken dag det skal vurderes på nytt om det fortsatt må være unntatt offentlighet.
access-is-open = «{ $name }» er alt åpent.
said-restricted = «{ $name }» er unntatt offentlighet og skal vurderes på nytt { $day }.
said-opened-up = «{ $name }» er åpent igjen.
cli-plan-restrict = Unnta et kapittel, en post eller hele planen fra offentlighet
cli-plan-open-up = Åpne det som er unntatt offentlighet
cli-restrict-target = Nummeret på et kapittel, eller register/nøkkel; hele planen når det utelates
cli-restrict-basis = Hjemmelen, slik den står
cli-restrict-by = Hvem som bestemte det
cli-restrict-review = Når det skal vurderes på nytt
cli-restrict-body = Et organ som ser det i tillegg til sekretariatet; kan gis flere ganger
cli-status-step = Bare det som mangler i ett steg
cli-status-body = Bare det et organ skylder
cli-status-party = Bare det en part skylder
cli-status-person = Bare det en person skylder, i alle roller
