//! Somebody else changed the same thing: both texts, and the person chooses. Nothing is overwritten silently.
//!
//! Whatever is chosen, neither text is lost: theirs stands in the log, one's own is kept as a private draft.

mod merge;

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::command::{Command, Edit, PlanCommand};
use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::TEXT;
use crate::domain::value::FieldValue;
use crate::engine::Conflict as Found;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply, Submission};
use crate::ui::field::shown;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::pointer::Target;
use crate::ui::screen::history;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::{layout, text};
use merge::{Marks, merge};

/// From this width on the texts stand beside each other.
const BESIDE: u16 = 100;
/// So many rows are gone over at once by Page up and Page down.
const PAGE: isize = 10;

/// Both texts of a conflict.
#[derive(Debug)]
pub struct Conflict {
    title: String,
    /// Theirs, then the person's own.
    sides: [Side; 2],
    /// Which of them scrolls.
    at: usize,
    /// What writes the person's own over theirs, decided on what they wrote.
    again: Option<Submission>,
    /// Both in one text, decided on what they wrote, where that is the text of a chapter.
    both: Option<(String, u64)>,
    /// What is said when theirs stands.
    yielded: Message,
    /// The person's own was written on a screen that is left when one text stands.
    leaves: bool,
}

/// One of the texts.
#[derive(Debug)]
struct Side {
    heading: &'static str,
    text: String,
    role: Role,
    /// The first row that is shown.
    top: usize,
}

impl Conflict {
    /// Shows both; `mine` is what was not accepted.
    #[must_use]
    pub fn new(session: &Session, found: &Found, mine: Submission) -> Self {
        let by = session.workspace.person_name(&found.by);
        let at = session.locale.date_time(session.local(found.at));
        let about = |id| Message::new(id).with("person", by).with("at", &at);
        let (theirs, own) = both(session, &found.theirs, &mine);
        let marks = Marks {
            theirs: session.say(&about("conflict-mark-theirs")),
            mine: session.locale.term("conflict-mark-mine"),
        };
        let of_chapter = is_of_chapter(&found.theirs, &mine);
        let both = of_chapter.then(|| (merge(&theirs, &own, &marks), found.revision));
        let Submission { request, said, then, .. } = mine;
        let leaves = then.iter().any(|each| matches!(each, Move::Back));
        let again = Effect::submit_seen(session, request.command, found.revision, said);
        let side = |heading, text, role| Side { heading, text, role, top: 0 };
        Self {
            title: session.say(&about("conflict-title")),
            sides: [side("conflict-theirs", theirs, Role::Removed), side("conflict-mine", own, Role::Added)],
            at: 0,
            again: again.map(|again| again.then(then)),
            both,
            yielded: about("conflict-yielded"),
            leaves,
        }
    }

    /// Leaves what they wrote; the person's own is the draft.
    fn give_way(&self) -> Vec<Move> {
        if self.leaves { vec![Move::Close, Move::Back, Move::Say(self.yielded.clone())] } else { vec![Move::Close] }
    }

    /// Puts both texts into the editor.
    fn join(&mut self) -> Vec<Move> {
        let Some((text, seen)) = self.both.take() else { return Vec::new() };
        vec![Move::Close, Move::Give(Box::new(Reply::Merged(text, seen)))]
    }

    fn scroll(&mut self, session: &Session, by: isize) {
        let Areas { sides, .. } = self.areas(session, session.body());
        if let (Some(side), Some(area)) = (self.sides.get_mut(self.at), sides.get(self.at)) {
            side.top = side.top.saturating_add_signed(by).min(side.last_top(*area));
        }
    }

    /// Says which choices there are, and how to move.
    fn choices(&self, session: &Session) -> String {
        let choices = if self.both.is_some() { "conflict-keys-both" } else { "conflict-keys" };
        format!("{}   {}", session.locale.term(choices), session.locale.term("conflict-keys-move"))
    }

    /// Divides the area: who and when, the two texts, the choices.
    fn areas(&self, session: &Session, area: Rect) -> Areas {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let rows = |words: &str| u16::try_from(text::wrap(words, usize::from(area.width)).len()).unwrap_or(1);
        let (title, rest) = layout::above(area, rows(&self.title) + u16::from(area.height > 14));
        let (texts, keys) = layout::below(rest, rows(&self.choices(session)));
        let (first, second) = if texts.width >= BESIDE {
            layout::beside(texts, texts.width / 2)
        } else {
            layout::above(texts, texts.height / 2)
        };
        Areas { title, sides: [first, second], keys }
    }
}

