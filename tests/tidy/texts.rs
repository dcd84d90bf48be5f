//! Fluent texts: the same in three languages, all of them used, none missing, variables alike.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::{Source, Text, group, ident, is_punct, strings, text, tokens};
use super::{Fault, fault};

const LANGUAGES: [&str; 3] = ["en", "nb", "nn"];

/// Every text of every language.
#[derive(Default)]
pub struct Catalogue {
    languages: BTreeMap<String, BTreeMap<String, Sentence>>,
    faults: Vec<Fault>,
}

/// One text: where it stands, which variables and which other texts it uses.
#[derive(Default)]
struct Sentence {
    file: String,
    line: usize,
    /// Variables whose value is shown.
    variables: BTreeSet<String>,
    /// Variables that only choose a form: a language may need none.
    selectors: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Catalogue {
    /// Reads files named `locales/<language>/<area>.ftl`.
    pub fn read(files: Vec<(String, String)>) -> Self {
        let mut catalogue = Self::default();
        for (file, source) in files {
            let language = file.split('/').nth(1).unwrap_or_default().to_owned();
            let resource = fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(read, _)| read);
            for entry in resource.body {
                catalogue.add(&language, &file, &source, &entry);
            }
        }
        catalogue
    }

    fn add(&mut self, language: &str, file: &str, source: &str, entry: &Entry<&str>) {
        let (id, pattern) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref()),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value)),
            Entry::Junk { content } => {
                self.faults.push(fault(file, line_of(source, content), "not Fluent"));
                return;
            }
            _ => return,
        };
        let line = source.lines().position(|line| begins_with_id(line, &id)).map_or(1, |index| index + 1);
        let mut read = Sentence { file: file.to_owned(), line, ..Sentence::default() };
        match pattern {
            Some(pattern) => read.pattern(pattern),
            None => self.faults.push(fault(file, line, format!("{id} has no text"))),
        }
        if self.languages.entry(language.to_owned()).or_default().insert(id.clone(), read).is_some() {
            self.faults.push(fault(file, line, format!("{id} is given twice in {language}")));
        }
    }

    /// Lists what differs between the languages.
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = self.faults.clone();
        for (language, id, entry) in self.entries() {
            for other in LANGUAGES.iter().filter(|other| *other != language) {
                match self.languages.get(*other).and_then(|texts| texts.get(id)) {
                    None => found.push(fault(&entry.file, entry.line, format!("{id} is missing in {other}"))),
                    Some(twin) if twin.variables != entry.variables => found.push(fault(
                        &entry.file,
                        entry.line,
                        format!("{id} uses {:?}, in {other} {:?}", entry.variables, twin.variables),
                    )),
                    Some(_) => {}
                }
            }
            for other in entry.references.iter().filter(|other| self.text(other).is_none()) {
                found.push(fault(&entry.file, entry.line, format!("{id} refers to {other}, which is missing")));
            }
            if !is_kebab(id.trim_start_matches('-')) {
                found.push(fault(&entry.file, entry.line, format!("{id} is not kebab-case")));
            }
        }
        found
    }

    /// Lists texts that nobody says, and messages that have no text or another set of variables.
    pub fn faults_of_use(&self, sources: &[Source], plans: &[(String, String)]) -> Vec<Fault> {
        let mut found = Vec::new();
        let mut used: BTreeSet<String> =
            self.entries().flat_map(|(_, _, entry)| entry.references.iter().cloned()).collect();
        for source in sources {
            used.extend(strings(source.code.clone()).into_iter().map(|text| text.text));
            // `#[arg(help = "an-id")]`: the command line looks its help up.
            used.extend(strings(source.attributes.clone()).into_iter().map(|text| text.text));
            for help in helps(&source.attributes).into_iter().filter(|help| self.text(&help.text).is_none()) {
                found.push(fault(&source.file, help.line, format!("no text for {}", help.text)));
            }
            // A message that is built up in several statements is given the rest in the same module.
            let module = source.module().into_iter().next();
            let of_module = sources.iter().filter(|other| other.module().into_iter().next() == module);
            let given: BTreeSet<String> = of_module.flat_map(|other| with_names(other.code.clone())).collect();
            said(source.code.clone(), &mut |say| {
                let Some(entry) = self.text(&say.id.text) else {
                    found.push(fault(&source.file, say.id.line, format!("no text for {}", say.id.text)));
                    return;
                };
                let choosing = self.entries().filter(|(_, id, _)| **id == say.id.text);
                let choosing: BTreeSet<String> =
                    choosing.flat_map(|(_, _, entry)| entry.selectors.iter().cloned()).collect();
                let unheard =
                    say.variables.iter().find(|name| !entry.variables.contains(*name) && !choosing.contains(*name));
                let unsaid = entry.variables.iter().chain(&choosing).find(|name| !given.contains(*name));
                let problem = match (unheard, unsaid) {
                    (Some(name), _) => format!("{} is given {name}, which its text does not use", say.id.text),
                    (_, Some(name)) => format!("{} is not given {name}, which its text uses", say.id.text),
                    _ => return,
                };
                found.push(fault(&source.file, say.id.line, problem));
            });
        }
        for (_, text) in plans {
            used.extend(text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(str::to_owned));
        }
        let unused = self.languages.get("en").into_iter().flatten().filter(|(id, _)| !used.contains(*id));
        found.extend(unused.map(|(id, entry)| fault(&entry.file, entry.line, format!("{id} is never said"))));
        found
    }

    fn entries(&self) -> impl Iterator<Item = (&String, &String, &Sentence)> {
        let all = |(language, texts)| std::iter::repeat(language).zip(texts);
        self.languages.iter().flat_map(all).map(|(language, (id, entry))| (language, id, entry))
    }

    fn text(&self, id: &str) -> Option<&Sentence> {
        self.languages.get("en").and_then(|texts| texts.get(id))
    }
}

