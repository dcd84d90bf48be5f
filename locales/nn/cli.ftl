# Det kommandolinja seier. Hjelpetekstar blir slått opp der eit argument nemner dei.

# Feil og råd, slik dei blir skrivne
cli-error = Feil: { $cause }
cli-hint = Gjer dette: { $hint }
cli-yes = ja
cli-no = nei

# Overskrifter i hjelpa
cli-heading-usage = Bruk
cli-heading-commands = Kommandoar
cli-heading-arguments = Argument
cli-heading-options = Val
cli-help = Vis denne hjelpa
cli-about = Samarbeidsplanar, frå det første direktivet til den siste signaturen
cli-after-help = Utan kommando opnar vedtak skjermbileta. «vedtak demo» viser kva det er, utan noko samarbeid.
cli-global-workspace = Mappa til samarbeidet (òg VEDTAK_WORKSPACE); elles den næraste oppover, eller di eiga
cli-global-as = Opptre som denne personen; berre for brukaren som eig samarbeidet
cli-global-lang = Språket vedtak svarar på: en, nb, nn; elles det som miljøet er sett til
cli-global-theme = Fargane i skjermbileta
cli-global-plain = Enkle linjer for skjermlesarar
cli-global-json = Svar i JSON
cli-global-version = Vis versjonen

# Det som står for ein verdi i hjelpa
cli-value-options = VAL
cli-value-command = KOMMANDO
cli-value-folder = MAPPE
cli-value-file = FIL
cli-value-path = STIG
cli-value-person = PERSON
cli-value-name = NAMN
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
cli-value-number = TAL
cli-value-votes = FOR-MOT-AVSTÅR
cli-value-whom = KVEN
cli-value-chapter = KAPITTEL
cli-value-node = KAPITTEL|REGISTER/NØKKEL
cli-value-register = REGISTER
cli-value-field = FELT
cli-value-assignment = FELT=VERDI
cli-value-id = ID
cli-value-mail = ADRESSE
cli-value-user = BRUKAR
cli-value-seat = PLASS
cli-value-seat-of = ORGAN/PLASS
cli-value-fingerprint = FINGERAVTRYKK
cli-value-domain = DOMENE
cli-value-zone = TIDSSONE

# Det mange kommandoar tek
cli-arg-plan = Nøkkelen til planen
cli-arg-milestone = Nøkkelen til milepælen, til dømes M2
cli-arg-node = Nummeret på eit kapittel eller nøkkelen til ein post, til dømes M3; register/nøkkel, som milestones/M3, når to register har han
cli-arg-body = Organet: nøkkel, namn eller kortnamn
cli-arg-party = Parten: nøkkel, namn, kortnamn eller organisasjonsnummer
cli-arg-person = Personen: id, namn eller e-postadresse
cli-opt-due = Siste dag
cli-opt-from = Gjeld frå denne dagen
cli-opt-to = Gjeld til og med denne dagen
cli-opt-reason = Kvifor; grunnen er synleg for alle
cli-opt-override = Gjer det sjølv om prosessen ikkje har kome så langt, og sei kvifor

# På vegner av nokon
cli-behalf-for = Før dette inn for nokon som svara på annan måte
cli-behalf-channel = Korleis det kom: meeting, email, letter, telephone
cli-behalf-received = Dagen det kom; elles i dag
cli-behalf-original = Originalen, som blir teken vare på saman med planen
cli-behalf-half = Det som blir ført inn for nokon andre, må ha --for og --channel.
cli-hint-behalf = Sei kven det er frå og korleis det kom, til dømes: --for "Ordføraren i Nesvik" --channel letter

# init
cli-init = Opprett eit samarbeid
cli-init-origin = Domenet til samarbeidet, til dømes example.no; blir gitt éin gong
cli-init-name = Kva samarbeidet heiter
cli-init-person = Namnet ditt; elles namnet på brukaren
cli-init-zone = Tidssona; elles Europe/Oslo
cli-init-from = Ei fil med personar, organ og partar å begynne med
cli-init-done = Samarbeidet for { $domain } er oppretta i { $folder }.
cli-init-next = Gå vidare med: vedtak plan new NØKKEL TITTEL, eller vedtak plan import FIL; vedtak åleine opnar skjermbileta
cli-starter-refused = { $place }: { $cause }

