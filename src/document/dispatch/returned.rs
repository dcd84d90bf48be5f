//! A form that came back: what was ticked and written, in whichever language it was sent out.

use crate::document::import::{Block, Material};
use crate::document::prose;
use crate::domain::consideration::Outcome;
use crate::domain::lang::Lang;
use crate::locale::Locale;

/// What people put before what they choose, beside the boxes that are ticked.
const TICKS: &str = "☑☒✓✔✗✘×xX";
/// What may stand around a tick.
const AROUND: &str = "☐□[]()-*";
/// The room to write in.
const ROOM: char = '…';
/// As many full stops or low lines are room to write in too.
const SEVERAL: usize = 3;

/// What a returned form says. A thing that was not filled in is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Returned {
    /// The reference that it was sent under.
    pub reference: Option<String>,
    /// The number of the version that it was sent about.
    pub version: Option<String>,
    /// The first digits of the digest of that version's text.
    pub digest: Option<String>,
    /// Every outcome that is ticked; more than one is for a person to ask about.
    pub ticked: Vec<Outcome>,
    /// The day of the meeting, as written.
    pub held: Option<String>,
    /// The case number, as written.
    pub case: Option<String>,
    /// How many were present, of how many, as written.
    pub present: Option<String>,
    /// Votes for, as written.
    pub in_favour: Option<String>,
    /// Votes against, as written.
    pub against: Option<String>,
    /// Who abstained, as written.
    pub abstaining: Option<String>,
    /// The wording that was adopted, verbatim.
    pub adopted: Option<String>,
    /// The remarks, a paragraph each.
    pub remarks: Vec<String>,
    /// The conditions, a paragraph each.
    pub conditions: Vec<String>,
    /// Who filled it in.
    pub name: Option<String>,
    /// In which office.
    pub office: Option<String>,
    /// The day it was signed, as written.
    pub day: Option<String>,
}

/// A line of a form.
enum Entry {
    Heading(String),
    Fact(String, String),
    Words(String),
}

impl Returned {
    /// Reads a document; nothing when it is not a form of ours.
    #[must_use]
    pub fn read(material: &Material) -> Option<Self> {
        let entries: Vec<Entry> = material.blocks.iter().flat_map(entries).collect();
        // Bokmål and nynorsk share some of the words: the language that knows most boxes is the form's.
        let read = Lang::ALL.into_iter().map(|lang| Self::of(&entries, &Locale::new(lang)));
        read.max_by_key(|(boxes, _)| *boxes).filter(|(boxes, _)| *boxes > 0).map(|(_, form)| form)
    }

    /// Reads the outcomes that are ticked in the words of a letter, in any language.
    #[must_use]
    pub fn ticks(words: &str) -> Vec<Outcome> {
        let mut found = Vec::new();
        for locale in Lang::ALL.into_iter().map(Locale::new) {
            found.extend(
                words.lines().filter_map(|line| ticked(line, &locale)).filter(|(_, is)| *is).map(|(one, _)| one),
            );
        }
        each_once(found)
    }

    /// Tells whether nobody has filled anything in: the form as it was sent.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let sent = Self {
            reference: self.reference.clone(),
            version: self.version.clone(),
            digest: self.digest.clone(),
            ..Self::default()
        };
        *self == sent
    }

    /// Reads a form in a language; tells how many boxes it knows. A table of facts alone is on every paper that is sent
    /// out, the boxes are on the form only.
    fn of(entries: &[Entry], locale: &Locale) -> (usize, Self) {
        let mut form = Self::default();
        let mut section = "";
        let mut boxes = 0;
        let mut adopted: Vec<String> = Vec::new();
        for entry in entries {
            match entry {
                Entry::Heading(title) => section = heading(title, locale),
                Entry::Fact(label, value) => form.fact((section, label), value, locale),
                Entry::Words(line) if section == OUTCOME => {
                    let read = ticked(line, locale);
                    boxes += usize::from(read.is_some());
                    form.ticked.extend(read.filter(|(_, is_ticked)| *is_ticked).map(|(outcome, _)| outcome));
                }
                Entry::Words(line) => {
                    let words = filled(line);
                    match section {
                        ADOPTED => adopted.extend(words),
                        REMARKS => form.remarks.extend(words),
                        CONDITIONS => form.conditions.extend(words),
                        _ => {}
                    }
                }
            }
        }
        form.adopted = Some(adopted.join("\n")).filter(|words| !words.is_empty());
        form.ticked = each_once(std::mem::take(&mut form.ticked));
        (boxes, form)
    }

    fn fact(&mut self, (section, label): (&str, &str), value: &str, locale: &Locale) {
        let value = filled(value);
        let is = |id: &str| same(label, &locale.term(id));
        let place = if is("dispatch-reference") {
            &mut self.reference
        } else if is("dispatch-version") {
            self.version = value.as_deref().and_then(|words| words.split_whitespace().next()).map(str::to_owned);
            return;
        } else if is("dispatch-digest") {
            &mut self.digest
        } else if is("dispatch-held") {
            &mut self.held
        } else if is("dispatch-case-number") {
            &mut self.case
        } else if is("dispatch-present") {
            &mut self.present
        } else if is("dispatch-for") {
            &mut self.in_favour
        } else if is("dispatch-against") {
            &mut self.against
        } else if is("dispatch-abstaining") {
            &mut self.abstaining
        } else if is("dispatch-name") {
            &mut self.name
        } else if is("dispatch-office") {
            &mut self.office
        } else if section == SIGNED && is("dispatch-day") {
            &mut self.day
        } else {
            return;
        };
        *place = value;
    }
}

