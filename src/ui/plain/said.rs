//! From drawn text to what is said: signs become words or go, columns become pauses, nothing controls a terminal.

use crate::domain::message::Message;
use crate::domain::text::is_terminal_safe;
use crate::locale::Locale;
use crate::ui::glyph::Glyph;
use crate::ui::text::one_line;

/// Says a piece of a screen in one line; empty when it only draws.
#[must_use]
pub fn clean(drawn: &str, locale: &Locale) -> String {
    let mut out = String::new();
    for letter in drawn.replace("[ ]", "").replace("[x]", "").chars() {
        match Glyph::marked(letter) {
            Some(Glyph::Dot | Glyph::Step | Glyph::Before) => out.push_str("  "),
            Some(Glyph::Cut) => out.push_str("..."),
            Some(glyph) => {
                if let Some(id) = glyph.word() {
                    out.push_str(&locale.term(id));
                    out.push(if glyph == Glyph::Paragraph { ' ' } else { ':' });
                }
                out.push(' ');
            }
            None => match letter {
                '↑' | '↓' | '←' | '→' => {
                    let follows = out.ends_with(char::is_alphanumeric);
                    out.push_str(if follows { " " } else { "" });
                    out.push_str(&locale.term(arrow(letter)));
                }
                '·' => out.push_str("  "),
                _ if Glyph::is_drawn(letter) => out.push(' '),
                _ => out.push(letter),
            },
        }
    }
    // Two blanks or more stand between columns.
    let parts = out.split("  ").map(|part| one_line(part.trim().trim_matches(','))).filter(|part| says(part));
    let words = parts.fold(String::new(), |said, part| joined(said, &part));
    safe(&words)
}

/// Tells whether a part says anything when it is read out.
fn says(part: &str) -> bool {
    part.chars().any(char::is_alphanumeric) || matches!(part, "–" | "×" | "+" | "?")
}

/// Goes on with a part after a pause.
#[must_use]
pub fn joined(mut said: String, part: &str) -> String {
    if !said.is_empty() {
        said.push_str(if said.ends_with([',', ':', ';', '.', '?', '!']) { " " } else { ", " });
    }
    said.push_str(part);
    said
}

const fn arrow(letter: char) -> &'static str {
    match letter {
        '↑' => "plain-up",
        '↓' => "plain-down",
        '←' => "plain-left",
        _ => "plain-right",
    }
}

/// Says a key: arrows have no letter.
#[must_use]
pub fn key(cap: &str, locale: &Locale) -> String {
    let word = |letter: char| {
        if matches!(letter, '↑' | '↓' | '←' | '→') { locale.term(arrow(letter)) } else { letter.into() }
    };
    cap.chars().map(word).collect()
}

/// Says what is wrong.
#[must_use]
pub fn problem(why: &str, locale: &Locale) -> String {
    locale.say(&Message::new("plain-problem").with("what", why))
}

/// Says what is done.
#[must_use]
pub fn done(what: &str, locale: &Locale) -> String {
    locale.say(&Message::new("plain-done").with("what", what))
}

/// Takes out what a terminal would obey: the gate that frames have, too.
#[must_use]
pub fn safe(words: &str) -> String {
    words.chars().map(|letter| if is_terminal_safe(letter) { letter } else { '\u{fffd}' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn signs_become_words_columns_become_pauses_and_nothing_is_obeyed() {
        let locale = Locale::new(Lang::Nn);
        let said = |drawn: &str| clean(drawn, &locale);
        let (done, dot) = (Glyph::Done.mark(), Glyph::Dot.mark());
        assert_eq!(
            said(&format!(" {}{done} Nesvik kommune   Ordførar", Glyph::Marker.mark())),
            "ferdig: Nesvik kommune, Ordførar"
        );
        assert_eq!(said(&format!("Utkast 1.0 {dot} 3 kapittel")), "Utkast 1.0, 3 kapittel");
        assert_eq!(said("↑↓ vel   Ctrl+← ord"), "pil opp pil ned vel, Ctrl+pil venstre ord");
        assert_eq!(said("─────"), "");
        assert_eq!(said("a – b … «c» 100 %"), "a – b … «c» 100 %");
        assert_eq!(said("a\u{1b}[2Jb\u{202e}"), "a\u{fffd}[2Jb\u{fffd}");
    }
}
