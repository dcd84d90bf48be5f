//! No string of two or more words in `src`: what people read is in `locales/`.
//!
//! `tests/tidy-literals.txt` lists what may stand, one a line: `file | reason | the literal`.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::{Source, Text, group, ident, is_punct, text, tokens};
use super::{Fault, fault};

const LIST: &str = "tests/tidy-literals.txt";

pub fn faults(sources: &[Source], allowed: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut entries: Vec<(usize, Vec<&str>, bool)> = Vec::new();
    for (index, line) in allowed.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let entry: Vec<&str> = line.splitn(3, " | ").collect();
        if entry.len() < 3 || entry[1].trim().is_empty() {
            found.push(fault(LIST, index + 1, "not `file | reason | literal`"));
        } else {
            entries.push((index + 1, entry, false));
        }
    }
    for source in sources {
        for Text { line, text } in sentences(source.code.clone()) {
            let listed = entries.iter_mut().find(|(_, entry, _)| entry[0] == source.file && entry[2] == text);
            match listed {
                Some((_, _, used)) => *used = true,
                None => found.push(fault(&source.file, line, format!("text in the code: {text}"))),
            }
        }
    }
    let stale = entries.iter().filter(|(_, _, used)| !used);
    found.extend(stale.map(|(line, entry, _)| fault(LIST, *line, format!("no longer there: {}", entry[2]))));
    found
}

/// Lists the literals of two words or more outside `tracing`.
fn sentences(stream: TokenStream) -> Vec<Text> {
    let tokens = tokens(stream);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at += tracing_macro(&tokens[at..]);
        match tokens.get(at) {
            Some(TokenTree::Group(group)) => found.extend(sentences(group.stream())),
            Some(TokenTree::Literal(literal)) => {
                found.extend(text(literal).filter(|text| words(&text.text) > 1));
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Returns how many tokens `tracing::error!(…)` takes here, 0 when it is something else.
fn tracing_macro(tokens: &[TokenTree]) -> usize {
    let named = ident(tokens.first()).as_deref() == Some("tracing") && is_punct(tokens.get(1), ':');
    let called = is_punct(tokens.get(4), '!') && group(tokens.get(5), Delimiter::Parenthesis).is_some();
    if named && called { 6 } else { 0 }
}

/// Counts words: two letters or more, placeholders and punctuation aside.
fn words(text: &str) -> usize {
    let mut depth = 0;
    let mut plain = String::new();
    for character in text.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth > 0 => {}
            _ => plain.push(character),
        }
    }
    let is_word = |part: &&str| {
        let bare = part.trim_matches(|c: char| c.is_ascii_punctuation() || "«»–…".contains(c));
        bare.chars().filter(|c| c.is_alphabetic()).count() > 1
            && bare.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
    };
    plain.split_whitespace().filter(is_word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, allowed: &str) -> Vec<String> {
        faults(&[Source::read("src/a.rs", text)], allowed).into_iter().map(|fault| fault.what).collect()
    }

    #[test]
    fn two_words_in_the_code_are_a_fault() {
        for text in ["Not found", "kan ikkje {x} opne", "{} av: «planen»", "a\\nline then another"] {
            let code = format!("fn f() {{ g(\"{text}\") }}");
            assert_eq!(found(&code, "").len(), 1, "{text}");
        }
        assert_eq!(found("const A: &str = r#\"not \"found\"#;", "").len(), 1);
    }

    #[test]
    fn one_word_patterns_tracing_and_tests_are_none() {
        for text in ["found", "{} {month}", "%d.%m %Y", "a-b-c", "x: {}", "{first thing}"] {
            assert!(found(&format!("const A: &str = \"{text}\";"), "").is_empty(), "{text}");
        }
        assert!(found("fn f() { tracing::error!(%e, \"not found\"); }", "").is_empty());
        assert!(found("#[error(\"not found\")] struct A; #[test] fn f() { \"not found\" }", "").is_empty());
    }

    #[test]
    fn the_list_needs_a_reason_and_grows_no_moss() {
        let code = "const A: &str = \"Not found\";";
        assert!(found(code, "src/a.rs | FORMAT 5 | Not found").is_empty());
        assert_eq!(found(code, "src/a.rs |  | Not found").len(), 2);
        assert_eq!(found("", "src/a.rs | FORMAT 5 | Not found"), ["no longer there: Not found"]);
    }
}
