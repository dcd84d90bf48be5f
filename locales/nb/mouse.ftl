do-mouse = mus
help-mouse = Bruk musa, eller la terminalen ha den; det blir husket
said-mouse-on = Musa er i bruk nå. Hold Shift for å merke tekst slik terminalen gjør.
said-mouse-off = Musa er terminalens igjen.
do-suspend = til side
help-suspend = Legg vedtak til side og gå til skallet; fg henter det fram igjen
hosting-no-suspend = Over SSH gjøres dette hos deg: i OpenSSH trykker du Enter, så ~ og Ctrl+Z.
host-no-job = Det er ikke noe skall å gå til: ingen har startet vedtak som en jobb.
