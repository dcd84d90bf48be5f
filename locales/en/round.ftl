# Signing: what binds whom, who is missing, and what comes back years later.
force-all = Version { $version } binds everybody who was to sign. { $done } of { $total } { $total ->
    [one] party has
   *[other] parties have
} signed.
force-between = Version { $version } is in force between { $names }. { $done } of { $total } parties have signed.
force-pairs = Version { $version } is in force between { $hub } and each of these parties: { $names }. { $done } of { $total } parties have signed.
force-nobody = Version { $version } binds nobody yet. { $done } of { $total } { $total ->
    [one] party has
   *[other] parties have
} signed.
force-nobody-closed = Signing of version { $version } is closed, and the version binds nobody. { $done } of { $total } { $total ->
    [one] party
   *[other] parties
} signed.
force-withdrawn = The plan is withdrawn. { $done } of { $total } { $total ->
    [one] party
   *[other] parties
} had signed version { $version }.
force-superseded = The plan is replaced by another. { $done } of { $total } { $total ->
    [one] party
   *[other] parties
} had signed version { $version }.
force-expired = The plan has expired. { $done } of { $total } { $total ->
    [one] party
   *[other] parties
} had signed version { $version }.
stand-missing = No signature yet from { $names }.
stand-missing-closed = No signature came from { $names } before signing was closed.
stand-not-adopted = No adoption yet by { $names }. The signature line opens once the adoption is recorded.
stand-not-adopted-free = No adoption by { $names } is recorded, so no signature is required either.
stand-declined-now = { $names } declined for now.
stand-declined = { $names } declined for good.
stand-withdrawn = { $names } withdrew their signature.
stand-reserved = { $names } signed with a reservation. Such an answer normally counts as a rejection and a new offer (Norwegian Contracts Act, § 6), and is not counted as binding here.
stand-disputed = The signature of { $names } is disputed, and is not counted as binding here until that is settled.
stand-acceded = { $names } acceded to the same text.
rule-all = All parties are to sign.
rule-adopted = The parties that have adopted the version are to sign.
rule-pairs = One common text between { $hub } and each of the other parties. Each pair stands for itself.
rule-adoption-first = Each party makes its own decision before its signature line opens.
rule-partial = The text is in force between those who have signed, even if others have not.
life-in-force = “{ $title }” enters into force on { $day }.
life-in-force-passed = “{ $title }” was to enter into force on { $day }. Record whether it is in force.
life-revision = “{ $title }” is to be reviewed by { $day }.
life-revision-passed = “{ $title }” was to be reviewed by { $day }. Record that it has been reviewed.
life-notice = The last day to give notice of “{ $title }” is { $day }.
life-notice-passed = The last day to give notice of “{ $title }” was { $day }.
life-expiry = “{ $title }” is in force until { $day }.
life-expiry-passed = “{ $title }” was in force until { $day }. Record whether it has been replaced or has expired.

signing-closed = Signing of version { $version } is closed.
signing-due-passed = { $day } has already passed.
hub-without-line = { $party } needs a signature line in version { $version }, and at least one other party.
mandate-lapsed = The authority of { $person } to sign for { $party } lapsed on { $day }.
mandate-changed = { $person } no longer holds the authority named in the statement ({ $party }).
deputy-without-authority = Whoever signs for somebody else needs a document of authority: { $person }.
statement-of-another-text = The statement is not about the text of version { $version }.
evidence-before-text = The paper was signed on { $day }, before this text was locked on { $locked }. It cannot count as a signature on this text.
adoption-of-another = That consideration is not of { $party } and version { $version }.
force-nothing-locked = Nothing of “{ $plan }” is locked yet; there is no text that could be in force.
force-binds-nobody = Version { $version } binds nobody yet: too few parties have signed as the signing rule requires.
state-needs-other = Say which plan replaces this one.
state-other-itself = A plan cannot replace or amend itself.
correction-before-lock = Nothing of “{ $plan }” is locked yet. Correct the text instead.
hint-accede = A party that comes later can accede to the same text: vedtak signing add
hint-attest = Record it as something that was done before: vedtak plan note --kind attested
mandate-for = In place of
mandate-for-hint = The holder of the office, when a deputy or delegate signs. Needs a document of authority.
cli-mandate-for = the holder of the office, when a deputy or delegate signs
statement-instead = { $authority }, in place of { $person }

line-added = Acceded: { $reason }
line-condition = Condition: { $condition }
line-due = Last day { $day }.
line-disputed = Disputed: { $reason }
line-key-stolen = Disputed: the key { $key } may have been in other hands since { $day }.
said-disputed = The signature of { $party } is recorded as disputed.
said-acceding = { $party } can sign version { $version }, the same text as the others.
note-correction = correction
note-told = told
note-attested = attested
note-revised = reviewed
note-other = note
cli-line-signed-for = signed by { $person } in place of { $holder }
cli-sign-reserve = Make a reservation to your own signature
cli-sign-withdraw = Withdraw your own signature, and say why
cli-sign-dispute = Say that the signature is disputed, and why
cli-signing-change = Give a party, or all parties, another last day
cli-signing-close = Close signing
cli-signing-add = Let a party accede to the same text
cli-signing-who = Who has to sign: all, those who have adopted, or pairs around one
cli-signing-hub = The party in the middle, where each pair stands for itself
cli-signing-hub-alone = Pairs need the party in the middle: --who pairs --hub PARTY.
cli-signing-partial = In force between those who have signed, even if others have not
cli-signing-change-party = The party that gets another last day; otherwise all
cli-signing-close-reason = Why, when somebody has not signed
cli-signing-add-party = The party that accedes
cli-signing-changed = The last day to sign version { $version } has been changed.
cli-plan-state = Say whether a plan is in force, withdrawn, replaced or expired
cli-plan-note = Write a note about a plan, or list the notes
cli-state-which = The state the plan is in now; without it, the state is shown
cli-state-other = The plan that replaces this one
cli-state-amends = The plan that this one amends
cli-state-amends-version = The version that is amended; otherwise the newest
cli-state = “{ $plan }”: { $state }.
cli-note-text = The note; without it, the notes are listed
cli-note-kind = A correction (first in every export), who was told, something done before, or that the text was reviewed
cli-noted = The note about “{ $plan }” is recorded.
archive-acceded = { $party } acceded to the same text after it was locked.

notice-amends = Amends “{ $title }”, version { $version }.
notice-correction = Correction { $day } ({ $person }): { $text }
notice-unofficial = Unofficial, consolidated text. What binds is version { $version }.
record-life = The plan afterwards
record-life-state = State: { $state }.
record-life-since = From { $day }.
record-life-reason = Reason: { $reason }
record-life-other = Replaced by { $plan }.
record-life-note = { $day }, { $kind } ({ $person }): { $text }
record-signing-closed = Signing was closed on { $day }.
record-signing-closed-early = Signing was closed on { $day }: { $reason }
record-in-place-of = in place of { $person }
record-checked = The original was seen by { $person } on { $day }.
record-received = Entered from { $channel } on { $day }.

line-signed-disputed = signed, disputed
line-acceded = acceded
line-acceding = can accede
open-signing-who = Who signs
open-signing-all = all parties
open-signing-adopted = those who have adopted the version
open-signing-pairs = pairs around one party
open-signing-hub = The party in the middle
open-signing-hub-hint = Only where each pair stands for itself.
open-signing-partial = Binds those who have signed
open-signing-partial-hint = Whether the text is in force between those who have signed before all have.
