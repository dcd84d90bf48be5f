# Det kommandolinjen sier. Hjelpetekster blir slått opp der et argument nevner dem.

# Feil og råd, slik de blir skrevet
cli-error = Feil: { $cause }
cli-hint = Gjør dette: { $hint }
cli-yes = ja
cli-no = nei

# Overskrifter i hjelpen
cli-heading-usage = Bruk
cli-heading-commands = Kommandoer
cli-heading-arguments = Argumenter
cli-heading-options = Valg
cli-help = Vis denne hjelpen
cli-about = Samarbeidsplaner, fra det første direktivet til den siste signaturen
cli-after-help = Uten kommando åpner vedtak skjermbildene. «vedtak demo» viser hva det er, uten noe samarbeid.
cli-global-workspace = Mappen til samarbeidet (også VEDTAK_WORKSPACE); ellers den nærmeste oppover, eller din egen
cli-global-as = Opptre som denne personen; bare for brukeren som eier samarbeidet
cli-global-lang = Språket vedtak svarer på: en, nb, nn; ellers det som miljøet er satt til
cli-global-theme = Fargene i skjermbildene
cli-global-plain = Enkle linjer for skjermlesere
cli-global-json = Svar i JSON
cli-global-version = Vis versjonen

# Det som står for en verdi i hjelpen
cli-value-options = VALG
cli-value-command = KOMMANDO
cli-value-folder = MAPPE
cli-value-file = FIL
cli-value-path = STI
cli-value-person = PERSON
cli-value-name = NAVN
cli-value-plan = PLAN
cli-value-key = NØKKEL
cli-value-title = TITTEL
cli-value-milestone = MILEPÆL
cli-value-version = VERSJON
cli-value-day = DAG
cli-value-text = TEKST
cli-value-reason = GRUNN
cli-value-body = ORGAN
cli-value-party = PART
cli-value-office = VERV
cli-value-outcome = UTFALL
cli-value-case = SAK
cli-value-number = TALL
cli-value-votes = FOR-MOT-AVSTÅR
cli-value-whom = HVEM
cli-value-chapter = KAPITTEL
cli-value-node = KAPITTEL|REGISTER/NØKKEL
cli-value-register = REGISTER
cli-value-field = FELT
cli-value-assignment = FELT=VERDI
cli-value-id = ID
cli-value-mail = ADRESSE
cli-value-user = BRUKER
cli-value-seat = PLASS
cli-value-seat-of = ORGAN/PLASS
cli-value-fingerprint = FINGERAVTRYKK
cli-value-domain = DOMENE
cli-value-zone = TIDSSONE

# Det mange kommandoer tar
cli-arg-plan = Nøkkelen til planen
cli-arg-milestone = Nøkkelen til milepælen, for eksempel M2
cli-arg-node = Nummeret på et kapittel eller nøkkelen til en post, for eksempel M3; register/nøkkel, som milestones/M3, når to registre har den
cli-arg-body = Organet: nøkkel, navn eller kortnavn
cli-arg-party = Parten: nøkkel, navn, kortnavn eller organisasjonsnummer
cli-arg-person = Personen: id, navn eller e-postadresse
cli-opt-due = Siste dag
cli-opt-from = Gjelder fra denne dagen
cli-opt-to = Gjelder til og med denne dagen
cli-opt-reason = Hvorfor; grunnen er synlig for alle
cli-opt-override = Gjør det selv om prosessen ikke har kommet så langt, og si hvorfor

# På vegne av noen
cli-behalf-for = Før dette inn for noen som svarte på annen måte
cli-behalf-channel = Hvordan det kom: meeting, email, letter, telephone
cli-behalf-received = Dagen det kom; ellers i dag
cli-behalf-original = Originalen, som blir tatt vare på sammen med planen
cli-behalf-half = Det som føres inn for noen andre, må ha --for og --channel.
cli-hint-behalf = Si hvem det er fra og hvordan det kom, for eksempel: --for "Ordføreren i Nesvik" --channel letter

# init
cli-init = Opprett et samarbeid
cli-init-origin = Domenet til samarbeidet, for eksempel example.no; gis én gang
cli-init-name = Hva samarbeidet heter
cli-init-person = Navnet ditt; ellers navnet på brukeren
cli-init-zone = Tidssonen; ellers Europe/Oslo
cli-init-from = En fil med personer, organer og parter å begynne med
cli-init-done = Samarbeidet for { $domain } er opprettet i { $folder }.
cli-init-next = Gå videre med: vedtak plan new NØKKEL TITTEL, eller vedtak plan import FIL; vedtak alene åpner skjermbildene
cli-starter-refused = { $place }: { $cause }

