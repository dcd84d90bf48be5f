# Checks of templates and plans, and what a new shape does to a plan.

template-too-long = The template is longer than { $limit } KiB. Shorten it, or make two kinds of plan of it.
template-key-unknown = Nothing is called “{ $what }” here. What can stand here: { $known }.
template-key-missing = “{ $what }” is missing here. Add it.
template-key-twice = The same key stands here twice. Take one of them away.
template-word-unknown = “{ $what }” is not known here. What can stand here: { $known }.
template-cycle = These chapters stand below each other in a circle: { $what }. Give one of them another parent, or none.
template-parent-later = “{ $what }” stands below “{ $parent }”, which comes further down. Move “{ $parent }” in front of it.
template-register-twice = The register “{ $what }” already stands in the chapter “{ $chapter }”. Take it out of one of them.
template-reserved = “{ $what }” has a meaning of its own in plan.toml. Give the field another name.
template-text-empty = The text in “{ $what }” is missing. A template says everything in en, nb and nn.
template-mark-long = The mark “{ $what }” is too long: at most { $limit } characters.
template-prefix = Keys cannot begin with “{ $what }”: at most { $limit } characters, and no spaces.
template-empty = “{ $what }” is empty. Give at least one.
template-no-score = The matrix has no score. Name the fields of before, now or after.
template-axes = Both axes are the same field. Choose another one for one of them.
template-no-step = “{ $what }” is no step of the field “{ $field }”, neither now (option) nor before (former). Add it there, or take it out of the grid.
template-step-outside = The step “{ $what }” of the field “{ $field }” is not in the newest grid, so that its scores would have no cell. Add it there, or list it under former.
template-grid-rows = The grid has { $count } lines of cells for { $rows } rows. Give each row one.
template-grid-ragged = Row { $row } of the grid has { $count } cells, but there are { $columns } columns.
template-grid-shared = The cell { $row } / { $column } stands in two grids. Give the steps of the new matrix their own ids and list the old ones under former.
template-no-level = “{ $what }” is no level of this matrix. Its levels: { $known }.
template-quarters = A quadrant has four quarters or none, not { $count }.
template-provisional = “{ $what }”: a choice needs the option that says provisional, and a flag has none.
template-rollup = No register has a choice “{ $what }” whose options are sum, mean and none.