impl Sentence {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.selectors.insert(id.name.to_owned());
                } else {
                    self.inline(selector);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// A text that the code says: `Message::new("id").with("variable", …)` or `.term("id")`.
struct Said {
    id: Text,
    variables: BTreeSet<String>,
}

fn said(stream: TokenStream, each: &mut impl FnMut(Said)) {
    let tokens = tokens(stream);
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            said(group.stream(), each);
        }
        let is_new = ident(Some(token)).as_deref() == Some("Message")
            && is_punct(tokens.get(at + 1), ':')
            && ident(tokens.get(at + 3)).as_deref() == Some("new");
        let is_term = is_punct(Some(token), '.') && ident(tokens.get(at + 1)).as_deref() == Some("term");
        let arguments = if is_new {
            at + 4
        } else if is_term {
            at + 2
        } else {
            continue;
        };
        let Some(inside) = group(tokens.get(arguments), Delimiter::Parenthesis) else {
            continue;
        };
        let variables = variables(&tokens, arguments + 1);
        for id in ids(inside.stream()) {
            each(Said { id, variables: variables.clone() });
        }
    }
}

/// The ids that stand as help in attributes: `#[arg(help = "an-id")]`, `#[command(about = "an-id")]`.
fn helps(attributes: &TokenStream) -> Vec<Text> {
    let mut found = Vec::new();
    for token in attributes.clone() {
        let TokenTree::Group(group) = token else { continue };
        let tokens = tokens(group.stream());
        for window in tokens.windows(3) {
            let is_help = matches!(ident(window.first()).as_deref(), Some("about" | "help" | "help_heading"));
            if let (true, true, TokenTree::Literal(literal)) = (is_help, is_punct(window.get(1), '='), &window[2]) {
                found.extend(text(literal));
            }
        }
    }
    found
}

/// The literal itself, or what a `match` or `if` inside the parentheses chooses from.
fn ids(inside: TokenStream) -> Vec<Text> {
    let tokens = tokens(inside);
    match tokens.as_slice() {
        [TokenTree::Literal(literal)] => text(literal).into_iter().collect(),
        _ => {
            let stream = tokens.into_iter().collect();
            strings(stream).into_iter().filter(|text| text.text.contains('-') && is_kebab(&text.text)).collect()
        }
    }
}

/// The names in the chain `.with("name", …)` that follows.
fn variables(tokens: &[TokenTree], mut at: usize) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while is_punct(tokens.get(at), '.') && ident(tokens.get(at + 1)).as_deref() == Some("with") {
        let Some(arguments) = group(tokens.get(at + 2), Delimiter::Parenthesis) else {
            break;
        };
        if let Some(TokenTree::Literal(literal)) = arguments.stream().into_iter().next() {
            names.extend(text(&literal).map(|text| text.text));
        }
        at += 3;
    }
    names
}

