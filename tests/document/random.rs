//! Random kinds of plan with random values survive plan.toml byte for byte; random damage is a fault with its line.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use vedtak::document::toml::{read, write};
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::decide::content::decide;
use vedtak::domain::decide::{Basis, shape};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{NodeId, PersonId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::picture::View;
use vedtak::domain::plan::{Plan, TEXT};
use vedtak::domain::template::Template;
use vedtak::domain::text::{Kind, clean};
use vedtak::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::when::{When, parse};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::fixture::{self, SAMPLE, TEMPLATE};

/// Dates of every kind, in nynorsk.
const WHENS: [&str; 21] = [
    "29.04.20",
    "14.05.20 kl. 10.30-14.30",
    "veke 38 2020",
    "veke 2 eller 3 2021",
    "desember 2020",
    "H-2015",
    "vår og haust 2016",
    "2. kvartal 2021",
    "første halvår 2021",
    "2021",
    "2016/2017",
    "2016-2019",
    "innan 14. mai 2020",
    "2 veker etter M8",
    "etter M8",
    "onsdagar i oddetalsveker",
    "kvart år",
    "snarast",
    "seint i oktober 2020",
    "1. tertial 2021",
    "frå 2020",
];

/// What each kind of view is called.
const VIEWS: [&str; 5] = ["view-matrix", "view-quadrant", "view-timeline", "view-columns", "view-series"];

/// What a register needs for every view and every check.
const WHOLE: [FieldKind; 9] = [
    FieldKind::Line,
    FieldKind::Scale,
    FieldKind::Scale,
    FieldKind::Choice,
    FieldKind::When,
    FieldKind::Ref,
    FieldKind::Money,
    FieldKind::Flag,
    FieldKind::Recipients,
];

/// A register of a kind of plan: whether records stand below records, are keyed, are kept from the public; whether it is
/// looked through, quiet, and has every view; its fields.
type Shape = (bool, bool, bool, [bool; 3], Vec<FieldKind>);
/// A record: how deep it stands, whether it is frozen, a value for each field of the longest register.
type Row = (bool, bool, Vec<(u8, String, u64)>);

#[derive(Debug, Clone)]
struct Spec {
    registers: Vec<(Shape, Vec<Row>)>,
    own: Vec<(FieldKind, (u8, String, u64))>,
    chapters: Vec<(bool, String)>,
    dropped: bool,
}

fn specs() -> impl Strategy<Value = Spec> {
    let kind = || proptest::sample::select(FieldKind::ALL.to_vec());
    let seed = || (any::<u8>(), "\\PC{0,12}|[ -~æøå\n#|'\"\\\\]{0,30}|.{0,8}", any::<u64>());
    let fields = proptest::collection::vec(kind(), 1..7);
    let shape = (any::<bool>(), any::<bool>(), proptest::bool::weighted(0.2), any::<[bool; 3]>(), fields);
    let shape = shape.prop_map(|(nested, keyed, closed, flags, mut fields)| {
        fields.extend(WHOLE.into_iter().filter(|_| flags[2]));
        (nested, keyed, closed, flags, fields)
    });
    let row = (any::<bool>(), proptest::bool::weighted(0.2), proptest::collection::vec(seed(), 7 + WHOLE.len()));
    let register = (shape, proptest::collection::vec(row, 0..5));
    (
        proptest::collection::vec(register, 1..4),
        proptest::collection::vec((kind(), seed()), 0..4),
        proptest::collection::vec((any::<bool>(), "[ -~æøå\n]{0,40}"), 1..5),
        proptest::bool::weighted(0.3),
    )
        .prop_map(|(registers, own, chapters, dropped)| Spec { registers, own, chapters, dropped })
}

fn said(word: &str) -> String {
    format!("{{ en = \"{word}\", nb = \"{word}\", nn = \"{word}\" }}")
}

fn field(out: &mut String, list: &str, id: &str, kind: FieldKind) {
    let options = match kind {
        FieldKind::Choice | FieldKind::Scale => {
            let option = |id: &str| format!("{{ id = \"{id}\", label = {} }}", said(id));
            format!("option = [{}, {}]\nformer = [{}]\n", option("consider"), option("sign"), option("former"))
        }
        _ => String::new(),
    };
    write!(out, "[[{list}]]\nid = \"{id}\"\nkind = \"{}\"\nlabel = {}\n{options}", kind.name(), said(id)).unwrap();
}

/// Writes the template of a plan; a smaller one leaves the last register and the last chapter out.
fn template(spec: &Spec, smaller: bool) -> String {
    let mut out = format!("key = \"tilfeldig\"\ntitle = {0}\npurpose = {0}\n", said("Tilfeldig"));
    for (at, (kind, _)) in spec.own.iter().enumerate() {
        field(&mut out, "field", &format!("own-{at}"), *kind);
    }
    let keep = |count: usize| if smaller { count - 1 } else { count };
    for (at, (below, _)) in spec.chapters.iter().enumerate().take(keep(spec.chapters.len())) {
        let parent = if *below && at > 0 { format!("parent = \"c{}\"\n", at - 1) } else { String::new() };
        write!(out, "[[chapter]]\nid = \"c{at}\"\nnumber = \"{at}\"\n{parent}title = {}\n", said("Kapittel")).unwrap();
    }
    for (at, ((nested, keyed, closed, [reviewed, quiet, whole], fields), _)) in
        spec.registers.iter().enumerate().take(keep(spec.registers.len()))
    {
        let closed = if *closed { format!("closed = {}\n", said("offl. § 13")) } else { String::new() };
        write!(
            out,
            "[[register]]\nid = \"r{at}\"\nprefix = \"K\"\nnested = {nested}\nkeyed = {keyed}\nreviewed = {reviewed}\nquiet = {quiet}\n{closed}title = {}\n",
            said("Register")
        )
        .unwrap();
        for (nth, kind) in fields.iter().enumerate() {
            field(&mut out, "register.field", &format!("f{nth}"), *kind);
            writeln!(out, "quiet = {}\napart = {}", nth % 2 == 0, *reviewed && nth % 3 == 1).unwrap();
        }
        if *whole {
            out.push_str(&views(fields.len() - WHOLE.len()));
        }
    }
    let whole = spec.registers.iter().take(keep(spec.registers.len())).position(|((.., flags, _), _)| flags[2]);
    if let Some(at) = whole {
        out.push_str(&checks(&format!("r{at}"), spec.registers[at].0.4.len() - WHOLE.len()));
    }
    out
}

/// Writes every view of a register whose fields for them begin at a place.
fn views(at: usize) -> String {
    let [line, row, column, choice, when, of, money, flag] = std::array::from_fn(|nth| format!("f{}", at + nth));
    let level = said("g");
    format!(
        r#"[[register.matrix]]
now = {{ row = "{row}", column = "{column}" }}
level = [{{ id = "g", label = {level} }}]
grid = [{{ rows = ["consider", "sign"], columns = ["consider", "sign"], cells = ["g g", "g g"], limit = "g" }}]
[[register.quadrant]]
label = "{line}"
horizontal = "{row}"
vertical = "{column}"
[[register.timeline]]
label = "{line}"
when = "{when}"
provisional = {{ field = "{flag}" }}
[[register.columns]]
by = "{choice}"
label = "{line}"
minus = "{flag}"
[[register.series]]
of = "{of}"
at = "{when}"
value = "{money}"
"#
    )
}

/// Writes every check on a register whose fields for them begin at a place, and the process.
fn checks(register: &str, at: usize) -> String {
    let [line, _, _, choice, when, _, money, flag, recipients] = std::array::from_fn(|nth| format!("f{}", at + nth));
    format!(
        r#"[process]
register = "{register}"
title = "{line}"
act = "{choice}"
recipients = "{recipients}"
[checks]
promises = {{ register = "{register}", act = "{choice}", when = "{when}", recipients = "{recipients}" }}
versions = {{ register = "{register}", own = "{flag}", version = "{line}", milestone = "{line}" }}
papers = {{ days = 7 }}
owner = [{{ register = "{register}", any_of = ["{line}"] }}]
deadline = [{{ register = "{register}", any_of = ["{when}"], unless = {{ field = "{choice}", is = ["consider"] }} }}]
treated = [{{ register = "{register}", any_of = ["{line}"] }}]
required_when = [{{ register = "{register}", field = "{line}", when = {{ field = "{flag}" }} }}]
vacancy = [{{ register = "{register}", open = {{ field = "{flag}" }}, since = "{when}", weeks = 8 }}]
abbreviations = [{{ register = "{register}", term = "{line}", known = ["HF"] }}]
lights = [{{ register = "{register}", overall = "{choice}", parts = ["{choice}"] }}]
total = [{{ register = "{register}", field = "{money}" }}]
"#
    )
}

fn text(words: &str, kind: Kind) -> String {
    clean(words, kind).0
}

fn when(number: u64) -> When {
    let words = WHENS[number as usize % WHENS.len()];
    parse(words, Locale::new(Lang::Nn).when_words()).unwrap_or_else(|error| panic!("{words}: {error:?}"))
}

/// Makes a value of a kind; now and then one of the three kinds of nothing.
fn value(kind: FieldKind, (roll, words, number): &(u8, String, u64), nodes: &[NodeId], file: Digest) -> FieldValue {
    let line = text(words, Kind::Line);
    let nothing = |none| {
        let said = |yes: bool| (yes && !line.is_empty()).then(|| line.clone());
        FieldValue::Nothing(Nothing { none, words: said(number % 2 == 0), who: said(number % 3 == 0) })
    };
    let recipients = || {
        let one = |who, dated: bool| RecipientLine { who, when: dated.then(|| when(*number)) };
        let (ak, su) = ("ak".parse().unwrap(), "su-berg".parse().unwrap());
        let all = [
            one(Recipient::Body(su), true),
            one(Recipient::Acting { body: ak, role: "styringsgruppa".parse().unwrap() }, false),
            one(Recipient::Set("alle-su-sr".parse().unwrap()), true),
            one(Recipient::Party("nesvik".parse().unwrap()), false),
            one(Recipient::Parties, number % 2 == 0),
        ];
        Recipients { lines: all.into_iter().take(*number as usize % 6).collect(), joint: number % 4 == 0 }
    };
    match roll % 10 {
        0 => return nothing(NothingKind::Empty),
        1 => return nothing(NothingKind::Undecided),
        2 => return nothing(NothingKind::Inapplicable),
        _ => {}
    }
    let option = if number % 2 == 0 { "consider" } else { "sign" };
    let few = *number as usize % 3;
    FieldValue::Some(match kind {
        FieldKind::Line => Value::Line(line),
        FieldKind::Prose => Value::Prose(text(words, Kind::Body)),
        FieldKind::Lines => Value::Lines(words.split(' ').map(|word| text(word, Kind::Line)).collect()),
        FieldKind::When => Value::When(when(*number)),
        FieldKind::Choice => Value::Choice(option.into()),
        FieldKind::Scale => Value::Scale(option.into()),
        FieldKind::Number => Value::Number(format!("{},5", number % 1000)),
        FieldKind::Money => Value::Money(format!("{} 000 kr", number % 1000)),
        FieldKind::Percent => Value::Percent(format!("{} %", number % 100)),
        FieldKind::Flag => Value::Flag(number % 2 == 0),
        FieldKind::Bodies => Value::Bodies(["ak", "su-berg"].iter().take(few).map(|id| id.parse().unwrap()).collect()),
        FieldKind::Parties => Value::Parties(["nesvik"].iter().take(few).map(|id| id.parse().unwrap()).collect()),
        FieldKind::Persons => Value::Persons(["ada"].iter().take(few).map(|id| id.parse().unwrap()).collect()),
        FieldKind::Recipients => Value::Recipients(recipients()),
        FieldKind::Ref => Value::Ref(nodes.iter().take(few).cloned().collect()),
        FieldKind::File => Value::File(file),
    })
}

fn actor() -> Actor {
    Actor { person: PersonId::new("ada").unwrap(), capacity: Capacity::Secretary, via: "local".into() }
}

fn basis<'a>(plan: &'a Plan, workspace: &'a Workspace, actor: &'a Actor) -> Basis<'a> {
    let now = vedtak::domain::command::Now { instant: fixture::instant(), day: fixture::instant().date_naive() };
    Basis { plan, workspace, actor, now }
}

