//! Reading copies: what they say of themselves, what they leave out, how they are built for those who hear them.

use std::io::{Cursor, Read as _};

use vedtak::document::copy::{Copy, Extract, Original};
use vedtak::document::format::{self, Format, Manner};
use vedtak::document::markdown::working::{self, Working};
use vedtak::domain::digest::Digest;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::version::{Change, Prefix, Version, VersionKind};
use vedtak::domain::workspace::Workspace;

use super::confidential::{SECRET, closed, lock};
use super::fixture;
use crate::data::setting::Setting;

/// Every format whose words can be read without a program for it; what is true of a page as PDF is in `pdf.rs`.
pub const ALL: [Format; 7] =
    [Format::Html, Format::Docx, Format::Markdown, Format::Csv, Format::Calendar, Format::Json, Format::Toml];

/// Writes a copy of the working text.
pub fn written(plan: &Plan, workspace: &Workspace, extract: Extract<'_>, sight: &Sight, format: Format) -> Vec<u8> {
    let original = Original::Working(fixture::instant().date_naive());
    let copy = Copy { plan, workspace, original, extract, sight };
    format::write(&copy, Manner { format, mermaid: true, separator: b';' }).unwrap().bytes
}

/// Returns everything that a file says, whatever it is packed in.
pub fn said(format: Format, bytes: &[u8]) -> String {
    if format != Format::Docx {
        return String::from_utf8(bytes.to_vec()).unwrap();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut out).unwrap();
    }
    out
}

fn version(text: &str) -> Version {
    Version {
        number: "1.0".into(),
        kind: VersionKind::Final,
        change: Change::Substantive,
        again: Vec::new(),
        text: Digest::of(text.as_bytes()),
        length: 1,
        prefix: Prefix { size: 1, root: Digest::ZERO },
        lines: Vec::new(),
        annexes: Vec::new(),
        revision: 1,
        at: fixture::instant(),
        by: "ada".parse().unwrap(),
        returned: None,
        signing: None,
    }
}

/// Lists the tags of HTML in order, with their attributes, ends left out.
pub fn tags(html: &str) -> Vec<&str> {
    let after_style = html.split_once("</style>").map_or(html, |(_, body)| body);
    let pieces = after_style.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or_default());
    pieces.filter(|tag| !tag.starts_with('/')).collect()
}

pub fn name(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or_default()
}

#[test]
fn a_copy_in_markdown_is_the_working_text_where_no_view_adds_to_it() {
    let (plan, workspace) = fixture::sample();
    let working = Working { day: fixture::instant().date_naive(), confidential: false, remarks: false };
    let copy = written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Markdown);
    assert_eq!(String::from_utf8(copy).unwrap(), working::render(&plan, &workspace, working));
}

#[test]
fn the_same_copy_is_the_same_bytes() {
    let (plan, workspace) = fixture::sample();
    for format in ALL.into_iter().filter(|format| format.takes(Extract::Whole)) {
        let once = written(&plan, &workspace, Extract::Whole, &Sight::public(), format);
        let again = written(&plan, &workspace, Extract::Whole, &Sight::public(), format);
        assert!(once == again && !once.is_empty(), "{format:?}");
    }
}

#[test]
fn a_draft_says_that_it_is_one_and_a_copy_names_the_text_that_counts() {
    let (plan, workspace) = fixture::sample();
    let version = version("locked");
    for format in [Format::Html, Format::Docx, Format::Markdown] {
        let draft = said(format, &written(&plan, &workspace, Extract::Whole, &Sight::public(), format));
        assert!(draft.contains("Dette er eit utkast") || draft.contains("utkast 1.0"), "{format:?} {draft}");
        let original = Original::Locked { version: &version, lines: &[] };
        let sight = Sight::public();
        let copy = Copy { plan: &plan, workspace: &workspace, original, extract: Extract::Whole, sight: &sight };
        let manner = Manner { format, mermaid: false, separator: b';' };
        let copy = said(format, &format::write(&copy, manner).unwrap().bytes);
        assert!(copy.contains("Leseeksemplar av versjon 1.0"), "{format:?}");
        assert!(copy.contains(&version.text.to_string()), "{format:?}");
        assert!(!copy.contains("utkast 1.1"), "{format:?}");
    }
}

#[test]
fn drawings_are_in_copies_that_ask_for_them_and_never_in_the_locked_text() {
    let setting = Setting::new("nn");
    let mut drawn = 0;
    for name in setting.examples() {
        let plan = setting.plan(name);
        let copy = |mermaid| {
            let original = Original::Working(setting.day);
            let sight = Sight::public();
            let (workspace, extract) = (&setting.workspace, Extract::Whole);
            let copy = Copy { plan: &plan, workspace, original, extract, sight: &sight };
            let manner = Manner { format: Format::Markdown, mermaid, separator: b';' };
            said(Format::Markdown, &format::write(&copy, manner).unwrap().bytes)
        };
        drawn += copy(true).matches("```mermaid").count();
        assert!(!copy(false).contains("mermaid"), "{name}");
        assert!(!lock(&plan, &setting.workspace, 7).text.contains("mermaid"), "{name}");
    }
    assert!(drawn > 0);
}

