//! The letter below an answer: what somebody wrote, and what their program put there of the letter that they answer.

/// How mail programs begin the letter that they put below an answer, whole lines.
const BORDERS: [&str; 8] = [
    "opprinnelig melding",
    "opprinneleg melding",
    "opphavleg melding",
    "original message",
    "videresendt melding",
    "vidaresend melding",
    "forwarded message",
    "begin forwarded message:",
];
/// The names of the sender and of what else stands at the head of a letter in Outlook.
const FROM: [&str; 3] = ["fra:", "frå:", "from:"];
const HEAD: [&str; 12] =
    ["sendt:", "sent:", "til:", "to:", "emne:", "subject:", "dato:", "date:", "kopi:", "cc:", "svar til:", "reply-to:"];
/// How the line ends in which Gmail, Apple Mail and Thunderbird say who wrote the letter, in lower case.
const WROTE: [&str; 3] = ["skrev", "skreiv", "wrote"];
/// As many lines such a line may be broken into.
const BROKEN: usize = 4;
/// As long a line is drawn at least.
const DRAWN: usize = 10;
/// What begins a line of a letter that is quoted.
const QUOTE: char = '>';

/// Parts an answer from the letter that it answers. Gives the own words, and the others; answers written between quoted
/// lines are own words.
pub(super) fn part(text: &str) -> (String, String) {
    let lines: Vec<&str> = text.lines().collect();
    let (mut own, mut below): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        let length = said(rest);
        if is_border(rest) || length > 0 && !is_quoted(rest.get(length..).unwrap_or_default()) {
            // From here on all is the other letter's: nothing marks its lines. Outlook draws a line above it.
            let is_drawn = |line: &&str| line.trim().len() >= DRAWN && line.trim().chars().all(|c| c == '_');
            own.truncate(
                own.len() - own.iter().rev().take_while(|line| line.trim().is_empty() || is_drawn(line)).count(),
            );
            below.extend(rest);
            break;
        }
        let (line, count) = (rest.first().copied().unwrap_or_default(), length.max(1));
        if length > 0 || line.trim_start().starts_with(QUOTE) {
            below.extend(rest.iter().take(count));
        } else {
            own.push(line);
        }
        at += count;
    }
    (own.join("\n").trim().to_owned(), below.join("\n").trim().to_owned())
}

/// Tells whether these lines begin another letter that goes on to the end.
fn is_border(rest: &[&str]) -> bool {
    let Some(first) = rest.first() else { return false };
    let plain = first.trim_matches(|c: char| c.is_whitespace() || "-_*=".contains(c)).to_lowercase();
    if BORDERS.contains(&plain.as_str()) {
        return true;
    }
    let begins = |line: &str, names: &[&str]| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '*').to_lowercase();
        names.iter().any(|name| line.starts_with(name) || line.starts_with(&name.replace(':', ":*")))
    };
    // A head has at least two more of its names near by: somebody may write a line that begins with "Fra:".
    let others = rest.iter().skip(1).take(6).filter(|line| begins(line, &HEAD)).count();
    begins(first, &FROM) && others >= 2
}

/// Returns how many lines say who wrote what follows; 0 when they say something else.
fn said(rest: &[&str]) -> usize {
    let mut whole = String::new();
    for (line, count) in rest.iter().take(BROKEN).zip(1..) {
        if line.trim().is_empty() || line.trim_start().starts_with(QUOTE) && count > 1 {
            return 0;
        }
        whole.push(' ');
        whole.push_str(line.trim_start_matches([QUOTE, ' ']));
        if is_said(&whole.to_lowercase()) {
            return count;
        }
    }
    0
}

/// Tells whether a line says on which day somebody wrote: *26. mai 2020 kl. 08:00 skrev Kari <kari@…>:*
fn is_said(line: &str) -> bool {
    let line = line.trim();
    let has_wrote = line.split(|c: char| !c.is_alphabetic()).any(|word| WROTE.contains(&word));
    let has_day = line.chars().any(|c| c.is_ascii_digit());
    // Somebody in their own words: "I 2019 skrev vi:" has neither an address nor a time of day.
    let has_sender = line.contains('@')
        || line.chars().zip(line.chars().skip(1)).any(|(one, two)| one.is_ascii_digit() && matches!(two, ':'));
    line.ends_with(':') && has_wrote && has_day && has_sender
}

