//! What somebody might try next: mostly what makes sense, by whoever comes to it.

use proptest::prelude::RngExt as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use vedtak::domain::body::SeatOf;
use vedtak::domain::case::{Call, Case, Choice, Moving};
use vedtak::domain::command::{CaseAct, Edit, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel, Condition, Consideration, Outcome};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::ConsiderationId;
use vedtak::domain::party::{Authority, Considerer};
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::remark::{Anchor, Audience, Handling};
use vedtak::domain::version::{Line, SigningRule, VersionKind, Way};

use super::crowd::{BODIES, MEMBERS, PARTIES, SECRETARIES, chairs, person};
use crate::domain::field::{Field, actor, id};

/// Chance, the same for the same seed.
pub struct Dice(TestRng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        Self(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0.random_range(0..limit)
    }

    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() { None } else { of.get(self.below(of.len())) }
    }
}

/// Says who tries what; `count` makes identities that are new.
pub fn attempt(dice: &mut Dice, field: &Field, count: usize) -> (Actor, PlanCommand) {
    let command = command(dice, field, count);
    (someone(dice, field, &command), command)
}

/// Finds somebody for a command: mostly whoever may, now and then anybody.
fn someone(dice: &mut Dice, field: &Field, command: &PlanCommand) -> Actor {
    let member = |name: &str, body: &str| actor(name, Capacity::Member(id(body)));
    if dice.one_in(6) {
        let name = person(u32::try_from(dice.below(MEMBERS as usize)).unwrap());
        return match dice.below(3) {
            0 => actor(&name, Capacity::Oneself),
            1 => actor(&name, Capacity::Signatory { party: id(PARTIES[dice.below(3)]), office: id("leiar") }),
            _ => member(&name, BODIES[dice.below(4)]),
        };
    }
    match command {
        PlanCommand::Case {
            consideration,
            act: CaseAct::Vote { seat, behalf: None, .. } | CaseAct::WithdrawVote { seat },
        } => {
            let case = field.plan.cases.get(consideration);
            let called = case.and_then(|case| case.sittings.get(seat)).and_then(|sitting| sitting.person.clone());
            let holder = chairs().into_iter().find(|chair| chair.seat == seat.seat.as_str());
            let holder = holder.map(|chair| chair.holder_on(field.day).to_owned());
            let voter = if dice.one_in(12) { holder } else { called.map(|person| person.to_string()).or(holder) };
            voter.map_or_else(secretary, |voter| member(&voter, seat.body.as_str()))
        }
        PlanCommand::Prepare { line, person, .. } | PlanCommand::Sign { line, person, .. } => {
            let party = field.plan.lines.get(line).map(|line| line.head.party.clone());
            let capacity = party.map(|party| Capacity::Signatory { party, office: id("leiar") });
            actor(person.as_str(), capacity.unwrap_or(Capacity::Oneself))
        }
        PlanCommand::WithdrawSignature { line, .. } => {
            let party = field.plan.lines.get(line).map(|line| line.head.party.clone());
            let capacity = party.map(|party| Capacity::Signatory { party, office: id("leiar") });
            actor(["p1", "p2", "p10", "p11"][dice.below(4)], capacity.unwrap_or(Capacity::Oneself))
        }
        PlanCommand::Record(consideration) if dice.one_in(3) => {
            let Some(Considerer::Body(body)) = consideration.bodies.first() else { return secretary() };
            let holders: Vec<_> = chairs().into_iter().filter(|chair| chair.body == body.as_str()).collect();
            dice.pick(&holders).map_or_else(secretary, |chair| member(&chair.holder, chair.body))
        }
        PlanCommand::Confirm { consideration, .. } if dice.one_in(2) => {
            let body =
                field.plan.considerations.get(consideration).and_then(|found| found.consideration.bodies.first());
            match body {
                Some(Considerer::Body(body)) if body.as_str() == "heads" => member("p1", "heads"),
                Some(Considerer::Body(body)) => member("p10", body.as_str()),
                _ => secretary(),
            }
        }
        _ => actor(SECRETARIES[dice.below(3)], Capacity::Secretary),
    }
}

fn secretary() -> Actor {
    actor("s1", Capacity::Secretary)
}

