//! Existing material at the command line: shown, confirmed, taken in; or refused, and nothing changed.

use serde_json::Value;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn rows_of_norwegian_excel_are_shown_then_taken_in_as_one_entry() {
    let caller = Caller::with_directive();
    // Windows-1252, semicolons, a line break in a cell, a date in words.
    let csv = b"Nr;Milep\xe6l;Handling;Mottakar;Dato\r\nM3;;;;\r\nM13;\"Pr\xf8ving\r\nav plan\";dr\xf8fte;SU Berg;veke 4 2021\r\n";
    caller.write("rows.csv", csv);
    let before = caller.run(&["log", "head"]).done();
    let shown = caller.run(&["plan", "import", "rows.csv", "--into", PLAN, "--dry-run"]).done();
    assert!(shown.contains("M13 Prøving") && shown.contains("windows-1252"), "{shown}");
    assert_eq!(caller.run(&["plan", "import", "rows.csv", "--into", PLAN]).code, 2);
    assert_eq!(before, caller.run(&["log", "head"]).done());
    let dry = json(&caller.run(&["plan", "import", "rows.csv", "--into", PLAN, "--dry-run", "--json"]).done());
    assert_eq!((&dry["imported"], &dry["tables"][0]["rows"][1]["key"]), (&Value::from(false), &Value::from("M13")));
    let done = json(&caller.run(&["plan", "import", "rows.csv", "--into", PLAN, "--yes", "--json"]).done());
    assert_eq!((&done["added"], &done["imported"]), (&Value::from(1), &Value::from(true)));
    assert_eq!(done["tables"][0]["rows"][1]["fate"], "added");
    let record = caller.run(&["plan", "show", PLAN, "milestones/M13"]).done();
    assert!(record.contains("Prøving av plan") && record.contains("veke 4 2021"), "{record}");
    let again = caller.run(&["plan", "import", "rows.csv", "--into", PLAN]).done();
    assert!(again.contains("er der allereie"), "{again}");
}

#[test]
fn what_changes_is_shown_as_a_difference() {
    let caller = Caller::with_directive();
    caller.write("rows.tsv", "Nr\tMilepæl\nM3\tNy tittel\n");
    let shown = caller.run(&["plan", "import", "rows.tsv", "--into", PLAN, "--yes"]).done();
    assert!(shown.contains("endra") && shown.contains("→ Ny tittel"), "{shown}");
    assert!(caller.run(&["plan", "show", PLAN, "milestones/M3"]).done().contains("Ny tittel"));
}

#[test]
fn a_value_that_does_not_fit_stops_everything_and_names_its_cell() {
    let caller = Caller::with_directive();
    let before = caller.run(&["log", "head"]).done();
    caller.write("rows.csv", "Nr;Milepæl;Handling;Mottakar\nM13;God;drøfte;SU Berg\nM14;Feil;danse;SU Bergen vest\n");
    let refused = caller.run(&["plan", "import", "rows.csv", "--into", PLAN, "--yes"]).refused(1);
    for part in ["rows.csv", "linje 3, kolonne 3", "M14", "danse", "kolonne 4", "SU Bergen vest"] {
        assert!(refused.contains(part), "{part}: {refused}");
    }
    caller.write("ragged.csv", "Nr;Milepæl;Handling\nM13;God;drøfte;til overs\n");
    let answer = caller.run(&["plan", "import", "ragged.csv", "--into", PLAN, "--yes", "--json"]);
    assert_eq!(json(&answer.out)["faults"][0]["line"], 2);
    caller.write("short.csv", "Nr;Milepæl;Handling\nM13;God;drøfte\nM14;Kort\n");
    assert!(caller.run(&["plan", "import", "short.csv", "--into", PLAN, "--yes"]).refused(1).contains("linje 3"));
    let refused = caller.run(&["plan", "import", "ragged.csv", "--into", PLAN, "--yes"]).refused(1);
    assert!(refused.contains("linje 2") && refused.contains('4'), "{refused}");
    assert_eq!(before, caller.run(&["log", "head"]).done());
    caller.run(&["plan", "import", "rows.csv", "--into", PLAN, "--yes", "--leave-out"]).done();
    assert!(caller.run(&["plan", "show", PLAN, "milestones/M14"]).done().contains("Feil"));
}

