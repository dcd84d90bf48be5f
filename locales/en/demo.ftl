# What the demo tells.

# What happens, as it is told
demo-import = A secretary takes in a project directive that somebody has written down: chapters, registers, twelve milestones.
demo-lint = What contradicts is pointed out, and left as it is.
demo-lock = Before anybody considers it, the exact text is locked.
demo-m1 = M1: the contact meeting, acting as the steering group, discusses the directive. Proposed and adopted wording are both kept.
demo-m2 = M2: four committees discuss it, each on its own day. One of them is not quorate.
demo-status = What is missing, from whom?
demo-again = The committee that was not quorate meets again, and has a remark. Another one answers by e-mail.
demo-return = The last committee sends the directive back: version 1.0 becomes a draft again.
demo-revise = The text is changed, the remarks are answered, version 1.1 is locked.
demo-m2-again = All four consider version 1.1.
demo-m3 = M3: the steering group approves the directive. One member is recused, one dissents.
demo-m4-m8 = M4 to M8: themes, a joint meeting, the preliminary plan, the steering group, the leaders.
demo-final = The final version is locked. M9 and M10 approve exactly these bytes.
demo-m11 = M11: the plan is sent to the parties, and each receipt is entered.
demo-signing = M12: the plan is opened for signing, by key, on paper or by e-ID.
demo-signed = { $count } parties have signed with their keys.
demo-paper = One party signs on paper. The secretary enters it on the party’s behalf, with the scan.
demo-one-missing = All have signed but one, and everybody sees which:
demo-export = The archive package: everything that somebody needs who never saw vedtak.
demo-verify = vedtak verifies the package in { $folder }:
demo-verify-without = And so does anybody without vedtak, with sha256sum and ssh-keygen:
demo-and-so-on = The same for { $count ->
    [one] one more signature
   *[other] the other { $count } signatures
 }.
demo-fine = in order
demo-sound = sha256sum and ssh-keygen agree: every file is unchanged, and { $signatures ->
    [one] one signature counts
   *[other] all { $signatures } signatures count
 }.
demo-unsound = Something does not hold together; see above.
demo-kept = The package stays in { $folder }.

# What the players write; the plan under a bokmål interface is nynorsk
demo-proposed = The contact meeting discusses the project directive, version 1.0, and sends it to the committees.
demo-adopted = The contact meeting discusses the project directive, version 1.0, and sends it to the committees with the remarks made in the meeting.
demo-remark-lake = The goals say little about those who live far from a hospital.
demo-remark-west = Say which parts of the services the plan does not concern.
demo-return-reason = The committee wants to know what is delivered before it says yes.
demo-revised = The project delivers one plan, with measures for those who live far from a hospital. Reports and working documents come along the way.
demo-answer-lake = Taken into the chapter on deliverables.
demo-answer-west = The boundary is drawn in the plan, not in the directive.
demo-dissent = One member wants the plan a year later.
demo-recused = The deputy director: head of the department concerned
demo-override = The parties decide in their own councils while the agreement lies open for signing.
demo-begins = Setting up the demo ...
demo-name = { $name } (demo)
demo-person = Demo person
demo-seat = Member
demo-council = Municipal council
demo-key-how = Met at the office with an identity card (throw-away key of the demo)
