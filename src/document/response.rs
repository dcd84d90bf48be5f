//! The response table: each remark, from whom, to what, and what became of it. One model for paper, screen and data.

use serde::Serialize;

use super::import::{Block, Material, Row as Written, Table as Filled};
use super::part::{Cell, Document, Line, Part, Row, Table};
use super::prose::{Place, locate};
use super::separated;
use super::shown::Shown;
use crate::domain::consideration::Behalf;
use crate::domain::id::{BodyId, NodeId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::remark::{Anchor, Landing, Remark};
use crate::domain::sight::Sight;
use crate::locale::Locale;

/// The columns on paper: number, about, from, remark, answer.
const COLUMNS: [&str; 5] = ["document-number", "record-about", "record-from", "record-remark", "record-answer"];

/// Reads a table of remarks that somebody filled in, in whichever language: what each is about, and the remark.
#[must_use]
pub fn returned(material: &Material) -> Vec<(String, String)> {
    let tables = material.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(filled).collect()
}

fn filled(table: &Filled) -> Vec<(String, String)> {
    let terms = |id: &str| Lang::ALL.map(|lang| Locale::new(lang).term(id).to_lowercase());
    let Some((head, rows)) = table.rows.split_first() else { return Vec::new() };
    let column = |id: &str| head.cells.iter().position(|cell| terms(id).contains(&cell.trim().to_lowercase()));
    // Other tables have remarks too; ours say what each is about.
    let Some((about, remark)) = column("record-about").zip(column("record-remark")) else { return Vec::new() };
    let cell = |row: &Written, column: usize| row.cell(column).trim().to_owned();
    let read = |row: &Written| (cell(row, about), cell(row, remark));
    rows.iter().map(read).filter(|(_, remark)| !remark.is_empty()).collect()
}

/// Which remarks.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// All of the plan.
    Plan,
    /// Those made in a step.
    Step(&'a Step),
    /// Those of a body.
    Body(&'a BodyId),
}

/// A remark and what became of it, in words of the plan's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Response {
    /// The number: m1, m2 …
    pub no: String,
    /// The body it speaks for.
    pub body: Option<String>,
    /// The person who wrote it; who entered it, where that was for somebody else.
    pub person: String,
    /// For whom it was entered, how it came, and which file is the original.
    pub behalf: Option<String>,
    /// The day it was made, or received.
    pub day: String,
    /// What it is about, where that is now.
    pub place: String,
    /// How sure that place is: `exact`, `changed` or `lost`.
    pub found: Found,
    /// The version that was read.
    pub version: Option<String>,
    /// The words that it is about, as they were.
    pub quote: Option<String>,
    /// The remark, verbatim.
    pub text: String,
    /// Has to be met before the start.
    pub condition: bool,
    /// Who owes the answer, where somebody is named.
    pub owner: Option<String>,
    /// Taken in, partly, not.
    pub answer: Option<String>,
    /// Why, or how; verbatim.
    pub why: Option<String>,
    /// The version in which the answer lands.
    pub landing: Option<String>,
    /// Whether that version is locked.
    pub landed: bool,
    /// Who confirmed that what was asked for is met.
    pub settled: Option<String>,
    /// Withdrawn, and why.
    pub withdrawn: Option<String>,
}

/// How sure the place of a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// What it is about stands as it was.
    Exact,
    /// The words have changed since.
    Changed,
    /// What it was about is gone.
    Lost,
}

impl Found {
    /// Returns the text id of what a reader must know of the place; none when it stands as it was.
    #[must_use]
    pub const fn term(self) -> Option<&'static str> {
        match self {
            Self::Exact => None,
            Self::Changed => Some("response-changed"),
            Self::Lost => Some("response-lost"),
        }
    }
}

