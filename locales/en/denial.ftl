# Why something is not done, and what one can do instead.

# Permission
denied-capacity = { $person } does not have this role today.
denied-not-own-line = This signature line belongs to another party or another office.
denied-signatory-only = Only the person who signs for the party can do this.
denied-secretary-only = The secretariat does this, not members or signatories.
denied-as-now = { $reason } You are here as { $now }; { $key } changes that.
denied-secretariat-only = Only the secretariat can change the facts about the cooperation.
denied-administrator-only = Only the administrator manages roles and users when several people share the work.
denied-behalf-needed = A remark that { $person } enters for a body must say how and when it came.

# Plans and content
plan-exists = A plan with the id { $plan } is already there.
plan-unknown = There is no plan with the id { $plan }.
plan-withdrawn = “{ $plan }” is withdrawn. It can be read, but not changed.
plan-key-form = “{ $key }” cannot be the short name of a plan. Use small letters (a–z), digits and hyphens.
nothing-to-do = There is nothing to change here.
reason-needed = A reason is needed here. Say why, in a sentence.
node-exists = A chapter or record with the id { $node } is already there.
node-unknown = There is no chapter or record with the id { $node }.
node-has-open-step = { $node } has an open step and cannot be taken away. Close the step first.
register-unknown = This plan has no register called “{ $register }”.
key-taken = “{ $key }” cannot be the number of a new record: it is empty or was used before. A number is never used again.
move-below-itself = { $node } cannot be moved below itself.
field-unknown = There is no field called “{ $field }” here.
value-wrong-kind = The field “{ $field }” takes { $kind }.
value-one-line = The field “{ $field }” has room for one line. The text goes on after “{ $value }”.
value-no-option = The field “{ $field }” has no option “{ $value }”.
value-no-number = “{ $value }” in the field “{ $field }” is not a number.
value-no-money = “{ $value }” in the field “{ $field }” is not an amount of money.
value-no-percent = “{ $value }” in the field “{ $field }” is not a percentage.
value-names-nothing = The field “{ $field }” refers to “{ $value }”, which does not exist.

# Templates
template-unknown = This cooperation has no template “{ $template }”.
template-unreadable = The template cannot be read: { $what }
template-names-nothing = The template refers to “{ $what }”, which it does not contain.
template-names-near = The template refers to “{ $what }”, which it does not contain. Did you mean “{ $near }”?
template-twice = The template has two called “{ $what }”. Give one of them another name.
template-id-form = “{ $what }” cannot be a name in a template. Use small letters (a–z), digits and hyphens.
template-options = The field “{ $what }” of the template: options belong to choice and scale, which need at least one.
template-kind = The field “{ $what }” cannot be used like this. Kinds that fit: { $known }.
template-no-act = “{ $what }” in the template is not an act. The acts are discuss, review, present, consider, recommend, decide, consult, send-out, sign and note.
template-exists = This template has already been added.
template-digest = The template was changed on its way here: its content does not match its checksum.

# The cooperation
starter-unreadable = The workspace file cannot be read: { $what }
starter-names-nothing = The workspace file refers to “{ $what }”, which it does not contain.
workspace-founded-already = The cooperation has already been set up.
person-exists = A person with the id { $person } is already there.
person-unknown = There is no person with the id { $person }.
party-unknown = There is no party with the id { $party }.
body-unknown = There is no body with the id { $body }.
office-unknown = The party has no office with the id { $office }.
name-empty = The name is empty.
name-alone = The name of a person is entered by itself, so that it can be erased later.
user-taken = The user { $user } on this machine is already { $person }.
key-taken-by = The key { $key } already belongs to { $person }.
key-nowhere = There is no key { $key } here.

# Versions
version-unknown = The plan has no locked version { $version }.
version-taken = “{ $version }” cannot be the number of a new version: it is empty, too long or already used.
version-was-returned = Version { $version } has been returned to draft.
version-signed = Version { $version } cannot be returned to draft: { $signed ->
    [one] one party has already signed.
   *[other] { $signed } parties have already signed.
}
lock-overtaken = Somebody changed the plan while it was being locked. Nothing is locked.
lock-digest = The text to be locked was changed on the way. Nothing is locked.
lock-lines = The parties or their offices have changed since the text was made. Nothing is locked.
lock-without-lines = A version to be signed needs at least one party with an office that signs.
lock-change = Say whether the change is in substance or in wording only. Only the first version has nothing to change from.