/// Every name that is given to a message.
fn with_names(stream: TokenStream) -> BTreeSet<String> {
    let tokens = tokens(stream);
    let mut names = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            names.extend(with_names(group.stream()));
        }
        names.extend(variables(&tokens, at));
    }
    names
}

fn begins_with_id(line: &str, id: &str) -> bool {
    line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn line_of(source: &str, part: &str) -> usize {
    let before = source.find(part).map_or("", |at| &source[..at]);
    before.lines().count() + 1
}

fn is_kebab(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(en: &str, nb: &str, nn: &str) -> Catalogue {
        let file = |(language, text): (&str, &str)| (format!("locales/{language}/a.ftl"), text.to_owned());
        Catalogue::read([("en", en), ("nb", nb), ("nn", nn)].map(file).to_vec())
    }

    fn faults(en: &str, nb: &str, nn: &str) -> Vec<String> {
        catalogue(en, nb, nn).faults().into_iter().map(|f| format!("{}:{}: {}", f.file, f.line, f.what)).collect()
    }

    fn of_use(text: &str, code: &str) -> Vec<String> {
        let sources = [Source::read("src/a.rs", code)];
        let found = catalogue(text, text, text).faults_of_use(&sources, &[]);
        found.into_iter().map(|fault| fault.what).collect()
    }

    #[test]
    fn a_key_that_is_missing_somewhere_is_named() {
        let both = "# note\na-b = x\nc = y\n";
        assert_eq!(
            faults(both, both, "a-b = x\n"),
            ["locales/en/a.ftl:3: c is missing in nn", "locales/nb/a.ftl:3: c is missing in nn"]
        );
        assert!(faults(both, both, both).is_empty());
    }

    #[test]
    fn variables_are_the_same_in_every_language() {
        let plural = "a = { $n ->\n    [one] one\n   *[other] { $n } of { $all }\n }\n";
        assert!(faults(plural, "a = { $n } { $all }\n", plural).is_empty());
        assert_eq!(faults(plural, "a = { $n } { $al }\n", plural).len(), 4);
        let singular = "a = { $m -> \n   *[other] { $n } of { $all }\n }\n";
        assert!(faults(plural, singular, plural).is_empty());
    }

    #[test]
    fn junk_doubles_and_dangling_references_are_faults() {
        let twice = "a = x\na = y\n";
        assert_eq!(faults(twice, "a = x\n", "a = x\n"), ["locales/en/a.ftl:1: a is given twice in en"]);
        let junk = faults("a = x\n\nb { = y\n", "a = x\n", "a = x\n");
        assert_eq!(junk, ["locales/en/a.ftl:3: not Fluent"]);
        let dangling = "a = { b }\n";
        assert_eq!(faults(dangling, dangling, dangling).len(), 3);
        let camel = "aB = x\n";
        assert_eq!(faults(camel, camel, camel).len(), 3);
    }

    #[test]
    fn every_text_is_said_and_every_message_has_its_text() {
        let text = "a-b = { $x }\n";
        assert!(of_use(text, "fn f() { Message::new(\"a-b\").with(\"x\", 1) }").is_empty());
        assert_eq!(of_use(text, ""), ["a-b is never said"]);
        assert_eq!(of_use(text, "#[test] fn f() { \"a-b\" }"), ["a-b is never said"]);
        assert_eq!(of_use(text, "fn f() { Message::new(\"a-c\"); \"a-b\" }"), ["no text for a-c"]);
        assert_eq!(of_use(text, "fn f() { l.term(\"a-c\"); \"a-b\" }"), ["no text for a-c"]);
        assert!(of_use(text, "#[arg(help = \"a-b\")] struct A;").is_empty());
        assert_eq!(
            of_use(text, "#[arg(help = \"a-c\")] #[doc = \"a-b\"] struct A;"),
            ["no text for a-c", "a-b is never said"]
        );
        let chosen = "fn f() { Message::new(if y { \"a-b\" } else { \"a-d\" }).with(\"x\", 1) }";
        assert_eq!(of_use(text, chosen), ["no text for a-d"]);
        let other = of_use(text, "fn f() { Message::new(\"a-b\").with(\"y\", 1) }");
        assert_eq!(other, ["a-b is given y, which its text does not use"]);
        assert_eq!(of_use(text, "fn f() { Message::new(\"a-b\") }"), ["a-b is not given x, which its text uses"]);
        let later = "fn f() { let m = Message::new(\"a-b\"); m.with(\"x\", 1) }";
        assert!(of_use(text, later).is_empty());
    }
}
