//! How paragraphs look, by name: whoever opens the file can change the look of all headings at once.

use docx_rs::{Docx, LineSpacing, RunFonts, SpecialIndentType, Style, StyleType};

/// The names of the styles.
pub mod look {
    /// The text.
    pub const BODY: &str = "BodyText";
    /// What the reader must know first.
    pub const STAMP: &str = "Stamp";
    /// The place of what is kept from the public.
    pub const CLOSED: &str = "Withheld";
    /// The text of a cell.
    pub const CELL: &str = "TableText";
    /// A quotation.
    pub const QUOTE: &str = "Quote";
    /// Text as it stands.
    pub const CODE: &str = "Code";
    /// The head and the foot of a page.
    pub const EDGE: &str = "Edge";
    /// Below a table.
    pub const AIR: &str = "Air";
    /// The number of a paragraph.
    pub const NUMBER: &str = "ParagraphNumber";

    /// Returns the style of a heading; the title of the document is 0.
    pub const fn heading(level: usize) -> &'static str {
        match level {
            0 => "Title",
            1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            4 => "Heading4",
            5 => "Heading5",
            _ => "Heading6",
        }
    }
}

/// The sizes of title and headings, in half points.
const SIZES: [usize; 7] = [36, 28, 24, 22, 21, 21, 21];

/// Defines the styles.
pub fn styles(docx: Docx) -> Docx {
    let fonts = |name: &str| RunFonts::new().ascii(name).hi_ansi(name).cs(name);
    let (serif, sans, mono) = (fonts("Georgia"), fonts("Arial"), fonts("Consolas"));
    let paragraph = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let air = |before: u32, after: u32| LineSpacing::new().before(before).after(after);
    let mut docx = docx.default_fonts(serif).default_size(21);
    for (level, size) in SIZES.into_iter().enumerate() {
        let id = look::heading(level);
        let name = if level == 0 { id.to_owned() } else { format!("heading {level}") };
        let style = paragraph(id, &name).fonts(sans.clone()).size(size).bold().next(look::BODY);
        let style = style.line_spacing(if level == 0 { air(0, 120) } else { air(280, 80) });
        docx = docx.add_style(if level == 0 { style } else { style.outline_lvl(level - 1) });
    }
    docx.add_style(paragraph(look::BODY, "Body Text").line_spacing(air(0, 120).line(300)))
        .add_style(paragraph(look::STAMP, look::STAMP).fonts(sans.clone()).bold().line_spacing(air(60, 120)))
        .add_style(paragraph(look::CLOSED, look::CLOSED).italic().indent(Some(284), None, None, None))
        .add_style(paragraph(look::CELL, "Table Text").size(18).line_spacing(air(20, 20)))
        .add_style(paragraph(look::QUOTE, look::QUOTE).indent(Some(567), None, None, None).line_spacing(air(0, 120)))
        .add_style(paragraph(look::CODE, look::CODE).fonts(mono).size(18))
        .add_style(paragraph(look::EDGE, look::EDGE).fonts(sans.clone()).size(16).color("4D4D4D"))
        .add_style(paragraph(look::AIR, look::AIR).size(12).indent(None, None::<SpecialIndentType>, None, None))
        .add_style(
            Style::new(look::NUMBER, StyleType::Character)
                .name("Paragraph Number")
                .fonts(sans)
                .size(16)
                .color("4D4D4D"),
        )
}
