//! What takes long says so, and what does not says nothing.

use std::io;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use tokio::time::{Instant, pause, sleep};
use vedtak::journal::{Disk, MemoryDisk, Output};
use vedtak::ui::host::Signal;
use vedtak::ui::key::{Code, Key};

use super::driver::{Story, World};

/// A disk that makes nothing durable while it is held.
#[derive(Clone, Default)]
struct SlowDisk {
    files: MemoryDisk,
    held: Arc<(Mutex<bool>, Condvar)>,
}

impl SlowDisk {
    fn set(&self, is_held: bool) {
        *self.held.0.lock().unwrap() = is_held;
        self.held.1.notify_all();
    }

    /// Holds the disk until what is returned is dropped, by a test that fails too: whoever writes would wait for ever.
    fn hold(&self) -> Hold<'_> {
        self.set(true);
        Hold(self)
    }
}

struct Hold<'a>(&'a SlowDisk);

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

struct SlowOutput {
    file: Box<dyn Output>,
    disk: SlowDisk,
}

impl Output for SlowOutput {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.append(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        let (held, told) = &*self.disk.held;
        drop(told.wait_while(held.lock().unwrap(), |held| *held).unwrap());
        self.file.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.file.truncate(length)
    }
}

impl Disk for SlowDisk {
    fn list(&self, directory: &str) -> io::Result<Vec<String>> {
        self.files.list(directory)
    }

    fn length(&self, path: &str) -> io::Result<u64> {
        self.files.length(path)
    }

    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        self.files.read(path, offset, length)
    }

    fn create(&self, path: &str) -> io::Result<Box<dyn Output>> {
        Ok(Box::new(SlowOutput { file: self.files.create(path)?, disk: self.clone() }))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Output>> {
        Ok(Box::new(SlowOutput { file: self.files.open(path)?, disk: self.clone() }))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.files.rename(from, to)
    }

    fn make_directory(&self, path: &str) -> io::Result<()> {
        self.files.make_directory(path)
    }

    fn sync_directory(&self, path: &str) -> io::Result<()> {
        self.files.sync_directory(path)
    }

    fn free(&self) -> io::Result<u64> {
        self.files.free()
    }
}

/// Lets somebody name a new plan and keep it, with nobody looking. Returns what the terminal is told.
fn keeping(story: &mut Story) -> Arc<Mutex<Vec<u8>>> {
    let typed = "Tiltaksplan".chars().map(|letter| Key::plain(Code::Char(letter)));
    let keys = [Key::named("n").unwrap()].into_iter().chain(typed).chain(Key::named("ctrl-s"));
    story.session.host.coming = keys.map(Signal::Key).collect();
    Arc::clone(&story.session.host.told)
}

/// Waits, on a clock that stands still while anything moves, until the screen is as it should be.
async fn until(told: &Mutex<Vec<u8>>, holds: impl Fn(&str) -> bool) {
    for _ in 0..10_000 {
        let mut screen = vt100::Parser::new(24, 80, 0);
        screen.process(&told.lock().unwrap());
        if holds(&screen.screen().contents()) {
            return;
        }
        sleep(Duration::from_millis(1)).await;
    }
    panic!("{}", String::from_utf8_lossy(&told.lock().unwrap()));
}

#[test]
fn a_command_that_takes_long_says_so_until_it_is_durable() {
    let folder = tempfile::tempdir().unwrap();
    let disk = SlowDisk::default();
    let world = World::on(Arc::new(disk.clone()), folder.path());
    let mut story = world.as_("kari").at(80, 24);
    let told = keeping(&mut story);
    let hold = disk.hold();
    world.tokio.block_on(async {
        pause();
        let began = Instant::now();
        let watched = async {
            until(&told, |screen| screen.contains("◇ lagrar …")).await;
            let waited = began.elapsed();
            assert!((250..300).contains(&waited.as_millis()), "said after {waited:?}");
            drop(hold);
            until(&told, |screen| screen.contains("er oppretta")).await;
            until(&told, |screen| !screen.contains("lagrar")).await;
        };
        tokio::select! {
            ended = story.session.run() => panic!("{ended:?}"),
            () = watched => {}
        }
    });
}

#[test]
fn what_is_quick_says_nothing() {
    let world = World::new();
    let mut story = world.as_("kari").at(80, 24);
    let told = keeping(&mut story);
    world.tokio.block_on(async {
        pause();
        let watched = async {
            until(&told, |screen| screen.contains("er oppretta")).await;
            sleep(Duration::from_secs(2)).await;
        };
        tokio::select! {
            ended = story.session.run() => panic!("{ended:?}"),
            () = watched => {}
        }
    });
    let told = String::from_utf8(told.lock().unwrap().clone()).unwrap();
    assert!(!told.contains("lagrar") && !told.contains("arbeider"), "{told}");
}
