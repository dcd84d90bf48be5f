//! Remarks and what became of them.

use super::Sheet;
use crate::document::part::Part;
use crate::document::response::{Response, Scope, responses, table};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::sight::Sight;

/// Writes the remarks that everybody may see, and how many there are besides.
pub fn write(sheet: &mut Sheet<'_>) {
    sheet.section("record-remarks");
    let plan = sheet.plan();
    let open = responses(&sheet.shown, &Sight::public(), Scope::Plan);
    let withheld = plan.remarks.len() - open.len();
    if plan.remarks.is_empty() {
        sheet.none("record-no-remarks");
    }
    list(sheet, &open);
    if withheld > 0 {
        let said = sheet.say(&Message::new("record-remarks-withheld").with("count", withheld));
        sheet.parts.push(Part::Sentence(said));
    }
}

/// Writes the remarks of a body; nothing when it has none.
pub fn write_of(sheet: &mut Sheet<'_>, who: &Considerer, sight: &Sight) {
    let Considerer::Body(body) = who else { return };
    let seen = responses(&sheet.shown, sight, Scope::Body(body));
    if !seen.is_empty() {
        sheet.section("record-remarks");
        list(sheet, &seen);
    }
}

fn list(sheet: &mut Sheet<'_>, responses: &[Response]) {
    let table = table(&sheet.shown, &sheet.term("record-remarks"), responses);
    sheet.parts.extend(table.map(Part::Table));
}