#[test]
fn html_stands_alone_and_is_built_for_those_who_hear_it() {
    for lang in ["nn", "nb", "en"] {
        let workspace = fixture::workspace();
        let file = fixture::SAMPLE.replacen("language = \"nn\"", &format!("language = \"{lang}\""), 1);
        let plan = fixture::import(vedtak::document::toml::read(file.as_bytes(), &workspace).unwrap(), &workspace);
        let html = said(Format::Html, &written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Html));
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{html}");
        for foreign in ["<script", "src=", "url(", "@import", "<link", "<img", "<iframe"] {
            assert!(!html.contains(foreign), "{foreign}");
        }
        assert!(html.contains("counter(page)") && html.contains("counter(pages)"));
        let tags = tags(&html);
        for landmark in ["header", "main", "footer", "nav", "h1"] {
            assert_eq!(tags.iter().filter(|tag| name(tag) == landmark).count(), 1, "{landmark}");
        }
        let mut above = 0;
        for level in tags.iter().filter_map(|tag| name(tag).strip_prefix('h')?.parse::<u32>().ok()) {
            assert!(level <= above + 1, "h{level} below h{above}: {html}");
            above = level;
        }
        assert!(tags.iter().filter(|tag| name(tag) == "th").all(|tag| tag.contains("scope=")), "{tags:?}");
        let tables = tags.iter().filter(|tag| name(tag) == "table" && !tag.contains("facts")).count();
        assert!(tables > 0 && tags.iter().filter(|tag| name(tag) == "caption").count() == tables);
    }
}

#[test]
fn what_is_kept_from_the_public_is_in_no_copy_unless_it_is_asked_for() {
    let (plan, workspace) = closed();
    let shape = workspace.template(&plan.head.template).unwrap();
    let nodes: Vec<_> = plan.nodes.keys().cloned().collect();
    let body = "sr-voss".parse().unwrap();
    let chapters = nodes.iter().filter(|id| plan.nodes[*id].is_chapter()).map(Extract::Chapter);
    let registers = shape.registers.iter().map(|register| Extract::Register(&register.id));
    let extracts: Vec<Extract<'_>> =
        [Extract::Whole, Extract::Body(&body)].into_iter().chain(chapters).chain(registers).collect();
    let (public, whole) = (Sight::public(), Sight::whole());
    let mut shown = 0;
    for extract in extracts {
        for format in ALL.into_iter().filter(|format| format.takes(extract)) {
            let text = said(format, &written(&plan, &workspace, extract, &public, format));
            assert!(!text.contains(SECRET), "{format:?} {extract:?}\n{text}");
            let all = said(format, &written(&plan, &workspace, extract, &whole, format));
            shown += usize::from(all.contains(SECRET));
        }
    }
    assert!(shown > 10, "{shown}");
}

#[test]
fn an_extract_says_that_it_is_one() {
    let (plan, workspace) = fixture::sample();
    let chapter = "goals".parse().unwrap();
    let body = "ak".parse().unwrap();
    for extract in [Extract::Chapter(&chapter), Extract::Register("milestones"), Extract::Body(&body)] {
        let text = said(Format::Markdown, &written(&plan, &workspace, extract, &Sight::public(), Format::Markdown));
        assert!(text.starts_with("# Utdrag av "), "{text}");
        assert!(text.contains("> Dette er eit utdrag. Det er ikkje heile"), "{text}");
        assert!(!text.contains("## 1 Kvifor"), "{text}");
    }
    let goals = said(
        Format::Markdown,
        &written(&plan, &workspace, Extract::Chapter(&chapter), &Sight::public(), Format::Markdown),
    );
    assert!(goals.contains("## 2 Mål") && goals.contains("### 2.1"), "{goals}");
}

#[test]
fn a_document_has_real_headings_and_tables_whose_headings_stand_on_each_page() {
    let (plan, workspace) = fixture::sample();
    let bytes = written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Docx);
    docx_rs::read_docx(&bytes).unwrap();
    let text = said(Format::Docx, &bytes);
    for style in ["Title", "Heading1", "Heading2"] {
        assert!(text.contains(&format!("<w:pStyle w:val=\"{style}\"")), "{style}");
    }
    let tables = text.matches("<w:tbl>").count();
    assert!(tables > 2, "{tables}");
    // The table of facts has no row of headings.
    assert_eq!(text.matches("<w:tblHeader").count(), tables - 1);
    assert!(text.contains("w:lang w:val=\"nn-NO\"") && text.contains("<dc:title>"), "{text}");
    assert!(text.contains("NUMPAGES") && text.contains("PAGE"));
    let pages = text.matches("<w:sectPr>").count();
    assert_eq!(text.matches("<w:footerReference").count(), pages);
}
