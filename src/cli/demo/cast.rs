//! Who plays in the demo: the same people under their names in each workspace.

use crate::domain::lang::Lang;

/// The plans and bodies of the demo, by their keys.
#[derive(Debug, Clone, Copy)]
pub struct Cast {
    /// The directive, which is walked from draft to signature.
    pub plan: &'static str,
    /// The plan of measures, which is sent back.
    pub measures: &'static str,
    /// The agreement, which is being signed.
    pub agreement: &'static str,
    /// Acts as the steering group in M1.
    pub contact: &'static str,
    /// The steering group.
    pub steering: &'static str,
    /// The one that is not quorate and meets again.
    pub lake: &'static str,
    /// The one that sends the directive back.
    pub hill: &'static str,
    /// The other two that consider every text.
    pub others: [&'static str; 2],
    /// The meeting of the leaders.
    pub leaders: &'static str,
    /// The party that signs on paper.
    pub paper: &'static str,
    /// The party that signs last.
    pub last: &'static str,
}

const NORWEGIAN: Cast = Cast {
    plan: "felles-utviklingsplan",
    measures: "tiltaksplan-2026",
    agreement: "samarbeidsavtale",
    contact: "ak",
    steering: "styringsgruppa",
    lake: "sr-voss",
    hill: "su-berg",
    others: ["su-nordhordland", "su-vest"],
    leaders: "toppleiarmotet",
    paper: "lyngheim",
    last: "nesvik",
};

const ENGLISH: Cast = Cast {
    plan: "joint-development-plan",
    measures: "action-plan-2026",
    agreement: "cooperation-agreement",
    contact: "acm",
    steering: "steering-group",
    lake: "ck-lake",
    hill: "cc-hill",
    others: ["cc-northshore", "cc-west"],
    leaders: "leaders-meeting",
    paper: "lyngheim",
    last: "nesvik",
};

impl Cast {
    /// Returns the cast that speaks a language.
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => ENGLISH,
            Lang::Nb | Lang::Nn => NORWEGIAN,
        }
    }

    /// Returns all four that consider every text.
    #[must_use]
    pub const fn committees(&self) -> [&'static str; 4] {
        let [north, west] = self.others;
        [self.lake, north, west, self.hill]
    }
}
