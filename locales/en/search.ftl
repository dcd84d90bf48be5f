# Search and jumping by name.

cli-search = Find plans, chapters, records, remarks, decisions, people, bodies and parties
cli-search-words = What is looked for: all words must be found; "words that stand together"; keys such as M8, R3, m4
cli-search-plan = In this plan alone
cli-search-kind = Of this kind alone; may be given several times
cli-search-limit = How many to show at most
cli-search-building = The search index is being built: { $percent } %

search-none = Nothing is found for “{ $words }”.
search-more = { $count ->
    [one] One more. More words narrow it down.
   *[other] { $count } more. More words narrow it down.
}
search-count = { $count ->
    [one] one hit
   *[other] { $count } hits
}
search-waits = Searching …
search-how = All words must be found. “Words in quotes” stand together. Keys are found at once: M8, R3, 2.1, m4. Norwegian words are found in both forms and in English.
search-names = People, bodies, parties

search-kind-plan = Plan
search-kind-chapter = Chapter
search-kind-record = Record
search-kind-remark = Remark
search-kind-consideration = Decision
search-kind-person = Person
search-kind-body = Body
search-kind-party = Party

place-search = Search
do-search = search
help-search = Find anything by its words: plans, chapters, records, remarks, decisions, people
do-jump = go to
help-jump = Go to anything by its name
jump-title = Go to: plan, chapter, register, record, person, body, party
jump-register = Register
jump-screen = Screen
do-filter = filter
help-filter = Type to narrow this list; where there is no list, search
filter-keys = type to narrow   ↑↓ choose   Enter keep   Esc show all
filter-none = No row has these words.
