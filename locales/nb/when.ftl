# Hvorfor en tekst ikke blir forstått som dato.

when-examples = 20.05.20, 26. mars 2021, 14.05.20 kl. 10.30, uke 38, uke 2 eller 3, desember 2020, høst 2015, 2. kvartal 2021, 2020–2023, etter M8, årlig, så snart som mulig, ikke fastsatt
when-empty = Datoen er tom. Du kan for eksempel skrive: { $examples }.
when-not-understood = «{ $words }» er ikke forstått som dato: det stopper ved «{ $part }». Du kan for eksempel skrive: { $examples }.
when-no-year = «{ $words }» mangler årstall. Skriv året også.
when-not-in-calendar = «{ $part }» i «{ $words }» finnes ikke i kalenderen.
when-backwards = «{ $words }» slutter før det begynner.
