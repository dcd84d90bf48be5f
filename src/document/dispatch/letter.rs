//! The letter: what is asked, by when, how one answers, what is enclosed.

use super::{Mailing, Paper};
use crate::document::part::{Fact, Line, Part};
use crate::domain::message::Message;
use crate::domain::milestone::Act;

/// Says the letter.
pub(super) fn parts(mailing: &Mailing<'_>) -> Vec<Part> {
    let locale = &mailing.shown.locale;
    let mut head = mailing.head();
    let from = mailing.fact("dispatch-from", &mailing.shown.workspace.head.name);
    head.splice(0..0, [from, mailing.fact("dispatch-day", locale.short_date(mailing.shown.day))]);
    let mut parts = vec![Part::Facts(head)];
    let reminds = mailing.reminds.map(|day| Message::new("dispatch-reminds").with("day", day));
    parts.extend(reminds.map(|said| Part::Stamp(mailing.say(&said))));
    let asked = Message::new(ask(mailing.step.act))
        .with("name", mailing.name())
        .with("plan", &mailing.shown.plan.head.title)
        .with("version", &mailing.version.number);
    let silence = mailing.step.silence.as_ref();
    let silence = silence.map(|words| Message::new("dispatch-silence").with("words", words));
    let answer = match &mailing.sender.mail {
        Some(mail) => Message::new("dispatch-answer-mail").with("mail", mail),
        None => Message::new("dispatch-answer"),
    };
    let carries = Message::new("dispatch-carries").with("reference", &mailing.reference);
    let exact = Message::new("dispatch-exact")
        .with("file", mailing.texts.first().map(String::as_str).unwrap_or_default())
        .with("sha256", mailing.version.text.to_string());
    let terminal = mailing.address.map(|address| {
        Message::new("dispatch-terminal").with("command", address.command()).with("fingerprint", &address.fingerprint)
    });
    let before = std::iter::once(asked).chain(mailing.deadline()).chain(silence).chain([answer, carries]);
    parts.extend(before.map(|said| mailing.sentence(&said)));
    parts.push(mailing.heading("dispatch-enclosed"));
    parts.push(Part::Facts(enclosed(mailing)));
    parts.extend(std::iter::once(exact).chain(terminal).map(|said| mailing.sentence(&said)));
    parts.push(mailing.sentence(&Message::new("dispatch-greeting")));
    parts.push(Part::Sentence(format!("{}, {}", mailing.sender.name, mailing.shown.workspace.head.name)));
    parts
}

/// Lists what is enclosed, each with its file.
fn enclosed(mailing: &Mailing<'_>) -> Vec<Fact> {
    let papers = Paper::of(mailing.step.act).into_iter().filter(|paper| *paper != Paper::Letter);
    let papers = papers.map(|paper| mailing.fact(paper.term(), paper.file(mailing, mailing.ending)));
    let text = Fact {
        label: mailing.shown.locale.term("dispatch-plan"),
        lines: mailing.texts.iter().map(Line::words).collect(),
    };
    papers.chain([text]).collect()
}

/// Returns the sentence that asks for an act.
#[must_use]
pub const fn ask(act: Act) -> &'static str {
    match act {
        Act::Discuss => "dispatch-ask-discuss",
        Act::Review => "dispatch-ask-review",
        Act::Present => "dispatch-ask-present",
        Act::Consider => "dispatch-ask-consider",
        Act::Recommend => "dispatch-ask-recommend",
        Act::Decide => "dispatch-ask-decide",
        Act::Consult => "dispatch-ask-consult",
        Act::SendOut => "dispatch-ask-send-out",
        Act::Sign => "dispatch-ask-sign",
        Act::Note => "dispatch-ask-note",
    }
}
