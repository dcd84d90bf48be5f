//! A disk that keeps only what was synced: the rest is lost, torn or kept by chance when the power goes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex};

use vedtak::journal::{Disk, Output};

/// What a disk does wrong, to prove that a test would notice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lie {
    #[default]
    None,
    /// `sync` of a file does nothing.
    Files,
    /// `sync` of a directory does nothing.
    Directories,
}

/// A simulated workspace directory. A clone is the same directory.
#[derive(Clone, Default)]
pub struct SimDisk {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    files: Vec<Bytes>,
    names: BTreeMap<String, usize>,
    durable_names: BTreeMap<String, usize>,
    directories: BTreeSet<String>,
    durable_directories: BTreeSet<String>,
    calls: u64,
    file_syncs: u64,
    crash_at: Option<u64>,
    fail_at: Option<(u64, ErrorKind)>,
    lie: Lie,
}

#[derive(Default, Clone)]
struct Bytes {
    now: Vec<u8>,
    durable: Vec<u8>,
    /// What was there before a cut that was not synced: the disk may have it already.
    cut: Option<Vec<u8>>,
}

/// Small numbers by chance, the same for the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit.max(1)
    }
}

impl SimDisk {
    /// A disk with a fault of its own.
    pub fn lying(lie: Lie) -> Self {
        let disk = Self::default();
        disk.state().lie = lie;
        disk
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The power goes at this call: it and all later ones fail and change nothing.
    pub fn crash_at(&self, call: u64) {
        self.state().crash_at = Some(call);
    }

    /// This one call fails; a write gets half of its bytes down first.
    pub fn fail_at(&self, call: u64, kind: ErrorKind) {
        self.state().fail_at = Some((call, kind));
    }

    /// How many calls were made.
    pub fn calls(&self) -> u64 {
        self.state().calls
    }

    /// How many times a file was synced.
    pub fn file_syncs(&self) -> u64 {
        self.state().file_syncs
    }

    /// The bytes of a file as a program sees them.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let state = self.state();
        state.files[state.names[path]].now.clone()
    }

    /// Replaces a file, durably.
    pub fn plant(&self, path: &str, bytes: &[u8]) {
        let mut state = self.state();
        let file = state.names.get(path).copied().unwrap_or(state.files.len());
        let planted = Bytes { now: bytes.to_vec(), durable: bytes.to_vec(), cut: None };
        if file == state.files.len() {
            state.files.push(planted);
        } else {
            state.files[file] = planted;
        }
        state.names.insert(path.to_owned(), file);
        state.durable_names.insert(path.to_owned(), file);
        if let Some((directory, _)) = path.rsplit_once('/') {
            state.directories.insert(directory.to_owned());
            state.durable_directories.insert(directory.to_owned());
        }
    }

    /// Removes a file, durably.
    pub fn remove(&self, path: &str) {
        let mut state = self.state();
        state.names.remove(path);
        state.durable_names.remove(path);
    }

    /// What is on the disk when the power comes back: all that was synced, and chance decides the rest.
    pub fn after_power_cut(&self, chance: &mut Chance) -> Self {
        let state = self.state();
        let files: Vec<Bytes> = state.files.iter().map(|file| survive(file, chance)).collect();
        let mut names = if chance.below(2) == 0 { state.names.clone() } else { state.durable_names.clone() };
        let mut directories = state.durable_directories.clone();
        if chance.below(2) == 0 {
            directories.clone_from(&state.directories);
        }
        names.retain(|path, _| path.rsplit_once('/').is_none_or(|(within, _)| directories.contains(within)));
        let state = State {
            files,
            durable_names: names.clone(),
            names,
            durable_directories: directories.clone(),
            directories,
            lie: state.lie,
            ..State::default()
        };
        Self { state: Arc::new(Mutex::new(state)) }
    }
}

fn survive(file: &Bytes, chance: &mut Chance) -> Bytes {
    if let Some(cut) = file.cut.as_ref().filter(|_| chance.below(2) == 0) {
        return survive(&Bytes { now: cut.clone(), durable: file.durable.clone(), cut: None }, chance);
    }
    let common = file.now.iter().zip(&file.durable).take_while(|(now, durable)| now == durable).count();
    let bytes = if common < file.durable.len() {
        // Cut or replaced without a sync: one or the other.
        if chance.below(2) == 0 { file.now.clone() } else { file.durable.clone() }
    } else {
        let new = file.now.len() - common;
        let mut bytes = file.now.clone();
        match chance.below(4) {
            0 => bytes.truncate(common),
            1 => bytes.truncate(common + chance.below(new + 1)),
            2 if new > 0 => {
                let hole = common + chance.below(new);
                let end = bytes.len().min(hole + 1 + chance.below(512));
                bytes[hole..end].fill(0);
            }
            _ => {}
        }
        bytes
    };
    Bytes { durable: bytes.clone(), now: bytes, cut: None }
}

