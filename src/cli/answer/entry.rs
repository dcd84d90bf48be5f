//! An answer as it is written down: foreseen whole before anything is stored, and gone on with where it was broken off.

use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Behalf, Consideration};
use crate::domain::id::{ConsiderationId, RemarkId};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::remark::{Anchor, Audience};

use crate::cli::desk::Desk;
use crate::cli::error::CliError;

/// The kind of the note that says where an original is kept.
const NOTE: &str = "original";

/// What is written down.
pub(super) struct Entry {
    pub plan: String,
    pub consideration: Consideration,
    /// What was recorded of the same answer before.
    pub before: Option<ConsiderationId>,
    pub remarks: Vec<String>,
    /// The file, with its name and bytes.
    pub original: Option<(String, Vec<u8>)>,
    /// Where it is kept, when that is not here.
    pub outside: Option<String>,
}

/// What became of it.
pub(super) struct Entered {
    pub consideration: ConsiderationId,
    /// The numbers of the remarks that are there now.
    pub remarks: Vec<u32>,
}

impl Entry {
    /// Writes it down: the original, the record, the remarks. What is there already is not written again, so that the
    /// same command may be given twice.
    ///
    /// # Errors
    /// The rules say no to any of it: then none of it is written.
    pub async fn write(self, desk: &mut Desk<'_>) -> Result<Entered, CliError> {
        let plan = desk.plan(&self.plan)?;
        let behalf = self.consideration.behalf.clone();
        let wanted = self.wanted(desk, &plan)?;
        for command in &wanted {
            desk.foresee(&plan, command)?;
        }
        if let Some((name, bytes)) = &self.original {
            desk.keep(&plan, name, bytes).await?;
        }
        for command in wanted {
            let plan = desk.plan(&self.plan)?;
            desk.change(&plan, command).await?;
        }
        let after = desk.plan(&self.plan)?;
        let of_this = |text: &String| remark(&after, text, behalf.as_ref());
        let remarks = self.remarks.iter().filter_map(of_this).collect();
        let consideration = self.before.unwrap_or(self.consideration.id);
        Ok(Entered { consideration, remarks })
    }

    /// Lists what is not there yet.
    fn wanted(&self, desk: &Desk<'_>, plan: &Plan) -> Result<Vec<PlanCommand>, CliError> {
        let mut wanted = Vec::new();
        if let Some(place) = &self.outside {
            let said = Message::new("answer-kept-outside").with("name", self.whom()).with("place", place);
            let text = crate::locale::Locale::new(plan.head.lang).say(&said);
            let is_said = plan.notes.values().any(|note| note.text == text);
            wanted.extend((!is_said).then(|| PlanCommand::Note { kind: NOTE.to_owned(), text }));
        }
        if self.before.is_none() {
            wanted.push(PlanCommand::Record(Box::new(self.consideration.clone())));
        }
        let behalf = self.consideration.behalf.as_ref();
        for text in self.remarks.iter().filter(|text| remark(plan, text, behalf).is_none()) {
            wanted.push(self.remark(desk.fresh()?, text));
        }
        Ok(wanted)
    }

    fn whom(&self) -> String {
        self.consideration.behalf.as_ref().map(|behalf| behalf.whom.clone()).unwrap_or_default()
    }

    fn remark(&self, id: RemarkId, text: &str) -> PlanCommand {
        let version = Some(self.consideration.version.clone());
        PlanCommand::Remark {
            id,
            anchor: Anchor { version, ..Anchor::PLAN },
            text: text.to_owned(),
            body: self.consideration.bodies.first().and_then(|who| who.body()).cloned(),
            condition: false,
            audience: Audience::All,
            owner: None,
            behalf: self.consideration.behalf.clone(),
        }
    }
}

/// Finds a remark that was entered of the same answer.
fn remark(plan: &Plan, text: &str, behalf: Option<&Behalf>) -> Option<u32> {
    let is_it = |known: &&std::sync::Arc<crate::domain::remark::Remark>| {
        known.text == text && known.behalf.as_ref() == behalf && known.withdrawn.is_none()
    };
    plan.remarks.values().find(is_it).map(|known| known.no)
}
