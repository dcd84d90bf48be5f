//! The one table of actions: keys, footer, `?` help, `:` palette and the manual are all read from it.

mod safety;
mod table;

pub use safety::Safety;
pub use table::TABLE;

use super::session::Session;
use crate::domain::message::Message;

/// Something that a person can do; its row in [`TABLE`] says all about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the table says what each one is")]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextPane,
    Open,
    Back,
    Help,
    Palette,
    Messages,
    Company,
    Language,
    Theme,
    Copy,
    Plain,
    Where,
    SayAll,
    SayActions,
    Capacity,
    Mouse,
    Suspend,
    Quit,
    Search,
    Filter,
    Jump,
    GoHome,
    GoPlan,
    GoRead,
    GoRegisters,
    GoProcess,
    GoRemarks,
    GoSignatures,
    GoHistory,
    GoPeople,
    GoTracker,
    GoMeetings,
    GoRecipients,
    TryDemo,
    NewWorkspace,
    Attach,
    NewPlan,
    Edit,
    Add,
    AddBelow,
    NextView,
    Remove,
    Restore,
    MoveUp,
    MoveDown,
    Nest,
    Unnest,
    Duplicate,
    Mark,
    MarkAll,
    MarkOthers,
    SetField,
    Review,
    StatusReport,
    Give,
    Undo,
    Redo,
    Save,
    Nothing,
    OwnEditor,
    WritingHelp,
    Preview,
    FindText,
    NextHit,
    PreviousHit,
    ReplaceAll,
    TurnHeading,
    TurnItem,
    InsertTable,
    Strong,
    Emphasis,
    SelectAll,
    CopyText,
    CutText,
    PasteText,
    OpenMonth,
    SetState,
    AddNote,
    Restrict,
    OpenUp,
    Lock,
    ReturnDraft,
    OpenSigning,
    Export,
    Findings,
    NextChange,
    PreviousChange,
    NextRemark,
    PreviousRemark,
    CompareText,
    NextMeeting,
    ReadPaper,
    MarkWords,
    Remark,
    NoRemarks,
    Answer,
    Assign,
    Settle,
    Withdraw,
    OpenStep,
    Record,
    SendOut,
    CloseStep,
    SkipStep,
    ChangeRecipients,
    NextWaiting,
    Correct,
    MeetCondition,
    Reconcile,
    Responses,
    TakeAnswers,
    OtherRecipient,
    SetAside,
    CallMeeting,
    ShiftMeeting,
    CancelMeeting,
    DrawAgenda,
    AddItem,
    DropItem,
    WriteMinutes,
    ApproveMinutes,
    MeetingPapers,
    CallBody,
    CallJointly,
    MoveCase,
    CallIn,
    Doubt,
    OpenVote,
    Vote,
    ConfirmRecord,
    RejectRecord,
    JudgeLate,
    Challenge,
    Sign,
    Evidence,
    Paste,
    PasteRows,
    TakeIn,
    ShowText,
    Decline,
    Adopt,
    Reserve,
    ChangeDeadline,
    CloseSigning,
    AddLine,
    Dispute,
    Compare,
    AddPerson,
    AddBody,
    AddParty,
    AddOffice,
    AddMandate,
    AddSeat,
    GiveRole,
    AddKey,
    ApproveKey,
    RefuseKey,
    RevokeKey,
    Invite,
    WithdrawInvitation,
}

/// Where an action applies: the kind of screen that is on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the screen of that name")]
pub enum Place {
    Start,
    Home,
    Plan,
    Read,
    Edit,
    Register,
    Record,
    Process,
    Case,
    Consideration,
    Considered,
    Recipients,
    Answers,
    Tracker,
    Meetings,
    Meeting,
    Remarks,
    Signatures,
    History,
    People,
    Search,
}

impl Place {
    /// Every place.
    pub const ALL: &[Self] = &[
        Self::Start,
        Self::Home,
        Self::Plan,
        Self::Read,
        Self::Edit,
        Self::Register,
        Self::Record,
        Self::Process,
        Self::Case,
        Self::Consideration,
        Self::Considered,
        Self::Recipients,
        Self::Answers,
        Self::Tracker,
        Self::Meetings,
        Self::Meeting,
        Self::Remarks,
        Self::Signatures,
        Self::History,
        Self::People,
        Self::Search,
    ];

