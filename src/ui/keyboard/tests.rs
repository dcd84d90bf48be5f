use super::*;
use crate::ui::key::Key;

/// The most that somebody types here in a second, in bytes.
const TYPED: usize = 64 * 1024;

fn key(name: &str) -> Signal {
    Signal::Key(Key::named(name).unwrap())
}

fn resize(width: u16, height: u16) -> Signal {
    Signal::Resize(Size { width, height })
}

#[tokio::test(start_paused = true)]
async fn an_escape_alone_is_a_key_when_nothing_follows_in_time() {
    let (wire, mut keyboard) = Keyboard::new(TYPED);
    let begun = Instant::now();
    wire.send(b"\x1b");
    assert_eq!(keyboard.next().await, key("esc"));
    assert_eq!(begun.elapsed(), ESCAPE);
    wire.send(b"\x1b");
    tokio::time::advance(ESCAPE / 2).await;
    wire.send(b"[A");
    assert_eq!(keyboard.next().await, key("up"));
    wire.send(b"\x1b");
    tokio::time::advance(ESCAPE * 2).await;
    wire.send(b"[");
    drop(wire);
    assert_eq!(keyboard.next().await, key("esc"));
    assert_eq!(keyboard.next().await, key("["));
    assert_eq!(keyboard.next().await, Signal::End);
    assert_eq!(keyboard.next().await, Signal::End);
}

#[tokio::test(start_paused = true)]
async fn of_many_sizes_ten_a_second_are_told_and_the_last_one_is() {
    let (wire, mut keyboard) = Keyboard::new(TYPED);
    wire.resize(Size { width: 100, height: 30 });
    assert_eq!(keyboard.next().await, resize(100, 30));
    for width in 0..=500 {
        wire.resize(Size { width, height: 30 });
    }
    let begun = Instant::now();
    assert_eq!(keyboard.next().await, resize(500, 30));
    assert_eq!(begun.elapsed(), RESIZE);
}

#[tokio::test(start_paused = true)]
async fn a_flood_of_keys_is_cut_and_typing_goes_on_afterwards() {
    let (wire, mut keyboard) = Keyboard::new(TYPED);
    for _ in 0..64 {
        wire.send(&[b'x'; 16 * 1024]);
    }
    let waiting = keyboard.line.seen().waiting.signals.len();
    assert_eq!(waiting, WAITING);
    let mut taken = 0;
    for _ in 0..64 {
        wire.send(&[b'x'; 16 * 1024]);
        while !keyboard.line.seen().waiting.signals.is_empty() {
            assert_eq!(keyboard.next().await, key("x"));
            taken += 1;
        }
    }
    assert_eq!(taken, TYPED);
    tokio::time::advance(Duration::from_secs(1)).await;
    wire.send(b"q");
    assert_eq!(keyboard.next().await, key("q"));
}

#[tokio::test(start_paused = true)]
async fn pastes_wait_in_bounded_room() {
    let (wire, mut keyboard) = Keyboard::new(TYPED);
    let text = "x".repeat(LARGEST_PASTE);
    for _ in 0..10 {
        wire.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }
    assert_eq!(keyboard.next().await, Signal::Paste(text.clone()));
    assert_eq!(keyboard.next().await, Signal::Paste(text.clone()));
    let warning = Message::new("hosting-paste-long").with("limit", 256_usize);
    assert_eq!(keyboard.next().await, Signal::Warning(warning));
    wire.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    assert_eq!(keyboard.next().await, Signal::Paste(text));
}
