//! The working text: what is being written now, stamped as a draft.

use crate::document::notices;
use crate::document::part::Part;
use crate::document::shown::Shown;
use crate::document::walk::confidential::Confidential;
use crate::document::walk::{Standing, Walk, files};
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
    let confidential = if working.confidential { Confidential::Show } else { Confidential::Withhold };
    let mut walk = Walk::new(shown, confidential);
    walk.remarks = working.remarks;
    let notices = notices::of_working(&walk.shown).into_iter().map(|message| walk.shown.locale.say(&message));
    let notices: Vec<Part> = notices.map(Part::Stamp).collect();
    walk.parts.extend(notices);
    walk.whole(&Standing::Working, &files::all(plan, working.confidential));
    super::write(&walk.parts)
}
