//! An answer that took work, kept until what it was given for is something else: no frame works it out anew.

use std::cell::RefCell;
use std::sync::Arc;

/// The last answer, with what it was given for.
#[derive(Debug)]
pub struct Kept<K, V>(RefCell<Option<(K, Arc<V>)>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// Returns the answer for a key: the last one when it was given for the same, else one that is made now.
    pub fn get(&self, key: K, make: impl FnOnce(&K) -> V) -> Arc<V> {
        if let Some((_, answer)) = self.0.borrow().as_ref().filter(|(last, _)| *last == key) {
            return Arc::clone(answer);
        }
        let answer = Arc::new(make(&key));
        self.0.replace(Some((key, Arc::clone(&answer))));
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_made_once_for_the_same_and_anew_for_something_else() {
        let (kept, made) = (Kept::default(), RefCell::new(Vec::new()));
        let ask = |key: u32| {
            *kept.get(key, |key| {
                made.borrow_mut().push(*key);
                key * 2
            })
        };
        assert_eq!([1, 1, 2, 2, 1].map(ask), [2, 2, 4, 4, 2]);
        assert_eq!(*made.borrow(), [1, 2, 1], "the last answer alone is kept");
    }
}
