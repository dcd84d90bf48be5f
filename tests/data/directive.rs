//! Every structure of the source directive (inventory S004.1 to S004.50) has its place in the example plan.

use vedtak::document::markdown::working::{self, Working};
use vedtak::domain::lint::{Finding, lint};
use vedtak::domain::outstanding::outstanding;
use vedtak::domain::plan::{Node, Plan, TEXT, TITLE};
use vedtak::domain::process::milestones;
use vedtak::domain::value::{FieldValue, Nothing, Recipient, Recipients, Value};

use super::setting::Setting;

const NAME: &str = "felles-utviklingsplan";

/// Item of the inventory, register (`""` for chapters), record (id, key or chapter), field, what stands there.
/// A text that begins with `…` is a part of what stands there.
const TABLE: &[(&str, &str, &str, &str, &str)] = &[
    ("S004.2", "", "why", TEXT, "…dei 22 kommunane"),
    ("S004.3", "", "why", TEXT, "…- Samarbeidsutvala har saman bede om"),
    ("S004.3", "", "why", TEXT, "…2020 – 2023"),
    ("S004.4", "definitions", "ord-spesialisthelseteneste", "term", "Spesialisthelsetenesta"),
    ("S004.4", "definitions", "ord-spesialisthelseteneste", "includes", "…Lyngheim diakonale sjukehus"),
    ("S004.4", "definitions", "ord-kommunal-teneste", "includes", "…fastlegar; fysioterapeutar"),
    ("S004.5", "", "overall-goal", TEXT, "…lage ein felles plan"),
    ("S004.6", "", "overall-goal", TEXT, "…i desember 2020, og han blir signert på Toppleiarmøtet i 2021"),
    ("S004.6", "promises", "lovnad-handsaming", "when", "desember 2020"),
    ("S004.6", "promises", "lovnad-handsaming", "before", "alle-su-sr"),
    ("S004.6", "promises", "lovnad-signering", "act", "sign"),
    ("S004.6", "promises", "lovnad-signering", "when", "2021"),
    ("S004.6", "promises", "lovnad-signering", "before", "toppleiarmotet"),
    ("S004.7", "areas", "omrade-brukarar", "area", "brukarmedverknad"),
    ("S004.10", "", "changes", TEXT, "(undecided) Ikkje definert no."),
    ("S004.11", "deliverables", "L1", "stage", "main"),
    ("S004.12", "deliverables", "L2", "to", "ak"),
    ("S004.12", "deliverables", "L3", "to", "alle-su-sr"),
    ("S004.12", "deliverables", "L8", "title", "Kommunikasjonsplan"),
    ("S004.13", "deliverables", "leveranse-direktiv", "version", "1.1"),
    ("S004.13", "deliverables", "leveranse-direktiv", "proviso", "lagt fram no; kan bli endra seinare"),
    ("S004.14", "deliverables", "leveranse-milepaelsplan", "version", "1"),
    ("S004.15", "", "scope", TEXT, "(undecided) Ikkje definert til no."),
    ("S004.16", "stakeholders", "int-private", "standing", "party"),
    ("S004.17", "", "organisation", TEXT, "…like for lova"),
    ("S004.18", "", "organisation", TEXT, "…det formelle systemet"),
    ("S004.20", "stakeholders", "int-andre", "standing", "other"),
    ("S004.20", "stakeholders", "int-andre", "involvement", "(undecided) Blir lagt fram for styringsgruppa."),
    ("S004.21", "stakeholders", "int-andre", "settled-by", "så snart som råd"),
    ("S004.22", "steering", "prosjekteigar", "role", "Prosjekteigar"),
    ("S004.23", "steering", "prosjekteigar", "bodies", "su-berg; su-vest; su-nordhordland; sr-voss"),
    ("S004.24", "steering", "styringsgruppeleiar", "persons", "visedirektor"),
    ("S004.25", "steering", "styringsgruppemedlemer", "bodies", "ak"),
    ("S004.25", "steering", "styringsgruppemedlemer", "supplement", "éin brukarrepresentant"),
    ("S004.27", "groups", "prosjektleiar", "persons", "prosjektleiar"),
    ("S004.28", "groups", "referansegruppe", "bodies", "samarbeidssekretariatet"),
    ("S004.29", "groups", "arbeidsgruppe-fag", "seat", "later"),
    ("S004.29", "groups", "arbeidsgruppe-fag", "role", "…Fagleg samarbeid"),
    ("S004.30", "", "milestones", TEXT, "…Det krev takt"),
    ("S004.31", "", "milestones", TEXT, "…rådfører prosjektleiaren seg med medlemer av styringsgruppa før"),
    ("S004.32", "", "milestones", TEXT, "…konsulentane frå KS"),
    ("S004.33", "", "milestones", TITLE, "Milepælar (førebels)"),
    ("S004.34", "milestones", "M1", "subjects", "prosjektdirektivet, versjon 1.0; framdriftsplan og prosess"),
    ("S004.34", "milestones", "M1", "recipients", "ak/styringsgruppa 29.04.20"),
    (
        "S004.35",
        "milestones",
        "M2",
        "recipients",
        "alle-su-sr 20.05.20; sr-voss 14.05.20; su-nordhordland 15.05.20; su-vest 20.05.20; su-berg 20.05.20",
    ),
    ("S004.36", "milestones", "M3", "recipients", "styringsgruppa 11.06.20"),
    ("S004.37", "milestones", "M4", "recipients", "alle-su-sr Veke 38"),
    ("S004.38", "milestones", "M5", "recipients", "(joint) alle-su-sr"),
    ("S004.39", "milestones", "M6", "recipients", "alle-su-sr Veke 50"),
    ("S004.40", "milestones", "M7", "recipients", "styringsgruppa Veke 1"),
    ("S004.41", "milestones", "M8", "recipients", "toppleiarmotet Veke 2 eller 3"),
    ("S004.42", "milestones", "M9", "recipients", "alle-su-sr"),
    ("S004.43", "milestones", "M10", "recipients", "styringsgruppa"),
    ("S004.43", "milestones", "M9", "title", "Endeleg framlegg til plan"),
    ("S004.43", "milestones", "M10", "title", "Endeleg framlegg til plan"),
    ("S004.44", "milestones", "M11", "recipients", "parties"),
    ("S004.45", "milestones", "M12", "recipients", "parties"),
    ("S004.49", "milestones", "M1", "version", "1.0"),
    ("S004.50", "", "analyses", TEXT, "…(undecided)"),
];

