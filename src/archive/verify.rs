//! Verifies a package offline: everything of DESIGN 5, each fault by file.
//!
//! A package is accepted only in the one form that this program writes, so that no other program can read it in
//! another way. Lines without a signature are no fault: they are listed, because 14 of 15 is a state.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::extract::{Extract, InvalidExtract};
use super::package::Package;
use super::report::{Fault, Report, Verified};
use super::{cores, names, sums};
use crate::domain::digest::Digest;
use crate::domain::event::PlanEvent;
use crate::domain::front::{self, Front, Line};
use crate::domain::id::LineId;
use crate::domain::signature::{self, KeyPeriod, PublicKeyText, Purpose};
use crate::domain::version::Prefix;
use crate::entry::Entry;
use crate::signing::sshsig::Signature;
use crate::signing::{Refusal, allowed_signers, key, statement};

/// Verifies a package.
#[must_use]
pub fn verify(package: &Package) -> Report {
    let mut report = Report::default();
    check_sums(package, &mut report);
    let text = |path: &str| package.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let plan = text(names::PLAN).and_then(front::read).map(|(front, _)| front);
    let journal = text(names::JOURNAL).ok_or(InvalidExtract::Form(1)).and_then(Extract::read);
    let keys = text(names::ALLOWED_SIGNERS).map_or(Err(1), |file| allowed_signers::read(file).map_err(|e| e.line));
    match (plan, journal, keys) {
        (Some(plan), Ok(journal), Ok(keys)) => {
            match events(&journal) {
                Ok(events) => {
                    let parts = Parts {
                        package,
                        plan: &plan,
                        plan_sha256: Digest::of(package.get(names::PLAN).unwrap_or_default()),
                        journal: &journal,
                        keys: by_principal(&keys),
                        events: &events,
                        signed: signed(&events),
                    };
                    parts.check(&mut report);
                }
                Err(line) => report.fault(Fault::Journal(InvalidExtract::Form(line))),
            }
            report.plan = Some(plan);
        }
        (plan, journal, keys) => {
            report.faults.extend(plan.is_none().then_some(Fault::Plan));
            report.faults.extend(journal.err().map(Fault::Journal));
            report.faults.extend(keys.err().map(Fault::AllowedSigners));
        }
    }
    report
}

/// Checks that the digests are about exactly the files that are there.
fn check_sums(package: &Package, report: &mut Report) {
    let sums = package.get(names::SUMS).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(sums) = sums.and_then(sums::read) else {
        return report.fault(Fault::Sums);
    };
    for required in names::REQUIRED {
        if package.get(required).is_none() && !sums.contains_key(required) {
            report.fault(Fault::Missing(required.to_owned()));
        }
    }
    for (path, digest) in &sums {
        match package.get(path) {
            None => report.fault(Fault::Missing((*path).to_owned())),
            Some(bytes) if Digest::of(bytes) != *digest => report.fault(Fault::Changed((*path).to_owned())),
            Some(_) => {}
        }
    }
    let extra = package.files().filter(|(path, _)| sums::is_counted(path) && !sums.contains_key(path));
    report.faults.extend(extra.map(|(path, _)| Fault::Extra(path.to_owned())));
}

/// Reads the events that are not withheld; fails with the line of the first that this program does not know.
fn events(journal: &Extract) -> Result<Vec<Event>, usize> {
    let entries: Vec<&Entry> = journal.entries().collect();
    let read = |entry: &&Entry| {
        let events = entry.body.iter().flat_map(|body| &body.events);
        events.map(|event| Some((entry.head.time, serde_json::from_str(event.get()).ok()?))).collect()
    };
    let mut events = Vec::new();
    for (of_entry, line) in cores::map(&entries, read).into_iter().zip(2usize..) {
        let of_entry: Option<Vec<Event>> = of_entry;
        events.extend(of_entry.ok_or(line)?);
    }
    Ok(events)
}

