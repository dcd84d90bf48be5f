//! A terminal as a screen reader finds it: lines that are only added to. It fails when one that was said is written over.

use std::sync::{Arc, Mutex};

use super::driver::Story;

/// What stands on the lines of a terminal, and where the cursor is.
#[derive(Default)]
pub struct Paper {
    lines: Vec<Vec<char>>,
    row: usize,
    column: usize,
}

impl Paper {
    /// Takes bytes as a terminal does that knows no more than these lines need.
    pub fn take(&mut self, told: &str) {
        if self.lines.is_empty() {
            self.lines.push(Vec::new());
        }
        let mut rest = told.chars();
        while let Some(letter) = rest.next() {
            match letter {
                '\r' => self.column = 0,
                '\n' if self.row + 1 == self.lines.len() => {
                    self.lines.push(Vec::new());
                    self.row += 1;
                }
                '\n' => self.row += 1,
                '\u{8}' => self.column -= 1,
                '\u{1b}' => self.obey(&mut rest),
                _ => self.write(letter),
            }
        }
    }

    fn obey(&mut self, rest: &mut std::str::Chars<'_>) {
        assert_eq!(rest.next(), Some('['));
        let mut number = String::new();
        let end = rest.find(|letter| {
            number.push(*letter);
            letter.is_ascii_alphabetic()
        });
        number.pop();
        match end {
            Some('A') => self.row -= number.parse::<usize>().unwrap(),
            Some('B') => self.row = (self.row + number.parse::<usize>().unwrap()).min(self.lines.len() - 1),
            Some('h' | 'l') => assert_eq!(number, "?2004"),
            other => panic!("told to do {number}{other:?}"),
        }
    }

    fn write(&mut self, letter: char) {
        assert!(!letter.is_control(), "{letter:?}");
        assert_eq!(self.row + 1, self.lines.len(), "written above the last line");
        let line = self.lines.last_mut().unwrap();
        if self.column < line.len() {
            line[self.column] = letter;
        } else {
            line.push(letter);
        }
        self.column += 1;
    }

    /// Returns the line that the cursor is in.
    pub fn line(&self) -> String {
        self.lines[self.row].iter().collect::<String>().trim_end().to_owned()
    }

    /// Returns the lines from one on.
    fn since(&self, first: usize) -> Vec<String> {
        self.lines[first..].iter().map(|line| line.iter().collect::<String>().trim_end().to_owned()).collect()
    }
}

/// Somebody whose terminal is told something.
pub trait Told {
    /// The bytes that nobody heard yet; whoever takes them out heard them.
    fn told(&self) -> Arc<Mutex<Vec<u8>>>;
}

impl Told for Story {
    fn told(&self) -> Arc<Mutex<Vec<u8>>> {
        Arc::clone(&self.session.host.told)
    }
}

/// A story as it is heard: what is pressed, and what is said then.
pub struct Hearing<S = Story> {
    story: Option<S>,
    pub paper: Paper,
    pub transcript: String,
}

impl<S: Told> Hearing<S> {
    pub fn new(story: S) -> Self {
        let mut hearing = Self { story: Some(story), paper: Paper::default(), transcript: String::new() };
        hearing.listen(0);
        hearing
    }

    fn listen(&mut self, first: usize) {
        let told = self.story().told();
        let told = String::from_utf8(std::mem::take(&mut *told.lock().unwrap())).unwrap();
        self.paper.take(&told);
        for line in self.paper.since(first) {
            self.transcript.push_str(&format!("{line}\n"));
        }
    }

    pub fn story(&self) -> &S {
        self.story.as_ref().unwrap()
    }

    /// Does something, and hears what is said of it.
    pub fn then(mut self, what: &str, does: impl FnOnce(S) -> S) -> Self {
        let first = self.paper.lines.len();
        let said_of = self.paper.line();
        self.transcript.push_str(&format!("\n[{what}]\n"));
        self.story = self.story.take().map(does);
        let before = self.transcript.len();
        self.listen(first);
        // What one writes is on the line that was there.
        if self.transcript[before..].trim().is_empty() && self.paper.line() != said_of {
            self.transcript.push_str(&format!("{}\n", self.paper.line()));
        }
        self
    }
}

impl Hearing {
    pub fn press(self, keys: &str) -> Self {
        self.then(keys, |story| {
            let story = story.press(keys);
            acknowledged(story)
        })
    }

    pub fn type_(self, text: &str) -> Self {
        self.then(&format!("«{}»", text.replace('\n', "⏎")), |story| acknowledged(story.type_(text)))
    }

    /// Says a command by its name.
    pub fn command(self, line: &str) -> Self {
        self.then(&format!(":{line}"), |story| acknowledged(story.press(":").type_(line).press("enter")))
    }
}

/// What is said stands on the paper: nobody has to expect it.
fn acknowledged(story: Story) -> Story {
    match story.session.model().toasts.shown() {
        Some(_) => story.expect_said(""),
        None => story,
    }
}
