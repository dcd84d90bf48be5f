//! To what an original is an answer, how sure that is, and why; and what it says that can be recorded.

use chrono::{DateTime, NaiveDate, Utc};

use super::asks::{Ask, Asks, Texts};
use super::{Kind, Original};
use crate::domain::consideration::{Channel, Count, Outcome};
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::reference::{Folded, Found};
use crate::domain::when::parse;
use crate::locale::Locale;

/// As many digits of a digest stand on the papers at least.
const SHORT_DIGEST: usize = 12;
/// As many digits a digest has.
const DIGEST: usize = 64;

/// To what an original is an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guess {
    /// What it is taken for.
    pub ask: Option<Ask>,
    /// Whether it is no answer but a letter of ours that was sent out.
    pub is_ours: bool,
    /// Whether that is certain: it carries the reference, and nothing speaks against it.
    pub is_sure: bool,
    /// Why, in sentences: what it was known by, and what speaks against it.
    pub why: Vec<Message>,
    /// What else it could be an answer to.
    pub others: Vec<Ask>,
    /// The version that it names itself, where one can be read.
    pub version: Option<String>,
    /// A reference that it carries and nobody knows, in lower case.
    pub unknown: Option<String>,
}

/// What an original says that can be recorded, for a person to look at. A thing that it does not say is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// The outcome, where just one is ticked.
    pub outcome: Option<Outcome>,
    /// How it came.
    pub channel: Option<Channel>,
    /// The day it was received.
    pub received: Option<NaiveDate>,
    /// For whom: who filled in the form, or sent the e-mail, else the recipient.
    pub whom: Option<String>,
    /// The day of the meeting.
    pub held: Option<NaiveDate>,
    /// The case number, as written.
    pub case: Option<String>,
    /// How many were present.
    pub present: Option<u32>,
    /// How many have a vote.
    pub members: Option<u32>,
    /// The votes, where those for and against are numbers.
    pub votes: Option<Count>,
    /// The wording that was adopted, verbatim.
    pub adopted: Option<String>,
    /// The conditions.
    pub conditions: Vec<String>,
    /// The remarks of the form and of tables.
    pub remarks: Vec<String>,
}

/// Something that an original is known by.
struct Clue<'a> {
    ask: &'a Ask,
    is_sure: bool,
    why: Message,
}

impl Asks {
    /// Finds out what an original answers.
    #[must_use]
    pub fn recognise(&self, original: &Original) -> Guess {
        let is_of = |id: &String| self.all.iter().any(|ask| ask.sent_as(id));
        if original.id.as_ref().is_some_and(is_of) {
            return Guess { is_ours: true, ..Guess::default() };
        }
        let mut clues = self.carried(original);
        if clues.is_empty() {
            clues = self.sent_by(original);
        }
        let unknown = self.unknown(original, clues.iter().any(|clue| clue.is_sure));
        let mut guess = Guess { unknown, ..Guess::default() };
        let Some(best) = clues.first() else { return guess };
        guess.is_sure = best.is_sure && guess.unknown.is_none();
        guess.why.push(best.why.clone());
        for other in clues.iter().skip(1).filter(|other| other.ask != best.ask) {
            if !guess.others.contains(other.ask) {
                guess.is_sure = false;
                guess.why.push(other.why.clone());
                guess.others.push(other.ask.clone());
            }
        }
        if let Some(stranger) = self.stranger(original, best.ask) {
            guess.is_sure = false;
            guess.why.push(Message::new("answer-why-stranger").with("name", &stranger.name));
        }
        guess.version = self.version(original, &best.ask.plan);
        guess.ask = Some(best.ask.clone());
        guess
    }

