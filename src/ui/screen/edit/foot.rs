//! What stands below the text that is written: how much it is, and where the cursor stands.

use crate::domain::message::Message;
use crate::ui::area::Area;
use crate::ui::session::Session;

/// Says how many words and paragraphs are written, and in which line and column the cursor stands.
pub fn said(session: &Session, written: &Area) -> String {
    let (row, column) = written.cursor();
    let message = Message::new("edit-foot")
        .with("words", written.words())
        .with("paragraphs", written.paragraphs())
        .with("line", row + 1)
        .with("column", column + 1);
    session.say(&message)
}
