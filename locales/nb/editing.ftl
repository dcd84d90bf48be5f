# Redigering av rader: plass, kopi, angre og gjøre om, slag av ingenting, gjennomgang, statusmeldinger.

arrange-first = { $record } står først fra før.
arrange-last = { $record } står sist fra før.
arrange-none-before = Det står ingen rad foran { $record } som den kan stå under.
arrange-outermost = { $record } står ikke under noe.
register-flat = Ingenting kan stå under en rad i dette registeret.
said-duplicated = { $record } har fått en kopi.
said-undone = Angret: { $what } u går lenger tilbake, U gjør det om igjen.
said-redone = Gjort om igjen: { $what }
undo-nothing = Det er ingenting av ditt å angre.
undo-touched = Dette kan ikke angres: det er endret på nytt siden. u går lenger tilbake.
undo-touched-by = Dette kan ikke angres: { $person } har endret det samme siden. u går lenger tilbake.
undo-given = Det som er avgitt, kan ikke tas tilbake. u går lenger tilbake.
redo-nothing = Ingenting er angret som kan gjøres om igjen.
do-redo = gjør om
help-redo = Gjør om igjen det du angret sist
do-nest = inn
help-nest = Legg raden under den foran
do-unnest = ut
help-unnest = Ta raden ut fra den den står under
do-duplicate = kopier
help-duplicate = Lag en kopi av raden, med alt som står under den
review-never = { $register } er ikke gjennomgått mot noen versjon ennå.
review-current = { $register } er gjennomgått mot { $version }.
review-outdated = { $register } er gjennomgått mot { $version }; { $newest } er låst.
review-changed = { $register } er endret siden gjennomgangen mot { $version }.
review-no-version = Ingen versjon er låst ennå som det kan gjennomgås mot.
review-lock-first = Lås en versjon først.
said-reviewed = { $register } er gjennomgått mot { $version }.
do-review = gjennomgått
help-review = Si at registeret er gjennomgått mot den nyeste låste versjonen
cli-plan-move = Flytt en post eller et kapittel én plass
cli-plan-duplicate = Lag en kopi av en post, med alt som står under den
cli-plan-restore = Hent tilbake en post som er tatt bort, eller list dem opp
cli-plan-review = Si at et register er gjennomgått mot en versjon
cli-move-way = up (opp), down (ned), in (under posten foran) eller out (ut fra den over)
cli-restore-node = Posten som er tatt bort, som register/nøkkel; uten den blir alle listet opp
cli-review-version = Mot hvilken låst versjon; den nyeste når det ikke er sagt
cli-restore-unknown = Ingenting som heter { $name }, er tatt bort fra «{ $plan }».
cli-not-a-record = { $name } er et kapittel, ikke en post.
cli-set-follow-up = Hvem som følger opp et felt som ikke er avgjort nå
cli-set-key = En annen nøkkel for posten
cli-value-follow-up = FELT=HVEM
nothing-who = følges opp av
field-hint-undecided = Si gjerne hvorfor; Tab: hvem som følger opp. Ctrl+N går videre.
field-hint-inapplicable = Si gjerne hvorfor. Ctrl+N går tilbake til innholdet.
reference-removed = { $name } (tatt bort)
report-locked = Versjon { $version } er låst.
report-considered = { $names } har behandlet { $step } { $day }: { $outcome }.
report-reached = Nådd: { $step } { $title }.
report-skipped = { $step } { $title } blir ikke noe av: { $reason }
report-slipped = { $step } { $title } kommer senere: { $now }, før det { $before }.
report-advanced = { $step } { $title } kommer tidligere: { $now }, før det { $before }.
report-redated = { $step } { $title } har en annen dato: { $now }, før det { $before }.
report-dated = { $step } { $title } har fått dato: { $now }.
report-undated = { $step } { $title } har ingen dato lenger; den var { $before }.
report-remarks = { $count ->
    [one] Ny merknad: { $remarks }.
   *[other] Nye merknader: { $remarks }.
}
report-answered = { $count ->
    [one] Svar på merknad: { $remarks }.
   *[other] Svar på merknader: { $remarks }.
}
report-worse = { $record } står høyere: { $now }, før det { $before }.
report-better = { $record } står lavere: { $now }, før det { $before }.
report-added = { $register }: lagt til { $records }.
report-changed = { $register }: endret { $records }.
report-removed = { $register }: tatt bort { $records }.
report-many = { $count } oppføringer
report-chapters = { $count ->
    [one] Kapittel { $chapters } har ny tekst.
   *[other] Kapitlene { $chapters } har ny tekst.
}
report-nothing-since = Ingenting i planen er endret siden { $report }.
report-nothing = Ingenting har hendt i planen ennå.
report-none = Dette slaget plan har ingen statusmeldinger.
report-nobody = Det er ikke noe organ å melde til ennå. Legg til organer: 9 på skjermen, eller vedtak body add.
report-not-one = Bare statusmeldinger blir avgitt slik de står.
report-to = Statusmelding til { $body }
report-keys = Enter ta vare på   ← → annet organ   ↑↓ les   Esc avbryt
record-given = avgitt { $day }, endres ikke mer
said-report-kept = Meldingen til { $body } er tatt vare på. e redigerer den, f avgir den.
said-given = { $record } er avgitt slik den står.
ask-give = Avgi { $record } slik den står? Ingen kan endre den etterpå.
do-report = statusmelding
help-report = Lag en statusmelding av det som er endret siden den forrige til samme organ
do-give = avgi
help-give = Avgi statusmeldingen slik den står: den endres ikke mer
cli-plan-report = Ta vare på en statusmelding: hva som er endret siden den forrige til samme organ
cli-report-to = Til hvilket organ; når det ikke er sagt, det som har møte først
cli-report-give = Avgi den med en gang: den endres ikke mer
cli-report-kept = { $report } til { $body } er tatt vare på.
cli-report-given = { $report } til { $body } er avgitt slik den står.
do-theme = farger
help-theme = Velg et annet fargetema; det blir husket
refuse-one-theme = Det er ikke noe annet fargetema her.
menu-theme = Farger
overlay-keys = Esc lukk
menu-keys = ↑↓ bla   Enter velg   Esc lukk
help-keys = ↑↓ velg   Enter gjør det   skriv for å søke   Esc lukk
refuse-no-place = Denne merknaden gjelder hele planen.
inbox-sign = Du skal signere for { $party }.
line-yours = din
said-draft-kept = Utkastet er tatt vare på; du finner det igjen ved { $place }.
remarks-begun = Utkast du har, ikke lagt fram ennå: { $places }
