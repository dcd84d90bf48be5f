//! A cooperation in the middle of its work: plans in every state, remarks, answers that are awaited, lines to be signed,
//! a meeting.

use vedtak::domain::version::{VersionKind, Way};

use super::driver::World;
use super::plans::fjordane;

/// Who sits down in [`busy`]: for the secretariat, for a body, for a party.
pub const PEOPLE: [&str; 3] = ["kari", "leiar-su-vest", "ordforar-nesvik"];

/// Makes the cooperation.
pub fn busy() -> World {
    let world = fjordane();
    world.key_of(PEOPLE[2]);
    for name in ["regional-tiltaksplan", "hovudprosjekt-lkt", "tiltaksplan-2026"] {
        world.import(name);
    }
    world.lock("1.0", VersionKind::Final);
    world.open_signing("1.0", &[Way::Ssh, Way::Ink, Way::Eid]);
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    // What follows is done as it is done: on the screens.
    let story = world.as_("kari").at(120, 40).press("enter 4 down o tab").type_("20.05.20").press("ctrl-s");
    let story = story.expect_said("M2 er opna").press("8 n enter").type_("sr voss").press("enter esc tab");
    let story = story.type_("14.05.20").press("tab").type_("10.00–12.00").press("ctrl-s").expect_said("møtest");
    drop(story.press("home enter d").expect_said("Sakslista har"));
    for (who, words) in [("leiar-su-vest", "Fristen er for kort."), ("leiar-sr-voss", "Kven betalar for dette?")] {
        let story = world.as_(who).at(120, 40).press("enter m").type_(words).press("ctrl-s");
        drop(story.expect_said("Merknaden er lagd fram"));
    }
    let story = world.as_("kari").at(120, 40).press("enter 4 down right right right r ctrl-s right ctrl-s");
    drop(story.expect_said("Ført inn: SU Berg"));
    drop(world.as_("kari").at(120, 40).press("enter 2 e").type_("Partane er samde. ").press("ctrl-s").expect_said(""));
    world
}
