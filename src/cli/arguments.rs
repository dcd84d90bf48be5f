//! The command line: global options and nouns (DESIGN 7). Every text here is a Fluent id; see [`super::help`].

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::domain::lang::Lang;
use crate::domain::message::Message;

use super::error::Refused;
use super::{
    answer, backup, body, case, demo, doctor, init, key, log, meeting, notice, party, person, plan, publication,
    remark, search, serve, session, shell, sign, step, template, verify, version,
};

/// What was typed.
#[derive(Debug, Parser)]
#[command(name = "vedtak", version, about = "cli-about", after_help = "cli-after-help", disable_version_flag = true)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub noun: Option<Noun>,
}

/// Options that every command takes.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "cli-value-folder", help = "cli-global-workspace")]
    pub workspace: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "cli-value-person", help = "cli-global-as")]
    pub acting: Option<String>,
    #[arg(long, global = true, value_name = "en|nb|nn", help = "cli-global-lang", value_parser = lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "cli-value-name", help = "cli-global-theme")]
    pub theme: Option<String>,
    #[arg(long, global = true, help = "cli-global-plain")]
    pub plain: bool,
    #[arg(long, global = true, help = "cli-global-json")]
    pub json: bool,
    #[arg(long, action = clap::ArgAction::Version, help = "cli-global-version")]
    pub version: Option<bool>,
}

/// What a command is about.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum Noun {
    #[command(about = "cli-init")]
    Init(init::Init),
    #[command(subcommand, about = "cli-plan")]
    Plan(plan::Plan),
    #[command(subcommand, about = "cli-step")]
    Step(step::Step),
    #[command(subcommand, about = "cli-answers")]
    Answer(answer::Answer),
    #[command(subcommand, about = "cli-case")]
    Case(case::Case),
    #[command(subcommand, about = "cli-meeting")]
    Meeting(meeting::Meeting),
    #[command(subcommand, about = "cli-notice")]
    Notice(notice::Notice),
    #[command(subcommand, about = "cli-publication")]
    Publication(publication::Publication),
    #[command(subcommand, about = "cli-remark")]
    Remark(remark::Remark),
    #[command(subcommand, about = "cli-version")]
    Version(version::Version),
    #[command(about = "cli-search")]
    Search(search::Search),
    #[command(about = "cli-sign")]
    Sign(Box<sign::Sign>),
    #[command(subcommand, about = "cli-signing")]
    Signing(sign::Signing),
    #[command(about = "cli-adopt")]
    Adopt(Box<sign::Adopt>),
    #[command(about = "cli-verify")]
    Verify(verify::Verify),
    #[command(subcommand, about = "cli-person")]
    Person(person::Person),
    #[command(subcommand, about = "cli-body")]
    Body(body::Body),
    #[command(subcommand, about = "cli-party")]
    Party(party::Party),
    #[command(subcommand, about = "cli-key")]
    Key(key::Key),
    #[command(subcommand, about = "cli-template")]
    Template(template::Template),
    #[command(subcommand, about = "cli-log")]
    Log(log::Log),
    #[command(about = "cli-serve")]
    Serve(serve::Serve),
    #[command(subcommand, about = "cli-session")]
    Session(session::Session),
    #[command(about = "cli-backup")]
    Backup(backup::Backup),
    #[command(about = "cli-restore")]
    Restore(backup::Restore),
    #[command(about = "cli-doctor")]
    Doctor(doctor::Doctor),
    #[command(about = "cli-demo")]
    Demo(demo::Demo),
    #[command(about = "cli-completions")]
    Completions(shell::Completions),
    #[command(about = "cli-man")]
    Man,
}

/// Reads a language.
pub(super) fn lang(text: &str) -> Result<Lang, Refused> {
    text.parse().map_err(|error: crate::domain::lang::UnknownLang| {
        Refused(Message::new("cli-usage-lang").with("value", error.0))
    })
}
