//! One Rust file as tokens: its paths, string literals and functions, tests and attributes apart.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// A Rust file.
pub struct Source {
    pub file: String,
    pub lines: usize,
    /// Every token; attributes (doc comments among them) and what stands under `#[cfg(test)]` left out.
    pub code: TokenStream,
    /// The attributes of that code, without doc comments.
    pub attributes: TokenStream,
    /// Every token.
    pub all: TokenStream,
}

/// A path such as `crate::domain::when`, one for each member of a group.
#[derive(Debug, PartialEq, Eq)]
pub struct Path {
    pub line: usize,
    pub names: Vec<String>,
}

impl Source {
    pub fn read(file: &str, text: &str) -> Self {
        let all: TokenStream = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut attributes = Vec::new();
        let code = without_tests(all.clone(), &mut attributes);
        let attributes = attributes.into_iter().collect();
        Self { file: file.to_owned(), lines: text.lines().count(), code, attributes, all }
    }

    /// Returns the module path that the file is: `src/domain/when.rs` is `["domain", "when"]`.
    pub fn module(&self) -> Vec<String> {
        let path = self.file.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|name| *name != "lib").map(str::to_owned).collect()
    }

    /// Returns every path of two names or more, `super` and `self` turned into `crate`.
    pub fn paths(&self) -> Vec<Path> {
        let mut found = Vec::new();
        collect_paths(self.code.clone(), &self.module(), &mut found);
        found
    }

    /// Returns the names of the tests in the file, those within a module after its name.
    pub fn tests(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect_tests(self.all.clone(), "", &mut found);
        found
    }
}

pub fn tokens(stream: TokenStream) -> Vec<TokenTree> {
    stream.into_iter().collect()
}

pub fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

pub fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

pub fn group(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<&Group> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}

pub fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// Leaves out attributes, and the item that follows `#[cfg(test)]`; collects the other attributes.
fn without_tests(stream: TokenStream, attributes: &mut Vec<TokenTree>) -> TokenStream {
    let tokens = tokens(stream);
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_punct(tokens.get(at), '#') {
            let inner = usize::from(is_punct(tokens.get(at + 1), '!'));
            if let Some(attribute) = group(tokens.get(at + 1 + inner), Delimiter::Bracket) {
                at += 2 + inner;
                let text = attribute.stream().to_string().replace(' ', "");
                if text == "cfg(test)" || text == "test" {
                    at = after_item(&tokens, at);
                } else if !text.starts_with("doc") {
                    attributes.extend(attribute.stream());
                }
                continue;
            }
        }
        kept.push(match &tokens[at] {
            TokenTree::Group(inside) => {
                let mut group = Group::new(inside.delimiter(), without_tests(inside.stream(), attributes));
                group.set_span(inside.span());
                TokenTree::Group(group)
            }
            token => token.clone(),
        });
        at += 1;
    }
    kept.into_iter().collect()
}

/// An item ends with its braces or with `;`.
fn after_item(tokens: &[TokenTree], start: usize) -> usize {
    let ends = |token: &TokenTree| is_punct(Some(token), ';') || group(Some(token), Delimiter::Brace).is_some();
    let length = tokens.iter().skip(start).position(ends).map_or(tokens.len() - start, |index| index + 1);
    start + length
}

/// A test is a function under an attribute whose path ends in `test`, also within the braces of a macro.
fn collect_tests(stream: TokenStream, before: &str, found: &mut Vec<String>) {
    let tokens = tokens(stream);
    let mut is_test = false;
    for (at, token) in tokens.iter().enumerate() {
        let next = ident(tokens.get(at + 1));
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let attribute = group.stream().to_string().replace(' ', "");
                let path = attribute.split('(').next().unwrap_or_default();
                is_test |= is_punct(tokens.get(at.wrapping_sub(1)), '#') && path.rsplit("::").next() == Some("test");
            }
            TokenTree::Group(group) => {
                let name = ident(at.checked_sub(1).and_then(|at| tokens.get(at)));
                let is_module = ident(at.checked_sub(2).and_then(|at| tokens.get(at))).as_deref() == Some("mod");
                let within = name.filter(|_| is_module).map(|name| format!("{before}{name}::"));
                collect_tests(group.stream(), within.as_deref().unwrap_or(before), found);
            }
            TokenTree::Ident(word) if word == "fn" => {
                found.extend(next.filter(|_| is_test).map(|name| format!("{before}{name}")));
                is_test = false;
            }
            _ => {}
        }
    }
}

