# Innstillinger, taster og filene deres.

config-long = { $path } er lengre enn { $kilobytes } kB og blir ikke lest.
config-unreadable = { $path }:{ $line }: dette er ikke TOML: { $cause }
config-no-near = Det blir sett bort fra.
config-unknown = { $path }:{ $line }: det finnes ingen innstilling { $name }. { $near }
config-no-text = { $path }:{ $line }: verdien til { $name } er en tekst i hermetegn.
config-value = { $name } kan ikke være { $value } ({ $origin }), bare { $known }. { $near }
origin-default = som vanlig
origin-above = funnet her eller i en mappe over
origin-variable = miljøvariabelen { $name }
origin-file = { $path }:{ $line }
origin-chosen = valgt i programmet
origin-option = { $name } på kommandolinja
keymap-no-table = { $path }:{ $line }: taster står i en tabell, for eksempel [home] eller [everywhere]; { $name } er ingen tabell.
keymap-place = { $path }:{ $line }: det finnes ikke noe sted [{ $name }]. { $near }
keymap-action = { $path }:{ $line }: det finnes ingen handling { $name } her. { $near }
keymap-not-here = { $path }:{ $line }: { $name } gjøres ikke her, men i { $places }.
keymap-key = { $path }:{ $line }: det finnes ingen tast { $name }. { $near }
keymap-text = { $path }:{ $line }: { $key } er tekst der en skriver, og kan ikke kjøre { $name } der.
keymap-clash = { $path }:{ $line }: { $key } er både { $first } og { $second } i { $places }; { $first } har den.
keymap-begins = { $path }:{ $line }: { $key } ({ $first }) og { $other } ({ $second }) begynner likt i { $places }; { $first } har den.
begun-keys = En tast fra listen  Esc tilbake
begun-nothing = { $keys } gjør ingenting her. { $help } viser hva som gjør noe.
doctor-setting = { $name } = { $value } ({ $origin })
doctor-terminal = Terminalen { $term }: farger { $colors }, tegn { $glyphs }, mus { $mouse }.
doctor-terminal-unnamed = Terminalen sier ikke hva den heter: farger { $colors }, tegn { $glyphs }, mus { $mouse }.
doctor-no-workspace = Det er ikke noe samarbeid her; vedtak init lager et.
