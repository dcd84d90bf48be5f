# Signering: kva som bind kven, kven som manglar, og kva som kjem att år seinare.
# Namn står ubøygde.
force-all = Versjon { $version } bind alle som skulle signere. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} har signert.
force-between = Versjon { $version } gjeld mellom { $names }. { $done } av { $total } partar har signert.
force-pairs = Versjon { $version } gjeld mellom { $hub } og kvar av desse partane: { $names }. { $done } av { $total } partar har signert.
force-nobody = Versjon { $version } bind ingen enno. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} har signert.
force-nobody-closed = Signeringa av versjon { $version } er avslutta, og versjonen bind ingen. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} signerte.
force-withdrawn = Planen er trekt. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} hadde signert versjon { $version }.
force-superseded = Planen er erstatta av ein annan. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} hadde signert versjon { $version }.
force-expired = Planen har gått ut. { $done } av { $total } { $total ->
    [one] part
   *[other] partar
} hadde signert versjon { $version }.
stand-missing = Det manglar signatur frå { $names }.
stand-missing-closed = Det kom ingen signatur frå { $names } før signeringa vart avslutta.
stand-not-adopted = Det manglar vedtak frå { $names }. Signaturlinja blir opna når vedtaket er ført inn.
stand-not-adopted-free = Det er ikkje ført inn noko vedtak frå { $names }, og då krevst det heller ingen signatur.
stand-declined-now = { $names } har avslått inntil vidare.
stand-declined = { $names } har avslått for godt.
stand-withdrawn = { $names } har trekt signaturen.
stand-reserved = { $names } har signert med atterhald. Eit svar med atterhald gjeld til vanleg som avslag og nytt tilbod (avtalelova § 6), og er her ikkje rekna som bindande.
stand-disputed = Signaturen frå { $names } er omstridd, og er her ikkje rekna som bindande før det er avklart.
stand-acceded = { $names } har slutta seg til den same teksten.
rule-all = Alle partane skal signere.
rule-adopted = Partane som har vedteke versjonen, skal signere.
rule-pairs = Éin felles tekst mellom { $hub } og kvar av dei andre partane. Kvart par står for seg sjølv.
rule-adoption-first = Kvar part gjer sitt eige vedtak før signaturlinja blir opna.
rule-partial = Teksten gjeld mellom dei som har signert, sjølv om andre ikkje har gjort det.
life-in-force = «{ $title }» tek til å gjelde { $day }.
life-in-force-passed = «{ $title }» skulle ta til å gjelde { $day }. Før inn om planen gjeld.
life-revision = Fristen for å gå gjennom «{ $title }» er { $day }.
life-revision-passed = Fristen for å gå gjennom «{ $title }» var { $day }. Før inn at planen er gått gjennom.
life-notice = Siste dag for å seie opp «{ $title }» er { $day }.
life-notice-passed = Siste dag for å seie opp «{ $title }» var { $day }.
life-expiry = «{ $title }» gjeld til { $day }.
life-expiry-passed = «{ $title }» gjaldt til { $day }. Før inn om planen er erstatta eller har gått ut.

signing-closed = Signeringa av versjon { $version } er avslutta.
signing-due-passed = { $day } er allereie passert.
hub-without-line = { $party } må ha ei signaturlinje i versjon { $version }, og minst éin part til.
mandate-lapsed = Fullmakta som { $person } hadde til å signere for { $party }, gjekk ut { $day }.
mandate-changed = { $person } har ikkje lenger fullmakta som er nemnd i fråsegna ({ $party }).
deputy-without-authority = Den som signerer for ein annan, må ha eit fullmaktsdokument: { $person }.
statement-of-another-text = Fråsegna gjeld ikkje teksten i versjon { $version }.
evidence-before-text = Papiret vart signert { $day }, før denne teksten vart låst { $locked }. Det kan ikkje gjelde som signatur på denne teksten.
adoption-of-another = Handsaminga gjeld ikkje { $party } og versjon { $version }.
force-nothing-locked = Ingenting av «{ $plan }» er låst enno; det finst ingen tekst som kan ta til å gjelde.
force-binds-nobody = Versjon { $version } bind ingen enno: for få partar har signert slik signeringsregelen krev.
state-needs-other = Sei kva plan som erstattar denne.
state-other-itself = Ein plan kan ikkje erstatte eller endre seg sjølv.
correction-before-lock = Ingenting er låst i «{ $plan }» enno. Rett teksten i staden.
hint-accede = Ein part som kjem til seinare, kan slutte seg til den same teksten: vedtak signing add
hint-attest = Før det inn som noko som vart gjort før: vedtak plan note --kind attested
mandate-for = På vegner av
mandate-for-hint = Den som har vervet, når ein vara eller fullmektig signerer. Krev eit fullmaktsdokument.
cli-mandate-for = den som har vervet, når ein vara eller fullmektig signerer
statement-instead = { $authority }, på vegner av { $person }

