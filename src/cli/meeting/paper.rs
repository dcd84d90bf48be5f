//! The papers of a meeting, given out: as Markdown, for print, for an office program, and a notice as a calendar entry.

use std::path::PathBuf;

use clap::Args;

use super::{Which, listed, named, plans};
use crate::cli::arguments::lang;
use crate::cli::console::STREAM;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::document::format::{self, Format};
use crate::document::meeting::{self, Sheet, calendar};
use crate::document::part::Document;
use crate::domain::lang::Lang;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::sight::Sight;
use crate::locale::Locale;

#[derive(Debug, Args)]
pub struct Paper {
    #[command(flatten)]
    pub which: Which,
    #[arg(value_name = "notice|agenda|minutes|extract", value_parser = kind, help = "cli-meeting-which")]
    pub kind: Kind,
    #[arg(long, value_name = "cli-value-number", help = "cli-meeting-item")]
    pub item: Option<u32>,
    #[arg(long, value_name = "en|nb|nn", value_parser = lang, help = "cli-meeting-language")]
    pub language: Option<Lang>,
    #[arg(long, help = "cli-table-public")]
    pub public: bool,
    #[arg(long, value_name = "cli-value-file", help = "cli-export-output")]
    pub output: Option<PathBuf>,
}

/// The papers by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Notice,
    Agenda,
    Minutes,
    Extract,
}

impl Kind {
    const ALL: [(&str, Self); 4] =
        [("notice", Self::Notice), ("agenda", Self::Agenda), ("minutes", Self::Minutes), ("extract", Self::Extract)];
}

/// Which language a paper is in.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// The form that the body uses.
    Own,
    /// Another one.
    Given(Lang),
}

fn kind(named: &str) -> Result<Kind, Refused> {
    let found = Kind::ALL.into_iter().find(|(name, _)| *name == named).map(|(_, kind)| kind);
    found.ok_or_else(|| one_of(named, Kind::ALL.map(|(name, _)| name)))
}

pub(super) async fn give(desk: &mut Desk<'_>, given: &Paper) -> Result<Exit, CliError> {
    let meeting = named(desk, &desk.workspace(), &given.which.body, &given.which.day)?;
    let output = given.output.clone().unwrap_or_else(|| PathBuf::from(STREAM));
    let ending = output.extension().map(|ending| ending.to_string_lossy().into_owned());
    let unknown = || CliError::usage(Message::new("cli-meeting-ending"));
    let format = match ending {
        None => Format::Markdown,
        Some(ending) => Format::named(&ending).ok_or_else(unknown)?,
    };
    let language = given.language.map_or(Language::Own, Language::Given);
    let sight = if given.public { Sight::public() } else { desk.sight() };
    let bytes = match format {
        Format::Calendar if given.kind == Kind::Notice => {
            let workspace = desk.workspace();
            let locale = Locale::new(spoken(desk, &meeting, &sight, language));
            calendar::write(&workspace, &[&meeting], &locale, desk.now().instant).into_bytes()
        }
        paper if paper.is_paper() => {
            let document = written(desk, &meeting, (asked(&meeting, given)?, &sight), language)?;
            format::page(&document, paper, desk.now().day).map_err(CliError::denied)?
        }
        _ => return Err(unknown()),
    };
    desk.console.write(&output, &bytes).await?;
    Ok(Exit::Done)
}

/// Reads which paper is asked for; minutes have to be there.
fn asked(meeting: &Meeting, given: &Paper) -> Result<meeting::Paper, CliError> {
    if matches!(given.kind, Kind::Minutes | Kind::Extract) && meeting.minutes.is_none() {
        return Err(CliError::denied(Message::new("cli-meeting-no-minutes").with("day", meeting.call.held)));
    }
    Ok(match (given.kind, given.item) {
        (Kind::Notice, _) => meeting::Paper::Notice,
        (Kind::Agenda, _) => meeting::Paper::Agenda,
        (Kind::Minutes, _) => meeting::Paper::Minutes,
        (Kind::Extract, Some(item)) => meeting::Paper::Extract(item),
        (Kind::Extract, None) => return Err(CliError::usage(Message::new("cli-meeting-which-item"))),
    })
}

/// Writes a paper as somebody sees it.
pub(super) fn written(
    desk: &Desk<'_>,
    meeting: &Meeting,
    (paper, sight): (meeting::Paper, &Sight),
    language: Language,
) -> Result<Document, CliError> {
    let (workspace, plans) = (desk.workspace(), plans(desk, meeting, sight));
    let locale = Locale::new(spoken(desk, meeting, sight, language));
    let sheet = Sheet { locale, ..listed(desk, (&workspace, meeting), (&plans, sight)) };
    let item = match paper {
        meeting::Paper::Extract(item) => item,
        _ => 0,
    };
    let none = || CliError::denied(Message::new("cli-meeting-no-item").with("item", u64::from(item)));
    sheet.document(paper).ok_or_else(none)
}

fn spoken(desk: &Desk<'_>, meeting: &Meeting, sight: &Sight, language: Language) -> Lang {
    let own = || meeting::language(&desk.workspace(), meeting, &plans(desk, meeting, sight));
    match language {
        Language::Given(lang) => lang,
        Language::Own => own().unwrap_or_else(|| desk.console.locale.lang()),
    }
}
