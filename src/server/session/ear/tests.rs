use futures_util::FutureExt as _;

use super::*;
use crate::ui::key::Key;

fn heard() -> (Voice, Keys) {
    let (voice, ear) = Ear::keys();
    let Hearing::Keys(keys) = ear.0 else { panic!() };
    (voice, keys)
}

fn bytes(bytes: &[u8]) -> Heard {
    Heard::Bytes(bytes.to_vec())
}

const fn size(columns: u32, rows: u32) -> Heard {
    Heard::Resize { columns, rows }
}

fn key(name: &str) -> Signal {
    Signal::Key(Key::named(name).unwrap())
}

fn resize(width: u16, height: u16) -> Signal {
    Signal::Resize(Size { width, height })
}

#[tokio::test(start_paused = true)]
async fn an_escape_alone_is_a_key_when_nothing_follows_in_time() {
    let (mut voice, mut keys) = heard();
    let begun = Instant::now();
    voice.say(bytes(b"\x1b")).await;
    assert_eq!(keys.next().await, key("esc"));
    assert_eq!(begun.elapsed(), ESCAPE);
    voice.say(bytes(b"\x1b")).await;
    tokio::time::advance(ESCAPE / 2).await;
    voice.say(bytes(b"[A")).await;
    assert_eq!(keys.next().await, key("up"));
    voice.say(bytes(b"\x1b")).await;
    tokio::time::advance(ESCAPE * 2).await;
    voice.say(bytes(b"[")).await;
    voice.end();
    assert_eq!(keys.next().await, key("esc"));
    assert_eq!(keys.next().await, key("["));
    assert_eq!(keys.next().await, Signal::End);
    assert_eq!(keys.next().await, Signal::End);
}

#[tokio::test(start_paused = true)]
async fn of_a_million_sizes_ten_a_second_are_told_and_the_last_one_is() {
    let (mut voice, mut keys) = heard();
    voice.say(size(100, 30)).await;
    assert_eq!(keys.next().await, resize(100, 30));
    for width in 0..1_000_000 {
        voice.say(size(width, 30)).await;
    }
    let begun = Instant::now();
    assert_eq!(keys.next().await, resize(500, 30));
    assert_eq!(begun.elapsed(), RESIZE);
}

#[test]
fn sizes_are_bounded_before_anything_is_made_of_them() {
    for (given, expected) in [
        ((0, 0), (80, 24)),
        ((1, 1), (20, 5)),
        ((80, 0), (80, 24)),
        ((120, 40), (120, 40)),
        ((65_535, 65_535), (500, 200)),
        ((u32::MAX, 65_536), (500, 200)),
    ] {
        assert_eq!(clamped(given.0, given.1), Size { width: expected.0, height: expected.1 });
    }
}

#[tokio::test(start_paused = true)]
async fn a_flood_of_keys_is_cut_and_typing_goes_on_afterwards() {
    let (mut voice, mut keys) = heard();
    for _ in 0..64 {
        voice.say(bytes(&[b'x'; 16 * 1024])).await;
    }
    let waiting = keys.line.seen().waiting.signals.len();
    assert_eq!(waiting, WAITING);
    let mut taken = 0;
    for _ in 0..64 {
        voice.say(bytes(&[b'x'; 16 * 1024])).await;
        while !keys.line.seen().waiting.signals.is_empty() {
            assert_eq!(keys.next().await, key("x"));
            taken += 1;
        }
    }
    assert_eq!(taken, TYPED);
    tokio::time::advance(Duration::from_secs(1)).await;
    voice.say(bytes(b"q")).await;
    assert_eq!(keys.next().await, key("q"));
}

#[tokio::test(start_paused = true)]
async fn pastes_wait_in_bounded_room() {
    let (mut voice, mut keys) = heard();
    let text = "x".repeat(LARGEST_PASTE);
    for _ in 0..10 {
        voice.say(bytes(format!("\x1b[200~{text}\x1b[201~").as_bytes())).await;
    }
    assert_eq!(keys.next().await, Signal::Paste(text.clone()));
    assert_eq!(keys.next().await, Signal::Paste(text.clone()));
    let warning = Message::new("hosting-paste-long").with("limit", 256_usize);
    assert_eq!(keys.next().await, Signal::Warning(warning));
    voice.say(bytes(format!("\x1b[200~{text}\x1b[201~").as_bytes())).await;
    assert_eq!(keys.next().await, Signal::Paste(text));
}

#[tokio::test]
async fn a_pipe_waits_for_room_and_not_for_nobody() {
    let (mut voice, ear) = Ear::pipe();
    let Hearing::Pipe(mut pipe) = ear.0 else { panic!() };
    let all = vec![7; 20 * 1024];
    let (heard, ()) = tokio::join!(
        async {
            let mut heard = Vec::new();
            while let Some(piece) = pipe.recv().await {
                heard.extend(piece);
            }
            heard
        },
        async {
            for piece in all.chunks(1024) {
                voice.room().await;
                voice.say(bytes(piece)).now_or_never().unwrap();
            }
            voice.end();
        }
    );
    assert_eq!(heard, all);
    let (mut voice, ear) = Ear::pipe();
    drop(ear);
    for _ in 0..2 * PIECES {
        voice.room().await;
        voice.say(bytes(&all)).await;
    }
}
