# Hvordan et organ gjør vedtak, i skjemaet.

rule-by = Det telles
rule-by-hint = Personer, parter eller sider. Enter eller → velger.
rule-base = Flertall
rule-base-cast = av avgitte stemmer
rule-base-hint = Hva flertallet eller to tredjedeler regnes av. Den som avstår, har ikke stemt.
rule-share = Og til stede
rule-share-hint = Hvor stor del som må være til stede; er det også satt et tall, gjelder begge. Delete tømmer feltet.
rule-tie = Står det likt
rule-tie-hint = Hva som skjer når stemmene står likt.
rule-abstaining = Kan avstå
rule-abstaining-hint = Om den som er til stede, kan la være å stemme for eller mot.
rule-chair = Leder møtene
rule-chair-hint = Plassene som leder møtene; er det flere, bytter de på. Enter åpner listen.
rule-host = Vertskap
rule-host-hint = Partene som er vertskap; er det flere, bytter de på. Enter åpner listen.
rule-turn = Bytter på
rule-turn-any = som de blir enige om
rule-turn-hint = Hvordan de som leder og er vertskap, bytter på.
