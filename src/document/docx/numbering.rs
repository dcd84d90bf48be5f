//! Lists: bullets share one definition, each numbered list has its own, so that it begins with its own number.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering,
    NumberingId, Paragraph, SpecialIndentType, Start,
};

/// As many levels as a list may have (ECMA-376 part 1, 17.9.6).
const LEVELS: usize = 9;
/// The definition of bullets; the library has one of its own, the first.
const BULLETS: usize = 2;
/// The definition of numbers.
const NUMBERED: usize = 3;
/// How far each level stands in, in twentieths of a point.
const STEP: i32 = 360;

/// The numbered lists of a document.
#[derive(Default)]
pub struct Numbers {
    /// The level and the first number of each.
    lists: Vec<(usize, usize)>,
}

/// A list whose items are being written.
#[derive(Clone, Copy)]
pub struct Mark {
    numbering: usize,
    level: usize,
}

impl Numbers {
    /// Begins a list at a level, from 0; `None` for bullets.
    pub fn begin(&mut self, level: usize, first: Option<u64>) -> Mark {
        let level = level.min(LEVELS - 1);
        match first {
            None => Mark { numbering: BULLETS, level },
            Some(first) => {
                self.lists.push((level, usize::try_from(first).unwrap_or(1)));
                Mark { numbering: NUMBERED + self.lists.len(), level }
            }
        }
    }

    /// Defines the lists.
    pub fn define(self, docx: Docx) -> Docx {
        let level = |level: usize, format: &str, text: String| {
            let indent = STEP * i32::try_from(level + 1).unwrap_or(1);
            Level::new(level, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
                .indent(Some(indent), Some(SpecialIndentType::Hanging(STEP)), None, None)
        };
        let all = 0..LEVELS;
        let bullets = all
            .clone()
            .fold(AbstractNumbering::new(BULLETS), |list, at| list.add_level(level(at, "bullet", "•".to_owned())));
        let numbered = all.fold(AbstractNumbering::new(NUMBERED), |list, at| {
            list.add_level(level(at, "decimal", format!("%{}.", at + 1)))
        });
        let docx = docx.add_abstract_numbering(bullets).add_abstract_numbering(numbered);
        let docx = docx.add_numbering(Numbering::new(BULLETS, BULLETS));
        self.lists.into_iter().enumerate().fold(docx, |docx, (at, (level, first))| {
            let begins = LevelOverride::new(level).start(first);
            docx.add_numbering(Numbering::new(NUMBERED + 1 + at, NUMBERED).add_override(begins))
        })
    }
}

impl Mark {
    /// Makes a paragraph an item.
    pub fn on(self, paragraph: Paragraph) -> Paragraph {
        paragraph.numbering(NumberingId::new(self.numbering), IndentLevel::new(self.level))
    }

    /// Makes a paragraph go on below an item.
    pub fn below(self, paragraph: Paragraph) -> Paragraph {
        let indent = STEP * i32::try_from(self.level + 1).unwrap_or(1);
        paragraph.indent(Some(indent), None, None, None)
    }
}
