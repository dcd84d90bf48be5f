//! The table itself: one row for each action.

use super::Action::*;
use super::{Action, Group, Place, Row};
use crate::domain::message::Message;
use crate::ui::session::Session;

/// Everything in which a plan is open.
#[rustfmt::skip]
const OF_PLAN: &[Place] = &[
    Place::Plan, Place::Read, Place::Register, Place::Process, Place::Recipients, Place::Tracker, Place::Remarks, Place::Signatures, Place::History,
];
/// Everything where a plain letter is a command, not text.
#[rustfmt::skip]
const LISTS: &[Place] =
    &[Place::Home, Place::Plan, Place::Read, Place::Register, Place::Process, Place::Case, Place::Considered, Place::Recipients, Place::Answers, Place::Tracker, Place::Meetings, Place::Meeting, Place::Remarks, Place::Signatures, Place::History, Place::People];
/// The same, and where there is no workspace yet.
#[rustfmt::skip]
const ANY_LIST: &[Place] =
    &[Place::Start, Place::Home, Place::Plan, Place::Read, Place::Register, Place::Process, Place::Case, Place::Considered, Place::Recipients, Place::Answers, Place::Tracker, Place::Meetings, Place::Meeting, Place::Remarks, Place::Signatures, Place::History, Place::People];
/// Everything above the first screen.
#[rustfmt::skip]
const INNER: &[Place] = &[
    Place::Plan, Place::Read, Place::Edit, Place::Register, Place::Record, Place::Process, Place::Case, Place::Consideration, Place::Considered,
    Place::Recipients, Place::Answers, Place::Tracker, Place::Meetings, Place::Meeting, Place::Remarks, Place::Signatures, Place::History, Place::People, Place::Search,
];
/// Lists, and what is found while one writes.
#[rustfmt::skip]
const MOVED: &[Place] = &[
    Place::Start, Place::Home, Place::Plan, Place::Read, Place::Register, Place::Process, Place::Case, Place::Considered, Place::Recipients, Place::Answers, Place::Tracker, Place::Meetings, Place::Meeting, Place::Remarks, Place::Signatures, Place::History, Place::People,
    Place::Search,
];
/// Everything but the search itself.
#[rustfmt::skip]
const SEARCHED: &[Place] = &[
    Place::Home, Place::Plan, Place::Read, Place::Edit, Place::Register, Place::Record, Place::Process, Place::Case, Place::Consideration, Place::Considered,
    Place::Recipients, Place::Answers, Place::Tracker, Place::Meetings, Place::Meeting, Place::Remarks, Place::Signatures, Place::History, Place::People,
];
/// Where text is written.
const FORMS: &[Place] = &[Place::Edit, Place::Record, Place::Consideration];

const fn always(_: &Session) -> Option<Message> {
    None
}

fn secretary(session: &Session) -> Option<Message> {
    (!session.is_secretary()).then(|| Message::new("refuse-secretary"))
}

/// Who keeps what is known of people: the secretariat and the administrator.
fn keeper(session: &Session) -> Option<Message> {
    (!session.keeps()).then(|| Message::new("refuse-secretary"))
}

fn plan_open(session: &Session) -> Option<Message> {
    session.plan.is_none().then(|| Message::new("refuse-no-plan"))
}

fn secretary_of_plan(session: &Session) -> Option<Message> {
    secretary(session).or_else(|| plan_open(session))
}

/// Files of the person's machine are read from there; over SSH there is no way to them.
fn files_here(session: &Session) -> Option<Message> {
    let afar = || (!session.ways.key_file).then(|| Message::new("refuse-files-afar"));
    secretary_of_plan(session).or_else(afar)
}

fn several_capacities(session: &Session) -> Option<Message> {
    let held = session.workspace.capacities(&session.actor.person, session.now.day);
    (held.len() < 2).then(|| Message::new("refuse-one-capacity"))
}

fn one_theme(session: &Session) -> Option<Message> {
    (session.themes.names().len() < 2).then(|| Message::new("refuse-one-theme"))
}

/// Nobody asks to hear what is seen.
fn drawn(session: &Session) -> Option<Message> {
    (!session.plain).then(|| Message::new("refuse-drawn"))
}

type Refuse = fn(&Session) -> Option<Message>;

