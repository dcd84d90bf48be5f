//! A directory of the operating system.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Output};

/// The workspace directory on a real disk.
#[derive(Debug)]
pub struct RealDisk {
    root: PathBuf,
}

impl RealDisk {
    /// Takes the workspace directory, which exists.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }
}

impl Disk for RealDisk {
    fn list(&self, directory: &str) -> io::Result<Vec<String>> {
        let entries = match std::fs::read_dir(self.root.join(directory)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut names = Vec::new();
        for entry in entries {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort_unstable();
        Ok(names)
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        Ok(std::fs::metadata(self.root.join(path))?.len())
    }

    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(self.root.join(path))?;
        file.seek(SeekFrom::Start(offset))?;
        let limit = u64::try_from(length).unwrap_or(u64::MAX);
        let mut bytes = Vec::with_capacity(length);
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn Output>> {
        let path = self.root.join(path);
        let file = OpenOptions::new().create(true).write(true).truncate(true).open(&path)?;
        drop(file);
        Ok(Box::new(RealOutput(OpenOptions::new().append(true).open(path)?)))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Output>> {
        Ok(Box::new(RealOutput(OpenOptions::new().append(true).open(self.root.join(path))?)))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        std::fs::rename(self.root.join(from), self.root.join(to))
    }

    fn make_directory(&self, path: &str) -> io::Result<()> {
        std::fs::create_dir_all(self.root.join(path))
    }

    fn sync_directory(&self, path: &str) -> io::Result<()> {
        File::open(self.root.join(path))?.sync_all()
    }

    fn free(&self) -> io::Result<u64> {
        let figures = rustix::fs::statvfs(&self.root)?;
        Ok(figures.f_bavail.saturating_mul(figures.f_frsize))
    }
}

struct RealOutput(File);

impl Output for RealOutput {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }
}
