//! The adoption tracker: what each party of a plan has been sent, has decided and has signed (DESIGN 4.5, 4.6).
//!
//! Nothing is stored and nothing is judged here: dispatches, adoptions, answers and signature lines say it, and where
//! signing stands is what [`force`] says.

use chrono::NaiveDate;
use serde::Serialize;

use super::conflict::{adopted, same_words};
use super::consideration::{Channel, Outcome, Recorded};
use super::consultation::{Consultation, Standing};
use super::force::{self, Stand};
use super::id::PartyId;
use super::milestone::Step;
use super::party::Considerer;
use super::plan::{Dispatch, Plan};
use super::process::{milestones, resolve};
use super::version::{Adoption, LineState, Version, Way};
use super::workspace::Workspace;

/// The parties of a plan, in the order of the text that is signed, else as the milestones name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tracker {
    /// The version that they are before; none while nothing is locked.
    pub version: Option<String>,
    /// One row for each party.
    pub rows: Vec<Row>,
}

/// What one party has come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The party.
    pub party: PartyId,
    /// Its name on the day.
    pub name: String,
    /// What it was sent last.
    pub sent: Option<Sent>,
    /// Its own case number, as written.
    pub case: Option<String>,
    /// Its own organ, as written.
    pub organ: Option<String>,
    /// The day that its organ met, or meets.
    pub held: Option<NaiveDate>,
    /// What it decided.
    pub decision: Option<Decision>,
    /// By how many days its answer came late.
    pub late: Option<i64>,
    /// What it asks to be met.
    pub conditions: Vec<Asked>,
    /// Whether it adopted other words than were proposed.
    pub differs: bool,
    /// Its signatures, one for each office.
    pub signed: Vec<Signed>,
    /// What it says beside its signature, verbatim: a reservation, or why it declined or withdrew.
    pub words: Option<String>,
    /// The last day that it has, while it is waited for.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: State,
}

/// What a party was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sent {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// Under which reference, as written.
    pub reference: String,
    /// The days that it was reminded since.
    pub reminded: Vec<NaiveDate>,
}

/// What a party decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// It adopted the version.
    Adopted,
    /// It answered something else, or answered a version that is not for signing.
    Answered(Outcome),
}

/// A condition of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// The condition, verbatim.
    pub text: String,
    /// Whether somebody has confirmed that it is met.
    pub met: bool,
}

/// A signature of a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// How.
    pub way: Way,
    /// The day.
    pub on: NaiveDate,
    /// Who signed.
    pub person: String,
}

/// Where a party stands; the first that holds counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It has signed, and nothing is held against it.
    Signed,
    /// It has signed with a reservation.
    Reserved,
    /// Its signature is disputed.
    Disputed,
    /// It withdrew its signature.
    Withdrawn,
    /// It has declined for now.
    DeclinedNow,
    /// It has declined for good.
    Declined,
    /// It is waited for, and its last day has passed.
    Overdue,
    /// It has adopted the version, and has not signed.
    Adopted,
    /// It has answered.
    Answered,
    /// It was sent the papers.
    Sent,
    /// It was sent nothing.
    Unsent,
}

impl Decision {
    /// Returns the text id of the decision.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Adopted => "tracker-adopted",
            Self::Answered(outcome) => outcome.term(),
        }
    }
}

impl State {
    /// Every state, in the order in which they count.
    pub const ALL: [Self; 11] = [
        Self::Signed,
        Self::Reserved,
        Self::Disputed,
        Self::Withdrawn,
        Self::DeclinedNow,
        Self::Declined,
        Self::Overdue,
        Self::Adopted,
        Self::Answered,
        Self::Sent,
        Self::Unsent,
    ];

