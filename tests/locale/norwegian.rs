//! Nynorsk is nynorsk, bokmål is bokmål, and one thing has one word (DESIGN 2 and 10).

use std::fs;
use std::path::Path;

/// Words that one written form does not have, as they slip in from the other.
const STRANGERS: &[(&str, &str)] = &[
    (
        "nn",
        "ikke jeg fra hva hvem hvor hvorfor hvordan hvis hver hvert hvilken hvilke noe noen bare være gjøre åpne \
         vert blei en et ble selv mer flere navn senere endelig foreløpig behandling behandlinger uke uker finnes \
         mangler gjelder gjenstår planer parter versjoner mottaker vegne fullmakten tall åpen åpent måned måneder \
         signera skriva lesa senda visa velja  dere deres hun mens skannede erklæring kommet \
         svart gje gjev oppgje medlemer medlemen medlemene nykelen",
    ),
    (
        "nb",
        "ikkje eg frå kva kven kvar kvifor korleis kvart noko nokon nokre berre vere gjere opne ein eit vart \
         sjølv meir fleire namn seinare endeleg førebels handsaming handsamingar veke veker finst manglar gjeld \
         planar partar versjonar mottakar vegner fullmakta tal ope dei inga medan tek kjem månad månader fila lista linja",
    ),
    // One word per thing: sign, lock, log; "journal" is a patient record in a hospital.
    ("nn", "underskrift underskrive underteikne forsegle forsegling journal journalen stempel"),
    ("nb", "underskrift underskrive undertegne forsegle forsegling journal journalen stempel"),
    ("en", "seal sealed sealing journal undersign"),
];

/// Returns the strangers in a text: line and word.
fn strangers(language: &str, text: &str) -> Vec<(usize, String)> {
    let known = |word: &str| {
        let lists = STRANGERS.iter().filter(|(of, _)| *of == language);
        lists.flat_map(|(_, words)| words.split_whitespace()).any(|stranger| stranger == word)
    };
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let spoken = spoken(line);
        let words = spoken.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        found.extend(words.filter(|word| known(word)).map(|word| (index + 1, word)));
    }
    found
}

/// Leaves out what is no word of the language: the id, variables and references, file names, options, language codes, `code`.
fn spoken(line: &str) -> String {
    let text = match line.split_once(" =") {
        Some((id, text)) if !id.is_empty() && !id.contains(' ') => text,
        _ => line,
    };
    let text = text.replace("en, nb", "");
    let mut depth = 0;
    let mut is_code = false;
    let mut spoken = String::new();
    for character in text.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            '`' => is_code = !is_code,
            _ if depth > 0 || is_code => {}
            _ => spoken.push(character),
        }
    }
    let is_name = |part: &&str| {
        part.starts_with('-')
            || part.starts_with("name-")
            || part.trim_end_matches(['.', ',', ';']).contains(['.', '/', '_'])
    };
    let words: Vec<&str> = spoken.split_whitespace().filter(|part| !is_name(part)).collect();
    words.join(" ")
}

#[test]
fn no_word_is_borrowed_from_the_other_written_form() {
    let mut found = Vec::new();
    for language in ["en", "nb", "nn"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                let text = fs::read_to_string(&file).unwrap();
                let strangers = strangers(language, &text);
                found.extend(strangers.iter().map(|(line, word)| format!("{language}/{name}:{line}: {word}")));
            }
        }
    }
    assert!(found.is_empty(), "{} words\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_stranger_is_seen_and_a_variable_is_not() {
    assert_eq!(strangers("nn", "# ikke\n\na = Det er Ikke klart.\n"), [(3, "ikke".to_owned())]);
    assert_eq!(strangers("nb", "a = { $n ->\n    [one] Eit svar\n"), [(2, "eit".to_owned())]);
    assert_eq!(strangers("en", "journal-key = { $seal } `journal` journal.jsonl --journal is kept\n"), []);
}
