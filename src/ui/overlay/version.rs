//! What a version begins and ends with: locking it, sending it back to draft, opening it for signing.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::{give, versions};
use crate::domain::command::{Lock, PlanCommand};
use crate::domain::decide::{self, Basis};
use crate::domain::digest::Digest;
use crate::domain::id::{NodeId, PartyId, StepId};
use crate::domain::message::Message;
use crate::domain::outstanding::{Kind, outstanding};
use crate::domain::plan::Plan;
use crate::domain::readiness::left_open;
use crate::domain::version::{Change, Prefix, Signers, SigningRule, Version, VersionKind, Way};
use crate::engine::Begun;
use crate::ui::action::Action;
use crate::ui::effect::{Effect, Lack};
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Finds the question of an action about the whole plan, which is the same on every screen.
#[must_use]
pub fn question(action: Action, session: &Session) -> Option<Overlay> {
    match action {
        Action::ReturnDraft => send_back(session),
        Action::OpenSigning => open_signing(session),
        _ => None,
    }
}

/// Says why an action about the whole plan is not possible.
#[must_use]
pub fn refuse(action: Action, session: &Session) -> Option<Message> {
    let plan = session.plan.as_deref()?;
    match action {
        // The same text may be locked once more: what was put before bodies becomes what is signed.
        Action::Lock if !plan.is_draft() => {
            let newest = plan.newest_version()?;
            let stands = newest.kind == VersionKind::Final && newest.returned.is_none();
            stands.then(|| Message::new("refuse-nothing-changed").with("version", &newest.number))
        }
        Action::ReturnDraft => returnable(session).next().is_none().then(|| Message::new("refuse-none-to-return")),
        Action::OpenSigning => match plan.signing().filter(|version| goes_on(version)) {
            Some(open) => Some(Message::new("signing-already-open").with("version", &open.number)),
            None => finals(session).next().is_none().then(|| Message::new("refuse-no-final")),
        },
        _ => None,
    }
}

/// Walks through the versions that nobody has signed and that were not sent back, the newest first.
fn returnable(session: &Session) -> impl Iterator<Item = &Version> {
    let signed = |version: &&Version| {
        let plan = session.plan.as_deref();
        plan.is_some_and(|plan| plan.lines_of(version).any(|line| line.is_signed()))
    };
    versions(session).filter(move |version| !signed(version))
}

/// Walks through the final versions that were never opened for signing.
fn finals(session: &Session) -> impl Iterator<Item = &Version> {
    versions(session).filter(|version| version.kind == VersionKind::Final && version.signing.is_none())
}

/// Tells whether a version is open for signing, and its round is not closed.
fn goes_on(version: &Version) -> bool {
    version.signing.as_ref().is_some_and(|signing| signing.closed.is_none())
}

/// The entry that says to lock without what others have begun.
const DESPITE: &str = "despite";

/// Locking a version.
#[derive(Debug)]
struct Locking {
    /// Who has begun to write what would not be in it.
    begun: Vec<String>,
}

/// Asks how a version is locked; before that, whether to wait for what others have begun to write.
#[must_use]
pub fn lock(session: &Session, begun: &[Begun]) -> Option<Overlay> {
    let plan = session.plan.as_deref()?;
    let term = |id| session.locale.term(id);
    let kinds = [("draft", "lock-draft"), ("final", "lock-final")].map(|(id, label)| Choice::new(id, term(label)));
    let mut entries = vec![
        Entry::line("number", term("lock-number"), &plan.next_version()).hint(term("lock-number-hint")),
        Entry::choice("kind", term("lock-kind"), kinds.into(), Some("draft")).hint(term("lock-kind-hint")),
    ];
    if !plan.versions.is_empty() {
        let changes = [("substantive", Change::Substantive), ("editorial", Change::Editorial)]
            .map(|(id, change)| Choice::new(id, term(change.term())));
        entries.push(
            Entry::choice("change", term("lock-changed"), changes.into(), Some("substantive"))
                .hint(term("lock-changed-hint")),
        );
    }
    let mut steps: Vec<_> = plan.steps.values().collect();
    steps.sort_by_key(|step| (step.opened, step.key.clone()));
    if !steps.is_empty() {
        let again = steps.iter().map(|step| {
            let version = session.say(&Message::new("process-version").with("version", &step.version));
            Choice::new(&step.id, format!("{} {} · {version}", step.key, step.title))
        });
        let again = Entry::many("again", term("lock-again"), again.collect(), &[]);
        entries.push(again.hint(term("lock-again-hint")));
    }
    let begun: Vec<String> = begun.iter().map(|begun| told(session, plan, begun)).collect();
    if !begun.is_empty() {
        entries.insert(0, Entry::flag(DESPITE, term("lock-despite"), false).hint(term("lock-despite-hint")));
    }
    Some(Box::new(Ask::new(Locking { begun }, Form::new(entries))))
}

