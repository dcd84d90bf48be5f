//! A new workspace: who you are, what it is called, and what will be made, before it is.

use ratatui::layout::Rect;

use super::ask::{Ask, Problem, Question};
use super::menu::language;
use super::{Cover, Overlay};
use crate::domain::id::{PersonId, slug};
use crate::domain::message::Message;
use crate::domain::origin::DomainName;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::first::{New, Offer, Wish};
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// Stands for a workspace that starts from nothing; no key has this form.
const NOTHING: &str = "-";
/// Rows of the heading of what will be made.
const HEAD: u16 = 1;
/// From this height on there is room for blank rows.
const ROOMY: u16 = 11;

/// The question.
#[derive(Debug)]
struct Founding {
    offer: Offer,
}

/// Asks for the names, the domain and what to start from.
#[must_use]
pub fn ask(session: &Session, offer: &Offer) -> Overlay {
    let term = |id| session.locale.term(id);
    let prepared =
        |each: &crate::ui::first::Prepared| Choice::new(&each.key, format!("{} ({})", each.name, language(each.lang)));
    let starters = std::iter::once(Choice::new(NOTHING, term("founding-nothing")))
        .chain(offer.starters.iter().map(prepared))
        .collect();
    let entries = [
        Entry::guess("person", term("founding-person"), &offer.name).hint(term("founding-person-hint")),
        Entry::line("name", term("founding-name"), "").hint(term("founding-name-hint")),
        Entry::line("domain", term("founding-domain"), "").hint(term("founding-domain-hint")),
        Entry::choice("starter", term("founding-starter"), starters, Some(NOTHING)).hint(term("founding-starter-hint")),
    ];
    Box::new(Ask::new(Founding { offer: offer.clone() }, Form::new(entries)))
}

impl Question for Founding {
    fn title(&self, session: &Session) -> String {
        session.locale.term("founding-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("founding-intro")
    }

    fn keys(&self) -> &'static str {
        "founding-keys"
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let person = form.needed("person")?;
        let no_name = || Problem::new("person", Message::new("founding-no-name").with("name", &person));
        let id = slug(&person).and_then(|slug| PersonId::new(slug).ok()).ok_or_else(no_name)?;
        let starter = form.choice("starter").filter(|key| *key != NOTHING).map(str::to_owned);
        let name = if starter.is_some() { form.text("name") } else { Some(form.needed("name")?) };
        let domain = form.needed("domain")?;
        let no_domain = |_| Problem::new("domain", Message::new("cli-usage-domain").with("value", &domain));
        let domain: DomainName = domain.to_lowercase().parse().map_err(no_domain)?;
        let new = New { name, domain, person, starter };
        Ok(vec![Move::over(Ready::new(session, &self.offer, new, &id))])
    }
}

/// Shows what will be made, and makes it.
#[derive(Debug)]
struct Ready {
    new: New,
    /// What each line is about, and what it says.
    lines: Vec<(String, String)>,
    /// Why it was not made.
    problem: Option<String>,
    /// The first row that is shown.
    top: usize,
}

impl Ready {
    fn new(session: &Session, offer: &Offer, new: New, id: &PersonId) -> Self {
        let term = |id| session.locale.term(id);
        let prepared = offer.starters.iter().find(|each| Some(&each.key) == new.starter.as_ref());
        let named = new.name.clone().or_else(|| prepared.map(|each| each.name.clone())).unwrap_or_default();
        let you = Message::new("founding-you").with("person", &new.person).with("id", id.as_str());
        let lines = vec![
            (term("founding-name"), named),
            (term("founding-domain"), new.domain.to_string()),
            (term("founding-you-label"), session.say(&you.with("user", &offer.user))),
            (term("founding-starter"), prepared.map_or_else(|| term("founding-nothing"), |each| each.name.clone())),
            (term("founding-folder"), offer.folder.clone()),
        ];
        Self { new, lines, problem: None, top: 0 }
    }
}

impl Ready {
    /// Lays everything out in rows: what went wrong before all else.
    fn rows(&self, session: &Session, area: Rect, flag: &str) -> Vec<Row> {
        let gap = area.height > ROOMY;
        let labels = self.lines.iter().map(|(label, _)| text::width(label)).max().unwrap_or(0) + 2;
        let left = u16::try_from(labels).unwrap_or(u16::MAX).min(area.width / 2);
        let wrapped = |words: &str, x: u16, role: Role| {
            let lines = text::wrap(words, usize::from(area.width.saturating_sub(x)));
            lines.into_iter().map(move |words| Row { label: String::new(), x, words, role })
        };
        let blank = || gap.then(|| Row { label: String::new(), x: 0, words: String::new(), role: Role::Text });
        let mut rows: Vec<Row> = blank().into_iter().collect();
        if let Some(problem) = &self.problem {
            rows.extend(wrapped(&format!("{flag} {problem}"), 0, Role::Problem).chain(blank()));
        }
        for (label, words) in &self.lines {
            let first = rows.len();
            rows.extend(wrapped(words, left, Role::Text));
            if let Some(row) = rows.get_mut(first) {
                row.label.clone_from(label);
            }
        }
        rows.extend(blank());
        rows.extend(wrapped(&session.locale.term("founding-once"), 0, Role::Muted));
        rows
    }
}

impl Cover for Ready {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let (_, rest) = layout::above(place(session.body()), HEAD);
        let count = self.rows(session, rest, "!").len();
        self.top = turned(self.top, key.code, count, usize::from(rest.height));
        match key.code {
            Code::Esc | Code::Backspace => vec![Move::Close],
            Code::Enter => {
                self.problem = None;
                vec![Move::Do(Effect::Begin(Box::new(Wish::Found(self.new.clone()))))]
            }
            _ => Vec::new(),
        }
    }

    fn refused(&mut self, said: &str) -> bool {
        self.problem = Some(said.to_owned());
        self.top = 0;
        true
    }

    fn is_guarded(&self) -> bool {
        true
    }

    fn keys(&self) -> Option<&'static str> {
        Some("founding-ready-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let (head, rest) = layout::above(place(area), HEAD);
        canvas.put(head, 0, 0, &session.locale.term("founding-ready"), Role::Heading);
        let rows = self.rows(session, rest, canvas.glyph(Glyph::Flag));
        for (y, row) in (0..rest.height).zip(rows.iter().skip(self.top)) {
            canvas.put(Rect { width: row.x, ..rest }, 0, y, &row.label, Role::Muted);
            canvas.put(rest, row.x, y, &row.words, row.role);
        }
        if rows.len() > self.top + usize::from(rest.height) {
            canvas.put_right(head, 0, canvas.glyph(Glyph::Below), Role::Accent);
        }
    }
}

/// One row of what will be made.
struct Row {
    /// What it is about; nothing in a row that goes on with the one before.
    label: String,
    /// Where the words begin.
    x: u16,
    words: String,
    role: Role,
}

/// Returns where a body has the page: no line is longer than is read without effort.
fn place(body: Rect) -> Rect {
    Rect { x: body.x + 1, width: body.width.saturating_sub(2).min(76), ..body }
}