fn command(dice: &mut Dice, field: &Field, count: usize) -> PlanCommand {
    let plan = &field.plan;
    let open: Vec<&Case> = plan.cases.values().map(AsRef::as_ref).filter(|case| case.is_open()).collect();
    match dice.below(100) {
        0..2 => PlanCommand::Edit(vec![Edit::SetPlan {
            field: "owner".into(),
            value: vedtak::domain::value::FieldValue::line(count.to_string()),
        }]),
        2..6 => {
            let kind = if dice.one_in(3) { VersionKind::Final } else { VersionKind::Draft };
            let number = if dice.one_in(4) { plan.head.versions.last().cloned() } else { None };
            field.lock(&number.unwrap_or_else(|| plan.next_version()), kind)
        }
        6..11 => field.open(&format!("step{count}"), "m1", plan.head.versions.last().map_or("1.0", String::as_str)),
        11..14 => {
            let step = plan.steps.values().next_back().map_or_else(|| id("none"), |step| step.id.clone());
            PlanCommand::CloseStep { step, overridden: dice.one_in(2).then(|| "hastar".into()) }
        }
        14..17 => {
            let version = plan.head.versions.last().cloned().unwrap_or_default();
            PlanCommand::Return { version, step: None, reason: "nytt framlegg".into() }
        }
        17..24 => remark(dice, field, count),
        24..50 => signing(dice, field, count),
        50..58 => call(dice, field, count),
        58..64 => record(dice, field, &open, count),
        _ => match dice.pick(&open) {
            Some(case) => act(dice, field, case),
            None => call(dice, field, count),
        },
    }
}

fn call(dice: &mut Dice, field: &Field, count: usize) -> PlanCommand {
    let step = field.plan.steps.values().rfind(|step| step.is_open()).or(field.plan.steps.values().next_back());
    let (step, version) = step.map_or((id("none"), String::new()), |step| (step.id.clone(), step.version.clone()));
    let held = dice.one_in(2).then_some(field.day);
    PlanCommand::Call(Box::new(Call {
        id: id(&format!("case{count}")),
        step,
        version,
        bodies: vec![Considerer::Body(id(BODIES[dice.below(4)]))],
        held,
        meeting: None,
        place: None,
        case: Some(format!("{count}/20")),
        written: None,
        carries: None,
    }))
}

fn seat(dice: &mut Dice, case: &Case) -> SeatOf {
    let chairs = chairs();
    let body = |chair: &&super::crowd::Chair| {
        case.call.bodies.iter().any(|who| matches!(who, Considerer::Body(body) if body.as_str() == chair.body))
    };
    let own: Vec<_> = chairs.iter().filter(body).collect();
    let chair =
        if dice.one_in(20) { dice.pick(&chairs).cloned() } else { dice.pick(&own).map(|chair| (*chair).clone()) };
    let chair = chair.unwrap_or_else(|| chairs[0].clone());
    SeatOf { body: id(chair.body), seat: id(&chair.seat) }
}

fn behalf(field: &Field) -> Behalf {
    Behalf { whom: "Medlemen".into(), channel: Channel::Email, received: field.day, original: None }
}

fn act(dice: &mut Dice, field: &Field, case: &Case) -> PlanCommand {
    let seat = seat(dice, case);
    let act = match dice.below(30) {
        0 => {
            let (how, reason) = (*dice.pick(&Moving::ALL).unwrap(), "hastar ikkje".to_owned());
            CaseAct::Move { how, held: Some(field.day), place: None, case: None, reason }
        }
        1..4 => {
            let deputies =
                chairs().into_iter().find(|chair| chair.seat == seat.seat.as_str()).map(|chair| chair.deputies);
            let deputy = deputies.and_then(|deputies| dice.pick(&deputies).cloned());
            let anybody = person(u32::try_from(dice.below(20)).unwrap());
            let person = if dice.one_in(5) { Some(anybody) } else { deputy };
            CaseAct::Seat { seat, person: person.map(|name| id(&name)), reason: dice.one_in(2).then(|| "sjuk".into()) }
        }
        4..6 => CaseAct::Raise { seat, basis: "eig tomta".into() },
        6..9 => CaseAct::Recuse { seat, recused: !dice.one_in(3), basis: "fvl. § 6".into() },
        9..13 => CaseAct::OpenVote { proposed: "Planen blir vedteken.".into() },
        13 => CaseAct::WithdrawVote { seat },
        _ => {
            let choice = if dice.one_in(2) { Choice::For } else { Choice::ALL[dice.below(3)] };
            CaseAct::Vote { seat, choice, behalf: dice.one_in(8).then(|| behalf(field)) }
        }
    };
    PlanCommand::Case { consideration: case.call.id.clone(), act }
}

