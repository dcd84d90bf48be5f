//! A status report before it is kept: to whom, for which meeting, and what it says. Enter keeps it.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::{BodyId, NodeId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::report::{self, Draft};
use crate::domain::value::FieldValue;
use crate::domain::when::{self, When};
use crate::locale::Locale;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::overlay::confirm::Confirm;
use crate::ui::screen::register::Registers;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::{layout, text};

/// A report that is not kept yet.
#[derive(Debug)]
pub struct Report {
    to: BodyId,
    /// The bodies that it can go to.
    bodies: Vec<BodyId>,
    fields: Vec<(String, FieldValue)>,
    register: String,
    /// What it says, with headings.
    lines: Vec<(String, Role)>,
    top: usize,
}

/// Drafts a report to the body whose meeting is next.
#[must_use]
pub fn begin(session: &Session) -> Vec<Move> {
    let Some(plan) = &session.plan else { return Vec::new() };
    match bodies(session, plan).into_iter().next() {
        Some(to) => vec![Move::Do(Effect::Report(plan.id.clone(), to))],
        None => vec![Move::Warn(Message::new("report-nobody"))],
    }
}

fn bodies(session: &Session, plan: &Plan) -> Vec<BodyId> {
    let Some(template) = session.template_of(plan) else { return Vec::new() };
    let found = report::bodies(plan, &session.workspace, template, session.lang(), session.now.day);
    found.into_iter().map(|(body, _)| body).collect()
}

/// Asks whether a report is given as it stands, and gives it.
#[must_use]
pub fn give(session: &Session, plan: &Plan, node: &NodeId) -> Vec<Move> {
    let Some(template) = session.template_of(plan) else { return Vec::new() };
    if let Err(reason) = report::check(plan, template, node) {
        return vec![Move::Warn(reason)];
    }
    let (Some(reporting), Some(node)) = (&template.reporting, plan.node(node)) else { return Vec::new() };
    let Some(today) = today(session, plan) else { return Vec::new() };
    let said = Message::new("said-given").with("record", &node.key);
    let command = PlanCommand::Edit(report::give(node, reporting, today));
    let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
    let question = session.say(&Message::new("ask-give").with("record", &node.key));
    vec![Move::over(Confirm::new(question, then))]
}

/// Returns today as people write it in the plan.
fn today(session: &Session, plan: &Plan) -> Option<When> {
    let locale = Locale::new(plan.head.lang);
    when::parse(&locale.short_date(session.now.day), locale.when_words()).ok()
}

impl Report {
    /// Shows a draft.
    #[must_use]
    pub fn new(session: &Session, plan: &Plan, draft: &Draft) -> Option<Self> {
        let template = session.template_of(plan)?;
        let reporting = template.reporting.as_ref()?;
        let register = template.register(&reporting.register)?;
        let locale = Locale::new(plan.head.lang);
        let fields = draft.fields(reporting, |message| locale.say(message));
        let shown = session.shown(plan);
        let mut lines = Vec::new();
        for field in &register.fields {
            let Some((_, value)) = fields.iter().find(|(name, _)| *name == field.id) else { continue };
            lines.push((field.label.get(plan.head.lang).to_owned(), Role::Muted));
            let words = match value.text().filter(|_| field.kind == crate::domain::value::FieldKind::Prose) {
                Some(text) => text.lines().map(str::to_owned).collect(),
                None => shown.lines(field, value).into_iter().map(|words| words.into_text()).collect::<Vec<_>>(),
            };
            lines.extend(words.into_iter().map(|line| (line, Role::Text)));
        }
        let bodies = bodies(session, plan);
        Some(Self { to: draft.to.clone(), bodies, fields, register: register.id.clone(), lines, top: 0 })
    }

    /// Lists what it says, in so many columns.
    fn wrapped(&self, width: u16) -> Vec<(String, Role)> {
        let wrap = |(line, role): &(String, Role)| {
            let indent = if *role == Role::Text { 2 } else { 0 };
            let lines = text::wrap(line, usize::from(width).saturating_sub(indent));
            lines.into_iter().map(move |line| (format!("{}{line}", " ".repeat(indent)), *role)).collect::<Vec<_>>()
        };
        self.lines.iter().flat_map(wrap).collect()
    }

    /// Drafts it to the body before or behind instead.
    fn turn(&self, session: &Session, forward: bool) -> Vec<Move> {
        let count = self.bodies.len().max(1);
        let at = self.bodies.iter().position(|body| *body == self.to).unwrap_or(0);
        let next = if forward { (at + 1) % count } else { (at + count - 1) % count };
        let (Some(plan), Some(to)) = (session.plan_id(), self.bodies.get(next)) else { return Vec::new() };
        vec![Move::Close, Move::Do(Effect::Report(plan.clone(), to.clone()))]
    }

    fn keep(&self, session: &Session) -> Vec<Move> {
        let (Some(plan), Some(id)) = (&session.plan, session.fresh::<NodeId>()) else { return Vec::new() };
        let after = plan.roots(&self.register).last().map(|last| last.id.clone());
        let (register, fields) = (Some(self.register.clone()), self.fields.clone());
        let add = Edit::Add { id: id.clone(), register, key: None, parent: None, after, fields };
        let said = Message::new("said-report-kept").with("body", self.name(session));
        let there = Move::go(Registers::on_record(&self.register, id));
        let submission = Effect::submit(session, PlanCommand::Edit(vec![add]), said);
        let then = [Move::Close, Move::Act(Action::GoPlan), there];
        submission.map(|submission| submission.then(then).into()).into_iter().collect()
    }

    fn name(&self, session: &Session) -> String {
        session.name_of(&Considerer::Body(self.to.clone()))
    }

    /// Returns the areas of the heading and the text.
    fn parts(area: Rect) -> (Rect, Rect) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        layout::above(area, 2)
    }
}

impl Cover for Report {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let (_, body) = Self::parts(session.body());
        match key.code {
            Code::Esc => vec![Move::Close],
            Code::Enter => self.keep(session),
            Code::Left | Code::Right => self.turn(session, key.code == Code::Right),
            code => {
                self.top = turned(self.top, code, self.wrapped(body.width).len(), usize::from(body.height));
                Vec::new()
            }
        }
    }

    fn keys(&self) -> Option<&'static str> {
        Some("report-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let (head, body) = Self::parts(area);
        let title = session.say(&Message::new("report-to").with("body", self.name(session)));
        canvas.put(head, 0, 0, &title, Role::Heading);
        for (y, (line, role)) in (0..body.height).zip(self.wrapped(body.width).iter().skip(self.top)) {
            canvas.put(body, 0, y, line, *role);
        }
    }
}
