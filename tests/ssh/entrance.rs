//! Who gets in, with which key, and as whom.

use super::keys::{Kind, TestKey};
use super::member;
use super::openssh::Client;
use super::resident::{MEMBER, Resident, SECRETARY};
use super::waiting::run_async;

#[test]
fn every_kind_of_key_opens_the_plan() {
    let keys = Kind::ALL.map(TestKey::new);
    let mut host = Resident::founded();
    for key in &keys {
        host.admit(MEMBER, key);
    }
    host.serve();
    run_async(async {
        for key in &keys {
            let connection = member::entered(host.address(), key).await;
            let answer = member::run(&connection, "plan list", Vec::new()).await;
            assert_eq!(answer.code, Some(0), "{}", answer.err());
            assert!(answer.out().contains("Felles utviklingsplan"), "{}", answer.out());
        }
    });
}

#[test]
fn openssh_gets_in_with_its_own_keys() {
    let mut host = Resident::founded();
    host.serve();
    for kind in [&["ed25519"][..], &["ecdsa", "-b", "256"]] {
        let client = Client::with_key(&host, kind, MEMBER);
        let output = client.run(&["plan", "list"]);
        assert!(output.status.success(), "{kind:?}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("Felles utviklingsplan"), "{output:?}");
    }
}

/// The key says who it is; the name before the @ says nothing.
#[test]
fn the_name_of_the_user_is_ignored() {
    let mut host = Resident::founded();
    host.serve();
    let client = Client::with_key(&host, &["ed25519"], MEMBER);
    for name in ["root", "kari-nes", "x"] {
        let output = client.command(&["-l", name], &["session", "list", "--json"]).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains(MEMBER) && !said.contains(SECRETARY), "{said}");
    }
}

/// The host is the same whoever starts it, and the client notices when it is not.
#[test]
fn the_host_key_stays() {
    let mut host = Resident::founded();
    host.serve();
    let client = Client::with_key(&host, &["ed25519"], MEMBER);
    assert!(client.run(&["plan", "list"]).status.success());
    assert!(host.stop());
    host.serve_again();
    assert!(client.run(&["plan", "list"]).status.success(), "the client did not know the host again");
}
