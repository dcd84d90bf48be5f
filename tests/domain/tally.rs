//! How decisions add up: the cases that toys forget, every rule against a simple model, and the sentences.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use vedtak::domain::body::{Base, Body, CountedBy, Holders, Rights, Rule, Seat, SeatOf, Share, Threshold, Tie};
use vedtak::domain::case::{Call, Case, Choice, Doubt, Silence, Vote};
use vedtak::domain::consideration::{Attendance, Count, Outcome};
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Considerer;
use vedtak::domain::roster::Roster;
use vedtak::domain::tally::{Minutes, SideCount, Tally, Verdict, of_count, of_votes};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::field::{day, id};

/// A seat of a body, and how it votes.
#[derive(Debug, Clone, Copy)]
struct Place {
    party: Option<u8>,
    side: Option<u8>,
    has_vote: bool,
    is_held: bool,
    is_recused: bool,
    choice: Option<Choice>,
}

const FOR: Place =
    Place { party: None, side: None, has_vote: true, is_held: true, is_recused: false, choice: Some(Choice::For) };
const AGAINST: Place = Place { choice: Some(Choice::Against), ..FOR };
const ABSTAINS: Place = Place { choice: Some(Choice::Abstain), ..FOR };
const AWAY: Place = Place { choice: None, ..FOR };
const RECUSED: Place = Place { is_recused: true, ..AWAY };

const SIDES: [&str; 2] = ["kommunane", "helseføretaket"];

/// A body with a case before it.
struct Room {
    workspace: Workspace,
    case: Case,
    votes: BTreeMap<SeatOf, Vote>,
}

fn noon() -> DateTime<Utc> {
    today().and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn today() -> NaiveDate {
    day("2020-05-13")
}

fn seat_of(at: usize) -> SeatOf {
    SeatOf { body: id("su"), seat: id(&format!("s{at}")) }
}

impl Room {
    fn of(places: &[Place]) -> Self {
        let mut body = Body::new(id("su"), "su".into());
        let call = Call {
            id: id("k1"),
            step: id("s1"),
            version: "1.0".into(),
            bodies: vec![Considerer::Body(id("su"))],
            held: Some(today()),
            meeting: None,
            place: None,
            case: None,
            written: None,
            carries: None,
        };
        let (mut case, mut votes) = (Case::new(call, noon()), BTreeMap::new());
        for (at, place) in places.iter().enumerate() {
            let person = id(&format!("p{at}"));
            let seat = Seat {
                title: None,
                holders: if place.is_held { Holders::Persons(vec![person]) } else { Holders::Vacant },
                deputies: Vec::new(),
                rights: Rights { vote: place.has_vote, ..Rights::default() },
                side: place.side.map(|side| SIDES[usize::from(side)].to_owned()),
                party: place.party.map(|party| id(&format!("part{party}"))),
                to: None,
            };
            body.seats.entry(seat_of(at).seat).or_default().set(None, seat);
            if place.is_recused {
                let person = Some(id(&format!("p{at}")));
                let doubt = Doubt { person, basis: "styremedlem".into(), recused: Some(true), by: id("p0") };
                case.doubts.insert(seat_of(at), doubt);
            }
            if let Some(choice) = place.choice {
                let person = id(&format!("p{at}"));
                votes.insert(seat_of(at), Vote { person, choice, behalf: None, at: noon() });
            }
        }
        let mut workspace = Workspace::new();
        workspace.bodies.insert(id("su"), body.into());
        Self { workspace, case, votes }
    }

    /// Counts under a rule; the rule is the body's, so that the seats that it names chair.
    fn tally(mut self, rule: &Rule, silence: Option<Silence>) -> Tally {
        let mut body = self.workspace.body(&id("su")).unwrap().clone();
        body.rule.set(None, rule.clone());
        self.workspace.bodies.insert(id("su"), body.into());
        of_votes(rule, &Roster::of_case(&self.workspace, &self.case, today()), &self.votes, silence)
    }
}

fn tally(rule: &Rule, places: &[Place]) -> Tally {
    Room::of(places).tally(rule, None)
}

fn majority() -> Rule {
    Rule { decides: Threshold::Majority, ..Rule::default() }
}

fn several(parts: &[(usize, Place)]) -> Vec<Place> {
    parts.iter().flat_map(|(times, place)| std::iter::repeat_n(*place, *times)).collect()
}

fn of_party(party: u8, place: Place) -> Place {
    Place { party: Some(party), ..place }
}

fn of_side(side: u8, place: Place) -> Place {
    Place { side: Some(side), ..place }
}

fn minutes<'a>(attendance: &'a Attendance, votes: (u32, u32, u32)) -> Minutes<'a> {
    let count = Count { in_favour: votes.0, against: votes.1, abstaining: votes.2 };
    Minutes { attendance: Some(attendance), count, ..Minutes::default() }
}