/// Lists the remarks that somebody may see, by number.
#[must_use]
pub fn responses(shown: &Shown<'_>, sight: &Sight, scope: Scope<'_>) -> Vec<Response> {
    let plan = shown.plan;
    let is_wanted = |remark: &&Remark| match scope {
        Scope::Plan => true,
        Scope::Step(step) => remark.is_of(step),
        Scope::Body(body) => remark.body.as_ref() == Some(body),
    };
    let all = plan.remarks.values().map(AsRef::as_ref).filter(is_wanted);
    all.filter(|remark| sight.sees_remark(plan, remark)).map(|remark| Response::of(shown, remark)).collect()
}

/// Says where a remark stands now, and how sure that is: the chapter or record, its paragraph or field.
#[must_use]
pub fn place(shown: &Shown<'_>, anchor: &Anchor) -> (String, Found) {
    let paragraph = |node: &NodeId, number: u32| format!("{} ¶{number}", shown.label(node));
    let field = |node: &NodeId| {
        let register = shown.plan.nodes.get(node).and_then(|node| node.register.as_deref());
        let shape = register.and_then(|register| shown.template()?.register(register));
        let field = shape.and_then(|shape| shape.fields.iter().find(|field| anchor.field.as_ref() == Some(&field.id)));
        let label = field.map(|field| field.label.get(shown.locale.lang()));
        label.map(|label| format!("{}: {label}", shown.label(node)))
    };
    let at = |node: &NodeId, number: u32| field(node).unwrap_or_else(|| paragraph(node, number));
    match locate(shown.plan, anchor) {
        Place::Plan => (shown.locale.term("remark-whole-plan"), Found::Exact),
        Place::Node(node) => (field(&node).unwrap_or_else(|| shown.label(&node)), Found::Exact),
        Place::Exact(node, number) => (at(&node, number), Found::Exact),
        Place::Changed(node, number) => (at(&node, number), Found::Changed),
        Place::Lost => (anchor.node.as_ref().map(|node| shown.label(node)).unwrap_or_default(), Found::Lost),
    }
}

impl Response {
    /// Says a remark and what became of it.
    #[must_use]
    pub fn of(shown: &Shown<'_>, remark: &Remark) -> Self {
        let (workspace, locale) = (shown.workspace, &shown.locale);
        let (place, found) = place(shown, &remark.anchor);
        let name =
            |body: &BodyId| workspace.name_of(&Considerer::Body(body.clone()), locale.lang(), shown.day).to_owned();
        let person = workspace.person_name(&remark.by).to_owned();
        let day = remark.behalf.as_ref().map_or_else(|| workspace.day_of(remark.at), |behalf| behalf.received);
        let landing = remark.landing(shown.plan);
        Self {
            no: format!("m{}", remark.no),
            body: remark.body.as_ref().map(name),
            behalf: remark.behalf.as_ref().map(|behalf| on_behalf(shown, behalf, &person)),
            person,
            day: locale.short_date(day),
            place,
            found,
            version: remark.anchor.version.clone(),
            quote: remark.anchor.quote.clone(),
            text: remark.text.clone(),
            condition: remark.condition,
            owner: remark.owner.as_ref().map(|owner| workspace.person_name(owner).to_owned()),
            answer: remark.answer.as_ref().map(|answer| locale.term(answer.handling.term())),
            why: remark.answer.as_ref().map(|answer| answer.text.clone()).filter(|why| !why.trim().is_empty()),
            landed: matches!(landing, Some(Landing::In(_))),
            landing: landing.map(|landing| landing.number().to_owned()),
            settled: remark.settled.as_ref().map(|by| workspace.person_name(by).to_owned()),
            withdrawn: remark.withdrawn.clone(),
        }
    }

    /// Returns what it is about, line by line: where that is now, what has become of the words, and the words.
    fn about(&self, shown: &Shown<'_>) -> Vec<Line> {
        let mut lines = vec![Line::words(&self.place)];
        lines.extend(self.found.term().map(|id| Line::note(shown.locale.term(id))));
        let version = self.version.as_ref().map(|version| Message::new("record-on-version").with("version", version));
        lines.extend(version.map(|version| Line::words(shown.locale.say(&version))));
        if let Some(quote) = &self.quote {
            lines.push(Line::words(format!("«{}»", in_one_line(quote))));
        }
        lines
    }

