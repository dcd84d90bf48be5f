//! A client of our own, for what the OpenSSH client never does.

use std::path::Path;
use std::sync::Arc;

use russh::client::{self, AuthResult, Handle, Msg};
use russh::keys::agent::AgentIdentity;
use russh::keys::signature::Signer as _;
use russh::keys::ssh_encoding::Encode as _;
use russh::keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKey, PublicKeyOrCertificate, load_secret_key};
use russh::{Channel, ChannelMsg, SendError};

use super::host::Host;

/// Takes whatever server it is.
pub struct Anyone;

impl client::Handler for Anyone {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _key: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(true)
    }
}

/// Opens a connection on which nobody has logged in.
pub async fn connect(host: &Host) -> Handle<Anyone> {
    client::connect(Arc::default(), host.address, Anyone).await.unwrap()
}

/// Reads a private key.
pub fn private(key: &Path) -> Arc<PrivateKey> {
    Arc::new(load_secret_key(key, None).unwrap())
}

/// Logs in with a key.
pub async fn login(host: &Host, key: &Path) -> Handle<Anyone> {
    let mut handle = connect(host).await;
    let key = PrivateKeyWithHashAlg::new(private(key), None);
    assert!(handle.authenticate_publickey("anybody", key).await.unwrap().success());
    handle
}

/// Signs with another key than the one that was offered.
struct Impostor(Arc<PrivateKey>);

impl russh::Signer for Impostor {
    type Error = SendError;

    async fn auth_sign(
        &mut self,
        _offered: &AgentIdentity,
        _hash: Option<HashAlg>,
        data: Vec<u8>,
    ) -> Result<Vec<u8>, SendError> {
        let mut signature = Vec::new();
        self.0.try_sign(&data).unwrap().encode(&mut signature).unwrap();
        let mut signed = data;
        signature.encode(&mut signed).unwrap();
        Ok(signed)
    }
}

/// Offers one key and signs with another.
pub async fn offer_and_sign(host: &Host, offered: &Path, signer: &Path) -> AuthResult {
    let mut handle = connect(host).await;
    let line = std::fs::read_to_string(offered.with_extension("pub")).unwrap();
    let offered = PublicKey::from_openssh(&line).unwrap();
    let mut impostor = Impostor(private(signer));
    handle.authenticate_publickey_with("anybody", offered, None, &mut impostor).await.unwrap()
}

/// What came on a channel until it ended.
#[derive(Debug, Default)]
pub struct Heard {
    pub out: Vec<u8>,
    pub err: Vec<u8>,
    pub code: Option<u32>,
    /// How requests were answered.
    pub answers: Vec<bool>,
}

impl Heard {
    /// Hears a channel to its end.
    pub async fn all(channel: &mut Channel<Msg>) -> Self {
        let mut heard = Self::default();
        while let Some(message) = channel.wait().await {
            heard.take(message);
        }
        heard
    }

    /// Hears a channel until something was written to it that holds some bytes.
    pub async fn until(channel: &mut Channel<Msg>, bytes: &[u8]) -> Self {
        let mut heard = Self::default();
        while !heard.out.windows(bytes.len()).any(|window| window == bytes) {
            heard.take(channel.wait().await.expect("the channel ended"));
        }
        heard
    }

    fn take(&mut self, message: ChannelMsg) {
        match message {
            ChannelMsg::Data { data } => self.out.extend_from_slice(&data),
            ChannelMsg::ExtendedData { data, .. } => self.err.extend_from_slice(&data),
            ChannelMsg::ExitStatus { exit_status } => self.code = Some(exit_status),
            ChannelMsg::Success => self.answers.push(true),
            ChannelMsg::Failure => self.answers.push(false),
            _ => {}
        }
    }

    /// Tells whether the terminal was given back as it was before.
    pub fn left_cleanly(&self) -> bool {
        self.text().contains("\x1b[?1049l")
    }

    pub fn text(&self) -> String {
        format!("{}{}", String::from_utf8_lossy(&self.out), String::from_utf8_lossy(&self.err))
    }
}

/// Runs a command on a connection.
pub async fn exec(handle: &Handle<Anyone>, line: &[u8]) -> Heard {
    let mut channel = handle.channel_open_session().await.unwrap();
    channel.exec(true, line).await.unwrap();
    Heard::all(&mut channel).await
}

/// Opens the screens in a terminal, and waits until they are shown.
pub async fn screens(handle: &Handle<Anyone>, columns: u32, rows: u32) -> Channel<Msg> {
    let mut channel = handle.channel_open_session().await.unwrap();
    channel.request_pty(true, "xterm-256color", columns, rows, 0, 0, &[]).await.unwrap();
    channel.request_shell(true).await.unwrap();
    Heard::until(&mut channel, ENTER).await;
    channel
}

/// What a terminal is sent before the first frame: the other screen.
pub const ENTER: &[u8] = b"\x1b[?1049h";