/// Says who has begun to write what, and when that was kept last.
fn told(session: &Session, plan: &Plan, begun: &Begun) -> String {
    let register = |id: &str| Some(session.template_of(plan)?.register(id)?.title.get(plan.head.lang).to_owned());
    let parts: Vec<&str> = begun.at.split('/').collect();
    let place = match parts.as_slice() {
        [_, "new", id] => register(id),
        [_, id] => NodeId::new(*id).ok().map(|id| session.shown(plan).reference(&id)),
        _ => None,
    };
    let message = Message::new("lock-begun")
        .with("person", session.workspace.person_name(&begun.person))
        .with("place", place.unwrap_or_default())
        .with("since", session.locale.date_time(session.local(begun.since)));
    session.say(&message)
}

impl Question for Locking {
    fn title(&self, session: &Session) -> String {
        session.locale.term("lock-title")
    }

    /// Says that the text is kept, and what of it is still missing.
    fn intro(&self, session: &Session) -> String {
        let mut said = self.begun.clone();
        said.push(session.locale.term("lock-intro"));
        if let (Some(plan), Some(template)) = (session.plan.as_deref(), session.template()) {
            let missing = outstanding(plan, &session.workspace, template, session.now.day).items;
            let of_text = |kind: &Kind| matches!(kind, Kind::Chapters(_) | Kind::Fields(_));
            said.extend(missing.iter().filter(|item| of_text(&item.kind)).map(|item| session.say(&item.message)));
            said.extend(left_open(plan, &session.workspace).iter().map(|message| session.say(message)));
        }
        said.join(" ")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        if !self.begun.is_empty() && !form.flag(DESPITE) {
            return Err(Problem::new(DESPITE, Message::new("lock-ask-despite")));
        }
        let version = form.needed("number")?;
        let taken = session.plan.as_deref().is_some_and(|plan| plan.versions.contains_key(&version));
        if taken {
            return Err(Problem::new("number", Message::new("version-taken").with("version", &version)));
        }
        let kind = if form.choice("kind") == Some("final") { VersionKind::Final } else { VersionKind::Draft };
        let change = match form.entry("change") {
            None => Change::First,
            Some(_) if form.chosen("change")? == "editorial" => Change::Editorial,
            Some(_) => Change::Substantive,
        };
        let again = form.many("again").into_iter().filter_map(|step| StepId::new(step).ok()).collect();
        let said = Message::new("said-locked").with("version", &version);
        // The engine renders the text when the command is given.
        let lock = Lock {
            version,
            kind,
            change,
            again,
            revision: 0,
            prefix: Prefix { size: 0, root: Digest::ZERO },
            text: String::new(),
            sha256: Digest::ZERO,
            lines: Vec::new(),
            annexes: Vec::new(),
        };
        let submission = Effect::submit(session, PlanCommand::Lock(Box::new(lock)), said);
        let submission = submission.map(|submission| submission.lacking(Lack::Text).then([Move::Close]));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// Sending a version back to draft.
#[derive(Debug)]
struct SendingBack;

fn send_back(session: &Session) -> Option<Overlay> {
    let plan = session.plan.as_deref()?;
    let term = |id| session.locale.term(id);
    let options: Vec<Choice> =
        returnable(session).map(|version| Choice::new(&version.number, &version.number)).collect();
    let newest = options.first().map(|choice| choice.id.clone());
    let open = plan.steps.values().filter(|step| step.is_open());
    let steps: Vec<Choice> = open.map(|step| Choice::new(&step.id, format!("{} {}", step.key, step.title))).collect();
    let mut entries = vec![Entry::choice("version", term("step-version"), options, newest.as_deref())];
    if !steps.is_empty() {
        entries.push(Entry::choice("step", term("return-step"), steps, None).hint(term("return-step-hint")));
    }
    entries.push(Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")));
    Some(Box::new(Ask::new(SendingBack, Form::new(entries))))
}

impl Question for SendingBack {
    fn title(&self, session: &Session) -> String {
        session.locale.term("return-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("return-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let version = form.chosen("version")?.to_owned();
        let step = form.choice("step").and_then(|step| StepId::new(step).ok());
        let said = Message::new("said-returned").with("version", &version);
        Ok(give(session, PlanCommand::Return { version, step, reason: form.needed("reason")? }, said))
    }
}

/// Opening a version for signing.
#[derive(Debug)]
struct OpeningSigning {
    /// Why it needs a reason: what of the process is not finished.
    early: Option<Message>,
}

fn open_signing(session: &Session) -> Option<Overlay> {
    let (plan, template) = (session.plan.as_deref()?, session.template()?);
    let term = |id| session.locale.term(id);
    let newest = finals(session).next()?;
    let options: Vec<Choice> = finals(session).map(|version| Choice::new(&version.number, &version.number)).collect();
    let ways = Way::ALL.map(|way| Choice::new(way.name(), term(way.term())));
    let usual: Vec<String> = template.signing.ways.iter().map(|way| way.name().to_owned()).collect();
    let mut entries = vec![
        Entry::choice("version", term("step-version"), options, Some(&newest.number)),
        Entry::many("ways", term("open-signing-ways"), ways.into(), &usual).hint(term("open-signing-ways-hint")),
        Entry::flag("adoption", term("open-signing-adoption"), false).hint(term("open-signing-adoption-hint")),
        Entry::choice("who", term("open-signing-who"), who(session), Some("all")),
        Entry::choice("hub", term("open-signing-hub"), hubs(session, newest), None).hint(term("open-signing-hub-hint")),
        Entry::flag("partial", term("open-signing-partial"), false).hint(term("open-signing-partial-hint")),
        Entry::day("due", term("open-signing-due"), "").hint(term("step-due-hint")),
    ];
    let basis = Basis { plan, workspace: &session.workspace, actor: &session.actor, now: session.now };
    let rule = SigningRule::of(Way::ALL.to_vec());
    let early =
        decide::version::open_signing(basis, &newest.number, &rule, None, None).err().map(|denial| denial.cause);
    if early.is_some() {
        entries.push(Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")));
    }
    Some(Box::new(Ask::new(OpeningSigning { early }, Form::new(entries))))
}

/// Lists who can have to sign.
fn who(session: &Session) -> Vec<Choice> {
    let choices = [("all", "open-signing-all"), ("adopted", "open-signing-adopted"), ("pairs", "open-signing-pairs")];
    choices.map(|(id, label)| Choice::new(id, session.locale.term(label))).into()
}

/// Lists the parties that can stand in the middle of pairs: those of the version.
fn hubs(session: &Session, version: &Version) -> Vec<Choice> {
    let lines = session.plan.as_deref().into_iter().flat_map(|plan| plan.lines_of(version));
    let mut found: Vec<Choice> = lines.map(|line| Choice::new(&line.head.party, &line.head.party_name)).collect();
    found.dedup_by(|a, b| a.id == b.id);
    found
}

impl Question for OpeningSigning {
    fn title(&self, session: &Session) -> String {
        session.locale.term("open-signing-title")
    }

    fn intro(&self, session: &Session) -> String {
        match &self.early {
            Some(early) => format!("{} {}", session.say(early), session.locale.term("open-signing-early")),
            None => session.locale.term("open-signing-intro"),
        }
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let version = form.chosen("version")?.to_owned();
        let ways: Vec<Way> = form.many("ways").iter().filter_map(|way| Way::named(way)).collect();
        if ways.is_empty() {
            return Err(Problem::new("ways", Message::new("signing-without-way")));
        }
        let who = match form.chosen("who")? {
            "adopted" => Signers::Adopted,
            "pairs" => {
                let needed = |_error| Problem::new("hub", Message::new("form-needed"));
                Signers::Pairs(PartyId::new(form.chosen("hub")?).map_err(needed)?)
            }
            _ => Signers::All,
        };
        let (adoption_first, partial) = (form.flag("adoption"), form.flag("partial"));
        let rule = SigningRule { ways, adoption_first, who, partial };
        let overridden = if self.early.is_some() { Some(form.needed("reason")?) } else { None };
        let said = Message::new("said-signing-opened").with("version", &version);
        let command = PlanCommand::OpenSigning { version, rule, due: form.day("due", session)?, overridden };
        Ok(give(session, command, said))
    }
}
