//! Whether the terminal's ground is dark or light: it is asked once, and nothing waits for the answer.

/// Asks a terminal for the colour of its ground (xterm, OSC 11).
pub const ASK: &str = "\x1b]11;?\x1b\\";

/// What an answer begins with, after ESC and `]`.
const ANSWER: &str = "11;rgb:";
/// The longest answer: four digits for each of three colours.
const LONGEST: usize = ANSWER.len() + 14;
/// From this luminance on black stands out more than white does (WCAG 2.2: equal contrast to both).
const LIGHT: f64 = 0.179;

/// The ground that a terminal draws on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Dark, as is usual.
    Dark,
    /// Light, as paper.
    Light,
}

impl Ground {
    /// Reads a terminal's answer: what stands between ESC `]` and its end; nothing when it is something else.
    #[must_use]
    pub fn answered(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.strip_prefix(ANSWER)?.split('/').collect();
        let [red, green, blue] = parts.as_slice() else { return None };
        let luminance = 0.2126 * light(red)? + 0.7152 * light(green)? + 0.0722 * light(blue)?;
        Some(if luminance > LIGHT { Self::Light } else { Self::Dark })
    }

    /// Tells whether a text can still become an answer when more follows.
    #[must_use]
    pub fn may_begin(text: &str) -> bool {
        match text.strip_prefix(ANSWER) {
            None => ANSWER.starts_with(text),
            Some(rest) => {
                text.len() <= LONGEST && rest.chars().all(|letter| letter == '/' || letter.is_ascii_hexdigit())
            }
        }
    }

    /// Returns the name of the theme that is made for it.
    #[must_use]
    pub const fn theme(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }
}

/// Returns the light of one to four hexadecimal digits, 0 to 1 (IEC 61966-2-1).
fn light(digits: &str) -> Option<f64> {
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u16::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
    let most = u16::MAX >> (16 - 4 * digits.len());
    let value = f64::from(number) / f64::from(most);
    Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_says_how_light_the_ground_is() {
        for (answer, ground) in [
            ("11;rgb:0000/0000/0000", Some(Ground::Dark)),
            ("11;rgb:1e1e/1e1e/1e1e", Some(Ground::Dark)),
            ("11;rgb:00/2b/36", Some(Ground::Dark)),
            ("11;rgb:ffff/ffff/ffff", Some(Ground::Light)),
            ("11;rgb:fd/f6/e3", Some(Ground::Light)),
            ("11;rgb:f/f/f", Some(Ground::Light)),
            ("11;rgb:fff/fff/fff", Some(Ground::Light)),
            ("11;rgb:ffff/ffff", None),
            ("11;rgb:+fff/ffff/ffff", None),
            ("11;rgb:fffff/0/0", None),
            ("11;rgb://", None),
            ("10;rgb:ffff/ffff/ffff", None),
            ("11;?", None),
        ] {
            assert_eq!(Ground::answered(answer), ground, "{answer}");
        }
        let whole = "11;rgb:ffff/ffff/ffff";
        assert!((0..=whole.len()).all(|end| Ground::may_begin(whole.get(..end).unwrap())));
        assert!(!["12", "11;rgb:g", "11;rgb:ffff/ffff/fffff", "q"].into_iter().any(Ground::may_begin));
    }
}
