# Saker i organa: kvifor noko ikkje blir gjort, og kva ein kan gjere i staden.

# Kven som kan
denied-chair-only = Berre møteleiaren eller sekretariatet kan gjere dette. { $person } leier ikkje møtet.
denied-decline-behalf = Berre parten sjølv kan avslå. Sekretariatet kan føre det inn på vegner av parten.
denied-own-recusal = Organet avgjer habilitet utan medlemmen det gjeld. Sekretariatet kan føre det inn.
denied-own-vote = Berre medlemmen sjølv kan trekkje røysta tilbake.
denied-recused = { $person } er inhabil og deltek ikkje i denne saka.
denied-replaced = Ein annan deltek i denne saka i staden for { $person }.
denied-seat = { $person } har ingen plass med denne retten i organet.
denied-vote-behalf = Berre medlemmen sjølv kan røyste. Sekretariatet kan føre inn ei røyst på vegner av medlemmen.

# Saka
after-nothing = { $step } er framleis open, så ingenting treng godkjenning i ettertid.
carries-nothing = { $case } er ikkje ei sak som organet har att i dette steget.
case-before-body = { $name } har allereie { $step } som sak.
case-bodies = Nemn organa som har saka, kvart av dei éin gong.
case-exists = Det finst allereie ei sak med id { $case }.
case-not-moved = Saka har allereie denne dagen og denne staden.
case-off-list = Saka er teken av sakslista.
case-recorded = Utfallet av denne saka er allereie ført inn.
case-unknown = Det finst inga sak med id { $case }.
written-is-over = { $day } er passert og kan ikkje vere siste svardag.
written-without-meeting = Ei sak til skriftleg handsaming har ein siste svardag, ikkje ein møtedag.
silence-not-announced = Manglande svar kan ikkje tyde samtykke i { $step }: det vart ikkje varsla då steget vart opna.

# Kven som deltek
recusal-decided = Dette er allereie avgjort for plassen «{ $seat }».
recusal-not-raised = Ingen har reist spørsmål om habilitet for plassen «{ $seat }».
seat-for-recused = { $person } er inhabil i denne saka og kan ikkje delta.
seat-is-empty = Ingen sit på plassen «{ $seat }».
seat-not-in-case = { $name } har ingen plass «{ $seat }» i denne saka.
seat-out-of-order = Det er ikkje { $person } som står for tur til å møte for plassen «{ $seat }».
seat-twice = { $person } sit allereie på plassen «{ $seat }» i denne saka.

# Røystinga
vote-before-recusal = Først avgjer organet habiliteten for plassen «{ $seat }».
vote-is-open = Røystinga er allereie open.
vote-is-over = Siste svardag var { $day }.
vote-not-cast = Det er inga røyst å trekkje for denne plassen.
vote-not-open = Røystinga er ikkje open.
vote-of-nobody = Ingen har røysterett i denne saka.
vote-of-recused = Plassen «{ $seat }» røystar ikkje i denne saka på grunn av inhabilitet.
vote-over-nothing = Det er ingen ordlyd å røyste over.
vote-twice = Du har allereie røysta for plassen «{ $seat }». Ingen røystar to gonger i eit organ.
vote-without-right = Plassen «{ $seat }» har ikkje røysterett.

# Kva organet kom til
condition-form = Vilkår { $condition } er tomt, eller eit anna vilkår har same nummer.
conditions-of-nothing = Vilkår høyrer til ei godkjenning; utfallet er «{ $outcome }».
count-differs = Røystetalet er ikkje det som røystinga viser. { $tally }
outcome-does-not-add-up = Utfallet «{ $outcome }» følgjer ikkje av røystinga. { $tally }
proposal-count = Røystetalet i saka må vere det same som for det siste framlegget.
proposal-empty = Eitt av framlegga er tomt.
recommends-to-itself = Eit organ gir tilråding til eit anna organ, ikkje til seg sjølv.
record-awaits-chair = Utfallet i { $name } ({ $step }) er ført inn, men leiaren har ikkje stadfesta det.
record-beside-case = Organet har dette som sak allereie: { $case }.
record-other-case = { $case } er ei sak for eit anna organ eller eit anna steg.
recorded-the-same = Møtet i { $name } { $day } er allereie ført inn, med same innhald.
recorded-otherwise = Møtet i { $name } { $day } er allereie ført inn, men annleis: { $differing }.
written-not-over = Ikkje alle har svara, og siste svardag er { $day }.

# Kva to føringar av eitt møte seier
differs-adopted = vedteken ordlyd «{ $first }», no «{ $second }»
differs-case = saksnummer { $first }, no { $second }
differs-count = røyster { $first }, no { $second }
differs-day = dag { $first }, no { $second }
differs-dissent = dissens «{ $first }», no «{ $second }»
differs-nothing = ingen
differs-outcome = utfall «{ $first }», no «{ $second }»
differs-reservation = atterhald «{ $first }», no «{ $second }»
differs-votes = { $for } for, { $against } mot, { $abstaining } avstod

# I ettertid
challenge-is-open = Prøvinga er allereie i gang: { $how }.
challenge-not-open = Prøvinga er ikkje i gang og har difor ikkje noko resultat: { $how }.
confirm-not-needed = Her er det ingenting som leiaren må stadfeste.
not-the-chair = { $person } leidde ikkje møtet { $day }.
wording-agrees = Organa har ikkje vedteke ulik ordlyd i { $step }.

# Kva ein kan gjere
hint-again = Skriv kvifor organet handsamar saka på nytt, eller rett det som er ført inn.
hint-case-call-again = Legg saka fram for organet på nytt.
hint-case-day = Oppgi ein annan dag eller ein annan stad.
hint-case-move = Flytt saka, eller før inn utfallet.
hint-conditions = Vel «godkjent med merknader».
hint-confirm = Leiaren må stadfeste det, eller sekretariatet for leiaren.
hint-count = Utelat røystetalet; det blir henta frå røystinga.
hint-despite = Dersom det skal gjelde likevel, skriv kvifor; grunngjevinga blir synleg.
hint-next-deputy = { $person } står for tur. Gi ei grunngjeving dersom ein annan skal møte.
hint-other-deputy = Kall inn ein annan vara, eller la plassen stå tom i denne saka.
hint-recusal = Før inn om organet fann medlemmen inhabil, og opne røystinga etterpå.
hint-record-case = Før inn utfallet av den saka.
hint-seat-reason = Gi ei grunngjeving for å kalle inn ein som ikkje er vara.
hint-seats = Før inn kven som sit i organet, og kven som har røysterett.
hint-silence = Opne eit nytt steg som seier kva manglande svar tyder, eller la manglande svar stå utan meining.
hint-vote-choice = Røyst for eller mot.
hint-vote-open = Leiaren eller sekretariatet opnar røystinga.
hint-vote-over = No kan utfallet førast inn.
hint-vote-wording = Skriv ordlyden det skal røystast over.
hint-written = Vent til dagen er passert, eller til alle har svara.

# Kortet til medlemmen
said-no-remarks-awaits = Ført inn: { $body } har ingen merknader. Svaret gjeld når leiaren har stadfesta det.
