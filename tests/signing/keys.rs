//! Key files and agents of the real OpenSSH, and agents that do not keep to the protocol.

use std::io::{self, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, Stdio};

use tokio::io::{AsyncRead, AsyncWrite};
use vedtak::signing::agent::{Agent, AgentError};
use vedtak::signing::key::{self, KeyError, SigningKey};

use super::openssh::{Workbench, period, time};

const MESSAGE: &[u8] = b"Eg signerer.\n";
const ED25519: &[&str] = &["ed25519", "-a", "1"];

#[test]
fn an_encrypted_key_asks_for_its_passphrase() {
    let bench = Workbench::new();
    bench.make_key("key", ED25519, "rett passfrase");
    let file = bench.read("key");
    let signing = SigningKey::read(&file, || Some("rett passfrase")).unwrap();
    let request = bench.request("key", MESSAGE);
    let signature = signing.sign(&request).unwrap();
    assert!(bench.verifies(&request, &[period(&request)], signature.armour(), time("20260601120000Z")));
    assert!(matches!(SigningKey::read(&file, || Some("feil")), Err(KeyError::Passphrase)));
    assert!(matches!(SigningKey::read(&file, || None::<String>), Err(KeyError::Locked)));
}

#[test]
fn other_files_are_named() {
    let bench = Workbench::new();
    bench.make_key("rsa", &["rsa", "-b", "2048"], "");
    bench.make_key("old", &["ecdsa", "-b", "256", "-m", "PEM"], "");
    bench.make_key("key", ED25519, "");
    bench.write("putty", "PuTTY-User-Key-File-3: ssh-ed25519\n");
    let read = |name| SigningKey::read(&bench.read(name), || None::<String>).err().unwrap();
    assert!(matches!(read("rsa"), KeyError::Rsa));
    assert!(matches!(read("old"), KeyError::OldForm));
    assert!(matches!(read("key.pub"), KeyError::OtherHalf));
    assert!(matches!(read("putty"), KeyError::Putty));
    let public = |name| key::read_public(&String::from_utf8(bench.read(name)).unwrap()).err();
    assert!(matches!(public("rsa.pub"), Some(KeyError::Rsa)));
    assert!(matches!(public("key"), Some(KeyError::OtherHalf)));
    assert!(public("key.pub").is_none());
    assert!(matches!(key::read_public("ssh-ed25519 AAAA"), Err(KeyError::Unreadable)));
    assert!(matches!(key::read_public(""), Err(KeyError::Unreadable)));
}

#[test]
fn a_new_key_file_is_its_owners_alone_and_replaces_nothing() {
    let bench = Workbench::new();
    let path = bench.path("key");
    SigningKey::from_seed(&[7; 32]).write(&path).unwrap();
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let before = bench.read("key");
    assert!(matches!(SigningKey::from_seed(&[8; 32]).write(&path), Err(KeyError::File(_))));
    assert_eq!(bench.read("key"), before);
    assert_eq!(std::fs::read_dir(bench.folder()).unwrap().count(), 1, "nothing is left beside it");
}

/// A real `ssh-agent`, which ends with the test.
pub struct RealAgent(Child);

impl RealAgent {
    pub fn start(bench: &Workbench) -> Self {
        let mut child = bench
            .command("ssh-agent")
            .args(["-D", "-a", "socket"])
            .stdout(Stdio::piped())
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        // It prints its environment once it listens.
        let mut printed = [0; 1];
        child.stdout.as_mut().unwrap().read_exact(&mut printed).unwrap();
        Self(child)
    }
}

impl Drop for RealAgent {
    fn drop(&mut self) {
        let _ended = self.0.kill();
        let _code = self.0.wait();
    }
}

