//! Search: what is found in which words, what is seen by whom, and an index that can be lost at any time.

use std::fs;
use std::path::{Path, PathBuf};

use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{BodyId, CommandId, PersonId, RemarkId};
use vedtak::domain::lang::Lang;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::sight::Sight;
use vedtak::domain::value::{FieldValue, Value};
use vedtak::engine::Engine;
use vedtak::engine::search::{Hits, Kind, Place, Query};

use super::workspace::{TEMPLATE, at, found, kari, memory, node, open, plan, request, secretary, submit};

/// Gives a command, made on what is there now.
fn give(engine: &Engine, id: &str, to: &str, command: PlanCommand) {
    let seen = engine.plan(&plan(to)).map_or(0, |plan| plan.head.revision);
    submit(engine, request(id, to, seen, command)).unwrap();
}

fn create(engine: &Engine, id: &str, title: &str, lang: Lang) {
    let template = Digest::of(TEMPLATE.as_bytes());
    let command = PlanCommand::Create { key: id.into(), title: title.into(), lang, template, edits: None };
    give(engine, &format!("create-{id}"), id, command);
}

fn write(engine: &Engine, to: &str, text: &str) {
    let value = FieldValue::Some(Value::Prose(text.to_owned()));
    let edit = Edit::Set { node: node("bakgrunn"), field: "text".into(), value };
    give(engine, &format!("write-{}", engine.prefix().size), to, PlanCommand::Edit(vec![edit]));
}

fn add(engine: &Engine, to: &str, id: &str, title: &str) {
    let fields = vec![("title".to_owned(), FieldValue::line(title))];
    let register = Some("risiko".to_owned());
    let edit = Edit::Add { id: node(id), register, key: None, parent: None, after: None, fields };
    give(engine, &format!("add-{to}-{id}"), to, PlanCommand::Edit(vec![edit]));
}

fn close(engine: &Engine, to: &str, id: &str) {
    let edit = Edit::Restrict {
        target: Some(node(id)),
        audience: Vec::new(),
        basis: Some("offl. § 13".into()),
        by: "Kari".into(),
        review: Some("2020-12-01".parse().unwrap()),
    };
    give(engine, &format!("close-{to}-{id}"), to, PlanCommand::Edit(vec![edit]));
}

fn remark(engine: &Engine, to: &str, id: &str, text: &str, audience: Audience) {
    let (id, text) = (RemarkId::new(id).unwrap(), text.to_owned());
    let anchor = Anchor { node: Some(node("bakgrunn")), ..Anchor::PLAN };
    let command = PlanCommand::Remark {
        id: id.clone(),
        anchor,
        text,
        body: None,
        condition: false,
        audience,
        owner: None,
        behalf: None,
    };
    give(engine, &format!("remark-{id}"), to, command);
}

fn say(engine: &Engine, facts: Vec<WorkspaceEvent>) {
    let actor = Actor { capacity: Capacity::Administrator, ..secretary() };
    let id = CommandId::new(format!("say-{}", engine.prefix().size)).unwrap();
    let seen = engine.workspace().head.revision;
    let request = Request { id, command: Command::Workspace(facts), seen };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(engine.submit(&actor, request, at(60))).unwrap();
}

fn search(engine: &Engine, words: &str) -> Hits {
    seen(engine, words, &Sight::whole())
}

fn seen(engine: &Engine, words: &str, sight: &Sight) -> Hits {
    let query = Query { words: words.to_owned(), ..Query::default() };
    engine.search(&query, sight, (20, engine.now(at(90))), &mut |_| {}).unwrap()
}

/// Lists what was found: place and marked words.
fn found_in(hits: &Hits) -> Vec<String> {
    let place = |place: &Place| match place {
        Place::Plan(plan) => plan.to_string(),
        Place::Chapter { plan, node, paragraph } => {
            format!("{plan}/{node}{}", paragraph.map(|number| format!("¶{number}")).unwrap_or_default())
        }
        Place::Record { plan, node, .. } => format!("{plan}/{node}"),
        Place::Remark { plan, no } => format!("{plan}/m{no}"),
        Place::Consideration { plan, id } => format!("{plan}/{id}"),
        Place::Person(id) => id.to_string(),
        Place::Body(id) => id.to_string(),
        Place::Party(id) => id.to_string(),
    };
    hits.hits.iter().map(|hit| place(&hit.place)).collect()
}

