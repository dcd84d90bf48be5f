# Settings, keys and their files.

config-long = { $path } is longer than { $kilobytes } kB and is not read.
config-unreadable = { $path }:{ $line }: this is not TOML: { $cause }
config-no-near = It is left out.
config-unknown = { $path }:{ $line }: there is no setting { $name }. { $near }
config-no-text = { $path }:{ $line }: the value of { $name } is a text in quotes.
config-value = { $name } cannot be { $value } ({ $origin }), only { $known }. { $near }
origin-default = as usual
origin-variable = environment variable { $name }
origin-file = { $path }:{ $line }
origin-chosen = chosen in the program
origin-option = { $name } on the command line
