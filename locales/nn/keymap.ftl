# Innstillingar, tastar og filene deira.

config-long = { $path } er lengre enn { $kilobytes } kB og blir ikkje lesen.
config-unreadable = { $path }:{ $line }: dette er ikkje TOML: { $cause }
config-no-near = Det blir sett bort frå.
config-unknown = { $path }:{ $line }: det finst inga innstilling { $name }. { $near }
config-no-text = { $path }:{ $line }: verdien til { $name } er ein tekst i hermeteikn.
config-value = { $name } kan ikkje vere { $value } ({ $origin }), berre { $known }. { $near }
origin-default = som vanleg
origin-variable = miljøvariabelen { $name }
origin-file = { $path }:{ $line }
origin-chosen = vald i programmet
origin-option = { $name } på kommandolinja
