# Innstillingar, tastar og filene deira.

config-long = { $path } er lengre enn { $kilobytes } kB og blir ikkje lesen.
config-unreadable = { $path }:{ $line }: dette er ikkje TOML: { $cause }
config-no-near = Det blir sett bort frå.
config-unknown = { $path }:{ $line }: det finst inga innstilling { $name }. { $near }
config-no-text = { $path }:{ $line }: verdien til { $name } er ein tekst i hermeteikn.
config-value = { $name } kan ikkje vere { $value } ({ $origin }), berre { $known }. { $near }
origin-default = som vanleg
origin-above = funnen her eller i ei mappe over
origin-variable = miljøvariabelen { $name }
origin-file = { $path }:{ $line }
origin-chosen = vald i programmet
origin-option = { $name } på kommandolinja
keymap-no-table = { $path }:{ $line }: tastar står i ein tabell, til dømes [home] eller [everywhere]; { $name } er ingen tabell.
keymap-place = { $path }:{ $line }: det finst ikkje nokon stad [{ $name }]. { $near }
keymap-action = { $path }:{ $line }: det finst inga handling { $name } her. { $near }
keymap-not-here = { $path }:{ $line }: { $name } blir ikkje gjort her, men i { $places }.
keymap-key = { $path }:{ $line }: det finst ingen tast { $name }. { $near }
keymap-text = { $path }:{ $line }: { $key } er tekst der ein skriv, og kan ikkje køyre { $name } der.
keymap-clash = { $path }:{ $line }: { $key } er både { $first } og { $second } i { $places }; { $first } har han.
keymap-begins = { $path }:{ $line }: { $key } ({ $first }) og { $other } ({ $second }) byrjar likt i { $places }; { $first } har han.
begun-keys = Ein tast frå lista  Esc tilbake
begun-nothing = { $keys } gjer ingenting her. { $help } viser kva som gjer noko.
doctor-setting = { $name } = { $value } ({ $origin })
doctor-terminal = Terminalen { $term }: fargar { $colors }, teikn { $glyphs }, mus { $mouse }.
doctor-terminal-unnamed = Terminalen seier ikkje kva han heiter: fargar { $colors }, teikn { $glyphs }, mus { $mouse }.
doctor-no-workspace = Det er ikkje noko samarbeid her; vedtak init lagar eit.
