//! Plans as data: JSON for programs, CSV for spreadsheets, iCalendar for calendars.

use serde_json::Value;
use vedtak::document::calendar;
use vedtak::document::copy::Extract;
use vedtak::document::format::Format;
use vedtak::document::import::plan::{Meaning, Placing, Target, Wishes, place};
use vedtak::document::import::{self, Block};
use vedtak::document::shown::Shown;
use vedtak::domain::event::{PlanEvent, WorkspaceEvent};
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::template::Register;
use vedtak::domain::value::FieldValue;
use vedtak::domain::when;
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::copies::written;
use super::fixture;

#[test]
fn json_has_every_field_as_a_value_and_as_words() {
    let (plan, workspace) = fixture::sample();
    let bytes = written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Json);
    let json: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((json["shape"].as_u64(), json["plan"].as_str()), (Some(1), Some(plan.head.key.as_str())));
    let shape = workspace.template(&plan.head.template).unwrap();
    assert_eq!(json["registers"].as_array().unwrap().len(), shape.registers.len());
    for (register, written) in shape.registers.iter().zip(json["registers"].as_array().unwrap()) {
        let records = written["records"].as_array().unwrap();
        assert_eq!(records.len(), plan.roots(&register.id).count());
        for (node, record) in plan.roots(&register.id).zip(records) {
            assert_eq!(record["key"], node.key.as_str());
            assert_eq!(record["records"].as_array().unwrap().len(), plan.children(node).count());
            for field in record["fields"].as_array().unwrap() {
                let value = node.field(field["field"].as_str().unwrap());
                assert_eq!(field["value"], serde_json::to_value(value).unwrap());
            }
        }
    }
    let text = String::from_utf8(bytes).unwrap();
    let order = ["\"shape\"", "\"origin\"", "\"title\"", "\"fields\"", "\"chapters\"", "\"registers\"", "\"process\""];
    let places: Vec<usize> = order.iter().map(|key| text.find(key).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn csv_opens_in_norwegian_excel_and_keeps_lines_keys_and_what_is_nested() {
    let (plan, workspace) = fixture::sample();
    let shape = workspace.template(&plan.head.template).unwrap();
    for register in &shape.registers {
        let bytes = written(&plan, &workspace, Extract::Register(&register.id), &Sight::public(), Format::Csv);
        let text = String::from_utf8(bytes).unwrap();
        let body = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(body.as_bytes());
        assert_eq!(reader.headers().unwrap().get(0), Some("Nr"));
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let nodes = plan.walk(&register.id);
        assert_eq!(rows.len(), nodes.len());
        for ((_, node), row) in nodes.iter().zip(&rows) {
            assert_eq!(&row[0], node.key.as_str());
            if register.nested {
                let above = node.parent.as_ref().map_or("", |above| plan.nodes[above].key.as_str());
                assert_eq!(&row[1], above);
            }
            for cell in row {
                assert!(!cell.starts_with(['=', '+', '@']), "{cell}");
            }
        }
    }
}

/// Takes a file in again, onto the plan that it was given out of.
fn taken_in(plan: &Plan, workspace: &Workspace, name: &str, bytes: &[u8], register: Option<&str>) -> Placing {
    let material = import::read(name, bytes, plan.head.lang).unwrap();
    let template = workspace.template(&plan.head.template).unwrap();
    let target = Target { workspace, template, plan, day: fixture::instant().date_naive() };
    let wishes = Wishes { register: register.map(ToOwned::to_owned), ..Wishes::default() };
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        format!("fresh-{count}").parse().ok()
    };
    place(&material, target, &wishes, &mut fresh)
}

#[test]
fn csv_that_is_taken_in_again_changes_nothing() {
    let (plan, workspace) = fixture::sample();
    let shape = workspace.template(&plan.head.template).unwrap();
    let mut same = 0;
    for register in &shape.registers {
        if plan.walk(&register.id).is_empty() {
            continue;
        }
        let bytes = written(&plan, &workspace, Extract::Register(&register.id), &Sight::public(), Format::Csv);
        let placing = taken_in(&plan, &workspace, "a.csv", &bytes, Some(&register.id));
        assert!(placing.faults.is_empty(), "{:#?}", placing.faults);
        assert!(placing.edits.is_empty() && placing.left.is_empty(), "{placing:#?}");
        same += placing.counts()[2];
    }
    assert!(same > 0);
}

#[test]
fn a_document_reads_back_with_its_headings_and_tables() {
    let (plan, workspace) = fixture::sample();
    let bytes = written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Docx);
    let material = import::read("a.docx", &bytes, plan.head.lang).unwrap();
    let headings: Vec<String> = material
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) => Some(format!("{} {}", heading.number, heading.title).trim().to_owned()),
            _ => None,
        })
        .collect();
    for (_, chapter) in plan.walk("") {
        assert!(headings.iter().any(|heading| heading.starts_with(&chapter.key)), "{} {headings:?}", chapter.key);
    }
    let shape = workspace.template(&plan.head.template).unwrap();
    let tables: Vec<_> = material
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .collect();
    for register in shape.registers.iter().filter(|register| !plan.walk(&register.id).is_empty()) {
        let labels: Vec<&str> = register.fields.iter().map(|field| field.label.get(plan.head.lang)).collect();
        let found =
            tables.iter().find(|table| labels.iter().all(|label| table.rows[0].cells.iter().any(|cell| cell == label)));
        let table = found.unwrap_or_else(|| panic!("{labels:?} {tables:#?}"));
        assert!(table.rows.len() > plan.walk(&register.id).len(), "{table:#?}");
    }
}

