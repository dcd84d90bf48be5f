//! A workspace that stands elsewhere: in another folder of this machine, or on a host.

use std::path::PathBuf;

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::invitation::address;
use super::menu::Menu;
use crate::document::letter::{Address, USUAL_PORT};
use crate::ui::effect::Effect;
use crate::ui::first::Wish;
use crate::ui::form::{Entry, Form, dropped};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A folder of this machine.
#[derive(Debug)]
struct Folder;

/// A host that is reached over SSH.
#[derive(Debug)]
struct Afar;

/// Asks for the folder.
#[must_use]
pub fn folder(session: &Session) -> Overlay {
    let term = |id| session.locale.term(id);
    let entries = [
        Entry::path("folder", term("attaching-folder"), "").hint(term("attaching-folder-hint")),
        Entry::flag("remember", term("attaching-remember"), true).hint(term("attaching-remember-hint")),
    ];
    Box::new(Ask::new(Folder, Form::new(entries)))
}

/// Asks for the host.
#[must_use]
pub fn host(session: &Session) -> Overlay {
    let term = |id| session.locale.term(id);
    let entries = [
        Entry::line("host", term("invite-host"), "").hint(term("attaching-host-hint")),
        Entry::line("port", term("invite-port"), &USUAL_PORT.to_string()).hint(term("attaching-port-hint")),
    ];
    Box::new(Ask::new(Afar, Form::new(entries)))
}

impl Question for Folder {
    fn title(&self, session: &Session) -> String {
        session.locale.term("first-attach-folder")
    }

    fn blamed(&self) -> Option<&'static str> {
        Some("folder")
    }

    fn keys(&self) -> &'static str {
        "attaching-keys"
    }

    fn accept(&self, form: &Form, _session: &Session) -> Result<Vec<Move>, Problem> {
        let folder = PathBuf::from(dropped::path(&form.needed("folder")?));
        let wish = Wish::Attach { folder, remember: form.flag("remember") };
        Ok(vec![Move::Do(Effect::Begin(Box::new(wish)))])
    }
}

impl Question for Afar {
    fn title(&self, session: &Session) -> String {
        session.locale.term("first-attach-host")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("attaching-host-intro")
    }

    fn keys(&self) -> &'static str {
        "attaching-keys"
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (host, port) = address(form)?;
        let command = Address { host, port, fingerprint: String::new() }.command();
        let term = |id| session.locale.term(id);
        let leave = Move::Do(Effect::Begin(Box::new(Wish::Connect(command.clone()))));
        let options = vec![
            (term("attaching-leave"), vec![leave]),
            (term("attaching-copy"), vec![Move::Do(Effect::Copy(command.clone()))]),
        ];
        Ok(vec![Move::over(Menu::new(command, options))])
    }
}
