//! Finding anything by its words, and going to it.

use vedtak::domain::command::{Command, Edit, PlanCommand};
use vedtak::domain::id::{NodeId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::value::{FieldValue, Value};

use super::driver::World;
use super::plans::fjordane;

/// A cooperation with one directive, and something in it that only the secretariat may see.
fn world() -> World {
    let world = fjordane();
    let plan = world.import("felles-utviklingsplan");
    let node = world.engine.plan(&plan).unwrap().roots("").next().unwrap().id.clone();
    let value = FieldValue::Some(Value::Prose("Første avsnitt.\n\nDette er ein løyndom om fjorden.".into()));
    let edits = vec![
        Edit::Set { node: node.clone(), field: "text".into(), value },
        Edit::Restrict {
            target: Some(node),
            audience: Vec::new(),
            basis: Some("offl. § 13".into()),
            by: "Kari".into(),
            review: Some("2020-12-01".parse().unwrap()),
        },
    ];
    world.give(Command::Plan(plan.clone(), PlanCommand::Edit(edits)));
    let remark = |id: &str, text: &str, audience| PlanCommand::Remark {
        id: id.parse().unwrap(),
        anchor: Anchor::PLAN,
        text: text.into(),
        body: None,
        condition: false,
        audience,
        owner: None,
        behalf: None,
    };
    world.give(Command::Plan(plan.clone(), remark("open", "Kan fristen flyttast til hausten?", Audience::All)));
    world.give(Command::Plan(plan, remark("shut", "Ein løyndom til.", Audience::Secretariat)));
    world
}

#[test]
fn what_is_found_is_gone_to_and_the_words_are_kept() {
    let world = world();
    let story = world.as_("kari").at(80, 24).press("ctrl-f").expect("Alle orda må finnast");
    let story = story.type_("løynd").expect("2 treff").expect("Felles utviklingsplan").expect_cursor("/ løynd");
    let story = story.press("enter").expect("Søk: Felles utviklingsplan").expect("ein løyndom om fjorden");
    let story = story.expect_cursor("¶2").press("esc").expect("/ løynd").expect("2 treff");
    let story = story.press("down enter").expect("› Merknader").expect("Ein løyndom til.").press("esc");
    let story = story.press("backspace backspace backspace backspace backspace").expect("Alle orda må finnast");
    drop(story.press("esc").expect("Ventar på deg".to_uppercase().as_str()));
}

#[test]
fn a_key_leads_to_its_record_and_a_name_to_people() {
    let world = world();
    let story = world.as_("kari").at(80, 24).press("/").type_("M8").expect("M8").press("enter");
    let story = story.expect("› Milepælar").expect_cursor("M8").press("esc").expect("/ M8");
    let story = story.press("backspace backspace").type_("nesvik").expect("Personar, organ, partar").expect("Nesvik");
    let story = story.type_(" kommune").press("home");
    drop(story.expect("Part Nesvik kommune"));
}

#[test]
fn what_a_member_may_not_see_leaves_no_trace() {
    let world = world();
    let story = world.as_("leiar-sr-voss").at(80, 24).press("ctrl-f").type_("løyndom");
    let story = story.expect("Ingenting er funne for «løyndom».").expect_not("treff").press("esc");
    let story = story.press("ctrl-g").type_("felles utv").expect("Felles utviklingsplan").press("enter");
    let story =
        story.press("2").expect_not("løyndom").expect_not("§ 13").press("5").expect("flyttast").expect_not("løyndom");
    drop(story.press("7").expect_not("m2"));
    let secretary = world.as_("kari").at(80, 24).press("ctrl-f").type_("løyndom").expect("2 treff");
    drop(secretary);
}

#[test]
fn anything_is_gone_to_by_its_name_also_with_a_slip() {
    let world = world();
    let second = PlanId::new("fjordplan").unwrap();
    let plan = world.engine.plan(&world.newest()).unwrap();
    let create = PlanCommand::Create {
        key: "fjordplan".into(),
        title: "Tiltak for fjorden".into(),
        lang: Lang::Nn,
        template: plan.head.template,
        edits: None,
    };
    world.give(Command::Plan(second, create));
    let story =
        world.as_("kari").at(80, 24).press("ctrl-g").expect("Tiltak for fjorden").expect("Felles utviklingsplan");
    let story =
        story.type_("utviklingspaln").expect("Felles utviklingsplan").press("enter").expect("› Felles utviklingsplan");
    let story = story.press("ctrl-g").type_("tiltak fj").press("enter").expect("› Tiltak for fjorden");
    let story = story.press("ctrl-g").type_("nesvik").press("enter").expect("Nesvik").press("esc");
    let story = story.press("ctrl-g").type_("M2 drøft felles").press("enter").expect("› Milepælar").expect_cursor("M2");
    drop(story.press("esc").expect("› Felles utviklingsplan"));
}

#[test]
fn search_is_drawn_at_every_size_in_every_language() {
    let world = world();
    for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
        for lang in [Lang::En, Lang::Nb, Lang::Nn] {
            let story = world.as_("kari").in_(lang).at(width, height).press("ctrl-f").type_("plan");
            let story = story.expect("/ plan").expect_cursor("/ plan");
            let story = story.press("down down pagedown pageup").expect("▸").press("esc ctrl-g").type_("plan");
            drop(story.expect("> plan").expect("▸").resize(39, 9).resize(width, height).expect("> plan"));
        }
    }
    let story = world.as_("kari").at(80, 24).press("ctrl-f").type_("løyndom");
    insta::assert_snapshot!("search", story.frame());
    let story = story.press("esc ctrl-g").type_("felles utvkling");
    insta::assert_snapshot!("jump", story.frame());
}

#[test]
fn a_node_of_another_plan_is_no_place_to_land() {
    let world = world();
    let story =
        world.as_("kari").at(80, 24).press("ctrl-f").type_("fjord").press("enter").expect("ein løyndom om fjorden");
    let plan = world.newest();
    let node: NodeId = world.engine.plan(&plan).unwrap().roots("").next().unwrap().id.clone();
    world.give(Command::Plan(plan, PlanCommand::Edit(vec![Edit::Remove { node }])));
    drop(story.press("esc").expect("/ fjord").look().expect_not("løyndom"));
}
