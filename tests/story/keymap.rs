//! Keys of one's own, what a key began, and a palette that reaches everything.

use vedtak::domain::lang::Lang;
use vedtak::domain::person::Actor;
use vedtak::ui::Opening;
use vedtak::ui::action::{self, Place};
use vedtak::ui::configuration::Own;
use vedtak::ui::keymap::{self, Keymap};
use vedtak::ui::scratch::Scratch;
use vedtak::ui::settings::Settings;
use vedtak::ui::theme::Themes;

use super::driver::{Sitting, World, test_theme};
use super::plans::fjordane;

impl Sitting<'_> {
    /// Brings a keymap of one's own.
    fn with_keys(mut self, text: &str) -> Self {
        let own = Own { path: "keymap.toml".to_owned(), text: text.to_owned() };
        (self.opening.keymap, self.opening.faults) = keymap::read(&own);
        self
    }
}

/// Says how a session of the stories begins.
pub fn opening(actor: Actor) -> Opening {
    let mut settings = Settings::default();
    settings.lang.value = Lang::Nn;
    let (themes, keymap) = (Themes::default(), Keymap::default());
    Opening {
        actor,
        settings,
        theme: test_theme(),
        themes,
        plan: None,
        keymap,
        faults: Vec::new(),
        scratch: Scratch::default(),
        asks_capacity: false,
        key_file: None,
    }
}

fn world() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world
}

#[test]
fn keys_of_ones_own_run_stand_in_the_footer_and_leave_the_others() {
    let world = world();
    let keys = "[everywhere]\nquit = [\"ctrl-q\"]\n[home]\nnew-plan = [\"N\", \"ctrl-n\"]\n";
    let story = world.as_("kari").with_keys(keys).at(80, 24).expect("N ny plan").expect("Ctrl+Q avslutt");
    let story = story
        .press("n")
        .expect_said("n gjer ingenting her. ? viser kva som gjer noko.")
        .press("N")
        .expect("Ny plan")
        .press("esc");
    drop(story.press("ctrl-n").expect("Ny plan").press("esc").press("? N").expect("Start ein plan frå ein mal"));
}

#[test]
fn what_a_key_began_is_shown_until_it_is_ended() {
    let world = world();
    let keys = "[everywhere]\nhome = [\"default\", \", h\"]\nmeetings = [\", m\"]\npeople = [\"default\", \", p p\"]\n";
    let story = world.as_("kari").with_keys(keys).at(80, 24).press(",");
    let story = story.expect("m    ").expect("p p  ").expect("Esc tilbake").wait(600).expect("p p  ");
    let story = story.press("p").expect(" , p ").press("p").expect("› Folk").press(", esc").expect("› Folk");
    let story = story.press(", x").expect_said(", x gjer ingenting her.").expect("› Folk");
    drop(story.press(", m").expect("› Møte").press(", h").expect("VENTAR PÅ DEG"));
}

#[test]
fn what_can_not_be_as_it_is_written_is_said_first_and_kept() {
    let world = world();
    let keys = "[home]\nmessages = \"n\"\nnew-paln = \"x\"\n";
    let story = world.as_("kari").with_keys(keys).at(120, 30);
    let story = story.expect_said("keymap.toml:2: n er både messages og new-plan i home; messages har han.");
    let story = story.press("n").expect("det finst inga handling new-paln her. Meinte du new-plan?");
    drop(story.press("esc :").type_("new-plan").press("enter").expect("Ny plan"));
}

#[test]
fn the_palette_goes_to_what_is_named_by_its_key() {
    let world = world();
    let story = world.as_("kari").at(80, 24).press(":").type_("M8").expect("M8");
    let story = story.press("enter").expect("› Milepælar").expect_cursor("M8");
    let story = story.press("0 :").type_("plan felles").press("enter").expect("› Felles utviklingsplan");
    let story = story.press("2 ctrl-p").type_("quit").expect("quit").expect("Avslutt").press("esc");
    drop(story.expect("Felles utviklingsplan"));
}

#[test]
fn every_action_of_a_place_is_in_its_palette_and_runs_or_says_why_not() {
    let world = world();
    let ways = [
        "",
        "end enter",
        "end enter 2",
        "end enter 3",
        "end enter 4",
        "end enter 5",
        "end enter 6",
        "end enter 7",
        "8",
        "9",
    ];
    let mut seen = Vec::new();
    for way in ways {
        let place = world.as_("kari").at(80, 24).press(way).session.model().top().place();
        seen.push(place);
        for row in action::at(place) {
            let story = world.as_("kari").at(120, 30).press(way);
            let reason = story.session.model().refuse(row.action).map(|why| story.session.model().session.say(&why));
            let story = story.press("ctrl-p").type_(row.name);
            assert!(story.screen().contains(row.name), "{} in {place:?}\n{}", row.name, story.screen());
            let story = story.press("enter");
            if let Some(reason) = reason {
                let said = story.session.model().toasts.shown().map(|(toast, _)| toast.text.clone());
                assert_eq!(said, Some(reason), "{} in {place:?}", row.name);
            } else {
                let is_palette = |screen: &str| screen.contains("Kommando: ");
                let runs = row.name == "palette" || !is_palette(&story.screen());
                assert!(runs, "{} in {place:?}\n{}", row.name, story.screen());
            }
        }
    }
    assert!(
        seen.contains(&Place::Register) && seen.contains(&Place::Signatures) && seen.contains(&Place::People),
        "{seen:?}"
    );
}