/// Adds the template, and one that lacks its last chapter and register.
fn both_templates(spec: &Spec, workspace: &mut Workspace) -> [Digest; 2] {
    [false, true].map(|smaller| {
        let toml = template(spec, smaller);
        Template::read(&toml).unwrap_or_else(|error| panic!("{error}\n{toml}"));
        let digest = Digest::of(toml.as_bytes());
        workspace.apply(&WorkspaceEvent::TemplateAdded { digest, toml }, &fixture::stamp(2));
        digest
    })
}

fn id(text: String) -> NodeId {
    NodeId::new(text).unwrap()
}

/// Adds chapters and records; says which record stands in which register.
fn nodes(spec: &Spec) -> (Vec<Edit>, Vec<NodeId>) {
    let mut edits = Vec::new();
    let mut add = |id: &NodeId, register: Option<String>, key, parent| {
        edits.push(Edit::Add { id: id.clone(), register, key, parent, after: None, fields: vec![] });
    };
    for (at, (below, _)) in spec.chapters.iter().enumerate() {
        let parent = (*below && at > 0).then(|| id(format!("c{}", at - 1)));
        add(&id(format!("c{at}")), None, Some(at.to_string()), parent);
    }
    let mut records = Vec::new();
    for (at, ((nested, ..), rows)) in spec.registers.iter().enumerate() {
        for (nth, (below, ..)) in rows.iter().enumerate() {
            let node = id(format!("r{at}-{nth}"));
            let parent = (*nested && *below && nth > 0).then(|| id(format!("r{at}-{}", nth - 1)));
            add(&node, Some(format!("r{at}")), None, parent);
            records.push(node);
        }
    }
    (edits, records)
}

