//! Whatever people write, the document has our headings, our tables, our rows, and no HTML.

use std::collections::BTreeMap;

use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use vedtak::document::markdown::locked;
use vedtak::document::toml;
use vedtak::domain::command::Now;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::front;
use vedtak::domain::plan::Plan;
use vedtak::domain::text::{self, Kind};
use vedtak::domain::value::{FieldValue, Nothing, NothingKind, Value};
use vedtak::domain::version::{Prefix, VersionKind};
use vedtak::domain::workspace::Workspace;

use super::fixture;

/// What a reader sees of the structure: headings of the first two levels, and each table as the first cells of rows. A
/// table that stands right below the number of a paragraph alone is one that somebody wrote, and says so by that.
#[derive(Debug, PartialEq, Eq, Default)]
struct Skeleton {
    headings: usize,
    tables: Vec<Vec<usize>>,
    html: usize,
}

fn skeleton(body: &str) -> Skeleton {
    let mut seen = Skeleton::default();
    let mut cells = 0;
    let mut first = String::new();
    let (mut depth, mut above, mut is_written) = (0, String::new(), false);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    for event in Parser::new_ext(body, options) {
        match &event {
            Event::Start(Tag::Table(_)) => {
                is_written = depth == 0 && is_number(&above);
                depth += 1;
            }
            Event::Start(tag) => {
                if depth == 0 {
                    above = String::new();
                }
                if !matches!(tag, Tag::Paragraph) {
                    above.push('?');
                }
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Text(words) => above.push_str(words),
            _ => above.push('?'),
        }
        match event {
            Event::Start(Tag::Table(_) | Tag::TableRow) | Event::End(TagEnd::TableRow) if is_written => {}
            Event::Start(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => seen.headings += 1,
            Event::Html(_) | Event::InlineHtml(_) => seen.html += 1,
            Event::Start(Tag::Table(columns)) => seen.tables.push(vec![columns.len(), 0]),
            Event::Start(Tag::TableRow) => {
                cells = 0;
                first.clear();
            }
            Event::End(TagEnd::TableCell) => cells += 1,
            Event::Text(words) | Event::Code(words) if cells == 0 => first.push_str(&words),
            // A row whose first cell is blank goes on with the one before it.
            Event::End(TagEnd::TableRow) if !first.trim().is_empty() => {
                seen.tables.last_mut().unwrap()[1] += 1;
            }
            _ => {}
        }
    }
    seen
}

/// Tells whether some words are the number of a paragraph and nothing else.
fn is_number(words: &str) -> bool {
    words.strip_prefix('¶').is_some_and(|number| number.parse::<u32>().is_ok())
}

/// Puts a text into every place where people write, the same number of rows each time.
pub fn filled(text: &str) -> (Plan, Workspace) {
    let (mut plan, workspace) = fixture::sample();
    let line = text::clean(text, Kind::Line).0.replace('\n', " ");
    let body = text::clean(text, Kind::Body).0;
    let node = |id: &str| id.parse().unwrap();
    let set =
        |id: &str, field: &str, value: FieldValue| PlanEvent::FieldSet { node: node(id), field: field.into(), value };
    let undecided = |words: &str| {
        FieldValue::Nothing(Nothing {
            none: NothingKind::Undecided,
            words: Some(words.to_owned()),
            who: Some(line.clone()),
        })
    };
    let events = vec![
        PlanEvent::Set { field: "title".into(), value: FieldValue::line(&line) },
        PlanEvent::Set { field: "owner".into(), value: FieldValue::line(&line) },
        set("why", "text", Value::Prose(body.clone()).into()),
        set("overall", "title", FieldValue::line(&line)),
        set("overall", "text", Value::Prose(format!("Før.\n\n{body}\n\nEtter.")).into()),
        set("changes", "text", undecided(&body)),
        set("milestones-m1", "title", FieldValue::line(&line)),
        set("milestones-m2", "title", undecided(&line)),
        set("risks-r1", "what", Value::Prose(body.clone()).into()),
        set("risks-r1", "measures", Value::Lines(vec![line.clone(), line.clone()]).into()),
        PlanEvent::NodeKeyed { id: node("risks-r1"), key: format!("R {line}") },
        PlanEvent::NodeAdded {
            id: node("c1"),
            register: Some("contacts".into()),
            key: "1".into(),
            parent: None,
            after: None,
        },
        set("c1", "name", FieldValue::line(&line)),
        PlanEvent::AttachmentAdded { sha256: Digest::of(b"x"), name: format!("a{line}"), size: 1, node: None },
    ];
    fixture::apply(&mut plan, &events);
    (plan, workspace)
}

fn rendered(text: &str) -> String {
    let (plan, workspace) = filled(text);
    let locking = locked::Locking {
        origin: "example.no/vedtak/7f3a/1".parse().unwrap(),
        version: "1.0".into(),
        kind: VersionKind::Draft,
        round: 1,
        lines: Vec::new(),
        prefix: Prefix { size: 1, root: Digest::ZERO },
        now: Now { instant: fixture::instant(), day: fixture::instant().date_naive() },
        salts: plan.access.keys().map(|node| (node.clone(), [7; 32])).collect::<BTreeMap<_, _>>(),
    };
    locked::render(&plan, &workspace, &locking).text
}

pub fn hostile() -> impl Strategy<Value = String> {
    let scraps = [
        "a",
        "ø",
        " ",
        "\n",
        "\n\n",
        "\\",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~~",
        "- ",
        "1. ",
        "# ",
        "## ",
        "\n# ",
        "\n## ",
        ">",
        "<",
        "<b>",
        "<!--",
        "-->",
        "<http://a.no>",
        "[",
        "](",
        ")",
        "[a]: /b",
        "![",
        "&",
        "&lt;",
        "&#124;",
        "|",
        "\n|---|---|\n",
        "| a | b |\n",
        "\n\n| a | b |\n|---|---|\n| c | d |\n\n",
        "\n---\n",
        "\n===\n",
        "---\n",
        "¶1",
        "\u{338}",
        "\u{a0}",
        "$",
        "$$",
        "~",
        "<script>",
        "</script>",
        "annex: x",
        "vedtak-plan: 1",
        "↳ ",
        "• ",
        "\t",
        "    ",
    ];
    proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 1..20).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn nothing_that_people_write_changes_the_shape(text in hostile()) {
        let file = rendered(&text);
        let (_, body) = front::read(&file).expect("front matter");
        let mut expected = skeleton(front::read(&rendered("a")).unwrap().1);
        let mut seen = skeleton(body);
        seen.tables.sort();
        expected.tables.sort();
        prop_assert_eq!(seen, expected, "{}", body);
        prop_assert!(text::is_clean(&file, Kind::Body));
        prop_assert!(file.lines().all(|line| !line.ends_with(' ')));
    }

    #[test]
    fn a_plan_goes_through_plan_toml_unchanged(text in hostile()) {
        let (plan, workspace) = filled(&text);
        prop_assume!(!plan.head.title.is_empty());
        let written = toml::write(&plan, &workspace);
        let read = match toml::read(written.as_bytes(), &workspace) {
            Ok(content) => content,
            Err(faults) => return Err(TestCaseError::fail(format!("{faults:#?}\n{written}"))),
        };
        prop_assert_eq!(toml::write(&fixture::import(read, &workspace), &workspace), written);
    }
}
