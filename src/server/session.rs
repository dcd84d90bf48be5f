//! What a visit becomes: screens, one command, or the enrolment of a key.
//!
//! Each is a future that its connection runs in a task of its own. A fault in one ends that one: its person is told so
//! on a clean terminal, and nobody else notices.

pub mod afar;
mod command;
mod ear;
mod hours;
mod input;
mod output;
mod pipes;
mod remote;
mod typing;

use std::panic::AssertUnwindSafe;

use chrono::Utc;
use futures_util::FutureExt as _;
use tokio::time::timeout;

use super::{House, Visit};
use crate::domain::message::Message;
use crate::engine::{Doing, Engine, Presence, Visitor};
use crate::locale::Locale;
use crate::ui::frame::LEAVE;
use crate::ui::host::Capabilities;
use crate::ui::{Ending, Opening, Runtime};
pub use ear::{Ear, Voice};
use ear::{Hearing, clamped};
use hours::Hours;
use output::Output;
use remote::{FAREWELL, Remote, Shown};

/// How connections over the net begin in what is recorded (FORMAT 1).
const FAR: &str = "ssh:";

/// The exit code of what went as it should (DESIGN 7).
const DONE: u8 = 0;
/// The exit code of what failed (DESIGN 7).
const FAILED: u8 = 1;
/// The exit code of what somebody may not do (DESIGN 7).
const DENIED: u8 = 3;

/// Shows the screens until the person leaves, the connection is gone or the session is ended. Gives the exit code.
pub async fn screens(house: &House, visit: Visit, arguments: Vec<String>) -> u8 {
    let presence = enter(&house.engine, &visit, Doing::Screens);
    let opening = house.commands.opening(&house.engine, &arguments, &visit);
    let lang = opening.as_ref().map_or_else(|_| house.commands.language(&visit), |opening| opening.lang);
    let output = Output::over(visit.output);
    let hours = visit.via.starts_with(FAR).then(|| Hours::new(house.engine.clone(), presence.session()));
    let outcome = match (opening, visit.input.0) {
        (Err(why), _) => Err(why),
        (Ok(_), Hearing::Pipe(_)) => Err(Message::new("hosting-no-keys")),
        (Ok(opening), Hearing::Keys(keys)) => {
            let name = visit.terminal.as_ref().map(|terminal| terminal.name.clone()).unwrap_or_default();
            let size = visit.terminal.map(|terminal| terminal.size).unwrap_or_default();
            let variable = |asked: &str| match asked {
                "TERM" => name.clone(),
                _ => visit.variables.get(asked).cloned().unwrap_or_default(),
            };
            let host = Remote {
                keys,
                output: output.clone(),
                machine: visit.machine,
                size: clamped(size.width.into(), size.height.into()),
                capabilities: Capabilities::of(variable),
                hours,
                shown: Shown::default(),
            };
            show(host, &house.engine, opening, presence).await
        }
    };
    farewell(&output, &Locale::new(lang), outcome).await
}

/// Runs one command line. Gives the exit code.
pub async fn command(house: &House, visit: Visit, arguments: Vec<String>) -> u8 {
    let name = arguments.iter().filter(|argument| !argument.starts_with('-')).take(2).cloned().collect::<Vec<_>>();
    let presence = enter(&house.engine, &visit, Doing::Command(name.join(" ")));
    command::run(house, visit, arguments, presence).await
}

/// Lets somebody bring a key that nobody knows: the public half as one OpenSSH line. Gives the exit code.
pub async fn enrol(house: &House, visit: Visit, _public: String) -> u8 {
    let presence = enter(&house.engine, &visit, Doing::Enrolment);
    let locale = Locale::new(house.commands.language(&visit));
    let output = Output::over(visit.output);
    let code = farewell(&output, &locale, Err(Message::new("hosting-unknown"))).await;
    drop(presence);
    code
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
async fn show(host: Remote, engine: &Engine, opening: Opening, presence: Presence) -> Result<(), Message> {
    let output = host.output.clone();
    let session = async { Runtime::start(host, engine.clone(), opening, presence).await?.run().await };
    match AssertUnwindSafe(session).catch_unwind().await {
        Ok(Ok(Ending::Left)) => Ok(()),
        Ok(Ok(Ending::Ended(why))) => Err(why),
        Ok(Err(gone)) => Err(Message::new("host-failed").with("cause", gone.to_string())),
        Err(_panic) => {
            tracing::error!("a session was ended by a fault");
            // The terminal is as the session left it.
            let _gone = timeout(FAREWELL, output.write(LEAVE.into())).await;
            Err(Message::new("hosting-fault"))
        }
    }
}

/// Says on a clean terminal why a session is over, and waits until it is shown. Gives the exit code.
async fn farewell(output: &Output, locale: &Locale, outcome: Result<(), Message>) -> u8 {
    let code = if outcome.is_ok() { DONE } else { FAILED };
    let said = async {
        if let Err(why) = &outcome {
            output.write(format!("{}\r\n", locale.say(why)).into_bytes()).await?;
        }
        output.free().await
    };
    if !matches!(timeout(FAREWELL, said).await, Ok(Ok(()))) {
        tracing::debug!("a terminal was gone before its session");
    }
    code
}