# plan
cli-plan = Planer: lage, lese, endre, hente inn, skrive ut
cli-plan-new = Begynn en plan etter en mal
cli-plan-list = List opp planene
cli-plan-show = Vis innholdslisten, et kapittel, et register eller en post
cli-plan-status = Si hva som mangler, fra hvem, og hva som kommer nå
cli-plan-lint = Pek ut motsigelser
cli-plan-edit = Endre teksten i et kapittel
cli-plan-set = Fyll ut felt i en post, et kapittel eller planen
cli-plan-add = Legg en post til et register
cli-plan-remove = Ta bort et kapittel eller en post
cli-plan-attach = Ta vare på en fil sammen med planen
cli-plan-import = Lag en plan av en fil, eller ta en fil inn i en plan
cli-plan-export = Skriv ut en plan, i mange formater eller som arkivpakke
cli-plan-history = Si hvem som gjorde hva, og når
cli-plan-diff = Si hva som skiller to versjoner
cli-new-key = Et kort navn: a-z, 0-9 og -
cli-new-title = Hva planen heter
cli-new-template = Malen; ellers den første i samarbeidet
cli-new-language = Språket i dokumentet; ellers det du leser på
cli-plan-created = «{ $title }» er påbegynt. Nøkkelen er { $plan }.
cli-plan-list-empty = Det er ingen planer ennå.
cli-plan-saved = Lagret i «{ $title }».
cli-plan-added = { $key } er lagt til.
cli-exported = Arkivpakken ligger i { $folder }: { $signed } av { $lines } linjer er signert med nøkkel.
cli-plan-attached = Filen er lagret som { $digest }.
cli-show-part = Nummeret på et kapittel, et register, eller register/nøkkel; ellers innholdslisten
cli-status-check = Avslutt med kode 6 når noe mangler
cli-lint-check = Avslutt med kode 6 når noe motsier seg selv
cli-lint-none = Ingenting motsier seg selv.
cli-nothing-missing = Ingenting mangler.
cli-edit-chapter = Nummeret eller tittelen på kapittelet
cli-edit-text = Den nye teksten; «-» leser den fra standard inn
cli-edit-file = En fil med den nye teksten
cli-edit-same = Ingenting ble endret.
cli-set-node = Register/nøkkel for en post, nummeret på et kapittel, eller «plan»
cli-set-fields = Felt med verdier; lister skilles med «;», mottakere skrives «organ @ dato», med «+» først for et felles møte
cli-set-undecided = Et felt som med vilje ikke er avgjort nå, med setningen som sier det
cli-set-inapplicable = Et felt som ikke er aktuelt
cli-add-register = Registeret, slik malen kaller det
cli-add-key = Nøkkelen til posten; ellers den neste ledige
cli-add-under = Under denne posten i samme register
cli-attach-file = Filen, høyst 50 MiB
cli-attach-name = Hva filen heter i planen; ellers dens eget navn
cli-import-key = En annen nøkkel enn filens
cli-import-fault = { $file }: { $fault }
cli-import-refused = { $file } ble ikke hentet inn: { $count ->
    [one] én ting må rettes
   *[other] { $count } ting må rettes
 }.
cli-export-toml = Innholdet, uten tap, som plan.toml
cli-export-archive = Arkivpakken for en låst versjon, i denne mappen; «-» skriver en tar til standard ut
cli-export-output = Til denne filen; ellers til standard ut
cli-diff-from = Fra denne versjonen; ellers den nyeste
cli-diff-to = Til denne versjonen; ellers arbeidsteksten
cli-diff-none = Ingenting skiller dem.

# step
cli-step = Milepæler: åpne, føre inn hva organene gjorde, avslutte
cli-step-open = Åpne en milepæl: mottakerne blir bedt om å behandle en låst versjon
cli-step-change = Spør flere, eller slutt å spørre noen, og si hvorfor
cli-step-list = List opp milepælene, og hva hver mottaker gjorde
cli-step-record = Før inn hva et organ gjorde med saken
cli-step-close = Avslutt en milepæl som alle har svart på
cli-step-override = Avslutt en milepæl selv om noen ikke har svart, og si hvorfor
cli-step-skip = Si at en milepæl ikke blir åpnet, og hvorfor
cli-step-of = Den låste versjonen som skal behandles; ellers den nyeste
cli-step-silence = Hva manglende svar betyr, slik innkallingen sier det
cli-step-opened = { $step } er åpnet for versjon { $version }, for { $count ->
    [one] én mottaker
   *[other] { $count } mottakere
 }.
