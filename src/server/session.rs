//! What a visit becomes: screens, one command, or the enrolment of a key.
//!
//! Each is a future that its connection runs in a task of its own. A fault in one ends that one: its person is told so
//! on a clean terminal, and nobody else notices.

pub mod afar;
mod command;
mod ear;
mod hours;
mod output;
mod pipes;
mod remote;
mod typing;

use std::io;
use std::panic::AssertUnwindSafe;

use chrono::Utc;
use futures_util::FutureExt as _;
use tokio::time::timeout;

use super::{Caller, House, Surroundings, Variables, Visit};
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person;
use crate::domain::text;
use crate::engine::{Doing, Engine, Preference, Presence, Visitor};
use crate::locale::Locale;
use crate::signing::key;
use crate::ui::configuration::Configuration;
use crate::ui::enrolment::{Ended, Enrolment, Stranger};
use crate::ui::host::Capabilities;
use crate::ui::settings::{Origin, Set, Settings};
use crate::ui::{Ending, Opening, Runtime};
pub use ear::{Ear, Voice};
use ear::{Hearing, clamped};
use hours::Hours;
use output::Output;
use remote::{FAREWELL, Remote, Shown};

/// The exit code of what went as it should (DESIGN 7).
const DONE: u8 = 0;
/// The exit code of what failed (DESIGN 7).
const FAILED: u8 = 1;
/// The exit code of what somebody may not do (DESIGN 7).
const DENIED: u8 = 3;

/// Shows the screens until the person leaves, the connection is gone or the session is ended. Gives the exit code.
pub async fn screens(house: &House, visit: Visit, arguments: Vec<String>) -> u8 {
    let presence = enter(&house.engine, &visit, Doing::Screens);
    let opening = match &visit.caller {
        Some(caller) => house.commands.opening(&house.engine, &arguments, caller, visit.surroundings()),
        None => Err(Message::new("hosting-unknown")),
    };
    let lang = match &opening {
        Ok(opening) => opening.settings.lang.value,
        Err(_) => house.commands.language(visit.surroundings()),
    };
    let (output, host) = seat(house, visit, &presence);
    let outcome = match (opening, host) {
        (Ok(opening), Ok(host)) => guarded(&output, show(host, house, opening, presence)).await,
        (Err(why), _) | (_, Err(why)) => Err(why),
    };
    farewell(&output, &Locale::new(lang), outcome).await
}

/// Runs one command line. Gives the exit code.
pub async fn command(house: &House, visit: Visit, arguments: Vec<String>) -> u8 {
    let name = arguments.iter().filter(|argument| !argument.starts_with('-')).take(2).cloned().collect::<Vec<_>>();
    let presence = enter(&house.engine, &visit, Doing::Command(name.join(" ")));
    command::run(house, visit, arguments, presence).await
}

/// Lets somebody bring a key that nobody knows: the public half as one OpenSSH line. Goes on into the screens when the
/// key is approved. Gives the exit code.
pub async fn enrol(house: &House, visit: Visit, arguments: Vec<String>, public: String) -> u8 {
    let presence = enter(&house.engine, &visit, Doing::Enrolment);
    let settings = house.commands.settings(&arguments, visit.surroundings());
    let lang = settings.lang.value;
    let (via, variables) = (visit.via.clone(), visit.variables.clone());
    let (output, host) = seat(house, visit, &presence);
    let outcome = match (key::read_public(&public), host) {
        (Ok(key), Ok(host)) => {
            let stranger = Stranger { fingerprint: key::fingerprint(&key), public: key.to_string(), via };
            guarded(&output, receive(host, house, stranger, Said { arguments, variables, settings }, presence)).await
        }
        (Err(error), _) => Err(error.message()),
        (_, Err(why)) => Err(why),
    };
    farewell(&output, &Locale::new(lang), outcome).await
}

/// Makes the host of a visit's screens, and the way to its terminal.
fn seat(house: &House, visit: Visit, presence: &Presence) -> (Output, Result<Remote, Message>) {
    let output = Output::over(visit.output);
    let Hearing::Keys(keys) = visit.input.0 else { return (output, Err(Message::new("hosting-no-keys"))) };
    let (name, size) = visit.terminal.map(|terminal| (terminal.name, terminal.size)).unwrap_or_default();
    let capabilities = Capabilities::of(|asked| match asked {
        "TERM" => name.clone(),
        _ => visit.variables.get(asked).cloned().unwrap_or_default(),
    });
    let is_far = person::key_of(&visit.via).is_some();
    // Over SSH the terminal keeps its mouse until the person says otherwise.
    let capabilities = Capabilities { mouse: capabilities.mouse && !is_far, ..capabilities };
    let host = Remote {
        keys,
        output: output.clone(),
        machine: visit.machine,
        size: clamped(size.width.into(), size.height.into()),
        capabilities,
        hours: is_far.then(|| Hours::new(house.engine.clone(), presence.session())),
        shown: Shown::default(),
    };
    (output, Ok(host))
}

