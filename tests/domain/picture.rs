//! What views show: every record once, what was entered as it was entered, what disagrees by its name.

use chrono::NaiveDate;
use proptest::prelude::*;
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::lang::Lang;
use vedtak::domain::picture::columns::Columns;
use vedtak::domain::picture::matrix::{Disagreement, Matrix, Moment};
use vedtak::domain::picture::quadrant::{Quadrant, Side};
use vedtak::domain::picture::series::{Series, Total};
use vedtak::domain::picture::timeline::{Form, Slip, Timeline};
use vedtak::domain::picture::{Picture, Scene, View};
use vedtak::domain::plan::{Node, Plan};
use vedtak::domain::value::{FieldValue, Recipient, Value};

use super::field::{Field, day, id};
use super::unseen::{choice, date, edits, made, record, step};

fn scene<'a>(field: &'a Field, register: &str) -> Scene<'a> {
    let template = field.template();
    Scene::new(&field.plan, template, template.register(register).unwrap(), field.day)
}

fn picture<'a>(field: &'a Field, register: &str) -> Picture<'a> {
    let scene = scene(field, register);
    View::all(scene.register)[0].picture(&scene)
}

fn matrix(field: &Field) -> Matrix<'_> {
    match picture(field, "hazards") {
        Picture::Matrix(matrix) => matrix,
        other => panic!("{other:?}"),
    }
}

fn quadrant(field: &Field) -> Quadrant<'_> {
    match picture(field, "folk") {
        Picture::Quadrant(quadrant) => quadrant,
        other => panic!("{other:?}"),
    }
}

fn timeline<'a>(field: &'a Field, register: &str) -> Timeline<'a> {
    match picture(field, register) {
        Picture::Timeline(timeline) => timeline,
        other => panic!("{other:?}"),
    }
}

fn columns(field: &Field) -> Columns<'_> {
    let scene = scene(field, "doings");
    match View::all(scene.register)[1].picture(&scene) {
        Picture::Columns(columns) => columns,
        other => panic!("{other:?}"),
    }
}

fn series<'a>(field: &'a Field, register: &str) -> Series<'a> {
    match picture(field, register) {
        Picture::Series(series) => series,
        other => panic!("{other:?}"),
    }
}

fn keys<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Vec<&'a str> {
    nodes.into_iter().map(|node| node.key.as_str()).collect()
}

/// Lists who stands in each cell of a grid at a moment: `row-column:keys`.
fn standing(matrix: &Matrix<'_>, grid: usize, moment: Moment) -> Vec<String> {
    let grid = &matrix.grids[grid];
    let mut out = Vec::new();
    for (row, cells) in grid.rows.iter().zip(&grid.cells) {
        for (column, cell) in grid.columns.iter().zip(cells) {
            let there = cell.standing(moment).iter().map(|at| matrix.records[*at].node.key.as_str());
            let there: Vec<&str> = there.collect();
            if !there.is_empty() {
                out.push(format!("{}{}:{}", row.mark(), column.mark(), there.join(",")));
            }
        }
    }
    out
}

#[test]
fn a_matrix_places_each_score_where_its_steps_meet() {
    let field = made(edits());
    let matrix = matrix(&field);
    assert_eq!(standing(&matrix, 0, Moment::Before), ["44:F1", "33:F2"]);
    assert_eq!(standing(&matrix, 0, Moment::Now), ["55:F6", "45:F2", "33:F1"]);
    assert_eq!(standing(&matrix, 0, Moment::After), ["45:F2", "22:F1"]);
    assert_eq!(standing(&matrix, 1, Moment::Now), ["IIb:F4"], "a score stands in the grid that has its steps");
    assert!(!matrix.grids[0].is_earlier && matrix.grids[1].is_earlier);
    let cell = &matrix.grids[0].cells[0][4];
    assert_eq!((cell.level.unwrap().id, cell.is_above), ("red", true));
    assert_eq!(cell.product, Some(25.into()));
    let other = &matrix.grids[1].cells[0][0];
    assert!(other.product.is_none(), "letters have no product");
    assert_eq!(matrix.records[3].rating(Moment::Now).unwrap().score().unwrap(), "IIb");
    assert_eq!(keys(matrix.unplaced().map(|rated| rated.node)), ["F3", "F5", "F7"]);
    assert_eq!(keys(matrix.worst().unwrap().1.into_iter().map(|rated| rated.node)), ["F3", "F4", "F6"]);
}

