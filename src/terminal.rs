//! The local terminal as a host of the user interface (DESIGN 9): raw mode, the person's files, agent and editor.
//!
//! [`LocalHost::enter`] takes the terminal of this process and gives it back when it is dropped, on a panic too.

mod colours;
mod events;
mod keys;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Once;

use chrono::{DateTime, Utc};
use crossterm::event::{Event, KeyEventKind};
use crossterm::terminal;
use ratatui::layout::Size;
use tokio::signal::unix::{Signal as UnixSignal, SignalKind, signal};

use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::signing::agent::Agent;
use crate::ui::frame::{ENTER, LEAVE};
use crate::ui::host::{Capabilities, Host, Signal};
use events::Events;

/// The longest file that is read, in bytes: that of an attachment (DESIGN 6).
const LONGEST_FILE: u64 = 50 * 1024 * 1024;
/// The longest text that is put on the clipboard, in bytes.
const LONGEST_COPY: usize = 8 * 1024;
/// As many names as are tried for a file that is there already.
const NAMES: u32 = 1000;

/// The terminal of this process, and the machine that it stands on.
#[derive(Debug)]
pub struct LocalHost {
    events: Events,
    ends: [UnixSignal; 2],
    capabilities: Capabilities,
    directory: PathBuf,
}

impl LocalHost {
    /// Takes the terminal: raw mode until the host is dropped.
    ///
    /// Takes the directory that files are saved in, and whether colours are unwanted.
    ///
    /// # Errors
    /// When there is no terminal, or no signal can be waited for.
    pub fn enter(directory: PathBuf, without_colours: bool) -> std::io::Result<Self> {
        give_back_on_panic();
        let ends = [signal(SignalKind::terminate())?, signal(SignalKind::hangup())?];
        terminal::enable_raw_mode()?;
        let capabilities = colours::capabilities(without_colours);
        Ok(Self { events: Events::read(), ends, capabilities, directory })
    }

    /// Runs the person's editor on a file, with the terminal given back meanwhile.
    fn run_editor(&mut self, text: &str) -> Result<String, Message> {
        let failed = |cause: String| Message::new("host-editor-failed").with("cause", cause);
        let named = ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok());
        let editor = named.filter(|editor| !editor.trim().is_empty()).ok_or_else(|| Message::new("host-no-editor"))?;
        let mut words = editor.split_whitespace();
        let program = words.next().unwrap_or_default();
        let mut file = tempfile::Builder::new().suffix(".md").tempfile().map_err(|error| failed(error.to_string()))?;
        file.write_all(text.as_bytes()).map_err(|error| failed(error.to_string()))?;
        give_back();
        let status = Command::new(program).args(words).arg(file.path()).status();
        let taken = terminal::enable_raw_mode().and_then(|()| print(ENTER));
        taken.map_err(|error| failed(error.to_string()))?;
        match status {
            Ok(status) if status.success() => {
                std::fs::read_to_string(file.path()).map_err(|error| failed(error.to_string()))
            }
            Ok(status) => Err(failed(status.to_string())),
            Err(error) => Err(failed(format!("{program}: {error}"))),
        }
    }
}

impl Drop for LocalHost {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back as it was; harmless when it already is.
fn give_back() {
    let left = print(LEAVE).and_then(|()| terminal::disable_raw_mode());
    if let Err(error) = left {
        tracing::warn!(%error, "the terminal was not given back");
    }
}

/// Gives the terminal back before a panic is reported.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            report(panic);
        }));
    });
}

fn print(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

impl Host for LocalHost {
    async fn next(&mut self) -> Signal {
        let [terminate, hangup] = &mut self.ends;
        loop {
            let event = tokio::select! {
                event = self.events.next() => event,
                _ = terminate.recv() => return Signal::End,
                _ = hangup.recv() => return Signal::End,
            };
            match event {
                None => return Signal::End,
                Some(Event::Paste(text)) => return Signal::Paste(text),
                Some(Event::Resize(width, height)) => return Signal::Resize(Size { width, height }),
                Some(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                    if let Some(key) = keys::key(key) {
                        return Signal::Key(key);
                    }
                }
                Some(_) => {}
            }
        }
    }

    async fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    fn size(&self) -> Size {
        let (width, height) = terminal::size().unwrap_or((80, 24));
        Size { width, height }
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }

    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&mut self) -> u128 {
        let mut bytes = [0; 16];
        match getrandom::fill(&mut bytes) {
            Ok(()) => u128::from_be_bytes(bytes),
            // A system without randomness: the time still tells two sessions apart.
            Err(_) => u128::from(Utc::now().timestamp_micros().unsigned_abs()),
        }
    }

    async fn sign(&mut self, request: &SigningRequest) -> Result<String, Message> {
        let socket = std::env::var_os("SSH_AUTH_SOCK").ok_or_else(|| Message::new("host-no-agent"))?;
        let request = request.clone();
        let signing = tokio::task::spawn_blocking(move || {
            let signed = Agent::connect(socket.as_ref()).and_then(|mut agent| agent.sign(&request));
            signed.map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
        });
        signing.await.unwrap_or_else(|error| Err(Message::new("host-failed").with("cause", error.to_string())))
    }

    async fn edit(&mut self, text: &str) -> Result<String, Message> {
        // The editor reads the keys itself: nobody else may.
        self.events.stop().await;
        let edited = self.run_editor(text);
        self.events = Events::read();
        edited
    }

    async fn save(&mut self, name: &str, bytes: &[u8]) -> Result<String, Message> {
        let failed = |error: std::io::Error| Message::new("host-failed").with("cause", error.to_string());
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        for number in 1..=NAMES {
            let name = match (number, ending) {
                (1, _) => name.to_owned(),
                (_, "") => format!("{stem}-{number}"),
                _ => format!("{stem}-{number}.{ending}"),
            };
            let path = self.directory.join(name);
            // Nothing that is there is overwritten.
            match std::fs::File::create_new(&path) {
                Ok(mut file) => {
                    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
                    return Ok(path.display().to_string());
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Err(Message::new("host-names-taken").with("name", name))
    }

    async fn open(&mut self, name: &str) -> Result<Vec<u8>, Message> {
        let path = self.directory.join(name);
        let failed = |error: std::io::Error| {
            Message::new("host-file").with("path", path.display().to_string()).with("cause", error.to_string())
        };
        let length = std::fs::metadata(&path).map_err(failed)?.len();
        if length > LONGEST_FILE {
            return Err(Message::new("host-file-long").with("path", path.display().to_string()));
        }
        std::fs::read(&path).map_err(failed)
    }

    async fn copy(&mut self, text: &str) -> Result<(), Message> {
        if text.len() > LONGEST_COPY {
            return Err(Message::new("host-copy-long"));
        }
        let code = colours::clipboard(text.as_bytes());
        print(&code).map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
    }
}
