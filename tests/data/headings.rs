//! Headings of the examples: a reader who goes from heading to heading meets every level on the way down.

use vedtak::document::copy::{Copy, Extract, Original};
use vedtak::document::format::{self, Format, Manner};
use vedtak::document::markdown::working::{self, Working};
use vedtak::domain::sight::Sight;

use super::setting::Setting;

/// Fails where a level is skipped, and where the first heading is not the only one of its level.
fn in_order(levels: &[usize], name: &str) {
    assert_eq!(levels.first(), Some(&1), "{name}");
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
    let skips = levels.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
    assert_eq!(skips, 0, "{name}: {levels:?}");
}

fn of_markdown(text: &str) -> Vec<usize> {
    let hashes = |line: &str| line.chars().take_while(|c| *c == '#').count();
    let is_heading = |line: &&str| hashes(line) > 0 && line.trim_start_matches('#').starts_with(' ');
    text.lines().filter(is_heading).map(hashes).collect()
}

fn of_html(text: &str) -> Vec<usize> {
    let tags = text.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
    tags.map(|level| usize::try_from(level).unwrap()).collect()
}

#[test]
fn headings_of_every_example_are_in_order() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        for name in setting.examples() {
            let plan = setting.plan(name);
            let working = Working { day: setting.day, confidential: true, remarks: true };
            in_order(&of_markdown(&working::render(&plan, &setting.workspace, working)), name);
            for format in [Format::Markdown, Format::Html] {
                let original = Original::Working(setting.day);
                let sight = Sight::whole();
                let copy = Copy {
                    plan: &plan,
                    workspace: &setting.workspace,
                    original,
                    extract: Extract::Whole,
                    sight: &sight,
                };
                let file = format::write(&copy, Manner { format, mermaid: false, separator: b';' }).unwrap();
                let text = String::from_utf8(file.bytes).unwrap();
                let levels = if format == Format::Html { of_html(&text) } else { of_markdown(&text) };
                assert!(levels.len() > 3, "{name}: {levels:?}");
                in_order(&levels, name);
            }
        }
    }
}