/// Makes the plan, and counts what is in it.
fn plan(spec: &Spec, workspace: &mut Workspace, seen: &RefCell<BTreeMap<String, usize>>) -> Plan {
    let digests = both_templates(spec, workspace);
    let count = |name: &str| *seen.borrow_mut().entry(name.to_owned()).or_default() += 1;
    let note = |value: FieldValue| {
        match &value {
            FieldValue::Some(value) => count(value.kind().name()),
            FieldValue::Nothing(nothing) => count(nothing.none.term()),
        }
        value
    };
    let shape = Template::read(&template(spec, false)).unwrap();
    shape.registers.iter().flat_map(View::all).for_each(|view| count(view.term()));
    shape.checks.totals.iter().for_each(|_| count("checks"));
    let file = Digest::of(b"file");
    let (mut edits, known) = nodes(spec);
    edits.push(Edit::Attach { sha256: file, name: "fil.pdf".into(), size: 4, node: None });
    for (at, (kind, seed)) in spec.own.iter().enumerate() {
        edits.push(Edit::SetPlan { field: format!("own-{at}"), value: note(value(*kind, seed, &known, file)) });
    }
    for (at, (_, prose)) in spec.chapters.iter().enumerate() {
        let value = note(value(FieldKind::Prose, &(7, prose.clone(), 0), &known, file));
        edits.push(Edit::Set { node: id(format!("c{at}")), field: TEXT.into(), value });
    }
    let mut frozen = Vec::new();
    let rows = spec.registers.iter().flat_map(|((.., fields), rows)| rows.iter().map(move |row| (fields, row)));
    for (node, (fields, (_, freeze, seeds))) in known.iter().zip(rows) {
        for (nth, (kind, seed)) in fields.iter().zip(seeds).enumerate() {
            let value = note(value(*kind, seed, &known, file));
            edits.push(Edit::Set { node: node.clone(), field: format!("f{nth}"), value });
        }
        frozen.extend(freeze.then(|| Edit::Freeze { node: node.clone() }));
    }
    edits.extend(frozen.into_iter().rev());
    let actor = actor();
    let create = PlanCommand::Create {
        key: "p".into(),
        title: "Plan".into(),
        lang: Lang::Nn,
        template: digests[0],
        edits: Some(edits),
    };
    let mut plan = Plan::unborn(PlanId::new("plan").unwrap());
    let events = decide(basis(&plan, workspace, &actor), &create).unwrap_or_else(|denial| panic!("{denial:?}"));
    fixture::apply(&mut plan, &events);
    if spec.dropped {
        let events = shape::decide(basis(&plan, workspace, &actor), digests[1]).unwrap();
        fixture::apply(&mut plan, &events);
        count("hidden");
    }
    plan
}

