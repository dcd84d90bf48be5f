# Før det er noko samarbeid: den første starten.

place-start = Første start
first-what = vedtak fører planar gjennom organa: frå utkast, gjennom merknader og vedtak, til signaturar som alle kan kontrollere.
first-what-short = vedtak fører planar frå utkast til signatur.
first-none = Det er ikkje noko samarbeid enno i { $folder }.
first-demo = Prøv demoen
first-new = Eit nytt samarbeid
first-attach = Eit samarbeid ein annan stad
first-quit = Avslutt
first-language = Språk
first-language-keys = ← →
first-attach-where = Kvar står det?
first-attach-folder = I ei anna mappe på denne maskina
first-attach-host = På ein tenar, over SSH
do-try-demo = demo
help-try-demo = Eit oppdikta samarbeid med planar i alle tilstandar; ingenting av det blir teke vare på
do-new-workspace = nytt samarbeid
help-new-workspace = For ditt eige samarbeid; du blir spurd kven du er, og ser først kva som blir laga
do-attach = annan stad
help-attach = I ei anna mappe, eller på ein tenar som du er invitert til

founding-title = Eit nytt samarbeid
founding-intro = Du blir sekretær og administrator.
founding-person = Namnet ditt
founding-person-hint = Slik det står i protokollar og signaturar, til dømes Kari Nes.
founding-no-name = «{ $name }» gir ikkje noko kortnamn. Det trengst ein bokstav frå a til å eller eit siffer.
founding-name = Samarbeidet
founding-name-hint = Kva samarbeidet heiter. Kan stå ope når det byrjar frå eit ferdig oppsett.
founding-domain = Domenet
founding-domain-hint = Eit domene som samarbeidet eig, til dømes example.no. Det står i kvar signatur og blir aldri endra.
founding-starter = Byrjar frå
founding-starter-hint = Ingenting, eller oppdikta personar, organ og partar som de kan endre. Enter viser vala.
founding-nothing = ingenting
founding-keys = Ctrl+S vidare   Tab neste   Enter val   Esc avbryt
founding-ready = Dette blir laga
founding-you-label = Du
founding-you = { $person } ({ $id }), sekretær og administrator, som brukaren { $user }
founding-folder = I mappa
founding-once = Ingenting blir skrive før du trykkjer Enter. Domenet kan ikkje endrast seinare.
founding-ready-keys = Enter lag det   Esc tilbake

attaching-folder = Mappe
attaching-folder-hint = Mappa med samarbeidet. Ho kan sleppast her eller limast inn.
attaching-remember = Opne det frå no av
attaching-remember-hint = Blir skrive i config.toml, så vedtak åleine opnar det. Mellomrom endrar valet.
attaching-host-intro = Invitasjonsbrevet seier kva tenaren heiter, og kva fingeravtrykk du skal samanlikne med.
attaching-host-hint = Til dømes plan.example.no
attaching-port-hint = 2222, om ikkje brevet seier noko anna.
attaching-leave = Gå ut, og vis han i terminalen
attaching-copy = Kopier han
attaching-keys = Ctrl+S vidare   Tab neste   Esc avbryt
attaching-connect = Kople til med:
attaching-not-remembered = Det let seg ikkje hugse: { $cause }
attaching-not-remembered-hint = Opne det utan, og neste gong med: vedtak --workspace { $folder }

# A workspace that does not know who starts vedtak
denied-stranger = Brukaren { $user } er ikkje kjend i { $workspace }.
hint-stranger = { $persons } kan seie kva person det er: vedtak person set PERSON --user { $user }
hint-stranger-owner = Mappa er di, så du kan opptre som kven som helst: vedtak --as { $person }. For å vere den personen frå no av: vedtak --as { $person } person set { $person } --user { $user }
