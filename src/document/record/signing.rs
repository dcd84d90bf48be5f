//! Parties and offices, who signed by which authority in which way, and how each key was confirmed.

use std::collections::BTreeSet;

use super::{Sheet, spoken};
use crate::document::part::{Line, Part};
use crate::domain::force;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::Possession;
use crate::domain::version::{self, Evidence, LineState, SshSignature, Version};

/// Writes the parties of the version, with offices and their own decisions.
pub fn write_parties(sheet: &mut Sheet<'_>, version: &Version) {
    sheet.section("record-parties");
    let lines: Vec<&version::Line> = sheet.plan().lines_of(version).collect();
    if lines.is_empty() {
        sheet.none("record-no-lines");
        return;
    }
    let mut table =
        sheet.table(["document-party", "document-organisation-number", "document-office", "record-adoption"]);
    for line in lines {
        let adoption = line.adoption.as_ref().map(|adoption| {
            let mut said = vec![Line::words(sheet.authority(&adoption.authority))];
            let conditions =
                adoption.conditions.iter().map(|text| Message::new("line-condition").with("condition", text));
            said.extend(conditions.flat_map(|condition| spoken(&sheet.say(&condition))));
            let entered = adoption.behalf.as_ref().map(|behalf| sheet.received(behalf));
            said.extend(entered.map(Line::words));
            let original = adoption.behalf.as_ref().and_then(|behalf| behalf.original);
            let original = original.map(|sha256| Message::new("record-original").with("sha256", sha256.to_string()));
            said.extend(original.map(|original| Line::words(sheet.say(&original))));
            said
        });
        table.row(vec![
            vec![Line::words(&line.head.party_name)],
            line.head.organisation.iter().map(Line::words).collect(),
            vec![Line::words(&line.head.office_name)],
            adoption.unwrap_or_default(),
        ]);
    }
    sheet.parts.push(Part::Table(table));
}

/// Writes the signature table, and why signing was opened when it was.
pub fn write(sheet: &mut Sheet<'_>, version: &Version) {
    sheet.section("record-signatures");
    if let Some(signing) = &version.signing {
        let opened = sheet.workspace().day_of(signing.opened);
        let mut said = sheet.say(&Message::new("record-signing-opened").with("day", opened));
        if let Some(reason) = &signing.overridden {
            said.push(' ');
            said.push_str(&sheet.say(&Message::new("record-signing-overridden").with("reason", reason)));
        }
        if let Some(due) = signing.due {
            said.push(' ');
            said.push_str(&sheet.say(&Message::new("line-due").with("day", due)));
        }
        if let Some(end) = &signing.closed {
            let day = sheet.workspace().day_of(end.at);
            let id = if end.reason.is_some() { "record-signing-closed-early" } else { "record-signing-closed" };
            let reason = end.reason.clone().unwrap_or_default();
            said.push(' ');
            said.push_str(&sheet.say(&Message::new(id).with("day", day).with("reason", reason)));
        }
        sheet.parts.push(Part::Sentence(said));
    }
    if let Some(standing) = force::standing_of(sheet.plan(), sheet.workspace(), version) {
        let said: Vec<String> =
            [standing.rule(), standing.sentences()].concat().iter().map(|message| sheet.say(message)).collect();
        sheet.parts.push(Part::Sentence(said.join(" ")));
    }
    let lines: Vec<&version::Line> = sheet.plan().lines_of(version).collect();
    if lines.is_empty() {
        sheet.none("record-no-lines");
        return;
    }
    let mut table = sheet.table([
        "document-party",
        "document-office",
        "record-signed-by",
        "record-authority",
        "document-date",
        "record-way",
    ]);
    for line in lines {
        table.row(row(sheet, line));
    }
    sheet.parts.push(Part::Table(table));
    let limits = sheet.term("record-limits");
    sheet.parts.push(Part::Sentence(limits));
}

