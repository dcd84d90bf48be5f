//! Putting text on the clipboard of whoever sits at a terminal, wherever that is (OSC 52).

use base64ct::{Base64, Encoding as _};

use crate::domain::message::Message;

/// The longest text that is put on a clipboard, in bytes: terminals take no more than some ten thousand of base64.
const LONGEST: usize = 8 * 1024;

/// Returns what to write to a terminal so that a text is on its clipboard.
///
/// # Errors
/// When the text is longer than 8 KiB.
pub fn code(text: &str) -> Result<String, Message> {
    if text.len() > LONGEST {
        return Err(Message::new("host-copy-long"));
    }
    Ok(format!("\x1b]52;c;{}\x07", Base64::encode_string(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_to_the_clipboard_unless_it_is_too_long() {
        assert_eq!(code("sak").unwrap(), "\x1b]52;c;c2Fr\x07");
        assert!(code(&"x".repeat(LONGEST)).is_ok());
        assert!(code(&"x".repeat(LONGEST + 1)).is_err());
    }
}
