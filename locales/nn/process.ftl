# Prosessen og det organa gjorde.

do-next-waiting = neste svar
help-next-waiting = Gå til neste svar som manglar
do-correct = rett
help-correct = Rett det som er ført inn; det som stod, er framleis synleg
do-meet-condition = vilkår oppfylt
help-meet-condition = Noter at eit vilkår er oppfylt
place-considered = Ført inn

process-parties = partane
process-no-recipients = Ingen milepæl har mottakarar enno. Enter på ein opnar han, så dei kan fyllast inn.
process-none = Ingen milepælar enno. Dei blir skrivne i registeret over milepælar (3).
process-undated = utan dato
process-waiting = ventar
process-nobody = ikkje spurd
process-share = { $done } av { $total }
process-planned = planlagt { $when }
process-asked = ventar på svar
process-version = versjon { $version }
process-round = runde { $round }
process-held = halde { $held }
process-case = sak { $case }
process-remarks = { $count ->
    [one] éin merknad
   *[other] { $count } merknader
}
process-behalf = ført inn for { $for } ({ $channel })
process-skipped = Blir ikkje opna: { $reason }
process-due = Svar innan { $due }.
process-silence = Manglande svar tyder: { $words }
process-closed = Avslutta { $day }.
process-overridden = Avslutta før alle hadde svara: { $reason }
process-returned = Sendt tilbake til utkast: { $reason }
process-sent = Sendt { $day } ({ $channel }).
process-reminded = Purra { $day }.

refuse-milestone-nobody = { $step } har ingen mottakar enno. Enter opnar han i registeret.
refuse-no-milestone = Planen har ingen milepæl enno. Skriv ein i registeret over milepælar (3).
refuse-step-not-open = { $step } er ikkje opna. Opne han først (o).
refuse-all-recorded = Alle her har svara på { $step }. Det som er ført inn, kan rettast.
refuse-not-asked = Ingen her er spurde i { $step }.
refuse-no-version = Ingen versjon er låst enno. Lås ein først (l): eit steg legg fram ein bestemt tekst.
refuse-no-condition = Her er alle vilkår oppfylte.
form-no-day = «{ $text }» er ikkje éin dag. Skriv til dømes 14.05.20.
form-no-number = «{ $text }» er ikkje eit heilt tal.

step-open-title = Opne { $step }: { $title }
step-open-intro = Mottakarane av milepælen blir spurde, slik dei er i dag. Blir milepælen endra seinare, endrar det ikkje kven som er spurd.
step-version = Versjon
step-version-hint = Den låste teksten som blir lagd fram.
step-due = Svar innan
step-due-hint = Siste dag for svar, om det er ein frist.
step-silence = Manglande svar tyder
step-silence-hint = Det som er kunngjort om manglande svar. Utfallet må førast inn likevel.
step-reason = Grunn
step-reason-hint = Grunnen blir teken vare på og vist saman med planen.
step-close-question = Alle har svara. Vil du avslutte { $step }?
step-close-title = Avslutt { $step } sjølv om nokon ikkje har svara
step-close-intro = Det manglar svar frå { $names }.
step-skip-title = { $step } blir ikkje opna
recipients-title = Kven som blir spurde i { $step }
recipients-intro = Det som ein mottakar allereie har svara, blir ståande sjølv om mottakaren fell frå.
recipients-add = Spør òg
recipients-drop = Spør ikkje lenger
said-recipients-changed = Mottakarane av { $step } er endra.
exact-title = Versjon { $version } · sha256 { $digest }

behalf-for = På vegner av
behalf-for-hint = Kven som sa det.
behalf-channel = Korleis det kom
behalf-channel-hint = Delete tømmer feltet: då er svaret ditt eige.
behalf-received = Motteke
behalf-received-hint = Dagen det kom til deg.
behalf-original = Original
behalf-original-hint = Ei fil på maskina di, til dømes protokollen: skriv stigen, lim han inn, eller dra fila hit. Ho blir lagd ved planen.
behalf-original-afar = Over SSH kan ikkje filene dine lesast herifrå. Før inn svaret no; legg ved originalen frå di eiga maskin med --original FIL.

record-intro = Det som vart gjort med versjon { $version } i { $step }, slik protokollen har det
record-who = Organ
record-who-hint = Kven som handsama saka.
record-held-hint = Dagen for møtet eller svaret, ikkje dagen det blir ført inn.
record-outcome-hint = Enter eller → vel. Ved «utsett» og «ikkje vedtaksført» møtest organet igjen.
record-case-hint = Som skrive, til dømes 004-2018.
record-place-hint = Kvar, eller korleis.
record-present = Tal til stades
record-present-hint = Kor mange med røysterett som møtte.
record-of = Av
record-of-hint = Kor mange som har røysterett.
record-attendance-hint = Anna om kven som var der.
record-count = Røyster
record-count-hint = For, mot, avstod: 9-1-0.
record-count-wrong = Skriv røystene som 9-1-0: for, mot, avstod.
record-proposed-hint = Ordrett.
record-adopted-hint = Ordrett.
record-before = Vilkår før start
record-before-hint = Eitt på kvar linje: det som må oppfyllast før arbeidet startar.
record-conditions = Andre vilkår
record-conditions-hint = Eitt på kvar linje: det som må oppfyllast etter kvart.
record-recused-hint = Éin på kvar linje: namn, kolon, grunn. Å vere inhabil er ikkje det same som å avstå.
record-reservation-hint = Ordrett.
record-dissent-hint = Slik han er protokollført.

considered-count = { $for } for, { $against } mot, { $abstaining } avstod
considered-present = { $present } med røysterett
considered-present-of = { $present } av { $of } med røysterett
considered-condition = Vilkår
considered-before-open = før start, ikkje oppfylt
considered-before-met = før start, oppfylt
considered-open = ikkje oppfylt
considered-met = oppfylt
considered-behalf = Ført inn
considered-behalf-words = for { $for }, motteke { $day } ({ $channel })
considered-behalf-original = for { $for }, motteke { $day } ({ $channel }), original { $file }
considered-recorded = Registrert
considered-by = av { $person }, { $day }
considered-corrected = Retting
meet-title = Eit vilkår er oppfylt
meet-by = Ved
meet-by-hint = Korleis og når, og kva som viser det.

said-step-opened = { $step } er opna.
said-step-closed = { $step } er avslutta.
said-step-skipped = Det er notert at { $step } ikkje blir opna.
said-recorded = Ført inn: { $names }, { $step }, { $outcome }.
said-condition-met = Vilkår { $condition } er oppfylt.
