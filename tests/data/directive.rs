//! The example directive in use: what is missing, what contradicts itself, how it reads. What it holds, item by item, is
//! looked for in `tests/sources.rs`.

use vedtak::document::markdown::working::{self, Working};
use vedtak::domain::lint::{Finding, Severity, lint};
use vedtak::domain::outstanding::outstanding;
use vedtak::domain::plan::Plan;

use super::setting::Setting;

const NAME: &str = "felles-utviklingsplan";

/// S004.25: a steering group that another body sits as, with one seat more.
#[test]
fn the_steering_group_is_another_body_and_one_more() {
    let setting = Setting::new("nn");
    let steering = setting.workspace.body(&"styringsgruppa".parse().unwrap()).unwrap();
    let seats: Vec<_> = steering.seats_at(setting.day).map(|(_, seat)| &seat.holders).collect();
    assert_eq!(format!("{seats:?}"), r#"[Body(BodyId("ak")), Later, Persons([PersonId("visedirektor")])]"#);
}

/// S004.49: the three contradictions are shown, in the words of the reader, and nothing else that is as grave.
#[test]
fn the_three_contradictions_are_found() {
    let setting = Setting::new("nn");
    let plan = setting.plan(NAME);
    let grave = |plan: &Plan, setting: &Setting| {
        let findings = lint(plan, &setting.workspace, setting.template(plan), setting.day);
        findings.into_iter().filter(|finding| finding.severity() <= Severity::Warning).collect::<Vec<_>>()
    };
    let findings = grave(&plan, &setting);
    let say = |finding: &Finding| {
        [format!("{} {}", finding.code.name(), finding.place), setting.locale.say(&finding.message)]
    };
    assert_eq!(
        findings.iter().flat_map(say).collect::<Vec<_>>(),
        [
            "goal-before-milestone 2.1",
            "Planen seier: handsaming, desember 2020. Men M9 har ingen dato og kjem etter M8 (veke 2 eller 3, 2021).",
            "signing-place 2.1",
            "Planen seier: signering, Toppleiarmøtet. Men M8 er drøfting, og M12 er hos alle partane.",
            "version-cited 2.4",
            "Dokumentet er versjon 1.1, men M1 gjeld versjon 1.0.",
        ]
    );
    let english = Setting::new("en");
    let plan = english.plan("felles-utviklingsplan-en");
    assert_eq!(grave(&plan, &english).len(), 3);
}

/// S004.38, S004.42 to S004.45, S004.50: what is undated is missing; what was announced or left for later is not.
#[test]
fn only_the_undated_milestones_are_missing() {
    let setting = Setting::new("nn");
    let plan = setting.plan(NAME);
    for register in ["analysis", "risks", "communication"] {
        assert!(setting.template(&plan).register(register).is_some());
        assert!(plan.walk(register).is_empty(), "S004.50: {register}");
    }
    let missing = outstanding(&plan, &setting.workspace, setting.template(&plan), setting.day);
    let said: Vec<String> = missing.items.iter().map(|item| setting.locale.say(&item.message)).collect();
    assert_eq!(said, ["M5, M9, M10, M11 og M12 har ingen dato."]);
}

/// On paper: each body with its own date, what is undated, what is left for later, and nothing invented.
#[test]
fn the_working_text_shows_all_of_it() {
    let setting = Setting::new("nn");
    let working = Working { day: setting.day, confidential: false, remarks: false };
    let text = working::render(&setting.plan(NAME), &setting.workspace, working);
    for line in [
        "## 1 Kvifor starte prosjektet?",
        "| Endeleg handsaming i samarbeidsutvala | handsame | desember 2020 | Alle SU/SR |",
        "*Ikkje definert no. (blir følgd opp av: Styringsgruppa)*",
        "| ↳ Fagleg samarbeid: inndeling, rolle og funksjon | | | | blir oppnemnt seinare | |",
        "| M2 | Drøfting og gjennomgang av direktivet | | drøfte | Alle SU/SR | 20.05.20 | | |",
        "| | | | | SU Nordh. | 15.05.20 | | |",
        "| M8 | Drøfting av framlegget i Toppleiarmøtet | | drøfte | Toppleiarmøtet | Veke 2 eller 3 | | |",
        "| M12 | Signering av planen | | signere | Partane | *ikkje fastsett* | | |",
        "*Ingen oppføringar.*",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}\n{text}");
    }
}
