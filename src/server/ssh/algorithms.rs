//! What the server speaks: one short list of each kind, and no more.

use std::borrow::Cow;
use std::time::Duration;

use russh::keys::{Algorithm, EcdsaCurve, PrivateKey};
use russh::server::Config;
use russh::{Limits, MethodKind, MethodSet, Preferred, SshId, cipher, compression, kex, mac};

/// What the server calls itself: no version, which would tell a stranger which weaknesses to try.
const NAME: &str = "SSH-2.0-vedtak";
/// What a client may send on a channel before it is read.
const WINDOW: u32 = 256 * 1024;
/// The largest packet.
const PACKET: u32 = 32 * 1024;
/// Keys are exchanged anew after so many bytes (RFC 4253 section 9) ...
const REKEY_BYTES: usize = 1 << 30;
/// ... or so much time.
const REKEY_TIME: Duration = Duration::from_secs(60 * 60);
/// A client that says nothing is asked whether it is there this often ...
const KEEPALIVE: Duration = Duration::from_secs(30);
/// ... and is given up after so many questions.
const KEEPALIVES: usize = 3;
/// The longest that nothing at all may come, and that a write may be stuck.
const INACTIVITY: Duration = Duration::from_secs(600);
/// How many keys may be offered, and how many offers turned down before the connection ends (`MaxAuthTries`).
pub const ATTEMPTS: usize = 6;
/// How long an answer takes that turns somebody down.
const REJECTION: Duration = Duration::from_millis(300);

/// Key exchanges; the last two are not algorithms but promises (RFC 8308, strict key exchange).
const KEX: &[kex::Name] = &[
    kex::MLKEM768X25519_SHA256,
    kex::CURVE25519,
    kex::EXTENSION_SUPPORT_AS_SERVER,
    kex::EXTENSION_OPENSSH_STRICT_KEX_AS_SERVER,
];
/// Kinds of key that somebody may log in with; of these the server's own key is the first.
const KEYS: &[Algorithm] = &[
    Algorithm::Ed25519,
    Algorithm::SkEd25519,
    Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 },
    Algorithm::SkEcdsaSha2NistP256,
];

/// Tells whether somebody may log in with a key of a kind.
#[must_use]
pub fn accepts(kind: &Algorithm) -> bool {
    KEYS.contains(kind)
}

/// Makes the configuration of a server with a host key.
#[must_use]
pub fn config(host_key: PrivateKey) -> Config {
    Config {
        server_id: SshId::Standard(Cow::Borrowed(NAME)),
        methods: MethodSet::from([MethodKind::PublicKey].as_slice()),
        auth_rejection_time: REJECTION,
        // The first question of every client is which ways there are: that answer costs a member no time.
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: vec![host_key],
        limits: Limits::new(REKEY_BYTES, REKEY_BYTES, REKEY_TIME),
        window_size: WINDOW,
        maximum_packet_size: PACKET,
        preferred: Preferred {
            kex: Cow::Borrowed(KEX),
            key: Cow::Borrowed(KEYS),
            host_key_certificates: Cow::Borrowed(&[]),
            cipher: Cow::Borrowed(&[cipher::AES_256_GCM]),
            // The cipher authenticates by itself; the list may not be empty.
            mac: Cow::Borrowed(&[mac::HMAC_SHA512_ETM]),
            compression: Cow::Borrowed(&[compression::NONE]),
        },
        max_auth_attempts: ATTEMPTS,
        inactivity_timeout: Some(INACTIVITY),
        keepalive_interval: Some(KEEPALIVE),
        keepalive_max: KEEPALIVES,
        nodelay: true,
        ..Config::default()
    }
}
