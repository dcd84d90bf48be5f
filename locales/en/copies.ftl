# Reading copies, data and calendars: a plan for people without a terminal.

copy-title = Extract of { $plan }: { $part }
copy-extract = This is an extract. It is not the whole of “{ $plan }”.
copy-of-locked = Reading copy of version { $version }, locked { $day }. What counts is the locked text itself (plan.md), sha256 { $sha256 }.
copy-confidential = This copy holds parts that are exempt from public disclosure. Do not pass it on.
copy-footer = reading copy of { $version } · sha256 { $digest }
copy-skip = Skip to the text
copy-contents = Contents
copy-page = page
copy-page-of = of
copy-body-nothing = Nothing in this plan concerns { $body }.
copy-above = Belongs under
copy-undated = { $what } is not in the calendar: { $words }
copy-format-extract = The format { $format } holds no such extract.
copy-failed = The file could not be written: { $cause }

# Formats.
format-markdown = Markdown, as text
format-html = HTML, for print and for screen readers
format-docx = Word (DOCX)
format-json = JSON, all of it, for programs
format-csv = CSV, for spreadsheets
format-calendar = iCalendar, the known dates
format-toml = plan.toml, the content without loss

# vedtak plan export.
cli-export-format = The format; otherwise by the ending of the file, or Markdown
cli-export-number = A locked version; with Markdown exactly its bytes, otherwise a reading copy beside it; otherwise what is being written
cli-export-chapter = An extract: this chapter, by number or title, with those below it
cli-export-register = An extract: this register
cli-export-body = An extract: what concerns this body
cli-export-mermaid = Markdown with diagrams for Mermaid
cli-export-separator = What separates the values of CSV
cli-export-confidential = With the parts that are exempt from public disclosure; for the secretariat
cli-export-ending = No format has files that end in “{ $ending }”.
cli-export-no-register = This plan has no register “{ $register }”.
cli-export-closed = Only the secretariat may export the parts that are exempt from public disclosure.
cli-export-csv = A CSV file holds one register: name it with --register.

# Views on paper.
copy-nothing-chosen = Nothing chosen
copy-unplaced = Without a place
copy-days = Days
copy-first = First planned
copy-done = Done
copy-moved = Moved
copy-standing = Standing
copy-provisional = provisional
copy-decided = decided
copy-earlier-matrix = Earlier matrix
copy-limit = The highest acceptable level is: { $level }.
copy-scores = Scores
copy-acceptance = Acceptance
copy-entered = entered as { $score }
copy-worse = worse than at first
copy-above-limit = above the limit, not accepted
copy-accepted = accepted
copy-accepted-expired = the acceptance has run out
copy-adrift = Names nothing that it measures

# On the screen.
export-as = Export as
export-undated = { $count ->
    [one] { $count } thing has no date and is not in the calendar.
   *[other] { $count } things have no date and are not in the calendar.
}
