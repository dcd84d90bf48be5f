//! `vedtak body seat`: who holds a seat, who steps in, whom it belongs to.

use clap::Args;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused};
use crate::cli::find;
use crate::domain::body::{Holders, Rights, Seat as Facts, SeatOf};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::SeatId;

use super::rule::named;
use super::{identity, saved};

#[derive(Debug, Args)]
pub struct Seat {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(value_name = "cli-value-seat", help = "cli-seat-title")]
    pub title: String,
    #[arg(long = "held-by", value_name = "cli-value-person", help = "cli-seat-person")]
    pub persons: Vec<String>,
    #[arg(long = "deputy", value_name = "cli-value-person", help = "cli-seat-deputy")]
    pub deputies: Vec<String>,
    #[arg(long = "held-by-body", value_name = "cli-value-body", conflicts_with = "persons", help = "cli-seat-body")]
    pub holder: Option<String>,
    #[arg(long = "by", value_name = "cli-value-seat-of", conflicts_with_all = ["persons", "holder"], help = "cli-seat-by")]
    pub virtue: Option<String>,
    #[arg(
        long,
        value_name = "vacant|unclear|later",
        value_parser = nobody,
        conflicts_with_all = ["persons", "holder", "virtue"],
        help = "cli-seat-nobody"
    )]
    pub nobody: Option<Holders>,
    #[arg(long, value_name = "cli-value-party", help = "cli-seat-party")]
    pub party: Option<String>,
    #[arg(long, value_name = "cli-value-name", help = "cli-seat-side")]
    pub side: Option<String>,
    #[arg(long, help = "cli-seat-observer")]
    pub observer: bool,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-seat-to")]
    pub to: Option<String>,
}

/// Says who holds a seat from a day on.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn set(desk: &mut Desk<'_>, given: &Seat) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = find::body(&workspace, &given.body, day)?;
    let person = |name: &String| find::person(&workspace, name).map(|person| person.id.clone());
    let persons = given.persons.iter().map(person).collect::<Result<Vec<_>, _>>()?;
    let holders = match (&given.virtue, &given.holder, &given.nobody) {
        (Some(named), ..) => {
            let (other, seat) = named.split_once('/').unwrap_or((&given.body, named));
            let other = find::body(&workspace, other, day)?;
            Holders::Seat(SeatOf { body: other.id.clone(), seat: find::seat(other, seat, day)?.clone() })
        }
        (None, Some(other), _) => Holders::Body(find::body(&workspace, other, day)?.id.clone()),
        (None, None, Some(nobody)) => nobody.clone(),
        (None, None, None) if persons.is_empty() => Holders::Vacant,
        (None, None, None) => Holders::Persons(persons),
    };
    let party = given.party.as_ref().map(|name| find::party(&workspace, name, day).map(|party| party.id.clone()));
    let rights =
        if given.observer { Rights { propose: false, vote: false, ..Rights::default() } } else { Rights::default() };
    let facts = Facts {
        title: Some(given.title.clone()),
        holders,
        deputies: given.deputies.iter().map(person).collect::<Result<_, _>>()?,
        rights,
        side: given.side.clone(),
        party: party.transpose()?,
        to: desk.some_day(given.to.as_ref())?,
    };
    let seat: SeatId = match find::seat(body, &given.title, day) {
        Ok(known) => known.clone(),
        Err(_) => identity(&given.title)?,
    };
    let fact =
        WorkspaceEvent::SeatSet { body: body.id.clone(), seat, facts, from: desk.some_day(given.from.as_ref())? };
    desk.state(vec![fact]).await?;
    saved(desk, body.name(desk.console.locale.lang(), day), &body.id)
}

fn nobody(text: &str) -> Result<Holders, Refused> {
    named(text, &["vacant", "unclear", "later"])
}
