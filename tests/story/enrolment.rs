//! Somebody brings a key that nobody knows: from the code in the letter to the screens.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use vedtak::domain::command::Command;
use vedtak::domain::decide::enrolment::{Terms, approval};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::PersonId;
use vedtak::domain::invitation::InvitationCode;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::Possession;
use vedtak::engine::{Doing, Presence, Visitor};
use vedtak::signing::key::{SigningKey, fingerprint};
use vedtak::ui::enrolment::{Ended, Enrolment, Stranger};
use vedtak::ui::host::{Bounds, Signal};
use vedtak::ui::key::Key;
use vedtak::ui::settings::Settings;

use super::driver::{TestHost, World, rows};
use super::paper::{Hearing, Told};
use super::plans::fjordane;

const PERSON: &str = "leiar-sr-voss";

/// Somebody in front of the enrolment screen.
struct Arrival {
    enrolment: Enrolment<TestHost>,
    tokio: Arc<tokio::runtime::Runtime>,
}

fn stranger(seed: u8) -> Stranger {
    let key = SigningKey::from_seed(&[seed; 32]).public().unwrap();
    let fingerprint = fingerprint(&key);
    let via = format!("ssh:{fingerprint}");
    Stranger { public: key.to_string(), fingerprint, via }
}

/// Says how somebody wants vedtak to be.
fn wishes(lang: Lang, plain: bool) -> Settings {
    let mut settings = Settings::default();
    settings.lang.value = lang;
    settings.plain.value = plain;
    settings
}

impl Told for Arrival {
    fn told(&self) -> Arc<Mutex<Vec<u8>>> {
        Arc::clone(&self.enrolment.host.told)
    }
}

impl World {
    fn arrive(&self, stranger: Stranger, lang: Lang, width: u16, height: u16) -> Arrival {
        self.arrive_with(stranger, &wishes(lang, false), width, height)
    }

    fn arrive_with(&self, stranger: Stranger, settings: &Settings, width: u16, height: u16) -> Arrival {
        let host = self.host(width, height);
        let tokio = Arc::clone(&self.tokio);
        let enrolment = tokio.block_on(Enrolment::start(host, self.engine.clone(), stranger, settings)).unwrap();
        Arrival { enrolment, tokio }
    }

    /// Invites somebody for a week. Gives the code of the letter.
    fn invite(&self, person: &str, random: u8) -> InvitationCode {
        let code = InvitationCode::make([random; 10]);
        let until = *self.clock.lock().unwrap() + TimeDelta::days(7);
        let person = PersonId::new(person).unwrap();
        let by = PersonId::new("kari").unwrap();
        let code_digest = code.digest(&self.engine.workspace().head.origin);
        self.give(Command::Workspace(vec![WorkspaceEvent::InvitationMade { code_digest, person, until, by }]));
        code
    }

    fn approve(&self, key: &str) {
        let workspace = self.engine.workspace();
        let (owner, request) = workspace.request(key).unwrap();
        let from = *self.clock.lock().unwrap();
        let terms = Terms { from, to: None, how: "møtt".to_owned() };
        self.give(Command::Workspace(approval(owner, request, terms, "")));
    }
}

impl Arrival {
    fn give(&mut self, signal: Signal) {
        self.tokio.block_on(self.enrolment.turn(signal)).unwrap();
    }

    fn press(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            self.give(Signal::Key(Key::named(name).unwrap()));
        }
        self
    }

    fn type_(mut self, text: &str) -> Self {
        for character in text.chars() {
            self.give(Signal::Key(Key::named(&character.to_string()).unwrap()));
        }
        self
    }

    fn paste(mut self, text: &str) -> Self {
        self.give(Signal::Paste(text.to_owned()));
        self
    }

    fn look(mut self) -> Self {
        self.tokio.block_on(self.enrolment.settle()).unwrap();
        self
    }

    fn screen(&self) -> String {
        rows(&self.enrolment.drawn().0).join("\n")
    }

    fn expect(self, text: &str) -> Self {
        let flowing = self.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(text), "«{text}» is not on the screen:\n{}", self.screen());
        self
    }

    fn ended(&self) -> Option<Ended> {
        self.enrolment.ended()
    }
}

