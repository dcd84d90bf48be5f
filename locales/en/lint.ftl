# Checks of templates and plans, and what a new shape does to a plan.

template-too-long = The template is longer than { $limit } KiB. Shorten it, or make two kinds of plan of it.
template-key-unknown = Nothing is called “{ $what }” here. What can stand here: { $known }.
template-key-missing = “{ $what }” is missing here. Add it.
template-key-twice = The key “{ $what }” stands here twice. Take one of them away.
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
template-no-series = The register “{ $what }” has no series of numbers to add up.
template-condition = “{ $what }”: a choice or a scale needs at least one option under is, and a flag has none.
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
cli-reshape-template = The template: its name, or the first digits of its checksum; otherwise the newest text of the plan’s own
cli-reshape-dry-run = Only say what would change
cli-reshape-would = “{ $plan }” would get the template “{ $title }”. Nothing was changed.
cli-reshape-done = “{ $plan }” has the template “{ $title }” now. To go back: vedtak plan reshape { $plan } --template { $before }
cli-show-hidden = What the plan keeps from an earlier template and does not show
cli-hidden-none = Nothing is hidden.

lint-errors = Errors: { $count }
lint-warnings = Warnings: { $count }
lint-hints = Hints: { $count }
lint-week-53 = { $name }: { $when }, but that year has no week 53. 2020 and 2026 have one.
lint-week-without-year = { $name }: { $when }, but nothing says of which year.
lint-reference-removed = { $name } refers to { $gone }, which has been removed.
lint-reference-kind = { $name } refers to { $there }, which is not what belongs in “{ $field }”.
lint-mention-dangling = { $name } mentions { $key }, but nothing has that key.
lint-signed-before-considered = { $step } is signing, but comes before { $later } ({ $act }).
lint-version-unknown = { $step } is about version { $cited }, which does not exist.
lint-milestone-without-date = { $step } has no date.
lint-milestone-without-recipient = { $step } has no recipient.
lint-deadline-passed = The deadline to answer { $step } was { $due }, and not everybody has answered.
lint-papers-late = The papers for { $step } ({ $meeting }) should have been sent by { $due }.
lint-meeting-on-holiday = { $name }: { $when } is { $holiday }.
lint-meeting-on-weekend = { $name }: { $when } is a { $day }.
lint-meeting-in-common-holiday = { $name }: { $when } is in the common holiday (weeks 28 to 30).
lint-word-defined-twice = “{ $word }” is explained twice. Keep one explanation.
lint-abbreviation-undefined = “{ $word }” is explained nowhere in the plan.
lint-title-twice = “{ $title }” is the title of two different places.
lint-chapter-empty = { $chapter } has nothing below its heading.
lint-undecided-without-follow-up = { $chapter } is not decided, and nobody is named who follows it up.
lint-seat-vacant = { $body }: { $seat } has had no holder for { $weeks } weeks.
lint-seat-open = { $seat } has been open for { $weeks } weeks.
lint-same-day = { $persons } should be in { $first } and in { $second } on { $day }.
lint-above-limit = { $name } is above the limit, without any measure, and nobody has accepted it.
lint-acceptance-expired = { $name } was accepted until { $until }; that has passed.
lint-acceptance-bare = { $name } is above the limit and accepted, but it does not say by whom and why.
lint-score = { $name }, { $moment }: { $what }
lint-residual-higher = { $name } is higher after the measures than before.
lint-overall-light = { $name }: “{ $overall }” over all is better than “{ $worst }” for { $part }.
lint-indicator-without-baseline = { $name } has no baseline.
lint-indicator-without-target = { $name } has no target.
lint-reading-late = { $name }: the target of { $when } has passed without a reading.
lint-targets-differ = { $name }: the targets add up to { $sum }, but in all it says { $total }.
lint-without-owner = { $name } has no owner.
lint-without-deadline = { $name } has no deadline.
lint-field-required = { $name }: { $field } is empty although { $other } asks for it.
holiday-new-year = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour = 1 May, a public holiday
holiday-constitution = 17 May, the national day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-second-christmas = 26 December, a public holiday
weekday-saturday = Saturday
weekday-sunday = Sunday

lint-error = error
lint-warning = warning
lint-hint = hint
do-findings = findings
help-findings = What contradicts itself or looks wrong in the plan, and the way there
findings-title = Findings: { $count }
findings-count = { $count ->
    [one] one finding
   *[other] { $count } findings
 }
findings-none = Nothing contradicts itself.
findings-keys = Enter go there   ↑↓ choose   Esc close
