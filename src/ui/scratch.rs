//! Buffers to draw in, which all sessions of a host share: one that is at rest holds none (DESIGN 11).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

/// A larger buffer, in cells, is given back to the system: 200 by 60 is a large terminal.
const LARGEST: usize = 200 * 60;

/// Buffers that nobody draws in now. A clone is the same ones.
///
/// There are never more than were drawn in at the same time, which is one for each thread.
#[derive(Debug, Clone, Default)]
pub struct Scratch(Arc<Mutex<Vec<Buffer>>>);

impl Scratch {
    /// Lends an empty buffer for one drawing; gives what the drawing gives.
    pub fn lend<T>(&self, size: Size, draw: impl FnOnce(&mut Buffer) -> T) -> T {
        let mut buffer = self.free().pop().unwrap_or_default();
        buffer.reset();
        buffer.resize(Rect::new(0, 0, size.width, size.height));
        let drawn = draw(&mut buffer);
        if buffer.content.capacity() <= LARGEST {
            self.free().push(buffer);
        }
        drawn
    }

    fn free(&self) -> MutexGuard<'_, Vec<Buffer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_buffer_is_empty_whoever_drew_in_it_and_is_kept_unless_it_is_huge() {
        let (ours, theirs) = (Scratch::default(), Scratch::default());
        for (width, height) in [(4, 2), (2, 4), (9, 9), (1000, 500), (0, 0), (4, 2)] {
            let size = Size { width, height };
            ours.clone().lend(size, |buffer| {
                assert_eq!(*buffer, Buffer::empty(Rect::new(0, 0, width, height)));
                buffer.set_string(0, 0, "Utkast", Style::new().bold());
                theirs.lend(size, |other| assert_ne!(*other == *buffer, width > 0));
            });
        }
        assert_eq!(ours.free().len(), 1);
        ours.lend(Size { width: 1000, height: 500 }, |_| ());
        assert_eq!(ours.free().len(), 0);
    }
}