/// Returns what they wrote and what the person wrote.
fn both(session: &Session, theirs: &PlanEvent, mine: &Submission) -> (String, String) {
    let edits = match &mine.request.command {
        Command::Plan(_, PlanCommand::Edit(edits)) => edits.as_slice(),
        _ => &[],
    };
    let sets = edits.iter().filter_map(|edit| match edit {
        Edit::Set { node, field, value } => Some((node, field.as_str(), value)),
        _ => None,
    });
    let own = |wanted: Option<(&NodeId, &str)>| {
        let wanted = |(node, field): (&NodeId, &str)| wanted.is_none_or(|wanted| wanted == (node, field));
        let sets = sets.clone().filter(|(node, field, _)| wanted((*node, *field)));
        sets.map(|(node, field, value)| words(session, node, field, value)).collect::<Vec<_>>().join("\n\n")
    };
    match theirs {
        PlanEvent::FieldSet { node, field, value } => (words(session, node, field, value), own(Some((node, field)))),
        event => {
            let told = session.plan.as_deref().map(|plan| session.say(&history::told(session, plan, event)));
            (told.unwrap_or_default(), own(None))
        }
    }
}

/// Tells whether both wrote the text of one chapter, and nothing else.
fn is_of_chapter(theirs: &PlanEvent, mine: &Submission) -> bool {
    let PlanEvent::FieldSet { node, field, .. } = theirs else { return false };
    match &mine.request.command {
        Command::Plan(_, PlanCommand::Edit(edits)) => {
            matches!(edits.as_slice(), [Edit::Set { node: other, field: name, .. }]
                if other == node && name == field && name == TEXT)
        }
        _ => false,
    }
}

fn words(session: &Session, node: &NodeId, field: &str, value: &FieldValue) -> String {
    let Some(plan) = &session.plan else { return String::new() };
    if let FieldValue::Nothing(nothing) = value {
        return session.shown(plan).nothing(nothing).unwrap_or_else(|| session.locale.term("nothing-empty"));
    }
    let register = plan.nodes.get(node).and_then(|node| node.register.as_deref());
    let known = register.and_then(|id| session.template()?.register(id)?.field(field));
    match (value.text(), known) {
        (Some(text), _) => text.to_owned(),
        (None, Some(known)) => shown(session, plan, known, value),
        (None, None) => String::new(),
    }
}

impl Cover for Conflict {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let is = |id| key.typed().is_some_and(|typed| session.locale.term(id).contains(typed));
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Tab | Code::Left | Code::Right => self.at = 1 - self.at.min(1),
            Code::Up => self.scroll(session, -1),
            Code::Down => self.scroll(session, 1),
            Code::PageUp => self.scroll(session, -PAGE),
            Code::PageDown => self.scroll(session, PAGE),
            _ if is("conflict-key-mine") => {
                return std::iter::once(Move::Close).chain(self.again.take().map(Move::from)).collect();
            }
            _ if is("conflict-key-theirs") => return self.give_way(),
            _ if is("conflict-key-both") => return self.join(),
            _ => {}
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        None
    }

    fn is_guarded(&self) -> bool {
        true
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let Areas { title, sides, keys } = self.areas(session, area);
        canvas.put_wrapped(title, 0, 0, &self.title, Role::Problem);
        canvas.put_wrapped(keys, 0, 0, &self.choices(session), Role::Key);
        for (at, (side, area)) in self.sides.iter().zip(sides).enumerate() {
            side.view(session, at == self.at, area, canvas);
        }
    }
}

/// Where things stand.
struct Areas {
    title: Rect,
    sides: [Rect; 2],
    keys: Rect,
}

impl Side {
    fn lines(&self, area: Rect) -> Vec<String> {
        text::wrap(&self.text, usize::from(area.width.saturating_sub(2)))
    }

    /// Returns the first row that is shown when the last one is.
    fn last_top(&self, area: Rect) -> usize {
        self.lines(area).len().saturating_sub(usize::from(area.height.saturating_sub(1)))
    }

    /// Draws the heading, the rows that fit, and how many are above and below.
    fn view(&self, session: &Session, focused: bool, area: Rect, canvas: &mut Canvas<'_>) {
        if !focused {
            canvas.target(area, Target::Aside);
        }
        let marker = if focused { canvas.glyph(Glyph::Marker) } else { " " };
        let role = if focused { Role::Selected } else { Role::Heading };
        let heading = session.locale.term(self.heading);
        canvas.put_parts(area, 0, 0, [(marker, role), (" ", role), (&heading, role)]);
        let (_, body) = layout::above(area, 1);
        let lines = self.lines(area);
        let height = usize::from(body.height);
        let top = self.top.min(self.last_top(area));
        for (y, line) in (0..body.height).zip(lines.iter().skip(top)) {
            canvas.put(body, 2, y, line, self.role);
        }
        let below = lines.len().saturating_sub(top + height);
        let hidden = [(top, Glyph::Above), (below, Glyph::Below)].into_iter().filter(|(rows, _)| *rows > 0);
        let hidden: Vec<String> = hidden.map(|(rows, glyph)| format!("{} {rows}", canvas.glyph(glyph))).collect();
        canvas.put_right(area, 0, &hidden.join("  "), Role::Muted);
        if focused {
            canvas.set_cursor(area, 0, 0);
        }
    }
}