/// Tells whether the next line with words is a quoted one.
fn is_quoted(rest: &[&str]) -> bool {
    rest.iter().find(|line| !line.trim().is_empty()).is_some_and(|line| line.trim_start().starts_with(QUOTE))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters as programs write them; each begins or ends with the own words and quotes a letter that approves.
    const LETTERS: [(&str, &str); 12] = [
        (
            "Outlook, bokmål",
            "Utsatt til høsten.\n\nMvh Kari\n\n________________________________\nFra: Sekretariatet <s@example.no>\nSendt: tirsdag 26. mai 2020 08:00\nTil: Kari\nEmne: Høring\n\n☒ godkjent\n",
        ),
        (
            "Outlook, nynorsk",
            "Utsatt til høsten.\n\nMvh Kari\n\nFrå: Sekretariatet\nSendt: tysdag 26. mai 2020 08:00\nTil: Kari\nEmne: Høyring\n\n☒ godkjent\n",
        ),
        (
            "Outlook, HTML",
            "Utsatt til høsten.\n\nMvh Kari\n\n*Fra:* Sekretariatet\n*Sendt:* tirsdag 26. mai 2020 08:00\n*Til:* Kari\n*Emne:* Høring\n☒ godkjent\n",
        ),
        (
            "Outlook, old",
            "Utsatt til høsten.\n\nMvh Kari\n\n-----Opprinnelig melding-----\nFra: Sekretariatet\n☒ godkjent\n",
        ),
        (
            "Outlook, English",
            "Utsatt til høsten.\n\nMvh Kari\n\n-----Original Message-----\nFrom: Sekretariatet\n☒ godkjent\n",
        ),
        (
            "Gmail, bokmål",
            "Utsatt til høsten.\n\nMvh Kari\n\ntir. 26. mai 2020 kl. 08:00 skrev Sekretariatet <s@example.no>:\n\n> ☒ godkjent\n",
        ),
        (
            "Gmail, broken",
            "Utsatt til høsten.\n\nMvh Kari\n\nOn Tue, May 26, 2020 at 8:00 AM Sekretariatet for samarbeidet\n<s@example.no> wrote:\n\n> ☒ godkjent\n",
        ),
        (
            "Gmail, HTML",
            "Utsatt til høsten.\n\nMvh Kari\n\ntys. 26. mai 2020 kl. 08:00 skreiv Sekretariatet <s@example.no>:\n☒ godkjent\n",
        ),
        (
            "Apple",
            "Utsatt til høsten.\n\nMvh Kari\n\n> 26. mai 2020 kl. 08:00 skrev Sekretariatet <s@example.no>:\n> \n> ☒ godkjent\n",
        ),
        (
            "Thunderbird, below",
            "Den 26.05.2020 08:00, skrev Sekretariatet:\n> ☒ godkjent\n> \n> Hilsen\n\nUtsatt til høsten.\n\nMvh Kari\n",
        ),
        ("between the lines", "> Kva er utfallet?\nUtsatt til høsten.\n\n> ☒ godkjent\nMvh Kari\n"),
        ("forwarded", "Utsatt til høsten.\n\nMvh Kari\n---------- Forwarded message ---------\nFrom: X\n☒ godkjent\n"),
    ];

    #[test]
    fn the_letter_below_is_not_the_answer() {
        for (program, letter) in LETTERS {
            let (own, below) = part(letter);
            assert!(own.starts_with("Utsatt til høsten."), "{program}: {own}");
            assert!(own.ends_with("Mvh Kari"), "{program}: {own}");
            assert!(!own.contains("godkjent") && below.contains("☒ godkjent"), "{program}: {own} / {below}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_border_are_the_senders_own() {
        for letter in [
            "Fra: 1. juni gjelder dette.\nVi slutter oss til planen.",
            "I 2019 skrev vi:\nPlanen må endres.",
            "Vi viser til brevet.\n\nTil: saken har vi ingen merknader.",
            "",
        ] {
            assert_eq!(part(letter), (letter.to_owned(), String::new()));
        }
    }
}
