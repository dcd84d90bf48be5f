//! What guest and host say: control as JSON, streams as they are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::frame::{Frame, Garbage};
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::ui::configuration::Configuration;
use crate::ui::host::{Existing, Signer};

/// The first thing that is said, by both ends; the only one that every version of the protocol understands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// See [`super::VERSION`].
    pub version: u32,
}

/// Who comes, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Hello {
    /// The version of the protocol.
    pub version: u32,
    /// The command line, without the program's name.
    pub arguments: Vec<String>,
    /// Whether screens are wanted, and not a command.
    pub screens: bool,
    /// The environment variables that say which language and which terminal: see [`SENT`].
    pub variables: BTreeMap<String, String>,
    /// The person's own files, which say how vedtak is to be.
    #[serde(default)]
    pub configuration: Configuration,
    /// What the operating-system user calls itself there; counts for the owner of the workspace only, who could open
    /// it under any name.
    pub user: String,
    /// Whether somebody sits at a terminal.
    pub is_terminal: bool,
    /// The terminal's size; 0 when there is none.
    pub size: Columns,
}

/// The environment variables that a guest sends, and all whose names begin with `LC_`.
pub const SENT: [&str; 10] = [
    "LANG",
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "VEDTAK_LANG",
    "VEDTAK_THEME",
    "VEDTAK_GLYPHS",
    "VEDTAK_COLOR",
    "VEDTAK_MOUSE",
    "VEDTAK_PLAIN",
];

/// How many bytes of input a guest may send before any are granted: what somebody pastes comes at once, and nobody's
/// memory notices.
pub const WINDOW: u64 = 256 * 1024;

/// The longest text that comes back from an editor, in bytes: more than a chapter may hold.
pub const LONGEST_TEXT: usize = 8 * 1024 * 1024;

/// The size of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Columns {
    /// How wide.
    pub columns: u16,
    /// How high.
    pub rows: u16,
}

/// What the host asks of the guest's machine; see [`Machine`](crate::ui::host::Machine).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Sign with a key.
    Sign {
        /// What.
        request: SigningRequest,
        /// With which key.
        with: Signer,
    },
    /// Open the text, which follows as a file, in the editor.
    Edit,
    /// Read a file.
    Read {
        /// Which.
        path: PathBuf,
        /// At most this many bytes.
        limit: u64,
    },
    /// List the files in a folder.
    List {
        /// Which.
        path: PathBuf,
    },
    /// Write the file that follows.
    Write {
        /// Where to.
        path: PathBuf,
        /// What becomes of one that is there.
        existing: Existing,
    },
    /// Make a folder of the files that follow.
    WriteFolder {
        /// Where.
        path: PathBuf,
        /// Their names, in the order they follow.
        names: Vec<String>,
    },
    /// Put the text, which follows as a file, on the clipboard.
    Copy,
    /// Put the program aside until the person is back.
    Suspend,
}

/// One question, with as many files as it has lengths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The number that the answer names.
    pub number: u64,
    /// What is asked.
    pub question: Question,
    /// The lengths of the files that follow, in bytes.
    pub files: Vec<u64>,
}

/// What the machine did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// It is done, and there is nothing to say.
    Nothing,
    /// It was written, there.
    Path(PathBuf),
    /// These lie there.
    Paths(Vec<PathBuf>),
    /// Text or a file, which follows.
    File,
    /// It was not done.
    Failed(Message),
}

/// The answer to a question, with as many files as it has lengths.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the question.
    pub number: u64,
    /// What became of it.
    pub done: Done,
    /// The lengths of the files that follow, in bytes.
    pub files: Vec<u64>,
}

/// Why the host lets nobody in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// The version of the protocol that the host speaks.
    pub version: u32,
    /// Why.
    pub cause: Message,
    /// What to do.
    pub hint: Option<Message>,
}

/// What the guest says.
#[derive(Debug, Clone, PartialEq)]
pub enum FromGuest {
    /// Who comes, and what for. Always the first.
    Hello(Hello),
    /// Bytes of the terminal, or of what is piped in; no more than was granted.
    Input(Vec<u8>),
    /// Nothing more is piped in.
    InputEnd,
    /// The terminal has another size.
    Resize(Columns),
    /// What became of a question.
    Answer(Answer),
    /// A part of a file.
    Part(Vec<u8>),
}

/// What the host says.
#[derive(Debug, Clone, PartialEq)]
pub enum FromHost {
    /// Come in; what was asked for is being done from now on. The first, or [`FromHost::Refused`] is.
    Welcome(Version),
    /// So many more bytes of input may be sent.
    Grant(u64),
    /// Bytes for the terminal, or of standard output.
    Output(Vec<u8>),
    /// Bytes of standard error.
    Errors(Vec<u8>),
    /// A question for the machine.
    Ask(Ask),
    /// A part of a file.
    Part(Vec<u8>),
    /// Nothing will be done. The last.
    Refused(Box<Refused>),
    /// It is over, with this exit code. The last.
    Exit(u8),
}

