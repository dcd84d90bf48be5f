//! From a working text to a signature that counts, and what is not reached by erasing.

use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{CommandId, LineId, OfficeId, PartyId, RemarkId};
use vedtak::domain::party::Authority;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::sight::Sight;
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{Change, SigningRule, VersionKind, Way};
use vedtak::engine::{Accepted, Engine, EngineError, NewVersion, Order, Stage, Stream};
use vedtak::signing::key::{self, SigningKey};

use super::workspace::{Dice, at, create, found, kari, memory, node, open, plan, request, submit, write};

fn administrator() -> Actor {
    Actor { person: kari(), capacity: Capacity::Administrator, via: "local".to_owned() }
}

fn say(engine: &Engine, id: &str, facts: Vec<WorkspaceEvent>) -> Result<Accepted, EngineError> {
    let seen = engine.workspace().head.revision;
    let request = Request { id: CommandId::new(id).unwrap(), command: Command::Workspace(facts), seen };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(engine.submit(&administrator(), request, at(30)))
}

/// Makes one party whose mayor is Kari, with a key.
fn with_party(engine: &Engine) -> SigningKey {
    let (party, office) = (PartyId::new("nesvik").unwrap(), OfficeId::new("ordforar").unwrap());
    let signing = SigningKey::from_seed(&[7; 32]);
    let public = signing.public().unwrap();
    let facts = vec![
        WorkspaceEvent::PartySet {
            id: party.clone(),
            key: "nesvik".to_owned(),
            field: "name".to_owned(),
            value: FieldValue::line("Nesvik kommune"),
            from: None,
        },
        WorkspaceEvent::OfficeSet {
            party: party.clone(),
            office: office.clone(),
            key: "ordforar".to_owned(),
            name: "Ordførar".to_owned(),
        },
        WorkspaceEvent::MandateSet {
            party,
            office,
            person: kari(),
            authority: Some(Authority { body: "Kommunestyret".to_owned(), case: None, date: None }),
            from: None,
            to: None,
            instead: None,
        },
        WorkspaceEvent::KeyApproved {
            person: kari(),
            fingerprint: key::fingerprint(&public),
            public: public.to_string(),
            from: at(0),
            to: None,
            how: "møtt opp".to_owned(),
            alone: false,
        },
    ];
    say(engine, "party", facts).unwrap();
    signing
}

fn locked(engine: &Engine) -> LineId {
    submit(engine, create("a")).unwrap();
    submit(engine, write("w1", "a", 1, "Partane skal samarbeide.")).unwrap();
    let wanted =
        NewVersion { number: "1.0".to_owned(), kind: VersionKind::Final, change: Change::First, again: Vec::new() };
    let lock = engine.prepare_lock(&plan("a"), wanted, &mut Dice::default(), at(60)).unwrap();
    submit(engine, request("lock", "a", 2, PlanCommand::Lock(Box::new(lock)))).unwrap();
    let rule = SigningRule::of(vec![Way::Ssh]);
    let opening = PlanCommand::OpenSigning { version: "1.0".to_owned(), rule, due: None, overridden: None };
    submit(engine, request("open", "a", 3, opening)).unwrap();
    engine.plan(&plan("a")).unwrap().lines.keys().next().unwrap().clone()
}

#[test]
fn a_plan_is_locked_signed_and_read_back() {
    let directory = tempfile::tempdir().unwrap();
    let engine = found(directory.path());
    let signing = with_party(&engine);
    let line = locked(&engine);
    let id = plan("a");
    let statement = engine.prepare_statement(&id, &line, &kari(), at(60).date_naive()).unwrap();
    let prepare = PlanCommand::Prepare { line: line.clone(), person: kari(), statement: statement.clone() };
    submit(&engine, request("prepare", "a", 4, prepare)).unwrap();
    let asked = engine.signing_request(&kari(), &statement, at(60)).unwrap();
    let armour = signing.sign(&asked).unwrap().armour().replace('\n', "\r\n");
    let checked = engine.check_signature(&id, &line, armour.as_bytes(), at(60)).unwrap();
    assert_eq!(checked.repairs.len(), 1);
    submit(&engine, request("sign", "a", 5, checked.command)).unwrap();
    let text = engine.locked_text(&id, "1.0").unwrap();
    assert!(text.contains("Partane skal samarbeide."));
    assert_eq!(
        engine.summaries((Order::Key, 0, 1), &Sight::whole(), engine.now(at(90))).unwrap().rows[0].stage,
        Stage::Signed
    );
    let before = engine.plan(&id).unwrap();
    drop(engine);
    std::fs::remove_dir_all(directory.path().join("database")).unwrap();
    let engine = open(directory.path());
    assert_eq!(engine.plan(&id).unwrap(), before);
    assert_eq!(engine.locked_text(&id, "1.0").unwrap(), text);
}

