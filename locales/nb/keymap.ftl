# Innstillinger, taster og filene deres.

config-long = { $path } er lengre enn { $kilobytes } kB og blir ikke lest.
config-unreadable = { $path }:{ $line }: dette er ikke TOML: { $cause }
config-no-near = Det blir sett bort fra.
config-unknown = { $path }:{ $line }: det finnes ingen innstilling { $name }. { $near }
config-no-text = { $path }:{ $line }: verdien til { $name } er en tekst i hermetegn.
config-value = { $name } kan ikke være { $value } ({ $origin }), bare { $known }. { $near }
origin-default = som vanlig
origin-variable = miljøvariabelen { $name }
origin-file = { $path }:{ $line }
origin-chosen = valgt i programmet
origin-option = { $name } på kommandolinja