/// A workspace with a plan in each language.
fn three_languages() -> Engine {
    let engine = memory();
    create(&engine, "nn", "Plan for samhandling", Lang::Nn);
    write(&engine, "nn", "Partane skal lage ein felles plan.\n\nPlanen blir send på høyring, og utvala handsamar han.");
    add(&engine, "nn", "r1", "Kommunane får for lite tid i milepælane");
    create(&engine, "nb", "Mandat", Lang::Nb);
    write(&engine, "nb", "Planen sendes på høring, og behandles av utvalgene. Prosjektlederen følger opp årsmøtet.");
    create(&engine, "en", "Directive", Lang::En);
    write(&engine, "en", "The plan is sent for consultation and considered by the committees.");
    engine
}

#[test]
fn every_form_of_a_word_finds_every_plan() {
    let engine = three_languages();
    let everywhere = ["en/bakgrunn¶1", "nb/bakgrunn¶1", "nn/bakgrunn¶2"];
    for (words, wanted) in [
        ("høyring", &everywhere[..]),
        ("høringen", &everywhere),
        ("consultations", &everywhere),
        ("handsaming", &everywhere),
        ("behandle", &everywhere),
        ("prosjektleiar", &["nb/bakgrunn¶1"]),
        ("arsmote", &["nb/bakgrunn¶1"]),
        ("aarsm", &["nb/bakgrunn¶1"]),
        ("milepæl", &["nn/r1"]),
        ("milepael", &["nn/r1"]),
        ("MILEPÆLENE", &["nn/r1"]),
        ("\"felles plan\"", &["nn/bakgrunn¶1"]),
        ("«plan felles»", &[]),
        ("felles høyring", &["nn/bakgrunn¶1"]),
        ("samhandling høyring", &["nn/bakgrunn¶2"]),
        ("finst ikkje", &[]),
        ("", &[]),
        ("\"", &[]),
        ("* ( : ^ ~ \\", &[]),
    ] {
        let mut found = found_in(&search(&engine, words));
        found.sort_unstable();
        assert_eq!(found, wanted, "{words}");
    }
}

#[test]
fn keys_come_first_then_headings_then_text_and_the_newer_of_two_that_are_alike() {
    let engine = memory();
    create(&engine, "a", "Noko anna", Lang::Nn);
    write(&engine, "a", "Sjå R2 og risiko.");
    add(&engine, "a", "r1", "Ein risiko");
    add(&engine, "a", "r2", "Noko");
    assert_eq!(found_in(&search(&engine, "R2"))[..2], ["a/r2", "a/bakgrunn¶1"]);
    assert_eq!(found_in(&search(&engine, "risiko")), ["a/r1", "a/bakgrunn¶1"]);
    create(&engine, "b", "Noko anna", Lang::Nn);
    assert_eq!(found_in(&search(&engine, "anna")), ["a", "b"], "both in the same second");
    assert_eq!(found_in(&search(&engine, "b"))[0], "b");
    let query = Query { words: "risiko".into(), kinds: vec![Kind::Chapter], ..Query::default() };
    let hits = engine.search(&query, &Sight::whole(), (20, engine.now(at(90))), &mut |_| {}).unwrap();
    assert_eq!((found_in(&hits), hits.total), (vec!["a/bakgrunn¶1".to_owned()], 1));
    let query = Query { words: "anna".into(), plan: Some(plan("b")), ..Query::default() };
    let hits = engine.search(&query, &Sight::whole(), (20, engine.now(at(90))), &mut |_| {}).unwrap();
    assert_eq!(found_in(&hits), ["b"]);
}

#[test]
fn a_search_sees_what_was_acknowledged_before_it() {
    let engine = memory();
    create(&engine, "a", "Plan", Lang::Nn);
    for (number, word) in ["alfa", "beta", "gamma", "delta"].into_iter().enumerate() {
        write(&engine, "a", word);
        assert_eq!(found_in(&search(&engine, word)), ["a/bakgrunn¶1"]);
        let before = ["alfa", "beta", "gamma", "delta"][..number].iter().map(|word| search(&engine, word).total);
        assert_eq!(before.sum::<usize>(), 0);
    }
    give(&engine, "gone", "a", PlanCommand::Edit(vec![Edit::Remove { node: node("bakgrunn") }]));
    assert_eq!(search(&engine, "delta").total, 0);
}

