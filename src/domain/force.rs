//! What binds whom: where the signing of a version stands, computed and never stored (DESIGN 4.6).
//!
//! A signature binds when it is clean: given, not withdrawn, not disputed, without a reservation. An answer with a
//! reservation is an offer of something else, and binds nobody until it is given without one (avtaleloven § 6).

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::id::PartyId;
use super::message::Message;
use super::plan::{Plan, PlanState};
use super::version::{Line, LineState, Signers, SigningRule, SigningState, Version};
use super::workspace::Workspace;

mod sentence;

/// Where the signing of a version stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The version.
    pub version: String,
    /// The rule that it is signed by.
    pub rule: SigningRule,
    /// Whether signing was closed.
    pub closed: bool,
    /// The parties, in the order of the text.
    pub parties: Vec<Signatory>,
    /// What follows: who is bound to whom.
    pub force: Force,
    /// The plan's state as a whole: a signature may have been given to a version that is withdrawn now.
    pub state: PlanState,
    /// The day that the state holds from, where one is given.
    pub since: Option<NaiveDate>,
}

/// A party of a version and what it has come to; a party with several offices has signed when all of them have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signatory {
    /// The party.
    pub party: PartyId,
    /// Its full name, as the text has it.
    pub name: String,
    /// What it has come to.
    pub stand: Stand,
    /// Whether it came after the text was locked, or signed after it had declined: an accession.
    pub acceded: bool,
    /// Its last day, while it is waited for.
    pub due: Option<NaiveDate>,
}

/// What a party has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// It has signed, and nothing is held against it.
    Signed,
    /// It has signed with a reservation.
    Reserved,
    /// Its signature is disputed.
    Disputed,
    /// It is waited for.
    Waiting,
    /// Its own adoption is waited for, before its line opens.
    NotAdopted,
    /// It withdrew its signature.
    Withdrawn,
    /// It has declined for now.
    DeclinedNow,
    /// It has declined for good.
    Declined,
}

/// Who is bound to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// Nobody yet: too few have signed, or the rule waits for the others.
    Nobody,
    /// Everybody that has to sign.
    All,
    /// These among themselves; the others are not bound.
    Between(Vec<PartyId>),
    /// The first to each of the others, one agreement for each pair.
    Pairs(PartyId, Vec<PartyId>),
}

/// Why a signature is disputed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dispute {
    /// Somebody said so.
    Said(String),
    /// The key that made it was in other hands by then.
    Key {
        /// Fingerprint of the key.
        key: String,
        /// Since when it counts as stolen.
        since: DateTime<Utc>,
    },
}

/// Computes where the signing of the version stands that is open for signing, or was last.
#[must_use]
pub fn standing(plan: &Plan, workspace: &Workspace) -> Option<Standing> {
    standing_of(plan, workspace, plan.signing()?)
}

/// Computes where the signing of a version stands; `None` for one that was not opened for signing.
#[must_use]
pub fn standing_of(plan: &Plan, workspace: &Workspace, version: &Version) -> Option<Standing> {
    let signing = version.signing.as_ref()?;
    let mut parties: Vec<Signatory> = Vec::new();
    for line in plan.lines_of(version) {
        let found = signatory(line, signing, workspace);
        match parties.iter_mut().find(|known| known.party == found.party) {
            Some(known) => {
                known.stand = known.stand.max(found.stand);
                known.acceded |= found.acceded;
            }
            None => parties.push(found),
        }
    }
    let force = force(&signing.rule, &parties);
    Some(Standing {
        version: version.number.clone(),
        rule: signing.rule.clone(),
        closed: signing.closed.is_some(),
        parties,
        force,
        state: plan.head.state,
        since: plan.head.since,
    })
}

fn signatory(line: &Line, signing: &SigningState, workspace: &Workspace) -> Signatory {
    let adopted = line.adoption.is_some() || !signing.rule.needs_adoption();
    let stand = match &line.state {
        LineState::Signed(_) | LineState::Evidenced(_) if dispute(line, workspace).is_some() => Stand::Disputed,
        LineState::Signed(_) | LineState::Evidenced(_) if line.reservation.is_some() => Stand::Reserved,
        LineState::Signed(_) | LineState::Evidenced(_) => Stand::Signed,
        LineState::Declined { is_final: true, .. } if !is_acceding(line, signing) => Stand::Declined,
        LineState::Declined { is_final: false, .. } => Stand::DeclinedNow,
        LineState::Withdrawn { .. } => Stand::Withdrawn,
        LineState::Open | LineState::Declined { .. } if adopted => Stand::Waiting,
        LineState::Open | LineState::Declined { .. } => Stand::NotAdopted,
    };
    let waited = is_open(line, signing) && !matches!(stand, Stand::Signed);
    Signatory {
        party: line.head.party.clone(),
        name: line.head.party_name.clone(),
        stand,
        acceded: line.added.is_some(),
        due: signing.due(&line.head.party).filter(|_| waited),
    }
}

