# What is kept from the public, and who sees it all the same.
access-without-basis = Give the legal basis for keeping this from the public.
access-without-by = Say who decided that it is kept from the public.
access-without-review = Give the day on which it is to be reviewed whether this must still be kept from the public.
access-is-open = “{ $name }” is already open to all.
said-restricted = “{ $name }” is kept from the public, and is to be reviewed on { $day }.
said-opened-up = “{ $name }” is open to all again.
cli-plan-restrict = Keep a chapter, a record or the whole plan from the public
cli-plan-open-up = Open what is kept from the public
cli-restrict-target = A chapter’s number, or register/key; the whole plan when left out
cli-restrict-basis = The legal basis, as written
cli-restrict-by = Who decided it
cli-restrict-review = The day it is to be reviewed
cli-restrict-body = A body that sees it besides the secretariat; may be given several times
cli-status-step = Only what is missing in one step
cli-status-body = Only what is missing from a body
cli-status-party = Only what is missing from a party
cli-status-person = Only what is missing from a person, in every role
