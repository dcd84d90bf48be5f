//! The words of a paragraph as they stand without its tracked changes, and what hangs on it.

use std::collections::BTreeSet;

use crate::document::import::xml::{Child, Element};
use crate::document::import::{Change, Place, Suggestion};

use super::notes::Notes;

/// A paragraph as it is read.
#[derive(Debug, Default)]
pub struct Paragraph {
    /// The words with emphasis and links, as Markdown.
    pub markdown: String,
    /// The words alone.
    pub plain: String,
    /// What stands in its text boxes.
    pub boxes: Vec<String>,
    /// Whether it holds a picture or a drawing.
    pub has_picture: bool,
    /// Tracked changes and comments.
    pub suggestions: Vec<Suggestion>,
}

/// One stretch of words with the same emphasis.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    text: String,
    bold: bool,
    italic: bool,
    target: Option<String>,
}

/// What is being read around the words.
#[derive(Clone, Copy)]
struct Around<'a> {
    target: Option<&'a str>,
    tracked: Option<(Change, &'a Element)>,
    /// Whether it was not there before the changes.
    is_new: bool,
}

struct Reader<'n> {
    notes: &'n Notes,
    runs: Vec<Run>,
    read: Paragraph,
    /// Comments that are noted; each stands at its beginning and at its end.
    comments: BTreeSet<&'n str>,
    in_instruction: bool,
}

/// Reads a paragraph.
pub fn read(paragraph: &Element, notes: &Notes) -> Paragraph {
    let mut reader = Reader {
        notes,
        runs: Vec::new(),
        read: Paragraph::default(),
        comments: BTreeSet::new(),
        in_instruction: false,
    };
    reader.all(paragraph, Around { target: None, tracked: None, is_new: false });
    let Reader { runs, mut read, .. } = reader;
    read.plain = runs.iter().map(|run| run.text.as_str()).collect();
    read.markdown = markdown(&runs);
    read
}

impl Reader<'_> {
    fn all(&mut self, element: &Element, around: Around<'_>) {
        for child in element.elements() {
            self.one(child, around);
        }
    }

    fn one<'a>(&mut self, element: &'a Element, around: Around<'a>) {
        match element.name.as_str() {
            "r" => self.run(element, around),
            "hyperlink" => {
                let target = element.attribute("id").and_then(|id| self.notes.link(id)).map(ToOwned::to_owned);
                self.all(element, Around { target: target.as_deref(), ..around });
            }
            "ins" | "moveTo" => self.tracked(Change::Inserted, element, around),
            "del" | "moveFrom" => self.tracked(Change::Deleted, element, around),
            "commentRangeStart" | "commentReference" => self.comment(element),
            "sdt" => {
                if let Some(content) = element.element("sdtContent") {
                    self.all(content, around);
                }
            }
            "fldSimple" | "smartTag" | "customXml" | "dir" | "bdo" | "oMath" | "oMathPara" => self.all(element, around),
            _ => {}
        }
    }

    fn tracked<'a>(&mut self, change: Change, element: &'a Element, around: Around<'a>) {
        let before = self.read.suggestions.len();
        let is_new = around.is_new || change == Change::Inserted;
        self.all(element, Around { tracked: Some((change, element)), is_new, ..around });
        // Word parts a change into runs; it is one proposal. What is said or changed within it is another.
        let found = self.read.suggestions.split_off(before).into_iter();
        let (own, others): (Vec<_>, Vec<_>) = found.partition(|part| part.change == change);
        let words: String = own.into_iter().map(|part| part.words).collect();
        if !words.trim().is_empty() {
            self.read.suggestions.push(suggestion(change, element, words));
        }
        self.read.suggestions.extend(others);
    }

    fn comment(&mut self, element: &Element) {
        let Some((id, comment)) = element.attribute("id").and_then(|id| self.notes.comment(id)) else { return };
        if self.comments.insert(id) {
            let words = comment.elements().map(Element::text).collect::<Vec<_>>().join("\n");
            self.read.suggestions.push(suggestion(Change::Comment, comment, words));
        }
    }

    fn run(&mut self, run: &Element, around: Around<'_>) {
        let properties = run.element("rPr");
        let is = |name: &str| {
            let found = properties.and_then(|properties| properties.element(name));
            found.is_some_and(|found| !matches!(found.attribute("val"), Some("0" | "false" | "none")))
        };
        if is("vanish") {
            return;
        }
        let mut text = String::new();
        for child in &run.children {
            let Child::Element(element) = child else { continue };
            match element.name.as_str() {
                "t" | "delText" if !self.in_instruction => text.push_str(&element.text()),
                "tab" | "ptab" => text.push('\t'),
                "br" | "cr" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                "sym" => text.extend(symbol(element)),
                "fldChar" => match element.attribute("fldCharType") {
                    Some("begin") => self.in_instruction = true,
                    Some("separate" | "end") => self.in_instruction = false,
                    _ => {}
                },
                "commentReference" => self.comment(element),
                "drawing" | "pict" | "object" | "AlternateContent" => self.drawing(element),
                _ => {}
            }
        }
        if let Some((change, element)) = around.tracked {
            self.read.suggestions.push(suggestion(change, element, text.clone()));
        }
        if around.is_new {
            return;
        }
        if !text.is_empty() {
            let target = around.target.map(ToOwned::to_owned);
            self.runs.push(Run { text, bold: is("b"), italic: is("i"), target });
        }
    }

    /// Takes the words of text boxes; anything else that is drawn is a picture.
    fn drawing(&mut self, element: &Element) {
        // The same box stands twice, for older programs too.
        let shown = element.element("Choice").unwrap_or(element);
        let mut boxes = Vec::new();
        words_of_boxes(shown, &mut boxes);
        if boxes.is_empty() {
            self.read.has_picture = true;
        }
        self.read.boxes.append(&mut boxes);
    }
}

