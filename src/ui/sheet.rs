//! What is written and not saved yet: a form that is kept as a private draft of the person (DESIGN 6).

use serde::{Deserialize, Serialize};

use super::effect::Effect;
use super::form::{Form, Written};
use super::moves::Move;
use super::overlay::confirm::Confirm;
use super::overlay::menu::Menu;
use super::session::Session;
use crate::domain::digest::Digest;
use crate::domain::id::PlanId;
use crate::domain::message::Message;

/// How the names of drafts begin; the identity of the plan follows.
pub const DRAFTS: &str = "sheet/";

/// How the names of drafts of remarks go on behind the plan; chapter or record, and paragraph, follow.
pub const REMARK: &str = "remark/";

/// A form, and the draft that is kept of it.
#[derive(Debug)]
pub struct Sheet {
    /// What is written in.
    pub form: Form,
    /// The name of the draft; without one nothing is kept.
    key: Option<String>,
    /// What stood in the form when it was opened.
    before: Vec<Written>,
    base: Base,
    /// What the draft holds.
    kept: Vec<Written>,
    /// Something was written since.
    unkept: bool,
    /// Where the draft is found again.
    found_at: Option<String>,
}

/// What a text was begun on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Base {
    /// The revision of the plan.
    seen: u64,
    /// The digest of what stood there then, where something was written.
    digest: Option<Digest>,
}

/// A draft as it is kept: only what differs from what stood there.
#[derive(Serialize, Deserialize)]
struct Draft {
    base: Base,
    entries: Vec<Written>,
}

/// Whether a draft was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// There is none.
    Nothing,
    /// It was found, and stands on the sheet.
    Draft,
    /// It was found, and what it was begun on was changed by somebody else since.
    Overtaken,
}

impl Found {
    /// Says what was found.
    #[must_use]
    pub fn said(self) -> Option<Move> {
        match self {
            Self::Nothing => None,
            Self::Draft => Some(Move::Say(Message::new("said-draft-found"))),
            Self::Overtaken => Some(Move::Warn(Message::new("said-draft-overtaken"))),
        }
    }
}

impl Sheet {
    /// Begins a sheet on a revision of a plan; nothing of it is kept.
    #[must_use]
    pub fn new(form: Form, seen: u64) -> Self {
        let before = form.entries().map(|entry| entry.written()).collect();
        let base = Base { seen, digest: None };
        Self { form, key: None, before, base, kept: Vec::new(), unkept: false, found_at: None }
    }

    /// Keeps what is written as a draft: of which plan, and of what in it.
    #[must_use]
    pub fn kept_as(mut self, plan: &PlanId, what: &str) -> Self {
        self.key = Some(format!("{DRAFTS}{plan}/{what}"));
        self
    }

    /// Says where the draft is found again; it is said when the draft is kept.
    #[must_use]
    pub fn found_at(mut self, place: Option<String>) -> Self {
        self.found_at = place;
        self
    }

    /// Returns the name of the draft.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Returns the revision that the text was begun on.
    #[must_use]
    pub const fn seen(&self) -> u64 {
        self.base.seen
    }

    /// Goes on from a revision, whose text the person has seen.
    pub fn rebase(&mut self, seen: u64) {
        self.base = Base { seen, digest: None };
        self.touched();
    }

    /// Tells whether anything differs from what stood there.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.form.entries().zip(&self.before).any(|(entry, before)| entry.written() != *before)
    }

    /// Takes note that something may have been written.
    pub const fn touched(&mut self) {
        self.unkept = true;
    }

    /// Tells whether something was written since the draft was kept.
    #[must_use]
    pub const fn has_unkept(&self) -> bool {
        self.unkept && self.key.is_some()
    }

    /// Keeps the draft, when it differs from the one that is kept.
    pub fn keep(&mut self) -> Option<Effect> {
        let key = self.key.clone().filter(|_| self.unkept)?;
        self.unkept = false;
        let entries: Vec<Written> = self
            .form
            .entries()
            .zip(&self.before)
            .map(|(entry, before)| (entry.written(), before))
            .filter_map(|(now, before)| (now != *before).then_some(now))
            .collect();
        if entries == self.kept {
            return None;
        }
        self.kept.clone_from(&entries);
        if entries.is_empty() {
            return Some(Effect::DropDraft(key));
        }
        let digest = self.base.digest.or_else(|| digest_of(&self.before, &entries));
        let draft = Draft { base: Base { digest, ..self.base.clone() }, entries };
        let text = serde_json::to_string(&draft).ok()?;
        Some(Effect::SaveDraft(key, text))
    }

    /// Forgets the draft: what it held is saved, or not wanted.
    #[must_use]
    pub fn forget(&self) -> Option<Move> {
        Some(Move::Do(Effect::DropDraft(self.key.clone()?)))
    }

    /// Writes a draft on the sheet.
    pub fn restore(&mut self, text: Option<&str>) -> Found {
        let read = text.and_then(|text| {
            let read = serde_json::from_str::<Draft>(text);
            read.inspect_err(|error| tracing::warn!(%error, "draft not read")).ok()
        });
        let Some(Draft { base, entries }) = read else { return Found::Nothing };
        for written in &entries {
            if let Some(entry) = self.form.entry_mut(&written.id) {
                entry.rewrite(written);
            }
        }
        let is_overtaken = base.digest != digest_of(&self.before, &entries);
        if is_overtaken {
            self.base = base;
        }
        self.kept = entries;
        match (self.is_changed(), is_overtaken) {
            (false, _) => Found::Nothing,
            (true, false) => Found::Draft,
            (true, true) => Found::Overtaken,
        }
    }

    /// Leaves the sheet by `out`; asks first what becomes of a text that is not saved. `save` saves it, where it can.
    pub fn leave(&mut self, session: &Session, save: Option<Move>, out: fn() -> Move) -> Vec<Move> {
        let mut moves: Vec<Move> = self.keep().map(Move::Do).into_iter().collect();
        if !self.is_changed() {
            moves.push(out());
            return moves;
        }
        let term = |id| session.locale.term(id);
        if self.key.is_none() {
            return vec![Move::over(Confirm::new(term("ask-leave"), vec![out()]))];
        }
        let discard = self.forget().into_iter().chain([out()]).collect();
        let save = save.map(|save| (term("leave-save"), vec![save]));
        let place = self.found_at.as_ref();
        let said = place.map(|place| Move::Say(Message::new("said-draft-kept").with("place", place)));
        let keep = std::iter::once(out()).chain(said).collect();
        let others = [(term("leave-keep"), keep), (term("leave-discard"), discard)];
        moves.push(Move::over(Menu::new(term("leave-title"), save.into_iter().chain(others).collect())));
        moves
    }
}

/// Returns the digest of what stood where something is written.
fn digest_of(before: &[Written], written: &[Written]) -> Option<Digest> {
    let stood: Vec<&Written> = before.iter().filter(|each| written.iter().any(|other| other.id == each.id)).collect();
    serde_json::to_vec(&stood).ok().map(|bytes| Digest::of(&bytes))
}
