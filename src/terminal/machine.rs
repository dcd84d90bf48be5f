//! This machine as the person's own: files, agent, editor (DESIGN 3).

use std::fs::{self, File, Permissions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use futures_util::FutureExt as _;

use super::secret;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::domain::text;
use crate::locale::Locale;
use crate::signing::agent::Agent;
use crate::signing::key::SigningKey;
use crate::ui::clipboard;
use crate::ui::host::{Asked, Existing, Files, Machine, Signer};

/// The largest key file, in bytes.
const LARGEST_KEY: u64 = 64 * 1024;
/// As many names as are tried for a file that is there already.
const NAMES: u32 = 1000;

/// This machine, for the person who started this process.
#[derive(Debug, Clone)]
pub struct Here {
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
    /// The language of what is asked on the terminal.
    pub locale: Locale,
}

impl Here {
    /// Finds a file that a person named; `~` is the own home, as in a shell.
    fn place(&self, named: &Path) -> PathBuf {
        match (named.strip_prefix("~"), std::env::var_os("HOME")) {
            (Ok(rest), Some(home)) => Path::new(&home).join(rest),
            _ => self.folder.join(named),
        }
    }

    fn read_file(&self, named: &Path, limit: u64) -> Result<Vec<u8>, Message> {
        let mut bytes = Vec::new();
        let read = File::open(self.place(named));
        read.and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(|error| not_read(named, &error))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
            return Ok(bytes);
        }
        Err(Message::new("host-file-long").with("path", shown(named)).with("limit", limit / (1024 * 1024)))
    }

    fn list_folder(&self, named: &Path) -> Result<Vec<PathBuf>, Message> {
        let place = self.place(named);
        let unread = |error: io::Error| not_read(named, &error);
        if !fs::metadata(&place).map_err(unread)?.is_dir() {
            return Ok(vec![named.to_owned()]);
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(&place).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            if !is_hidden && fs::metadata(entry.path()).is_ok_and(|kind| kind.is_file()) {
                names.push(entry.file_name());
            }
        }
        names.sort();
        Ok(names.into_iter().map(|name| named.join(name)).collect())
    }

    fn write_file(&self, named: &Path, bytes: &[u8], existing: Existing) -> Result<PathBuf, Message> {
        let path = self.folder.join(named);
        let folder = path.parent().unwrap_or(&self.folder);
        let failed = |error: io::Error| not_written(named, &error);
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
        Err(Message::new("host-names-taken").with("name", shown(named)))
    }

    /// Makes a folder beside it first, synced, then renamed.
    fn make_folder(&self, named: &Path, files: &Files) -> Result<PathBuf, Message> {
        let path = self.folder.join(named);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(Message::new("host-exists").with("path", shown(named)));
        }
        let made = (|| {
            let parent = path.parent().unwrap_or(&self.folder);
            fs::create_dir_all(parent)?;
            let beside = tempfile::Builder::new().prefix(".vedtak-").tempdir_in(parent)?;
            for (name, bytes) in files {
                let target = beside.path().join(name);
                if let Some(folder) = target.parent() {
                    fs::create_dir_all(folder)?;
                }
                let mut file = File::create_new(&target)?;
                file.write_all(bytes)?;
                fs::set_permissions(&target, Permissions::from_mode(mode(&target)))?;
                file.sync_all()?;
            }
            fs::set_permissions(beside.path(), Permissions::from_mode(mode(beside.path())))?;
            // From here on the folder is no longer temporary.
            fs::rename(beside.keep(), &path)?;
            File::open(parent)?.sync_all()
        })();
        made.map_err(|error| not_written(named, &error))?;
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
        let Signer::File(path) = with else { return sign_with_agent(request).await };
        let (here, request) = (self.clone(), request.clone());
        let signing = tokio::task::spawn_blocking(move || here.sign_with_file(&request, &path));
        signing.await.unwrap_or_else(|error| Err(Message::new("host-failed").with("cause", error.to_string())))
    }

    /// Signs with a key file; its passphrase is asked for on the terminal.
    fn sign_with_file(&self, request: &SigningRequest, named: &Path) -> Result<String, Message> {
        let bytes = self.read_file(named, LARGEST_KEY)?;
        let question = Message::new("host-passphrase").with("path", shown(named));
        let asked = || secret::ask(&text::show(&self.locale.say(&question)));
        let signed = SigningKey::read(&bytes, asked).and_then(|key| key.sign(request));
        signed.map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
    }
}

async fn sign_with_agent(request: &SigningRequest) -> Result<String, Message> {
    let socket = std::env::var_os("SSH_AUTH_SOCK").ok_or_else(|| Message::new("host-no-agent"))?;
    let signed = async { Agent::connect(socket.as_ref()).await?.sign(request).await };
    signed.await.map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
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

fn not_read(path: &Path, error: &io::Error) -> Message {
    Message::new("host-file-unreadable").with("path", shown(path)).with("cause", error.to_string())
}

fn not_written(path: &Path, error: &io::Error) -> Message {
    Message::new("host-file-unwritable").with("path", shown(path)).with("cause", error.to_string())
}

/// Returns who may do what with a path of a folder: all may read, scripts and folders may be run and opened.
fn mode(path: &Path) -> u32 {
    let is_script = path.extension().is_some_and(|extension| extension == "sh");
    if is_script || path.is_dir() { 0o755 } else { 0o644 }
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

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        std::future::ready(self.list_folder(path)).boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf> {
        std::future::ready(self.write_file(path, bytes, existing)).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        std::future::ready(self.make_folder(path, &files)).boxed()
    }

    fn suspend(&mut self) -> Asked<'_, ()> {
        super::job::suspend().boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        let failed = |error: io::Error| Message::new("host-failed").with("cause", error.to_string());
        let copied = clipboard::code(text).and_then(|code| super::print(&code).map_err(failed));
        std::future::ready(copied).boxed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn a_folder_appears_whole_and_is_never_replaced() {
        let bench = tempfile::tempdir().unwrap();
        let here = Here { folder: bench.path().to_owned(), locale: Locale::new(Lang::En) };
        let files = ["plan.md", "verify.sh", "annexes/a.txt"].map(|name| (name.to_owned(), name.as_bytes().to_vec()));
        let folder = here.make_folder(Path::new("package"), &files.to_vec()).unwrap();
        assert_eq!(folder, bench.path().join("package"));
        let mode = |path: &str| fs::metadata(folder.join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!([mode("verify.sh"), mode("plan.md"), mode(""), mode("annexes")], [0o755, 0o644, 0o755, 0o755]);
        assert_eq!(fs::read(folder.join("annexes/a.txt")).unwrap(), b"annexes/a.txt");
        let again = here.make_folder(Path::new("package"), &files.to_vec()).unwrap_err();
        assert_eq!(again.id, "host-exists");
        assert_eq!(fs::read_dir(bench.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
