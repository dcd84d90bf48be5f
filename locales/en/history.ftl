# What happened, in words; what differs.

history-count = { $count ->
    [one] one entry
   *[other] { $count } entries
}
history-who = { $person } · { $capacity } · { $when } · no. { $number }
history-more = (and { $count } more)
history-erased = Erased.
history-working = the working text
history-compare = Compare
history-first = This is how the plan began; there is nothing before it.
difference-none = Nothing differs in the content.
difference-added = new
difference-removed = taken away
difference-moved = moved
difference-title = Title

told-other = Something happened.
told-created = Began the plan “{ $title }”.
told-set = Set { $field }.
told-state = The plan is { $state }.
told-note = Noted: { $text }
told-added = Added { $node }.
told-keyed = Gave the number { $key }.
told-moved = Moved { $node }.
told-removed = Took { $node } away.
told-restored = Took { $node } back.
told-frozen = Gave { $node } as it stands.
told-reshaped = Gave the plan another shape.
told-written = Changed { $node }.
told-closed-off = Kept { $node } from the public ({ $basis }).
told-opened-up = Opened { $node } to the public.
told-reviewed = Looked a register through against version { $version }.
told-attached = Attached { $name }.
told-detached = Took the file { $name } away.
told-locked = Locked version { $version } ({ $kind }).
told-returned = Returned version { $version } to draft: { $reason }
told-opened = Opened { $step } with version { $version }.
told-changed = Changed who is asked in { $step }: { $reason }
told-skipped = { $step } is not going to be opened: { $reason }
told-overridden = Closed { $step } before all had answered: { $reason }
told-closed = Closed { $step }.
told-sent = Sent { $step } to { $name }.
told-reminded = Reminded on { $day }.
told-considered = { $names }, { $step }: { $outcome }.
told-corrected = Corrected what was recorded for { $names }: { $reason }
told-met = A condition from { $names } is met: { $by }
told-remarked = Remark { $no }: { $text }
told-answered = Answered { $no }: { $answer }.
told-shown = Changed who may see { $no }.
told-remark-withdrawn = Withdrew { $no }: { $reason }
told-signing = Opened version { $version } for signing.
told-adopted = { $party } has adopted it ({ $authority }).
told-prepared = Prepared the statement of { $party }.
told-signed = { $person } signed for { $party }.
told-evidenced = Recorded the signature of { $person } for { $party }.
told-declined = { $party } declined: { $reason }
told-reserved = { $party } made a reservation: { $text }
told-line-withdrawn = { $party } withdrew its signature: { $reason }
