//! A word that is typed and not seen: a passphrase, asked for on the terminal itself, whatever is piped in.

use std::fs::OpenOptions;
use std::io::{self, Read, Write as _};

use crossterm::terminal;

/// The terminal of this process, wherever its streams lead.
const TERMINAL: &str = "/dev/tty";
/// The longest word, in bytes.
const LONGEST: usize = 1024;

/// Asks for a word; `None` when there is no terminal, or nothing is answered.
pub(super) fn ask(question: &str) -> Option<String> {
    let asked = || -> io::Result<Option<String>> {
        let mut terminal = OpenOptions::new().read(true).write(true).open(TERMINAL)?;
        // Before the question stands there, so that not even a hasty answer is seen.
        terminal::enable_raw_mode()?;
        let word = write!(terminal, "{question} ").and_then(|()| typed(&mut terminal));
        terminal::disable_raw_mode()?;
        writeln!(terminal)?;
        word
    };
    // Where nobody can be asked, nobody has answered.
    asked().ok().flatten()
}

/// Reads what is typed until Enter; `None` when it is given up with Ctrl+C, Ctrl+D or Esc.
fn typed(terminal: &mut impl Read) -> io::Result<Option<String>> {
    let (mut word, mut byte) = (Vec::new(), [0]);
    while word.len() < LONGEST && terminal.read(&mut byte)? == 1 {
        match byte {
            [b'\r' | b'\n'] => return Ok(String::from_utf8(word).ok().filter(|word| !word.is_empty())),
            [3 | 4 | 27] => return Ok(None),
            [8 | 127] => while word.pop().is_some_and(|last| last & 0xC0 == 0x80) {},
            [21] => word.clear(),
            [other] => word.push(other),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::typed;

    fn word(keys: &[u8]) -> Option<String> {
        typed(&mut &keys[..]).unwrap()
    }

    #[test]
    fn what_is_taken_back_does_not_count() {
        assert_eq!(word(b"open\r").as_deref(), Some("open"));
        assert_eq!(word("opæ\u{7f}en\n".as_bytes()).as_deref(), Some("open"));
        assert_eq!(word(b"wrong\x15open\r").as_deref(), Some("open"));
    }

    #[test]
    fn nothing_and_giving_up_are_no_answer() {
        for keys in [&b""[..], b"\r", b"half", b"half\x03", b"half\x1b\r"] {
            assert_eq!(word(keys), None);
        }
    }
}
