//! Three secretaries and twenty members do what comes to them, ten thousand times over: what was signed never changes,
//! nobody counts twice or while recused, votes add up as by hand, replay gives the same state, and whoever is refused is
//! told why. Rules that forget one thing each are found out.

mod attempt;
mod crowd;
mod witness;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Days;
use vedtak::domain::command::PlanCommand;
use vedtak::domain::decide::{self, Basis};
use vedtak::domain::denial::Denial;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::Actor;
use vedtak::domain::plan::Plan;
use vedtak::domain::version::LineState;
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::field::Field;
use attempt::{Dice, attempt};
use witness::Witness;

/// How many commands one run tries.
const COMMANDS: usize = 200;
/// How many runs a rule that forgets something survives at most.
const PATIENCE: u64 = 400;

/// What the rules are told of plan and workspace: everything, or not quite.
type Told = fn(&mut Plan, &mut Workspace);

fn everything(_: &mut Plan, _: &mut Workspace) {}

fn without_recusals(plan: &mut Plan, _: &mut Workspace) {
    plan.cases.values_mut().for_each(|case| Arc::make_mut(case).doubts.clear());
}

fn without_those_called_in(plan: &mut Plan, _: &mut Workspace) {
    plan.cases.values_mut().for_each(|case| Arc::make_mut(case).sittings.clear());
}

fn without_what_was_signed(plan: &mut Plan, _: &mut Workspace) {
    plan.lines.values_mut().for_each(|line| Arc::make_mut(line).state = LineState::Open);
}

fn without_ends_of_signing(plan: &mut Plan, _: &mut Workspace) {
    let signing = plan.versions.values_mut().filter_map(|version| Arc::make_mut(version).signing.as_mut());
    signing.for_each(|signing| signing.closed = None);
}

fn without_versions_of_old(plan: &mut Plan, _: &mut Workspace) {
    plan.versions = std::mem::take(&mut plan.versions)
        .into_iter()
        .map(|(number, version)| (format!("{number}x"), version))
        .collect();
}

fn without_rules_of_their_own(_: &mut Plan, workspace: &mut Workspace) {
    let rule = crowd::rule("heads");
    workspace.bodies.values_mut().for_each(|body| Arc::make_mut(body).rule.set(None, rule.clone()));
}

fn without_ends_of_mandates(_: &mut Plan, workspace: &mut Workspace) {
    for party in workspace.parties.values_mut() {
        let offices = Arc::make_mut(party).offices.values_mut();
        offices.flat_map(|office| &mut office.mandates).for_each(|mandate| (mandate.from, mandate.to) = (None, None));
    }
}

fn decided(field: &Field, actor: &Actor, command: &PlanCommand, told: Told) -> Result<Vec<PlanEvent>, Denial> {
    if told as usize == everything as Told as usize {
        return decide::decide(
            Basis { plan: &field.plan, workspace: &field.workspace, actor, now: field.now() },
            command,
        );
    }
    let (mut plan, mut workspace) = (field.plan.clone(), field.workspace.clone());
    told(&mut plan, &mut workspace);
    decide::decide(Basis { plan: &plan, workspace: &workspace, actor, now: field.now() }, command)
}

/// What a run met: how often each command was done, and why others were not.
#[derive(Default)]
struct Met {
    done: BTreeSet<&'static str>,
    reasons: BTreeSet<String>,
}

/// Runs once; says what is wrong, with the commands that led there.
fn run(seed: u64, told: Told, met: &mut Met) -> Result<(), String> {
    let mut dice = Dice::new(seed);
    let mut field = crowd::founded();
    let mut witness = Witness::new();
    for count in 0..COMMANDS {
        if dice.one_in(6) {
            field.day = field.day.checked_add_days(Days::new(1)).unwrap();
        }
        let (actor, command) = attempt(&mut dice, &field, count);
        let at = |wrong: String| format!("run {seed}, command {count}: {wrong}\n{actor:?}\n{command:?}");
        match decided(&field, &actor, &command, told) {
            Ok(events) => {
                met.done.insert(command.name());
                let stamp = field.next_stamp(&actor);
                for event in &events {
                    witness.event(event, &field.plan, field.day).map_err(at)?;
                    field.plan.apply(event, &stamp);
                }
                field.log.push((events, stamp));
                witness.plan(&field.plan).map_err(at)?;
            }
            Err(denial) => {
                let known = met.reasons.contains(denial.cause.id.as_ref());
                if !known {
                    told_why(&denial).map_err(at)?;
                    met.reasons.insert(denial.cause.id.into_owned());
                }
            }
        }
    }
    let mut again = Plan::unborn(field.plan.id.clone());
    field.log.iter().for_each(|(events, stamp)| events.iter().for_each(|event| again.apply(event, stamp)));
    if again == field.plan { Ok(()) } else { Err(format!("run {seed}: replay gives another state")) }
}

/// Looks whether a refusal says why in every language.
fn told_why(denial: &Denial) -> Result<(), String> {
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        let said = |message: &Message| locale.say(message);
        let missing = |message: &Message| said(message).trim().is_empty() || said(message) == message.id;
        if missing(&denial.cause) || denial.hint.as_ref().is_some_and(missing) {
            return Err(format!("no reason in {lang:?}: {denial:?}"));
        }
    }
    Ok(())
}

fn runs(seeds: std::ops::Range<u64>) -> Met {
    let mut met = Met::default();
    for seed in seeds {
        run(seed, everything, &mut met).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
    met
}

#[test]
fn what_must_hold_holds_in_the_first_half_of_the_runs() {
    let met = runs(0..5_000);
    // What never happens is not tried: the runs reach everything that they are about.
    for name in [
        "call",
        "move",
        "seat",
        "raise",
        "recuse",
        "open-vote",
        "vote",
        "withdraw-vote",
        "record",
        "confirm",
        "lock",
        "open-step",
        "close-step",
        "return",
        "remark",
        "answer",
        "open-signing",
        "close-signing",
        "adopt",
        "prepare",
        "sign",
        "decline",
        "withdraw-signature",
        "dispute",
    ] {
        assert!(met.done.contains(name), "{name} was never done");
    }
    assert!(met.reasons.len() > 40, "{:?}", met.reasons);
}

#[test]
fn what_must_hold_holds_in_the_second_half_of_the_runs() {
    runs(5_000..10_000);
}

#[test]
fn a_rule_that_forgets_one_thing_is_found_out() {
    let rules: [(&str, Told); 7] = [
        ("recusals", without_recusals),
        ("who was called in", without_those_called_in),
        ("what was signed", without_what_was_signed),
        ("ends of signing", without_ends_of_signing),
        ("versions of old", without_versions_of_old),
        ("rules of their own", without_rules_of_their_own),
        ("ends of mandates", without_ends_of_mandates),
    ];
    for (name, told) in rules {
        let found = (0..PATIENCE).find_map(|seed| run(seed, told, &mut Met::default()).err());
        assert!(found.is_some(), "{name}: nobody notices");
    }
}