cli-step-recorded = Ført inn for { $names } i { $step }: { $outcome }.
cli-step-closed = { $step } er avsluttet.
cli-step-skipped = { $step } er hoppet over.
cli-step-not-opened = { $step } er aldri åpnet.
cli-step-state-waiting = ikke åpnet
cli-step-state-open = åpen
cli-step-state-closed = avsluttet
cli-step-state-returned = sendt tilbake til utkast
cli-step-state-skipped = hoppet over: { $reason }
cli-recipients-add = Spør også dette organet eller denne parten; gjenta for flere
cli-recipients-drop = Spør ikke lenger dette organet eller denne parten; det som er svart, blir stående
cli-recipients-on = Når de nye mottakerne skal svare
cli-recipients-changed = { $step } går nå til { $names }.
cli-record-by = Organet eller parten; flere for et felles møte
cli-record-outcome = no-remarks, remarks, approved, approved-with-remarks, returned, postponed, rejected, noted, withdrawn, not-quorate, not-answered, no-agreement
cli-record-held = Dagen møtet ble holdt; ellers i dag
cli-record-place = Hvor det ble holdt
cli-record-case = Saksnummeret, slik det er skrevet
cli-record-present = Hvor mange medlemmer som møtte
cli-record-members = Hvor mange medlemmer det er
cli-record-votes = Stemmene: for-mot-avstår, for eksempel 7-2-1
cli-record-proposed = Forslaget til vedtak, ordrett; «-» leser standard inn
cli-record-adopted = Det som ble vedtatt, ordrett; «-» leser standard inn
cli-record-condition = Et vilkår som må oppfylles; kan gis flere ganger
cli-record-recused = Hvem som var inhabil, og etter hvilken regel: «Navn: grunnlag»
cli-record-reservation = Et forbehold, slik det er skrevet
cli-record-dissent = En dissens, slik den er skrevet

# remark
cli-remark = Merknader: liste opp, legge til, svare
cli-remark-list = List opp merknader og svar
cli-remark-add = Legg til en merknad
cli-remark-answer = Svar på en merknad
cli-remark-open = Bare de som mangler svar
cli-remark-text = Merknaden; «-» tar én fra hver linje på standard inn
cli-remark-at = Hvor: nummeret på et kapittel, eller register/nøkkel
cli-remark-quote = Ordene merknaden gjelder
cli-remark-body = Organet som har merknaden
cli-remark-condition = Merknaden er et vilkår
cli-remark-audience = Hvem som ser merknaden: all, body, secretariat
cli-remark-which-body = En merknad bare for ett organ må ha --body.
cli-remark-added = Merknad m{ $no } er ført inn.
cli-remark-answered = Merknad m{ $no } har fått svar.
cli-remark-none = Det er ingen merknader.
cli-answer-no = Nummeret på merknaden, for eksempel m4
cli-answer-handling = Hva det ble av merknaden: taken-in, partly, not-taken-in
cli-answer-text = Svaret; «-» leser standard inn
cli-answer-version = Versjonen merknaden er tatt inn i

# version
cli-version = Versjoner: låse, liste opp, vise, sende tilbake til utkast
cli-version-lock = Lås arbeidsteksten som en versjon, for alltid
cli-lock-number = Nummeret på versjonen; ellers det neste
cli-lock-final = En endelig versjon: den som skal signeres
cli-lock-editorial = Bare ordlyden er endret siden forrige versjon
cli-lock-again = En milepæl der mottakerne må behandle versjonen på nytt
cli-locked = «{ $title }» { $version } er låst. SHA-256: { $digest }
cli-locked-final = «{ $title }» { $version } er låst og endelig. SHA-256: { $digest }
cli-version-list = List opp de låste versjonene
cli-version-show = Skriv ut en låst tekst, byte for byte
cli-version-return = Send en versjon tilbake til utkast, og si hvorfor
cli-version-which = Versjonen; ellers den nyeste
cli-version-returned = sendt tilbake: { $reason }
cli-version-signing = { $signed } av { $lines } har signert
cli-return-number = Versjonen som sendes tilbake; ellers den nyeste
cli-return-step = Milepælen som sendte versjonen tilbake
cli-returned = Versjon { $version } er sendt tilbake til utkast. Arbeidsteksten er nå { $next }.
cli-nothing-locked = «{ $plan }» har ingen låst versjon ennå.

