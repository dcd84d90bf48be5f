//! The handover book: everything that a new project leader needs, from what is known already.

use super::super::part::{Document, Line, Part, Table};
use super::super::response::{Scope, responses, table};
use super::super::shown::Shown;
use super::{milestones, page, part, parties, standing, stands};
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::person::{Capacity, Person};
use crate::domain::plan::Access;
use crate::domain::readiness::archive_owner;
use crate::domain::sight::Sight;

/// Makes the book. Takes the plan as its reader may see it, and what the reader may see of its remarks.
#[must_use]
pub fn document(shown: &Shown<'_>, sight: &Sight) -> Document {
    let mut parts = vec![Part::Sentence(shown.locale.say(&standing(shown)))];
    parts.extend(stands(shown));
    parts.extend(milestones(shown));
    parts.extend(parties(shown));
    parts.extend(remarks(shown, sight));
    parts.extend(meetings(shown));
    parts.extend(people(shown));
    parts.extend(archive(shown));
    parts.extend(closed(shown));
    page(shown, &Message::new("tracker-handover").with("title", &shown.plan.head.title), true, parts)
}

/// Lists the remarks that nobody has answered.
fn remarks(shown: &Shown<'_>, sight: &Sight) -> Vec<Part> {
    let caption = shown.locale.term("tracker-unanswered");
    let open: Vec<_> = responses(shown, sight, Scope::Plan)
        .into_iter()
        .filter(|one| one.answer.is_none() && one.withdrawn.is_none())
        .collect();
    table(shown, &caption, &open).map(|table| part(caption, table)).unwrap_or_default()
}

/// Lists the meetings to come of every body that the plan has asked.
fn meetings(shown: &Shown<'_>) -> Vec<Part> {
    let (locale, workspace) = (&shown.locale, shown.workspace);
    let caption = locale.term("tracker-meetings");
    let columns = ["document-date", "tracker-who", "tracker-place"];
    let mut table = Table::new(&caption, columns.map(|id| locale.term(id)).into());
    let asked = shown.plan.steps.values().flat_map(|step| &step.recipients);
    let asked: std::collections::BTreeSet<&BodyId> = asked.filter_map(|recipient| recipient.who.body()).collect();
    let is_asked = |body: &BodyId| asked.contains(body);
    let mut coming: Vec<_> = workspace.meetings.values().map(|meeting| &meeting.call).collect();
    coming.retain(|call| call.held >= shown.day && call.cancelled.is_none() && call.bodies.iter().any(is_asked));
    coming.sort_by_key(|call| call.held);
    for call in coming {
        let names = call.bodies.iter().filter_map(|body| workspace.body(body));
        let names = names.map(|body| Line::words(body.name(locale.lang(), shown.day)));
        let place = call.place.iter().map(Line::words);
        table.row(vec![vec![Line::words(locale.weekday_date_of_year(call.held))], names.collect(), place.collect()]);
    }
    part(caption, table)
}

/// Lists the persons that have an address or a role, with both.
fn people(shown: &Shown<'_>) -> Vec<Part> {
    let locale = &shown.locale;
    let caption = locale.term("tracker-people");
    let columns = ["tracker-name", "tracker-role", "tracker-mail"];
    let mut table = Table::new(&caption, columns.map(|id| locale.term(id)).into());
    for person in shown.workspace.persons.values().filter(|person| person.naming.is_some()) {
        let roles = roles(shown, person);
        let mail = person.naming.as_ref().and_then(|naming| naming.mail.clone());
        if !roles.is_empty() || mail.is_some() {
            let mail = mail.into_iter().map(Line::words).collect();
            table.row(vec![vec![Line::words(person.name())], roles, mail]);
        }
    }
    part(caption, table)
}

/// Says a person's title, and the bodies where the person sits.
fn roles(shown: &Shown<'_>, person: &Person) -> Vec<Line> {
    let title = person.naming.as_ref().and_then(|naming| naming.title.clone());
    let capacities = shown.workspace.capacities(&person.id, shown.day);
    let said = capacities.iter().filter_map(|capacity| match capacity {
        Capacity::Oneself => None,
        Capacity::Secretary => Some(shown.locale.term("role-secretary")),
        Capacity::Administrator => Some(shown.locale.term("role-administrator")),
        Capacity::Member(body) => {
            let body = shown.workspace.body(body)?;
            Some(body.short(shown.locale.lang(), shown.day).to_owned())
        }
        Capacity::Signatory { party, office } => {
            let office = &shown.workspace.office(party, office)?.name;
            Some(format!("{office}, {}", shown.workspace.party(party)?.short(shown.day)))
        }
    });
    let said: Vec<String> = said.collect();
    // An office that names its party says the title too.
    let title = title.filter(|title| !said.iter().any(|known| known.starts_with(title.as_str())));
    title.into_iter().chain(said).map(Line::words).collect()
}

/// Says who keeps the archive.
fn archive(shown: &Shown<'_>) -> Vec<Part> {
    let said = match archive_owner(shown.plan, shown.workspace) {
        Some(owner) => owner.to_owned(),
        None => shown.locale.term("record-owner-open"),
    };
    vec![Part::heading(2, shown.locale.term("tracker-archive")), Part::Sentence(said)]
}

/// Lists what is kept from the public, and why.
fn closed(shown: &Shown<'_>) -> Vec<Part> {
    let locale = &shown.locale;
    let caption = locale.term("tracker-closed");
    let columns = ["record-about", "tracker-basis", "tracker-review"];
    let mut table = Table::new(&caption, columns.map(|id| locale.term(id)).into());
    let mut add = |what: String, access: &Access| {
        let review = access.review.map(|day| locale.short_date(day)).unwrap_or_default();
        let cells = [what, access.basis.clone(), review];
        table.row(cells.map(|text| vec![Line::words(text)]).into());
    };
    if let Some(access) = &shown.plan.head.access {
        add(locale.term("remark-whole-plan"), access);
    }
    shown.plan.access.iter().for_each(|(node, access)| add(shown.label(node), access));
    part(caption, table)
}
