//! What the public is given holds no word of what is withheld, whatever was closed, opened and rewritten before.

use std::collections::BTreeSet;

use proptest::prelude::*;
use vedtak::document::format::Format;
use vedtak::document::publication::{Edition, SUMS};
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::digest::{Digest, FileDigest};
use vedtak::domain::id::NodeId;
use vedtak::domain::plan::Plan;
use vedtak::domain::publication::withheld;
use vedtak::domain::value::{FieldValue, Value};

use super::copies::said;
use crate::data::setting::Setting;

const PLAN: &str = "felles-utviklingsplan";

/// Writes a word of its own into every text of every chapter and record, and a chapter's text where there is none.
fn mark(setting: &Setting, plan: &mut Plan, chosen: &BTreeSet<usize>, mark: &str) {
    let mut edits = Vec::new();
    for (at, node) in plan.nodes.values().enumerate().filter(|(at, _)| chosen.contains(at)) {
        let mut set = |field: &str, value: Value| {
            edits.push(Edit::Set { node: node.id.clone(), field: field.to_owned(), value: FieldValue::Some(value) });
        };
        let word = format!("{mark}{at}k");
        if node.is_chapter() && node.field("text").value().is_none() {
            set("text", Value::Prose(word.clone()));
        }
        for (field, value) in &node.fields {
            match value.value() {
                Some(Value::Line(text)) => set(field, Value::Line(format!("{text} {word}"))),
                Some(Value::Prose(text)) => set(field, Value::Prose(format!("{word} {text}"))),
                _ => {}
            }
        }
    }
    if !edits.is_empty() {
        setting.change(plan, &PlanCommand::Edit(edits));
    }
}

/// Closes some chapters and records, and opens all others.
fn close(setting: &Setting, plan: &mut Plan, chosen: &BTreeSet<usize>) {
    let set = |node: &NodeId, basis: Option<&str>| {
        PlanCommand::Edit(vec![Edit::Restrict {
            target: Some(node.clone()),
            audience: Vec::new(),
            basis: basis.map(str::to_owned),
            by: "Sekretariatet".into(),
            review: basis.map(|_| setting.day),
        }])
    };
    let shut: Vec<NodeId> = plan.access.keys().cloned().collect();
    for node in shut {
        if plan.node(&node).is_some() && plan.access.contains_key(&node) {
            setting.change(plan, &set(&node, None));
        }
    }
    let ids: Vec<NodeId> = plan.nodes.keys().cloned().collect();
    for (at, node) in ids.iter().enumerate() {
        if chosen.contains(&at) && plan.node(node).is_some() {
            setting.change(plan, &set(node, Some(&format!("Offl. § {at}"))));
        }
    }
}

/// Publishes what is being written, notes that, and gives the files.
fn publish(setting: &Setting, plan: &mut Plan, contents: &mut Vec<Plan>) -> Vec<(String, Vec<u8>)> {
    let before = contents.last().map(|then| {
        let mut then = then.clone();
        then.access.clone_from(&plan.access);
        then
    });
    let kept = withheld(plan, plan);
    let edition = Edition {
        plan,
        workspace: &setting.workspace,
        version: None,
        content: plan,
        withheld: &kept,
        exact: None,
        before: plan.head.publications.last().zip(before.as_ref()),
        on: setting.day,
        contact: Some("post@example.no"),
    };
    let files = edition.files().unwrap();
    let published = files.iter().filter(|(name, _)| name != SUMS);
    let published = published.map(|(name, bytes)| FileDigest { name: name.clone(), sha256: Digest::of(bytes) });
    let command = PlanCommand::Publish {
        version: None,
        revision: plan.head.revision,
        draft: true,
        on: setting.day,
        files: published.collect(),
        withheld: kept,
    };
    contents.push(plan.clone());
    setting.change(plan, &command);
    files
}

/// Returns everything that is said in a publication, file by file.
fn words(files: &[(String, Vec<u8>)]) -> Vec<(String, String)> {
    let format = |name: &str| Format::named(name.rsplit('.').next().unwrap()).unwrap_or(Format::Markdown);
    files.iter().map(|(name, bytes)| (name.clone(), said(format(name), bytes))).collect()
}

