//! What differs between two states of a plan, as people read it.

use vedtak::document::difference::{What, differences};
use vedtak::document::prose::{Change, Piece};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::value::{Recipients, Value};

use super::fixture;

#[test]
fn every_difference_names_its_place_its_field_and_its_words() {
    let (before, workspace) = fixture::sample();
    let mut after = before.clone();
    let node = |id: &str| id.parse().unwrap();
    let mut recipients: Recipients =
        before.keyed("milestones", "M2").unwrap().field("recipients").recipients().unwrap().clone();
    recipients.lines.remove(1);
    let set = |id: &str, field: &str, value: Value| PlanEvent::FieldSet {
        node: node(id),
        field: field.into(),
        value: value.into(),
    };
    let events = [
        PlanEvent::Set { field: "title".into(), value: Value::Line("Felles plan".into()).into() },
        set("overall", "text", Value::Prose("Ein god plan, for alle.".into())),
        set("changes", "text", Value::Prose("No er det bestemt.".into())),
        set("milestones-m2", "recipients", Value::Recipients(recipients)),
        set("risks-r1", "likely", Value::Scale("low".into())),
        PlanEvent::NodeRemoved { id: node("milestones-m5") },
        PlanEvent::NodeKeyed { id: node("r1-a"), key: "R2".into() },
    ];
    fixture::apply(&mut after, &events);
    let piece = |piece: &Piece| match piece.change {
        Change::Same => piece.text.clone(),
        Change::Removed => format!("[-{}-]", piece.text),
        Change::Added => format!("{{+{}+}}", piece.text),
    };
    let day = fixture::instant().date_naive();
    let said: Vec<String> = differences(&before, &after, &workspace, Lang::Nn, day)
        .into_iter()
        .map(|one| match one.what {
            What::Field { label, lines } => {
                let lines: Vec<String> = lines.iter().map(|line| line.iter().map(piece).collect()).collect();
                format!("{}|{label}|{}", one.place, lines.join("/"))
            }
            other => format!("{}|{other:?}", one.place),
        })
        .collect();
    assert_eq!(
        said,
        [
            "|overskrift|[-Felles utviklingsplan for samhandling-]/{+Felles plan+}",
            "2.1 Overordna mål for planen||Ein {+god +}plan, for alle.",
            "2.3 Nødvendige endringar||[-Dette blir ikkje definert no. (blir følgd opp av: Styringsgruppa)-]/{+No er det bestemt.+}",
            "M2 Drøfting og gjennomgang av direktivet|Mottakar|[-SR Voss 14.05.20-]",
            "R1 Mange oppgåver | få folk|Sannsyn|[-høgt-]/{+lågt+}",
            "R2|Keyed(\"R1.1\")",
            "M5 Felles møte|Removed",
        ]
    );
}
