# Økter over en sokkel eller SSH.

hosting-paste-long = Det var for mye å lime inn på én gang: høyst { $limit } KiB. Ingenting ble satt inn.
hosting-no-keys = Skjermbildene trenger en terminal. Over SSH: koble til uten kommando, eller be om en terminal med ssh -t.
hosting-fault = vedtak gjorde en feil, og denne økten er avsluttet. Det som var lagret, er trygt. Koble til på nytt for å fortsette.
hosting-unknown = Ingen her kjenner denne nøkkelen ennå.
hosting-gone = Forbindelsen er borte.
hosting-idle = Ingen tast er trykket på en halvtime.
hosting-longest = Økten har vart i tolv timer.
hosting-soon = { $why } Økten slutter om ett minutt; koble til på nytt etterpå. Utkast blir tatt vare på.
