//! Everything in `plans/` can be read, decided and used.

use vedtak::builtin::{File, Library};
use vedtak::domain::lang::Lang;
use vedtak::domain::milestone::Act;
use vedtak::domain::outstanding::outstanding;
use vedtak::domain::starter::Starter;
use vedtak::domain::template::{Field, Template, Texts};
use vedtak::domain::value::FieldKind;

use super::setting::Setting;

/// The kinds of plan in the field, by name.
const KINDS: [&str; 6] =
    ["hovudprosjekt", "mandat-med-tema", "programside", "prosjektdirektiv", "samarbeidsavtale", "tiltaksplan"];

/// Registers that are the same in every kind of plan that has them.
const SHARED: [&str; 12] = [
    "abbreviations",
    "analysis",
    "benefits",
    "cases",
    "communication",
    "definitions",
    "deliverables",
    "dialogue",
    "milestones",
    "reports",
    "risks",
    "stakeholders",
];

fn templates() -> Vec<Template> {
    let library = Library::new([]);
    let read = |file: File<'_>| {
        let template = Template::read(file.text).unwrap_or_else(|error| panic!("{}: {error:?}", file.name));
        assert_eq!(template.key, file.name);
        template
    };
    library.templates().map(read).collect()
}

/// In how many of the three languages something is written.
fn languages(texts: &Texts) -> usize {
    [&texts.en, &texts.nb, &texts.nn].iter().filter(|text| !text.is_empty()).count()
}

#[test]
fn every_template_reads_and_says_everything_in_three_languages() {
    let templates = templates();
    assert_eq!(templates.iter().map(|template| template.key.as_str()).collect::<Vec<_>>(), KINDS);
    for template in &templates {
        let key = &template.key;
        let registers = &template.registers;
        assert_eq!((languages(&template.title), languages(&template.purpose)), (3, 3), "{key}");
        for field in registers.iter().flat_map(|register| &register.fields).chain(&template.fields) {
            let chosen = matches!(field.kind, FieldKind::Choice | FieldKind::Scale);
            assert_eq!(chosen, !field.options.is_empty(), "{key}: {}", field.id);
            for text in field.options.iter().map(|option| &option.label).chain([&field.label]) {
                assert_eq!(languages(text), 3, "{key}: {}", field.id);
            }
            assert!([0, 3].contains(&languages(&field.guidance)), "{key}: {}", field.id);
        }
        for chapter in &template.chapters {
            assert_eq!(languages(&chapter.guidance), if chapter.text { 3 } else { 0 }, "{key}: {}", chapter.id);
        }
        for register in registers {
            assert_eq!(languages(&register.title), 3, "{key}: {}", register.id);
            assert!([0, 3].contains(&languages(&register.guidance)), "{key}: {}", register.id);
            let quarters = register.quadrants.iter().flat_map(|quadrant| &quadrant.quarters);
            assert!(quarters.chain(&register.closed).all(|text| languages(text) == 3), "{key}: {}", register.id);
        }
        let process = template.process.as_ref().unwrap();
        let act = template.register(&process.register).and_then(|register| register.field(&process.act)).unwrap();
        assert!(act.options.iter().all(|option| Act::named(&option.id).is_some()), "{key}");
    }
}

/// A colour never stands without its word, nor a light without its colour.
#[test]
fn every_level_of_a_matrix_has_a_tone_and_a_word() {
    for template in templates() {
        for register in &template.registers {
            for matrix in &register.matrices {
                let lights = [&matrix.before, &matrix.now, &matrix.after].into_iter().flatten();
                let lights = lights.filter_map(|score| register.field(score.light.as_ref()?));
                let levels = lights.flat_map(|field| &field.options).chain(&matrix.levels);
                for level in levels {
                    assert!(level.tone.is_some(), "{}: {}", template.key, level.id);
                    assert_eq!(languages(&level.label), 3, "{}: {}", template.key, level.id);
                }
            }
        }
    }
}

#[test]
fn shared_registers_have_the_same_fields_in_every_kind() {
    let templates = templates();
    for name in SHARED {
        let found: Vec<_> = templates
            .iter()
            .filter_map(|template| template.register(name))
            .map(|register| {
                let options = |field: &Field| field.options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
                register.fields.iter().map(|field| (field.id.clone(), field.kind, options(field))).collect::<Vec<_>>()
            })
            .collect();
        assert!(!found.is_empty() && found.windows(2).all(|pair| pair[0] == pair[1]), "{name}");
    }
}

#[test]
fn every_workspace_has_twenty_four_parties_that_can_sign() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        let workspace = &setting.workspace;
        let parties: Vec<_> = workspace.parties_at(setting.day).collect();
        assert_eq!(parties.len(), 24);
        for party in parties {
            assert!(party.fact("organisation-number", setting.day).is_some(), "{}", party.key);
            let mandates = party.offices.values().flat_map(|office| &office.mandates);
            assert_eq!(mandates.filter(|mandate| mandate.authority.is_some()).count(), 1, "{}", party.key);
        }
        assert_eq!(workspace.sets.values().next().unwrap().at(setting.day).unwrap().bodies.len(), 4);
        assert!(workspace.persons.values().all(|person| person.naming.is_some()));
    }
}

#[test]
fn the_entries_of_a_workspace_fit_a_line_of_the_journal() {
    let library = Library::new([]);
    for file in ["nn", "en"].into_iter().flat_map(|lang| library.workspaces(lang)) {
        let longest = Starter::read(file.text)
            .unwrap()
            .entries()
            .iter()
            .map(|entry| serde_json::to_string(entry).unwrap().len())
            .max();
        assert!(longest.unwrap() < 512 << 10, "{}", file.name);
    }
}

#[test]
fn every_example_reads_and_is_its_language() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        assert!(setting.examples().len() >= 5);
        for name in setting.examples() {
            let plan = setting.plan(name);
            assert_eq!(plan.head.lang == Lang::En, lang == "en", "{name}");
            let template = setting.template(&plan);
            let missing = outstanding(&plan, &setting.workspace, template, setting.day);
            let milestones = template.process.as_ref().map_or(0, |process| plan.walk(&process.register).len());
            assert_eq!(missing.next.is_some(), milestones > 0, "{name}");
        }
    }
}

#[test]
fn an_example_in_both_languages_has_the_same_shape_in_both() {
    let (norwegian, english) = (Setting::new("nn"), Setting::new("en"));
    let both: Vec<&str> = norwegian.examples().into_iter().filter(|name| english.has(&format!("{name}-en"))).collect();
    assert!(both.len() >= 3, "{both:?}");
    for name in both {
        let (here, there) = (norwegian.plan(name), english.plan(&format!("{name}-en")));
        let registers = &norwegian.template(&here).registers;
        for register in registers.iter().map(|register| register.id.as_str()).chain([""]) {
            let shape = |plan: &vedtak::domain::plan::Plan| {
                plan.walk(register).into_iter().map(|(depth, node)| (depth, node.key.clone())).collect::<Vec<_>>()
            };
            assert_eq!(shape(&here), shape(&there), "{name}: {register}");
        }
    }
}
