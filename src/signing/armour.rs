//! The armour around a signature: found in what somebody hands in, and freed of what programs do to it.

use super::{Refusal, Repair};

/// The longest input with a signature, in bytes (DESIGN 5).
const MAX_INPUT: usize = 8 * 1024;
/// The length of a line of base64, as OpenSSH writes it (FORMAT 5).
const LINE: usize = 70;
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";

/// Finds the one armour in some bytes; gives it in OpenSSH's form, and what was wrong with it.
///
/// # Errors
/// [`Refusal`] when there is no armour, more than one, half of one, or text around it.
pub fn find(input: &[u8]) -> Result<(String, Vec<Repair>), Refusal> {
    if input.len() > MAX_INPUT {
        return Err(Refusal::TooLong);
    }
    let mut repairs = Vec::new();
    let text = without_carriage_returns(decode(input, &mut repairs)?, &mut repairs);
    let body = body(&text, &mut repairs)?;
    let mut lines = vec![BEGIN.to_owned()];
    let characters: Vec<char> = body.chars().collect();
    lines.extend(characters.chunks(LINE).map(|line| line.iter().collect()));
    lines.push(END.to_owned());
    let armour = lines.join("\n") + "\n";
    if repairs.is_empty() && text.trim_end() != armour.trim_end() {
        repairs.push(Repair::Wrapping);
    }
    Ok((armour, repairs))
}

/// Decodes UTF-8 or UTF-16, with or without a byte order mark.
fn decode(input: &[u8], repairs: &mut Vec<Repair>) -> Result<String, Refusal> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()
    };
    let decoded = match input {
        [0xff, 0xfe, rest @ ..] => {
            repairs.push(Repair::Utf16);
            utf16(rest, u16::from_le_bytes)
        }
        [0xfe, 0xff, rest @ ..] => {
            repairs.push(Repair::Utf16);
            utf16(rest, u16::from_be_bytes)
        }
        [first, 0, ..] if *first != 0 => {
            repairs.push(Repair::Utf16);
            utf16(input, u16::from_le_bytes)
        }
        [0, second, ..] if *second != 0 => {
            repairs.push(Repair::Utf16);
            utf16(input, u16::from_be_bytes)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            repairs.push(Repair::ByteOrderMark);
            String::from_utf8(rest.to_vec()).ok()
        }
        _ => String::from_utf8(input.to_vec()).ok(),
    };
    decoded.ok_or(Refusal::NotText)
}

fn without_carriage_returns(text: String, repairs: &mut Vec<Repair>) -> String {
    if !text.contains('\r') {
        return text;
    }
    repairs.push(Repair::CarriageReturns);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Takes the base64 from between the two lines that mark it.
fn body(text: &str, repairs: &mut Vec<Repair>) -> Result<String, Refusal> {
    if text.contains("PRIVATE KEY-----") || text.starts_with("PuTTY-User-Key-File") {
        return Err(Refusal::PrivateKey);
    }
    let (before, rest) = text.split_once(BEGIN).ok_or(Refusal::Missing)?;
    let (inside, after) = rest.split_once(END).ok_or(Refusal::Truncated)?;
    if rest.contains(BEGIN) {
        return Err(Refusal::Several);
    }
    if !before.trim().is_empty() || !after.trim().is_empty() {
        return Err(Refusal::Surrounded);
    }
    let inside = inside.strip_prefix('\n').unwrap_or(inside);
    let inside = inside.strip_suffix('\n').unwrap_or(inside);
    let has_blank_line = inside.lines().any(|line| line.is_empty() || line != line.trim());
    if !before.is_empty() || !matches!(after, "" | "\n") || has_blank_line {
        repairs.push(Repair::Blanks);
    }
    Ok(inside.split_whitespace().collect())
}