fn force(rule: &SigningRule, parties: &[Signatory]) -> Force {
    let bound: Vec<PartyId> =
        parties.iter().filter(|one| one.stand == Stand::Signed).map(|one| one.party.clone()).collect();
    let asked = parties.iter().filter(|one| rule.who != Signers::Adopted || one.stand != Stand::NotAdopted).count();
    match &rule.who {
        Signers::Pairs(hub) => {
            let others: Vec<PartyId> = bound.iter().filter(|party| *party != hub).cloned().collect();
            if !bound.contains(hub) || others.is_empty() { Force::Nobody } else { Force::Pairs(hub.clone(), others) }
        }
        _ if bound.len() < 2 && bound.len() < parties.len() => Force::Nobody,
        _ if bound.len() == parties.len() && !bound.is_empty() => Force::All,
        Signers::Adopted if bound.len() == asked => Force::Between(bound),
        _ if rule.partial => Force::Between(bound),
        _ => Force::Nobody,
    }
}

/// Says why what stands on a line is disputed: somebody said so, or the key was stolen by then.
#[must_use]
pub fn dispute(line: &Line, workspace: &Workspace) -> Option<Dispute> {
    if let Some(reason) = &line.disputed {
        return Some(Dispute::Said(reason.clone()));
    }
    let LineState::Signed(signed) = &line.state else { return None };
    let (_, key) = workspace.key(&signed.key)?;
    let revoked = key.revoked.as_ref().filter(|revoked| revoked.compromised && revoked.since <= signed.at)?;
    Some(Dispute::Key { key: signed.key.clone(), since: revoked.since })
}

/// Tells whether a line can still be filled: signing goes on, or its party was let in after it had been closed.
#[must_use]
pub fn is_open(line: &Line, signing: &SigningState) -> bool {
    signing.closed.is_none() || line.added_at.is_some()
}

/// Tells whether a party that had declined was let in afterwards, and may sign the same bytes.
#[must_use]
pub fn is_acceding(line: &Line, signing: &SigningState) -> bool {
    !line.is_signed() && is_open(line, signing) && line.added_at.is_some()
}

/// Lists the lines of a version that are waited for, in the order of its text: who has not signed and still may.
///
/// A party that the rule does not ask before it has adopted is not waited for.
#[must_use]
pub fn waited<'a>(plan: &'a Plan, version: &'a Version) -> Vec<&'a Line> {
    let Some(signing) = &version.signing else { return Vec::new() };
    let asked = |line: &&Line| signing.rule.who != Signers::Adopted || line.adoption.is_some();
    let waits = |line: &&Line| is_open(line, signing) && (line.is_waiting() || is_acceding(line, signing));
    plan.lines_of(version).filter(waits).filter(asked).collect()
}

impl Dispute {
    /// Says why.
    #[must_use]
    pub fn message(&self, workspace: &Workspace) -> Message {
        match self {
            Self::Said(reason) => Message::new("line-disputed").with("reason", reason),
            Self::Key { key, since } => {
                Message::new("line-key-stolen").with("key", key).with("day", workspace.day_of(*since))
            }
        }
    }
}

impl Standing {
    /// Returns how many parties have signed, in whatever way, and how many there are.
    #[must_use]
    pub fn counted(&self) -> (usize, usize) {
        let signed = |one: &&Signatory| matches!(one.stand, Stand::Signed | Stand::Reserved | Stand::Disputed);
        (self.parties.iter().filter(signed).count(), self.parties.len())
    }

    /// Says the rule: who has to sign, and whether it binds before all have.
    #[must_use]
    pub fn rule(&self) -> Vec<Message> {
        sentence::of_rule(self)
    }

    /// Says in one sentence what binds whom.
    #[must_use]
    pub fn sentence(&self) -> Message {
        sentence::of_force(self)
    }

    /// Says what is to be known of parties beside who is waited for: who declined, withdrew, reserved, disputes, came later.
    #[must_use]
    pub fn beside(&self) -> Vec<Message> {
        sentence::beside(self)
    }

    /// Says in sentences where signing stands: what binds whom, who is missing and why, what is held against whom.
    #[must_use]
    pub fn sentences(&self) -> Vec<Message> {
        sentence::all(self)
    }
}
