//! What `lint` is told about a kind of plan: rules that attach to the registers and fields that they name.

use serde::Deserialize;

/// What of a plan's own words is compared, pointed out and never repaired (DESIGN 4.5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    /// Where the plan promises when something is done, and where.
    pub promises: Option<Promises>,
    /// Where the plan names its own version.
    pub versions: Option<CitedVersions>,
    /// How long before a meeting its papers have to be out.
    pub papers: Option<Papers>,
    /// How long a consultation is to last; without it, as long as the state's own.
    pub consultation: Option<Consulting>,
    /// Records that need somebody who owns them; what stands below one is its.
    #[serde(default, rename = "owner")]
    pub owners: Vec<AnyOf>,
    /// Records that need a time; what stands below one is within it.
    #[serde(default, rename = "deadline")]
    pub deadlines: Vec<AnyOf>,
    /// What reduces the risk of records that stand in a matrix above its limit.
    #[serde(default, rename = "treated")]
    pub treated: Vec<AnyOf>,
    /// Fields that must be filled once another one says so.
    #[serde(default)]
    pub required_when: Vec<RequiredWhen>,
    /// Registers of seats that may stay open for some weeks only.
    #[serde(default, rename = "vacancy")]
    pub vacancies: Vec<Vacancy>,
    /// Registers that say what words and abbreviations mean.
    #[serde(default)]
    pub abbreviations: Vec<Abbreviations>,
    /// Registers whose records have one light over all and lights for the parts.
    #[serde(default)]
    pub lights: Vec<Lights>,
    /// Series whose targets add up to what the plan promises in all.
    #[serde(default, rename = "total")]
    pub totals: Vec<Total>,
}

/// A register of promises: *final consideration in December 2020*.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promises {
    /// The register.
    pub register: String,
    /// The `choice` field with the act; options as in [`super::Process::act`].
    pub act: String,
    /// The `when` field.
    pub when: String,
    /// The `recipients` field: before whom.
    pub recipients: String,
}

/// Where a plan names its own version, and where its milestones do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedVersions {
    /// The register that lists documents.
    pub register: String,
    /// Its `flag` field: this record is the plan itself.
    pub own: String,
    /// Its `line` field with the version.
    pub version: String,
    /// The `line` field of the milestone register with the version that is put forward.
    pub milestone: String,
}

/// How long before a meeting its papers have to be out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// In days.
    pub days: u32,
}

/// How long a consultation is to last.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consulting {
    /// As a rule, in weeks.
    pub weeks: u32,
    /// At least, in weeks.
    #[serde(default)]
    pub least: u32,
    /// Where that is laid down, as written.
    pub basis: String,
}

/// A record says at least one of several things.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnyOf {
    /// The register.
    pub register: String,
    /// The fields, of any kind; one of them is enough.
    pub any_of: Vec<String>,
    /// Not for records of which this holds.
    pub unless: Option<Condition>,
}

/// What a record says in a choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The `choice`, `scale` or `flag` field.
    pub field: String,
    /// The options that count; for a flag, which counts when it is set, none.
    #[serde(default)]
    pub is: Vec<String>,
}

/// A field that must be filled once another one says so.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredWhen {
    /// The register.
    pub register: String,
    /// The field that must be filled.
    pub field: String,
    /// When.
    pub when: Condition,
}

/// Seats that may stay open for some weeks only.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vacancy {
    /// The register of seats.
    pub register: String,
    /// What tells that a seat is open: vacant, under clarification, appointed later.
    pub open: Condition,
    /// The `when` field that says since when; without it, since the plan began.
    pub since: Option<String>,
    /// For how many weeks it may be open.
    pub weeks: u32,
}

/// A register that says what words and abbreviations mean.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abbreviations {
    /// The register.
    pub register: String,
    /// The `line` field with the word.
    pub term: String,
    /// The field, of any kind, that says what it means: a word without is listed, and explained nowhere.
    pub meaning: Option<String>,
    /// Abbreviations that everybody knows in plans of this kind.
    #[serde(default)]
    pub known: Vec<String>,
}

/// One light over all, and lights for the parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lights {
    /// The register.
    pub register: String,
    /// The `choice` field over all; the tones of its options tell which is better.
    pub overall: String,
    /// The `choice` fields of the parts.
    pub parts: Vec<String>,
}

/// What the targets of a series add up to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// The register with the series of numbers.
    pub register: String,
    /// The `number`, `money` or `percent` field of what is measured with the sum in all.
    pub field: String,
}
