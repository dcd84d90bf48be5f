//! A mail server that does what a test tells it to: takes messages, refuses, hangs, vanishes.

use std::future::pending;
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// The certificate of the server, for `localhost` and `127.0.0.1`: made with `openssl req -x509`, for a hundred years.
pub const CERTIFICATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notice/data/server.pem");
const KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notice/data/server.key");

/// The only user, and the password.
pub const USER: &str = "vedtak";
pub const PASSWORD: &str = "løyndom";

/// What the server does, for all connections from when it is said.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// Encryption from the first byte on.
    pub implicit: bool,
    /// It does not offer to encrypt.
    pub open: bool,
    /// It knows nothing of letters beyond ASCII.
    pub ascii: bool,
    /// It hangs before this command is answered, for example `EHLO`.
    pub hangs: &'static str,
    /// What it answers to a command that begins so, instead of the usual.
    pub answers: Vec<(&'static str, &'static str)>,
    /// What becomes of the text of a message.
    pub text: Text,
}

/// What becomes of the text of a message.
#[derive(Debug, Clone, Copy, Default)]
pub enum Text {
    /// It is taken.
    #[default]
    Taken,
    /// It is read, and this is the answer.
    Answered(&'static str),
    /// The server vanishes once it has read so many bytes of it.
    CutAfter(usize),
    /// It is taken, and the server vanishes before it says so.
    TakenUnsaid,
    /// It is taken, and nothing is ever said.
    TakenSilently,
}

/// A message that the server has.
#[derive(Debug, Clone)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub text: String,
    pub was_encrypted: bool,
}

#[derive(Clone)]
struct State {
    manner: Arc<Mutex<Manner>>,
    taken: Arc<Mutex<Vec<Taken>>>,
    heard: Arc<Mutex<Vec<String>>>,
    news: Sender<()>,
}

/// The server, as long as it lives.
pub struct Sink {
    pub address: SocketAddr,
    state: State,
    /// One word for each message that it has.
    pub news: Receiver<()>,
}

impl Sink {
    pub fn new(manner: Manner) -> Self {
        let (news, hears) = channel();
        let state = State { manner: Arc::new(Mutex::new(manner)), taken: Arc::default(), heard: Arc::default(), news };
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let own = state.clone();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(serve(listener, own));
        });
        Self { address, state, news: hears }
    }

    /// Does otherwise from now on.
    pub fn behave(&self, manner: Manner) {
        *self.state.manner.lock().unwrap() = manner;
    }

    /// Lists the messages that it has.
    pub fn taken(&self) -> Vec<Taken> {
        self.state.taken.lock().unwrap().clone()
    }

    /// Lists to whom they went.
    pub fn recipients(&self) -> Vec<String> {
        self.taken().into_iter().map(|taken| taken.to).collect()
    }

    /// Lists the commands that it heard.
    pub fn heard(&self) -> Vec<String> {
        self.state.heard.lock().unwrap().clone()
    }
}

async fn serve(listener: std::net::TcpListener, state: State) {
    let listener = TcpListener::from_std(listener).unwrap();
    let tls = acceptor();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let (state, tls) = (state.clone(), tls.clone());
        tokio::spawn(async move {
            // Whoever leaves in the middle is no fault of the server.
            let _ended = talk(stream, state, tls).await;
        });
    }
}

fn acceptor() -> TlsAcceptor {
    let certificates = CertificateDer::pem_file_iter(CERTIFICATE).unwrap().map(Result::unwrap).collect();
    let key = PrivateKeyDer::from_pem_file(KEY).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    TlsAcceptor::from(Arc::new(config.with_single_cert(certificates, key).unwrap()))
}

async fn talk(stream: TcpStream, state: State, tls: TlsAcceptor) -> std::io::Result<()> {
    let is_implicit = state.manner.lock().unwrap().implicit;
    if is_implicit {
        let stream = tls.accept(stream).await?;
        return Talk::new(stream, state, true).run(true).await.map(|_| ());
    }
    let mut talk = Talk::new(stream, state.clone(), false);
    if talk.run(true).await? {
        let stream = tls.accept(talk.stream.into_inner()).await?;
        Talk::new(stream, state, true).run(false).await?;
    }
    Ok(())
}

