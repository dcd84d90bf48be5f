//! No name of a kind of plan stands in the code: kinds of plan are data (DESIGN 1).

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use vedtak::domain::template::Template;

use super::source::{Source, Text, ident, is_punct, strings, text, tokens};
use super::{Fault, fault};

/// Names of registers that are words of the code too, and what they are there.
const WORDS: &[(&str, &str)] = &[
    ("abbreviations", "a key of a template's checks"),
    ("promises", "a key of a template's checks"),
    ("milestones", "an argument of a sentence"),
    ("basis", "why something is kept from the public"),
    ("history", "the name of an action"),
    ("reference", "under which something was sent"),
    ("status", "the name of a command"),
    ("themes", "the folder of colour themes"),
    ("roles", "a key of theme files"),
];

/// Methods that find a register, its records or a field by name.
const FINDERS: [&str; 9] = ["register", "field", "walk", "walk_kept", "roots", "keyed", "nodes_of", "records", "label"];

pub fn faults(sources: &[Source], templates: &[(String, String)]) -> Vec<Fault> {
    let templates: Vec<Template> = templates.iter().map(|(_, text)| Template::stored(text).unwrap()).collect();
    let all = || templates.iter().flat_map(|template| &template.registers);
    let registers: BTreeSet<&str> = all().map(|register| register.id.as_str()).collect();
    let fields = all().flat_map(|register| &register.fields);
    let fields: BTreeSet<&str> =
        fields.chain(templates.iter().flat_map(|template| &template.fields)).map(|field| field.id.as_str()).collect();
    let is_word = |text: &str| WORDS.iter().any(|(word, _)| *word == text);
    let mut found = Vec::new();
    for source in sources {
        for literal in strings(source.code.clone()) {
            let text = literal.text.as_str();
            if registers.contains(text) && !is_word(text) && !is_kind(text) {
                found.push(fault(&source.file, literal.line, format!("a register of plans/templates: {text}")));
            }
        }
        for literal in sought(source.code.clone()) {
            if fields.contains(literal.text.as_str()) || registers.contains(literal.text.as_str()) {
                found.push(fault(
                    &source.file,
                    literal.line,
                    format!("something is sought by its name: {}", literal.text),
                ));
            }
        }
    }
    found
}

/// Lists the literals that something is sought by: `node.field("…")`.
fn sought(stream: TokenStream) -> Vec<Text> {
    let tokens = tokens(stream);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        found.extend(sought(group.stream()));
        let method = at.checked_sub(1).and_then(|at| ident(tokens.get(at)));
        let called = at.checked_sub(2).is_some_and(|at| is_punct(tokens.get(at), '.'));
        if called && method.is_some_and(|name| FINDERS.contains(&name.as_str())) {
            let first = group.stream().into_iter().next();
            found.extend(first.and_then(|token| match token {
                TokenTree::Literal(literal) => text(&literal),
                _ => None,
            }));
        }
    }
    found
}

/// Tells whether a register is called like a kind of field, which the code must name.
fn is_kind(text: &str) -> bool {
    vedtak::domain::value::FieldKind::ALL.iter().any(|kind| kind.name() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_or_a_field_in_the_code_is_found() {
        let template = (
            String::new(),
            "key = \"k\"\ntitle = { en = \"\", nb = \"\", nn = \"\" }\npurpose = { en = \"\", nb = \"\", nn = \"\" }\n\
             [[register]]\nid = \"riskar\"\ntitle = { en = \"\", nb = \"\", nn = \"\" }\n\
             [[register.field]]\nid = \"sannsyn\"\nkind = \"line\"\nlabel = { en = \"\", nb = \"\", nn = \"\" }\n"
                .to_owned(),
        );
        let of = |code: &str| faults(&[Source::read("src/a.rs", code)], std::slice::from_ref(&template)).len();
        assert_eq!(of("fn f() { g(\"riskar\"); node.field(\"sannsyn\") }"), 2);
        assert_eq!(
            of("fn f() { g(\"sannsyn\"); node.field(\"title\") } #[cfg(test)] mod t { fn x() { g(\"riskar\") } }"),
            0
        );
    }
}