# plan
cli-plan = Planar: lage, lese, endre, hente inn, skrive ut
cli-plan-new = Begynn ein plan etter ein mal
cli-plan-list = List opp planane
cli-plan-show = Vis innhaldslista, eit kapittel, eit register eller ein post
cli-plan-status = Sei kva som manglar, frå kven, og kva som kjem no
cli-plan-lint = Peik ut motseiingar
cli-plan-edit = Endre teksten i eit kapittel
cli-plan-set = Fyll ut felt i ein post, eit kapittel eller planen
cli-plan-add = Legg ein post til eit register
cli-plan-remove = Ta bort eit kapittel eller ein post
cli-plan-attach = Ta vare på ei fil saman med planen
cli-plan-import = Lag ein plan av ei fil, eller ta ei fil inn i ein plan
cli-plan-export = Skriv ut ein plan, i mange format eller som arkivpakke
cli-plan-history = Sei kven som gjorde kva, og når
cli-plan-diff = Sei kva som skil to versjonar
cli-new-key = Eit kort namn: a-z, 0-9 og -
cli-new-title = Kva planen heiter
cli-new-template = Malen; elles den første i samarbeidet
cli-new-language = Språket i dokumentet; elles det du les på
cli-plan-created = «{ $title }» er påbyrja. Nøkkelen er { $plan }.
cli-plan-list-empty = Det er ingen planar enno.
cli-plan-saved = Lagra i «{ $title }».
cli-plan-added = { $key } er lagd til.
cli-exported = Arkivpakken ligg i { $folder }: { $signed } av { $lines } linjer er signerte med nøkkel.
cli-plan-attached = Fila er lagra som { $digest }.
cli-show-part = Nummeret på eit kapittel, eit register, eller register/nøkkel; elles innhaldslista
cli-status-check = Avslutt med kode 6 når noko manglar
cli-lint-check = Avslutt med kode 6 når noko motseier seg sjølv
cli-lint-none = Ingenting motseier seg sjølv.
cli-nothing-missing = Ingenting manglar.
cli-edit-chapter = Nummeret eller tittelen på kapittelet
cli-edit-text = Den nye teksten; «-» les han frå standard inn
cli-edit-file = Ei fil med den nye teksten
cli-edit-same = Ingenting vart endra.
cli-set-node = Register/nøkkel for ein post, nummeret på eit kapittel, eller «plan»
cli-set-fields = Felt med verdiar; lister blir skilde med «;», mottakarar blir skrivne «organ @ dato», med «+» først for eit felles møte
cli-set-undecided = Eit felt som med vilje ikkje er avgjort no, med setninga som seier det
cli-set-inapplicable = Eit felt som ikkje er aktuelt
cli-add-register = Registeret, slik malen kallar det
cli-add-key = Nøkkelen til posten; elles den neste ledige
cli-add-under = Under denne posten i same register
cli-attach-file = Fila, høgst 50 MiB
cli-attach-name = Kva fila heiter i planen; elles sitt eige namn
cli-import-key = Ein annan nøkkel enn den i fila
cli-import-fault = { $file }: { $fault }
cli-import-refused = { $file } vart ikkje henta inn: { $count ->
    [one] éin ting må rettast
   *[other] { $count } ting må rettast
 }.
cli-export-toml = Innhaldet, utan tap, som plan.toml
cli-export-archive = Arkivpakken for ein låst versjon, i denne mappa; «-» skriv ein tar til standard ut
cli-export-output = Til denne fila; elles til standard ut
cli-diff-from = Frå denne versjonen; elles den nyaste
cli-diff-to = Til denne versjonen; elles arbeidsteksten
cli-diff-none = Ingenting skil dei.

# step
cli-step = Milepælar: opne, føre inn kva organa gjorde, avslutte
cli-step-open = Opne ein milepæl: mottakarane blir bedne om å handsame ein låst versjon
cli-step-change = Spør fleire, eller slutt å spørje nokon, og sei kvifor
cli-step-list = List opp milepælane, og kva kvar mottakar gjorde
cli-step-record = Før inn kva eit organ gjorde med saka
cli-step-close = Avslutt ein milepæl som alle har svara på
cli-step-override = Avslutt ein milepæl sjølv om nokon ikkje har svara, og sei kvifor
cli-step-skip = Sei at ein milepæl ikkje blir opna, og kvifor
cli-step-of = Den låste versjonen som skal handsamast; elles den nyaste
cli-step-silence = Kva manglande svar tyder, slik innkallinga seier det
cli-step-opened = { $step } er opna for versjon { $version }, for { $count ->
    [one] éin mottakar
   *[other] { $count } mottakarar
 }.
