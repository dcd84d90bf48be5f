# Kven som er her, og kva dei gjer.

do-company = kven er her
help-company = Vis kven som er her, kvar frå og sidan når
company-beside = Også her: { $names }
company-beside-count = { $count } andre her
company-here = { $count } er her no
company-title = Her no ({ $count })
company-stranger = Nokon som ikkje er kjend enno
company-from = over SSH frå { $address }
company-ssh = over SSH
company-machine = ved denne maskina
company-since = sidan { $time }
company-looks = ser på skjermbileta
company-reads = i «{ $plan }»
company-runs = køyrer { $command }
company-enrols = kjem med ein nøkkel
