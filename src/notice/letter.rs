//! What a notice says, in its reader's language: why it comes, the deadline, how one answers, that nobody has to log in.

use chrono::{DateTime, Utc};

use super::mail::{Correspondent, Mail};
use super::outbox;
use super::round::{About, Asked, Notice, Stage, Waits, Wanted};
use crate::document::dispatch::ask;
use crate::document::letter::Address;
use crate::domain::message::Message;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// The most things that a digest names; the terminal shows the others.
const NAMED: usize = 40;

/// Who writes notices.
#[derive(Debug, Clone, Copy)]
pub struct Office<'a> {
    /// The cooperation.
    pub workspace: &'a Workspace,
    /// The address that answers go to.
    pub mail: &'a str,
    /// Where members open the terminal, when the cooperation has a server.
    pub address: Option<&'a Address>,
}

impl Notice {
    /// Writes the notice as an e-mail; its identity is that of its key.
    #[must_use]
    pub fn mail(&self, office: Office<'_>, at: DateTime<Utc>) -> Mail {
        let one = |name: &str, mail: &str| Correspondent { name: name.to_owned(), mail: mail.to_owned() };
        Mail {
            from: one(&office.workspace.head.name, office.mail),
            to: vec![one(&self.reader.name, &self.reader.mail)],
            subject: self.subject(office.workspace),
            text: self.words(office),
            files: Vec::new(),
            id: outbox::id(&self.key),
            at,
            is_automatic: true,
        }
    }

    /// Says why it comes, in a line.
    #[must_use]
    pub fn reason(&self, locale: &Locale) -> String {
        locale.say(&match &self.about {
            About::Invited(_) => Message::new("notice-why-invited"),
            About::Welcome => Message::new("notice-why-welcome"),
            About::Digest(waits) => Message::new("notice-why-digest").with("count", count(waits)),
            About::Asked(asked) => {
                let said = Message::new(match asked.stage {
                    Stage::Opened => "notice-why-opened",
                    Stage::Before(_) => "notice-why-before",
                    Stage::Overdue => "notice-why-overdue",
                });
                let said = said.with("plan", &asked.plan).with("act", Message::new(asked.act.term()));
                asked.due.into_iter().fold(said, |said, due| said.with("day", due))
            }
        })
    }

    /// Says the subject; an answer keeps the reference in it.
    #[must_use]
    pub fn subject(&self, workspace: &Workspace) -> String {
        let locale = Locale::new(self.reader.lang);
        let name = &workspace.head.name;
        match &self.about {
            About::Invited(_) => locale.say(&Message::new("notice-subject-invited").with("workspace", name)),
            About::Welcome => locale.say(&Message::new("notice-subject-welcome").with("workspace", name)),
            About::Digest(waits) => {
                locale.say(&Message::new("notice-subject-digest").with("workspace", name).with("count", count(waits)))
            }
            About::Asked(asked) => {
                let id = match (asked.stage, asked.due) {
                    (Stage::Overdue, _) => "notice-subject-overdue",
                    (Stage::Before(_), Some(_)) => "notice-subject-before",
                    _ => "dispatch-subject",
                };
                let said = Message::new(id)
                    .with("plan", &asked.plan)
                    .with("act", Message::new(asked.act.term()))
                    .with("version", &asked.version);
                let said = locale.say(&asked.due.into_iter().fold(said, |said, due| said.with("day", due)));
                asked.reference.as_ref().map_or_else(|| said.clone(), |reference| format!("{said} [{reference}]"))
            }
        }
    }

    /// Says the words, in lines.
    #[must_use]
    pub fn words(&self, office: Office<'_>) -> String {
        let locale = Locale::new(self.reader.lang);
        let workspace = &office.workspace.head.name;
        let mut parts = vec![locale.say(&Message::new("notice-hello").with("name", &self.reader.name))];
        parts.extend(match &self.about {
            About::Invited(until) => said(&invited(office, *until, &locale), &locale),
            About::Welcome => {
                let welcome = Message::new("notice-welcome").with("workspace", workspace);
                said(&[welcome, Message::new("notice-need-not"), Message::new("notice-welcome-key")], &locale)
            }
            About::Asked(asked) => asked.paragraphs(&locale),
            About::Digest(waits) => {
                let mut parts = said(&[Message::new("notice-digest").with("workspace", workspace)], &locale);
                parts.extend(listed(waits, &locale));
                parts.push(locale.term("notice-digest-answer"));
                parts
            }
        });
        if matches!(self.about, About::Asked(_) | About::Digest(_)) {
            parts.extend(terminal(office).map(|said| locale.say(&said)));
        }
        parts.push(locale.say(&Message::new("notice-greeting").with("workspace", workspace)));
        format!("{}\n", parts.join("\n\n"))
    }
}

