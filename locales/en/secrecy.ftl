# What is kept from the public, and who sees it all the same.
access-without-basis = Say by which law it is kept from the public.
access-without-by = Say who decided that it is kept from the public.
access-without-review = Say on which day it is looked at again whether it must still be kept from the public.
access-is-open = “{ $name }” is open already.
said-restricted = “{ $name }” is kept from the public, to be looked at again { $day }.
said-opened-up = “{ $name }” is open again.
cli-plan-restrict = Keep a chapter, a record or the whole plan from the public
cli-plan-open-up = Open what is kept from the public
cli-restrict-target = A chapter's number, or register/key; the whole plan when left out
cli-restrict-basis = The legal basis, as written
cli-restrict-by = Who decided it
cli-restrict-review = When it is looked at again
cli-restrict-body = A body that sees it beside the secretariat; can be given several times
cli-status-step = Only what is missing in one step
cli-status-body = Only what a body owes
cli-status-party = Only what a party owes
cli-status-person = Only what a person owes, in all capacities
