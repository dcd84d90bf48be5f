//! Recording what a body did with a version: the form of a consideration (DESIGN 4.5).

mod entries;

use chrono::NaiveDate;
use entries::REMARKS;
use ratatui::layout::Rect;

use super::Part;
use super::process::cells::takes_joint;
use crate::domain::answering::Standing;
use crate::domain::case::Case;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Channel, Consideration, Outcome};
use crate::domain::hearing::Hearing;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::person::Capacity;
use crate::domain::process::waiting;
use crate::domain::remark::{Anchor, Audience};
use crate::notice::answer::Suggestion;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::form::Form;
use crate::ui::form::minutes::Minutes;
use crate::ui::glyph::Glyph;
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
    asked: Asked,
    sheet: Sheet,
}

/// Who is recorded, and on what occasion.
#[derive(Debug)]
struct Asked {
    /// Who can be recorded; the form names them by their place here.
    who: Vec<Considerer>,
    /// The places of those who are marked when the form opens.
    marked: Vec<usize>,
    /// Several can be recorded as one meeting.
    joint: bool,
    /// The body had finished, and considers once more.
    again: bool,
    /// The step has ended: it is recorded after the fact.
    after: bool,
}

impl Asked {
    fn new(session: &Session, step: &Step, chosen: Option<&Considerer>) -> Self {
        let plan = session.plan.as_deref();
        let waits = plan.map(|plan| waiting(plan, step)).unwrap_or_default();
        let after = !step.is_open();
        let finished = chosen.filter(|who| !waits.contains(who));
        if let Some((who, recorded)) = finished.and_then(|who| Some((who, plan?.latest(step, who)?))) {
            let mut bodies = recorded.consideration.bodies.clone();
            bodies.sort_by_key(|other| other != who);
            let joint = bodies.len() > 1;
            let marked = if joint { (0..bodies.len()).collect() } else { vec![0] };
            return Self { who: bodies, marked, joint, again: true, after };
        }
        let chosen = chosen.or_else(|| waits.first().copied());
        let case = plan.zip(chosen).and_then(|(plan, who)| Hearing::find(plan, step, who));
        let together = case.filter(|case| case.is_open() && case.call.bodies.len() > 1).map(|case| &case.call.bodies);
        let may = |who: &&Considerer| match &session.actor.capacity {
            Capacity::Member(body) => {
                **who == Considerer::Body(body.clone()) || together.is_some_and(|bodies| bodies.contains(who))
            }
            _ => true,
        };
        let mut who: Vec<Considerer> = waits.into_iter().filter(may).cloned().collect();
        // Those who met together come first, as the case has them.
        who.sort_by_key(|who| {
            together.and_then(|bodies| bodies.iter().position(|body| body == who)).unwrap_or(usize::MAX)
        });
        let is_marked = |who: &Considerer| match together {
            Some(bodies) => bodies.contains(who),
            None => step.joint || Some(who) == chosen,
        };
        let marked = who.iter().enumerate().filter(|(_, who)| is_marked(who)).map(|(at, _)| at).collect();
        Self { who, marked, joint: takes_joint(step) || together.is_some(), again: false, after }
    }

    /// Returns the first of those who are marked.
    fn chosen(&self) -> Option<&Considerer> {
        self.marked.first().and_then(|at| self.who.get(*at))
    }
}

impl Recording {
    /// Begins the record of a body, or of all bodies of a joint meeting; once more of one that has finished, and after
    /// the fact in a step that has ended.
    #[must_use]
    pub fn new(session: &Session, step: &Step, chosen: Option<&Considerer>) -> Self {
        let asked = Asked::new(session, step, chosen);
        let form = Form::new(entries::entries(session, step, &asked));
        // Of an answer that came all is known but what it says.
        let by_letter = form.choice("behalf-channel").is_some_and(|channel| channel != Channel::Meeting.name());
        let begun = by_letter && !asked.joint && !asked.again && !asked.after;
        let sheet = Sheet::new(if begun { form.beginning("outcome") } else { form }, 0);
        let again = if asked.again { "/again" } else { "" };
        let sheet = match session.plan_id() {
            Some(plan) => sheet.kept_as(plan, &format!("considered/{}{again}", step.id)),
            None => sheet,
        };
        Self { step: step.id.clone(), key: step.key.clone(), version: step.version.clone(), asked, sheet }
    }

