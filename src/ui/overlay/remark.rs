//! Questions about remarks: a new one, the answer, a withdrawal.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use crate::document::prose::anchor;
use crate::domain::command::PlanCommand;
use crate::domain::id::{BodyId, RemarkId};
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::remark::{Anchor, Audience, Handling, Remark};
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form, behalf};
use crate::ui::moves::Move;
use crate::ui::screen::remarks::{place as where_it_stands, sentence};
use crate::ui::session::Session;
use crate::ui::sheet::REMARK;
use crate::ui::text;

/// A new remark.
#[derive(Debug)]
pub struct NewRemark {
    anchor: Anchor,
    audience: Audience,
}

impl NewRemark {
    /// Asks for a remark; the secretariat says for whom it enters it, when it does.
    #[must_use]
    pub fn ask(session: &Session, anchor: Anchor) -> Overlay {
        Self::ask_to(session, anchor, Audience::All)
    }

    /// Asks for a remark that not everybody is to see.
    #[must_use]
    pub fn ask_to(session: &Session, anchor: Anchor, audience: Audience) -> Overlay {
        let term = |id| session.locale.term(id);
        let is_question = audience == Audience::Secretariat;
        let (label, hint) =
            if is_question { ("question-text", "question-text-hint") } else { ("remark-text", "remark-text-hint") };
        let mut entries = vec![Entry::prose("text", term(label), "").hint(term(hint))];
        // A question to the secretariat is no condition of anything.
        if !is_question {
            entries.push(Entry::flag("condition", term("remark-condition"), false).hint(term("remark-condition-hint")));
        }
        if is_whole_paragraph(session, &anchor) {
            entries.push(Entry::line("quote", term("remark-words"), "").hint(term("remark-words-hint")));
        }
        if session.is_secretary() {
            entries
                .push(Entry::choice("body", term("remark-body"), bodies(session), None).hint(term("remark-body-hint")));
            let [whom, channel, received, _] = behalf::entries(session, "", None);
            entries.extend([whom, channel, received]);
        }
        let part = |part: Option<String>| part.unwrap_or_default();
        let Anchor { node, paragraph, field, .. } = &anchor;
        let place = [node.as_ref().map(ToString::to_string), paragraph.map(|no| no.to_string()), field.clone()];
        let place = place.map(part).join("/");
        let to = match &audience {
            Audience::All => "all",
            Audience::Body(body) => body.as_str(),
            Audience::Secretariat => "secretariat",
        };
        let what = format!("{REMARK}{place}/{to}");
        let at = session.plan.as_deref().map(|plan| where_it_stands(session, plan, &anchor));
        let ask = Ask::new(Self { anchor, audience }, Form::new(entries)).found_at(at);
        Box::new(match session.plan_id() {
            Some(plan) => ask.kept_as(plan, &what),
            None => ask,
        })
    }
}

impl NewRemark {
    /// Returns what the remark is about: the paragraph, or the words of it that the person named.
    fn narrowed(&self, form: &Form, session: &Session) -> Result<Anchor, Problem> {
        let words = form.text("quote");
        let (Some(words), Some(node), Some(number)) = (words, &self.anchor.node, self.anchor.paragraph) else {
            return Ok(self.anchor.clone());
        };
        let (at, version) = ((node, self.anchor.field.as_deref()), self.anchor.version.as_deref());
        let made = session.plan.as_deref().and_then(|plan| anchor(plan, at, version, number, Some(words.trim())));
        made.ok_or_else(|| Problem::new("quote", Message::new("remark-words-not-there")))
    }
}

/// Tells whether a remark is about a paragraph of which no words were marked.
fn is_whole_paragraph(session: &Session, at: &Anchor) -> bool {
    let (Some(plan), Some(node), Some(number)) = (session.plan.as_deref(), &at.node, at.paragraph) else {
        return false;
    };
    let whole = anchor(plan, (node, at.field.as_deref()), at.version.as_deref(), number, None);
    at.quote.is_some() && whole.is_none_or(|whole| whole.quote == at.quote)
}

fn bodies(session: &Session) -> Vec<Choice> {
    let (lang, day) = (session.lang(), session.now.day);
    let all = session.workspace.bodies.values();
    Choice::sorted(all.map(|body| Choice::new(&body.id, body.name(lang, day))))
}

