//! An SSH client of the tests' own that says what it is told to, also what no client would (RFC 4253, 4252, 4254).

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral};
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};

use super::keys::TestKey;
use super::message::{Fields, Message};

/// How long nothing may come before a test is given up; none waits for it when all is well.
const GIVE_UP: Duration = Duration::from_secs(60);

/// The numbers of messages, as the RFCs have them.
pub mod number {
    pub const DISCONNECT: u8 = 1;
    pub const IGNORE: u8 = 2;
    pub const SERVICE_REQUEST: u8 = 5;
    pub const SERVICE_ACCEPT: u8 = 6;
    pub const KEXINIT: u8 = 20;
    pub const NEWKEYS: u8 = 21;
    pub const KEX_INIT: u8 = 30;
    pub const KEX_REPLY: u8 = 31;
    pub const USERAUTH_REQUEST: u8 = 50;
    pub const USERAUTH_FAILURE: u8 = 51;
    pub const USERAUTH_SUCCESS: u8 = 52;
    pub const USERAUTH_OK: u8 = 60;
    pub const USERAUTH_ANSWER: u8 = 61;
    pub const GLOBAL_REQUEST: u8 = 80;
    pub const REQUEST_SUCCESS: u8 = 81;
    pub const REQUEST_FAILURE: u8 = 82;
    pub const CHANNEL_OPEN: u8 = 90;
    pub const CHANNEL_OPENED: u8 = 91;
    pub const CHANNEL_REFUSED: u8 = 92;
    pub const WINDOW_ADJUST: u8 = 93;
    pub const CHANNEL_DATA: u8 = 94;
    pub const CHANNEL_CLOSE: u8 = 97;
    pub const CHANNEL_REQUEST: u8 = 98;
    pub const CHANNEL_SUCCESS: u8 = 99;
    pub const CHANNEL_FAILURE: u8 = 100;
}

/// What the client says it can do.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    pub exchange: &'static str,
    pub host_key: &'static str,
    pub cipher: &'static str,
    pub code: &'static str,
    pub compression: &'static str,
}

impl Default for Offer {
    fn default() -> Self {
        Self {
            exchange: "curve25519-sha256,kex-strict-c-v00@openssh.com",
            host_key: "ssh-ed25519",
            cipher: "aes256-gcm@openssh.com",
            code: "hmac-sha2-512-etm@openssh.com",
            compression: "none",
        }
    }
}

/// One direction of an encrypted connection (RFC 5647).
struct Cipher {
    key: LessSafeKey,
    fixed: [u8; 4],
    count: u64,
}

impl Cipher {
    fn nonce(&mut self) -> Nonce {
        let nonce = [&self.fixed[..], &self.count.to_be_bytes()].concat();
        self.count = self.count.wrapping_add(1);
        Nonce::try_assume_unique_for_key(&nonce).unwrap()
    }
}

/// A connection.
pub struct Wire {
    pub stream: TcpStream,
    /// What the server called itself.
    pub greeting: String,
    /// The public half of the host key.
    pub host_key: Vec<u8>,
    /// What the server said about its abilities.
    pub abilities: Vec<u8>,
    /// How much may be sent on the channel that was opened last.
    pub window: u32,
    session: Vec<u8>,
    sealing: Option<Cipher>,
    opening: Option<Cipher>,
    waiting: VecDeque<Vec<u8>>,
}

const GREETING: &str = "SSH-2.0-wire";

impl Wire {
    /// Connects from an address and says nothing.
    pub fn dial(from: Ipv4Addr, to: SocketAddr) -> Self {
        let stream = connect(from, to).unwrap();
        stream.set_read_timeout(Some(GIVE_UP)).unwrap();
        stream.set_write_timeout(Some(GIVE_UP)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream,
            greeting: String::new(),
            host_key: Vec::new(),
            abilities: Vec::new(),
            window: 0,
            session: Vec::new(),
            sealing: None,
            opening: None,
            waiting: VecDeque::new(),
        }
    }