#[tokio::test]
async fn an_agent_signs_with_the_key_that_counts() {
    let bench = Workbench::new();
    let _agent = RealAgent::start(&bench);
    let mut agent = Agent::connect(&bench.path("socket")).await.unwrap();
    bench.make_key("absent", ED25519, "");
    let absent = bench.request("absent", MESSAGE);
    assert!(matches!(agent.sign(&absent).await, Err(AgentError::Empty)));
    for (name, kind) in [("rsa", &["rsa", "-b", "2048"][..]), ("first", ED25519), ("p256", &["ecdsa", "-b", "256"])] {
        bench.make_key(name, kind, "");
        bench.add(&["-q", name]);
    }
    let kinds: Vec<String> = agent.identities().await.unwrap().iter().map(|i| i.key.kind().to_owned()).collect();
    assert_eq!(kinds, ["ssh-ed25519", "ecdsa-sha2-nistp256"]);
    for name in ["p256", "first"] {
        let request = bench.request(name, MESSAGE);
        let signature = agent.sign(&request).await.unwrap();
        assert_eq!(signature.key(), &request.keys[0]);
        assert!(bench.verifies(&request, &[period(&request)], signature.armour(), time("20260601120000Z")));
    }
    assert!(matches!(agent.sign(&absent).await, Err(AgentError::NoKey)));
    assert!(matches!(agent.sign_with(&absent.keys[0], &absent).await, Err(AgentError::Refused)));
    assert!(matches!(Agent::connect(&bench.path("nobody")).await, Err(AgentError::Unreachable(_))));
}

/// An agent that gives one prepared answer, whatever it is asked.
fn scripted(answer: &[u8]) -> Agent<impl AsyncRead + AsyncWrite + Send + Unpin> {
    Agent::new(tokio::io::join(io::Cursor::new(answer.to_vec()), tokio::io::sink()))
}

#[tokio::test]
async fn an_agent_that_does_not_keep_to_the_protocol_is_refused() {
    let answer = async |bytes: &[u8]| scripted(bytes).identities().await;
    assert!(answer(&[0, 0, 0, 5, 12, 0, 0, 0, 0]).await.unwrap().is_empty());
    assert!(matches!(answer(&[0, 0, 0, 1, 5]).await, Err(AgentError::Refused)));
    assert!(matches!(answer(&[]).await, Err(AgentError::Unreachable(_))));
    for bytes in [
        &[0, 0, 0, 0][..],
        &[0, 0, 0, 1, 12],
        &[0, 0, 0, 1, 14],
        &[0, 0, 0, 5, 12, 0, 0, 0, 1],
        &[0, 0, 0, 5, 12, 255, 255, 255, 255],
        &[0, 0, 0, 6, 12, 0, 0, 0, 0, 9],
        &[0, 1, 0, 1, 12],
        &[255, 255, 255, 255, 12],
    ] {
        assert!(matches!(answer(bytes).await, Err(AgentError::Protocol(_))), "{bytes:?}");
    }
}

#[tokio::test]
async fn a_signature_of_another_key_is_not_taken_from_an_agent() {
    let bench = Workbench::new();
    bench.make_key("key", ED25519, "");
    let request = bench.request("key", MESSAGE);
    let signature = [&[0, 0, 0, 11][..], b"ssh-ed25519", &[0, 0, 0, 64], &[1; 64]].concat();
    let payload = [&[14, 0, 0, 0, 83][..], &signature].concat();
    let bytes = [&[0, 0, 0, 88][..], &payload].concat();
    let signed = scripted(&bytes).sign_with(&request.keys[0], &request).await;
    assert!(matches!(signed, Err(AgentError::Signature(_))));
}

#[tokio::test(start_paused = true)]
async fn an_agent_that_says_nothing_is_waited_for_no_longer_than_a_minute() {
    let (ours, _theirs) = tokio::io::duplex(1024);
    let begun = tokio::time::Instant::now();
    assert!(matches!(Agent::new(ours).identities().await, Err(AgentError::Late)));
    assert_eq!(begun.elapsed(), std::time::Duration::from_secs(60));
}
