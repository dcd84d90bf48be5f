//! Random kinds of plan with random values survive plan.toml byte for byte.

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
use vedtak::domain::plan::{Node, Plan, TEXT};
use vedtak::domain::template::Template;
use vedtak::domain::text::{Kind, clean};
use vedtak::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::when::{When, parse};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::fixture;

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

/// Long texts with everything that Markdown has, and what only looks like it.
const PROSES: [&str; 4] = [
    "# Overskrift\n\nEin *kursiv* og **feit** tekst med `kode`, [ei lenkje](https://example.no/a_b) og <b>ikkje HTML</b>.\n\n     - ein\n  - to\n    1. tre\n\n> Sitat\n> med to linjer\n\n| a | b |\n|---|---|\n| 1 \\| 2 | x |\n",
    "Linje med to mellomrom  \nog ei til.\n\n---\n\n+++\nkey = \"ikkje TOML\"\n+++\n\n[[register]]\n# ikkje ein merknad\n",
    "```toml\nx = '''a'''\n\"\"\"\n```\n\n\\* ikkje ei liste\n\n&amp; &lt; &#x41;\n",
    "«Sitat» – tankestrek … §&nbsp;13, ½ og 10⁶; e\u{301} sett saman.\n\n\tInnrykk med tabulator\n",
];

/// What files are called.
const FILES: [&str; 3] = ["fil.pdf", "Møte 1 «ny» #2.docx", "a \"b\" = c.txt"];

/// The shapes that a plan goes over to: none, one in which options are former ones, one that lacks this and that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Version {
    First,
    Later,
    Smaller,
}

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
/// What a value is made of.
type Seed = (u8, String, u64);
/// A record: how deep it stands; whether it is frozen, kept from the public and has a file; a value for each field of
/// the longest register.
type Row = (bool, [bool; 3], Vec<Seed>);

#[derive(Debug, Clone)]
struct Spec {
    registers: Vec<(Shape, Vec<Row>)>,
    own: Vec<(FieldKind, Seed)>,
    chapters: Vec<(bool, String)>,
    version: Version,
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
    let seldom = || proptest::bool::weighted(0.2);
    let row = (any::<bool>(), [seldom(), seldom(), seldom()], proptest::collection::vec(seed(), 7 + WHOLE.len()));
    let register = (shape, proptest::collection::vec(row, 0..5));
    (
        proptest::collection::vec(register, 1..4),
        proptest::collection::vec((kind(), seed()), 0..4),
        proptest::collection::vec((any::<bool>(), "[ -~æøå\n]{0,40}"), 1..5),
        proptest::sample::select(vec![Version::First, Version::Later, Version::Smaller]),
    )
        .prop_map(|(registers, own, chapters, version)| Spec { registers, own, chapters, version })
}

fn said(word: &str) -> String {
    format!("{{ en = \"{word}\", nb = \"{word}\", nn = \"{word}\" }}")
}

/// Returns the options of a field, and the former ones. What a view draws keeps its own.
const fn options(is_drawn: bool, version: Version) -> (&'static [&'static str], &'static [&'static str]) {
    match (is_drawn, version) {
        (false, Version::First) => (&["consider", "sign", "former"], &[]),
        _ => (&["consider", "sign"], &["former"]),
    }
}

fn field(out: &mut String, list: &str, id: &str, kind: FieldKind, (options, former): (&[&str], &[&str])) {
    let options = match kind {
        FieldKind::Choice | FieldKind::Scale => {
            let option = |id: &&str| format!("{{ id = \"{id}\", label = {} }}", said(id));
            let all = |ids: &[&str]| ids.iter().map(option).collect::<Vec<_>>().join(", ");
            format!("option = [{}]\nformer = [{}]\n", all(options), all(former))
        }
        _ => String::new(),
    };
    write!(out, "[[{list}]]\nid = \"{id}\"\nkind = \"{}\"\nlabel = {}\n{options}", kind.name(), said(id)).unwrap();
}

fn is_drawn(whole: bool, fields: &[FieldKind], nth: usize) -> bool {
    whole && nth + WHOLE.len() >= fields.len()
}

/// Writes the template of a plan; a smaller one leaves the last register, the last chapter, the last field of the plan
/// and the first one of every register out.
fn template(spec: &Spec, version: Version) -> String {
    let smaller = version == Version::Smaller;
    let mut out = format!("key = \"tilfeldig\"\ntitle = {0}\npurpose = {0}\n", said("Tilfeldig"));
    let keep = |count: usize| if smaller { count.saturating_sub(1) } else { count };
    for (at, (kind, _)) in spec.own.iter().enumerate().take(keep(spec.own.len())) {
        field(&mut out, "field", &format!("own-{at}"), *kind, options(false, version));
    }
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
        for (nth, kind) in fields.iter().enumerate().skip(usize::from(smaller && fields.len() > 1)) {
            let options = options(is_drawn(*whole, fields, nth), version);
            field(&mut out, "register.field", &format!("f{nth}"), *kind, options);
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
fn value(kind: FieldKind, (roll, words, number): &Seed, nodes: &[NodeId], options: &[&str]) -> FieldValue {
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
    let option = options[*number as usize % options.len()];
    let few = *number as usize % 3;
    FieldValue::Some(match kind {
        FieldKind::Line => Value::Line(line),
        FieldKind::Prose if number % 3 == 0 => {
            let long = PROSES[*number as usize / 3 % PROSES.len()];
            Value::Prose(text(&long.repeat(1 + *number as usize % 40), Kind::Body))
        }
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
        FieldKind::File => Value::File(Digest::of(FILES[*number as usize % FILES.len()].as_bytes())),
    })
}

fn actor() -> Actor {
    Actor { person: PersonId::new("ada").unwrap(), capacity: Capacity::Secretary, via: "local".into() }
}

fn basis<'a>(plan: &'a Plan, workspace: &'a Workspace, actor: &'a Actor) -> Basis<'a> {
    let now = vedtak::domain::command::Now { instant: fixture::instant(), day: fixture::instant().date_naive() };
    Basis { plan, workspace, actor, now }
}

