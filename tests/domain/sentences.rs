//! Sentences that count, name and date something, in every form they take, in three languages: read them aloud.
//!
//! What is missing in a plan as it comes about is in `missing`; here stands each kind with one, several and many.

use std::fmt::Write as _;

use vedtak::domain::consideration::Outcome;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::{Argument, Message};
use vedtak::locale::Locale;

use super::field::{day, when};

const GOLDEN: &str = include_str!("../data/sentences.txt");

/// Areas and beginnings of the texts that have to stand in the golden file, every one of them.
const WHOLE: [(&str, &str); 8] = [
    (include_str!("../../locales/en/outstanding.ftl"), "missing-"),
    (include_str!("../../locales/en/outstanding.ftl"), "next-"),
    (include_str!("../../locales/en/round.ftl"), "force-"),
    (include_str!("../../locales/en/round.ftl"), "stand-"),
    (include_str!("../../locales/en/round.ftl"), "life-"),
    (include_str!("../../locales/en/consult.ftl"), "final-"),
    (include_str!("../../locales/en/consult.ftl"), "conflict-"),
    (include_str!("../../locales/en/hearing.ftl"), "hearing-"),
];

const BODIES: [&str; 5] = ["SR Voss", "SU Vest", "SU Berg", "SU Vatn", "SU Nord"];
const PARTIES: [&str; 5] = ["Nesvik kommune", "Helse Fjord HF", "Berg kommune", "Vatn kommune", "Nord kommune"];
const PERSONS: [&str; 2] = ["Kari Nes", "Bo Li"];

fn first(names: &[&str], count: usize) -> Vec<String> {
    names.iter().take(count).map(|name| (*name).to_owned()).collect()
}

fn keys(prefix: &str, count: usize) -> Argument {
    Argument::each((1..=count).map(|number| format!("{prefix}{number}")))
}

/// One body of one, two of three, four of five.
fn of_bodies(id: &'static str) -> Vec<Message> {
    [(1, 0, 1), (1, 2, 3), (2, 1, 3), (4, 1, 5)]
        .map(|(count, done, total)| counted(Message::new(id).with("names", first(&BODIES, count)), done, total))
        .map(|message| message.with("step", "M1").with("when", when("14.05.20")))
        .into()
}

fn of_parties(id: &'static str) -> Vec<Message> {
    [(1, 0, 1), (1, 23, 24), (2, 22, 24), (5, 19, 24)]
        .map(|(count, done, total)| counted(Message::new(id).with("names", first(&PARTIES, count)), done, total))
        .map(|message| message.with("step", "M3").with("version", "1.0").with("hub", first(&["Sjukehuset HF"], 1)))
        .into()
}

/// A round of one party, and one of many.
fn of_rounds(id: &'static str) -> Vec<Message> {
    [(1, 1), (23, 24)].map(|(done, total)| counted(Message::new(id).with("version", "1.0"), done, total)).into()
}

fn counted(message: Message, done: usize, total: usize) -> Message {
    message.with("done", done).with("total", total)
}

fn of_case(id: &'static str) -> Vec<Message> {
    [1, 2]
        .map(|count| Message::new(id).with("names", first(&BODIES, count)).with("step", "M1"))
        .map(|message| message.with("day", day("2020-05-14")).with("how", "lovlegkontroll"))
        .into()
}

fn not_quorate(message: Message) -> Message {
    message.with("outcome", Message::new(Outcome::NotQuorate.term()))
}

/// One, two and five of something with a key.
fn of_keys(id: &'static str, name: &'static str, prefix: &str) -> Vec<Message> {
    [1, 2, 5].map(|count| Message::new(id).with("count", count).with(name, keys(prefix, count))).into()
}

fn of_names(id: &'static str) -> Vec<Message> {
    [1, 2, 5].map(|count| Message::new(id).with("names", first(&PARTIES, count))).into()
}

fn of_life(id: &'static str) -> Vec<Message> {
    vec![Message::new(id).with("title", "Felles plan").with("day", day("2024-01-31"))]
}

fn alone(id: &'static str) -> Vec<Message> {
    vec![Message::new(id)]
}

