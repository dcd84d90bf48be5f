//! A kind of plan that nobody has seen, made here: every kind of field and every view, under names of its own. Everything
//! works with it.

use std::fmt::Write as _;

use vedtak::domain::lang::Lang;
use vedtak::domain::template::Template;
use vedtak::domain::value::FieldKind;

use crate::cli::support::Caller;

mod prompt;
mod screen;

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

/// Writes the template: `qov-all` with every kind of field and four views, `qov-figures` with a series, `qov-steps` with
/// the milestones, `qov-news` with status reports, `qov-shut` with what is kept from the public.
fn template() -> String {
    let mut out = format!("key = \"qov\"\ntitle = {}\npurpose = {0}\n", said("Qov"));
    out.push_str(
        "process = { register = \"qov-steps\", title = \"qov-name\", act = \"qov-act\", recipients = \"qov-whom\" }\n",
    );
    out.push_str("signing = { ways = [\"ssh\"] }\n");
    out.push_str(
        "reporting = { register = \"qov-news\", to = \"qov-to\", at = \"qov-met\", done = \"qov-did\", next = \"qov-next\" }\n",
    );
    out.push_str("[checks]\nowner = [{ register = \"qov-figures\", any_of = [\"qov-who\"] }]\n");
    let chapter = |id: &str, number: u8, registers: &str| {
        format!("[[chapter]]\nid = \"{id}\"\nnumber = \"{number}\"\nregisters = [{registers}]\ntitle = {}\n", said(id))
    };
    out.push_str(&chapter("qov-a", 1, "\"qov-all\""));
    out.push_str(&chapter("qov-b", 2, "\"qov-figures\", \"qov-steps\", \"qov-news\", \"qov-shut\""));
    out.push_str(&every_kind());
    out.push_str(&register("qov-figures", "F"));
    out.push_str(&field("qov-of", FieldKind::Ref, &[]));
    out.push_str(&field("qov-at", FieldKind::When, &[]));
    out.push_str(&field("qov-how-much", FieldKind::Money, &[]));
    out.push_str(&field("qov-who", FieldKind::Line, &[]));
    out.push_str("[[register.series]]\nof = \"qov-of\"\nat = \"qov-at\"\nvalue = \"qov-how-much\"\n");
    out.push_str(&register("qov-steps", "S"));
    out.push_str(&field("qov-name", FieldKind::Line, &[]));
    out.push_str(&field("qov-act", FieldKind::Choice, &["consider", "sign"]));
    out.push_str(&field("qov-whom", FieldKind::Recipients, &[]));
    out.push_str(&register("qov-news", "N"));
    out.push_str(&field("qov-to", FieldKind::Bodies, &[]));
    out.push_str(&field("qov-met", FieldKind::When, &[]));
    out.push_str(&field("qov-did", FieldKind::Prose, &[]));
    out.push_str(&field("qov-next", FieldKind::Prose, &[]));
    out.push_str(&register("qov-shut", "H"));
    writeln!(out, "closed = {}\nquiet = true", said("offl. § 13")).unwrap();
    out.push_str(&field("qov-secret", FieldKind::Line, &[]));
    out
}

fn every_kind() -> String {
    let mut out = register("qov-all", "Q");
    for kind in FieldKind::ALL {
        let options: &[&str] =
            if matches!(kind, FieldKind::Choice | FieldKind::Scale) { &["ein", "andre"] } else { &[] };
        out.push_str(&field(&format!("qov-{}", kind.name()), kind, options));
    }
    out.push_str(&field("qov-other", FieldKind::Scale, &["lita", "stor"]));
    writeln!(out, "former = [{}]", option("gamal")).unwrap();
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
    out
}

/// What is written in a field of a kind, and what is shown of it.
const fn written(kind: FieldKind) -> (&'static str, &'static str) {
    match kind {
        FieldKind::Line => ("Kråkefot", "Kråkefot"),
        FieldKind::Prose => ("Lyngheia brenn.", "Lyngheia brenn."),
        FieldKind::Lines => ("Granskog\nFurumo", "Furumo"),
        FieldKind::When => ("veke 38 2021", "veke 38 2021"),
        FieldKind::Choice => ("ein", "ein nn"),
        FieldKind::Scale => ("andre", "andre nn"),
        FieldKind::Number => ("4217", "4217"),
        FieldKind::Money => ("2,5 mill. kr", "2,5 mill. kr"),
        FieldKind::Percent => ("83 %", "83 %"),
        FieldKind::Flag => ("ja", "ja"),
        FieldKind::Bodies => ("utvalet", "Utvalet"),
        FieldKind::Parties => ("nesvik", "Nesvik"),
        FieldKind::Persons => ("bo", "Bo Vik"),
        FieldKind::Recipients => ("utvalet @ 20.05.21", "20.05.21"),
        FieldKind::Ref => ("Q1", "Q1"),
        FieldKind::File => ("", "fil.txt"),
    }
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
