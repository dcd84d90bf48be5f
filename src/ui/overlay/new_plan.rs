//! A new plan of a template's kind.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::menu::language;
use crate::domain::command::{Command, PlanCommand};
use crate::domain::digest::Digest;
use crate::domain::id::{PlanId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::screen::plan::PlanScreen;
use crate::ui::session::Session;

/// The question.
#[derive(Debug)]
pub struct NewPlan;

impl NewPlan {
    /// Asks for kind, title and language.
    #[must_use]
    pub fn ask(session: &Session) -> Overlay {
        let term = |id| session.locale.term(id);
        let kinds: Vec<Choice> =
            kinds(session).into_iter().map(|(digest, title)| Choice { id: digest.to_string(), label: title }).collect();
        let first = kinds.first().map(|choice| choice.id.clone());
        let languages = Lang::ALL.map(|lang| Choice { id: lang.code().to_owned(), label: language(lang).to_owned() });
        let entries = [
            Entry::line("title", term("new-plan-name"), "").hint(term("new-plan-name-hint")),
            Entry::choice("kind", term("new-plan-kind"), kinds, first.as_deref()).hint(term("new-plan-kind-hint")),
            Entry::choice("lang", term("new-plan-lang"), languages.into(), Some(session.lang().code())),
        ];
        Box::new(Ask::new(Self, Form::new(entries)))
    }
}

/// Lists the kinds of plan of the workspace: the newest template of each key.
fn kinds(session: &Session) -> Vec<(Digest, String)> {
    let workspace = &session.workspace;
    let newest = |digest: &&Digest| {
        workspace
            .template(digest)
            .and_then(|template| workspace.template_named(&template.key))
            .is_some_and(|(newest, _)| newest == **digest)
    };
    let titled = |digest: &Digest| Some((*digest, workspace.template(digest)?.title.get(session.lang()).to_owned()));
    workspace.head.templates.iter().filter(newest).filter_map(titled).collect()
}

impl Question for NewPlan {
    fn title(&self, session: &Session) -> String {
        session.locale.term("new-plan-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let needed = |entry| Problem::new(entry, Message::new("form-needed"));
        let title = form.text("title").ok_or_else(|| needed("title"))?;
        let key = slug(&title).ok_or_else(|| needed("title"))?;
        let kind = form.choice("kind").ok_or_else(|| needed("kind"))?;
        let found = kinds(session).into_iter().find(|(digest, _)| digest.to_string() == kind);
        let (template, _) = found.ok_or_else(|| needed("kind"))?;
        let lang = form.choice("lang").and_then(|lang| lang.parse().ok()).unwrap_or(session.lang());
        let plan: PlanId = session.fresh().ok_or_else(|| needed("title"))?;
        let said = Message::new("said-plan-made").with("title", &title);
        let create = PlanCommand::Create { key, title, lang, template, edits: None };
        let submission = Effect::submit_seen(session, Command::Plan(plan.clone(), create), 0, said);
        let submission = submission.ok_or_else(|| needed("title"))?;
        let opened = [Move::Close, Move::Turn(plan), Move::go(PlanScreen::default())];
        Ok(vec![submission.then(opened).into()])
    }
}
