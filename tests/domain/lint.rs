//! Every finding by its name: a plan in which it is found, and nearly the same plan in which it is not.

use std::sync::Arc;

use vedtak::document::toml;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::lint::{Code, Finding, lint};
use vedtak::domain::plan::Plan;
use vedtak::domain::review::Review;
use vedtak::domain::template::Template;
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use crate::document::fixture;

const TEMPLATE: &str = include_str!("lint.toml");
const DAY: &str = "2021-03-10";

/// A body that meets.
const AK: &str = "body = \"ak\"";
/// Another body, in which the same person sits.
const SU: &str = "body = \"su-berg\"";
const ALL: &str = "parties = \"all\"";

/// A name, a plan in which it is found, and one in which it is not, as lines of plan.toml.
type Case = (Code, String, String);

fn record(register: &str, rest: &str) -> String {
    format!("[[record]]\nregister = \"{register}\"\n{rest}\n")
}

fn step(key: &str, act: &str, who: &str, when: &str) -> String {
    let when = if when.is_empty() { String::new() } else { format!(", when = \"{when}\"") };
    let fields = format!("zib-title = \"Møte {key}\"\nzib-act = \"{act}\"\nzib-for = [{{ {who}{when} }}]");
    record("zib-steps", &format!("key = \"{key}\"\n{fields}"))
}

fn one(when: &str) -> String {
    step("M1", "consider", AK, when)
}

fn two(first: &str, second: &str) -> String {
    one(first) + &step("M2", "consider", AK, second)
}

fn task(rest: &str) -> String {
    record("zib-tasks", &format!("zib-task = \"Oppgåve\"\nzib-owner = \"Ada\"\nzib-due = \"2021\"\n{rest}"))
}

fn risk(rest: &str) -> String {
    record("zib-risks", &format!("zib-what = \"Brann\"\nzib-row = \"high\"\nzib-column = \"high\"\n{rest}"))
}

fn accepted(rest: &str) -> String {
    risk(&format!("zib-taken = true\nzib-by = \"Ada\"\n{rest}"))
}

fn vow(when: &str, before: &str) -> String {
    record("zib-vows", &format!("zib-act = \"consider\"\nzib-when = \"{when}\"\nzib-before = [{{ {before} }}]"))
}

fn versions(own: &str, cited: &str) -> String {
    let own = record("zib-docs", &format!("zib-own = true\nzib-is = \"{own}\""));
    own + &one("12.03.21") + &format!("zib-cites = \"{cited}\"\n")
}

fn mark(rest: &str) -> String {
    record("zib-marks", &format!("id = \"mark\"\nkey = \"I1\"\nzib-name = \"Ventetid\"\n{rest}"))
}

fn number(kind: &str, at: &str, value: &str) -> String {
    let fields = format!("zib-of = [\"mark\"]\nzib-kind = \"{kind}\"\nzib-at = \"{at}\"\nzib-value = \"{value}\"");
    record("zib-numbers", &fields)
}

fn seat(since: &str) -> String {
    record("zib-seats", &format!("zib-role = \"Leiar\"\nzib-state = \"vacant\"\nzib-since = \"{since}\""))
}

fn word(term: &str) -> String {
    record("zib-words", &format!("zib-term = \"{term}\""))
}

fn text(text: &str) -> String {
    format!("[[chapter]]\nid = \"zib-one\"\ntext = {text}\n")
}

fn lights(part: &str) -> String {
    record("zib-lights", &format!("zib-all = \"fine\"\nzib-money = \"{part}\""))
}

/// Cases of milestones, the calendar and people.
fn of_process() -> Vec<Case> {
    vec![
        (Code::Week53, two("10.12.21", "veke 53"), two("10.12.20", "veke 53")),
        (
            Code::SignedBeforeConsidered,
            step("M1", "sign", ALL, "") + &step("M2", "consider", AK, ""),
            step("M1", "consider", AK, "") + &step("M2", "sign", ALL, ""),
        ),
        (
            Code::GoalBeforeMilestone,
            vow("desember 2020", AK) + &one("15.03.21"),
            vow("mars 2021", AK) + &one("15.03.21"),
        ),
        (
            Code::SigningPlace,
            vow("2021", SU) + &one("15.03.21") + &step("M2", "discuss", SU, ""),
            vow("2021", AK) + &one("15.03.21"),
        ),
        (Code::VersionCited, versions("1.1", "1.0"), versions("1.0", "1.0")),
        (Code::VersionUnknown, versions("1.0", "7.0"), versions("1.0", "1.0")),
        (Code::MilestoneOrder, two("15.03.21", "01.03.21"), two("01.03.21", "15.03.21")),
        (Code::MilestoneWithoutDate, one(""), one("snarast")),
        (Code::MilestoneWithoutRecipient, record("zib-steps", "zib-title = \"M\""), one("")),
        (Code::PapersLate, one("12.03.21"), one("19.03.21")),
        (Code::DeadlinePassed, one("15.03.21"), String::new()),
        (Code::ConsultationShort, one("15.03.21"), String::new()),
        (Code::ConsultationBrief, one("15.03.21"), String::new()),
        (Code::MeetingOnHoliday, one("17.05.21"), one("18.05.21")),
        (Code::MeetingOnWeekend, one("13.03.21"), one("12.03.21")),
        (Code::MeetingInCommonHoliday, one("veke 29 2021"), one("veke 31 2021")),
        (Code::WeekWithoutYear, one("veke 38"), two("01.09.21", "veke 38")),
        (Code::WeekWithoutYear, one("veke 53"), two("10.12.20", "veke 53")),
        (
            Code::SameDay,
            one("15.03.21") + &step("M2", "discuss", SU, "15.03.21"),
            one("15.03.21") + &step("M2", "discuss", SU, "16.03.21"),
        ),
        (Code::SeatVacant, seat("01.01.21"), seat("01.03.21")),
    ]
}