/// Says sentences, each in a paragraph of its own.
fn said(messages: &[Message], locale: &Locale) -> Vec<String> {
    messages.iter().map(|message| locale.say(message)).collect()
}

/// Says that somebody is invited; the code itself stands in the letter alone.
fn invited(office: Office<'_>, until: DateTime<Utc>, locale: &Locale) -> Vec<Message> {
    let until = locale.date_time(office.workspace.local(until));
    let door = office.address.map(|address| {
        let said = Message::new("notice-door").with("command", address.command());
        said.with("fingerprint", &address.fingerprint)
    });
    let invited = Message::new("notice-invited").with("workspace", &office.workspace.head.name);
    let code = Message::new("notice-invited-code").with("until", until);
    [invited, code, Message::new("notice-need-not")].into_iter().chain(door).collect()
}

impl Asked {
    /// Says what is asked, by when, what is missing and since when, and how one answers.
    fn paragraphs(&self, locale: &Locale) -> Vec<String> {
        let asked = Message::new(ask(self.act)).with("name", &self.name);
        let asked = asked.with("plan", &self.plan).with("version", &self.version);
        let due = match (self.stage, self.due) {
            (_, None) => Message::new("dispatch-no-due"),
            (Stage::Overdue, Some(due)) => Message::new("notice-due-passed").with("day", due),
            (_, Some(due)) => Message::new("dispatch-due").with("day", due),
        };
        let silence = self.silence.as_ref().filter(|_| self.stage != Stage::Overdue);
        let silence = silence.map(|words| Message::new("dispatch-silence").with("words", words));
        let answer = match &self.reference {
            Some(reference) => Message::new("notice-answer").with("reference", reference),
            None => Message::new("notice-answer-bare"),
        };
        let mut parts = said(&[asked, due], locale);
        parts.extend(silence.map(|message| locale.say(&message)));
        // Whoever is asked for the first time need not be told that nobody has answered.
        if self.stage != Stage::Opened {
            let since = self.since.map(|day| Message::new("missing-since").with("day", day));
            let missing: Vec<Message> = std::iter::once(self.sentence.clone()).chain(since).collect();
            parts.push(said(&missing, locale).join(" "));
        }
        parts.push(locale.say(&answer));
        parts
    }
}

/// Says how one opens the terminal, where there is one.
fn terminal(office: Office<'_>) -> Option<Message> {
    let address = office.address?;
    let said = Message::new("dispatch-terminal").with("command", address.command());
    Some(said.with("fingerprint", &address.fingerprint))
}

/// Counts what waits.
fn count(waits: &[Waits]) -> usize {
    waits.iter().map(|waits| waits.wanted.len() + waits.unnamed).sum()
}

/// Lists what waits, plan by plan.
fn listed(waits: &[Waits], locale: &Locale) -> Vec<String> {
    let (mut parts, mut left) = (Vec::new(), NAMED);
    for plan in waits.iter().filter(|plan| !plan.wanted.is_empty()) {
        if left == 0 {
            break;
        }
        let lines = plan.wanted.iter().take(left).map(|wanted| format!("- {}", wanted.line(locale)));
        let lines: Vec<String> = std::iter::once(plan.plan.clone()).chain(lines).collect();
        left = left.saturating_sub(plan.wanted.len());
        parts.push(lines.join("\n"));
    }
    let more = waits.iter().map(|waits| waits.wanted.len()).sum::<usize>().saturating_sub(NAMED);
    let unnamed: usize = waits.iter().map(|waits| waits.unnamed).sum();
    let told = [("notice-digest-more", more), ("notice-digest-unnamed", unnamed)].into_iter();
    parts.extend(
        told.filter(|(_, count)| *count > 0).map(|(id, count)| locale.say(&Message::new(id).with("count", count))),
    );
    parts
}

impl Wanted {
    fn line(&self, locale: &Locale) -> String {
        let since = self.since.map(|day| Message::new("missing-since").with("day", day));
        let due = self.due.map(|day| Message::new("line-due").with("day", day));
        let reference = self.reference.as_ref().map(|known| Message::new("notice-reference").with("reference", known));
        let said = [Some(self.sentence.clone()), since, due, reference];
        said.iter().flatten().map(|message| locale.say(message)).collect::<Vec<_>>().join(" ")
    }
}
