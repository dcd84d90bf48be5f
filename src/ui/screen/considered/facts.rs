//! What is known of a recorded consideration, fact by fact.

use crate::domain::consideration::{Consideration, Count, Proposal, Recorded};
use crate::domain::consultation::{Consultation, Invited, LATE, Use};
use crate::domain::hearing::Hearing;
use crate::domain::message::{Argument, Message};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::tally::Tally;
use crate::ui::screen::process::details::outcome;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// One fact: what it is called, what it says, what it looks like.
pub(super) type Fact = (String, String, Role);

/// Lists the facts in the order of the form.
pub(super) fn facts(session: &Session, plan: &Plan, recorded: &Recorded) -> Vec<Fact> {
    let given = &recorded.consideration;
    let term = |id| session.locale.term(id);
    let mut facts: Vec<Fact> = Vec::new();
    let mut add = |label, text: Option<String>, role| facts.extend(text.map(|text| (term(label), text, role)));
    let plain = Role::Text;
    let names: Vec<String> = given.bodies.iter().map(|who| session.name_of(who)).collect();
    add("record-who", Some(session.locale.list(&names)), Role::Heading);
    let (_, role) = outcome(given.outcome);
    add("record-outcome", Some(term(given.outcome.term())), role);
    add("record-held", Some(session.locale.long_date(given.held)), plain);
    add("record-case", given.case.clone(), plain);
    add("record-place", given.place.clone(), plain);
    add("record-attendance", attendance(session, given), plain);
    add("record-count", given.count.map(|count| session.say(&counted(count))), plain);
    add("considered-tally", recorded.tally.as_ref().map(|tally| session.say(&tally.message())), plain);
    for one in &recorded.tallies {
        let said = session.say(&one.message(&session.name_of(&one.who)));
        add("considered-tally", Some(said), plain);
    }
    let cannot_be = recorded.tally.as_ref().and_then(Tally::contradiction);
    add("considered-tally", cannot_be.map(|cause| session.say(&cause)), Role::Warning);
    for proposal in &given.proposals {
        add("considered-proposal", Some(said_of(session, proposal)), plain);
    }
    add("record-proposed", given.proposed.clone(), plain);
    add("record-adopted", given.adopted.clone(), plain);
    for condition in &given.conditions {
        let met = recorded.met.contains(&condition.no);
        let id = match (condition.before_start, met) {
            (true, false) => "considered-before-open",
            (true, true) => "considered-before-met",
            (false, false) => "considered-open",
            (false, true) => "considered-met",
        };
        let text = format!("{} {}: {}", condition.no, session.locale.term(id), condition.text);
        add("considered-condition", Some(text), if met { Role::Done } else { Role::Warning });
    }
    for recusal in &given.recused {
        let basis = recusal.basis.as_ref().map(|basis| format!(": {basis}")).unwrap_or_default();
        add("record-recused", Some(format!("{}{basis}", recusal.who)), plain);
    }
    for deputy in deputies(session, plan, given) {
        add("considered-deputy", Some(deputy), plain);
    }
    add("record-reservation", given.reservation.clone(), plain);
    add("record-dissent", given.dissent.clone(), plain);
    let named = given.recommends_to.as_ref().map(|body| session.name_of(&Considerer::Body(body.clone())));
    add("considered-recommends", named, plain);
    for (label, reason) in
        [("considered-again", &given.again), ("considered-after", &given.after), ("record-despite", &given.despite)]
    {
        add(label, reason.clone(), Role::Warning);
    }
    facts.extend(since(session, plan, recorded));
    facts
}

