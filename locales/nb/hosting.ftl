# Økter over en sokkel eller SSH.

hosting-paste-long = Det var for mye å lime inn på én gang: høyst { $limit } KiB. Ingenting ble satt inn.
hosting-no-keys = Skjermbildene trenger en terminal. Over SSH: koble til uten kommando, eller be om en terminal med ssh -t.
hosting-fault = vedtak gjorde en feil, og denne økten er avsluttet. Det som var lagret, er trygt. Koble til på nytt for å fortsette.
hosting-unknown = Ingen her kjenner denne nøkkelen ennå.
hosting-gone = Forbindelsen er borte.
hosting-idle = Ingen tast er trykket på en halvtime.
hosting-longest = Økten har stått åpen i tolv timer.
hosting-soon = { $why } Økten slutter om ett minutt; koble til på nytt etterpå. Utkast blir tatt vare på.

# Det som er hjemme når noen kom over SSH.

hosting-agent-none = Ingen ssh-agent fulgte med denne forbindelsen. Koble til med ssh -A og signer på nytt; eller signer hjemme og lim inn signaturen.
hosting-agent-not-lent = En ssh-agent fulgte med denne forbindelsen, men du har ikke lånt den ut. Lån den ut med Ctrl+L på skjermbildet der du signerer; signer så på nytt.
hosting-agent-dead = ssh-agenten hos deg er borte. Se at ssh-add -l viser nøkkelen din hjemme, koble til på nytt med ssh -A, og signer på nytt.
hosting-agent-closed = vedtak slapp ikke fram til ssh-agenten hos deg innen { $seconds } sekunder. Signer på nytt; eller signer hjemme og lim inn signaturen.
hosting-agent-empty = ssh-agenten hos deg viser ingen nøkkel. Den kan være låst (ssh-add -X), den kan mangle nøkler (ssh-add FIL), eller nøklene er bundet til bestemte verter (ssh-add -h): slike nøkler kan ikke signere her. Signer hjemme og lim inn signaturen.
hosting-agent-no-key = ssh-agenten hos deg har andre nøkler, men ikke den som er registrert på deg. Legg den til hjemme med ssh-add FIL; signer så på nytt.
hosting-agent-refused = ssh-agenten hos deg signerte ikke: noen sa nei der. Signer på nytt og bekreft det; eller signer hjemme og lim inn signaturen.
hosting-agent-late = ssh-agenten hos deg svarte ikke innen ett minutt. Kanskje ber den deg bekrefte, eller sikkerhetsnøkkelen vil bli rørt. Signer på nytt.
hosting-no-key-file = { $name } er hos deg, og en privat nøkkel blir der. Signer hjemme og lim inn signaturen; eller koble til med ssh -A.
hosting-no-editor = Ditt eget redigeringsprogram er hos deg. Skriv her i stedet.
hosting-no-reading = { $name } er hos deg. Oppgi en strek som fil og send filen inn: ssh SERVER KOMMANDO - < { $name }
hosting-no-writing = { $name } ville blitt skrevet i feil ende. Send filen ut: ssh SERVER KOMMANDO > { $name }
hosting-no-folder = { $name } ville blitt laget i feil ende. Send pakken ut: ssh SERVER plan export PLAN --archive - | tar -x
hosting-no-clipboard = En kommando når ikke utklippstavlen din. Kopier fra terminalen.