/// Cases of texts, references and what records lack.
fn of_text() -> Vec<Case> {
    vec![
        (Code::ReferenceKind, task("zib-for = [\"zib-one\"]"), task("id = \"mine\"\nzib-for = [\"mine\"]")),
        (Code::ReferenceRemoved, task("zib-sees = [\"gone\"]"), task("zib-sees = [\"zib-one\"]")),
        (
            Code::MentionDangling,
            one("15.03.21") + &text("\"Sjå M8 og M1.\""),
            one("15.03.21") + &text("\"Sjå M1, A4 og CO2.\""),
        ),
        (Code::WordDefinedTwice, word("KS") + &word("ks"), word("KS") + &word("KF")),
        (
            Code::AbbreviationUndefined,
            text("\"Vi spør LIS om det.\""),
            word("LIS") + &text("\"Vi spør LIS, HF, AK, styret (STY) og STY i fase II.\""),
        ),
        (Code::TitleTwice, task("") + &task(""), task("")),
        (Code::ChapterEmpty, one("15.03.21"), one("15.03.21") + &task("")),
        (
            Code::UndecidedWithoutFollowUp,
            text("{ none = \"undecided\", words = \"Ikkje no.\" }"),
            text("{ none = \"undecided\", words = \"Ikkje no.\", who = \"SU\" }"),
        ),
        (Code::WithoutOwner, record("zib-tasks", "zib-task = \"x\""), task("")),
        (
            Code::WithoutDeadline,
            record("zib-tasks", "zib-task = \"x\""),
            record("zib-tasks", "zib-task = \"x\"\nzib-status = \"done\""),
        ),
        (Code::FieldRequired, task("zib-status = \"done\""), task("zib-status = \"open\"")),
        (Code::RegisterSuspect, task(""), String::new()),
    ]
}

/// Cases of scores and numbers.
fn of_numbers() -> Vec<Case> {
    vec![
        (Code::AboveLimit, risk(""), risk("zib-cure = [\"Vakt\"]")),
        (
            Code::AcceptanceExpired,
            accepted("zib-why = \"x\"\nzib-until = \"2020\""),
            accepted("zib-why = \"x\"\nzib-until = \"2021\""),
        ),
        (Code::AcceptanceBare, accepted(""), accepted("zib-why = \"x\"")),
        (Code::ScoreDisagrees, risk("zib-entered = \"3\""), risk("zib-entered = \"4\"")),
        (Code::LevelDisagrees, risk("zib-light = \"good\""), risk("zib-light = \"bad\"")),
        (
            Code::ResidualHigher,
            record(
                "zib-risks",
                "zib-row = \"low\"\nzib-column = \"low\"\nzib-later-row = \"high\"\nzib-later-column = \"high\"",
            ),
            risk("zib-later-row = \"low\"\nzib-later-column = \"low\""),
        ),
        (Code::OverallLight, lights("poor"), lights("fine")),
        (
            Code::IndicatorWithoutBaseline,
            mark("") + &number("target", "2021", "5"),
            mark("") + &number("baseline", "2020", "9"),
        ),
        (
            Code::IndicatorWithoutTarget,
            mark("") + &number("baseline", "2020", "9"),
            mark("") + &number("target", "2021", "5"),
        ),
        (
            Code::ReadingLate,
            mark("") + &number("target", "2020", "5"),
            mark("") + &number("target", "2020", "5") + &number("reading", "desember 2020", "6"),
        ),
        (
            Code::TargetsDiffer,
            mark("zib-total = \"12\"") + &number("target", "2021", "5") + &number("target", "2022", "6"),
            mark("zib-total = \"11\"") + &number("target", "2021", "5") + &number("target", "2022", "6"),
        ),
    ]
}

fn cases() -> Vec<Case> {
    [of_process(), of_text(), of_numbers()].concat()
}

