//! One-line values of a front matter: YAML that every reader understands, in exactly one form (FORMAT 5).
//!
//! The rule: a value stands plain when it begins with a letter and nothing in it means something to YAML; everything
//! else, such as `"1.0"`, stands in double quotes as a JSON string, which YAML reads too.

/// Words that YAML 1.1 or 1.2 takes for something else than text.
const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

/// Writes a value.
#[must_use]
pub fn write(value: &str) -> String {
    let reads_plain = value.starts_with(char::is_alphabetic)
        && !value.ends_with([':', ' '])
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.contains(is_break)
        && !WORDS.iter().any(|word| value.eq_ignore_ascii_case(word));
    if reads_plain { value.to_owned() } else { serde_json::Value::from(value).to_string() }
}

/// Reads a value back; none when it is not exactly what [`write()`] makes.
#[must_use]
pub fn read(text: &str) -> Option<String> {
    let value = if text.starts_with('"') { serde_json::from_str(text).ok()? } else { text.to_owned() };
    (write(&value) == text).then_some(value)
}

/// Returns whether a character is one that a line of text does not hold: a control, or a line break of Unicode.
#[must_use]
pub fn is_break(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stand_plain_and_what_yaml_would_misread_is_quoted() {
        for plain in ["Nesvik kommune", "Ås", "Kommunestyret, sak 12/21, 2021-03-04", "a:b", "a#b", "it's", "x \"y\""]
        {
            assert_eq!(write(plain), plain);
        }
        for (value, text) in [
            ("1.0", r#""1.0""#),
            ("", r#""""#),
            ("No", r#""No""#),
            ("null", r#""null""#),
            ("a: b", r#""a: b""#),
            ("a #b", r#""a #b""#),
            ("a:", r#""a:""#),
            (" a", r#"" a""#),
            ("*a", r#""*a""#),
            ("\"a\"", r#""\"a\"""#),
            ("a\nb", r#""a\nb""#),
        ] {
            assert_eq!(write(value), text);
        }
        for other in ["", "1.0", "\"Nesvik\"", "\"1.0", "\"\\u0031.0\"", "a: b", " a", "a ", "- a"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_back(value in any::<String>()) {
            prop_assert_eq!(read(&write(&value)), Some(value));
        }
    }
}