fn record(dice: &mut Dice, field: &Field, open: &[&Case], count: usize) -> PlanCommand {
    let waiting = field.plan.considerations.values().find(|found| found.awaits_chair());
    if let Some(waiting) = waiting.filter(|_| dice.one_in(2)) {
        let is_of_heads = waiting.consideration.bodies.contains(&Considerer::Body(id("heads")));
        let chair = id(if is_of_heads { "p1" } else { "p10" });
        return PlanCommand::Confirm { consideration: waiting.consideration.id.clone(), chair };
    }
    let outcome = [
        Outcome::Approved,
        Outcome::Rejected,
        Outcome::NotQuorate,
        Outcome::NoAgreement,
        Outcome::ApprovedWithRemarks,
        Outcome::Postponed,
    ][dice.below(6)];
    let step = field.plan.steps.values().next_back();
    let (case, step, version, bodies): (ConsiderationId, _, _, _) = match (dice.pick(open), step) {
        (Some(case), _) => {
            (case.call.id.clone(), case.call.step.clone(), case.call.version.clone(), case.call.bodies.clone())
        }
        (None, Some(step)) => {
            let bodies = vec![Considerer::Body(id(BODIES[dice.below(4)]))];
            (id(&format!("case{count}")), step.id.clone(), step.version.clone(), bodies)
        }
        (None, None) => (id("none"), id("none"), String::new(), Vec::new()),
    };
    let held = field.plan.cases.get(&case).and_then(|case| case.call.held).unwrap_or(field.day);
    let condition = Condition { no: 1, text: "Økonomien er på plass".into(), before_start: true };
    PlanCommand::Record(Box::new(Consideration {
        proposed: Some("Planen blir vedteken.".into()),
        adopted: Some(format!("Planen blir vedteken {}.", dice.below(2))),
        conditions: if outcome == Outcome::ApprovedWithRemarks { vec![condition] } else { Vec::new() },
        despite: dice.one_in(10).then(|| "slik står det i protokollen".into()),
        again: dice.one_in(5).then(|| "nye opplysningar".into()),
        after: dice.one_in(5).then(|| "gløymt".into()),
        ..Consideration::new(case, step, version, bodies, held, outcome)
    }))
}

fn remark(dice: &mut Dice, field: &Field, count: usize) -> PlanCommand {
    let last = field.plan.remarks.values().next_back().map(|remark| remark.id.clone());
    match (dice.below(4), last) {
        (0, Some(id)) => PlanCommand::Answer { id, answer: Handling::Partly, text: "Delvis.".into(), version: None },
        (1, Some(id)) => PlanCommand::SettleRemark { id },
        (2, Some(id)) => PlanCommand::WithdrawRemark { id, reason: "oppklart".into() },
        _ => PlanCommand::Remark {
            id: id(&format!("remark{count}")),
            anchor: Anchor::PLAN,
            text: "Kva kostar det?".into(),
            body: None,
            condition: false,
            audience: Audience::All,
            owner: None,
            behalf: None,
        },
    }
}

fn signing(dice: &mut Dice, field: &Field, count: usize) -> PlanCommand {
    let plan = &field.plan;
    let lines: Vec<&Line> = plan.lines.values().map(AsRef::as_ref).collect();
    let version = plan.head.versions.last().cloned().unwrap_or_default();
    let Some(line) = dice.pick(&lines).copied() else {
        return if dice.one_in(2) {
            call(dice, field, count)
        } else {
            field.lock(&plan.next_version(), VersionKind::Final)
        };
    };
    let of_line = plan.versions.get(&line.version).map(|version| version.text.to_string()).unwrap_or_default();
    let statement =
        format!("plan-sha256: {}\nEg signerer", if dice.one_in(20) { Digest::ZERO.to_string() } else { of_line });
    let signer = ["p1", "p2", "p10", "p11"][dice.below(4)];
    match dice.below(20) {
        0..4 => {
            let rule = SigningRule { adoption_first: dice.one_in(4), ..SigningRule::of(vec![Way::Ssh, Way::Ink]) };
            let overridden = (!dice.one_in(4)).then(|| "avtalt".into());
            PlanCommand::OpenSigning { version, rule, due: None, overridden }
        }
        4 => PlanCommand::CloseSigning { version, reason: dice.one_in(3).then(|| "fristen er ute".into()) },
        5 => {
            let authority =
                Authority { body: "Kommunestyret".into(), case: Some("1/20".into()), date: Some(field.day) };
            let (party, version) = (line.head.party.clone(), line.version.clone());
            PlanCommand::Adopt { party, version, consideration: None, authority, conditions: Vec::new(), behalf: None }
        }
        6 => PlanCommand::Decline {
            line: line.head.line.clone(),
            is_final: dice.one_in(4),
            reason: "ikkje no".into(),
            behalf: Some(behalf(field)),
        },
        7 => PlanCommand::WithdrawSignature { line: line.head.line.clone(), reason: "feil".into() },
        8 => PlanCommand::Dispute { line: line.head.line.clone(), reason: "feil person".into() },
        9..13 => PlanCommand::Prepare { line: line.head.line.clone(), person: id(signer), statement },
        _ => {
            let prepared = line.prepared.last().map(|prepared| (prepared.person.clone(), prepared.statement.clone()));
            let (person, statement) = prepared.unwrap_or((id(signer), statement));
            let key = format!("SHA256:{person}");
            PlanCommand::Sign { line: line.head.line.clone(), person, statement, armour: "…".into(), key }
        }
    }
}