struct Talk<S> {
    stream: BufReader<S>,
    state: State,
    is_encrypted: bool,
    from: String,
    to: String,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<S> {
    fn new(stream: S, state: State, is_encrypted: bool) -> Self {
        Self { stream: BufReader::new(stream), state, is_encrypted, from: String::new(), to: String::new() }
    }

    fn manner(&self) -> Manner {
        self.state.manner.lock().unwrap().clone()
    }

    async fn say(&mut self, words: &str) -> std::io::Result<()> {
        self.stream.get_mut().write_all(format!("{words}\r\n").as_bytes()).await?;
        self.stream.get_mut().flush().await
    }

    /// Talks until it ends; gives true when encryption is to begin.
    async fn run(&mut self, greets: bool) -> std::io::Result<bool> {
        if greets {
            self.say("220 sink").await?;
        }
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line).await? == 0 {
                return Ok(false);
            }
            let line = line.trim_end().to_owned();
            self.state.heard.lock().unwrap().push(line.clone());
            let manner = self.manner();
            if !manner.hangs.is_empty() && line.starts_with(manner.hangs) {
                pending::<()>().await;
            }
            if let Some((_, answer)) = manner.answers.iter().find(|(begin, _)| line.starts_with(begin)) {
                self.say(answer).await?;
                continue;
            }
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_owned();
            match verb.as_str() {
                "EHLO" => self.greet(&manner).await?,
                "STARTTLS" => {
                    self.say("220 go on").await?;
                    return Ok(true);
                }
                "AUTH" => self.authenticate(&line).await?,
                "MAIL" => {
                    self.from = angled(&line);
                    self.say("250 ok").await?;
                }
                "RCPT" => {
                    self.to = angled(&line);
                    self.say("250 ok").await?;
                }
                "DATA" => {
                    self.say("354 go on").await?;
                    if !self.text(manner.text).await? {
                        return Ok(false);
                    }
                }
                "QUIT" => {
                    self.say("221 farewell").await?;
                    return Ok(false);
                }
                _ => self.say("250 ok").await?,
            }
        }
    }

    async fn greet(&mut self, manner: &Manner) -> std::io::Result<()> {
        let mut lines = vec!["sink", "8BITMIME"];
        lines.extend((!manner.ascii).then_some("SMTPUTF8"));
        lines.extend((!manner.open && !self.is_encrypted).then_some("STARTTLS"));
        lines.extend((self.is_encrypted || manner.open).then_some("AUTH PLAIN"));
        let last = lines.len() - 1;
        for (at, line) in lines.into_iter().enumerate() {
            self.say(&format!("250{}{line}", if at == last { ' ' } else { '-' })).await?;
        }
        Ok(())
    }

    async fn authenticate(&mut self, line: &str) -> std::io::Result<()> {
        use base64ct::{Base64, Encoding as _};
        let given = line.rsplit(' ').next().unwrap();
        let plain = Base64::decode_vec(given).unwrap_or_default();
        let is_right = plain == format!("\0{USER}\0{PASSWORD}").into_bytes();
        self.say(if is_right { "235 come in" } else { "535 5.7.8 wrong" }).await
    }

    /// Reads the text of a message; gives false when the server is to vanish.
    async fn text(&mut self, manner: Text) -> std::io::Result<bool> {
        let mut text = Vec::new();
        while !text.ends_with(b"\r\n.\r\n") {
            if let Text::CutAfter(enough) = manner
                && text.len() >= enough
            {
                return Ok(false);
            }
            let mut piece = vec![0; 4096];
            let read = self.stream.read(&mut piece).await?;
            if read == 0 {
                return Ok(false);
            }
            text.extend_from_slice(&piece[..read]);
        }
        let text = String::from_utf8_lossy(&text).into_owned();
        let taken = Taken { from: self.from.clone(), to: self.to.clone(), text, was_encrypted: self.is_encrypted };
        if let Text::Answered(words) = manner {
            self.say(words).await?;
            return Ok(true);
        }
        self.state.taken.lock().unwrap().push(taken);
        self.state.news.send(()).ok();
        match manner {
            Text::TakenUnsaid => return Ok(false),
            Text::TakenSilently => pending::<()>().await,
            _ => self.say("250 taken").await?,
        }
        Ok(true)
    }
}

/// Returns the address of `MAIL FROM:<…>` or `RCPT TO:<…>`.
fn angled(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
