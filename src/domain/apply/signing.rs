//! Applies events of versions and signature lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::LineId;
use crate::domain::milestone::StepState;
use crate::domain::plan::Plan;
use crate::domain::version::{
    Adoption, Evidence, Line, LineState, PreparedStatement, SigningEnd, SigningState, SshSignature, Version,
};

impl Plan {
    pub(super) fn apply_signing(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::VersionLocked { .. } | PlanEvent::VersionReturned { .. } => self.apply_version(event, stamp),
            PlanEvent::SigningOpened { .. }
            | PlanEvent::SigningChanged { .. }
            | PlanEvent::SigningClosed { .. }
            | PlanEvent::LineAdded { .. } => self.apply_round(event, stamp),
            PlanEvent::AdoptionRecorded { party, version, consideration, authority, conditions, behalf } => {
                let adoption = Adoption {
                    consideration: consideration.clone(),
                    authority: authority.clone(),
                    conditions: conditions.clone(),
                    behalf: behalf.clone(),
                };
                let of_party = |line: &Line| &line.head.party == party && &line.version == version;
                for line in self.lines.values_mut().filter(|line| of_party(line)) {
                    Arc::make_mut(line).adoption = Some(adoption.clone());
                }
            }
            PlanEvent::LinePrepared { line, person, statement, mandate } => {
                let prepared = PreparedStatement {
                    person: person.clone(),
                    statement: statement.clone(),
                    sha256: Digest::of(statement.as_bytes()),
                    mandate: mandate.clone(),
                    at: stamp.time,
                };
                self.change_line(line, |line| {
                    line.prepared.retain(|other| &other.person != person);
                    line.prepared.push(prepared);
                });
            }
            PlanEvent::LineReserved { line, text } => {
                self.change_line(line, |line| line.reservation = Some(text.clone()));
            }
            PlanEvent::LineDisputed { line, reason } => {
                self.change_line(line, |line| line.disputed = Some(reason.clone()));
            }
            _ => {
                if let Some((line, state)) = state_after(event, stamp) {
                    self.change_line(line, |line| {
                        // What was said of the signature that is gone, or that is another one now, goes with it.
                        if matches!(state, LineState::Withdrawn { .. }) {
                            line.reservation = None;
                        }
                        if matches!(state, LineState::Withdrawn { .. } | LineState::Declined { .. }) {
                            line.added_at = None;
                        }
                        line.disputed = None;
                        line.state = state;
                    });
                }
            }
        }
    }

    fn apply_version(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::VersionLocked { version, kind, change, again, revision, prefix, text, lines, annexes } => {
                let locked = Version {
                    number: version.clone(),
                    kind: *kind,
                    change: *change,
                    again: again.clone(),
                    text: Digest::of(text.as_bytes()),
                    length: text.len() as u64,
                    prefix: *prefix,
                    lines: lines.iter().map(|line| line.line.clone()).collect(),
                    annexes: annexes.clone(),
                    revision: *revision,
                    at: stamp.time,
                    by: stamp.by.clone(),
                    returned: None,
                    signing: None,
                };
                self.versions.insert(version.clone(), Arc::new(locked));
                for head in lines {
                    self.lines.insert(head.line.clone(), Arc::new(Line::new(head.clone(), version.clone())));
                }
                let head = Arc::make_mut(&mut self.head);
                head.versions.push(version.clone());
                head.returned = None;
            }
            PlanEvent::VersionReturned { version, step, reason } => {
                if let Some(returned) = self.versions.get_mut(version) {
                    Arc::make_mut(returned).returned = Some(reason.clone());
                }
                Arc::make_mut(&mut self.head).returned = Some(version.clone());
                let ended = StepState::Returned { at: stamp.time, reason: reason.clone() };
                if let Some(step) = step {
                    self.change_step(step, |step| step.state = ended);
                }
            }
            _ => {}
        }
    }

    fn apply_round(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::SigningOpened { version, rule, due, overridden } => {
                let signing = SigningState {
                    rule: rule.clone(),
                    due: *due,
                    overridden: overridden.clone(),
                    opened: stamp.time,
                    deadlines: BTreeMap::new(),
                    closed: None,
                };
                if let Some(version) = self.versions.get_mut(version) {
                    Arc::make_mut(version).signing = Some(signing);
                }
            }
            PlanEvent::SigningChanged { version, party, due, .. } => {
                self.change_signing(version, |signing| match (party, due) {
                    (Some(party), Some(due)) => _ = signing.deadlines.insert(party.clone(), *due),
                    (Some(party), None) => _ = signing.deadlines.remove(party),
                    (None, due) => signing.due = *due,
                });
            }
            PlanEvent::SigningClosed { version, reason } => {
                let end = SigningEnd { at: stamp.time, reason: reason.clone() };
                self.change_signing(version, |signing| signing.closed = Some(end));
                let lines = self.versions.get(version).map(|version| version.lines.clone()).unwrap_or_default();
                lines.iter().for_each(|line| self.change_line(line, |line| line.added_at = None));
            }
            PlanEvent::LineAdded { version, line, reason } => {
                let fresh = || Arc::new(Line::new(line.clone(), version.clone()));
                let added = Arc::make_mut(self.lines.entry(line.line.clone()).or_insert_with(fresh));
                added.added = Some(reason.clone());
                added.added_at = Some(stamp.time);
                if let Some(version) = self.versions.get_mut(version).filter(|known| !known.lines.contains(&line.line))
                {
                    Arc::make_mut(version).lines.push(line.line.clone());
                }
            }
            _ => {}
        }
    }

    fn change_signing(&mut self, version: &str, change: impl FnOnce(&mut SigningState)) {
        if let Some(signing) =
            self.versions.get_mut(version).and_then(|version| Arc::make_mut(version).signing.as_mut())
        {
            change(signing);
        }
    }

    fn change_line(&mut self, id: &LineId, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(id) {
            change(Arc::make_mut(line));
        }
    }
}

/// Returns what stands on a line after an event that fills or empties it.
fn state_after<'a>(event: &'a PlanEvent, stamp: &Stamp) -> Option<(&'a LineId, LineState)> {
    let at = stamp.time;
    match event {
        PlanEvent::LineSigned { line, person, statement, armour, key, mandate } => {
            let signature = SshSignature {
                person: person.clone(),
                statement: statement.clone(),
                armour: armour.clone(),
                key: key.clone(),
                mandate: mandate.clone(),
                at,
            };
            Some((line, LineState::Signed(signature)))
        }
        PlanEvent::LineEvidenced { line, kind, sha256, person, authority, date, checked, behalf } => {
            let evidence = Evidence {
                way: *kind,
                sha256: *sha256,
                person: person.clone(),
                authority: authority.clone(),
                date: *date,
                checked: checked.clone(),
                behalf: behalf.clone(),
                at,
            };
            Some((line, LineState::Evidenced(evidence)))
        }
        PlanEvent::LineDeclined { line, is_final, reason, behalf } => {
            let (is_final, reason, behalf) = (*is_final, reason.clone(), behalf.clone());
            Some((line, LineState::Declined { is_final, reason, at, behalf }))
        }
        PlanEvent::LineWithdrawn { line, reason } => Some((line, LineState::Withdrawn { reason: reason.clone(), at })),
        _ => None,
    }
}
