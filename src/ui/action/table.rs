//! The table itself: one row for each action.

use super::Action::{self, *};
use super::Place::{self, *};
use super::{Group, Row};
use crate::domain::message::Message;
use crate::ui::session::Session;

/// Everything in which a plan is open.
#[rustfmt::skip]
const OF_PLAN: &[Place] =
    &[Place::Plan, Place::Read, Register, Process, Place::Remarks, Place::Signatures, Place::History];
/// Everything where a plain letter is a command, not text.
#[rustfmt::skip]
const LISTS: &[Place] =
    &[Place::Home, Place::Plan, Place::Read, Register, Process, Place::Remarks, Place::Signatures, Place::History, People];
/// Everything above the first screen.
#[rustfmt::skip]
const INNER: &[Place] = &[
    Place::Plan, Place::Read, Place::Edit, Register, Place::Record, Process, Consideration, Place::Remarks,
    Place::Signatures, Place::History, People,
];
/// Where text is written.
const FORMS: &[Place] = &[Place::Edit, Place::Record, Consideration];

const fn always(_: &Session) -> Option<Message> {
    None
}

fn secretary(session: &Session) -> Option<Message> {
    (!session.is_secretary()).then(|| Message::new("refuse-secretary"))
}

fn plan_open(session: &Session) -> Option<Message> {
    session.plan.is_none().then(|| Message::new("refuse-no-plan"))
}

fn secretary_of_plan(session: &Session) -> Option<Message> {
    secretary(session).or_else(|| plan_open(session))
}

