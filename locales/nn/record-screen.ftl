# Det som blir ført inn av organa på skjermen: felles møte, på nytt, i etterkant, fleire framlegg.

help-call-jointly = Kall inn eitt eller fleire organ til same møte
call-several-title = Kall inn til felles møte
call-who = Organ
call-who-hint = Enter opnar lista; Enter merkjer, Esc lukkar. Fleire organ møtest saman.
record-again-hint = Kvifor organet handsamar på nytt noko det var ferdig med.
record-after-hint = Milepælen er avslutta: skriv kvifor dette blir ført inn likevel.
record-proposals = Fleire framlegg
record-proposals-hint = Eitt på kvar linje, i rekkjefølgje: «tekst: 7-2-1». Pluss framfor det som vart vedteke.
record-proposals-wrong = Skriv kvart framlegg som «tekst: 7-2-1», med pluss framfor det som vart vedteke.
record-recommends-hint = Organet dette er ei tilråding til, når andre avgjer. Enter opnar lista.
do-responses = svar
help-responses = Vis kven som er inviterte til høyringa, og kva dei har svara
home-since = sidan { $day }
home-waited-since = Det har venta sidan { $day }.
refuse-none-to-call = Alle i { $step } har saka allereie, eller har svara.
