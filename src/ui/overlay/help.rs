//! What can be done here: every action with its key, and the reason where it is not possible. Typing narrows the list,
//! Enter runs the selected one. Help and palette are the same list; the palette names, help explains.

use ratatui::layout::Rect;

use super::Cover;
use super::jump::put_hit;
use super::named::{Named, reach};
use crate::engine::Failure;
use crate::engine::search::{Hit, Hits, Kind, Place, Snippet};
use crate::ui::action::{self, Action, Group};
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::keymap::Chord;
use crate::ui::layout;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// One action in the list.
#[derive(Debug)]
struct Item {
    action: Action,
    name: &'static str,
    caps: Vec<String>,
    label: String,
    help: String,
    reason: Option<String>,
}

/// The list of actions.
#[derive(Debug)]
pub struct Help {
    title: String,
    /// Whether names are typed here: of actions, and of anything that one can go to.
    is_palette: bool,
    items: Vec<Item>,
    /// Places in `items`, the best match first.
    matching: Vec<usize>,
    typed: String,
    named: Named,
    /// The remark of the open plan whose number is typed.
    remark: Option<Hit>,
    scroll: Scroll,
}

/// One row.
enum Row<'a> {
    Action(&'a Item),
    Hit(&'a Hit),
}

impl Help {
    /// Lists what can be done on the visible screen, in the order of the groups.
    #[must_use]
    pub fn keys(model: &Model) -> Self {
        Self::new(model, false)
    }

    /// Lists the same to be run by name.
    #[must_use]
    pub fn palette(model: &Model) -> Self {
        Self::new(model, true)
    }

    fn new(model: &Model, is_palette: bool) -> Self {
        let session = &model.session;
        let place = model.top().place();
        let item = |row: &'static action::Row| Item {
            action: row.action,
            name: row.name,
            caps: session.keymap.caps(row, place),
            label: session.locale.term(row.label),
            help: session.locale.term(row.help),
            reason: model.refuse(row.action).map(|reason| session.say(&reason)),
        };
        let of_group = |group: Group| action::at(place).filter(move |row| row.group == group);
        let mut items: Vec<Item> = Group::ALL.into_iter().flat_map(of_group).map(item).collect();
        // What may be done here and now comes first, what may not last.
        items.sort_by_key(|item| item.reason.is_some());
        let title = session.locale.term(if is_palette { "palette-title" } else { "help-title" });
        let title = format!("{title}: {}", session.locale.term(place.label()));
        let matching = (0..items.len()).collect();
        let (typed, named, scroll) = (String::new(), Named::default(), Scroll::default());
        Self { title, is_palette, items, matching, typed, named, remark: None, scroll }
    }

    /// Narrows the list to what matches: words of label, sentence or name, or the key itself. In the palette whatever
    /// has the name is asked for too.
    fn narrow(&mut self, session: &Session) -> Vec<Move> {
        self.scroll = Scroll::default();
        let words = self.items.iter().map(|item| format!("{} {} {}", item.label, item.name, item.help));
        self.matching = fuzzy::ranked(&self.typed, words);
        // Who types a key or a whole name means its action.
        let key = Chord::named(&self.typed).map(|chord| chord.to_string()).unwrap_or_default();
        let is_meant =
            |item: &Item| item.name == self.typed || item.caps.iter().any(|cap| *cap == self.typed || *cap == key);
        let meant = (0..self.items.len()).filter(|at| self.items.get(*at).is_some_and(is_meant)).collect::<Vec<_>>();
        self.matching.retain(|at| !meant.contains(at));
        self.matching.splice(0..0, meant);
        let (_, name) = self.wanted(session);
        self.remark = remark(session, &name).filter(|_| self.is_palette);
        if !self.is_palette || name.trim().is_empty() {
            self.named.hits.clear();
            return Vec::new();
        }
        self.named.ask(&name)
    }

    /// Reads what is typed as something that one can go to: a word for its kind, which may be absent, and its name.
    fn wanted(&self, session: &Session) -> (Option<Kind>, String) {
        let split = self.typed.split_once(' ');
        let named = split.and_then(|(word, name)| {
            let is_meant = |kind: &Kind| kind.name() == word || session.locale.term(kind.term()).to_lowercase() == word;
            Some((Kind::ALL.into_iter().find(is_meant)?, name.to_owned()))
        });
        named.map_or_else(|| (None, self.typed.clone()), |(kind, name)| (Some(kind), name))
    }

    /// Lists the actions that match and what was found; first what is named by its key.
    fn rows(&self, session: &Session) -> Vec<Row<'_>> {
        let (kind, name) = self.wanted(session);
        let hits =
            self.remark.iter().chain(&self.named.hits).filter(|hit| kind.is_none_or(|kind| hit.place.kind() == kind));
        let (meant, others): (Vec<&Hit>, Vec<&Hit>) = hits.partition(|hit| {
            kind.is_some() || hit.key.trim_end_matches('.').to_lowercase() == name.trim().to_lowercase()
        });
        let actions = self.matching.iter().filter_map(|at| self.items.get(*at)).map(Row::Action);
        meant.into_iter().map(Row::Hit).chain(actions).chain(others.into_iter().map(Row::Hit)).collect()
    }

    fn run(&self, session: &Session) -> Vec<Move> {
        let rows = self.rows(session);
        match rows.get(self.scroll.at(rows.len())) {
            Some(Row::Action(item)) => vec![Move::Close, Move::Act(item.action)],
            Some(Row::Hit(hit)) => reach(session, hit),
            None => Vec::new(),
        }
    }

    /// Draws an action: in help its keys first, in the palette its name and its key last.
    fn put_action(&self, item: &Item, is_here: bool, (list, y): (Rect, u16), canvas: &mut Canvas<'_>) {
        let (marker, role) = match (is_here, &item.reason) {
            (true, _) => (canvas.glyph(Glyph::Marker), Role::Selected),
            (false, Some(_)) => (" ", Role::Disabled),
            (false, None) => (" ", Role::Text),
        };
        let key = if item.reason.is_some() { Role::Disabled } else { Role::Key };
        let line = text::one_line(if item.label == item.help { &item.label } else { &item.help });
        let words = fuzzy::marked(&self.typed, &line);
        let words = words.into_iter().map(|(piece, is_match)| (piece, if is_match { Role::Match } else { role }));
        let widest = |of: fn(&Item) -> usize| self.items.iter().map(of).max().unwrap_or(0);
        let caps = widest(|item| item.caps.first().map_or(0, |cap| text::width(cap))) + 2;
        let cap = item.caps.first().map_or("", String::as_str);
        if self.is_palette {
            let cap = format!("{:>caps$}", cap);
            let mut taken = canvas.put_right(list, y, &cap, key);
            let names = widest(|item| item.name.len()) + 1;
            if usize::from(list.width) > names + WORDS + usize::from(taken) {
                let rest = Rect { width: list.width.saturating_sub(taken), ..list };
                taken += canvas.put_right(rest, y, &format!("{:<names$}", item.name), Role::Muted);
            }
            let rest = Rect { width: list.width.saturating_sub(taken + 1), ..list };
            let words = fitting(words.collect(), rest.width.saturating_sub(2), (canvas.glyph(Glyph::Cut), role));
            canvas.put_parts(rest, 0, y, [(marker, role), (" ", role)].into_iter().chain(words));
        } else {
            let cap = format!("{cap:<caps$}");
            let first = [(marker, role), (" ", role), (cap.as_str(), key)];
            canvas.put_parts(list, 0, y, first.into_iter().chain(words));
        }
    }
}

