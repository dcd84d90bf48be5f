//! A mailing to a recipient of a step: its papers, the text, the e-mail, and the digests of them all (DESIGN 4.5).
//!
//! The prompt and the screens make their mailings here, and only here. Nothing is written and nothing is submitted:
//! whoever sends writes the files, and gives the command once they lie where they should.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::mail::{Correspondent, Enclosure, Mail};
use super::outbox::{MAILING, Posting};
use super::round::Whose;
use crate::document::copy::Extract;
use crate::document::difference::differences;
use crate::document::dispatch::{Before, Mailing, Paper, Sender};
use crate::document::format::{self, Format, Manner};
use crate::document::letter::{Address, USUAL_PORT};
use crate::document::noark;
use crate::document::separated::SEMICOLON;
use crate::document::shown::Shown;
use crate::domain::command::{Now, PlanCommand};
use crate::domain::consideration::{Channel, Outcome};
use crate::domain::denial::Denial;
use crate::domain::digest::{Digest, FileDigest};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{DispatchId, PersonId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::plan::{Dispatch, Plan};
use crate::domain::reference;
use crate::domain::sight::Sight;
use crate::domain::value::{FieldValue, Value};
use crate::domain::version::Version;
use crate::domain::workspace::Workspace;
use crate::engine::{Engine, EngineError, Failure, FailureKind, Wanted, When};

mod filing;

/// The setting of the workspace that names the address that answers go to.
const MAIL: &str = "mail";
/// The file with the digests of the others.
const SUMS: &str = "SHA256SUMS";

/// The channels by which papers are sent out.
pub const CHANNELS: [Channel; 2] = [Channel::Email, Channel::Letter];
/// The formats that the papers can have.
pub use crate::document::format::PAPERS as FORMATS;

/// What one sending is made of, the same for every recipient.
#[derive(Debug, Clone)]
pub struct Sending {
    /// How it is sent.
    pub channel: Channel,
    /// The number that the archive has given the case, as written.
    pub number: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// The formats of the papers, each one for readers (see [`Format::is_paper`]).
    pub copies: Vec<Format>,
    /// The decision that is proposed; without it the sentence that the act suggests.
    pub proposal: Option<String>,
    /// Who sends.
    pub sender: Sender,
    /// Where members open the terminal.
    pub address: Option<Address>,
}

/// A mailing that is ready: its files, and what is recorded when they lie where they should.
#[derive(Debug)]
pub struct Made {
    /// The recipient's name.
    pub name: String,
    /// The recipient's folder.
    pub folder: String,
    /// The reference that an answer carries.
    pub reference: String,
    /// How it goes: by letter where one of the two has no e-mail address.
    pub channel: Channel,
    /// The recipient's e-mail address, where it goes by e-mail: only then there is an e-mail among the files.
    pub mail: Option<String>,
    /// The files, by their names in the recipient's folder.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is recorded.
    pub command: PlanCommand,
}

impl Made {
    /// Tells whether the papers were sent before.
    #[must_use]
    pub const fn is_reminder(&self) -> bool {
        matches!(self.command, PlanCommand::Remind { .. })
    }

    /// Makes what is put into the outbox when the e-mail is sent from here; none without an e-mail. The same mailing of the
    /// same step has the same key, also when it is made again because recording it was interrupted.
    #[must_use]
    pub fn posting(&self, plan: &Plan, from: Option<&str>) -> Option<Posting> {
        let (from, to) = from.zip(self.mail.as_deref())?;
        let (_, eml) = self.files.iter().find(|(name, _)| name.ends_with(".eml"))?;
        let (what, who) = match &self.command {
            PlanCommand::Dispatch { step, recipient, .. } => {
                (format!("{step}/{}", Whose::from(recipient).tag()), recipient)
            }
            PlanCommand::Remind { dispatch, .. } => {
                let sent = plan.dispatches.get(dispatch)?;
                (format!("{dispatch}/{}", sent.reminders.len() + 1), &sent.recipient)
            }
            _ => return None,
        };
        let key = format!("{MAILING}{}/{what}", plan.id);
        Some(Posting { key, whose: Whose::from(who), from: from.to_owned(), to: to.to_owned(), eml: eml.clone() })
    }
}

/// Takes the files of mailings, by their names below a folder of them all.
pub fn files(all: &mut [Made]) -> Vec<(String, Vec<u8>)> {
    let each = all.iter_mut().flat_map(|made| {
        let folder = made.folder.clone();
        std::mem::take(&mut made.files).into_iter().map(move |(name, bytes)| (format!("{folder}/{name}"), bytes))
    });
    each.collect()
}

/// Finds what a recipient was sent in a step.
#[must_use]
pub fn sent<'p>(plan: &'p Plan, step: &Step, who: &Considerer) -> Option<&'p Dispatch> {
    plan.dispatches.values().map(AsRef::as_ref).find(|sent| sent.step == step.id && sent.recipient == *who)
}

