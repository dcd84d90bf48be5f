do-mouse = mus
help-mouse = Bruk musa, eller la terminalen ha den; det blir husket
said-mouse-on = Musa er i bruk nå. Hold Shift for å merke tekst slik terminalen gjør.
said-mouse-off = Musa er terminalens igjen.