#[test]
fn what_was_entered_stands_beside_what_follows_and_the_disagreement_is_named() {
    let field = made(edits());
    let matrix = matrix(&field);
    let rating = |at: usize| matrix.records[at].rating(Moment::Now).unwrap();
    assert!(rating(0).disagreements.is_empty());
    let second = rating(1);
    assert_eq!(second.disagreements, [Disagreement::Score, Disagreement::Level]);
    assert_eq!((second.entered, second.score().as_deref()), (Some("12"), Some("20")));
    assert_eq!((second.shown().unwrap().id, second.level.unwrap().id), ("yellow", "red"));
    let said: Vec<String> =
        second.disagreements(Lang::Nn).iter().map(|one| vedtak::locale::Locale::new(Lang::Nn).say(one)).collect();
    assert_eq!(said, ["ført som 12, men trinna gir 20", "ført som gul, men ruta er raud"]);
    assert_eq!(rating(2).shown().unwrap().id, "red", "a light without a score is shown as entered");
    let worse: Vec<_> = matrix.records.iter().map(|rated| rated.worse).collect();
    assert_eq!(worse, [None, Some(Moment::After), None, None, None, None, None]);
}

#[test]
fn above_the_limit_is_told_with_who_accepted_it_and_whether_that_has_run_out() {
    let field = made(edits());
    let matrix = matrix(&field);
    let above: Vec<bool> = matrix.records.iter().map(|rated| rated.is_above).collect();
    assert_eq!(above, [false, false, true, true, false, true, false]);
    let third = matrix.records[2].accepted.as_ref().unwrap();
    assert!(third.is_expired && matrix.records[2].is_open());
    assert_eq!(third.by.unwrap().1.text(), Some("Styringsgruppa"));
    assert!(matrix.records[3].accepted.is_none() && matrix.records[3].is_open());
    assert!(!matrix.records[5].accepted.as_ref().unwrap().is_expired && !matrix.records[5].is_open());
}

#[test]
fn a_quadrant_splits_in_the_middle_and_rounds_nobody() {
    let field = made(edits());
    let quadrant = quadrant(&field);
    let within = |across, up| keys(quadrant.within(across, up).map(|point| point.node));
    assert_eq!(within(Side::High, Side::High), ["P1"]);
    assert_eq!(within(Side::Low, Side::High), ["P2"]);
    assert_eq!(within(Side::High, Side::Middle), ["P3"], "the middle step of three is in neither half");
    assert_eq!(within(Side::Low, Side::Low), ["P4"]);
    assert_eq!(within(Side::High, Side::Low), ["P6"]);
    assert_eq!(keys(quadrant.unplaced().map(|point| point.node)), ["P5"]);
    assert_eq!(quadrant.quarter(Side::High, Side::High).unwrap().nn, "samarbeid tett");
    assert_eq!(quadrant.quarter(Side::Low, Side::Low).unwrap().nn, "følg med");
    assert!(quadrant.quarter(Side::High, Side::Middle).is_none());
}

fn bars(timeline: &Timeline<'_>, at: usize) -> Vec<String> {
    let end = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let bars = timeline.rows[at].planned.iter().flat_map(|time| &time.bars);
    bars.map(|bar| format!("{}/{}", end(bar.from), end(bar.to))).collect()
}

#[test]
fn a_timeline_shows_the_stretches_that_are_meant() {
    let field = made(edits());
    let timeline = timeline(&field, "doings");
    assert_eq!(bars(&timeline, 0), ["2020-05-20/2020-05-20"]);
    assert_eq!(bars(&timeline, 1), ["2020-09-14/2020-09-20"], "the year is that of the neighbours");
    assert!(timeline.rows[1].planned[0].is_inferred() && !timeline.rows[0].planned[0].is_inferred());
    assert!(timeline.rows[2].is_undated() && timeline.rows[2].nothing.is_some(), "undated keeps its place");
    assert_eq!(bars(&timeline, 3), ["2021-01-11/2021-01-17", "2021-01-18/2021-01-24"]);
    assert_eq!(timeline.rows[3].planned[0].form, Form::Either);
    assert_eq!(bars(&timeline, 4), ["2021-01-01/2021-06-30", "2021-08-01/2021-12-31"]);
    assert_eq!(timeline.rows[4].planned[0].form, Form::All);
    assert_eq!(bars(&timeline, 5), ["2022-01-01/"]);
    assert_eq!(bars(&timeline, 6), ["2020-09-20/"], "after the second");
    assert_eq!(timeline.rows[6].planned[0].form, Form::Relative);
    let loose: Vec<bool> = timeline.rows.iter().map(|row| row.is_provisional).collect();
    assert_eq!(loose, [false, false, true, true, false, false, false]);
    assert_eq!(timeline.rows[0].slip, Some(Slip::Days(7)));
    assert_eq!(timeline.rows[1].slip, Some(Slip::Weeks(2)));
    assert_eq!(timeline.span, Some((day("2020-05-13"), day("2022-01-01"))));
}

