//! A secretary's day, from the first look to the last: what waits, the text, a risk, a remark, the papers, a decision.

use vedtak::domain::consideration::Channel;
use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;
use vedtak::engine::When;

use super::driver::{Story, World};
use super::plans::fjordane;

/// A plan that SU Vest has remarked on.
fn morning() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("leiar-su-vest").at(80, 24).press("enter 2 down m").type_("Kven betalar?").press("ctrl-s");
    drop(story.expect_said("Merknaden er lagd fram"));
    world
}

/// The text: read, written, looked at, saved, and seen against what was locked.
fn writes(story: Story) -> Story {
    let story = story.press("2").expect("1 Kvifor starte prosjektet?").press("e").expect("F4 forhåndsvis");
    let story = story.expect("linje 1:1").type_("Planen gjelder alle. ").press("f4").expect("¶1  Planen gjelder alle.");
    let story = story.press("f4 ctrl-s").expect_said("er lagret. u angrer.").expect("{+Planen gjelder alle.+}");
    story.expect("1 endring siden 1.0").expect("Esc tilbake").press("esc")
}

/// A risk with every kind of field; taken back, and done again.
fn records_a_risk(story: Story) -> Story {
    let story = story.press("ctrl-g").type_("risiko").press("enter").expect("Risikovurdering 0").expect("Trykk a");
    let story = story.press("a tab").type_("For lite tid").down_to("▸ Sannsyn").press("right right right right");
    let story = story.expect("‹ 4 høgt ›").press("tab right right right right").expect("‹ 4 alvorleg ›");
    let story = story.down_to("▸ Risikoeigar").type_("Kari Nes").down_to("▸ Innan").type_("veke 38");
    let story = story.expect("Forstått: mandag 14. september 2020 – søndag 20. september 2020.").press("ctrl-s");
    let story = story.expect_said("Lagret. u angrer.").expect_cursor("For lite tid").expect("4 høgt");
    let story = story.press("u").expect_said("Angret: La til R1.").expect("Risikovurdering 0");
    let story = story.press("U").expect_said("Gjort om igjen: La til R1.").expect("veke 38");
    // Where it stands in the matrix is one key away.
    story.press("v").expect("●⚑ raud 16").expect("før 4×4=16 raud").press("v v v")
}

/// The remark of a body, answered with what becomes of it.
fn answers_a_remark(story: Story) -> Story {
    let story = story.press("1 5").expect("1 uten svar").expect("Kven betalar?").press("a").expect("Svar på m1");
    let story = story.press("right down").type_("Partene deler.").press("ctrl-s").expect_said("m1 har fått svar");
    story.expect("0 uten svar").expect("Svar: tatt inn. Partene deler.")
}

/// A milestone: opened, sent out, and what one body decided is entered for it.
fn runs_a_milestone(story: Story) -> Story {
    let story = story.press("4").expect("› Prosess").press("down").expect("SR Voss · M2 drøfting · planlagt 14.05.20");
    let story = story.press("o").expect("Åpne M2").press("tab").type_("20.05.20").press("ctrl-s");
    let story = story.expect_said("M2 er åpnet").expect("venter på svar").press("s").expect("Send ut: M2");
    let story = story.press("ctrl-s").expect("4 utsendinger, som blir skrevet til");
    assert!(story.session.host.files.is_empty(), "nothing is written before somebody has looked");
    let story = story.press("enter").expect_said("4 utsendinger ligger i").expect("Sendt 01.05.20 (brev).");
    let story = story
        .expect("0 av 4")
        .wait(14 * 86_400)
        .press("r")
        .expect("Det som ble gjort")
        .expect("På vegne av        SR Voss");
    let story = story.press("right right").down_to("▸ Hvordan det kom").expect("‹ brev ›").press("left");
    let story = story.expect("‹ e-post ›").down_to("▸ Mottatt").press("ctrl-a").type_("15.05.20");
    let story = story.down_to("▸ Merknader").type_("Fristen er kort.").down_to("▸ Sak").type_("7/20").press("ctrl-s");
    story
        .expect_said("merknader")
        .expect("sak 7/20")
        .expect("ført inn for SR Voss (e-post)")
        .expect("1 av 4")
        .expect("▲")
}

/// What happened today, and what differs from the version that was locked.
fn looks_back(story: Story) -> Story {
    let story =
        story.press("7").expect("Endret 1 Kvifor starte prosjektet?.").expect("La til R1").expect("Svarte på m1");
    let story = story.press("v").expect("versjon 1.0 → arbeidsteksten").press("enter");
    story.expect("{+Planen gjelder alle. +}").press("esc esc 0").expect("VENTER PÅ DEG")
}

#[test]
fn a_secretary_does_a_days_work_and_the_log_has_all_of_it() {
    let world = morning();
    let story = world.as_("kari").in_(Lang::Nb).at(80, 24).expect("VENTER PÅ DEG").expect("m1");
    let story = story.expect_cursor("Felles utviklingsplan").press("end enter").expect("Neste: M1, 29.04.20");
    let story = looks_back(runs_a_milestone(answers_a_remark(records_a_risk(writes(story)))));
    drop(story.expect("M2").press("q"));
    let plan = world.engine.plan(&world.newest()).unwrap();
    let replayed = world.engine.plan_at(&plan.id, When::Revision(plan.head.revision)).unwrap();
    assert_eq!(replayed, plan, "the log alone gives the same plan");
    let recorded = plan.considerations.values().next().unwrap();
    let behalf = recorded.consideration.behalf.as_ref().unwrap();
    assert_eq!((behalf.channel, plan.remarks.len()), (Channel::Email, 2));
}
