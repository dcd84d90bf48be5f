//! Reading copies: a plan, or an extract of it, for people who have no terminal. The locked text is what counts; a copy
//! says so and names it (DESIGN 5).

use chrono::NaiveDate;

use super::notices;
use super::part::{Document, Part};
use super::shown::Shown;
use super::walk::confidential::Confidential;
use super::walk::{Standing, TOP, Walk, files};
use crate::domain::digest::Digest;
use crate::domain::id::{BodyId, NodeId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::{Node, Plan};
use crate::domain::sight::Sight;
use crate::domain::template::Register;
use crate::domain::version::{SignatureLine, Version};
use crate::domain::workspace::Workspace;

mod body;

/// What a reading copy is made of.
#[derive(Debug, Clone, Copy)]
pub struct Copy<'a> {
    /// The content: as it is now, or as it was when the version was locked; with the notes and the amendment of today.
    pub plan: &'a Plan,
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The text that it is a copy of.
    pub original: Original<'a>,
    /// How much of it.
    pub extract: Extract<'a>,
    /// What the reader may see.
    pub sight: &'a Sight,
}

/// The text that a reading copy is a copy of.
#[derive(Debug, Clone, Copy)]
pub enum Original<'a> {
    /// What is being written, on a day.
    Working(NaiveDate),
    /// A locked text.
    Locked {
        /// The version.
        version: &'a Version,
        /// Its signature lines, in order.
        lines: &'a [SignatureLine],
    },
}

/// How much of a plan is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extract<'a> {
    /// All of it.
    Whole,
    /// A chapter with those below it.
    Chapter(&'a NodeId),
    /// A register.
    Register(&'a str),
    /// What concerns a body: its milestones, what it did, its remarks, the chapters that they are about.
    Body(&'a BodyId),
}

impl<'a> Copy<'a> {
    /// Says what stands in the copy, in the plan's language. The same input gives the same parts.
    #[must_use]
    pub fn document(&self) -> Document {
        let shown = self.shown();
        let standing = self.standing();
        let words = standing.words(&shown);
        let title = self.title(&shown);
        let stamps = self.stamps(&shown, title.as_deref());
        let confidential = match self.original {
            _ if self.sight.is_whole() => Confidential::Show,
            Original::Working(_) => Confidential::Withhold,
            Original::Locked { version, .. } => Confidential::Annexed(&version.annexes),
        };
        let mut walk = Walk::new(shown, confidential);
        walk.views = true;
        if let (Some(Part::Heading(heading)), Some(title)) = (walk.parts.first_mut(), &title) {
            heading.title = title.clone();
        }
        walk.parts.extend(stamps.into_iter().map(Part::Stamp));
        self.walk(&mut walk, &standing);
        let locale = walk.shown.locale.clone();
        let footer = match self.original {
            Original::Working(_) => words.clone(),
            Original::Locked { version, .. } => {
                locale.say(&Message::new("copy-footer").with("version", &words).with("digest", short(&version.text)))
            }
        };
        Document {
            lang: self.plan.head.lang,
            title: title.unwrap_or_else(|| self.plan.head.title.clone()),
            standing: words,
            contents: true,
            footer,
            parts: walk.parts,
        }
    }

    /// Says values in the plan's language, with the names of the day.
    #[must_use]
    pub fn shown(&self) -> Shown<'a> {
        let day = match self.original {
            Original::Working(day) => day,
            Original::Locked { version, .. } => self.workspace.day_of(version.at),
        };
        Shown::new(self.plan, self.workspace, self.plan.head.lang, day)
    }

    /// Says which version it is.
    pub(super) fn standing(&self) -> Standing<'a> {
        match self.original {
            Original::Working(_) => Standing::Working,
            Original::Locked { version, lines } => {
                Standing::Locked { number: &version.number, kind: version.kind, lines }
            }
        }
    }

    /// Goes through what is copied.
    fn walk(&self, walk: &mut Walk<'a, '_>, standing: &Standing<'_>) {
        match self.extract {
            Extract::Whole => walk.whole(standing, &files::all(self.plan, self.sight.is_whole())),
            Extract::Chapter(id) => {
                walk.version(standing);
                if let Some(chapter) = self.plan.node(id).and_then(|chapter| self.seen(chapter)) {
                    walk.chapter(chapter, TOP);
                }
            }
            Extract::Register(id) => {
                walk.version(standing);
                if let Some(register) = self.register(id) {
                    walk.alone(register);
                }
            }
            Extract::Body(body) => {
                walk.version(standing);
                body::walk(walk, body, self.sight);
            }
        }
    }

    /// Returns a chapter, or the outermost closed one above it, which is all that may be seen of it.
    fn seen(&self, chapter: &'a Node) -> Option<&'a Node> {
        if self.sight.sees_node(self.plan, &chapter.id) {
            return Some(chapter);
        }
        let above = |node: &&'a Node| self.plan.node(node.parent.as_ref()?);
        std::iter::successors(Some(chapter), above).filter(|node| self.plan.access.contains_key(&node.id)).last()
    }

    /// Finds a register of the plan.
    #[must_use]
    pub fn register(&self, id: &str) -> Option<&'a Register> {
        self.workspace.template(&self.plan.head.template)?.register(id)
    }

    /// Returns the title of an extract: nobody takes it for the whole.
    fn title(&self, shown: &Shown<'_>) -> Option<String> {
        let part = match self.extract {
            Extract::Whole => return None,
            Extract::Chapter(id) => {
                let chapter = self.plan.node(id).and_then(|chapter| self.seen(chapter))?;
                let is_open = self.sight.sees_node(self.plan, &chapter.id);
                let title = if is_open { shown.chapter_title(chapter) } else { shown.usual_title(chapter) };
                format!("{} {title}", chapter.key).trim().to_owned()
            }
            Extract::Register(id) => self.register(id)?.title.get(shown.locale.lang()).to_owned(),
            Extract::Body(body) => {
                let body = Considerer::Body(body.clone());
                self.workspace.name_of(&body, shown.locale.lang(), shown.day).to_owned()
            }
        };
        Some(shown.locale.say(&Message::new("copy-title").with("plan", &self.plan.head.title).with("part", part)))
    }

    /// Says what the reader must know: that it is an extract, a draft, a copy of a text that counts.
    fn stamps(&self, shown: &Shown<'_>, title: Option<&str>) -> Vec<String> {
        let extract = title.map(|_| Message::new("copy-extract").with("plan", &self.plan.head.title));
        let locked = match self.original {
            Original::Working(_) => None,
            Original::Locked { version, .. } => Some(
                Message::new("copy-of-locked")
                    .with("version", &version.number)
                    .with("day", shown.day)
                    .with("sha256", version.text.to_string()),
            ),
        };
        let whole = self.sight.is_whole() && !self.plan.access.is_empty();
        let confidential = whole.then(|| Message::new("copy-confidential"));
        let notices = match self.original {
            Original::Working(_) => notices::of_working(shown),
            Original::Locked { .. } => notices::of_plan(self.plan, self.workspace),
        };
        let messages = extract.into_iter().chain(locked).chain(confidential).chain(notices);
        messages.map(|message| shown.locale.say(&message)).collect()
    }
}

/// Returns the first digits of a digest: enough to tell texts apart at a glance.
#[must_use]
pub fn short(digest: &Digest) -> String {
    digest.to_string().chars().take(12).collect()
}