/// Leaves out the letters that have no room, and says so; a text of one piece is cut where it is written.
fn fitting<'t>(words: Vec<(&'t str, Role)>, room: u16, mark: (&'t str, Role)) -> Vec<(&'t str, Role)> {
    let wide = |(piece, _): &(&str, Role)| text::width(piece);
    let room = usize::from(room);
    if words.len() == 1 || words.iter().map(wide).sum::<usize>() <= room {
        return words;
    }
    let mut taken = wide(&mark);
    let fits = words.into_iter().take_while(|piece| {
        taken += wide(piece);
        taken <= room
    });
    fits.chain([mark]).collect()
}

/// Finds the remark of the open plan that has a number: `3`, `m3`.
fn remark(session: &Session, typed: &str) -> Option<Hit> {
    let plan = session.plan.as_ref()?;
    let no = typed.trim().trim_start_matches(['m', 'M']).parse().ok()?;
    let remark = plan.remarks.get(&no)?;
    Some(Hit {
        place: Place::Remark { plan: plan.id.clone(), no },
        plan: plan.head.title.clone(),
        key: no.to_string(),
        title: Snippet { text: remark.text.clone(), ..Snippet::default() },
        trail: Vec::new(),
        text: Snippet::default(),
    })
}

/// The columns that the words of an action keep before its name is shown beside it.
const WORDS: usize = 40;
/// The rows around the list: title, what was typed, the explanation below.
const AROUND: u16 = 5;

