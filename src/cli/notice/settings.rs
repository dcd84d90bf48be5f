//! How notices are sent: shown, or changed.

use std::path::PathBuf;

use chrono::Weekday;
use clap::Args;

use crate::domain::message::Message;
use crate::notice::delivery::address;
use crate::notice::settings::{MAX_DAYS, Security, Server, Settings};

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Change {
    #[arg(long, conflicts_with = "off", help = "cli-notice-on")]
    pub on: bool,
    #[arg(long, help = "cli-notice-off")]
    pub off: bool,
    #[arg(long, value_name = "cli-value-mail", value_parser = mail, help = "cli-notice-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-host", help = "cli-notice-host")]
    pub host: Option<String>,
    #[arg(long, value_name = "cli-value-port", help = "cli-notice-port")]
    pub port: Option<u16>,
    #[arg(long, value_name = "starttls|tls|none", value_parser = security, help = "cli-notice-security")]
    pub security: Option<Security>,
    #[arg(long, value_name = "cli-value-user", help = "cli-notice-user")]
    pub user: Option<String>,
    #[arg(long, value_name = "cli-value-file", value_parser = whole, help = "cli-notice-password-file")]
    pub password_file: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-command", value_parser = command, conflicts_with = "password_file", help = "cli-notice-password-command")]
    pub password_command: Option<Words>,
    #[arg(long, value_name = "cli-value-file", value_parser = whole, help = "cli-notice-ca-file")]
    pub ca_file: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-seconds", help = "cli-notice-timeout")]
    pub timeout: Option<u64>,
    #[arg(long, value_name = "cli-value-seconds", help = "cli-notice-end-timeout")]
    pub end_timeout: Option<u64>,
    #[arg(long, value_name = "cli-value-days", value_parser = days, value_delimiter = ',', help = "cli-notice-before")]
    pub before: Option<Vec<u16>>,
    #[arg(long, value_name = "monday|…|never", value_parser = weekday, help = "cli-notice-digest")]
    pub digest: Option<Day>,
}

/// A command with its arguments.
#[derive(Debug, Clone)]
pub struct Words(Vec<String>);

/// A weekday, or none.
#[derive(Debug, Clone, Copy)]
pub struct Day(Option<Weekday>);

/// Shows the settings of this machine, or changes them first.
pub(super) fn run(desk: &mut Desk<'_>, given: Change) -> Result<Exit, CliError> {
    let folder = desk.engine.directory().to_owned();
    let before = Settings::read(&folder)?;
    let settings = given.apply(before.clone())?;
    if settings != before {
        settings.write(&folder)?;
    }
    if desk.console.json {
        desk.console.json(&settings)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    let mut row = |id: &str, value: String| table.row([locale.term(id), value]);
    row("notice-set-state", locale.term(if settings.on { "notice-set-on" } else { "notice-set-off" }));
    row("notice-set-from", settings.from.clone().unwrap_or_else(|| locale.term("notice-set-from-workspace")));
    let days = settings.before.iter().map(ToString::to_string).collect::<Vec<_>>();
    row("notice-set-before", if days.is_empty() { locale.term("notice-set-never") } else { locale.list(&days) });
    let digest = settings.digest.map_or("notice-set-never", term);
    row("notice-set-digest", locale.term(digest));
    match &settings.server {
        None => row("notice-set-server", locale.term("notice-set-none")),
        Some(server) => {
            row("notice-set-server", crate::notice::smtp::named(server));
            row("notice-set-security", locale.term(secured(server.security)));
            row("notice-set-user", server.user.clone().unwrap_or_else(|| locale.term("notice-set-none")));
        }
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

impl Change {
    /// Makes the settings as they are to be.
    fn apply(self, mut settings: Settings) -> Result<Settings, CliError> {
        settings.on = (settings.on || self.on) && !self.off;
        settings.from = self.from.or(settings.from);
        if let Some(mut days) = self.before {
            days.sort_unstable_by(|one, other| other.cmp(one));
            days.dedup();
            settings.before = days;
        }
        if let Some(Day(day)) = self.digest {
            settings.digest = day;
        }
        let names_server = self.port.is_some()
            || self.security.is_some()
            || self.user.is_some()
            || self.password_file.is_some()
            || self.password_command.is_some()
            || self.ca_file.is_some()
            || self.timeout.is_some()
            || self.end_timeout.is_some();
        let mut server = match (settings.server.take(), self.host) {
            (Some(server), None) => server,
            (Some(server), Some(host)) => Server { host, ..server },
            (None, Some(host)) => Server::new(host),
            (None, None) if names_server => {
                return Err(CliError::usage(Message::new("notice-no-server")).hint(Message::new("hint-notice-server")));
            }
            (None, None) => return Ok(settings),
        };
        server.port = self.port.or(server.port);
        server.security = self.security.unwrap_or(server.security);
        server.timeout = self.timeout.or(server.timeout);
        server.end_timeout = self.end_timeout.or(server.end_timeout);
        server.ca_file = self.ca_file.or(server.ca_file);
        match self.user {
            // Nobody logs in any more, and so no password is needed.
            Some(user) if user.is_empty() => {
                (server.user, server.password_file, server.password_command) = (None, None, Vec::new());
            }
            user => server.user = user.or(server.user),
        }
        if let Some(file) = self.password_file {
            (server.password_file, server.password_command) = (Some(file), Vec::new());
        }
        if let Some(Words(words)) = self.password_command {
            (server.password_file, server.password_command) = (None, words);
        }
        settings.server = Some(server);
        Ok(settings)
    }
}

fn mail(text: &str) -> Result<String, Refused> {
    address(text).map(|_| text.to_owned()).map_err(|fault| Refused(fault.cause))
}

fn security(text: &str) -> Result<Security, Refused> {
    match text {
        "starttls" => Ok(Security::Starttls),
        "tls" => Ok(Security::Tls),
        "none" => Ok(Security::None),
        _ => Err(one_of(text, ["starttls", "tls", "none"])),
    }
}

/// Reads a path from the root: who reads the file stands elsewhere than who names it.
fn whole(text: &str) -> Result<PathBuf, Refused> {
    let path = PathBuf::from(text);
    if path.is_absolute() { Ok(path) } else { Err(Refused(Message::new("notice-path").with("path", text))) }
}

/// Reads a command as a shell splits it; no shell runs it.
fn command(text: &str) -> Result<Words, Refused> {
    let words = shell_words::split(text).ok().filter(|words| !words.is_empty());
    words.map(Words).ok_or_else(|| Refused(Message::new("notice-command").with("command", text)))
}

fn days(text: &str) -> Result<u16, Refused> {
    let days = text.parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
    days.ok_or_else(|| Refused(Message::new("cli-usage-days").with("value", text).with("days", i64::from(MAX_DAYS))))
}

fn weekday(text: &str) -> Result<Day, Refused> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "never"];
    match text.parse() {
        Ok(day) => Ok(Day(Some(day))),
        Err(_) if text == "never" => Ok(Day(None)),
        Err(_) => Err(one_of(text, days)),
    }
}

const fn term(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "notice-monday",
        Weekday::Tue => "notice-tuesday",
        Weekday::Wed => "notice-wednesday",
        Weekday::Thu => "notice-thursday",
        Weekday::Fri => "notice-friday",
        Weekday::Sat => "notice-saturday",
        Weekday::Sun => "notice-sunday",
    }
}

const fn secured(security: Security) -> &'static str {
    match security {
        Security::Starttls => "notice-security-starttls",
        Security::Tls => "notice-security-tls",
        Security::None => "notice-security-none",
    }
}
