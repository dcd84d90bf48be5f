# Prosessen og det organene gjorde.

do-next-waiting = neste svar
help-next-waiting = Gå til neste svar som mangler
do-correct = rett
help-correct = Rett det som er ført inn; det som sto, er fortsatt synlig
do-meet-condition = vilkår oppfylt
help-meet-condition = Noter at et vilkår er oppfylt
place-considered = Ført inn

process-parties = partene
process-no-recipients = Ingen milepæl har mottakere ennå. Enter på en åpner den, så de kan fylles inn.
process-none = Ingen milepæler ennå. De skrives i registeret over milepæler (3).
process-undated = uten dato
process-waiting = venter
process-nobody = ikke spurt
process-share = { $done } av { $total }
process-planned = planlagt { $when }
process-asked = venter på svar
process-version = versjon { $version }
process-round = runde { $round }
process-held = holdt { $held }
process-case = sak { $case }
process-remarks = { $count ->
    [one] én merknad
   *[other] { $count } merknader
}
process-behalf = ført inn for { $for } ({ $channel })
process-skipped = Blir ikke åpnet: { $reason }
process-due = Svar innen { $due }.
process-silence = Manglende svar betyr: { $words }
process-closed = Avsluttet { $day }.
process-overridden = Avsluttet før alle hadde svart: { $reason }
process-returned = Sendt tilbake til utkast: { $reason }
process-sent = Sendt { $day } ({ $channel }).
process-reminded = Purret { $day }.

refuse-milestone-nobody = { $step } har ingen mottaker ennå. Enter åpner den i registeret.
refuse-no-milestone = Planen har ingen milepæl ennå. Skriv en i registeret over milepæler (3).
refuse-step-not-open = { $step } er ikke åpnet. Åpne den først (o).
refuse-all-recorded = Alle her har svart på { $step }. Det som er ført inn, kan rettes.
refuse-not-asked = Ingen her er spurt i { $step }.
refuse-no-version = Ingen versjon er låst ennå. Lås en først (l): et steg legger fram en bestemt tekst.
refuse-no-condition = Her er alle vilkår oppfylt.
form-no-day = «{ $text }» er ikke én dag. Skriv for eksempel 14.05.20.
form-no-number = «{ $text }» er ikke et helt tall.

step-open-title = Åpne { $step }: { $title }
step-open-intro = Mottakerne av milepælen blir spurt, slik de er i dag. Endres milepælen senere, endrer ikke det hvem som er spurt.
step-version = Versjon
step-version-hint = Den låste teksten som blir lagt fram.
step-due = Svar innen
step-due-hint = Siste dag for svar, hvis det er en frist.
step-silence = Manglende svar betyr
step-silence-hint = Det som er kunngjort om manglende svar. Utfallet må føres inn likevel.
step-reason = Grunn
step-reason-hint = Grunnen blir tatt vare på og vist sammen med planen.
step-close-question = Alle har svart. Vil du avslutte { $step }?
step-close-title = Avslutt { $step } selv om noen ikke har svart
step-close-intro = Det mangler svar fra { $names }.
step-skip-title = { $step } blir ikke åpnet
recipients-title = Hvem som blir spurt i { $step }
recipients-intro = Det som en mottaker allerede har svart, blir stående selv om mottakeren faller fra.
recipients-add = Spør også
recipients-drop = Spør ikke lenger
said-recipients-changed = Mottakerne av { $step } er endret.
exact-title = Versjon { $version } · sha256 { $digest }

behalf-for = På vegne av
behalf-for-hint = Hvem som sa det.
behalf-channel = Hvordan det kom
behalf-channel-hint = Delete tømmer feltet: da er svaret ditt eget.
behalf-received = Mottatt
behalf-received-hint = Dagen det kom til deg.
behalf-original = Original
behalf-original-hint = En fil på maskinen din, for eksempel protokollen: skriv stien, lim den inn, eller dra filen hit. Den blir lagt ved planen.
behalf-original-afar = Over SSH kan ikke filene dine leses herfra. Før inn svaret nå; legg ved originalen fra din egen maskin med --original FIL.

record-intro = Det som ble gjort med versjon { $version } i { $step }, slik protokollen har det
record-who = Organ
record-who-hint = Hvem som behandlet saken.
record-held-hint = Dagen for møtet eller svaret, ikke dagen det føres inn.
record-outcome-hint = Enter eller → velger. Ved «utsatt» og «ikke vedtaksført» møtes organet igjen.
record-case-hint = Som skrevet, for eksempel 004-2018.
record-place-hint = Hvor, eller hvordan.
record-present = Antall til stede
record-present-hint = Hvor mange med stemmerett som møtte.
record-of = Av
record-of-hint = Hvor mange som har stemmerett.
record-attendance-hint = Annet om hvem som var der.
record-count = Stemmer
record-count-hint = For, mot, avsto: 9-1-0.
record-count-wrong = Skriv stemmene som 9-1-0: for, mot, avsto.
record-proposed-hint = Ordrett.
record-adopted-hint = Ordrett.
record-before = Vilkår før start
record-before-hint = Ett på hver linje: det som må oppfylles før arbeidet starter.
record-conditions = Andre vilkår
record-conditions-hint = Ett på hver linje: det som må oppfylles etter hvert.
record-recused-hint = Én på hver linje: navn, kolon, grunn. Å være inhabil er ikke det samme som å avstå.
record-reservation-hint = Ordrett.
record-dissent-hint = Slik den er protokollført.

considered-count = { $for } for, { $against } mot, { $abstaining } avsto
considered-present = { $present } med stemmerett
considered-present-of = { $present } av { $of } med stemmerett
considered-condition = Vilkår
considered-before-open = før start, ikke oppfylt
considered-before-met = før start, oppfylt
considered-open = ikke oppfylt
considered-met = oppfylt
considered-behalf = Ført inn
considered-behalf-words = for { $for }, mottatt { $day } ({ $channel })
considered-behalf-original = for { $for }, mottatt { $day } ({ $channel }), original { $file }
considered-recorded = Registrert
considered-by = av { $person }, { $day }
considered-corrected = Rettelse
meet-title = Et vilkår er oppfylt
meet-by = Ved
meet-by-hint = Hvordan og når, og hva som viser det.

said-step-opened = { $step } er åpnet.
said-step-closed = { $step } er avsluttet.
said-step-skipped = Det er notert at { $step } ikke blir åpnet.
said-recorded = Ført inn: { $names }, { $step }, { $outcome }.
said-condition-met = Vilkår { $condition } er oppfylt.