cli-step-recorded = Ført inn for { $names } i { $step }: { $outcome }.
cli-step-closed = { $step } er avslutta.
cli-step-skipped = { $step } er hoppa over.
cli-step-not-opened = { $step } er aldri opna.
cli-step-state-waiting = ikkje opna
cli-step-state-open = open
cli-step-state-closed = avslutta
cli-step-state-returned = sendt tilbake til utkast
cli-step-state-skipped = hoppa over: { $reason }
cli-recipients-add = Spør også dette organet eller denne parten; gjenta for fleire
cli-recipients-drop = Spør ikkje lenger dette organet eller denne parten; det som er svara, blir ståande
cli-recipients-on = Når dei nye mottakarane skal svare
cli-recipients-changed = { $step } går no til { $names }.
cli-record-by = Organet eller parten; fleire for eit felles møte
cli-record-outcome = no-remarks, remarks, approved, approved-with-remarks, returned, postponed, rejected, noted, withdrawn, not-quorate, not-answered, no-agreement
cli-record-held = Dagen møtet vart halde; elles i dag
cli-record-place = Kvar det vart halde
cli-record-case = Saksnummeret, slik det er skrive
cli-record-present = Kor mange medlemmer som møtte
cli-record-members = Kor mange medlemmer det er
cli-record-votes = Røystene: for-mot-avstår, til dømes 7-2-1
cli-record-proposed = Framlegget til vedtak, ordrett; «-» les standard inn
cli-record-adopted = Det som vart vedteke, ordrett; «-» les standard inn
cli-record-condition = Eit vilkår som må oppfyllast; kan givast fleire gonger
cli-record-recused = Kven som var inhabil, og etter kva regel: «Namn: grunnlag»
cli-record-reservation = Eit atterhald, slik det er skrive
cli-record-dissent = Ein dissens, slik han er skriven

# remark
cli-remark = Merknader: liste opp, legge til, svare
cli-remark-list = List opp merknader og svar
cli-remark-add = Legg til ein merknad
cli-remark-answer = Svar på ein merknad
cli-remark-open = Berre dei som manglar svar
cli-remark-text = Merknaden; «-» tek éin frå kvar linje på standard inn
cli-remark-at = Kvar: nummeret på eit kapittel, eller register/nøkkel
cli-remark-quote = Orda merknaden gjeld
cli-remark-body = Organet som har merknaden
cli-remark-condition = Merknaden er eit vilkår
cli-remark-audience = Kven som ser merknaden: all, body, secretariat
cli-remark-which-body = Ein merknad berre for eitt organ må ha --body.
cli-remark-added = Merknad m{ $no } er ført inn.
cli-remark-answered = Merknad m{ $no } har fått svar.
cli-remark-none = Det er ingen merknader.
cli-answer-no = Nummeret på merknaden, til dømes m4
cli-answer-handling = Kva det vart av merknaden: taken-in, partly, not-taken-in
cli-answer-text = Svaret; «-» les standard inn
cli-answer-version = Versjonen merknaden er teken inn i

# version
cli-version = Versjonar: låse, liste opp, vise, sende tilbake til utkast
cli-version-lock = Lås arbeidsteksten som ein versjon, for alltid
cli-lock-number = Nummeret på versjonen; elles det neste
cli-lock-final = Ein endeleg versjon: den som skal signerast
cli-lock-editorial = Berre ordlyden er endra sidan førre versjon
cli-lock-again = Ein milepæl der mottakarane må handsame versjonen på nytt
cli-locked = «{ $title }» { $version } er låst. SHA-256: { $digest }
cli-locked-final = «{ $title }» { $version } er låst og endeleg. SHA-256: { $digest }
cli-version-list = List opp dei låste versjonane
cli-version-show = Skriv ut ein låst tekst, byte for byte
cli-version-return = Send ein versjon tilbake til utkast, og sei kvifor
cli-version-which = Versjonen; elles den nyaste
cli-version-returned = sendt tilbake: { $reason }
cli-version-signing = { $signed } av { $lines } har signert
cli-return-number = Versjonen som blir send tilbake; elles den nyaste
cli-return-step = Milepælen som sende versjonen tilbake
cli-returned = Versjon { $version } er send tilbake til utkast. Arbeidsteksten er no { $next }.
cli-nothing-locked = «{ $plan }» har ingen låst versjon enno.

