do-mouse = mouse
help-mouse = Use the mouse, or leave it to the terminal; it is remembered
said-mouse-on = The mouse is used now. Hold Shift to mark text as the terminal does.
said-mouse-off = The mouse is the terminal's again.
do-suspend = aside
help-suspend = Put vedtak aside and go to the shell; fg brings it back
hosting-no-suspend = Over SSH this is done at your end: in OpenSSH press Enter, then ~ and Ctrl+Z.
host-no-job = There is no shell to go to: none started vedtak as a job.
