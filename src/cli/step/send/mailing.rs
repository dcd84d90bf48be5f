//! One mailing: its papers, the text, the e-mail, and the digests of them all.

use std::fmt::Write as _;

use super::{Made, Sending};
use crate::document::copy::Extract;
use crate::document::difference::differences;
use crate::document::dispatch::{Before, Mailing, Paper};
use crate::document::format::{Format, Manner};
use crate::document::part::Document;
use crate::document::separated::SEMICOLON;
use crate::document::shown::Shown;
use crate::document::{docx, html, markdown};
use crate::domain::command::PlanCommand;
use crate::domain::consideration::Outcome;
use crate::domain::digest::Digest;
use crate::domain::id::{DispatchId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::reference;
use crate::domain::sight::Sight;
use crate::domain::value::FieldValue;
use crate::domain::version::Version;
use crate::domain::workspace::Workspace;
use crate::engine::{Wanted, When};
use crate::notice::mail::{Correspondent, Enclosure, Mail};

use crate::cli::desk::Desk;
use crate::cli::error::CliError;

/// The file with the digests of the others.
const SUMS: &str = "SHA256SUMS";

/// Makes a mailing in memory.
pub(super) fn make(
    desk: &Desk<'_>,
    plan: &Plan,
    workspace: &Workspace,
    step: &Step,
    recipient: &StepRecipient,
    sending: &Sending,
    (id, command): (&DispatchId, PlanCommand),
) -> Result<Made, CliError> {
    let unknown = || CliError::denied(Message::new("version-unknown").with("version", &step.version));
    let version = plan.versions.get(&step.version).ok_or_else(unknown)?;
    let (who, on) = (&recipient.who, sending.on);
    let lang = language(workspace, who, sending).unwrap_or(plan.head.lang);
    let texts = texts(desk, plan, version, sending)?;
    let sent = plan.dispatches.values().find(|sent| sent.step == step.id && sent.recipient == *who);
    let mailing = Mailing {
        shown: Shown::new(plan, workspace, lang, on),
        step,
        version,
        recipient,
        reference: reference::reference(plan, step, workspace, who),
        number: sending.number.as_deref(),
        proposal: sending.proposal.as_deref(),
        sender: &sending.sender,
        address: sending.address.as_ref(),
        before: before(desk, plan, workspace, version, (who, lang))?,
        reminds: sent.map(|sent| sent.on),
        texts: texts.iter().map(|(name, _)| name.clone()).collect(),
        ending: sending.copies.first().copied().unwrap_or(Format::Docx).ending(),
    };
    let mut files = Vec::new();
    for paper in Paper::of(step.act) {
        let document = paper.document(&mailing);
        for format in &sending.copies {
            files.push((paper.file(&mailing, format.ending()), written(&document, *format)?));
        }
    }
    files.extend(texts);
    let to = address(workspace, who, sending);
    let mail = email(desk, &mailing, (id, to.as_deref()), &files)?;
    let name = mailing.name().to_owned();
    let reference = mailing.reference.clone();
    files.extend(mail.map(|bytes| (format!("{reference}.eml"), bytes)));
    let sums = files.iter().fold(String::new(), |mut sums, (name, bytes)| {
        // Writing to a string cannot fail.
        let _written = writeln!(sums, "{}  {name}", Digest::of(bytes));
        sums
    });
    files.push((SUMS.to_owned(), sums.into_bytes()));
    Ok(Made { name, folder: reference::short(step, workspace, who), reference, mail: to, files, command })
}

/// Writes a paper.
fn written(document: &Document, format: Format) -> Result<Vec<u8>, CliError> {
    let failed = |cause| CliError::failed(Message::new("copy-failed").with("cause", cause));
    match format {
        Format::Html => Ok(html::write(document).into_bytes()),
        Format::Markdown => Ok(markdown::write(&document.parts).into_bytes()),
        _ => docx::write(document).map_err(failed),
    }
}

/// Gives the text that counts, byte for byte, and the copies of it to print. All are for the public: of what is closed
/// there is the legal basis alone.
fn texts(
    desk: &Desk<'_>,
    plan: &Plan,
    version: &Version,
    sending: &Sending,
) -> Result<Vec<(String, Vec<u8>)>, CliError> {
    let stem = slug(&format!("{} {}", plan.head.key, version.number)).unwrap_or_else(|| plan.head.key.clone());
    let (sight, maker) = (Sight::public(), desk.sight());
    let copies = sending.copies.iter().copied().filter(|format| *format != Format::Markdown);
    let one = |format: Format| {
        let manner = Manner { format, mermaid: false, separator: SEMICOLON };
        let number = Some(version.number.as_str());
        let wanted =
            Wanted { plan: &plan.id, version: number, extract: Extract::Whole, sight: &sight, maker: &maker, manner };
        let given = desk.engine.copy(wanted, desk.now())?;
        Ok((format!("{stem}.{}", format.ending()), given.bytes))
    };
    std::iter::once(Format::Markdown).chain(copies).map(one).collect()
}

/// Finds what the recipient considered last, and what has changed in what everybody may see.
fn before(
    desk: &Desk<'_>,
    plan: &Plan,
    workspace: &Workspace,
    version: &Version,
    (who, lang): (&Considerer, Lang),
) -> Result<Option<Before>, CliError> {
    let considered = plan.considerations.values().map(|recorded| &recorded.consideration).filter(|found| {
        found.bodies.contains(who) && found.version != version.number && found.outcome != Outcome::NotAnswered
    });
    let Some(last) = considered.max_by_key(|found| found.held) else { return Ok(None) };
    let Some(older) = plan.versions.get(&last.version) else { return Ok(None) };
    let veil = Sight::public().veil(plan);
    let then = desk.engine.plan_at(&plan.id, When::Revision(older.revision))?;
    let now = desk.engine.plan_at(&plan.id, When::Revision(version.revision))?;
    let changes = differences(&veil.without(&then), &veil.without(&now), workspace, lang, desk.now().day);
    let (held, outcome) = (last.held, last.outcome.term());
    Ok(Some(Before { version: older.number.clone(), held, outcome, changes }))
}

/// Writes the e-mail with everything; none without an address on both sides.
fn email(
    desk: &Desk<'_>,
    mailing: &Mailing<'_>,
    (id, to): (&DispatchId, Option<&str>),
    files: &[(String, Vec<u8>)],
) -> Result<Option<Vec<u8>>, CliError> {
    let Some((from, to)) = mailing.sender.mail.clone().zip(to) else { return Ok(None) };
    let one = |name: &str, mail: &str| Correspondent { name: name.to_owned(), mail: mail.to_owned() };
    let files = files.iter().map(|(name, bytes)| Enclosure { name: name.clone(), bytes: bytes.clone() });
    let mail = Mail {
        from: one(&mailing.shown.workspace.head.name, &from),
        to: vec![one(mailing.name(), to)],
        subject: mailing.subject(),
        text: mailing.words(),
        files: files.collect(),
        id: id.to_string(),
        at: desk.now().instant,
    };
    mail.eml().map(Some).map_err(|error| CliError::failed(error.message()))
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
