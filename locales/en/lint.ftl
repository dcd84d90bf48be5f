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

shape-option-gone = { $key } has “{ $value }” in the field “{ $field }”, and the new template has no such option.
shape-hint-former = List “{ $value }” under former in the new template: it is still shown then, and nobody can choose it.
shape-matrix-changed = The new template draws the matrix anew that { $records } { $count ->
    [one] has its score in.
   *[other] have their scores in.
 }
shape-hint-matrix = Give the steps of the new matrix their own ids and list the old ones under former. Keep the old grid below the new one.
shape-chapter-new = New chapter: { $chapter }
shape-chapter-moved = The chapter moves: { $chapter }
shape-chapter-number = The chapter { $chapter } gets the number { $number }
shape-chapter-hidden = The chapter is hidden and kept: { $chapter }
shape-chapter-back = The chapter is seen again: { $chapter }
shape-closed = Kept from the public from now on: { $key }
shape-register-new = New register: { $register }
shape-register-hidden = The register “{ $register }” is hidden and kept, { $count ->
    [one] with one row
   *[other] with { $count } rows
 }
shape-register-back = The register “{ $register }” is seen again, { $count ->
    [one] with one row
   *[other] with { $count } rows
 }
shape-field-new = New field in “{ $register }”: { $field }
shape-field-hidden = The field “{ $field }” of “{ $register }” is hidden; { $count ->
    [one] one value is kept
   *[other] { $count } values are kept
 }
shape-field-back = The field “{ $field }” of “{ $register }” is seen again, { $count ->
    [one] with one value
   *[other] with { $count } values
 }
shape-field-kind = The field “{ $field }” of “{ $register }” takes { $kind } from now on; { $count ->
    [one] one value stays as it is
   *[other] { $count } values stay as they are
 }

cli-plan-reshape = Give a plan a newer text of its template, or another template
cli-reshape-template = The template: its name, or the first digits of its checksum; otherwise the newest text of the plan's own
cli-reshape-dry-run = Only say what would change
cli-reshape-would = “{ $plan }” would get the template “{ $title }”. Nothing was changed.
cli-reshape-done = “{ $plan }” has the template “{ $title }” now. Back again: vedtak plan reshape { $plan } --template { $before }
cli-show-hidden = What the plan keeps from an earlier template and does not show
cli-hidden-none = Nothing is hidden.