fn there(present: u32, of: u32) -> Attendance {
    Attendance { present: Some(present), of: Some(of), ..Attendance::default() }
}

#[test]
fn heads_parties_and_sides_give_different_answers_to_the_same_votes() {
    // One party has six seats and is for; three parties have one each and are against (pitfall 4).
    let big = of_side(0, of_party(0, FOR));
    let places = several(&[
        (6, big),
        (1, of_side(1, of_party(1, AGAINST))),
        (1, of_side(1, of_party(2, AGAINST))),
        (1, of_side(1, of_party(3, AGAINST))),
    ]);
    let by = |by| tally(&Rule { by, ..majority() }, &places);
    assert_eq!(by(CountedBy::Heads).verdict, Verdict::Adopted);
    assert_eq!(by(CountedBy::Parties).verdict, Verdict::Falls);
    assert_eq!(by(CountedBy::Parties).votes, Count { in_favour: 1, against: 3, abstaining: 0 });
    let sides = by(CountedBy::Sides);
    assert_eq!((sides.verdict, sides.votes), (Verdict::Falls, Count { in_favour: 1, against: 1, abstaining: 0 }));
    assert_eq!(sides.sides.len(), 2);
}

#[test]
fn the_recused_are_out_of_quorum_and_base_and_the_deputy_brings_the_seat_back() {
    // Seven seats, one recused: half of six are three, and all are six (pitfall 9).
    let places = several(&[(2, FOR), (1, AGAINST), (1, RECUSED), (3, AWAY)]);
    let rule = Rule { share: Some(Share::Half), ..majority() };
    let without = tally(&rule, &places);
    assert_eq!((without.seats, without.present, without.recused, without.quorum), (6, 3, 1, Some(3)));
    assert_eq!(without.verdict, Verdict::Adopted);
    let all =
        tally(&Rule { of: Base::All, ..majority() }, &several(&[(4, FOR), (1, AGAINST), (1, RECUSED), (1, AWAY)]));
    assert_eq!((all.base, all.needed, all.verdict), (6, 4, Verdict::Adopted));
    // A vote of somebody who is recused counts for nothing, whoever entered it.
    let voted = Place { choice: Some(Choice::Against), ..RECUSED };
    assert_eq!(tally(&majority(), &[FOR, FOR, voted]).votes, Count { in_favour: 2, against: 0, abstaining: 0 });
}

#[test]
fn some_bodies_let_nobody_abstain_and_the_chair_cannot_opt_out() {
    let duty = Rule { abstaining: false, ..majority() };
    assert!(duty.forbids(Choice::Abstain, false).is_some());
    assert!(duty.forbids(Choice::For, false).is_none());
    let chair = Rule { tie: Tie::Chair, ..majority() };
    assert!(chair.forbids(Choice::Abstain, true).is_some());
    assert!(chair.forbids(Choice::Abstain, false).is_none());
    assert!(of_count(&duty, None, minutes(&there(5, 5), (3, 1, 1))).contradiction().is_some());
    assert!(of_count(&majority(), None, minutes(&there(5, 5), (3, 1, 1))).contradiction().is_none());
    assert!(of_count(&majority(), None, minutes(&there(4, 5), (3, 1, 1))).contradiction().is_some());
    assert!(of_count(&majority(), None, minutes(&there(6, 5), (3, 1, 1))).contradiction().is_some());
}