impl Cover for Help {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(AROUND);
        let count = self.rows(session).len();
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.run(session),
            Code::Up => _ = self.scroll.act(Action::Up, count, height),
            Code::Down => _ = self.scroll.act(Action::Down, count, height),
            Code::PageUp => _ = self.scroll.act(Action::PageUp, count, height),
            Code::PageDown => _ = self.scroll.act(Action::PageDown, count, height),
            Code::Backspace => {
                if self.typed.pop().is_none() {
                    return vec![Move::Close];
                }
                return self.narrow(session);
            }
            _ => {
                if let Some(character) = key.typed() {
                    self.typed.push(character);
                    return self.narrow(session);
                }
            }
        }
        Vec::new()
    }

    fn named(&mut self, asked: &str, found: Result<Hits, Failure>, session: &Session) -> Vec<Move> {
        let (_, name) = self.wanted(session);
        self.named.take(asked, &name, found)
    }

    fn keys(&self) -> Option<&'static str> {
        Some("help-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let typed = format!("/ {}", self.typed);
        canvas.put(area, 0, 1, &typed, Role::Key);
        canvas.typed(&self.typed);
        let (_, rest) = layout::above(area, 2);
        let (list, detail) = layout::below(rest, AROUND - 2);
        let rows = self.rows(session);
        let window = canvas.list(&self.scroll, rows.len(), list);
        let selected = self.scroll.at(rows.len());
        for (y, (at, row)) in (0..).zip(rows.iter().enumerate().skip(window.start).take(window.len())) {
            match row {
                Row::Action(item) => self.put_action(item, at == selected, (list, y), canvas),
                Row::Hit(hit) => put_hit(session, hit, at == selected, (list, y), canvas),
            }
            canvas.choice(list, (0, y), at, selected);
        }
        canvas.rule(detail, 0);
        let left = rows.len().saturating_sub(window.end);
        if left > 0 {
            canvas.put_right(detail, 0, &format!(" {} {left} ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
        match rows.get(selected) {
            Some(Row::Action(item)) => {
                let line = item.reason.as_ref().map_or(&item.label, |reason| reason);
                let role = if item.reason.is_some() { Role::Warning } else { Role::Text };
                canvas.put_wrapped(detail, 0, 1, line, role);
            }
            Some(Row::Hit(hit)) => _ = canvas.put(detail, 0, 1, &hit.plan, Role::Text),
            None => _ = canvas.put(detail, 0, 1, &session.locale.term("help-none"), Role::Muted),
        }
        canvas.set_cursor(area, u16::try_from(text::width(&typed)).unwrap_or(0), 1);
    }
}