/// Makes a row; in the footer unless it is [`Row::quiet`].
const fn row(
    (action, name): (Action, &'static str),
    keys: &'static [&'static str],
    (label, help): (&'static str, &'static str),
    (group, places): (Group, &'static [Place]),
    refuse: Refuse,
) -> Row {
    Row { action, name, keys, label, help, group, places, footer: true, refuse }
}

impl Row {
    /// Keeps an action out of the footer.
    const fn quiet(mut self) -> Self {
        self.footer = false;
        self
    }
}

/// Every action, in the order of footer and help.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row((Open, "open"), &["enter"], ("do-open", "help-open"), (Group::Move, MOVED), always),
    // Writing.
    row((Save, "save"), &["ctrl-s"], ("do-save", "help-save"), (Group::Here, FORMS), always),
    row((WritingHelp, "writing-help"), &["f2"], ("do-writing-help", "help-writing-help"), (Group::Here, &[Place::Edit]), always),
    row((Nothing, "nothing"), &["ctrl-n"], ("do-nothing", "help-nothing"), (Group::Here, &[Place::Edit, Place::Record]), always),
    row((Preview, "preview"), &["f4"], ("do-preview", "help-preview"), (Group::Here, &[Place::Edit]), always),
    row((FindText, "find-text"), &["ctrl-r"], ("do-find-text", "help-find-text"), (Group::Here, &[Place::Edit]), always),
    row((OwnEditor, "editor"), &["ctrl-o"], ("do-editor", "help-editor"), (Group::Here, &[Place::Edit]), always),
    row((NextHit, "next-hit"), &["f3"], ("do-next-hit", "help-next-hit"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((PreviousHit, "previous-hit"), &["shift-f3"], ("do-previous-hit", "help-previous-hit"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((ReplaceAll, "replace-all"), &["f5"], ("do-replace-all", "help-replace-all"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((TurnHeading, "heading"), &["ctrl-t"], ("do-heading", "help-heading"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((TurnItem, "list"), &["ctrl-l"], ("do-list", "help-list"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((InsertTable, "table"), &["f9"], ("do-table", "help-table"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((Strong, "strong"), &["ctrl-b"], ("do-strong", "help-strong"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((Emphasis, "emphasis"), &["ctrl-e"], ("do-emphasis", "help-emphasis"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((SelectAll, "select-all"), &["ctrl-a"], ("do-select-all", "help-select-all"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((CopyText, "copy"), &["ctrl-c"], ("do-copy-text", "help-copy-text"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((CutText, "cut"), &["ctrl-x"], ("do-cut-text", "help-cut-text"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((PasteText, "paste-text"), &["ctrl-v"], ("do-paste-text", "help-paste-text"), (Group::Here, &[Place::Edit]), always).quiet(),
    row((OpenMonth, "calendar"), &["ctrl-d"], ("do-calendar", "help-calendar"), (Group::Here, &[Place::Record, Place::Consideration]), always).quiet(),
    // Before there is a workspace.
    row((TryDemo, "try-demo"), &["1"], ("do-try-demo", "help-try-demo"), (Group::Here, &[Place::Start]), always).quiet(),
    row((NewWorkspace, "new-workspace"), &["2"], ("do-new-workspace", "help-new-workspace"), (Group::Here, &[Place::Start]), always).quiet(),
    row((Attach, "attach"), &["3"], ("do-attach", "help-attach"), (Group::Here, &[Place::Start]), always).quiet(),
    // The first screen.
    row((NewPlan, "new-plan"), &["n"], ("do-new-plan", "help-new-plan"), (Group::Here, &[Place::Home]), secretary),
    // Content.
    row((Edit, "edit"), &["e"], ("do-edit", "help-edit"), (Group::Here, &[Place::Plan, Place::Read, Place::Register, Place::People]), secretary),
    row((Add, "add"), &["a"], ("do-add", "help-add"), (Group::Here, &[Place::Register]), secretary_of_plan),
    row((AddBelow, "add-below"), &["b"], ("do-add-below", "help-add-below"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((NextView, "next-view"), &["v"], ("do-next-view", "help-next-view"), (Group::Here, &[Place::Register, Place::Tracker]), plan_open),
    row((Remove, "remove"), &["delete", "d"], ("do-remove", "help-remove"), (Group::Here, &[Place::Register]), secretary_of_plan),
    row((Restore, "restore"), &["g"], ("do-restore", "help-restore"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((MoveUp, "move-up"), &["shift-up", "-"], ("do-move-up", "help-move-up"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((MoveDown, "move-down"), &["shift-down", "+"], ("do-move-down", "help-move-down"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((Nest, "nest"), &["shift-right", ">"], ("do-nest", "help-nest"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((Unnest, "unnest"), &["shift-left", "<"], ("do-unnest", "help-unnest"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((Duplicate, "duplicate"), &["k"], ("do-duplicate", "help-duplicate"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((Mark, "mark"), &["m"], ("do-mark", "help-mark"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((MarkAll, "mark-all"), &["M"], ("do-mark-all", "help-mark-all"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((MarkOthers, "mark-others"), &["*"], ("do-mark-others", "help-mark-others"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((SetField, "set-field"), &["w"], ("do-set-field", "help-set-field"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((Review, "review"), &["r"], ("do-review", "help-review"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((StatusReport, "report"), &["s"], ("do-report", "help-report"), (Group::Here, &[Place::Plan, Place::Register]), secretary_of_plan).quiet(),
    row((Give, "give"), &["f"], ("do-give", "help-give"), (Group::Here, &[Place::Register]), secretary_of_plan),
    row((PasteRows, "paste-rows"), &["p"], ("do-paste-rows", "help-paste-rows"), (Group::Here, &[Place::Register]), secretary_of_plan).quiet(),
    row((TakeIn, "take-in"), &["i"], ("do-take-in", "help-take-in"), (Group::Here, &[Place::Plan, Place::Register]), secretary_of_plan).quiet(),
    row((Undo, "undo"), &["u", "ctrl-u"], ("do-undo", "help-undo"), (Group::Here, &[Place::Edit, Place::Plan, Place::Read, Place::Register]), secretary_of_plan).quiet(),
    row((Redo, "redo"), &["U", "ctrl-y"], ("do-redo", "help-redo"), (Group::Here, &[Place::Edit, Place::Plan, Place::Read, Place::Register]), secretary_of_plan).quiet(),
    // The plan as a whole.
    row((Lock, "lock"), &["l"], ("do-lock", "help-lock"), (Group::Here, &[Place::Plan, Place::Process]), secretary_of_plan),
    row((ReturnDraft, "return"), &["b"], ("do-return", "help-return"), (Group::Here, &[Place::Plan, Place::Process]), secretary_of_plan).quiet(),
    row((OpenSigning, "open-signing"), &["g"], ("do-open-signing", "help-open-signing"), (Group::Here, &[Place::Plan, Place::Signatures]), secretary_of_plan),
    row((Export, "export"), &["x"], ("do-export", "help-export"), (Group::Here, &[Place::Plan, Place::Read, Place::Register, Place::Signatures]), plan_open).quiet(),
    row((Findings, "findings"), &["f"], ("do-findings", "help-findings"), (Group::Here, &[Place::Plan]), plan_open),
    row((SetState, "set-state"), &["t"], ("do-state", "help-state"), (Group::Here, &[Place::Plan]), secretary_of_plan).quiet(),
    row((AddNote, "add-note"), &["n"], ("do-note", "help-note"), (Group::Here, &[Place::Plan]), secretary_of_plan).quiet(),
    row((Restrict, "restrict"), &["c"], ("do-restrict", "help-restrict"), (Group::Here, &[Place::Plan, Place::Read, Place::Register]), secretary_of_plan).quiet(),
    row((OpenUp, "open-up"), &["o"], ("do-open-up", "help-open-up"), (Group::Here, &[Place::Plan, Place::Read, Place::Register]), secretary_of_plan).quiet(),
    // Reading and remarks.
    row((NextChange, "next-change"), &["n"], ("do-next-change", "help-next-change"), (Group::Here, &[Place::Read]), always),
    row((PreviousChange, "previous-change"), &["p"], ("do-previous-change", "help-previous-change"), (Group::Here, &[Place::Read]), always).quiet(),
    row((Remark, "remark"), &["m"], ("do-remark", "help-remark"), (Group::Here, &[Place::Read, Place::Remarks]), plan_open),
    row((MarkWords, "mark-words"), &["v"], ("do-mark-words", "help-mark-words"), (Group::Here, &[Place::Read]), plan_open),
    row((CompareText, "compare-text"), &["s"], ("do-compare-text", "help-compare-text"), (Group::Here, &[Place::Read]), plan_open),
    row((NextRemark, "next-remark"), &["r"], ("do-next-remark", "help-next-remark"), (Group::Here, &[Place::Read]), plan_open).quiet(),
    row((PreviousRemark, "previous-remark"), &["R"], ("do-previous-remark", "help-previous-remark"), (Group::Here, &[Place::Read]), plan_open).quiet(),
    row((NoRemarks, "no-remarks"), &["i"], ("do-no-remarks", "help-no-remarks"), (Group::Here, &[Place::Home, Place::Read]), always).quiet(),
    row((Answer, "answer"), &["a"], ("do-answer", "help-answer"), (Group::Here, &[Place::Remarks]), plan_open),
    row((Assign, "assign"), &["e"], ("do-assign", "help-assign"), (Group::Here, &[Place::Remarks]), secretary_of_plan).quiet(),
    row((Settle, "settle"), &["b"], ("do-settle", "help-settle"), (Group::Here, &[Place::Remarks]), plan_open).quiet(),
    row((Withdraw, "withdraw"), &["w"], ("do-withdraw", "help-withdraw"), (Group::Here, &[Place::Remarks, Place::Signatures, Place::Case]), plan_open).quiet(),
    // The process.
    row((Record, "record"), &["r"], ("do-record", "help-record"), (Group::Here, &[Place::Home, Place::Process, Place::Recipients, Place::Tracker, Place::Case, Place::Considered]), always),
    row((CallJointly, "call-jointly"), &["j"], ("do-call-body", "help-call-jointly"), (Group::Here, &[Place::Process]), secretary_of_plan).quiet(),
    row((OpenStep, "open-step"), &["o"], ("do-open-step", "help-open-step"), (Group::Here, &[Place::Process]), secretary_of_plan),
    row((SendOut, "send"), &["s"], ("do-send", "help-send"), (Group::Here, &[Place::Home, Place::Process, Place::Recipients, Place::Tracker]), secretary),
    row((GoRecipients, "recipients"), &["m"], ("do-go-recipients", "help-go-recipients"), (Group::Here, &[Place::Process]), plan_open),
    row((CloseStep, "close-step"), &["c"], ("do-close-step", "help-close-step"), (Group::Here, &[Place::Process]), secretary_of_plan),
    row((Reconcile, "reconcile"), &["v"], ("do-reconcile", "help-reconcile"), (Group::Here, &[Place::Process]), secretary_of_plan).quiet(),
    row((Responses, "responses"), &["a"], ("do-responses", "help-responses"), (Group::Here, &[Place::Process]), plan_open).quiet(),
    row((SkipStep, "skip-step"), &["k"], ("do-skip-step", "help-skip-step"), (Group::Here, &[Place::Process]), secretary_of_plan).quiet(),
    row((ChangeRecipients, "change-recipients"), &["e"], ("do-recipients", "help-recipients"), (Group::Here, &[Place::Process]), secretary_of_plan).quiet(),
    row((NextWaiting, "next-waiting"), &["n", "tab"], ("do-next-waiting", "help-next-waiting"), (Group::Here, &[Place::Process, Place::Recipients]), plan_open).quiet(),
    row((Correct, "correct"), &["c"], ("do-correct", "help-correct"), (Group::Here, &[Place::Considered]), secretary_of_plan),
    row((MeetCondition, "meet-condition"), &["m"], ("do-meet-condition", "help-meet-condition"), (Group::Here, &[Place::Considered]), secretary_of_plan),
    // A case before a body.
    row((Vote, "vote"), &["v"], ("do-vote", "help-vote"), (Group::Here, &[Place::Case]), plan_open),
    row((CallBody, "call-body"), &["c"], ("do-call-body", "help-call-body"), (Group::Here, &[Place::Case]), plan_open),
    row((OpenVote, "open-vote"), &["o"], ("do-open-vote", "help-open-vote"), (Group::Here, &[Place::Case]), plan_open),
    row((CallIn, "call-in"), &["d"], ("do-call-in", "help-call-in"), (Group::Here, &[Place::Case]), plan_open),
    row((Doubt, "doubt"), &["i"], ("do-doubt", "help-doubt"), (Group::Here, &[Place::Case]), plan_open).quiet(),
    row((MoveCase, "move-case"), &["m"], ("do-move-case", "help-move-case"), (Group::Here, &[Place::Case]), plan_open).quiet(),
    row((ConfirmRecord, "confirm-record"), &["g"], ("do-confirm-record", "help-confirm-record"), (Group::Here, &[Place::Considered]), plan_open),
    row((RejectRecord, "reject-record"), &["a"], ("do-reject-record", "help-reject-record"), (Group::Here, &[Place::Considered]), plan_open),
    row((JudgeLate, "judge-late"), &["u"], ("do-judge-late", "help-judge-late"), (Group::Here, &[Place::Considered]), secretary_of_plan).quiet(),
    row((Challenge, "challenge"), &["k"], ("do-challenge", "help-challenge"), (Group::Here, &[Place::Considered]), secretary_of_plan).quiet(),
    row((TakeAnswers, "take-answers"), &["i"], ("do-take-answers", "help-take-answers"), (Group::Here, &[Place::Process, Place::Recipients, Place::Tracker]), files_here),
    row((OtherRecipient, "other-recipient"), &["o"], ("do-other-recipient", "help-other-recipient"), (Group::Here, &[Place::Answers]), secretary_of_plan),
    row((SetAside, "set-aside"), &["d", "delete"], ("do-set-aside", "help-set-aside"), (Group::Here, &[Place::Answers]), secretary_of_plan),
    // Meetings of bodies.
    row((CallMeeting, "call-meeting"), &["n"], ("do-call-meeting", "help-call-meeting"), (Group::Here, &[Place::Meetings]), secretary),
    row((DrawAgenda, "draw-agenda"), &["d"], ("do-draw-agenda", "help-draw-agenda"), (Group::Here, &[Place::Meetings, Place::Meeting]), secretary),
    row((WriteMinutes, "minutes"), &["r"], ("do-minutes", "help-minutes"), (Group::Here, &[Place::Meetings, Place::Meeting]), secretary),
    row((ApproveMinutes, "approve-minutes"), &["g"], ("do-approve-minutes", "help-approve-minutes"), (Group::Here, &[Place::Meetings, Place::Meeting]), secretary),
    row((NextMeeting, "next-meeting"), &["m"], ("do-next-meeting", "help-next-meeting"), (Group::Here, &[Place::Home]), always),
    row((MeetingPapers, "meeting-papers"), &["x"], ("do-meeting-papers", "help-meeting-papers"), (Group::Here, &[Place::Meetings, Place::Meeting]), always),
    row((AddItem, "add-item"), &["a"], ("do-add-item", "help-add-item"), (Group::Here, &[Place::Meeting]), secretary),
    row((DropItem, "drop-item"), &["delete"], ("do-drop-item", "help-drop-item"), (Group::Here, &[Place::Meeting]), secretary).quiet(),
    row((ShiftMeeting, "move-meeting"), &["m"], ("do-move-meeting", "help-move-meeting"), (Group::Here, &[Place::Meetings, Place::Meeting]), secretary).quiet(),
    row((CancelMeeting, "cancel-meeting"), &["k"], ("do-cancel-meeting", "help-cancel-meeting"), (Group::Here, &[Place::Meetings, Place::Meeting]), secretary).quiet(),
    // Signatures.
    row((Sign, "sign"), &["s"], ("do-sign", "help-sign"), (Group::Here, &[Place::Signatures]), plan_open),
    row((Evidence, "evidence"), &["r"], ("do-evidence", "help-evidence"), (Group::Here, &[Place::Signatures]), secretary_of_plan),
    row((Paste, "paste"), &["i"], ("do-paste", "help-paste"), (Group::Here, &[Place::Signatures]), plan_open),
    row((ShowText, "show-text"), &["t"], ("do-text", "help-text"), (Group::Here, &[Place::Process, Place::Case, Place::Signatures, Place::History]), plan_open),
    row((ReadPaper, "read-paper"), &["t"], ("do-read-paper", "help-read-paper"), (Group::Here, &[Place::Meeting]), always),
    row((Decline, "decline"), &["d"], ("do-decline", "help-decline"), (Group::Here, &[Place::Signatures]), plan_open).quiet(),
    row((Adopt, "adopt"), &["a"], ("do-adopt", "help-adopt"), (Group::Here, &[Place::Signatures]), secretary_of_plan).quiet(),
    row((Reserve, "reserve"), &["f"], ("do-reserve", "help-reserve"), (Group::Here, &[Place::Signatures]), plan_open).quiet(),
    row((ChangeDeadline, "change-deadline"), &["e"], ("do-deadline", "help-deadline"), (Group::Here, &[Place::Signatures]), secretary_of_plan),
    row((CloseSigning, "close-signing"), &["c"], ("do-close-signing", "help-close-signing"), (Group::Here, &[Place::Signatures]), secretary_of_plan).quiet(),
    row((AddLine, "add-line"), &["n"], ("do-add-line", "help-add-line"), (Group::Here, &[Place::Signatures]), secretary_of_plan).quiet(),
    row((Dispute, "dispute"), &["k"], ("do-dispute", "help-dispute"), (Group::Here, &[Place::Signatures]), plan_open).quiet(),
    row((Compare, "compare"), &["v"], ("do-compare", "help-compare"), (Group::Here, &[Place::History]), plan_open),
    // People.
    row((AddPerson, "add-person"), &["p"], ("do-add-person", "help-add-person"), (Group::Here, &[Place::People]), keeper),
    row((AddBody, "add-body"), &["o"], ("do-add-body", "help-add-body"), (Group::Here, &[Place::People]), keeper),
    row((AddParty, "add-party"), &["a"], ("do-add-party", "help-add-party"), (Group::Here, &[Place::People]), keeper),
    row((AddOffice, "add-office"), &["k"], ("do-add-office", "help-add-office"), (Group::Here, &[Place::People]), keeper).quiet(),
    row((AddMandate, "add-mandate"), &["m"], ("do-add-mandate", "help-add-mandate"), (Group::Here, &[Place::People]), keeper).quiet(),
    row((AddSeat, "add-seat"), &["s"], ("do-add-seat", "help-add-seat"), (Group::Here, &[Place::People]), keeper).quiet(),
    row((GiveRole, "give-role"), &["r"], ("do-give-role", "help-give-role"), (Group::Here, &[Place::People]), keeper).quiet(),
    row((AddKey, "add-key"), &["n"], ("do-add-key", "help-add-key"), (Group::Here, &[Place::People]), always).quiet(),
    row((ApproveKey, "approve-key"), &["g"], ("do-approve-key", "help-approve-key"), (Group::Here, &[Place::People]), keeper),
    row((RefuseKey, "refuse-key"), &["f"], ("do-refuse-key", "help-refuse-key"), (Group::Here, &[Place::People]), keeper).quiet(),
    row((RevokeKey, "revoke-key"), &["x"], ("do-revoke-key", "help-revoke-key"), (Group::Here, &[Place::People]), always).quiet(),
    row((Invite, "invite"), &["i"], ("do-invite", "help-invite"), (Group::Here, &[Place::People]), keeper),
    row((WithdrawInvitation, "withdraw-invitation"), &["w"], ("do-withdraw-invitation", "help-withdraw-invitation"), (Group::Here, &[Place::People]), keeper).quiet(),
    // Moving.
    row((Up, "up"), &["up"], ("do-up", "help-up"), (Group::Move, MOVED), always).quiet(),
    row((Down, "down"), &["down"], ("do-down", "help-down"), (Group::Move, MOVED), always).quiet(),
    row((Left, "left"), &["left"], ("do-left", "help-left"), (Group::Move, ANY_LIST), always).quiet(),
    row((Right, "right"), &["right"], ("do-right", "help-right"), (Group::Move, ANY_LIST), always).quiet(),
    row((PageUp, "page-up"), &["pageup"], ("do-page-up", "help-page-up"), (Group::Move, MOVED), always).quiet(),
    row((PageDown, "page-down"), &["pagedown", "space"], ("do-page-down", "help-page-down"), (Group::Move, MOVED), always).quiet(),
    row((First, "first"), &["home"], ("do-first", "help-first"), (Group::Move, ANY_LIST), always).quiet(),
    row((Last, "last"), &["end"], ("do-last", "help-last"), (Group::Move, ANY_LIST), always).quiet(),
    row((NextPane, "next-pane"), &["tab", "shift-tab"], ("do-next-pane", "help-next-pane"), (Group::Move, &[Place::Read, Place::History, Place::People]), always).quiet(),
    // Other screens.
    row((GoHome, "home"), &["0"], ("do-go-home", "help-go-home"), (Group::Go, LISTS), always).quiet(),
    row((GoPlan, "plan"), &["1"], ("do-go-plan", "help-go-plan"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRead, "read"), &["2"], ("do-go-read", "help-go-read"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRegisters, "registers"), &["3"], ("do-go-registers", "help-go-registers"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoProcess, "process"), &["4"], ("do-go-process", "help-go-process"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRemarks, "remarks"), &["5"], ("do-go-remarks", "help-go-remarks"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoSignatures, "signatures"), &["6"], ("do-go-signatures", "help-go-signatures"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoHistory, "history"), &["7"], ("do-go-history", "help-go-history"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoTracker, "tracker"), &["P"], ("do-go-tracker", "help-go-tracker"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoMeetings, "meetings"), &["8"], ("do-go-meetings", "help-go-meetings"), (Group::Go, LISTS), always).quiet(),
    row((GoPeople, "people"), &["9"], ("do-go-people", "help-go-people"), (Group::Go, LISTS), always).quiet(),
    // The program.
    row((Action::Help, "help"), &["?", "f1"], ("do-help", "help-help"), (Group::Program, Place::ALL), always),
    row((Palette, "palette"), &[":", "ctrl-p"], ("do-palette", "help-palette"), (Group::Program, Place::ALL), always),
    row((Search, "search"), &["ctrl-f"], ("do-search", "help-search"), (Group::Program, SEARCHED), always).quiet(),
    row((Action::Filter, "filter"), &["/"], ("do-filter", "help-filter"), (Group::Program, LISTS), always).quiet(),
    row((Jump, "jump"), &["ctrl-g"], ("do-jump", "help-jump"), (Group::Program, LISTS), always).quiet(),
    row((Messages, "messages"), &["!"], ("do-messages", "help-messages"), (Group::Program, ANY_LIST), always).quiet(),
    row((Company, "who-is-here"), &["H"], ("do-company", "help-company"), (Group::Program, LISTS), always).quiet(),
    row((Language, "language"), &["L"], ("do-language", "help-language"), (Group::Program, ANY_LIST), always).quiet(),
    row((Theme, "theme"), &["T"], ("do-theme", "help-theme"), (Group::Program, ANY_LIST), one_theme).quiet(),
    row((Action::Copy, "copy-here"), &["Y"], ("do-copy", "help-copy"), (Group::Program, LISTS), always).quiet(),
    row((Mouse, "mouse"), &[], ("do-mouse", "help-mouse"), (Group::Program, ANY_LIST), always).quiet(),
    row((Suspend, "suspend"), &["ctrl-z"], ("do-suspend", "help-suspend"), (Group::Program, ANY_LIST), always).quiet(),
    row((Plain, "plain"), &[], ("do-plain", "help-plain"), (Group::Program, Place::ALL), always).quiet(),
    row((Where, "where"), &["f6"], ("do-where", "help-where"), (Group::Program, Place::ALL), drawn).quiet(),
    row((SayAll, "all"), &["f7"], ("do-all", "help-all"), (Group::Program, Place::ALL), drawn).quiet(),
    row((SayActions, "actions"), &["f8"], ("do-actions", "help-actions"), (Group::Program, Place::ALL), drawn).quiet(),
    row((Capacity, "capacity"), &["C"], ("do-capacity", "help-capacity"), (Group::Program, LISTS), several_capacities),
    row((Back, "back"), &["esc", "backspace"], ("do-back", "help-back"), (Group::Program, INNER), always).quiet(),
    row((Quit, "quit"), &["q"], ("do-quit", "help-quit"), (Group::Program, ANY_LIST), always),
];
