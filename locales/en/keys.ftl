# Keys and invitations on the screen: bringing one, approving, revoking.

enrol-welcome = Welcome to { $name }
enrol-language = Choose a language:
enrol-unknown = Your key is not known here yet
enrol-what = You were invited with a letter that holds a code. Hand in the code once; then somebody here confirms that the key is yours, and from then on it lets you in by itself.
enrol-key = Your key:
enrol-compare = Compare it with what your own machine says: ssh-keygen -lf ~/.ssh/id_ed25519.pub
enrol-code = The code in the letter (type or paste it):
enrol-invited = This code invites:
enrol-sure = Is this you? y yes   n no
enrol-another = Then the code is not yours. Use the code in your own letter, and tell the secretariat.
enrol-waiting = Your key waits for approval
enrol-waiting-who = It is handed in for { $person }.
enrol-waiting-by = It can be approved by { $names }, who may call you first.
enrol-waiting-nobody = Nobody here can approve it now. Tell the secretariat.
enrol-waiting-since = It has waited since { $since }.
enrol-waiting-close = You can close this window and come back later with the same key. If you stay, the screens open by themselves.
enrol-refused = Your key was refused: { $reason }
enrol-refused-unsaid = Your key no longer waits. Ask the secretariat for a new invitation.
enrol-key-over = This key no longer counts. Make a new one (ssh-keygen -t ed25519), and ask the secretariat for an invitation.
enrol-too-many = { $count } codes were wrong. Compare the code with the letter, then connect again.
enrol-keys-language = ↑↓ choose   Enter go on   q quit
enrol-keys-code = Enter go on   Esc back
enrol-keys-sure = y yes   n no   Esc back
enrol-keys-leave = q quit