/// Says who sends: a person, with the address that answers go to: the one given, else the cooperation's, else the own.
#[must_use]
pub fn sender(workspace: &Workspace, person: &PersonId, given: Option<String>) -> Sender {
    let setting = || workspace.head.settings.get(MAIL).and_then(FieldValue::text).map(str::to_owned);
    let own = || workspace.person(person)?.naming.as_ref()?.mail.clone();
    Sender { name: workspace.person_name(person).to_owned(), mail: given.or_else(setting).or_else(own) }
}

/// Makes the fact by which the address that answers go to is remembered; nothing when it is known.
#[must_use]
pub fn remembered(workspace: &Workspace, mail: &str) -> Option<WorkspaceEvent> {
    let value = FieldValue::Some(Value::Line(mail.to_owned()));
    let is_known = workspace.head.settings.get(MAIL) == Some(&value);
    (!is_known).then(|| WorkspaceEvent::Set { field: MAIL.to_owned(), value })
}

/// Returns where members open the terminal, when the cooperation has said so and has a server.
///
/// # Errors
/// The server's key can not be read.
pub fn door(engine: &Engine) -> Result<Option<Address>, EngineError> {
    let (host, port) = engine.known_address();
    let Some((host, key)) = host.zip(engine.host_public_key()?) else { return Ok(None) };
    let (_, fingerprint) = Engine::read_public_key(key.as_str())?;
    Ok(Some(Address { host, port: port.unwrap_or(USUAL_PORT), fingerprint }))
}

/// Says that a recipient may not be sent a plan that is closed: it goes to no body outside its audience; whoever signs
/// has to read it.
///
/// # Errors
/// The recipient may not see the plan.
pub fn may_receive(
    plan: &Plan,
    workspace: &Workspace,
    who: &Considerer,
    lang: Lang,
    day: NaiveDate,
) -> Result<(), Denial> {
    if who.body().is_none_or(|body| Sight::sitting_in(body).sees_plan(plan)) {
        return Ok(());
    }
    let cause = Message::new("cli-send-closed-plan").with("name", workspace.name_of(who, lang, day));
    Err(Denial::state(cause).hint(Message::new("hint-send-closed-plan")))
}

/// A step of a plan that is sent out, and who makes the mailings.
pub struct Post<'a> {
    /// Where the texts are.
    pub engine: &'a Engine,
    /// The plan.
    pub plan: &'a Plan,
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The step.
    pub step: &'a Step,
    /// What the maker may see.
    pub maker: &'a Sight,
    /// The instant and the day.
    pub now: Now,
}

