//! The sheet: what was published, which version, who adopted it and when, how it stands, whom to ask, the digests.

use crate::document::part::{Document, Fact, Line, Part, Table};
use crate::document::shown::Shown;
use crate::document::walk::Standing;
use crate::domain::consideration::Outcome;
use crate::domain::digest::Digest;
use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::milestone::Act;
use crate::domain::publication::Withheld;
use crate::domain::version::{Version, VersionKind};

use super::{digest, page, withheld};

/// What the sheet is made of.
pub struct Sheet<'a> {
    /// The plan as the public may see it, on the day it is published.
    pub shown: Shown<'a>,
    /// The version; nothing for what is being written.
    pub version: Option<&'a Version>,
    /// Whom to ask, as written.
    pub contact: Option<&'a str>,
    /// The files beside the sheet: name, length in bytes, digest.
    pub files: Vec<(String, usize, Digest)>,
    /// What is withheld, in the plan with its closed parts.
    pub withheld: (&'a Shown<'a>, &'a [Withheld]),
    /// Whether the Markdown file has the exact bytes of the locked text.
    pub exact: bool,
}

impl Sheet<'_> {
    /// Makes the document, in the plan's language.
    #[must_use]
    pub fn document(&self) -> Document {
        let (shown, plan) = (&self.shown, self.shown.plan);
        let mut parts = Vec::new();
        parts.extend(draft(shown, self.version).map(Part::Stamp));
        parts.push(Part::Facts(self.facts()));
        parts.push(Part::heading(2, shown.locale.term("publication-withheld")));
        let (whole, all) = self.withheld;
        parts.push(withheld(whole, all).unwrap_or_else(|| Part::Sentence(shown.locale.term("publication-all-open"))));
        parts.push(Part::heading(2, shown.locale.term("publication-files")));
        let id = if self.exact { "publication-exact" } else { "publication-check" };
        parts.extend([self.files(), Part::Sentence(shown.locale.term(id))]);
        let title = Message::new("publication-title").with("title", &plan.head.title);
        page(shown, &title, &Message::new("publication-day").with("day", shown.day), parts)
    }

    fn facts(&self) -> Vec<Fact> {
        let (shown, plan) = (&self.shown, self.shown.plan);
        let fact = |id: &str, lines: Vec<Line>| Fact { label: shown.locale.term(id), lines };
        let words = |id: &str, words: String| fact(id, vec![Line::words(words)]);
        let kind = shown.template().map_or("", |template| template.title.get(shown.locale.lang()));
        let mut facts = vec![words("publication-plan", plan.head.title.clone())];
        facts.extend((!kind.is_empty()).then(|| words("publication-kind", kind.to_owned())));
        facts.push(words("publication-text", self.standing()));
        facts.push(fact("publication-status", self.status()));
        facts.push(fact("publication-adopted", self.adopted()));
        facts.push(words("publication-on", shown.locale.short_date(shown.day)));
        let name = &shown.workspace.head.name;
        facts.extend((!name.is_empty()).then(|| words("publication-from", name.clone())));
        facts.extend(self.contact.map(|contact| words("publication-contact", contact.to_owned())));
        facts.extend(self.version.map(|version| fact("publication-digest", digest(version.text))));
        facts
    }

    /// Says which version it is, with the day that it was locked on.
    fn standing(&self) -> String {
        match self.version {
            None => Standing::Working.words(&self.shown),
            Some(version) => {
                let locked = Shown { day: self.shown.workspace.day_of(version.at), ..self.shown.clone() };
                Standing::Locked { number: &version.number, kind: version.kind, lines: &[] }.words(&locked)
            }
        }
    }

    /// Says where the plan stands, and what binds whom.
    fn status(&self) -> Vec<Line> {
        let (shown, plan) = (&self.shown, self.shown.plan);
        let state = match plan.head.since {
            Some(since) => {
                let state = Message::new(plan.head.state.term());
                shown.locale.say(&Message::new("publication-state-since").with("state", state).with("day", since))
            }
            None => shown.locale.term(plan.head.state.term()),
        };
        let standing = self.version.and_then(|version| force::standing_of(plan, shown.workspace, version));
        let force = standing.map(|standing| shown.locale.say(&standing.sentence()));
        std::iter::once(state).chain(force).map(Line::words).collect()
    }

    /// Lists the bodies that adopted the version, each with day and case; and how many parties did.
    fn adopted(&self) -> Vec<Line> {
        let (shown, plan) = (&self.shown, self.shown.plan);
        let Some(version) = self.version else { return vec![Line::note(shown.locale.term("publication-nobody"))] };
        let decides = |step| plan.steps.get(step).is_some_and(|step| step.act == Act::Decide);
        let mut found: Vec<_> = plan
            .considerations
            .values()
            .filter(|recorded| recorded.is_final())
            .map(|recorded| &recorded.consideration)
            .filter(|found| found.version == version.number && decides(&found.step))
            .filter(|found| matches!(found.outcome, Outcome::Approved | Outcome::ApprovedWithRemarks))
            .collect();
        found.sort_by_key(|found| found.held);
        let bodies = found.into_iter().map(|found| {
            let names = found.bodies.iter().map(|who| shown.workspace.name_of(who, shown.locale.lang(), found.held));
            let names: Vec<String> = names.map(ToOwned::to_owned).collect();
            let id = if found.case.is_some() { "publication-by-case" } else { "publication-by" };
            let said = Message::new(id).with("names", names).with("day", found.held);
            shown.locale.say(&said.with("case", found.case.clone().unwrap_or_default()))
        });
        let lines: Vec<_> = plan.lines_of(version).collect();
        let parties = lines.iter().filter(|line| line.adoption.is_some()).count();
        let parties = (parties > 0).then(|| {
            shown.locale.say(&Message::new("publication-parties").with("done", parties).with("total", lines.len()))
        });
        let all: Vec<Line> = bodies.chain(parties).map(Line::words).collect();
        if all.is_empty() { vec![Line::note(shown.locale.term("publication-nobody"))] } else { all }
    }

    fn files(&self) -> Part {
        let term = |id: &str| self.shown.locale.term(id);
        let headings = vec![term("document-file"), term("document-bytes"), "SHA-256".to_owned()];
        let mut table = Table::new(term("publication-files"), headings);
        for (name, length, sha256) in &self.files {
            let length = self.shown.locale.number(i64::try_from(*length).unwrap_or(i64::MAX));
            table.row(vec![vec![Line::words(name)], vec![Line::words(length)], digest(*sha256)]);
        }
        Part::Table(table)
    }
}

/// Says that something is a draft, when it is one.
#[must_use]
pub fn draft(shown: &Shown<'_>, version: Option<&Version>) -> Option<String> {
    let is_draft = version.is_none_or(|version| version.kind == VersionKind::Draft);
    is_draft.then(|| shown.locale.term("publication-draft-stamp"))
}
