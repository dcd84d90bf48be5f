//! What a list shows: read from the open plan once, and anew when the plan, the words looked for or the language is
//! another one. No frame and no key reads a long plan from end to end.

use std::ops::Deref;
use std::sync::Arc;

use super::filter::Filter;
use super::kept::Kept;
use super::session::{Basis, Session};
use crate::domain::lang::Lang;

/// The rows of a list, kept.
#[derive(Debug)]
pub struct Listed<T>(Kept<Sight, Vec<T>>);

/// What rows follow from: the open plan, how the session says it, which list it is, what is looked for in it.
#[derive(Debug, PartialEq)]
struct Sight {
    basis: Option<Basis>,
    lang: Lang,
    ascii: bool,
    list: String,
    typed: String,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self(Kept::default())
    }
}

impl<T> Listed<T> {
    /// Returns the rows of a list that pass a filter, which `read` lists.
    pub fn rows(&self, session: &Session, list: &str, filter: &Filter, read: impl FnOnce() -> Vec<T>) -> Rows<T> {
        let sight = Sight {
            basis: session.basis(),
            lang: session.lang(),
            ascii: session.ascii(),
            list: list.to_owned(),
            typed: filter.typed().to_owned(),
        };
        Rows(self.0.get(sight, |_| read()))
    }
}

/// Rows as they were read: the same ones are equal and no other.
#[derive(Debug)]
pub struct Rows<T>(Arc<Vec<T>>);

impl<T> Clone for Rows<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Rows<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Rows<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}