#[test]
fn quorum_is_a_number_a_part_or_somebody_of_each_side() {
    // Which part of how many seats, and the least that is enough (pitfall 11).
    let table = [
        (Some(Share::Half), None, 7, 4),
        (Some(Share::Half), None, 8, 4),
        (Some(Share::MoreThanHalf), None, 8, 5),
        (Some(Share::MoreThanHalf), None, 7, 4),
        (Some(Share::TwoThirds), None, 7, 5),
        (Some(Share::TwoThirds), None, 9, 6),
        (Some(Share::Half), Some(5), 7, 5),
        (Some(Share::Half), Some(2), 7, 4),
        (None, Some(3), 7, 3),
    ];
    for (share, quorum, seats, enough) in table {
        let rule = Rule { share, quorum, ..majority() };
        let with = |present| of_count(&rule, None, minutes(&there(present, seats), (present, 0, 0)));
        assert_eq!(with(enough).quorum, Some(enough), "{share:?} {quorum:?} of {seats}");
        assert_eq!(with(enough).verdict, Verdict::Adopted);
        assert_eq!(with(enough - 1).verdict, Verdict::NotQuorate);
    }
    let sides = Rule { share: Some(Share::EachSide), ..majority() };
    assert_eq!(tally(&sides, &[of_side(0, FOR), of_side(1, AWAY)]).verdict, Verdict::NotQuorate);
    assert_eq!(tally(&sides, &[of_side(0, FOR), of_side(1, ABSTAINS)]).verdict, Verdict::Adopted);
}

#[test]
fn equal_votes_go_as_the_rule_says() {
    let tied = [FOR, AGAINST];
    let chaired = |seat: usize, tie| Rule { tie, chair: vec![seat_of(seat).seat], ..majority() };
    let verdict = |rule: &Rule| tally(rule, &tied).verdict;
    assert_eq!(verdict(&chaired(0, Tie::Chair)), Verdict::AdoptedByChair);
    assert_eq!(verdict(&chaired(1, Tie::Chair)), Verdict::FallsByChair);
    assert_eq!(verdict(&chaired(0, Tie::Falls)), Verdict::Falls);
    assert_eq!(verdict(&chaired(0, Tie::Lot)), Verdict::Lot);
    // A chair who has not voted decides nothing, and in a body that agrees a tie is no agreement (pitfall 12).
    assert_eq!(tally(&chaired(2, Tie::Chair), &[FOR, AGAINST, AWAY]).verdict, Verdict::Falls);
    let consensus = Rule { decides: Threshold::Consensus, ..chaired(0, Tie::Chair) };
    assert_eq!(verdict(&consensus), Verdict::NoAgreement);
    // Of all of three the chair's vote is not the one that was missing.
    let of_all = Rule { of: Base::All, ..chaired(0, Tie::Chair) };
    assert_eq!(tally(&of_all, &[FOR, AGAINST, AWAY]).verdict, Verdict::Falls);
    // Minutes tell how the chair voted, or what they came to does.
    let told = |chair| of_count(&chaired(0, Tie::Chair), None, Minutes { chair, ..minutes(&there(4, 4), (2, 2, 0)) });
    assert_eq!(told(Some(Choice::For)).verdict, Verdict::AdoptedByChair);
    assert_eq!(told(None).verdict, Verdict::Falls);
}

#[test]
fn one_objector_stops_consensus_and_one_who_abstains_does_not() {
    let rule = Rule::default();
    assert_eq!(tally(&rule, &several(&[(6, FOR), (1, AGAINST)])).verdict, Verdict::NoAgreement);
    let reserved = tally(&rule, &several(&[(6, FOR), (1, ABSTAINS)]));
    assert_eq!(reserved.verdict, Verdict::Adopted);
    assert!(reserved.admits(Outcome::ApprovedWithRemarks));
    assert!(!tally(&rule, &[FOR, AGAINST]).admits(Outcome::Approved));
    assert!(tally(&rule, &[FOR, AGAINST]).admits(Outcome::NoAgreement));
    assert_eq!(tally(&rule, &[ABSTAINS, ABSTAINS]).verdict, Verdict::NoAgreement);
}

#[test]
fn abstaining_is_not_a_vote_cast_but_is_there() {
    let places = several(&[(2, FOR), (1, AGAINST), (2, ABSTAINS)]);
    let of = |of| tally(&Rule { of, ..majority() }, &places).verdict;
    assert_eq!(of(Base::Cast), Verdict::Adopted);
    assert_eq!(of(Base::Present), Verdict::Falls);
    let two_thirds = Rule { decides: Threshold::TwoThirds, ..majority() };
    assert_eq!(tally(&two_thirds, &places).verdict, Verdict::Adopted);
    assert_eq!(tally(&two_thirds, &several(&[(3, FOR), (2, AGAINST)])).verdict, Verdict::Falls);
    let unanimity = Rule { decides: Threshold::Unanimity, ..majority() };
    assert_eq!(tally(&unanimity, &several(&[(3, FOR), (2, ABSTAINS)])).verdict, Verdict::Adopted);
    assert_eq!(
        tally(&Rule { of: Base::Present, ..unanimity }, &several(&[(3, FOR), (1, ABSTAINS)])).verdict,
        Verdict::Falls
    );
}