# sign, signing, adopt
cli-sign = Fyll ei signaturlinje: med nøkkel, agent, heime, på papir eller med e-ID
cli-sign-party = Parten det blir signert for
cli-sign-office = Vervet; trengst ikkje når det berre er eitt
cli-sign-person = Kven som signerer; elles den som kan
cli-sign-key = Signer med denne nøkkelfila
cli-sign-agent = Signer med ssh-agenten
cli-sign-print = Skriv ut fråsegna og kommandoane som signerer ho heime
cli-sign-output = Skriv fråsegna til denne fila, byte for byte
cli-sign-accept = Lever ein signatur som er laga heime
cli-sign-ink = Ein skanna signatur på papir
cli-sign-eid = Kvitteringa for ein signatur med e-ID
cli-sign-decline = Sei at linja ikkje blir signert, og kvifor
cli-sign-final = Avslaget er endeleg
cli-sign-how = Du har ikkje sagt korleis det skal signerast.
cli-hint-sign-how = Vel éin av --key FIL, --agent, --print, --accept FIL, --ink SKANN, --eid KVITTERING.
cli-sign-behalf = Ein signatur på papir eller med e-ID blir ført på vegner av den som signerte.
cli-sign-no-line = { $party } har inga slik signaturlinje i versjon { $version }.
cli-sign-no-mandate = Ingen kan signere for { $party } i dag.
cli-sign-not-mandated = { $person } har ikkje fullmakt til å signere for { $party } ({ $office }).
cli-hint-mandate = Gi nokon fullmakt med vedtak party mandate.
cli-sign-which-person = Fleire kan signere for { $party }: sei kven med --person.
cli-sign-nothing-prepared = Inga fråsegn er gjord klar for { $party } og denne personen.
cli-hint-sign-print = Gjer ho klar med --print, signer ho, og lever signaturen.
cli-sign-at-home = Signer { $file } heime med éin av desse kommandoane:
cli-sign-command = { "  " }{ $shell }: { $command }
cli-sign-hand-in = Lever så { $file } med --accept.
cli-sign-digest = SHA-256: { $digest }
cli-sign-confirm = For å signere, skriv kortnamnet til parten ({ $party }):
cli-sign-not-confirmed = Ingenting vart signert: du skreiv ikkje kortnamnet til parten.
cli-signed = { $person } har signert versjon { $version } for { $party }.
cli-evidenced = Signaturen til { $person } for { $party } er ført inn: { $way }.
cli-sign-declined = Det er ført inn at { $party } ikkje signerer no.
cli-sign-declined-final = Det er ført inn at { $party } avslår å signere, for godt.
cli-signing = Signering: opne, gi frist, avslutte, liste opp
cli-signing-open = Opne ein endeleg versjon for signering
cli-signing-list = List opp signaturlinjene og kven som har signert
cli-signing-way = Ein måte som tel: ssh, ink, eid; elles dei i malen
cli-signing-adoption = Kvar part må ha vedteke planen først
cli-signing-opened = Versjon { $version } er opna for signering: { $lines ->
    [one] éi linje
   *[other] { $lines } linjer
 }.
cli-signing-closed = «{ $plan }» er ikkje opna for signering.
cli-hint-signing-open = Lås ein endeleg versjon og opne han med vedtak signing open.
cli-line-open = ikkje signert
cli-line-signed = signert av { $person }
cli-line-evidenced = signert av { $person }, { $way }, { $date }
cli-line-declined = avslått: { $reason }
cli-line-withdrawn = trekt: { $reason }
cli-adopt = Før inn vedtaket til parten om ein versjon
cli-adopt-party = Parten som vedtok
cli-adopt-authority = Du har ikkje sagt kven som vedtok: oppgi --authority ORGAN.
cli-adopted = { $party } har vedteke versjon { $version }.
cli-authority-body = Organet som har vedteke det
cli-authority-case = Saksnummeret, slik det er skrive
cli-authority-date = Dagen for vedtaket, eller for signaturen

# verify
cli-verify = Kontroller ein arkivpakke, utan noko samarbeid
cli-verify-path = Mappa eller tar-fila; «-» les ein tar frå standard inn
cli-package-unreadable = { $path } kan ikkje lesast som ein arkivpakke: { $cause }
cli-package-unsound = Pakken heng ikkje saman: { $count ->
    [one] éin feil
   *[other] { $count } feil
}.
cli-hint-package = Be den som sende pakken, om ein urørt kopi.