fn missing() -> Vec<Message> {
    let persons = |message: Message, count| message.with("voters", first(&PERSONS, count));
    let votes = [(1, 6), (2, 5)].map(|(count, done)| {
        let message = counted(Message::new("missing-votes").with("names", first(&BODIES, 1)), done, 7);
        persons(message.with("step", "M1"), count)
    });
    let recusal = [1, 2].map(|count| {
        let message = Message::new("missing-recusal").with("names", first(&BODIES, 1));
        message.with("step", "M1").with("persons", first(&PERSONS, count))
    });
    let condition = |id| {
        [1, 2].map(|count| {
            Message::new(id).with("names", first(&BODIES, count)).with("condition", "Kostnaden er avklara")
        })
    };
    let owner = of_keys("missing-remark-owner", "remarks", "m");
    let review = of_keys("missing-access-review", "parts", "R");
    let fields = of_keys("missing-fields", "records", "R");
    [
        of_bodies("missing-answer"),
        of_bodies("missing-answer-meeting").into_iter().take(2).collect(),
        of_parties("missing-answer-parties"),
        vec![Message::new("missing-close").with("step", "M1")],
        of_parties("missing-signature"),
        vec![Message::new("missing-relock").with("version", "1.0").with("next", "1.1")],
        votes.into(),
        of_case("missing-count"),
        of_case("missing-record"),
        of_case("missing-record-written"),
        of_case("missing-meeting").into_iter().map(not_quorate).collect(),
        recusal.into(),
        of_case("missing-confirm"),
        of_case("missing-challenge"),
        of_bodies("missing-common-wording").into_iter().skip(2).collect(),
        of_bodies("missing-common-version").into_iter().skip(2).collect(),
        of_keys("missing-remark-answers", "remarks", "m"),
        owner.into_iter().map(|message| message.with("name", "Ada Vik")).collect(),
        of_keys("missing-remark-met", "remarks", "m"),
        condition("missing-condition-start").into(),
        condition("missing-condition").into(),
        of_keys("missing-chapters", "chapters", ""),
        fields.into_iter().map(|message| message.with("register", "Risiko")).collect(),
        of_keys("missing-dates", "milestones", "M"),
        review.into_iter().map(|message| message.with("day", day("2020-12-01"))).collect(),
        of_keys("missing-access-day", "parts", "R"),
        vec![Message::new("missing-since").with("day", day("2020-05-14"))],
    ]
    .concat()
}

fn next() -> Vec<Message> {
    let of = |id| {
        let message = Message::new(id).with("step", "M2").with("title", "Styringsgruppa godkjenner");
        message.with("names", first(&BODIES, 2)).with("when", when("veke 38"))
    };
    ["next-step", "next-step-bare", "next-step-when"].map(of).into()
}

fn signing() -> Vec<Message> {
    let force =
        ["force-all", "force-nobody", "force-nobody-closed", "force-withdrawn", "force-superseded", "force-expired"];
    let stand = [
        "stand-missing",
        "stand-missing-closed",
        "stand-not-adopted",
        "stand-not-adopted-free",
        "stand-declined-now",
        "stand-declined",
        "stand-withdrawn",
        "stand-reserved",
        "stand-disputed",
        "stand-acceded",
    ];
    let rules = ["rule-all", "rule-adopted", "rule-adoption-first", "rule-partial"];
    [
        force.map(of_rounds).concat(),
        vec![Message::new("force-nothing-locked").with("plan", "Felles plan")],
        vec![Message::new("force-binds-nobody").with("version", "1.0")],
        of_parties("force-between").into_iter().skip(2).collect(),
        of_parties("force-pairs").into_iter().skip(1).collect(),
        stand.map(of_names).concat(),
        rules.map(alone).concat(),
        of_parties("rule-pairs").into_iter().take(1).collect(),
    ]
    .concat()
}

fn life() -> Vec<Message> {
    let ids = [
        "life-in-force",
        "life-in-force-passed",
        "life-revision",
        "life-revision-passed",
        "life-notice",
        "life-notice-passed",
        "life-expiry",
        "life-expiry-passed",
    ];
    ids.map(of_life).concat()
}