#[test]
fn silence_is_consent_only_when_it_was_said_so_and_the_time_is_over() {
    let rule = Rule { share: Some(Share::Half), ..majority() };
    let places = several(&[(1, FOR), (1, AGAINST), (4, AWAY), (1, RECUSED)]);
    let with = |silence| Room::of(&places).tally(&rule, silence);
    assert_eq!(with(None).verdict, Verdict::NotQuorate);
    assert_eq!(with(Some(Silence::Nothing)).verdict, Verdict::NotQuorate);
    let consents = with(Some(Silence::Consents));
    assert_eq!((consents.verdict, consents.votes.in_favour, consents.silent), (Verdict::Adopted, 5, 4));
}

#[test]
fn minutes_that_tell_of_sides_are_added_up_like_votes() {
    let told = [
        SideCount::of("kommunane".into(), Count { in_favour: 5, against: 1, abstaining: 0 }),
        SideCount { side: "helseføretaket".into(), votes: Count::default(), agrees: true },
    ];
    let rule = Rule { by: CountedBy::Sides, share: Some(Share::EachSide), ..majority() };
    let both = of_count(&rule, None, Minutes { sides: &told, ..Minutes::default() });
    assert_eq!((both.votes.in_favour, both.needed, both.verdict), (2, 2, Verdict::Adopted));
    // A side that the roster knows and the minutes do not tell of was not there.
    let room = Room::of(&[of_side(0, FOR), of_side(1, FOR)]);
    let roster = Roster::of_case(&room.workspace, &room.case, today());
    let one = of_count(&rule, Some(&roster), Minutes { sides: &told[..1], ..Minutes::default() });
    assert_eq!(one.verdict, Verdict::NotQuorate);
}

/// The same rules, said once more: with fractions compared crosswise, and without a roster.
fn model(rule: &Rule, places: &[Place], chair: Option<usize>, silence: bool) -> (Verdict, u32) {
    let voting: Vec<Place> = places.iter().filter(|p| p.has_vote && p.is_held && !p.is_recused).copied().collect();
    let choice = |p: &Place| p.choice.or(if silence { Some(Choice::For) } else { None });
    let answered: Vec<(Place, Choice)> = voting.iter().filter_map(|p| Some((*p, choice(p)?))).collect();
    let most = |of: &dyn Fn(&Place) -> bool| -> Option<i64> {
        let there: Vec<Choice> = answered.iter().filter(|(p, _)| of(p)).map(|(_, choice)| *choice).collect();
        let weight = |choice: &Choice| match choice {
            Choice::For => 1,
            Choice::Against => -1,
            Choice::Abstain => 0,
        };
        (!there.is_empty()).then(|| there.iter().map(weight).sum::<i64>().signum())
    };
    let parties: BTreeSet<u8> = voting.iter().filter_map(|p| p.party).collect();
    // A side whose seats are all recused is still one, of which nobody takes part.
    let held = places.iter().filter(|p| p.has_vote && p.is_held);
    let sides: BTreeSet<u8> = held.filter_map(|p| p.side).collect();
    let units: Vec<Option<i64>> = match rule.by {
        CountedBy::Heads => voting
            .iter()
            .map(|p| choice(p).map(|choice| i64::from(choice == Choice::For) - i64::from(choice == Choice::Against)))
            .collect(),
        CountedBy::Parties => parties.iter().map(|party| most(&|p| p.party == Some(*party))).collect(),
        CountedBy::Sides => sides.iter().map(|side| most(&|p| p.side == Some(*side))).collect(),
    };
    let number = |wanted: i64| units.iter().filter(|unit| **unit == Some(wanted)).count();
    let (yes, no) = (number(1), number(-1));
    let base = match rule.of {
        Base::Cast => yes + no,
        Base::Present => units.iter().flatten().count(),
        Base::All => units.len(),
    };
    let (present, seats) = (answered.len(), voting.len());
    let quorate = rule.quorum.is_none_or(|least| present as u64 >= u64::from(least))
        && match rule.share {
            None => true,
            Some(Share::Half) => present * 2 >= seats,
            Some(Share::MoreThanHalf) => present * 2 > seats,
            Some(Share::TwoThirds) => present * 3 >= seats * 2,
            Some(Share::EachSide) => sides.iter().all(|side| answered.iter().any(|(p, _)| p.side == Some(*side))),
        };
    let adopted = yes > 0
        && match rule.decides {
            Threshold::Consensus => no == 0,
            Threshold::Majority => yes * 2 > base,
            Threshold::TwoThirds => yes * 3 >= base * 2,
            Threshold::Unanimity => yes == base,
        };
    let tied = rule.decides == Threshold::Majority && yes > 0 && yes == no && yes + no == base;
    let led = chair.and_then(|at| places.get(at)).filter(|p| p.has_vote && p.is_held && !p.is_recused);
    let verdict = match (adopted, rule.decides, rule.tie, led.and_then(|p| p.choice)) {
        _ if !quorate => Verdict::NotQuorate,
        (true, ..) => Verdict::Adopted,
        (_, Threshold::Consensus, ..) => Verdict::NoAgreement,
        (_, _, Tie::Lot, _) if tied => Verdict::Lot,
        (_, _, Tie::Chair, Some(Choice::For)) if tied => Verdict::AdoptedByChair,
        (_, _, Tie::Chair, Some(Choice::Against)) if tied => Verdict::FallsByChair,
        _ => Verdict::Falls,
    };
    (verdict, u32::try_from(seats).unwrap())
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let choice = proptest::option::weighted(0.8, proptest::sample::select(&Choice::ALL[..]));
    let (party, side) = (proptest::option::of(0..3u8), proptest::option::of(0..2u8));
    let mostly = || prop::bool::weighted(0.85);
    let one = (party, side, mostly(), mostly(), mostly(), choice).prop_map(
        |(party, side, has_vote, is_held, is_free, choice)| Place {
            party,
            side,
            has_vote,
            is_held,
            is_recused: !is_free,
            choice,
        },
    );
    proptest::collection::vec(one, 0..10)
}

