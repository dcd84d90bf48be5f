//! How many steps of the library belong to each deed of whoever writes.

/// What somebody does with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A character is typed: it belongs to the word.
    Typing,
    /// Something beside the cursor is deleted: it belongs to what was deleted just before.
    Deleting,
    /// Something that stands for itself.
    Whole,
}

/// The deeds of whoever writes, as numbers of steps.
#[derive(Debug, Default)]
pub struct Past {
    done: Vec<usize>,
    undone: Vec<usize>,
    /// What the last deed goes on with.
    open: Option<Deed>,
}

impl Past {
    /// Takes note of a step.
    pub fn add(&mut self, deed: Deed) {
        self.undone.clear();
        match self.done.last_mut() {
            Some(last) if deed != Deed::Whole && self.open == Some(deed) => *last += 1,
            _ => self.done.push(1),
        }
        self.open = Some(deed);
    }

    /// Makes one deed of the last two.
    pub fn join(&mut self) {
        if let Some(last) = self.done.pop() {
            match self.done.last_mut() {
                Some(before) => *before += last,
                None => self.done.push(last),
            }
        }
    }

    /// Ends the last deed: what follows is another.
    pub const fn pause(&mut self) {
        self.open = None;
    }

    /// Takes the last deed back. Returns its steps; 0 when there is none.
    pub fn undo(&mut self) -> usize {
        self.pause();
        let Some(steps) = self.done.pop() else { return 0 };
        self.undone.push(steps);
        steps
    }

    /// Does the deed again that was taken back last. Returns its steps; 0 when there is none.
    pub fn redo(&mut self) -> usize {
        self.pause();
        let Some(steps) = self.undone.pop() else { return 0 };
        self.done.push(steps);
        steps
    }
}