line-added = Slutta seg til: { $reason }
line-condition = Vilkår: { $condition }
line-due = Frist { $day }.
line-disputed = Omstridd: { $reason }
line-key-stolen = Omstridd: nøkkelen { $key } kan ha vore på avvegar frå { $day }.
said-disputed = Det er ført inn at signaturen frå { $party } er omstridd.
said-acceding = { $party } kan signere versjon { $version }, den same teksten som dei andre.
note-correction = retting
note-told = orientert
note-attested = stadfesta
note-revised = gått gjennom
note-other = notat
cli-line-signed-for = signert av { $person } på vegner av { $holder }
cli-sign-reserve = Ta atterhald ved din eigen signatur
cli-sign-withdraw = Trekk din eigen signatur, og sei kvifor
cli-sign-dispute = Sei at signaturen er omstridd, og kvifor
cli-signing-change = Gi ein part, eller alle, ein annan frist
cli-signing-close = Avslutt signeringa
cli-signing-add = La ein part slutte seg til den same teksten
cli-signing-who = Kven som må signere: alle, dei som har vedteke, eller par med éin i midten
cli-signing-hub = Parten i midten, når kvart par står for seg sjølv
cli-signing-hub-alone = Par treng parten i midten: --who pairs --hub PART.
cli-signing-partial = Gjeld mellom dei som har signert, sjølv om andre ikkje har gjort det
cli-signing-change-party = Parten som får ein annan frist; elles alle
cli-signing-close-reason = Kvifor, når nokon ikkje har signert
cli-signing-add-party = Parten som sluttar seg til
cli-signing-changed = Fristen for å signere versjon { $version } er endra.
cli-plan-state = Sei om ein plan gjeld, er trekt, er erstatta eller har gått ut
cli-plan-note = Skriv eit notat om ein plan, eller list opp notata
cli-state-which = Tilstanden planen har no; utan dette blir tilstanden vist
cli-state-other = Planen som erstattar denne
cli-state-amends = Planen som denne endrar
cli-state-amends-version = Versjonen som blir endra; elles den nyaste
cli-state = «{ $plan }»: { $state }.
cli-note-text = Notatet; utan dette blir notata lista opp
cli-note-kind = Retting (står først i alle utskrifter), orientering om kven som er varsla, noko som vart gjort før, eller at teksten er gått gjennom
cli-noted = Notatet om «{ $plan }» er ført inn.
archive-acceded = { $party } slutta seg til den same teksten etter at han vart låst.

notice-amends = Endrar «{ $title }», versjon { $version }.
notice-correction = Retting { $day } ({ $person }): { $text }
notice-unofficial = Uoffisiell, samanstilt tekst. Det som bind, er versjon { $version }.
record-life = Planen etterpå
record-life-state = Tilstand: { $state }.
record-life-since = Frå { $day }.
record-life-reason = Grunn: { $reason }
record-life-other = Erstatta av { $plan }.
record-life-note = { $day }, { $kind } ({ $person }): { $text }
record-signing-closed = Signeringa vart avslutta { $day }.
record-signing-closed-early = Signeringa vart avslutta { $day }: { $reason }
record-in-place-of = på vegner av { $person }
record-checked = Originalen er sett av { $person } { $day }.
record-received = Ført inn frå { $channel } { $day }.

line-signed-disputed = signert, omstridd
line-acceded = slutta seg til
line-acceding = kan slutte seg til
open-signing-who = Kven signerer
open-signing-all = alle partane
open-signing-adopted = dei som har vedteke versjonen
open-signing-pairs = par med éin part i midten
open-signing-hub = Parten i midten
open-signing-hub-hint = Berre når kvart par står for seg sjølv.
open-signing-partial = Gjeld for dei som har signert
open-signing-partial-hint = Om teksten gjeld mellom dei som har signert, før alle har gjort det.
