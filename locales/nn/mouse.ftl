do-mouse = mus
help-mouse = Bruk musa, eller la terminalen ha henne; det blir hugsa
said-mouse-on = Musa er i bruk no. Hald Shift for å merke tekst slik terminalen gjer.
said-mouse-off = Terminalen har musa igjen.
do-suspend = til side
help-suspend = Legg vedtak til side og gå til skalet; fg hentar det fram att
hosting-no-suspend = Over SSH blir dette gjort hos deg: i OpenSSH trykkjer du Enter, så ~ og Ctrl+Z.
host-no-job = Det er ikkje noko skal å gå til: ingen har starta vedtak som ein jobb.
