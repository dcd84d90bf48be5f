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
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// Stands for a workspace that starts from nothing; no key has this form.
const NOTHING: &str = "-";

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
        Entry::line("person", term("founding-person"), &offer.name).hint(term("founding-person-hint")),
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
        Self { new, lines, problem: None }
    }
}

impl Cover for Ready {
    fn key(&mut self, key: Key, _session: &Session) -> Vec<Move> {
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
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(76), ..area };
        canvas.put(area, 0, 0, &session.locale.term("founding-ready"), Role::Heading);
        let gap = u16::from(area.height > 12);
        let (_, area) = layout::above(area, 1 + gap);
        let labels = self.lines.iter().map(|(label, _)| text::width(label)).max().unwrap_or(0) + 2;
        let left = u16::try_from(labels).unwrap_or(u16::MAX).min(area.width / 2);
        let mut y = 0;
        for (label, words) in &self.lines {
            canvas.put(Rect { width: left, ..area }, 0, y, label, Role::Muted);
            y += canvas.put_wrapped(area, left, y, words, Role::Text).max(1);
        }
        y += gap;
        if let Some(problem) = &self.problem {
            let flag = canvas.glyph(Glyph::Flag);
            y += canvas.put_wrapped(area, 0, y, &format!("{flag} {problem}"), Role::Problem) + gap;
        }
        canvas.put_wrapped(area, 0, y, &session.locale.term("founding-once"), Role::Muted);
    }
}
