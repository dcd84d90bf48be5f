//! There is no workspace yet: what somebody is offered, asked and shown, until there is one.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::{TimeDelta, Utc};
use ratatui::layout::{Position, Size};
use vedtak::domain::id::PersonId;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::engine::{Failure, FailureKind, Preference};
use vedtak::ui::first::{First, New, Offer, Prepared, Wish};
use vedtak::ui::host::Signal;
use vedtak::ui::key::Key;
use vedtak::ui::plain::listen;
use vedtak::ui::pointer::{Mouse, Pointing};
use vedtak::ui::settings::Settings;

use super::driver::{TestHost, World, rows, styled};
use super::keymap::opening;
use super::paper::Paper;

const FOLDER: &str = "/home/kari/.local/share/vedtak";

/// Somebody who starts vedtak for the first time.
struct Newcomer {
    first: First<TestHost>,
    tokio: Arc<tokio::runtime::Runtime>,
    clock: Arc<Mutex<chrono::DateTime<Utc>>>,
    /// What is wished for, once something is.
    wish: Option<Wish>,
}

fn offer() -> Offer {
    let prepared = |key: &str, name: &str, lang| Prepared { key: key.to_owned(), name: name.to_owned(), lang };
    Offer {
        folder: FOLDER.to_owned(),
        user: "kari".to_owned(),
        name: "Kari Nes".to_owned(),
        starters: vec![
            prepared("fjordane", "Samarbeid Fjordane", Lang::Nn),
            prepared("fjordland-en", "Fjordland Cooperation", Lang::En),
        ],
    }
}

impl Newcomer {
    fn at(width: u16, height: u16, lang: Lang) -> Self {
        Self::with(width, height, lang, |_| ())
    }

    fn with(width: u16, height: u16, lang: Lang, set: impl FnOnce(&mut Settings)) -> Self {
        let world = World::new();
        let actor =
            Actor { person: PersonId::new("kari").unwrap(), capacity: Capacity::Oneself, via: "local".to_owned() };
        let mut opening = opening(actor);
        opening.settings.lang.value = lang;
        set(&mut opening.settings);
        let (tokio, clock) = (Arc::clone(&world.tokio), Arc::clone(&world.clock));
        let first = tokio.block_on(First::start(world.host(width, height), opening, offer())).unwrap();
        Self { first, tokio, clock, wish: None }
    }

    fn give(&mut self, signal: Signal) {
        *self.clock.lock().unwrap() += TimeDelta::seconds(1);
        self.tokio.block_on(self.first.turn(signal)).unwrap();
    }

    fn press(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            self.give(Signal::Key(Key::named(name).unwrap()));
        }
        self
    }

    fn type_(mut self, text: &str) -> Self {
        for character in text.chars() {
            let name = if character == ' ' { "space".to_owned() } else { character.to_string() };
            self.give(Signal::Key(Key::named(&name).unwrap()));
        }
        self
    }

    fn click(mut self, words: &str) -> Self {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(y, row)| Some((y, row.split_once(words)?.0.chars().count())));
        let (y, x) = found.unwrap_or_else(|| panic!("«{words}» is not on the screen:\n{screen}"));
        let at = Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        self.give(Signal::Mouse(Mouse { kind: Pointing::Press, at }));
        self
    }

    fn screen(&self) -> String {
        rows(&self.first.drawn().0).join("\n")
    }

    fn frame(&self) -> String {
        let (buffer, cursor) = self.first.drawn();
        styled(&buffer, cursor)
    }

    fn expect(self, text: &str) -> Self {
        let flowing = self.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(text), "«{text}» is not on the screen:\n{}", self.screen());
        self
    }

    fn expect_not(self, text: &str) -> Self {
        assert!(!self.screen().contains(text), "«{text}» is on the screen:\n{}", self.screen());
        self
    }

    /// Returns what is wished for: nothing when the person left.
    fn wished(mut self) -> (Self, Option<Wish>) {
        self.first.host.coming.push_back(Signal::End);
        self.wish = self.tokio.block_on(self.first.wish()).unwrap();
        let wish = self.wish.clone();
        self.first.host.coming.clear();
        (self, wish)
    }

    fn refused(mut self, cause: Message) -> Self {
        let failure = Failure { kind: FailureKind::Failed, cause, hint: Some(Message::new("cli-hint-workspace")) };
        self.tokio.block_on(self.first.refuse(failure)).unwrap();
        self
    }

    fn told(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.first.host.told.lock().unwrap())).unwrap()
    }
}

