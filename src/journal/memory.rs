//! A directory that lives as long as the process: for the demo and for tests.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::disk::{Disk, Output};

type Files = BTreeMap<String, Vec<u8>>;

/// Files in memory. A clone is the same directory.
#[derive(Debug, Clone, Default)]
pub struct MemoryDisk {
    files: Arc<Mutex<Files>>,
}

impl MemoryDisk {
    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn output(&self, path: &str) -> Box<dyn Output> {
        Box::new(MemoryOutput { disk: self.clone(), path: path.to_owned() })
    }
}

fn missing() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl Disk for MemoryDisk {
    fn list(&self, directory: &str) -> io::Result<Vec<String>> {
        let within = |path: &String| path.strip_prefix(directory)?.strip_prefix('/').map(str::to_owned);
        Ok(self.files().keys().filter_map(within).collect())
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        let length = self.files().get(path).ok_or_else(missing)?.len();
        Ok(u64::try_from(length).unwrap_or(u64::MAX))
    }

    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let files = self.files();
        let bytes = files.get(path).ok_or_else(missing)?;
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        Ok(bytes.iter().skip(offset).take(length).copied().collect())
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn Output>> {
        self.files().insert(path.to_owned(), Vec::new());
        Ok(self.output(path))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Output>> {
        self.length(path)?;
        Ok(self.output(path))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let mut files = self.files();
        let bytes = files.remove(from).ok_or_else(missing)?;
        files.insert(to.to_owned(), bytes);
        Ok(())
    }

    fn make_directory(&self, _path: &str) -> io::Result<()> {
        Ok(())
    }

    fn sync_directory(&self, _path: &str) -> io::Result<()> {
        Ok(())
    }

    fn free(&self) -> io::Result<u64> {
        Ok(u64::MAX)
    }
}

struct MemoryOutput {
    disk: MemoryDisk,
    path: String,
}

impl Output for MemoryOutput {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.disk.files().get_mut(&self.path).ok_or_else(missing)?.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        self.disk.files().get_mut(&self.path).ok_or_else(missing)?.truncate(length);
        Ok(())
    }
}