# sign, signing, adopt
cli-sign = Fyll en signaturlinje: med nøkkel, agent, hjemme, på papir eller med e-ID
cli-sign-party = Parten det signeres for
cli-sign-office = Vervet; trengs ikke når det bare er ett
cli-sign-person = Hvem som signerer; ellers den som kan
cli-sign-key = Signer med denne nøkkelfilen
cli-sign-agent = Signer med ssh-agenten
cli-sign-print = Skriv ut erklæringen og kommandoene som signerer den hjemme
cli-sign-output = Skriv erklæringen til denne filen, byte for byte
cli-sign-accept = Lever en signatur som er laget hjemme
cli-sign-ink = En skannet signatur på papir
cli-sign-eid = Kvitteringen for en signatur med e-ID
cli-sign-decline = Si at linjen ikke blir signert, og hvorfor
cli-sign-final = Avslaget er endelig
cli-sign-how = Du har ikke sagt hvordan det skal signeres.
cli-hint-sign-how = Velg én av --key FIL, --agent, --print, --accept FIL, --ink SKANN, --eid KVITTERING.
cli-sign-behalf = En signatur på papir eller med e-ID føres på vegne av den som signerte.
cli-sign-no-line = { $party } har ingen slik signaturlinje i versjon { $version }.
cli-sign-no-mandate = Ingen kan signere for { $party } i dag.
cli-sign-not-mandated = { $person } har ikke fullmakt til å signere for { $party } ({ $office }).
cli-hint-mandate = Gi noen fullmakt med vedtak party mandate.
cli-sign-which-person = Flere kan signere for { $party }: si hvem med --person.
cli-sign-nothing-prepared = Ingen erklæring er gjort klar for { $party } og denne personen.
cli-hint-sign-print = Gjør den klar med --print, signer den, og lever signaturen.
cli-sign-at-home = Signer { $file } hjemme med én av disse kommandoene:
cli-sign-command = { "  " }{ $shell }: { $command }
cli-sign-hand-in = Lever så { $file } med --accept.
cli-sign-digest = SHA-256: { $digest }
cli-sign-confirm = For å signere, skriv kortnavnet til parten ({ $party }):
cli-sign-not-confirmed = Ingenting ble signert: du skrev ikke kortnavnet til parten.
cli-signed = { $person } har signert versjon { $version } for { $party }.
cli-evidenced = Signaturen til { $person } for { $party } er ført inn: { $way }.
cli-sign-declined = Det er ført inn at { $party } ikke signerer nå.
cli-sign-declined-final = Det er ført inn at { $party } avslår å signere, for godt.
cli-signing = Signering: åpne, gi frist, avslutte, liste opp
cli-signing-open = Åpne en endelig versjon for signering
cli-signing-list = List opp signaturlinjene og hvem som har signert
cli-signing-way = En måte som teller: ssh, ink, eid; ellers de i malen
cli-signing-adoption = Hver part må ha vedtatt planen først
cli-signing-opened = Versjon { $version } er åpnet for signering: { $lines ->
    [one] én linje
   *[other] { $lines } linjer
 }.
cli-signing-closed = «{ $plan }» er ikke åpnet for signering.
cli-hint-signing-open = Lås en endelig versjon og åpne den med vedtak signing open.
cli-line-open = ikke signert
cli-line-signed = signert av { $person }
cli-line-evidenced = signert av { $person }, { $way }, { $date }
cli-line-declined = avslått: { $reason }
cli-line-withdrawn = trukket: { $reason }
cli-adopt = Før inn partens eget vedtak om en versjon
cli-adopt-party = Parten som vedtok
cli-adopt-authority = Du har ikke sagt hvem som vedtok: oppgi --authority ORGAN.
cli-adopted = { $party } har vedtatt versjon { $version }.
cli-authority-body = Organet som har vedtatt det
cli-authority-case = Saksnummeret, slik det er skrevet
cli-authority-date = Dagen for vedtaket, eller for signaturen

