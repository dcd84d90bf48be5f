//! What the public gets of a plan beside its text: a sheet that says what it is, what has changed since the last time,
//! and a list of everything that was published (DESIGN 5). Nothing here says a word of what is withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::part::{Document, Line, Part, Table};
use super::shown::Shown;
use crate::domain::digest::Digest;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::publication::Withheld;

mod changes;
mod edition;
mod list;
mod sheet;

use changes::Changes;
pub use edition::{Edition, SUMS};
pub use list::List;
use sheet::Sheet;

/// Names a chapter or record that is withheld: the number and the heading that every such plan has, the register and
/// the key; nothing that somebody wrote.
#[must_use]
pub fn place(shown: &Shown<'_>, id: &NodeId) -> String {
    let Some(node) = shown.plan.nodes.get(id) else { return id.to_string() };
    let own = match &node.register {
        None => shown.usual_title(node),
        Some(name) => {
            let register = shown.template().and_then(|shape| shape.register(name));
            let title = register.map_or(name.as_str(), |register| register.title.get(shown.locale.lang()));
            return match register {
                Some(register) if !register.keyed => title.to_owned(),
                _ => format!("{title} {}", node.key),
            };
        }
    };
    format!("{} {own}", node.key).trim().to_owned()
}

/// Lists the places that are withheld: a record that is closed as a chapter is, in a register that stands in that chapter
/// or below it, is withheld with it.
#[must_use]
pub fn places<'w>(shown: &Shown<'_>, all: &'w [Withheld]) -> Vec<&'w Withheld> {
    let Some(template) = shown.template() else { return all.iter().collect() };
    let closing = |chapter: &NodeId| {
        let up =
            std::iter::successors(shown.plan.nodes.get(chapter), |node| shown.plan.nodes.get(node.parent.as_ref()?));
        let above: Vec<&NodeId> = up.map(|node| &node.id).collect();
        all.iter().find(|one| above.contains(&&one.node))
    };
    let mut with_it: BTreeSet<(&str, &str)> = BTreeSet::new();
    for chapter in &template.chapters {
        let Ok(id) = chapter.id.parse::<NodeId>() else { continue };
        if let Some(closed) = closing(&id) {
            with_it.extend(chapter.registers.iter().map(|register| (register.as_str(), closed.basis.as_str())));
        }
    }
    let register = |one: &Withheld| shown.plan.nodes.get(&one.node).and_then(|node| node.register.as_deref());
    let is_own =
        |one: &&Withheld| register(one).is_none_or(|register| !with_it.contains(&(register, one.basis.as_str())));
    all.iter().filter(is_own).collect()
}

/// Makes a table of what is withheld and by which legal basis; nothing when nothing is. What has the same place and the
/// same basis stands once, with its number.
fn withheld(shown: &Shown<'_>, all: &[Withheld]) -> Option<Part> {
    let mut counted: Vec<((String, &str), usize)> = Vec::new();
    for one in places(shown, all) {
        let key = (place(shown, &one.node), one.basis.as_str());
        match counted.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count += 1,
            None => counted.push((key, 1)),
        }
    }
    let term = |id: &str| shown.locale.term(id);
    let headings = vec![term("publication-place"), term("publication-basis")];
    let mut table = Table::new(term("publication-withheld"), headings);
    for ((place, basis), count) in counted {
        let place = if count > 1 { format!("{place} ({count})") } else { place };
        table.row(vec![vec![Line::words(place)], vec![Line::words(basis)]]);
    }
    (!table.rows.is_empty()).then_some(Part::Table(table))
}

/// Counts what is withheld by its legal basis.
fn by_basis<'w>(shown: &Shown<'_>, all: &'w [Withheld]) -> BTreeMap<&'w str, usize> {
    let mut counted = BTreeMap::new();
    for one in places(shown, all) {
        *counted.entry(one.basis.as_str()).or_default() += 1;
    }
    counted
}

/// Makes a page in the language of the plan.
fn page(shown: &Shown<'_>, title: &Message, standing: &Message, below: Vec<Part>) -> Document {
    let title = shown.locale.say(title);
    let standing = shown.locale.say(standing);
    let parts = std::iter::once(Part::heading(1, &title)).chain(below).collect();
    Document { lang: shown.locale.lang(), title, contents: false, footer: standing.clone(), standing, parts }
}

/// Writes a digest on a line of its own.
fn digest(sha256: Digest) -> Vec<Line> {
    vec![Line::words(sha256.to_string())]
}
