# Skjermbileta som linjer, for den som høyrer dei.

plain-welcome = vedtak i enkle linjer. F6 seier kvar du er, F7 heile skjermbiletet, F8 kva som kan gjerast.
plain-welcome-colon = Eit kolon begynner ein kommando.
plain-language = Språk: { $language }.
plain-place = { $at } av { $count }
plain-grid = rad { $row } av { $rows }, kolonne { $column } av { $columns }
plain-line = linje { $at } av { $count }
plain-more = { $count ->
    [one] 1 linje til: F7 seier alt.
   *[other] { $count } linjer til: F7 seier alt.
}
plain-problem = Problem: { $what }
plain-done = Gjort: { $what }
plain-command = Kommando: skriv eit namn og trykk Enter, Esc for å gå ut
plain-unknown = Det er ingen kommando { $name } her. F8 listar opp kva som kan gjerast.
plain-unknown-near = Det er ingen kommando { $name } her. Meinte du { $near }? F8 listar opp kva som kan gjerast.
plain-no-plan = Ingen plan heiter { $name }.
plain-action = { $key ->
    [none] { $name }: { $help }
   *[other] { $name }, tast { $key }: { $help }
}
plain-action-not = { $action }. Ikkje no: { $why }
plain-up = pil opp
plain-down = pil ned
plain-left = pil venstre
plain-right = pil høgre
refuse-drawn = Skjermbileta er teikna, ikkje lesne opp. Kommandoen plain endrar det.
do-plain = enkle linjer
help-plain = Gå vidare i enkle linjer for ein skjermlesar, eller tilbake til skjermbilete
do-where = kvar
help-where = Sei kvar du er og kva som er valt, med alt som høyrer til
do-all = sei alt
help-all = Sei heile skjermbiletet, linje for linje
do-actions = handlingar
help-actions = List opp kva som kan gjerast her, og kvifor resten ikkje kan det
sign-waiting = ventar
sign-done = ferdig
sign-remarks = med merknader
sign-returned = sendt tilbake
sign-not-quorate = for få til å vedta
sign-planned = ikkje begynt
sign-flag = obs
sign-changed = endra
sign-minus = minus
sign-paragraph = avsnitt