# verify
cli-verify = Kontroller en arkivpakke, uten noe samarbeid
cli-verify-path = Mappen eller tar-filen; «-» leser en tar fra standard inn
cli-package-unreadable = { $path } kan ikke leses som en arkivpakke: { $cause }
cli-package-unsound = Pakken henger ikke sammen: { $count ->
    [one] én feil
   *[other] { $count } feil
}.
cli-hint-package = Be den som sendte pakken, om en urørt kopi.

# person, body, party, key, template
cli-person = Personer: legge til, invitere, endre, liste opp, vise
cli-person-add = Legg til en person
cli-person-set = Endre navn, adresse, bruker eller rolle
cli-person-list = List opp personene
cli-person-show = Vis en person og hva personen kan opptre som
cli-person-id = Et kort navn for alltid: a-z, 0-9 og -
cli-person-name = Navnet, slik personen skriver det
cli-person-mail = E-postadresse
cli-person-title = Tittel, for eksempel ordfører
cli-person-user = Brukeren på maskinen som er denne personen
cli-person-role = En rolle: secretary, administrator
cli-person-basis = Etter hvilket vedtak
cli-person-added = { $name } er lagt til som { $id }.
cli-person-saved = Lagret for { $name }.
cli-person-unknown = Det er ingen her som heter «{ $name }».
cli-hint-person-list = Se hvem som er kjent, med vedtak person list.
cli-body = Organer: legge til, endre, plasser, regler, grupper
cli-body-add = Legg til et organ
cli-body-set = Endre opplysninger om et organ
cli-body-seat = Si hvem som har en plass
cli-body-rule = Si hvordan et organ vedtar
cli-body-group = Gi et navn til flere organer
cli-body-list = List opp organer og grupper
cli-body-show = Vis et organ, plassene og regelen
cli-body-key = Et kort navn for alltid: a-z, 0-9 og -
cli-body-name = Navnet; det blir aldri oversatt
cli-body-facts = Opplysninger: short, name-en, name-nb, name-nn, aliases, kind, language, mail, parent, successor, standing-items
cli-body-saved = Lagret for { $name }.
cli-body-exists = Det er allerede et organ med nøkkelen { $name }.
cli-body-unknown = Det er ikke noe organ her som heter «{ $name }».
cli-hint-body-list = Se organene med vedtak body list.
cli-seat-title = Hva plassen heter, for eksempel leder
cli-seat-person = Hvem som har plassen; uten noen er plassen ledig
cli-seat-deputy = En vara, i rekkefølge
cli-seat-body = Organet som har plassen
cli-seat-party = Parten plassen tilhører
cli-seat-observer = Møter og taler, uten stemmerett
cli-seat-by = I kraft av en annen plass: ORGAN/PLASS
cli-seat-nobody = Hvorfor ingen har plassen: vacant (ledig), unclear (under avklaring), later (oppnevnes senere)
cli-seat-side = Siden plassen tilhører, når regelen teller sider
cli-seat-to = Siste dag i perioden
cli-body-seat-unknown = { $body } har ingen plass som heter «{ $name }».
cli-hint-seats = Se plassene med vedtak body show { $body }.
cli-rule-decides = Hva som skal til for et vedtak: consensus, majority, two-thirds, unanimity
cli-rule-quorum = Hvor mange som må møte
cli-rule-share = Hvor stor del av plassene som også må møte: half, more-than-half, two-thirds, each-side
cli-rule-by = Hva som telles: heads (personer), parties (parter), sides (sider)
cli-rule-of = Av hva: cast (avgitte stemmer), present (de som er til stede), all (alle)
cli-rule-tie = Når stemmene står likt: chair (lederens stemme avgjør), falls (ikke vedtatt), lot (loddtrekning)
cli-rule-must-vote = Ingen kan avstå fra å stemme
cli-rule-chair = En plass som leder møtene; flere bytter på
cli-rule-host = En part som er vertskap; flere bytter på
cli-rule-turn = Hvordan de bytter på: any (som de blir enige om), year (år), half-year (halvår)
cli-body-on = Slik det er denne dagen, i stedet for i dag
cli-group-name = Hva gruppen heter
cli-group-bodies = Organene i gruppen
cli-group-saved = «{ $name }» er lagret.
cli-party = Parter: legge til, endre, verv, fullmakter
cli-party-add = Legg til en part
cli-party-set = Endre opplysninger om en part
cli-party-office = Gi et navn til et verv som kan signere for en part
cli-party-mandate = Si hvem som kan signere i et verv, og etter hvilket vedtak
cli-party-list = List opp partene
cli-party-show = Vis en part, vervene og fullmaktene
cli-party-key = Et kort navn for alltid: a-z, 0-9 og -
cli-party-name = Navnet på rettssubjektet
cli-party-facts = Opplysninger: short, organisation-number, kind, side, language, mail, left
cli-party-saved = Lagret for { $name }.
cli-party-exists = Det er allerede en part med nøkkelen { $name }.
cli-party-unknown = Det er ingen part her som heter «{ $name }».
cli-hint-party-list = Se partene med vedtak party list.
cli-party-without-office = { $party } har ikke noe verv som kan signere.
cli-office-unknown = { $party } har ikke noe verv som heter «{ $name }».
cli-office-which = { $party } har flere verv: si hvilket med --office.
cli-office-key = Et kort navn: a-z, 0-9 og -
cli-office-name = Hva vervet heter, for eksempel ordfører
cli-key = SSH-nøkler: be om, godkjenne, trekke tilbake, liste opp
cli-key-add = Godkjenn nøkkelen til en person, eller be om at en annen gjør det
cli-key-revoke = Si at en nøkkel ikke lenger teller
cli-key-list = List opp nøklene
cli-key-show = Vis en nøkkel
cli-key-file = Filen som slutter på .pub
cli-key-how = Hvordan personen ble identifisert
cli-key-fingerprint = Fingeravtrykket, slik ssh-keygen -l skriver det
cli-key-since = Fra når; ellers nå
cli-key-compromised = Noen andre kan ha hatt den
cli-key-of = Bare denne personens
cli-key-added = Nøkkelen { $key } teller for { $name }.
cli-key-was-revoked = Nøkkelen { $key } teller ikke lenger.
cli-key-revoked-because = Trukket tilbake: { $reason }
cli-key-counts = teller
cli-hint-key-list = Se nøklene med vedtak key list.
cli-template = Maler: liste opp, vise, sjekke, legge til
cli-template-list = List opp malene
cli-template-show = Skriv ut en mal som TOML
cli-template-add = Legg til en mal
cli-template-name = Navnet på malen
cli-template-file = Malen, som TOML
cli-template-added = Malen «{ $title }» er lagt til.
cli-template-refused = { $file } er ikke en brukbar mal: { $count ->
    [one] én ting må rettes
   *[other] { $count } ting må rettes
}.
cli-template-check = Sjekk en mal, og si alt som er galt med den
cli-template-sound = Malen «{ $title }» henger sammen.
cli-template-unknown = Det er ingen mal her som heter «{ $name }».
cli-template-missing = Malen for «{ $plan }» finnes ikke i dette samarbeidet.
cli-hint-template-list = Se malene med vedtak template list.

