//! What was found in the open plan, kept until plan, workspace or day is another one: no frame reads a plan anew.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Session;
use crate::domain::lint::{Finding, lint};
use crate::domain::outstanding::{Outstanding, outstanding};
use crate::domain::picture::glance::{Glance, glances};
use crate::domain::plan::Plan;
use crate::domain::template::Template;
use crate::domain::workspace::Workspace;

/// What a plan says of itself.
#[derive(Debug)]
pub struct Found {
    /// What is missing, and what comes next.
    pub outstanding: Outstanding,
    /// Its views at a glance.
    pub glances: Vec<Glance>,
    /// What contradicts itself, the gravest first.
    pub findings: Vec<Finding>,
}

/// The last answer, kept.
#[derive(Debug, Default)]
pub struct Kept(RefCell<Option<Answer>>);

/// An answer, with what it was given for.
#[derive(Debug)]
struct Answer {
    plan: Arc<Plan>,
    workspace: Arc<Workspace>,
    day: NaiveDate,
    found: Arc<Found>,
}

impl Found {
    fn of(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Self {
        Self {
            outstanding: outstanding(plan, workspace, template, day),
            glances: glances(plan, template, day),
            findings: lint(plan, workspace, template, day),
        }
    }
}

impl Session {
    /// Returns what the open plan says of itself today; nothing before there is one.
    #[must_use]
    pub fn found(&self) -> Option<Arc<Found>> {
        let (plan, workspace, today) = (self.plan.as_ref()?, &self.workspace, self.now.day);
        let mut kept = self.kept.0.borrow_mut();
        // A plan and a workspace never change: who knows of a change has others.
        let is_of_now = |kept: &&Answer| {
            Arc::ptr_eq(&kept.plan, plan) && Arc::ptr_eq(&kept.workspace, workspace) && kept.day == today
        };
        if let Some(answer) = kept.as_ref().filter(is_of_now) {
            return Some(Arc::clone(&answer.found));
        }
        let found = Arc::new(Found::of(plan, workspace, self.template()?, today));
        let (plan, workspace) = (Arc::clone(plan), Arc::clone(workspace));
        *kept = Some(Answer { plan, workspace, day: today, found: Arc::clone(&found) });
        Some(found)
    }
}
