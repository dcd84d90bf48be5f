//! The package as files: a folder, or a tar stream; written and read.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::names;
use crate::domain::message::Message;

/// The most files of a package that is read.
const MAX_FILES: usize = 5_000;
/// The largest file of a package that is read, in bytes: an attachment has at most 50 MiB (DESIGN 6).
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// The largest package that is read, in bytes.
const MAX_PACKAGE: u64 = 2 * 1024 * 1024 * 1024;

/// Files by their path inside the package, in the order in which people meet them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    files: Vec<(String, Vec<u8>)>,
    /// Where each path stands in `files`.
    places: BTreeMap<String, usize>,
    /// The bytes of all files.
    length: u64,
}

/// Why a package cannot be put together, written or read.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// A path that does not fit every system, or is there twice.
    #[error("file name {0:?}")]
    Name(String),
    /// More or larger files than a package has.
    #[error("{0:?} is too large")]
    TooLarge(String),
    /// Reading or writing failed.
    #[error(transparent)]
    File(#[from] io::Error),
}

impl PackageError {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Name(file) => Message::new("archive-name").with("file", file),
            Self::TooLarge(file) => Message::new("archive-too-large").with("file", file),
            Self::File(error) => Message::new("archive-files").with("cause", error.to_string()),
        }
    }
}

impl Package {
    /// Adds a file after the others.
    ///
    /// # Errors
    /// [`PackageError::Name`] when the path is not safe everywhere, or taken.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Result<(), PackageError> {
        let path = path.into();
        if !names::is_safe(&path) || self.places.contains_key(&path) {
            return Err(PackageError::Name(path));
        }
        let bytes = bytes.into();
        self.length += bytes.len() as u64;
        self.places.insert(path.clone(), self.files.len());
        self.files.push((path, bytes));
        Ok(())
    }

    /// Returns the files in order: path and bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Returns one file's bytes.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let (_, bytes) = self.files.get(*self.places.get(path)?)?;
        Some(bytes)
    }

    /// Writes the package as a tar stream with all files in one folder; the same package gives the same bytes.
    ///
    /// # Errors
    /// [`PackageError::File`].
    pub fn write_tar(&self, folder: &str, at: DateTime<Utc>, out: impl Write) -> Result<(), PackageError> {
        let mut tar = tar::Builder::new(out);
        for (path, bytes) in self.files() {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len().try_into().map_err(io::Error::other)?);
            header.set_mode(mode(Path::new(path)));
            header.set_mtime(at.timestamp().try_into().unwrap_or_default());
            tar.append_data(&mut header, format!("{folder}/{path}"), bytes)?;
        }
        tar.into_inner()?.flush()?;
        Ok(())
    }

    /// Reads a folder as a package; links are not followed.
    ///
    /// # Errors
    /// [`PackageError`] when it holds something that no package holds.
    pub fn read_folder(folder: &Path) -> Result<Self, PackageError> {
        let mut package = Self::default();
        let mut folders = vec![(folder.to_owned(), String::new())];
        while let Some((folder, prefix)) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                let name = entry.file_name();
                let path = format!("{prefix}{}", name.to_string_lossy());
                let kind = entry.file_type()?;
                if kind.is_dir() && names::is_safe(&path) {
                    folders.push((entry.path(), format!("{path}/")));
                } else if kind.is_file() {
                    let length = entry.metadata()?.len();
                    package.take(path, length, File::open(entry.path())?)?;
                } else {
                    return Err(PackageError::Name(path));
                }
            }
        }
        Ok(package)
    }

    /// Reads a tar stream as a package: all files in one folder, as [`Package::write_tar`] puts them.
    ///
    /// # Errors
    /// [`PackageError`] when it holds something that no package holds.
    pub fn read_tar(stream: impl Read) -> Result<Self, PackageError> {
        let mut package = Self::default();
        for entry in tar::Archive::new(stream).entries()? {
            let entry = entry?;
            let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let Some((_, inside)) = path.split_once('/') else {
                return Err(PackageError::Name(path));
            };
            match entry.header().entry_type() {
                tar::EntryType::Directory => {}
                tar::EntryType::Regular => package.take(inside.to_owned(), entry.size(), entry)?,
                _ => return Err(PackageError::Name(path)),
            }
        }
        Ok(package)
    }

    fn take(&mut self, path: String, length: u64, file: impl Read) -> Result<(), PackageError> {
        if length > MAX_FILE || self.length + length > MAX_PACKAGE || self.files.len() >= MAX_FILES {
            return Err(PackageError::TooLarge(path));
        }
        let mut bytes = Vec::new();
        file.take(length).read_to_end(&mut bytes)?;
        self.add(path, bytes)
    }
}

/// Returns who may do what with a file of the package: all may read, scripts may be run.
fn mode(path: &Path) -> u32 {
    let is_script = path.extension().is_some_and(|extension| extension == "sh");
    if is_script { 0o755 } else { 0o644 }
}