fn row(sheet: &Sheet<'_>, line: &version::Line) -> Vec<Vec<Line>> {
    let mut cells = vec![vec![Line::words(&line.head.party_name)], vec![Line::words(&line.head.office_name)]];
    let said = |message: &Message| vec![Line::words(sheet.say(message))];
    cells.extend(match &line.state {
        LineState::Signed(signature) => signed(sheet, line, signature),
        LineState::Evidenced(evidence) => evidenced(sheet, evidence),
        LineState::Open => vec![said(&Message::new("record-missing"))],
        LineState::Declined { reason, at, is_final, .. } => {
            let id = if *is_final { "record-declined" } else { "record-declined-now" };
            let day = sheet.workspace().day_of(*at);
            vec![said(&Message::new(id).with("day", day).with("reason", reason))]
        }
        LineState::Withdrawn { reason, at } => {
            let day = sheet.workspace().day_of(*at);
            vec![said(&Message::new("record-signature-withdrawn").with("day", day).with("reason", reason))]
        }
    });
    if let (Some(reservation), Some(cell)) = (&line.reservation, cells.last_mut()) {
        cell.extend(said(&Message::new("record-with-reservation").with("text", reservation)));
    }
    let disputed = force::dispute(line, sheet.workspace()).map(|dispute| dispute.message(sheet.workspace()));
    let added = line.added.as_ref().map(|reason| Message::new("line-added").with("reason", reason));
    let signing = sheet.plan().versions.get(&line.version).and_then(|version| version.signing.as_ref());
    let own = signing.and_then(|signing| signing.deadlines.get(&line.head.party));
    let due = own.map(|day| Message::new("line-due").with("day", *day));
    if let Some(cell) = cells.last_mut() {
        cell.extend([disputed, added, due].into_iter().flatten().flat_map(|message| said(&message)));
    }
    cells
}

fn signed(sheet: &Sheet<'_>, line: &version::Line, signature: &SshSignature) -> Vec<Vec<Line>> {
    let day = sheet.workspace().day_of(signature.at);
    // Signatures from before the right to sign stood in the log with them are asked for as of their day.
    let then = || sheet.workspace().mandate(&signature.person, &line.head.party, &line.head.office, day);
    let mandate = signature.mandate.as_ref().or_else(then);
    let holder = mandate.and_then(|mandate| mandate.instead.as_ref());
    let authority = mandate.and_then(|mandate| mandate.authority.as_ref()).map(|known| sheet.authority(known));
    let authority = authority.map(Line::words);
    vec![
        [sheet.person(&signature.person)]
            .into_iter()
            .chain(
                holder
                    .map(|holder| sheet.say(&Message::new("record-in-place-of").with("person", sheet.person(holder)))),
            )
            .map(Line::words)
            .collect(),
        authority.into_iter().collect(),
        vec![Line::words(sheet.day(day))],
        vec![Line::words(sheet.term(version::Way::Ssh.term())), Line::words(&signature.key)],
    ]
}

fn evidenced(sheet: &Sheet<'_>, evidence: &Evidence) -> Vec<Vec<Line>> {
    let mut way = vec![Line::words(sheet.term(evidence.way.term()))];
    way.push(Line::words(sheet.behalf(&evidence.behalf, &evidence.checked)));
    let checked = Message::new("record-checked").with("person", sheet.person(&evidence.checked));
    way.push(Line::words(sheet.say(&checked.with("day", sheet.workspace().day_of(evidence.at)))));
    if evidence.behalf.original != Some(evidence.sha256) {
        let original = Message::new("record-original").with("sha256", evidence.sha256.to_string());
        way.push(Line::words(sheet.say(&original)));
    }
    let authority = evidence.authority.as_ref().map(|authority| Line::words(sheet.authority(authority)));
    vec![
        vec![Line::words(&evidence.person)],
        authority.into_iter().collect(),
        vec![Line::words(sheet.day(evidence.date))],
        way,
    ]
}

/// Writes how the keys of those who signed were confirmed to be theirs.
pub fn write_keys(sheet: &mut Sheet<'_>, version: &Version) {
    let signers: BTreeSet<&PersonId> = sheet
        .plan()
        .lines_of(version)
        .filter_map(|line| match &line.state {
            LineState::Signed(signature) => Some(&signature.person),
            _ => None,
        })
        .collect();
    if signers.is_empty() {
        return;
    }
    sheet.section("record-keys");
    let mut table =
        sheet.table(["record-person", "record-fingerprint", "record-from-day", "record-to-day", "record-confirmed"]);
    for person in signers.into_iter().filter_map(|person| sheet.workspace().person(person)) {
        for key in &person.keys {
            let mut how = spoken(&key.how);
            if key.possession == Some(Possession::Login) {
                how.push(Line::words(sheet.term("record-by-login")));
            }
            how.push(if key.alone {
                Line::words(sheet.term("record-alone"))
            } else {
                let approver = sheet.workspace().person_name(&key.by);
                Line::words(sheet.say(&Message::new("record-approved-by").with("person", approver)))
            });
            if let Some(revoked) = &key.revoked {
                let day = sheet.workspace().day_of(revoked.since);
                let message = Message::new("record-revoked").with("day", day).with("reason", &revoked.reason);
                how.push(Line::words(sheet.say(&message)));
            }
            table.row(vec![
                vec![Line::words(person.name())],
                vec![Line::words(&key.fingerprint)],
                vec![Line::words(sheet.day_of(key.from))],
                key.to.map(|to| Line::words(sheet.day_of(to))).into_iter().collect(),
                how,
            ]);
        }
    }
    sheet.parts.push(Part::Table(table));
}
