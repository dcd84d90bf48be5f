# Signering: hva som binder hvem, hvem som mangler, og hva som kommer tilbake år senere.
# Navn står ubøyde.
force-all = Versjon { $version } binder alle som skulle signere. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} har signert.
force-between = Versjon { $version } gjelder mellom { $names }. { $done } av { $total } parter har signert.
force-pairs = Versjon { $version } gjelder mellom { $hub } og hver av disse partene: { $names }. { $done } av { $total } parter har signert.
force-nobody = Versjon { $version } binder ingen ennå. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} har signert.
force-nobody-closed = Signeringen av versjon { $version } er avsluttet, og versjonen binder ingen. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} signerte.
force-withdrawn = Planen er trukket. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} hadde signert versjon { $version }.
force-superseded = Planen er erstattet av en annen. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} hadde signert versjon { $version }.
force-expired = Planen har utløpt. { $done } av { $total } { $total ->
    [one] part
   *[other] parter
} hadde signert versjon { $version }.
stand-missing = Det mangler signatur fra { $names }.
stand-missing-closed = Det kom ingen signatur fra { $names } før signeringen ble avsluttet.
stand-not-adopted = Det mangler vedtak fra { $names }. Signaturlinjen åpnes når vedtaket er ført inn.
stand-not-adopted-free = Det er ikke ført inn noe vedtak fra { $names }, og da kreves det heller ingen signatur.
stand-declined-now = { $names } har avslått inntil videre.
stand-declined = { $names } har avslått for godt.
stand-withdrawn = { $names } har trukket signaturen.
stand-reserved = { $names } har signert med forbehold. Et svar med forbehold gjelder vanligvis som avslag og nytt tilbud (avtaleloven § 6), og er her ikke regnet som bindende.
stand-disputed = Signaturen fra { $names } er omstridt, og er her ikke regnet som bindende før det er avklart.
stand-acceded = { $names } har sluttet seg til den samme teksten.
rule-all = Alle partene skal signere.
rule-adopted = Partene som har vedtatt versjonen, skal signere.
rule-pairs = Én felles tekst mellom { $hub } og hver av de andre partene. Hvert par står for seg selv.
rule-adoption-first = Hver part gjør sitt eget vedtak før signaturlinjen åpnes.
rule-partial = Teksten gjelder mellom dem som har signert, selv om andre ikke har gjort det.
life-in-force = «{ $title }» trer i kraft { $day }.
life-in-force-passed = «{ $title }» skulle tre i kraft { $day }. Før inn om planen gjelder.
life-revision = Fristen for å gå gjennom «{ $title }» er { $day }.
life-revision-passed = Fristen for å gå gjennom «{ $title }» var { $day }. Før inn at planen er gjennomgått.
life-notice = Siste dag for å si opp «{ $title }» er { $day }.
life-notice-passed = Siste dag for å si opp «{ $title }» var { $day }.
life-expiry = «{ $title }» gjelder til { $day }.
life-expiry-passed = «{ $title }» gjaldt til { $day }. Før inn om planen er erstattet eller har utløpt.

signing-closed = Signeringen av versjon { $version } er avsluttet.
signing-due-passed = { $day } er allerede passert.
hub-without-line = { $party } må ha en signaturlinje i versjon { $version }, og minst én part til.
mandate-lapsed = Fullmakten som { $person } hadde til å signere for { $party }, utløp { $day }.
mandate-changed = { $person } har ikke lenger fullmakten som er nevnt i erklæringen ({ $party }).
deputy-without-authority = Den som signerer for en annen, må ha et fullmaktsdokument: { $person }.
statement-of-another-text = Erklæringen gjelder ikke teksten i versjon { $version }.
evidence-before-text = Papiret ble signert { $day }, før denne teksten ble låst { $locked }. Det kan ikke gjelde som signatur på denne teksten.
adoption-of-another = Behandlingen gjelder ikke { $party } og versjon { $version }.
force-nothing-locked = Ingenting av «{ $plan }» er låst ennå; det finnes ingen tekst som kan tre i kraft.
force-binds-nobody = Versjon { $version } binder ingen ennå: for få parter har signert slik signeringsregelen krever.
state-needs-other = Si hvilken plan som erstatter denne.
state-other-itself = En plan kan ikke erstatte eller endre seg selv.
correction-before-lock = Ingenting er låst i «{ $plan }» ennå. Rett teksten i stedet.
hint-accede = En part som kommer til senere, kan slutte seg til den samme teksten: vedtak signing add
hint-attest = Før det inn som noe som ble gjort før: vedtak plan note --kind attested
mandate-for = På vegne av
mandate-for-hint = Den som har vervet, når en vara eller fullmektig signerer. Krever et fullmaktsdokument.
cli-mandate-for = den som har vervet, når en vara eller fullmektig signerer
statement-instead = { $authority }, på vegne av { $person }

