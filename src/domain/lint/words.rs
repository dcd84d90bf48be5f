//! Words and headings: abbreviations nobody explains, words explained twice, titles twice, headings over nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Finding, Reader, is_said};
use crate::domain::message::Message;
use crate::domain::plan::{Node, TEXT};
use crate::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Value};

/// The letters of an abbreviation.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;
/// Abbreviations that need no explanation: currencies, unions of states, formats, marks in a text.
const KNOWN: [&str; 16] =
    ["NOK", "EUR", "SEK", "DKK", "USD", "EU", "EØS", "EEA", "FN", "UN", "PDF", "CSV", "OBS", "NB", "PS", "IT"];

impl<'a> Reader<'a> {
    pub(super) fn words(&self) -> Vec<Finding> {
        let mut findings = self.defined_twice();
        findings.extend(self.unexplained());
        findings.extend(self.titles_twice());
        findings.extend(self.headings());
        findings
    }

    /// Lists the words that the plan explains, with where.
    fn defined(&self) -> Vec<(&'a Node, &'a str, &'a str)> {
        let rules = self.template.checks.abbreviations.iter();
        let terms = rules.flat_map(|rule| {
            let nodes = self.nodes_of(&rule.register);
            nodes.filter_map(|node| Some((node, rule.term.as_str(), node.field(&rule.term).text()?.trim())))
        });
        terms.filter(|(_, _, term)| !term.is_empty()).collect()
    }

    fn defined_twice(&self) -> Vec<Finding> {
        let mut seen = BTreeSet::new();
        let mut findings = Vec::new();
        for (node, field, term) in self.defined() {
            if !seen.insert(term.to_lowercase()) {
                let message = Message::new("lint-word-defined-twice").with("word", term);
                findings.push(self.in_field(Code::WordDefinedTwice, node, field, message));
            }
        }
        findings
    }

    /// Finds each abbreviation that stands in no definition, no name and no brackets, where it is used first.
    fn unexplained(&self) -> Vec<Finding> {
        let mut known: BTreeSet<String> = KNOWN.iter().map(ToString::to_string).collect();
        known.extend(self.template.checks.abbreviations.iter().flat_map(|rule| rule.known.iter().cloned()));
        known.extend(self.defined().into_iter().flat_map(|(_, _, term)| abbreviations(term)));
        known.extend(self.proper_names().iter().flat_map(|name| abbreviations(name)));
        let nodes: Vec<&Node> = self.nodes().collect();
        known.extend(nodes.iter().flat_map(|node| self.texts(node)).flat_map(|(_, text)| explained(text)));
        let mut findings = self.listed_only();
        for node in nodes {
            for (field, text) in self.texts(node).filter(|(_, text)| text.chars().any(char::is_lowercase)) {
                for word in abbreviations(text) {
                    if known.insert(word.clone()) {
                        let message = Message::new("lint-abbreviation-undefined").with("word", word);
                        findings.push(self.in_field(Code::AbbreviationUndefined, node, field, message));
                    }
                }
            }
        }
        findings
    }

    /// Finds the words that are listed without what they mean.
    fn listed_only(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for rule in &self.template.checks.abbreviations {
            let Some(meaning) = &rule.meaning else { continue };
            for node in self.nodes_of(&rule.register).filter(|node| !is_said(node.field(meaning))) {
                let Some(word) = node.field(&rule.term).text() else { continue };
                let message = Message::new("lint-abbreviation-undefined").with("word", word.trim());
                findings.push(self.in_field(Code::AbbreviationUndefined, node, meaning, message));
            }
        }
        findings
    }

