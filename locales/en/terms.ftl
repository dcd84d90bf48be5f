act-discuss = discussion
act-review = review
act-present = presentation
act-consider = consideration
act-recommend = recommendation
act-decide = decision
act-consult = consultation
act-send-out = dispatch
act-sign = signing
act-note = information
all-parties = all parties

# What a body came to
outcome-no-remarks = no remarks
outcome-remarks = remarks
outcome-approved = approved
outcome-approved-with-remarks = approved with remarks
outcome-returned = returned
outcome-postponed = postponed
outcome-rejected = rejected
outcome-noted = noted
outcome-withdrawn = withdrawn
outcome-not-quorate = not quorate
outcome-not-answered = not answered
outcome-no-agreement = no agreement

# How it came
channel-meeting = meeting
channel-email = e-mail
channel-letter = letter
channel-telephone = telephone

# What became of a remark
handling-taken-in = taken in
handling-partly = partly
handling-not-taken-in = not taken in

# Ways to sign
way-ssh = SSH key
way-ink = ink on paper
way-eid = e-ID

# Versions
version-draft = draft
version-final = final

# What a version changed
change-first = first version
change-editorial = in wording only
change-substantive = in substance

# Three kinds of nothing
nothing-empty = empty
nothing-undecided = not defined for now
nothing-inapplicable = not applicable

# What a field takes
kind-line = one line of text
kind-prose = text
kind-lines = a list of short texts
kind-when = a date
kind-choice = one of its options
kind-scale = a step of its scale
kind-number = a number
kind-money = an amount of money, for example 2 500 000 kr
kind-percent = a percentage, for example 80 %
kind-flag = yes or no
kind-bodies = bodies
kind-parties = parties
kind-persons = persons
kind-recipients = recipients
kind-ref = references to records or chapters
kind-file = an attachment

# Roles
role-secretary = secretary
role-administrator = administrator

# States of a plan
state-active = in progress
state-in-force = in force
state-withdrawn = withdrawn
state-superseded = replaced
state-expired = expired

# What it takes to adopt something
threshold-consensus = consensus
threshold-majority = majority
threshold-two-thirds = two thirds
threshold-unanimity = unanimity

# What is counted
counted-heads = by persons
counted-parties = by parties
counted-sides = by sides

# When the votes are equal
tie-chair = the chair’s vote decides
tie-falls = the proposal is not adopted
tie-lot = lots are drawn

# Who holds a seat
seat-vacant = vacant
seat-unclear = under clarification
seat-later = appointed later

# Cases before a body
choice-for = for
choice-against = against
choice-abstain = abstains
moving-moved = moved
moving-postponed = postponed
moving-off-list = taken off the list
challenge-open = under review
challenge-upheld = the decision stands
challenge-set-aside = the decision is set aside
