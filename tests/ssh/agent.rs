//! An ssh-agent in software, for keys of every kind; it counts what it is asked (draft-ietf-sshm-ssh-agent).

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::keys::TestKey;
use super::message::{Fields, Message};

const FAILURE: u8 = 5;
const REQUEST_IDENTITIES: u8 = 11;
const IDENTITIES: u8 = 12;
const SIGN_REQUEST: u8 = 13;
const SIGN_RESPONSE: u8 = 14;

/// What an agent was asked so far.
#[derive(Debug, Default)]
pub struct Asked {
    /// For its keys.
    pub identities: AtomicUsize,
    /// To sign.
    pub signatures: AtomicUsize,
    /// Anything else.
    pub others: AtomicUsize,
}

/// Answers at a socket for as long as the test lasts. Gives the count of what it is asked.
pub fn start(socket: &Path, keys: Vec<Arc<TestKey>>) -> Arc<Asked> {
    let listener = UnixListener::bind(socket).unwrap();
    let asked = Arc::new(Asked::default());
    let count = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (Ok(stream), keys, count) = (stream, keys.clone(), Arc::clone(&count)) else { return };
            std::thread::spawn(move || serve(stream, &keys, &count));
        }
    });
    asked
}

fn serve(mut stream: UnixStream, keys: &[Arc<TestKey>], asked: &Asked) -> Option<()> {
    loop {
        let mut length = [0; 4];
        stream.read_exact(&mut length).ok()?;
        let mut request = vec![0; usize::try_from(u32::from_be_bytes(length)).unwrap()];
        stream.read_exact(&mut request).ok()?;
        let answer = answer(&mut Fields(&request), keys, asked);
        stream.write_all(&Message::empty().string(answer.bytes()).bytes()).ok()?;
    }
}

fn answer(request: &mut Fields<'_>, keys: &[Arc<TestKey>], asked: &Asked) -> Message {
    match request.byte() {
        REQUEST_IDENTITIES => {
            asked.identities.fetch_add(1, Ordering::SeqCst);
            let begun = Message::new(IDENTITIES).number(u32::try_from(keys.len()).unwrap());
            keys.iter().fold(begun, |answer, key| answer.string(key.blob()).string("a key of the tests"))
        }
        SIGN_REQUEST => {
            asked.signatures.fetch_add(1, Ordering::SeqCst);
            let (blob, data) = (request.string(), request.string());
            match keys.iter().find(|key| key.blob() == blob) {
                Some(key) => Message::new(SIGN_RESPONSE).string(key.sign(data)),
                None => Message::new(FAILURE),
            }
        }
        _ => {
            asked.others.fetch_add(1, Ordering::SeqCst);
            Message::new(FAILURE)
        }
    }
}
