//! A frame of the program as a picture: SVG that looks the same wherever it is shown.
//!
//! Whoever shows it has other fonts. So every word stands where its cell is and is as wide as its cells, and lines and
//! bars are drawn, not written.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr as _;

use super::super::driver::rows;

/// The size of a cell; the letters are as high as makes them as wide as a cell in most fonts.
const CELL: (u16, u16) = (9, 19);
const LETTER: u16 = 15;
/// Where letters stand, and lines below and through them, from the top of their row.
const BASE: u16 = 14;
/// Around the cells.
const MARGIN: u16 = 16;
/// The bar with the title, and where the first row begins below it.
const BAR: u16 = 34;
const TOP: u16 = BAR + 6;
/// Ordinary text of a theme that leaves it to the terminal.
const TEXT: &str = "#d4dae1";
const FRAME: &str = "#4a525c";
const CHROME: &str = "#2b2f34";

/// What a picture shows.
pub struct Shown<'a> {
    pub buffer: &'a Buffer,
    pub cursor: Option<Position>,
    /// The ground that the theme's colours are made for.
    pub ground: Color,
    pub title: &'a str,
}

/// What letters look like.
#[derive(Debug, Clone, PartialEq)]
struct Look {
    ink: String,
    ground: Option<String>,
    modifier: Modifier,
}

/// Cells of a row that look the same.
struct Run {
    x: u16,
    y: u16,
    /// Each sign and how many cells it takes.
    signs: Vec<(String, u16)>,
    look: Look,
}

/// The parts of the picture that are gathered while its rows are read.
#[derive(Default)]
struct Parts {
    grounds: String,
    letters: String,
    /// Thin lines by their colour.
    lines: BTreeMap<String, Strokes>,
    /// Bars by their colour, and whether they are only half there.
    bars: BTreeMap<(String, bool), Vec<Stretch>>,
}

/// Thin lines.
#[derive(Default)]
struct Strokes {
    across: Vec<Stretch>,
    /// The others, as the data of a path.
    path: String,
}

/// From where, in which height, how far.
type Stretch = (u16, u16, u16);

/// Adds a stretch, as one with the last where it goes on from there.
fn stretch(known: &mut Vec<Stretch>, (x, y, width): Stretch) {
    match known.last_mut().filter(|last| (last.0 + last.2, last.1) == (x, y)) {
        Some(last) => last.2 += width,
        None => known.push((x, y, width)),
    }
}

