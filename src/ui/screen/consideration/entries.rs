//! The entries of a consideration, in the order of the minutes, filled with what is known.

use super::Asked;
use crate::domain::consideration::Channel;
use crate::domain::hearing::Hearing;
use crate::domain::milestone::Step;
use crate::notice::mailing;
use crate::ui::form::minutes::Minutes;
use crate::ui::form::{Choice, Entry, behalf};
use crate::ui::session::Session;

/// The entry of the remarks that came with an answer.
pub(super) const REMARKS: &str = "remarks";
/// The entries of minutes that every answer has: the day, the outcome.
const HEAD: usize = 2;

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
    let mut minutes = Minutes::of_case(session, case, held).entries(session);
    if !session.is_secretary() {
        entries.append(&mut minutes);
        return entries;
    }
    // Who was sent the papers answers as they came; who met answers by what the minutes say.
    let sent = session.plan.as_deref().zip(chosen).and_then(|(plan, who)| mailing::sent(plan, step, who));
    let channel = sent.filter(|_| case.is_none()).map_or(Channel::Meeting, |sent| sent.channel);
    // Of a letter one enters first what it says and how it came; of minutes what they say, in their order.
    let rest = if channel == Channel::Meeting { Vec::new() } else { minutes.split_off(HEAD) };
    entries.append(&mut minutes);
    let whom = chosen.map(|who| session.name_of(who)).unwrap_or_default();
    entries.extend(behalf::entries(session, &whom, Some(channel)));
    entries.push(Entry::prose(REMARKS, term("answer-remarks"), "").hint(term("answer-remarks-hint")));
    entries.extend(rest);
    entries
}
