//! A plan gets another shape: nothing is lost, what is not shown is kept, and back again is as before.

use vedtak::document::toml::{read, write};
use vedtak::domain::arrange::duplicate;
use vedtak::domain::command::{Edit, Now, PlanCommand};
use vedtak::domain::decide::{Basis, decide, shape::preview};
use vedtak::domain::denial::Denial;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, WorkspaceEvent};
use vedtak::domain::id::{NodeId, PersonId};
use vedtak::domain::lang::Lang;
use vedtak::domain::lint::lint;
use vedtak::domain::person::{Actor, Capacity, Role};
use vedtak::domain::plan::{Plan, TEXT};
use vedtak::domain::template::Template;
use vedtak::domain::value::{FieldValue, Value};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use crate::document::fixture::{self, TEMPLATE};

/// A matrix over the risks of the sample, whose scales are what the template has.
const MATRIX: &str = r#"
[[register.field]]
id = "grave"
kind = "scale"
label = { en = "Grave", nb = "Alvor", nn = "Alvor" }
option = [{ id = "some", label = { en = "some", nb = "noe", nn = "noko" } }]

[[register.matrix]]
now = { row = "likely", column = "grave" }
level = [
  { id = "good", label = { en = "good", nb = "god", nn = "god" } },
  { id = "bad", label = { en = "bad", nb = "ille", nn = "ille" } },
]
grid = [{ rows = ["high", "low"], columns = ["some"], cells = ["bad", "good"], limit = "good" }]
"#;

/// The sample plan, in a workspace that knows several texts of its template.
struct Table {
    plan: Plan,
    workspace: Workspace,
}

impl Table {
    fn new() -> Self {
        let (plan, mut workspace) = fixture::sample();
        let (person, role) = (PersonId::new("ada").unwrap(), Role::Secretary);
        let fact = WorkspaceEvent::RoleSet { person, role, basis: None, from: None, to: None };
        workspace.apply(&fact, &fixture::stamp(2));
        Self { plan, workspace }
    }

    /// Adds a text of the template and returns its digest.
    fn add(&mut self, toml: &str) -> Digest {
        Template::read(toml).unwrap_or_else(|error| panic!("{error}"));
        let digest = Digest::of(toml.as_bytes());
        self.workspace.apply(&WorkspaceEvent::TemplateAdded { digest, toml: toml.into() }, &fixture::stamp(3));
        digest
    }

    fn decide(&self, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
        let person = PersonId::new("ada").unwrap();
        let actor = Actor { person, capacity: Capacity::Secretary, via: "local".into() };
        let now = Now { instant: fixture::instant(), day: fixture::instant().date_naive() };
        decide(Basis { plan: &self.plan, workspace: &self.workspace, actor: &actor, now }, command)
    }

    fn command(&mut self, command: &PlanCommand) {
        let events = self.decide(command).unwrap_or_else(|denial| panic!("{denial:?}"));
        fixture::apply(&mut self.plan, &events);
    }

    fn reshape(&mut self, template: Digest) {
        self.command(&PlanCommand::Reshape { template });
    }

    /// Says what a shape would change, in English.
    fn preview(&self, template: Digest) -> Vec<String> {
        let from = self.workspace.template(&self.plan.head.template);
        let to = self.workspace.template(&template).unwrap();
        let events = self.decide(&PlanCommand::Reshape { template }).unwrap();
        let locale = Locale::new(Lang::En);
        preview(&self.plan, from, to, &events).iter().map(|said| locale.say(said)).collect()
    }

    fn denied(&mut self, toml: &str) -> (String, String) {
        let template = self.add(toml);
        let denial = self.decide(&PlanCommand::Reshape { template }).unwrap_err();
        let locale = Locale::new(Lang::En);
        (locale.say(&denial.cause), denial.hint.map(|hint| locale.say(&hint)).unwrap_or_default())
    }

    fn toml(&self) -> String {
        write(&self.plan, &self.workspace)
    }

    /// Takes what is exported in again, and returns that plan.
    fn again(&self) -> Self {
        let content = read(self.toml().as_bytes(), &self.workspace).unwrap_or_else(|faults| panic!("{faults:#?}"));
        Self { plan: fixture::import(content, &self.workspace), workspace: self.workspace.clone() }
    }
}

/// Leaves out what names the template.
fn content(toml: &str) -> String {
    toml.lines().filter(|line| !line.starts_with("template-digest")).collect::<Vec<_>>().join("\n")
}