    /// Lists what it carries the reference of, the surest place first.
    fn carried(&self, original: &Original) -> Vec<Clue<'_>> {
        let mut clues = self.within(original.subject.as_deref().unwrap_or_default(), "answer-why-subject", false);
        for id in &original.answers {
            let sent = self.all.iter().filter(|ask| ask.sent_as(id));
            clues.extend(sent.map(|ask| Clue { ask, is_sure: true, why: Message::new("answer-why-reply") }));
        }
        let form = original.form.as_ref().and_then(|form| form.reference.as_deref()).unwrap_or_default();
        clues.extend(self.within(form, "answer-why-form", false));
        for name in std::iter::once(&original.name).chain(original.files.iter().map(|file| &file.name)) {
            clues.extend(self.within(name, "answer-why-name", true));
        }
        clues.extend(self.within(&original.words, "answer-why-words", false));
        clues.extend(self.within(&original.quoted, "answer-why-quoted", false));
        clues
    }

    /// Lists the references in a text; a name of a file may go on after one, which is then not sure.
    fn within(&self, text: &str, why: &'static str, is_name: bool) -> Vec<Clue<'_>> {
        if text.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let plans = self.plans.iter().filter(|plan| folded.find(&plan.beginning).is_some());
        let plans: Vec<&PlanId> = plans.map(|plan| &plan.plan).collect();
        let asks = self.all.iter().filter(|ask| plans.contains(&&ask.plan));
        let found = asks.filter_map(|ask| Some((ask, folded.find(&ask.folded)?)));
        let found: Vec<(&Ask, Found)> = found.filter(|(_, found)| is_name || *found == Found::Whole).collect();
        // Of a reference that is the beginning of another that stands there too, only the longer one counts.
        let is_part =
            |ask: &Ask| found.iter().any(|(other, _)| *other != ask && other.folded.find(&ask.folded).is_some());
        let whole = found.iter().filter(|(ask, _)| !is_part(ask));
        let clue = |(ask, found): &(&'_ Ask, Found)| *found == Found::Whole && !ask.reference.is_empty();
        whole.map(|one| Clue { ask: one.0, is_sure: clue(one), why: Message::new(why) }).collect()
    }

    /// Lists what waits for whoever sent it: by the address, else by its domain or the name when nobody else has those.
    fn sent_by(&self, original: &Original) -> Vec<Clue<'_>> {
        let Some(from) = &original.from else { return Vec::new() };
        let mail = from.mail.to_lowercase();
        let own: Vec<&Ask> = self.all.iter().filter(|ask| ask.addresses.contains(&mail)).collect();
        if !own.is_empty() {
            return waiting_first(&own, &Message::new("answer-why-address").with("address", &from.mail));
        }
        let domain = mail.split_once('@').map_or("", |(_, domain)| domain);
        let at = |address: &String| address.split_once('@').is_some_and(|(_, own)| own == domain);
        let same: Vec<&Ask> = self.all.iter().filter(|ask| ask.addresses.iter().any(at)).collect();
        if same.iter().all(|ask| same.first().is_some_and(|first| first.who == ask.who)) && !same.is_empty() {
            return waiting_first(&same, &Message::new("answer-why-domain").with("address", &from.mail));
        }
        let name = from.name.to_lowercase();
        let called: Vec<&Ask> = self.all.iter().filter(|ask| ask.names.contains(&name)).collect();
        waiting_first(&called, &Message::new("answer-why-sender").with("name", &from.name))
    }

    /// Returns whose address it came from, where that is somebody else's than what it is taken for.
    fn stranger(&self, original: &Original, taken: &Ask) -> Option<&Ask> {
        let mail = original.from.as_ref()?.mail.to_lowercase();
        let is_other = |ask: &&Ask| ask.addresses.contains(&mail);
        self.all.iter().find(is_other).filter(|_| !taken.addresses.contains(&mail))
    }

    /// Finds the version that it names: on the form, else by the digest of the text that it is about.
    fn version(&self, original: &Original, plan: &PlanId) -> Option<String> {
        let texts = self.plans.iter().find(|texts| &texts.plan == plan)?;
        let form = original.form.as_ref();
        let printed = form.and_then(|form| texts.printed(form.digest.as_deref()?));
        let numbered = || form.and_then(|form| form.version.clone()).filter(|version| texts.has(version));
        let enclosed = || original.files.iter().find_map(|file| texts.printed(&file.digest.to_string()));
        let said =
            || digests(&original.words).chain(digests(&original.quoted)).find_map(|digest| texts.printed(digest));
        printed.or_else(numbered).or_else(enclosed).or_else(said)
    }

    /// Finds a reference that it carries and nobody knows: in what it says itself, and where it is not known by anything
    /// else in all of its words.
    fn unknown(&self, original: &Original, is_known: bool) -> Option<String> {
        let form = original.form.as_ref().and_then(|form| form.reference.as_deref());
        let own = [original.subject.as_deref(), form];
        let others = [Some(&*original.name), Some(&*original.words), Some(&*original.quoted)];
        let others = others.into_iter().filter(|_| !is_known);
        own.into_iter().chain(others).flatten().map(Folded::of).find_map(|folded| {
            self.plans.iter().find_map(|plan| {
                let carried = folded.going_on(&plan.beginning)?;
                // The files of a version are called after the plan too, with its number.
                let rest = carried.get(plan.beginning.to_string().len()..)?.trim_start_matches('-');
                let is_version = rest.starts_with(|c: char| c.is_ascii_digit());
                let is_some = self.all.iter().any(|ask| Folded::of(&carried).find(&ask.folded).is_some());
                (!is_version && !is_some && !rest.is_empty()).then_some(carried)
            })
        })
    }
}