fn places(most: usize) -> impl Strategy<Value = BTreeSet<usize>> {
    prop::collection::btree_set(0_usize..90, 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_what_is_withheld_stands_in_any_file(
        rounds in prop::collection::vec((places(40), places(12)), 1..4),
    ) {
        let setting = Setting::new("nn");
        let (mut plan, mut contents) = (setting.plan(PLAN), Vec::new());
        mark(&setting, &mut plan, &(0..200).collect(), "zq");
        for (round, (changed, closed)) in rounds.iter().enumerate() {
            // What changes is changed while it is open or closed, as it comes.
            mark(&setting, &mut plan, changed, &format!("zr{round}v"));
            close(&setting, &mut plan, closed);
            // Something has changed, whatever the places are.
            let title = FieldValue::line(format!("Plan, runde {round}"));
            setting.change(&mut plan, &PlanCommand::Edit(vec![Edit::SetPlan { field: "title".into(), value: title }]));
            let ids: Vec<NodeId> = plan.nodes.keys().cloned().collect();
            let files = words(&publish(&setting, &mut plan, &mut contents));
            let secrets: Vec<String> = ids.iter().enumerate().filter(|(_, id)| plan.is_closed(id))
                .map(|(at, _)| format!("{at}k")).collect();
            for (name, text) in &files {
                for secret in &secrets {
                    let all = std::iter::once(format!("zq{secret}"))
                        .chain((0..=round).map(|round| format!("zr{round}v{secret}")));
                    for word in all {
                        prop_assert!(!text.contains(&word), "{name} says {word}, which is withheld");
                    }
                }
            }
            let open = ids.iter().enumerate().filter(|(_, id)| {
                plan.node(id).is_some_and(|node| node.is_chapter()) && !plan.is_closed(id)
            });
            for (at, _) in open {
                prop_assert!(files[0].1.contains(&format!("zq{at}k")), "the text of chapter {at} is public");
            }
            let sheet = &files.iter().find(|(name, _)| name == "publisering.md").unwrap().1;
            for access in withheld(&plan, &plan) {
                prop_assert!(sheet.contains(&access.basis.replace('.', "\\.")) || sheet.contains(&access.basis), "{sheet}");
            }
        }
    }
}

#[test]
fn what_was_public_and_is_withheld_is_named_and_not_quoted_and_the_reverse() {
    let setting = Setting::new("nn");
    let (mut plan, mut contents) = (setting.plan(PLAN), Vec::new());
    let at = |plan: &Plan, key: &str| {
        let found = plan.nodes.values().enumerate().find(|(_, node)| node.is_chapter() && node.key == key);
        found.map(|(at, _)| at).unwrap()
    };
    mark(&setting, &mut plan, &(0..200).collect(), "zq");
    let (first, second, third) = (at(&plan, "2.1"), at(&plan, "2.4"), at(&plan, "2.2"));
    close(&setting, &mut plan, &BTreeSet::from([first]));
    let files = words(&publish(&setting, &mut plan, &mut contents));
    assert!(!files.iter().any(|(name, _)| name.starts_with("endringar")), "nothing to compare with");
    close(&setting, &mut plan, &BTreeSet::from([second]));
    mark(&setting, &mut plan, &BTreeSet::from([first, second, third]), "zr");
    let files = words(&publish(&setting, &mut plan, &mut contents));
    let changes = &files.iter().find(|(name, _)| name == "endringar.md").unwrap().1;
    assert!(changes.contains("2\\.4") || changes.contains("2.4"), "{changes}");
    assert!(changes.contains("var offentleg og er no unnateke offentlegheit"), "{changes}");
    assert!(changes.contains("var unnateke offentlegheit og er no offentleg"), "{changes}");
    assert!(changes.contains(&format!("zr{third}k")), "what changed is shown: {changes}");
    for word in [format!("zq{second}k"), format!("zr{second}k")] {
        assert!(!changes.contains(&word), "{word}: {changes}");
    }
    assert_eq!(changes.matches(&format!("zr{first}k")).count(), 1, "its heading alone: {changes}");
    assert!(files[0].1.contains(&format!("zr{first}k")), "the whole of it stands in the text");
}
