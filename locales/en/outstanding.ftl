# What is missing, whose turn it is (DESIGN 10).
missing-answer = No answer yet from { $names } ({ $step }). { $done } of { $total } { $total ->
    [one] body has
   *[other] bodies have
} finished.
missing-answer-meeting = No answer yet from { $names } ({ $step }, meeting { $when }). { $done } of { $total } { $total ->
    [one] body has
   *[other] bodies have
} finished.
missing-answer-parties = No answer yet from { $names } ({ $step }). { $done } of { $total } { $total ->
    [one] party has
   *[other] parties have
} finished.
missing-close = Everybody has answered { $step }. The step can be closed.
missing-signature = No signature yet from { $names }. { $done } of { $total } { $total ->
    [one] party has
   *[other] parties have
} signed.
missing-relock = Version { $version } was sent back. Correct the text and lock version { $next }.
missing-remark-answers = { $count ->
    [one] One remark has no answer: { $remarks }.
   *[other] { $count } remarks have no answer: { $remarks }.
}
missing-condition = A condition set by { $names } is not met: { $condition }
missing-chapters = { $count ->
    [one] Chapter { $chapters } is empty.
   *[other] { $count } chapters are empty: { $chapters }.
}
missing-fields = { $register }: information is missing in { $records }.
missing-dates = { $milestones } { $count ->
    [one] has no date.
   *[other] have no date.
}
missing-votes = No vote yet from { $voters } ({ $step }, { $names }). { $done } of { $total } have voted.
missing-count = Everybody in { $names } has voted on { $step }. The result is not recorded.
missing-record = { $step } was due in { $names } on { $day }. The result is not recorded.
missing-record-written = { $names } had until { $day } to answer { $step } in writing. The result is not recorded.
missing-meeting = { $step } was not finished in { $names } on { $day }: { $outcome }. It needs a new meeting.
missing-recusal = A possible conflict of interest is not decided in { $names } ({ $step }): { $persons }.
missing-confirm = The chair of { $names } has not confirmed what was recorded ({ $step }).
missing-challenge = The decision of { $names } ({ $step }) is under review: { $how }.
missing-common-wording = The bodies adopted different wording in { $step }: { $names }. It is not recorded which wording counts.
missing-common-version = The bodies considered different versions in { $step }: { $names }.
missing-condition-start = A condition set by { $names } must be met before work starts: { $condition }
missing-remark-owner = No answer yet from { $name } to { $remarks }.
missing-remark-met = { $count ->
    [one] Nobody has confirmed that the condition is met: { $remarks }.
   *[other] Nobody has confirmed that the conditions are met: { $remarks }.
}
missing-access-review = Kept from the public, and due for review by { $day }: { $parts }.
missing-access-day = Kept from the public, with no day set for a review: { $parts }.
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
