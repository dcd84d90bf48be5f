//! The workspace as keys, and back.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Changes, Database, DatabaseError, text_of};
use crate::domain::digest::Digest;
use crate::domain::template::Template;
use crate::domain::workspace::{StoredTemplate, Workspace};

impl Changes {
    /// Writes what differs between the workspace as it is in the database and as it is now.
    ///
    /// # Errors
    /// [`DatabaseError::Value`].
    pub fn workspace(&mut self, before: &Workspace, after: &Workspace) -> Result<(), DatabaseError> {
        if !Arc::ptr_eq(&before.head, &after.head) {
            self.put(String::from("w/head"), serde_json::to_vec(after.head.as_ref())?);
        }
        self.differ("w/person", &before.persons, &after.persons)?;
        self.differ("w/body", &before.bodies, &after.bodies)?;
        self.differ("w/set", &before.sets, &after.sets)?;
        self.differ("w/party", &before.parties, &after.parties)?;
        self.differ("w/meeting", &before.meetings, &after.meetings)?;
        for (digest, stored) in after.templates.iter().filter(|(digest, _)| !before.templates.contains_key(digest)) {
            self.put(format!("w/template/{digest}"), serde_json::to_vec(&stored.toml.len())?);
            self.text(&stored.toml);
        }
        Ok(())
    }

    fn differ<K: Ord + std::fmt::Display, V: Serialize>(
        &mut self,
        kind: &str,
        before: &BTreeMap<K, Arc<V>>,
        after: &BTreeMap<K, Arc<V>>,
    ) -> Result<(), DatabaseError> {
        for (id, value) in after {
            if !before.get(id).is_some_and(|before| Arc::ptr_eq(before, value)) {
                self.put(format!("{kind}/{id}"), serde_json::to_vec(value.as_ref())?);
            }
        }
        Ok(())
    }
}

impl Database {
    /// Returns the workspace.
    ///
    /// # Errors
    /// [`DatabaseError::Damaged`] when a part was lost or changed.
    pub fn workspace(&self) -> Result<Workspace, DatabaseError> {
        self.check_all("w/")?;
        let mut workspace = Workspace::new();
        for pair in self.tree.scan_prefix("w/") {
            let (key, value) = pair?;
            let key = text_of(&key);
            let damaged = || DatabaseError::Damaged(key.clone());
            let mut parts = key.splitn(3, '/').skip(1);
            let (kind, id) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            match kind {
                "head" => workspace.head = part(&value)?,
                "person" => insert(&mut workspace.persons, id, &value).ok_or_else(damaged)?,
                "body" => insert(&mut workspace.bodies, id, &value).ok_or_else(damaged)?,
                "set" => insert(&mut workspace.sets, id, &value).ok_or_else(damaged)?,
                "meeting" => insert(&mut workspace.meetings, id, &value).ok_or_else(damaged)?,
                "party" => insert(&mut workspace.parties, id, &value).ok_or_else(damaged)?,
                "template" => {
                    let digest: Digest = id.parse().map_err(|_invalid| damaged())?;
                    let toml = self.text(&digest)?.ok_or_else(damaged)?.to_string();
                    let template = Template::stored(&toml).map_err(|_unreadable| damaged())?;
                    workspace.templates.insert(digest, Arc::new(StoredTemplate { toml, template }));
                }
                _ => return Err(damaged()),
            }
        }
        Ok(workspace)
    }
}

fn part<T: DeserializeOwned>(value: &[u8]) -> Result<Arc<T>, DatabaseError> {
    Ok(Arc::new(serde_json::from_slice(value)?))
}

/// Puts a part into its place; `None` when its key or value does not read.
fn insert<K: Ord + std::str::FromStr, V: DeserializeOwned>(
    map: &mut BTreeMap<K, Arc<V>>,
    id: &str,
    value: &[u8],
) -> Option<()> {
    map.insert(id.parse().ok()?, part(value).ok()?);
    Some(())
}
