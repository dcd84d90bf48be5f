# Det som føres inn av organene på skjermen: felles møte, på nytt, i etterkant, flere forslag.

help-call-jointly = Kall inn ett eller flere organer til samme møte
call-several-title = Kall inn til felles møte
call-who = Organer
call-who-hint = Enter åpner listen; Enter merker, Esc lukker. Flere organer møtes sammen.
record-again-hint = Hvorfor organet behandler på nytt noe det var ferdig med.
record-after-hint = Milepælen er avsluttet: skriv hvorfor dette føres inn likevel.
record-proposals = Flere forslag
record-proposals-hint = Ett på hver linje, i rekkefølge: «tekst: 7-2-1». Pluss foran det som ble vedtatt.
record-proposals-wrong = Skriv hvert forslag som «tekst: 7-2-1», med pluss foran det som ble vedtatt.
record-recommends-hint = Organet dette er en tilråding til, når andre avgjør. Enter åpner listen.
do-responses = svar
help-responses = Vis hvem som er invitert til høringen, og hva de har svart
home-since = siden { $day }
home-waited-since = Det har ventet siden { $day }.
refuse-none-to-call = Alle i { $step } har saken allerede, eller har svart.
