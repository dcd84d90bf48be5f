//! Everything in `plans/` can be read, decided and used.

use vedtak::builtin::Library;
use vedtak::domain::lang::Lang;
use vedtak::domain::milestone::Act;
use vedtak::domain::outstanding::outstanding;
use vedtak::domain::starter::Starter;
use vedtak::domain::template::Template;
use vedtak::domain::value::FieldKind;

use super::setting::Setting;

#[test]
fn every_template_reads_and_says_everything_in_three_languages() {
    let library = Library::new([]);
    let names: Vec<&str> = library.templates().map(|file| file.name).collect();
    for name in ["hovudprosjekt", "mandat-med-tema", "prosjektdirektiv", "samarbeidsavtale", "tiltaksplan"] {
        assert!(names.contains(&name), "{name}");
    }
    for file in library.templates() {
        let template = Template::read(file.text).unwrap_or_else(|error| panic!("{}: {error:?}", file.name));
        assert_eq!(template.key, file.name);
        let fields = template.registers.iter().flat_map(|register| &register.fields).chain(&template.fields);
        for field in fields {
            let chosen = matches!(field.kind, FieldKind::Choice | FieldKind::Scale);
            assert_eq!(chosen, !field.options.is_empty(), "{}: {}", file.name, field.id);
            for text in field.options.iter().map(|option| &option.label).chain([&field.label]) {
                assert!(![&text.en, &text.nb, &text.nn].contains(&&String::new()), "{}: {}", file.name, field.id);
            }
        }
        for chapter in &template.chapters {
            let guidance = &chapter.guidance;
            let written = [&guidance.en, &guidance.nb, &guidance.nn].iter().filter(|text| !text.is_empty()).count();
            assert_eq!(written, if chapter.text { 3 } else { 0 }, "{}: {}", file.name, chapter.id);
        }
        let process = template.process.as_ref().unwrap();
        let act = template.register(&process.register).and_then(|register| register.field(&process.act)).unwrap();
        assert!(act.options.iter().all(|option| Act::named(&option.id).is_some()), "{}", file.name);
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