#[test]
fn what_one_can_begin_with_is_offered_in_ones_own_language() {
    for (width, height) in [(80, 24), (40, 12)] {
        let newcomer = Newcomer::at(width, height, Lang::Nn).expect("Det er ikkje noko samarbeid enno i");
        insta::assert_snapshot!(format!("first_run_{width}x{height}"), newcomer.frame());
        let newcomer = newcomer.press("left").expect("Det er ikke noe samarbeid ennå i").press("left");
        let newcomer = newcomer.expect("There is no workspace yet in").press("left").expect("ikkje noko");
        let newcomer = newcomer.press("right").expect("no workspace yet").click("Bokmål").expect("ikke noe");
        let newcomer = newcomer.press("L down enter").expect("ikkje noko").press("esc backspace 0 9 ctrl-f");
        let newcomer = newcomer.expect("Prøv demoen");
        let langs: Vec<_> = newcomer.first.preferences().to_vec();
        assert_eq!(langs.last(), Some(&Preference::Lang(Lang::Nn)), "it is remembered once there is a workspace");
        assert_eq!(newcomer.wished().1, None, "nothing was chosen");
    }
}

#[test]
fn the_demo_and_the_way_out_are_reached_by_keys_arrows_and_mouse() {
    let start = || Newcomer::at(80, 24, Lang::En);
    for newcomer in [start().press("1"), start().press("enter"), start().click("Try the demo")] {
        assert_eq!(newcomer.wished().1, Some(Wish::Demo));
    }
    for newcomer in [start().press("q"), start().press("end enter"), start().press("down down down enter")] {
        assert!(newcomer.first.model().ended, "{}", newcomer.screen());
        assert_eq!(newcomer.wished().1, None);
    }
    let palette = start().press(":").expect("new-workspace").type_("new-workspace").press("enter");
    drop(palette.expect("You will be its secretary."));
}

#[test]
fn a_workspace_is_described_and_shown_before_it_is_wished_for() {
    for (width, height) in [(80, 24), (40, 12)] {
        let newcomer = Newcomer::at(width, height, Lang::Nn).press("down enter").expect("Eit nytt samarbeid");
        insta::assert_snapshot!(format!("first_run_form_{width}x{height}"), newcomer.frame());
        let newcomer = newcomer.press("ctrl-s").expect("Dette må vere med.").type_("Samarbeid Fjord").press("ctrl-s");
        let newcomer = newcomer.type_("Fjord").press("ctrl-s").expect("«Fjord» er ikkje eit domene.");
        let newcomer = newcomer.type_(".Example").press("ctrl-s");
        let newcomer = newcomer.expect("Dette blir laga").expect("Kari Nes (kari-nes)");
        if width == 80 {
            insta::assert_snapshot!("first_run_ready_80x24", newcomer.frame());
        }
        let (newcomer, wish) = newcomer.press("esc").expect("Eit nytt samarbeid").press("ctrl-s enter").wished();
        let new = New {
            name: Some("Samarbeid Fjord".to_owned()),
            domain: "fjord.example".parse().unwrap(),
            person: "Kari Nes".to_owned(),
            starter: None,
        };
        assert_eq!(wish, Some(Wish::Found(new)));
        // It can not be made: it is said there, and tried again.
        let cause = Message::new("host-file-unwritable").with("path", "/home/kari").with("cause", "disk full");
        let newcomer = newcomer.refused(cause).expect("/home/kari").expect("Dette blir laga");
        assert!(newcomer.press("enter").wished().1.is_some());
    }
}

#[test]
fn what_a_workspace_starts_from_gives_it_a_name() {
    let newcomer = Newcomer::at(80, 24, Lang::En).press("2 tab tab").type_("fjord.example").press("tab right");
    let newcomer = newcomer.expect("Samarbeid Fjordane (Nynorsk)").press("ctrl-s").expect("Samarbeid Fjordane");
    let Some(Wish::Found(new)) = newcomer.press("enter").wished().1 else { panic!("nothing is wished for") };
    assert_eq!((new.name, new.starter.as_deref()), (None, Some("fjordane")));
    let newcomer = Newcomer::at(80, 24, Lang::En)
        .press("2")
        .press(&"backspace ".repeat(8))
        .type_("...")
        .press("tab")
        .type_("Fjord");
    drop(newcomer.press("ctrl-s").expect("No short name can be made of “...”."));
}

#[test]
fn whoever_changes_ones_mind_is_back_and_wishes_for_nothing() {
    let newcomer = Newcomer::at(80, 24, Lang::Nb).press("2").type_("!").press("esc").expect("uten å lagre");
    let newcomer = newcomer.press("j").expect("Prøv demoen").press("2 esc").expect("Prøv demoen");
    let newcomer = newcomer.press("3 esc").expect("Prøv demoen").expect_not("Hvor står det?");
    assert_eq!(newcomer.wished().1, None);
}