# log, doctor, demo, skall
cli-log = Loggen: kontrollere den, si hvor den slutter
cli-log-check = Les og kontroller hver linje
cli-log-head = Si hvor mange oppføringer det er, og roten over dem
cli-log-sound = Loggen er hel: { $size ->
    [one] én oppføring
   *[other] { $size } oppføringer
 }, rot { $root }.
cli-log-size = { $size ->
    [one] Én oppføring
   *[other] { $size } oppføringer
 }, rot { $root }.
cli-doctor = Si hvordan det står til med samarbeidet: lås, logg, database, disk, nøkler
cli-doctor-quarantine = Flytt en skadet slutt på loggen bort, etter bekreftelse
cli-doctor-yes = Bekreft uten å bli spurt
cli-doctor-ask = Det som flyttes bort, teller ikke lenger; en kopi blir tatt vare på. Vil du gjøre det? ({ $yes })
cli-doctor-unconfirmed = Ingenting ble flyttet: ingen sa ja.
cli-hint-doctor-yes = Bekreft med --yes.
cli-doctor-no-tail = Slutten på loggen er hel; ingenting ble flyttet.
cli-doctor-moved = { $bytes } byte fra slutten av loggen ligger i { $file }.
cli-doctor-folder = Prosess { $process } har { $folder }, og ingen annen; { $here ->
    [0] ingen arbeider gjennom den nå.
    [one] én arbeider gjennom den nå.
   *[other] { $here } arbeider gjennom den nå.
}
cli-doctor-database = Databasen gjengir alt ({ $size }): { $plans ->
    [one] én plan
   *[other] { $plans } planer
 }.
