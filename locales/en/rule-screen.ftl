# How a body decides, in the form.

rule-by = What is counted
rule-by-hint = Persons, parties or sides. Enter or → chooses.
rule-base = A majority
rule-base-cast = of the votes cast
rule-base-hint = What a majority or two thirds is counted of. Whoever abstains has cast no vote.
rule-share = And present
rule-share-hint = Which part must be present; if a number is given too, both apply. Delete empties the field.
rule-tie = When equal
rule-tie-hint = What happens when the votes are equal.
rule-abstaining = May abstain
rule-abstaining-hint = Whether a member who is present may be neither for nor against.
rule-chair = Chairs
rule-chair-hint = The seats that chair; if there are several, they take turns. Enter opens the list.
rule-host = Hosts
rule-host-hint = The parties that host; if there are several, they take turns. Enter opens the list.
rule-turn = Take turns
rule-turn-any = as they agree
rule-turn-hint = How those who chair and host take turns.