fn words_of_boxes(element: &Element, found: &mut Vec<String>) {
    for child in element.elements() {
        if child.name == "txbxContent" {
            let words = child.elements().map(Element::text).collect::<Vec<_>>().join("\n");
            if !words.trim().is_empty() {
                found.push(words);
            }
        } else {
            words_of_boxes(child, found);
        }
    }
}

fn suggestion(change: Change, element: &Element, words: String) -> Suggestion {
    let attribute = |name: &str| element.attribute(name).unwrap_or_default();
    Suggestion {
        place: Place::default(),
        change,
        author: attribute("author").trim().to_owned(),
        date: attribute("date").chars().take(10).collect(),
        words,
        about: String::new(),
    }
}

/// Returns a character of a symbol font.
fn symbol(element: &Element) -> Option<char> {
    element.attribute("char").and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32)
}

/// Writes runs as Markdown. Emphasis that the whole paragraph has says nothing.
fn markdown(runs: &[Run]) -> String {
    let all = |is: fn(&Run) -> bool| runs.iter().filter(|run| !run.text.trim().is_empty()).all(is);
    let (bold, italic) = (all(|run| run.bold), all(|run| run.italic));
    let mut out = String::new();
    let mut at = runs.iter().peekable();
    while let Some(run) = at.next() {
        let mut text = run.text.clone();
        while let Some(next) =
            at.next_if(|next| (next.bold, next.italic, &next.target) == (run.bold, run.italic, &run.target))
        {
            text.push_str(&next.text);
        }
        let mark = match (run.bold && !bold, run.italic && !italic) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let words = text.trim();
        let (lead, rest) = text.split_at(text.len() - text.trim_start().len());
        let tail = rest.strip_prefix(words).unwrap_or_default();
        let escaped = escape(words);
        let target = run.target.as_deref().filter(|target| !words.contains(*target) && !words.is_empty());
        let link = target.map(|target| format!(" <{target}>")).unwrap_or_default();
        let mark = if words.is_empty() || words.contains('\n') { "" } else { mark };
        out.push_str(&format!("{lead}{mark}{escaped}{mark}{link}{tail}"));
    }
    // Plain words at the beginning of a line must not become a heading or an item.
    out.split('\n').map(unmarked).collect::<Vec<_>>().join("\n")
}

/// Escapes what Markdown would take for a mark.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before: Option<char> = None;
    let mut characters = words.chars().peekable();
    let has_link = words.contains("](") || words.contains("]:");
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let beside = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
        let is_mark = match character {
            '*' | '`' | '\\' => true,
            '_' => !(beside(before) && beside(next)),
            '[' => has_link,
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
    out
}

fn unmarked(line: &str) -> String {
    let trimmed = line.trim_start();
    let digits = trimmed.chars().take_while(char::is_ascii_digit).count();
    let after: Option<char> = trimmed.chars().nth(digits);
    let is_numbered = digits > 0 && matches!(after, Some('.' | ')')) && trimmed.chars().nth(digits + 1) == Some(' ');
    if is_numbered {
        let (number, rest): (String, String) =
            (trimmed.chars().take(digits).collect(), trimmed.chars().skip(digits).collect());
        return format!("{number}\\{rest}");
    }
    let is_marked = trimmed.starts_with(['#', '>', '|'])
        || ["+ ", "= ", "~~~"].iter().any(|mark| trimmed.starts_with(mark))
        || trimmed.starts_with("---");
    if is_marked { format!("\\{trimmed}") } else { trimmed.to_owned() }
}
