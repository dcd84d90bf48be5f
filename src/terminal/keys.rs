//! From the keys of crossterm to those of the user interface.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::ui::key::{Code, Key};

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