fn rules() -> impl Strategy<Value = Rule> {
    let decides = proptest::sample::select(vec![
        Threshold::Consensus,
        Threshold::Majority,
        Threshold::Majority,
        Threshold::TwoThirds,
        Threshold::Unanimity,
    ]);
    let shares = vec![Share::Half, Share::MoreThanHalf, Share::TwoThirds, Share::EachSide];
    (
        decides,
        proptest::sample::select(vec![CountedBy::Heads, CountedBy::Parties, CountedBy::Sides]),
        proptest::sample::select(vec![Base::Cast, Base::Present, Base::All]),
        proptest::sample::select(vec![Tie::Chair, Tie::Falls, Tie::Lot]),
        proptest::option::weighted(0.3, 0..6u32),
        proptest::option::weighted(0.4, proptest::sample::select(shares)),
        proptest::option::of(0..4usize),
    )
        .prop_map(|(decides, by, of, tie, quorum, share, chair)| Rule {
            quorum,
            share,
            decides,
            by,
            of,
            tie,
            chair: chair.map(|at| seat_of(at).seat).into_iter().collect(),
            ..Rule::default()
        })
}

fn chair_of(rule: &Rule) -> Option<usize> {
    (0..4).find(|at| rule.chair.contains(&seat_of(*at).seat))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_tally_is_what_the_simple_model_says(rule in rules(), places in places(), silence in any::<bool>()) {
        let silent = if silence { Silence::Consents } else { Silence::Nothing };
        let tally = Room::of(&places).tally(&rule, Some(silent));
        prop_assert_eq!((tally.verdict, tally.seats), model(&rule, &places, chair_of(&rule), silence));
        prop_assert_eq!(tally.contradiction(), None);
    }

    #[test]
    fn one_more_in_favour_never_makes_an_adopted_proposal_fall(rule in rules(), places in places(), at in 0..10usize) {
        let before = Room::of(&places).tally(&rule, None);
        let mut after = places;
        if let Some(place) = after.get_mut(at) {
            place.choice = Some(Choice::For);
        }
        let after = Room::of(&after).tally(&rule, None);
        let rank = |verdict| match verdict {
            Verdict::NotQuorate => 0,
            Verdict::Falls | Verdict::FallsByChair | Verdict::NoAgreement => 1,
            Verdict::Lot => 2,
            Verdict::Adopted | Verdict::AdoptedByChair => 3,
        };
        // Where a party or a side that was against is split by the vote, there are no equal votes left to decide, and
        // of all of them half is still not more than half.
        let was_equal = matches!(before.verdict, Verdict::Lot | Verdict::AdoptedByChair);
        let is_split = rule.by != CountedBy::Heads && rule.of != Base::Cast;
        prop_assume!(!(was_equal && is_split));
        prop_assert!(rank(before.verdict) <= rank(after.verdict), "{:?} became {:?}", before, after);
    }
}

