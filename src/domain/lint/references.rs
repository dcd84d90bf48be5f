//! References: to what was removed, and keys in the text that no record has.

use std::collections::BTreeSet;

use super::{Code, Finding, Reader};
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::template::Register;
use crate::domain::value::Value;

impl<'a> Reader<'a> {
    pub(super) fn references(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let keyed = self.keyed();
        for node in self.nodes() {
            for (field, value) in self.fields(node) {
                if let Some(Value::Ref(ids)) = value.value() {
                    let gone = ids.iter().filter(|id| self.plan.kept(id).is_none());
                    for id in gone {
                        let key = self.plan.nodes.get(id).map_or_else(|| id.to_string(), |gone| self.name(gone));
                        let message = Message::new("lint-reference-removed").with("name", self.name(node));
                        findings.push(self.in_field(Code::ReferenceRemoved, node, field, message.with("gone", key)));
                    }
                }
            }
            findings.extend(self.mentions(node, &keyed));
        }
        findings
    }

    /// Lists what printed keys begin with, each with the keys of a register that are given.
    fn keyed(&self) -> Vec<(&'a str, BTreeSet<&'a str>)> {
        let printed = self.template.registers.iter().filter(|register| register.keyed && !register.prefix.is_empty());
        let keys = |register: &'a Register| self.nodes_of(&register.id).map(|node| node.key.as_str()).collect();
        let all = printed.map(|register| (register.prefix.as_str(), keys(register)));
        all.filter(|(_, keys): &(_, BTreeSet<_>)| !keys.is_empty()).collect()
    }

    fn mentions(&self, node: &Node, keyed: &[(&str, BTreeSet<&str>)]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (field, text) in self.texts(node) {
            let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.')).map(|word| word.trim_matches('.'));
            for word in words {
                let mut of = keyed.iter().filter(|(prefix, _)| is_key(word, prefix)).peekable();
                if of.peek().is_some() && !of.any(|(_, keys)| keys.contains(word)) {
                    let message = Message::new("lint-mention-dangling").with("name", self.name(node)).with("key", word);
                    findings.push(self.in_field(Code::MentionDangling, node, field, message));
                }
            }
        }
        findings.dedup();
        findings
    }
}

/// Tells whether a word is a key: what keys begin with, then digits, maybe with points between them.
fn is_key(word: &str, prefix: &str) -> bool {
    let Some(rest) = word.strip_prefix(prefix) else { return false };
    rest.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}
