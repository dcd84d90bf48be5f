//! What is given out can be taken in again: every register of every example as CSV, every example as a document.

use vedtak::document::copy::{Copy, Extract, Original};
use vedtak::document::format::{self, Format, Manner};
use vedtak::document::import::plan::{Fate, Placing, Target, Wishes, place};
use vedtak::document::import::{self, Block, Material};
use vedtak::document::part::Part;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::value::FieldValue;

use super::import::{SHARED, packed, workbook_of};
use crate::data::setting::Setting;

const LANGS: [&str; 2] = ["nn", "en"];

fn copy<'a>(setting: &'a Setting, plan: &'a Plan, extract: Extract<'a>, sight: &'a Sight) -> Copy<'a> {
    Copy { plan, workspace: &setting.workspace, original: Original::Working(setting.day), extract, sight }
}

fn placed(setting: &Setting, plan: &Plan, material: &Material, wishes: &Wishes) -> Placing {
    let target = Target { workspace: &setting.workspace, template: setting.template(plan), plan, day: setting.day };
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        format!("fresh-{count}").parse().ok()
    };
    place(material, target, wishes, &mut fresh)
}

#[test]
fn every_register_of_every_example_as_csv_changes_nothing() {
    let (mut registers, mut records) = (0, 0);
    for lang in LANGS {
        let setting = Setting::new(lang);
        for name in setting.examples() {
            let plan = setting.plan(name);
            for register in &setting.template(&plan).registers {
                let sight = Sight::whole();
                let wanted = copy(&setting, &plan, Extract::Register(&register.id), &sight);
                for separator in [b';', b','] {
                    let manner = Manner { format: Format::Csv, mermaid: false, separator };
                    let bytes = format::write(&wanted, manner).unwrap().bytes;
                    let material = import::read("a.csv", &bytes, plan.head.lang).unwrap();
                    let wishes = Wishes { register: Some(register.id.clone()), ..Wishes::default() };
                    let placing = placed(&setting, &plan, &material, &wishes);
                    let at = format!("{name} {}", register.id);
                    assert!(placing.edits.is_empty(), "{at}: {:#?}", placing.edits);
                    assert!(placing.faults.is_empty() && placing.left.is_empty(), "{at}: {placing:#?}");
                    let found = placing.tables.iter().flat_map(|table| &table.rows);
                    assert!(found.clone().all(|row| row.fate == Fate::Same));
                    assert_eq!(found.count(), plan.walk(&register.id).len(), "{at}");
                }
                registers += 1;
                records += plan.walk(&register.id).len();
            }
        }
    }
    assert!(registers > 50 && records > 200, "{registers} {records}");
}