/// Writes a value in one line.
fn say(value: &FieldValue) -> String {
    match value {
        FieldValue::Nothing(Nothing { none, words, .. }) => {
            let none = serde_json::to_value(none).unwrap();
            format!("({}) {}", none.as_str().unwrap(), words.as_deref().unwrap_or_default())
        }
        FieldValue::Some(value) => match value {
            Value::Line(text) | Value::Prose(text) | Value::Choice(text) => text.clone(),
            Value::Lines(lines) => lines.join("; "),
            Value::When(when) => when.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Bodies(bodies) => bodies.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            Value::Persons(persons) => persons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            Value::Recipients(recipients) => addressed(recipients),
            other => panic!("{other:?} does not occur in the directive"),
        },
    }
}

fn addressed(recipients: &Recipients) -> String {
    let lines = recipients.lines.iter().map(|line| {
        let who = match &line.who {
            Recipient::Body(body) => body.to_string(),
            Recipient::Acting { body, role } => format!("{body}/{role}"),
            Recipient::Set(set) => set.to_string(),
            Recipient::Party(party) => party.to_string(),
            Recipient::Parties => "parties".to_owned(),
        };
        line.when.as_ref().map_or(who.clone(), |when| format!("{who} {when}"))
    });
    let all = lines.collect::<Vec<_>>().join("; ");
    if recipients.joint { format!("(joint) {all}") } else { all }
}

fn find<'a>(plan: &'a Plan, register: &str, name: &str) -> &'a Node {
    let by_id = plan.walk(register).into_iter().map(|(_, node)| node).find(|node| node.id.as_str() == name);
    by_id.or_else(|| plan.keyed(register, name)).unwrap_or_else(|| panic!("no {name} in {register:?}"))
}

fn column(plan: &Plan, register: &str, field: &str) -> Vec<String> {
    plan.walk(register).into_iter().map(|(_, node)| say(node.field(field))).collect()
}

#[test]
fn every_item_stands_in_its_register_and_field() {
    let plan = Setting::new("nn").plan(NAME);
    for (item, register, name, field, expected) in TABLE {
        let found = say(find(&plan, register, name).field(field));
        match expected.strip_prefix('…') {
            Some(part) => assert!(found.contains(part), "{item}: {found}"),
            None => assert_eq!(&found, expected, "{item}"),
        }
    }
}

/// S004.1: given chapter numbers.
#[test]
fn chapters_keep_the_numbers_they_were_given() {
    let plan = Setting::new("nn").plan(NAME);
    let numbers: Vec<_> = plan.walk("").into_iter().map(|(depth, node)| (depth, node.key.as_str())).collect();
    let expected = [(0, "1"), (1, "1.1"), (0, "2"), (1, "2.1"), (1, "2.2"), (1, "2.3"), (1, "2.4"), (1, "2.5")];
    let rest = [(0, "3"), (1, "3.1"), (1, "3.2"), (0, "4"), (0, "")];
    assert_eq!(numbers, [&expected[..], &rest[..]].concat());
}

