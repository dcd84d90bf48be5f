//! Status pages: one for each plan, one for each body, and the book that a new project leader is handed.

pub mod body;
pub mod handover;

use super::part::{Cell, Document, Line, Part, Row, Table};
use super::separated;
use super::shown::Shown;
use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::outstanding::outstanding;
use crate::domain::process::matrix::{self, Column, Matrix};
use crate::domain::tracker::{Row as Tracked, Tracker};

/// The columns of parties, by the text ids of their headings.
pub const PARTIES: [&str; 7] = [
    "tracker-party",
    "tracker-papers",
    "tracker-case",
    "tracker-decision",
    "tracker-conditions",
    "tracker-signature",
    "tracker-standing",
];

/// As many bodies as a page across has room for.
const MOST: usize = 9;

/// The columns of milestones on paper, where the bodies do not fit beside each other.
const MILESTONES: [&str; 3] = ["tracker-milestone", "tracker-who", "tracker-stands"];

/// Makes the status page of a plan: where it stands, what bodies did in each milestone, what parties have come to.
///
/// Takes the plan as its reader may see it.
#[must_use]
pub fn document(shown: &Shown<'_>) -> Document {
    let mut parts = vec![Part::Sentence(shown.locale.say(&standing(shown)))];
    parts.extend(stands(shown));
    parts.extend(milestones(shown));
    parts.extend(parties(shown));
    page(shown, &Message::new("tracker-title").with("title", &shown.plan.head.title), false, parts)
}

/// Gives a page its title and its foot, and a list of contents when it is long.
fn page(shown: &Shown<'_>, title: &Message, contents: bool, below: Vec<Part>) -> Document {
    let title = shown.locale.say(title);
    let standing = shown.locale.say(&standing(shown));
    let parts = std::iter::once(Part::heading(1, &title)).chain(below).collect();
    Document { lang: shown.locale.lang(), title, contents, footer: standing.clone(), standing, parts }
}

/// Says which version the page is about, and of which day it is.
fn standing(shown: &Shown<'_>) -> Message {
    match shown.plan.newest_version() {
        Some(version) => Message::new("tracker-day-version").with("day", shown.day).with("version", &version.number),
        None => Message::new("tracker-day-draft").with("day", shown.day),
    }
}

/// Says where a plan stands: what binds whom, what is missing and whose turn it is, what comes next.
fn stands(shown: &Shown<'_>) -> Vec<Part> {
    let (plan, workspace) = (shown.plan, shown.workspace);
    let mut said = vec![Part::heading(2, shown.locale.term("tracker-where"))];
    let signing = force::standing(plan, workspace);
    let signing = signing.iter().flat_map(|standing| std::iter::once(standing.sentence()).chain(standing.beside()));
    let found = shown.template().map(|template| outstanding(plan, workspace, template, shown.day));
    let missing = found.iter().flat_map(|found| found.items.iter().map(|item| item.message.clone()));
    let next = found.iter().filter_map(|found| found.next.clone());
    let all = signing.chain(missing).chain(next);
    said.extend(all.map(|message| Part::Sentence(shown.locale.say(&message))));
    said
}

/// Makes the table of what each body did in each milestone: a grid with a column for each body where a page across has
/// room for them, else a line for each.
fn milestones(shown: &Shown<'_>) -> Vec<Part> {
    let locale = &shown.locale;
    let Some(template) = shown.template() else { return Vec::new() };
    let matrix = Matrix::of(shown.plan, shown.workspace, template, shown.day);
    let caption = locale.term("tracker-milestones");
    let table = if matrix.columns.len() <= MOST { grid(shown, &matrix) } else { listed(shown, &matrix) };
    part(caption, table)
}

/// Says what a milestone is: its key, its title, what is done.
fn milestone(shown: &Shown<'_>, row: &matrix::Row) -> Vec<Line> {
    let act = row.milestone.act.map(|act| shown.locale.term(act.term())).unwrap_or_default();
    let skip = row.skip.as_ref().map(|skip| Message::new("process-skipped").with("reason", &skip.reason));
    let title = Line::words(format!("{} {}", row.milestone.key, row.milestone.title));
    let skipped = skip.map(|skip| Line::note(shown.locale.say(&skip)));
    [Some(title), Some(Line::note(act)), skipped].into_iter().flatten().collect()
}

fn grid(shown: &Shown<'_>, matrix: &Matrix) -> Table {
    let term = |id: &str| shown.locale.term(id);
    let names = matrix.columns.iter().map(|column| name(shown, column));
    let headings = std::iter::once(term("tracker-milestone")).chain(names).collect();
    let mut table = Table::new(term("tracker-milestones"), headings);
    for row in &matrix.rows {
        let cells = row.cells.iter().map(|cell| {
            let said = cell.said().into_iter().filter(|_| cell.is_for_somebody() && row.skip.is_none());
            said.map(|message| Line::words(shown.locale.say(&message))).collect()
        });
        table.row(std::iter::once(milestone(shown, row)).chain(cells).collect());
    }
    table
}

