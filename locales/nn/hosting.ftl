# Økter over ein sokkel eller SSH.

hosting-paste-long = Det var for mykje å lime inn på éin gong: høgst { $limit } KiB. Ingenting vart sett inn.
hosting-no-keys = Skjermbileta treng ein terminal. Over SSH: kople til utan kommando, eller be om ein terminal med ssh -t.
hosting-fault = vedtak gjorde ein feil, og denne økta er avslutta. Det som var lagra, er trygt. Kople til på nytt for å halde fram.
hosting-unknown = Ingen her kjenner denne nøkkelen enno.
hosting-gone = Sambandet er borte.
hosting-idle = Ingen tast er trykt på ein halvtime.
hosting-longest = Økta har vart i tolv timar.
hosting-soon = { $why } Økta sluttar om eitt minutt; kople til på nytt etterpå. Utkast blir tekne vare på.
