# Before there is a workspace: the first start.

place-start = First start
first-what = vedtak carries plans through their bodies: from draft, through remarks and decisions, to signatures that everybody can check.
first-what-short = vedtak carries plans from draft to signature.
first-none = There is no workspace yet in { $folder }.
first-demo = Try the demo
first-new = A new workspace
first-attach = A workspace elsewhere
first-quit = Quit
first-language = Language
first-language-keys = ← →
first-attach-where = Where does it stand?
first-attach-folder = In another folder on this machine
first-attach-host = On a server, over SSH
do-try-demo = demo
help-try-demo = A made-up cooperation with plans in every state; nothing of it is kept
do-new-workspace = new workspace
help-new-workspace = For your own cooperation; you are asked who you are, and see what will be made first
do-attach = elsewhere
help-attach = In another folder, or on a server that you have been invited to

founding-title = A new workspace
founding-intro = You will be its secretary.
founding-person = Your name
founding-person-hint = As it stands in minutes and signatures, for example Kari Nes.
founding-no-name = No short name can be made of “{ $name }”. It needs a letter from a to å or a digit.
founding-name = The cooperation
founding-name-hint = What the cooperation is called. May be left out when it starts from a prepared one.
founding-domain = Its domain
founding-domain-hint = A domain that the cooperation owns, for example example.no. It stands in every signature and never changes.
founding-starter = Starts from
founding-starter-hint = Nothing, or made-up people, bodies and parties that you can change. Enter shows the choices.
founding-nothing = nothing
founding-keys = Ctrl+S go on   Tab next   Enter options   Esc cancel
founding-ready = This will be made
founding-you-label = You
founding-you = { $person } ({ $id }), secretary and administrator, as the user { $user }
founding-folder = In the folder
founding-once = Nothing is written before you press Enter. The domain cannot be changed later.
founding-ready-keys = Enter make it   Esc back

attaching-folder = Folder
attaching-folder-hint = The folder that holds the workspace. It can be dropped here or pasted.
attaching-remember = Open it from now on
attaching-remember-hint = Written in your config.toml, so that vedtak alone opens it. Space changes it.
attaching-host-intro = The letter of invitation names the server, and the fingerprint to compare.
attaching-host-hint = For example plan.example.no
attaching-port-hint = 2222, unless the letter says another.
attaching-leave = Leave, and show it in the terminal
attaching-copy = Copy it
attaching-keys = Ctrl+S go on   Tab next   Esc cancel
attaching-connect = Connect with:
attaching-not-remembered = It could not be remembered: { $cause }
attaching-not-remembered-hint = Open it without that, and next time with: vedtak --workspace { $folder }

# A workspace that does not know who starts vedtak
denied-stranger = The user { $user } is not known in { $workspace }.
hint-stranger = { $persons } can say which person that is: vedtak person set PERSON --user { $user }
hint-stranger-owner = The folder is yours, so you may act as anybody: vedtak --as { $person }. To be that person from now on: vedtak --as { $person } person set { $person } --user { $user }
