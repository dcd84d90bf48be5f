//! What stands in a file because a copy of a plan says it: titles of registers and views, marks of records below others,
//! words for what is withheld and for what is not there. It is there already, and never taken for something new.

use super::Placer;
use crate::document::import::columns::plain;
use crate::document::import::{Heading, Row};
use crate::document::walk::view_title;
use crate::domain::called::same;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::picture::View;
use crate::locale::Locale;

/// Stands before a record below another one.
const BELOW: char = '↳';

impl Placer<'_, '_> {
    /// Tells whether a heading stands above or within what a view draws of records: of a register whose table came
    /// before, as copies have it. Whoever writes a plan by hand may well call his or her only table like a view.
    pub(super) fn is_drawn(&mut self, heading: &Heading) -> bool {
        if self.outline.drawn.is_some_and(|level| heading.level > level) {
            return true;
        }
        let is_view = self.names_view(heading);
        self.outline.drawn = is_view.then_some(heading.level);
        if is_view {
            self.leave(&heading.place, Message::new("import-drawn").with("heading", &heading.title));
        }
        is_view
    }

    fn names_view(&self, heading: &Heading) -> bool {
        let title = plain(&heading.title);
        let is_taken = |id: &str| self.placing.tables.iter().any(|table| table.id == id);
        self.target.template.registers.iter().filter(|register| is_taken(&register.id)).any(|register| {
            let is_it = |view, lang| plain(&view_title(register, view, &Locale::new(lang))) == title;
            View::all(register).into_iter().any(|view| Lang::ALL.into_iter().any(|lang| is_it(view, lang)))
        })
    }

    /// Tells whether a heading is the title of a register.
    pub(super) fn names_register(&self, heading: &Heading) -> bool {
        let title = plain(&heading.title);
        let titles =
            self.target.template.registers.iter().flat_map(|register| Lang::ALL.map(|lang| register.title.get(lang)));
        titles.into_iter().any(|known| plain(known) == title)
    }
}

/// Reads the marks before a record below others as the indentation that they are.
pub(super) fn indented(row: &Row) -> Row {
    let mut row = row.clone();
    if let Some(first) = row.cells.iter_mut().find(|cell| !cell.trim().is_empty()) {
        row.indent += first.chars().take_while(|c| *c == BELOW || *c == ' ').filter(|c| *c == BELOW).count();
        *first = first.trim_start_matches([BELOW, ' ']).to_owned();
    }
    row
}

/// Tells whether a text is what copies say of a register without records.
pub(super) fn is_no_records(text: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| same(&Locale::new(lang).term("document-no-records"), text))
}

/// Tells whether a text is what copies say of a record that is kept from the public.
pub(super) fn is_withheld(text: &str) -> bool {
    let said = |lang| Locale::new(lang).say(&Message::new("document-confidential").with("basis", ""));
    Lang::ALL.into_iter().any(|lang| text.trim_start().starts_with(said(lang).trim_end()))
}
