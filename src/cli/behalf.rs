//! *On behalf of*: what the secretariat enters for somebody who answered by other means (DESIGN 4.5).

use std::path::PathBuf;

use clap::Args;

use crate::domain::consideration::{Behalf, Channel};
use crate::domain::message::Message;
use crate::domain::plan::Plan;

use super::desk::Desk;
use super::error::{CliError, Refused, one_of};

/// The options of everything that can be entered for somebody else.
#[derive(Debug, Clone, Default, Args)]
pub struct OnBehalf {
    #[arg(long = "for", value_name = "cli-value-whom", help = "cli-behalf-for")]
    pub whom: Option<String>,
    #[arg(long, value_name = "meeting|email|letter|telephone", value_parser = channel, help = "cli-behalf-channel")]
    pub channel: Option<Channel>,
    #[arg(long, value_name = "cli-value-day", help = "cli-behalf-received")]
    pub received: Option<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-behalf-original")]
    pub original: Option<PathBuf>,
}

impl OnBehalf {
    /// Makes the fact of it and stores the original; `None` when nothing was said of the kind.
    ///
    /// # Errors
    /// Only half of it was said, the day is not understood, or the original can not be stored.
    pub async fn take(&self, desk: &mut Desk<'_>, plan: &Plan) -> Result<Option<Behalf>, CliError> {
        let Some(whom) = &self.whom else {
            let half = self.channel.is_some() || self.received.is_some() || self.original.is_some();
            return if half { Err(CliError::usage(Message::new("cli-behalf-half"))) } else { Ok(None) };
        };
        let channel = self.channel.ok_or_else(|| CliError::usage(Message::new("cli-behalf-half")))?;
        let received = desk.some_day(self.received.as_ref())?.unwrap_or(desk.now().day);
        let original = match &self.original {
            Some(path) => Some(desk.attach(plan, path, None).await?),
            None => None,
        };
        Ok(Some(Behalf { whom: whom.clone(), channel, received, original }))
    }
}

fn channel(text: &str) -> Result<Channel, Refused> {
    Channel::named(text).ok_or_else(|| one_of(text, Channel::ALL.map(Channel::name)))
}