/// Collects what the log says is signed and not withdrawn, by the signature's armour.
fn signed(events: &[Event]) -> HashMap<&str, Recorded<'_>> {
    let mut signed = HashMap::new();
    for (at, event) in events {
        match event {
            PlanEvent::LineSigned { line, statement, armour, .. } => {
                signed.insert(armour.as_str(), Recorded { line, statement, at: *at });
            }
            PlanEvent::LineWithdrawn { line, .. } => signed.retain(|_, recorded| recorded.line != line),
            _ => {}
        }
    }
    signed
}

fn by_principal(keys: &[KeyPeriod]) -> HashMap<&str, Vec<&KeyPeriod>> {
    let mut found: HashMap<&str, Vec<&KeyPeriod>> = HashMap::new();
    for period in keys {
        found.entry(&period.principal).or_default().push(period);
    }
    found
}

/// An event, with the time of its entry.
type Event = (DateTime<Utc>, PlanEvent);

/// What the log says about a signature.
struct Recorded<'a> {
    line: &'a LineId,
    statement: &'a str,
    at: DateTime<Utc>,
}

/// The parts of a package that read: what the rest is compared with.
struct Parts<'a> {
    package: &'a Package,
    plan: &'a Front,
    plan_sha256: Digest,
    journal: &'a Extract,
    /// Which key counts for whom, by principal.
    keys: HashMap<&'a str, Vec<&'a KeyPeriod>>,
    /// The events that are not withheld.
    events: &'a [Event],
    /// What the log says is signed, by the signature's armour.
    signed: HashMap<&'a str, Recorded<'a>>,
}

