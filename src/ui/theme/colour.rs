//! Colours as a theme file writes them.

use ratatui::style::Color;

/// What a theme file writes before one of the sixteen colours that a terminal chooses itself.
const ANSI: &str = "ansi:";
/// What a theme file writes for the terminal's own colour.
pub(super) const NONE: &str = "none";
/// The sixteen, in the order of their numbers.
const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

/// Reads `#rrggbb`, `ansi:red`, `ansi:bright-red` or `ansi:9`; nothing for anything else.
pub(super) fn read(text: &str) -> Option<Color> {
    if let Some(name) = text.strip_prefix(ANSI) {
        let numbered = name.parse().ok().filter(|number| usize::from(*number) < NAMES.len());
        let named = || (0..).zip(NAMES).find_map(|(number, known)| (known == name).then_some(number));
        return numbered.or_else(named).map(Color::Indexed);
    }
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(())?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(Color::Rgb(red, green, blue))
}

/// Lists the colours that have a name, as a theme file writes them.
pub(super) fn named() -> impl Iterator<Item = String> {
    let sixteen = NAMES.into_iter().map(|name| format!("{ANSI}{name}"));
    sixteen.chain([NONE.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_in_one_of_three_ways() {
        assert_eq!(read("#0a0B0c"), Some(Color::Rgb(10, 11, 12)));
        assert_eq!(read("ansi:red"), Some(Color::Indexed(1)));
        assert_eq!((read("ansi:9"), read("ansi:bright-red")), (Some(Color::Indexed(9)), Some(Color::Indexed(9))));
        for wrong in ["red", "ansi:16", "ansi:", "#12345", "#+12345", "#12345g", "ansi:Red", "none", ""] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert!(named().filter(|name| name != NONE).all(|name| read(&name).is_some()));
    }
}
