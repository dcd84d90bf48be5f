//! What this terminal can show, as far as its environment says, and its clipboard.

use base64ct::{Base64, Encoding as _};

use crate::ui::depth::Depth;
use crate::ui::host::Capabilities;

/// Returns what the terminal of this process can do.
pub fn capabilities(without_colours: bool) -> Capabilities {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let unwanted = without_colours || !variable("NO_COLOR").is_empty();
    let depth = if unwanted { Depth::Mono } else { depth(&variable("TERM"), &variable("COLORTERM")) };
    let charset = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(variable).find(|value| !value.is_empty());
    Capabilities { depth, ascii: charset.is_some_and(|charset| !is_utf8(&charset)) }
}

fn depth(term: &str, colorterm: &str) -> Depth {
    match (term, colorterm) {
        ("" | "dumb", _) => Depth::Mono,
        (_, "truecolor" | "24bit") => Depth::True,
        ("linux" | "vt220" | "ansi", _) => Depth::Ansi,
        _ => Depth::Indexed,
    }
}

fn is_utf8(charset: &str) -> bool {
    let charset = charset.to_ascii_lowercase();
    charset.contains("utf-8") || charset.contains("utf8")
}

/// Returns the bytes that put a text on the terminal's clipboard (OSC 52).
pub fn clipboard(text: &[u8]) -> String {
    format!("\x1b]52;c;{}\x07", Base64::encode_string(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_what_the_terminal_says() {
        assert_eq!(depth("xterm-256color", "truecolor"), Depth::True);
        assert_eq!(depth("xterm-256color", ""), Depth::Indexed);
        assert_eq!(depth("linux", ""), Depth::Ansi);
        assert_eq!(depth("dumb", "truecolor"), Depth::Mono);
        assert!(is_utf8("nn_NO.UTF-8") && !is_utf8("C"));
        assert_eq!(clipboard(b"sak"), "\x1b]52;c;c2Fr\x07");
    }
}
