//! What is signed, and whether what came back counts (DESIGN 4.6 and 5).

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Engine, EngineError};
use crate::document::letter::{Address, USUAL_PORT};
use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::id::{LineId, PersonId, PlanId};
use crate::domain::message::Message;
use crate::domain::signature::{PublicKeyText, Purpose, SigningRequest, principal};
use crate::domain::version::{Line, SignatureLine};
use crate::domain::workspace::Workspace;
use crate::signing::command::{Shell, fetch, sign};
use crate::signing::preparation::Preparation;
use crate::signing::sshsig::{self, Signature};
use crate::signing::{Repair, key, statement};

/// A signature that counts, as the command that hands it in.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The command: `Sign`, with the armour in its one form.
    pub command: PlanCommand,
    /// What was wrong with the file that was handed in.
    pub repairs: Vec<Repair>,
}

/// The commands of one shell that sign at home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtHome {
    /// The shell.
    pub shell: &'static str,
    /// Writes the statement to a file, byte for byte.
    pub fetch: String,
    /// Signs the file.
    pub sign: String,
}

/// Stands for the server's name where nobody has said it.
const HOST: &str = "HOST";

impl Engine {
    /// Returns the statement that a person would sign for a line: what `Prepare` then fixes.
    ///
    /// # Errors
    /// A denial for a line that is not there, or a name that can not stand in a statement.
    pub fn prepare_statement(
        &self,
        plan: &PlanId,
        line: &LineId,
        person: &PersonId,
        day: NaiveDate,
    ) -> Result<String, EngineError> {
        let line = self.line(plan, line)?;
        let (workspace, origin, prefix) = (self.workspace(), self.origin()?, self.prefix());
        let text = self.locked_text(plan, &line.version)?;
        let preparation =
            Preparation { origin: &origin, workspace: &workspace, text: &text, line: &line, person, day, prefix };
        let unlocked = || Denial::unknown(Message::new("version-unknown").with("version", &line.version));
        let prepared = preparation.statement().ok_or_else(unlocked)?;
        statement::render(&prepared).map_err(|invalid| Denial::input(invalid.message()).into())
    }

    /// Returns what a person is asked to sign: a prepared statement, with a key that counts at an instant.
    ///
    /// # Errors
    /// A denial when no key of the person counts.
    pub fn signing_request(
        &self,
        person: &PersonId,
        statement: &str,
        instant: DateTime<Utc>,
    ) -> Result<SigningRequest, EngineError> {
        let workspace = self.workspace();
        let keys = keys_of(&workspace, person, instant);
        if keys.is_empty() {
            let cause = Message::new("engine-no-key").with("person", workspace.person_name(person));
            return Err(Denial::state(cause).hint(Message::new("engine-no-key-hint")).into());
        }
        let domain = self.origin()?.domain;
        Ok(SigningRequest {
            namespace: Purpose::Plan.namespace(&domain),
            principal: principal(person, &domain),
            keys,
            message: statement.as_bytes().to_vec(),
        })
    }

    /// Checks a signature that was handed in for a line, against every statement prepared for it and not replaced.
    ///
    /// Takes the file as it came, at most 8 KiB.
    ///
    /// # Errors
    /// A denial with the reason why it does not count for the statement that was prepared last.
    pub fn check_signature(
        &self,
        plan: &PlanId,
        line: &LineId,
        input: &[u8],
        instant: DateTime<Utc>,
    ) -> Result<Checked, EngineError> {
        let line = self.line(plan, line)?;
        let mut refused = Message::new("engine-not-prepared").with("party", &line.head.party_name);
        for prepared in &line.prepared {
            let request = self.signing_request(&prepared.person, &prepared.statement, instant)?;
            match sshsig::accept(input, &request) {
                Ok(accepted) => {
                    let command = PlanCommand::Sign {
                        line: line.head.line.clone(),
                        person: prepared.person.clone(),
                        statement: prepared.statement.clone(),
                        armour: accepted.signature.armour().to_owned(),
                        key: key::fingerprint(accepted.signature.key()),
                    };
                    return Ok(Checked { command, repairs: accepted.repairs });
                }
                Err(refusal) => refused = refusal.message(),
            }
        }
        Err(Denial::input(refused).into())
    }

    /// Returns the commands that fetch the statement of a line over SSH and sign it at home, by shell.
    #[must_use]
    pub fn commands_at_home(
        &self,
        request: &SigningRequest,
        plan: &str,
        line: &SignatureLine,
        file: &str,
    ) -> Vec<AtHome> {
        let (host, port) = self.known_address();
        let host = host.unwrap_or_else(|| HOST.to_owned());
        let ssh = Address { host, port: port.unwrap_or(USUAL_PORT), fingerprint: String::new() }.command();
        let commands = Shell::ALL.into_iter().map(|shell| AtHome {
            shell: shell.name(),
            fetch: fetch(shell, &ssh, [plan, &line.party_key, &line.office_key], file),
            sign: sign(shell, &request.namespace, file),
        });
        commands.collect()
    }

    /// Reads a public key as people hand it in, one line of a `.pub` file. Gives it without comment, and its fingerprint.
    ///
    /// # Errors
    /// [`EngineError::Key`] for something else, and for a kind of key that may not sign.
    pub fn read_public_key(line: &str) -> Result<(PublicKeyText, String), EngineError> {
        let key = key::read_public(line)?;
        let fingerprint = key::fingerprint(&key);
        Ok((key, fingerprint))
    }

    /// Checks once more that a signature in a command is one: right, in its one form, by a key of its person.
    pub(super) fn vouch_for_signature(
        &self,
        person: &PersonId,
        statement: &str,
        armour: &str,
        fingerprint: &str,
        instant: DateTime<Utc>,
    ) -> Result<(), EngineError> {
        let request = self.signing_request(person, statement, instant)?;
        let signature = Signature::read_canonical(armour.as_bytes())?;
        signature.verify(&request.namespace, &request.keys, &request.message)?;
        if key::fingerprint(signature.key()) == fingerprint {
            Ok(())
        } else {
            Err(Denial::input(Message::new("engine-key-fingerprint")).into())
        }
    }

    fn line(&self, plan: &PlanId, line: &LineId) -> Result<Arc<Line>, EngineError> {
        let found = self.plan(plan)?.lines.get(line).cloned();
        found.ok_or_else(|| Denial::unknown(Message::new("line-unknown").with("line", line.as_str())).into())
    }
}

fn keys_of(workspace: &Workspace, person: &PersonId, instant: DateTime<Utc>) -> Vec<PublicKeyText> {
    let keys = workspace.person(person).into_iter().flat_map(|person| &person.keys);
    keys.filter(|key| key.counts_at(instant)).filter_map(|key| key.public.parse().ok()).collect()
}
