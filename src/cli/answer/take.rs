//! Answers offered one by one at the terminal; what was taken before is not offered again.

use crate::domain::consideration::{Channel, Outcome};
use crate::domain::message::Message;
use crate::domain::milestone::Act;
use crate::domain::party::Considerer;
use crate::domain::version::Way;
use crate::notice::answer::{Ask, Asks, Kind, Original};

use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, choose};

use super::enter::{Enter, enter};
use super::known::{self, Came};
use super::list::{List, sentences};

/// As many lines of a letter are shown.
const SHOWN: usize = 6;

/// What is done with a file.
enum Next {
    Taken,
    Skipped,
    Stopped,
}

/// What was chosen.
#[derive(Clone, Copy)]
enum Choice {
    Take,
    Other,
    Skip,
    Stop,
}

/// Offers files one by one.
pub(super) async fn take(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let asks = known::asks(desk, given.plan.as_deref())?;
    let all = known::came(desk, &asks, &given.files).await?;
    for came in all.iter().filter(|came| came.original.is_err()) {
        for said in sentences(desk, came, &asks)? {
            desk.console.note(&said);
        }
    }
    let offered: Vec<&Came> = all.iter().filter(|came| came.is_offered()).collect();
    let before = all.iter().filter(|came| came.is_entered).count();
    if before > 0 {
        desk.console.note(&Message::new("cli-answers-before").with("count", before));
    }
    if offered.is_empty() {
        return desk.console.answer(&Message::new("cli-answers-none"), &serde_json::json!({ "taken": 0 }));
    }
    if !desk.console.is_terminal {
        return Err(unattended(desk, &offered));
    }
    let (mut taken, count) = (0_usize, offered.len());
    for (came, no) in offered.into_iter().zip(1_usize..) {
        desk.console
            .say(&Message::new("cli-answers-no").with("no", no).with("count", count).with("file", shown(&came.path)))?;
        match offer(desk, came, &asks).await? {
            Next::Taken => taken += 1,
            Next::Skipped => {}
            Next::Stopped => break,
        }
    }
    desk.console.answer(&Message::new("cli-answers-taken").with("count", taken), &serde_json::json!({ "taken": taken }))
}

/// Says how to enter each without a terminal.
fn unattended(desk: &mut Desk<'_>, offered: &[&Came]) -> CliError {
    for came in offered {
        let reference = came.guess.ask.as_ref().map_or("…", |ask| &ask.reference);
        let outcome = came.original.as_ref().ok().and_then(Original::outcome).map_or("…", Outcome::name);
        let said = Message::new("cli-answers-command").with("reference", reference).with("outcome", outcome);
        desk.console.note(&said.with("file", shown(&came.path)));
    }
    CliError::usage(Message::new("cli-answers-no-terminal").with("count", offered.len()))
        .hint(Message::new("hint-answer-enter"))
}

/// Offers one file until it is taken or left.
async fn offer(desk: &mut Desk<'_>, came: &Came, asks: &Asks) -> Result<Next, CliError> {
    let Ok(original) = &came.original else { return Ok(Next::Skipped) };
    show(desk, came, original, asks)?;
    let mut ask = came.guess.ask.clone();
    loop {
        match choice(desk, ask.as_ref())? {
            Choice::Stop => return Ok(Next::Stopped),
            Choice::Skip => return Ok(Next::Skipped),
            Choice::Other => ask = other(desk, asks)?.or(ask),
            Choice::Take => {
                let Some(meant) = &ask else { continue };
                let is_other = came.guess.ask.as_ref().is_some_and(|guess| guess != meant);
                let Some(mut answer) = fill(desk, meant, original, came)? else { continue };
                answer.regardless = is_other;
                if attempt(desk, answer).await? {
                    return Ok(Next::Taken);
                }
            }
        }
    }
}

