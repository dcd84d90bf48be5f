# Korleis eit organ gjer vedtak, i skjemaet.

rule-by = Det blir talt
rule-by-hint = Personar, partar eller sider. Enter eller → vel.
rule-base = Fleirtal
rule-base-cast = av avgitte røyster
rule-base-hint = Kva fleirtalet eller to tredjedelar blir rekna av. Den som avstår, har ikkje røysta.
rule-share = Og til stades
rule-share-hint = Kor stor del som må vere til stades; er det òg sett eit tal, gjeld begge. Delete tømmer feltet.
rule-tie = Står det likt
rule-tie-hint = Kva som skjer når røystene står likt.
rule-abstaining = Kan avstå
rule-abstaining-hint = Om den som er til stades, kan la vere å røyste for eller mot.
rule-chair = Leier møta
rule-chair-hint = Plassane som leier møta; er det fleire, byter dei på. Enter opnar lista.
rule-host = Vertskap
rule-host-hint = Partane som er vertskap; er det fleire, byter dei på. Enter opnar lista.
rule-turn = Byter på
rule-turn-any = som dei blir samde om
rule-turn-hint = Korleis dei som leier og er vertskap, byter på.
