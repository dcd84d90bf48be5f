# Økter over ein sokkel eller SSH.

hosting-paste-long = Det var for mykje å lime inn på éin gong: høgst { $limit } KiB. Ingenting vart sett inn.
hosting-no-keys = Skjermbileta treng ein terminal. Over SSH: kople til utan kommando, eller be om ein terminal med ssh -t.
hosting-fault = vedtak gjorde ein feil, og denne økta er avslutta. Det som var lagra, er trygt. Kople til på nytt for å halde fram.
hosting-unknown = Ingen her kjenner denne nøkkelen enno.
hosting-gone = Sambandet er borte.
hosting-idle = Ingen tast er trykt på ein halvtime.
hosting-longest = Økta har vart i tolv timar.
hosting-soon = { $why } Økta sluttar om eitt minutt; kople til på nytt etterpå. Utkast blir tekne vare på.

# Det som er heime når nokon kom over SSH.

hosting-agent-none = Ingen ssh-agent følgde med dette sambandet. Kople til med ssh -A og signer på nytt; eller signer heime og lim inn signaturen.
hosting-agent-not-lent = Ein ssh-agent følgde med dette sambandet, men du har ikkje lånt han ut. Lån han ut med Ctrl+L på skjermbiletet der du signerer; signer så på nytt.
hosting-agent-dead = ssh-agenten hos deg er borte. Sjå at ssh-add -l viser nøkkelen din heime, kople til på nytt med ssh -A, og signer på nytt.
hosting-agent-closed = vedtak slapp ikkje fram til ssh-agenten hos deg innan { $seconds } sekund. Signer på nytt; eller signer heime og lim inn signaturen.
hosting-agent-empty = ssh-agenten hos deg viser ingen nøkkel. Han kan vere låst (ssh-add -X), han kan mangle nøklar (ssh-add FIL), eller nøklane er bundne til bestemte vertar (ssh-add -h): slike nøklar kan ikkje signere her. Signer heime og lim inn signaturen.
hosting-agent-no-key = ssh-agenten hos deg har andre nøklar, men ikkje den som er registrert på deg. Legg han til heime med ssh-add FIL; signer så på nytt.
hosting-agent-refused = ssh-agenten hos deg signerte ikkje: nokon sa nei der. Signer på nytt og stadfest det; eller signer heime og lim inn signaturen.
hosting-agent-late = ssh-agenten hos deg svara ikkje innan eitt minutt. Kanskje ber han deg stadfeste, eller tryggleiksnøkkelen vil bli rørt. Signer på nytt.
hosting-no-key-file = { $name } er hos deg, og ein privat nøkkel blir der. Signer heime og lim inn signaturen; eller kople til med ssh -A.
hosting-no-editor = Ditt eige redigeringsprogram er hos deg. Skriv her i staden.
hosting-no-reading = { $name } er hos deg. Oppgi ein strek som fil og send fila inn: ssh TENAR KOMMANDO - < { $name }
hosting-no-writing = { $name } ville bli skriven i feil ende. Send fila ut: ssh TENAR KOMMANDO > { $name }
hosting-no-folder = { $name } ville bli laga i feil ende. Send pakken ut: ssh TENAR plan export PLAN --archive - | tar -x
hosting-no-clipboard = Ein kommando når ikkje utklippstavla di. Kopier frå terminalen.