# person, body, party, key, template
cli-person = Personar: legge til, invitere, endre, liste opp, vise
cli-person-add = Legg til ein person
cli-person-set = Endre namn, adresse, brukar eller rolle
cli-person-list = List opp personane
cli-person-show = Vis ein person og kva personen kan opptre som
cli-person-id = Eit kort namn for alltid: a-z, 0-9 og -
cli-person-name = Namnet, slik personen skriv det
cli-person-mail = E-postadresse
cli-person-title = Tittel, til dømes ordførar
cli-person-user = Brukaren på maskina som er denne personen
cli-person-role = Ei rolle: secretary, administrator
cli-person-basis = Etter kva vedtak
cli-person-added = { $name } er lagd til som { $id }.
cli-person-saved = Lagra for { $name }.
cli-person-unknown = Det er ingen her som heiter «{ $name }».
cli-hint-person-list = Sjå kven som er kjende, med vedtak person list.
cli-body = Organ: legge til, endre, plassar, reglar, grupper
cli-body-add = Legg til eit organ
cli-body-set = Endre opplysningar om eit organ
cli-body-seat = Sei kven som har ein plass
cli-body-rule = Sei korleis eit organ vedtek
cli-body-group = Gi eit namn til fleire organ
cli-body-list = List opp organ og grupper
cli-body-show = Vis eit organ, plassane og regelen
cli-body-key = Eit kort namn for alltid: a-z, 0-9 og -
cli-body-name = Namnet; det blir aldri omsett
cli-body-facts = Opplysningar: short, name-en, name-nb, name-nn, aliases, kind, language, mail, parent, successor, standing-items
cli-body-saved = Lagra for { $name }.
cli-body-exists = Det er allereie eit organ med nøkkelen { $name }.
cli-body-unknown = Det er ikkje noko organ her som heiter «{ $name }».
cli-hint-body-list = Sjå organa med vedtak body list.
cli-seat-title = Kva plassen heiter, til dømes leiar
cli-seat-person = Kven som har plassen; utan nokon er plassen ledig
cli-seat-deputy = Ein vara, i rekkjefølgje
cli-seat-body = Organet som har plassen
cli-seat-party = Parten plassen høyrer til
cli-seat-observer = Møter og taler, utan røysterett
cli-seat-by = I kraft av ein annan plass: ORGAN/PLASS
cli-seat-nobody = Kvifor ingen har plassen: vacant (ledig), unclear (under avklaring), later (blir oppnemnt seinare)
cli-seat-side = Sida plassen høyrer til, når regelen tel sider
cli-seat-to = Siste dag i perioden
cli-body-seat-unknown = { $body } har ingen plass som heiter «{ $name }».
cli-hint-seats = Sjå plassane med vedtak body show { $body }.
cli-rule-decides = Kva som skal til for eit vedtak: consensus, majority, two-thirds, unanimity
cli-rule-quorum = Kor mange som må møte
cli-rule-share = Kor stor del av plassane som òg må møte: half, more-than-half, two-thirds, each-side
cli-rule-by = Kva som blir talt: heads (personar), parties (partar), sides (sider)
cli-rule-of = Av kva: cast (avgitte røyster), present (dei som er til stades), all (alle)
cli-rule-tie = Når røystene står likt: chair (røysta til leiaren avgjer), falls (ikkje vedteke), lot (loddtrekking)
cli-rule-must-vote = Ingen kan avstå frå å røyste
cli-rule-chair = Ein plass som leier møta; fleire byter på
cli-rule-host = Ein part som er vertskap; fleire byter på
cli-rule-turn = Korleis dei byter på: any (som dei blir samde om), year (år), half-year (halvår)
cli-body-on = Slik det er denne dagen, i staden for i dag
cli-group-name = Kva gruppa heiter
cli-group-bodies = Organa i gruppa
cli-group-saved = «{ $name }» er lagra.
cli-party = Partar: legge til, endre, verv, fullmakter
cli-party-add = Legg til ein part
cli-party-set = Endre opplysningar om ein part
cli-party-office = Gi eit namn til eit verv som kan signere for ein part
cli-party-mandate = Sei kven som kan signere i eit verv, og etter kva vedtak
cli-party-list = List opp partane
cli-party-show = Vis ein part, verva og fullmaktene
cli-party-key = Eit kort namn for alltid: a-z, 0-9 og -
cli-party-name = Namnet på rettssubjektet
cli-party-facts = Opplysningar: short, organisation-number, kind, side, language, mail, left
cli-party-saved = Lagra for { $name }.
cli-party-exists = Det er allereie ein part med nøkkelen { $name }.
cli-party-unknown = Det er ingen part her som heiter «{ $name }».
cli-hint-party-list = Sjå partane med vedtak party list.
cli-party-without-office = { $party } har ikkje noko verv som kan signere.
cli-office-unknown = { $party } har ikkje noko verv som heiter «{ $name }».
cli-office-which = { $party } har fleire verv: sei kva for eit med --office.
cli-office-key = Eit kort namn: a-z, 0-9 og -
cli-office-name = Kva vervet heiter, til dømes ordførar
cli-key = SSH-nøklar: be om, godkjenne, trekkje tilbake, liste opp
cli-key-add = Godkjenn nøkkelen til ein person, eller be om at ein annan gjer det
cli-key-revoke = Sei at ein nøkkel ikkje lenger tel
cli-key-list = List opp nøklane
cli-key-show = Vis ein nøkkel
cli-key-file = Fila som sluttar på .pub
cli-key-how = Korleis personen vart identifisert
cli-key-fingerprint = Fingeravtrykket, slik ssh-keygen -l skriv det
cli-key-since = Frå når; elles no
cli-key-compromised = Nokon andre kan ha hatt han
cli-key-of = Berre for denne personen
cli-key-added = Nøkkelen { $key } tel for { $name }.
cli-key-was-revoked = Nøkkelen { $key } tel ikkje lenger.
cli-key-revoked-because = Trekt tilbake: { $reason }
cli-key-counts = tel
cli-hint-key-list = Sjå nøklane med vedtak key list.
cli-template = Malar: liste opp, vise, sjekke, legge til
cli-template-list = List opp malane
cli-template-show = Skriv ut ein mal som TOML
cli-template-add = Legg til ein mal
cli-template-name = Namnet på malen
cli-template-file = Malen, som TOML
cli-template-added = Malen «{ $title }» er lagd til.
cli-template-refused = { $file } er ikkje ein brukande mal: { $count ->
    [one] éin ting må rettast
   *[other] { $count } ting må rettast
}.
cli-template-check = Sjekk ein mal, og sei alt som er gale med han
cli-template-sound = Malen «{ $title }» heng saman.
cli-template-unknown = Det er ingen mal her som heiter «{ $name }».
cli-template-missing = Malen for «{ $plan }» finst ikkje i dette samarbeidet.
cli-hint-template-list = Sjå malane med vedtak template list.

