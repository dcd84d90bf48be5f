//! Which person an operating-system user is.

use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::permission;
use crate::domain::workspace::Workspace;
use crate::server::Caller;

/// Through what people of this machine come (FORMAT 1, `via`).
pub(super) const SOCKET: &str = "socket";

/// Who knocks, as the operating system tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct User {
    /// What the user is called.
    pub name: String,
    /// Whether it is the one that owns the workspace.
    pub is_owner: bool,
}

impl User {
    /// Names the user behind a connection.
    ///
    /// Whoever owns the workspace could open it alone under any name, and is taken at his or her word.
    pub fn of(uid: u32, owner: u32, said: &str) -> Self {
        let is_owner = uid == owner;
        let told = || uzers::get_user_by_uid(uid).map(|user| user.name().to_string_lossy().into_owned());
        let name =
            if is_owner && !said.is_empty() { said.to_owned() } else { told().unwrap_or_else(|| uid.to_string()) };
        Self { name, is_owner }
    }

    /// Finds the person.
    ///
    /// # Errors
    /// The workspace knows no such user; what is wrong, and what helps.
    pub fn caller(&self, workspace: &Workspace, now: Now) -> Result<Caller, Denial> {
        let found = workspace.person_of_user(&self.name);
        let unknown = || permission::stranger(workspace, (&self.name, self.is_owner), now);
        let person = found.ok_or_else(unknown)?.id.clone();
        Ok(Caller { person, via: SOCKET.to_owned(), is_owner: self.is_owner })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_is_taken_at_a_word() {
        let root = User { name: "root".to_owned(), is_owner: false };
        assert_eq!(User::of(0, 1000, "kari"), root);
        assert_eq!(User::of(1000, 1000, "kari"), User { name: "kari".to_owned(), is_owner: true });
        assert_eq!(User::of(0, 0, ""), User { is_owner: true, ..root });
        let nobody_has_it = 4_000_000_001;
        assert_eq!(User::of(nobody_has_it, 0, "kari").name, nobody_has_it.to_string());
    }
}