    /// Tells whether a plain letter is text here, not a command.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Edit | Self::Record | Self::Consideration | Self::Search)
    }

    /// Returns the name in `keymap.toml`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.label().trim_start_matches("place-")
    }

    /// Returns the id of the place's name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Start => "place-start",
            Self::Home => "place-home",
            Self::Plan => "place-plan",
            Self::Read => "place-read",
            Self::Edit => "place-edit",
            Self::Register => "place-register",
            Self::Record => "place-record",
            Self::Process => "place-process",
            Self::Case => "place-case",
            Self::Consideration => "place-consideration",
            Self::Considered => "place-considered",
            Self::Recipients => "place-recipients",
            Self::Answers => "place-answers",
            Self::Tracker => "place-tracker",
            Self::Meetings => "place-meetings",
            Self::Meeting => "place-meeting",
            Self::Remarks => "place-remarks",
            Self::Signatures => "place-signatures",
            Self::History => "place-history",
            Self::People => "place-people",
            Self::Search => "place-search",
        }
    }
}

/// What belongs together in help and manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the label says it")]
pub enum Group {
    Here,
    Go,
    Move,
    Program,
}

impl Group {
    /// Every group, in the order of help: how one moves anybody tries first, and reads last.
    pub const ALL: [Self; 4] = [Self::Here, Self::Go, Self::Program, Self::Move];

    /// Returns the id of the group's heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Here => "group-here",
            Self::Go => "group-go",
            Self::Move => "group-move",
            Self::Program => "group-program",
        }
    }
}

/// All about an action.
#[derive(Debug)]
pub struct Row {
    /// The action.
    pub action: Action,
    /// Its name in the palette and in the manual.
    pub name: &'static str,
    /// Default keys, the one that is shown first.
    pub keys: &'static [&'static str],
    /// Id of the word or two in the footer.
    pub label: &'static str,
    /// Id of the sentence in help.
    pub help: &'static str,
    /// What it belongs with.
    pub group: Group,
    /// Where it applies.
    pub places: &'static [Place],
    /// Whether the footer shows it.
    pub footer: bool,
    /// Says why it is not possible now; the screen may know another reason.
    pub refuse: fn(&Session) -> Option<Message>,
}

impl Action {
    /// Returns the action's row.
    #[must_use]
    pub fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.action == self)
    }
}

impl Row {
    /// Returns what stands between the action's key and what it does.
    #[must_use]
    pub const fn safety(&self) -> Safety {
        self.action.safety()
    }
}

/// Walks through the actions of a place, in the order of the table.
pub fn at(place: Place) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.places.contains(&place))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::ui::key::{Code, Key};

    use super::*;

    #[test]
    fn every_row_has_keys_that_exist_and_every_key_one_meaning() {
        for place in Place::ALL {
            let mut seen = BTreeSet::new();
            for row in at(*place) {
                for name in row.keys {
                    assert!(Key::named(name).is_some(), "{name}");
                    assert!(seen.insert(*name), "{name} twice in {place:?}: {}", row.name);
                }
            }
        }
    }

    #[test]
    fn every_action_has_one_row_and_one_name() {
        let names: BTreeSet<&str> = TABLE.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), TABLE.len());
        let mut actions = Vec::new();
        for row in TABLE {
            assert!(!actions.contains(&row.action), "{}", row.name);
            actions.push(row.action);
            assert!(!row.places.is_empty(), "{}", row.name);
        }
    }

    #[test]
    fn no_key_needs_alt_gr_on_a_norwegian_keyboard() {
        for name in TABLE.iter().flat_map(|row| row.keys) {
            let key = Key::named(name).unwrap();
            assert!(!key.alt, "{name}");
            if let Code::Char(character) = key.code {
                assert!(!"[]{}\\~^`@$|´¨".contains(character), "{name}");
            }
        }
    }
}
