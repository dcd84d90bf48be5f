//! What a terminal can show, as far as the environment of its session says.

use super::depth::Depth;

/// What a session's terminal can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Capabilities {
    /// How many colours it shows.
    pub depth: Depth,
    /// It shows ASCII and no more.
    pub ascii: bool,
    /// It may be asked to report the mouse.
    pub mouse: bool,
    /// Its window has a title.
    pub titled: bool,
    /// It obeys nothing but the ends of lines.
    pub is_dumb: bool,
}

impl Capabilities {
    /// Returns what a terminal can do, by the environment variables of the person's session; a variable that is not
    /// set is empty.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> String) -> Self {
        let is_plain = !variable("NO_COLOR").is_empty();
        let depth = if is_plain { Depth::Mono } else { depth(&variable("TERM"), &variable("COLORTERM")) };
        let charset = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(&variable).find(|value| !value.is_empty());
        let term = variable("TERM");
        let is_simple = ["", "dumb", "linux", "vt220", "ansi"].contains(&term.as_str());
        let ascii = charset.is_some_and(|charset| !is_utf8(&charset));
        let is_dumb = ["", "dumb"].contains(&term.as_str());
        Self { depth, ascii, mouse: !is_simple, titled: !is_simple, is_dumb }
    }
}

fn depth(term: &str, colorterm: &str) -> Depth {
    match (term, colorterm) {
        ("" | "dumb", _) => Depth::Mono,
        (_, "truecolor" | "24bit") => Depth::True,
        ("linux" | "vt220" | "ansi", _) => Depth::Ansi,
        (term, _) if term.ends_with("-direct") => Depth::True,
        _ => Depth::Indexed,
    }
}

fn is_utf8(charset: &str) -> bool {
    let charset = charset.to_ascii_lowercase();
    charset.contains("utf-8") || charset.contains("utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_what_the_terminal_says() {
        let can = |variables: &[(&str, &str)]| {
            let given = |name: &str| variables.iter().find(|(given, _)| *given == name).map_or("", |(_, value)| value);
            let can = Capabilities::of(|name| given(name).to_owned());
            (can.depth, can.ascii)
        };
        assert_eq!(can(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), (Depth::True, false));
        assert_eq!(can(&[("TERM", "xterm-256color"), ("LANG", "nn_NO.UTF-8")]), (Depth::Indexed, false));
        assert_eq!(can(&[("TERM", "xterm-direct")]), (Depth::True, false));
        assert_eq!(can(&[("TERM", "linux"), ("LANG", "nn_NO.UTF-8"), ("LC_ALL", "C")]), (Depth::Ansi, true));
        assert_eq!(can(&[("TERM", "dumb"), ("COLORTERM", "truecolor")]), (Depth::Mono, false));
        assert_eq!(can(&[("TERM", "xterm"), ("NO_COLOR", "1"), ("LC_CTYPE", "nb_NO.utf8")]), (Depth::Mono, false));
        assert_eq!(can(&[]), (Depth::Mono, false));
    }
}
