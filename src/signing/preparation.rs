//! Prepares a statement: what a person would sign for a line today (DESIGN 4.6).

use chrono::NaiveDate;

use crate::domain::digest::Digest;
use crate::domain::front;
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::origin::Origin;
use crate::domain::party::{Authority, Mandate};
use crate::domain::signature::Statement;
use crate::domain::version::{Line, Prefix};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// What a statement is prepared from.
#[derive(Debug, Clone, Copy)]
pub struct Preparation<'a> {
    /// The log that the plan belongs to.
    pub origin: &'a Origin,
    /// People, parties and mandates.
    pub workspace: &'a Workspace,
    /// The locked text of the line's version: what is signed, whatever the plan is called by now.
    pub text: &'a str,
    /// The line to sign.
    pub line: &'a Line,
    /// Who is to sign it.
    pub person: &'a PersonId,
    /// The day of signing.
    pub day: NaiveDate,
    /// The acknowledged log.
    pub prefix: Prefix,
}

impl Preparation<'_> {
    /// Returns the statement; none when the text is not a locked one.
    ///
    /// The authority is that of the person's mandate, else that of the party's own adoption, else empty.
    #[must_use]
    pub fn statement(&self) -> Option<Statement> {
        let (front, _) = front::read(self.text)?;
        let head = &self.line.head;
        let mandate = self.workspace.mandate(self.person, &head.party, &head.office, self.day);
        let adoption = self.line.adoption.as_ref().map(|adoption| &adoption.authority);
        let authority = mandate.and_then(|mandate| mandate.authority.as_ref()).or(adoption);
        Some(Statement {
            origin: self.origin.clone(),
            plan: front.plan,
            version: front.version,
            plan_sha256: Digest::of(self.text.as_bytes()),
            party: head.party_name.clone(),
            organisation_number: head.organisation.clone(),
            office: head.office_name.clone(),
            person: self.person.clone(),
            name: self.workspace.person_name(self.person).to_owned(),
            authority: authority
                .map(|authority| self.authority(authority, mandate, front.language))
                .unwrap_or_default(),
            date: self.day,
            log_size: self.prefix.size,
            log_root: self.prefix.root,
            language: front.language,
            title: front.title,
        })
    }

    /// Writes the authority, and in whose place a deputy or delegate signs: both names are in what is signed.
    fn authority(&self, authority: &Authority, mandate: Option<&Mandate>, language: Lang) -> String {
        let written = written(authority, language);
        let Some(holder) = mandate.and_then(|mandate| mandate.instead.as_ref()) else { return written };
        let said = Message::new("statement-instead").with("authority", written);
        Locale::new(language).say(&said.with("person", self.workspace.person_name(holder)))
    }
}

/// Writes an authority: body, case number as written, day; for example `Kommunestyret, sak 12/21, 2021-03-04`.
#[must_use]
pub fn written(authority: &Authority, language: Lang) -> String {
    let locale = Locale::new(language);
    let case = authority.case.as_ref().map(|case| locale.say(&Message::new("statement-case").with("case", case)));
    let day = authority.date.map(|date| date.to_string());
    let parts = [Some(authority.body.clone()), case, day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_is_written_as_far_as_it_is_known() {
        let authority = Authority {
            body: "Kommunestyret".to_owned(),
            case: Some("12/21".to_owned()),
            date: "2021-03-04".parse().ok(),
        };
        assert_eq!(written(&authority, Lang::Nn), "Kommunestyret, sak 12/21, 2021-03-04");
        assert_eq!(written(&authority, Lang::En), "Kommunestyret, case 12/21, 2021-03-04");
        let bare = Authority { case: None, date: None, ..authority };
        assert_eq!(written(&bare, Lang::Nb), "Kommunestyret");
    }
}
