//! The notice of a meeting (innkalling), with the agenda (saksliste).

use super::{Item, Seen, Sheet, lines};
use crate::document::part::{Document, Line, Part, Table};
use crate::domain::message::Message;

/// Writes the notice: when and where, the agenda, and of each case what is proposed.
pub(super) fn notice(sheet: &Sheet<'_>) -> Document {
    let mut document = sheet.begun(&sheet.title(Message::new("meeting-paper-notice")), "");
    if let Some(reason) = &sheet.meeting.call.cancelled {
        let said = Message::new("meeting-paper-cancelled").with("reason", reason);
        document.parts.push(Part::Stamp(sheet.say(&said)));
    }
    if let Some(was) = sheet.meeting.moved.last() {
        document.parts.push(Part::Stamp(sheet.say(&Message::new("meeting-paper-moved").with("day", *was))));
    }
    document.parts.push(Part::Facts(sheet.convening()));
    let items = sheet.items();
    listed(sheet, &mut document, &items);
    for item in &items {
        let said = prepared(sheet, item);
        if !said.is_empty() {
            document.parts.push(Part::heading(2, sheet.headed(item)));
            document.parts.extend(said);
        }
    }
    document.parts.push(Part::Note(sheet.term("meeting-paper-absence")));
    document
}

/// Writes the agenda alone.
pub(super) fn agenda(sheet: &Sheet<'_>) -> Document {
    let mut document = sheet.begun(&sheet.title(Message::new("meeting-paper-agenda")), "");
    document.parts.push(Part::Facts(sheet.convening()));
    listed(sheet, &mut document, &sheet.items());
    document
}

fn listed(sheet: &Sheet<'_>, document: &mut Document, items: &[Item<'_>]) {
    let title = sheet.term("meeting-paper-items");
    document.parts.push(Part::heading(2, &title));
    if items.is_empty() {
        document.parts.push(Part::Note(sheet.term("meeting-paper-no-items")));
        return;
    }
    let mut table = Table::new(title, ["document-number", "record-case"].map(|id| sheet.term(id)).into());
    for item in items {
        let called = Line::words(sheet.called(item));
        let doors = sheet.doors(item).map(Line::note);
        table.row(vec![vec![Line::words(&item.number)], [called].into_iter().chain(doors).collect()]);
    }
    document.parts.push(Part::Table(table));
}

/// Says what is known of an item beforehand.
fn prepared(sheet: &Sheet<'_>, item: &Item<'_>) -> Vec<Part> {
    let facts = match item.seen {
        Seen::Case(plan, case) => sheet.put(plan, case),
        Seen::Matter(_, Some(text)) => return lines(text).map(|line| Part::Sentence(line.text())).collect(),
        Seen::Matter(_, None) | Seen::Withheld => Vec::new(),
    };
    if facts.is_empty() { Vec::new() } else { vec![Part::Facts(facts)] }
}
