//! Help and usage errors in the reader's language: clap's tree with our words.
//!
//! In the argument structs every `about`, `help` and value name is a Fluent id; [`speak`] puts the texts in their
//! place, [`explain`] says what was wrong with a command line.

use std::error::Error as _;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use crate::domain::message::Message;
use crate::locale::Locale;

use super::error::{CliError, Refused};

/// Begins every id that stands where clap expects a text: the areas of words that the arguments take theirs from.
const OURS: [&str; 2] = ["cli-", "import-"];

/// Where in the help the options of every command begin.
const EVERYWHERE: usize = 500;

/// Translates a command and everything below it; its help fills `width` columns.
#[must_use]
pub fn speak(command: Command, locale: &Locale, width: usize) -> Command {
    let mut command = spoken(command, locale).term_width(width);
    command.build();
    with_usage(&mut command, locale);
    command
}

fn spoken(command: Command, locale: &Locale) -> Command {
    let mut place = 0;
    // Arguments stand as they are typed, options as they are declared; those that every command takes come last.
    let mut ordered = |arg: Arg| {
        place += 1;
        let order = if arg.is_global_set() { EVERYWHERE + place } else { place };
        argument(arg, locale).display_order(order)
    };
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .next_help_heading(locale.term("cli-heading-options"))
        .subcommand_help_heading(locale.term("cli-heading-commands"))
        .subcommand_value_name(locale.term("cli-value-command"))
        .help_template(template(locale))
        .mut_args(&mut ordered)
        .arg(help_flag(locale));
    if let Some(about) = command.get_about().and_then(|about| text(about, locale)) {
        command = command.about(about);
    }
    if let Some(after) = command.get_after_help().and_then(|after| text(after, locale)) {
        command = command.after_help(after);
    }
    command.mut_subcommands(|below| spoken(below, locale))
}

fn help_flag(locale: &Locale) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(locale.term("cli-help"))
        .help_heading(locale.term("cli-heading-options"))
        .display_order(999)
}

fn argument(arg: Arg, locale: &Locale) -> Arg {
    let names: Vec<String> = arg.get_value_names().into_iter().flatten().map(ToString::to_string).collect();
    let names: Vec<String> =
        names.into_iter().map(|name| if is_ours(&name) { locale.term(&name) } else { name }).collect();
    let help = arg.get_help().and_then(|help| text(help, locale));
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let takes_value = arg.get_action().takes_values();
    let mut arg = arg.help_heading(locale.term(heading));
    if takes_value {
        arg = arg.hide_default_value(true).hide_env(true).hide_possible_values(true);
    }
    if takes_value && !names.is_empty() {
        arg = arg.value_names(names);
    }
    match help {
        Some(help) => arg.help(help),
        None => arg,
    }
}

fn text(id: &StyledStr, locale: &Locale) -> Option<String> {
    let id = id.to_string();
    is_ours(&id).then(|| locale.term(&id))
}

fn is_ours(id: &str) -> bool {
    OURS.iter().any(|area| id.starts_with(area))
}

fn template(locale: &Locale) -> String {
    let usage = locale.term("cli-heading-usage");
    format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n")
}

/// clap writes two English words into usage lines; they are replaced by ours.
fn with_usage(command: &mut Command, locale: &Locale) {
    let english = command.render_usage().to_string();
    let usage = english.split_once(": ").map_or(english.as_str(), |(_, usage)| usage);
    let options = format!("[{}]", locale.term("cli-value-options"));
    let usage = usage.replace("[OPTIONS]", &options);
    *command = std::mem::take(command).override_usage(usage);
    for below in command.get_subcommands_mut() {
        with_usage(below, locale);
    }
}

/// Says what was wrong with a command line; `None` when help was asked for, which is no error.
#[must_use]
pub fn explain(error: &clap::Error) -> Option<CliError> {
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = named(ContextKind::InvalidArg);
    let cause = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => {
            return None;
        }
        ErrorKind::UnknownArgument => Message::new("cli-usage-unknown").with("argument", argument),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-usage-command").with("command", named(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Message::new("cli-usage-missing").with("argument", argument),
        ErrorKind::MissingSubcommand => Message::new("cli-usage-no-command"),
        ErrorKind::ArgumentConflict => {
            Message::new("cli-usage-both").with("argument", argument).with("other", named(ContextKind::PriorArg))
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues
            if named(ContextKind::InvalidValue).is_empty() =>
        {
            Message::new("cli-usage-no-value").with("argument", argument)
        }
        _ => match error.source().and_then(|source| source.downcast_ref::<Refused>()) {
            Some(Refused(cause)) => cause.clone(),
            None => Message::new("cli-usage-value")
                .with("argument", argument)
                .with("value", named(ContextKind::InvalidValue)),
        },
    };
    let hint = match (error.get(ContextKind::SuggestedArg), error.get(ContextKind::SuggestedSubcommand)) {
        (Some(ContextValue::String(near)), _) => Message::new("hint-near").with("near", near),
        (_, Some(ContextValue::Strings(near))) => Message::new("hint-near").with("near", near.join(" / ")),
        _ => Message::new("cli-hint-help"),
    };
    Some(CliError::usage(cause).hint(hint))
}
