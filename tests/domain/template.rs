//! Templates that do not hold together are refused: every fault at once, by line, key and name.

use vedtak::domain::fault::Fault;
use vedtak::domain::lang::Lang;
use vedtak::domain::template::Template;
use vedtak::locale::Locale;

/// A template with every view.
const SMALL: &str = include_str!("template.toml");

/// What is written wrong, how, and what is said of it: the message and the name in it.
const WRONG: [(&str, &str, &str, &str); 49] = [
    (r#"id = "two""#, r#"id = "one""#, "template-twice", "one"),
    (r#"id = "two""#, r#"id = "To do""#, "template-id-form", "To do"),
    (r#"key = "small""#, r#"key = "Small""#, "template-id-form", "Small"),
    (r#"parent = "one""#, r#"parent = "two""#, "template-cycle", "two"),
    (r#"parent = "one""#, r#"parent = "four""#, "template-parent-later", "four"),
    (r#"parent = "one""#, r#"parent = "five""#, "template-names-nothing", "five"),
    (r#"registers = ["steps", "numbers"]"#, r#"registers = ["stops"]"#, "template-names-nothing", "stops"),
    (r#"registers = ["steps", "numbers"]"#, r#"registers = ["risks"]"#, "template-register-twice", "risks"),
    (r#"choices = { act = "sign" }"#, r#"choices = { act = "sing" }"#, "template-names-nothing", "sing"),
    (r#"choices = { act = "sign" }"#, r#"choices = { for = "sign" }"#, "template-kind", "for"),
    (
        r#"process = { register = "steps", title = "title""#,
        r#"process = { register = "steps", title = "for""#,
        "template-kind",
        "for",
    ),
    (r#"recipients = "for" }"#, r#"recipients = "too" }"#, "template-names-nothing", "too"),
    (r#"at = "by", done = "done""#, r#"at = "done", done = "done""#, "template-kind", "done"),
    (r#"id = "done""#, r#"id = "key""#, "template-reserved", "key"),
    (r#"id = "done", kind = "prose""#, r#"id = "done", kind = "scale""#, "template-options", "done"),
    (r#"label = { en = "Done", nb"#, r#"label = { en = " ", nb"#, "template-text-empty", "en"),
    (r#"id = "odd""#, r#"id = "what""#, "template-twice", "what"),
    (r#"mark = "L""#, r#"mark = "Loud""#, "template-mark-long", "Loud"),
    (r#"prefix = "R""#, r#"prefix = "R R""#, "template-prefix", "R R"),
    (r#"former = [{ id = "old""#, r#"former = [{ id = "low""#, "template-twice", "low"),
    (r#"{ row = "likely""#, r#"{ row = "grave""#, "template-axes", ""),
    (r#"{ row = "likely""#, r#"{ row = "what""#, "template-kind", "what"),
    (r#"columns = ["low", "high"]"#, r#"columns = ["low", "hot"]"#, "template-no-step", "hot"),
    (r#"rows = ["high", "low"]"#, r#"rows = ["low"]"#, "template-step-outside", "high"),
    (r#""fair bad", "good fair""#, r#""fair bad", "good""#, "template-grid-ragged", ""),
    (r#""fair bad", "good fair""#, r#""fair bad""#, "template-grid-rows", ""),
    (r#""fair bad", "good fair""#, r#""fair bad", "good fare""#, "template-no-level", "fare"),
    (r#"limit = "fair""#, r#"limit = "fare""#, "template-no-level", "fare"),
    (r#"rows = ["old"]"#, r#"rows = ["low"]"#, "template-grid-shared", "low"),
    (r#"before = { row = "likely", column = "grave" }"#, "", "template-no-score", ""),
    (r#"flag = "taken""#, r#"flag = "what""#, "template-kind", "what"),
    (r#"horizontal = "likely""#, r#"horizontal = "what""#, "template-kind", "what"),
    (r#"quarter = []"#, r#"quarter = [{ en = "a", nb = "a", nn = "a" }]"#, "template-quarters", ""),
    (r#"when = "due""#, r#"when = "what""#, "template-kind", "what"),
    (
        r#"provisional = { field = "taken" }"#,
        r#"provisional = { field = "taken", option = "x" }"#,
        "template-names-nothing",
        "x",
    ),
    (r#"of = ["steps", "#, r#"of = ["stops", "#, "template-names-near", "stops"),
    (r#"of = ["steps", "#, r#"of = ["xyz", "#, "template-names-nothing", "xyz"),
    (r#"id = "at", kind = "when""#, r#"id = "at", kind = "when", of = ["steps"]"#, "template-kind", "at"),
    (r#"by = "sort""#, r#"by = "due""#, "template-kind", "due"),
    (r#"all = "any""#, r#"all = "none""#, "template-names-nothing", "none"),
    (r#"of = "of""#, r#"of = "value""#, "template-kind", "value"),
    (r#"rollup = "adds""#, r#"rollup = "adds", unit = "units""#, "template-names-nothing", "units"),
    (r#"rollup = "adds""#, r#"rollup = "sort""#, "template-rollup", "sort"),
    ("id = \"due\"\nkind = \"when\"", "id = \"due\"\nkind = \"wen\"", "template-word-unknown", "wen"),
    (r#"prefix = "R""#, r#"prefixe = "R""#, "template-key-unknown", "prefixe"),
    (r#"horizontal = "likely""#, r#"horisontal = "likely""#, "template-key-unknown", "horisontal"),
    (r#"keyed = false"#, r#"keyed = "no""#, "document-type", ""),
    (r#"key = "small""#, "key = \"small\"\nkey = \"big\"", "template-key-twice", "key"),
    (r#"en = "Steps""#, r#"en = "Ste\u202eps""#, "text-refused", "U+202E"),
];

fn faults(toml: &str) -> Vec<Fault> {
    Template::read(toml).err().map(|error| error.faults).unwrap_or_default()
}

fn said(toml: &str) -> Vec<String> {
    let locale = Locale::new(Lang::En);
    faults(toml).iter().map(|fault| locale.say(&fault.message())).collect()
}

/// The line of a text that stands once in the template.
fn line(toml: &str, text: &str) -> usize {
    let at = toml.find(text).unwrap_or_else(|| panic!("{text}"));
    toml[..at].matches('\n').count() + 1
}

#[test]
fn a_template_that_holds_together_is_read() {
    assert_eq!(said(SMALL), Vec::<String>::new());
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_its_name() {
    let mut missed = Vec::new();
    for (from, to, id, what) in WRONG {
        assert_eq!(SMALL.matches(from).count(), 1, "{from}");
        let bad = SMALL.replace(from, to);
        let is_it = |fault: &&Fault| {
            let named = format!("{:?}", fault.cause.arguments);
            fault.cause.id == id && (what.is_empty() || named.contains(&format!("{what:?}")))
        };
        let found = faults(&bad);
        let Some(fault) = found.iter().find(is_it) else {
            missed.push(format!("{from} -> {to}: {id} {what}, found {:#?}", said(&bad)));
            continue;
        };
        let (written, told) = (line(SMALL, from), fault.line.unwrap_or_default());
        if written.abs_diff(told) > 6 {
            missed.push(format!("{from}: line {told} instead of {written}"));
        }
        for lang in Lang::ALL {
            let words = Locale::new(lang).say(&fault.message());
            assert!(words.contains(&told.to_string()) && !words.contains("{$"), "{words}");
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn the_line_is_that_of_the_word_itself() {
    let bad = SMALL
        .replace(r#""fair bad", "good fair""#, "\"fair bad\",\n \"good fare\"")
        .replace("limit = \"fair\"", "limit = \"no\"");
    let said = said(&bad);
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(
        said[0].starts_with(&format!("Line {}, register.matrix.grid.cells:", line(&bad, "good fare"))),
        "{said:#?}"
    );
    assert!(said[1].starts_with(&format!("Line {}, register.matrix.grid.limit:", line(&bad, "limit = \"no\""))));
}

#[test]
fn a_milestone_does_one_of_the_acts() {
    let said = said(&SMALL.replace(r#"id = "sign", label"#, r#"id = "sing", label"#));
    assert!(said[0].starts_with("Line 4, process.act: “sing” in the template is not an act."), "{said:#?}");
}

#[test]
fn a_longer_circle_of_chapters_is_named_whole() {
    let bad = SMALL.replace(r#"id = "one", title"#, r#"id = "one", parent = "three", title"#);
    let said = said(&bad);
    assert!(
        said.iter().any(|said| said.contains("one")
            && said.contains("two")
            && said.contains("three")
            && said.contains("circle")),
        "{said:#?}"
    );
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let bad = SMALL
        .replace("\"due\"\nkind = \"when\"", "\"due\"\nkind = \"wen\"")
        .replace("prefix = \"R\"", "prefixe = \"R\"")
        .replace("of = \"of\"", "off = \"of\"");
    assert_eq!(faults(&bad).len(), 2, "the register with a bad field says nothing else: {:#?}", said(&bad));
    let bad = SMALL
        .replace("limit = \"fair\"", "limit = \"no\"")
        .replace("of = \"of\"", "of = \"on\"")
        .replace("mark = \"L\"", "mark = \"Loud\"");
    assert_eq!(faults(&bad).len(), 3, "{:#?}", said(&bad));
    let lines: Vec<_> = faults(&bad).iter().map(|fault| fault.line).collect();
    assert!(lines.is_sorted());
}

#[test]
fn a_template_that_was_accepted_stays_readable() {
    let once = SMALL.replace("limit = \"fair\"", "limit = \"no\"");
    assert!(Template::read(&once).is_err());
    assert!(Template::stored(&once).is_ok());
}
