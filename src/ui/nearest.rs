//! What somebody meant who wrote a name that nothing has.

/// How alike two words must be, of 1: one letter of three may be wrong.
const ALIKE: f32 = 0.6;

/// Returns the known name that is most like a word; nothing when none is like it.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    similar::get_close_matches(word, &known, 1, ALIKE).first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_nonsense_is_not() {
        let known = ["heading", "header", "muted", "selected"];
        assert_eq!(nearest("hedding", known), Some("heading"));
        assert_eq!(nearest("seleted", known), Some("selected"));
        assert_eq!(nearest("xyz", known), None);
    }
}