/// S004.7 to S004.9, S004.12, S004.16, S004.19, S004.26, S004.29.
#[test]
fn lists_have_as_many_rows_as_the_directive() {
    let plan = Setting::new("nn").plan(NAME);
    assert_eq!(column(&plan, "areas", "area").len(), 6, "S004.7");
    let groups = column(&plan, "benefits", "for");
    for (group, count) in [("patients", 5), ("employees", 5), ("society", 5), ("all", 1)] {
        assert_eq!(groups.iter().filter(|other| *other == group).count(), count, "S004.8, S004.9: {group}");
    }
    assert!(column(&plan, "benefits", "benefit").iter().any(|benefit| benefit.contains("\n\n")), "S004.8");
    let stages = column(&plan, "deliverables", "stage");
    assert_eq!(stages.iter().filter(|stage| *stage == "underway").count(), 7, "S004.12");
    let levels = |id| plan.children(find(&plan, "stakeholders", id)).count();
    let counted = ["int-brukarar", "int-foretak", "int-private", "int-kommunar"].map(levels);
    assert_eq!(counted, [2, 3, 3, 3], "S004.16, S004.19");
    assert!(plan.walk("groups").iter().all(|(_, node)| node.field("need").is_missing()), "S004.26");
    assert_eq!(plan.children(find(&plan, "groups", "arbeidsgrupper")).count(), 3, "S004.29");
}

/// S004.37, S004.39 to S004.41: the year of a week follows from its neighbours; the words stay.
#[test]
fn weeks_without_a_year_are_understood() {
    let setting = Setting::new("nn");
    let plan = setting.plan(NAME);
    let found = milestones(&plan, setting.template(&plan));
    let interval = |key| {
        let milestone = found.iter().find(|milestone| milestone.key == key).unwrap();
        let (first, last) = milestone.recipients.lines[0].when.as_ref().unwrap().interval().unwrap();
        format!("{first} {last}")
    };
    assert_eq!(interval("M4"), "2020-09-14 2020-09-20");
    assert_eq!(interval("M6"), "2020-12-07 2020-12-13");
    assert_eq!(interval("M7"), "2021-01-04 2021-01-10");
    assert_eq!(interval("M8"), "2021-01-11 2021-01-24");
}

/// S004.47, S004.48: different acts, in rounds.
#[test]
fn milestones_say_what_is_asked() {
    let plan = Setting::new("nn").plan(NAME);
    let acts = "discuss discuss consider discuss review present consider discuss consider consider send-out sign";
    assert_eq!(column(&plan, "milestones", "act").join(" "), acts);
}

/// S004.33: the table as a whole is provisional.
#[test]
fn the_milestone_plan_is_provisional() {
    let plan = Setting::new("nn").plan(NAME);
    assert_eq!(plan.head.fields.get("milestone-plan"), Some(&Value::Choice("provisional".to_owned()).into()));
}

/// S004.25, S004.46: bodies that act as others, aliases, cut names.
#[test]
fn bodies_have_their_names_and_seats() {
    let setting = Setting::new("nn");
    let body = |id: &str| setting.workspace.body(&id.parse().unwrap()).unwrap();
    let steering = body("styringsgruppa");
    let seats: Vec<_> = steering.seats_at(setting.day).map(|(_, seat)| &seat.holders).collect();
    assert_eq!(format!("{seats:?}"), r#"[Body(BodyId("ak")), Later, Persons([PersonId("visedirektor")])]"#);
    let aliases = |id| say(body(id).fact("aliases", setting.day).unwrap());
    assert_eq!(body("su-nordhordland").short(setting.locale.lang(), setting.day), "SU Nordh.");
    assert!(aliases("ak").contains("Administrativ kontaktmøte"));
    assert_eq!(body("ak").short(setting.locale.lang(), setting.day), "AK");
}

/// S004.49: the three contradictions are shown, in the words of the reader, and nothing else is.
#[test]
fn the_three_contradictions_are_found() {
    let setting = Setting::new("nn");
    let plan = setting.plan(NAME);
    let findings = lint(&plan, &setting.workspace, setting.template(&plan), setting.day);
    let say = |finding: &Finding| [format!("{} {}", finding.code, finding.place), setting.locale.say(&finding.message)];
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
    assert_eq!(lint(&plan, &english.workspace, english.template(&plan), english.day).len(), 3);
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
