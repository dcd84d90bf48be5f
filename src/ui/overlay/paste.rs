//! Rows of a spreadsheet, or a whole file, before they become part of the plan: what each column means can be changed,
//! rows can be left out; one change takes all of it in, and one undo takes it back.

mod rows;
mod view;

use ratatui::layout::Rect;

use super::Cover;
use super::ask::{Ask, Problem, Question};
use crate::document::import::plan::{Fate, Meaning, Placing, Record, Target, Wishes, meanings, place};
use crate::document::import::{self, Material, Place};
use crate::domain::command::PlanCommand;
use crate::domain::message::Message;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::form::{Entry, Form};
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// How wide and high the overlay is that waits for rows.
const WIDE: u16 = 64;
const HIGH: u16 = 9;

/// What would become of rows or of a file.
#[derive(Debug)]
pub struct Preview {
    /// What is shown as the name of it.
    name: String,
    material: Material,
    wishes: Wishes,
    placing: Placing,
    /// The column whose meaning can be changed.
    column: usize,
    scroll: Scroll,
    /// Why it was not taken in.
    complaint: Option<Message>,
}

impl Preview {
    /// Looks at what was pasted on a register.
    ///
    /// # Errors
    /// It can not be read as rows.
    pub fn pasted(session: &Session, register: &str, text: &str) -> Result<Self, Message> {
        let material = import::read_pasted(text).map_err(|refusal| refusal.cause)?;
        let wishes = Wishes { register: Some(register.to_owned()), ..Wishes::default() };
        Ok(Self::new(session, session.locale.term("paste-name"), material, wishes))
    }

    /// Looks at a file for the open plan.
    #[must_use]
    pub fn file(session: &Session, name: String, material: Material) -> Self {
        Self::new(session, name, material, Wishes::default())
    }

    fn new(session: &Session, name: String, material: Material, wishes: Wishes) -> Self {
        // A value that does not fit is marked and left out, where everybody sees it; it stops nothing.
        let wishes = Wishes { leave_out: true, ..wishes };
        let placing = placed(session, &material, &wishes);
        Self { name, material, wishes, placing, column: 0, scroll: Scroll::default(), complaint: None }
    }

    fn again(&mut self, session: &Session) {
        self.complaint = None;
        self.placing = placed(session, &self.material, &self.wishes);
    }

    /// Gives the chosen column the next thing that it can mean.
    fn turn(&mut self, session: &Session) {
        let Some(table) = self.placing.tables.first() else { return };
        let Some(shape) = session.template().and_then(|template| template.register(&table.id)) else { return };
        let now = table.columns.get(self.column).and_then(|column| column.meaning.clone());
        let known: Vec<Meaning> = meanings(shape).into_iter().map(|(meaning, _)| meaning).collect();
        let known: Vec<Meaning> = known.into_iter().chain([Meaning::Nothing]).collect();
        let at = now.and_then(|now| known.iter().position(|meaning| *meaning == now)).map_or(0, |at| at + 1);
        let next = known.get(at % known.len().max(1)).cloned().unwrap_or(Meaning::Nothing);
        // What a column means now, no other column means any more.
        for (at, column) in table.columns.iter().enumerate() {
            let kept = column.meaning.clone().filter(|meaning| *meaning != next || *meaning == Meaning::Nothing);
            self.wishes.columns.insert(table.place.at(at), kept.unwrap_or(Meaning::Nothing));
        }
        self.wishes.columns.insert(table.place.at(self.column), next);
        self.again(session);
    }

    /// Leaves the chosen row out, or takes it back.
    fn toggle(&mut self, session: &Session) {
        let rows = self.rows();
        let place = rows.get(self.scroll.at(rows.len())).map(|row| row.place());
        if let Some(place) = place
            && !self.wishes.without.remove(&place)
        {
            self.wishes.without.insert(place);
        }
        self.again(session);
    }

    /// Takes everything in as one change.
    fn accept(&mut self, session: &Session) -> Vec<Move> {
        if let Some(fault) = self.placing.faults.first() {
            self.complaint = Some(fault.message());
            return Vec::new();
        }
        if self.placing.edits.is_empty() {
            self.complaint = Some(self.placing.idle());
            return Vec::new();
        }
        let [added, changed, _] = self.placing.counts();
        let left_out: Vec<Message> = self.left_out().collect();
        let said = Message::new("said-taken-in").with("added", added).with("changed", changed);
        let said = said.with("left", left_out.len());
        let edits = std::mem::take(&mut self.placing.edits);
        let submission = Effect::submit(session, PlanCommand::Edit(edits), said);
        // Until it is durable the preview stays, and shows why when it is not accepted.
        self.placing = placed(session, &self.material, &self.wishes);
        let then = std::iter::once(Move::Close).chain(left_out.into_iter().map(Move::Note));
        submission.map(|submission| submission.then(then).into()).into_iter().collect()
    }

