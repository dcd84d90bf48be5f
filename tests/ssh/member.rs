//! A member with the client of russh.

use std::net::SocketAddr;
use std::sync::Arc;

use russh::client::{self, AuthResult, Config, Handle};
use russh::{Channel, ChannelMsg};

use super::client::Anyone;
use super::keys::TestKey;

/// A connection that is not logged in yet.
pub async fn connect(address: SocketAddr) -> Handle<Anyone> {
    client::connect(Arc::new(Config { nodelay: true, ..Config::default() }), address, Anyone).await.unwrap()
}

/// Logs in with a key. Tells whether it was let in.
pub async fn login(connection: &mut Handle<Anyone>, mut key: &TestKey) -> bool {
    let answer = connection.authenticate_publickey_with("member", key.public(), None, &mut key).await.unwrap();
    matches!(answer, AuthResult::Success)
}

/// A connection with a login.
pub async fn entered(address: SocketAddr, key: &TestKey) -> Handle<Anyone> {
    let mut connection = connect(address).await;
    assert!(login(&mut connection, key).await, "the key was refused");
    connection
}

/// Opens a channel of somebody who reads nynorsk.
async fn open(connection: &Handle<Anyone>) -> Channel<client::Msg> {
    let channel = connection.channel_open_session().await.unwrap();
    channel.set_env(false, "LANG", "nn_NO.UTF-8").await.unwrap();
    channel
}

/// What a command left behind.
#[derive(Debug, Default)]
pub struct Answer {
    pub code: Option<u32>,
    pub out: Vec<u8>,
    pub err: Vec<u8>,
}

impl Answer {
    pub fn out(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.err.clone()).unwrap()
    }
}

/// Runs a command line with something piped in, which goes in while answers come out.
pub async fn run(connection: &Handle<Anyone>, line: impl Into<Vec<u8>>, input: Vec<u8>) -> Answer {
    let channel = open(connection).await;
    channel.exec(true, line).await.unwrap();
    let (mut read, write) = channel.split();
    let feeding = async {
        // A command that has heard enough hangs up.
        let _hung_up = write.data(&input[..]).await;
        let _hung_up = write.eof().await;
    };
    let reading = async {
        let mut answer = Answer::default();
        while let Some(message) = read.wait().await {
            take(&mut answer, message);
        }
        answer
    };
    tokio::join!(feeding, reading).1
}

fn take(answer: &mut Answer, message: ChannelMsg) {
    match message {
        ChannelMsg::Data { data } => answer.out.extend(&data[..]),
        ChannelMsg::ExtendedData { data, ext: 1 } => answer.err.extend(&data[..]),
        ChannelMsg::ExitStatus { exit_status } => answer.code = Some(exit_status),
        _ => {}
    }
}

/// Screens, seen through a terminal emulator.
pub struct Screens {
    channel: Channel<client::Msg>,
    screen: vt100::Parser,
    /// How many bytes came.
    pub received: usize,
    /// What the program ended with.
    pub code: Option<u32>,
}

impl Screens {
    /// Opens the screens in a terminal of this size.
    pub async fn open(connection: &Handle<Anyone>, columns: u16, rows: u16) -> Self {
        let channel = open(connection).await;
        channel.request_pty(true, "xterm-256color", columns.into(), rows.into(), 0, 0, &[]).await.unwrap();
        channel.request_shell(true).await.unwrap();
        Self { channel, screen: vt100::Parser::new(rows, columns, 0), received: 0, code: None }
    }

    /// Sends bytes as a terminal does.
    pub async fn type_(&self, bytes: impl AsRef<[u8]>) {
        self.channel.data(bytes.as_ref()).await.unwrap();
    }

    /// Waits until words stand on the screen.
    pub async fn expect(&mut self, words: &str) {
        while !self.text().contains(words) {
            assert!(self.next().await, "waited for {words:?} in vain:\n{}", self.text());
        }
    }

    /// Waits until the server closes the channel.
    pub async fn end(&mut self) {
        while self.next().await {}
    }

    /// Takes what comes next; tells whether anything did.
    async fn next(&mut self) -> bool {
        match self.channel.wait().await {
            Some(ChannelMsg::Data { data }) => {
                self.received += data.len();
                self.screen.process(&data);
            }
            Some(ChannelMsg::ExitStatus { exit_status }) => self.code = Some(exit_status),
            Some(_) => {}
            None => return false,
        }
        true
    }

    /// Returns the screen as text.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Tells whether the terminal is as it was: the first screen, a cursor, no marked pastes.
    pub fn is_restored(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }
}
