//! A kind of plan that nobody has seen, made here: every kind of field and every view, under names of its own. Everything
//! works with it.

use std::fmt::Write as _;

use vedtak::domain::lang::Lang;
use vedtak::domain::template::Template;
use vedtak::domain::value::FieldKind;

use super::driver::World;
use crate::cli::signing::{make_key, sign_at_home};
use crate::cli::support::Caller;

fn said(word: &str) -> String {
    format!("{{ en = \"{word} en\", nb = \"{word} nb\", nn = \"{word} nn\" }}")
}

fn option(id: &str) -> String {
    format!("{{ id = \"{id}\", label = {}, mark = \"{}\" }}", said(id), id.len())
}

fn field(id: &str, kind: FieldKind, options: &[&str]) -> String {
    let mut out = format!("[[register.field]]\nid = \"{id}\"\nkind = \"{}\"\nlabel = {}\n", kind.name(), said(id));
    if !options.is_empty() {
        let options: Vec<String> = options.iter().map(|id| option(id)).collect();
        writeln!(out, "option = [{}]", options.join(", ")).unwrap();
    }
    out
}

fn register(id: &str, prefix: &str) -> String {
    format!("\n[[register]]\nid = \"{id}\"\nprefix = \"{prefix}\"\nnested = true\ntitle = {}\n", said(id))
}

/// Writes the template: `qov-all` with every kind of field and four views, `qov-figures` with a series, `qov-steps`.
fn template() -> String {
    let mut out = format!("key = \"qov\"\ntitle = {}\npurpose = {0}\n", said("Qov"));
    out.push_str(
        "process = { register = \"qov-steps\", title = \"qov-name\", act = \"qov-act\", recipients = \"qov-whom\" }\n",
    );
    out.push_str("signing = { ways = [\"ssh\"] }\n");
    let chapter = |id: &str, registers: &str| {
        format!("[[chapter]]\nid = \"{id}\"\nnumber = \"{id}\"\nregisters = [{registers}]\ntitle = {}\n", said(id))
    };
    out.push_str(&chapter("qov-a", "\"qov-all\""));
    out.push_str(&chapter("qov-b", "\"qov-figures\", \"qov-steps\""));
    out.push_str(&register("qov-all", "Q"));
    for kind in FieldKind::ALL {
        let options: &[&str] =
            if matches!(kind, FieldKind::Choice | FieldKind::Scale) { &["ein", "andre"] } else { &[] };
        out.push_str(&field(&format!("qov-{}", kind.name()), kind, options));
    }
    out.push_str(&field("qov-other", FieldKind::Scale, &["lita", "stor"]));
    write!(
        out,
        "[[register.matrix]]\nnow = {{ row = \"qov-scale\", column = \"qov-other\" }}\nlevel = [{}, {}]\n\
         grid = [{{ rows = [\"andre\", \"ein\"], columns = [\"lita\", \"stor\"], cells = [\"fin ille\", \"fin fin\"], limit = \"fin\" }}]\n",
        option("fin"), option("ille")
    )
    .unwrap();
    out.push_str("[[register.quadrant]]\nlabel = \"qov-line\"\nhorizontal = \"qov-scale\"\nvertical = \"qov-other\"\n");
    out.push_str("[[register.timeline]]\nlabel = \"qov-line\"\nwhen = \"qov-when\"\n");
    out.push_str("[[register.columns]]\nby = \"qov-choice\"\nlabel = \"qov-line\"\nminus = \"qov-flag\"\n");
    out.push_str(&register("qov-figures", "F"));
    out.push_str(&field("qov-of", FieldKind::Ref, &[]));
    out.push_str(&field("qov-at", FieldKind::When, &[]));
    out.push_str(&field("qov-how-much", FieldKind::Money, &[]));
    out.push_str("[[register.series]]\nof = \"qov-of\"\nat = \"qov-at\"\nvalue = \"qov-how-much\"\n");
    out.push_str(&register("qov-steps", "S"));
    out.push_str(&field("qov-name", FieldKind::Line, &[]));
    out.push_str(&field("qov-act", FieldKind::Choice, &["consider", "sign"]));
    out.push_str(&field("qov-whom", FieldKind::Recipients, &[]));
    out
}

/// A value of a kind as somebody types it at the prompt, and what is shown of it.
fn typed(kind: FieldKind, file: &str) -> (String, &'static str) {
    let (typed, shown) = match kind {
        FieldKind::Line => ("Ei linje", "Ei linje"),
        FieldKind::Prose => ("Eit avsnitt.", "Eit avsnitt."),
        FieldKind::Lines => ("fyrste; andre", "fyrste"),
        FieldKind::When => ("veke 38 2021", "veke 38 2021"),
        FieldKind::Choice => ("ein", "ein nn"),
        FieldKind::Scale => ("andre", "andre nn"),
        FieldKind::Number => ("42", "42"),
        FieldKind::Money => ("2,5 mill. kr", "2,5 mill. kr"),
        FieldKind::Percent => ("80 %", "80 %"),
        FieldKind::Flag => ("ja", "ja"),
        FieldKind::Bodies => ("utvalet", "Utvalet"),
        FieldKind::Parties => ("nesvik", "Nesvik"),
        FieldKind::Persons => ("bo", "Bo Vik"),
        FieldKind::Recipients => ("utvalet @ 20.05.21", "20.05.21"),
        FieldKind::Ref => ("Q1", "Q1"),
        FieldKind::File => (file, "fil.txt"),
    };
    (typed.to_owned(), shown)
}