fn collect_paths(stream: TokenStream, module: &[String], found: &mut Vec<Path>) {
    let tokens = tokens(stream);
    let mut at = 0;
    while at < tokens.len() {
        let inner = ident(tokens.get(at + 1));
        if ident(tokens.get(at)).as_deref() == Some("mod")
            && let (Some(inner), Some(body)) = (inner, group(tokens.get(at + 2), Delimiter::Brace))
        {
            let module: Vec<String> = module.iter().cloned().chain([inner]).collect();
            collect_paths(body.stream(), &module, found);
            at += 3;
        } else if ident(tokens.get(at)).is_some() {
            at = path(&tokens, at, &[], module, found);
        } else {
            if let Some(TokenTree::Group(group)) = tokens.get(at) {
                collect_paths(group.stream(), module, found);
            }
            at += 1;
        }
    }
}

/// Reads the path that begins at `at`, with `before` as the names outside its group; returns where it ends.
fn path(tokens: &[TokenTree], at: usize, before: &[String], module: &[String], found: &mut Vec<Path>) -> usize {
    let (mut names, mut end) = (before.to_vec(), at);
    while let Some(name) = ident(tokens.get(end)) {
        names.push(name);
        end += 1;
        if !(is_punct(tokens.get(end), ':') && is_punct(tokens.get(end + 1), ':')) {
            break;
        }
        end += 2;
        if let Some(members) = group(tokens.get(end), Delimiter::Brace) {
            let members = self::tokens(members.stream());
            let mut next = 0;
            while next < members.len() {
                let is_name = ident(members.get(next)).is_some();
                next = if is_name { path(&members, next, &names, module, found) } else { next + 1 };
            }
            return end + 1;
        }
        if is_punct(tokens.get(end), '*') {
            names.push("*".to_owned());
            end += 1;
            break;
        }
    }
    if names.len() > 1 {
        found.push(Path { line: line(&tokens[at]), names: absolute(&names, module) });
    }
    end
}

fn absolute(names: &[String], module: &[String]) -> Vec<String> {
    let supers = names.iter().take_while(|name| *name == "super").count();
    let own = names.first().is_some_and(|name| name == "self" || name == "super");
    if !own {
        return names.to_vec();
    }
    let kept = module.len().saturating_sub(supers);
    let rest = names.iter().skip(supers.max(1)).cloned();
    ["crate".to_owned()].into_iter().chain(module.iter().take(kept).cloned()).chain(rest).collect()
}

/// A string literal, its escapes for white space undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub line: usize,
    pub text: String,
}

/// Returns a literal as text, when it is a string of any kind.
pub fn text(literal: &Literal) -> Option<Text> {
    let source = literal.to_string();
    let start = source.find('"')?;
    let is_raw = source[..start].contains('r');
    if !source[..start].chars().all(|c| "brc#".contains(c)) {
        return None;
    }
    let inner = source[start + 1..].trim_end_matches('#').strip_suffix('"')?;
    let text = if is_raw { inner.to_owned() } else { inner.replace("\\n", " ").replace("\\t", " ") };
    let text = text.replace("\\\"", "\"").replace("\\\n", " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(Text { line: literal.span().start().line, text: words.join(" ") })
}

/// Returns every string literal in a stream, however deep.
pub fn strings(stream: TokenStream) -> Vec<Text> {
    stream
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => strings(group.stream()),
            TokenTree::Literal(literal) => text(&literal).into_iter().collect(),
            _ => Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(file: &str, text: &str) -> Vec<String> {
        Source::read(file, text).paths().into_iter().map(|path| path.names.join("::")).collect()
    }

    #[test]
    fn paths_are_found_in_groups_macros_and_bodies() {
        let text = "use crate::{ui, domain::{when::When, id}};\nfn f() { assert!(crate::entry::x()); }";
        assert_eq!(
            paths("src/a.rs", text),
            ["crate::ui", "crate::domain::when::When", "crate::domain::id", "crate::entry::x"]
        );
        assert_eq!(paths("src/a/b.rs", "use super::super::ui::x;"), ["crate::ui::x"]);
        assert_eq!(paths("src/a/b.rs", "mod c { use super::super::super::ui::x; }"), ["crate::ui::x"]);
        assert_eq!(paths("src/a.rs", "use self::b::*;"), ["crate::a::b::*"]);
    }

    #[test]
    fn tests_attributes_and_comments_are_no_code() {
        let text = "/// \"a b\"\n#[doc = \"c d\"] fn f() { /* \"e f\" */ let _ = r#\"g \"h\"#; }\n\
                    #[cfg(test)]\nmod tests { const A: &str = \"i j\"; }\n\
                    #[cfg(test)] use crate::ui; const B: &str = \"k\";";
        let found: Vec<String> =
            strings(Source::read("src/a.rs", text).code).into_iter().map(|text| text.text).collect();
        assert_eq!(found, ["g \"h", "k"]);
    }
}
