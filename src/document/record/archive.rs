//! What the keeper of the archive registers: the fields of Noark 5 that this package can answer.

use super::Sheet;
use crate::document::part::{Line, Part};
use crate::domain::message::Message;
use crate::domain::readiness::archive_owner;
use crate::domain::version::Version;

/// Writes each field with its name in Noark 5.
pub fn write(sheet: &mut Sheet<'_>, version: &Version) {
    sheet.section("record-archive");
    let (plan, workspace) = (sheet.plan(), sheet.workspace());
    let owner = archive_owner(plan, workspace).map_or_else(|| sheet.term("record-owner-open"), ToOwned::to_owned);
    let kind = sheet.shown.template().map_or("", |template| template.title.get(plan.head.lang));
    let signed = plan.lines_of(version).filter(|line| line.is_signed()).count();
    let state = Message::new("record-signed-of").with("signed", signed).with("all", version.lines.len());
    let withheld: Vec<String> = version.annexes.iter().filter_map(|annex| annex.basis.clone()).collect();
    let rows: [(&str, &str, String); 13] = [
        ("record-owner", "arkivskaperNavn", owner),
        ("record-id", "systemID", format!("{} {}", workspace.head.origin, plan.id)),
        ("record-name", "tittel", plan.head.title.clone()),
        ("record-kind", "dokumenttype", kind.to_owned()),
        ("record-state", "dokumentstatus", sheet.say(&state)),
        ("record-version", "versjonsnummer", version.number.clone()),
        ("record-created", "opprettetDato", sheet.day_of(plan.head.created)),
        ("record-locked", "dokumentetsDato", sheet.day_of(version.at)),
        ("record-locked-by", "opprettetAv", sheet.person(&version.by)),
        ("record-written", "arkivertDato", sheet.day(sheet.shown.day)),
        ("record-format", "format", "plan.md, text/markdown, UTF-8".to_owned()),
        ("record-checksum", "sjekksum", format!("SHA-256 {}", version.text)),
        ("record-withheld", "skjermingshjemmel", withheld.join(", ")),
    ];
    let mut table = sheet.table(["record-field", "record-noark", "record-value"]);
    for (label, noark, value) in rows {
        let value = Some(value).filter(|value| !value.is_empty());
        let value = value.into_iter().map(Line::words).collect();
        table.row(vec![vec![Line::words(sheet.term(label))], vec![Line::words(noark)], value]);
    }
    sheet.parts.push(Part::Table(table));
}
