do-mouse = mouse
help-mouse = Use the mouse, or leave it to the terminal; it is remembered
said-mouse-on = The mouse is used now. Hold Shift to mark text as the terminal does.
said-mouse-off = The mouse is the terminal's again.
