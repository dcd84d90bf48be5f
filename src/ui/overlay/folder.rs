//! Asks for the folder in which answers lie.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use crate::ui::form::{Entry, Form, dropped};
use crate::ui::moves::Move;
use crate::ui::screen::answers::Answers;
use crate::ui::session::Session;

/// The folder of answers.
#[derive(Debug)]
struct Folder;

/// Asks for the folder.
#[must_use]
pub fn ask(session: &Session) -> Overlay {
    let entry = Entry::path("folder", session.locale.term("answers-folder"), "");
    Box::new(Ask::new(Folder, Form::new([entry.hint(session.locale.term("answers-folder-hint"))])))
}

impl Question for Folder {
    fn title(&self, session: &Session) -> String {
        session.locale.term("help-take-answers")
    }

    fn accept(&self, form: &Form, _session: &Session) -> Result<Vec<Move>, Problem> {
        let folder = dropped::path(&form.needed("folder")?);
        Ok(vec![Move::Close, Move::go(Answers::within(folder))])
    }
}