/// Writes a picture.
pub fn picture(shown: &Shown) -> String {
    let area = shown.buffer.area;
    let mut parts = Parts::default();
    for run in (0..area.height).flat_map(|y| runs(shown, y)) {
        parts.take(&run);
    }
    let (width, height) = (area.width * CELL.0 + 2 * MARGIN, area.height * CELL.1 + TOP + 10);
    let (title, ground) = (escaped(shown.title), hex(shown.ground));
    let about = escaped(&read(shown.buffer));
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title about">
<title id="title">{title}</title>
<desc id="about">{about}</desc>
<rect x="0.5" y="0.5" width="{}" height="{}" rx="9" fill="{ground}" stroke="{FRAME}"/>
<path d="M1 {BAR}V10a9 9 0 0 1 9-9H{}a9 9 0 0 1 9 9V{BAR}z" fill="{CHROME}"/>
<g fill="{FRAME}"><circle cx="20" cy="17" r="5.5"/><circle cx="38" cy="17" r="5.5"/><circle cx="56" cy="17" r="5.5"/></g>
<text x="{}" y="22" text-anchor="middle" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="13" fill="{TEXT}">{title}</text>
<g transform="translate({MARGIN} {TOP})" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="{LETTER}">
"#,
        width - 1,
        height - 1,
        width - 10,
        width / 2,
    );
    out.push_str(&parts.grounds);
    for ((ink, half), bars) in &parts.bars {
        let opacity = if *half { r#" fill-opacity="0.5""# } else { "" };
        let bar = |(x, y, width): &Stretch| format!("M{x} {y}h{width}v{}h-{width}z", CELL.1 - 4);
        writeln!(out, r#"<path d="{}" fill="{ink}"{opacity}/>"#, bars.iter().map(bar).collect::<String>()).unwrap();
    }
    for (ink, strokes) in &parts.lines {
        let across = strokes.across.iter().map(|(x, y, width)| format!("M{x} {y}.5h{width}")).collect::<String>();
        writeln!(out, r#"<path d="{across}{}" stroke="{ink}" fill="none"/>"#, strokes.path).unwrap();
    }
    out.push_str(&parts.letters);
    out.push_str(&cursor(shown));
    out.push_str("</g>\n</svg>\n");
    out
}

/// Returns the words of the screen, for those who do not see them.
fn read(buffer: &Buffer) -> String {
    let rows = rows(buffer);
    let words = rows.iter().map(|row| row.trim_matches([' ', '─'])).filter(|row| !row.is_empty());
    words.collect::<Vec<_>>().join("\n")
}

/// Divides a row into cells that look the same.
fn runs(shown: &Shown, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < shown.buffer.area.width {
        let cell = shown.buffer.cell(Position::new(x, y)).unwrap();
        let (sign, look) = (cell.symbol().to_owned(), look(cell.style(), shown.ground));
        let width = u16::try_from(sign.width()).unwrap().max(1);
        match runs.last_mut().filter(|run| run.look == look) {
            Some(run) => run.signs.push((sign, width)),
            None => runs.push(Run { x, y, signs: vec![(sign, width)], look }),
        }
        x += width;
    }
    runs
}

fn look(style: Style, ground: Color) -> Look {
    let named = |colour: Option<Color>| colour.filter(|colour| *colour != Color::Reset).map(hex);
    let (ink, under) = (named(style.fg).unwrap_or_else(|| TEXT.to_owned()), named(style.bg));
    let modifier = style.add_modifier;
    if modifier.contains(Modifier::REVERSED) {
        return Look { ink: under.unwrap_or_else(|| hex(ground)), ground: Some(ink), modifier };
    }
    Look { ink, ground: under, modifier }
}

impl Parts {
    fn take(&mut self, run: &Run) {
        let (left, top) = (run.x * CELL.0, run.y * CELL.1);
        let width = CELL.0 * run.signs.iter().map(|(_, width)| width).sum::<u16>();
        if let Some(ground) = &run.look.ground {
            writeln!(
                self.grounds,
                r#"<rect x="{left}" y="{top}" width="{width}" height="{}" fill="{ground}"/>"#,
                CELL.1
            )
            .unwrap();
        }
        for (modifier, below) in [(Modifier::UNDERLINED, BASE + 2), (Modifier::CROSSED_OUT, BASE - 5)] {
            if run.look.modifier.contains(modifier) {
                stretch(&mut self.strokes(run).across, (left, top + below, width));
            }
        }
        let mut word = Word::at(left);
        let mut x = left;
        for (sign, width) in &run.signs {
            let right = x + width * CELL.0;
            match self.drawn(run, sign, x) {
                true => word.end(self, run),
                false if stands_alone(sign) => {
                    word.end(self, run);
                    Word { x, text: sign.clone(), cells: 1, blanks: 0 }.end(self, run);
                }
                false => word.grow(self, run, sign, x, *width),
            }
            x = right;
        }
        word.end(self, run);
    }

    fn strokes(&mut self, run: &Run) -> &mut Strokes {
        self.lines.entry(run.look.ink.clone()).or_default()
    }

    /// Draws a sign that is a line or a bar; tells whether it is one.
    fn drawn(&mut self, run: &Run, sign: &str, x: u16) -> bool {
        let (top, middle) = (run.y * CELL.1, run.y * CELL.1 + CELL.1 / 2);
        match sign {
            "─" => stretch(&mut self.strokes(run).across, (x, middle, CELL.0)),
            "┄" => self.strokes(run).path.push_str(&format!("M{x} {middle}.5h3m3 0h3")),
            "│" => self.strokes(run).path.push_str(&format!("M{}.5 {top}v{}", x + CELL.0 / 2, CELL.1)),
            "█" | "▒" => {
                let bars = self.bars.entry((run.look.ink.clone(), sign == "▒")).or_default();
                stretch(bars, (x, top + 2, CELL.0));
            }
            _ => return false,
        }
        true
    }
}

/// Letters that are written at once.
struct Word {
    x: u16,
    text: String,
    cells: u16,
    /// Blanks since the last letter.
    blanks: u16,
}

impl Word {
    const fn at(x: u16) -> Self {
        Self { x, text: String::new(), cells: 0, blanks: 0 }
    }

    /// Takes a letter; two blanks end what is written at once.
    fn grow(&mut self, parts: &mut Parts, run: &Run, sign: &str, x: u16, width: u16) {
        if sign.trim().is_empty() {
            self.blanks += 1;
            return;
        }
        if self.blanks > 1 || self.text.is_empty() {
            self.end(parts, run);
            self.x = x;
        }
        self.text.push_str(&" ".repeat(usize::from(self.blanks)));
        self.text.push_str(sign);
        self.cells += self.blanks + width;
        self.blanks = 0;
    }

    fn end(&mut self, parts: &mut Parts, run: &Run) {
        let word = std::mem::replace(self, Self::at(self.x));
        if word.text.is_empty() {
            return;
        }
        let mut attributes = String::new();
        if word.cells > 1 {
            write!(attributes, r#" textLength="{}""#, word.cells * CELL.0).unwrap();
        }
        for (modifier, attribute) in
            [(Modifier::BOLD, r#" font-weight="bold""#), (Modifier::ITALIC, r#" font-style="italic""#)]
        {
            if run.look.modifier.contains(modifier) {
                attributes.push_str(attribute);
            }
        }
        let (x, y, ink, text) = (word.x, run.y * CELL.1 + BASE, &run.look.ink, escaped(&word.text));
        writeln!(parts.letters, r#"<text x="{x}" y="{y}"{attributes} fill="{ink}">{text}</text>"#).unwrap();
    }
}

/// Tells whether a sign comes from another font than the letters beside it, and may be of any width.
fn stands_alone(sign: &str) -> bool {
    sign.chars().any(|letter| ('\u{2190}'..='\u{2bff}').contains(&letter))
}

/// Draws the cursor where it stands in text; what is selected is seen without.
fn cursor(shown: &Shown) -> String {
    let Some(at) = shown.cursor else { return String::new() };
    let cell = shown.buffer.cell(at).unwrap();
    if cell.style().add_modifier.contains(Modifier::REVERSED) {
        return String::new();
    }
    let (x, y) = (at.x * CELL.0, at.y * CELL.1);
    format!("<rect x=\"{x}\" y=\"{}\" width=\"2\" height=\"{}\" fill=\"{TEXT}\"/>\n", y + 1, CELL.1 - 2)
}

fn hex(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("{other:?} is the terminal's own colour"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const GROUND: Color = Color::Rgb(0, 0, 0);

fn drawn(text: &str, style: Style) -> String {
    let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 12, 1));
    buffer.set_string(0, 0, text, style);
    picture(&Shown { buffer: &buffer, cursor: None, ground: GROUND, title: "a & b" })
}

#[test]
fn words_stand_in_their_cells_and_signs_by_themselves() {
    let svg = drawn("a b  ✓<cd", Style::new());
    for part in [
        r##"<text x="0" y="14" textLength="27" fill="#d4dae1">a b</text>"##,
        r##"<text x="45" y="14" fill="#d4dae1">✓</text>"##,
        r##"<text x="54" y="14" textLength="27" fill="#d4dae1">&lt;cd</text>"##,
        r#"<title id="title">a &amp; b</title>"#,
    ] {
        assert!(svg.contains(part), "{part}\n{svg}");
    }
}

#[test]
fn what_is_reversed_has_the_ground_for_ink_and_lines_are_drawn() {
    let svg = drawn("x", Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::REVERSED));
    assert!(svg.contains(r##"width="9" height="19" fill="#010203"/>"##), "{svg}");
    assert!(svg.contains(r##"fill="#000000">x</text>"##), "{svg}");
    let svg = drawn("──", Style::new().fg(Color::Rgb(1, 2, 3)));
    assert!(svg.contains(r##"<path d="M0 9.5h18" stroke="#010203""##), "{svg}");
}