#[test]
fn a_signature_that_is_none_is_refused_whatever_the_command_says() {
    let engine = memory();
    with_party(&engine);
    let line = locked(&engine);
    let statement = engine.prepare_statement(&plan("a"), &line, &kari(), at(60).date_naive()).unwrap();
    let prepare = PlanCommand::Prepare { line: line.clone(), person: kari(), statement: statement.clone() };
    submit(&engine, request("prepare", "a", 4, prepare)).unwrap();
    let asked = engine.signing_request(&kari(), &statement, at(60)).unwrap();
    let other = SigningKey::from_seed(&[8; 32]);
    let signature = other.sign(&asked).unwrap();
    let refused = engine.check_signature(&plan("a"), &line, signature.armour().as_bytes(), at(60));
    assert_eq!(refused.unwrap_err().failure().cause.id, "signature-other-key");
    let key = engine.workspace().person(&kari()).unwrap().keys[0].fingerprint.clone();
    let armour = signature.armour().to_owned();
    let sign = PlanCommand::Sign { line, person: kari(), statement, armour, key };
    let refused = submit(&engine, request("sign", "a", 5, sign)).unwrap_err();
    assert_eq!(refused.failure().cause.id, "signature-other-key");
}

#[test]
fn a_lock_that_an_edit_overtook_is_a_conflict() {
    let engine = memory();
    with_party(&engine);
    submit(&engine, create("a")).unwrap();
    let wanted =
        NewVersion { number: "1.0".to_owned(), kind: VersionKind::Final, change: Change::First, again: Vec::new() };
    let lock = engine.prepare_lock(&plan("a"), wanted, &mut Dice::default(), at(60)).unwrap();
    let mut forged = lock.clone();
    forged.text.push_str("Og noko meir.\n");
    let refused = submit(&engine, request("forged", "a", 1, PlanCommand::Lock(Box::new(forged)))).unwrap_err();
    assert_eq!(refused.failure().cause.id, "engine-not-rendered");
    submit(&engine, write("w1", "a", 1, "Seinare.")).unwrap();
    let overtaken = submit(&engine, request("lock", "a", 1, PlanCommand::Lock(Box::new(lock)))).unwrap_err();
    assert!(matches!(overtaken, EngineError::Conflict(_)));
}