# log, doctor, demo, skal
cli-log = Loggen: kontrollere han, seie kvar han sluttar
cli-log-check = Les og kontroller kvar linje
cli-log-head = Sei kor mange oppføringar det er, og rota over dei
cli-log-sound = Loggen er heil: { $size ->
    [one] éi oppføring
   *[other] { $size } oppføringar
 }, rot { $root }.
cli-log-size = { $size ->
    [one] Éi oppføring
   *[other] { $size } oppføringar
 }, rot { $root }.
cli-doctor = Sei korleis det står til med samarbeidet: lås, logg, database, disk, nøklar
cli-doctor-quarantine = Flytt ein skadd slutt på loggen bort, etter stadfesting
cli-doctor-yes = Stadfest utan å bli spurd
cli-doctor-ask = Det som blir flytta bort, tel ikkje lenger; ein kopi blir teken vare på. Vil du gjere det? ({ $yes })
cli-doctor-unconfirmed = Ingenting vart flytta: ingen sa ja.
cli-hint-doctor-yes = Stadfest med --yes.
cli-doctor-no-tail = Slutten på loggen er heil; ingenting vart flytta.
cli-doctor-moved = { $bytes } byte frå slutten av loggen ligg i { $file }.
cli-doctor-folder = Prosess { $process } har { $folder }, og ingen annan; { $here ->
    [0] ingen arbeider gjennom han no.
    [one] éin arbeider gjennom han no.
   *[other] { $here } arbeider gjennom han no.
}
cli-doctor-database = Databasen gir att alt ({ $size }): { $plans ->
    [one] éin plan
   *[other] { $plans } planar
 }.