#[test]
fn a_calendar_has_the_known_dates_and_names_those_that_are_not() {
    let (plan, workspace) = fixture::sample();
    let shown = Shown::new(&plan, &workspace, Lang::Nn, fixture::instant().date_naive());
    let written = calendar::write(&shown, &Sight::public(), None);
    let text = &written.text;
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    let events = text.matches("BEGIN:VEVENT").count();
    assert!(events > 0 && !written.undated.is_empty(), "{text}");
    for property in ["DTSTAMP", "SEQUENCE", "UID", "DTSTART", "SUMMARY;LANGUAGE=nn"] {
        assert_eq!(text.matches(&format!("\r\n{property}")).count(), events, "{property}\n{text}");
    }
    // Days only: no event keeps somebody's time who has no clock time.
    assert_eq!(text.matches("TRANSP:TRANSPARENT").count(), text.matches("DTSTART;VALUE=DATE:").count());
    let mut changed = plan.clone();
    fixture::apply(&mut changed, &[PlanEvent::Set { field: "title".into(), value: FieldValue::line("Ny tittel") }]);
    let uids = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("UID:")).map(ToOwned::to_owned).collect()
    };
    let shown = Shown::new(&changed, &workspace, Lang::Nn, fixture::instant().date_naive());
    let later = calendar::write(&shown, &Sight::public(), None).text;
    assert_eq!(uids(&later), uids(text));
    assert!(later.contains(&format!("SEQUENCE:{}", changed.head.revision)));
}

#[test]
fn a_date_whose_days_nobody_knows_is_words_and_no_event() {
    let (plan, workspace) = fixture::sample();
    let template = workspace.template(&plan.head.template).unwrap();
    let due = |register: &&Register| register.fields.iter().any(|field| field.id == "due");
    let register = template.registers.iter().find(due).unwrap();
    let node = plan.walk(&register.id)[0].1.id.clone();
    let written = |words: &str| {
        let mut plan = plan.clone();
        let when = when::parse(words, Locale::new(Lang::Nn).when_words()).unwrap();
        let value = FieldValue::Some(vedtak::domain::value::Value::When(when));
        fixture::apply(&mut plan, &[PlanEvent::FieldSet { node: node.clone(), field: "due".into(), value }]);
        let shown = Shown::new(&plan, &workspace, Lang::Nn, fixture::instant().date_naive());
        let written = calendar::write(&shown, &Sight::public(), None);
        (written.text.matches("BEGIN:VEVENT").count(), written.undated.len())
    };
    let ((known, undated), (less, more)) = (written("14.05.2021"), written("kvart år"));
    assert_eq!((less, more), (known - 1, undated + 1));
}

#[test]
fn an_event_stays_the_same_when_a_body_is_called_otherwise() {
    let (plan, workspace) = fixture::sample();
    let uids = |workspace: &Workspace| -> Vec<String> {
        let shown = Shown::new(&plan, workspace, Lang::Nn, fixture::instant().date_naive());
        let text = calendar::write(&shown, &Sight::public(), None).text.replace("\r\n ", "");
        text.lines().filter(|line| line.starts_with("UID:")).map(ToOwned::to_owned).collect()
    };
    let mut renamed = workspace.clone();
    let id = "sr-voss".parse().unwrap();
    let value = FieldValue::line("Vossaråd");
    let fact = WorkspaceEvent::BodySet { id, key: "sr-voss".into(), field: "short".into(), value, from: None };
    renamed.apply(&fact, &fixture::stamp(2));
    let before = uids(&workspace);
    assert!(before.iter().any(|uid| uid.contains("sr-voss")), "{before:?}");
    assert_eq!(uids(&renamed), before);
}

#[test]
fn the_options_that_there_are_stand_in_the_language_of_the_plan() {
    let workspace = fixture::workspace();
    let file = fixture::SAMPLE.replacen("language = \"nn\"", "language = \"en\"", 1);
    let plan = fixture::import(vedtak::document::toml::read(file.as_bytes(), &workspace).unwrap(), &workspace);
    let placing = taken_in(&plan, &workspace, "a.csv", "Key;Likelihood\nR1;purple\n".as_bytes(), Some("risks"));
    let said = Locale::new(Lang::En).say(&placing.faults[0].message());
    assert!(said.contains("low, high"), "{said}");
}

/// Two tables of one file, the meaning of a column chosen in one of them, a row left out in one of them.
#[test]
fn what_is_chosen_for_a_table_is_chosen_for_that_one() {
    let (plan, workspace) = fixture::sample();
    let text = "| Nr | Kva kan skje | Sannsyn |\n|---|---|---|\n| R8 | Tom kasse | høgt |\n\n# 4 Risiko\n\n\
        | Nr | Milepæl |\n|---|---|\n| M77 | Ny milepæl |\n";
    let material = import::read("a.md", text.as_bytes(), plan.head.lang).unwrap();
    let template = workspace.template(&plan.head.template).unwrap();
    let target = Target { workspace: &workspace, template, plan: &plan, day: fixture::instant().date_naive() };
    let placed = |wishes: &Wishes| {
        let mut count = 0;
        let mut fresh = || {
            count += 1;
            format!("fresh-{count}").parse().ok()
        };
        serde_json::to_string(&place(&material, target, wishes, &mut fresh).edits).unwrap()
    };
    let plain = placed(&Wishes::default());
    assert!(plain.contains("Tom kasse") && plain.contains("Ny milepæl"), "{plain}");
    let tables =
        material.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let first = tables.into_iter().next().unwrap();
    let mut wishes = Wishes::default();
    wishes.columns.insert(first.place.at(1), Meaning::Nothing);
    let chosen = placed(&wishes);
    assert!(!chosen.contains("Tom kasse") && chosen.contains("Ny milepæl"), "{chosen}");
}
