//! Numbers along the time: what lacks a baseline, a target or a reading, and targets that do not add up.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Code, Finding, Reader};
use crate::domain::amount;
use crate::domain::message::Message;
use crate::domain::picture::Scene;
use crate::domain::picture::series::{Measured, Point, Series};
use crate::domain::plan::Node;
use crate::domain::template::Field;
use crate::domain::value::Value;

/// Names of options that tell the numbers of a series apart.
const BASELINE: &str = "baseline";
const TARGET: &str = "target";
const READING: &str = "reading";

impl<'a> Reader<'a> {
    pub(super) fn series(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for register in &self.template.registers {
            for view in &register.series {
                let scene = Scene::new(self.plan, self.template, register, self.day);
                let series = Series::of(view, &scene);
                let Some(kind) = view.kind.as_ref().and_then(|kind| register.field(kind)) else { continue };
                let measured: BTreeMap<_, _> = series.measured.iter().map(|one| (&one.node.id, one)).collect();
                for node in self.measurable(&series) {
                    findings.extend(self.of_measured(node, measured.get(&node.id).copied(), kind));
                }
                let totals = self.template.checks.totals.iter().filter(|total| total.register == register.id);
                for total in totals {
                    findings.extend(series.measured.iter().filter_map(|one| self.total(one, &total.field)));
                }
            }
        }
        findings
    }

    /// Lists what could be measured: every record of a register of which one is.
    fn measurable(&self, series: &Series<'a>) -> Vec<&'a Node> {
        let mut registers: Vec<&str> = series.measured.iter().filter_map(|one| one.node.register.as_deref()).collect();
        registers.sort_unstable();
        registers.dedup();
        registers.into_iter().flat_map(|register| self.nodes_of(register)).collect()
    }

    fn of_measured(&self, node: &Node, measured: Option<&Measured<'_>>, kind: &Field) -> Vec<Finding> {
        let say = |code, id: &'static str| self.at(code, node, Message::new(id).with("name", self.name(node)));
        let has =
            |name: &str| points(measured, name).any(|point| point.readings.iter().any(|one| one.amount.is_some()));
        let mut findings = Vec::new();
        if kind.option(BASELINE).is_some() && !has(BASELINE) {
            findings.push(say(Code::IndicatorWithoutBaseline, "lint-indicator-without-baseline"));
        }
        if kind.option(TARGET).is_some() && !has(TARGET) {
            findings.push(say(Code::IndicatorWithoutTarget, "lint-indicator-without-target"));
        }
        let passed = points(measured, TARGET).filter_map(|point| Some((point, point.days?)));
        let passed = passed.filter(|(_, (_, last))| *last < self.day).max_by_key(|(_, (_, last))| *last);
        if let Some((target, (first, _))) = passed.filter(|_| kind.option(READING).is_some()) {
            let read = points(measured, READING).filter_map(|point| point.days).any(|(_, last)| last >= first);
            if let Some(when) = target.when.clone().filter(|_| !read) {
                let finding = say(Code::ReadingLate, "lint-reading-late");
                let message = finding.message.clone().with("when", when);
                findings.push(Finding { message, ..finding });
            }
        }
        findings
    }

    fn total(&self, measured: &Measured<'_>, field: &str) -> Option<Finding> {
        let promised = measured.node.field(field);
        let total = match promised.value()? {
            Value::Number(text) => amount::number(text)?,
            Value::Money(text) => amount::money(text)?.amount,
            Value::Percent(text) => amount::percent(text)?,
            _ => return None,
        };
        let targets = points(Some(measured), TARGET).flat_map(|point| &point.readings);
        let numbers: Vec<Decimal> = targets.filter_map(|one| one.amount.map(|amount| amount.number)).collect();
        let sum = numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number))?;
        if numbers.is_empty() || sum == total {
            return None;
        }
        let message = Message::new("lint-targets-differ")
            .with("name", self.name(measured.node))
            .with("sum", sum.normalize().to_string())
            .with("total", promised.text().unwrap_or_default());
        Some(self.in_field(Code::TargetsDiffer, measured.node, field, message))
    }
}

fn points<'s>(measured: Option<&'s Measured<'_>>, name: &str) -> impl Iterator<Item = &'s Point<'s>> {
    let kinds = measured.into_iter().flat_map(|measured| &measured.kinds);
    let named: Vec<_> = kinds.filter(|kind| kind.option.is_some_and(|option| option.id == name)).collect();
    named.into_iter().flat_map(|kind| &kind.points)
}