const OUTCOME: &str = "dispatch-outcome";
const ADOPTED: &str = "dispatch-adopted";
const REMARKS: &str = "dispatch-remarks";
const CONDITIONS: &str = "dispatch-conditions";
const SIGNED: &str = "dispatch-signed";

/// Returns the text id of the section that a heading begins; nothing for one that is not of the form.
fn heading(title: &str, locale: &Locale) -> &'static str {
    let known = [OUTCOME, ADOPTED, REMARKS, CONDITIONS, SIGNED];
    known.into_iter().find(|id| same(title, &locale.term(id))).unwrap_or("")
}

/// Reads the box of an outcome, and whether it is ticked; nothing from other words.
fn ticked(line: &str, locale: &Locale) -> Option<(Outcome, bool)> {
    let line = line.trim();
    Outcome::ALL.into_iter().find_map(|outcome| {
        let term = locale.term(outcome.term());
        let lower = line.to_lowercase();
        let (before, after) = lower.split_once(&term.to_lowercase())?;
        let marks = format!("{before}{after}");
        let is_mark = |c: char| c.is_whitespace() || AROUND.contains(c) || TICKS.contains(c);
        let is_tick = marks.chars().any(|c| TICKS.contains(c));
        marks.chars().all(is_mark).then_some((outcome, is_tick))
    })
}

/// Returns what was written, without the room that is left around it; nothing when nothing was. One full stop is the
/// writer's.
fn filled(words: &str) -> Option<String> {
    let mut left = words.trim();
    loop {
        let before = left;
        left = left.trim_matches(|c: char| c == ROOM || c.is_whitespace());
        for mark in ['.', '_'] {
            let (front, back) = (left.trim_start_matches(mark), left.trim_end_matches(mark));
            if left.len() - front.len() >= SEVERAL {
                left = front;
            } else if left.len() - back.len() >= SEVERAL {
                left = back;
            }
        }
        if left == before {
            return (!left.is_empty()).then(|| left.to_owned());
        }
    }
}

fn each_once(outcomes: Vec<Outcome>) -> Vec<Outcome> {
    Outcome::ALL.into_iter().filter(|outcome| outcomes.contains(outcome)).collect()
}

fn same(one: &str, other: &str) -> bool {
    one.trim().trim_end_matches(':').to_lowercase() == other.to_lowercase()
}

fn entries(block: &Block) -> Vec<Entry> {
    match block {
        Block::Heading(heading) => {
            vec![Entry::Heading(format!("{} {}", heading.number, heading.title).trim().to_owned())]
        }
        Block::Text(text) => {
            let blocks = prose::parse(&text.markdown);
            // A paragraph is one answer, however many lines it has; the boxes may have become lines of one.
            let paragraph = |block: &prose::Block| prose::plain_blocks(std::slice::from_ref(block));
            let words = blocks.iter().map(paragraph).filter(|words| !words.trim().is_empty());
            words.flat_map(split_boxes).collect()
        }
        Block::Table(table) => {
            table.rows.iter().map(|row| Entry::Fact(row.cell(0).to_owned(), row.cell(1).to_owned())).collect()
        }
    }
}

/// Parts a paragraph into its lines where each is a box.
fn split_boxes(words: String) -> Vec<Entry> {
    let is_box = |line: &str| line.trim_start().starts_with(|c: char| "☐☑☒".contains(c));
    if words.lines().filter(|line| is_box(line)).count() > 1 {
        return words.lines().map(|line| Entry::Words(line.to_owned())).collect();
    }
    vec![Entry::Words(words)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_that_is_left_is_no_answer_and_a_full_stop_stays() {
        for (written, read) in [
            ("………………………………………", None),
            ("…………… 12/21 ………", Some("12/21")),
            ("____ 7 av 9", Some("7 av 9")),
            ("......", None),
            ("Vi ventar på svar.", Some("Vi ventar på svar.")),
            ("Vi ventar på svar.…………", Some("Vi ventar på svar.")),
            ("… Vi ventar ......", Some("Vi ventar")),
            ("  ", None),
        ] {
            assert_eq!(filled(written).as_deref(), read, "{written}");
        }
    }

    #[test]
    fn a_box_is_ticked_by_hand_in_many_ways() {
        let nn = Locale::new(Lang::Nn);
        for line in
            ["☒ godkjent", "☑ Godkjent", "X godkjent", "[x] godkjent", "☐x godkjent", "godkjent ✓", "- x godkjent"]
        {
            assert_eq!(ticked(line, &nn), Some((Outcome::Approved, true)), "{line}");
        }
        assert_eq!(ticked("☐ godkjent", &nn), Some((Outcome::Approved, false)));
        assert_eq!(ticked("☐ ingen merknader", &nn), Some((Outcome::NoRemarks, false)), "not those with remarks");
        assert_eq!(ticked("x godkjent med merknader", &nn), Some((Outcome::ApprovedWithRemarks, true)));
        assert_eq!(ticked("Vi har godkjent planen", &nn), None);
    }
}
