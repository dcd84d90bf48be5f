//! What somebody asked to hear, beside what is said by itself.

use super::Page;
use crate::domain::message::Message;
use crate::ui::action;
use crate::ui::model::Model;

/// What is to be said again, or in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum What {
    /// Where one is, and what has the cursor with all that belongs to it.
    #[default]
    Where,
    /// The whole screen.
    All,
    /// What can be done here, and why the rest can not.
    Actions,
}

/// The last thing that was asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Telling {
    /// How often something was asked for.
    pub number: u64,
    /// What it was.
    pub what: What,
}

impl Telling {
    /// Asks for something.
    pub const fn ask(&mut self, what: What) {
        self.number += 1;
        self.what = what;
    }

    /// Returns what there is to say.
    #[must_use]
    pub fn lines(self, model: &Model, page: &Page) -> Vec<String> {
        match self.what {
            What::Actions => actions(model),
            what => page.again(what),
        }
    }
}

impl Page {
    /// Returns what it says again; of what can be done, the keys that it has of its own.
    #[must_use]
    pub fn again(&self, what: What) -> Vec<String> {
        match what {
            What::Where => {
                let over = self.over.iter().chain(&self.before).chain(&self.heading);
                let place = [&self.title, &self.aside].into_iter().filter(|line| !line.is_empty());
                let mut lines: Vec<String> = place.chain(over).chain(&self.after).cloned().collect();
                lines.dedup();
                lines
            }
            What::All => std::iter::once(&self.title).chain(&self.all).cloned().collect(),
            What::Actions => vec![self.keys.clone()],
        }
    }
}

/// Lists the actions of the visible screen: what is possible first, then the others with the reason.
fn actions(model: &Model) -> Vec<String> {
    let locale = &model.session.locale;
    let place = model.top().place();
    let (mut may, mut may_not) = (Vec::new(), Vec::new());
    for row in action::at(place) {
        let cap = model.session.keymap.cap(row, place);
        let key = if cap.is_empty() { "none".to_owned() } else { super::said::key(&cap, locale) };
        let said = Message::new("plain-action").with("name", row.name).with("key", key);
        let said = locale.say(&said.with("help", super::said::clean(&locale.term(row.help), locale)));
        match model.refuse(row.action) {
            None => may.push(said),
            Some(why) => {
                let why = super::said::clean(&locale.say(&why), locale);
                may_not.push(locale.say(&Message::new("plain-action-not").with("action", said).with("why", why)));
            }
        }
    }
    may.append(&mut may_not);
    may
}