/// Adds the template that a plan begins with, and the one that it goes over to.
fn both_templates(spec: &Spec, workspace: &mut Workspace) -> [Digest; 2] {
    [Version::First, spec.version].map(|version| {
        let toml = template(spec, version);
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

/// Names what a value is, to be counted.
fn names(value: &FieldValue, version: Version) -> Vec<&str> {
    let more = match value {
        FieldValue::Some(Value::When(when)) => Some(when.words.as_str()),
        FieldValue::Some(Value::Choice(id) | Value::Scale(id)) if id == "former" => {
            Some(if version == Version::Later { "former" } else { "latest" })
        }
        FieldValue::Some(Value::Prose(text)) if text.len() > 2_000 => Some("long"),
        FieldValue::Nothing(Nothing { who: Some(_), .. }) => Some("who"),
        FieldValue::Nothing(Nothing { words: Some(_), .. }) => Some("why"),
        _ => None,
    };
    let name = match value {
        FieldValue::Some(value) => value.kind().name(),
        FieldValue::Nothing(nothing) => nothing.none.term(),
    };
    more.into_iter().chain([name]).collect()
}

/// Makes the plan, and counts what is in it.
fn plan(spec: &Spec, workspace: &mut Workspace, seen: &RefCell<BTreeMap<String, usize>>) -> Plan {
    let digests = both_templates(spec, workspace);
    let count = |name: &str| *seen.borrow_mut().entry(name.to_owned()).or_default() += 1;
    let note = |value: FieldValue| {
        names(&value, spec.version).into_iter().for_each(&count);
        value
    };
    let shape = Template::read(&template(spec, Version::First)).unwrap();
    shape.registers.iter().flat_map(View::all).for_each(|view| count(view.term()));
    shape.checks.totals.iter().for_each(|_| count("checks"));
    let (mut edits, known) = nodes(spec);
    for name in FILES {
        let sha256 = Digest::of(name.as_bytes());
        edits.push(Edit::Attach { sha256, name: name.into(), size: 4, node: None });
    }
    let (first, _) = options(false, Version::First);
    for (at, (kind, seed)) in spec.own.iter().enumerate() {
        edits.push(Edit::SetPlan { field: format!("own-{at}"), value: note(value(*kind, seed, &known, first)) });
    }
    for (at, (_, prose)) in spec.chapters.iter().enumerate() {
        let value = note(value(FieldKind::Prose, &(7, prose.clone(), at as u64), &known, first));
        edits.push(Edit::Set { node: id(format!("c{at}")), field: TEXT.into(), value });
    }
    let mut frozen = Vec::new();
    let rows = spec.registers.iter().flat_map(|(shape, rows)| rows.iter().map(move |row| (shape, row)));
    for (at, (node, (shape, (below, [freeze, shut, filed], seeds)))) in known.iter().zip(rows).enumerate() {
        let (nested, _, closed, [.., whole], fields) = shape;
        for (nth, (kind, seed)) in fields.iter().zip(seeds).enumerate() {
            let (options, _) = options(is_drawn(*whole, fields, nth), Version::First);
            let value = note(value(*kind, seed, &known, options));
            edits.push(Edit::Set { node: node.clone(), field: format!("f{nth}"), value });
        }
        if *shut {
            let review = Some(fixture::instant().date_naive());
            let (target, basis) = (Some(node.clone()), Some(format!("offl. § {at} \"a\"")));
            edits.push(Edit::Restrict { target, audience: Vec::new(), basis, by: "Ada".into(), review });
        }
        if *filed {
            let (sha256, name) = (Digest::of(node.as_str().as_bytes()), format!("{at} vedlegg.pdf"));
            edits.push(Edit::Attach { sha256, name, size: 7, node: Some(node.clone()) });
        }
        for (name, is) in [("closed", *closed), ("nested", *nested && *below), ("access", *shut), ("filed", *filed)] {
            if is {
                count(name);
            }
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
    if spec.version != Version::First {
        let events = shape::decide(basis(&plan, workspace, &actor), digests[1]).unwrap();
        fixture::apply(&mut plan, &events);
        count(if spec.version == Version::Smaller { "hidden" } else { "later" });
    }
    plan
}

/// Returns a node with its dates as they are written: a year that is inferred from what stands beside is in no file.
fn as_written(node: &Node) -> serde_json::Value {
    fn take(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                fields.remove("meaning");
                fields.values_mut().for_each(take);
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(take),
            _ => {}
        }
    }
    let mut written = serde_json::to_value(node).unwrap();
    take(&mut written);
    written
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
            let same = other.as_ref().map(as_written) == Some(as_written(&node));
            prop_assert!(!holds || same, "{:#?}\n{:#?}\n{}", other, node, written);
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
    // Each way of writing a date is one of many.
    let often = |name: &str| if WHENS.contains(&name) { 1 } else { 10 };
    let more =
        ["hidden", "later", "checks", "former", "latest", "closed", "nested", "access", "filed", "long", "who", "why"];
    let names = FieldKind::ALL.map(FieldKind::name).into_iter().chain(nothings).chain(VIEWS).chain(WHENS).chain(more);
    for name in names {
        assert!(seen.get(name).is_some_and(|count| *count >= often(name)), "{name} is seen too seldom: {seen:#?}");
    }
}
