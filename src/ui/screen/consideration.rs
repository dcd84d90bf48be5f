//! Recording what a body did with a version: the form of a consideration (DESIGN 4.5).

use ratatui::layout::Rect;

use super::Part;
use crate::domain::case::Case;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Channel, Consideration, Outcome};
use crate::domain::hearing::Hearing;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::process::waiting;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::form::minutes::Minutes;
use crate::ui::form::{Choice, Entry, Form, behalf};
use crate::ui::key::Key;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::ask::Problem;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;
use crate::ui::theme::Role;

/// The screen on which a consideration is recorded.
#[derive(Debug)]
pub struct Recording {
    step: StepId,
    key: String,
    version: String,
    joint: bool,
    /// Who can be recorded; the form names them by their place here.
    who: Vec<Considerer>,
    sheet: Sheet,
}

impl Recording {
    /// Begins the record of a body, or of all bodies of a joint meeting.
    #[must_use]
    pub fn new(session: &Session, step: &Step, chosen: Option<&Considerer>) -> Self {
        let waits = session.plan.as_deref().map(|plan| waiting(plan, step)).unwrap_or_default();
        let own = |who: &&Considerer| match &session.actor.capacity {
            crate::domain::person::Capacity::Member(body) => **who == Considerer::Body(body.clone()),
            _ => true,
        };
        let who: Vec<Considerer> = waits.into_iter().filter(own).cloned().collect();
        let chosen = chosen.or(who.first());
        let sheet = Sheet::new(Form::new(entries(session, step, &who, chosen)), 0);
        let sheet = match session.plan_id() {
            Some(plan) => sheet.kept_as(plan, &format!("considered/{}", step.id)),
            None => sheet,
        };
        let (key, version) = (step.key.clone(), step.version.clone());
        Self { step: step.id.clone(), key, version, joint: step.joint, who, sheet }
    }

    /// Finds the open case of the body that is recorded.
    fn case<'a>(&self, session: &'a Session) -> Option<&'a Case> {
        let form = &self.sheet.form;
        let first =
            if self.joint { form.many("who").into_iter().next() } else { form.choice("who").map(str::to_owned) };
        let plan = session.plan.as_deref()?;
        let who = self.who.get(first?.parse::<usize>().ok()?)?;
        Hearing::find(plan, plan.steps.get(&self.step)?, who).filter(|case| case.is_open())
    }

    /// Makes the consideration of what was written.
    fn consideration(&self, session: &Session) -> Result<Option<Consideration>, Problem> {
        let form = &self.sheet.form;
        let marked = if self.joint { form.many("who") } else { vec![form.chosen("who")?.to_owned()] };
        let bodies: Vec<Considerer> =
            marked.iter().filter_map(|at| self.who.get(at.parse::<usize>().ok()?).cloned()).collect();
        if bodies.is_empty() {
            return Err(Problem::new("who", Message::new("form-needed")));
        }
        let case = self.case(session).filter(|case| case.call.bodies == bodies);
        let Some(id) = case.map(|case| case.call.id.clone()).or_else(|| session.fresh()) else { return Ok(None) };
        let behalf = if session.is_secretary() { form.behalf(session)? } else { None };
        // The day and the outcome are the form's own.
        let (held, outcome) = (session.now.day, Outcome::NotAnswered);
        let known = Consideration::new(id, self.step.clone(), self.version.clone(), bodies, held, outcome);
        Minutes::write(form, session, Consideration { behalf, ..known }).map(Some)
    }

    fn save(&self, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(consideration) = self.consideration(session)? else { return Ok(Vec::new()) };
        let names: Vec<String> = consideration.bodies.iter().map(|who| session.name_of(who)).collect();
        let outcome = Message::new(consideration.outcome.term());
        let said = Message::new("said-recorded").with("names", names).with("step", &self.key).with("outcome", outcome);
        // A file without a channel belongs to nothing: it would be lost silently.
        if consideration.behalf.is_none() && self.sheet.form.original().is_some() {
            return Err(Problem::new("behalf-channel", Message::new("form-needed")));
        }
        let submission = Effect::submit(session, PlanCommand::Record(Box::new(consideration)), said);
        let submission = submission.map(|given| {
            given
                .with_file(session, self.sheet.form.original())
                .then(self.sheet.forget().into_iter().chain([Move::Back]))
        });
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// Lists the entries in the order of the minutes.
fn entries(session: &Session, step: &Step, who: &[Considerer], chosen: Option<&Considerer>) -> Vec<Entry> {
    let term = |id| session.locale.term(id);
    let options: Vec<Choice> =
        who.iter().zip(0..).map(|(who, at): (_, usize)| Choice::new(at, session.name_of(who))).collect();
    let at = who.iter().position(|known| Some(known) == chosen).map(|at| at.to_string());
    let all: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
    let bodies = if step.joint {
        Entry::many("who", term("record-who"), options, &all)
    } else {
        Entry::choice("who", term("record-who"), options, at.as_deref())
    };
    let planned = chosen.and_then(|who| step.recipients.iter().find(|recipient| recipient.who == *who));
    let planned = planned.and_then(|recipient| recipient.when.as_ref()).and_then(|when| when.interval());
    let case = session.plan.as_deref().zip(chosen).and_then(|(plan, who)| Hearing::find(plan, step, who));
    let case = case.filter(|case| case.is_open());
    let called = case.and_then(|case| case.call.held).filter(|held| *held <= session.now.day);
    let held = match planned {
        _ if called.is_some() => called.map(|held| session.locale.short_date(held)).unwrap_or_default(),
        Some((first, last)) if first == last && first <= session.now.day => session.locale.short_date(first),
        _ => session.locale.short_date(session.now.day),
    };
    let mut entries = vec![bodies.hint(term("record-who-hint"))];
    entries.extend(Minutes::of_case(session, case, held).entries(session));
    if session.is_secretary() {
        let whom = chosen.map(|who| session.name_of(who)).unwrap_or_default();
        entries.extend(behalf::entries(session, &whom, Some(Channel::Meeting)));
    }
    entries
}

impl Part for Recording {
    fn place(&self) -> Place {
        Place::Consideration
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-consideration")
    }

    fn aside(&self, session: &Session) -> String {
        let version = Message::new("process-version").with("version", &self.version);
        format!("{} · {}", self.key, session.say(&version))
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        match action {
            Action::Save => self.save(session).unwrap_or_else(|problem| {
                self.sheet.form.complain(&problem.entry, session.say(&problem.why));
                Vec::new()
            }),
            Action::Back => self.sheet.leave(session, Some(Move::Act(Action::Save)), || Move::Back),
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, key: Key, _session: &Session) -> Option<Vec<Move>> {
        self.sheet.touched();
        self.sheet.form.key(key).then(Vec::new)
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Option<Vec<Move>> {
        self.sheet.touched();
        Some(self.sheet.form.pasted(text).map(Move::Say).into_iter().collect())
    }

    fn sheet(&self) -> Option<&Sheet> {
        Some(&self.sheet)
    }

    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        Some(&mut self.sheet)
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let (head, form) = layout::above(area, if area.height > 12 { 2 } else { 0 });
        let intro = Message::new("record-intro").with("step", &self.key).with("version", &self.version);
        canvas.put(head, 1, 0, &session.say(&intro), Role::Muted);
        self.sheet.form.view(session, form, canvas);
    }
}