    /// Walks through the texts of a chapter or record, with their fields.
    pub(super) fn texts<'n>(&self, node: &'n Node) -> impl Iterator<Item = (&'n str, &'n str)> + use<'n, 'a> {
        self.fields(node).flat_map(|(field, value)| {
            let texts: Vec<&str> = match value.value() {
                Some(Value::Line(text) | Value::Prose(text)) => vec![text],
                Some(Value::Lines(lines)) => lines.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            };
            texts.into_iter().map(move |text| (field, text))
        })
    }

    /// Lists the names of bodies and parties, and the plan's own title.
    fn proper_names(&self) -> Vec<String> {
        let of = |facts: &BTreeMap<String, crate::domain::timeline::Timeline<FieldValue>>| {
            facts
                .values()
                .flat_map(|fact| fact.iter())
                .flat_map(|(_, value)| match value.value() {
                    Some(Value::Lines(lines)) => lines.clone(),
                    _ => value.text().map(ToOwned::to_owned).into_iter().collect(),
                })
                .collect::<Vec<_>>()
        };
        let bodies = self.workspace.bodies.values().flat_map(|body| of(&body.facts));
        let parties = self.workspace.parties.values().flat_map(|party| of(&party.facts));
        let sets = self.workspace.sets.values().filter_map(|set| set.newest()).map(|set| set.name.clone());
        bodies.chain(parties).chain(sets).chain([self.plan.head.title.clone()]).collect()
    }

    /// Finds chapters, and records of a register with keys, that are called the same.
    fn titles_twice(&self) -> Vec<Finding> {
        let mut seen: BTreeSet<(Option<&str>, Option<&crate::domain::id::NodeId>, String)> = BTreeSet::new();
        let mut findings = Vec::new();
        for node in self.nodes() {
            let (register, title) = match self.register_of(node) {
                None => (None, self.heading(node)),
                Some(register) => {
                    let first = register.fields.first().filter(|field| register.keyed && field.kind == FieldKind::Line);
                    (
                        Some(register.id.as_str()),
                        first.and_then(|field| node.field(&field.id).text()).unwrap_or_default(),
                    )
                }
            };
            let parent = node.parent.as_ref().filter(|_| register.is_some());
            if !title.trim().is_empty() && !seen.insert((register, parent, title.trim().to_lowercase())) {
                let message = Message::new("lint-title-twice").with("title", title.trim());
                findings.push(self.at(Code::TitleTwice, node, message));
            }
        }
        findings
    }

    /// Finds headings over nothing, and what is left open without anybody who follows it up.
    ///
    /// That a chapter of the template lacks its text is missing, not wrong (`outstanding`).
    fn headings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for node in self.nodes_of("") {
            let shape = self.template.chapter(node.id.as_str());
            let awaited = shape.is_some_and(|shape| shape.text);
            let registers = shape.map_or(&[][..], |shape| &shape.registers);
            let quiet = |id: &String| self.template.register(id).is_some_and(|register| register.quiet);
            let filled = registers.iter().any(|register| quiet(register) || self.nodes_of(register).next().is_some());
            let below = self.plan.children(node).next().is_some();
            if !awaited && !filled && !below && !is_said(node.field(TEXT)) {
                let message = Message::new("lint-chapter-empty").with("chapter", self.name(node));
                findings.push(self.at(Code::ChapterEmpty, node, message));
            }
            if let FieldValue::Nothing(Nothing { none: NothingKind::Undecided, who, .. }) = node.field(TEXT)
                && who.as_ref().is_none_or(|who| who.trim().is_empty())
            {
                let message = Message::new("lint-undecided-without-follow-up").with("chapter", self.name(node));
                findings.push(self.in_field(Code::UndecidedWithoutFollowUp, node, TEXT, message));
            }
        }
        findings
    }
}

/// Lists the words of two to six capitals; Roman numbers are none.
fn abbreviations(text: &str) -> Vec<String> {
    capitals(text).map(|(_, word)| word.to_owned()).collect()
}

/// Lists the abbreviations that a text explains: *kommunelege (KL)*, *KL (kommunelege)*.
fn explained(text: &str) -> Vec<String> {
    let is_explained = |(at, word): &(usize, &str)| {
        let (before, behind) = (text.get(..*at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
        before.ends_with('(') && behind.starts_with(')') || behind.starts_with(" (")
    };
    capitals(text).filter(is_explained).map(|(_, word)| word.to_owned()).collect()
}

fn capitals(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_one = |(_, word): &(usize, &str)| {
        LETTERS.contains(&word.chars().count())
            && word.chars().all(|c| c.is_alphabetic() && c.is_uppercase())
            && !word.chars().all(|c| "IVXLCDM".contains(c))
    };
    let mut at = 0;
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric()).map(move |word| {
        let start = at;
        at += word.len();
        (start, word.trim_end_matches(|c: char| !c.is_alphanumeric()))
    });
    words.filter(is_one)
}
