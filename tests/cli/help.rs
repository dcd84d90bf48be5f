//! Help, usage errors, completions and manual in three languages.

use vedtak::domain::body::BODY_FIELDS;
use vedtak::domain::lang::Lang;
use vedtak::domain::party::PARTY_FIELDS;

use super::support::Caller;

/// What clap would say on its own.
const ENGLISH: [&str; 6] = ["Usage:", "Options:", "Commands:", "Arguments:", "[OPTIONS]", "Print help"];

#[test]
fn every_command_has_help_and_none_of_it_is_claps_own() {
    for lang in Lang::ALL {
        let caller = Caller::new(lang);
        for (path, help) in pages(&caller) {
            assert!(!help.contains("cli-") && !help.contains("-arg-"), "{path:?}: {help}");
            let foreign = ENGLISH.iter().find(|words| lang != Lang::En && help.contains(**words));
            assert_eq!(foreign, None, "{path:?}: {help}");
        }
    }
}

/// Reads the help of every command, with the words that lead there.
pub fn pages(caller: &Caller) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let mut waiting = vec![Vec::new()];
    while let Some(path) = waiting.pop() {
        let words: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
        let help = caller.run(&words).done();
        let below = |verb: String| path.iter().cloned().chain([verb]).collect::<Vec<String>>();
        waiting.extend(verbs(&help).into_iter().map(below));
        pages.push((path.join(" "), help));
    }
    assert!(pages.len() > 60, "{}", pages.len());
    pages
}

/// Reads the verbs from the list of commands in help.
fn verbs(help: &str) -> Vec<String> {
    let headings = ["Commands:", "Kommandoer:", "Kommandoar:"];
    let list = help.lines().skip_while(|line| !headings.contains(line)).skip(1);
    list.take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next().map(ToOwned::to_owned))
        .collect()
}

#[test]
fn help_names_every_fact_that_can_be_set() {
    for lang in Lang::ALL {
        let caller = Caller::new(lang);
        for (who, fields) in [("body", BODY_FIELDS), ("party", PARTY_FIELDS)] {
            let help = caller.run(&[who, "set", "--help"]).done();
            // The name itself is an argument of its own where somebody is added.
            for (field, _) in fields.iter().filter(|(field, _)| *field != "name") {
                assert!(help.contains(field), "{lang} {who}: {field}\n{help}");
            }
        }
    }
}

#[test]
fn a_verb_explains_itself_in_bokmaal() {
    let help = Caller::new(Lang::Nb).run(&["remark", "list", "-h"]).done();
    insta::assert_snapshot!(help, @r"
    List opp merknader og svar

    Bruk: vedtak remark list [VALG] <PLAN>

    Argumenter:
      <PLAN>  Nøkkelen til planen

    Valg:
          --open               Bare de som mangler svar
          --workspace <MAPPE>  Mappen til samarbeidet (også VEDTAK_WORKSPACE); ellers den nærmeste
                               oppover, eller din egen
          --as <PERSON>        Opptre som denne personen; bare for brukeren som eier samarbeidet
          --lang <en|nb|nn>    Språket vedtak svarer på: en, nb, nn; ellers det som miljøet er satt til
          --theme <NAVN>       Fargene i skjermbildene
          --plain              Enkle linjer for skjermlesere
          --json               Svar i JSON
      -h, --help               Vis denne hjelpen
    ");
}

#[test]
fn usage_errors_say_what_and_what_next() {
    let nn = Caller::new(Lang::Nn);
    let said = |words: &[&str]| nn.run(words).refused(2);
    insta::assert_snapshot!(said(&["plan", "lst"]), @r"
    Feil: Det er ingen kommando «lst» her.
    Gjer dette: Meinte du lint / list?
    ");
    insta::assert_snapshot!(said(&["plan", "list", "--jsn"]), @r"
    Feil: Det er ikkje noko val --jsn her.
    Gjer dette: Meinte du --json?
    ");
    insta::assert_snapshot!(said(&["plan", "new", "a"]), @r"
    Feil: <TITTEL> manglar.
    Gjer dette: Sjå kva som kan skrivast, med --help.
    ");
    insta::assert_snapshot!(said(&["step", "record", "p", "M1", "--by", "x", "--outcome", "yes"]), @r"
    Feil: «yes» er ikkje ein av no-remarks, remarks, approved, approved-with-remarks, returned, postponed, rejected, noted, withdrawn, not-quorate, not-answered, no-agreement.
    Gjer dette: Sjå kva som kan skrivast, med --help.
    ");
}

#[test]
fn the_language_is_the_one_that_was_asked_for() {
    let caller = Caller::new(Lang::Nn);
    assert!(caller.run(&["plan", "--lang", "en", "-h"]).done().starts_with("Plans:"));
    assert!(caller.run(&["--lang=nb", "plan", "-h"]).done().starts_with("Planer:"));
    assert!(caller.run(&["plan", "-h"]).done().starts_with("Planar:"));
}

#[test]
fn completions_and_manual_are_written() {
    let caller = Caller::new(Lang::En);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(caller.run(&["completions", shell]).done().contains("vedtak"), "{shell}");
    }
    assert!(caller.run(&["man"]).done().contains(".TH vedtak"));
    caller.run(&["completions", "ed"]).refused(2);
}