/// Something that one end says.
pub trait Spoken: Sized {
    /// Returns it as a frame.
    ///
    /// # Errors
    /// It can not be written as JSON, which nothing here is.
    fn frame(&self) -> Result<Frame, Garbage>;

    /// Reads a frame.
    ///
    /// # Errors
    /// The frame is nothing that this end says.
    fn read(frame: Frame) -> Result<Self, Garbage>;
}

const HELLO: u8 = 1;
const INPUT: u8 = 2;
const INPUT_END: u8 = 3;
const RESIZE: u8 = 4;
const ANSWER: u8 = 5;
const PART: u8 = 6;
const WELCOME: u8 = 65;
const GRANT: u8 = 66;
const OUTPUT: u8 = 67;
const ERRORS: u8 = 68;
const ASK: u8 = 69;
const REFUSED: u8 = 70;
const EXIT: u8 = 71;

impl Spoken for FromGuest {
    fn frame(&self) -> Result<Frame, Garbage> {
        match self {
            Self::Hello(hello) => json(HELLO, hello),
            Self::Input(bytes) => Ok(raw(INPUT, bytes)),
            Self::InputEnd => Ok(raw(INPUT_END, &[])),
            Self::Resize(size) => json(RESIZE, size),
            Self::Answer(answer) => json(ANSWER, answer),
            Self::Part(bytes) => Ok(raw(PART, bytes)),
        }
    }

    fn read(frame: Frame) -> Result<Self, Garbage> {
        match frame.kind {
            HELLO => read(&frame).map(Self::Hello),
            INPUT => Ok(Self::Input(frame.payload)),
            INPUT_END => Ok(Self::InputEnd),
            RESIZE => read(&frame).map(Self::Resize),
            ANSWER => read(&frame).map(Self::Answer),
            PART => Ok(Self::Part(frame.payload)),
            kind => Err(Garbage::Kind(kind)),
        }
    }
}

impl Spoken for FromHost {
    fn frame(&self) -> Result<Frame, Garbage> {
        match self {
            Self::Welcome(version) => json(WELCOME, version),
            Self::Grant(bytes) => json(GRANT, bytes),
            Self::Output(bytes) => Ok(raw(OUTPUT, bytes)),
            Self::Errors(bytes) => Ok(raw(ERRORS, bytes)),
            Self::Ask(ask) => json(ASK, ask),
            Self::Part(bytes) => Ok(raw(PART, bytes)),
            Self::Refused(refused) => json(REFUSED, refused),
            Self::Exit(code) => json(EXIT, code),
        }
    }

    fn read(frame: Frame) -> Result<Self, Garbage> {
        match frame.kind {
            WELCOME => read(&frame).map(Self::Welcome),
            GRANT => read(&frame).map(Self::Grant),
            OUTPUT => Ok(Self::Output(frame.payload)),
            ERRORS => Ok(Self::Errors(frame.payload)),
            ASK => read(&frame).map(Self::Ask),
            PART => Ok(Self::Part(frame.payload)),
            REFUSED => read(&frame).map(Self::Refused),
            EXIT => read(&frame).map(Self::Exit),
            kind => Err(Garbage::Kind(kind)),
        }
    }
}

impl FromGuest {
    /// Reads the version out of a first frame, of whichever version it is; `None` when it is no Hello.
    #[must_use]
    pub fn version(frame: &Frame) -> Option<u32> {
        let hello = (frame.kind == HELLO).then(|| read::<Version>(frame).ok());
        hello.flatten().map(|hello| hello.version)
    }
}

impl FromHost {
    /// Reads the version out of a first frame, of whichever version it is; `None` when it says none.
    #[must_use]
    pub fn version(frame: &Frame) -> Option<u32> {
        let first = matches!(frame.kind, WELCOME | REFUSED).then(|| read::<Version>(frame).ok());
        first.flatten().map(|first| first.version)
    }
}

fn raw(kind: u8, bytes: &[u8]) -> Frame {
    Frame { kind, payload: bytes.to_vec() }
}

fn json(kind: u8, value: &impl Serialize) -> Result<Frame, Garbage> {
    let payload = serde_json::to_vec(value);
    payload.map(|payload| Frame { kind, payload }).map_err(|error| unreadable(kind, &error))
}

fn read<T: DeserializeOwned>(frame: &Frame) -> Result<T, Garbage> {
    serde_json::from_slice(&frame.payload).map_err(|error| unreadable(frame.kind, &error))
}

fn unreadable(kind: u8, error: &serde_json::Error) -> Garbage {
    Garbage::Payload { kind, cause: error.to_string() }
}