cli-doctor-disk = { $free } MiB er ledig på disken.
cli-doctor-disk-little = Det er lite: rydd plass før loggen sier nei.
cli-doctor-log-key = Nøkkelen til loggen er { $key }.
cli-doctor-keys = { $keys } av { $persons } personer har en nøkkel som teller.
cli-rebuilding = Databasen bygges opp igjen fra loggen: { $percent } %.
cli-quarantined = Et avbrudd hadde etterlatt en halv linje på slutten av loggen. Ingenting som var bekreftet, er tapt; resten ligger i { $file }.
cli-demo = Vis hva vedtak er, i et oppdiktet samarbeid som slettes etterpå
cli-demo-headless = Uten skjerm: ta ett direktiv fra utkast til signatur, og fortell hvert steg
cli-demo-out = Legg arkivpakken i denne mappen
cli-completions = Skriv utfyllinger for et skall
cli-completions-shell = Skallet
cli-man = Skriv manualsiden

# Hva som er galt med en kommandolinje
cli-usage-unknown = Det er ikke noe valg { $argument } her.
cli-usage-command = Det er ingen kommando «{ $command }» her.
cli-usage-no-command = Det mangler en kommando.
cli-usage-not-here = Denne kommandoen er for et samarbeid som ikke er åpnet.
cli-usage-missing = { $argument } mangler.
cli-usage-no-value = { $argument } må ha en verdi.
cli-usage-value = «{ $value }» kan ikke brukes som { $argument }.
cli-usage-both = { $argument } og { $other } kan ikke gis sammen.
cli-usage-one-of = «{ $value }» er ikke en av { $options }.
cli-usage-lang = vedtak snakker ikke «{ $value }», bare en, nb og nn.
cli-usage-domain = «{ $value }» er ikke et domene. Det har små bokstaver og et punktum, for eksempel example.no.
cli-usage-identity = «{ $value }» kan ikke være et kort navn: a-z, 0-9 og -, høyst 63.
cli-usage-day = «{ $words }» er ikke én dag.
cli-usage-field = «{ $value }» har ikke formen felt=verdi.
cli-usage-votes = «{ $value }» er ikke et stemmetall, for eksempel 7-2-1.
cli-usage-digest = «{ $value }» er ikke fingeravtrykket til et vedlegg.
cli-hint-attach = Lagre filen med vedtak plan attach; kommandoen skriver ut fingeravtrykket.
cli-hint-help = Se hva som kan skrives, med --help.
hint-near = Mente du { $near }?
cli-argument-refused = Argument { $no } er avvist. { $cause }
cli-argument-not-utf8 = Det er ikke UTF-8.

# Filer, strømmer, personer
cli-file-written = { $file } er skrevet.
cli-file-not-utf8 = { $file }, linje { $line }: ikke UTF-8.
cli-file-refused = { $file }: { $cause }
cli-stream-closed = Det som skulle skrives, kan ikke skrives: { $cause }
cli-no-randomness = Operativsystemet gir ingen tilfeldige tall: { $cause }
cli-no-editor = Teksten skal endres i et redigeringsprogram, men ingen sitter ved en terminal.
cli-hint-editor = Sett EDITOR, eller gi teksten med --text eller --file.
cli-hint-nothing-changed = Ingenting er endret. Rett det og prøv igjen.
cli-no-data-folder = Det er ikke noe samarbeid her, og ingen hjemmemappe heller.
cli-hint-workspace = Oppgi mappen med --workspace.
cli-as-not-owner = --as er bare for brukeren som eier samarbeidet, ikke for { $user }.
cli-no-terminal = Skjermbildene trenger en terminal: { $cause }
cli-no-capacity = { $person } har ingen rolle, plass eller fullmakt i dag.
cli-node-unknown = «{ $plan }» har ikke noe kapittel eller noen post «{ $name }».
cli-not-a-chapter = «{ $name }» er en post, ikke et kapittel: bruk vedtak plan set.
cli-register-unknown = Planen har ikke noe register «{ $name }».
cli-hint-plan-list = Se planene med vedtak plan list.
cli-hint-plan-show = Se kapitlene med vedtak plan show PLAN.
cli-hint-remark-list = Se merknadene med vedtak remark list PLAN.
cli-hint-step-open = Åpne milepælen med vedtak step open.