#[test]
fn each_recipient_has_its_own_time() {
    let field = made(edits());
    let timeline = timeline(&field, "gatherings");
    assert_eq!(bars(&timeline, 0), ["2020-05-20/2020-05-20", "2020-05-14/2020-05-14"]);
    assert_eq!(timeline.rows[0].planned.len(), 3, "who has no date is there too");
    assert_eq!(timeline.rows[0].planned[1].whose, Some(&Recipient::Body(id("sr-voss"))));
}

#[test]
fn columns_hold_each_record_once_and_what_is_for_all_stands_by_itself() {
    let field = made(edits());
    let columns = columns(&field);
    let held: Vec<(&str, Vec<&str>)> = columns
        .columns
        .iter()
        .map(|column| (column.option.id, keys(column.items.iter().map(|item| item.node))))
        .collect();
    let expected = [
        ("idea", vec!["D3", "D5"]),
        ("work", vec!["D2"]),
        ("ready", vec!["D1"]),
        ("shelf", vec!["D7"]),
        ("every", vec!["D4"]),
    ];
    assert_eq!(held, expected);
    assert!(columns.columns[4].is_all);
    assert_eq!(keys(columns.without.iter().map(|item| item.node)), ["D6"]);
    assert_eq!(columns.columns[0].items.iter().map(|item| item.is_minus).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn series_are_ordered_added_up_and_say_who_is_missing() {
    let field = made(edits());
    let series = series(&field, "readings");
    assert_eq!(keys(series.measured.iter().map(|one| one.node)), ["G1"]);
    assert_eq!(series.adrift.len(), 1);
    let one = &series.measured[0];
    assert_eq!(one.unit.unwrap().1.text(), Some("dagar"));
    let kinds: Vec<(&str, Vec<&str>)> = one
        .kinds
        .iter()
        .map(|kind| {
            let words = kind.points.iter().map(|point| point.when.as_ref().unwrap().words.as_str());
            (kind.option.unwrap().id, words.collect())
        })
        .collect();
    assert_eq!(kinds, [("base", vec!["2019"]), ("goal", vec!["2022"]), ("read", vec!["2020", "2021"])]);
    let read = &one.kinds[2].points;
    assert_eq!(read[0].missing, [vedtak::domain::party::Considerer::Party(id("hf"))]);
    assert!(read[1].missing.is_empty());
    let Total::Amount(amount) = &read[1].total else { panic!("{:?}", read[1].total) };
    assert_eq!(amount.number.to_string(), "55.5");
    assert_eq!(read[0].total, Total::None, "one number needs no total");
    assert!(one.kinds[0].points[0].missing.is_empty(), "a number of all is of everybody");
    let money = &self::series(&field, "purses").measured[0].kinds[0].points[0];
    assert_eq!(money.total, Total::Currencies(vec!["NOK", "EUR"]));
}

#[test]
fn a_glance_names_the_worst_level_and_what_comes_next() {
    let field = made(edits());
    let locale = vedtak::locale::Locale::new(Lang::Nn);
    let found = vedtak::domain::picture::glance::glances(&field.plan, field.template(), field.day);
    let said: Vec<String> = found.iter().map(|glance| locale.say(&glance.message)).collect();
    let expected = [
        "Farar: verste nivå er raud (F3, F4 og F6)",
        "Gjeremål: neste er D1 Kartlegge, 20.05.20",
        "Samlingar: neste er 1 Drøfting, 14.05.20",
    ];
    assert_eq!(said, expected);
    assert!(found[0].is_open && !found[1].is_open);
}

/// What may stand in a field, fitting its kind or not.
fn values() -> impl Strategy<Value = FieldValue> {
    let pick = |list: &'static [&'static str]| proptest::sample::select(list);
    let steps = &["p1", "p5", "c1", "c5", "p-old", "c-old", "s1", "s4", "k2", "k3", "gone"];
    let options = &["green", "red", "idea", "every", "shelf", "base", "read", "sum", "mean", "gone"];
    let dates =
        &["20.05.20", "veke 38", "veke 2 eller 3", "frå 2022", "etter D1", "etter D2", "2021", "snarast", "haust 2020"];
    let numbers = &["9", "25,5", "mange", "79228162514264337593543950335", "-4", "2 mill. kr", "100 €", ""];
    prop_oneof![
        2 => Just(FieldValue::EMPTY),
        8 => pick(steps).prop_map(|id| step(id).into()),
        8 => pick(options).prop_map(|id| choice(id).into()),
        6 => pick(dates).prop_map(|words| date(words).into()),
        4 => pick(numbers).prop_map(|text| Value::Number(text.into()).into()),
        2 => pick(numbers).prop_map(|text| Value::Money(text.into()).into()),
        2 => any::<bool>().prop_map(|flag| Value::Flag(flag).into()),
        3 => proptest::collection::vec(0..12usize, 0..3).prop_map(|nodes| {
            Value::Ref(nodes.into_iter().map(|node| id(&format!("r{node}"))).collect()).into()
        }),
        2 => Just(Value::Parties(vec![id("nesvik"), id("hf")]).into()),
    ]
}

/// Plans whose records hold anything in any field, as a journal of another version could.
fn plans() -> impl Strategy<Value = Plan> {
    let registers = ["hazards", "folk", "doings", "gatherings", "gauges", "readings", "purses"];
    let fields = [
        "p0", "c0", "p1", "c1", "p2", "c2", "score", "light", "ok", "ok-until", "sway", "care", "time", "first",
        "done", "loose", "state", "bad", "for", "rollup", "unit", "of", "at", "value", "kind", "by",
    ];
    let filled = proptest::collection::vec((proptest::sample::select(fields.to_vec()), values()), 0..24);
    let records = proptest::collection::vec((proptest::sample::select(registers.to_vec()), filled), 0..12);
    records.prop_map(|records| {
        let mut field = made(Vec::new());
        let adds = records.iter().enumerate().map(|(at, (register, _))| record(register, &format!("r{at}"), &[]));
        let adds: Vec<Edit> = adds.collect();
        if !adds.is_empty() {
            field.ok(&PlanCommand::Edit(adds));
        }
        for (at, (_, values)) in records.into_iter().enumerate() {
            let node = field.plan.nodes.get_mut(&id(&format!("r{at}"))).unwrap();
            let fields = &mut std::sync::Arc::make_mut(node).fields;
            values.into_iter().for_each(|(name, value)| drop(fields.insert(name.to_owned(), value)));
        }
        field.plan
    })
}

/// Lists every record that a picture shows, as often as it does.
fn shown<'a>(picture: &Picture<'a>) -> Vec<&'a Node> {
    match picture {
        Picture::Matrix(matrix) => matrix.records.iter().map(|rated| rated.node).collect(),
        Picture::Quadrant(quadrant) => {
            let sides = |axis: &vedtak::domain::picture::quadrant::Axis<'_>| axis.sides();
            let mut all: Vec<&Node> = quadrant.unplaced().map(|point| point.node).collect();
            for across in sides(&quadrant.horizontal) {
                for up in sides(&quadrant.vertical) {
                    all.extend(quadrant.within(across, up).map(|point| point.node));
                }
            }
            all
        }
        Picture::Timeline(timeline) => timeline.rows.iter().map(|row| row.node).collect(),
        Picture::Columns(columns) => {
            let items = columns.columns.iter().flat_map(|column| &column.items).chain(&columns.without);
            items.map(|item| item.node).collect()
        }
        Picture::Series(series) => {
            let readings = series.measured.iter().flat_map(|one| &one.kinds).flat_map(|kind| &kind.points);
            let mut all: Vec<&Node> = readings.flat_map(|point| &point.readings).map(|reading| reading.node).collect();
            // A number of two things stands with both.
            all.sort_by_key(|node| &node.id);
            all.dedup_by_key(|node| &node.id);
            all.extend(&series.adrift);
            all
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_is_shown_once_whatever_it_holds(plan in plans()) {
        let template = made(Vec::new());
        let template = template.template();
        for register in &template.registers {
            let scene = Scene::new(&plan, template, register, day("2020-05-01"));
            let mut expected: Vec<_> = scene.records.iter().map(|node| &node.id).collect();
            expected.sort();
            for view in View::all(register) {
                let picture = view.picture(&scene);
                let mut found: Vec<_> = shown(&picture).into_iter().map(|node| &node.id).collect();
                found.sort();
                prop_assert_eq!(&found, &expected, "{:?}", view.term());
                if let Picture::Matrix(matrix) = &picture {
                    for moment in Moment::ALL {
                        let mut placed: Vec<usize> = matrix.grids.iter().flat_map(|grid| grid.cells.iter().flatten())
                            .flat_map(|cell| cell.standing(moment)).copied().collect();
                        let rated = (0..matrix.records.len())
                            .filter(|at| matrix.records[*at].rating(moment).is_some_and(|rating| rating.place.is_some()));
                        placed.sort();
                        prop_assert_eq!(placed, rated.collect::<Vec<_>>());
                    }
                }
            }
        }
    }
}
