//! What was found in the open plan, kept until plan, workspace or day is another one: no frame reads a plan anew.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Session;
use crate::domain::lint::{Finding, lint};
use crate::domain::outstanding::{Outstanding, outstanding};
use crate::domain::picture::glance::{Glance, glances};
use crate::domain::plan::Plan;
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

/// All that an answer about the open plan follows from.
///
/// A plan and a workspace never change: who knows of a change has others. So the same ones are equal and no other.
#[derive(Debug, Clone)]
pub struct Basis {
    plan: Arc<Plan>,
    workspace: Arc<Workspace>,
    day: NaiveDate,
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan) && Arc::ptr_eq(&self.workspace, &other.workspace) && self.day == other.day
    }
}

impl Session {
    /// Returns what answers about the open plan follow from today; nothing before there is one.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        let (plan, workspace) = (Arc::clone(self.plan.as_ref()?), Arc::clone(&self.workspace));
        Some(Basis { plan, workspace, day: self.now.day })
    }

    /// Returns what the open plan says of itself today; nothing before there is one.
    #[must_use]
    pub fn found(&self) -> Option<Arc<Found>> {
        let template = self.template()?;
        let of = |basis: &Basis| Found {
            outstanding: outstanding(&basis.plan, &basis.workspace, template, basis.day),
            glances: glances(&basis.plan, template, basis.day),
            findings: lint(&basis.plan, &basis.workspace, template, basis.day),
        };
        Some(self.found.get(self.basis()?, of))
    }
}
