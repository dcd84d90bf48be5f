# Meetings on the screen

place-meetings = Meetings
place-meeting = Meeting
do-go-meetings = meetings
help-go-meetings = To the meetings of bodies: calendar, agendas, minutes
do-call-meeting = call a meeting
help-call-meeting = Call a meeting of a body, or a joint one of several
do-draw-agenda = draw the agenda
help-draw-agenda = Draw the agenda from what waits: standing items, then each case
do-minutes = minutes
help-minutes = Write the minutes, or go on with the draft
do-approve-minutes = approve
help-approve-minutes = Approve the minutes: these, or those of the last meeting
do-meeting-papers = papers
help-meeting-papers = Write notice, agenda, minutes or extracts into a folder
do-add-item = add an item
help-add-item = Add an item to the agenda that is no case of a plan
do-drop-item = take off
help-drop-item = Take the item off the agenda
do-move-meeting = move
help-move-meeting = Move the meeting to another day, with its cases
do-cancel-meeting = cancel
help-cancel-meeting = Cancel the meeting; its cases wait for a later one

meetings-all = All bodies
meetings-turn = ←→ another body
meetings-when = When
meetings-who = Body
meetings-stands = How it stands
meetings-where = Where
meetings-called = called, no agenda
meetings-agenda = { $count ->
    [one] one item
   *[other] { $count } items
}
meetings-no-minutes = no minutes yet
meetings-none = No meetings yet. They stand here week by week, with agenda and minutes. n calls one, for a body or for several together.
meetings-none-member = No meetings yet. They stand here week by week, with agenda and minutes, as soon as the secretariat calls one.
meetings-filtered = No meeting has these words. Esc shows all.
refuse-no-meeting = There is no meeting here. Call one first (n).
refuse-no-draft = There are no minutes that wait for approval here.
refuse-meeting-ahead = The meeting is not until { $day }; minutes are written afterwards.
refuse-no-case-item = This item is no case of a plan. What was said of it is written in the minutes (r).

meeting-screen-none = Nothing is on the agenda yet. d draws it from what waits for the body; a adds an item that is no case.
meeting-screen-none-member = Nothing is on the agenda yet. The secretariat puts it together.
meeting-screen-item = Item
meeting-screen-came = What came of it
meeting-screen-number = Number
meeting-screen-bodies = Bodies
meeting-screen-bodies-hint = Enter opens the list. Several meet jointly.
meeting-screen-day = Day
meeting-screen-day-hint = One day, for example 14 May 2020.
meeting-screen-hours = Hours
meeting-screen-hours-hint = For example 10.00–12.00.
meeting-screen-place-hint = A place, or the link of a digital meeting.
meeting-screen-to = New day
meeting-screen-moving = Move the meeting: { $name }
meeting-screen-cancelling = Cancel the meeting: { $name }
meeting-screen-cancel-hint = The reason stands in the calendar and with each case.
meeting-screen-follow = The cases that are called to it go with it.
meeting-screen-item-hint = What it is called on the agenda.
meeting-screen-text = Beforehand
meeting-screen-text-hint = What is said of it in the notice.
meeting-screen-closed = Closed
meeting-screen-closed-hint = The legal basis, when it is taken behind closed doors: only the body and the secretariat read it.
meeting-screen-approving = Approve the minutes: { $name }
meeting-screen-by = Approved
meeting-screen-by-hint = By which later meeting, or by all in writing.
meeting-screen-in-writing = in writing, today
meeting-screen-minutes = Minutes: { $name }
meeting-screen-minutes-intro = A draft until a later meeting approves it. What bodies decided in cases is recorded with the case, and comes along.
meeting-screen-present-hint = One name to a line.
meeting-screen-absent-hint = One name to a line.
meeting-screen-said-hint = What was said and decided.
meeting-screen-papers = Papers: { $name }
meeting-screen-notice = Notice
meeting-screen-agenda = Agenda
meeting-screen-record = Minutes
meeting-screen-extract = Extract { $number }
meeting-screen-which = Papers
meeting-screen-which-hint = Enter opens the list. Minutes and extracts are there once minutes are written.
meeting-screen-formats-hint = Enter opens the list. They are in the language form of the body.
meeting-screen-ics = Calendar entry
meeting-screen-ics-hint = An .ics file beside the notice.
meeting-screen-folder-hint = A new folder on your own machine.
said-papers-written = { $count ->
    [one] One file lies in { $folder }.
   *[other] { $count } files lie in { $folder }.
}
call-meeting-hint = A meeting that is called. Day and place are its own, and the case comes on its agenda.
