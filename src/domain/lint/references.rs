//! References: to what was removed, and keys in the text that no record has.

use super::{Code, Finding, Reader, words::texts};
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::value::Value;

impl Reader<'_> {
    pub(super) fn references(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let keyed: Vec<(&str, &str)> = self.keyed();
        for node in self.nodes() {
            for (field, value) in &node.fields {
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

    /// Lists registers whose keys are printed, with what the keys begin with.
    fn keyed(&self) -> Vec<(&str, &str)> {
        let printed = self.template.registers.iter().filter(|register| register.keyed && !register.prefix.is_empty());
        let used = printed.filter(|register| self.nodes_of(&register.id).next().is_some());
        used.map(|register| (register.id.as_str(), register.prefix.as_str())).collect()
    }

    fn mentions(&self, node: &Node, keyed: &[(&str, &str)]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (field, text) in texts(node) {
            let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.')).map(|word| word.trim_matches('.'));
            for word in words {
                let of = || keyed.iter().filter(|(_, prefix)| is_key(word, prefix));
                let known = of().any(|(register, _)| self.plan.keyed(register, word).is_some());
                if of().next().is_some() && !known {
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
