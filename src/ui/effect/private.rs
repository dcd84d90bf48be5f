//! What is private to a person: drafts, how far one has read, what one chose for the screens.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Effect, Last, Reply, failed, sight};
use crate::domain::id::{PersonId, PlanId};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::sight::Sight;
use crate::engine::{Begun, Engine, EngineError};
use crate::ui::input::Input;
use crate::ui::sheet::{DRAFTS, REMARK};

impl Effect {
    /// Reads or writes what is private to the person, beside the threads that serve sessions: a disk may be slow.
    pub(super) async fn run_private(self, engine: Engine, actor: Actor, now: DateTime<Utc>) -> Input {
        let sight = sight(&engine, &actor, now);
        let person = actor.person;
        let work = tokio::task::spawn_blocking(move || match self {
            Self::Draft(key) => {
                let draft = engine.draft(&person, &key).map_err(|error| error.failure());
                Ok(Reply::Draft(key, draft))
            }
            Self::SaveDraft(key, text) => engine.save_draft(&person, &key, &text).map(|()| Reply::Kept),
            Self::DropDraft(key) => engine.drop_draft(&person, &key).map(|()| Reply::Kept),
            Self::Begun(plan) => {
                let prefix = format!("{DRAFTS}{plan}/{REMARK}");
                let own = |(key, _): &(String, String)| key.strip_prefix(&prefix).map(str::to_owned);
                engine.drafts(&person, &prefix).map(|drafts| Reply::Begun(drafts.iter().filter_map(own).collect()))
            }
            // What members remark is theirs until they give it.
            Self::OthersBegun(plan) => Ok(match engine.begun_by_others(&person, &format!("{DRAFTS}{plan}/")) {
                Ok(begun) => {
                    let of_text = |begun: &Begun| !begun.at.starts_with(REMARK);
                    Reply::OthersBegun(begun.into_iter().filter(of_text).collect())
                }
                Err(error) => Reply::Refused(error.failure()),
            }),
            Self::Unsaved => unsaved(&engine, &person, &sight).map(Reply::Unsaved),
            Self::Reading(plan) => {
                Last::of(&engine, &person, plan, &sight, now).map(|last| Reply::Reading(Box::new(last)))
            }
            Self::KeepReading(plan, reading) => engine.keep_reading(&person, &plan, &reading).map(|()| Reply::Kept),
            Self::Prefer(preference) => engine.prefer(&person, &preference).map(|()| Reply::Kept),
            Self::Lend(is_lent) => engine.lend_agent(&person, is_lent).map(|()| Reply::Kept),
            _ => Ok(Reply::Kept),
        });
        let reply = match work.await {
            Ok(reply) => reply.unwrap_or_else(|error| Reply::Failed(error.failure())),
            Err(error) => failed(Message::new("host-failed").with("cause", error.to_string())),
        };
        Input::Reply(Box::new(reply))
    }
}

/// Lists the titles of the plans of which a person has drafts.
fn unsaved(engine: &Engine, person: &PersonId, sight: &Sight) -> Result<Vec<String>, EngineError> {
    let drafts = engine.drafts(person, DRAFTS)?;
    let plan = |key: &String| key.strip_prefix(DRAFTS)?.split('/').next()?.parse::<PlanId>().ok();
    let plans: BTreeSet<PlanId> = drafts.iter().filter_map(|(key, _)| plan(key)).collect();
    let title = |id: &PlanId| engine.plan_seen(id, sight).ok().map(|plan| plan.head.title.clone());
    Ok(plans.iter().filter_map(title).collect())
}