#[test]
fn a_code_leads_to_waiting_and_an_approval_to_the_screens() {
    let world = fjordane();
    let code = world.invite(PERSON, 7);
    let new = stranger(1);
    let arrival = world.arrive(new.clone(), Lang::En, 80, 24).expect("Welcome to Samarbeid Fjordane");
    let arrival = arrival.press("down down enter").expect("Nøkkelen din er ikkje kjend her enno");
    let arrival = arrival.expect(&new.fingerprint).paste(&format!(" {code}\r\n")).press("enter");
    let arrival = arrival.expect("Denne koden inviterer: Leiaren i SR Voss").expect("Medlem, SR Voss").press("n");
    let arrival = arrival.expect("Då er ikkje koden din").type_(&code.to_string().to_lowercase()).press("enter j");
    let arrival = arrival.expect("Nøkkelen din ventar på godkjenning").expect("godkjennast av Kari Nes");
    assert_eq!(arrival.ended(), None);
    let workspace = world.engine.workspace();
    let (owner, request) = workspace.request(&new.fingerprint).unwrap();
    assert_eq!((owner.id.as_str(), request.possession), (PERSON, Possession::Login));
    // The window is closed; the same key comes back and waits on.
    assert_eq!(arrival.press("q").ended(), Some(Ended::Left));
    let arrival = world.arrive(new.clone(), Lang::Nb, 80, 24).expect("Nøkkelen din venter på godkjenning");
    world.approve(&new.fingerprint);
    assert_eq!(arrival.look().ended(), Some(Ended::Approved(PersonId::new(PERSON).unwrap(), Lang::Nb)));
    let again = world.arrive(new, Lang::Nn, 80, 24);
    assert!(matches!(again.ended(), Some(Ended::Approved(..))));
}

#[test]
fn a_code_that_is_none_is_said_and_five_wrong_ones_are_enough() {
    let world = fjordane();
    let code = world.invite(PERSON, 7).to_string();
    let arrival = world.arrive(stranger(1), Lang::Nn, 80, 24).press("enter").type_("123").press("enter");
    let arrival = arrival.expect("fire grupper på fire").press("ctrl-u enter").expect("fire grupper på fire");
    let wrong = |arrival: Arrival| arrival.press("ctrl-u").type_("2222222222222222").press("enter");
    let arrival = (0..4).fold(arrival, |arrival, _| wrong(arrival).expect("Denne koden gjeld ikkje her"));
    assert_eq!(arrival.ended(), None);
    let ended = wrong(arrival).ended();
    assert_eq!(ended, Some(Ended::Ended(Message::new("enrol-too-many").with("count", 5_u64))));
    let first = world.arrive(stranger(2), Lang::Nn, 80, 24).press("enter").type_(&code).press("enter j");
    drop(first.expect("ventar på godkjenning"));
    let second = world.arrive(stranger(3), Lang::Nn, 80, 24).press("enter").type_(&code).press("enter");
    second.expect("Denne koden er allereie brukt").expect("sei frå til sekretariatet");
    let late = world.invite("leiar-su-vest", 9).to_string();
    *world.clock.lock().unwrap() += TimeDelta::days(8);
    let arrival = world.arrive(stranger(4), Lang::Nn, 80, 24).press("enter").type_(&late).press("enter");
    arrival.expect("Denne invitasjonen er gått ut").expect("ny invitasjon");
}

#[test]
fn a_refused_key_is_told_why() {
    let world = fjordane();
    let code = world.invite(PERSON, 7).to_string();
    let new = stranger(1);
    let arrival = world.arrive(new.clone(), Lang::Nn, 80, 24).press("enter").type_(&code).press("enter j");
    let reason = "Vi fekk ikkje tak i deg".to_owned();
    world.give(Command::Workspace(vec![WorkspaceEvent::KeyRefused { key: new.fingerprint, reason }]));
    arrival.look().expect("vart avvist: Vi fekk ikkje tak i deg");
}

