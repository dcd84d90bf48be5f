//! Remarks and what became of them.

use super::{Sheet, spoken};
use crate::document::part::{Line, Part};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::remark::{Audience, Remark};
use crate::domain::sight::Sight;

/// Writes the remarks that everybody may see, and how many there are besides.
pub fn write(sheet: &mut Sheet<'_>) {
    sheet.section("record-remarks");
    let plan = sheet.plan();
    let is_open = |remark: &&Remark| {
        remark.audience == Audience::All && !remark.anchor.node.as_ref().is_some_and(|node| plan.is_closed(node))
    };
    let all = plan.remarks.values().map(AsRef::as_ref);
    let open: Vec<&Remark> = all.filter(is_open).collect();
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
pub fn write_of(sheet: &mut Sheet<'_>, body: &Considerer, sight: &Sight) {
    let plan = sheet.plan();
    let is_its = |remark: &&Remark| remark.body.clone().map(Considerer::Body).as_ref() == Some(body);
    let all = plan.remarks.values().map(AsRef::as_ref).filter(is_its);
    let seen: Vec<&Remark> = all.filter(|remark| sight.sees_remark(plan, remark)).collect();
    if !seen.is_empty() {
        sheet.section("record-remarks");
        list(sheet, &seen);
    }
}

fn list(sheet: &mut Sheet<'_>, remarks: &[&Remark]) {
    if remarks.is_empty() {
        return;
    }
    let mut table = sheet.table(["document-number", "record-about", "record-from", "record-remark", "record-answer"]);
    for remark in remarks {
        table.row(row(sheet, remark));
    }
    sheet.parts.push(Part::Table(table));
}

fn row(sheet: &Sheet<'_>, remark: &Remark) -> Vec<Vec<Line>> {
    let node = remark.anchor.node.as_ref().map(|node| sheet.shown.label(node));
    let paragraph = remark.anchor.paragraph.map(|number| format!("¶{number}"));
    let version = remark
        .anchor
        .version
        .as_ref()
        .map(|version| sheet.say(&Message::new("record-on-version").with("version", version)));
    let place = [node, paragraph].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let about = [Some(place).filter(|place| !place.is_empty()), version].into_iter().flatten();
    let body = remark.body.as_ref().map(|body| sheet.name(&Considerer::Body(body.clone())));
    let by = match &remark.behalf {
        Some(behalf) => sheet.behalf(behalf, &remark.by),
        None => sheet.person(&remark.by),
    };
    let day = sheet.day_of(remark.at);
    let from = body.into_iter().chain([by, day]).map(Line::words).collect();
    let mut text = spoken(&remark.text);
    if remark.condition {
        text.push(Line::words(sheet.term("record-is-condition")));
    }
    vec![
        vec![Line::words(format!("m{}", remark.no))],
        about.map(Line::words).collect(),
        from,
        text,
        answer(sheet, remark),
    ]
}

fn answer(sheet: &Sheet<'_>, remark: &Remark) -> Vec<Line> {
    if let Some(reason) = &remark.withdrawn {
        return vec![Line::words(sheet.say(&Message::new("record-remark-withdrawn").with("reason", reason)))];
    }
    let Some(answer) = &remark.answer else { return vec![Line::words(sheet.term("record-unanswered"))] };
    let mut lines = vec![Line::words(sheet.term(answer.handling.term()))];
    lines.extend(spoken(&answer.text));
    let version = answer.version.as_ref().map(|version| Message::new("record-on-version").with("version", version));
    lines.extend(version.map(|version| Line::words(sheet.say(&version))));
    lines
}