impl Post<'_> {
    /// Makes the command for one recipient: a reminder when the papers were sent before.
    #[must_use]
    pub fn command(&self, who: &Considerer, sending: &Sending, id: &DispatchId) -> PlanCommand {
        let (channel, on) = (self.channel(who, sending), sending.on);
        if let Some(sent) = sent(self.plan, self.step, who) {
            return PlanCommand::Remind { dispatch: sent.id.clone(), channel, on };
        }
        let own = reference::reference(self.plan, self.step, self.workspace, who);
        let reference = match &sending.number {
            Some(number) => format!("{own} ({number})"),
            None => own,
        };
        let (dispatch, step, recipient) = (id.clone(), self.step.id.clone(), who.clone());
        // No files named: what is recorded is the digest of the text that was put before the recipients.
        let (files, papers) = (Vec::new(), Vec::new());
        PlanCommand::Dispatch { dispatch, step, recipient, files, papers, channel, reference, on }
    }

    /// Says how it goes to a recipient: an e-mail takes an address on both sides, else it is a letter.
    fn channel(&self, who: &Considerer, sending: &Sending) -> Channel {
        let is_mail = sending.sender.mail.is_some() && address(self.workspace, who, sending).is_some();
        if sending.channel == Channel::Email && !is_mail { Channel::Letter } else { sending.channel }
    }

    /// Makes the mailing of one recipient in memory.
    ///
    /// # Errors
    /// The step does not ask the recipient; its version is not there or can not be written.
    pub fn make(&self, who: &Considerer, sending: &Sending, id: &DispatchId) -> Result<Made, Failure> {
        let (plan, workspace, step) = (self.plan, self.workspace, self.step);
        let unknown = || Denial::unknown(Message::new("version-unknown").with("version", &step.version));
        let version = plan.versions.get(&step.version).ok_or_else(unknown).map_err(denied)?;
        let ended = || Denial::state(Message::new("step-ended").with("step", &step.key));
        let asked = step.recipients.iter().find(|recipient| recipient.who == *who);
        let recipient: &StepRecipient = asked.ok_or_else(ended).map_err(denied)?;
        let lang = language(workspace, who, sending).unwrap_or(plan.head.lang);
        let texts = self.texts(version, sending)?;
        let mailing = Mailing {
            shown: Shown::new(plan, workspace, lang, sending.on),
            step,
            version,
            recipient,
            reference: reference::reference(plan, step, workspace, who),
            number: sending.number.as_deref(),
            proposal: sending.proposal.as_deref(),
            sender: &sending.sender,
            address: sending.address.as_ref(),
            before: self.before(version, (who, lang))?,
            reminds: sent(plan, step, who).map(|sent| sent.on),
            texts: texts.iter().map(|(name, _)| name.clone()).collect(),
            ending: sending.copies.first().copied().unwrap_or(Format::Docx).ending(),
        };
        let mut files = Vec::new();
        for paper in Paper::of(step.act) {
            let document = paper.document(&mailing);
            for format in &sending.copies {
                let bytes = format::page(&document, *format, self.now.day);
                let bytes = bytes.map_err(|cause| denied(Denial::input(cause)))?;
                files.push((paper.file(&mailing, format.ending()), bytes));
            }
        }
        files.extend(texts);
        files.push((noark::FILE.to_owned(), self.filing(&mailing, sending, &files)?));
        let channel = self.channel(who, sending);
        let mail = address(workspace, who, sending).filter(|_| channel == Channel::Email);
        let eml = self.email(&mailing, (id, mail.as_deref()), &files)?;
        let name = mailing.name().to_owned();
        let reference = mailing.reference.clone();
        files.extend(eml.map(|bytes| (format!("{reference}.eml"), bytes)));
        let digest = |(name, bytes): &(String, Vec<u8>)| FileDigest { name: name.clone(), sha256: Digest::of(bytes) };
        let made: Vec<FileDigest> = files.iter().map(digest).collect();
        let sums = made.iter().fold(String::new(), |mut sums, file| {
            // Writing to a string cannot fail.
            let _written = writeln!(sums, "{}  {}", file.sha256, file.name);
            sums
        });
        files.push((SUMS.to_owned(), sums.into_bytes()));
        let (folder, mut command) = (reference::short(step, workspace, who), self.command(who, sending, id));
        if let PlanCommand::Dispatch { papers, .. } = &mut command {
            *papers = made;
        }
        Ok(Made { name, folder, reference, channel, mail, files, command })
    }

    /// Gives the text that counts, byte for byte, and the copies of it to print. All are for the public: of what is
    /// closed there is the legal basis alone.
    fn texts(&self, version: &Version, sending: &Sending) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let key = &self.plan.head.key;
        let stem = slug(&format!("{key} {}", version.number)).unwrap_or_else(|| key.clone());
        let (sight, number) = (Sight::public(), Some(version.number.as_str()));
        let copies = sending.copies.iter().copied().filter(|format| *format != Format::Markdown);
        let one = |format: Format| {
            let manner = Manner { format, mermaid: false, separator: SEMICOLON };
            let (plan, extract, maker) = (&self.plan.id, Extract::Whole, self.maker);
            let wanted = Wanted { plan, version: number, extract, sight: &sight, maker, manner };
            let given = self.engine.copy(wanted, self.now).map_err(|error| error.failure())?;
            Ok((format!("{stem}.{}", format.ending()), given.bytes))
        };
        std::iter::once(Format::Markdown).chain(copies).map(one).collect()
    }

    /// Finds what the recipient considered last, and what has changed in what everybody may see.
    fn before(&self, version: &Version, (who, lang): (&Considerer, Lang)) -> Result<Option<Before>, Failure> {
        let plan = self.plan;
        let considered = plan.considerations.values().map(|recorded| &recorded.consideration).filter(|found| {
            found.bodies.contains(who) && found.version != version.number && found.outcome != Outcome::NotAnswered
        });
        let Some(last) = considered.max_by_key(|found| found.held) else { return Ok(None) };
        let Some(older) = plan.versions.get(&last.version) else { return Ok(None) };
        let veil = Sight::public().veil(plan);
        let at = |revision| self.engine.plan_at(&plan.id, When::Revision(revision)).map_err(|error| error.failure());
        let (then, now) = (at(older.revision)?, at(version.revision)?);
        let changes = differences(&veil.without(&then), &veil.without(&now), self.workspace, lang, self.now.day);
        let (held, outcome) = (last.held, last.outcome.term());
        Ok(Some(Before { version: older.number.clone(), held, outcome, changes }))
    }

    /// Writes the e-mail with everything; none without an address on both sides.
    fn email(
        &self,
        mailing: &Mailing<'_>,
        (id, to): (&DispatchId, Option<&str>),
        files: &[(String, Vec<u8>)],
    ) -> Result<Option<Vec<u8>>, Failure> {
        let Some((from, to)) = mailing.sender.mail.clone().zip(to) else { return Ok(None) };
        let one = |name: &str, mail: &str| Correspondent { name: name.to_owned(), mail: mail.to_owned() };
        let files = files.iter().map(|(name, bytes)| Enclosure { name: name.clone(), bytes: bytes.clone() });
        let mail = Mail {
            from: one(&mailing.shown.workspace.head.name, &from),
            to: vec![one(mailing.name(), to)],
            subject: mailing.subject(),
            text: mailing.words(),
            files: files.collect(),
            id: match sent(self.plan, self.step, &mailing.recipient.who) {
                // A reminder is of the same dispatch: an answer to it is known by it as well.
                Some(sent) => format!("{}.{}", sent.id, sent.reminders.len() + 1),
                None => id.to_string(),
            },
            at: self.now.instant,
            is_automatic: false,
        };
        mail.eml().map(Some).map_err(|error| failed(error.message()))
    }
}

