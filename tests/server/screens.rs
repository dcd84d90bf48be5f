//! Screens of people who are connected: slow ones, silent ones, those that are ended, and faults.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::{Instant, sleep};
use vedtak::domain::id::PersonId;
use vedtak::domain::message::Message;
use vedtak::engine::{Doing, Presence, Visitor};
use vedtak::server::{Heard, House};
use vedtak::ui::frame::LEAVE;

use super::guest::{Arrival, FAR, NEAR, house};
use crate::engine::workspace::{at, create, kari, secretary};

const MINUTE: Duration = Duration::from_secs(60);

fn quiet() -> House {
    house(|_| 0)
}

async fn with_plan() -> House {
    let house = quiet();
    house.engine.submit(&secretary(), create("p1"), at(1)).await.unwrap();
    house
}

#[tokio::test(start_paused = true)]
async fn somebody_looks_around_and_leaves_a_clean_terminal() {
    let house = quiet();
    let mut guest = FAR.screens(&house);
    guest.expect("Samarbeid Fjordane").await;
    assert_eq!(house.engine.visitors().len(), 1);
    assert_eq!(house.engine.visitors()[0].person, Some(kari()));
    guest.type_("?").await.expect("Hjelp").await.type_("\x1b").await.settle().await;
    guest.say(Heard::Resize { columns: 100, rows: 30 }).await.settle().await;
    assert_eq!(guest.type_("q").await.end().await, 0);
    assert!(guest.bytes.ends_with(LEAVE.as_bytes()));
    assert!(house.engine.visitors().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_terminal_of_no_size_and_one_of_any_size_have_frames() {
    let house = quiet();
    for size in [(0, 0), (65_535, 65_535), (1, 1)] {
        let mut guest = Arrival { size: Some(size), ..FAR }.screens(&house);
        guest.settle().await;
        assert!(guest.bytes.len() > 100);
        assert_eq!(guest.type_("q").await.end().await, 0);
    }
}

#[tokio::test(start_paused = true)]
async fn who_is_ended_is_told_why() {
    let house = quiet();
    let mut guest = NEAR.screens(&house);
    guest.expect("Samarbeid Fjordane").await;
    let why = Message::new("agent-unreachable").with("cause", "\u{1b}[31m");
    assert_eq!(house.engine.end_sessions(|visitor| visitor.person == Some(kari()), &why), 1);
    assert_eq!(guest.end().await, 1);
    let farewell = format!("{LEAVE}Ingen ssh-agent svarar: ^[[31m\r\n");
    assert!(guest.bytes.ends_with(farewell.as_bytes()));
}

#[tokio::test(start_paused = true)]
async fn a_terminal_that_takes_nothing_is_cut_and_its_session_takes_keys_until_then() {
    let house = with_plan().await;
    let mut guest = Arrival { room: 512, ..FAR }.screens(&house);
    let begun = Instant::now();
    // The person walks through the screens, unseen, and leaves the terminal standing.
    guest.type_("9").await;
    let code = (&mut guest.session).await.unwrap();
    let passed = begun.elapsed();
    assert_eq!(code, 1);
    assert!(passed >= Duration::from_secs(20) && passed < Duration::from_secs(25), "{passed:?}");
    assert!(house.engine.visitors().is_empty());
}

/// Somebody else comes, which every first screen shows. The clock would not stand still while the journal writes.
fn come(house: &House, number: usize) -> Presence {
    house.engine.enter(Visitor {
        session: 0,
        person: PersonId::new(format!("gjest-{number}")).ok(),
        via: "ssh:SHA256:def".to_owned(),
        from: "192.0.2.2".to_owned(),
        since: at(1),
        doing: Doing::Screens,
        plan: None,
    })
}

#[tokio::test(start_paused = true)]
async fn a_slow_terminal_gets_fewer_frames_and_the_last_one() {
    let house = quiet();
    let mut guest = Arrival { room: 512, ..FAR }.screens(&house);
    let mut others = Vec::new();
    for number in 0..500 {
        others.push(come(&house, number));
        guest.type_(if number % 2 == 0 { "9" } else { "0" }).await;
        sleep(Duration::from_millis(20)).await;
    }
    guest.expect("501 er her no").await;
    // Whole frames, and a few: not one for each of a thousand changes.
    assert!(guest.bytes.len() < 20_000, "{}", guest.bytes.len());
    assert_eq!(guest.type_("q").await.end().await, 0);
    assert!(guest.bytes.ends_with(LEAVE.as_bytes()));
}

#[tokio::test(start_paused = true)]
async fn others_make_thirty_frames_a_second_and_a_key_is_shown_at_once() {
    let house = quiet();
    let mut guest = FAR.screens(&house);
    guest.expect("Samarbeid Fjordane").await.settle().await;
    let before = guest.writes.load(Ordering::Relaxed);
    let mut others = Vec::new();
    for number in 0..200 {
        others.push(come(&house, number));
        sleep(Duration::from_millis(10)).await;
    }
    guest.expect("201 er her no").await;
    let frames = guest.writes.load(Ordering::Relaxed) - before;
    assert!((40..=62).contains(&frames), "{frames} frames in two seconds");
    let pressed = Instant::now();
    drop(others);
    guest.type_("\x1bOP").await.expect("Hjelp").await;
    assert_eq!(pressed.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn an_idle_session_sends_nothing_is_warned_and_ended() {
    let house = quiet();
    let mut guest = FAR.screens(&house);
    guest.expect("Samarbeid Fjordane").await.settle().await;
    let shown = guest.bytes.len();
    sleep(28 * MINUTE).await;
    guest.settle().await;
    assert_eq!(guest.bytes.len(), shown);
    sleep(MINUTE).await;
    guest.expect("Økta sluttar om eitt minutt").await;
    guest.type_("?").await.settle().await;
    sleep(20 * MINUTE).await;
    assert!(!guest.session.is_finished());
    let begun = Instant::now();
    assert_eq!(guest.end().await, 1);
    assert!(begun.elapsed() <= 11 * MINUTE);
    assert!(String::from_utf8_lossy(&guest.bytes).ends_with("Ingen tast er trykt på ein halvtime.\r\n"));
}

#[tokio::test(start_paused = true)]
async fn twelve_hours_are_enough_over_ssh_and_not_at_the_machine() {
    let house = quiet();
    let mut far = FAR.screens(&house);
    let mut near = NEAR.screens(&house);
    for _ in 0..12 * 6 {
        far.type_("?").await.settle().await;
        sleep(10 * MINUTE).await;
    }
    assert_eq!(far.end().await, 1);
    assert!(String::from_utf8_lossy(&far.bytes).ends_with("Økta har vart i tolv timar.\r\n"));
    near.settle().await;
    sleep(100 * MINUTE).await;
    assert_eq!(near.type_("q").await.end().await, 0);
}

#[tokio::test(start_paused = true)]
async fn a_fault_ends_one_session_and_no_other() {
    let house = with_plan().await;
    let mut other = FAR.screens(&house);
    other.expect("Samarbeid Fjordane").await;
    let mut guest = FAR.screens(&house);
    guest
        .expect("Plan p1")
        .await
        .type_("\x1b[F\r")
        .await
        .settle()
        .await
        .type_("x")
        .await
        .settle()
        .await
        .type_("\r")
        .await;
    assert_eq!(guest.end().await, 1);
    let said = String::from_utf8_lossy(&guest.bytes);
    let (_, farewell) = said.rsplit_once(LEAVE).unwrap();
    assert!(farewell.starts_with("vedtak gjorde ein feil"), "{farewell}");
    other.type_("?").await.expect("Hjelp").await;
    assert_eq!(house.engine.visitors().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_is_half_written_is_there_after_the_connection_is_lost() {
    let house = with_plan().await;
    let mut guest = FAR.screens(&house);
    guest.expect("Plan p1").await.type_("\x1b[F\r").await.settle().await;
    guest.type_("2").await.settle().await.type_("e").await.settle().await;
    guest.type_("\x1b[200~Halv setn\x1b[201~ing").await.hang_up();
    assert_eq!(guest.end().await, 0);
    let drafts = house.engine.drafts(&kari(), "sheet/").unwrap();
    assert!(matches!(drafts.as_slice(), [(_, draft)] if draft.contains("Halv setning")), "{drafts:?}");
}
