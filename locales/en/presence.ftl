# Who is here, and what they do.

do-company = who is here
help-company = Show who is here, from where and since when
company-beside = Also here: { $names }
company-beside-count = { $count } others here
company-here = { $count } are here now
company-title = Here now ({ $count })
company-stranger = Somebody who is not known yet
company-from = over SSH from { $address }
company-ssh = over SSH
company-machine = at this machine
company-since = since { $time }
company-looks = looks at the screens
company-reads = in “{ $plan }”
company-runs = runs { $command }
company-enrols = brings a key
