//! The guest's own machine: every question goes to the other end, and the answer comes back.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};

use crate::attach::message::{Ask, Done, LONGEST_TEXT, Question};
use crate::attach::parcel;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::ui::host::{Asked, Existing, Files, Machine, Signer};

/// The longest armour, in bytes: many times any signature.
const LONGEST_ARMOUR: u64 = 64 * 1024;

/// A question on its way, with the files that belong to it.
#[derive(Debug)]
pub(super) struct Outgoing {
    pub ask: Ask,
    pub files: Vec<Vec<u8>>,
}

/// What became of a question, with the files that belong to it.
type Answered = (Done, Vec<Vec<u8>>);

/// The question that waits for its answer.
#[derive(Debug, Default, Clone)]
pub(super) struct Waiting(Arc<Mutex<Questions>>);

#[derive(Debug, Default)]
struct Questions {
    open: Option<Open>,
    /// Nobody is there to answer any more.
    is_over: bool,
}

#[derive(Debug)]
struct Open {
    number: u64,
    limit: u64,
    answer: oneshot::Sender<Answered>,
}

impl Waiting {
    fn questions(&self) -> MutexGuard<'_, Questions> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits with a question. When nobody is there to answer, whoever waits hears so at once.
    fn ask(&self, open: Open) {
        let mut questions = self.questions();
        questions.open = (!questions.is_over).then_some(open);
    }

    /// Says that nobody answers any more: whoever waits, now or later, hears that the machine is gone.
    pub fn end(&self) {
        *self.questions() = Questions { open: None, is_over: true };
    }

    /// Returns how many bytes of files may come with the answer to a question; `None` when it was never asked or
    /// nobody waits for it any more.
    pub fn limit(&self, number: u64) -> Option<u64> {
        self.questions().open.as_ref().filter(|open| open.number == number).map(|open| open.limit)
    }

    /// Hands the answer to whoever waits.
    pub fn answer(&self, number: u64, done: Done, files: Vec<Vec<u8>>) {
        let open = self.questions().open.take_if(|open| open.number == number);
        if let Some(open) = open {
            // Whoever asked may have left.
            let _left = open.answer.send((done, files));
        }
    }
}

/// The machine at the other end of a connection.
#[derive(Debug)]
pub(super) struct GuestMachine {
    asks: mpsc::Sender<Outgoing>,
    waiting: Waiting,
    asked: u64,
}

impl GuestMachine {
    pub const fn new(asks: mpsc::Sender<Outgoing>, waiting: Waiting) -> Self {
        Self { asks, waiting, asked: 0 }
    }

    /// Asks, and waits for the answer however long it takes: somebody may be writing.
    async fn ask(&mut self, question: Question, files: Vec<Vec<u8>>, limit: u64) -> Result<Answered, Message> {
        let lengths = parcel::lengths(files.iter().map(Vec::as_slice));
        if lengths.iter().sum::<u64>() > parcel::LARGEST {
            return Err(Message::new("attach-files-large").with("limit", parcel::LARGEST / (1024 * 1024)));
        }
        self.asked += 1;
        let (answer, answered) = oneshot::channel();
        self.waiting.ask(Open { number: self.asked, limit, answer });
        let ask = Ask { number: self.asked, question, files: lengths };
        self.asks.send(Outgoing { ask, files }).await.map_err(|_gone| gone())?;
        match answered.await.map_err(|_gone| gone())? {
            (Done::Failed(cause), _) => Err(cause),
            answered => Ok(answered),
        }
    }

    /// Asks for one file.
    async fn file(&mut self, question: Question, files: Vec<Vec<u8>>, limit: u64) -> Result<Vec<u8>, Message> {
        let (_, files) = self.ask(question, files, limit).await?;
        files.into_iter().next().ok_or_else(gone)
    }

    /// Asks for one text.
    async fn text(&mut self, question: Question, files: Vec<Vec<u8>>, limit: u64) -> Result<String, Message> {
        let bytes = self.file(question, files, limit).await?;
        String::from_utf8(bytes).map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
    }

    /// Asks for something to be written.
    async fn path(&mut self, question: Question, files: Vec<Vec<u8>>) -> Result<PathBuf, Message> {
        match self.ask(question, files, 0).await? {
            (Done::Path(path), _) => Ok(path),
            _ => Err(gone()),
        }
    }
}

fn gone() -> Message {
    Message::new("attach-machine-gone")
}

impl Machine for GuestMachine {
    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String> {
        self.text(Question::Sign { request: request.clone(), with }, Vec::new(), LONGEST_ARMOUR).boxed()
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        self.text(Question::Edit, vec![text.as_bytes().to_vec()], LONGEST_TEXT as u64).boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, limit: u64) -> Asked<'a, Vec<u8>> {
        self.file(Question::Read { path: path.to_owned(), limit }, Vec::new(), limit).boxed()
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        let asking = self.ask(Question::List { path: path.to_owned() }, Vec::new(), 0);
        asking
            .map(|answered| match answered? {
                (Done::Paths(paths), _) => Ok(paths),
                _ => Err(gone()),
            })
            .boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf> {
        self.path(Question::Write { path: path.to_owned(), existing }, vec![bytes.to_vec()]).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        let (names, files) = files.into_iter().unzip();
        self.path(Question::WriteFolder { path: path.to_owned(), names }, files).boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        let asking = self.ask(Question::Copy, vec![text.as_bytes().to_vec()], 0);
        asking.map(|answered| answered.map(|_| ())).boxed()
    }

    fn suspend(&mut self) -> Asked<'_, ()> {
        let asking = self.ask(Question::Suspend, Vec::new(), 0);
        asking.map(|answered| answered.map(|_| ())).boxed()
    }
}
