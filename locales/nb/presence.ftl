# Hvem som er her, og hva de gjør.

do-company = hvem er her
help-company = Vis hvem som er her, hvorfra og siden når
company-beside = Også her: { $names }
company-beside-count = { $count } andre her
company-here = { $count } er her nå
company-title = Her nå ({ $count })
company-stranger = Noen som ikke er kjent ennå
company-from = over SSH fra { $address }
company-ssh = over SSH
company-machine = ved denne maskinen
company-since = siden { $time }
company-looks = ser på skjermbildene
company-reads = i «{ $plan }»
company-runs = kjører { $command }
company-enrols = kommer med en nøkkel
