//! References: to what was removed or is of another kind than is meant, and keys in the text that no record has.

use std::collections::BTreeSet;

use super::{Code, Finding, Reader};
use crate::domain::id::NodeId;
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
                    findings.extend(self.misled(node, field, ids));
                }
            }
            findings.extend(self.mentions(node, &keyed));
        }
        findings
    }

    /// Lists what a reference leads to and is not meant to.
    fn misled(&self, node: &Node, field: &str, ids: &[NodeId]) -> Vec<Finding> {
        let Some(shape) = self.register_of(node).and_then(|register| register.field(field)) else { return Vec::new() };
        let lang = self.plan.head.lang;
        let foreign = ids.iter().filter_map(|id| self.plan.node(id));
        let foreign = foreign.filter(|there| !shape.leads_to(there.register.as_deref()));
        let said = |there: &Node| {
            let message = Message::new("lint-reference-kind").with("name", self.name(node));
            let message = message.with("there", self.name(there)).with("field", shape.label.get(lang));
            self.in_field(Code::ReferenceKind, node, field, message)
        };
        foreign.map(said).collect()
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
