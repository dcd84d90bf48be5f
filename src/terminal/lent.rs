//! This machine, lent to a host: what it asks is done here, and nothing else is.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Here;
use super::trust::Trust;
use crate::attach::frame::Garbage;
use crate::attach::message::{Answer, Ask, Done, FromGuest, LONGEST_TEXT, Question};
use crate::attach::parcel::{self, Parcel};
use crate::domain::message::Message;
use crate::ui::host::{Existing, Machine as _, Signer};

/// The file that keeps a text whose host died.
const KEPT: &str = "vedtak.md";

/// For how long nobody knows whether a text is safe with the host: it keeps drafts within a second.
const UNSURE: Duration = Duration::from_secs(10);

/// A question, with all of its files.
#[derive(Debug)]
pub(super) struct Asked {
    ask: Ask,
    files: Vec<Vec<u8>>,
}

impl Asked {
    /// Tells whether an editor or a question needs the terminal for it.
    pub const fn needs_terminal(&self) -> bool {
        matches!(self.ask.question, Question::Edit | Question::Suspend | Question::Sign { with: Signer::File(_), .. })
    }
}

/// An answer, with its files.
#[derive(Debug)]
pub(super) struct Answered {
    answer: Answer,
    files: Vec<Vec<u8>>,
}

impl Answered {
    /// Returns what is said to the host.
    pub fn said(&self) -> impl Iterator<Item = FromGuest> + '_ {
        let parts = parcel::parts(self.files.iter().map(Vec::as_slice)).map(|part| FromGuest::Part(part.to_vec()));
        std::iter::once(FromGuest::Answer(self.answer.clone())).chain(parts)
    }
}

/// This machine, and the question that is on its way.
#[derive(Debug)]
pub(super) struct Lent {
    here: Here,
    trust: Trust,
    arriving: Option<(Ask, Parcel)>,
    /// What came from the editor last, and when: a host that dies may have heard it and not kept it.
    edited: Option<(Instant, Vec<u8>)>,
}

impl Lent {
    pub const fn new(here: Here, trust: Trust) -> Self {
        Self { here, trust, arriving: None, edited: None }
    }

    /// Takes a question, whose files follow.
    ///
    /// # Errors
    /// There is one already, or its files are larger than agreed.
    pub fn ask(&mut self, ask: Ask) -> Result<(), Garbage> {
        if self.arriving.is_some() {
            return Err(Garbage::Untimely);
        }
        let parcel = Parcel::expect(ask.files.clone(), parcel::LARGEST)?;
        self.arriving = Some((ask, parcel));
        Ok(())
    }

    /// Takes a part of a file.
    ///
    /// # Errors
    /// No file is on its way.
    pub fn part(&mut self, part: &[u8]) -> Result<(), Garbage> {
        self.arriving.as_mut().ok_or(Garbage::Untimely)?.1.add(part)
    }

    /// Returns the question when all of it is here.
    pub fn whole(&mut self) -> Option<Asked> {
        let (ask, parcel) = self.arriving.take_if(|(_, parcel)| parcel.is_whole())?;
        Some(Asked { ask, files: parcel.files() })
    }

    /// Does what was asked.
    pub async fn answer(&mut self, asked: Asked) -> Answered {
        let Asked { ask: Ask { number, question, .. }, files } = asked;
        let is_edit = question == Question::Edit;
        let (done, files) = match self.done(question, files).await {
            Ok(answer) => answer,
            Err(cause) => (Done::Failed(cause), Vec::new()),
        };
        if let Some(text) = files.first().filter(|_| is_edit) {
            self.edited = Some((Instant::now(), text.clone()));
        }
        let lengths = parcel::lengths(files.iter().map(Vec::as_slice));
        Answered { answer: Answer { number, done, files: lengths }, files }
    }

    async fn done(&mut self, question: Question, files: Vec<Vec<u8>>) -> Result<(Done, Vec<Vec<u8>>), Message> {
        self.trust.allow(&question)?;
        let here = &mut self.here;
        let file = |bytes: Vec<u8>| (Done::File, vec![bytes]);
        let written = |path: PathBuf| (Done::Path(path), Vec::new());
        match question {
            Question::Sign { request, with } => here.sign(&request, with).await.map(|armour| file(armour.into_bytes())),
            Question::Edit => {
                let text = here.edit(&text(files)?).await?;
                if text.len() <= LONGEST_TEXT {
                    return Ok(file(text.into_bytes()));
                }
                let kept = here.write(Path::new(KEPT), text.as_bytes(), Existing::Kept).await?;
                let limit = LONGEST_TEXT / (1024 * 1024);
                Err(Message::new("attach-text-long").with("limit", limit).with("path", kept.display().to_string()))
            }
            Question::Read { path, limit } => here.read(&path, limit).await.map(file),
            Question::List { path } => here.list(&path).await.map(|paths| (Done::Paths(paths), Vec::new())),
            Question::Write { path, existing } => {
                let bytes = files.into_iter().next().unwrap_or_default();
                here.write(&path, &bytes, existing).await.map(written)
            }
            Question::WriteFolder { path, names } => {
                let files = names.into_iter().zip(files).collect();
                here.write_folder(&path, files).await.map(written)
            }
            Question::Suspend => here.suspend().await.map(|()| (Done::Nothing, Vec::new())),
            Question::Copy => here.copy(&text(files)?).await.map(|()| (Done::Nothing, Vec::new())),
        }
    }

    /// Keeps a text that somebody wrote for a host that is no more. Returns where it is.
    pub async fn keep(&mut self) -> Option<PathBuf> {
        let (_, text) = self.edited.take().filter(|(at, _)| at.elapsed() < UNSURE)?;
        self.here.write(Path::new(KEPT), &text, Existing::Kept).await.ok()
    }
}

fn text(files: Vec<Vec<u8>>) -> Result<String, Message> {
    let bytes = files.into_iter().next().unwrap_or_default();
    String::from_utf8(bytes).map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
}