line-added = Sluttet seg til: { $reason }
line-condition = Vilkår: { $condition }
line-due = Frist { $day }.
line-disputed = Omstridt: { $reason }
line-key-stolen = Omstridt: nøkkelen { $key } kan ha vært på avveie fra { $day }.
said-disputed = Det er ført inn at signaturen fra { $party } er omstridt.
said-acceding = { $party } kan signere versjon { $version }, den samme teksten som de andre.
note-correction = rettelse
note-told = orientert
note-attested = bekreftet
note-revised = gjennomgått
note-other = notat
cli-line-signed-for = signert av { $person } på vegne av { $holder }
cli-sign-reserve = Ta forbehold ved din egen signatur
cli-sign-withdraw = Trekk din egen signatur, og si hvorfor
cli-sign-dispute = Si at signaturen er omstridt, og hvorfor
cli-signing-change = Gi en part, eller alle, en annen frist
cli-signing-close = Avslutt signeringen
cli-signing-add = La en part slutte seg til den samme teksten
cli-signing-who = Hvem som må signere: alle, de som har vedtatt, eller par med én i midten
cli-signing-hub = Parten i midten, når hvert par står for seg selv
cli-signing-hub-alone = Par trenger parten i midten: --who pairs --hub PART.
cli-signing-partial = Gjelder mellom dem som har signert, selv om andre ikke har gjort det
cli-signing-change-party = Parten som får en annen frist; ellers alle
cli-signing-close-reason = Hvorfor, når noen ikke har signert
cli-signing-add-party = Parten som slutter seg til
cli-signing-changed = Fristen for å signere versjon { $version } er endret.
cli-plan-state = Si om en plan gjelder, er trukket, er erstattet eller har utløpt
cli-plan-note = Skriv et notat om en plan, eller list opp notatene
cli-state-which = Tilstanden planen har nå; uten dette blir tilstanden vist
cli-state-other = Planen som erstatter denne
cli-state-amends = Planen som denne endrer
cli-state-amends-version = Versjonen som blir endret; ellers den nyeste
cli-state = «{ $plan }»: { $state }.
cli-note-text = Notatet; uten dette blir notatene listet opp
cli-note-kind = Rettelse (står først i alle utskrifter), orientering om hvem som er varslet, noe som ble gjort før, eller at teksten er gjennomgått
cli-noted = Notatet om «{ $plan }» er ført inn.
archive-acceded = { $party } sluttet seg til den samme teksten etter at den ble låst.

notice-amends = Endrer «{ $title }», versjon { $version }.
notice-correction = Rettelse { $day } ({ $person }): { $text }
notice-unofficial = Uoffisiell, sammenstilt tekst. Det som binder, er versjon { $version }.
record-life = Planen etterpå
record-life-state = Tilstand: { $state }.
record-life-since = Fra { $day }.
record-life-reason = Grunn: { $reason }
record-life-other = Erstattet av { $plan }.
record-life-note = { $day }, { $kind } ({ $person }): { $text }
record-signing-closed = Signeringen ble avsluttet { $day }.
record-signing-closed-early = Signeringen ble avsluttet { $day }: { $reason }
record-in-place-of = på vegne av { $person }
record-checked = Originalen er sett av { $person } { $day }.
record-received = Ført inn fra { $channel } { $day }.

line-signed-disputed = signert, omstridt
line-acceded = sluttet seg til
line-acceding = kan slutte seg til
open-signing-who = Hvem signerer
open-signing-all = alle partene
open-signing-adopted = de som har vedtatt versjonen
open-signing-pairs = par med én part i midten
open-signing-hub = Parten i midten
open-signing-hub-hint = Bare når hvert par står for seg selv.
open-signing-partial = Gjelder for dem som har signert
open-signing-partial-hint = Om teksten gjelder mellom dem som har signert, før alle har gjort det.
