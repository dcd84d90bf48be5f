//! What vedtak signs, `ssh-keygen` accepts; what `ssh-keygen` signs, vedtak accepts.

use chrono::TimeDelta;
use ssh_key::public::{KeyData, SkEd25519};
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, SshSig};
use vedtak::domain::id::PersonId;
use vedtak::domain::person::{Key, Revocation};
use vedtak::domain::signature::{KeyPeriod, SigningRequest};
use vedtak::signing::command::{self, Shell, Verification};
use vedtak::signing::key::{self, SigningKey};
use vedtak::signing::sshsig::{Signature, accept};
use vedtak::signing::{Refusal, allowed_signers};

use super::openssh::{NAMESPACE, PRINCIPAL, Workbench, period, time};

const MESSAGE: &[u8] = "---\nvedtak-statement: 1\n---\nEg signerer «Felles utviklingsplan».\n".as_bytes();
const KINDS: [&[&str]; 2] = [&["ed25519"], &["ecdsa", "-b", "256"]];

fn no_passphrase() -> Option<&'static str> {
    panic!("asked for a passphrase")
}

#[test]
fn what_vedtak_signs_openssh_accepts() {
    for kind in KINDS {
        let bench = Workbench::new();
        bench.make_key("key", kind, "");
        let request = bench.request("key", MESSAGE);
        let signing = SigningKey::read(&bench.read("key"), no_passphrase).unwrap();
        let signature = signing.sign(&request).unwrap();
        let at = time("20260601120000Z");
        let verifies =
            |request: &SigningRequest| bench.verifies(request, &[period(&request.clone())], signature.armour(), at);
        assert!(verifies(&request), "{kind:?}");
        assert!(!verifies(&SigningRequest { message: b"other\n".to_vec(), ..request.clone() }));
        assert!(!verifies(&SigningRequest { namespace: "vedtak-key-v1@example.no".to_owned(), ..request.clone() }));
    }
}

#[test]
fn what_openssh_signs_vedtak_accepts_and_writes_the_same() {
    for kind in KINDS {
        let bench = Workbench::new();
        bench.make_key("key", kind, "");
        let armour = bench.sign("key", MESSAGE, &[]);
        let accepted = accept(&armour, &bench.request("key", MESSAGE)).unwrap();
        assert_eq!(accepted.repairs, []);
        assert_eq!(accepted.signature.armour().as_bytes(), armour, "{kind:?}");
        assert_eq!(Signature::read_canonical(&armour), Ok(accepted.signature));
    }
}

#[test]
fn ed25519_signatures_are_the_same_to_the_byte() {
    let bench = Workbench::new();
    bench.make_key("key", KINDS[0], "");
    let signing = SigningKey::read(&bench.read("key"), no_passphrase).unwrap();
    let ours = signing.sign(&bench.request("key", MESSAGE)).unwrap();
    assert_eq!(ours.armour().as_bytes(), bench.sign("key", MESSAGE, &[]));
}

#[test]
fn a_key_that_vedtak_makes_is_one_for_openssh() {
    let bench = Workbench::new();
    let made = SigningKey::from_seed(&[7; 32]);
    made.write(&bench.path("key")).unwrap();
    let printed = bench.run("ssh-keygen", &["-y", "-f", "key"]).stdout;
    assert_eq!(String::from_utf8(printed).unwrap().trim(), made.public().unwrap().as_str());
    let listed = String::from_utf8(bench.run("ssh-keygen", &["-l", "-f", "key"]).stdout).unwrap();
    assert!(listed.contains(&key::fingerprint(&made.public().unwrap())), "{listed}");
}

#[test]
fn both_agree_on_the_seconds_in_which_a_key_counts() {
    let bench = Workbench::new();
    bench.make_key("key", KINDS[0], "");
    let request = bench.request("key", MESSAGE);
    let armour = String::from_utf8(bench.sign("key", MESSAGE, &[])).unwrap();
    let period = period(&request);
    for (at, counts) in
        [("20251231235959Z", false), ("20260101000000Z", true), ("20261231235959Z", true), ("20270101000000Z", false)]
    {
        let periods = std::slice::from_ref(&period);
        assert_eq!(bench.verifies(&request, periods, &armour, time(at)), counts, "ssh-keygen {at}");
        assert_eq!(period.allows(NAMESPACE, time(at)), counts, "vedtak {at}");
    }
    assert_eq!(allowed_signers::read(&allowed_signers::write(std::slice::from_ref(&period))), Ok(vec![period]));
}

#[test]
fn both_agree_on_the_seconds_in_which_a_key_of_a_person_counts() {
    let bench = Workbench::new();
    bench.make_key("key", KINDS[0], "");
    let request = bench.request("key", MESSAGE);
    let armour = String::from_utf8(bench.sign("key", MESSAGE, &[])).unwrap();
    let second = |second: u32| time(&format!("202601010000{second:02}Z"));
    // Until when it was approved, since when it is revoked; the seconds in which it counts.
    for (to, revoked, counts) in [
        (None, None, 10..60),
        (Some(second(30)), None, 10..31),
        (None, Some(second(20)), 10..20),
        (Some(second(30)), Some(second(20)), 10..20),
        (Some(second(15)), Some(second(20)), 10..16),
        // Within a second that has begun: what was signed in it before still counts.
        (None, Some(second(20) + TimeDelta::milliseconds(500)), 10..21),
        // A compromised key is revoked from before it was ever approved.
        (None, Some(second(10)), 0..0),
        (None, Some(second(5)), 0..0),
    ] {
        let key = Key {
            public: request.keys[0].to_string(),
            fingerprint: key::fingerprint(&request.keys[0]),
            from: second(10),
            to,
            how: "met".to_owned(),
            alone: false,
            by: PersonId::new("bo").unwrap(),
            possession: None,
            revoked: revoked.map(|since| Revocation { since, reason: "lost".to_owned(), compromised: true }),
        };
        let domain = "example.no".parse().unwrap();
        let periods: Vec<KeyPeriod> =
            KeyPeriod::of(&PersonId::new("ada").unwrap(), &key, &domain).into_iter().collect();
        for at in [5, 9, 10, 15, 16, 19, 20, 21, 30, 31, 59] {
            let vedtak = periods.iter().any(|period| period.allows(NAMESPACE, second(at)));
            assert_eq!(vedtak, counts.contains(&at), "vedtak {key:?} {at}");
            let openssh = bench.verifies(&request, &periods, &armour, second(at));
            assert_eq!(openssh, counts.contains(&at), "ssh-keygen {key:?} {at}");
        }
        let file = allowed_signers::write(&periods);
        assert_eq!(allowed_signers::write(&allowed_signers::read(&file).unwrap()), file);
    }
}

