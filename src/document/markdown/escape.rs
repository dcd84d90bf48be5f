//! Escapes what people wrote, so that it stays words in whatever it stands in (trust rules for text).

/// Characters that could begin emphasis, code, links, HTML, table cells, entities or headings.
const SPECIAL: &str = "\\`*_[<|~#$";

/// Escapes words for any place within a line.
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let begins_entity = character == '&' && rest.peek().is_some_and(char::is_ascii_alphanumeric);
        if SPECIAL.contains(character) || begins_entity {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    out
}

/// Escapes the beginning of a line that is escaped otherwise, where a list, a quote or a rule could begin.
pub fn beginning(line: &str) -> String {
    let line = line.trim_matches(' ');
    if line.starts_with(['>', '-', '+', '=']) {
        return format!("\\{line}");
    }
    let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - after_digits.len();
    match line.get(..digits) {
        Some(number) if digits > 0 && after_digits.starts_with(['.', ')']) => format!("{number}\\{after_digits}"),
        _ => line.to_owned(),
    }
}

/// Writes text as it stands between backticks.
pub fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let fence = "`".repeat(longest_run(&text) + 1);
    let is_blank = text.chars().all(|c| c == ' ');
    let needs_room = !is_blank && (text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']));
    let room = if needs_room { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}

/// Returns the length of the longest run of backticks.
pub fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}
