# Why something is not done, and what to do next.

## Plan and content

plan-exists = The plan { $plan } already exists.
plan-unknown = There is no plan { $plan }.
plan-withdrawn = “{ $plan }” is withdrawn and can not be changed.
plan-key-form = “{ $key }” can not be the key of a plan: use lower-case letters a–z, digits and hyphens.
nothing-to-do = There is nothing to change.
reason-needed = This needs a reason. Write a sentence that says why.
node-exists = { $node } is already in the plan.
node-unknown = There is no { $node } in the plan.
node-has-open-step = { $node } has an open step and can not be removed. Close the step first.
register-unknown = The plan has no register { $register }.
field-unknown = There is no field { $field } here.
key-taken = The key “{ $key }” is empty or was used before. Keys are never reused.
move-below-itself = { $node } can not be moved below itself.
value-wrong-kind = The field { $field } takes another kind of value: { $kind }.
value-one-line = The field { $field } holds one line; “{ $value } …” has several.
value-no-option = “{ $value }” is not an option of the field { $field }.
value-no-number = “{ $value }” in the field { $field } is not a number.
value-names-nothing = The field { $field } refers to { $value }, which does not exist.
hint-options = Choose between { $options }.

## Templates

template-unknown = The template { $template } is not in the workspace.
template-exists = This template is already in the workspace.
template-digest = The template does not match its digest.
template-unreadable = The template can not be read: { $what }.
template-names-nothing = The template refers to { $what }, which it does not have.

## Steps

milestone-unknown = There is no milestone { $step }.
milestone-without-act = { $step } does not say what its recipients shall do. Fill in the act first.
milestone-without-recipients = { $step } has no recipients. Fill in the recipients first.
step-already-open = { $step } is already open.
step-ended = { $step } has ended.
step-unknown = There is no step { $step }.
step-unfinished = { $step } has no answer from { $names }.
step-not-joint = { $step } is not a joint meeting: record one body at a time.
not-a-recipient = { $name } is not a recipient of { $step }.
dispatch-unknown = There is no dispatch { $dispatch }.
hint-override = Go on all the same with a reason; the reason will show in the plan.

## Considerations

consideration-unknown = There is no consideration { $consideration }.
consideration-recorded-already = This consideration was already recorded, or it names no body.
consideration-other-version = The step is about version { $asked }, not { $version }.
held-in-future = { $day } has not come yet. Record what has happened.
body-finished = { $name } has finished with { $step }.
hint-correct = If something is wrong, correct the recorded consideration.
not-quorate = { $present } present are not enough to decide: it takes at least { $quorum }.
hint-not-quorate = Record the meeting as not quorate; the body can meet again.
more-votes-than-present = { $votes } votes, but only { $present } present.
condition-unknown = There is no condition no. { $condition } that waits.

## Remarks

remark-empty = The remark is empty.
remark-exists = The remark was already recorded.
remark-unknown = There is no remark { $remark }.
remark-withdrawn = Remark { $no } was withdrawn.

## Versions and locking

version-unknown = There is no locked version { $version }.
version-taken = “{ $version }” can not be the number of a new version: it is empty, too long or taken.
version-was-returned = Version { $version } was returned to draft.
version-signed = Version { $version } can not be returned: { $signed } have signed.
hint-lock-first = Lock a version first.
lock-overtaken = The plan was changed while it was being locked.
lock-lines = The parties or their offices changed while the plan was being locked.
hint-lock-again = Look through the changes, and lock again.
lock-digest = The text does not match its digest. Lock again.
lock-without-lines = A final version needs someone to sign it.
hint-offices = Give the parties at least one office that may sign, for example mayor.
lock-change = Only the first version is “first”; the others say what kind of change they are.

## Signing

signing-not-open = Version { $version } is not open for signing.
signing-already-open = Version { $version } is already open for signing.
signing-needs-final = Version { $version } is a draft. Only a final version can be signed.
signing-without-way = The rule lists no way to sign: SSH key, ink or e-ID.
signing-before-steps = The plan is not ready for signing. { $steps } remain.
hint-open-signing = Open the signing first.
hint-lock-final = Lock a final version.
line-unknown = There is no signature line { $line }.
line-not-signed = The line of { $party } is not signed.
line-signed-already = The line of { $party } is already signed.
line-declined-for-good = { $party } has declined to sign, for good.
party-without-line = { $party } has no line to sign in version { $version }.
way-not-listed = The rule of this plan does not accept { $way }.
adoption-needed = { $party } must adopt the plan before anyone can sign.
hint-adoption = Record the adoption: body, case number and date.
statement-not-prepared = This statement was not prepared for this line, or it was prepared again since.
hint-print-statement = Get the statement again with --print, and sign exactly that file.
evidence-is-not-ssh = A signature in ink or by e-ID is entered this way; an SSH signature is handed in as a signature.
evidence-without-original = The original of the signature of { $party } is not attached.
hint-attach-original = Attach the scanned original first.
no-mandate = { $person } has no mandate to sign for { $party }.
hint-mandate = Record the mandate: decision, body, case number and date.
key-not-valid = The key { $key } is not valid now.
key-unknown = The key { $key } does not belong to { $person }.
hint-key-add = Add the public key first.

## Workspace

workspace-founded-already = The workspace was already founded.
person-exists = { $person } already exists.
person-unknown = There is no person { $person }.
body-unknown = There is no body { $body }.
party-unknown = There is no party { $party }.
office-unknown = There is no office { $office }.
name-empty = The name is empty.
name-alone = A person’s name must be recorded alone, so that it can be erased later.
user-taken = The user { $user } belongs to { $person }.
key-taken-by = The key { $key } belongs to { $person }.
key-nowhere = There is no key { $key }.

## Permission

denied-capacity = { $person } does not hold the capacity that was chosen.
hint-capacities = Choose a capacity that you hold.
denied-not-own-line = You can sign only for the party and office that you have a mandate for.
denied-signatory-only = Only the signatory can do this.
denied-behalf-needed = { $person } can not speak for a body in their own name.
hint-behalf = Record it on behalf of the body: channel, date and original.
denied-secretary-only = Only the secretariat can do this ({ $command }).
denied-secretariat-only = Only the secretariat can do this.
denied-administrator-only = Only an administrator can do this.
hint-ask-secretariat = Ask the secretariat.