/// Takes what waits; when nothing does, everything: it may come a second time.
fn waiting_first<'a>(asks: &[&'a Ask], why: &Message) -> Vec<Clue<'a>> {
    let waits: Vec<&'a Ask> = asks.iter().copied().filter(|ask| ask.waits).collect();
    let chosen = if waits.is_empty() { asks.to_vec() } else { waits };
    chosen.into_iter().map(|ask| Clue { ask, is_sure: false, why: why.clone() }).collect()
}

/// Walks through the digests in a text.
fn digests(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_hexdigit()).filter(|word| word.len() == DIGEST)
}

impl Texts {
    /// Finds a version by the first digits of its digest, as they stand on the papers.
    fn printed(&self, digest: &str) -> Option<String> {
        let digest = digest.trim().to_lowercase();
        let is_it = |(known, _): &&(crate::domain::digest::Digest, String)| known.to_string().starts_with(&digest);
        (digest.len() >= SHORT_DIGEST).then(|| self.versions.iter().find(is_it))?.map(|(_, number)| number.clone())
    }

    fn has(&self, version: &str) -> bool {
        self.versions.iter().any(|(_, number)| number == version)
    }
}

impl Original {
    /// Returns what it says that can be recorded; days in the zone of the workspace.
    #[must_use]
    pub fn suggestion(&self, day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> Suggestion {
        let form = self.form.as_ref();
        let said = |words: Option<&String>| words.cloned();
        let number = |words: Option<&String>| words.and_then(|words| numbers(words).first().copied());
        let present = form.and_then(|form| form.present.as_deref()).map(numbers).unwrap_or_default();
        let sender = self.from.as_ref().map(|from| if from.name.is_empty() { &from.mail } else { &from.name });
        let votes = form.and_then(|form| {
            let (in_favour, against) = (number(form.in_favour.as_ref())?, number(form.against.as_ref())?);
            Some(Count { in_favour, against, abstaining: number(form.abstaining.as_ref()).unwrap_or_default() })
        });
        let about = |(about, text): &(String, String)| match about.trim() {
            "" => text.clone(),
            about => format!("{about}: {text}"),
        };
        let written = form.map(|form| form.remarks.clone()).unwrap_or_default();
        Suggestion {
            outcome: self.outcome(),
            channel: self.channel(),
            received: self.received_on(day_of),
            whom: form.and_then(|form| form.name.clone()).or_else(|| sender.cloned()),
            held: form.and_then(|form| day(form.held.as_deref()?)),
            case: form.and_then(|form| said(form.case.as_ref())),
            present: present.first().copied(),
            members: present.get(1).copied(),
            votes,
            adopted: form.and_then(|form| said(form.adopted.as_ref())),
            conditions: form.map(|form| form.conditions.clone()).unwrap_or_default(),
            remarks: written.into_iter().chain(self.remarks.iter().map(about)).collect(),
        }
    }

    /// Tells whether its words are of any use to whoever enters it: a scan has none.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.kind != Kind::Scan && !self.words.is_empty()
    }
}

/// Lists the numbers in some words: *7 av 9*.
fn numbers(words: &str) -> Vec<u32> {
    words.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

/// Reads a day, in whichever language it was written.
fn day(words: &str) -> Option<NaiveDate> {
    Lang::ALL.into_iter().find_map(|lang| {
        let (first, last) = parse(words, Locale::new(lang).when_words()).ok()?.interval()?;
        (first == last).then_some(first)
    })
}
