//! What a terminal sends comes in pieces of any size: a whole session of bytes means the same however it is cut.

use std::time::Duration;

use vedtak::ui::host::Signal;
use vedtak::ui::input::Input;
use vedtak::ui::keyboard::Keyboard;

use super::driver::World;

/// A session as a terminal sends it. Between two of these nothing comes for a while, so that Esc alone is a key.
const SESSION: &[&str] = &[
    "n",
    "Plan 漢字 👩 for å øve\x1b[D\x1b[D\x1b[D\x7fx\x1b[H",
    "\x1b[200~Éin\tfelles\r\nplan\x1b[A\x1b[201~ \x1bOF!",
    "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "\x13",
    // A click on the first key at the foot, the wheel, and a form that is left with Esc.
    "3\x1b[<0;3;24M\x1b[<0;3;24m",
    "Tid\x1b[B\x1b[Zå\x1b[1;2D\x1b[3~",
    "\x13",
    "\x1b[<65;10;10M\x1b[<64;10;10M\x1b[1;5C\x1b[6~a",
    "\x1b",
    "\x1b[200~Kva\tSannsynleg\nPengar\tlåg\n\x1b[201~",
    "\r",
    "\x1b]52;c;QUFB\x07\x1b[?2026;2$y",
];

/// Returns the signals of the session, cut in pieces of so many bytes.
fn signals(piece: usize) -> Vec<Signal> {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    tokio.block_on(async {
        let (wire, mut keyboard) = Keyboard::new(1 << 20);
        for sent in SESSION {
            sent.as_bytes().chunks(piece).for_each(|piece| wire.send(piece));
            tokio::time::advance(Duration::from_secs(1)).await;
        }
        wire.end();
        let mut heard = Vec::new();
        loop {
            match keyboard.next().await {
                Signal::End => return heard,
                signal => heard.push(signal),
            }
        }
    })
}

/// Returns what stands on the screen when the session is over, and the log.
fn told(piece: usize) -> (String, u64, Vec<u8>) {
    let world = World::new();
    let mut story = world.as_("kari").at(80, 24).careless();
    for signal in signals(piece) {
        story.give(Input::of(signal).unwrap());
    }
    let told = story.session.host.told.lock().unwrap().clone();
    (story.frame(), world.engine.prefix().size, told)
}

#[test]
fn a_session_byte_by_byte_is_the_same_session() {
    let whole = told(usize::MAX);
    assert!(whole.0.contains("Tid") && whole.0.contains("Pengar"), "{}", whole.0);
    for piece in [1, 2, 3, 7] {
        assert_eq!(signals(piece), signals(usize::MAX), "in pieces of {piece}");
        assert!(told(piece) == whole, "in pieces of {piece}");
    }
}
