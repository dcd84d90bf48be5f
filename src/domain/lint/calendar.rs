//! The calendar: meetings on holidays and weekends, weeks that no year has or that no year is told for.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Code, Finding, Reader};
use crate::domain::holidays::{holiday, in_common_holiday};
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::value::{FieldKind, FieldValue, Recipient, Value};
use crate::domain::when::period::Period;
use crate::domain::when::{When, infer_years};

impl<'a> Reader<'a> {
    pub(super) fn calendar(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut seen = BTreeSet::new();
        for (node, when) in self.meetings() {
            let Some(days) = when.interval().filter(|days| seen.insert((node.id.clone(), *days))) else { continue };
            findings.extend(self.of_meeting(node, &when, days));
        }
        findings.extend(self.weeks());
        findings
    }

    /// Lists when bodies meet: for milestones, and for reports.
    fn meetings(&self) -> Vec<(&'a Node, When)> {
        let mut meetings = Vec::new();
        for milestone in &self.milestones {
            let Some(node) = self.plan.node(&milestone.node) else { continue };
            let bodies =
                milestone.recipients.lines.iter().filter(|line| {
                    matches!(line.who, Recipient::Body(_) | Recipient::Acting { .. } | Recipient::Set(_))
                });
            meetings.extend(bodies.filter_map(|line| Some((node, line.when.clone()?))));
        }
        if let Some(reporting) = &self.template.reporting {
            let reports = self.nodes_of(&reporting.register);
            meetings.extend(reports.filter_map(|node| Some((node, node.field(&reporting.at).when()?.clone()))));
        }
        meetings
    }

    fn of_meeting(&self, node: &Node, when: &When, (first, last): (NaiveDate, NaiveDate)) -> Option<Finding> {
        let say = |message: Message| message.with("name", self.name(node)).with("when", when.clone());
        if first == last {
            if let Some(name) = holiday(first) {
                let message = say(Message::new("lint-meeting-on-holiday")).with("holiday", Message::new(name));
                return Some(self.at(Code::MeetingOnHoliday, node, message));
            }
            if matches!(first.weekday(), Weekday::Sat | Weekday::Sun) {
                let day = if first.weekday() == Weekday::Sat { "weekday-saturday" } else { "weekday-sunday" };
                let message = say(Message::new("lint-meeting-on-weekend")).with("day", Message::new(day));
                return Some(self.at(Code::MeetingOnWeekend, node, message));
            }
        }
        let message = || say(Message::new("lint-meeting-in-common-holiday"));
        in_common_holiday((first, last)).then(|| self.at(Code::MeetingInCommonHoliday, node, message()))
    }

    /// Looks at every week, and every day without year, that is written, with the year that its neighbours suggest.
    fn weeks(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for register in &self.template.registers {
            for field in &register.fields {
                if !matches!(field.kind, FieldKind::When | FieldKind::Recipients) {
                    continue;
                }
                let values = self.nodes_of(&register.id).map(|node| (node, node.field(&field.id)));
                let mut whens: Vec<(&Node, When)> =
                    values.flat_map(|(node, value)| written(value).into_iter().map(move |when| (node, when))).collect();
                infer_years(whens.iter_mut().map(|(_, when)| when));
                let told = whens.iter().any(|(_, when)| when.interval().is_some());
                for (node, when) in &whens {
                    let mut weeks =
                        when.periods().filter_map(|period| self.of_week(node, &field.id, (when, told), period));
                    findings.extend(weeks.next());
                }
            }
        }
        findings
    }

    /// Looks at one week, or one day without year; `told` when something around it says years.
    fn of_week(&self, node: &Node, field: &str, (when, told): (&When, bool), period: &Period) -> Option<Finding> {
        let say = |message: Message| message.with("name", self.name(node)).with("when", when.clone());
        match period {
            Period::Week { week: 53, year, .. } if period.days().is_none() && (year.is_some() || told) => {
                let message = say(Message::new("lint-week-53"));
                Some(self.in_field(Code::Week53, node, field, message))
            }
            Period::Week { year: None, .. } | Period::DayOfMonth { year: None, .. } => {
                let message = say(Message::new("lint-week-without-year"));
                Some(self.in_field(Code::WeekWithoutYear, node, field, message))
            }
            _ => None,
        }
    }
}

fn written(value: &FieldValue) -> Vec<When> {
    match value.value() {
        Some(Value::When(when)) => vec![when.clone()],
        Some(Value::Recipients(recipients)) => recipients.lines.iter().filter_map(|line| line.when.clone()).collect(),
        _ => Vec::new(),
    }
}
