//! A package for a party's own record system: the same package for all, and the fields of Noark 5 for this party. The
//! secretariat's copy does not replace what a public party has to keep itself (pitfall 42).

use std::io;

use chrono::{DateTime, NaiveDate, Utc};

use super::names;
use super::package::Package;
use crate::document::noark::{self, Code, Document, File, Filing};
use crate::domain::id::PartyId;
use crate::domain::message::Message;
use crate::domain::party::{Authority, Considerer};
use crate::domain::plan::Plan;
use crate::domain::tracker::{Row, Tracker};
use crate::domain::value::FieldValue;
use crate::domain::version::Version;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// The folder of the package beside the fields.
const FOLDER: &str = "pakke";

/// What a party's package is made of beside the package for all.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Parties and their names.
    pub workspace: &'a Workspace,
    /// The version that is packed.
    pub version: &'a Version,
    /// Who packs it.
    pub leader: &'a str,
    /// The day, and the instant.
    pub written: (NaiveDate, DateTime<Utc>),
}

impl Own<'_> {
    /// Lists the parties that have a line of the version, each once, in the order of the text.
    #[must_use]
    pub fn parties(&self) -> Vec<PartyId> {
        let mut parties: Vec<PartyId> = Vec::new();
        for line in self.plan.lines_of(self.version) {
            if !parties.contains(&line.head.party) {
                parties.push(line.head.party.clone());
            }
        }
        parties
    }

    /// Gives the files of a party, by their names in a folder of its own: the fields, and the package unchanged, which
    /// is verified as it lies there.
    ///
    /// # Errors
    /// The fields can not be written.
    pub fn files(&self, package: &Package, party: &PartyId) -> io::Result<Vec<(String, Vec<u8>)>> {
        let files: Vec<(String, Vec<u8>)> =
            package.files().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes.to_vec())).collect();
        let fields = self.fields(&files, party)?;
        Ok(std::iter::once((noark::FILE.to_owned(), fields)).chain(files).collect())
    }

    fn fields(&self, files: &[(String, Vec<u8>)], party: &PartyId) -> io::Result<Vec<u8>> {
        let (plan, workspace, (day, instant)) = (self.plan, self.workspace, self.written);
        let locale = Locale::new(plan.head.lang);
        let who = Considerer::Party(party.clone());
        let fact = |field: &str| workspace.party(party)?.fact(field, day).and_then(FieldValue::text);
        let tracker = Tracker::of(plan, workspace, day);
        let row = tracker.rows.iter().find(|row| &row.party == party);
        let adoption = plan.adoption(party, &self.version.number).map(|adoption| &adoption.authority);
        let title = Message::new("noark-package").with("plan", &plan.head.title).with("version", &self.version.number);
        let reference = row.and_then(|row| row.sent.as_ref()).map(|sent| sent.reference.clone());
        let reference = reference.unwrap_or_else(|| format!("{}-{}", plan.head.key, self.version.number));
        let filing = Filing {
            key: format!("{} {}", workspace.head.origin, plan.id),
            case: &plan.head.title,
            created: plan.head.created,
            leader: self.leader,
            title: locale.say(&title),
            reference: &reference,
            sender: noark::Party { name: &workspace.head.name, ..noark::Party::default() },
            recipient: noark::Party {
                name: workspace.name_of(&who, plan.head.lang, day),
                organisation: fact(noark::ORGANISATION),
                mail: fact("mail"),
                reference: row.and_then(|row| row.case.as_deref()),
            },
            dated: workspace.day_of(self.version.at),
            sent: instant,
            due: None,
            closed: plan.head.access.as_ref().map(|access| (access.basis.as_str(), access.review)),
            notes: self.notes(&locale, row, adoption),
            documents: self.documents(files),
        };
        noark::write(&filing)
    }

    /// Says what the party decided and who signed for it, and what is withheld of the text.
    fn notes(&self, locale: &Locale, row: Option<&Row>, adoption: Option<&Authority>) -> Vec<String> {
        let adopted = adoption.map(|authority| {
            let date = authority.date.map(|date| locale.short_date(date));
            let words = [Some(authority.body.clone()), authority.case.clone(), date];
            Message::new("noark-adopted").with("body", words.into_iter().flatten().collect::<Vec<_>>().join(", "))
        });
        let signed: Vec<Message> = row
            .into_iter()
            .flat_map(|row| &row.signed)
            .map(|signed| {
                Message::new("noark-signed")
                    .with("day", signed.on)
                    .with("name", &signed.person)
                    .with("way", Message::new(signed.way.term()))
            })
            .collect();
        let unsigned = signed.is_empty().then(|| Message::new("noark-unsigned"));
        let withheld = self.version.annexes.iter().filter_map(|annex| annex.basis.as_ref());
        let withheld = withheld.map(|basis| Message::new("noark-withheld").with("basis", basis));
        let all = adopted.into_iter().chain(signed).chain(unsigned).chain(withheld);
        let mut said: Vec<String> = all.map(|message| locale.say(&message)).collect();
        said.dedup();
        said
    }

    /// Describes each file of the package; the text that counts is the main document.
    fn documents<'f>(&self, files: &'f [(String, Vec<u8>)]) -> Vec<Document<'f>> {
        let is_text = |path: &str| path == format!("{FOLDER}/{}", names::PLAN);
        let described = |(path, bytes): &'f (String, Vec<u8>)| {
            let (title, kind) = match is_text(path) {
                true => (self.plan.head.title.clone(), Code("PLAN", "Plan")),
                false => (path.trim_start_matches(FOLDER).trim_start_matches('/').to_owned(), Code("V", "Vedlegg")),
            };
            Document { title, kind, files: vec![File::of(path, bytes)] }
        };
        let (main, rest): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| is_text(path));
        main.into_iter().chain(rest).map(described).collect()
    }
}
