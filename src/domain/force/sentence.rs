//! The sentences of a standing: the same on screen, at the prompt and in the archive record.

use super::{Force, Signatory, Stand, Standing};
use crate::domain::id::PartyId;
use crate::domain::message::Message;
use crate::domain::plan::PlanState;
use crate::domain::version::Signers;

/// Says what binds whom.
pub(super) fn of_force(standing: &Standing) -> Message {
    let version = &standing.version;
    let (done, total) = standing.counted();
    let gone = match standing.state {
        PlanState::Withdrawn => Some("force-withdrawn"),
        PlanState::Superseded => Some("force-superseded"),
        PlanState::Expired => Some("force-expired"),
        PlanState::Active | PlanState::InForce => None,
    };
    if let Some(id) = gone {
        return Message::new(id).with("version", version).with("done", done).with("total", total);
    }
    let counted = |id| Message::new(id).with("version", version).with("done", done).with("total", total);
    match &standing.force {
        Force::All => counted("force-all"),
        Force::Between(parties) => counted("force-between").with("names", names(standing, parties)),
        Force::Pairs(hub, others) => counted("force-pairs")
            .with("hub", names(standing, std::slice::from_ref(hub)))
            .with("names", names(standing, others)),
        Force::Nobody if standing.closed => counted("force-nobody-closed"),
        Force::Nobody => counted("force-nobody"),
    }
}

/// Says where signing stands, the most telling first.
pub(super) fn all(standing: &Standing) -> Vec<Message> {
    let mut said = vec![of_force(standing)];
    let mut say = |id: &'static str, stands: &[Stand]| said.extend(among(standing, id, stands));
    let goes_on = matches!(standing.state, PlanState::Active | PlanState::InForce);
    match &standing.rule.who {
        _ if !goes_on => {}
        Signers::Adopted => {
            say(if standing.closed { "stand-missing-closed" } else { "stand-missing" }, &[Stand::Waiting]);
            say("stand-not-adopted-free", &[Stand::NotAdopted]);
        }
        _ if standing.closed => say("stand-missing-closed", &[Stand::Waiting, Stand::NotAdopted]),
        _ => {
            say("stand-missing", &[Stand::Waiting]);
            say("stand-not-adopted", &[Stand::NotAdopted]);
        }
    }
    said.extend(beside(standing));
    said
}

/// Names the parties that stand so; nothing when there are none.
fn among(standing: &Standing, id: &'static str, stands: &[Stand]) -> Option<Message> {
    let among = standing.parties.iter().filter(|one| stands.contains(&one.stand));
    let names: Vec<String> = among.map(|one| one.name.clone()).collect();
    (!names.is_empty()).then(|| Message::new(id).with("names", names))
}

/// Says what is to be known beside who is waited for.
pub(super) fn beside(standing: &Standing) -> Vec<Message> {
    let stands = [
        ("stand-declined-now", Stand::DeclinedNow),
        ("stand-declined", Stand::Declined),
        ("stand-withdrawn", Stand::Withdrawn),
        ("stand-reserved", Stand::Reserved),
        ("stand-disputed", Stand::Disputed),
    ];
    let mut said: Vec<Message> = stands.into_iter().filter_map(|(id, stand)| among(standing, id, &[stand])).collect();
    let acceded: Vec<String> =
        standing.parties.iter().filter(|one| has_acceded(one)).map(|one| one.name.clone()).collect();
    if !acceded.is_empty() {
        said.push(Message::new("stand-acceded").with("names", acceded));
    }
    said
}

/// Says the rule: who has to sign, and whether it binds before all have.
pub(super) fn of_rule(standing: &Standing) -> Vec<Message> {
    let rule = &standing.rule;
    let who = match &rule.who {
        Signers::All => Message::new("rule-all"),
        Signers::Adopted => Message::new("rule-adopted"),
        Signers::Pairs(hub) => Message::new("rule-pairs").with("hub", names(standing, std::slice::from_ref(hub))),
    };
    let first = (rule.adoption_first && rule.who != Signers::Adopted).then(|| Message::new("rule-adoption-first"));
    let partial = rule.partial.then(|| Message::new("rule-partial"));
    [Some(who), first, partial].into_iter().flatten().collect()
}

fn has_acceded(one: &Signatory) -> bool {
    one.acceded && one.stand == Stand::Signed
}

fn names(standing: &Standing, parties: &[PartyId]) -> Vec<String> {
    let of = |party: &PartyId| standing.parties.iter().find(|one| &one.party == party).map(|one| one.name.clone());
    parties.iter().filter_map(of).collect()
}
