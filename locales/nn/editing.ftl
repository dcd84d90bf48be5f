# Redigering av rader: plass, kopi, angre og gjere om, slag av ingenting, gjennomgang, statusmeldingar.

arrange-first = { $record } står først frå før.
arrange-last = { $record } står sist frå før.
arrange-none-before = Det står inga rad framfor { $record } som ho kan stå under.
arrange-outermost = { $record } står ikkje under noko.
register-flat = Ingenting kan stå under ei rad i dette registeret.
said-duplicated = { $record } har fått ein kopi.
said-undone = Angra: { $what } u går lenger tilbake, U gjer det om att.
said-redone = Gjort om att: { $what }
undo-nothing = Det er ingenting av ditt å angre.
undo-touched = Dette kan ikkje angrast: det er endra på nytt sidan. u går lenger tilbake.
undo-touched-by = Dette kan ikkje angrast: { $person } har endra det same sidan. u går lenger tilbake.
undo-given = Det som er levert, kan ikkje takast tilbake. u går lenger tilbake.
redo-nothing = Ingenting er angra som kan gjerast om att.
do-redo = gjer om
help-redo = Gjer om att det du angra sist
do-nest = inn
help-nest = Legg rada under den framfor
do-unnest = ut
help-unnest = Ta rada ut frå den ho står under
do-duplicate = kopier
help-duplicate = Lag ein kopi av rada, med alt som står under
review-never = { $register } er ikkje gjennomgått mot nokon versjon enno.
review-current = { $register } er gjennomgått mot { $version }.
review-outdated = { $register } er gjennomgått mot { $version }; { $newest } er låst.
review-changed = { $register } er endra sidan gjennomgangen mot { $version }.
review-no-version = Ingen versjon er låst enno som det kan gjennomgåast mot.
review-lock-first = Lås ein versjon først.
said-reviewed = { $register } er gjennomgått mot { $version }.
do-review = gjennomgått
help-review = Sei at registeret er gjennomgått mot den nyaste låste versjonen
cli-plan-move = Flytt ein post eller eit kapittel éin plass
cli-plan-duplicate = Lag ein kopi av ein post, med alt som står under han
cli-plan-restore = Hent tilbake ein post som er teken bort, eller list dei opp
cli-plan-review = Sei at eit register er gjennomgått mot ein versjon
cli-move-way = up (opp), down (ned), in (under posten framfor) eller out (ut frå den over)
cli-restore-node = Posten som er teken bort, som register/nøkkel; utan han blir alle lista opp
cli-review-version = Mot kva låst versjon; den nyaste når det ikkje er sagt
cli-restore-unknown = Ingenting som heiter { $name }, er teke bort frå «{ $plan }».
cli-not-a-record = { $name } er eit kapittel, ikkje ein post.
cli-set-follow-up = Kven som følgjer opp eit felt som ikkje er avgjort no
cli-set-key = Ein annan nøkkel for posten
cli-value-follow-up = FELT=KVEN
nothing-who = blir følgt opp av
field-hint-undecided = Sei gjerne kvifor; Tab: kven som følgjer opp. Ctrl+N går vidare.
field-hint-inapplicable = Sei gjerne kvifor. Ctrl+N går tilbake til innhaldet.
reference-removed = { $name } (teken bort)
report-locked = Versjon { $version } er låst.
report-considered = { $names } har handsama { $step } { $day }: { $outcome }.
report-reached = Nådd: { $step } { $title }.
report-skipped = { $step } { $title } blir det ikkje noko av: { $reason }
report-slipped = { $step } { $title } kjem seinare: { $now }, før det { $before }.
report-advanced = { $step } { $title } kjem tidlegare: { $now }, før det { $before }.
report-redated = { $step } { $title } har ein annan dato: { $now }, før det { $before }.
report-dated = { $step } { $title } har fått dato: { $now }.
report-undated = { $step } { $title } har ingen dato lenger; han var { $before }.
report-remarks = { $count ->
    [one] Ny merknad: { $remarks }.
   *[other] Nye merknader: { $remarks }.
}
report-answered = { $count ->
    [one] Svar på merknad: { $remarks }.
   *[other] Svar på merknader: { $remarks }.
}
report-worse = { $record } står høgare: { $now }, før det { $before }.
report-better = { $record } står lågare: { $now }, før det { $before }.
report-added = { $register }: lagt til { $records }.
report-changed = { $register }: endra { $records }.
report-removed = { $register }: teke bort { $records }.
report-many = { $count } oppføringar
report-chapters = { $count ->
    [one] Kapittel { $chapters } har ny tekst.
   *[other] Kapitla { $chapters } har ny tekst.
}
report-nothing-since = Ingenting i planen er endra sidan { $report }.
report-nothing = Ingenting har hendt i planen enno.
report-none = Dette slaget plan har ingen statusmeldingar.
report-nobody = Det er ikkje noko organ å melde til enno. Legg til organ: 9 på skjermen, eller vedtak body add.
report-not-one = Berre statusmeldingar blir leverte slik dei står.
report-to = Statusmelding til { $body }
report-keys = Enter ta vare på   ← → anna organ   ↑↓ les   Esc avbryt
record-given = levert { $day }, blir ikkje endra meir
said-report-kept = Meldinga til { $body } er teken vare på. e redigerer ho, f leverer ho.
said-given = { $record } er levert slik ho står.
ask-give = Levere { $record } slik ho står? Ingen kan endre ho etterpå.
do-report = statusmelding
help-report = Lag ei statusmelding av det som er endra sidan den førre til same organ
do-give = levere
help-give = Lever statusmeldinga slik ho står: ho blir ikkje endra meir
cli-plan-report = Ta vare på ei statusmelding: kva som er endra sidan den førre til same organ
cli-report-to = Til kva organ; når det ikkje er sagt, det som har møte først
cli-report-give = Lever ho med éin gong: ho blir ikkje endra meir
cli-report-kept = { $report } til { $body } er teken vare på.
cli-report-given = { $report } til { $body } er levert slik ho står.
do-theme = fargar
help-theme = Vel eit anna fargetema; det blir hugsa
refuse-one-theme = Det er ikkje noko anna fargetema her.
menu-theme = Fargar
overlay-keys = Esc lukk
menu-keys = ↑↓ bla   Enter vel   Esc lukk
help-keys = ↑↓ vel   Enter gjer det   skriv for å søkje   Esc lukk
refuse-no-place = Denne merknaden gjeld heile planen.
inbox-sign = Du skal signere for { $party }.
line-yours = din
said-draft-kept = Utkastet er teke vare på; du finn det att ved { $place }.
remarks-begun = Utkast du har, ikkje lagde fram enno: { $places }
