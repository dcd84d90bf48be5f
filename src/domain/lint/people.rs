//! Seats that stay open, and people who should be in two places on one day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Code, Finding, Reader};
use crate::domain::body::Holders;
use crate::domain::id::{BodyId, NodeId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Node;
use crate::domain::process::resolve;
use crate::domain::template::checks::Condition;
use crate::domain::value::{FieldValue, Value};

/// For how many weeks a seat of a body may be open.
const WEEKS: i64 = 12;

impl<'a> Reader<'a> {
    pub(super) fn people(&self) -> Vec<Finding> {
        let mut findings = self.open_seats();
        findings.extend(self.open_records());
        findings.extend(self.same_days());
        findings
    }

    /// Finds open seats of the bodies that are to meet.
    fn open_seats(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut bodies: BTreeMap<BodyId, NodeId> = BTreeMap::new();
        for milestone in &self.milestones {
            for recipient in resolve(&milestone.recipients, self.workspace, self.day) {
                if let Considerer::Body(body) = recipient.who {
                    bodies.entry(body).or_insert_with(|| milestone.node.clone());
                }
            }
        }
        for (id, node) in bodies {
            let (Some(body), Some(node)) = (self.workspace.body(&id), self.plan.node(&node)) else { continue };
            for (seat, facts) in body.seats_at(self.day) {
                let open = matches!(facts.holders, Holders::Vacant | Holders::Unclear | Holders::Later);
                let history = body.seats.get(seat).into_iter().flat_map(|seat| seat.iter());
                let since = history.filter_map(|(from, _)| from).filter(|from| *from <= self.day).last();
                if let Some(weeks) = since.map(|since| self.weeks_since(since)).filter(|weeks| open && *weeks > WEEKS) {
                    let title = facts.title.clone().unwrap_or_else(|| seat.to_string());
                    let message = Message::new("lint-seat-vacant").with("seat", title).with("weeks", weeks);
                    let name = body.short(self.plan.head.lang, self.day);
                    findings.push(self.at(Code::SeatVacant, node, message.with("body", name)));
                }
            }
        }
        findings
    }

    fn weeks_since(&self, since: NaiveDate) -> i64 {
        self.day.signed_duration_since(since).num_weeks()
    }

    /// Finds open seats in the registers that the template names.
    fn open_records(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for rule in &self.template.checks.vacancies {
            for node in self.nodes_of(&rule.register).filter(|node| holds(node, &rule.open)) {
                let told = rule.since.as_ref().and_then(|since| node.field(since).when()?.earliest());
                let since = told.unwrap_or_else(|| self.workspace.day_of(self.plan.head.created));
                let weeks = self.weeks_since(since);
                if weeks > i64::from(rule.weeks) {
                    let message = Message::new("lint-seat-open").with("seat", self.name(node)).with("weeks", weeks);
                    findings.push(self.in_field(Code::SeatVacant, node, &rule.open.field, message));
                }
            }
        }
        findings
    }

    /// Finds people who sit in two bodies that meet on the same day, apart from each other.
    fn same_days(&self) -> Vec<Finding> {
        let mut days: BTreeMap<NaiveDate, Vec<(BodyId, &'a Node)>> = BTreeMap::new();
        for milestone in self.milestones.iter().filter(|milestone| !milestone.recipients.joint) {
            let Some(node) = self.plan.node(&milestone.node) else { continue };
            for recipient in resolve(&milestone.recipients, self.workspace, self.day) {
                let day =
                    recipient.when.as_ref().and_then(|when| when.interval()).filter(|(first, last)| first == last);
                if let (Considerer::Body(body), Some((day, _))) = (recipient.who, day) {
                    let there = days.entry(day).or_default();
                    if !there.iter().any(|(known, _)| *known == body) {
                        there.push((body, node));
                    }
                }
            }
        }
        let mut findings = Vec::new();
        for (day, meetings) in days {
            for (at, (one, _)) in meetings.iter().enumerate() {
                for (other, node) in meetings.iter().skip(at + 1) {
                    findings.extend(self.in_both(one, other, day).map(|message| self.at(Code::SameDay, node, message)));
                }
            }
        }
        findings
    }

    fn in_both(&self, one: &BodyId, other: &BodyId, day: NaiveDate) -> Option<Message> {
        let there: Vec<&PersonId> = self.workspace.sitters(other, day);
        let mut both: Vec<&PersonId> =
            self.workspace.sitters(one, day).into_iter().filter(|person| there.contains(person)).collect();
        both.sort();
        both.dedup();
        let names: Vec<String> = both.into_iter().map(|person| self.workspace.person_name(person).to_owned()).collect();
        let short = |body: &BodyId| {
            self.workspace.body(body).map_or("", |body| body.short(self.plan.head.lang, self.day)).to_owned()
        };
        let message = || Message::new("lint-same-day").with("first", short(one)).with("second", short(other));
        (!names.is_empty()).then(|| message().with("persons", names).with("day", day))
    }
}

/// Tells whether a record says what a condition asks.
pub(super) fn holds(node: &Node, condition: &Condition) -> bool {
    match node.field(&condition.field) {
        FieldValue::Some(Value::Flag(set)) => *set && condition.is.is_empty(),
        value => value.text().is_some_and(|chosen| condition.is.iter().any(|option| option == chosen)),
    }
}
