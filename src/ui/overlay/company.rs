//! Everybody who is here: who, through what, since when, doing what.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::message::Message;
use crate::domain::person;
use crate::engine::{Doing, Visitor};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The list of who is here, as it was when it was opened.
#[derive(Debug)]
pub struct Here {
    rows: Vec<[String; 2]>,
    scroll: Scroll,
}

impl Here {
    /// Opens the list, whoever came first being first.
    #[must_use]
    pub fn new(session: &Session, visitors: Vec<Visitor>) -> Self {
        let rows = visitors.iter().map(|visitor| [who(session, visitor), what(session, visitor)]);
        Self { rows: rows.collect(), scroll: Scroll::default() }
    }
}

fn who(session: &Session, visitor: &Visitor) -> String {
    match &visitor.person {
        Some(person) => session.workspace.person_name(person).to_owned(),
        None => session.locale.term("company-stranger"),
    }
}

/// Says through what somebody came, since when, and what for. Addresses are for those who keep the workspace.
fn what(session: &Session, visitor: &Visitor) -> String {
    let is_far = person::key_of(&visitor.via).is_some();
    let from = match (is_far, session.keeps()) {
        (true, true) => session.say(&Message::new("company-from").with("address", &visitor.from)),
        (true, false) => session.locale.term("company-ssh"),
        (false, _) => session.locale.term("company-machine"),
    };
    let doing = match &visitor.doing {
        Doing::Enrolment => session.locale.term("company-enrols"),
        Doing::Command(name) => session.say(&Message::new("company-runs").with("command", name)),
        Doing::Screens => match title(session, visitor) {
            Some(plan) => session.say(&Message::new("company-reads").with("plan", plan)),
            None => session.locale.term("company-looks"),
        },
    };
    let time = session.locale.time(session.local(visitor.since).time());
    let since = session.say(&Message::new("company-since").with("time", time));
    [from, since, doing].join(" · ")
}

/// Returns the title of the plan that somebody looks at, where the session knows it.
fn title<'a>(session: &'a Session, visitor: &Visitor) -> Option<&'a str> {
    let plan = visitor.plan.as_ref()?;
    let open = session.plan.as_deref().filter(|open| open.id == *plan).map(|open| open.head.title.as_str());
    open.or_else(|| {
        let row = session.plans.rows.iter().find(|row| row.plan == *plan)?;
        Some(row.title.as_str())
    })
}

impl Cover for Here {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height / 2;
        match key.code {
            Code::Up => _ = self.scroll.act(Action::Up, self.rows.len(), height),
            Code::Down => _ = self.scroll.act(Action::Down, self.rows.len(), height),
            Code::Esc | Code::Enter | Code::Backspace | Code::Char('H' | 'q') => return vec![Move::Close],
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let title = Message::new("company-title").with("count", self.rows.len());
        canvas.put(area, 1, 0, &session.say(&title), Role::Heading);
        let (_, list) = layout::above(area, 2);
        let window = self.scroll.window(self.rows.len(), list.height / 2);
        canvas.places(&[(self.scroll.at(self.rows.len()), self.rows.len())]);
        let selected = self.scroll.at(self.rows.len());
        let rows = self.rows.iter().enumerate().skip(window.start).take(window.len());
        for (place, (at, [who, what])) in (0..).zip(rows) {
            let y = place * 2;
            let role = if at == selected { Role::Selected } else { Role::Text };
            let marker = if at == selected { canvas.glyph(Glyph::Marker) } else { canvas.glyph(Glyph::Full) };
            canvas.put_parts(list, 1, y, [(marker, role), (" ", role), (who, role)]);
            canvas.put(list, 3, y + 1, what, Role::Muted);
            if at == selected {
                canvas.here(list, y);
                canvas.here(list, y + 1);
            }
            canvas.choice(list, (1, y), at, selected);
        }
    }
}
