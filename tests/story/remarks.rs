//! A remark from the words it is about to the version that has them: a member, the secretariat, the member again.

use vedtak::domain::version::VersionKind;

use super::driver::World;
use super::plans::fjordane;

const TEXT: &str = "Utvala møtest kvar månad.\n\nPlanen blir lagd fram hausten 2020, etter høyring.";

/// A plan with version 1.0, in which SU Vest asks about two words of the second paragraph.
fn remarked() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.write_chapter(TEXT);
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("leiar-su-vest").at(100, 30).press("enter 2 down down").expect("hausten 2020");
    let story = story.press("m").type_("Rekk vi det?").press("tab space tab").type_("våren 2020").press("ctrl-s");
    let story = story
        .expect("Desse orda står ikkje i avsnittet")
        .press(&["backspace"; 10].join(" "))
        .type_("hausten 2020")
        .press("ctrl-s");
    drop(story.expect_said("Merknaden er lagd fram"));
    world
}

#[test]
fn a_remark_goes_from_its_words_to_the_version_that_has_the_answer() {
    let world = remarked();
    // The secretariat says who answers, moves the text down and answers.
    let story = world.as_("kari").at(100, 30).press("enter 5").expect("m1").expect("¶2").press("e");
    let story = story.expect("Kven svarar på m1?").press("enter").type_("Kari").press("enter ctrl-s");
    let story = story.expect_said("Kari Nes skal svare på m1").expect("Kari Nes skal svare");
    drop(story);
    world.write_chapter(&format!("Nytt avsnitt fremst.\n\n{}", TEXT.replace("hausten 2020", "våren 2021")));
    let story = world.as_("kari").at(100, 30).press("enter 5").expect("¶3").expect("orda er endra sidan").press("a");
    let story = story.press("right down").type_("Flytta til våren.").press("ctrl-s").expect_said("m1 har fått svar");
    drop(story.expect("kjem i versjon 1.1").expect("ikkje stadfesta som oppfylt").wait(60));
    world.lock("1.1", VersionKind::Draft);
    // The member sees what became of it, and confirms that it is met.
    let story =
        world.as_("leiar-su-vest").at(100, 30).press("enter 5").expect("Flytta til våren").expect("versjon 1.1");
    drop(
        story
            .press("b")
            .expect("gjort?")
            .press("j")
            .expect_said("m1 er stadfesta som oppfylt")
            .expect("stadfesta som oppfylt av"),
    );
}

#[test]
fn only_its_body_or_its_author_confirms_that_a_remark_is_met() {
    let world = remarked();
    let story = world.as_("leiar-sr-voss").at(100, 30).press("enter 5").expect("m1").press("b");
    drop(story.expect_said("Dette gjer sekretariatet"));
    let story = world.as_("leiar-su-vest").at(100, 30).press("enter 5").expect("m1").press("b");
    drop(story.expect_said("kan ikkje stadfestast at han er oppfylt"));
}
