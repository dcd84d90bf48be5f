//! Every string of a value at once: the last look at a fact before it is written for ever.

use serde::Serialize;
use serde_json::Value;
use unicode_normalization::is_nfc;

use super::class::Class;
use super::{Foreign, Kind, check};

/// Checks every string within a command's events (FORMAT 1: strings are NFC).
///
/// The faces clean or refuse text where they take it in and say where it stood; this makes sure that none forgot.
///
/// # Errors
/// The first character that can not stand in any text, with its place in its string.
pub fn check_within(value: &impl Serialize) -> Result<(), Foreign> {
    // What has no JSON has no line in the journal either; writing it says why.
    serde_json::to_value(value).map_or(Ok(()), |value| visit(&value))
}

fn visit(value: &Value) -> Result<(), Foreign> {
    match value {
        Value::String(text) => {
            let refused = check(text, Kind::Body).err().and_then(|refused| refused.into_iter().next());
            match refused {
                Some(foreign) => Err(foreign),
                None if is_nfc(text) => Ok(()),
                None => Err(uncomposed(text)),
            }
        }
        Value::Array(values) => values.iter().try_for_each(visit),
        Value::Object(fields) => fields.values().try_for_each(visit),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// Finds the line of the first letter whose parts are not composed.
fn uncomposed(text: &str) -> Foreign {
    let lines = || text.lines().zip(1..);
    let (line, number) = lines().find(|(line, _)| !is_nfc(line)).unwrap_or((text, 1));
    let mut seen = String::new();
    let parts = line.chars().zip(1..).find(|(character, _)| {
        seen.push(*character);
        !is_nfc(&seen)
    });
    let (character, column) = parts.unwrap_or(('\u{301}', 1));
    Foreign { line: number, column, character, class: Class::Uncomposed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_found_however_deep() {
        let deep = |text: &str| serde_json::json!({"a": [1, null, {"b": text}]});
        assert_eq!(check_within(&deep("Ærøy\n\t👩‍🚒")), Ok(()));
        let refused = check_within(&deep("a\nb\u{202e}")).unwrap_err();
        assert_eq!((refused.line, refused.column, refused.character), (2, 2, '\u{202e}'));
        let refused = check_within(&deep("a\nbe\u{301}")).unwrap_err();
        assert_eq!((refused.line, refused.column, refused.character), (2, 3, '\u{301}'));
    }
}
