//! Search: what was typed, what was found, by plan. Enter goes to the very place, Esc comes back with the words kept.

use ratatui::layout::Rect;

use super::Part;
use super::considered::Considered;
use super::people::People;
use super::plan::PlanScreen;
use super::read::Read;
use super::register::Registers;
use super::remarks::Remarks;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::engine::search::{Hit, Hits, Place as Found, Query, Snippet};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply, Searching};
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// As many characters as are taken.
const LONGEST: usize = 200;
/// From this height on the text of the selected hit stands below the list in full.
const TALL: u16 = 12;
const DETAIL: u16 = 4;

/// The search screen.
#[derive(Debug, Default)]
pub struct Search {
    typed: String,
    /// What was found last, and for which words.
    found: Option<(String, Hits)>,
    /// A search is under way.
    is_waiting: bool,
    scroll: Scroll,
    /// The plan that was open before; it is opened again when one leaves.
    before: Option<PlanId>,
    /// The title of the plan that was gone to.
    went: Option<String>,
}

/// One row of the list.
enum Row<'a> {
    /// The plan of the hits below.
    Plan(&'a str),
    Hit(usize, &'a Hit),
}

impl Search {
    /// Opens an empty search; what was open before is open again afterwards.
    #[must_use]
    pub fn over(session: &Session) -> Self {
        Self { before: session.plan_id().cloned(), ..Self::default() }
    }

    /// Asks for what is typed; while a search is under way the next one waits for it.
    fn ask(&mut self) -> Vec<Move> {
        if self.is_waiting {
            return Vec::new();
        }
        self.is_waiting = true;
        let query = Query { words: self.typed.clone(), ..Query::default() };
        vec![Move::Do(Effect::Search(Searching::Words(query)))]
    }

    fn hits(&self) -> &[Hit] {
        self.found.as_ref().map_or(&[], |(_, found)| &found.hits)
    }

    /// Lists the hits by plan, the plan of the best hit first.
    fn rows<'a>(&'a self, session: &Session) -> Vec<Row<'a>> {
        let mut plans: Vec<&str> = Vec::new();
        for hit in self.hits() {
            if !plans.contains(&hit.plan.as_str()) {
                plans.push(&hit.plan);
            }
        }
        let mut rows = Vec::new();
        let mut at = 0;
        for plan in plans {
            rows.push(Row::Plan(plan));
            for hit in self.hits().iter().filter(|hit| hit.plan == plan) {
                rows.push(Row::Hit(at, hit));
                at += 1;
            }
        }
        // Where there is little room, every row is a hit.
        rows.retain(|row| session.body().height >= TALL || matches!(row, Row::Hit(..)));
        rows
    }

    fn selected<'a>(&self, rows: &'a [Row<'_>]) -> Option<&'a Hit> {
        let wanted = self.scroll.at(self.hits().len());
        rows.iter().find_map(|row| match row {
            Row::Hit(at, hit) if *at == wanted => Some(*hit),
            _ => None,
        })
    }

    fn open(&mut self, session: &Session) -> Vec<Move> {
        let rows = self.rows(session);
        let Some(hit) = self.selected(&rows) else {
            return vec![Move::Warn(Message::new("refuse-nothing-selected"))];
        };
        let moves = go(session, hit);
        self.went = Some(hit.plan.clone()).filter(|plan| !plan.is_empty());
        moves
    }
}

/// Goes to what was found.
pub fn go(session: &Session, hit: &Hit) -> Vec<Move> {
    let there = match &hit.place {
        Found::Plan(_) => Move::go(PlanScreen::default()),
        Found::Chapter { node, paragraph, .. } => Move::go(Read::at(node.clone(), *paragraph)),
        Found::Record { register, node, .. } => Move::go(Registers::on_record(register, node.clone())),
        Found::Remark { no, .. } => Move::go(Remarks::at(*no)),
        Found::Consideration { id, .. } => Move::go(Considered::new(id.clone())),
        Found::Person(id) => Move::go(People::on(session, id)),
        Found::Body(id) => Move::go(People::on_body(session, id)),
        Found::Party(id) => Move::go(People::on_party(session, id)),
    };
    hit.place.plan().cloned().map(Move::Turn).into_iter().chain([there]).collect()
}

impl Part for Search {
    fn place(&self) -> Place {
        Place::Search
    }

    fn title(&self, session: &Session) -> String {
        let own = session.locale.term("place-search");
        self.went.as_ref().map_or_else(|| own.clone(), |plan| format!("{own}: {plan}"))
    }

