//! Giving a plan out: the engine writes the file, the person's machine keeps it.

use super::Reply;
use crate::document::copy::Extract;
use crate::document::format::{Format, Manner};
use crate::document::separated::SEMICOLON;
use crate::domain::command::Now;
use crate::domain::id::PlanId;
use crate::domain::sight::Sight;
use crate::engine::{Engine, EngineError, Wanted};
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::session::Session;

/// What is to be given out. What is kept from the public is never in it; who may see it asks for it on the command line.
#[derive(Debug)]
pub struct Export {
    plan: PlanId,
    version: Option<String>,
    register: Option<String>,
    format: Format,
    name: String,
}

impl Export {
    /// Offers the formats for the open plan: for what is being written or a locked version, all of it or one register.
    #[must_use]
    pub fn offer(session: &Session, version: Option<&str>, register: Option<&str>) -> Vec<Move> {
        let Some(plan) = session.plan.as_deref() else { return Vec::new() };
        let extract = register.map_or(Extract::Whole, Extract::Register);
        let formats = Format::built().filter(|format| format.takes(extract));
        let option = |format: Format| {
            let parts = [Some(plan.head.key.as_str()), version, register];
            let stem = parts.into_iter().flatten().collect::<Vec<_>>().join("-");
            let task = Self {
                plan: plan.id.clone(),
                version: version.map(ToOwned::to_owned),
                register: register.map(ToOwned::to_owned),
                format,
                name: format!("{stem}.{}", format.ending()),
            };
            (session.locale.term(format.term()), vec![Move::Do(super::Effect::Export(Box::new(task)))])
        };
        vec![Move::over(Menu::new(session.locale.term("export-as"), formats.map(option).collect()))]
    }

    /// Writes the file for somebody with this sight.
    pub(super) fn run(self, engine: &Engine, maker: &Sight, now: Now) -> Result<Reply, EngineError> {
        let extract = self.register.as_deref().map_or(Extract::Whole, Extract::Register);
        let manner = Manner { format: self.format, mermaid: false, separator: SEMICOLON };
        let (sight, version) = (Sight::public(), self.version.as_deref());
        let wanted = Wanted { plan: &self.plan, version, extract, sight: &sight, maker, manner };
        let given = engine.copy(wanted, now)?;
        Ok(Reply::Exported { name: self.name, bytes: given.bytes, left_out: given.notes.len() })
    }
}
