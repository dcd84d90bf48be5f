//! What somebody who is logged in can do to the server, published weaknesses of the library first.

use super::keys::{Kind, TestKey};
use super::message::{Fields, Message};
use super::resident::{MEMBER, Resident};
use super::wire::{Offer, Wire, number};

/// How much memory hostile messages may cost the process.
const ROOM: u64 = 64 << 20;
/// A channel that nobody opened.
const NOWHERE: [u32; 4] = [0, 1, 77, u32::MAX];

fn served() -> (Resident, TestKey) {
    let key = TestKey::new(Kind::Ed25519);
    (Resident::with(MEMBER, &key), key)
}

fn pty(channel: u32, columns: u32, rows: u32, modes: &[u8]) -> Message {
    Wire::request(channel, "pty-req").string("xterm").number(columns).number(rows).number(0).number(0).string(modes)
}

/// GHSA-47hw-gvq5-r2gm: callbacks for channels that were never opened.
#[test]
fn a_channel_that_nobody_opened_is_not_there() {
    let (host, key) = served();
    for channel in NOWHERE {
        let messages = [
            pty(channel, 80, 24, &[0]),
            Wire::request(channel, "shell"),
            Wire::request(channel, "exec").string("plan list"),
            Wire::request(channel, "env").string("LANG").string("nn"),
            Wire::request(channel, "window-change").number(80).number(24).number(0).number(0),
            Wire::request(channel, "auth-agent-req@openssh.com"),
            Wire::request(channel, "signal").string("KILL"),
            Message::new(number::CHANNEL_DATA).number(channel).string("hei"),
            Message::new(95).number(channel).number(1).string("hei"),
            Message::new(number::WINDOW_ADJUST).number(channel).number(u32::MAX),
            Message::new(96).number(channel),
            Message::new(number::CHANNEL_CLOSE).number(channel),
            Message::new(number::CHANNEL_OPENED).number(channel).number(0).number(1).number(1),
            Message::new(number::CHANNEL_REFUSED).number(channel).number(1).string("").string(""),
            Message::new(number::CHANNEL_SUCCESS).number(channel),
        ];
        for message in messages {
            let mut wire = host.entered(&key);
            wire.send(message.clone());
            wire.half_close();
            let heard = wire.until_one_of(&[number::CHANNEL_SUCCESS, number::CHANNEL_DATA]);
            assert_eq!(heard, None, "{message:?}");
        }
    }
    host.still_serves(&key);
}

/// What stands between a terminal's name and its end: so many modes, whole or cut off.
fn modes(count: usize) -> Vec<u8> {
    let each = [&[53][..], &1_u32.to_be_bytes()].concat();
    [each.repeat(count), vec![0]].concat()
}

/// GHSA-cqjc-rmpq-xprq: a panic through more than 130 modes.
#[test]
fn a_terminal_may_have_any_number_of_modes() {
    let (host, key) = served();
    let memory = host.process().memory();
    let cut = [vec![], vec![53], vec![53, 0, 0], vec![255; 4], vec![160, 0, 0, 0, 1], vec![0; 20_000]];
    for modes in [0, 1, 129, 130, 131, 256, 6_000].map(modes).into_iter().chain(cut) {
        let mut wire = host.entered(&key);
        let channel = wire.open(0).unwrap();
        // Granted or refused, or the connection ends: an answer comes.
        let _answered = wire.is_granted(pty(channel, 80, 24, &modes));
    }
    // A hundred thousand modes are more than fits into a packet: it is not read.
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    wire.send(pty(channel, 80, 24, &modes(100_000)));
    wire.half_close();
    assert_eq!(wire.until(number::CHANNEL_SUCCESS), None);
    assert!(host.process().memory() < memory + ROOM);
    host.still_serves(&key);
}

