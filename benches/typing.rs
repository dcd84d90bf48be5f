//! Somebody who types, and how long each key takes until something comes back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use russh::client::{Config, Handle, Handler, Msg};
use russh::keys::PublicKeyOrCertificate;
use russh::{Channel, ChannelMsg};

use crate::keys::TestKey;

/// How long nothing may come before a screen counts as drawn.
const QUIET: Duration = Duration::from_millis(300);

/// How long a key may be without an answer before the measurement is given up.
const GIVE_UP: Duration = Duration::from_secs(30);

/// Trusts every host, as a measurement may.
struct Trusting;

impl Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        Ok(true)
    }
}

/// A terminal that is open.
pub struct Typist {
    channel: Channel<Msg>,
    _connection: Handle<Trusting>,
}

impl Typist {
    /// Logs in and opens a terminal of 120 by 40.
    pub async fn open(address: SocketAddr, mut key: &TestKey) -> Self {
        let config = Arc::new(Config { nodelay: true, ..Config::default() });
        let mut connection = russh::client::connect(config, address, Trusting).await.unwrap();
        let login = connection.authenticate_publickey_with("typist", key.public(), None, &mut key).await.unwrap();
        assert!(login.success(), "the key was refused");
        let channel = connection.channel_open_session().await.unwrap();
        channel.request_pty(true, "xterm-256color", 120, 40, 0, 0, &[]).await.unwrap();
        channel.request_shell(true).await.unwrap();
        let mut typist = Self { channel, _connection: connection };
        typist.settle().await;
        typist
    }

    /// Reads until nothing comes for a moment. Gives how many bytes came.
    pub async fn settle(&mut self) -> usize {
        self.bytes_within(QUIET).await
    }

    /// Reads until nothing came for so long. Gives how many bytes came.
    pub async fn bytes_within(&mut self, quiet: Duration) -> usize {
        let mut bytes = 0;
        while let Ok(message) = tokio::time::timeout(quiet, self.channel.wait()).await {
            if let ChannelMsg::Data { data } = message.expect("the server hung up") {
                bytes += data.len();
            }
        }
        bytes
    }

    /// Types so many keys, one at each beat; gives how long each took until something came back.
    ///
    /// A key that is not answered yet delays the next one.
    pub async fn type_(&mut self, keys: usize, beat: Duration, phase: Duration) -> Vec<Duration> {
        let mut beats = tokio::time::interval_at(tokio::time::Instant::now() + phase, beat);
        let (mut times, mut sent) = (Vec::new(), None::<Instant>);
        let arrows: [&[u8]; 2] = [b"\x1b[B", b"\x1b[A"];
        loop {
            tokio::select! {
                _ = beats.tick() => {
                    if let Some(sent) = sent {
                        assert!(sent.elapsed() < GIVE_UP, "a key was never answered");
                        continue;
                    }
                    if times.len() == keys {
                        return times;
                    }
                    sent = Some(Instant::now());
                    self.channel.data_bytes(arrows[times.len() % 2]).await.unwrap();
                }
                message = self.channel.wait() => {
                    if let (ChannelMsg::Data { .. }, Some(begun)) = (message.expect("the server hung up"), sent) {
                        times.push(begun.elapsed());
                        sent = None;
                    }
                }
            }
        }
    }
}
