//! How a body decides, in a form: every part of its rule (DESIGN 4.4).

use super::ask::Problem;
use crate::domain::body::{Base, Body, CountedBy, Rule, Share, Threshold, Tie, Turn};
use crate::domain::id::{PartyId, SeatId};
use crate::domain::party::Considerer;
use crate::domain::roster::Roster;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::session::Session;

/// The values of a part of a rule: the name in the form, the value, the text id.
type Values<T> = [(&'static str, T, &'static str)];

const THRESHOLDS: &Values<Threshold> = &[
    ("consensus", Threshold::Consensus, Threshold::Consensus.term()),
    ("majority", Threshold::Majority, Threshold::Majority.term()),
    ("two-thirds", Threshold::TwoThirds, Threshold::TwoThirds.term()),
    ("unanimity", Threshold::Unanimity, Threshold::Unanimity.term()),
];
const COUNTED: &Values<CountedBy> = &[
    ("heads", CountedBy::Heads, CountedBy::Heads.term()),
    ("parties", CountedBy::Parties, CountedBy::Parties.term()),
    ("sides", CountedBy::Sides, CountedBy::Sides.term()),
];
const BASES: &Values<Base> = &[
    ("cast", Base::Cast, "rule-base-cast"),
    ("present", Base::Present, "base-present"),
    ("all", Base::All, "base-all"),
];
const SHARES: &Values<Share> = &[
    ("half", Share::Half, Share::Half.term()),
    ("more-than-half", Share::MoreThanHalf, Share::MoreThanHalf.term()),
    ("two-thirds", Share::TwoThirds, Share::TwoThirds.term()),
    ("each-side", Share::EachSide, Share::EachSide.term()),
];
const TIES: &Values<Tie> = &[
    ("falls", Tie::Falls, Tie::Falls.term()),
    ("chair", Tie::Chair, Tie::Chair.term()),
    ("lot", Tie::Lot, Tie::Lot.term()),
];
const TURNS: &Values<Turn> = &[
    ("any", Turn::Any, "rule-turn-any"),
    ("year", Turn::Year, "turn-year"),
    ("half-year", Turn::HalfYear, "turn-half-year"),
];

fn choice<T: PartialEq>(session: &Session, id: &str, label: &str, values: &Values<T>, now: Option<&T>) -> Entry {
    let options = values.iter().map(|(name, _, text)| Choice::new(name, session.locale.term(text))).collect();
    let now = values.iter().find(|(_, value, _)| Some(value) == now).map(|(name, ..)| *name);
    Entry::choice(id, session.locale.term(label), options, now)
}

fn chosen<T: Copy>(form: &Form, id: &str, values: &Values<T>) -> Option<T> {
    let name = form.choice(id)?;
    values.iter().find(|(known, ..)| *known == name).map(|(_, value, _)| *value)
}

/// Makes the entries of a rule; seats that chair can be chosen among those that the body has.
#[must_use]
pub fn entries(session: &Session, body: Option<&Body>, rule: &Rule) -> Vec<Entry> {
    let term = |id| session.locale.term(id);
    let quorum = rule.quorum.map(|quorum| quorum.to_string()).unwrap_or_default();
    let hosts = session.workspace.parties_at(session.now.day);
    let hosts = hosts.map(|party| Choice::new(&party.id, party.name(session.now.day))).collect();
    let chairs = rule.chair.iter().map(ToString::to_string).collect::<Vec<_>>();
    let hosting = rule.host.iter().map(ToString::to_string).collect::<Vec<_>>();
    vec![
        choice(session, "decides", "rule-decides", THRESHOLDS, Some(&rule.decides)).hint(term("rule-decides-hint")),
        choice(session, "by", "rule-by", COUNTED, Some(&rule.by)).hint(term("rule-by-hint")),
        choice(session, "of", "rule-base", BASES, Some(&rule.of)).hint(term("rule-base-hint")),
        Entry::line("quorum", term("rule-quorum"), &quorum).hint(term("rule-quorum-hint")),
        choice(session, "share", "rule-share", SHARES, rule.share.as_ref()).hint(term("rule-share-hint")),
        choice(session, "tie", "rule-tie", TIES, Some(&rule.tie)).hint(term("rule-tie-hint")),
        Entry::flag("abstaining", term("rule-abstaining"), rule.abstaining).hint(term("rule-abstaining-hint")),
        Entry::many("chair", term("rule-chair"), seats(session, body), &chairs).hint(term("rule-chair-hint")),
        Entry::many("host", term("rule-host"), hosts, &hosting).hint(term("rule-host-hint")),
        choice(session, "turn", "rule-turn", TURNS, Some(&rule.turn)).hint(term("rule-turn-hint")),
    ]
}

/// Lists the seats of a body today, in their order.
fn seats(session: &Session, body: Option<&Body>) -> Vec<Choice> {
    let Some(body) = body else { return Vec::new() };
    let roster = Roster::at(&session.workspace, &[Considerer::Body(body.id.clone())], session.now.day);
    roster.places.iter().map(|place| Choice::new(&place.of.seat, place.title())).collect()
}

/// Reads a rule; who takes turns keeps the order that was known, others follow.
///
/// # Errors
/// The number that is none.
pub fn read(form: &Form, before: &Rule) -> Result<Rule, Problem> {
    let chair: Vec<SeatId> = form.many("chair").into_iter().filter_map(|id| SeatId::new(id).ok()).collect();
    let host: Vec<PartyId> = form.many("host").into_iter().filter_map(|id| PartyId::new(id).ok()).collect();
    Ok(Rule {
        quorum: form.number("quorum")?,
        share: chosen(form, "share", SHARES),
        decides: chosen(form, "decides", THRESHOLDS).unwrap_or(before.decides),
        by: chosen(form, "by", COUNTED).unwrap_or(before.by),
        of: chosen(form, "of", BASES).unwrap_or(before.of),
        tie: chosen(form, "tie", TIES).unwrap_or(before.tie),
        abstaining: form.flag("abstaining"),
        chair: in_order(chair, &before.chair),
        host: in_order(host, &before.host),
        turn: chosen(form, "turn", TURNS).unwrap_or(before.turn),
    })
}

fn in_order<T: PartialEq>(mut chosen: Vec<T>, before: &[T]) -> Vec<T> {
    chosen.sort_by_key(|one| before.iter().position(|known| known == one).unwrap_or(usize::MAX));
    chosen
}
