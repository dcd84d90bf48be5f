# What is missing, whose turn it is (DESIGN 10).
missing-answer = No answer yet from { $names } ({ $step }). { $done } of { $total } bodies are finished.
missing-answer-meeting = No answer yet from { $names } ({ $step }, meeting { $when }). { $done } of { $total } bodies are finished.
missing-answer-parties = No answer yet from { $names } ({ $step }). { $done } of { $total } parties are finished.
missing-close = Everybody has answered { $step }. The step can be closed.
missing-signature = No signature yet from { $names }. { $done } of { $total } parties have signed.
missing-relock = Version { $version } was sent back. Mend the text and lock version { $next }.
missing-remark-answers = { $count ->
    [one] One remark is not answered: { $remarks }.
   *[other] { $count } remarks are not answered: { $remarks }.
}
missing-condition = A condition from { $names } is not met: { $condition }
missing-chapters = { $count ->
    [one] Chapter { $chapters } is empty.
   *[other] { $count } chapters are empty: { $chapters }.
}
missing-fields = { $register }: { $records } lack information.
missing-dates = { $milestones } { $count ->
    [one] has no date.
   *[other] have no date.
}
missing-votes = No vote yet from { $voters } ({ $step }, { $names }). { $done } of { $total } have voted.
missing-count = Everybody in { $names } has voted on { $step }. The result is not recorded.
missing-record = { $step } was to come before { $names } on { $day }. The result is not recorded.
missing-recusal = A conflict of interest is not decided in { $names } ({ $step }): { $persons }.
missing-confirm = The chair has not confirmed what { $names } came to ({ $step }).
missing-challenge = What { $names } came to ({ $step }) is being tried: { $how }.
missing-common-wording = The bodies adopted different wording in { $step }: { $names }. Which one counts is not recorded.
missing-common-version = The bodies considered different versions in { $step }: { $names }.
missing-condition-start = A condition from { $names } has to be met before the start: { $condition }
missing-remark-owner = No answer yet from { $name } to { $remarks }.
missing-remark-met = Nobody has confirmed that this is met: { $remarks }.
missing-access-review = Kept from the public, to be looked at again by { $day }: { $parts }.
missing-access-day = Kept from the public without a day to look at it again: { $parts }.
missing-since = Since { $day }.
next-step = Next: { $step }, { $names }.
next-step-bare = Next: { $step } { $title }.
next-step-when = Next: { $step }, { $when }, { $names }.

# Contradictions (S004.49): pointed out, never repaired.
lint-goal-before-milestone = The plan says: { $act }, { $promised }. But { $step } has no date and comes after { $earlier } ({ $when }, { $year }).
lint-goal-before-dated = The plan says: { $act }, { $promised }. But { $step } is dated { $when }.
lint-signing-place = The plan says: { $act }, { $names }. But { $there } is { $does }, and { $step } is with { $by }.
lint-version-cited = The document is version { $version }, but { $step } is about version { $cited }.
lint-milestone-order = { $step } ({ $when }) is dated before { $earlier } ({ $before }).
