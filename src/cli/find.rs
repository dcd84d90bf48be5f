//! Finds what people name: bodies, parties, offices, persons, milestones, chapters, records.

use chrono::NaiveDate;

use crate::domain::body::Body;
use crate::domain::called::{self, same};
use crate::domain::id::{OfficeId, PersonId, SeatId};
use crate::domain::message::Message;
use crate::domain::milestone::{Milestone, Step};
use crate::domain::party::{Considerer, Office, Party};
use crate::domain::person::Person;
use crate::domain::plan::{Node, Plan};
use crate::domain::process::milestones;
use crate::domain::template::Template;
use crate::domain::workspace::Workspace;

use super::error::{CliError, choose};

/// Finds a body by identity, key, name in any language, short name or alias.
///
/// # Errors
/// There is none.
pub fn body<'w>(workspace: &'w Workspace, named: &str, day: NaiveDate) -> Result<&'w Body, CliError> {
    called::body(workspace, named, day).ok_or_else(|| {
        let cause = Message::new("cli-body-unknown").with("name", named);
        CliError::denied(cause).hint(Message::new("cli-hint-body-list"))
    })
}

/// Finds a seat of a body by identity or title.
///
/// # Errors
/// There is none.
pub fn seat<'w>(body: &'w Body, named: &str, day: NaiveDate) -> Result<&'w SeatId, CliError> {
    called::seat(body, named, day).map(|(id, _)| id).ok_or_else(|| {
        let cause = Message::new("cli-body-seat-unknown").with("name", named).with("body", &body.key);
        CliError::denied(cause).hint(Message::new("cli-hint-seats").with("body", &body.key))
    })
}

/// Finds a party by identity, key, name, short name or organisation number.
///
/// # Errors
/// There is none.
pub fn party<'w>(workspace: &'w Workspace, named: &str, day: NaiveDate) -> Result<&'w Party, CliError> {
    called::party(workspace, named, day).ok_or_else(|| {
        let cause = Message::new("cli-party-unknown").with("name", named);
        CliError::denied(cause).hint(Message::new("cli-hint-party-list"))
    })
}

/// Finds an office of a party; the only one when none is named.
///
/// # Errors
/// There is none, or there are several and none is named.
pub fn office<'w>(
    party: &'w Party,
    named: Option<&str>,
    day: NaiveDate,
) -> Result<(&'w OfficeId, &'w Office), CliError> {
    let names = || party.offices.values().map(|office| office.key.clone()).collect::<Vec<_>>();
    let hint = || choose(names());
    let mut offices = party.offices.iter();
    match named {
        Some(named) => offices
            .find(|(id, office)| id.as_str() == named || office.key == named || same(&office.name, named))
            .ok_or_else(|| {
                let cause = Message::new("cli-office-unknown").with("name", named).with("party", party.name(day));
                CliError::denied(cause).hint(hint())
            }),
        None => match (offices.next(), offices.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => {
                let cause = Message::new("cli-party-without-office").with("party", party.name(day));
                Err(CliError::denied(cause).hint(Message::new("hint-offices")))
            }
            _ => Err(CliError::usage(Message::new("cli-office-which").with("party", party.name(day))).hint(hint())),
        },
    }
}

/// Finds a person by identity, name or e-mail address.
///
/// # Errors
/// There is none.
pub fn person<'w>(workspace: &'w Workspace, named: &str) -> Result<&'w Person, CliError> {
    called::person(workspace, named).ok_or_else(|| {
        let cause = Message::new("cli-person-unknown").with("name", named);
        CliError::denied(cause).hint(Message::new("cli-hint-person-list"))
    })
}

/// Reads a person's identity from an argument.
///
/// # Errors
/// It has another form.
pub fn person_id(text: &str) -> Result<PersonId, CliError> {
    PersonId::new(text).map_err(|error| CliError::usage(Message::new("cli-usage-identity").with("value", error.0)))
}

/// Finds who considers: a body or a party.
///
/// # Errors
/// There is neither.
pub fn considerer(workspace: &Workspace, named: &str, day: NaiveDate) -> Result<Considerer, CliError> {
    let found = body(workspace, named, day).map(|body| Considerer::Body(body.id.clone()));
    found.or_else(|missing| {
        party(workspace, named, day).map(|party| Considerer::Party(party.id.clone())).map_err(|_party| missing)
    })
}

/// Finds who considers a step: a body or a party, or by a role the body that acts in it there.
///
/// # Errors
/// There is none.
pub fn recipient(workspace: &Workspace, step: &Step, named: &str, day: NaiveDate) -> Result<Considerer, CliError> {
    let who = considerer(workspace, named, day)?;
    let is_asked = step.recipients.iter().any(|recipient| recipient.who == who);
    let acting = step.recipients.iter().find(|recipient| recipient.role.as_ref() == who.body());
    Ok(acting.filter(|acting| !is_asked && acting.role.is_some()).map_or(who, |acting| acting.who.clone()))
}

/// Finds a milestone of a plan by its key.
///
/// # Errors
/// There is none.
pub fn milestone(plan: &Plan, template: &Template, key: &str) -> Result<Milestone, CliError> {
    let all = milestones(plan, template);
    let keys: Vec<String> = all.iter().map(|milestone| milestone.key.clone()).collect();
    all.into_iter().find(|milestone| same(&milestone.key, key)).ok_or_else(|| {
        let cause = Message::new("milestone-unknown").with("step", key);
        CliError::denied(cause).hint(choose(keys))
    })
}

/// Finds the step of a milestone: the one that is open, or else its last round.
///
/// # Errors
/// The milestone was never opened.
pub fn step<'p>(plan: &'p Plan, milestone: &Milestone) -> Result<&'p Step, CliError> {
    let rounds = plan.steps_of(&milestone.node);
    let open = rounds.iter().copied().find(|step| step.is_open());
    open.or_else(|| rounds.last().copied()).ok_or_else(|| {
        let cause = Message::new("cli-step-not-opened").with("step", &milestone.key);
        CliError::denied(cause).hint(Message::new("cli-hint-step-open"))
    })
}

/// Finds a chapter by its number, identity or title, or a record by `register/key`, or by a key that no other has.
///
/// # Errors
/// There is none.
pub fn node<'p>(plan: &'p Plan, named: &str) -> Result<&'p Node, CliError> {
    let record = named.split_once('/').and_then(|(register, key)| plan.keyed(register, key));
    let chapter = || {
        plan.walk("").into_iter().map(|(_, node)| node).find(|node| {
            let key = node.key.trim_end_matches('.');
            key == named.trim_end_matches('.') || node.id.as_str() == named || {
                node.field(crate::domain::plan::TITLE).text().is_some_and(|title| same(title, named))
            }
        })
    };
    record.or_else(chapter).or_else(|| plan.only(named)).ok_or_else(|| {
        let cause = Message::new("cli-node-unknown").with("name", named).with("plan", &plan.head.title);
        CliError::denied(cause).hint(Message::new("cli-hint-plan-show"))
    })
}
