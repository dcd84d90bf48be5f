//! What is asked about a round of signing that is open: another last day, its end, a party that comes later.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::life;
use super::step::give;
use super::typed::Typed;
use crate::domain::command::PlanCommand;
use crate::domain::decide::{Basis, round, version::signature_line};
use crate::domain::force;
use crate::domain::id::PartyId;
use crate::domain::message::Message;
use crate::domain::version::{Line, SignatureLine, Version};
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Stands for every party where one is chosen; no identity has this form.
const EVERYBODY: &str = "*";

fn open(session: &Session) -> Option<&Version> {
    session.plan.as_deref()?.signing()
}

/// Another last day.
#[derive(Debug)]
struct Deadline {
    version: String,
}

/// Asks for the last day to sign: of all parties, or of one; the one whose line is selected stands next.
#[must_use]
pub fn deadline(session: &Session, selected: &Line) -> Option<Overlay> {
    let version = open(session)?;
    let term = |id| session.locale.term(id);
    let lines = session.plan.as_deref()?.lines_of(version).filter(|line| line.head.party != selected.head.party);
    let mut parties = vec![Choice::new(EVERYBODY, term("open-signing-all"))];
    parties
        .extend([selected].into_iter().chain(lines).map(|line| Choice::new(&line.head.party, &line.head.party_name)));
    parties.dedup_by(|a, b| a.id == b.id);
    let due = version.signing.as_ref()?.due.map(|day| session.locale.short_date(day)).unwrap_or_default();
    let entries = [
        Entry::choice("party", term("deadline-party"), parties, Some(EVERYBODY)).hint(term("deadline-party-hint")),
        Entry::day("due", term("open-signing-due"), &due).hint(term("deadline-due-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Some(Box::new(Ask::new(Deadline { version: version.number.clone() }, Form::new(entries))))
}

impl Question for Deadline {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("deadline-title").with("version", &self.version))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let party = PartyId::new(form.chosen("party")?).ok();
        let (version, due, reason) = (self.version.clone(), form.day("due", session)?, form.needed("reason")?);
        let said = Message::new("cli-signing-changed").with("version", &version);
        Ok(give(session, PlanCommand::ChangeSigning { version, party, due, reason }, said))
    }
}

/// Closing signing although somebody has not signed.
#[derive(Debug)]
struct Closing {
    version: String,
    /// What is so when it is closed now.
    stands: Vec<Message>,
}

/// Asks before signing is closed; for a reason when somebody has not signed.
#[must_use]
pub fn close(session: &Session) -> Option<Overlay> {
    let (plan, version) = (session.plan.as_deref()?, open(session)?);
    let number = version.number.clone();
    if force::waited(plan, version).is_empty() {
        let question = session.say(&Message::new("close-signing-question").with("version", &number));
        let said = Message::new("signing-closed").with("version", &number);
        let command = PlanCommand::CloseSigning { version: number, reason: None };
        let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
        return Some(Box::new(Typed::new(question, life::number(plan), then)));
    }
    let stands = force::standing_of(plan, &session.workspace, version)?.sentences();
    let term = |id| session.locale.term(id);
    let reason = Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint"));
    Some(Box::new(Ask::new(Closing { version: number, stands }, Form::new([reason]))))
}

impl Question for Closing {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("close-signing-title").with("version", &self.version))
    }

    fn intro(&self, session: &Session) -> String {
        let last = session.locale.term("close-signing-intro");
        self.stands.iter().map(|said| session.say(said)).chain([last]).collect::<Vec<_>>().join(" ")
    }

    fn word(&self, _form: &Form, session: &Session) -> Option<String> {
        session.plan.as_deref().map(life::number)
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (version, reason) = (self.version.clone(), Some(form.needed("reason")?));
        let said = Message::new("signing-closed").with("version", &version);
        Ok(give(session, PlanCommand::CloseSigning { version, reason }, said))
    }
}

/// A party that comes later.
#[derive(Debug)]
struct Accession {
    version: String,
    /// The lines that can be added; the form names them by their place here.
    lines: Vec<SignatureLine>,
}

/// Lists the lines that can be added to the round today: of parties that have none, and of those that had declined.
#[must_use]
pub fn late_comers(session: &Session) -> Vec<SignatureLine> {
    let Some((plan, version)) = session.plan.as_deref().zip(open(session)) else { return Vec::new() };
    let (workspace, actor, now) = (&session.workspace, &session.actor, session.now);
    let basis = Basis { plan, workspace, actor, now };
    let offices = workspace.parties_at(now.day).flat_map(|party| party.offices.keys().map(move |id| (party, id)));
    let usual = offices.filter_map(|(party, id)| signature_line(plan, party, &version.number, id, now.day));
    usual.filter_map(|line| round::acceding(basis, &version.number, &line).ok()).collect()
}

/// Asks which party can sign the same text from now on, and why.
#[must_use]
pub fn accession(session: &Session) -> Option<Overlay> {
    let version = open(session)?.number.clone();
    let term = |id| session.locale.term(id);
    let lines = late_comers(session);
    let label = |line: &SignatureLine| format!("{} · {}", line.party_name, line.office_name);
    let options = lines.iter().zip(0..).map(|(line, at): (_, usize)| Choice::new(at, label(line))).collect();
    let entries = [
        Entry::choice("line", term("accession-party"), options, Some("0")).hint(term("accession-party-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Some(Box::new(Ask::new(Accession { version, lines }, Form::new(entries))))
}

impl Question for Accession {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("accession-title").with("version", &self.version))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("accession-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let missing = || Problem::new("line", Message::new("form-needed"));
        let at = form.chosen("line")?.parse::<usize>().ok();
        let line = at.and_then(|at| self.lines.get(at)).ok_or_else(missing)?.clone();
        let version = self.version.clone();
        let said = Message::new("said-acceding").with("party", &line.party_name).with("version", &version);
        Ok(give(session, PlanCommand::AddLine { version, line, reason: form.needed("reason")? }, said))
    }
}
