//! What is put on a signature line other than an SSH signature: evidence, adoption, refusal, reservation.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Channel, Consideration};
use crate::domain::digest::Digest;
use crate::domain::id::{ConsiderationId, LineId, PartyId};
use crate::domain::message::Message;
use crate::domain::party::{Authority, Considerer};
use crate::domain::version::{Line, Way};
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form, behalf};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Writes what a right to sign rests on: body, case, day.
#[must_use]
pub fn written(session: &Session, authority: &Authority) -> String {
    let case = authority.case.as_ref().map(|case| session.say(&Message::new("process-case").with("case", case)));
    let day = authority.date.map(|day| session.locale.short_date(day));
    [Some(authority.body.clone()), case, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Makes the entries for what a right rests on, filled with what is known.
pub(super) fn authority_entries(session: &Session, known: Option<&Authority>) -> [Entry; 3] {
    let term = |id| session.locale.term(id);
    let body = known.map_or("", |known| known.body.as_str());
    let case = known.and_then(|known| known.case.as_deref()).unwrap_or_default();
    // A decision that is still to come is no day that something was decided on.
    let day = known.and_then(|known| known.date).filter(|day| *day <= session.now.day);
    let day = day.map(|day| session.locale.short_date(day)).unwrap_or_default();
    [
        Entry::line("authority", term("authority-body"), body).hint(term("authority-body-hint")),
        Entry::line("authority-case", term("record-case"), case).hint(term("record-case-hint")),
        Entry::day("authority-date", term("authority-date"), &day).hint(term("authority-date-hint")),
    ]
}

/// Reads what a right rests on; nothing when no body is written.
pub(super) fn authority(form: &Form, session: &Session) -> Result<Option<Authority>, Problem> {
    let date = form.day("authority-date", session)?;
    Ok(form.text("authority").map(|body| Authority { body, case: form.text("authority-case"), date }))
}

/// Returns the authority of the one who holds the office of a line today.
fn known_authority<'a>(session: &'a Session, line: &Line) -> Option<&'a Authority> {
    let office = session.workspace.office(&line.head.party, &line.head.office)?;
    office.mandates_at(session.now.day).find_map(|mandate| mandate.authority.as_ref())
}

/// Ink or e-ID.
#[derive(Debug)]
struct Evidence {
    line: LineId,
    party: String,
}

/// Asks for a signature that was made on paper or with an e-ID, with its original.
#[must_use]
pub fn evidence(session: &Session, line: &Line) -> Overlay {
    let term = |id| session.locale.term(id);
    let version = session.plan.as_deref().and_then(|plan| plan.versions.get(&line.version));
    let rule = version.and_then(|version| version.signing.as_ref()).map(|signing| &signing.rule);
    let listed = |way: &Way| *way != Way::Ssh && rule.is_some_and(|rule| rule.ways.contains(way));
    let ways: Vec<Choice> =
        Way::ALL.into_iter().filter(listed).map(|way| Choice::new(way.name(), term(way.term()))).collect();
    let first = ways.first().map(|choice| choice.id.clone());
    let office = session.workspace.office(&line.head.party, &line.head.office);
    let holder = office.and_then(|office| office.mandates_at(session.now.day).next());
    let holder = holder.map_or("", |mandate| session.workspace.person_name(&mandate.person));
    let today = session.locale.short_date(session.now.day);
    let mut entries = vec![
        Entry::choice("way", term("evidence-way"), ways, first.as_deref()).hint(term("evidence-way-hint")),
        Entry::line("person", term("evidence-person"), holder).hint(term("evidence-person-hint")),
        Entry::day("date", term("evidence-date"), &today).hint(term("evidence-date-hint")),
    ];
    entries.extend(authority_entries(session, known_authority(session, line)));
    entries.extend(behalf::entries(session, &line.head.party_name, Some(Channel::Letter)));
    let question = Evidence { line: line.head.line.clone(), party: line.head.party_name.clone() };
    Box::new(Ask::new(question, Form::new(entries)))
}

