//! How much it takes to do something: the less of it can be taken back, the more.

use super::Action;

/// What stands between a key and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// Nothing: it changes nothing that others see.
    Free,
    /// Nothing, because one key takes it back or does it anew; it is said what was done.
    Undo,
    /// A form, a choice or a question: another key than the one that asked for it, and Esc leaves all as it was.
    Asked,
    /// A word besides, because nothing takes it back: the party's short name, the plan's number.
    Typed,
}

impl Action {
    /// Returns what stands between the action's key and what it does.
    #[must_use]
    #[rustfmt::skip]
    pub const fn safety(self) -> Safety {
        match self {
            Self::Remove | Self::MoveUp | Self::MoveDown | Self::Nest | Self::Unnest | Self::Duplicate | Self::Review
            | Self::Undo | Self::Redo | Self::Save | Self::DrawAgenda => Safety::Undo,
            Self::NewPlan | Self::Add | Self::AddBelow | Self::Restore | Self::StatusReport | Self::Give
            | Self::SetState | Self::AddNote | Self::Restrict | Self::OpenUp | Self::Lock | Self::ReturnDraft
            | Self::OpenSigning | Self::Remark | Self::NoRemarks | Self::Answer | Self::Assign | Self::Settle
            | Self::OpenStep | Self::Record | Self::SendOut | Self::CloseStep | Self::SkipStep
            | Self::ChangeRecipients | Self::Correct | Self::MeetCondition | Self::Reconcile | Self::TakeAnswers
            | Self::OtherRecipient | Self::SetAside | Self::CallMeeting | Self::ShiftMeeting | Self::CancelMeeting
            | Self::AddItem | Self::DropItem | Self::WriteMinutes | Self::ApproveMinutes | Self::CallBody
            | Self::CallJointly | Self::MoveCase | Self::CallIn | Self::Doubt | Self::OpenVote | Self::Vote
            | Self::ConfirmRecord | Self::RejectRecord | Self::JudgeLate | Self::Challenge | Self::Evidence
            | Self::Paste | Self::PasteRows | Self::TakeIn | Self::Decline | Self::Reserve | Self::ChangeDeadline
            | Self::AddLine | Self::Dispute | Self::AddPerson | Self::AddBody | Self::AddParty | Self::AddOffice
            | Self::AddMandate | Self::AddSeat | Self::GiveRole | Self::AddKey | Self::ApproveKey | Self::RefuseKey
            | Self::RevokeKey | Self::Invite | Self::WithdrawInvitation => Safety::Asked,
            // A signature is withdrawn with the party's name; a remark and a vote with less. A plan that another one
            // replaces, or that is withdrawn, asks for its number.
            Self::Withdraw | Self::Sign | Self::Adopt | Self::CloseSigning => Safety::Typed,
            _ => Safety::Free,
        }
    }
}
