//! Pipes through a command that sends back what comes, both ways at once.

use std::io::{Read as _, Write as _};
use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use vedtak::domain::message::Message;
use vedtak::engine::Engine;
use vedtak::server::{Call, Caller, Commands, Surroundings};
use vedtak::ui::Opening;
use vedtak::ui::settings::Settings;

use super::host::Host;
use super::keys::{Kind, TestKey};
use super::member;
use crate::engine::workspace::kari;

/// Sends back what comes, and says on the other stream how much it was.
struct Echo;

impl Commands for Echo {
    fn run<'a>(&'a self, _: &'a Engine, arguments: Vec<String>, mut call: Call) -> BoxFuture<'a, u8> {
        async move {
            let (mut buffer, mut bytes) = (vec![0; 64 * 1024], 0);
            while let Ok(length @ 1..) = call.input.read(&mut buffer) {
                call.output.write_all(&buffer[..length]).unwrap();
                bytes += length;
            }
            call.output.flush().unwrap();
            write!(call.errors, "{bytes} bytes").unwrap();
            call.errors.flush().unwrap();
            arguments.first().and_then(|code| code.parse().ok()).unwrap_or_default()
        }
        .boxed()
    }

    fn wants_screens(&self, _: &[String]) -> bool {
        false
    }

    fn opening(&self, _: &Engine, _: &[String], _: &Caller, _: Surroundings<'_>) -> Result<Opening, Message> {
        Err(Message::new("nothing-to-do"))
    }

    fn settings(&self, _: &[String], _: Surroundings<'_>) -> Settings {
        Settings::default()
    }
}

/// Twenty megabytes that no compression would make smaller.
pub fn noise() -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(next).take(20 * 1024 * 1024 / 8).flatten().collect()
}

#[test]
fn twenty_megabytes_go_and_come_back_unchanged() {
    let host = Host::with(Arc::new(Echo));
    let key = TestKey::new(Kind::Ed25519);
    for name in ["key", "key.pub"] {
        std::fs::write(host.file(name), key.line()).unwrap();
    }
    host.approve(&host.file("key"), &kari(), None);
    let sent = noise();
    let answer = host.runtime.block_on(async {
        let connection = member::entered(host.address, &key).await;
        member::run(&connection, "7", sent.clone()).await
    });
    assert_eq!(answer.code, Some(7));
    assert_eq!(answer.err(), format!("{} bytes", sent.len()));
    assert!(answer.out == sent, "{} bytes came back, or others", answer.out.len());
}

#[test]
fn openssh_pipes_twenty_megabytes() {
    let host = Host::with(Arc::new(Echo));
    let key = host.member("kari");
    let sent = noise();
    let answer = host.run(&key, &["@", "3"], &sent);
    assert!(answer.bytes() == sent, "{} bytes came back, or others", answer.bytes().len());
    assert!(answer.ended(3).contains(&format!("{} bytes", sent.len())));
}
