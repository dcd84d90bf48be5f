//! The agenda of a meeting: what is on it, and how it is put together.

use clap::Args;

use super::{Which, foreseen, give, listed, named, plans};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::table::Table;
use crate::document::meeting::Seen;
use crate::domain::event::WorkspaceEvent;
use crate::domain::meeting::{About, AgendaItem, Meeting};
use crate::domain::message::Message;
use crate::engine::SystemChance;
use crate::engine::convening::Drawing;

#[derive(Debug, Args)]
pub struct Agenda {
    #[command(flatten)]
    pub which: Which,
    #[arg(long, help = "cli-meeting-draw")]
    pub draw: bool,
    #[arg(long = "add", value_name = "cli-value-text", help = "cli-meeting-add")]
    pub added: Vec<String>,
    #[arg(long, value_name = "cli-value-text", requires = "added", help = "cli-meeting-text")]
    pub text: Option<String>,
    #[arg(long, value_name = "cli-value-places", help = "cli-meeting-order")]
    pub order: Option<String>,
    #[arg(long, value_name = "cli-value-number", conflicts_with = "order", help = "cli-meeting-drop")]
    pub drop: Option<usize>,
    #[arg(long, value_name = "cli-value-number", conflicts_with_all = ["added", "order", "drop"], help = "cli-meeting-item")]
    pub item: Option<usize>,
    #[arg(long, value_name = "cli-value-text", help = "cli-meeting-closed")]
    pub closed: Option<String>,
    #[arg(long, value_name = "cli-value-case", requires = "item", help = "cli-meeting-number")]
    pub number: Option<String>,
}

pub(super) async fn run(desk: &mut Desk<'_>, given: Agenda) -> Result<Exit, CliError> {
    let meeting = named(desk, &desk.workspace(), &given.which.body, &given.which.day)?;
    let mut items = meeting.agenda.clone();
    if let Some(order) = &given.order {
        items = ordered(&items, order)?;
    }
    if let Some(place) = given.drop {
        at(&mut items, place)?;
        items.remove(place.saturating_sub(1));
    }
    if let Some(place) = given.item {
        let item = at(&mut items, place)?;
        item.number = given.number.or(item.number.take());
        item.closed = given.closed.clone().or(item.closed.take());
    }
    if given.draw {
        items = draw(desk, &Meeting { agenda: items, ..meeting.clone() }).await?;
    }
    let text = desk.some_text(given.text).await?;
    for title in given.added {
        let about = About::Matter { title, text: text.clone() };
        items.push(AgendaItem { number: None, about, closed: given.closed.clone() });
    }
    if items == meeting.agenda {
        return show(desk, &meeting);
    }
    let count = items.len();
    desk.state(vec![WorkspaceEvent::AgendaSet { meeting: meeting.id.clone(), items }]).await?;
    let said = Message::new("said-agenda-set").with("count", count);
    desk.console.answer(&said, &serde_json::json!({ "meeting": meeting.id, "items": count }))
}

/// Draws the agenda of a meeting: the calls that it needs are given, the items come back.
async fn draw(desk: &mut Desk<'_>, meeting: &Meeting) -> Result<Vec<AgendaItem>, CliError> {
    let reason = desk.console.locale.say(&Message::new("meeting-reason-drawn").with("day", meeting.call.held));
    let drawing = Drawing { sight: &desk.sight(), now: desk.now(), reason };
    let drawn = desk.engine.draw_agenda(meeting, &drawing, &mut SystemChance)?;
    foreseen(desk, &drawn.commands)?;
    give(desk, drawn.commands).await?;
    Ok(drawn.items)
}

fn at(items: &mut [AgendaItem], place: usize) -> Result<&mut AgendaItem, CliError> {
    let found = place.checked_sub(1).and_then(|at| items.get_mut(at));
    found.ok_or_else(|| CliError::denied(Message::new("cli-meeting-no-item").with("item", place)))
}

/// Puts items in the order of their places.
fn ordered(items: &[AgendaItem], order: &str) -> Result<Vec<AgendaItem>, CliError> {
    let other = || CliError::usage(Message::new("cli-meeting-order-other").with("count", items.len()));
    let places: Vec<usize> =
        order.split(',').map(|place| place.trim().parse().map_err(|_digits| other())).collect::<Result<_, _>>()?;
    let mut sorted = places.clone();
    sorted.sort_unstable();
    if !sorted.into_iter().eq(1..=items.len()) {
        return Err(other());
    }
    Ok(places.iter().filter_map(|place| items.get(place.checked_sub(1)?).cloned()).collect())
}

/// Shows what the caller finds on the agenda.
fn show(desk: &mut Desk<'_>, meeting: &Meeting) -> Result<Exit, CliError> {
    let (workspace, sight) = (desk.workspace(), desk.sight());
    let plans = plans(desk, meeting, &sight);
    let sheet = listed(desk, (&workspace, meeting), (&plans, &sight));
    let items = sheet.items();
    if desk.console.json {
        let facts = items.iter().map(|item| {
            let case = match item.seen {
                Seen::Case(plan, case) => Some(serde_json::json!({ "plan": plan.head.key, "case": case.call.id })),
                Seen::Matter(..) | Seen::Withheld => None,
            };
            serde_json::json!({
                "number": item.number, "title": sheet.called(item), "closed": item.closed, "about": case,
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for item in &items {
        let closed = item.closed.filter(|_| !matches!(item.seen, Seen::Withheld)).unwrap_or_default();
        table.row([item.number.clone(), sheet.called(item), closed.to_owned()]);
    }
    table.write(desk.console)?;
    if items.is_empty() {
        desk.console.say(&Message::new("cli-meeting-agenda-none"))?;
    }
    Ok(Exit::Done)
}