#[test]
fn a_folder_is_tried_at_once_and_what_is_wrong_is_said_at_it() {
    for (width, height) in [(80, 24), (40, 12)] {
        let newcomer = Newcomer::at(width, height, Lang::Nn).press("3 enter").expect("I ei anna mappe");
        let (newcomer, wish) = newcomer.type_("/srv/plan").press("ctrl-s").wished();
        let wanted = Wish::Attach { folder: PathBuf::from("/srv/plan"), remember: true };
        assert_eq!(wish, Some(wanted));
        let newcomer = newcomer.refused(Message::new("engine-no-workspace").with("path", "/srv/plan"));
        let newcomer = newcomer.expect("Det er ikkje noko samarbeid i /srv/plan.").expect("--workspace.");
        insta::assert_snapshot!(format!("first_run_folder_{width}x{height}"), newcomer.frame());
        let (_, wish) = newcomer.type_("2").press("tab space ctrl-s").wished();
        assert_eq!(wish, Some(Wish::Attach { folder: PathBuf::from("/srv/plan2"), remember: false }));
    }
}

#[test]
fn the_command_that_connects_is_shown_and_copied() {
    let newcomer = Newcomer::at(80, 24, Lang::En).press("3 down enter").type_("-oProxy").press("ctrl-s");
    let newcomer = newcomer.expect("“-oProxy”").press(&"backspace ".repeat(7)).type_("plan.example.no").press("ctrl-s");
    let newcomer = newcomer.expect("ssh -p 2222 plan.example.no").press("down enter");
    assert_eq!(newcomer.first.host.copied.as_deref(), Some("ssh -p 2222 plan.example.no"));
    let newcomer = newcomer.expect("clipboard").press("tab backspace backspace").press("ctrl-s enter");
    assert_eq!(newcomer.wished().1, Some(Wish::Connect("ssh plan.example.no".to_owned())));
}

#[test]
fn it_is_heard_line_by_line() {
    for lang in Lang::ALL {
        let newcomer = Newcomer::with(80, 24, lang, |settings| settings.plain.value = true);
        let (mut paper, mut transcript) = (Paper::default(), String::new());
        let mut newcomer = Some(newcomer);
        for keys in ["", "down", "right left", "enter", "ctrl-s", "esc esc", "3"] {
            let pressed = newcomer.take().unwrap().press(keys);
            let told = pressed.told();
            paper.take(&told);
            let said: String =
                told.replace('\r', "").chars().filter(|each| !each.is_control() || *each == '\n').collect();
            transcript.push_str(&format!("[{keys}]\n{said}\n"));
            newcomer = Some(pressed);
        }
        let page = listen(newcomer.unwrap().first.model());
        assert!(page.focus.is_some(), "{page:?}");
        insta::assert_snapshot!(format!("first_run_plain_{}", lang.code()), transcript);
    }
}

#[test]
fn it_fits_every_size_in_every_language_and_in_ascii() {
    // Arrows, lines and other signs; letters of other languages are no signs.
    let is_sign = |character: char| ('\u{2190}'..='\u{27bf}').contains(&character);
    for (lang, ascii) in Lang::ALL.into_iter().flat_map(|lang| [(lang, false), (lang, true)]) {
        for keys in ["", "2", "2 tab tab tab enter", "3", "3 enter", "3 down enter", "?", ":", "L", "T"] {
            let set = |settings: &mut Settings| settings.ascii.value = Some(ascii);
            let mut newcomer = Newcomer::with(80, 24, lang, set).press(keys);
            for (width, height) in [(0, 0), (1, 1), (39, 9), (40, 10), (40, 12), (80, 24), (120, 40), (200, 60)] {
                newcomer.give(Signal::Resize(Size { width, height }));
                let (buffer, cursor) = newcomer.first.drawn();
                assert!(cursor.is_none_or(|at| buffer.area.contains(at)), "{keys} {width}x{height}");
                let sign = buffer.content().iter().find(|cell| cell.symbol().contains(is_sign));
                assert!(!ascii || sign.is_none(), "{sign:?} {keys} {width}x{height}");
            }
            if keys.is_empty() {
                newcomer.give(Signal::Resize(Size { width: 40, height: 10 }));
                let last = Lang::ALL.iter().find(|each| **each != lang).unwrap();
                let name = vedtak::ui::overlay::menu::language(*last);
                drop(newcomer.expect(name).expect(FOLDER.get(..12).unwrap()));
            }
        }
    }
}
