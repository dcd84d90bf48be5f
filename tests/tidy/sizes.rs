//! How long a file and a function may be, and that no file is called `mod.rs`.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::{Source, group, ident, is_punct, line, tokens};
use super::{Fault, fault};

const LINES_OF_A_FILE: usize = 500;
const LINES_OF_A_FUNCTION: usize = 70;

pub fn faults(source: &Source) -> Vec<Fault> {
    let mut found = Vec::new();
    if source.lines > LINES_OF_A_FILE {
        found.push(fault(&source.file, source.lines, format!("more than {LINES_OF_A_FILE} lines")));
    }
    if source.file.ends_with("/mod.rs") {
        found.push(fault(&source.file, 1, "a module is named after its file, not mod.rs"));
    }
    functions(source.all.clone(), &mut |name, start, lines| {
        if lines > LINES_OF_A_FUNCTION {
            found.push(fault(&source.file, start, format!("fn {name} has {lines} lines")));
        }
    });
    found
}

/// Calls `each` with the name, first line and number of lines of every function that has a body.
fn functions(stream: TokenStream, each: &mut impl FnMut(&str, usize, usize)) {
    let tokens = tokens(stream);
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            functions(group.stream(), each);
        }
        let (Some("fn"), Some(name)) = (ident(Some(token)).as_deref(), ident(tokens.get(at + 1))) else {
            continue;
        };
        let rest = tokens.iter().skip(at).take_while(|token| !is_punct(Some(token), ';'));
        if let Some(body) = rest.into_iter().find_map(|token| group(Some(token), Delimiter::Brace)) {
            each(&name, line(token), body.span_close().end().line + 1 - line(token));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, text: &str) -> Vec<String> {
        faults(&Source::read(file, text)).into_iter().map(|fault| fault.what).collect()
    }

    #[test]
    fn the_first_line_too_many_is_seen() {
        let body = |lines: usize| format!("impl A {{ fn f() {{{}}} }}", "\n".repeat(lines - 1));
        assert!(found("src/a.rs", &body(70)).is_empty());
        assert_eq!(found("src/a.rs", &body(71)), ["fn f has 71 lines"]);
        assert!(found("src/a.rs", &"//\n".repeat(500)).is_empty());
        assert_eq!(found("src/a.rs", &"//\n".repeat(501)), ["more than 500 lines"]);
        assert_eq!(found("src/a/mod.rs", "").len(), 1);
    }

    #[test]
    fn a_declaration_has_no_lines() {
        let text = format!("trait T {{ fn f(); fn g() {{}} {} }}", "\n".repeat(80));
        assert!(found("src/a.rs", &text).is_empty());
    }
}
