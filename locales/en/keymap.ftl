# Settings, keys and their files.

config-long = { $path } is longer than { $kilobytes } kB and is not read.
config-unreadable = { $path }:{ $line }: this is not TOML: { $cause }
config-no-near = It is left out.
config-unknown = { $path }:{ $line }: there is no setting { $name }. { $near }
config-no-text = { $path }:{ $line }: the value of { $name } is a text in quotes.
config-value = { $name } cannot be { $value } ({ $origin }), only { $known }. { $near }
origin-default = as usual
origin-above = found here or in a folder above
origin-variable = environment variable { $name }
origin-file = { $path }:{ $line }
origin-chosen = chosen in the program
origin-option = { $name } on the command line
keymap-no-table = { $path }:{ $line }: keys stand in a table, such as [home] or [everywhere]; { $name } is none.
keymap-place = { $path }:{ $line }: there is no place [{ $name }]. { $near }
keymap-action = { $path }:{ $line }: there is no action { $name } here. { $near }
keymap-not-here = { $path }:{ $line }: { $name } is not done here, but in { $places }.
keymap-key = { $path }:{ $line }: there is no key { $name }. { $near }
keymap-text = { $path }:{ $line }: { $key } is text where one writes, so it cannot run { $name } there.
keymap-clash = { $path }:{ $line }: { $key } is both { $first } and { $second } in { $places }; { $first } has it.
keymap-begins = { $path }:{ $line }: { $key } ({ $first }) and { $other } ({ $second }) begin alike in { $places }; { $first } has it.
begun-keys = A key from the list  Esc back
begun-nothing = { $keys } does nothing here. { $help } shows what does.
doctor-setting = { $name } = { $value } ({ $origin })
doctor-terminal = Terminal { $term }: colours { $colors }, signs { $glyphs }, mouse { $mouse }.
doctor-terminal-unnamed = The terminal does not say its name: colours { $colors }, signs { $glyphs }, mouse { $mouse }.
doctor-no-workspace = There is no workspace here; vedtak init makes one.