/// Shows what came: from whom, what it is taken for and why, the first of its words.
fn show(desk: &mut Desk<'_>, came: &Came, original: &Original, asks: &Asks) -> Result<(), CliError> {
    let from = original.from.as_ref().map(|from| format!("{} <{}>", from.name, from.mail).trim().to_owned());
    let lines = [from, original.subject.clone()].into_iter().flatten();
    let words =
        original.words.lines().filter(|line| !line.trim().is_empty()).take(SHOWN).map(|line| format!("| {line}"));
    let said = says(desk, original);
    for line in lines.chain(words).chain(said) {
        desk.console.line(&format!("  {line}"))?;
    }
    if let Some(ask) = &came.guess.ask {
        let sure = if came.guess.is_sure { "cli-answers-sure" } else { "cli-answers-guess" };
        let said = Message::new("cli-answers-for").with("name", &ask.name).with("step", &ask.milestone);
        desk.console.say(&said.with("version", &ask.version).with("sure", Message::new(sure)))?;
    }
    for message in sentences(desk, came, asks)? {
        let said = desk.console.locale.say(&message);
        desk.console.line(&format!("  {said}"))?;
    }
    Ok(())
}

/// Lists what a form says, each with its name.
fn says(desk: &Desk<'_>, original: &Original) -> Vec<String> {
    let (locale, workspace) = (&desk.console.locale, desk.workspace());
    let Some(form) = &original.form else { return Vec::new() };
    let said = original.suggestion(|at| workspace.day_of(at));
    let outcomes = original.ticked().iter().map(|one| locale.term(one.term())).collect::<Vec<_>>().join(", ");
    let facts = [
        ("dispatch-outcome", Some(outcomes)),
        ("dispatch-held", form.held.clone()),
        ("dispatch-case-number", form.case.clone()),
        ("dispatch-present", form.present.clone()),
        ("dispatch-for", form.in_favour.clone()),
        ("dispatch-against", form.against.clone()),
        ("dispatch-abstaining", form.abstaining.clone()),
        ("dispatch-adopted", form.adopted.clone()),
        ("dispatch-name", form.name.clone()),
    ];
    let several = said.remarks.iter().map(|text| ("dispatch-remarks", Some(text.clone())));
    let several = several.chain(said.conditions.iter().map(|text| ("dispatch-conditions", Some(text.clone()))));
    let line = |(id, value): (&str, Option<String>)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(format!("{}: {value}", locale.term(id)))
    };
    facts.into_iter().chain(several).filter_map(line).collect()
}

/// Asks what to do. Nothing typed leaves the file for another time.
fn choice(desk: &mut Desk<'_>, ask: Option<&Ask>) -> Result<Choice, CliError> {
    let question = if ask.is_some() { "cli-answers-question" } else { "cli-answers-question-other" };
    let known = [
        ("cli-answers-words-take", Choice::Take),
        ("cli-answers-words-other", Choice::Other),
        ("cli-answers-words-stop", Choice::Stop),
    ];
    let typed = desk.console.ask(&Message::new(question))?.unwrap_or_default();
    let is = |id: &str| is_word(desk, id, &typed);
    let chosen = known.into_iter().find(|(id, _)| is(id)).map(|(_, choice)| choice);
    Ok(chosen.unwrap_or(Choice::Skip))
}

/// Tells whether a word is one of those of a text id.
fn is_word(desk: &Desk<'_>, id: &str, typed: &str) -> bool {
    desk.console.locale.term(id).split(';').any(|word| word.trim() == typed.trim().to_lowercase())
}

/// Asks for another reference; nothing when none that is known was given.
fn other(desk: &mut Desk<'_>, asks: &Asks) -> Result<Option<Ask>, CliError> {
    let typed = desk.console.ask(&Message::new("cli-answers-which-reference"))?.unwrap_or_default();
    let found = asks.of_reference(&typed).cloned();
    if found.is_none() {
        let nearest = asks.nearest(&typed);
        let said = Message::new("answer-reference-unknown").with("reference", &typed);
        desk.console.note(&said);
        if !nearest.is_empty() {
            desk.console.note(&choose(nearest));
        }
    }
    Ok(found)
}

