//! Recipients as tables have them: names in one column, dates in the same or in another.

use super::{Reading, date, joined, parted, unmarked};
use crate::document::import::columns::words;
use crate::domain::called::{self, same};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::value::{Recipient, RecipientLine, Recipients};
use crate::domain::when::When;
use crate::locale::Locale;

/// Between a body and the body that it acts as.
const ACTING: [&str; 2] = ["/", "="];
/// Before a recipient's date.
const BEFORE_DATE: [char; 2] = [':', '@'];
/// Stands for a name where a sentence is taken apart.
const NAME: &str = "\u{0}";

impl Reading<'_> {
    /// Reads recipients, and their dates from the same lines or from those of another column.
    pub(super) fn recipients(&self, text: &str, dates: Option<&str>) -> Result<Recipients, Message> {
        let (mut lines, joint) = match self.joint(text) {
            Some(line) => (vec![line], true),
            None => (self.recipient_lines(text)?, false),
        };
        if let Some(dates) = dates.filter(|dates| !dates.trim().is_empty()) {
            give(&mut lines, dates)?;
        }
        Ok(Recipients { lines, joint })
    }

    /// Reads *joint meeting of all committees*: one meeting of several.
    fn joint(&self, text: &str) -> Option<RecipientLine> {
        let text = joined(text);
        let lower = text.to_lowercase();
        let before = words("import-words-joint").into_iter().find(|words| lower.starts_with(words.as_str()));
        if let Some(line) = before.and_then(|before| self.one(text.get(before.len()..)?)) {
            return Some(line);
        }
        Lang::ALL.into_iter().find_map(|lang| {
            let said = Locale::new(lang).say(&Message::new("document-joint").with("name", NAME));
            let (before, after) = said.split_once(NAME)?;
            let begins = text.get(..before.len()).is_some_and(|start| same(start, before));
            let ends = text.to_lowercase().ends_with(&after.to_lowercase());
            let inner = text.get(before.len()..text.len().checked_sub(after.len())?)?;
            (begins && ends && !(before.is_empty() && after.is_empty())).then(|| self.one(inner)).flatten()
        })
    }

    fn recipient_lines(&self, text: &str) -> Result<Vec<RecipientLine>, Message> {
        let unbroken = joined(&text.replace("-\n", ""));
        if let Some(line) = self.one(&joined(text)).or_else(|| self.one(&unbroken)) {
            return Ok(vec![line]);
        }
        let mut lines = Vec::new();
        for written in text.split(['\n', ';']).map(unmarked).filter(|line| !line.is_empty()) {
            match self.one(&written) {
                Some(line) => lines.push(line),
                None => {
                    let parts = parted(&written);
                    let read = || parts.iter().map(|part| self.one(part)).collect::<Option<Vec<_>>>();
                    let several = if parts.len() > 1 { read() } else { None };
                    lines.extend(several.ok_or_else(|| self.nobody(&written))?);
                }
            }
        }
        Ok(lines)
    }

    /// Reads one recipient, with a date behind the name when there is one.
    fn one(&self, text: &str) -> Option<RecipientLine> {
        let text = text.trim();
        if let Some(who) = self.recipient(text) {
            return Some(RecipientLine { who, when: None });
        }
        let ends = text.match_indices([BEFORE_DATE[0], BEFORE_DATE[1], ' ']);
        ends.filter_map(|(at, between)| {
            let who = self.recipient(text.get(..at)?.trim())?;
            let rest = text.get(at + between.len()..)?.trim().trim_start_matches(BEFORE_DATE).trim();
            let bare = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(rest);
            Some(RecipientLine { who, when: day(bare).ok()? })
        })
        .last()
    }

    fn recipient(&self, name: &str) -> Option<Recipient> {
        let (workspace, today) = (self.workspace, self.day);
        let body = |name: &str| called::body(workspace, name.trim(), today).map(|body| body.id.clone());
        if let Some(body) = body(name) {
            return Some(Recipient::Body(body));
        }
        if let Some(set) = called::set(workspace, name, today) {
            return Some(Recipient::Set(set.clone()));
        }
        if let Some(party) = called::party(workspace, name, today) {
            return Some(Recipient::Party(party.id.clone()));
        }
        let acting = ACTING.iter().find_map(|between| {
            let (acting, role) = name.split_once(between)?;
            Some(Recipient::Acting { body: body(acting)?, role: body(role)? })
        });
        let is_all = |lang| {
            let locale = Locale::new(lang);
            same(&locale.term("document-all-parties"), name) || same(&locale.term("all-parties"), name) || name == "*"
        };
        acting.or_else(|| Lang::ALL.into_iter().any(is_all).then_some(Recipient::Parties))
    }
}

/// Reads a date; the words for *no date* are none.
fn day(text: &str) -> Result<Option<When>, Message> {
    let is_none = Lang::ALL.into_iter().any(|lang| same(&Locale::new(lang).term("document-no-date"), text));
    if is_none || text.is_empty() { Ok(None) } else { date(text).map(Some) }
}

/// Gives each recipient the date on its line; one date is that of all of them.
fn give(lines: &mut [RecipientLine], dates: &str) -> Result<(), Message> {
    let whole = joined(dates);
    let written: Vec<&str> = dates.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()).collect();
    if written.len() == lines.len() && lines.len() > 1 {
        for (line, written) in lines.iter_mut().zip(&written) {
            line.when = day(written)?.or_else(|| line.when.take());
        }
        return Ok(());
    }
    if lines.len() > 1 && written.len() > 1 {
        let cause = Message::new("import-dates").with("dates", written.len()).with("recipients", lines.len());
        return Err(cause);
    }
    let when = day(&whole)?;
    for line in lines {
        line.when = when.clone().or_else(|| line.when.take());
    }
    Ok(())
}