# Steps and milestones
milestone-unknown = There is no milestone with the id { $step }.
milestone-without-act = { $step } does not say what is to be done. Choose an act first, for example discussion.
milestone-without-recipients = { $step } has no recipients. Say whom it is for.
step-already-open = { $step } is already open.
step-unknown = There is no step with the id { $step }.
step-ended = { $step } has ended. Open a new round if it is to be taken up again.
step-unfinished = { $step } cannot be closed yet: no answer from { $names }.
step-not-joint = { $step } is not a joint meeting. Enter one body at a time.
not-a-recipient = { $name } is not a recipient in { $step }.
dispatch-unknown = There is no dispatch with the id { $dispatch }.

# What bodies do
consideration-unknown = There is no consideration with the id { $consideration }.
consideration-other-version = The consideration is of version { $version }, but the body was asked about version { $asked }.
held-in-future = { $day } has not come yet. Enter what has happened.
body-finished = { $name } has already finished { $step }.
not-quorate = Only { $present } attended, and the body needs { $quorum } to decide.
more-votes-than-present = { $votes } votes were counted, but only { $present } attended.
condition-unknown = Condition { $condition } does not exist, or it is already met.

# Remarks
remark-empty = The remark is empty.
remark-exists = This remark has already been sent.
remark-unknown = There is no remark with the id { $remark }.
remark-withdrawn = Remark m{ $no } is withdrawn.

# Signing
signing-needs-final = Version { $version } is a draft and cannot be signed.
signing-already-open = Version { $version } is already open for signing.
signing-without-way = Choose at least one way to sign: SSH key, ink or e-ID.
signing-before-steps = These steps are not finished: { $steps }.
signing-not-open = Version { $version } is not open for signing.
line-unknown = There is no signature line with the id { $line }.
line-signed-already = { $party } has already signed.
line-not-signed = { $party } has not signed.
line-declined-for-good = { $party } has declined for good.
party-without-line = { $party } has no signature line in version { $version }.
statement-not-prepared = This is not a statement that was prepared for this signature line, or it has been replaced.
evidence-is-not-ssh = An SSH signature is handed in as a signature, not as a scanned original.
evidence-without-original = The original from { $party } is missing.
way-not-listed = This plan does not accept { $way } as a signature.
adoption-needed = { $party } must adopt the plan by its own decision before signing.
no-mandate = { $person } has no authority to sign for { $party } today.
key-not-valid = The key { $key } does not count now: it has been revoked or has expired.
key-unknown = The key { $key } is not registered for { $person }.

# What one can do
hint-adoption = Enter the party’s own decision first, with body, case number and date.
hint-ask-secretariat = Ask the secretariat; they can do it on your behalf.
hint-attach-original = Attach the scanned original, and try again.
hint-behalf = Say on whose behalf, by which channel (meeting, e-mail, letter, telephone) and the day it came.
hint-capacities = Choose a role that you have, or ask the secretariat to enter you.
hint-correct = Correct what was entered, with a reason, or open a new round.
hint-key-add = Add the key to the person first: vedtak key add
hint-lock-again = Look through the changes and lock again.
hint-lock-final = Lock a final version first.
hint-lock-first = Lock a version first, so that everyone gets the same text.
hint-mandate = Enter the authority first, with decision, case number and date.
hint-not-quorate = Enter the outcome as “not quorate”; the body then meets again.
hint-offices = Add parties with an office that signs: vedtak party office
hint-open-signing = Open a final, locked version for signing.
hint-options = You can choose between { $options }.
hint-override = You can go on all the same with a reason; it stays visible.
hint-print-statement = Fetch the statement again, sign it, and hand in the signature.
record-frozen = Record { $node } has been given and can no longer be changed.
signing-unfinished = Not everybody has signed: { $names }.
party-has-line = { $party } already has a signature line in version { $version }.