fn id(text: &str) -> NodeId {
    NodeId::new(text).unwrap()
}

/// Takes a chapter and the registers in it out of the template.
fn without_risks() -> String {
    let chapter = TEMPLATE.find("[[chapter]]\nid = \"risks\"").unwrap();
    let registers = TEMPLATE.find("[[register]]\nid = \"milestones\"").unwrap();
    let risks = TEMPLATE.find("[[register]]\nid = \"risks\"").unwrap();
    let process = TEMPLATE.find("[process]").unwrap();
    [&TEMPLATE[..chapter], &TEMPLATE[registers..risks], &TEMPLATE[process..]].concat()
}

#[test]
fn what_a_shape_does_not_know_is_kept_and_seen_again() {
    let mut table = Table::new();
    let before = (table.plan.clone(), table.toml());
    let first = table.plan.head.template;
    let smaller = table.add(&without_risks());
    let said = table.preview(smaller);
    assert!(said.contains(&"The chapter is hidden and kept: Risiko".into()), "{said:#?}");
    assert!(said.iter().any(|said| said.starts_with("The register “Risiko” is hidden and kept, with ")), "{said:#?}");
    table.reshape(smaller);
    assert!(table.plan.node(&id("risks")).is_none() && table.plan.walk("risks").is_empty());
    assert!(table.plan.keyed("risks", "R1").is_none());
    assert!(table.decide(&PlanCommand::Edit(vec![Edit::Remove { node: id("risks-r1") }])).is_err());
    let kept = table.toml();
    assert!(kept.contains("shown = false") && kept.contains("hidden.what = { prose = "), "{kept}");
    assert_eq!(table.again().toml(), kept);
    assert_eq!(table.again().plan.nodes, table.plan.nodes);
    assert!(table.preview(first).contains(&"The chapter is seen again: Risiko".into()));
    table.reshape(first);
    assert_eq!((table.toml(), &table.plan.nodes), (before.1, &before.0.nodes));
    let mut again = Table::new();
    again.add(&without_risks());
    again.reshape(smaller);
    let mut imported = again.again();
    imported.reshape(first);
    assert_eq!(imported.plan.nodes, before.0.nodes, "the way over a file leads back too");
}

#[test]
fn new_chapters_come_where_the_template_has_them() {
    let mut table = Table::new();
    let first = table.plan.head.template;
    let before = table.toml();
    let own =
        Edit::Add { id: id("own"), register: None, key: None, parent: None, after: Some(id("why")), fields: vec![] };
    table.command(&PlanCommand::Edit(vec![own]));
    let with_own = table.toml();
    let chapter = |id: &str, parent: &str| {
        format!(
            "[[chapter]]\nid = \"{id}\"\nnumber = \"x\"\n{parent}title = {{ en = \"{id}\", nb = \"{id}\", nn = \"{id}\" }}\n\n"
        )
    };
    let (middle, top) = (chapter("middle", "parent = \"goals\"\n"), chapter("top", ""));
    let changes = "[[chapter]]\nid = \"changes\"";
    let grown = format!("{top}{}", TEMPLATE.replace(changes, &format!("{middle}{changes}")));
    let grown =
        grown.replacen(&top, "", 1).replace("[[chapter]]\nid = \"why\"", &format!("{top}[[chapter]]\nid = \"why\""));
    let grown = grown.replace("number = \"2.3\"\nparent = \"goals\"", "number = \"3\"");
    let grown = table.add(&grown);
    assert_eq!(
        table.preview(grown),
        [
            "New chapter: top",
            "New chapter: middle",
            "The chapter Nødvendige endringar gets the number 3",
            "The chapter moves: Nødvendige endringar"
        ]
    );
    table.reshape(grown);
    let outline = |table: &Table| {
        table.plan.walk("").iter().map(|(depth, node)| format!("{depth} {}", node.id)).collect::<Vec<_>>()
    };
    let expected = [
        "0 top",
        "0 why",
        "0 own",
        "0 goals",
        "1 overall",
        "1 middle",
        "0 changes",
        "0 milestones",
        "0 risks",
        "1 risks-extra",
    ];
    let outline = outline(&table);
    assert_eq!(outline[..8], expected[..8], "{outline:?}");
    table.reshape(first);
    assert_eq!(content(&table.toml()), content(&with_own), "the plan's own chapter stays, the new ones are gone");
    assert_ne!(before, with_own);
}