fn workspace() -> Workspace {
    let mut workspace = fixture::workspace();
    let digest = Digest::of(TEMPLATE.as_bytes());
    let mut facts = vec![WorkspaceEvent::TemplateAdded { digest, toml: TEMPLATE.into() }];
    for body in ["ak", "su-berg"] {
        let seat = serde_json::from_str(r#"{"holders":{"persons":["ada"]}}"#).unwrap();
        facts.push(WorkspaceEvent::SeatSet {
            body: body.parse().unwrap(),
            seat: "leiar".parse().unwrap(),
            facts: seat,
            from: None,
        });
    }
    facts.iter().for_each(|fact| workspace.apply(fact, &fixture::stamp(2)));
    workspace
}

/// Reads a plan; what no file says (locked versions, reviews, open steps, removed records) is put in by hand.
fn plan(code: Code, body: &str, workspace: &Workspace) -> Plan {
    let removed = code == Code::ReferenceRemoved;
    let gone = "[[record]]\nregister = \"zib-tasks\"\nid = \"gone\"\nkey = \"T99\"\nzib-task = \"Borte\"\n";
    let chapters = ["zib-one", "zib-two", "zib-three"].iter().filter(|id| !body.contains(&format!("\"{id}\"\n")));
    let chapters: String = chapters.map(|id| format!("[[chapter]]\nid = \"{id}\"\n")).collect();
    let file = format!(
        "vedtak-plan = 1\nkey = \"p\"\ntitle = \"Plan\"\nlanguage = \"nn\"\ntemplate = \"zib\"\n{chapters}{}{body}",
        if removed { gone } else { "" }
    );
    let content =
        toml::read(file.as_bytes(), workspace).unwrap_or_else(|faults| panic!("{code:?}: {faults:#?}\n{file}"));
    let mut plan = fixture::import(content, workspace);
    if removed {
        Arc::make_mut(plan.nodes.get_mut(&"gone".parse().unwrap()).unwrap()).removed = true;
    }
    let head = Arc::make_mut(&mut plan.head);
    if code == Code::VersionUnknown {
        head.versions.push("1.0".into());
    }
    if code == Code::RegisterSuspect && !body.is_empty() {
        let review =
            Review { version: "1.0".into(), digest: Digest::ZERO, at: fixture::instant(), by: "ada".parse().unwrap() };
        head.reviewed.insert("zib-tasks".into(), review);
    }
    let opened = match code {
        Code::DeadlinePassed => Some(("consider", "2021-03-01")),
        Code::ConsultationShort => Some(("consult", "2021-04-20")),
        Code::ConsultationBrief => Some(("consult", "2021-04-21")),
        _ => None,
    };
    if let Some((act, due)) = opened
        && let Some(milestone) = plan.keyed("zib-steps", "M1").map(|node| node.id.clone())
    {
        let step = serde_json::json!({
            "id": "s1", "milestone": milestone, "key": "M1", "title": "x", "act": act, "round": 1,
            "version": "1.0", "recipients": [], "joint": false, "due": due, "silence": null, "state": "open",
            "opened": fixture::instant(), "considerations": [], "changes": [],
        });
        plan.steps.insert("s1".parse().unwrap(), Arc::new(serde_json::from_value(step).unwrap()));
    }
    plan
}

fn found(code: Code, body: &str, workspace: &Workspace) -> Vec<Finding> {
    let plan = plan(code, body, workspace);
    let template = workspace.template(&plan.head.template).unwrap();
    lint(&plan, workspace, template, DAY.parse().unwrap())
}

#[test]
fn the_template_of_the_cases_holds_together() {
    Template::read(TEMPLATE).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_finding_is_found_where_it_is_and_only_there() {
    let workspace = workspace();
    let mut missed = Vec::new();
    for (code, bad, good) in cases() {
        let said = |findings: &[Finding]| {
            findings
                .iter()
                .map(|one| format!("{}: {}", one.code.name(), Locale::new(Lang::En).say(&one.message)))
                .collect::<Vec<_>>()
        };
        let (bad, good) = (found(code, &bad, &workspace), found(code, &good, &workspace));
        if !bad.iter().any(|finding| finding.code == code) {
            missed.push(format!("{} is not found, but {:?}", code.name(), said(&bad)));
        }
        if good.iter().any(|finding| finding.code == code) {
            missed.push(format!("{} is found in what is right: {:?}", code.name(), said(&good)));
        }
        for (finding, lang) in bad.iter().filter(|finding| finding.code == code).zip(Lang::ALL.into_iter().cycle()) {
            let words = Locale::new(lang).say(&finding.message);
            assert!(
                !words.contains("{$") && words.ends_with('.')
                    || code == Code::ScoreDisagrees
                    || code == Code::LevelDisagrees,
                "{words}"
            );
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn every_finding_has_a_case_a_name_of_its_own_and_its_severity() {
    let cases = cases();
    for (code, name, severity) in Code::ALL {
        assert!(cases.iter().any(|(known, ..)| *known == code), "{name} has no case");
        assert_eq!((code.name(), code.severity()), (name, severity));
        assert_eq!(Code::ALL.iter().filter(|(_, other, _)| *other == name).count(), 1, "{name}");
    }
    insta::assert_snapshot!("codes", Code::ALL.map(|(_, name, severity)| format!("{name} {severity:?}")).join("\n"));
}
