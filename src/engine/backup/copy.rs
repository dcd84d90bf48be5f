//! The copy that becomes a backup: file by file, each read back.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::folder::{copy, digest, make_folders, sync_folders, write};
use super::{Backup, EngineError, MANIFEST, Manifest, SUMS, refused};
use crate::domain::digest::Digest;

/// A backup that is being made, beside the one before.
pub(super) struct Copy<'a> {
    to: &'a Path,
    before: &'a Path,
    /// What the backup before has, with its digests.
    sums: BTreeMap<String, Digest>,
    made: BTreeMap<String, Digest>,
    kept: usize,
    bytes: u64,
}

impl<'a> Copy<'a> {
    /// Begins a copy in an empty folder; `sums` are those of the backup before.
    pub const fn new(to: &'a Path, before: &'a Path, sums: BTreeMap<String, Digest>) -> Self {
        Self { to, before, sums, made: BTreeMap::new(), kept: 0, bytes: 0 }
    }

    /// Returns the folder that the copy is made in.
    pub const fn to(&self) -> &'a Path {
        self.to
    }

    /// Takes in one file, or its first bytes; what the backup before has is shared with it, not copied.
    ///
    /// Whatever becomes of the file meanwhile, the copy is what stood in it at one moment.
    pub fn file(&mut self, from: &Path, name: &str, length: Option<u64>) -> Result<(), EngineError> {
        if self.if_there(from, name, length)? {
            return Ok(());
        }
        Err(EngineError::file(&from.join(name), &io::ErrorKind::NotFound.into()))
    }

    /// Takes in one file as [`Copy::file`] does; gives false when it was gone at the moment it was to be read.
    ///
    /// Only that moment tells: looked for once more, it may be there again, with another text.
    pub fn if_there(&mut self, from: &Path, name: &str, length: Option<u64>) -> Result<bool, EngineError> {
        let source = from.join(name);
        let failed = |error: io::Error| EngineError::file(&source, &error);
        let target = self.to.join(name);
        make_folders(&target).map_err(failed)?;
        let read = self.shared(&source, name, length).and_then(|shared| match shared {
            Some(shared) if fs::hard_link(self.before.join(name), &target).is_ok() => {
                self.kept += 1;
                Ok(shared)
            }
            _ => copy(&source, &target, length),
        });
        let (bytes, digest) = match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            read => read.map_err(failed)?,
        };
        self.bytes += bytes;
        // What was read back is what counts, not what was to be written.
        self.note(name)?;
        let is_whole = self.made.get(name) == Some(&digest);
        if is_whole { Ok(true) } else { Err(refused("backup-not-read-back", &target).into()) }
    }

    /// Tells whether the backup before has the same file, and still has it whole: how many bytes, and their digest.
    fn shared(&self, source: &Path, name: &str, length: Option<u64>) -> io::Result<Option<(u64, Digest)>> {
        let Some(known) = self.sums.get(name) else { return Ok(None) };
        let here = digest(source, length)?;
        let there = || digest(&self.before.join(name), None).is_ok_and(|before| before == here);
        Ok((here.1 == *known && there()).then_some(here))
    }

    /// Writes a file of the copy itself.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), EngineError> {
        write(&self.to.join(name), bytes)?;
        self.note(name)
    }

    /// Returns how many files there are.
    pub fn files(&self) -> usize {
        self.made.len()
    }

    /// Notes a file that is there.
    fn note(&mut self, name: &str) -> Result<(), EngineError> {
        let path = self.to.join(name);
        let (_, digest) = digest(&path, None).map_err(|error| EngineError::file(&path, &error))?;
        self.made.insert(name.to_owned(), digest);
        Ok(())
    }

    pub fn finish(mut self, manifest: Manifest) -> Result<Backup, EngineError> {
        let text = serde_json::to_vec(&manifest).unwrap_or_default();
        self.write(MANIFEST, &[text.as_slice(), b"\n"].concat())?;
        let mut sums = String::new();
        for (name, digest) in &self.made {
            // Writing to a string cannot fail.
            let _written = writeln!(sums, "{digest}  {name}");
        }
        write(&self.to.join(SUMS), sums.as_bytes())?;
        sync_folders(self.to).map_err(|error| EngineError::file(self.to, &error))?;
        Ok(Backup { manifest, files: self.made.len() + 1, kept: self.kept, bytes: self.bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_gone_when_it_is_read_is_none_and_one_that_is_needed_is_missed() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        let mut copy = Copy::new(&to, folder.path(), BTreeMap::from([("private/b".to_owned(), Digest::ZERO)]));
        write_all(&from, "private/a");
        assert!(copy.if_there(&from, "private/a", None).unwrap());
        assert!(!copy.if_there(&from, "private/b", None).unwrap(), "known to the backup before");
        assert!(!copy.if_there(&from, "private/c", None).unwrap());
        assert!(copy.file(&from, "private/c", None).is_err());
        assert_eq!(copy.files(), 1);
    }

    fn write_all(from: &Path, name: &str) {
        make_folders(&from.join(name)).unwrap();
        fs::write(from.join(name), "text").unwrap();
    }
}
