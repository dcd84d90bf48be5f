//! Reading copies as HTML for paper: one file without scripts and without anything from elsewhere, on A4, with version
//! and page on every page; for screen readers too.

use super::part::{Document, Heading, Part};
use super::prose::Inline;
use crate::locale::Locale;

use tag::{Html, css};

mod prose;
mod table;
mod tag;

/// How everything looks, on screens and on paper.
const STYLE: &str = include_str!("html/style.css");
/// Nothing is loaded from anywhere, nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// The deepest heading there is.
const MAX_LEVEL: u8 = 6;
/// As many headings as a document has before it gets a list of contents.
const FEW: usize = 4;

/// Writes a document as one HTML file. The same document gives the same bytes.
#[must_use]
pub fn write(document: &Document) -> String {
    let locale = Locale::new(document.lang);
    let mut html = Html::page();
    html.open("html", &[("lang", document.lang.code())]);
    html.void("head", &[]);
    html.void("meta", &[("charset", "utf-8")]);
    html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    html.void("meta", &[("name", "viewport"), ("content", "width=device-width")]);
    html.element("title", &[], &document.head());
    html.style(&format!("{}{STYLE}", pages(document, &locale)));
    html.end("head");
    html.void("body", &[]);
    html.element("a", &[("class", "skip"), ("href", "#content")], &locale.term("copy-skip"));
    let outline = Outline::of(document);
    outline.top(&mut html, document);
    outline.contents(&mut html, document, &locale);
    html.open("main", &[("id", "content")]);
    outline.body(&mut html);
    html.end("main");
    html.open("footer", &[]);
    let is_named = document.footer.contains(&document.title);
    let foot = if is_named { document.footer.clone() } else { format!("{} – {}", document.title, document.footer) };
    html.element("p", &[], &foot);
    html.end("footer");
    html.close("body");
    html.end("html");
    html.into_text()
}

/// Writes the rules of pages: what stands at the head and the foot of each.
fn pages(document: &Document, locale: &Locale) -> String {
    let (page, of) = (format!("{} ", locale.term("copy-page")), format!(" {} ", locale.term("copy-page-of")));
    let number = format!("{}counter(page){}counter(pages)", css(&page), css(&of));
    let edges = format!(
        "@top-left{{content:{}}}@bottom-left{{content:{}}}@bottom-right{{content:{number}}}",
        css(&document.title),
        css(&document.footer),
    );
    include_str!("html/pages.css").replace("EDGES", &edges)
}

/// The headings of a document, none of them left out on the way down.
struct Outline<'d> {
    headings: Vec<(u8, String)>,
    parts: &'d [Part],
    /// Where the body begins: after the title and what must be known first.
    body: usize,
}

impl<'d> Outline<'d> {
    fn of(document: &'d Document) -> Self {
        let parts = document.parts.as_slice();
        let is_before = |(at, part): &(usize, &Part)| *at == 0 || matches!(part, Part::Stamp(_));
        let body = parts.iter().enumerate().take_while(is_before).count();
        let mut above = 0;
        let mut headings = Vec::new();
        for part in parts {
            let (level, words) = match part {
                Part::Heading(heading) => (heading.level, heading.words()),
                Part::Inner(level, words) => (*level, super::prose::plain(words)),
                _ => continue,
            };
            // A reader who goes from heading to heading meets every level.
            above = level.min(above + 1).clamp(1, MAX_LEVEL);
            headings.push((above, words));
        }
        Self { headings, parts, body }
    }

    /// Writes the title, and what must be known before reading.
    fn top(&self, html: &mut Html, document: &Document) {
        html.open("header", &[]);
        html.element("h1", &[("id", "s0")], &document.title);
        for part in self.parts.iter().take(self.body) {
            if let Part::Stamp(words) = part {
                html.element("p", &[("class", "stamp")], words);
            }
        }
        html.end("header");
    }

    /// Writes the list of contents of a long document, when there is much to find.
    fn contents(&self, html: &mut Html, document: &Document, locale: &Locale) {
        if !document.contents {
            return;
        }
        let named = self.headings.iter().enumerate().filter(|(_, (level, _))| (2..=3).contains(level));
        let named: Vec<_> = named.collect();
        if named.len() < FEW {
            return;
        }
        let contents = locale.term("copy-contents");
        html.open("nav", &[("aria-label", &contents)]);
        html.element("p", &[], &contents);
        html.open("ol", &[]);
        for (at, (level, words)) in named {
            html.open("li", &[("class", &format!("level-{level}"))]);
            html.element("a", &[("href", &format!("#s{at}"))], words);
            html.end("li");
        }
        html.close("ol");
        html.end("nav");
    }

    fn body(&self, html: &mut Html) {
        let mut at = 0;
        let mut above = "";
        for part in self.parts.iter().skip(self.body) {
            if matches!(part, Part::Heading(_) | Part::Inner(..)) {
                at += 1;
            }
            let level = self.headings.get(at).map_or(MAX_LEVEL, |(level, _)| *level);
            let id = format!("s{at}");
            match part {
                Part::Heading(heading) => {
                    above = &heading.title;
                    titled(html, heading, level, &id);
                }
                Part::Inner(_, words) => inner(html, words, level, &id),
                Part::Stamp(words) => html.element("p", &[("class", "stamp")], words),
                Part::Sentence(words) => html.element("p", &[], words),
                Part::Note(words) => html.element("p", &[("class", "note")], words),
                Part::Numbered(paragraph, _) => prose::numbered(html, paragraph, &id),
                Part::Facts(facts) => table::facts(html, facts),
                Part::Table(one) => table::table(html, one, above),
                Part::Closed(place) => {
                    html.open("div", &[("class", "closed")]);
                    html.element("p", &[], &place.basis);
                    if let Some(annex) = place.annex_words() {
                        html.element("p", &[("class", "digest")], &annex);
                    }
                    html.end("div");
                }
                Part::Drawing(_) => {}
            }
        }
    }
}

fn titled(html: &mut Html, heading: &Heading, level: u8, id: &str) {
    let tag = format!("h{level}");
    html.element(&tag, &[("id", id)], &heading.words());
}

fn inner(html: &mut Html, words: &[Inline], level: u8, id: &str) {
    let tag = format!("h{level}");
    html.open(&tag, &[("id", id)]);
    prose::inlines(html, words);
    html.end(&tag);
}