#[test]
fn a_name_and_a_remark_can_be_erased_and_nothing_else() {
    let directory = tempfile::tempdir().unwrap();
    let engine = found(directory.path());
    submit(&engine, create("a")).unwrap();
    let remark = |id: &str| PlanCommand::Remark {
        id: RemarkId::new(id).unwrap(),
        anchor: Anchor::PLAN,
        text: "Eg, Ola, er sjuk.".to_owned(),
        body: None,
        condition: false,
        audience: Audience::All,
        owner: None,
        behalf: None,
    };
    let first = submit(&engine, request("r1", "a", 1, remark("m1"))).unwrap();
    submit(&engine, request("r2", "a", 2, remark("m2"))).unwrap();
    engine.save_draft(&kari(), "note", "privat").unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let erase = |id: &str, n: u64| {
        let id = CommandId::new(id).unwrap();
        runtime.block_on(engine.erase(&administrator(), id, n, "kravd", at(90)))
    };
    erase("e1", first.n).unwrap();
    let name = engine.workspace_history().unwrap().iter().find(|entry| entry.revision == 2).unwrap().n;
    erase("e2", name).unwrap();
    for n in [0, first.n, 1_000] {
        assert_eq!(erase(&format!("no-{n}"), n).unwrap_err().failure().cause.id, "engine-not-erasable");
    }
    assert_eq!(engine.draft(&kari(), "note").unwrap(), None);
    let later = submit(&engine, request("r3", "a", 3, remark("m3"))).unwrap();
    assert_eq!(later.revision, 4);
    let now = engine.plan(&plan("a")).unwrap();
    assert_eq!(now.remarks.keys().copied().collect::<Vec<_>>(), [2, 3]);
    assert_eq!(engine.workspace().person_name(&kari()), "kari");
    assert!(engine.history(&plan("a")).unwrap()[1].events.is_none());
    assert!(engine.check_log(&mut |_| {}).is_ok());
    drop(engine);
    let engine = open(directory.path());
    assert_eq!(engine.plan(&plan("a")).unwrap().remarks.len(), 2);
    let words = std::fs::read(directory.path().join("journal/000000.jsonl")).unwrap();
    assert_eq!(String::from_utf8(words).unwrap().matches("er sjuk").count(), 2);
}

#[test]
fn a_file_is_named_only_when_its_bytes_are_here() {
    let engine = memory();
    submit(&engine, create("a")).unwrap();
    let sha256 = engine.attach(b"scan").unwrap();
    let attach = |size| {
        PlanCommand::Edit(vec![Edit::Attach {
            sha256,
            name: "brev.pdf".to_owned(),
            size,
            node: Some(node("bakgrunn")),
        }])
    };
    let refused = submit(&engine, request("f1", "a", 1, attach(5))).unwrap_err();
    assert_eq!(refused.failure().cause.id, "engine-attachment-damaged");
    submit(&engine, request("f2", "a", 1, attach(4))).unwrap();
    assert_eq!(engine.attachment(&sha256).unwrap(), b"scan");
    std::fs::remove_file(engine.directory().join("attachments").join(sha256.to_string())).unwrap();
    assert_eq!(engine.attachment(&sha256).unwrap_err().failure().cause.id, "engine-attachment-missing");
}

#[test]
fn private_things_are_kept_by_their_name_and_forgotten() {
    let engine = memory();
    let mut changes = engine.follow();
    engine.save_draft(&kari(), "remark/a/1", "Eit utkast.").unwrap();
    engine.save_draft(&kari(), "read/a", "12").unwrap();
    assert_eq!(engine.draft(&kari(), "remark/a/1").unwrap().as_deref(), Some("Eit utkast."));
    let listed = engine.drafts(&kari(), "remark/").unwrap();
    assert_eq!(listed, [("remark/a/1".to_owned(), "Eit utkast.".to_owned())]);
    engine.drop_draft(&kari(), "remark/a/1").unwrap();
    engine.drop_draft(&kari(), "remark/a/1").unwrap();
    assert_eq!(engine.draft(&kari(), "remark/a/1").unwrap(), None);
    assert!(changes.try_recv().is_err(), "nobody is told of private things");
    assert_eq!(Stream::Workspace.name(), "w");
}

#[test]
fn an_entry_is_proved_to_be_in_the_log() {
    let engine = memory();
    submit(&engine, create("a")).unwrap();
    let prefix = engine.prefix();
    for n in 0..prefix.size {
        let proof = engine.prove(n).unwrap();
        assert!(vedtak::merkle::verify_inclusion(proof.leaf, n, proof.size, proof.root, &proof.path));
        assert_eq!(proof.root.to_string(), prefix.root.to_string());
    }
    assert_eq!(engine.prove(prefix.size).unwrap_err().failure().cause.id, "engine-entry-unknown");
    assert_eq!(engine.leaves().count() as u64, prefix.size);
    assert_eq!(engine.plan_entries(&plan("a")).unwrap().len(), 1);
    let request = engine.log_request(b"head".to_vec()).unwrap();
    let signature = engine.sign_with_log_key(&request).unwrap();
    assert!(signature.verify(&request.namespace, &request.keys, b"head").is_ok());
}