impl Question for NewRemark {
    fn title(&self, session: &Session) -> String {
        let id = if self.audience == Audience::Secretariat { "remark-to-secretariat" } else { "remark-new" };
        let title = session.locale.term(id);
        match session.plan.as_deref() {
            Some(plan) => format!("{title}: {}", where_it_stands(session, plan, &self.anchor)),
            None => title,
        }
    }

    fn intro(&self, _session: &Session) -> String {
        let quote = self.anchor.quote.as_deref().map(text::one_line);
        quote.map(|quote| format!("«{}»", text::cut(&quote, 200, "…"))).unwrap_or_default()
    }

    fn keys(&self) -> &'static str {
        if self.audience == Audience::Secretariat { "question-keys" } else { "remark-keys" }
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let text = form.needed("text")?;
        let chosen = form.choice("body").and_then(|body| BodyId::new(body).ok());
        let body = match &session.actor.capacity {
            Capacity::Member(own) => Some(own.clone()),
            _ => chosen,
        };
        let behalf = if session.is_secretary() { form.behalf(session)? } else { None };
        let id: RemarkId = session.fresh().ok_or_else(|| Problem::new("text", Message::new("form-needed")))?;
        let condition = form.flag("condition");
        let (anchor, audience) = (self.narrowed(form, session)?, self.audience.clone());
        let command = PlanCommand::Remark { id, anchor, text, body, condition, audience, owner: None, behalf };
        let submission = Effect::submit(session, command, Message::new("said-remark"));
        Ok(submission.map(|submission| submission.then([Move::Close]).into()).into_iter().collect())
    }
}

/// The answer to a remark.
#[derive(Debug)]
pub struct AnswerRemark {
    remark: RemarkId,
    no: u32,
    said: String,
    next: String,
}

impl AnswerRemark {
    /// Asks what becomes of a remark, and why.
    #[must_use]
    pub fn ask(session: &Session, plan: &Plan, remark: &Remark) -> Overlay {
        let term = |id| session.locale.term(id);
        let options = Handling::ALL.map(|each| Choice::new(each.name(), term(each.term())));
        let before = remark.answer.as_ref();
        let chosen = before.map(|answer| answer.handling.name());
        let text = before.map_or("", |answer| &answer.text);
        let version = remark.landing(plan).map_or_else(|| plan.next_version(), |landing| landing.number().to_owned());
        let entries = [
            Entry::choice("handling", term("answer-handling"), options.into(), chosen),
            Entry::prose("text", term("answer-text"), text).hint(term("answer-text-hint")),
            Entry::line("version", term("answer-version"), &version).hint(term("answer-version-hint")),
        ];
        let question = Self {
            remark: remark.id.clone(),
            no: remark.no,
            said: sentence(session, remark),
            next: plan.next_version(),
        };
        let what = format!("answer/{}", remark.id);
        Box::new(Ask::new(question, Form::new(entries)).kept_as(&plan.id, &what))
    }
}

impl Question for AnswerRemark {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("answer-title").with("no", u64::from(self.no)))
    }

    fn intro(&self, _session: &Session) -> String {
        self.said.clone()
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let answer = Handling::named(form.chosen("handling")?).unwrap_or(Handling::TakenIn);
        let text = form.needed("text")?;
        let version = form.text("version").filter(|version| {
            // The working text is named by the number that it gets; it is not there yet.
            *version != self.next
        });
        let command = PlanCommand::Answer { id: self.remark.clone(), answer, text, version };
        let said = Message::new("said-answered").with("no", u64::from(self.no));
        let submission = Effect::submit(session, command, said);
        Ok(submission.map(|submission| submission.then([Move::Close]).into()).into_iter().collect())
    }
}

/// The withdrawal of a remark.
#[derive(Debug)]
pub struct WithdrawRemark {
    remark: RemarkId,
    no: u32,
}

impl WithdrawRemark {
    /// Asks why a remark is withdrawn.
    #[must_use]
    pub fn ask(session: &Session, remark: &Remark) -> Overlay {
        let entries = [Entry::line("reason", session.locale.term("form-reason"), "")];
        Box::new(Ask::new(Self { remark: remark.id.clone(), no: remark.no }, Form::new(entries)))
    }
}

impl Question for WithdrawRemark {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("withdraw-title").with("no", u64::from(self.no)))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let reason = form.needed("reason")?;
        let command = PlanCommand::WithdrawRemark { id: self.remark.clone(), reason };
        let said = Message::new("said-withdrawn").with("no", u64::from(self.no));
        let submission = Effect::submit(session, command, said);
        Ok(submission.map(|submission| submission.then([Move::Close]).into()).into_iter().collect())
    }
}
