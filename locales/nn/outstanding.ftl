# What is missing, whose turn it is (DESIGN 10). Names stand uninflected after «frå».
missing-answer = Det manglar svar frå { $names } ({ $step }). { $done } av { $total } organ er { $total ->
    [one] ferdig
   *[other] ferdige
}.
missing-answer-meeting = Det manglar svar frå { $names } ({ $step }, møte { $when }). { $done } av { $total } organ er { $total ->
    [one] ferdig
   *[other] ferdige
}.
missing-answer-parties = Det manglar svar frå { $names } ({ $step }). { $done } av { $total } { $total ->
    [one] part er ferdig
   *[other] partar er ferdige
}.
missing-close = Alle har svara på { $step }. Steget kan avsluttast.
missing-signature = Det manglar signatur frå { $names }. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} har signert.
missing-relock = Versjon { $version } er send tilbake. Rett teksten og lås versjon { $next }.
missing-remark-answers = { $count ->
    [one] Éin merknad manglar svar: { $remarks }.
   *[other] { $count } merknader manglar svar: { $remarks }.
}
missing-condition = Eit vilkår frå { $names } er ikkje oppfylt: { $condition }
missing-chapters = { $count ->
    [one] Kapittel { $chapters } er tomt.
   *[other] { $count } kapittel er tomme: { $chapters }.
}
missing-fields = { $register }: { $records } manglar opplysningar.
missing-dates = { $milestones } har ingen dato.
missing-votes = Det manglar røyst frå { $voters } ({ $step }, { $names }). { $done } av { $total } har røysta.
missing-count = Alle i { $names } har røysta over { $step }. Resultatet er ikkje ført inn.
missing-record = { $step } skulle handsamast i { $names } { $day }. Resultatet er ikkje ført inn.
missing-record-written = { $names } hadde frist til { $day } for å svare skriftleg på { $step }. Resultatet er ikkje ført inn.
missing-meeting = { $step } vart ikkje avslutta i { $names } { $day }: { $outcome }. Saka treng eit nytt møte.
missing-recusal = { $names } har ikkje avgjort habiliteten til { $persons } ({ $step }).
missing-confirm = Leiaren i { $names } har ikkje stadfesta det som er ført inn ({ $step }).
missing-challenge = Vedtaket i { $names } ({ $step }) er under prøving: { $how }.
missing-common-wording = Organa har vedteke ulik ordlyd i { $step }: { $names }. Det er ikkje ført inn kva ordlyd som gjeld.
missing-common-version = Organa har handsama ulike versjonar i { $step }: { $names }.
missing-condition-start = Eit vilkår frå { $names } må vere oppfylt før oppstart: { $condition }
missing-remark-owner = Det manglar svar frå { $name } på { $remarks }.
missing-remark-met = { $count ->
    [one] Ingen har stadfesta at vilkåret er oppfylt: { $remarks }.
   *[other] Ingen har stadfesta at vilkåra er oppfylte: { $remarks }.
}
missing-access-review = Unntaket frå offentlegheita skal vurderast på nytt innan { $day }: { $parts }.
missing-access-day = Det er ikkje sett nokon dag for å vurdere unntaket frå offentlegheita på nytt: { $parts }.
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