    /// Says what is not taken in: whole rows, and values of rows that are.
    fn left_out(&self) -> impl Iterator<Item = Message> {
        self.rows().into_iter().flat_map(|row| match row {
            Shown::Record(record) => record.problems.iter().map(import::Finding::message).collect(),
            Shown::Without(finding) => vec![finding.message()],
            Shown::Chapter(_) => Vec::new(),
        })
    }
}

/// Returns the open plan as a place for material.
fn target(session: &Session) -> Option<Target<'_>> {
    let (plan, template) = session.plan.as_deref().zip(session.template())?;
    Some(Target { workspace: &session.workspace, template, plan, day: session.now.day })
}

/// Proposes what becomes of material in the open plan.
fn placed(session: &Session, material: &Material, wishes: &Wishes) -> Placing {
    let Some(target) = target(session) else { return Placing::default() };
    place(material, target, wishes, &mut || session.fresh())
}

impl Cover for Preview {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let count = self.rows().len();
        let columns = self.placing.tables.first().map_or(0, |table| table.columns.len());
        let height = Self::height(session.body());
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.accept(session),
            Code::Left => self.column = self.column.saturating_sub(1),
            Code::Right => self.column = (self.column + 1).min(columns.saturating_sub(1)),
            Code::Char(' ') => self.turn(session),
            Code::Delete | Code::Char('d') => self.toggle(session),
            Code::Up => _ = self.scroll.act(Action::Up, count, height),
            Code::Down => _ = self.scroll.act(Action::Down, count, height),
            Code::PageUp => _ = self.scroll.act(Action::PageUp, count, height),
            Code::PageDown => _ = self.scroll.act(Action::PageDown, count, height),
            _ => {}
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some("paste-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        view::draw(self, session, area, canvas);
    }
}

/// Waits for rows that are pasted onto a register.
#[derive(Debug)]
pub struct Rows {
    register: String,
    /// Why what was pasted is not understood.
    complaint: Option<Message>,
}

impl Rows {
    /// Waits for the rows of a register.
    #[must_use]
    pub fn of(register: &str) -> Self {
        Self { register: register.to_owned(), complaint: None }
    }
}

impl Cover for Rows {
    fn key(&mut self, key: Key, _session: &Session) -> Vec<Move> {
        if key.code == Code::Esc { vec![Move::Close] } else { Vec::new() }
    }

    fn pasted(&mut self, text: &str, session: &Session) -> Vec<Move> {
        match Preview::pasted(session, &self.register, text) {
            Ok(preview) => vec![Move::Close, Move::over(preview)],
            Err(why) => {
                self.complaint = Some(why);
                Vec::new()
            }
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let shape = layout::middle(area, WIDE, HIGH);
        canvas.clear(shape);
        canvas.rule(shape, 0);
        canvas.rule(shape, shape.height.saturating_sub(1));
        let inner = Rect { x: shape.x + 2, width: shape.width.saturating_sub(4), ..shape };
        canvas.put(inner, 0, 1, &session.locale.term("paste-ask"), Role::Heading);
        let said = self.complaint.as_ref().map(|why| (session.say(why), Role::Problem));
        let (said, role) = said.unwrap_or_else(|| (session.locale.term("paste-hint"), Role::Text));
        canvas.put_wrapped(inner, 0, 3, &said, role);
        canvas.set_cursor(inner, 0, 3);
    }
}

/// Asks for the name of a file that is to be taken in.
#[derive(Debug)]
pub struct Named;

impl Named {
    /// Asks for the file.
    #[must_use]
    pub fn ask(session: &Session) -> Ask {
        let entry = Entry::path("file", session.locale.term("take-in-file"), "");
        Ask::new(Self, Form::new([entry.hint(session.locale.term("take-in-hint"))]))
    }
}

impl Question for Named {
    fn title(&self, session: &Session) -> String {
        session.locale.term("take-in-ask")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let name = form.text("file").ok_or_else(|| Problem::new("file", Message::new("form-needed")))?;
        Ok(vec![Move::Close, Move::Do(Effect::Open(name, session.plan_lang()))])
    }
}

/// A row of the preview: of which register it is, or which heading.
enum Shown<'a> {
    Chapter(&'a import::plan::Chapter),
    Record(&'a Record),
    Without(&'a import::Finding),
}

impl Shown<'_> {
    /// Returns the place of its row, whatever column it is about.
    fn place(&self) -> Place {
        let place = match self {
            Self::Chapter(chapter) => &chapter.place,
            Self::Record(record) => &record.place,
            Self::Without(finding) => &finding.place,
        };
        Place { column: None, ..place.clone() }
    }

    /// Returns what becomes of it; nothing when it is not taken in.
    const fn fate(&self) -> Option<&Fate> {
        match self {
            Self::Chapter(chapter) => Some(&chapter.fate),
            Self::Record(record) => Some(&record.fate),
            Self::Without(_) => None,
        }
    }
}
