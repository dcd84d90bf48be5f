//! Names in the order in which a reader expects them.

use std::cmp::Ordering;

use super::Locale;
use crate::domain::text::sort_key;

impl Locale {
    /// Compares two names as a reader expects them in a list.
    ///
    /// Names that differ only in case or accents keep a fixed order.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        sort_key(a).cmp(&sort_key(b)).then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let locale = Locale::new(Lang::Nn);
        let sorted = ["alver", "Éina", "Finse", "M1", "M2", "M10", "Voss", "Ærøy", "Øygarden", "Ål", "Ås"];
        let mut names = sorted;
        names.reverse();
        names.sort_by(|a, b| locale.compare(a, b));
        assert_eq!(names, sorted);
    }
}
