//! The working text: what is being written now, stamped as a draft.

use super::body::Body;
use super::confidential::Confidential;
use super::{Page, escape, files};
use crate::document::shown::Shown;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;

use chrono::NaiveDate;

/// How a working text is shown.
#[derive(Debug, Clone, Copy)]
pub struct Working {
    /// The day of the stamp and of names.
    pub day: NaiveDate,
    /// Whether what is kept from the public is shown; else its legal basis stands in its place.
    pub confidential: bool,
    /// Whether each chapter says how many remarks it has.
    pub remarks: bool,
}

/// Renders the working text of a plan, in the plan's language.
#[must_use]
pub fn render(plan: &Plan, workspace: &Workspace, working: Working) -> String {
    let shown = Shown::new(plan, workspace, plan.head.lang, working.day);
    let lang = plan.head.lang;
    let version = Message::new("document-draft").with("version", plan.next_version()).with("day", working.day);
    let version = shown.locale.say(&version);
    let stamp = shown.locale.say(&Message::new("document-draft-stamp").with("version", &version));
    let confidential = if working.confidential { Confidential::Show } else { Confidential::Withhold };
    let mut body = Body::new(shown, confidential);
    body.remarks = working.remarks;
    let mut page = Page::default();
    page.heading(1, &escape::words(&plan.head.title));
    page.line(format!("> {}", escape::words(&stamp)));
    let kind = body.shown.template().map_or("", |template| template.title.get(lang));
    page.part(body.head(kind, &version, None));
    body.chapters(&mut page);
    let files = files::all(plan, working.confidential);
    if !files.is_empty() {
        page.heading(2, &body.shown.locale.term("document-attachments"));
        page.part(files::lines(&body.shown, &files));
    }
    page.into_text()
}