impl Parts<'_> {
    fn check(&self, report: &mut Report) {
        report.entries = self.journal.entries().count();
        report.withheld = self.journal.entries().filter(|entry| entry.body.is_none()).count();
        match self.check_log_signature() {
            Ok(fingerprint) => report.log_key = Some(fingerprint),
            Err(refusal) => report.fault(Fault::LogSignature(refusal)),
        }
        if !self.journal.log().continues(&self.plan.origin) {
            report.fault(Fault::OtherLog(names::JOURNAL.to_owned()));
        }
        if !self.journal.has_earlier(Prefix { size: self.plan.log_size, root: self.plan.log_root }) {
            report.fault(Fault::OtherLog(names::PLAN.to_owned()));
        }
        self.check_lock(report);
        self.check_annexes(report);
        report.acceded = self.acceded();
        let lines: Vec<Line> = self.plan.lines.iter().chain(&report.acceded).cloned().collect();
        let checked = cores::map(&lines, |line| {
            let path = names::statement(&line.name);
            self.package.get(&path).map(|bytes| self.check_line(line, &path, bytes))
        });
        for (line, checked) in lines.iter().zip(checked) {
            match checked {
                None => report.unsigned.push(line.clone()),
                Some(Ok(verified)) => report.signatures.push(verified),
                Some(Err(fault)) => report.fault(fault),
            }
        }
        self.check_strays(&lines, report);
    }

    /// Lists the lines of parties that were let in after the text was locked, which the log tells and the text can not.
    fn acceded(&self) -> Vec<Line> {
        let mut found: Vec<Line> = Vec::new();
        for (_, event) in self.events {
            let PlanEvent::LineAdded { version, line, .. } = event else { continue };
            let line = Line::from(line);
            let is_listed = |known: &Line| known.name == line.name;
            if *version == self.plan.version && !self.plan.lines.iter().chain(&found).any(is_listed) {
                found.push(line);
            }
        }
        found
    }

    /// Checks the log key's signature; gives the fingerprint of the key.
    fn check_log_signature(&self) -> Result<String, Refusal> {
        let signature = Signature::read_canonical(self.package.get(names::SUMS_SIGNATURE).unwrap_or_default())?;
        let domain = &self.plan.origin.domain;
        let namespace = Purpose::Log.namespace(domain);
        let keys = self.keys_of(&signature::log_principal(domain), &namespace, self.journal.written());
        let fingerprint = key::fingerprint(signature.key());
        if !keys.contains(signature.key()) {
            return Err(Refusal::OtherKey { fingerprint });
        }
        signature.verify(&namespace, &keys, self.package.get(names::SUMS).unwrap_or_default())?;
        Ok(fingerprint)
    }

    fn keys_of(&self, principal: &str, namespace: &str, at: DateTime<Utc>) -> Vec<PublicKeyText> {
        let periods = self.keys.get(principal).into_iter().flatten();
        periods.filter(|period| period.allows(namespace, at)).map(|period| period.key.clone()).collect()
    }

    /// Checks that the log has these bytes as a locked version.
    ///
    /// The entry may be withheld, because it also holds the confidential annexes (DESIGN 5); the statements, which
    /// name the digest, then stand alone for it.
    fn check_lock(&self, report: &mut Report) {
        let plan = self.package.get(names::PLAN).unwrap_or_default();
        let is_lock =
            |event: &PlanEvent| matches!(event, PlanEvent::VersionLocked { text, .. } if text.as_bytes() == plan);
        if report.withheld == 0 && !self.events.iter().any(|(_, event)| is_lock(event)) {
            report.fault(Fault::NotLocked);
        }
    }

    /// Checks that the locked text or the log names every annex that is there; a screened package leaves some out.
    fn check_annexes(&self, report: &mut Report) {
        let text = |path| self.package.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let (plan, journal) = (text(names::PLAN), text(names::JOURNAL));
        for (path, bytes) in self.package.files().filter(|(path, _)| path.starts_with(names::ANNEXES)) {
            let digest = Digest::of(bytes).to_string();
            if !plan.contains(&digest) && !journal.contains(&digest) {
                report.fault(Fault::Annex(path.to_owned()));
            }
        }
    }

    /// Checks one statement and its signature.
    fn check_line(&self, line: &Line, path: &str, bytes: &[u8]) -> Result<Verified, Fault> {
        let file = || path.to_owned();
        let statement = statement::read(bytes).map_err(|_form| Fault::Statement(file()))?;
        let is_this_plan = statement.origin.continues(&self.plan.origin)
            && statement.plan == self.plan.plan
            && statement.title == self.plan.title
            && statement.version == self.plan.version
            && statement.language == self.plan.language
            && statement.plan_sha256 == self.plan_sha256;
        if !is_this_plan {
            return Err(Fault::OtherPlan(file()));
        }
        if statement.party != line.party || statement.office != line.office {
            return Err(Fault::OtherLine(file()));
        }
        if !self.journal.has_earlier(Prefix { size: statement.log_size, root: statement.log_root }) {
            return Err(Fault::OtherLog(file()));
        }
        let armour_path = format!("{path}{}", names::SIGNATURE);
        let armour = self.package.get(&armour_path).ok_or_else(|| Fault::Missing(armour_path.clone()))?;
        let signature = Signature::read_canonical(armour);
        let signature = signature.map_err(|refusal| Fault::Signature(armour_path.clone(), refusal))?;
        let recorded = self.signed.get(signature.armour()).filter(|recorded| recorded.statement.as_bytes() == bytes);
        let at = recorded.ok_or_else(|| Fault::NotInLog(file()))?.at;
        let namespace = Purpose::Plan.namespace(&statement.origin.domain);
        let principal = signature::principal(&statement.person, &statement.origin.domain);
        if !self.keys_of(&principal, &namespace, at).contains(signature.key()) {
            return Err(Fault::Key(armour_path));
        }
        signature
            .verify(&namespace, std::slice::from_ref(signature.key()), bytes)
            .map_err(|refusal| Fault::Signature(armour_path, refusal))?;
        Ok(Verified { line: line.clone(), statement, fingerprint: key::fingerprint(signature.key()), at })
    }

    /// Finds files among the signatures that no signature line names.
    fn check_strays(&self, lines: &[Line], report: &mut Report) {
        let known: BTreeSet<String> = lines.iter().map(|line| names::statement(&line.name)).collect();
        for (path, _) in self.package.files().filter(|(path, _)| path.starts_with(names::SIGNATURES)) {
            let statement = path.strip_suffix(names::SIGNATURE).unwrap_or(path);
            if !known.contains(statement) || self.package.get(statement).is_none() {
                report.fault(Fault::OtherLine(path.to_owned()));
            }
        }
    }
}