    fn aside(&self, session: &Session) -> String {
        match &self.found {
            _ if self.is_waiting && self.found.is_none() => session.locale.term("search-waits"),
            Some((_, found)) if found.total > 0 => {
                session.say(&Message::new("search-count").with("count", found.total))
            }
            _ => String::new(),
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(2);
        if self.scroll.act(action, self.hits().len(), height) {
            return Vec::new();
        }
        match action {
            Action::Open => self.open(session),
            Action::Back => {
                let before = self.before.take().map(Move::Turn);
                std::iter::once(Move::Back).chain(before).collect()
            }
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, key: Key, _session: &Session) -> Option<Vec<Move>> {
        match (key.code, key.typed()) {
            (_, Some(character)) if self.typed.chars().count() < LONGEST => self.typed.push(character),
            (_, Some(_)) => return Some(Vec::new()),
            // Whoever holds the key down empties the line, and stays.
            (Code::Backspace, _) if self.typed.is_empty() => return Some(Vec::new()),
            (Code::Backspace, _) => _ = self.typed.pop(),
            _ => return None,
        }
        Some(self.ask())
    }

    fn pasted(&mut self, pasted: &str, _session: &Session) -> Option<Vec<Move>> {
        let room = LONGEST.saturating_sub(self.typed.chars().count());
        self.typed.extend(text::one_line(pasted).chars().take(room));
        Some(self.ask())
    }

    fn received(&mut self, reply: Reply, _session: &Session) -> Vec<Move> {
        let Reply::Found(words, found) = reply else { return Vec::new() };
        self.is_waiting = false;
        let mut moves = if words == self.typed { Vec::new() } else { self.ask() };
        match found {
            Ok(found) => {
                let is_new = self.found.as_ref().is_none_or(|(before, _)| *before != words);
                self.scroll = if is_new { Scroll::default() } else { self.scroll };
                self.found = Some((words, found));
            }
            Err(failure) => moves.push(Move::Give(Box::new(Reply::Failed(failure)))),
        }
        moves
    }

    /// Searches again when one comes back: others have written meanwhile.
    fn refresh(&mut self, _session: &Session) -> Vec<Move> {
        self.went = None;
        self.ask()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let typed = format!("/ {}", self.typed);
        canvas.put(area, 0, 0, &typed, Role::Key);
        canvas.typed(&self.typed);
        let (_, rest) = layout::above(area, if area.height >= TALL { 2 } else { 1 });
        let is_empty = self.typed.trim().is_empty();
        let said = match &self.found {
            _ if is_empty => Some(Message::new("search-how")),
            None => Some(Message::new("search-waits")),
            Some((words, found)) if found.total == 0 && *words == self.typed => {
                Some(Message::new("search-none").with("words", words.trim()))
            }
            Some(_) => None,
        };
        if let Some(said) = said {
            canvas.put_wrapped(rest, 0, 0, &session.say(&said), Role::Muted);
        } else {
            self.view_hits(session, rest, canvas);
        }
        let end = u16::try_from(text::width(&typed)).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        canvas.set_cursor(area, end, 0);
    }
}

impl Search {
    fn view_hits(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let rows = self.rows(session);
        let (list, detail) = layout::below(area, if area.height >= TALL { DETAIL } else { 0 });
        let wanted = self.scroll.at(self.hits().len());
        let at = rows.iter().position(|row| matches!(row, Row::Hit(number, _) if *number == wanted)).unwrap_or(0);
        let mut scroll = Scroll::default();
        scroll.select(at, rows.len(), list.height);
        let window = canvas.list(&scroll, rows.len(), list);
        canvas.places(&[(wanted, self.hits().len())]);
        for (y, row) in (0..).zip(rows.iter().skip(window.start).take(window.len())) {
            match row {
                Row::Plan("") => _ = canvas.put(list, 0, y, &session.locale.term("search-names"), Role::Heading),
                Row::Plan(title) => _ = canvas.put(list, 0, y, title, Role::Heading),
                Row::Hit(number, hit) => {
                    view_hit(session, hit, (list, y), *number == wanted, canvas);
                    canvas.row(list, y, *number, wanted);
                }
            }
        }
        let Some(hit) = self.selected(&rows) else { return };
        canvas.rule(detail, 0);
        let step = format!(" {} ", canvas.glyph(Glyph::Step));
        let above = Some(&hit.plan).filter(|plan| !plan.is_empty()).into_iter().chain(&hit.trail);
        let trail = above.cloned().collect::<Vec<_>>().join(&step);
        canvas.put(detail, 0, 1, &trail, Role::Muted);
        let (_, below) = layout::above(detail, 2);
        put_marked(below, (0, 0), &hit.text, Role::Text, canvas);
    }
}

/// Draws one hit: what it is, what it is called, the words around what was found.
fn view_hit(session: &Session, hit: &Hit, (area, y): (Rect, u16), is_selected: bool, canvas: &mut Canvas<'_>) {
    let (marker, role) = if is_selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
    let kind = session.locale.term(hit.place.kind().term());
    let key = if hit.key.is_empty() { String::new() } else { format!("{} ", hit.key) };
    let x = canvas.put_parts(area, 0, y, [(marker, role), (" ", Role::Text), (&kind, Role::Muted), (" ", Role::Text)]);
    let x = canvas.put(area, x, y, &key, role) + x;
    let x = put_marked(area, (x, y), &hit.title, role, canvas);
    if !hit.text.text.is_empty() {
        put_marked(area, (x + 2, y), &hit.text, Role::Muted, canvas);
    }
}

/// Draws a piece with what was found marked, in one line. Returns the column after it.
pub fn put_marked(area: Rect, (x, y): (u16, u16), snippet: &Snippet, role: Role, canvas: &mut Canvas<'_>) -> u16 {
    let parts = snippet.parts().map(|(part, is_marked)| (part, if is_marked { Role::Match } else { role }));
    canvas.put_parts(area, x, y, parts)
}