cli-doctor-disk = { $free } MiB er ledig på disken.
cli-doctor-disk-little = Det er lite: rydd plass før loggen seier nei.
cli-doctor-log-key = Nøkkelen til loggen er { $key }.
cli-doctor-keys = { $keys } av { $persons } personar har ein nøkkel som tel.
cli-rebuilding = Databasen blir bygd opp att frå loggen: { $percent } %.
cli-quarantined = Eit avbrot hadde etterlate ei halv linje på slutten av loggen. Ingenting som var stadfesta, er tapt; resten ligg i { $file }.
cli-demo = Vis kva vedtak er, i eit oppdikta samarbeid som blir sletta etterpå
cli-demo-headless = Utan skjerm: ta eitt direktiv frå utkast til signatur, og fortel kvart steg
cli-demo-out = Legg arkivpakken i denne mappa
cli-completions = Skriv utfyllingar for eit skal
cli-completions-shell = Skalet
cli-man = Skriv manualsida

# Kva som er gale med ei kommandolinje
cli-usage-unknown = Det er ikkje noko val { $argument } her.
cli-usage-command = Det er ingen kommando «{ $command }» her.
cli-usage-no-command = Det manglar ein kommando.
cli-usage-not-here = Denne kommandoen er for eit samarbeid som ikkje er opna.
cli-usage-missing = { $argument } manglar.
cli-usage-no-value = { $argument } må ha ein verdi.
cli-usage-value = «{ $value }» kan ikkje brukast som { $argument }.
cli-usage-both = { $argument } og { $other } kan ikkje givast saman.
cli-usage-one-of = «{ $value }» er ikkje ein av { $options }.
cli-usage-lang = vedtak snakkar ikkje «{ $value }», berre en, nb og nn.
cli-usage-domain = «{ $value }» er ikkje eit domene. Det har små bokstavar og eit punktum, til dømes example.no.
cli-usage-identity = «{ $value }» kan ikkje vere eit kort namn: a-z, 0-9 og -, høgst 63.
cli-usage-day = «{ $words }» er ikkje éin dag.
cli-usage-field = «{ $value }» har ikkje forma felt=verdi.
cli-usage-votes = «{ $value }» er ikkje eit røystetal, til dømes 7-2-1.
cli-usage-digest = «{ $value }» er ikkje fingeravtrykket til eit vedlegg.
cli-hint-attach = Lagre fila med vedtak plan attach; kommandoen skriv ut fingeravtrykket.
cli-hint-help = Sjå kva som kan skrivast, med --help.
hint-near = Meinte du { $near }?
cli-argument-refused = Argument { $no } er avvist. { $cause }
cli-argument-not-utf8 = Det er ikkje UTF-8.

# Filer, straumar, personar
cli-file-written = { $file } er skriven.
cli-file-not-utf8 = { $file }, linje { $line }: ikkje UTF-8.
cli-file-refused = { $file }: { $cause }
cli-stream-closed = Det som skulle skrivast, kan ikkje skrivast: { $cause }
cli-no-randomness = Operativsystemet gir ingen tilfeldige tal: { $cause }
cli-no-editor = Teksten skal endrast i eit redigeringsprogram, men ingen sit ved ein terminal.
cli-hint-editor = Set EDITOR, eller gi teksten med --text eller --file.
cli-hint-nothing-changed = Ingenting er endra. Rett det og prøv igjen.
cli-no-data-folder = Det er ikkje noko samarbeid her, og inga heimemappe heller.
cli-hint-workspace = Oppgi mappa med --workspace.
cli-as-not-owner = --as er berre for brukaren som eig samarbeidet, ikkje for { $user }.
cli-no-terminal = Skjermbileta treng ein terminal: { $cause }
cli-no-capacity = { $person } har inga rolle, plass eller fullmakt i dag.
cli-node-unknown = «{ $plan }» har ikkje noko kapittel eller nokon post «{ $name }».
cli-not-a-chapter = «{ $name }» er ein post, ikkje eit kapittel: bruk vedtak plan set.
cli-register-unknown = Planen har ikkje noko register «{ $name }».
cli-hint-plan-list = Sjå planane med vedtak plan list.
cli-hint-plan-show = Sjå kapitla med vedtak plan show PLAN.
cli-hint-remark-list = Sjå merknadene med vedtak remark list PLAN.
cli-hint-step-open = Opne milepælen med vedtak step open.