fn founded() -> Caller {
    let caller = Caller::founded(Lang::Nn);
    let run = |words: &[&str]| caller.run(words).done();
    run(&["person", "add", "bo", "Bo Vik"]);
    run(&["body", "add", "utvalet", "Utvalet"]);
    run(&["party", "add", "nesvik", "Nesvik"]);
    run(&["party", "office", "nesvik", "leiar", "Leiar"]);
    run(&["party", "mandate", "nesvik", "bo", "--authority", "Styret", "--case", "1/20", "--date", "2020-05-01"]);
    caller.write("qov.toml", template());
    run(&["template", "check", "qov.toml"]);
    run(&["template", "add", "qov.toml"]);
    run(&["plan", "new", "plan", "Ein plan", "--template", "qov"]);
    caller
}

#[test]
fn the_template_is_sound_and_has_every_kind_of_field_and_every_view() {
    let template = Template::read(&template()).unwrap_or_else(|error| panic!("{error}"));
    let all = template.register("qov-all").unwrap();
    assert!(FieldKind::ALL.iter().all(|kind| all.fields.iter().any(|field| field.kind == *kind)));
    let views: Vec<_> =
        template.registers.iter().flat_map(vedtak::domain::picture::View::all).map(|view| view.term()).collect();
    assert_eq!(views, ["view-matrix", "view-quadrant", "view-timeline", "view-columns", "view-series"]);
}

#[test]
fn at_the_prompt_every_kind_is_written_shown_given_out_taken_in_locked_and_signed() {
    let caller = founded();
    let run = |words: &[&str]| caller.run(words).done();
    caller.write("fil.txt", "innhald");
    run(&["plan", "attach", "plan", "fil.txt"]);
    let file = vedtak::domain::digest::Digest::of(b"innhald").to_string();
    run(&["plan", "add", "plan", "qov-all", "qov-line=Fyrste"]);
    for kind in FieldKind::ALL {
        let (typed, shown) = typed(kind, &file);
        run(&["plan", "set", "plan", "qov-all/Q1", &format!("qov-{}={typed}", kind.name())]);
        let record = run(&["plan", "show", "plan", "qov-all/Q1"]);
        assert!(
            record.contains(&format!("qov-{} nn: ", kind.name())) && record.contains(shown),
            "{}: {record}",
            kind.name()
        );
        let text = run(&["plan", "export", "plan"]);
        assert!(text.contains(shown), "{}: {text}", kind.name());
    }
    run(&["plan", "set", "plan", "qov-all/Q1", "qov-other=stor"]);
    run(&["plan", "add", "plan", "qov-all", "qov-line=Under", "--under", "qov-all/Q1"]);
    run(&["plan", "set", "plan", "qov-all/Q2", "--undecided", "qov-when=Seinare", "--inapplicable", "qov-money"]);
    run(&["plan", "add", "plan", "qov-figures", "qov-of=qov-all/Q1", "qov-at=2021", "qov-how-much=40 000 kr"]);
    run(&["plan", "add", "plan", "qov-steps", "qov-name=Møte", "qov-act=consider", "qov-whom=utvalet @ 16.05.21"]);
    let lint = run(&["plan", "lint", "plan"]);
    assert!(lint.contains("meeting-on-weekend"), "{lint}");
    assert!(run(&["plan", "status", "plan"]).contains("Neste: S1"));
    let first = run(&["plan", "export", "plan", "--toml"]);
    caller.write("out.toml", &first);
    run(&["plan", "import", "out.toml", "--key", "copy"]);
    assert_eq!(run(&["plan", "export", "copy", "--toml"]).replace("\"copy\"", "\"plan\""), first);
    make_key(&caller, "bo");
    run(&["key", "add", "bo", "bo.pub", "--how", "møtt"]);
    run(&["version", "lock", "plan", "--final"]);
    run(&["signing", "open", "plan", "--way", "ssh", "--override", "prøve"]);
    run(&["sign", "plan", "--party", "nesvik", "--print", "--output", "statement.md"]);
    sign_at_home(&caller, "bo");
    run(&["sign", "plan", "--party", "nesvik", "--accept", "statement.md.sig"]);
    run(&["plan", "export", "plan", "--archive", "pakke"]);
    run(&["verify", "pakke"]);
}

#[test]
fn on_the_screen_a_record_is_written_shown_and_found_in_the_text() {
    let world = World::with(vec![template()]);
    let story = world.as_("kari").at(120, 40).press("n").type_("Ein plan").press("ctrl-s").expect_said("er oppretta");
    let story =
        story.press("3").expect("qov-all nn").press("a").type_("Noko nytt").press("ctrl-s").expect_said("Lagra");
    let story = story.expect("Q1").expect("Noko nytt").press("enter").expect("qov-percent nn").press("esc");
    story.press("2").expect("Noko nytt").press("1").press("f").expect("Funn");
}
