# vedtak meeting
cli-meeting = Meetings of bodies: calendar, agenda, minutes
cli-meeting-call = Call a meeting of a body, or a joint one of several
cli-meeting-move = Move a meeting to another day, with the cases that are called to it
cli-meeting-cancel = Cancel a meeting; its cases wait for a later one
cli-meeting-list = List meetings by day
cli-meeting-agenda = Show or change the agenda of a meeting
cli-meeting-minutes = Write, approve or correct the minutes of a meeting
cli-meeting-paper = Give out a paper of a meeting: notice, agenda, minutes, extract
cli-meeting-bodies = The body; several for a joint meeting
cli-meeting-day = The day of the meeting
cli-meeting-hours = The hours, for example 10.00–12.00
cli-meeting-place = Where, or a link
cli-meeting-to = The new day
cli-meeting-from = From this day on; otherwise all
cli-meeting-calendar = Write the calendar to this file, as iCalendar
cli-meeting-draw = Take what waits for the body: standing items first, then each case
cli-meeting-add = Add an item with this title
cli-meeting-text = What is said beforehand of the item that is added
cli-meeting-closed = The legal basis on which it is taken behind closed doors
cli-meeting-item = The item that this is about, by its place on the agenda
cli-meeting-number = The case number of the item, as written
cli-meeting-drop = Take the item in this place off the agenda
cli-meeting-order = The places in their new order, for example 3,1,2
cli-meeting-present = Who was there; may be given several times
cli-meeting-absent = Who had sent apologies; may be given several times
cli-meeting-said = What was said of an item: PLACE=TEXT
cli-meeting-approve = The minutes are approved: in writing today, or by the meeting of --by
cli-meeting-by = The day of the later meeting that approves them
cli-meeting-correct = What is right, in minutes that are approved
cli-meeting-language = The language of the paper; otherwise the form that the body uses
cli-meeting-which = notice, agenda, minutes, extract
cli-value-places = PLACES
cli-value-passage = PLACE=TEXT
cli-meeting-none = There is no meeting of { $name } on { $day }.
cli-hint-meeting-call = Call one with vedtak meeting call; vedtak meeting list shows those that are called.
cli-meeting-no-item = The agenda has no item { $item }.
cli-meeting-order-other = --order names every place of the agenda once, from 1 to { $count }.
cli-meeting-passage = “{ $value }” is not PLACE=TEXT, for example 2="Taken note of".
cli-meeting-no-minutes = There are no minutes of the meeting on { $day } yet.
cli-meeting-ending = A paper is written as .md, .html, .docx or .pdf, and a notice as .ics too.
cli-meeting-which-item = Name the item with --item.
cli-meeting-list-none = There are no meetings.
cli-meeting-agenda-none = Nothing is on the agenda yet.
meeting-state-cancelled = cancelled: { $reason }
meeting-state-draft = minutes: draft
meeting-state-approved = minutes approved { $day }
meeting-reason-drawn = taken at the meeting on { $day }
said-meeting-called = A meeting of { $names } is called for { $day }.
said-meeting-moved = The meeting is on { $day }; { $count ->
        [0] no case was called to it
        [one] one case goes with it
       *[other] { $count } cases go with it
    }.
said-meeting-cancelled = The meeting on { $day } is cancelled; { $count ->
        [0] no case was called to it
        [one] one case waits for a later one
       *[other] { $count } cases wait for a later one
    }.
said-agenda-set = The agenda has { $count ->
        [one] one item
       *[other] { $count } items
    }.
said-minutes-set = The minutes of the meeting on { $day } are saved as a draft.
said-minutes-approved = The minutes of the meeting on { $day } are approved.
said-minutes-corrected = The correction stands beside the minutes of the meeting on { $day }.