impl State {
    /// Counts a call; `Err` when it fails before it does anything, `Ok(Some)` when it fails half-way.
    fn call(&mut self) -> io::Result<Option<io::Error>> {
        self.calls += 1;
        if self.crash_at.is_some_and(|call| self.calls >= call) {
            return Err(io::Error::other("power cut"));
        }
        match self.fail_at {
            Some((call, kind)) if call == self.calls => Ok(Some(kind.into())),
            _ => Ok(None),
        }
    }

    /// Counts a call that either fails or not.
    fn whole_call(&mut self) -> io::Result<()> {
        self.call()?.map_or(Ok(()), Err)
    }

    fn file(&self, path: &str) -> io::Result<usize> {
        self.names.get(path).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Disk for SimDisk {
    fn list(&self, directory: &str) -> io::Result<Vec<String>> {
        let mut state = self.state();
        state.whole_call()?;
        let within = |path: &String| Some(path.strip_prefix(directory)?.strip_prefix('/')?.to_owned());
        Ok(state.names.keys().filter_map(within).collect())
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        let mut state = self.state();
        state.whole_call()?;
        Ok(state.files[state.file(path)?].now.len() as u64)
    }

    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        state.whole_call()?;
        let bytes = &state.files[state.file(path)?].now;
        let from = bytes.len().min(usize::try_from(offset).unwrap());
        Ok(bytes[from..bytes.len().min(from.saturating_add(length))].to_vec())
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn Output>> {
        let mut state = self.state();
        state.whole_call()?;
        let file = match state.names.get(path) {
            Some(file) => *file,
            None => {
                state.files.push(Bytes::default());
                state.files.len() - 1
            }
        };
        state.files[file].now.clear();
        state.names.insert(path.to_owned(), file);
        Ok(Box::new(SimOutput { disk: self.clone(), file }))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Output>> {
        let mut state = self.state();
        state.whole_call()?;
        let file = state.file(path)?;
        Ok(Box::new(SimOutput { disk: self.clone(), file }))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let mut state = self.state();
        state.whole_call()?;
        let file = state.file(from)?;
        state.names.remove(from);
        state.names.insert(to.to_owned(), file);
        Ok(())
    }

    fn make_directory(&self, path: &str) -> io::Result<()> {
        let mut state = self.state();
        state.whole_call()?;
        state.directories.insert(path.to_owned());
        Ok(())
    }

    fn sync_directory(&self, path: &str) -> io::Result<()> {
        let mut state = self.state();
        state.whole_call()?;
        if state.lie == Lie::Directories {
            return Ok(());
        }
        if path == "." {
            state.durable_directories = state.directories.clone();
        }
        let within = |name: &String| name.rsplit_once('/').is_some_and(|(directory, _)| directory == path);
        state.durable_names.retain(|name, _| !within(name));
        let synced: Vec<_> =
            state.names.iter().filter(|(name, _)| within(name)).map(|(n, f)| (n.clone(), *f)).collect();
        state.durable_names.extend(synced);
        Ok(())
    }

    fn free(&self) -> io::Result<u64> {
        Ok(u64::MAX)
    }
}

struct SimOutput {
    disk: SimDisk,
    file: usize,
}

impl Output for SimOutput {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        let half = state.call()?;
        let written = if half.is_some() { &bytes[..bytes.len() / 2] } else { bytes };
        state.files[self.file].now.extend_from_slice(written);
        half.map_or(Ok(()), Err)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        state.whole_call()?;
        state.file_syncs += 1;
        if state.lie != Lie::Files {
            let file = &mut state.files[self.file];
            file.durable = file.now.clone();
            file.cut = None;
        }
        Ok(())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.disk.state();
        state.whole_call()?;
        let file = &mut state.files[self.file];
        file.cut = Some(file.now.clone());
        file.now.truncate(usize::try_from(length).unwrap());
        Ok(())
    }
}