/// Sizes that no terminal has; the screens are drawn all the same.
#[test]
fn a_terminal_may_say_any_size() {
    let (host, key) = served();
    let memory = host.process().memory();
    let sizes =
        [(0, 0), (1, 1), (0, 24), (80, 0), (65_535, 65_535), (u32::MAX, u32::MAX), (65_536, 65_536), (u32::MAX, 1)];
    for (columns, rows) in sizes {
        let mut wire = host.entered(&key);
        let channel = wire.open(0).unwrap();
        assert_eq!(wire.is_granted(pty(channel, columns, rows, &modes(0))), Some(true));
        assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
        assert!(wire.until(number::CHANNEL_DATA).is_some(), "{columns} x {rows}");
    }
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

/// CVE-2025-54804: a window that grows beyond what its number holds.
#[test]
fn a_window_does_not_overflow() {
    let (host, key) = served();
    let mut wire = host.entered(&key);
    let channel = wire.open_with(0, u32::MAX, u32::MAX).unwrap();
    for _ in 0..4 {
        wire.send(Message::new(number::WINDOW_ADJUST).number(channel).number(u32::MAX));
    }
    if wire.is_granted(Wire::request(channel, "exec").string("plan list")) == Some(true) {
        assert!(wire.until(number::CHANNEL_DATA).is_some());
    }
    for (window, packet) in [(0, 0), (u32::MAX, 0), (0, u32::MAX), (1, 1)] {
        let mut wire = host.entered(&key);
        // Refused, or opened and good for as much as was granted.
        if let Some(channel) = wire.open_with(0, window, packet) {
            wire.send(Wire::request(channel, "exec").string("plan list"));
        }
    }
    host.still_serves(&key);
}

/// More than was granted, in one piece and in many.
#[test]
fn a_sender_who_ignores_the_window_is_stopped() {
    let (host, key) = served();
    let memory = host.process().memory();
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    assert_eq!(wire.is_granted(Wire::request(channel, "exec").string("plan import -")), Some(true));
    wire.stream.set_write_timeout(Some(std::time::Duration::from_secs(5))).unwrap();
    for _ in 0..4_000 {
        wire.send(Message::new(number::CHANNEL_DATA).number(channel).string(vec![b'a'; 32_000]));
    }
    drop(wire);
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

#[test]
fn as_many_channels_are_opened_as_one_may_have() {
    let (host, key) = served();
    let memory = host.process().memory();
    let mut wire = host.entered(&key);
    let opened = (0..1_000).filter_map(|channel| wire.open(channel)).count();
    assert!((4..=64).contains(&opened), "{opened} channels are open");
    let mut again = host.entered(&key);
    // What is closed makes room.
    for channel in 0..100 {
        let theirs = again.open(channel).expect("a channel that was closed takes a place");
        again.send(Message::new(number::CHANNEL_CLOSE).number(theirs));
        again.until(number::CHANNEL_CLOSE).unwrap();
    }
    assert!(host.process().memory() < memory + ROOM);
    host.still_serves(&key);
}

/// All that were closed, in one breath with those that come after them.
#[test]
fn a_closed_channel_makes_room_at_once() {
    let (host, key) = served();
    let mut wire = host.entered(&key);
    for _ in 0..20 {
        let open: Vec<u32> = (0..100).map_while(|channel| wire.open(channel)).collect();
        for channel in &open {
            wire.send(Message::new(number::CHANNEL_CLOSE).number(*channel));
        }
        let again: Vec<u32> = (0..100).map_while(|channel| wire.open(channel)).collect();
        assert_eq!(again.len(), open.len());
        for channel in again {
            wire.send(Message::new(number::CHANNEL_CLOSE).number(channel));
        }
    }
    host.still_serves(&key);
}

#[test]
fn what_is_not_offered_is_answered_with_no() {
    let (host, key) = served();
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    for request in [
        Wire::request(channel, "subsystem").string("sftp"),
        Wire::request(channel, "subsystem").string("netconf"),
        Wire::request(channel, "x11-req").flag(false).string("MIT-MAGIC-COOKIE-1").string("00").number(0),
        Wire::request(channel, "env").string("LD_PRELOAD").string("/tmp/x.so"),
        Wire::request(channel, "hest@example.no"),
    ] {
        assert_eq!(wire.is_granted(request.clone()), Some(false), "{request:?}");
    }
    let global = |name: &str| Message::new(number::GLOBAL_REQUEST).string(name).flag(true);
    for request in [
        global("tcpip-forward").string("0.0.0.0").number(2222),
        global("tcpip-forward").string("127.0.0.1").number(0),
        global("cancel-tcpip-forward").string("0.0.0.0").number(2222),
        global("streamlocal-forward@openssh.com").string("/tmp/socket"),
        global("cancel-streamlocal-forward@openssh.com").string("/tmp/socket"),
        global("hest@example.no"),
    ] {
        assert_eq!(wire.is_granted(request.clone()), Some(false), "{request:?}");
    }
    let open = |kind: &str| Message::new(number::CHANNEL_OPEN).string(kind).number(9).number(1 << 20).number(1 << 15);
    for request in [
        open("direct-tcpip").string("127.0.0.1").number(22).string("127.0.0.1").number(1),
        open("direct-streamlocal@openssh.com").string("/run/x").string("").number(0),
        open("forwarded-tcpip").string("127.0.0.1").number(22).string("127.0.0.1").number(1),
        open("x11").string("127.0.0.1").number(6000),
        open("auth-agent@openssh.com"),
        open("hest"),
    ] {
        wire.send(request.clone());
        let answer = wire.until_one_of(&[number::CHANNEL_OPENED, number::CHANNEL_REFUSED]).unwrap();
        assert_eq!(answer[0], number::CHANNEL_REFUSED, "{request:?}");
    }
    host.still_serves(&key);
}

#[test]
fn a_flood_of_variables_is_not_kept() {
    let (host, key) = served();
    let memory = host.process().memory();
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    for number in 0..20_000 {
        let name = if number % 2 == 0 { format!("LC_{number}") } else { "LANG".to_owned() };
        let request = Message::new(number::CHANNEL_REQUEST).number(channel).string("env").flag(false);
        wire.send(request.string(name).string([b'x'; 4_000]));
    }
    assert_eq!(wire.is_granted(Wire::request(channel, "exec").string("plan list")), Some(true));
    assert!(wire.until(number::CHANNEL_DATA).is_some());
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

/// Command lines that are none.
#[test]
fn a_command_line_may_hold_anything() {
    let (host, key) = served();
    let lines = [
        &b""[..],
        b"\0",
        b"plan\0list",
        b"plan \"list",
        b"plan 'list",
        b"plan list\\",
        b"plan \xff\xfe",
        b"plan list; touch /tmp/hest",
        b"plan list | cat",
        b"$(touch /tmp/hest)",
        b"--workspace /etc plan list",
        b"--as kari-nes plan list",
        b"plan import /etc/passwd",
        b"plan export felles-utviklingsplan --archive /tmp/hest",
        b"init --origin x.invalid",
        b"serve",
        b"demo",
        b"\x1b]0;hest\x07",
        &[b'x'; 5 * 1024],
        &[b' '; 30_000],
        &[b'"'; 30_000],
    ];
    for line in lines {
        let mut wire = host.entered(&key);
        let channel = wire.open(0).unwrap();
        let shown = String::from_utf8_lossy(&line[..line.len().min(40)]).into_owned();
        let granted = wire.is_granted(Wire::request(channel, "exec").string(line));
        if granted != Some(true) {
            continue;
        }
        wire.send(Message::new(96).number(channel));
        let mut code = None;
        while let Some(message) = wire.until_one_of(&[number::CHANNEL_REQUEST, number::CHANNEL_CLOSE]) {
            let mut fields = Fields(&message[5..]);
            if message[0] == number::CHANNEL_CLOSE {
                break;
            }
            if fields.string() == b"exit-status" {
                fields.byte();
                code = Some(fields.number());
            }
        }
        assert!(code.is_some_and(|code| code != 0), "{shown:?} ended with {code:?}");
    }
    assert!(!std::path::Path::new("/tmp/hest").exists());
    host.still_serves(&key);
}

#[test]
fn what_a_channel_is_for_is_said_once() {
    let (host, key) = served();
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    assert_eq!(wire.is_granted(pty(channel, 80, 24, &modes(0))), Some(true));
    assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
    for again in [
        Wire::request(channel, "shell"),
        Wire::request(channel, "exec").string("plan list"),
        pty(channel, 80, 24, &modes(0)),
    ] {
        assert_eq!(wire.is_granted(again.clone()), Some(false), "{again:?}");
    }
    host.still_serves(&key);
}

/// New keys again and again, also in the midst of what is shown.
#[test]
fn keys_may_be_renewed_at_any_time() {
    let (host, key) = served();
    let memory = host.process().memory();
    let mut wire = host.entered(&key);
    for _ in 0..100 {
        assert!(wire.exchange(Offer::default()), "new keys were refused");
    }
    let channel = wire.open(0).unwrap();
    assert_eq!(wire.is_granted(pty(channel, 80, 24, &modes(0))), Some(true));
    assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
    for _ in 0..20 {
        wire.send(Message::new(number::CHANNEL_DATA).number(channel).string("\x1b[B\x1b[A"));
        assert!(wire.exchange(Offer::default()), "new keys were refused while the screens were drawn");
    }
    assert!(host.process().memory() < memory + ROOM);
    host.still_serves(&key);
}

/// A login again, after the login: nothing changes.
#[test]
fn nobody_becomes_somebody_else() {
    let (host, key) = served();
    let other = TestKey::new(Kind::Ed25519);
    host.admit(super::resident::SECRETARY, &other);
    let mut wire = host.entered(&key);
    let again = wire.signed("kari", other.algorithm(), &other.blob(), &other);
    wire.send(again);
    let channel = wire.open(0);
    if let Some(channel) = channel {
        wire.send(Wire::request(channel, "exec").string("session list --json"));
        let data = wire.until(number::CHANNEL_DATA).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&data).contains(super::resident::SECRETARY));
    }
    host.still_serves(&key);
}

/// A window that somebody drags, and drags.
#[test]
fn a_window_may_be_resized_without_end() {
    let (host, key) = served();
    let mut wire = host.entered(&key);
    let channel = wire.open(0).unwrap();
    assert_eq!(wire.is_granted(pty(channel, 80, 24, &modes(0))), Some(true));
    assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
    let memory = host.process().memory();
    let resize = |columns: u32, rows: u32| {
        let request = Message::new(number::CHANNEL_REQUEST).number(channel).string("window-change").flag(false);
        request.number(columns).number(rows).number(0).number(0)
    };
    for number in 0..RESIZES {
        wire.send(resize(number.wrapping_mul(2_654_435_761), number % 300));
    }
    wire.send(resize(80, 24));
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    // The screens still answer.
    wire.send(Message::new(number::CHANNEL_DATA).number(channel).string("q"));
    while wire.until_one_of(&[number::CHANNEL_DATA, number::CHANNEL_CLOSE]).unwrap()[0] != number::CHANNEL_CLOSE {}
    host.still_serves(&key);
}

/// A million of them is for the command that floods; here as many as pass quickly.
const RESIZES: u32 = 50_000;
