//! What has changed since the last publication, in what the public may see: never a word that is withheld now, or that
//! was withheld then.

use std::sync::Arc;

use crate::document::difference::{Difference, What, differences};
use crate::document::part::{Document, Line, Part, Said, Table};
use crate::document::prose::{Change, Inline, Piece};
use crate::document::shown::Shown;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Access, Plan};
use crate::domain::publication::{Publication, Withheld};
use crate::domain::sight::Sight;

use super::{page, place, places};

/// Two states of a plan, both with their closed parts, and what is closed of them.
pub struct Changes<'a> {
    /// What is published, with what is closed now.
    pub shown: &'a Shown<'a>,
    /// What was published last.
    pub before: &'a Plan,
    /// The publication.
    pub last: &'a Publication,
    /// What is withheld now.
    pub withheld: &'a [Withheld],
    /// What is published now, in words.
    pub what: Message,
}

impl Changes<'_> {
    /// Makes the document, in the plan's language.
    #[must_use]
    pub fn document(&self) -> Document {
        let (shown, plan) = (self.shown, self.shown.plan);
        let title = Message::new("publication-changes-title").with("title", &plan.head.title);
        let since = Message::new("publication-since")
            .with("day", self.last.on)
            .with("before", self.last.what(plan))
            .with("now", self.what.clone());
        let then: Vec<&NodeId> = self.last.withheld.iter().map(|one| &one.node).collect();
        let mut parts = vec![Part::Sentence(shown.locale.say(&since))];
        let shut = places(shown, self.withheld).into_iter();
        let shut = shut.filter(|one| !then.contains(&&one.node) && self.before.nodes.contains_key(&one.node));
        let shut = shut.map(|one| {
            Message::new("publication-shut").with("place", place(shown, &one.node)).with("basis", &one.basis)
        });
        let opened = places(shown, &self.last.withheld).into_iter().map(|one| &one.node);
        let opened = opened.filter(|id| plan.node(id).is_some() && !plan.is_closed(id));
        let opened = opened.map(|id| Message::new("publication-opened").with("place", self.opened(id)));
        let mut said: Vec<String> = shut.chain(opened).map(|message| shown.locale.say(&message)).collect();
        // Records without a key are named by their register alone.
        said.dedup();
        parts.extend(said.into_iter().map(Part::Sentence));
        let table = self.table();
        if table.rows.is_empty() {
            parts.push(Part::Sentence(shown.locale.term("publication-same-text")));
        } else {
            parts.extend([Part::heading(2, shown.locale.term("publication-changed")), Part::Table(table)]);
        }
        page(shown, &title, &Message::new("publication-day").with("day", shown.day), parts)
    }

    /// Names what is open now: a chapter by its own heading.
    fn opened(&self, id: &NodeId) -> String {
        let node = self.shown.plan.node(id);
        node.filter(|node| node.is_chapter()).map_or_else(|| place(self.shown, id), |node| self.shown.title(node))
    }

    /// Lays out what differs in what was public then and is public now.
    fn table(&self) -> Table {
        let shown = self.shown;
        let term = |id: &str| shown.locale.term(id);
        let headings = ["publication-place", "publication-what", "publication-before", "publication-now"];
        let mut table = Table::new(term("publication-changed"), headings.map(term).into());
        // Closed together: what is closed now and what was closed then.
        let mut both = shown.plan.clone();
        for one in &self.last.withheld {
            let access = || Access { audience: Vec::new(), basis: one.basis.clone(), by: String::new(), review: None };
            both.access.entry(one.node.clone()).or_insert_with(|| Arc::new(access()));
        }
        let veil = Sight::public().veil(&both);
        let (before, after) = (veil.without(self.before), veil.without(shown.plan));
        for difference in differences(&before, &after, shown.workspace, shown.locale.lang(), shown.day) {
            table.row(self.row(difference));
        }
        table
    }

    fn row(&self, Difference { place, what }: Difference) -> Vec<Vec<Line>> {
        let term = |id: &str| self.shown.locale.term(id);
        let place = if place.is_empty() { self.shown.plan.head.title.clone() } else { place };
        let (what, before, after) = match what {
            What::Added => (term("dispatch-added"), Vec::new(), Vec::new()),
            What::Removed => (term("dispatch-removed"), Vec::new(), Vec::new()),
            What::Moved => (term("dispatch-moved"), Vec::new(), Vec::new()),
            What::Keyed(key) => {
                (self.shown.locale.say(&Message::new("dispatch-keyed").with("key", key)), Vec::new(), Vec::new())
            }
            What::Field { label, lines } => {
                let label = if label.is_empty() { term("dispatch-text") } else { label };
                let side = |other: Change| lines.iter().filter_map(|line| without(line, other)).collect();
                (label, side(Change::Added), side(Change::Removed))
            }
        };
        vec![vec![Line::words(place)], vec![Line::words(what)], before, after]
    }
}

/// Returns one side of a changed line, what is only there in strong words; nothing when nothing is.
fn without(pieces: &[Piece], other: Change) -> Option<Line> {
    let own = pieces.iter().filter(|piece| piece.change != other && !piece.text.is_empty());
    let inlines: Vec<Inline> = own
        .map(|piece| match piece.change {
            Change::Same => Inline::Text(piece.text.clone()),
            _ => Inline::Strong(vec![Inline::Text(piece.text.clone())]),
        })
        .collect();
    (!inlines.is_empty()).then_some(Line { bullets: 0, said: Said::Styled(inlines) })
}
