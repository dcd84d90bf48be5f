//! Compares every row of `[sees]` in `authorisation.toml` with the program, for every person.

use std::collections::BTreeMap;
use std::sync::Arc;

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::id::{NodeId, RemarkId};
use vedtak::domain::plan::Plan;
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::sight::Sight;

use super::cast::{PERSONS, does, person, voting};
use super::field::{Field, day, id};

const TABLE: &str = include_str!("../authorisation.toml");

/// Asks in every way whether somebody sees something; the answers must agree.
type Asked = Box<dyn Fn(&Sight, &Plan) -> Vec<bool>>;

#[test]
fn every_row_of_who_sees_what_is_what_the_program_shows() {
    let mut differing = Vec::new();
    for (row, listed) in rows() {
        let (field, asked) = hidden(&row);
        for name in PERSONS {
            let wanted = listed.iter().any(|other| other == name);
            let actor = person(name);
            let acting = Sight::of(&field.workspace, &actor, field.now());
            let reading = Sight::of_person(&field.workspace, &actor.person, field.day);
            for (how, sight) in [("acting", acting), ("reading", reading)] {
                let found = asked(&sight, &field.plan);
                if found.iter().any(|found| *found != wanted) {
                    differing.push(format!("{row}, {name} {how}: wanted {wanted}, found {found:?}"));
                }
            }
        }
    }
    assert!(differing.is_empty(), "{} differ:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn the_rows_name_known_persons() {
    for (row, listed) in rows() {
        assert!(listed.iter().all(|name| PERSONS.contains(&name.as_str())), "{row}: {listed:?}");
    }
}

/// Gives the plan as somebody sees it.
fn left(sight: &Sight, plan: &Plan) -> Arc<Plan> {
    sight.veil(plan).plan(&Arc::new(plan.clone()))
}

fn rows() -> BTreeMap<String, Vec<String>> {
    let mut table: toml::Table = TABLE.parse().unwrap();
    table.remove("sees").unwrap().try_into().unwrap()
}

/// Gives the plan while the vote is open, with what a row speaks of, and the question whether somebody sees it.
fn hidden(row: &str) -> (Field, Asked) {
    let plan: Asked = Box::new(|sight, plan| vec![sight.sees_plan(plan)]);
    match row {
        "plan" => (voting(), plan),
        "plan-for-a" => (closed(None, &["a"]), plan),
        "chapter-kept-from-the-public" => node("why", &[]),
        "chapter-for-a" => node("why", &["a"]),
        "record-for-a" => node("m2", &["a"]),
        "remark-for-all" => remark("secretary", Audience::All),
        "remark-for-a" => remark("secretary", Audience::Body(id("a"))),
        "remark-for-the-secretariat" => remark("member", Audience::Secretariat),
        "how-somebody-voted" => (voting(), Box::new(votes)),
        _ => panic!("nothing stands for {row}"),
    }
}

/// Keeps a chapter, a record or the plan from everybody but the secretariat and some bodies.
fn closed(target: Option<NodeId>, bodies: &[&str]) -> Field {
    let mut field = voting();
    let (audience, basis) = (bodies.iter().map(|body| id(body)).collect(), Some("Section 14".to_owned()));
    let (by, review) = ("A".to_owned(), Some(day("2027-01-01")));
    field.ok(&PlanCommand::Edit(vec![Edit::Restrict { target, audience, basis, by, review }]));
    field
}

fn node(name: &str, bodies: &[&str]) -> (Field, Asked) {
    let node: NodeId = id(name);
    let field = closed(Some(node.clone()), bodies);
    let asked = move |sight: &Sight, plan: &Plan| {
        let left = left(sight, plan);
        vec![sight.sees_node(plan, &node), left.nodes.contains_key(&node), left.access.contains_key(&node)]
    };
    (field, Box::new(asked))
}

fn remark(by: &str, audience: Audience) -> (Field, Asked) {
    let (mut field, remark): (Field, RemarkId) = (voting(), id("asked"));
    let (anchor, text) = (Anchor::PLAN, "How much?".to_owned());
    let (body, owner, behalf) = (None, None, None);
    let command =
        PlanCommand::Remark { id: remark.clone(), anchor, text, body, condition: false, audience, owner, behalf };
    does(&mut field, by, &command);
    let asked = move |sight: &Sight, plan: &Plan| {
        let left = left(sight, plan);
        let found = plan.remarks.values().find(|other| other.id == remark).unwrap();
        vec![sight.sees_remark(plan, found), left.remarks.contains_key(&found.no)]
    };
    (field, Box::new(asked))
}

fn votes(sight: &Sight, plan: &Plan) -> Vec<bool> {
    let case = plan.cases.values().next().unwrap();
    let left = left(sight, plan);
    vec![sight.sees_votes(plan, case), left.cases[&case.call.id].ballot.is_some()]
}
