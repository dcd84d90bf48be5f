//! The names of findings, which stay the same from release to release, and how grave each is.

use serde::{Serialize, Serializer};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It can not be as it is written.
    Error,
    /// It is probably not meant.
    Warning,
    /// It may be meant; somebody should know.
    Hint,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Hint];

    /// Returns the id of the word for several findings of it.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Error => "lint-errors",
            Self::Warning => "lint-warnings",
            Self::Hint => "lint-hints",
        }
    }
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A week 53 of a year that has none.
    Week53,
    /// A reference to a record or chapter that was removed.
    ReferenceRemoved,
    /// A reference to something of another kind than is meant.
    ReferenceKind,
    /// Signing stands before what considers or decides.
    SignedBeforeConsidered,
    /// The plan promises a day that its milestones do not keep.
    GoalBeforeMilestone,
    /// The plan promises that something is done where no milestone does it.
    SigningPlace,
    /// The plan is another version than a milestone names.
    VersionCited,
    /// A milestone names a version that does not exist.
    VersionUnknown,
    /// A milestone is dated before the one in front of it.
    MilestoneOrder,
    /// The last day to answer has passed.
    DeadlinePassed,
    /// The papers of a meeting should have been sent.
    PapersLate,
    /// Those who are consulted have less time than they must have.
    ConsultationShort,
    /// A meeting on a public holiday.
    MeetingOnHoliday,
    /// A meeting on a Saturday or Sunday.
    MeetingOnWeekend,
    /// A text names a key that no record has.
    MentionDangling,
    /// A word or abbreviation is defined twice.
    WordDefinedTwice,
    /// A seat has been open for too long.
    SeatVacant,
    /// A risk above the limit, neither reduced nor accepted.
    AboveLimit,
    /// A risk is accepted until a day that has passed.
    AcceptanceExpired,
    /// A risk is accepted, and nobody says by whom or why.
    AcceptanceBare,
    /// A score as entered is another one than its steps give.
    ScoreDisagrees,
    /// A light as entered is another one than its score gives.
    LevelDisagrees,
    /// A risk is higher after its measures than before.
    ResidualHigher,
    /// An indicator has no baseline.
    IndicatorWithoutBaseline,
    /// An indicator has no target.
    IndicatorWithoutTarget,
    /// The day of a target has passed without a reading.
    ReadingLate,
    /// The targets do not add up to what is promised in all.
    TargetsDiffer,
    /// A record needs somebody who owns it.
    WithoutOwner,
    /// A record needs a time.
    WithoutDeadline,
    /// A field is empty although another one asks for it.
    FieldRequired,
    /// A register was looked through against an older version.
    RegisterSuspect,
    /// A milestone without any date.
    MilestoneWithoutDate,
    /// A milestone without anybody who does it.
    MilestoneWithoutRecipient,
    /// A meeting in the common holiday.
    MeetingInCommonHoliday,
    /// A week, or a day, whose year nothing tells.
    WeekWithoutYear,
    /// An abbreviation that is explained nowhere.
    AbbreviationUndefined,
    /// Two records or chapters have the same title.
    TitleTwice,
    /// A heading with nothing below it.
    ChapterEmpty,
    /// Something is not decided, and nobody follows it up.
    UndecidedWithoutFollowUp,
    /// A person sits in two bodies that meet on the same day.
    SameDay,
    /// The light over all is better than that of a part.
    OverallLight,
    /// Those who are consulted have less time than is usual.
    ConsultationBrief,
}

impl Code {
    /// Every code with its name and its severity, the gravest first. Names are never given to anything else.
    pub const ALL: [(Self, &'static str, Severity); 42] = [
        (Self::Week53, "week-53", Severity::Error),
        (Self::ReferenceRemoved, "reference-removed", Severity::Error),
        (Self::SignedBeforeConsidered, "signed-before-considered", Severity::Error),
        (Self::ReferenceKind, "reference-kind", Severity::Warning),
        (Self::GoalBeforeMilestone, "goal-before-milestone", Severity::Warning),
        (Self::SigningPlace, "signing-place", Severity::Warning),
        (Self::VersionCited, "version-cited", Severity::Warning),
        (Self::VersionUnknown, "version-unknown", Severity::Warning),
        (Self::MilestoneOrder, "milestone-order", Severity::Warning),
        (Self::DeadlinePassed, "deadline-passed", Severity::Warning),
        (Self::PapersLate, "papers-late", Severity::Warning),
        (Self::ConsultationShort, "consultation-short", Severity::Warning),
        (Self::MeetingOnHoliday, "meeting-on-holiday", Severity::Warning),
        (Self::MeetingOnWeekend, "meeting-on-weekend", Severity::Warning),
        (Self::MentionDangling, "mention-dangling", Severity::Warning),
        (Self::WordDefinedTwice, "word-defined-twice", Severity::Warning),
        (Self::SeatVacant, "seat-vacant", Severity::Warning),
        (Self::AboveLimit, "above-limit", Severity::Warning),
        (Self::AcceptanceExpired, "acceptance-expired", Severity::Warning),
        (Self::AcceptanceBare, "acceptance-bare", Severity::Warning),
        (Self::ScoreDisagrees, "score-disagrees", Severity::Warning),
        (Self::LevelDisagrees, "level-disagrees", Severity::Warning),
        (Self::ResidualHigher, "residual-higher", Severity::Warning),
        (Self::IndicatorWithoutBaseline, "indicator-without-baseline", Severity::Warning),
        (Self::IndicatorWithoutTarget, "indicator-without-target", Severity::Warning),
        (Self::ReadingLate, "reading-late", Severity::Warning),
        (Self::TargetsDiffer, "targets-differ", Severity::Warning),
        (Self::WithoutOwner, "without-owner", Severity::Warning),
        (Self::WithoutDeadline, "without-deadline", Severity::Warning),
        (Self::FieldRequired, "field-required", Severity::Warning),
        (Self::RegisterSuspect, "register-suspect", Severity::Warning),
        (Self::MilestoneWithoutDate, "milestone-without-date", Severity::Hint),
        (Self::MilestoneWithoutRecipient, "milestone-without-recipient", Severity::Hint),
        (Self::MeetingInCommonHoliday, "meeting-in-common-holiday", Severity::Hint),
        (Self::WeekWithoutYear, "week-without-year", Severity::Hint),
        (Self::AbbreviationUndefined, "abbreviation-undefined", Severity::Hint),
        (Self::TitleTwice, "title-twice", Severity::Hint),
        (Self::ChapterEmpty, "chapter-empty", Severity::Hint),
        (Self::UndecidedWithoutFollowUp, "undecided-without-follow-up", Severity::Hint),
        (Self::SameDay, "same-day", Severity::Hint),
        (Self::OverallLight, "overall-light", Severity::Hint),
        (Self::ConsultationBrief, "consultation-brief", Severity::Hint),
    ];

    /// Returns the name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().map_or("", |(_, name, _)| name)
    }

    /// Returns how grave it is.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.row().map_or(Severity::Hint, |(_, _, severity)| severity)
    }

    fn row(self) -> Option<(Self, &'static str, Severity)> {
        Self::ALL.into_iter().find(|(code, ..)| *code == self)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