/// Tallies as they come, each with what it shows.
fn representative() -> Vec<(&'static str, Tally)> {
    let counted = |rule: &Rule, there: Attendance, votes| of_count(rule, None, minutes(&there, votes));
    let half = Rule { share: Some(Share::Half), ..majority() };
    let chaired = Rule { tie: Tie::Chair, chair: vec![seat_of(0).seat], ..half.clone() };
    let parties = Rule { by: CountedBy::Parties, ..majority() };
    let sides = Rule { by: CountedBy::Sides, share: Some(Share::EachSide), ..majority() };
    let two_thirds = Rule { decides: Threshold::TwoThirds, ..majority() };
    let unanimity = Rule { decides: Threshold::Unanimity, ..majority() };
    let consensus = Rule::default();
    let mixed = [of_party(0, FOR), of_party(0, FOR), of_party(1, AGAINST), of_party(2, FOR), of_party(3, AWAY)];
    let both = several(&[(5, of_side(0, FOR)), (1, of_side(0, AGAINST)), (2, of_side(1, FOR))]);
    let apart = several(&[(5, of_side(0, FOR)), (1, of_side(1, FOR)), (2, of_side(1, AGAINST))]);
    let alone = several(&[(5, of_side(0, FOR)), (2, of_side(1, AWAY))]);
    let silent = several(&[(2, FOR), (1, AGAINST), (4, AWAY)]);
    vec![
        ("majority", counted(&half, there(5, 7), (3, 1, 1))),
        ("majority, against", counted(&half, there(7, 7), (2, 5, 0))),
        ("one vote", counted(&majority(), there(3, 7), (1, 0, 2))),
        ("nobody votes", counted(&majority(), there(3, 7), (0, 0, 0))),
        ("too few", counted(&half, there(3, 7), (0, 0, 0))),
        ("too few, although they voted", counted(&half, there(3, 7), (3, 0, 0))),
        ("recused", tally(&half, &several(&[(3, FOR), (1, AGAINST), (1, RECUSED), (2, AWAY)]))),
        ("of those present", counted(&Rule { of: Base::Present, ..half.clone() }, there(6, 7), (3, 1, 2))),
        ("of all", counted(&Rule { of: Base::All, ..half.clone() }, there(6, 7), (4, 2, 0))),
        ("tie falls", counted(&half, there(6, 7), (3, 3, 0))),
        ("tie, chair for", tally(&chaired, &[FOR, AGAINST, FOR, AGAINST])),
        ("tie, chair against", tally(&chaired, &[AGAINST, AGAINST, FOR, FOR])),
        ("tie, chair silent", counted(&chaired, there(4, 4), (2, 2, 0))),
        ("lot", counted(&Rule { tie: Tie::Lot, ..half.clone() }, there(4, 4), (2, 2, 0))),
        ("two thirds", counted(&two_thirds, there(6, 7), (4, 2, 0))),
        ("two thirds missed", counted(&two_thirds, there(7, 7), (4, 3, 0))),
        ("unanimity", counted(&unanimity, there(5, 7), (4, 0, 1))),
        ("unanimity missed", counted(&unanimity, there(5, 7), (4, 1, 0))),
        ("consensus", counted(&consensus, there(7, 9), (7, 0, 0))),
        ("consensus, one abstains", counted(&consensus, there(7, 9), (6, 0, 1))),
        ("no agreement", counted(&consensus, there(7, 9), (6, 1, 0))),
        ("parties", tally(&parties, &mixed)),
        ("of all parties", tally(&Rule { of: Base::All, ..parties }, &mixed)),
        ("sides", tally(&sides, &both)),
        ("sides apart", tally(&sides, &apart)),
        ("a side is missing", tally(&sides, &alone)),
        ("silence consents", Room::of(&silent).tally(&half, Some(Silence::Consents))),
        ("silence is nothing", Room::of(&silent).tally(&half, Some(Silence::Nothing))),
    ]
}

#[test]
fn the_sentence_shows_its_arithmetic_in_every_language() {
    let mut said = String::new();
    for (what, tally) in representative() {
        writeln!(said, "{what}").unwrap();
        for lang in Lang::ALL {
            writeln!(said, "  {lang}: {}", Locale::new(lang).say(&tally.message())).unwrap();
        }
    }
    assert!(said == include_str!("../data/tally.txt"), "the sentences are now:\n{said}");
}
