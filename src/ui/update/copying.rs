//! What is selected goes to the clipboard, in the words in which it is said (OSC 52).

use crate::domain::message::Message;
use crate::ui::effect::Effect;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::plain::listen;

/// Copies what is selected, with what the screen tells of it.
pub fn copy(model: &Model) -> Vec<Move> {
    let heard = || {
        let page = listen(model);
        let words = page.focus.map(|focus| focus.words).filter(|words| !words.is_empty())?;
        Some(std::iter::once(words).chain(page.after).collect::<Vec<_>>().join("\n"))
    };
    match model.top().copied(&model.session).or_else(heard) {
        Some(words) => vec![Move::Do(Effect::Copy(words))],
        None => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
    }
}
