//! Scores: above the limit, disagreeing with what was entered, higher after the measures; lights over all.

use super::{Code, Finding, Reader, is_said};
use crate::domain::message::Message;
use crate::domain::picture::matrix::{Disagreement, Matrix, Moment, Rated};
use crate::domain::picture::{Chosen, Scene};
use crate::domain::plan::Node;
use crate::domain::template::Register;
use crate::domain::template::checks::Lights;
use crate::domain::template::view::Tone;

impl<'a> Reader<'a> {
    pub(super) fn scores(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for register in self.template.registers.iter().filter(|register| !register.matrices.is_empty()) {
            let scene = Scene::new(self.plan, self.template, register, self.day);
            for view in &register.matrices {
                for rated in &Matrix::of(view, &scene).records {
                    findings.extend(self.above_limit(register, rated));
                    findings.extend(self.disagreements(rated));
                }
            }
        }
        findings.extend(self.template.checks.lights.iter().flat_map(|lights| self.overall(lights)));
        findings
    }

    fn above_limit(&self, register: &Register, rated: &Rated<'_>) -> Vec<Finding> {
        let say =
            |code, id: &'static str| self.at(code, rated.node, Message::new(id).with("name", self.name(rated.node)));
        let Some(accepted) = rated.accepted.as_ref().filter(|_| rated.is_above) else {
            let rules: Vec<_> =
                self.template.checks.treated.iter().filter(|rule| rule.register == register.id).collect();
            let treated = |field: &String| is_said(rated.node.field(field));
            let untreated = !rules.is_empty() && !rules.iter().any(|rule| rule.any_of.iter().any(treated));
            let above = (rated.is_above && untreated).then(|| say(Code::AboveLimit, "lint-above-limit"));
            return above.into_iter().collect();
        };
        let mut findings = Vec::new();
        if accepted.is_expired {
            let until = accepted.until.and_then(|(_, value)| value.when().cloned());
            let finding = say(Code::AcceptanceExpired, "lint-acceptance-expired");
            let message = finding.message.clone();
            let message = until.map_or(message.clone(), |until| message.with("until", until));
            findings.push(Finding { message, ..finding });
        }
        let silent = [accepted.by, accepted.reason].into_iter().flatten().any(|(_, value)| !is_said(value));
        findings.extend(silent.then(|| say(Code::AcceptanceBare, "lint-acceptance-bare")));
        findings
    }

    fn disagreements(&self, rated: &Rated<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for moment in Moment::ALL {
            let Some(rating) = rated.rating(moment) else { continue };
            for (what, said) in rating.disagreements.iter().zip(rating.disagreements(self.plan.head.lang)) {
                let code = match what {
                    Disagreement::Score => Code::ScoreDisagrees,
                    Disagreement::Level => Code::LevelDisagrees,
                };
                let message = Message::new("lint-score").with("name", self.name(rated.node)).with("what", said);
                findings.push(self.at(code, rated.node, message.with("moment", Message::new(moment.term()))));
            }
        }
        if rated.worse == Some(Moment::After) {
            let message = Message::new("lint-residual-higher").with("name", self.name(rated.node));
            findings.push(self.at(Code::ResidualHigher, rated.node, message));
        }
        findings
    }

    /// Compares the light over all with the worst of the parts.
    fn overall(&self, lights: &'a Lights) -> Vec<Finding> {
        let Some(register) = self.template.register(&lights.register) else { return Vec::new() };
        let mut findings = Vec::new();
        for node in self.nodes_of(&register.id) {
            let light = |field: &'a str| light(register, node, field).filter(|light| light.tone() != Tone::Neutral);
            let worst = lights.parts.iter().filter_map(|part| Some((part, light(part)?)));
            let worst = worst.max_by_key(|(_, light)| light.tone());
            if let (Some(overall), Some((part, worst))) = (light(&lights.overall), worst)
                && overall.tone() < worst.tone()
            {
                let lang = self.plan.head.lang;
                let message = Message::new("lint-overall-light")
                    .with("name", self.name(node))
                    .with("overall", overall.label(lang))
                    .with("part", self.label(&register.id, part))
                    .with("worst", worst.label(lang));
                findings.push(self.in_field(Code::OverallLight, node, &lights.overall, message));
            }
        }
        findings
    }
}

fn light<'a>(register: &'a Register, node: &'a Node, field: &str) -> Option<Chosen<'a>> {
    Some(Chosen::of(register.field(field), node.field(field).text()?))
}
