//! What a recipient of a step is sent beside the text: a letter, a case paper, a form to answer on, and how to sign
//! (DESIGN 4.5). In the recipient's language; the text that is put before it keeps its own.

use chrono::NaiveDate;

use super::copy::short;
use super::difference::Difference;
use super::letter::Address;
use super::noark::Code;
use super::part::{Document, Fact, Line, Part};
use super::shown::Shown;
use crate::domain::id::slug;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step, StepRecipient};
use crate::domain::version::Version;

mod form;
mod instructions;
mod letter;
mod paper;
mod returned;

pub use returned::Returned;

pub use letter::ask;

/// Everything that a mailing to one recipient says.
pub struct Mailing<'a> {
    /// The plan, in the recipient's language, on the day it is sent.
    pub shown: Shown<'a>,
    /// What is asked.
    pub step: &'a Step,
    /// The text that it is asked about.
    pub version: &'a Version,
    /// Who is asked.
    pub recipient: &'a StepRecipient,
    /// The reference that an answer carries.
    pub reference: String,
    /// The number that the archive has given the case, as written.
    pub number: Option<&'a str>,
    /// The decision that is proposed, as written; without it the sentence that the act suggests.
    pub proposal: Option<&'a str>,
    /// Who sends it.
    pub sender: &'a Sender,
    /// Where members open the terminal, when the cooperation has a server.
    pub address: Option<&'a Address>,
    /// What the recipient considered last, and what has changed since.
    pub before: Option<Before>,
    /// The day of the first sending, when this is a reminder.
    pub reminds: Option<NaiveDate>,
    /// The files with the text of the version; the first holds its exact bytes.
    pub texts: Vec<String>,
    /// The ending of the files that are enclosed with the letter.
    pub ending: &'static str,
}

/// Who sends a mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The person.
    pub name: String,
    /// Where answers go.
    pub mail: Option<String>,
}

/// The version that a recipient considered last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Its number.
    pub version: String,
    /// On which day.
    pub held: NaiveDate,
    /// The text id of what the recipient came to.
    pub outcome: &'static str,
    /// What differs from it.
    pub changes: Vec<Difference>,
}

/// A document of a mailing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The letter that goes with it.
    Letter,
    /// The case paper, with the decision that is proposed.
    Case,
    /// The form to answer on.
    Form,
    /// How to sign.
    Instructions,
}

impl Paper {
    /// Lists the papers that an act needs, in the order that one reads them.
    #[must_use]
    pub fn of(act: Act) -> Vec<Self> {
        let mut papers = vec![Self::Letter, Self::Case, Self::Form];
        papers.extend(matches!(act, Act::Sign | Act::SendOut).then_some(Self::Instructions));
        papers
    }

    /// Returns the text id of what it is called.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Letter => "dispatch-letter",
            Self::Case => "dispatch-case",
            Self::Form => "dispatch-form",
            Self::Instructions => "dispatch-instructions",
        }
    }

    /// Returns its kind in Noark 5.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::Letter => Code("B", "Brev"),
            Self::Case => Code("SF", "Saksframlegg"),
            Self::Form => Code("SKJEMA", "Skjema"),
            Self::Instructions => Code("VEIL", "Veiledning"),
        }
    }

    /// Returns its title, which names the plan.
    #[must_use]
    pub fn title(self, mailing: &Mailing<'_>) -> String {
        mailing.say(
            &Message::new("dispatch-title")
                .with("paper", mailing.shown.locale.term(self.term()))
                .with("plan", &mailing.shown.plan.head.title),
        )
    }

    /// Returns the name of its file, safe on every system.
    #[must_use]
    pub fn file(self, mailing: &Mailing<'_>, ending: &str) -> String {
        let place = match self {
            Self::Letter => 1,
            Self::Case => 2,
            Self::Form => 3,
            Self::Instructions => 4,
        };
        let name = slug(&mailing.shown.locale.term(self.term())).unwrap_or_default();
        format!("{place}-{name}.{ending}")
    }

    /// Makes the document. The same mailing gives the same parts.
    #[must_use]
    pub fn document(self, mailing: &Mailing<'_>) -> Document {
        let title = self.title(mailing);
        let mut parts = vec![Part::heading(1, &title)];
        parts.extend(match self {
            Self::Letter => letter::parts(mailing),
            Self::Case => paper::parts(mailing),
            Self::Form => form::parts(mailing),
            Self::Instructions => instructions::parts(mailing),
        });
        Document {
            lang: mailing.shown.locale.lang(),
            title,
            standing: mailing.version_words(),
            contents: false,
            footer: format!("{} · {}", mailing.reference, short(&mailing.version.text)),
            parts,
        }
    }
}