#[test]
fn a_document_becomes_a_plan_and_what_has_no_place_is_listed() {
    let caller = Caller::with_directive();
    let text = "# Ny plan\n\n## 1 Kvifor starte prosjektet?\n\nFordi.\n\n\u{f0b7} ein\n\n## 2.1 Målet vårt\n\nEit mål.\n\n\
        ## Heilt anna\n\nUtan heim.\n\n## 4 Milepælar\n\n| Nr | Milepelar (førebels) | Deltakande- organ | Ferdig dato |\n|--|--|--|--|\n\
        | M1 | Drøfting | AK | 29.04.20 |\n\n| Farge | Form |\n|--|--|\n| raud | rund |\n";
    caller.write("ny.md", text);
    let shown = caller.run(&["plan", "import", "ny.md", "--template", "prosjektdirektiv", "--yes"]).done();
    for part in ["Ny plan (ny-plan)", "Heilt anna", "Utan heim", "Farge, Form", "gjett", "Målet vårt", "1 × U+F0B7"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(caller.run(&["plan", "show", "ny-plan", "1"]).done().contains("Fordi."));
    let record = caller.run(&["plan", "show", "ny-plan", "milestones/M1"]).done();
    assert!(record.contains("AK") && record.contains("29.04.20"), "{record}");
    let added = caller.run(&["plan", "import", "ny.md", "--key", "to", "--add-chapters", "--yes"]).done();
    assert!(!added.contains("Utan heim"), "{added}");
    assert!(caller.run(&["plan", "show", "to", "Heilt anna"]).done().contains("Utan heim."));
}

#[test]
fn what_is_too_large_for_one_entry_is_refused_with_its_size() {
    let caller = Caller::with_directive();
    let before = caller.run(&["log", "head"]).done();
    let line = "ord ".repeat(200_000);
    let rows: String = (13..20).map(|at| format!("M{at};Tittel {at};\"{line}\"\n")).collect();
    caller.write("stor.csv", format!("Nr;Milepæl;Merknad\n{rows}"));
    let refused = caller.run(&["plan", "import", "stor.csv", "--into", PLAN, "--yes", "--register", "milestones"]);
    assert!(refused.code != 0, "{}", refused.out);
    assert_eq!(before, caller.run(&["log", "head"]).done());
}

#[test]
fn without_a_workspace_of_words_every_language_reads_the_same_rows() {
    let caller = Caller::with_directive();
    for (lang, row, title) in
        [("en", "M21;One;discuss", "One"), ("nb", "M22;To;drøfte", "To"), ("nn", "M23;Tre;drøfte", "Tre")]
    {
        caller.write("rows.csv", format!("Key;Milestone;Act\n{row}\n"));
        caller.run(&["--lang", lang, "plan", "import", "rows.csv", "--into", PLAN, "--yes"]).done();
        let key = row.split(';').next().unwrap();
        assert!(caller.run(&["plan", "show", PLAN, &format!("milestones/{key}")]).done().contains(title));
    }
}

#[test]
fn lists_of_people_bodies_seats_and_parties_become_facts_and_nothing_is_said_twice() {
    let caller = Caller::founded(vedtak::domain::lang::Lang::Nn);
    caller.write(
        "folk.csv",
        "Namn;E-post;Stilling;Rolle\nBo Berg;bo@example.no;Rådgjevar;\nEva Dal;eva@example.no;;sekretær\n",
    );
    let shown = caller.run(&["person", "import", "folk.csv", "--dry-run"]).done();
    assert!(shown.contains("Bo Berg") && shown.contains("Eva Dal"), "{shown}");
    assert_eq!(caller.run(&["person", "show", "bo-berg"]).code, 3);
    caller.run(&["person", "import", "folk.csv", "--yes"]).done();
    assert!(caller.run(&["person", "show", "bo-berg"]).done().contains("Rådgjevar"));
    assert!(caller.run(&["person", "import", "folk.csv"]).done().contains("er der allereie"));
    caller.write(
        "organ.csv",
        "Nykel;Namn;Kortnamn;Overordna\nsu-vest;Samarbeidsutvalet i vest;SU Vest;AK\nak;Administrativt møte;AK;\n",
    );
    caller.run(&["body", "import", "organ.csv", "--yes"]).done();
    caller
        .write("plassar.tsv", "Organ\tPlass\tMedlem\tVara\nSU Vest\tLeiar\tBo Berg\tEva Dal\nAK\tSekretær\tledig\t\n");
    caller.write("feil.tsv", "Organ\tPlass\tMedlem\nSU Vest\tLeiar\tBo Bergg\n");
    let refused = caller.run(&["body", "import", "feil.tsv", "--yes"]).refused(1);
    assert!(refused.contains("kolonne 3") && refused.contains("Bo Berg"), "{refused}");
    // A second row would else take the place of the first, unless it is about another time.
    let twice = "Organ\tPlass\tMedlem\tFrå\nSU Vest\tLeiar\tBo Berg\t01.01.2020\nSU Vest\tLeiar\tEva Dal\t01.01.2020\n";
    caller.write("to.tsv", twice);
    assert!(caller.run(&["body", "import", "to.tsv", "--yes"]).refused(1).contains("SU Vest: Leiar"));
    caller.write("to.tsv", twice.replacen("2020", "2019", 1));
    caller.run(&["body", "import", "to.tsv", "--dry-run"]).done();
    caller.run(&["body", "import", "plassar.tsv", "--yes"]).done();
    assert!(caller.run(&["body", "show", "su-vest"]).done().contains("Bo Berg"));
    caller.write("partar.csv", "Namn;Kortnamn;Org.nr.;Verv\nNesvik kommune;Nesvik;974 760 674;Ordførar\n");
    let said = caller.run(&["party", "import", "partar.csv", "--yes"]).done();
    assert!(said.contains("siste sifferet"), "{said}");
    assert!(caller.run(&["party", "show", "Nesvik"]).done().contains("Ordførar"));
    caller.write("tom.csv", "Farge;Form\nraud;rund\n");
    assert!(caller.run(&["person", "import", "tom.csv", "--yes"]).refused(1).contains("namn"));
}

#[test]
fn keys_of_several_persons_wait_for_approval() {
    let caller = Caller::founded(vedtak::domain::lang::Lang::En);
    caller.run(&["person", "add", "bo", "Bo Berg"]).done();
    let key = vedtak::signing::key::SigningKey::from_seed(&[9; 32]).public().unwrap();
    caller.write("keys.csv", format!("Person,Public key\nBo Berg,{key}\n"));
    caller.run(&["key", "import", "keys.csv", "--yes"]).done();
    assert!(caller.run(&["key", "waiting"]).done().contains("Bo Berg"));
    assert!(caller.run(&["key", "import", "keys.csv", "--yes"]).done().contains("already"));
    caller.write("bad.csv", "Person,Public key\nBo Berg,ssh-rsa AAAA\n");
    assert!(caller.run(&["key", "import", "bad.csv", "--yes"]).refused(1).contains("line 2"));
}

#[test]
fn tracked_changes_become_remarks_when_that_is_wanted() {
    let caller = Caller::with_directive();
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>1 Kvifor starte prosjektet?</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Fordi det </w:t></w:r><w:ins w:author=\"Ola\" w:date=\"2020-05-14T10:00:00Z\"><w:r><w:t>verkeleg </w:t></w:r></w:ins>\
        <w:del w:author=\"Kari\" w:date=\"2020-05-15T10:00:00Z\"><w:r><w:delText>ikkje </w:delText></w:r></w:del>\
        <w:r><w:t>trengst.</w:t></w:r></w:p>";
    caller.write("svar.docx", crate::document::import::document(body));
    let shown = caller.run(&["plan", "import", "svar.docx", "--into", PLAN, "--dry-run"]).done();
    assert!(
        shown.contains("Ola (2020-05-14) foreslår å leggje til: «verkeleg »") || shown.contains("«verkeleg»"),
        "{shown}"
    );
    caller.run(&["plan", "import", "svar.docx", "--into", PLAN, "--yes", "--remarks"]).done();
    let remarks = caller.run(&["remark", "list", PLAN]).done();
    for part in ["verkeleg", "Ola", "ikkje", "Kari"] {
        assert!(remarks.contains(part), "{part}: {remarks}");
    }
    assert!(caller.run(&["plan", "show", PLAN, "1"]).done().contains("Fordi det ikkje trengst."));
}
