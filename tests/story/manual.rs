//! The pages of keys in `docs/` say what the one table of actions says, in each language.
//!
//! `VEDTAK_WRITE_DOCS=1 cargo test --test all story::manual` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use vedtak::domain::lang::Lang;
use vedtak::locale::Locale;
use vedtak::ui::action::{Group, Place, Row, TABLE, at};
use vedtak::ui::key::Key;

/// Words of the pages that are not in the program: title, introduction, everywhere, key, action, name in the palette.
const fn words(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::En => [
            "Keys",
            "The footer shows the most usual keys of a screen, `?` all of them with the reason for what is not possible now, \
             and `:` runs any of them by its name. In forms a letter is text; there `Ctrl+P` opens the same list.",
            "Everywhere",
            "Key",
            "What it does",
            "Name",
        ],
        Lang::Nb => [
            "Taster",
            "Nederst står de vanligste tastene på et skjermbilde, `?` viser alle, med grunnen til det som ikke er mulig nå, \
             og `:` kjører dem etter navn. I skjemaer er en bokstav tekst; der åpner `Ctrl+P` den samme listen.",
            "Overalt",
            "Tast",
            "Hva den gjør",
            "Navn",
        ],
        Lang::Nn => [
            "Tastar",
            "Nedst står dei vanlegaste tastane på eit skjermbilete, `?` viser alle, med grunnen til det som ikkje er mogleg \
             no, og `:` køyrer dei etter namn. I skjema er ein bokstav tekst; der opnar `Ctrl+P` den same lista.",
            "Overalt",
            "Tast",
            "Kva han gjer",
            "Namn",
        ],
    }
}

fn caps(row: &Row) -> String {
    let caps = row.keys.iter().filter_map(|name| Key::named(name)).map(|key| format!("`{key}`"));
    caps.collect::<Vec<_>>().join(" ")
}

fn table<'r>(out: &mut String, heading: &str, rows: impl Iterator<Item = &'r Row>, lang: Lang) {
    let locale = Locale::new(lang);
    let [_, _, _, key, what, name] = words(lang);
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