#[test]
fn a_field_of_another_kind_keeps_what_stands_in_it() {
    let mut table = Table::new();
    let before = table.toml();
    let first = table.plan.head.template;
    let other = TEMPLATE.replace("id = \"cost\"\nkind = \"number\"", "id = \"cost\"\nkind = \"money\"").replace(
        "[[register.field]]\nid = \"due\"\nkind = \"when\"\nlabel = { en = \"Due\", nb = \"Frist\", nn = \"Frist\" }\n",
        "",
    );
    let other = table.add(&other);
    let said = table.preview(other);
    assert!(
        said.iter().any(|said| said.starts_with("The field “Kostnad” of “Risiko” takes an amount of money")),
        "{said:#?}"
    );
    assert!(said.iter().any(|said| said.starts_with("The field “Frist” of “Risiko” is hidden; ")), "{said:#?}");
    table.reshape(other);
    let written = table.toml();
    assert!(written.contains("hidden.cost = { number = ") && written.contains("hidden.due = { when = "), "{written}");
    assert_eq!(table.again().toml(), written);
    assert_eq!(table.again().plan.nodes, table.plan.nodes);
    let shown =
        vedtak::document::shown::Shown::new(&table.plan, &table.workspace, Lang::Nn, fixture::instant().date_naive());
    let r1 = table.plan.keyed("risks", "R1").unwrap();
    let field = table.workspace.template(&other).unwrap().register("risks").unwrap().field("cost").unwrap();
    let words: Vec<_> =
        shown.lines(field, r1.field("cost")).into_iter().map(vedtak::document::shown::Words::into_text).collect();
    assert_eq!(words, [r1.field("cost").text().unwrap()], "it is shown as it was");
    let shape = table.workspace.template(&other).unwrap().register("risks").unwrap();
    let mut number = 0;
    let fresh = || {
        number += 1;
        Some(id(&format!("copy-{number}")))
    };
    let copy = duplicate(&table.plan, &table.workspace, shape, r1, fresh).unwrap();
    let events = table.decide(&PlanCommand::Edit(copy)).unwrap();
    let copied =
        |name: &str| events.iter().any(|event| matches!(event, PlanEvent::FieldSet { field, .. } if field == name));
    assert!(copied("what") && !copied("cost") && !copied("due"), "a copy leaves out what the shape hides: {events:?}");
    table.reshape(first);
    assert_eq!(table.toml(), before);
}

#[test]
fn records_that_a_shape_puts_into_a_closed_chapter_are_closed() {
    let mut table = Table::new();
    let (basis, by) = (Some("offl. § 13".to_owned()), "styret".to_owned());
    table.command(&PlanCommand::Edit(vec![Edit::Restrict {
        target: Some(id("why")),
        audience: Vec::new(),
        basis,
        by,
        review: Some("2020-12-01".parse().unwrap()),
    }]));
    assert!(table.plan.walk("risks").iter().any(|(_, risk)| !table.plan.is_closed(&risk.id)));
    let why = "[[chapter]]\nid = \"why\"\n";
    let moved = TEMPLATE.replace("registers = [\"risks\", \"contacts\"]", "registers = [\"contacts\"]");
    let moved = table.add(&moved.replace(why, &format!("{why}registers = [\"risks\"]\n")));
    table.reshape(moved);
    assert!(table.plan.walk("risks").iter().all(|(_, risk)| table.plan.is_closed(&risk.id)));
}

#[test]
fn what_the_shape_hides_is_not_pointed_out() {
    let mut table = Table::new();
    let value = Value::Lines(vec!["Sjå R99 og spør QZX om det".into()]).into();
    let r1 = table.plan.keyed("risks", "R1").unwrap().id.clone();
    table.command(&PlanCommand::Edit(vec![Edit::Set { node: r1.clone(), field: "measures".into(), value }]));
    let found = |table: &Table| {
        let template = table.workspace.template(&table.plan.head.template).unwrap();
        let findings = lint(&table.plan, &table.workspace, template, fixture::instant().date_naive());
        findings.iter().filter(|finding| finding.field.as_deref() == Some("measures")).count()
    };
    assert_eq!(found(&table), 2);
    let lines = "[[register.field]]\nid = \"measures\"\nkind = \"lines\"\n";
    let label = "label = { en = \"Measures\", nb = \"Tiltak\", nn = \"Tiltak\" }\n";
    let smaller = table.add(&TEMPLATE.replace(&format!("{lines}{label}"), ""));
    table.reshape(smaller);
    assert!(!table.plan.nodes[&r1].field("measures").is_missing());
    assert_eq!(found(&table), 0);
}