#[test]
fn every_heading_and_every_table_of_every_example_is_found_in_the_document() {
    for lang in LANGS {
        let setting = Setting::new(lang);
        for name in setting.examples() {
            let plan = setting.plan(name);
            let sight = Sight::whole();
            let wanted = copy(&setting, &plan, Extract::Whole, &sight);
            let manner = Manner { format: Format::Docx, mermaid: false, separator: b';' };
            let bytes = format::write(&wanted, manner).unwrap().bytes;
            let material = import::read("a.docx", &bytes, plan.head.lang).unwrap();
            let mut blocks = material.blocks.iter();
            // What ends a number is no part of it.
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replacen(". ", " ", 1);
            let parts = wanted.document().parts;
            for part in parts.iter().skip(1) {
                match part {
                    Part::Heading(heading) => {
                        let found = blocks.find(|block| match block {
                            Block::Heading(found) => {
                                words(&format!("{} {}", found.number, found.title)) == words(&heading.words())
                            }
                            _ => false,
                        });
                        assert!(found.is_some(), "{name}: {}", heading.words());
                    }
                    Part::Table(table) => {
                        let found = blocks.find_map(|block| match block {
                            Block::Table(found) => Some(found),
                            _ => None,
                        });
                        let found = found.unwrap_or_else(|| panic!("{name}: {}", table.caption));
                        let headings: Vec<String> = table.headings.iter().map(|heading| words(heading)).collect();
                        let read: Vec<String> = found.rows[0].cells.iter().map(|cell| words(cell)).collect();
                        assert_eq!(read, headings, "{name}: {}", table.caption);
                        assert!(found.rows.len() > table.rows.len(), "{name}: {}", table.caption);
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_value_outside_its_scale_is_a_fault_at_its_cell_and_is_in_no_edit() {
    let setting = Setting::new("nn");
    let mut asked = 0;
    for name in setting.examples() {
        let plan = setting.plan(name);
        for register in &setting.template(&plan).registers {
            for field in register.fields.iter().filter(|field| !field.options.is_empty()) {
                let rows = format!("{}\tx\nutanfor skalaen 9\ty\n", field.label.get(plan.head.lang));
                let material = import::read_pasted(&rows).unwrap();
                let wishes = Wishes { register: Some(register.id.clone()), ..Wishes::default() };
                let placing = placed(&setting, &plan, &material, &wishes);
                let at: Vec<_> = placing.faults.iter().map(|fault| (fault.place.line, fault.place.column)).collect();
                assert_eq!(at, [(2, Some(0))], "{name} {} {}: {placing:#?}", register.id, field.id);
                assert!(!serde_json::to_string(&placing.edits).unwrap().contains("skalaen"));
                asked += 1;
            }
        }
    }
    assert!(asked > 10, "{asked}");
}

#[test]
fn weeks_without_a_year_get_that_of_the_register_not_of_the_file() {
    let setting = Setting::new("nn");
    let plan = setting.plan("felles-utviklingsplan");
    // The process runs from April 2020 to January 2021; the file has it the other way round.
    let rows = "Nr\tMilepæl\tMottakar\tDato\nM8\tx\tAK\tVeke 3\nM4\ty\tAK\tVeke 39\n";
    let material = import::read_pasted(rows).unwrap();
    let placing = placed(&setting, &plan, &material, &Wishes::default());
    assert!(placing.faults.is_empty(), "{placing:#?}");
    let years: Vec<(String, String)> = placing.tables[0]
        .rows
        .iter()
        .map(|row| {
            let Fate::Changed(changes) = &row.fate else { panic!("{row:#?}") };
            let recipients = changes.iter().find_map(|change| match &change.after {
                FieldValue::Some(_) => change.after.recipients(),
                FieldValue::Nothing(_) => None,
            });
            let when = recipients.unwrap().lines[0].when.as_ref().unwrap();
            (row.key.clone().unwrap(), when.earliest().unwrap().to_string())
        })
        .collect();
    assert_eq!(years, [("M8".into(), "2021-01-18".into()), ("M4".into(), "2020-09-21".into())]);
}

#[test]
fn two_sheets_with_merged_cells_and_dates_find_their_registers_by_name() {
    let setting = Setting::new("nn");
    let plan = setting.plan("felles-utviklingsplan");
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let milestones = [
        format!("<row r=\"1\">{}{}{}</row>", cell("A1", "Milepæl"), cell("B1", "Mottakar"), cell("C1", "Dato")),
        format!("<row r=\"2\">{}{}<c r=\"C2\" s=\"1\"><v>44330</v></c></row>", cell("A2", "Ny ein"), cell("B2", "AK")),
        format!("<row r=\"3\">{}<c r=\"C3\" s=\"1\"><v>44331</v></c></row>", cell("A3", "Ny to")),
    ]
    .concat();
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>";
    let template = setting.template(&plan);
    let risks = template.registers.iter().find(|register| register.id == "risks").unwrap();
    let heading = risks.fields.iter().find(|field| field.required).unwrap().label.get(plan.head.lang);
    let second = format!("<row r=\"1\">{}</row><row r=\"2\">{}</row>", cell("A1", heading), cell("A2", "For lite tid"));
    let title = |id: &str| template.register(id).unwrap().title.get(plan.head.lang).to_owned();
    let (first, other) = (title("milestones"), title("risks"));
    let bytes = packed(&workbook_of(&[(&first, "", &milestones, merged), (&other, "", &second, "")], SHARED));
    let material = import::read("a.xlsx", &bytes, plan.head.lang).unwrap();
    let placing = placed(&setting, &plan, &material, &Wishes::default());
    assert!(placing.faults.is_empty() && placing.left.is_empty(), "{placing:#?}");
    let found: Vec<(&str, usize)> = placing.tables.iter().map(|table| (table.id.as_str(), table.rows.len())).collect();
    assert_eq!(found, [("milestones", 2), ("risks", 1)]);
    let said = serde_json::to_string(&placing.edits).unwrap();
    assert!(said.contains("14.05.2021") && said.contains("15.05.2021"), "{said}");
    assert_eq!(said.matches("{\"body\":\"ak\"}").count(), 2, "{said}");
    let one = Wishes { sheet: Some(other), ..Wishes::default() };
    assert_eq!(placed(&setting, &plan, &material, &one).tables.len(), 1);
}
