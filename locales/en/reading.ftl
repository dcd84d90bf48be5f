# Reading the text: what changed, remarks beside it, where one left off.

reading-since = { $version } · { $count ->
    [0] nothing changed since you last read
   *[other] { $count } changed since you last read
}
reading-narrow = { $version } · { $count } changed
reading-reopened = You left off here. Home goes to the beginning.

do-compare-text = compare
help-compare-text = Choose what the text is compared with: what you last read, a version, nothing
reading-against = Show what changed
reading-against-read = Since you last read, { $day }
reading-against-usual = Since the version before
reading-against-version = Since { $version }
reading-against-nothing = Show no changes
reading-only = Read { $version } as it is
refuse-read-version = This is an earlier version. Press s to go to the text as it is now.

reading-change = Change { $at } of { $of }.
reading-no-change = Nothing has changed.
reading-remark = Remark { $at } of { $of }.
reading-no-remark = No remarks to the text yet. Press m to write one.
reading-from-start = { $here } From the beginning again.
reading-from-end = { $here } From the end again.
reading-found = Match { $at } of { $of }. Enter: next
reading-found-none = No match
do-next-remark = next remark
help-next-remark = Go to the next paragraph with a remark
do-previous-remark = previous remark
help-previous-remark = Go to the previous paragraph with a remark

reading-remark-open = not answered
reading-remark-withdrawn = withdrawn
reading-answer = Answer
refuse-read-no-remarks = No remarks here. Press m to write one, v to mark words.

do-mark-words = mark
help-mark-words = Mark words of the paragraph to remark on them
refuse-mark = Words can be marked in numbered paragraphs; there is none here.
marking-nearest = Words are marked in a numbered paragraph; this is the nearest.
marking-keys-begin = ←→ word   ↑↓ sentence   v mark from here   m remark   Esc close
marking-keys = ←→ word   ↑↓ sentence   v the other end   m remark   Esc close
marking-count = { $count ->
    [one] 1 word is marked.
   *[other] { $count } words are marked.
}
marking-word = Go to the first word with the arrows; v marks from there.
marking-last = The arrows move the end.
marking-first = The arrows move the beginning.

reading-sign-nothing = not defined now
reading-sign-changed = changed

card-changed = { $count ->
    [0] Nothing has changed since you last read.
    [one] 1 paragraph has changed since you last read.
   *[other] { $count } paragraphs have changed since you last read.
}
card-unread = You have not read it yet.
card-others = { $count ->
    [0] No remarks from others.
    [one] 1 remark from others.
   *[other] { $count } remarks from others.
}
card-sign = Sign
card-sign-words = see what you sign, and do it
card-to-sign = You are to sign version { $version } for { $party } as { $office }.
card-sign-due = By { $day }.
card-declined = You have declined: { $reason }. The line is open should you sign after all.
card-meeting = Next meeting: { $when }. Press m for its papers.
do-next-meeting = next meeting
help-next-meeting = Go to the papers of the next meeting
refuse-no-next-meeting = No meeting is called. The secretariat calls it; its cases stand here then.
do-read-paper = read the text
help-read-paper = Read the text of the case, in the version that the body got
meeting-paper-text = Version { $version }. { $count ->
    [0] No remarks yet.
    [one] 1 remark.
   *[other] { $count } remarks.
} Enter shows the case, t the text.
card-with-remarks = Answer with the remarks
card-with-remarks-sure = Answer for { $body } with { $count ->
    [one] the remark it has put forward
   *[other] the { $count } remarks it has put forward
} to version { $version }?
said-with-remarks = Recorded: { $body } has remarks.
said-with-remarks-awaits = Recorded: { $body } has remarks. The answer counts once the chair has confirmed it.