    /// Connects, and both sides say who they are.
    pub fn greeted(from: Ipv4Addr, to: SocketAddr) -> Self {
        let mut wire = Self::dial(from, to);
        wire.bytes(format!("{GREETING}\r\n").as_bytes());
        let mut line = Vec::new();
        let mut byte = [0];
        while line.last() != Some(&b'\n') && matches!(wire.stream.read(&mut byte), Ok(1)) {
            line.extend(byte);
        }
        wire.greeting = String::from_utf8(line).unwrap().trim_end().to_owned();
        wire
    }

    /// Connects as far as the login.
    pub fn ready(from: Ipv4Addr, to: SocketAddr) -> Self {
        let mut wire = Self::greeted(from, to);
        assert!(wire.exchange(Offer::default()), "no keys were agreed on");
        wire.send(Message::new(number::SERVICE_REQUEST).string("ssh-userauth"));
        wire.until(number::SERVICE_ACCEPT).unwrap();
        wire
    }

    /// Connects and logs in.
    pub fn logged_in(from: Ipv4Addr, to: SocketAddr, key: &TestKey) -> Self {
        let mut wire = Self::ready(from, to);
        assert!(wire.login("member", key), "the key was refused");
        wire
    }

    /// Sends bytes as they are. A server that has hung up shows in what is received.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let _hung_up = self.stream.write_all(bytes);
    }

    /// Sends a message.
    pub fn send(&mut self, message: Message) {
        let packet = self.packet(&message.bytes());
        self.bytes(&packet);
    }

    fn packet(&mut self, payload: &[u8]) -> Vec<u8> {
        let Some(cipher) = &mut self.sealing else {
            return Message::empty().string(padded(payload, 5, 8)).bytes();
        };
        let mut body = padded(payload, 1, 16);
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        let nonce = cipher.nonce();
        cipher.key.seal_in_place_append_tag(nonce, Aad::from(length), &mut body).unwrap();
        Message::empty().raw(&length).raw(&body).bytes()
    }

    /// Waits for the next message; `None` when the server has hung up.
    pub fn receive(&mut self) -> Option<Vec<u8>> {
        match self.waiting.pop_front() {
            Some(message) => Some(message),
            None => self.incoming(),
        }
    }

    fn incoming(&mut self) -> Option<Vec<u8>> {
        let length: [u8; 4] = self.read(4)?.try_into().unwrap();
        let inner = usize::try_from(u32::from_be_bytes(length)).unwrap();
        assert!(inner <= 256 * 1024, "the server sends a packet of {inner} bytes");
        let mut body = self.read(inner + if self.opening.is_some() { 16 } else { 0 })?;
        if let Some(cipher) = &mut self.opening {
            let nonce = cipher.nonce();
            cipher.key.open_in_place(nonce, Aad::from(length), &mut body).expect("the server's packet is damaged");
        }
        let padding = usize::from(body[0]);
        Some(body[1..inner - padding].to_vec())
    }

    fn read(&mut self, length: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; length];
        match self.stream.read_exact(&mut bytes) {
            Ok(()) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("nothing came for {GIVE_UP:?}"),
            Err(_) => None,
        }
    }

    /// Waits for a message of this number, and passes over those before it; `None` when the server has hung up.
    pub fn until(&mut self, number: u8) -> Option<Vec<u8>> {
        self.until_one_of(&[number])
    }

    /// Waits for a message of one of these numbers, and passes over those before it.
    pub fn until_one_of(&mut self, numbers: &[u8]) -> Option<Vec<u8>> {
        loop {
            let message = self.receive()?;
            if message.first().is_some_and(|first| numbers.contains(first)) {
                return Some(message);
            }
        }
    }

    /// Reads whatever comes until the server hangs up.
    pub fn until_hung_up(&mut self) {
        let mut buffer = [0; 4096];
        loop {
            match self.stream.read(&mut buffer) {
                Ok(1..) => {}
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("nobody hung up"),
                Ok(0) | Err(_) => return,
            }
        }
    }

    /// Says that nothing more comes from here.
    pub fn half_close(&self) {
        // A server that has hung up already needs not be told.
        let _told = self.stream.shutdown(Shutdown::Write);
    }

    /// Agrees on keys, the first or new ones. Tells whether it came to that.
    pub fn exchange(&mut self, offer: Offer) -> bool {
        let ours = self.begin_exchange(offer);
        let theirs = self.set_aside_until(number::KEXINIT);
        theirs.is_some_and(|theirs| self.agree(&ours, &theirs))
    }

    /// Agrees on keys after both sides have said what they can do. Tells whether it came to that.
    pub fn agree(&mut self, ours: &[u8], theirs: &[u8]) -> bool {
        let random = SystemRandom::new();
        self.abilities = theirs.to_vec();
        let secret = EphemeralPrivateKey::generate(&X25519, &random).unwrap();
        let public = secret.compute_public_key().unwrap();
        self.send(Message::new(number::KEX_INIT).string(&public));
        let Some(reply) = self.set_aside_until(number::KEX_REPLY) else { return false };
        let mut fields = Fields(&reply[1..]);
        let (host_key, point) = (fields.string(), fields.string());
        let their_public = UnparsedPublicKey::new(&X25519, point);
        let shared = agree_ephemeral(secret, &their_public, |shared| Message::empty().integer(shared).bytes()).unwrap();
        let hashed = Message::empty()
            .string(GREETING)
            .string(&self.greeting)
            .string(ours)
            .string(theirs)
            .string(host_key)
            .string(&public)
            .string(point)
            .raw(&shared)
            .bytes();
        let hash = digest(&SHA256, &hashed).as_ref().to_vec();
        self.host_key = host_key.to_vec();
        if self.session.is_empty() {
            self.session.clone_from(&hash);
        }
        self.send(Message::new(number::NEWKEYS));
        self.sealing = Some(self.cipher(&shared, &hash, b'A', b'C'));
        if self.set_aside_until(number::NEWKEYS).is_none() {
            return false;
        }
        self.opening = Some(self.cipher(&shared, &hash, b'B', b'D'));
        true
    }

    /// Says what this side can do. Gives what was said.
    pub fn begin_exchange(&mut self, offer: Offer) -> Vec<u8> {
        let mut cookie = [0; 16];
        SystemRandom::new().fill(&mut cookie).unwrap();
        let lists = [offer.exchange, offer.host_key, offer.cipher, offer.cipher, offer.code, offer.code];
        let lists = lists.into_iter().chain([offer.compression, offer.compression, "", ""]);
        let begun = Message::new(number::KEXINIT).raw(&cookie);
        let message = lists.fold(begun, Message::string).flag(false).number(0);
        self.send(message.clone());
        message.bytes()
    }

    /// Waits for a message of the key exchange; what else comes is kept for later.
    fn set_aside_until(&mut self, number: u8) -> Option<Vec<u8>> {
        loop {
            let message = self.incoming()?;
            match message.first() {
                Some(first) if *first == number => return Some(message),
                Some(&number::DISCONNECT) => return None,
                _ => self.waiting.push_back(message),
            }
        }
    }

    fn cipher(&self, shared: &[u8], hash: &[u8], nonce: u8, key: u8) -> Cipher {
        let derived = |letter: u8| {
            let hashed = Message::empty().raw(shared).raw(hash).byte(letter).raw(&self.session).bytes();
            digest(&SHA256, &hashed).as_ref().to_vec()
        };
        let nonce = derived(nonce);
        Cipher {
            key: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &derived(key)).unwrap()),
            fixed: nonce[..4].try_into().unwrap(),
            count: u64::from_be_bytes(nonce[4..12].try_into().unwrap()),
        }
    }

    /// Proves to have a key. Tells whether that was enough.
    pub fn login(&mut self, user: &str, key: &TestKey) -> bool {
        let request = self.signed(user, key.algorithm(), &key.blob(), key);
        self.ask(request).first() == Some(&number::USERAUTH_SUCCESS)
    }

    /// Makes a login with a public key, signed with whatever key is given.
    pub fn signed(&self, user: &str, algorithm: &str, public: &[u8], with: &TestKey) -> Message {
        let request = Message::new(number::USERAUTH_REQUEST)
            .string(user)
            .string("ssh-connection")
            .string("publickey")
            .flag(true)
            .string(algorithm)
            .string(public);
        let signed = Message::empty().string(&self.session).raw(&request.clone().bytes()).bytes();
        request.string(with.sign(&signed))
    }

    /// Makes the question whether a key would do.
    pub fn probe(user: &str, algorithm: &str, public: &[u8]) -> Message {
        Message::new(number::USERAUTH_REQUEST)
            .string(user)
            .string("ssh-connection")
            .string("publickey")
            .flag(false)
            .string(algorithm)
            .string(public)
    }

    /// Sends something about the login. Gives the answer; nothing when the server has hung up.
    pub fn ask(&mut self, request: Message) -> Vec<u8> {
        self.send(request);
        let answers = [number::USERAUTH_SUCCESS, number::USERAUTH_FAILURE, number::USERAUTH_OK, number::DISCONNECT];
        self.until_one_of(&answers).unwrap_or_default()
    }

    /// Opens a session channel. Gives the server's number for it, or nothing when it was refused.
    pub fn open(&mut self, channel: u32) -> Option<u32> {
        self.open_with(channel, 1 << 20, 1 << 15)
    }

    /// Opens a session channel with this window and this largest packet.
    pub fn open_with(&mut self, channel: u32, window: u32, packet: u32) -> Option<u32> {
        let request = Message::new(number::CHANNEL_OPEN).string("session");
        self.send(request.number(channel).number(window).number(packet));
        let answer = self.until_one_of(&[number::CHANNEL_OPENED, number::CHANNEL_REFUSED])?;
        let mut fields = Fields(&answer[5..]);
        let theirs = fields.number();
        if answer[0] != number::CHANNEL_OPENED {
            return None;
        }
        self.window = fields.number();
        Some(theirs)
    }

    /// Runs a command line to its end. Gives its standard output.
    pub fn run(&mut self, line: &str) -> String {
        let channel = self.open(0).expect("the channel was refused");
        self.send(Self::request(channel, "exec").string(line));
        let mut out = Vec::new();
        while let Some(message) = self.until_one_of(&[number::CHANNEL_DATA, number::CHANNEL_CLOSE]) {
            if message[0] == number::CHANNEL_CLOSE {
                break;
            }
            out.extend(Fields(&message[5..]).string());
        }
        String::from_utf8(out).unwrap()
    }

    /// Begins a request about a channel that wants an answer.
    pub fn request(channel: u32, what: &str) -> Message {
        Message::new(number::CHANNEL_REQUEST).number(channel).string(what).flag(true)
    }

    /// Sends a request about a channel. Tells whether it was granted; `None` when the server has hung up.
    pub fn is_granted(&mut self, request: Message) -> Option<bool> {
        self.send(request);
        let answers =
            [number::CHANNEL_SUCCESS, number::CHANNEL_FAILURE, number::REQUEST_SUCCESS, number::REQUEST_FAILURE];
        let answer = self.until_one_of(&answers)?;
        Some(matches!(answer[0], number::CHANNEL_SUCCESS | number::REQUEST_SUCCESS))
    }
}

impl Drop for Wire {
    /// Leaves before the next one comes: a test that connects often is no crowd.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.half_close();
            self.until_hung_up();
        }
    }
}

/// Connects from one of this machine's own addresses.
pub fn connect(from: Ipv4Addr, to: SocketAddr) -> std::io::Result<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4()?;
        socket.bind(SocketAddr::from((from, 0)))?;
        let stream = socket.connect(to).await?.into_std()?;
        stream.set_nonblocking(false)?;
        Ok(stream)
    })
}

/// Pads a payload, so that it and `beside` more bytes fill whole blocks (RFC 4253, section 6).
fn padded(payload: &[u8], beside: usize, block: usize) -> Vec<u8> {
    let missing = block - (payload.len() + beside) % block;
    let padding = if missing < 4 { missing + block } else { missing };
    Message::empty().byte(u8::try_from(padding).unwrap()).raw(payload).raw(&vec![0; padding]).bytes()
}
