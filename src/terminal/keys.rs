//! From the keys and the mouse of crossterm to those of the user interface.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::ui::key::{Code, Key};
use crate::ui::pointer::{Mouse, Pointing};

/// Returns the key; nothing for one that has no meaning anywhere.
pub fn key(event: KeyEvent) -> Option<Key> {
    let mut shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(character) => {
            shift = false;
            Code::Char(character)
        }
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(Key::reported(code, ctrl, alt, shift))
}

/// Returns what the mouse did; nothing for what has no meaning anywhere.
pub fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Pointing::Press,
        MouseEventKind::ScrollUp => Pointing::Up,
        MouseEventKind::ScrollDown => Pointing::Down,
        _ => return None,
    };
    Some(Mouse { kind, at: Position::new(event.column, event.row) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shift_belongs_to_the_character_and_alt_gr_types() {
        let key = |code, modifiers| key(KeyEvent::new(code, modifiers)).unwrap();
        assert_eq!(key(KeyCode::Char('A'), KeyModifiers::SHIFT), Key::named("A").unwrap());
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), Key::named("shift-tab").unwrap());
        assert_eq!(key(KeyCode::Char('s'), KeyModifiers::CONTROL), Key::named("ctrl-s").unwrap());
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(key(KeyCode::Char('@'), alt_gr).typed(), Some('@'));
    }
}
