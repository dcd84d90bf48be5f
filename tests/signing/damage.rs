//! What happens to a signature between two machines: mended and named, or refused and named.

use vedtak::domain::signature::SigningRequest;
use vedtak::signing::key::SigningKey;
use vedtak::signing::sshsig::{Signature, accept};
use vedtak::signing::{Change, Refusal, Repair};

use super::openssh::{NAMESPACE, PRINCIPAL};

const MESSAGE: &str = "---\nvedtak-statement: 1\n---\nEg signerer «Felles utviklingsplan».\n";

fn request() -> SigningRequest {
    SigningRequest {
        namespace: NAMESPACE.to_owned(),
        principal: PRINCIPAL.to_owned(),
        keys: vec![SigningKey::from_seed(&[7; 32]).public().unwrap()],
        message: MESSAGE.as_bytes().to_vec(),
    }
}

fn armour() -> String {
    SigningKey::from_seed(&[7; 32]).sign(&request()).unwrap().armour().to_owned()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn harmless_damage_is_mended_and_named() {
    let armour = armour();
    let windows = armour.replace('\n', "\r\n");
    let marked = |text: &str| format!("\u{feff}{text}");
    let wrapped: String = armour.replace('\n', "").replace("-----U1", "-----\nU1").replace("-----END", "\n-----END");
    for (bytes, repairs) in [
        (armour.clone().into_bytes(), vec![]),
        (armour.trim_end().as_bytes().to_vec(), vec![]),
        (windows.clone().into_bytes(), vec![Repair::CarriageReturns]),
        (armour.replace('\n', "\r").into_bytes(), vec![Repair::CarriageReturns]),
        (marked(&armour).into_bytes(), vec![Repair::ByteOrderMark]),
        (utf16(&marked(&armour), u16::to_le_bytes), vec![Repair::Utf16]),
        (utf16(&marked(&armour), u16::to_be_bytes), vec![Repair::Utf16]),
        (utf16(&armour, u16::to_le_bytes), vec![Repair::Utf16]),
        (utf16(&armour, u16::to_be_bytes), vec![Repair::Utf16]),
        (utf16(&marked(&windows), u16::to_le_bytes), vec![Repair::Utf16, Repair::CarriageReturns]),
        (format!("\n\n{armour}").into_bytes(), vec![Repair::Blanks]),
        (format!("{armour}\n \n").into_bytes(), vec![Repair::Blanks]),
        (format!("  {}", armour.replace('\n', "\n  ")).into_bytes(), vec![Repair::Blanks]),
        (armour.replace('\n', "\n\n").into_bytes(), vec![Repair::Blanks]),
        (wrapped.into_bytes(), vec![Repair::Wrapping]),
    ] {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let accepted = accept(&bytes, &request()).unwrap_or_else(|refusal| panic!("{refusal:?}: {shown}"));
        assert_eq!(accepted.repairs, repairs, "{shown}");
        assert_eq!(accepted.signature.armour(), armour);
        let is_canonical = bytes == armour.as_bytes();
        assert_eq!(Signature::read_canonical(&bytes).is_ok(), is_canonical, "{shown}");
    }
}

#[test]
fn what_is_no_signature_is_refused_and_named() {
    let armour = armour();
    let lines: Vec<&str> = armour.lines().collect();
    let without = |line: usize| {
        let kept = lines.iter().enumerate().filter(|(number, _)| *number != line);
        kept.map(|(_, text)| format!("{text}\n")).collect::<String>()
    };
    let truncated = armour.rsplit_once("-----END").unwrap().0.to_owned();
    for (text, refusal) in [
        (String::new(), Refusal::Missing),
        ("ssh-ed25519 AAAA".to_owned(), Refusal::Missing),
        (MESSAGE.to_owned(), Refusal::Missing),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\n".to_owned(), Refusal::PrivateKey),
        ("x".repeat(8 * 1024 + 1), Refusal::TooLong),
        (truncated, Refusal::Truncated),
        (without(2), Refusal::Damaged),
        (without(lines.len() - 2), Refusal::Damaged),
        (format!("{armour}{armour}"), Refusal::Several),
        (format!("Hei!\n{armour}"), Refusal::Surrounded),
        (format!("{armour}Helsing Ada\n"), Refusal::Surrounded),
        (armour.replacen("\nU1", "\n>U1", 1), Refusal::Damaged),
        (armour.replacen("U1NIU0lH", "U1NIU0lI", 1), Refusal::Damaged),
    ] {
        assert_eq!(accept(text.as_bytes(), &request()), Err(refusal), "{text}");
    }
    assert_eq!(accept(&[0xff, 0xd8, 0xff, 0xe0], &request()), Err(Refusal::NotText));
}

#[test]
fn another_purpose_key_or_text_is_named() {
    let armour = armour();
    let namespace = "vedtak-plan-v1@example.com".to_owned();
    let refusal = Refusal::Namespace { found: NAMESPACE.to_owned(), expected: namespace.clone() };
    assert_eq!(accept(armour.as_bytes(), &SigningRequest { namespace, ..request() }), Err(refusal));
    let keys = vec![SigningKey::from_seed(&[8; 32]).public().unwrap()];
    let refused = accept(armour.as_bytes(), &SigningRequest { keys, ..request() });
    assert!(matches!(refused, Err(Refusal::OtherKey { fingerprint }) if fingerprint.starts_with("SHA256:")));
    let message = MESSAGE.replace("Felles", "Felle").into_bytes();
    let refused = accept(armour.as_bytes(), &SigningRequest { message, ..request() });
    assert_eq!(refused, Err(Refusal::OtherMessage));
    let anyone = SigningRequest { keys: Vec::new(), ..request() };
    assert!(accept(armour.as_bytes(), &anyone).is_ok(), "a proof of possession takes any key");
}

#[test]
fn a_message_that_a_program_changed_is_recognised() {
    let windows = MESSAGE.replace('\n', "\r\n");
    for (message, change) in [
        (Vec::new(), Change::Emptied),
        (windows.clone().into_bytes(), Change::CarriageReturns),
        (format!("\u{feff}{MESSAGE}").into_bytes(), Change::ByteOrderMark),
        (utf16(&format!("\u{feff}{windows}"), u16::to_le_bytes), Change::Utf16),
        (MESSAGE.trim_end().as_bytes().to_vec(), Change::LastNewline),
        (format!("{MESSAGE}\n").into_bytes(), Change::LastNewline),
    ] {
        let signed = SigningKey::from_seed(&[7; 32]).sign(&SigningRequest { message, ..request() }).unwrap();
        let refused = accept(signed.armour().as_bytes(), &request());
        assert_eq!(refused, Err(Refusal::ChangedMessage(change)));
    }
}

#[test]
fn no_bit_of_a_signature_can_change() {
    let armour = armour();
    let base64: String = armour.lines().filter(|line| !line.starts_with('-')).collect();
    let bytes = decode(&base64);
    assert_eq!(encode(&bytes), base64);
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let text = format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n", encode(&flipped));
        assert!(accept(text.as_bytes(), &request()).is_err(), "bit {bit}");
    }
}

