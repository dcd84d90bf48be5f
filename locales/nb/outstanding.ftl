# What is missing, whose turn it is (DESIGN 10). Names stand uninflected after «fra».
missing-answer = Det mangler svar fra { $names } ({ $step }). { $done } av { $total } { $total ->
    [one] organ er ferdig
   *[other] organer er ferdige
}.
missing-answer-meeting = Det mangler svar fra { $names } ({ $step }, møte { $when }). { $done } av { $total } { $total ->
    [one] organ er ferdig
   *[other] organer er ferdige
}.
missing-answer-parties = Det mangler svar fra { $names } ({ $step }). { $done } av { $total } { $total ->
    [one] part er ferdig
   *[other] parter er ferdige
}.
missing-close = Alle har svart på { $step }. Steget kan avsluttes.
missing-signature = Det mangler signatur fra { $names }. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} har signert.
missing-relock = Versjon { $version } er sendt tilbake. Rett teksten og lås versjon { $next }.
missing-remark-answers = { $count ->
    [one] Én merknad mangler svar: { $remarks }.
   *[other] { $count } merknader mangler svar: { $remarks }.
}
missing-condition = Et vilkår fra { $names } er ikke oppfylt: { $condition }
missing-chapters = { $count ->
    [one] Kapittel { $chapters } er tomt.
   *[other] { $count } kapitler er tomme: { $chapters }.
}
missing-fields = { $register }: { $records } mangler opplysninger.
missing-dates = { $milestones } har ingen dato.
missing-votes = Det mangler stemme fra { $voters } ({ $step }, { $names }). { $done } av { $total } har stemt.
missing-count = Alle i { $names } har stemt over { $step }. Resultatet er ikke ført inn.
missing-record = { $step } skulle behandles i { $names } { $day }. Resultatet er ikke ført inn.
missing-record-written = { $names } hadde frist til { $day } for å svare skriftlig på { $step }. Resultatet er ikke ført inn.
missing-meeting = { $step } ble ikke avsluttet i { $names } { $day }: { $outcome }. Saken trenger et nytt møte.
missing-recusal = { $names } har ikke avgjort habiliteten til { $persons } ({ $step }).
missing-confirm = Lederen i { $names } har ikke bekreftet det som er ført inn ({ $step }).
missing-challenge = Vedtaket i { $names } ({ $step }) er under prøving: { $how }.
missing-common-wording = Organene har vedtatt ulik ordlyd i { $step }: { $names }. Det er ikke ført inn hvilken ordlyd som gjelder.
missing-common-version = Organene har behandlet ulike versjoner i { $step }: { $names }.
missing-condition-start = Et vilkår fra { $names } må være oppfylt før oppstart: { $condition }
missing-remark-owner = Det mangler svar fra { $name } på { $remarks }.
missing-remark-met = { $count ->
    [one] Ingen har bekreftet at vilkåret er oppfylt: { $remarks }.
   *[other] Ingen har bekreftet at vilkårene er oppfylt: { $remarks }.
}
missing-access-review = Unntaket fra offentlighet skal vurderes på nytt innen { $day }: { $parts }.
missing-access-day = Det er ikke satt noen dag for å vurdere unntaket fra offentlighet på nytt: { $parts }.
missing-since = Siden { $day }.
next-step = Neste: { $step }, { $names }.
next-step-bare = Neste: { $step } { $title }.
next-step-when = Neste: { $step }, { $when }, { $names }.

# Contradictions (S004.49): pointed out, never repaired.
lint-goal-before-milestone = Planen sier: { $act }, { $promised }. Men { $step } har ingen dato og kommer etter { $earlier } ({ $when }, { $year }).
lint-goal-before-dated = Planen sier: { $act }, { $promised }. Men { $step } har dato { $when }.
lint-signing-place = Planen sier: { $act }, { $names }. Men { $there } er { $does }, og { $step } er hos { $by }.
lint-version-cited = Dokumentet er versjon { $version }, men { $step } gjelder versjon { $cited }.
lint-milestone-order = { $step } ({ $when }) har tidligere dato enn { $earlier } ({ $before }).
