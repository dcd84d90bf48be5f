# What is missing, whose turn it is (DESIGN 10). Names stand uninflected after «frå».
missing-answer = Det manglar svar frå { $names } ({ $step }). { $done } av { $total } organ er ferdige.
missing-answer-meeting = Det manglar svar frå { $names } ({ $step }, møte { $when }). { $done } av { $total } organ er ferdige.
missing-answer-parties = Det manglar svar frå { $names } ({ $step }). { $done } av { $total } partar er ferdige.
missing-close = Alle har svara på { $step }. Steget kan avsluttast.
missing-signature = Det manglar signatur frå { $names }. { $done } av { $total } partar har signert.
missing-relock = Versjon { $version } er send tilbake. Rett teksten og lås versjon { $next }.
missing-remark-answers = { $count ->
    [one] Éin merknad er ikkje svara på: { $remarks }.
   *[other] { $count } merknader er ikkje svara på: { $remarks }.
}
missing-condition = Eit vilkår frå { $names } er ikkje oppfylt: { $condition }
missing-chapters = { $count ->
    [one] Kapittel { $chapters } er tomt.
   *[other] { $count } kapittel er tomme: { $chapters }.
}
missing-fields = { $register }: { $records } manglar opplysningar.
missing-dates = { $milestones } har ingen dato.
missing-votes = Det manglar røyst frå { $voters } ({ $step }, { $names }). { $done } av { $total } har røysta.
missing-count = Alle i { $names } har røysta over { $step }. Resultatet er ikkje ført.
missing-record = { $step } var sett opp i { $names } { $day }. Resultatet er ikkje ført.
missing-recusal = Habiliteten er ikkje avgjord i { $names } ({ $step }): { $persons }.
missing-confirm = Leiaren har ikkje stadfesta kva { $names } kom til ({ $step }).
missing-challenge = Det { $names } kom til ({ $step }), blir prøvd: { $how }.
missing-common-wording = Organa har ulik ordlyd i { $step }: { $names }. Kva for ein som gjeld, er ikkje ført.
missing-common-version = Organa har handsama ulike versjonar i { $step }: { $names }.
missing-condition-start = Eit vilkår frå { $names } må vere oppfylt før oppstart: { $condition }
missing-remark-owner = Det manglar svar frå { $name } på { $remarks }.
missing-remark-met = Ingen har stadfesta at dette er oppfylt: { $remarks }.
missing-access-review = Unntaket frå offentlegheita skal vurderast på nytt innan { $day }: { $parts }.
missing-access-day = Unntaket frå offentlegheita har ingen dag for ny vurdering: { $parts }.
missing-since = Sidan { $day }.
next-step = Neste: { $step }, { $names }.
next-step-bare = Neste: { $step } { $title }.
next-step-when = Neste: { $step }, { $when }, { $names }.

# Contradictions (S004.49): pointed out, never repaired.
lint-goal-before-milestone = Planen seier: { $act }, { $promised }. Men { $step } har ingen dato og kjem etter { $earlier } ({ $when }, { $year }).
lint-goal-before-dated = Planen seier: { $act }, { $promised }. Men { $step } har dato { $when }.
lint-signing-place = Planen seier: { $act }, { $names }. Men { $there } er { $does }, og { $step } er hos { $by }.
lint-version-cited = Dokumentet er versjon { $version }, men { $step } gjeld versjon { $cited }.
lint-milestone-order = { $step } ({ $when }) har tidlegare dato enn { $earlier } ({ $before }).
