//! From the state of a workspace and a plan to the contents of a package.

use chrono::{DateTime, Utc};

use super::contents::{Contents, InvalidContents, SignedLine};
use super::extract::{Extract, Wanted};
use super::screening::screened;
use crate::domain::force::{self, Dispute};
use crate::domain::front::{self, Line};
use crate::domain::id::PersonId;
use crate::domain::origin::Origin;
use crate::domain::plan::Plan;
use crate::domain::signature::{self, KeyPeriod, Purpose};
use crate::domain::version::{LineState, Prefix};
use crate::domain::workspace::Workspace;
use crate::entry::Entry;
use crate::merkle::Hash;
use crate::signing::{key, statement};

/// Where the contents of a package come from.
#[derive(Debug, Clone)]
pub struct Sources<'a> {
    /// The log.
    pub origin: &'a Origin,
    /// People and their keys.
    pub workspace: &'a Workspace,
    /// The plan.
    pub plan: &'a Plan,
    /// The locked version to archive.
    pub version: &'a str,
    /// The text of that version, as it was locked.
    pub text: String,
    /// How the plan came about, as Markdown.
    pub record: String,
    /// The content of the plan, as `plan.toml`.
    pub content: String,
    /// Files beside the text, by their name in the plan.
    pub annexes: Vec<(String, Vec<u8>)>,
    /// The plan's entries from the first; those with something confidential lose their body here.
    pub entries: Vec<Entry>,
    /// The log that they are proved against.
    pub head: Prefix,
    /// When the package is written.
    pub written: DateTime<Utc>,
}

impl Sources<'_> {
    /// Gathers the contents of the package.
    ///
    /// Takes all leaves of the log in order, at least as many as `head.size`.
    ///
    /// # Errors
    /// [`InvalidContents`] when the text is not locked, a statement does not read, or the leaves fail or are too few.
    pub fn gather<E>(self, leaves: impl IntoIterator<Item = Result<Hash, E>>) -> Result<Contents, InvalidContents>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (front, _) = front::read(&self.text).ok_or(InvalidContents::NotLocked)?;
        let (signatures, signers) = self.signed_lines();
        let mut earlier = vec![Prefix { size: front.log_size, root: front.log_root }];
        for signed in &signatures {
            let statement = statement::read(signed.statement.as_bytes())?;
            earlier.push(Prefix { size: statement.log_size, root: statement.log_root });
        }
        earlier.sort_unstable_by_key(|prefix| prefix.size);
        earlier.dedup();
        let keys = self.keys(&signers);
        let entries = screened(self.entries, self.plan);
        let wanted = Wanted { log: self.origin.clone(), written: self.written, head: self.head, earlier, entries };
        let journal = Extract::prove(wanted, leaves).map_err(|error| InvalidContents::Log(error.into()))?;
        let journal = journal.ok_or(InvalidContents::NotProved)?;
        Ok(Contents {
            language: front.language,
            title: front.title,
            version: front.version,
            plan: self.text,
            record: self.record,
            content: self.content,
            signatures,
            keys,
            annexes: self.annexes,
            journal,
        })
    }

    /// Lists the lines of the version that a key signed, in the order of the text, and who signed them.
    fn signed_lines(&self) -> (Vec<SignedLine>, Vec<&PersonId>) {
        let lines = self.plan.versions.get(self.version).into_iter().flat_map(|version| &version.lines);
        let signed = lines.filter_map(|line| {
            let line = self.plan.lines.get(line)?;
            let LineState::Signed(signature) = &line.state else {
                return None;
            };
            // What a stolen key signed counts for nobody: `record.md` tells of it, and no key vouches for it.
            if matches!(force::dispute(line, self.workspace), Some(Dispute::Key { .. })) {
                return None;
            }
            let signed = SignedLine {
                name: Line::from(&line.head).name,
                statement: signature.statement.clone(),
                armour: signature.armour.clone(),
                at: signature.at,
            };
            Some((signed, &signature.person))
        });
        signed.unzip()
    }

    /// Lists the key periods of everybody who signed, and of the log key in force.
    fn keys(&self, signers: &[&PersonId]) -> Vec<KeyPeriod> {
        let domain = &self.origin.domain;
        let persons = self.workspace.persons.values().filter(|person| signers.contains(&&person.id));
        let mut periods: Vec<KeyPeriod> = persons
            .flat_map(|person| person.keys.iter().filter_map(|key| KeyPeriod::of(&person.id, key, domain)))
            .collect();
        let newest = self.workspace.head.log_keys.last().and_then(|line| key::read_public(line).ok());
        periods.extend(newest.map(|key| KeyPeriod {
            principal: signature::log_principal(domain),
            key,
            namespaces: vec![Purpose::Log.namespace(domain)],
            from: self.plan.head.created.min(self.written),
            to: None,
        }));
        periods
    }
}
