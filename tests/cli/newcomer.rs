//! What somebody meets at the prompt who has never seen vedtak, with the files that lie on the desk.

use vedtak::domain::lang::Lang;

use super::support::Caller;

/// A document with its own numbers, a table without recipients, and something that no plan has a place for.
const DOCUMENT: &str = "# Samhandling

## 1. Bakgrunn

Kvar for seg.

## 3. Milepælar

| Nr | Milepæl | Dato |
|---|---|---|
| M1 | Direktiv vedteke | 15.04.25 |
| M2 | Høyring ferdig | |

## 4. Risiko

| Nr | Hending | Sannsyn | Konsekvens | Ansvarleg | Frist |
|---|---|---|---|---|---|
| R1 | Manglar fagfolk | 4 | 3 | Leiaren | 1.9.2025 |

## 5. Organisering

Eigaren er samarbeidsutvalet.
";

fn desk() -> Caller {
    let caller = Caller::founded(Lang::Nn);
    caller.write("plan.md", DOCUMENT);
    caller
}

#[test]
fn a_chapter_is_found_by_its_title_whatever_number_the_file_gives_it() {
    let caller = desk();
    caller.run(&["plan", "import", "plan.md", "--template", "prosjektdirektiv", "--key", "plan", "--yes"]).done();
    // The file calls these 5 and 3; the kind of plan calls them 3 and 4.
    let organised = caller.run(&["plan", "show", "plan", "3"]).done();
    assert!(organised.starts_with("Organisering\n") && organised.contains("samarbeidsutvalet"), "{organised}");
    let outline = caller.run(&["plan", "show", "plan"]).done();
    // Numbers are shown: they are what a chapter is asked for by.
    assert!(outline.contains("\n3 Organisering\n") && outline.contains("\n4 Milepælar\n"), "{outline}");
    assert!(outline.contains("\n1 Bakgrunn\n"), "{outline}");
}

#[test]
fn a_date_that_nobody_could_have_is_listed_as_not_placed() {
    let caller = desk();
    let said = caller.run(&["plan", "import", "plan.md", "--template", "prosjektdirektiv", "--dry-run"]).done();
    assert!(said.contains("«15.04.25» er ein dato for «Mottakar»"), "{said}");
    assert_eq!(said.matches("er ein dato for").count(), 1, "{said}");
}

#[test]
fn a_table_that_names_half_of_a_register_finds_it() {
    let caller = desk();
    caller.run(&["plan", "new", "plan", "Plan", "--template", "prosjektdirektiv"]).done();
    let rows = b"Nr;Hending;Sannsyn;Konsekvens;Tiltak;Ansvarleg;Frist\r\nR1;Fagfolk i \xf8yane;4;3;S\xf8kje;Leiaren;1.9.2025\r\n";
    caller.write("risiko.csv", rows);
    let said = caller.run(&["plan", "import", "risiko.csv", "--into", "plan", "--yes"]).done();
    assert!(
        said.contains("Ingen felt heiter «Ansvarleg»") && said.contains("Hending → Uønskt hending (gjett)"),
        "{said}"
    );
    let risk = caller.run(&["plan", "show", "plan", "risks/R1"]).done();
    assert!(risk.contains("Fagfolk i øyane") && risk.contains("4 høgt"), "{risk}");
}

#[test]
fn a_file_that_finds_no_place_is_not_said_to_be_in_the_plan() {
    let caller = desk();
    caller.run(&["plan", "new", "plan", "Plan", "--template", "prosjektdirektiv"]).done();
    caller.write("suppe.csv", "Rett;Pris\nFiskesuppe;120\n");
    let said = caller.run(&["plan", "import", "suppe.csv", "--into", "plan", "--yes"]).done();
    assert!(said.contains("Ingenting i fila fann ein plass") && !said.contains("er der allereie"), "{said}");
}

#[test]
fn without_a_workspace_the_next_command_is_said_whole() {
    let refused = Caller::new(Lang::Nn).run(&["plan", "list"]).refused(1);
    assert!(refused.contains("vedtak init --origin"), "{refused}");
}

#[test]
fn a_milestone_without_recipients_comes_next_by_its_title() {
    let caller = desk();
    caller.run(&["plan", "import", "plan.md", "--template", "prosjektdirektiv", "--key", "plan", "--yes"]).done();
    let said = caller.run(&["plan", "status", "plan"]).done();
    assert!(said.contains("Neste: M1 Direktiv vedteke."), "{said}");
}

#[test]
fn registers_and_fields_are_named_as_they_are_shown() {
    let caller = desk();
    caller.run(&["plan", "new", "plan", "Plan", "--template", "prosjektdirektiv"]).done();
    caller.run(&["plan", "add", "plan", "Risikovurdering", "uønskt hending=Manglar fagfolk", "sannsyn=4"]).done();
    caller.run(&["plan", "set", "plan", "risks/R1", "Consequence=3"]).done();
    let risk = caller.run(&["plan", "show", "plan", "risks/R1"]).done();
    for said in ["Manglar fagfolk", "4 høgt", "3 moderat"] {
        assert!(risk.contains(said), "{said}: {risk}");
    }
    let listed = caller.run(&["plan", "show", "plan", "Risikovurdering"]).done();
    assert!(listed.contains("Manglar fagfolk"), "{listed}");
}

#[test]
fn the_heading_above_all_others_is_the_title_and_never_a_chapter() {
    let caller = desk();
    caller.write("plan.md", format!("{DOCUMENT}\n## 6. Kokebok\n\nFiskesuppe.\n"));
    let kind = ["--template", "prosjektdirektiv", "--key", "plan", "--add-chapters", "--yes"];
    caller.run(&[["plan", "import", "plan.md"].as_slice(), &kind].concat()).done();
    let outline = caller.run(&["plan", "show", "plan"]).done();
    assert!(outline.starts_with("Samhandling\n") && outline.contains("\n6 Kokebok\n"), "{outline}");
    assert_eq!(outline.matches("Samhandling").count(), 1, "{outline}");
}
