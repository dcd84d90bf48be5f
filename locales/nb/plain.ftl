# Skjermbildene som linjer, for den som hører dem.

plain-welcome = vedtak i enkle linjer. F6 sier hvor du er, F7 hele skjermbildet, F8 hva som kan gjøres.
plain-welcome-colon = Et kolon begynner en kommando.
plain-language = Språk: { $language }.
plain-place = { $at } av { $count }
plain-grid = rad { $row } av { $rows }, kolonne { $column } av { $columns }
plain-line = linje { $at } av { $count }
plain-more = { $count ->
    [one] 1 linje til: F7 sier alt.
   *[other] { $count } linjer til: F7 sier alt.
}
plain-problem = Problem: { $what }
plain-done = Gjort: { $what }
plain-command = Kommando: skriv et navn og trykk Enter, Esc for å gå ut
plain-unknown = Det er ingen kommando { $name } her. F8 lister hva som kan gjøres.
plain-unknown-near = Det er ingen kommando { $name } her. Mente du { $near }? F8 lister hva som kan gjøres.
plain-no-plan = Ingen plan heter { $name }.
plain-action = { $key ->
    [none] { $name }: { $help }
   *[other] { $name }, tast { $key }: { $help }
}
plain-action-not = { $action }. Ikke nå: { $why }
plain-up = pil opp
plain-down = pil ned
plain-left = pil venstre
plain-right = pil høyre
refuse-drawn = Skjermbildene er tegnet, ikke lest opp. Kommandoen plain endrer det.
do-plain = enkle linjer
help-plain = Gå videre i enkle linjer for en skjermleser, eller tilbake til skjermbilder
do-where = hvor
help-where = Si hvor du er og hva som er valgt, med alt som hører til
do-all = si alt
help-all = Si hele skjermbildet, linje for linje
do-actions = handlinger
help-actions = List opp hva som kan gjøres her, og hvorfor resten ikke kan det
sign-waiting = venter
sign-done = ferdig
sign-remarks = med merknader
sign-returned = sendt tilbake
sign-not-quorate = for få til å vedta
sign-planned = ikke begynt
sign-flag = obs
sign-changed = endret
sign-minus = minus
sign-paragraph = avsnitt
