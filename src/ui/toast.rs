//! What the session told the person: one line at a time, all of it kept.

use chrono::{DateTime, Utc};

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The sentence, in the language of the moment.
    pub text: String,
    /// Whether something was not possible.
    pub is_problem: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// As many messages as a session keeps: more than anybody is told in a day.
const KEPT: usize = 1000;

/// Everything that was said, the newest last.
#[derive(Debug, Default)]
pub struct Toasts {
    said: Vec<Toast>,
    unread: usize,
    /// How many were ever said.
    total: u64,
}

impl Toasts {
    /// Says something.
    pub fn say(&mut self, toast: Toast) {
        if self.said.len() == KEPT {
            self.said.remove(0);
        }
        self.said.push(toast);
        self.unread += 1;
        self.total += 1;
    }

    /// Returns how many were said since the session began.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Keeps something without showing it, before what nobody has read yet.
    pub fn note(&mut self, toast: Toast) {
        if self.said.len() == KEPT {
            self.said.remove(0);
        }
        self.said.insert(self.said.len().saturating_sub(self.unread), toast);
    }

    /// Returns the one that is shown, and how many others came with it.
    #[must_use]
    pub fn shown(&self) -> Option<(&Toast, usize)> {
        let unread = self.said.get(self.said.len().saturating_sub(self.unread)..)?;
        let problem = unread.iter().rev().find(|toast| toast.is_problem);
        Some((problem.or(unread.last())?, self.unread - 1))
    }

    /// Takes note that a key was pressed after they were shown.
    pub const fn read(&mut self) {
        self.unread = 0;
    }

    /// Walks through all, the newest first.
    pub fn all(&self) -> impl Iterator<Item = &Toast> {
        self.said.iter().rev()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_shown_before_what_came_after_it() {
        let mut toasts = Toasts::default();
        let toast = |text: &str, is_problem| Toast { text: text.to_owned(), is_problem, at: DateTime::UNIX_EPOCH };
        assert!(toasts.shown().is_none());
        toasts.say(toast("a", true));
        toasts.say(toast("b", false));
        assert_eq!(toasts.shown().map(|(toast, more)| (toast.text.as_str(), more)), Some(("a", 1)));
        toasts.note(toast("c", true));
        assert_eq!(
            toasts.shown().map(|(toast, more)| (toast.text.as_str(), more)),
            Some(("a", 1)),
            "a note is not shown"
        );
        toasts.read();
        assert!(toasts.shown().is_none());
        assert_eq!(toasts.all().count(), 3);
    }
}