    /// Returns the text id of where the party stands.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Signed => "tracker-signed",
            Self::Reserved => "tracker-reserved",
            Self::Disputed => "tracker-disputed",
            Self::Withdrawn => "tracker-withdrawn",
            Self::DeclinedNow => "tracker-declined-now",
            Self::Declined => "tracker-declined",
            Self::Overdue => "tracker-overdue",
            Self::Adopted => "tracker-adopted",
            Self::Answered => "tracker-answered",
            Self::Sent => "tracker-sent",
            Self::Unsent => "tracker-unsent",
        }
    }

    const fn of(stand: Stand) -> Option<Self> {
        match stand {
            Stand::Signed => Some(Self::Signed),
            Stand::Reserved => Some(Self::Reserved),
            Stand::Disputed => Some(Self::Disputed),
            Stand::Withdrawn => Some(Self::Withdrawn),
            Stand::DeclinedNow => Some(Self::DeclinedNow),
            Stand::Declined => Some(Self::Declined),
            Stand::Waiting | Stand::NotAdopted => None,
        }
    }
}

impl Tracker {
    /// Reads the parties of a plan on a day.
    ///
    /// The version is the one that is open for signing, else the newest. Takes the plan as the reader may see it.
    #[must_use]
    pub fn of(plan: &Plan, workspace: &Workspace, day: NaiveDate) -> Self {
        let version = plan.signing().or_else(|| plan.newest_version());
        let view = View { plan, workspace, day, version };
        let rows = view.parties().iter().map(|party| view.row(party)).collect();
        Self { version: version.map(|version| version.number.clone()), rows }
    }

    /// Counts the parties in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}

struct View<'a> {
    plan: &'a Plan,
    workspace: &'a Workspace,
    day: NaiveDate,
    version: Option<&'a Version>,
}

impl<'a> View<'a> {
    /// Lists the parties: those of the text, those who were asked, those who are going to be.
    fn parties(&self) -> Vec<PartyId> {
        let lines = self.version.into_iter().flat_map(|version| self.plan.lines_of(version));
        let asked = self.plan.steps.values().flat_map(|step| step.parties());
        let template = self.workspace.template(&self.plan.head.template);
        let planned = template.into_iter().flat_map(|template| milestones(self.plan, template));
        let planned = planned.flat_map(|milestone| resolve(&milestone.recipients, self.workspace, self.day));
        let planned = planned.filter_map(|recipient| match recipient.who {
            Considerer::Party(party) => Some(party),
            Considerer::Body(_) => None,
        });
        let mut found: Vec<PartyId> = Vec::new();
        for party in lines.map(|line| line.head.party.clone()).chain(asked.cloned()).chain(planned) {
            if !found.contains(&party) {
                found.push(party);
            }
        }
        found
    }

    fn row(&self, party: &PartyId) -> Row {
        let who = Considerer::Party(party.clone());
        let answer = self.answer(&who);
        let adoption = self.version.and_then(|version| self.plan.adoption(party, &version.number));
        let recorded = answer.map(|(_, recorded)| recorded);
        let decision = match (adoption, recorded) {
            (Some(_), _) => Some(Decision::Adopted),
            (None, Some(recorded)) => Some(Decision::Answered(recorded.consideration.outcome)),
            (None, None) => None,
        };
        let given = recorded.map(|recorded| &recorded.consideration);
        let authority = adoption.map(|adoption| &adoption.authority);
        let sent = self.sent(&who);
        let signatory = self.version.and_then(|version| force::standing_of(self.plan, self.workspace, version));
        let signatory = signatory.and_then(|standing| standing.parties.into_iter().find(|one| &one.party == party));
        let stand = signatory.as_ref().and_then(|one| State::of(one.stand));
        let signing_due = signatory.as_ref().and_then(|one| one.due);
        let due = signing_due.or_else(|| self.answer_due(&who).filter(|_| stand.is_none() && decision.is_none()));
        let state = match (stand, decision) {
            (Some(stand), _) => stand,
            (None, _) if due.is_some_and(|due| due < self.day) => State::Overdue,
            (None, Some(Decision::Adopted)) => State::Adopted,
            (None, Some(Decision::Answered(_))) => State::Answered,
            (None, None) if sent.is_some() => State::Sent,
            (None, None) => State::Unsent,
        };
        Row {
            party: party.clone(),
            name: self.workspace.name_of(&who, self.plan.head.lang, self.day).to_owned(),
            sent,
            case: authority.and_then(|known| known.case.clone()).or_else(|| given.and_then(|given| given.case.clone())),
            organ: authority.map(|authority| authority.body.clone()),
            held: authority.and_then(|authority| authority.date).or_else(|| given.map(|given| given.held)),
            decision,
            late: answer.and_then(|(step, _)| self.late(step, &who)),
            conditions: conditions(adoption, recorded),
            differs: recorded.is_some_and(has_other_words),
            signed: self.signed(party),
            words: self.words(party),
            due,
            state,
        }
    }