/// Asks for what the file does not say; nothing when the answer can not be entered without it.
fn fill(desk: &mut Desk<'_>, ask: &Ask, original: &Original, came: &Came) -> Result<Option<Enter>, CliError> {
    let mut answer = Enter::of(&ask.reference, came.path.clone());
    if original.kind != Kind::Mail {
        let usual = if original.kind == Kind::Scan { Channel::Letter } else { Channel::Email };
        let names = Channel::ALL.map(|channel| (channel, channel.name(), channel.term()));
        answer.behalf.channel = pick(desk, "cli-answers-which-channel", &names, Some(usual))?;
        let today = desk.now().day;
        let typed = desk.console.ask(&Message::new("cli-answers-which-day").with("day", today))?;
        answer.behalf.received = typed.filter(|typed| !typed.is_empty());
    }
    if ask.act == Act::Sign && matches!(ask.who, Considerer::Party(_)) {
        let names = [Way::Ink, Way::Eid].map(|way| (way, way.name(), way.term()));
        answer.signed = pick(desk, "cli-answers-which-way", &names, None)?;
        if answer.signed.is_some() {
            return Ok(Some(answer));
        }
    }
    let names = Outcome::ALL.map(|outcome| (outcome, outcome.name(), outcome.term()));
    answer.outcome = pick(desk, "cli-answers-which-outcome", &names, original.outcome())?;
    if answer.outcome.is_none() {
        desk.console.note(&choose(Outcome::ALL.map(Outcome::name)));
        return Ok(None);
    }
    let said = original.suggestion(|at| desk.workspace().day_of(at)).remarks;
    if answer.outcome == Some(Outcome::Remarks) && said.is_empty() && original.has_words() {
        let typed = desk.console.ask(&Message::new("cli-answers-use-words"))?.unwrap_or_default();
        if is_word(desk, "import-words-yes", &typed) {
            answer.remarks.push(original.words.clone());
        }
    }
    Ok(Some(answer))
}

/// Asks for one of several, by its name or its word; what is usual when nothing was typed.
fn pick<T: Copy + PartialEq>(
    desk: &mut Desk<'_>,
    question: &'static str,
    known: &[(T, &'static str, &'static str)],
    usual: Option<T>,
) -> Result<Option<T>, CliError> {
    let name = |wanted: T| known.iter().find(|(one, _, _)| *one == wanted).map_or("", |(_, name, _)| *name);
    let question = Message::new(question).with("usual", usual.map_or("–", name));
    let typed = desk.console.ask(&question)?.unwrap_or_default().to_lowercase();
    let is = |(_, name, term): &&(T, &'static str, &'static str)| {
        *name == typed || desk.console.locale.term(term).to_lowercase() == typed
    };
    if typed.is_empty() { Ok(usual) } else { Ok(known.iter().find(is).map(|(one, _, _)| *one)) }
}

/// Enters it; what is refused for want of a word is asked for, and tried again. Tells whether it was entered.
async fn attempt(desk: &mut Desk<'_>, mut answer: Enter) -> Result<bool, CliError> {
    loop {
        let Err(error) = enter(desk, &answer).await else { return Ok(true) };
        desk.console.complain(&error);
        let place = match error.cause.id.as_ref() {
            "answer-older-version" | "answer-other-version" => &mut answer.about,
            "answer-step-ended" => &mut answer.after,
            "answer-second" => &mut answer.again,
            _ => return Ok(false),
        };
        let question = match error.cause.id.as_ref() {
            "answer-older-version" | "answer-other-version" => "cli-answers-which-version",
            _ => "cli-answers-which-reason",
        };
        let typed = desk.console.ask(&Message::new(question))?.filter(|typed| !typed.is_empty());
        if typed.is_none() {
            return Ok(false);
        }
        *place = typed;
    }
}