fn denied(denial: Denial) -> Failure {
    EngineError::from(denial).failure()
}

const fn failed(cause: Message) -> Failure {
    Failure { kind: FailureKind::Failed, cause, hint: None }
}

/// Returns the language form of a recipient.
fn language(workspace: &Workspace, who: &Considerer, sending: &Sending) -> Option<Lang> {
    fact(workspace, who, "language", sending).and_then(|code| code.parse().ok())
}

/// Returns the address of a recipient: its own, else that of whoever chairs it.
fn address(workspace: &Workspace, who: &Considerer, sending: &Sending) -> Option<String> {
    let chair = || {
        let body = workspace.body(who.body()?)?;
        let seats = &workspace.rule(&body.id, sending.on)?.chair;
        let chairs = body.seats_at(sending.on).filter(|(id, _)| seats.contains(id));
        let mut persons = chairs.flat_map(|(_, seat)| workspace.holders(seat, sending.on));
        persons.find_map(|person| workspace.person(person)?.naming.as_ref()?.mail.clone())
    };
    fact(workspace, who, "mail", sending).map(str::to_owned).or_else(chair)
}

fn fact<'w>(workspace: &'w Workspace, who: &Considerer, field: &str, sending: &Sending) -> Option<&'w str> {
    let value = match who {
        Considerer::Body(body) => workspace.body(body)?.fact(field, sending.on),
        Considerer::Party(party) => workspace.party(party)?.fact(field, sending.on),
    };
    value.and_then(FieldValue::text)
}
