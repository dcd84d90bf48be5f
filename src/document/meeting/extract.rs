//! An extract of the minutes (særutskrift): one item, with when and where, and whether the minutes count.

use super::{Item, Sheet};
use crate::document::part::{Document, Part};
use crate::domain::message::Message;

/// Writes an extract of one item, by its place among what the reader finds; nothing when there is none.
pub(super) fn extract(sheet: &Sheet<'_>, number: u32) -> Option<Document> {
    let found = usize::try_from(number).ok()?.checked_sub(1)?;
    let items = sheet.items();
    let item: &Item<'_> = items.get(found)?;
    let mut document = sheet.begun(&sheet.title(Message::new("meeting-paper-extract")), &sheet.standing());
    document.parts.extend(sheet.stamps());
    document.parts.push(Part::Facts(sheet.convening()));
    document.parts.extend(sheet.taken(item));
    Some(document)
}