    /// Returns the newest answer of a party, and the step that asked for it.
    fn answer(&self, who: &Considerer) -> Option<(&'a Step, &'a Recorded)> {
        let steps = self.plan.steps.values().map(AsRef::as_ref);
        let answers = steps.filter_map(|step: &Step| Some((step, self.plan.latest(step, who)?)));
        let current = |step: &Step| self.version.is_some_and(|version| version.number == step.version);
        answers.filter(|(step, _)| current(step)).max_by_key(|(_, recorded)| recorded.at)
    }

    /// Returns the last day to answer a step that is open.
    fn answer_due(&self, who: &Considerer) -> Option<NaiveDate> {
        let asks = |step: &&Step| step.is_open() && step.recipients.iter().any(|recipient| &recipient.who == who);
        let open = self.plan.steps.values().map(AsRef::as_ref).filter(asks);
        open.filter_map(|step| step.due_of(who)).max()
    }

    fn late(&self, step: &Step, who: &Considerer) -> Option<i64> {
        let consultation = Consultation::of(self.plan, self.workspace, step, self.day)?;
        match consultation.invited.iter().find(|invited| invited.who == who)?.standing {
            Standing::Late { days, .. } => Some(days),
            _ => None,
        }
    }

    fn sent(&self, who: &Considerer) -> Option<Sent> {
        let own = self.plan.dispatches.values().filter(|dispatch| &dispatch.recipient == who);
        let last: &Dispatch = own.max_by_key(|dispatch| dispatch.on)?;
        Some(Sent {
            on: last.on,
            channel: last.channel,
            reference: last.reference.clone(),
            reminded: last.reminders.iter().map(|(_, on)| *on).collect(),
        })
    }

    fn signed(&self, party: &PartyId) -> Vec<Signed> {
        let lines = self.version.into_iter().flat_map(|version| self.plan.lines_of(version));
        let signed = lines.filter(|line| &line.head.party == party).filter_map(|line| match &line.state {
            LineState::Signed(signed) => Some(Signed {
                way: Way::Ssh,
                on: self.workspace.day_of(signed.at),
                person: self.workspace.person_name(&signed.person).to_owned(),
            }),
            LineState::Evidenced(evidence) => {
                Some(Signed { way: evidence.way, on: evidence.date, person: evidence.person.clone() })
            }
            LineState::Open | LineState::Declined { .. } | LineState::Withdrawn { .. } => None,
        });
        signed.collect()
    }

    fn words(&self, party: &PartyId) -> Option<String> {
        let mut lines = self.version.into_iter().flat_map(|version| self.plan.lines_of(version));
        lines.find_map(|line| match &line.state {
            _ if &line.head.party != party => None,
            LineState::Declined { reason, .. } | LineState::Withdrawn { reason, .. } => Some(reason.clone()),
            _ => line.reservation.clone(),
        })
    }
}

/// Lists what a party asks to be met: of its answer, which knows what is, else of its adoption.
fn conditions(adoption: Option<&Adoption>, recorded: Option<&Recorded>) -> Vec<Asked> {
    let answered = recorded.into_iter().flat_map(|recorded| {
        let asked = recorded.consideration.conditions.iter();
        asked.map(|one| Asked { text: one.text.clone(), met: recorded.met.contains(&one.no) })
    });
    let mut found: Vec<Asked> = answered.collect();
    for text in adoption.into_iter().flat_map(|adoption| &adoption.conditions) {
        if !found.iter().any(|known| &known.text == text) {
            found.push(Asked { text: text.clone(), met: false });
        }
    }
    found
}

fn has_other_words(recorded: &Recorded) -> bool {
    let proposed = recorded.consideration.proposed.as_deref().unwrap_or_default();
    let words = adopted(recorded);
    !proposed.is_empty() && !words.is_empty() && same_words(words) != same_words(proposed)
}
