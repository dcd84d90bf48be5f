//! The fields of Noark 5 for whoever files a mailing in a record system of its own (pitfall 42).

use std::collections::BTreeSet;

use super::{Post, Sending, address, fact, failed};
use crate::document::dispatch::{Mailing, Paper};
use crate::document::noark::{self, Code, File, Filing, Party};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::version::Version;
use crate::engine::Failure;

impl Post<'_> {
    /// Writes the fields for the files that a recipient gets: an incoming document in a case of the plan, with the
    /// recipient's own case number where it is known.
    ///
    /// # Errors
    /// They can not be written.
    pub(super) fn filing(
        &self,
        mailing: &Mailing<'_>,
        sending: &Sending,
        files: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>, Failure> {
        let (plan, workspace, who) = (self.plan, self.workspace, &mailing.recipient.who);
        let basis: BTreeSet<&str> = mailing.version.annexes.iter().filter_map(|annex| annex.basis.as_deref()).collect();
        let note = |basis: &str| mailing.shown.locale.say(&Message::new("noark-withheld").with("basis", basis));
        let (case, mail) = (self.case_of(who, mailing.version), address(workspace, who, sending));
        let (title, is_today) = (mailing.subject(), sending.on == self.now.day);
        let filing = Filing {
            key: format!("{} {}", workspace.head.origin, plan.id),
            case: &plan.head.title,
            created: plan.head.created,
            leader: &sending.sender.name,
            title,
            reference: &mailing.reference,
            sender: Party { name: &workspace.head.name, mail: sending.sender.mail.as_deref(), ..Party::default() },
            recipient: Party {
                name: mailing.name(),
                organisation: fact(workspace, who, noark::ORGANISATION, sending),
                mail: mail.as_deref(),
                reference: case,
            },
            dated: sending.on,
            sent: if is_today { self.now.instant } else { workspace.midnight(sending.on) },
            due: mailing.step.due_of(who),
            closed: plan.head.access.as_ref().map(|access| (access.basis.as_str(), access.review)),
            notes: basis.into_iter().map(note).collect(),
            documents: noark::documents(files.iter().map(|(name, bytes)| File::of(name, bytes)), called(mailing)),
        };
        let unwritten = |error: std::io::Error| failed(Message::new("copy-failed").with("cause", error.to_string()));
        noark::write(&filing).map_err(unwritten)
    }

    /// Finds the number that a recipient's own case has, as written: of its adoption, else of its answer.
    fn case_of(&self, who: &Considerer, version: &Version) -> Option<&str> {
        let adopted = match who {
            Considerer::Party(party) => self.plan.adoption(party, &version.number),
            Considerer::Body(_) => None,
        };
        let answered = self.plan.latest(self.step, who).and_then(|recorded| recorded.consideration.case.as_deref());
        adopted.and_then(|adoption| adoption.authority.case.as_deref()).or(answered)
    }
}

/// Says what a file of a mailing is: one of its papers, else the text that it is about.
fn called<'m>(mailing: &'m Mailing<'_>) -> impl FnMut(&str) -> (String, Code) + use<'m> {
    let stem = |name: &str| name.rsplit_once('.').map_or_else(|| name.to_owned(), |(stem, _)| stem.to_owned());
    let papers = Paper::of(mailing.step.act).into_iter();
    let papers: Vec<(String, Paper)> = papers.map(|paper| (stem(&paper.file(mailing, "")), paper)).collect();
    move |name| match papers.iter().find(|(known, _)| *known == stem(name)) {
        Some((_, paper)) => (paper.title(mailing), paper.code()),
        None => (mailing.text_title(), Code("PLAN", "Plan")),
    }
}
