# Før det er noe samarbeid: den første starten.

place-start = Første start
first-what = vedtak fører planer gjennom organene: fra utkast, gjennom merknader og vedtak, til signaturer som alle kan kontrollere.
first-what-short = vedtak fører planer fra utkast til signatur.
first-none = Det er ikke noe samarbeid ennå i { $folder }.
first-demo = Prøv demoen
first-new = Et nytt samarbeid
first-attach = Et samarbeid et annet sted
first-quit = Avslutt
first-language = Språk
first-language-keys = ← →
first-attach-where = Hvor står det?
first-attach-folder = I en annen mappe på denne maskinen
first-attach-host = På en server, over SSH
do-try-demo = demo
help-try-demo = Et oppdiktet samarbeid med planer i alle tilstander; ingenting av det blir tatt vare på
do-new-workspace = nytt samarbeid
help-new-workspace = For ditt eget samarbeid; du blir spurt hvem du er, og ser først hva som blir laget
do-attach = annet sted
help-attach = I en annen mappe, eller på en server som du er invitert til

founding-title = Et nytt samarbeid
founding-intro = Du blir sekretær og administrator.
founding-person = Navnet ditt
founding-person-hint = Slik det står i protokoller og signaturer, for eksempel Kari Nes.
founding-no-name = «{ $name }» gir ikke noe kortnavn. Det trengs en bokstav fra a til å eller et siffer.
founding-name = Samarbeidet
founding-name-hint = Hva samarbeidet heter. Kan stå åpent når det begynner fra et ferdig oppsett.
founding-domain = Domenet
founding-domain-hint = Et domene som samarbeidet eier, for eksempel example.no. Det står i hver signatur og endres aldri.
founding-starter = Begynner fra
founding-starter-hint = Ingenting, eller oppdiktede personer, organer og parter som dere kan endre. Enter viser valgene.
founding-nothing = ingenting
founding-keys = Ctrl+S videre   Tab neste   Enter valg   Esc avbryt
founding-ready = Dette blir laget
founding-you-label = Du
founding-you = { $person } ({ $id }), sekretær og administrator, som brukeren { $user }
founding-folder = I mappen
founding-once = Ingenting skrives før du trykker Enter. Domenet kan ikke endres senere.
founding-ready-keys = Enter lag det   Esc tilbake

attaching-folder = Mappe
attaching-folder-hint = Mappen med samarbeidet. Den kan slippes her eller limes inn.
attaching-remember = Åpne det fra nå av
attaching-remember-hint = Skrives i config.toml, så vedtak alene åpner det. Mellomrom endrer valget.
attaching-host-intro = Invitasjonsbrevet sier hva serveren heter, og hvilket fingeravtrykk du skal sammenligne med.
attaching-host-hint = For eksempel plan.example.no
attaching-port-hint = 2222, om ikke brevet sier noe annet.
attaching-leave = Gå ut, og vis den i terminalen
attaching-copy = Kopier den
attaching-keys = Ctrl+S videre   Tab neste   Esc avbryt
attaching-connect = Koble til med:
attaching-not-remembered = Det lot seg ikke huske: { $cause }
attaching-not-remembered-hint = Åpne det uten, og neste gang med: vedtak --workspace { $folder }

# A workspace that does not know who starts vedtak
denied-stranger = Brukeren { $user } er ikke kjent i { $workspace }.
hint-stranger = { $persons } kan si hvilken person det er: vedtak person set PERSON --user { $user }
hint-stranger-owner = Mappen er din, så du kan opptre som hvem som helst: vedtak --as { $person }. For å være den personen fra nå av: vedtak --as { $person } person set { $person } --user { $user }