    /// Fills in what an original says, which lies on the person's machine. No draft is kept: the original is there.
    #[must_use]
    pub fn answered(mut self, session: &Session, said: &Suggestion, original: &str) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| session.locale.short_date(day));
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        let lines = |lines: &[String]| (!lines.is_empty()).then(|| lines.join("\n"));
        let votes = said.votes.map(|votes| format!("{}-{}-{}", votes.in_favour, votes.against, votes.abstaining));
        let known = [
            ("outcome", said.outcome.map(|outcome| outcome.name().to_owned())),
            ("held", day(said.held)),
            ("case", said.case.clone()),
            ("present", number(said.present)),
            ("of", number(said.members)),
            ("count", votes),
            ("adopted", said.adopted.clone()),
            ("conditions", lines(&said.conditions)),
            (REMARKS, lines(&said.remarks)),
            ("behalf-for", said.whom.clone()),
            ("behalf-channel", said.channel.map(|channel| channel.name().to_owned())),
            ("behalf-received", day(said.received)),
            ("behalf-original", Some(original.to_owned())),
        ];
        let mut form = self.sheet.form;
        for (id, known) in known {
            if let Some((entry, known)) = form.entry_mut(id).zip(known) {
                entry.fill(&known);
            }
        }
        self.sheet = Sheet::new(form.beginning("outcome"), 0);
        self
    }

    /// Finds the open case of the body that is recorded.
    fn case<'a>(&self, session: &'a Session) -> Option<&'a Case> {
        let plan = session.plan.as_deref()?;
        Hearing::find(plan, plan.steps.get(&self.step)?, self.first()?).filter(|case| case.is_open())
    }

    /// Says what to think of before the answer is entered: that it came late, that a newer version is considered now.
    fn doubtful(&self, session: &Session) -> Vec<String> {
        let Some((plan, who)) = session.plan.as_deref().zip(self.first()) else { return Vec::new() };
        let Some(step) = plan.steps.get(&self.step) else { return Vec::new() };
        let received = self.sheet.form.day("behalf-received", session).ok().flatten();
        let standing = Standing::of(plan, step, who, received.unwrap_or(session.now.day));
        let newer = standing.newer.map(|newer| {
            let older = Message::new("answer-older-version").with("version", &self.version);
            older.with("asked", &newer.version).with("step", &newer.key)
        });
        // A body that met answered by meeting, whenever its minutes came.
        let met = self.sheet.form.choice("behalf-channel").is_none_or(|channel| channel == Channel::Meeting.name());
        let late = standing.lateness(step, who).filter(|_| !met);
        late.into_iter().chain(newer).map(|said| session.say(&said)).collect()
    }

    /// Returns the first of those who are recorded.
    fn first(&self) -> Option<&Considerer> {
        let form = &self.sheet.form;
        let first =
            if self.asked.joint { form.many("who").into_iter().next() } else { form.choice("who").map(str::to_owned) };
        self.asked.who.get(first?.parse::<usize>().ok()?)
    }

    /// Makes the consideration of what was written.
    fn consideration(&self, session: &Session) -> Result<Option<Consideration>, Problem> {
        let form = &self.sheet.form;
        let marked = if self.asked.joint { form.many("who") } else { vec![form.chosen("who")?.to_owned()] };
        let bodies: Vec<Considerer> =
            marked.iter().filter_map(|at| self.asked.who.get(at.parse::<usize>().ok()?).cloned()).collect();
        if bodies.is_empty() {
            return Err(Problem::new("who", Message::new("form-needed")));
        }
        let case = self.case(session).filter(|case| case.call.bodies == bodies);
        let Some(id) = case.map(|case| case.call.id.clone()).or_else(|| session.fresh()) else { return Ok(None) };
        let behalf = if session.is_secretary() { form.behalf(session)? } else { None };
        let again = if self.asked.again { Some(form.needed("again")?) } else { None };
        let after = if self.asked.after { Some(form.needed("after")?) } else { None };
        // The day and the outcome are the form's own.
        let (held, outcome) = (session.now.day, Outcome::NotAnswered);
        let known = Consideration::new(id, self.step.clone(), self.version.clone(), bodies, held, outcome);
        Minutes::write(form, session, Consideration { behalf, again, after, ..known }).map(Some)
    }

    /// Makes the remarks that came with an answer, one a line.
    fn remarks(&self, session: &Session, answer: &Consideration, said: &Message) -> Vec<Move> {
        let text = self.sheet.form.text(REMARKS).unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let remark = |line: &str| {
            let command = PlanCommand::Remark {
                id: session.fresh()?,
                anchor: Anchor { version: Some(self.version.clone()), ..Anchor::PLAN },
                text: line.to_owned(),
                body: answer.bodies.first().and_then(Considerer::body).cloned(),
                condition: false,
                audience: Audience::All,
                owner: None,
                behalf: answer.behalf.clone(),
            };
            Effect::submit(session, command, said.clone()).map(Move::from)
        };
        lines.filter_map(remark).collect()
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
        let remarks = self.remarks(session, &consideration, &said);
        let submission = Effect::submit(session, PlanCommand::Record(Box::new(consideration)), said);
        let submission = submission.map(|given| {
            let then = self.sheet.forget().into_iter().chain(remarks).chain([Move::Back]);
            given.with_file(session, self.sheet.form.original()).then(then)
        });
        Ok(submission.map(Move::from).into_iter().collect())
    }
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
            Action::OpenMonth if self.sheet.form.open_month(session) => Vec::new(),
            Action::OpenMonth => vec![Move::Warn(Message::new("refuse-no-date"))],
            Action::Back => self.sheet.leave(session, Some(Move::Act(Action::Save)), || Move::Back),
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, key: Key, session: &Session) -> Option<Vec<Move>> {
        self.sheet.touched();
        self.sheet.form.key(key, session).then(Vec::new)
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
        let doubtful = self.doubtful(session);
        let rows = u16::try_from(doubtful.len()).unwrap_or(0);
        let (head, form) = layout::above(area, if area.height > 12 { 2 + rows } else { rows });
        let (intro, warned) = layout::below(head, rows);
        let said = Message::new("record-intro").with("step", &self.key).with("version", &self.version);
        canvas.put(intro, 1, 0, &session.say(&said), Role::Muted);
        for (y, why) in (0..).zip(&doubtful) {
            canvas.put_parts(
                warned,
                1,
                y,
                [(canvas.glyph(Glyph::Flag), Role::Warning), (" ", Role::Warning), (why, Role::Warning)],
            );
        }
        self.sheet.form.view(session, form, canvas);
    }
}