#[test]
fn it_runs_by_itself_and_gives_the_host_back() {
    let world = fjordane();
    let visitor = Visitor {
        session: 0,
        person: None,
        via: stranger(1).via,
        from: "192.0.2.9".to_owned(),
        since: *world.clock.lock().unwrap(),
        doing: Doing::Enrolment,
        plan: None,
    };
    let mut presence: Presence = world.engine.enter(visitor);
    let why = Message::new("nothing-to-do");
    world.engine.end_sessions(|visitor| visitor.doing == Doing::Enrolment, &why);
    for (plain, bounds) in [(false, Bounds::FRAMES), (true, Bounds::LINES)] {
        let (engine, settings) = (world.engine.clone(), wishes(Lang::En, plain));
        let run = Enrolment::run(world.host(80, 24), engine, stranger(1), &settings, &mut presence);
        let (host, ended) = world.tokio.block_on(run).unwrap();
        assert_eq!(ended, Ended::Ended(why.clone()));
        let told = String::from_utf8(host.told.lock().unwrap().clone()).unwrap();
        assert!(told.starts_with(bounds.enter) && told.ends_with(bounds.leave), "{told:?}");
        assert!(told.contains("Welcome to Samarbeid"), "{told:?}");
    }
}

/// Presses keys and hears what is said then.
fn press(hearing: Hearing<Arrival>, keys: &str) -> Hearing<Arrival> {
    hearing.then(keys, |arrival| arrival.press(keys))
}

#[test]
fn whoever_hears_it_is_told_every_step_in_lines() {
    let world = fjordane();
    let code = world.invite(PERSON, 7).to_string();
    let new = stranger(1);
    let hearing = Hearing::new(world.arrive_with(new.clone(), &wishes(Lang::En, true), 100, 30));
    let hearing = press(press(hearing, "down"), "down");
    let hearing = press(hearing, "enter").then("2222", |arrival| arrival.type_("2222222222222222"));
    assert!(hearing.paper.line().ends_with(": 2222222222222222"), "what is typed is echoed: {}", hearing.paper.line());
    // The same again is as wrong: it is said again.
    let hearing = press(press(hearing, "enter"), "enter");
    assert_eq!(hearing.transcript.matches("Problem: Denne koden gjeld ikkje her").count(), 2, "{}", hearing.transcript);
    let hearing = press(press(press(hearing, "backspace"), "ctrl-u"), "f6");
    let hearing = hearing.then("the code is pasted", |arrival| arrival.paste(&code));
    assert!(hearing.paper.line().ends_with(&code), "{}", hearing.paper.line());
    let hearing = press(press(press(hearing, "enter"), "f8"), "n").then("the code", |arrival| arrival.type_(&code));
    let hearing = press(press(press(hearing, "enter"), "j"), "f7");
    assert_eq!(hearing.story().ended(), None);
    world.approve(&new.fingerprint);
    let hearing = hearing.then("it is approved", Arrival::look);
    let approved = Some(Ended::Approved(PersonId::new(PERSON).unwrap(), Lang::Nn));
    assert_eq!(hearing.story().ended(), approved);
    insta::assert_snapshot!("enrolment_lines", hearing.transcript);
}

#[test]
fn it_fits_every_size_in_every_language() {
    for lang in Lang::ALL {
        let mut frames = String::new();
        for (width, height) in [(40, 12), (80, 24), (120, 40)] {
            let world = fjordane();
            let code = world.invite(PERSON, 7).to_string();
            let mut arrival = world.arrive(stranger(1), lang, width, height);
            let yes = if lang == Lang::En { "y" } else { "j" };
            for keys in ["", "enter", "text", "enter", yes] {
                arrival = if keys == "text" { arrival.type_(&code) } else { arrival.press(keys) };
                frames.push_str(&format!("{width}x{height}\n{}\n", arrival.screen()));
            }
        }
        insta::assert_snapshot!(format!("enrolment_{}", lang.code()), frames);
    }
}