fn listed(shown: &Shown<'_>, matrix: &Matrix) -> Table {
    let locale = &shown.locale;
    let headings = MILESTONES.map(|id| locale.term(id)).into();
    let mut table = Table::new(locale.term("tracker-milestones"), headings);
    for row in &matrix.rows {
        let there =
            matrix.columns.iter().zip(&row.cells).filter(|(_, cell)| cell.is_for_somebody() && row.skip.is_none());
        let (who, said): (Vec<Line>, Vec<Line>) = there.map(|(column, cell)| told(shown, column, cell)).unzip();
        let paired = |lines: Vec<Line>| Cell { lines, is_paired: row.skip.is_none(), tone: None };
        let cells = vec![Cell::from(milestone(shown, row)), paired(who), paired(said)];
        table.rows.push(Row { depth: 0, cells });
    }
    table
}

fn name(shown: &Shown<'_>, column: &Column) -> String {
    column.considerer().map_or_else(
        || shown.locale.term("document-all-parties"),
        |body| shown.workspace.short_of(&body, shown.locale.lang(), shown.day).to_owned(),
    )
}

fn told(shown: &Shown<'_>, column: &Column, cell: &matrix::Cell) -> (Line, Line) {
    let said: Vec<String> = cell.said().iter().map(|message| shown.locale.say(message)).collect();
    (Line::words(name(shown, column)), Line::words(said.join(", ")))
}

/// Makes the table of what each party has come to.
fn parties(shown: &Shown<'_>) -> Vec<Part> {
    let caption = shown.locale.term("tracker-parties");
    let tracker = Tracker::of(shown.plan, shown.workspace, shown.day);
    let mut table = Table::new(&caption, PARTIES.map(|id| shown.locale.term(id)).into());
    for row in &tracker.rows {
        table.row(cells(shown, row).map(|lines| lines.into_iter().map(Line::words).collect()).into());
    }
    part(caption, table)
}

/// Gives a table its heading; nothing of a table without rows.
fn part(caption: String, table: Table) -> Vec<Part> {
    if table.rows.is_empty() { Vec::new() } else { vec![Part::heading(2, caption), Part::Table(table)] }
}

/// Writes the parties as CSV, one column for each on paper.
#[must_use]
pub fn separated(shown: &Shown<'_>, separator: u8) -> Vec<u8> {
    let tracker = Tracker::of(shown.plan, shown.workspace, shown.day);
    let headings = PARTIES.map(|id| shown.locale.term(id)).into();
    let rows = tracker.rows.iter().map(|row| cells(shown, row).map(|lines| lines.join("; ")).into());
    separated::file(std::iter::once(headings).chain(rows), separator)
}

/// Says what a party has come to, column by column, in the order of [`PARTIES`].
#[must_use]
pub fn cells(shown: &Shown<'_>, row: &Tracked) -> [Vec<String>; 7] {
    let locale = &shown.locale;
    let day = |day| locale.short_date(day);
    let mut papers = Vec::new();
    if let Some(sent) = &row.sent {
        papers.push(format!("{} ({})", day(sent.on), locale.term(sent.channel.term())));
        papers.push(sent.reference.clone());
        let reminded = sent.reminded.iter().map(|on| Message::new("process-reminded").with("day", *on));
        papers.extend(reminded.map(|message| locale.say(&message)));
    }
    let mut decision = Vec::new();
    decision.extend(row.organ.clone());
    decision.extend(row.held.map(day));
    decision.extend(row.decision.map(|decision| locale.term(decision.term())));
    decision.extend(row.late.map(|days| locale.say(&Message::new("tracker-late").with("days", days))));
    decision.extend(row.differs.then(|| locale.term("tracker-differs")));
    let asked = row.conditions.iter().map(|asked| {
        let id = if asked.met { "tracker-met" } else { "tracker-unmet" };
        locale.say(&Message::new(id).with("condition", &asked.text))
    });
    let signed = row
        .signed
        .iter()
        .map(|signed| format!("{} ({}), {}", day(signed.on), locale.term(signed.way.term()), signed.person));
    let mut stands = vec![locale.term(row.state.term())];
    stands.extend(row.words.clone());
    stands.extend(row.due.map(|due| locale.say(&Message::new("line-due").with("day", due))));
    [
        vec![row.name.clone()],
        papers.into_iter().filter(|line| !line.is_empty()).collect(),
        row.case.clone().into_iter().collect(),
        decision,
        asked.collect(),
        signed.collect(),
        stands,
    ]
}
