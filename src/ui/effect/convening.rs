//! What is done with a meeting as a whole: its agenda is drawn, its cases go with it, its papers are written.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::giving::Giver;
use super::{Effect, Reply};
use crate::document::format::{self, Format};
use crate::document::meeting::{self, Paper, Sheet, calendar};
use crate::domain::command::CaseAct;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{MeetingId, slug};
use crate::domain::meeting::{About, Convening, Meeting};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::engine::convening::Drawing;
use crate::engine::{Engine, EngineError, Failure, FailureKind, SystemChance};
use crate::locale::Locale;
use crate::ui::moves::Move;

/// What is done with a meeting.
#[derive(Debug)]
pub struct Task {
    /// The meeting.
    pub meeting: MeetingId,
    /// What.
    pub what: What,
}

/// What is done with a meeting and the cases that are called to it.
#[derive(Debug)]
pub enum What {
    /// Its agenda is drawn from what waits.
    Draw {
        /// Why a case that waited is taken up, in words that are kept.
        reason: String,
    },
    /// It gets another day or is cancelled, and its cases follow.
    Call {
        /// When and where it is now.
        call: Box<Convening>,
        /// What is done with each case.
        act: CaseAct,
        /// The text id of what is said afterwards.
        said: &'static str,
    },
}

impl Task {
    /// Does it, and leaves the question that asked for it.
    pub(super) async fn run(self, engine: &Engine, actor: &Actor, instant: DateTime<Utc>) -> Reply {
        let leave = if matches!(self.what, What::Draw { .. }) { Vec::new() } else { vec![Move::Close] };
        match self.done(&Giver { engine, actor, instant }).await {
            Ok(said) => Reply::Accepted { undoable: false, said, then: leave },
            Err(error) => Reply::Refused(error.failure()),
        }
    }

    async fn done(self, giver: &Giver<'_>) -> Result<Message, EngineError> {
        let workspace = giver.engine.workspace();
        let Some(known) = workspace.meetings.get(&self.meeting) else {
            return Ok(Message::new("cli-meeting-list-none"));
        };
        let meeting = self.meeting;
        match self.what {
            What::Draw { reason } => {
                let drawing = Drawing { sight: &giver.sight(), now: giver.now(), reason };
                let drawn = giver.engine.draw_agenda(known, &drawing, &mut SystemChance)?;
                giver.foresee_all(&drawn.commands)?;
                giver.change_all(drawn.commands).await?;
                let count = drawn.items.len();
                if drawn.items != known.agenda {
                    giver.state(vec![WorkspaceEvent::AgendaSet { meeting, items: drawn.items }]).await?;
                }
                Ok(Message::new("said-agenda-set").with("count", count))
            }
            What::Call { call, act, said } => {
                let cases = giver.engine.follow_meeting(known, &act)?;
                giver.foresee_all(&cases)?;
                let (count, day) = (cases.len(), if call.cancelled.is_some() { known.call.held } else { call.held });
                giver.state(vec![WorkspaceEvent::MeetingSet { meeting, call: *call }]).await?;
                giver.change_all(cases).await?;
                Ok(Message::new(said).with("day", day).with("count", count))
            }
        }
    }
}

/// What somebody sees of the plans on the agenda of a meeting.
#[derive(Debug)]
pub struct Read {
    /// The meeting.
    pub meeting: MeetingId,
    /// The plans, in the order of the agenda.
    pub plans: Vec<Arc<Plan>>,
    /// What the person may see.
    pub sight: Sight,
}

impl Read {
    /// Reads them; a plan that is hidden is not there.
    pub(super) fn of(engine: &Engine, actor: &Actor, meeting: MeetingId, instant: DateTime<Utc>) -> Self {
        let sight = super::sight(engine, actor, instant);
        let workspace = engine.workspace();
        let mut plans: Vec<Arc<Plan>> = Vec::new();
        for item in workspace.meetings.get(&meeting).iter().flat_map(|meeting| &meeting.agenda) {
            if let About::Case { plan, .. } = &item.about
                && plans.iter().all(|known| known.id != *plan)
            {
                plans.extend(engine.plan_seen(plan, &sight).ok());
            }
        }
        Self { meeting, plans, sight }
    }

    /// Lays out the meeting as the person sees it; nothing when it is not there.
    #[must_use]
    pub fn sheet<'a>(
        &'a self,
        workspace: &'a crate::domain::workspace::Workspace,
        locale: &Locale,
    ) -> Option<Sheet<'a>> {
        let meeting: &Meeting = workspace.meetings.get(&self.meeting)?;
        Some(Sheet { workspace, meeting, plans: &self.plans, sight: &self.sight, locale: locale.clone() })
    }
}

/// Papers of a meeting that are written into a folder.
#[derive(Debug)]
pub struct Papers {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which papers, each with what its file is called.
    pub papers: Vec<(Paper, String)>,
    /// The formats.
    pub formats: Vec<Format>,
    /// Whether the notice comes as a calendar entry too.
    pub calendar: bool,
    /// The folder that is made.
    pub folder: String,
    /// The language where the body has none of its own.
    pub locale: Locale,
}

impl Papers {
    /// Writes them in memory; then the folder is made on the person's machine.
    pub(super) fn run(self, engine: &Engine, actor: &Actor, instant: DateTime<Utc>) -> Reply {
        let read = Read::of(engine, actor, self.meeting.clone(), instant);
        match self.written(engine, &read, instant) {
            Ok(files) => {
                let said = Message::new("said-papers-written").with("count", files.len()).with("folder", &self.folder);
                let then = vec![Move::Close, Move::Say(said)];
                Reply::Next(vec![Move::Do(Effect::SaveFolder(self.folder, files, then))])
            }
            Err(cause) => Reply::Refused(Failure { kind: FailureKind::Failed, cause, hint: None }),
        }
    }

    fn written(&self, engine: &Engine, read: &Read, instant: DateTime<Utc>) -> Result<Vec<(String, Vec<u8>)>, Message> {
        let workspace = engine.workspace();
        let gone = || Message::new("cli-meeting-list-none");
        let known = workspace.meetings.get(&self.meeting).ok_or_else(gone)?;
        let own = meeting::language(&workspace, known, &read.plans).map(Locale::new);
        let locale = own.unwrap_or_else(|| self.locale.clone());
        let sheet = read.sheet(&workspace, &locale).ok_or_else(gone)?;
        let day = engine.now(instant).day;
        let mut files = Vec::new();
        for (paper, name) in &self.papers {
            let Some(document) = sheet.document(*paper) else { continue };
            let stem = slug(name).unwrap_or_default();
            for format in &self.formats {
                files.push((format!("{stem}.{}", format.ending()), format::page(&document, *format, day)?));
            }
            if *paper == Paper::Notice && self.calendar {
                let text = calendar::write(&workspace, &[known], &locale, instant);
                files.push((format!("{stem}.{}", Format::Calendar.ending()), text.into_bytes()));
            }
        }
        Ok(files)
    }
}