#[test]
fn sessions_search_while_others_write() {
    let engine = memory();
    create(&engine, "a", "Plan", Lang::Nn);
    search(&engine, "plan");
    std::thread::scope(|scope| {
        for session in 0..4 {
            let engine = engine.clone();
            scope.spawn(move || {
                for number in 0..20 {
                    let id = format!("r{session}x{number}");
                    add(&engine, "a", &id, &format!("hending{session}x{number}"));
                    assert_eq!(found_in(&search(&engine, &format!("hending{session}x{number}"))), [format!("a/{id}")]);
                }
            });
        }
    });
    assert_eq!(search(&engine, "hending").total, 80);
}

/// Lists the files of an index.
fn files(directory: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(directory.join("search")).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.metadata().unwrap().len() > 0).collect();
    files.sort_unstable();
    files
}

#[test]
fn an_index_that_is_lost_damaged_or_of_another_schema_is_built_again() {
    let directory = tempfile::tempdir().unwrap();
    let engine = found(directory.path());
    create(&engine, "a", "Plan for fjorden", Lang::Nn);
    write(&engine, "a", "Partane lagar ein plan.");
    let right = search(&engine, "fjord");
    assert_eq!(right.total, 1);
    drop(engine);
    assert!(directory.path().join("search/meta.json").exists());

    fs::remove_dir_all(directory.path().join("search")).unwrap();
    assert_eq!(search(&open(directory.path()), "fjord"), right);
    let meta = directory.path().join("search/meta.json");
    let other = fs::read_to_string(&meta).unwrap().replace("\"kind\"", "\"sort\"");
    fs::write(&meta, other).unwrap();
    assert_eq!(search(&open(directory.path()), "fjord"), right);

    let mut flipped = 0;
    for at in 0..files(directory.path()).len() {
        let length = fs::metadata(&files(directory.path())[at]).unwrap().len();
        let step = usize::try_from(length / 7).unwrap().max(1);
        for place in (0..usize::try_from(length).unwrap()).step_by(step) {
            let Some(file) = files(directory.path()).get(at).cloned() else { continue };
            let mut bytes = fs::read(&file).unwrap();
            let Some(byte) = bytes.get_mut(place) else { continue };
            *byte ^= 1 << (place % 8);
            fs::write(&file, bytes).unwrap();
            assert_eq!(search(&open(directory.path()), "fjord"), right, "{} {place}", file.display());
            flipped += 1;
        }
    }
    assert!(flipped > 20);
}

#[test]
fn an_index_of_another_log_is_not_believed() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (directory, word) in [(&one, "alfa"), (&other, "beta")] {
        let engine = found(directory.path());
        create(&engine, "a", word, Lang::Nn);
        assert_eq!(search(&engine, word).total, 1);
    }
    let (from, to) = (one.path().join("search"), other.path().join("search"));
    fs::remove_dir_all(&to).unwrap();
    fs::rename(from, to).unwrap();
    let engine = open(other.path());
    assert_eq!((search(&engine, "alfa").total, search(&engine, "beta").total), (0, 1));
}

#[test]
fn a_name_is_found_as_it_is_now_and_an_erased_one_is_gone() {
    let engine = memory();
    let (ola, body) = (PersonId::new("ola").unwrap(), BodyId::new("sr-voss").unwrap());
    say(&engine, vec![WorkspaceEvent::PersonAdded { person: ola.clone() }]);
    let named =
        |name: &str| WorkspaceEvent::PersonNamed { person: ola.clone(), name: name.into(), mail: None, title: None };
    say(&engine, vec![named("Ola Fjordheim")]);
    let name = |value| WorkspaceEvent::BodySet {
        id: body.clone(),
        key: "sr-voss".into(),
        field: "name".into(),
        value,
        from: None,
    };
    say(&engine, vec![name(FieldValue::line("Samarbeidsråd Voss"))]);
    create(&engine, "a", "Plan", Lang::Nn);
    let hits = search(&engine, "fjordh");
    assert_eq!((found_in(&hits), hits.hits[0].title.marks.first()), (vec!["ola".to_owned()], Some(&(4..13))));
    assert_eq!(found_in(&search(&engine, "samarbeidsrad voss")), ["sr-voss"]);
    say(&engine, vec![named("Ola Bergheim")]);
    assert_eq!((search(&engine, "fjordheim").total, search(&engine, "bergheim").total), (0, 1));
    let last = engine.prefix().size - 1;
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let actor = Actor { capacity: Capacity::Administrator, ..secretary() };
    let id = CommandId::new("erase").unwrap();
    runtime.block_on(engine.erase(&actor, id, last, "asked for", at(70))).unwrap();
    assert!(!engine.directory().join("search").exists(), "what was erased does not wait in the index");
    assert_eq!(search(&engine, "bergheim").total, 0);
    assert_eq!(search(&engine, "plan").total, 1);
}

