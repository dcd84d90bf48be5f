//! The entries of a consideration, in the order of the minutes, filled with what is known.

use super::Asked;
use crate::domain::consideration::Channel;
use crate::domain::hearing::Hearing;
use crate::domain::milestone::Step;
use crate::ui::form::minutes::Minutes;
use crate::ui::form::{Choice, Entry, behalf};
use crate::ui::session::Session;

/// Lists the entries.
pub(super) fn entries(session: &Session, step: &Step, asked: &Asked) -> Vec<Entry> {
    let (who, chosen) = (&asked.who, asked.chosen());
    let term = |id| session.locale.term(id);
    let options: Vec<Choice> =
        who.iter().zip(0..).map(|(who, at): (_, usize)| Choice::new(at, session.name_of(who))).collect();
    let marked: Vec<String> = asked.marked.iter().map(ToString::to_string).collect();
    let bodies = if asked.joint {
        Entry::many("who", term("record-who"), options, &marked)
    } else {
        Entry::choice("who", term("record-who"), options, marked.first().map(String::as_str))
    };
    let planned = chosen.and_then(|who| step.recipients.iter().find(|recipient| recipient.who == *who));
    let planned = planned.and_then(|recipient| recipient.when.as_ref()).and_then(|when| when.interval());
    let case = session.plan.as_deref().zip(chosen).and_then(|(plan, who)| Hearing::find(plan, step, who));
    let case = case.filter(|case| case.is_open());
    let called = case.and_then(|case| case.call.held).filter(|held| *held <= session.now.day);
    let held = match planned {
        _ if called.is_some() => called.map(|held| session.locale.short_date(held)).unwrap_or_default(),
        Some((first, last)) if first == last && first <= session.now.day => session.locale.short_date(first),
        _ => session.locale.short_date(session.now.day),
    };
    let why = |id, label, hint| Entry::prose(id, term(label), "").hint(term(hint));
    let again = asked.again.then(|| why("again", "considered-again", "record-again-hint"));
    let after = asked.after.then(|| why("after", "considered-after", "record-after-hint"));
    let mut entries = vec![bodies.hint(term("record-who-hint"))];
    entries.extend(again.into_iter().chain(after));
    entries.extend(Minutes::of_case(session, case, held).entries(session));
    if session.is_secretary() {
        let whom = chosen.map(|who| session.name_of(who)).unwrap_or_default();
        entries.extend(behalf::entries(session, &whom, Some(Channel::Meeting)));
    }
    entries
}
