//! An e-mail, as whoever saved it from their mail program has it (RFC 5322, MIME).

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderValue, Message as Email, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::{Enclosed, Kind, Original, kind, quoted, safe};
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::notice::mail::Correspondent;

/// How many parts an e-mail may have, those within others too. Nobody sends as many; who does wants the reader to fall.
const MAX_PARTS: usize = 250;
/// What every part says of itself.
const PART: &[u8] = b"content-type";
/// What a letter shows for characters that are not in the set that it names.
const LOST: char = '\u{fffd}';

/// Reads an e-mail.
pub(super) fn read(original: &mut Original, bytes: &[u8]) {
    let parts = count(bytes, PART);
    if parts > MAX_PARTS {
        let cause = Message::new("answer-mail-parts").with("count", parts).with("limit", MAX_PARTS);
        original.troubles.push(cause);
        return;
    }
    // The reader is written never to fall; should it, the file is an original all the same.
    let apart = AssertUnwindSafe(|| {
        let mut read = original.clone();
        MessageParser::default().parse(bytes).filter(has_head).map(|email| {
            take(&mut read, &email, bytes);
            read
        })
    });
    match catch_unwind(apart) {
        Ok(Some(read)) => *original = read,
        _ => original.troubles.push(Message::new("answer-no-mail")),
    }
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|window| window.eq_ignore_ascii_case(word)).count()
}

/// Tells whether it begins as an e-mail does: lines of any text could be read as headers.
fn has_head(email: &Email<'_>) -> bool {
    email.from().is_some() || email.date().is_some() || email.subject().is_some() || email.message_id().is_some()
}

fn take(original: &mut Original, email: &Email<'_>, bytes: &[u8]) {
    original.subject = email.subject().map(safe).filter(|subject| !subject.is_empty());
    original.from = sender(email);
    original.received = received(email);
    original.id = email.message_id().map(local);
    original.answers = answers(email);
    original.is_automatic = is_automatic(email);
    let (own, below) = quoted::part(&body(email));
    (original.words, original.quoted) = (safe(&own), safe(&below));
    if own.contains(LOST) {
        original.troubles.push(Message::new("answer-mail-letters"));
    }
    if is_cut(email, bytes) {
        original.troubles.push(Message::new("answer-mail-cut"));
    }
    for part in email.attachments() {
        file(original, part);
    }
}

/// Returns the words of the letter; of a letter in HTML alone those of it.
fn body(email: &Email<'_>) -> String {
    let texts = (0..email.text_body_count()).filter_map(|at| email.body_text(at));
    texts.map(|text| text.replace("\r\n", "\n")).collect::<Vec<_>>().join("\n")
}

fn sender(email: &Email<'_>) -> Option<Correspondent> {
    let first = |address: Option<&Address<'_>>| {
        let address = address?.first()?;
        let mail = safe(address.address()?);
        Some(Correspondent { name: safe(address.name().unwrap_or_default()), mail })
    };
    first(email.from()).or_else(|| first(email.sender())).filter(|sender| !sender.mail.is_empty())
}

/// Returns when the last post office had it, else when it was written.
fn received(email: &Email<'_>) -> Option<DateTime<Utc>> {
    let instant = |date: &mail_parser::DateTime| DateTime::from_timestamp(date.to_timestamp(), 0);
    let had = email.received_all().filter_map(|received| received.date.as_ref()).filter_map(instant).max();
    had.or_else(|| email.date().and_then(instant))
}

/// Lists the identities that it answers, the nearest first, without what stands after `@`.
fn answers(email: &Email<'_>) -> Vec<String> {
    let ids = |value: &HeaderValue<'_>| match value {
        HeaderValue::Text(one) => vec![one.to_string()],
        HeaderValue::TextList(several) => several.iter().rev().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    let all = [ids(email.in_reply_to()), ids(email.references())].concat();
    all.iter().map(|id| local(id)).filter(|id| !id.is_empty()).collect()
}

/// Returns what stands before `@` in an identity.
fn local(id: &str) -> String {
    id.trim_matches(['<', '>', ' ']).split('@').next().unwrap_or_default().to_lowercase()
}

/// Tells whether a machine wrote it (RFC 3834), or a post office that could not deliver (RFC 3462).
fn is_automatic(email: &Email<'_>) -> bool {
    let submitted = email.header("Auto-Submitted").and_then(HeaderValue::as_text);
    let is_report = email.content_type().is_some_and(|kind| kind.subtype() == Some("report"));
    submitted.is_some_and(|how| !how.trim().eq_ignore_ascii_case("no")) || is_report
}

/// Tells whether the end is missing: parts have a border, and the last one is marked (RFC 2046 section 5.1.1).
fn is_cut(email: &Email<'_>, bytes: &[u8]) -> bool {
    let border = email.content_type().filter(|kind| kind.ctype().eq_ignore_ascii_case("multipart"));
    let last = border.and_then(|kind| kind.attribute("boundary")).map(|border| format!("--{border}--"));
    last.is_some_and(|last| !last.is_empty() && !bytes.windows(last.len()).any(|window| window == last.as_bytes()))
}

/// Takes a file that came with it: a letter within the letter is a file as any other.
fn file(original: &mut Original, part: &MessagePart<'_>) {
    let name = part.attachment_name().map(safe).filter(|name| !name.is_empty());
    if part.is_encoding_problem {
        original.troubles.push(match &name {
            Some(name) => Message::new("answer-file-broken").with("file", name),
            None => Message::new("answer-part-broken"),
        });
    }
    let contents = match &part.body {
        PartType::Message(inner) => inner.raw_message(),
        PartType::Multipart(_) => return,
        _ => part.contents(),
    };
    // A second body, of which the first says the same, has no name.
    let Some(name) = name else { return };
    original.files.push(Enclosed { name: name.clone(), digest: Digest::of(contents), size: contents.len() });
    if kind(&name, contents) == Kind::Document && !part.is_encoding_problem {
        original.document(&name, contents);
    }
}