#[test]
fn kinds_of_key_that_do_not_count_are_named() {
    let bench = Workbench::new();
    bench.make_key("rsa", &["rsa", "-b", "2048"], "");
    bench.make_key("p384", &["ecdsa", "-b", "384"], "");
    let refusal = |name| Signature::read(&bench.sign(name, MESSAGE, &[])).unwrap_err();
    assert_eq!(refusal("rsa"), Refusal::Rsa);
    assert_eq!(refusal("p384"), Refusal::KeyKind("ecdsa-sha2-nistp384".to_owned()));
    bench.make_key("key", KINDS[0], "");
    let other_hash = bench.sign("key", MESSAGE, &["-O", "hashalg=sha256"]);
    assert_eq!(Signature::read(&other_hash), Err(Refusal::Hash("sha256".to_owned())));
}

/// Signs as a security key does (OpenSSH, `PROTOCOL.u2f`).
fn hardware_signature(flags: u8) -> (KeyData, String) {
    fn raw<K: ssh_key::SigningKey>(key: &K, message: &[u8]) -> Vec<u8> {
        key.try_sign(message).unwrap().as_bytes().to_vec()
    }
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    let public = *key.public_key().key_data().ed25519().unwrap();
    let public = KeyData::from(SkEd25519::new(public, "ssh:"));
    let sha256 = |bytes: &[u8]| HashAlg::Sha256.digest(bytes);
    let trailer = [flags, 0, 0, 0, 9];
    let signed = SshSig::signed_data(NAMESPACE, HashAlg::Sha512, MESSAGE).unwrap();
    let signed = [sha256(b"ssh:"), trailer.to_vec(), sha256(&signed)].concat();
    let bytes = [raw(&key, &signed), trailer.to_vec()].concat();
    let signature = ssh_key::Signature::new(Algorithm::SkEd25519, bytes).unwrap();
    let sshsig = SshSig::new(public.clone(), NAMESPACE, HashAlg::Sha512, signature).unwrap();
    (public, sshsig.to_pem(LineEnding::LF).unwrap())
}

#[test]
fn a_security_key_counts_when_it_was_touched() {
    let bench = Workbench::new();
    let (public, armour) = hardware_signature(1);
    let line = ssh_key::PublicKey::from(public).to_openssh().unwrap();
    bench.write("key.pub", line);
    let request = bench.request("key", MESSAGE);
    let accepted = accept(armour.as_bytes(), &request).unwrap();
    let at = time("20260601120000Z");
    assert!(bench.verifies(&request, &[period(&request)], accepted.signature.armour(), at));
    let (_, untouched) = hardware_signature(0);
    assert_eq!(accept(untouched.as_bytes(), &request), Err(Refusal::Untouched));
}

#[test]
fn the_printed_commands_sign_and_verify() {
    let bench = Workbench::new();
    std::fs::create_dir(bench.path(".ssh")).unwrap();
    bench.make_key(".ssh/id_ed25519", KINDS[0], "");
    bench.write("statement.md", MESSAGE);
    bench.run("sh", &["-ec", &command::sign(Shell::Sh, NAMESPACE, "statement.md")]);
    let request = bench.request(".ssh/id_ed25519", MESSAGE);
    accept(&bench.read("statement.md.sig"), &request).unwrap();
    bench.write("allowed_signers", allowed_signers::write(&[period(&request)]));
    let at = time("20260601120000Z");
    let verification = Verification { principal: PRINCIPAL, namespace: NAMESPACE, file: "statement.md", at };
    bench.run("sh", &["-ec", &command::verify(Shell::Sh, &verification)]);
}

#[test]
fn commands_fit_their_shells() {
    let at = time("20260601120000Z");
    let verification = Verification { principal: PRINCIPAL, namespace: NAMESPACE, file: "signatures/a-b.md", at };
    assert_eq!(
        command::sign(Shell::Cmd, NAMESPACE, "statement.md"),
        r#"ssh-keygen -Y sign -n vedtak-plan-v1@example.no -f "%USERPROFILE%\.ssh\id_ed25519" statement.md"#
    );
    assert_eq!(
        command::sign(Shell::PowerShell, NAMESPACE, "statement 2.md"),
        r#"ssh-keygen -Y sign -n vedtak-plan-v1@example.no -f "$HOME\.ssh\id_ed25519" 'statement 2.md'"#
    );
    assert_eq!(
        command::verify(Shell::PowerShell, &verification),
        "cmd /c 'ssh-keygen -Y verify -f allowed_signers -I ada@example.no -n vedtak-plan-v1@example.no \
         -s signatures\\a-b.md.sig -Overify-time=20260601120000Z < signatures\\a-b.md'"
    );
}