/// The same workspace with other secrets in it.
fn with_secrets(secret: &str, more: usize) -> Engine {
    let engine = memory();
    let (ola, body) = (PersonId::new("ola").unwrap(), BodyId::new("su").unwrap());
    say(&engine, vec![WorkspaceEvent::PersonAdded { person: ola.clone() }]);
    create(&engine, "a", "Felles plan", Lang::Nn);
    write(&engine, "a", "Ein open tekst om fjorden.");
    for number in 0..=more {
        add(&engine, "a", &format!("h{number}"), &format!("{secret} fjord {}", "fjord ".repeat(number)));
        close(&engine, "a", &format!("h{number}"));
    }
    remark(&engine, "a", &format!("m-{more}"), &format!("{secret} fjord"), Audience::Secretariat);
    remark(&engine, "a", "m-body", &format!("{secret} fjord"), Audience::Body(body));
    add(&engine, "a", "open", "Ein fjord til");
    engine
}

#[test]
fn what_may_not_be_seen_changes_no_byte_of_an_answer() {
    let engines = [with_secrets("løyndom", 0), with_secrets("hemmelegheit fjordfjord", 3)];
    let members = [
        Sight::public(),
        Sight::of_person(&engines[0].workspace(), &PersonId::new("ola").unwrap(), engines[0].now(at(90)).day),
    ];
    let asked = [
        "fjord",
        "fjo",
        "løyndom",
        "hemmelegheit",
        "R1",
        "m1",
        "m2",
        "h0",
        "felles",
        "fjord open",
        "§ 13",
        "Kari",
        "\"fjord til\"",
    ];
    for sight in &members {
        for words in asked {
            let answers = engines.each_ref().map(|engine| {
                let mut hits = seen(engine, words, sight);
                // The key of a record that is seen tells how many keys were given: they are never given twice.
                hits.hits.iter_mut().for_each(|hit| hit.key.clear());
                serde_json::to_string(&hits).unwrap()
            });
            assert_eq!(answers[0], answers[1], "{words}");
            assert!(!answers[0].contains("løyndom") && !answers[0].contains("hemmelegheit"), "{words}");
        }
        assert_eq!(seen(&engines[0], "løyndom", sight).total, 0);
        let plans = engines.each_ref().map(|engine| {
            let plan = engine.plan_seen(&plan("a"), sight).unwrap();
            let history = engine.history_seen(&plan.id, sight).unwrap();
            let told: Vec<_> = history.into_iter().map(|entry| entry.events).collect();
            let keyless =
                |node: &vedtak::domain::plan::Node| vedtak::domain::plan::Node { key: String::new(), ..node.clone() };
            let nodes: Vec<_> = plan.nodes.values().map(|node| keyless(node)).collect();
            let rest = (
                plan.remarks.clone(),
                plan.access.clone(),
                plan.head.roots.clone(),
                plan.head.next_remark,
                plan.head.last_key.clone(),
            );
            let text = format!("{nodes:?}{rest:?}{told:?}");
            text.replace("\"R1\"", "key").replace("\"R2\"", "key").replace("\"R5\"", "key")
        });
        assert_eq!(plans[0], plans[1]);
        assert!(!plans[0].contains("løyndom") && !plans[0].contains("offl"));
    }
    assert_eq!(search(&engines[0], "løyndom").total, 3);
    let writer = Sight::of(
        &engines[0].workspace(),
        &Actor { capacity: Capacity::Oneself, ..secretary() },
        engines[0].now(at(90)),
    );
    assert_eq!(seen(&engines[0], "løyndom", &writer).total, 2, "whoever wrote a remark sees it");
    assert_eq!(kari().as_str(), "kari");
}

#[test]
fn as_many_hits_may_be_asked_for_as_a_number_can_say() {
    let engine = three_languages();
    create(&engine, "plan-a", "Einskildplan", Lang::Nn);
    let query = Query { words: "einskildplan".to_owned(), ..Query::default() };
    let found = engine.search(&query, &Sight::whole(), (usize::MAX, engine.now(at(90))), &mut |_| {}).unwrap();
    assert_eq!(found.hits.len(), 1);
}
