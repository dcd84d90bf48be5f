//! Folders that appear whole, and files for their owner's eyes alone.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::EngineError;
use crate::domain::digest::{Digest, Hasher};

/// Lists the files below a folder of the workspace, by name.
pub fn files(root: &Path, folder: &str) -> Result<Vec<String>, EngineError> {
    let path = root.join(folder);
    let failed = |error: io::Error| EngineError::file(&path, &error);
    let entries = match fs::read_dir(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let kind = match entry.file_type() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            kind => kind.map_err(failed)?,
        };
        match kind {
            kind if kind.is_dir() => found.extend(files(root, &name)?),
            // A temporary file that is being written is nothing yet.
            kind if kind.is_file() && !entry.file_name().to_string_lossy().starts_with('.') => found.push(name),
            _ => {}
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Makes a folder beside the one that is to be, for its owner's eyes alone.
pub fn beside(folder: &Path) -> Result<tempfile::TempDir, EngineError> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.prefix(".vedtak-").tempdir_in(parent).map_err(|error| EngineError::file(parent, &error))
}

/// Lets a finished folder take the place of the one before, in one step.
pub fn swap(made: tempfile::TempDir, folder: &Path) -> Result<(), EngineError> {
    let failed = |error: io::Error| EngineError::file(folder, &error);
    let parent = made.path().parent().unwrap_or(Path::new(".")).to_owned();
    if folder.exists() {
        renameat_with(CWD, made.path(), CWD, folder, RenameFlags::EXCHANGE).map_err(|error| failed(error.into()))?;
        sync_folder(&parent).map_err(failed)?;
        // What was there before lies in the temporary folder now, and goes with it.
        return made.close().map_err(failed);
    }
    fs::rename(made.keep(), folder).and_then(|()| sync_folder(&parent)).map_err(failed)
}

/// Copies a file, or its first bytes, into a new one for its owner's eyes alone; gives how many bytes there were, and the
/// digest of what was read.
pub fn copy(from: &Path, to: &Path, length: Option<u64>) -> io::Result<(u64, Digest)> {
    let source = fs::File::open(from)?;
    let mut target = create(to)?;
    let read = read(source, length, |bytes| target.write_all(bytes))?;
    target.sync_all()?;
    Ok(read)
}

/// Writes a new file, for its owner's eyes alone.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    let write = || {
        let mut file = create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|error| EngineError::file(path, &error))
}

fn create(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the folders above a file, for their owner's eyes alone.
pub fn make_folders(file: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    file.parent().map_or(Ok(()), |folder| builder.create(folder))
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Makes the names in a folder and below it durable.
pub fn sync_folders(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_folders(&entry.path())?;
        }
    }
    sync_folder(folder)
}

/// Computes the digest of a file, or of its first bytes, and how many there were.
pub fn digest(path: &Path, length: Option<u64>) -> io::Result<(u64, Digest)> {
    read(fs::File::open(path)?, length, |_| Ok(()))
}

fn read(
    file: fs::File,
    length: Option<u64>,
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<(u64, Digest)> {
    let mut file = file.take(length.unwrap_or(u64::MAX));
    let (mut count, mut hasher) = (0, Hasher::default());
    let mut chunk = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut chunk)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            return Ok((count, hasher.digest()));
        }
        take(bytes)?;
        hasher.update(bytes);
        count += bytes.len() as u64;
    }
}