fn several_capacities(session: &Session) -> Option<Message> {
    let held = session.workspace.capacities(&session.actor.person, session.now.day);
    (held.len() < 2).then(|| Message::new("refuse-one-capacity"))
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
    row((Open, "open"), &["enter"], ("act-open", "help-open"), (Group::Move, LISTS), always),
    // Writing.
    row((Save, "save"), &["ctrl-s"], ("act-save", "help-save"), (Group::Here, FORMS), always),
    row((Nothing, "nothing"), &["ctrl-n"], ("act-nothing", "help-nothing"), (Group::Here, &[Place::Edit, Place::Record]), always),
    row((OwnEditor, "editor"), &["ctrl-o"], ("act-editor", "help-editor"), (Group::Here, &[Place::Edit]), always),
    // The first screen.
    row((NewPlan, "new-plan"), &["n"], ("act-new-plan", "help-new-plan"), (Group::Here, &[Place::Home]), secretary),
    // Content.
    row((Edit, "edit"), &["e"], ("act-edit", "help-edit"), (Group::Here, &[Place::Plan, Place::Read, Register, People]), secretary),
    row((Add, "add"), &["a"], ("act-add", "help-add"), (Group::Here, &[Register]), secretary_of_plan),
    row((AddBelow, "add-below"), &["b"], ("act-add-below", "help-add-below"), (Group::Here, &[Register]), secretary_of_plan).quiet(),
    row((Remove, "remove"), &["delete", "d"], ("act-remove", "help-remove"), (Group::Here, &[Register]), secretary_of_plan),
    row((Restore, "restore"), &["g"], ("act-restore", "help-restore"), (Group::Here, &[Register]), secretary_of_plan).quiet(),
    row((MoveUp, "move-up"), &["shift-up", "-"], ("act-move-up", "help-move-up"), (Group::Here, &[Register]), secretary_of_plan).quiet(),
    row((MoveDown, "move-down"), &["shift-down", "+"], ("act-move-down", "help-move-down"), (Group::Here, &[Register]), secretary_of_plan).quiet(),
    row((Undo, "undo"), &["u"], ("act-undo", "help-undo"), (Group::Here, &[Place::Plan, Place::Read, Register]), secretary_of_plan).quiet(),
    // The plan as a whole.
    row((Lock, "lock"), &["l"], ("act-lock", "help-lock"), (Group::Here, &[Place::Plan, Process]), secretary_of_plan),
    row((ReturnDraft, "return"), &["b"], ("act-return", "help-return"), (Group::Here, &[Place::Plan, Process]), secretary_of_plan).quiet(),
    row((OpenSigning, "open-signing"), &["g"], ("act-open-signing", "help-open-signing"), (Group::Here, &[Place::Plan, Place::Signatures]), secretary_of_plan),
    row((Export, "export"), &["x"], ("act-export", "help-export"), (Group::Here, &[Place::Plan, Place::Read]), plan_open).quiet(),
    // Reading and remarks.
    row((NextChange, "next-change"), &["n"], ("act-next-change", "help-next-change"), (Group::Here, &[Place::Read]), always),
    row((PreviousChange, "previous-change"), &["p"], ("act-previous-change", "help-previous-change"), (Group::Here, &[Place::Read]), always).quiet(),
    row((Remark, "remark"), &["m"], ("act-remark", "help-remark"), (Group::Here, &[Place::Read, Place::Remarks]), plan_open),
    row((NoRemarks, "no-remarks"), &["i"], ("act-no-remarks", "help-no-remarks"), (Group::Here, &[Place::Home, Place::Read]), always).quiet(),
    row((Answer, "answer"), &["a"], ("act-answer", "help-answer"), (Group::Here, &[Place::Remarks]), secretary_of_plan),
    row((Withdraw, "withdraw"), &["w"], ("act-withdraw", "help-withdraw"), (Group::Here, &[Place::Remarks, Place::Signatures]), plan_open).quiet(),
    // The process.
    row((Record, "record"), &["r"], ("act-record", "help-record"), (Group::Here, &[Process]), plan_open),
    row((OpenStep, "open-step"), &["o"], ("act-open-step", "help-open-step"), (Group::Here, &[Process]), secretary_of_plan),
    row((SendOut, "send"), &["s"], ("act-send", "help-send"), (Group::Here, &[Process]), secretary_of_plan),
    row((CloseStep, "close-step"), &["c"], ("act-close-step", "help-close-step"), (Group::Here, &[Process]), secretary_of_plan),
    row((SkipStep, "skip-step"), &["k"], ("act-skip-step", "help-skip-step"), (Group::Here, &[Process]), secretary_of_plan).quiet(),
    // Signatures.
    row((Sign, "sign"), &["s"], ("act-sign", "help-sign"), (Group::Here, &[Place::Signatures]), plan_open),
    row((Evidence, "evidence"), &["r"], ("act-evidence", "help-evidence"), (Group::Here, &[Place::Signatures]), secretary_of_plan),
    row((Paste, "paste"), &["i"], ("act-paste", "help-paste"), (Group::Here, &[Place::Signatures]), plan_open),
    row((CopyCommands, "copy-commands"), &["c"], ("act-copy", "help-copy"), (Group::Here, &[Place::Signatures]), plan_open).quiet(),
    row((ShowText, "show-text"), &["t"], ("act-text", "help-text"), (Group::Here, &[Process, Place::Signatures, Place::History]), plan_open),
    row((Decline, "decline"), &["d"], ("act-decline", "help-decline"), (Group::Here, &[Place::Signatures]), plan_open).quiet(),
    row((Compare, "compare"), &["v"], ("act-compare", "help-compare"), (Group::Here, &[Place::History]), plan_open),
    // People.
    row((AddPerson, "add-person"), &["p"], ("act-add-person", "help-add-person"), (Group::Here, &[People]), secretary),
    row((AddBody, "add-body"), &["o"], ("act-add-body", "help-add-body"), (Group::Here, &[People]), secretary),
    row((AddParty, "add-party"), &["a"], ("act-add-party", "help-add-party"), (Group::Here, &[People]), secretary),
    row((AddOffice, "add-office"), &["k"], ("act-add-office", "help-add-office"), (Group::Here, &[People]), secretary).quiet(),
    row((AddMandate, "add-mandate"), &["m"], ("act-add-mandate", "help-add-mandate"), (Group::Here, &[People]), secretary).quiet(),
    row((AddSeat, "add-seat"), &["s"], ("act-add-seat", "help-add-seat"), (Group::Here, &[People]), secretary).quiet(),
    row((GiveRole, "give-role"), &["r"], ("act-give-role", "help-give-role"), (Group::Here, &[People]), secretary).quiet(),
    // Moving.
    row((Up, "up"), &["up"], ("act-up", "help-up"), (Group::Move, LISTS), always).quiet(),
    row((Down, "down"), &["down"], ("act-down", "help-down"), (Group::Move, LISTS), always).quiet(),
    row((Left, "left"), &["left"], ("act-left", "help-left"), (Group::Move, LISTS), always).quiet(),
    row((Right, "right"), &["right"], ("act-right", "help-right"), (Group::Move, LISTS), always).quiet(),
    row((PageUp, "page-up"), &["pageup"], ("act-page-up", "help-page-up"), (Group::Move, LISTS), always).quiet(),
    row((PageDown, "page-down"), &["pagedown", "space"], ("act-page-down", "help-page-down"), (Group::Move, LISTS), always).quiet(),
    row((First, "first"), &["home"], ("act-first", "help-first"), (Group::Move, LISTS), always).quiet(),
    row((Last, "last"), &["end"], ("act-last", "help-last"), (Group::Move, LISTS), always).quiet(),
    row((NextPane, "next-pane"), &["tab", "shift-tab"], ("act-next-pane", "help-next-pane"), (Group::Move, &[Place::Read, Process, Place::History, People]), always).quiet(),
    // Other screens.
    row((GoHome, "home"), &["0"], ("act-go-home", "help-go-home"), (Group::Go, LISTS), always).quiet(),
    row((GoPlan, "plan"), &["1"], ("act-go-plan", "help-go-plan"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRead, "read"), &["2"], ("act-go-read", "help-go-read"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRegisters, "registers"), &["3"], ("act-go-registers", "help-go-registers"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoProcess, "process"), &["4"], ("act-go-process", "help-go-process"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoRemarks, "remarks"), &["5"], ("act-go-remarks", "help-go-remarks"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoSignatures, "signatures"), &["6"], ("act-go-signatures", "help-go-signatures"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoHistory, "history"), &["7"], ("act-go-history", "help-go-history"), (Group::Go, OF_PLAN), plan_open).quiet(),
    row((GoPeople, "people"), &["9"], ("act-go-people", "help-go-people"), (Group::Go, LISTS), always).quiet(),
    // The program.
    row((Action::Help, "help"), &["?", "f1"], ("act-help", "help-help"), (Group::Program, Place::ALL), always),
    row((Palette, "palette"), &[":", "ctrl-p"], ("act-palette", "help-palette"), (Group::Program, Place::ALL), always),
    row((Messages, "messages"), &["!"], ("act-messages", "help-messages"), (Group::Program, LISTS), always).quiet(),
    row((Language, "language"), &["L"], ("act-language", "help-language"), (Group::Program, LISTS), always).quiet(),
    row((Capacity, "capacity"), &["C"], ("act-capacity", "help-capacity"), (Group::Program, LISTS), several_capacities).quiet(),
    row((Back, "back"), &["esc", "backspace"], ("act-back", "help-back"), (Group::Program, INNER), always).quiet(),
    row((Quit, "quit"), &["q"], ("act-quit", "help-quit"), (Group::Program, LISTS), always),
];
