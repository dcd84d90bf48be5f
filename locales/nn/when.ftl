# Kvifor ein tekst ikkje blir forstått som dato.

when-examples = 20.05.20, 26. mars 2021, 14.05.20 kl. 10.30, veke 38, veke 2 eller 3, desember 2020, haust 2015, 2. kvartal 2021, 2020–2023, etter M8, årleg, så snart som råd, ikkje fastsett
when-empty = Datoen er tom. Du kan til dømes skrive: { $examples }.
when-not-understood = «{ $words }» er ikkje forstått som dato: det stansar ved «{ $part }». Du kan til dømes skrive: { $examples }.
when-no-year = «{ $words }» manglar årstal. Skriv året òg.
when-not-in-calendar = «{ $part }» i «{ $words }» finst ikkje i kalenderen.
when-backwards = «{ $words }» sluttar før det byrjar.