/// Enters a visit among those who are here.
fn enter(engine: &Engine, visit: &Visit, doing: Doing) -> Presence {
    engine.enter(Visitor {
        session: 0,
        person: visit.caller.as_ref().map(|caller| caller.person.clone()),
        via: visit.via.clone(),
        from: visit.from.clone(),
        since: Utc::now(),
        doing,
        plan: None,
    })
}

/// Runs screens to their end. Says why they ended, when it was not the person who left.
async fn show(host: Remote, house: &House, opening: Opening, presence: Presence) -> io::Result<Result<(), Message>> {
    let session = Runtime::start(host, house.engine.clone(), opening, presence).await?;
    Ok(match session.run().await? {
        Ending::Left => Ok(()),
        Ending::Ended(why) => Err(why),
    })
}

/// What somebody whose key nobody knows said of how vedtak is to be.
struct Said {
    arguments: Vec<String>,
    variables: Variables,
    /// What follows from it.
    settings: Settings,
}

/// Runs an enrolment to its end, and the screens of whoever is let in.
async fn receive(
    host: Remote,
    house: &House,
    stranger: Stranger,
    said: Said,
    mut presence: Presence,
) -> io::Result<Result<(), Message>> {
    let via = stranger.via.clone();
    let (mut host, ended) = Enrolment::run(host, house.engine.clone(), stranger, &said.settings, &mut presence).await?;
    match ended {
        Ended::Approved(person, lang) => {
            remember(&house.engine, &person, lang, &said.settings.plain);
            let caller = Caller { person, via, is_owner: false };
            let of = Surroundings { variables: &said.variables, configuration: &Configuration::default() };
            let opening = house.commands.opening(&house.engine, &said.arguments, &caller, of);
            // Frames follow frames at once; nobody is to see what lies behind them.
            let follows =
                matches!(&opening, Ok(opening) if !opening.settings.plain.value && !said.settings.plain.value);
            if !follows {
                host.leave().await?;
            }
            match opening {
                Ok(mut opening) => {
                    opening.settings.lang = Set { value: lang, origin: Origin::Chosen };
                    show(host, house, opening, presence).await
                }
                Err(why) => Ok(Err(why)),
            }
        }
        Ended::Left | Ended::Gone => Ok(Ok(())),
        Ended::Ended(why) => Ok(Err(why)),
    }
}

/// Remembers what somebody chose on the way in: the language, and lines, unless they are for this terminal alone.
fn remember(engine: &Engine, person: &PersonId, lang: Lang, plain: &Set<bool>) {
    let is_chosen = plain.value && plain.origin != Origin::Variable("TERM");
    let plain = is_chosen.then_some(Preference::Plain(true));
    for chosen in [Preference::Lang(lang)].into_iter().chain(plain) {
        if let Err(error) = engine.prefer(person, &chosen) {
            tracing::warn!(%error, ?chosen, "what was chosen is not remembered");
        }
    }
}

/// Runs a session so that a fault in it is its own.
async fn guarded(
    output: &Output,
    session: impl Future<Output = io::Result<Result<(), Message>>>,
) -> Result<(), Message> {
    match AssertUnwindSafe(session).catch_unwind().await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(gone)) => Err(Message::new("host-failed").with("cause", gone.to_string())),
        Err(_panic) => {
            tracing::error!("a session was ended by a fault");
            // The terminal is as the session left it.
            let _gone = timeout(FAREWELL, output.write(output.bounds().leave.into())).await;
            Err(Message::new("hosting-fault"))
        }
    }
}

/// Says on a clean terminal why a session is over, and waits until it is shown. Gives the exit code.
async fn farewell(output: &Output, locale: &Locale, outcome: Result<(), Message>) -> u8 {
    let code = if outcome.is_ok() { DONE } else { FAILED };
    let said = async {
        if let Err(why) = &outcome {
            output.write(format!("{}\r\n", text::show(&locale.say(why))).into_bytes()).await?;
        }
        output.free().await
    };
    if !matches!(timeout(FAREWELL, said).await, Ok(Ok(()))) {
        tracing::debug!("a terminal was gone before its session");
    }
    code
}
