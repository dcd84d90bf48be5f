//! The path of a file as it comes when somebody drops or pastes it on a terminal: quoted, escaped, or as an address.

/// Reads the path that was meant: without quotes around it, without what a shell escapes, of `file://` the path alone.
///
/// Takes what was pasted or typed. Of several files the first one counts; a path that is written as it is stays so.
#[must_use]
pub fn path(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim();
    if let Some(address) = line.strip_prefix("file://") {
        // An address may name the machine before the path; that of a drive begins after one more stroke.
        let local = address.strip_prefix("localhost").unwrap_or(address);
        let path = decoded(local);
        let is_drive = path.chars().nth(2) == Some(':');
        return path.strip_prefix('/').filter(|_| is_drive).map_or(path.clone(), str::to_owned);
    }
    let quoted = ['\'', '"'].into_iter().find_map(|quote| line.strip_prefix(quote)?.strip_suffix(quote));
    quoted.map_or_else(|| unescaped(line), str::to_owned)
}

/// Reads `%20` and its like; what is none of them stays.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high * 16 + low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_other| address.to_owned())
}

/// Takes away the stroke that a shell puts before a sign of its own. Before a letter or a digit it parts folders.
fn unescaped(line: &str) -> String {
    let mut path = String::new();
    let mut rest = line.chars().peekable();
    while let Some(letter) = rest.next() {
        let escapes =
            letter == '\\' && rest.peek().is_some_and(|next| !next.is_alphanumeric() && !"\\._-".contains(*next));
        if !escapes {
            path.push(letter);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_that_is_meant_is_read_however_it_comes() {
        for (pasted, meant) in [
            ("/home/kari/Svar frå Voss.pdf", "/home/kari/Svar frå Voss.pdf"),
            ("  '/home/kari/Svar frå Voss.pdf' ", "/home/kari/Svar frå Voss.pdf"),
            ("\"C:\\Users\\kari\\svar.pdf\"", "C:\\Users\\kari\\svar.pdf"),
            ("/home/kari/Svar\\ fr\u{e5}\\ Voss\\ \\(2\\).pdf ", "/home/kari/Svar frå Voss (2).pdf"),
            ("C:\\Users\\kari\\.svar\\svar.pdf", "C:\\Users\\kari\\.svar\\svar.pdf"),
            ("file:///home/kari/Svar%20fr%C3%A5%20Voss.pdf\n", "/home/kari/Svar frå Voss.pdf"),
            ("file://localhost/home/kari/100%.pdf", "/home/kari/100%.pdf"),
            ("file:///C:/Users/kari/svar.pdf", "C:/Users/kari/svar.pdf"),
            ("file:///a.pdf\nfile:///b.pdf", "/a.pdf"),
            ("", ""),
        ] {
            assert_eq!(path(pasted), meant, "{pasted}");
        }
    }
}
