//! The examples, read by `lint`: what is wrong in them is in their sources, and nothing reads as a slip of ours.

use std::fmt::Write as _;

use chrono::Days;
use vedtak::builtin::Library;
use vedtak::domain::lint::{Code, Severity, lint};
use vedtak::domain::template::Template;
use vedtak::domain::template::checks::Checks;

use super::setting::Setting;

#[test]
fn the_examples_have_no_errors() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        let library = Library::new([]);
        for file in library.examples(lang) {
            let plan = setting.plan(file.name);
            let findings = lint(&plan, &setting.workspace, setting.template(&plan), setting.day);
            let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error);
            let said: Vec<String> = errors.map(|finding| setting.locale.say(&finding.message)).collect();
            assert_eq!(said, Vec::<String>::new(), "{}", file.name);
        }
    }
}

/// Everything that each example reports: what its source lacks or contradicts, and nothing else.
#[test]
fn the_examples_report_what_their_sources_lack() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        let mut said = String::new();
        for name in setting.examples() {
            let plan = setting.plan(name);
            writeln!(said, "{name}").unwrap();
            for finding in lint(&plan, &setting.workspace, setting.template(&plan), setting.day) {
                let text = setting.locale.say(&finding.message);
                writeln!(said, "  {} {}: {text}", finding.code.name(), finding.place).unwrap();
            }
        }
        insta::assert_snapshot!(format!("examples.{lang}"), said);
    }
}

/// Seats that were open when the directive was written speak after twelve weeks, not before.
#[test]
fn open_seats_are_reported_after_twelve_weeks() {
    let setting = Setting::new("nn");
    let plan = setting.plan("felles-utviklingsplan");
    let open = |weeks: u64| {
        let day = setting.day + Days::new(7 * weeks);
        let findings = lint(&plan, &setting.workspace, setting.template(&plan), day);
        let open = findings.iter().filter(|finding| finding.code == Code::SeatVacant);
        open.map(|finding| setting.locale.say(&finding.message)).collect::<Vec<_>>()
    };
    assert_eq!(open(12), Vec::<String>::new());
    assert_eq!(
        open(13),
        [
            "Medlemer av styringsgruppa har stått open i 13 veker.",
            "Toppleiarmøtet: organisering, rolle og f… har stått open i 13 veker.",
            "SU: organisering, rolle, mynde og funksj… har stått open i 13 veker.",
            "Fagleg samarbeid: inndeling, rolle og fu… har stått open i 13 veker.",
        ]
    );
}

/// Each rule that a template may have is in use in one that comes with the program.
#[test]
fn every_check_is_used_by_a_template() {
    let library = Library::new([]);
    let templates: Vec<_> = library.templates().map(|file| Template::read(file.text).unwrap()).collect();
    for (name, used) in uses() {
        assert!(templates.iter().any(|template| used(&template.checks)), "{name}");
    }
}

type Use = fn(&Checks) -> bool;

fn uses() -> [(&'static str, Use); 11] {
    [
        ("promises", |checks| checks.promises.is_some()),
        ("versions", |checks| checks.versions.is_some()),
        ("papers", |checks| checks.papers.is_some()),
        ("owner", |checks| !checks.owners.is_empty()),
        ("deadline", |checks| !checks.deadlines.is_empty()),
        ("treated", |checks| !checks.treated.is_empty()),
        ("required_when", |checks| !checks.required_when.is_empty()),
        ("vacancy", |checks| !checks.vacancies.is_empty()),
        ("abbreviations", |checks| !checks.abbreviations.is_empty()),
        ("lights", |checks| !checks.lights.is_empty()),
        ("total", |checks| !checks.totals.is_empty()),
    ]
}