fn consultation() -> Vec<Message> {
    let standing = |id| {
        [(0_usize, 0_usize, 0_usize), (2, 1, 1), (3, 2, 0)].map(|(done, late, withdrawn)| {
            let message = counted(Message::new(id).with("step", "M4"), done, 24);
            message.with("late", late).with("withdrawn", withdrawn).with("due", day("2020-09-01"))
        })
    };
    let late = [1_usize, 3].map(|days| Message::new("consult-late").with("days", days));
    let decided = ["consult-used", "consult-not-used"]
        .map(|used| Message::new("consult-late-decided").with("days", 3_usize).with("used", Message::new(used)));
    let said = ["conflict-wording", "conflict-version"]
        .map(|about| Message::new("conflict-said").with("step", "M2").with("about", Message::new(about)));
    let count = [(1_usize, 0_usize), (2, 1), (3, 2)]
        .map(|(count, open)| Message::new("response-count").with("count", count).with("unanswered", open));
    [
        standing("consult-standing").into(),
        standing("consult-standing-due").into(),
        ["consult-waiting", "consult-overdue", "consult-in-time", "consult-withdrawn"].map(alone).concat(),
        late.into(),
        decided.into(),
        ["conflict-wording", "conflict-version", "conflict-open", "conflict-none"].map(alone).concat(),
        said.into(),
        vec![Message::new("conflict-again").with("step", "M2").with("version", "1.1")],
        vec![Message::new("conflict-reconciled").with("by", "Styringsgruppa, 7/20").with("text", "Ja")],
        count.into(),
        of_keys("final-unanswered", "remarks", "m"),
        of_keys("final-unmet", "conditions", "m"),
        of_keys("final-conflicts", "steps", "M"),
        of_keys("final-changed", "places", "R").into_iter().map(|message| message.with("version", "1.0")).collect(),
    ]
    .concat()
}

fn cases() -> Vec<Message> {
    let at = |id| Message::new(id).with("day", day("2020-05-14")).with("place", "Voss");
    let seat = |id| {
        let message = Message::new(id).with("seat", "Leiar").with("person", "Kari Nes").with("name", "SR Voss");
        message.with("choice", Message::new("choice-for")).with("names", first(&BODIES, 1))
    };
    let moved = ["moving-moved", "moving-postponed", "moving-off-list"].map(Message::new);
    let states = ["challenge-open", "challenge-upheld", "challenge-set-aside"].map(Message::new);
    let of_seats = [
        "said-called",
        "said-seated",
        "said-unseated",
        "said-raised",
        "said-recused",
        "said-not-recused",
        "said-vote-opened",
        "said-voted",
        "said-vote-withdrawn",
        "said-confirmed",
        "denied-chair-only",
        "denied-recused",
        "denied-replaced",
        "record-awaits-chair",
        "silence-not-announced",
        "written-not-over",
    ];
    [
        ["hearing-held", "hearing-undated", "hearing-written", "hearing-written-consents", "hearing-place"]
            .map(at)
            .into(),
        alone("hearing-no-day"),
        [1, 2].map(|count| Message::new("hearing-doubts").with("names", first(&PERSONS, count))).into(),
        [1, 2].map(|count| Message::new("hearing-votes").with("names", first(&PERSONS, count))).into(),
        alone("hearing-record"),
        vec![Message::new("hearing-cast").with("cast", 3_usize).with("seats", 7_usize)],
        vec![Message::new("hearing-proposed").with("text", "Ja")],
        vec![Message::new("hearing-recused").with("person", "Kari").with("basis", "nabo")],
        moved.clone().map(|how| at("hearing-moved").with("how", how).with("reason", "Ferie.")).into(),
        moved.map(|how| Message::new("said-case-moved").with("how", how)).into(),
        states.map(|state| Message::new("said-challenged").with("name", "SR Voss").with("state", state)).into(),
        of_seats.map(|id| seat(id).with("step", "M1").with("day", day("2020-05-14"))).into(),
    ]
    .concat()
}

#[test]
fn every_form_of_a_sentence_reads_well_in_three_languages() {
    let mut said = String::new();
    let mut before = String::new();
    let all = [missing(), next(), signing(), life(), consultation(), cases()].concat();
    for message in &all {
        if message.id != before {
            writeln!(said, "{}", message.id).unwrap();
            before = message.id.to_string();
        }
        for lang in [Lang::En, Lang::Nb, Lang::Nn] {
            writeln!(said, "  {}: {}", lang.code(), Locale::new(lang).say(message)).unwrap();
        }
    }
    assert_eq!(said.trim(), GOLDEN.trim(), "{said}");
}

#[test]
fn no_sentence_of_these_kinds_is_left_out() {
    for (texts, prefix) in WHOLE {
        let ids = texts.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        for id in ids.filter(|id| id.starts_with(prefix)) {
            assert!(GOLDEN.lines().any(|line| line == id), "{id}");
        }
    }
}