impl Question for Evidence {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("evidence-title").with("party", &self.party))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("evidence-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let needed = |entry| Problem::new(entry, Message::new("form-needed"));
        let kind = Way::named(form.chosen("way")?).ok_or_else(|| needed("way"))?;
        let file = form.needed("behalf-original")?;
        let behalf = form.behalf(session)?.ok_or_else(|| needed("behalf-channel"))?;
        let command = PlanCommand::Evidence {
            line: self.line.clone(),
            kind,
            // The digest of the file, which is read and attached first.
            sha256: Digest::ZERO,
            person: form.needed("person")?,
            authority: authority(form, session)?,
            date: form.needed_day("date", session)?,
            behalf,
        };
        let said = Message::new("said-evidenced").with("party", &self.party);
        let submission = Effect::submit(session, command, said);
        let submission = submission.map(|given| given.with_file(session, Some(file)).then([Move::Close]));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// Declining to sign.
#[derive(Debug)]
struct Decline {
    line: LineId,
    party: String,
}

/// Asks why a party declines, and whether for good.
#[must_use]
pub fn decline(session: &Session, line: &Line) -> Overlay {
    let term = |id| session.locale.term(id);
    let mut entries = vec![
        Entry::prose("reason", term("step-reason"), "").hint(term("decline-reason-hint")),
        Entry::flag("final", term("decline-final"), false).hint(term("decline-final-hint")),
    ];
    if session.is_secretary() {
        entries.extend(behalf::entries(session, &line.head.party_name, Some(Channel::Letter)));
    }
    let question = Decline { line: line.head.line.clone(), party: line.head.party_name.clone() };
    Box::new(Ask::new(question, Form::new(entries)))
}

impl Question for Decline {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("decline-title").with("party", &self.party))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let behalf = form.behalf(session)?;
        let command = PlanCommand::Decline {
            line: self.line.clone(),
            is_final: form.flag("final"),
            reason: form.needed("reason")?,
            behalf,
        };
        let said = Message::new("said-declined").with("party", &self.party);
        let submission = Effect::submit(session, command, said);
        let submission = submission.map(|given| given.with_file(session, form.original()).then([Move::Close]));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// A party's own adoption.
#[derive(Debug)]
struct Adopt {
    party: PartyId,
    name: String,
    version: String,
}

/// Asks by what decision a party adopted the version.
#[must_use]
pub fn adopt(session: &Session, line: &Line) -> Overlay {
    let term = |id| session.locale.term(id);
    let mut entries = Vec::from(authority_entries(session, known_authority(session, line)));
    let own = own_considerations(session, line);
    if !own.is_empty() {
        let newest = own.last().map(|choice| choice.id.clone());
        let entry = Entry::choice("consideration", term("adopt-consideration"), own, newest.as_deref());
        entries.push(entry.hint(term("adopt-consideration-hint")));
    }
    entries.push(Entry::prose("conditions", term("adopt-conditions"), "").hint(term("adopt-conditions-hint")));
    entries.extend(behalf::entries(session, &line.head.party_name, Some(Channel::Letter)));
    let (party, name) = (line.head.party.clone(), line.head.party_name.clone());
    Box::new(Ask::new(Adopt { party, name, version: line.version.clone() }, Form::new(entries)))
}

/// Lists what the party's own body recorded of the version, oldest first.
fn own_considerations(session: &Session, line: &Line) -> Vec<Choice> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    let who = Considerer::Party(line.head.party.clone());
    let all = plan.considerations.values().map(|recorded| &recorded.consideration);
    let mut own: Vec<_> = all.filter(|one| one.version == line.version && one.bodies.contains(&who)).collect();
    own.sort_by_key(|one| one.held);
    let said = |one: &Consideration| {
        let outcome = session.locale.term(one.outcome.term());
        let day = session.locale.short_date(one.held);
        [Some(day), one.case.clone(), Some(outcome)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    own.into_iter().map(|one| Choice::new(&one.id, said(one))).collect()
}

impl Question for Adopt {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("adopt-title").with("party", &self.name).with("version", &self.version))
    }

    fn word(&self, _form: &Form, session: &Session) -> Option<String> {
        Some(session.short_of(&Considerer::Party(self.party.clone())))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let authority = authority(form, session)?;
        let authority = authority.ok_or_else(|| Problem::new("authority", Message::new("form-needed")))?;
        let conditions = form.text("conditions").unwrap_or_default();
        let command = PlanCommand::Adopt {
            party: self.party.clone(),
            version: self.version.clone(),
            consideration: form.choice("consideration").and_then(|id| ConsiderationId::new(id).ok()),
            authority,
            conditions: conditions.lines().map(str::to_owned).collect(),
            behalf: form.behalf(session)?,
        };
        let said = Message::new("said-adopted").with("party", &self.name);
        let submission = Effect::submit(session, command, said);
        let submission = submission.map(|given| given.with_file(session, form.original()).then([Move::Close]));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// What is said of a line in words: a reservation, that the signature is withdrawn, that it is disputed.
#[derive(Debug)]
struct InWords {
    line: LineId,
    party: String,
    what: Words,
}

/// Which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    Reservation,
    Withdrawal,
    Dispute,
}

/// Asks for a reservation, verbatim.
#[must_use]
pub fn reserve(session: &Session, line: &Line) -> Overlay {
    in_words(session, line, Words::Reservation)
}

/// Asks why a signature is withdrawn.
#[must_use]
pub fn withdraw(session: &Session, line: &Line) -> Overlay {
    in_words(session, line, Words::Withdrawal)
}

/// Asks why a signature is disputed.
#[must_use]
pub fn dispute(session: &Session, line: &Line) -> Overlay {
    in_words(session, line, Words::Dispute)
}

fn in_words(session: &Session, line: &Line, what: Words) -> Overlay {
    let label = if what == Words::Reservation { "record-reservation" } else { "step-reason" };
    let entry = Entry::prose("text", session.locale.term(label), "").hint(session.locale.term("step-reason-hint"));
    let question = InWords { line: line.head.line.clone(), party: line.head.party_name.clone(), what };
    Box::new(Ask::new(question, Form::new([entry])))
}

impl Question for InWords {
    fn title(&self, session: &Session) -> String {
        let id = match self.what {
            Words::Reservation => "reserve-title",
            Words::Withdrawal => "withdraw-signature-title",
            Words::Dispute => "dispute-title",
        };
        session.say(&Message::new(id).with("party", &self.party))
    }

    fn intro(&self, session: &Session) -> String {
        let id = match self.what {
            Words::Reservation => "reserve-intro",
            Words::Withdrawal => "withdraw-signature-intro",
            Words::Dispute => "dispute-intro",
        };
        session.locale.term(id)
    }

    fn word(&self, _form: &Form, session: &Session) -> Option<String> {
        let line = session.plan.as_ref()?.lines.get(&self.line).filter(|_| self.what == Words::Withdrawal)?;
        Some(session.short_of(&Considerer::Party(line.head.party.clone())))
    }

    fn keys(&self) -> &'static str {
        if self.what == Words::Withdrawal { "withdraw-keys" } else { "ask-keys" }
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (line, text) = (self.line.clone(), form.needed("text")?);
        let (command, said) = match self.what {
            Words::Reservation => (PlanCommand::Reserve { line, text }, "said-reserved"),
            Words::Withdrawal => (PlanCommand::WithdrawSignature { line, reason: text }, "said-signature-withdrawn"),
            Words::Dispute => (PlanCommand::Dispute { line, reason: text }, "said-disputed"),
        };
        Ok(give(session, command, Message::new(said).with("party", &self.party)))
    }
}
