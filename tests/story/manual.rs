//! The pages of keys in `docs/` say what the one table of actions says, in each language.
//!
//! `VEDTAK_WRITE_DOCS=1 cargo test --test all story::manual` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use vedtak::domain::lang::Lang;
use vedtak::locale::Locale;
use vedtak::ui::action::{Group, Place, Row, TABLE, at};
use vedtak::ui::configuration::Own;
use vedtak::ui::key::Key;
use vedtak::ui::keymap;

/// Words of the pages that are not in the program: title, introduction, everywhere, key, action, name in the palette.
const fn words(lang: Lang) -> [&'static str; 8] {
    match lang {
        Lang::En => [
            "Keys",
            "The footer shows the most usual keys of a screen, `?` all of them with the reason for what is not possible now, \
             and `:` runs any of them by its name. In forms a letter is text; there `Ctrl+P` opens the same list.",
            "Everywhere",
            "Key",
            "What it does",
            "Name",
            "Keys of your own",
            "`~/.config/vedtak/keymap.toml` says which keys run what. A list takes the place of the usual keys, `default` in it \
             stands for them, and an empty list leaves the action to the palette. Several keys after one another are written \
             with a space between. `[everywhere]` counts in every place, a place's own table comes before it. Places: {places}. \
             Whatever cannot be as it is written is said when the session begins, and by `vedtak doctor`.",
        ],
        Lang::Nb => [
            "Taster",
            "Nederst står de vanligste tastene på et skjermbilde, `?` viser alle, med grunnen til det som ikke er mulig nå, \
             og `:` kjører dem etter navn. I skjemaer er en bokstav tekst; der åpner `Ctrl+P` den samme listen.",
            "Overalt",
            "Tast",
            "Hva den gjør",
            "Navn",
            "Egne taster",
            "`~/.config/vedtak/keymap.toml` sier hvilke taster som kjører hva. En liste kommer i stedet for de vanlige tastene, \
             `default` i den står for dem, og en tom liste overlater handlingen til paletten. Flere taster etter hverandre \
             skrives med mellomrom. `[everywhere]` gjelder overalt, tabellen til et sted går foran. Steder: {places}. Det som \
             ikke kan være som det er skrevet, blir sagt når økten begynner, og av `vedtak doctor`.",
        ],
        Lang::Nn => [
            "Tastar",
            "Nedst står dei vanlegaste tastane på eit skjermbilete, `?` viser alle, med grunnen til det som ikkje er mogleg \
             no, og `:` køyrer dei etter namn. I skjema er ein bokstav tekst; der opnar `Ctrl+P` den same lista.",
            "Overalt",
            "Tast",
            "Kva han gjer",
            "Namn",
            "Eigne tastar",
            "`~/.config/vedtak/keymap.toml` seier kva tastar som køyrer kva. Ei liste kjem i staden for dei vanlege tastane, \
             `default` i henne står for dei, og ei tom liste overlèt handlinga til paletten. Fleire tastar etter kvarandre blir \
             skrivne med mellomrom. `[everywhere]` gjeld overalt, tabellen til ein stad går føre. Stader: {places}. Det som \
             ikkje kan vere som det er skrive, blir sagt når økta byrjar, og av `vedtak doctor`.",
        ],
    }
}

/// A keymap that can be read: a test says so.
const EXAMPLE: &str = "\
[everywhere]
home = [\"default\", \", h\"]
meetings = [\"default\", \", m\"]

[home]
new-plan = [\"n\", \", n\"]
no-remarks = []
";

#[test]
fn the_example_of_a_keymap_can_be_used() {
    let own = Own { path: "keymap.toml".to_owned(), text: EXAMPLE.to_owned() };
    assert_eq!(keymap::read(&own).1, []);
}

fn caps(row: &Row) -> String {
    let caps = row.keys.iter().filter_map(|name| Key::named(name)).map(|key| format!("`{key}`"));
    caps.collect::<Vec<_>>().join(" ")
}

fn table<'r>(out: &mut String, heading: &str, rows: impl Iterator<Item = &'r Row>, lang: Lang) {
    let locale = Locale::new(lang);
    let [_, _, _, key, what, name, ..] = words(lang);
    writeln!(out, "\n## {heading}\n\n| {key} | {what} | {name} |\n|---|---|---|").unwrap();
    for row in rows {
        writeln!(out, "| {} | {} | `{}` |", caps(row), locale.term(row.help), row.name).unwrap();
    }
}

fn page(lang: Lang) -> String {
    let locale = Locale::new(lang);
    let [title, intro, everywhere, ..] = words(lang);
    let others =
        [(Lang::En, "English", "keys.md"), (Lang::Nb, "Bokmål", "keys.nb.md"), (Lang::Nn, "Nynorsk", "keys.nn.md")];
    let others = others.iter().filter(|(other, ..)| *other != lang);
    let links: Vec<String> = others.map(|(_, name, file)| format!("[{name}]({file})")).collect();
    let mut out = format!("# {title}\n\n*{}*\n\n{intro}\n", links.join(" · "));
    for place in Place::ALL {
        let own = at(*place).filter(|row| row.group == Group::Here).collect::<Vec<_>>();
        if !own.is_empty() {
            table(&mut out, &locale.term(place.label()), own.into_iter(), lang);
        }
    }
    table(&mut out, everywhere, TABLE.iter().filter(|row| row.group != Group::Here), lang);
    let [.., own, about] = words(lang);
    let places = Place::ALL.iter().map(|place| format!("`{}`", place.name())).collect::<Vec<_>>().join(", ");
    writeln!(out, "\n## {own}\n\n{}\n\n```toml\n{EXAMPLE}```", about.replace("{places}", &places)).unwrap();
    out
}

#[test]
fn the_pages_of_keys_are_those_of_the_table() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (lang, file) in [(Lang::En, "keys.md"), (Lang::Nb, "keys.nb.md"), (Lang::Nn, "keys.nn.md")] {
        let (path, page) = (docs.join(file), page(lang));
        if std::env::var_os("VEDTAK_WRITE_DOCS").is_some() {
            std::fs::write(&path, &page).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == page, "docs/{file} is not what the table says; VEDTAK_WRITE_DOCS=1 writes it anew");
    }
}