/// Tells what was recorded around it and said of it since: the version, the chair, challenges, for whom, corrections.
fn since(session: &Session, plan: &Plan, recorded: &Recorded) -> Vec<Fact> {
    let given = &recorded.consideration;
    let mut facts: Vec<Fact> = Vec::new();
    let mut add = |label, text: Option<String>, role| {
        facts.extend(text.map(|text| (session.locale.term(label), text, role)));
    };
    let older = plan.newest_version().filter(|newest| newest.number != given.version);
    let about = Message::new("considered-about").with("version", &given.version);
    add("considered-version", older.map(|_| session.say(&about)), Role::Warning);
    if recorded.awaits {
        let (message, role) = match &recorded.confirmed {
            Some(chair) => {
                let chair = session.workspace.person_name(chair);
                (Message::new("considered-confirmed").with("person", chair), Role::Done)
            }
            None => (Message::new("considered-awaits"), Role::Waiting),
        };
        add("considered-chair", Some(session.say(&message)), role);
    }
    for challenge in &recorded.challenges {
        let message = Message::new("considered-challenge")
            .with("how", &challenge.how)
            .with("state", Message::new(challenge.state.term()))
            .with("reason", &challenge.reason);
        add("considered-challenged", Some(session.say(&message)), Role::Warning);
    }
    add("considered-behalf", given.behalf.as_ref().map(|behalf| session.say(&said_for(plan, behalf))), Role::Text);
    let by = Message::new("considered-by")
        .with("person", session.workspace.person_name(&recorded.by))
        .with("day", session.workspace.day_of(recorded.at));
    add("considered-recorded", Some(session.say(&by)), Role::Muted);
    for (one, differing) in recorded.rectifications() {
        let message = Message::new("considered-correction")
            .with("day", session.workspace.day_of(one.at))
            .with("person", session.workspace.person_name(&one.by))
            .with("differing", Argument::each(differing))
            .with("reason", &one.reason);
        add("considered-corrected", Some(session.say(&message)), Role::Warning);
        add("considered-override", one.overridden.clone(), Role::Warning);
    }
    for note in &recorded.corrections {
        let (label, value) = match Use::named(&note.value).filter(|_| note.field == LATE) {
            Some(used) => ("consult-late-field", session.locale.term(used.term())),
            None => ("considered-corrected", format!("{}: {}", note.field, note.value)),
        };
        let message = Message::new("considered-note")
            .with("value", value)
            .with("reason", &note.reason)
            .with("day", session.workspace.day_of(note.at));
        add(label, Some(session.say(&message)), Role::Warning);
    }
    facts
}

/// Says what was proposed, by whom, with which votes, and whether it was adopted.
fn said_of(session: &Session, proposal: &Proposal) -> String {
    let mut parts = vec![proposal.text.clone()];
    parts.extend(proposal.by.clone());
    parts.extend(proposal.count.map(|count| session.say(&counted(count))));
    parts.push(session.locale.term(if proposal.adopted { "proposal-adopted" } else { "proposal-fell" }));
    parts.join(" · ")
}

fn counted(count: Count) -> Message {
    let of = |number: u32| u64::from(number);
    Message::new("considered-count")
        .with("for", of(count.in_favour))
        .with("against", of(count.against))
        .with("abstaining", of(count.abstaining))
}

/// Says who acted for whom in the case that was decided.
fn deputies(session: &Session, plan: &Plan, given: &Consideration) -> Vec<String> {
    let Some(case) = plan.cases.get(&given.id) else { return Vec::new() };
    let hearing = Hearing::of(plan, &session.workspace, case, session.now.day);
    let acted = hearing.roster.places.iter().filter(|place| !hearing.instead_of(place).is_empty());
    acted.map(|place| session.say(&hearing.sitters(place))).collect()
}

/// Says for whom it was entered, how and when it came, and what the original is called.
fn said_for(plan: &Plan, behalf: &crate::domain::consideration::Behalf) -> Message {
    let message = match behalf.original.and_then(|original| plan.attachments.get(&original)) {
        Some(original) => Message::new("considered-behalf-original").with("file", &original.name),
        None => Message::new("considered-behalf-words"),
    };
    message.with("for", &behalf.whom).with("channel", Message::new(behalf.channel.term())).with("day", behalf.received)
}

fn attendance(session: &Session, given: &Consideration) -> Option<String> {
    let attendance = given.attendance.as_ref()?;
    let counted = attendance.present.map(|present| {
        let present = Argument::from(u64::from(present));
        let message = match attendance.of {
            Some(of) => Message::new("considered-present-of").with("of", u64::from(of)),
            None => Message::new("considered-present"),
        };
        session.say(&message.with("present", present))
    });
    let parts: Vec<String> = counted.into_iter().chain(attendance.words.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(". "))
}

/// Tells whether it is an answer to a consultation that came after the last day.
pub(super) fn is_late(session: &Session, given: &Consideration) -> bool {
    let Some(plan) = session.plan.as_deref() else { return false };
    let step = plan.steps.get(&given.step).map(AsRef::as_ref);
    let found = step.and_then(|step| Consultation::of(plan, &session.workspace, step, session.now.day));
    let is_this = |one: &Invited<'_>| one.answer.is_some_and(|answer| answer.consideration.id == given.id);
    found.is_some_and(|found| found.invited.iter().any(|one| is_this(one) && one.standing.is_late()))
}