#[test]
fn a_key_that_verifies_what_nobody_signed_does_not_count() {
    let point = std::array::from_fn(|at| u8::from(at == 0));
    let key = ssh_key::public::KeyData::from(ssh_key::public::Ed25519PublicKey(point));
    let forged = [point, [0; 32]].concat();
    let forged = ssh_key::Signature::new(ssh_key::Algorithm::Ed25519, forged).unwrap();
    let forged = ssh_key::SshSig::new(key.clone(), NAMESPACE, ssh_key::HashAlg::Sha512, forged).unwrap();
    let key = ssh_key::PublicKey::from(key);
    assert!(key.verify(NAMESPACE, MESSAGE.as_bytes(), &forged).is_ok(), "the equation holds for every message");
    let armour = forged.to_pem(ssh_key::LineEnding::LF).unwrap();
    assert_eq!(Signature::read(armour.as_bytes()), Err(Refusal::Damaged));
    assert!(vedtak::signing::key::read_public(&key.to_openssh().unwrap()).is_err());
}

#[test]
fn a_signature_is_of_the_kind_of_its_key() {
    let key = ssh_key::PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    let other = ssh_key::Signature::new(ssh_key::Algorithm::SkEd25519, [1; 69]).unwrap();
    let public = key.public_key().key_data().clone();
    let other = ssh_key::SshSig::new(public, NAMESPACE, ssh_key::HashAlg::Sha512, other).unwrap();
    let armour = other.to_pem(ssh_key::LineEnding::LF).unwrap();
    assert_eq!(Signature::read(armour.as_bytes()), Err(Refusal::Damaged));
}

#[test]
fn the_reserved_field_has_to_be_empty() {
    fn raw<K: ssh_key::SigningKey>(key: &K, message: &[u8]) -> Vec<u8> {
        key.try_sign(message).unwrap().as_bytes().to_vec()
    }
    let string = |bytes: &[u8]| [&u32::try_from(bytes.len()).unwrap().to_be_bytes(), bytes].concat();
    let key = ssh_key::PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    let public = key.public_key().to_bytes().unwrap();
    let sha512 = ssh_key::HashAlg::Sha512.digest(MESSAGE.as_bytes());
    for (reserved, refusal) in [(&b""[..], None), (b"x", Some(Refusal::Reserved))] {
        let middle = [string(NAMESPACE.as_bytes()), string(reserved), string(b"sha512")].concat();
        let signature = raw(&key, &[&b"SSHSIG"[..], &middle, &string(&sha512)].concat());
        let signature = string(&[string(b"ssh-ed25519"), string(&signature)].concat());
        let bytes = [&b"SSHSIG\0\0\0\x01"[..], &string(&public), &middle, &signature].concat();
        let text = format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n", encode(&bytes));
        assert_eq!(accept(text.as_bytes(), &request()).err(), refusal);
    }
}

#[test]
fn no_character_of_an_armour_can_change() {
    let armour = armour();
    let canonical = |text: &[u8]| {
        Signature::read_canonical(text)
            .is_ok_and(|read| read.verify(NAMESPACE, &request().keys, MESSAGE.as_bytes()).is_ok())
    };
    assert!(canonical(armour.as_bytes()));
    for at in 0..armour.len() {
        for other in [b'A', b'=', b'\n', b' ', 0] {
            let mut changed = armour.clone().into_bytes();
            if changed[at] != other {
                changed[at] = other;
                assert!(!canonical(&changed), "{at} {other}");
            }
        }
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn decode(base64: &str) -> Vec<u8> {
    let digits = base64.trim_end_matches('=').bytes().map(|c| ALPHABET.iter().position(|known| *known == c).unwrap());
    let bits: Vec<bool> = digits.flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1 == 1)).collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | u8::from(*bit))).collect()
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let sum = (0..3).fold(0, |sum, at| sum << 8 | u32::from(*three.get(at).unwrap_or(&0)));
        for digit in 0..4 {
            let value = (sum >> (18 - 6 * digit) & 63) as usize;
            text.push(if digit > three.len() { '=' } else { char::from(ALPHABET[value]) });
        }
    }
    text
}