    fn from(&self) -> Vec<Line> {
        let by = self.behalf.as_ref().unwrap_or(&self.person);
        // How it came says the day it came on.
        let day = self.behalf.is_none().then_some(&self.day);
        [self.body.as_ref(), Some(by), day].into_iter().flatten().map(Line::words).collect()
    }

    fn remark(&self, shown: &Shown<'_>) -> Vec<Line> {
        let mut lines = spoken(&self.text);
        lines.extend(self.condition.then(|| Line::note(shown.locale.term("record-is-condition"))));
        lines
    }

    /// Returns what became of it, line by line.
    fn fate(&self, shown: &Shown<'_>) -> Vec<Line> {
        let say = |message: &Message| Line::words(shown.locale.say(message));
        if let Some(reason) = &self.withdrawn {
            return vec![say(&Message::new("record-remark-withdrawn").with("reason", reason))];
        }
        let Some(answer) = &self.answer else {
            let message = match &self.owner {
                Some(owner) => Message::new("response-asked-of").with("owner", owner),
                None => Message::new("record-unanswered"),
            };
            return vec![say(&message)];
        };
        let mut lines = vec![Line::words(answer)];
        lines.extend(self.why.iter().flat_map(|why| spoken(why)));
        lines.extend(self.landing.as_ref().map(|version| {
            let id = if self.landed { "record-on-version" } else { "response-next-version" };
            say(&Message::new(id).with("version", version))
        }));
        match &self.settled {
            Some(by) => lines.push(say(&Message::new("response-settled").with("by", by))),
            None if self.condition => lines.push(Line::note(shown.locale.term("response-unmet"))),
            None => {}
        }
        lines
    }

    /// Says it line by line, for a list.
    #[must_use]
    pub fn lines(&self, shown: &Shown<'_>) -> Vec<String> {
        let found = self.found.term().map(|id| format!(" ({})", shown.locale.term(id))).unwrap_or_default();
        let head = format!("{}  {}  {}{found}", self.no, self.whom(), self.place);
        let indented = |lines: Vec<Line>| lines.into_iter().map(|line| format!("    {}", line.text()));
        let fate: Vec<String> = self.fate(shown).iter().map(Line::text).collect();
        let mut lines = vec![head];
        lines.extend(self.quote.as_ref().map(|quote| format!("    «{}»", in_one_line(quote))));
        lines.extend(indented(self.remark(shown)));
        lines.push(format!("    → {}", fate.join(" · ")));
        lines
    }

    /// Says whose it is: the body, else for whom it was entered, else who wrote it.
    #[must_use]
    pub fn whom(&self) -> &str {
        self.body.as_deref().or(self.behalf.as_deref()).unwrap_or(&self.person)
    }

    /// Makes the row of the table on paper.
    #[must_use]
    pub fn row(&self, shown: &Shown<'_>) -> Row {
        let cells = [vec![Line::words(&self.no)], self.about(shown), self.from(), self.remark(shown), self.fate(shown)];
        Row { depth: 0, cells: cells.map(Cell::from).into() }
    }
}