impl Mailing<'_> {
    /// Says the letter as the words of an e-mail.
    #[must_use]
    pub fn words(&self) -> String {
        let said = |part: &Part| match part {
            Part::Sentence(words) | Part::Stamp(words) | Part::Note(words) => vec![words.clone()],
            Part::Heading(heading) => vec![heading.words()],
            Part::Facts(facts) => facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text())).collect(),
            _ => Vec::new(),
        };
        let parts: Vec<String> = letter::parts(self).iter().map(|part| said(part).join("\n")).collect();
        format!("{}\n", parts.join("\n\n"))
    }

    /// Says the subject of the e-mail: an answer keeps the reference in it.
    #[must_use]
    pub fn subject(&self) -> String {
        let id = if self.reminds.is_some() { "dispatch-subject-reminder" } else { "dispatch-subject" };
        let said = Message::new(id)
            .with("plan", &self.shown.plan.head.title)
            .with("act", Message::new(self.step.act.term()))
            .with("version", &self.version.number);
        format!("{} [{}]", self.say(&said), self.reference)
    }

    /// Names the text that the mailing is about: the plan and its version.
    #[must_use]
    pub fn text_title(&self) -> String {
        format!("{}, {}", self.shown.plan.head.title, self.version_words())
    }

    /// Returns the recipient's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.shown.workspace.name_of(&self.recipient.who, self.shown.locale.lang(), self.shown.day)
    }

    fn say(&self, message: &Message) -> String {
        self.shown.locale.say(message)
    }

    fn sentence(&self, message: &Message) -> Part {
        Part::Sentence(self.say(message))
    }

    fn heading(&self, id: &'static str) -> Part {
        Part::heading(2, self.shown.locale.term(id))
    }

    fn fact(&self, id: &str, words: impl Into<String>) -> Fact {
        Fact { label: self.shown.locale.term(id), lines: vec![Line::words(words)] }
    }

    fn version_words(&self) -> String {
        let said = Message::new("dispatch-version-words")
            .with("version", &self.version.number)
            .with("kind", Message::new(self.version.kind.term()))
            .with("day", self.shown.workspace.day_of(self.version.at));
        self.say(&said)
    }

    /// Says which case it is: the milestone and its title.
    fn case_words(&self) -> String {
        format!("{} {}", self.step.key, self.step.title).trim().to_owned()
    }

    /// Lists what every paper begins with: to whom, under which reference, about which text.
    fn head(&self) -> Vec<Fact> {
        let mut facts = vec![self.fact("dispatch-to", self.name()), self.fact("dispatch-reference", &self.reference)];
        facts.extend(self.number.map(|number| self.fact("dispatch-number", number)));
        facts.push(self.fact("dispatch-milestone", self.case_words()));
        facts.push(self.fact("dispatch-version", self.version_words()));
        facts
    }

    /// Says by when the recipient is asked to answer, and when it is to be considered.
    fn deadline(&self) -> Vec<Message> {
        let due = match self.step.due {
            Some(due) => Message::new("dispatch-due").with("day", due),
            None => Message::new("dispatch-no-due"),
        };
        let when = self.recipient.when.clone().map(|when| Message::new("dispatch-when").with("when", when));
        std::iter::once(due).chain(when).collect()
    }
}
