# Saker i organene: hvorfor noe ikke blir gjort, og hva man kan gjøre i stedet.

# Hvem som kan
denied-chair-only = Bare møtelederen eller sekretariatet kan gjøre dette. { $person } leder ikke møtet.
denied-decline-behalf = Bare parten selv kan avslå. Sekretariatet kan føre det inn på vegne av parten.
denied-own-recusal = Organet avgjør habilitet uten medlemmet det gjelder. Sekretariatet kan føre det inn.
denied-own-vote = Bare medlemmet selv kan trekke stemmen tilbake.
denied-recused = { $person } er inhabil og deltar ikke i denne saken.
denied-replaced = En annen deltar i denne saken i stedet for { $person }.
denied-seat = { $person } har ingen plass med denne retten i organet.
denied-vote-behalf = Bare medlemmet selv kan stemme. Sekretariatet kan føre inn en stemme på vegne av medlemmet.

# Saken
after-nothing = { $step } er fremdeles åpen, så ingenting trenger godkjenning i ettertid.
carries-nothing = { $case } er ikke en sak som organet har igjen i dette steget.
case-before-body = { $name } har allerede { $step } som sak.
case-bodies = Nevn organene som har saken, hvert av dem én gang.
case-exists = Det finnes allerede en sak med id { $case }.
case-not-moved = Saken har allerede denne dagen og dette stedet.
case-off-list = Saken er tatt av sakslisten.
case-recorded = Utfallet av denne saken er allerede ført inn.
case-unknown = Det finnes ingen sak med id { $case }.
written-is-over = { $day } er passert og kan ikke være siste svardag.
written-without-meeting = En sak til skriftlig behandling har en siste svardag, ikke en møtedag.
silence-not-announced = Manglende svar kan ikke bety samtykke i { $step }: det ble ikke varslet da steget ble åpnet.

# Hvem som deltar
recusal-decided = Dette er allerede avgjort for plassen «{ $seat }».
recusal-not-raised = Ingen har reist spørsmål om habilitet for plassen «{ $seat }».
seat-for-recused = { $person } er inhabil i denne saken og kan ikke delta.
seat-is-empty = Ingen sitter på plassen «{ $seat }».
seat-not-in-case = { $name } har ingen plass «{ $seat }» i denne saken.
seat-out-of-order = Det er ikke { $person } som står for tur til å møte for plassen «{ $seat }».
seat-twice = { $person } sitter allerede på plassen «{ $seat }» i denne saken.

# Avstemningen
vote-before-recusal = Først avgjør organet habiliteten for plassen «{ $seat }».
vote-is-open = Avstemningen er allerede åpen.
vote-is-over = Siste svardag var { $day }.
vote-not-cast = Det er ingen stemme å trekke for denne plassen.
vote-not-open = Avstemningen er ikke åpen.
vote-of-nobody = Ingen har stemmerett i denne saken.
vote-of-recused = Plassen «{ $seat }» stemmer ikke i denne saken på grunn av inhabilitet.
vote-over-nothing = Det er ingen ordlyd å stemme over.
vote-twice = Du har allerede stemt for plassen «{ $seat }». Ingen stemmer to ganger i et organ.
vote-without-right = Plassen «{ $seat }» har ikke stemmerett.

# Hva organet kom til
condition-form = Vilkår { $condition } er tomt, eller et annet vilkår har samme nummer.
conditions-of-nothing = Vilkår hører til en godkjenning; utfallet er «{ $outcome }».
count-differs = Stemmetallet er ikke det som avstemningen viser. { $tally }
outcome-does-not-add-up = Utfallet «{ $outcome }» følger ikke av avstemningen. { $tally }
proposal-count = Stemmetallet i saken må være det samme som for det siste forslaget.
proposal-empty = Ett av forslagene er tomt.
recommends-to-itself = Et organ gir tilråding til et annet organ, ikke til seg selv.
record-awaits-chair = Utfallet i { $name } ({ $step }) er ført inn, men lederen har ikke bekreftet det.
record-beside-case = Organet har dette som sak allerede: { $case }.
record-other-case = { $case } er en sak for et annet organ eller et annet steg.
recorded-the-same = Møtet i { $name } { $day } er allerede ført inn, med samme innhold.
recorded-otherwise = Møtet i { $name } { $day } er allerede ført inn, men annerledes: { $differing }.
written-not-over = Ikke alle har svart, og siste svardag er { $day }.

# Hva to føringer av ett møte sier
differs-adopted = vedtatt ordlyd «{ $first }», nå «{ $second }»
differs-case = saksnummer { $first }, nå { $second }
differs-count = stemmer { $first }, nå { $second }
differs-day = dag { $first }, nå { $second }
differs-dissent = dissens «{ $first }», nå «{ $second }»
differs-nothing = ingen
differs-outcome = utfall «{ $first }», nå «{ $second }»
differs-reservation = forbehold «{ $first }», nå «{ $second }»
differs-votes = { $for } for, { $against } mot, { $abstaining } avsto

# I ettertid
challenge-is-open = Prøvingen er allerede i gang: { $how }.
challenge-not-open = Prøvingen er ikke i gang og har derfor ikke noe resultat: { $how }.
confirm-not-needed = Her er det ingenting som lederen må bekrefte.
not-the-chair = { $person } ledet ikke møtet { $day }.
wording-agrees = Organene har ikke vedtatt ulik ordlyd i { $step }.

# Hva man kan gjøre
hint-again = Skriv hvorfor organet behandler saken på nytt, eller rett det som er ført inn.
hint-case-call-again = Legg saken fram for organet på nytt.
hint-case-day = Oppgi en annen dag eller et annet sted.
hint-case-move = Flytt saken, eller før inn utfallet.
hint-conditions = Velg «godkjent med merknader».
hint-confirm = Lederen må bekrefte det, eller sekretariatet for lederen.
hint-count = Utelat stemmetallet; det blir hentet fra avstemningen.
hint-despite = Hvis det skal gjelde likevel, skriv hvorfor; begrunnelsen blir synlig.
hint-next-deputy = { $person } står for tur. Gi en begrunnelse hvis en annen skal møte.
hint-other-deputy = Kall inn et annet varamedlem, eller la plassen stå tom i denne saken.
hint-recusal = Før inn om organet fant medlemmet inhabilt, og åpne avstemningen etterpå.
hint-record-case = Før inn utfallet av den saken.
hint-seat-reason = Gi en begrunnelse for å kalle inn en som ikke er varamedlem.
hint-seats = Før inn hvem som sitter i organet, og hvem som har stemmerett.
hint-silence = Åpne et nytt steg som sier hva manglende svar betyr, eller la manglende svar stå uten betydning.
hint-vote-choice = Stem for eller mot.
hint-vote-open = Lederen eller sekretariatet åpner avstemningen.
hint-vote-over = Nå kan utfallet føres inn.
hint-vote-wording = Skriv ordlyden det skal stemmes over.
hint-written = Vent til dagen er passert, eller til alle har svart.

# Medlemmets kort
said-no-remarks-awaits = Ført inn: { $body } har ingen merknader. Svaret gjelder når lederen har bekreftet det.