/// Says for whom something was entered, how and when it came, and which file is the original.
#[must_use]
pub fn on_behalf(shown: &Shown<'_>, behalf: &Behalf, by: &str) -> String {
    let said = Message::new("record-behalf")
        .with("by", by)
        .with("whom", called(shown, &behalf.whom))
        .with("channel", Message::new(behalf.channel.term()))
        .with("day", behalf.received);
    let said = shown.locale.say(&said);
    let original = behalf.original.map(|original| Message::new("record-original").with("sha256", original.to_string()));
    let original = original.map(|original| shown.locale.say(&original));
    [Some(said), original].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Returns the name of a body or party that was entered by its identity; other words stand as they are.
fn called(shown: &Shown<'_>, words: &str) -> String {
    let workspace = shown.workspace;
    let body = words.parse().ok().filter(|id| workspace.body(id).is_some()).map(Considerer::Body);
    let party = || words.parse().ok().filter(|id| workspace.party(id).is_some()).map(Considerer::Party);
    let name = |who: Considerer| workspace.name_of(&who, shown.locale.lang(), shown.day).to_owned();
    body.or_else(party).map_or_else(|| words.to_owned(), name)
}

/// Makes the table on paper; nothing of no remarks.
#[must_use]
pub fn table(shown: &Shown<'_>, caption: &str, responses: &[Response]) -> Option<Table> {
    let headings = COLUMNS.map(|id| shown.locale.term(id)).into();
    let rows: Vec<Row> = responses.iter().map(|one| one.row(shown)).collect();
    (!rows.is_empty()).then(|| Table { caption: caption.to_owned(), headings, rows })
}

/// Makes the document of its own that the table is given out as.
#[must_use]
pub fn document(shown: &Shown<'_>, sight: &Sight, scope: Scope<'_>) -> Document {
    let (plan, locale) = (shown.plan, &shown.locale);
    let heading = match scope {
        Scope::Plan => Message::new("response-title").with("title", &plan.head.title),
        Scope::Step(step) => Message::new("response-title-step")
            .with("title", &plan.head.title)
            .with("step", &step.key)
            .with("act", Message::new(step.act.term()))
            .with("version", &step.version),
        Scope::Body(body) => Message::new("response-title-body")
            .with("title", &plan.head.title)
            .with("body", shown.workspace.name_of(&Considerer::Body(body.clone()), locale.lang(), shown.day)),
    };
    let title = locale.say(&heading);
    let all = responses(shown, sight, scope);
    let unanswered = all.iter().filter(|one| one.answer.is_none() && one.withdrawn.is_none()).count();
    let counted = Message::new("response-count").with("count", all.len()).with("unanswered", unanswered);
    let standing = locale.say(&Message::new("response-day").with("day", shown.day));
    let counted = if all.is_empty() { locale.term("record-no-remarks") } else { locale.say(&counted) };
    let mut parts = vec![Part::heading(1, &title), Part::Sentence(format!("{standing} {counted}"))];
    parts.extend(table(shown, &title, &all).map(Part::Table));
    Document { lang: locale.lang(), title, contents: false, footer: standing.clone(), standing, parts }
}

/// Writes the table as CSV, a column for each thing that is known of a remark.
#[must_use]
pub fn separated(shown: &Shown<'_>, responses: &[Response], separator: u8) -> Vec<u8> {
    let term = |id: &str| shown.locale.term(id);
    let yes = |said: bool| if said { term("document-yes") } else { String::new() };
    let headings = [
        "document-number",
        "record-body",
        "record-person",
        "record-entered",
        "document-date",
        "record-about",
        "response-found",
        "record-version",
        "response-quote",
        "record-remark",
        "record-condition",
        "response-owner",
        "record-answer",
        "response-why",
        "response-landing",
        "response-settled-by",
        "response-withdrawn",
    ];
    let row = |one: &Response| {
        let one = one.clone();
        let found = one.found.term().map(term);
        let cells = [
            Some(one.no),
            one.body,
            Some(one.person),
            one.behalf,
            Some(one.day),
            Some(one.place),
            found,
            one.version,
            one.quote,
            Some(one.text),
            Some(yes(one.condition)),
            one.owner,
            one.answer,
            one.why,
            one.landing,
            one.settled,
            one.withdrawn,
        ];
        cells.map(Option::unwrap_or_default).into()
    };
    let rows = std::iter::once(headings.map(term).into()).chain(responses.iter().map(row));
    separated::file(rows, separator)
}

/// Writes lines of people as they said them, one line of the table each.
#[must_use]
pub fn spoken(text: &str) -> Vec<Line> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Line::words).collect()
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
