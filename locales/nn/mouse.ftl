do-mouse = mus
help-mouse = Bruk musa, eller la terminalen ha henne; det blir hugsa
said-mouse-on = Musa er i bruk no. Hald Shift for å merke tekst slik terminalen gjer.
said-mouse-off = Terminalen har musa igjen.
