//! What a journal needs of a directory, and no more: tests put one beneath it that loses and tears bytes.

use std::io;

/// A workspace directory. Paths are relative to it, with `/`.
pub trait Disk: Send + Sync {
    /// Returns the names of the files in a directory, sorted; nothing when there is no such directory.
    ///
    /// # Errors
    /// What the operating system says.
    fn list(&self, directory: &str) -> io::Result<Vec<String>>;

    /// Returns the length of a file in bytes.
    ///
    /// # Errors
    /// What the operating system says; `NotFound` when there is no such file.
    fn length(&self, path: &str) -> io::Result<u64>;

    /// Reads up to `length` bytes from `offset`; fewer only at the end of the file.
    ///
    /// # Errors
    /// What the operating system says.
    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>>;

    /// Creates a file, empty whether or not it was there, and opens it for appending.
    ///
    /// # Errors
    /// What the operating system says.
    fn create(&self, path: &str) -> io::Result<Box<dyn Output>>;

    /// Opens an existing file for appending.
    ///
    /// # Errors
    /// What the operating system says.
    fn open(&self, path: &str) -> io::Result<Box<dyn Output>>;

    /// Gives a file another name, replacing what had it.
    ///
    /// # Errors
    /// What the operating system says.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Makes a directory, if it is not there.
    ///
    /// # Errors
    /// What the operating system says.
    fn make_directory(&self, path: &str) -> io::Result<()>;

    /// Makes the names in a directory durable.
    ///
    /// # Errors
    /// What the operating system says.
    fn sync_directory(&self, path: &str) -> io::Result<()>;

    /// Returns how many bytes can still be written.
    ///
    /// # Errors
    /// What the operating system says.
    fn free(&self) -> io::Result<u64>;
}

/// A file open for appending.
pub trait Output: Send {
    /// Writes bytes at the end of the file.
    ///
    /// # Errors
    /// What the operating system says; some of the bytes may have been written.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Makes the file's bytes and length durable (fdatasync).
    ///
    /// # Errors
    /// What the operating system says; then nobody knows what is durable.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to a length in bytes.
    ///
    /// # Errors
    /// What the operating system says.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

/// Replaces a small file so that a crash leaves either the old or the new one: temp, sync, rename, sync directory.
pub(super) fn replace(disk: &dyn Disk, directory: &str, path: &str, bytes: &[u8]) -> io::Result<()> {
    let temporary = format!("{path}.tmp");
    let mut file = disk.create(&temporary)?;
    file.append(bytes)?;
    file.sync()?;
    drop(file);
    disk.rename(&temporary, path)?;
    disk.sync_directory(directory)
}