#[test]
fn random_plans_survive_a_file_byte_for_byte() {
    let seen = RefCell::new(BTreeMap::new());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner =
        TestRunner::new_with_rng(Config { cases: 160, failure_persistence: None, ..Config::default() }, rng);
    let ran = runner.run(&specs(), |spec| {
        let mut workspace = fixture::workspace();
        let first = plan(&spec, &mut workspace, &seen);
        let written = write(&first, &workspace);
        let content = read(written.as_bytes(), &workspace)
            .map_err(|faults| TestCaseError::fail(format!("{faults:#?}\n{written}")))?;
        let second = fixture::import(content, &workspace);
        prop_assert_eq!(&write(&second, &workspace), &written);
        let empty = |value: &FieldValue| *value == FieldValue::EMPTY;
        for (id, node) in &first.nodes {
            let mut node = (**node).clone();
            node.fields.retain(|_, value| !empty(value));
            let holds = !node.hidden || !node.is_chapter() || !node.fields.is_empty() || !node.children.is_empty();
            let other = second.nodes.get(id).map(|node| (**node).clone());
            prop_assert!(!holds || other.as_ref() == Some(&node), "{:#?}\n{:#?}\n{}", other, node, written);
        }
        prop_assert_eq!(&second.access, &first.access);
        prop_assert_eq!(&second.attachments, &first.attachments);
        let third = fixture::import(read(written.as_bytes(), &workspace).unwrap(), &workspace);
        prop_assert!(third == second);
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
    let seen = seen.into_inner();
    let nothings = [NothingKind::Empty, NothingKind::Undecided, NothingKind::Inapplicable].map(NothingKind::term);
    for name in FieldKind::ALL.map(FieldKind::name).into_iter().chain(nothings).chain(VIEWS).chain(["hidden", "checks"])
    {
        assert!(seen.get(name).is_some_and(|count| *count >= 20), "{name} is seen too seldom: {seen:#?}");
    }
}

/// Damages a text in a few places: bytes changed, lines taken away, doubled or swapped.
fn damaged(text: &str, strokes: &[(u16, u8, u8)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, what, byte) in strokes {
        let at = usize::from(*at) % bytes.len().max(1);
        match what % 5 {
            0 => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            2 => drop(bytes.remove(at)),
            _ => {
                let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (at % lines.len(), usize::from(*byte) % lines.len());
                if what % 5 == 3 {
                    lines.swap(one, other)
                } else {
                    lines.insert(one, lines[other].clone())
                }
                bytes = lines.join(&b'\n');
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(Config { cases: 600, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_damaged_file_is_a_fault_with_its_line(strokes in proptest::collection::vec(any::<(u16, u8, u8)>(), 1..6)) {
        let bytes = damaged(SAMPLE, &strokes);
        if let Err(faults) = read(&bytes, &fixture::workspace()) {
            prop_assert!(!faults.is_empty() && faults.iter().all(|fault| fault.line.is_some()), "{:#?}", faults);
        }
        let bytes = damaged(TEMPLATE, &strokes);
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = Template::read(&text) {
            let lined = error.faults.iter().all(|fault| fault.line.is_some());
            prop_assert!(!error.faults.is_empty() && lined, "{:#?}", error.faults);
        }
    }
}
