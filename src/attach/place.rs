//! Where the socket of a workspace is, and who may stand behind it.
//!
//! A socket's path holds 108 bytes at most, a workspace may lie anywhere: the name is a digest of its path, in a folder
//! for running programs. Whoever listens takes the first of these folders that is there; whoever looks tries them all,
//! because the two may have been started in different ways: by systemd, in a login session, from cron.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use tokio::net::{UnixListener, UnixStream};

use crate::domain::digest::Digest;

/// How many digits of the digest name a socket: 64 bits, for a handful of workspaces on one machine.
const DIGITS: usize = 16;

/// The folder of our sockets within a folder for running programs.
const OURS: &str = "vedtak";

/// Where a service's own folder is, when systemd made it and the guest was not told.
const SERVICE: &str = "/run/vedtak";

/// Nobody but the user.
const PRIVATE: u32 = 0o700;

/// Everybody may knock: who it is, the operating system tells, and the host decides.
const OPEN: u32 = 0o666;

/// Where sockets of one workspace may be, for one user of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Who owns the workspace, or the nearest folder above it that this user may look into: who owns that decides what
    /// is below.
    pub owner: u32,
    /// The user that this process runs as.
    uid: u32,
    name: String,
    /// `RUNTIME_DIRECTORY`: the folder that systemd made for a service; `XDG_RUNTIME_DIR`: that of a login session.
    given: Vec<PathBuf>,
}

impl Places {
    /// Returns where sockets of a workspace may be; takes the environment variables of this process and its user.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn of(workspace: &Path, variables: &BTreeMap<String, String>, uid: u32) -> io::Result<Self> {
        let (workspace, owner) = resolved(workspace)?;
        let digest = Digest::of(workspace.as_os_str().as_encoded_bytes()).to_string();
        let name = format!("{}.sock", digest.chars().take(DIGITS).collect::<String>());
        let folder = |name: &str| variables.get(name).filter(|value| value.starts_with('/'));
        let service = folder("RUNTIME_DIRECTORY").and_then(|folders| folders.split(':').next()).map(PathBuf::from);
        let session = folder("XDG_RUNTIME_DIR").map(|session| Path::new(session).join(OURS));
        Ok(Self { owner, uid, name, given: service.into_iter().chain(session).collect() })
    }

    /// Returns every path that is looked at, the likeliest first.
    #[must_use]
    pub fn all(&self) -> Vec<PathBuf> {
        let mut folders = self.given.clone();
        for uid in [self.uid, self.owner] {
            folders.push(temporary(uid));
            folders.push(Path::new("/run/user").join(uid.to_string()).join(OURS));
        }
        folders.push(PathBuf::from(SERVICE));
        let mut seen = std::collections::BTreeSet::new();
        folders.retain(|folder| seen.insert(folder.clone()));
        folders.into_iter().map(|folder| folder.join(&self.name)).collect()
    }

    /// Listens for guests, in the first folder that can be used. Only the owner of the lock may: what is there already
    /// was left by an owner that died, and is replaced.
    ///
    /// # Errors
    /// No folder can be used; the last one's reason.
    pub fn listen(&self) -> io::Result<(UnixListener, PathBuf)> {
        let mut failed = io::Error::from(io::ErrorKind::NotFound);
        for folder in self.given.iter().cloned().chain([temporary(self.uid)]) {
            let path = folder.join(&self.name);
            match make_ours(&folder, self.uid).and_then(|()| listen_at(&path)) {
                Ok(listener) => return Ok((listener, path)),
                Err(error) => failed = error,
            }
        }
        Err(failed)
    }

    /// Connects to the host of the workspace; `None` when nobody listens.
    ///
    /// Behind the socket must be this user, the owner of the workspace, or root: anybody else could have put it there.
    pub async fn connect(&self) -> Option<UnixStream> {
        for path in self.all() {
            let Ok(stream) = UnixStream::connect(&path).await else { continue };
            if stream.peer_cred().is_ok_and(|host| [self.uid, self.owner, 0].contains(&host.uid())) {
                return Some(stream);
            }
        }
        None
    }
}

