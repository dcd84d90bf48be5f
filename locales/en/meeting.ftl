# meetings, agendas, minutes
meeting-unknown = There is no meeting { $meeting }.
meeting-of-nobody = Say which body meets.
meeting-has-minutes = The meeting on { $day } has minutes; it can no longer be moved or cancelled.
agenda-untitled = An item of the agenda needs a title.
minutes-empty = Write what is right.
minutes-missing = There are no minutes of the meeting on { $day } yet.
minutes-not-approved = The minutes of the meeting on { $day } are not approved: they are still a draft.
hint-minutes-write = Write the minutes anew. Corrections are for what is approved.
minutes-approved-already = The minutes of the meeting on { $day } are approved.
hint-minutes-correct = Add a correction; what was approved stays beside it.
minutes-no-item = The agenda has no item { $item }.
minutes-approval-day = Minutes are approved on the day of the meeting or later, but not ahead of time: { $day } will not do.
minutes-approved-elsewhere = The meeting on { $day } cannot approve these minutes: it is not a later meeting of the same body.
meeting-other-day = The meeting is on { $day }; the case is called to another day.
meeting-other-body = The meeting is not one of { $name }.
meeting-is-cancelled = The meeting on { $day } is cancelled.
