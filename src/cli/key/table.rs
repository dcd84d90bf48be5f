//! Keys of several persons from a table: each waits for approval, as if it had been asked for by itself.

use std::collections::BTreeSet;

use crate::document::import::Finding;
use crate::document::import::roster;
use crate::domain::called;
use crate::domain::message::Message;
use crate::signing::key::{fingerprint, read_public};

use super::waiting;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::intake::listing::{self, File};
use crate::cli::intake::stop;

/// Asks for every key of a table. A row that is refused stops all of them, so that nothing is half done.
pub(super) async fn import(desk: &mut Desk<'_>, given: File) -> Result<Exit, CliError> {
    let material = listing::material(desk, &given).await?;
    let workspace = desk.workspace();
    let (rows, mut found) = roster::keys(&material, given.sheet.as_deref())?;
    let (mut facts, mut seen) = (Vec::new(), BTreeSet::new());
    for row in rows {
        let mut refuse = |what| found.faults.push(Finding::new(row.place.clone(), what));
        let Some(person) = called::person(&workspace, &row.person) else {
            refuse(Message::new("import-nobody").with("name", &row.person));
            continue;
        };
        let public = match read_public(&row.key) {
            Ok(public) => public,
            Err(error) => {
                refuse(error.message());
                continue;
            }
        };
        let print = fingerprint(&public);
        let counts = workspace.key(&print).map(|(owner, key)| (&owner.id, key.revoked.is_some()));
        let waits = workspace.request(&print).map(|(owner, _)| &owner.id);
        let fact = match (counts, waits) {
            (Some((_, true)), _) => {
                refuse(Message::new("key-was-revoked").with("key", print));
                continue;
            }
            (Some((owner, false)), _) | (None, Some(owner)) if *owner != person.id => {
                refuse(Message::new("key-taken-already").with("key", print));
                continue;
            }
            (None, None) if seen.insert(print) => Some(waiting::requested(person, &public, None)),
            _ => None,
        };
        found.rows.push((row.place, person.name().to_owned(), usize::from(fact.is_some())));
        facts.extend(fact);
    }
    found.entries.extend((!facts.is_empty()).then_some(facts));
    let told = listing::show(desk, &given, &found, &material)?;
    stop(desk, &given.file, &found.faults, &told)?;
    listing::confirm(desk, &given, found, &told).await
}