#[test]
fn an_option_in_use_must_stay_at_least_as_a_former_one() {
    let mut table = Table::new();
    let used = table.plan.keyed("risks", "R1").unwrap().field("likely").text().unwrap().to_owned();
    let gone = TEMPLATE.replace(&format!("id = \"{used}\", label"), "id = \"other\", label");
    let (cause, hint) = table.denied(&gone);
    assert_eq!(cause, format!("R1 has “{used}” in the field “likely”, and the new template has no such option."));
    assert!(hint.contains("former"), "{hint}");
    let label = "{ en = \"x\", nb = \"x\", nn = \"x\" }";
    let former = gone.replace("id = \"measures\"", "id = \"measures\" ");
    let former = former.replace(
        "]\n\n[[register.field]]\nid = \"measures\"",
        &format!("]\nformer = [{{ id = \"{used}\", label = {label} }}]\n\n[[register.field]]\nid = \"measures\""),
    );
    let former = table.add(&former);
    table.reshape(former);
    let set = Edit::Set { node: id("risks-r1"), field: "likely".into(), value: Value::Scale(used).into() };
    assert!(table.decide(&PlanCommand::Edit(vec![set])).is_ok(), "what is former may stay");
}

#[test]
fn a_matrix_with_scores_is_not_drawn_anew_under_the_same_steps() {
    let mut table = Table::new();
    let drawn = TEMPLATE.replace(
        "[[register]]\nid = \"contacts\"",
        &format!("{}\n[[register]]\nid = \"contacts\"", MATRIX.trim_start()),
    );
    let first = table.add(&drawn);
    table.reshape(first);
    let anew = drawn.replace("cells = [\"bad\", \"good\"]", "cells = [\"bad\", \"bad\"]");
    let free = table.add(&anew);
    assert!(table.decide(&PlanCommand::Reshape { template: free }).is_ok(), "no score stands in it yet");
    let score = |field: &str, step: &str| Edit::Set {
        node: id("risks-r1"),
        field: field.into(),
        value: Value::Scale(step.into()).into(),
    };
    table.command(&PlanCommand::Edit(vec![score("likely", "high"), score("grave", "some")]));
    for changed in
        [anew, drawn.replace("limit = \"good\"", "limit = \"bad\""), drawn.replace("en = \"good\"", "en = \"fine\"")]
    {
        let (cause, hint) = table.denied(&changed);
        assert_eq!(cause, "The new template draws the matrix anew that R1 has its score in.");
        assert!(hint.starts_with("Give the steps of the new matrix their own ids and list the old ones under former."));
    }
    let newer = "{ rows = [\"sure\"], columns = [\"some\"], cells = [\"bad\"] }, ";
    let sure = "{ id = \"sure\", label = { en = \"sure\", nb = \"sikker\", nn = \"sikker\" } }";
    let options = drawn.find("option = [\n  { id = \"low\"").unwrap();
    let end = options + drawn[options..].find("\n]").unwrap() + 2;
    let old = drawn[options..end].replace("option", "former");
    let kept = format!("{}option = [{sure}]\n{old}{}", &drawn[..options], &drawn[end..])
        .replace("grid = [{", &format!("grid = [{newer}{{"));
    let kept = table.add(&kept);
    table.reshape(kept);
}

#[test]
fn what_is_frozen_hidden_or_of_no_shape_survives_a_file() {
    let mut table = Table::new();
    table.command(&PlanCommand::Edit(vec![Edit::Freeze { node: id("risks-r1") }]));
    assert!(table.toml().contains("frozen = true"));
    assert_eq!(table.again().plan.nodes, table.plan.nodes);
    let keep = Edit::Keep { node: Some(id("risks-r1")), field: "colour".into(), value: FieldValue::line("red") };
    assert!(table.decide(&PlanCommand::Edit(vec![keep])).is_err(), "nobody keeps what no shape shows, but an import");
    let bad =
        table.toml().replace("[[attachment]]", "[[record]]\nregister = \"colours\"\nkey = \"1\"\n\n[[attachment]]");
    assert!(read(bad.as_bytes(), &table.workspace).is_err(), "a misspelt register is a fault");
    let text = Edit::Set { node: id("why"), field: TEXT.into(), value: Value::Prose("x".into()).into() };
    table.command(&PlanCommand::Edit(vec![text]));
}
