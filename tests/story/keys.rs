//! Keys and invitations in People: who waits, who may approve, what is revoked.

use vedtak::domain::command::Command;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::PersonId;
use vedtak::domain::person::{Possession, Role};
use vedtak::signing::key::{SigningKey, fingerprint};

use super::driver::{Story, World};
use super::plans::fjordane;

const PERSON: &str = "leiar-sr-voss";

/// Makes a public key. Gives its line and its fingerprint.
fn key(seed: u8) -> (String, String) {
    let key = SigningKey::from_seed(&[seed; 32]).public().unwrap();
    (key.to_string(), fingerprint(&key))
}

fn say(world: &World, fact: WorkspaceEvent) {
    world.give(Command::Workspace(vec![fact]));
}

/// Somebody hands in a key for the member.
fn request(world: &World, seed: u8) -> String {
    let (public, fingerprint) = key(seed);
    let person = PersonId::new(PERSON).unwrap();
    let possession = Possession::None;
    let requested =
        WorkspaceEvent::KeyRequested { person, public, fingerprint: fingerprint.clone(), possession, replaces: None };
    say(world, requested);
    fingerprint
}

/// Gives a second person the role of administrator.
fn second(world: &World) {
    let person = PersonId::new("visedirektor").unwrap();
    say(world, WorkspaceEvent::RoleSet { person, role: Role::Administrator, basis: None, from: None, to: None });
}

fn counts(world: &World, key: &str) -> bool {
    let now = *world.clock.lock().unwrap();
    world.engine.workspace().key(key).is_some_and(|(_, key)| key.counts_at(now))
}

#[test]
fn a_key_that_waits_is_met_on_the_first_screen_and_approved() {
    let world = fjordane();
    let waiting = request(&world, 1);
    let story = world.as_("kari").at(80, 24).expect("VENTAR PÅ DEG (1)").expect("Ein nøkkel ventar på at du godkj");
    let story = story.press("enter").expect("Godkjenn ein nøkkel for Leiaren i SR Voss").expect(&waiting[..30]);
    insta::assert_snapshot!("approve_key", story.frame());
    let whole = |story: &Story| story.screen().split_whitespace().collect::<String>();
    let story = story.resize(40, 12);
    assert!(whole(&story).contains(&waiting), "the fingerprint can be compared at every size:\n{}", story.screen());
    let story = story.resize(80, 24);
    let story = story.press("tab ctrl-s").expect("Dette må vere med").press("right right right right ctrl-s");
    let story = story.expect("Dette må vere med").type_("Ordføraren").press("ctrl-s");
    let story = story.expect_said("kan signere med denne nøkkelen").expect("for av: Ordføraren");
    drop(story.press("0").expect("VENTAR PÅ DEG (0)"));
    assert!(counts(&world, &waiting));
}

#[test]
fn whoever_handed_a_key_in_does_not_approve_it() {
    let world = fjordane();
    second(&world);
    let waiting = request(&world, 1);
    let story = world.as_("kari").at(80, 24).expect("VENTAR PÅ DEG (0)").press("9").expect("⚑ ventar");
    let story = story.press("g").expect_said("Ingen nøkkel ventar for denne personen");
    drop(story);
    let other = world.as_("visedirektor").at(80, 24).expect("VENTAR PÅ DEG (1)").press("enter");
    let other = other.press("tab right ctrl-s").expect_said("kan signere med denne nøkkelen");
    drop(other);
    assert!(counts(&world, &waiting));
}

#[test]
fn a_key_is_refused_and_another_is_revoked_with_a_reason() {
    let world = fjordane();
    let refused = request(&world, 1);
    let story = world.as_("kari").at(80, 24).press("enter esc").expect("Ventar").press("f").press("tab");
    let story = story.type_("Ukjend").press("ctrl-s").expect_said("er avvist");
    assert!(world.engine.workspace().request(&refused).is_none());
    let (public, fingerprint) = key(2);
    let story = story.press("x").expect_said("ingen nøkkel som gjeld").press("n").paste(&public).press("tab right");
    let story = story.press("ctrl-s").expect_said("kan signere").expect("personleg");
    assert!(counts(&world, &fingerprint));
    let story = story.press("x").press("tab").type_("Mista").press("tab space ctrl-s");
    story.expect_said("gjeld ikkje lenger").expect("Mista");
    assert!(!counts(&world, &fingerprint));
}

#[test]
fn a_member_asks_for_a_key_in_place_of_the_old_one_and_for_nobody_else() {
    let world = fjordane();
    second(&world);
    let (public, new) = key(3);
    let story = world.as_(PERSON).at(80, 24).press("9").press("n").expect_said("Berre sekretariatet og personen");
    let story = story.down_to("Namn Leiaren i SR Voss").press("g").expect_said("Berre sekretariatet kan gjere dette");
    let story = story.press("n").expect("ventar til ein annan person").paste(&public).press("ctrl-s");
    drop(story.expect_said("Ein annan person godkjenner han").expect("⚑ ventar"));
    let workspace = world.engine.workspace();
    let (owner, request) = workspace.request(&new).unwrap();
    assert_eq!((owner.id.as_str(), request.by.as_str()), (PERSON, PERSON));
}

#[test]
fn an_invitation_shows_its_code_once_and_saves_its_letter() {
    let world = fjordane();
    let story = world
        .as_("kari")
        .at(80, 24)
        .press("9")
        .down_to("Namn Leiaren i SR Voss")
        .press("w")
        .expect_said("ingen open invitasjon")
        .press("i")
        .expect("Inviter Leiaren");
    let story = story.press("tab").type_("-oProxyCommand=x").press("ctrl-s").expect("er ikkje namnet på ein tenar");
    let story = (0..16).fold(story, |story, _| story.press("backspace")).type_("vedtak.story.invalid");
    let story = story.press("ctrl-s").expect_said("Tenaren har ingen nøkkel enno").expect("vedtak.story.invalid");
    let keys = world.engine.directory().join("keys");
    std::fs::create_dir_all(&keys).unwrap();
    std::fs::write(keys.join("host.pub"), format!("{}\n", key(9).0)).unwrap();
    let story = story.press("ctrl-s").expect("Kode: ").expect("Koden blir vist berre denne eine gongen");
    let screen = story.screen();
    let code = screen.lines().find_map(|line| line.split_once("Kode: ")).unwrap().1.trim().to_owned();
    let story = story.press("ctrl-s").expect_said("Lagra som").press("pagedown");
    let letter = String::from_utf8(story.session.host.files["leiar-sr-voss.txt"].clone()).unwrap();
    assert!(letter.contains(&code) && letter.contains("vedtak.story.invalid") && letter.contains(&key(9).1));
    let story = story.press("esc").expect("Invitert").expect("open til").press("w").type_("Feil person");
    let story = story.press("ctrl-s").expect_said("er trekt tilbake").expect_not("open til");
    // The server is known from now on.
    story.press("i").expect("vedtak.story.invalid").press("esc");
}