/// Returns a path without symbolic links, as far as this user may see it, and who owns it.
///
/// A workspace may lie where only its owner may look; its host is found all the same.
fn resolved(workspace: &Path) -> io::Result<(PathBuf, u32)> {
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for seen in workspace.ancestors() {
        match fs::canonicalize(seen).and_then(|real| Ok((fs::metadata(&real)?.uid(), real))) {
            Ok((owner, real)) => {
                let rest = workspace.strip_prefix(seen).unwrap_or(Path::new(""));
                // Collected, because a path that is joined with nothing ends with a slash.
                return Ok((real.join(rest).components().collect(), owner));
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// Returns the folder of a user for whom the system has none.
fn temporary(uid: u32) -> PathBuf {
    PathBuf::from(format!("/tmp/{OURS}-{uid}"))
}

/// Makes a folder, or takes one that is this user's and in which nobody else may write.
fn make_ours(folder: &Path, uid: u32) -> io::Result<()> {
    match DirBuilder::new().mode(PRIVATE).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let found = fs::symlink_metadata(folder)?;
    if found.is_dir() && found.uid() == uid && found.mode() & 0o022 == 0 {
        return Ok(());
    }
    Err(io::Error::from(io::ErrorKind::PermissionDenied))
}

/// Binds beside the path and moves the socket there, so that whoever finds it can connect.
fn listen_at(path: &Path) -> io::Result<UnixListener> {
    let beside = path.with_extension(std::process::id().to_string());
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(&beside)?;
    fs::set_permissions(&beside, Permissions::from_mode(OPEN))?;
    fs::rename(&beside, path)?;
    Ok(listener)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uid() -> u32 {
        rustix::process::getuid().as_raw()
    }

    fn places(workspace: &Path, runtime: &Path) -> Places {
        let variables = [("XDG_RUNTIME_DIR".to_owned(), runtime.display().to_string())];
        Places::of(workspace, &BTreeMap::from(variables), uid()).unwrap()
    }

    #[test]
    fn the_name_is_short_and_that_of_the_folder_itself() {
        let home = tempfile::tempdir().unwrap();
        let deep = home.path().join("a".repeat(120)).join("b".repeat(120));
        fs::create_dir_all(&deep).unwrap();
        let link = home.path().join("link");
        std::os::unix::fs::symlink(&deep, &link).unwrap();
        let (direct, linked) = (places(&deep, home.path()), places(&link, home.path()));
        assert_eq!(direct, linked);
        let first = direct.all().remove(0);
        assert_eq!(first.parent(), Some(home.path().join("vedtak").as_path()));
        assert_eq!(first.file_name().unwrap().len(), DIGITS + ".sock".len());
        assert_ne!(places(home.path(), home.path()).name, direct.name);
    }

    #[test]
    fn a_workspace_that_one_may_not_see_has_the_same_name() {
        let home = tempfile::tempdir().unwrap();
        let workspace = home.path().join("closed/workspace");
        let unseen = places(&workspace, home.path());
        assert_eq!(unseen.owner, uid());
        fs::create_dir_all(&workspace).unwrap();
        assert_eq!(places(&workspace, home.path()), unseen);
    }

    #[tokio::test]
    async fn what_a_dead_owner_left_is_replaced() {
        let home = tempfile::tempdir().unwrap();
        let places = places(home.path(), home.path());
        assert!(places.connect().await.is_none());
        let (first, path) = places.listen().unwrap();
        assert!(places.connect().await.is_some());
        drop(first);
        assert!(path.exists(), "a dead owner leaves its socket");
        assert!(places.connect().await.is_none());
        let (_second, _) = places.listen().unwrap();
        assert!(places.connect().await.is_some());
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn a_folder_in_which_others_may_write_is_not_used() {
        let home = tempfile::tempdir().unwrap();
        let open = home.path().join("vedtak");
        fs::create_dir(&open).unwrap();
        fs::set_permissions(&open, Permissions::from_mode(0o777)).unwrap();
        let (_listener, path) = places(home.path(), home.path()).listen().unwrap();
        assert_eq!(path.parent(), Some(temporary(uid()).as_path()));
        fs::remove_file(path).unwrap();
    }
}
