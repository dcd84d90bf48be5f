//! This machine as the person's own: files, agent, editor (DESIGN 3).

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use futures_util::FutureExt as _;

use super::colours;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::signing::agent::Agent;
use crate::signing::key::SigningKey;
use crate::ui::host::{Asked, Existing, Files, Machine, Signer};

/// The longest text that is put on the clipboard, in bytes.
const LONGEST_COPY: usize = 8 * 1024;
/// The largest key file, in bytes.
const LARGEST_KEY: u64 = 64 * 1024;
/// As many names as are tried for a file that is there already.
const NAMES: u32 = 1000;

/// This machine, for the person who started this process.
#[derive(Debug, Clone)]
pub struct Here {
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
}

impl Here {
    fn read_file(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Message> {
        let path = self.folder.join(path);
        let mut bytes = Vec::new();
        let file = fs::File::open(&path).map_err(|error| not_done(&path, &error))?;
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| not_done(&path, &error))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
            return Ok(bytes);
        }
        Err(Message::new("host-file-long").with("path", shown(&path)).with("limit", limit / (1024 * 1024)))
    }

    fn write_file(&self, path: &Path, bytes: &[u8], existing: Existing) -> Result<PathBuf, Message> {
        let path = self.folder.join(path);
        let folder = path.parent().unwrap_or(&self.folder);
        let failed = |error: io::Error| not_done(&path, &error);
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
        if existing == Existing::Replaced {
            file.persist(&path).map_err(|error| failed(error.error))?;
            return Ok(path);
        }
        for number in 1..=NAMES {
            let free = numbered(&path, number);
            match file.persist_noclobber(&free) {
                Ok(_) => return Ok(free),
                Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
                Err(error) => return Err(failed(error.error)),
            }
        }
        Err(Message::new("host-names-taken").with("name", shown(&path)))
    }

    fn make_folder(&self, path: &Path, files: &Files) -> Result<PathBuf, Message> {
        let path = self.folder.join(path);
        let made = (|| {
            if fs::symlink_metadata(&path).is_ok() {
                return Err(io::Error::from(io::ErrorKind::AlreadyExists));
            }
            let parent = path.parent().unwrap_or(&self.folder);
            let beside = tempfile::Builder::new().prefix(".vedtak-").tempdir_in(parent)?;
            for (name, bytes) in files {
                let target = beside.path().join(name);
                if let Some(folder) = target.parent() {
                    fs::create_dir_all(folder)?;
                }
                let mut file = fs::File::create_new(&target)?;
                file.write_all(bytes)?;
                file.sync_all()?;
            }
            // From here on the folder is no longer temporary.
            fs::rename(beside.keep(), &path)?;
            fs::File::open(parent)?.sync_all()
        })();
        made.map_err(|error| not_done(&path, &error))?;
        Ok(path)
    }

    fn run_editor(&self, text: &str) -> Result<String, Message> {
        let failed = |cause: String| Message::new("host-editor-failed").with("cause", cause);
        let named = ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok());
        let editor = named.filter(|editor| !editor.trim().is_empty()).ok_or_else(|| Message::new("host-no-editor"))?;
        let mut words = editor.split_whitespace();
        let program = words.next().unwrap_or_default();
        let mut file = tempfile::Builder::new().suffix(".md").tempfile().map_err(|error| failed(error.to_string()))?;
        file.write_all(text.as_bytes()).map_err(|error| failed(error.to_string()))?;
        match Command::new(program).args(words).arg(file.path()).current_dir(&self.folder).status() {
            Ok(status) if status.success() => {
                fs::read_to_string(file.path()).map_err(|error| failed(error.to_string()))
            }
            Ok(status) => Err(failed(status.to_string())),
            Err(error) => Err(failed(format!("{program}: {error}"))),
        }
    }

    async fn sign_here(&self, request: &SigningRequest, with: Signer) -> Result<String, Message> {
        let request = request.clone();
        let key = match &with {
            Signer::File(path) => Some((shown(path), self.read_file(path, LARGEST_KEY)?)),
            Signer::Agent => None,
        };
        let signing = tokio::task::spawn_blocking(move || match key {
            Some((name, bytes)) => sign_with_file(&request, &name, &bytes),
            None => sign_with_agent(&request),
        });
        signing.await.unwrap_or_else(|error| Err(Message::new("host-failed").with("cause", error.to_string())))
    }
}

fn sign_with_agent(request: &SigningRequest) -> Result<String, Message> {
    let socket = std::env::var_os("SSH_AUTH_SOCK").ok_or_else(|| Message::new("host-no-agent"))?;
    let signed = Agent::connect(socket.as_ref()).and_then(|mut agent| agent.sign(request));
    signed.map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
}

fn sign_with_file(request: &SigningRequest, _name: &str, bytes: &[u8]) -> Result<String, Message> {
    let key = SigningKey::read(bytes, || None::<String>).map_err(|error| error.message())?;
    key.sign(request).map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
}

/// Returns a name for the so-manieth file of the same name.
fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match path.extension() {
        Some(ending) => path.with_file_name(format!("{stem}-{number}.{}", ending.to_string_lossy())),
        None => path.with_file_name(format!("{stem}-{number}")),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn not_done(path: &Path, error: &io::Error) -> Message {
    Message::new("host-file").with("path", shown(path)).with("cause", error.to_string())
}

impl Machine for Here {
    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String> {
        self.sign_here(request, with).boxed()
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        let here = self.clone();
        let text = text.to_owned();
        async move {
            let editing = tokio::task::spawn_blocking(move || here.run_editor(&text));
            editing.await.unwrap_or_else(|error| Err(Message::new("host-failed").with("cause", error.to_string())))
        }
        .boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, limit: u64) -> Asked<'a, Vec<u8>> {
        std::future::ready(self.read_file(path, limit)).boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf> {
        std::future::ready(self.write_file(path, bytes, existing)).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        std::future::ready(self.make_folder(path, &files)).boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        let copied = if text.len() > LONGEST_COPY {
            Err(Message::new("host-copy-long"))
        } else {
            let code = colours::clipboard(text.as_bytes());
            super::print(&code).map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
        };
        std::future::ready(copied).boxed()
    }
}
