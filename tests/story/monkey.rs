//! A hundred thousand keys, pastes and resizes at random over a cooperation in the middle of its work: nothing panics or
//! hangs, the terminal shows what was drawn, what was locked stays as it was, and replay gives the same state.
//!
//! `VEDTAK_INPUTS=10000000 cargo test --release --test all story::monkey` presses longer; `VEDTAK_SEED` goes another way.

use std::collections::BTreeMap;

use ratatui::layout::Size;
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::sight::Sight;
use vedtak::engine::{Order, When};
use vedtak::ui::action::at;
use vedtak::ui::input::Input;
use vedtak::ui::key::Key;

use super::busy::{PEOPLE, busy};
use super::driver::{Story, World};
use super::glass::{Glass, cut_key};
use super::plans::key;

/// As many inputs in one run of CI.
const INPUTS: u64 = 100_000;
/// So often the terminal is compared with what was drawn.
const LOOKS: u64 = 50;
/// As many of the last inputs are told when something is wrong.
const TRAIL: usize = 60;
/// As many plans as are looked through at the end.
const PLANS: usize = 1000;

/// Keys that move, accept and leave.
const USUAL: &[&str] = &[
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "tab",
    "shift-tab",
    "enter",
    "enter",
    "esc",
    "esc",
    "backspace",
    "delete",
    "ctrl-s",
    "ctrl-s",
    "ctrl-n",
    "space",
    "y",
    "j",
    "n",
];
/// What people type and what they should not.
const TYPED: &str = "aeiourtnsæøåÆØÅ M2.5-,:¶0123456789*#|«»é漢\u{301}\u{200d}\u{1f469}\u{202e}";
/// What is pasted.
const PASTED: &[&str] = &[
    "",
    "Partane er samde om dette.\n\n- eitt\n- to\n",
    "Kva\tSannsynleg\nTid\tlåg\nPengar\tdansande\n",
    "\x1b[2J\x1b]0;x\x07 \u{9b}31m \u{202e}tekst\0",
    "-----BEGIN SSH SIGNATURE-----\nikkje ein signatur\n-----END SSH SIGNATURE-----\n",
    "14.05.20",
    "e\u{301}\u{301}\u{301}\u{301}漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
];
/// Sizes that a terminal takes.
const SIZES: &[(u16, u16)] = &[
    (80, 24),
    (120, 40),
    (40, 12),
    (200, 60),
    (40, 10),
    (39, 9),
    (1, 1),
    (0, 0),
    (1, 500),
    (500, 1),
    (79, 15),
    (100, 16),
];

/// Numbers that look random and are the same every time (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }

    /// Draws what the person does next.
    fn input(&mut self, story: &Story) -> Input {
        let place = story.session.model().top().place();
        let named = |name: &str| Input::Key(Key::named(name).unwrap());
        match self.roll(100) {
            0..50 => {
                let rows: Vec<&str> = at(place).flat_map(|row| row.keys.iter().copied()).collect();
                named(self.of(&rows))
            }
            50..75 => named(self.of(USUAL)),
            75..90 => {
                let letters: Vec<char> = TYPED.chars().collect();
                let letter = self.of(&letters);
                Key::named(&letter.to_string()).map_or(Input::Pause, Input::Key)
            }
            90..94 => {
                let (width, height) = self.of(SIZES);
                Input::Resize(Size { width, height })
            }
            94..97 => Input::Paste(self.of(PASTED).to_owned()),
            _ => Input::Pause,
        }
    }

    /// Lets somebody sit down.
    fn open(&mut self, world: &World) -> Story {
        let (person, lang) = (self.of(&PEOPLE), self.of(&Lang::ALL));
        let sitting = world.as_(person).in_(lang);
        let sitting = if self.roll(4) == 0 { sitting.plain() } else { sitting };
        let story = sitting.at(80, 24).careless();
        let key = key();
        story.with_signer(Box::new(move |request| match key.sign(request) {
            Ok(signature) => Ok(signature.armour().to_owned()),
            Err(_) => Err(Message::new("agent-no-key")),
        }))
    }
}

/// Names an input in few words.
fn told(input: &Input) -> String {
    match input {
        Input::Key(key) => key.to_string(),
        input => format!("{input:?}"),
    }
}

/// Lists every locked text by the plan and the number of its version.
fn locked(world: &World) -> BTreeMap<(PlanId, String), String> {
    let mut all = BTreeMap::new();
    for id in plans(world) {
        let plan = world.engine.plan(&id).unwrap();
        let texts = plan.versions.iter().map(|(number, version)| (number.clone(), version.text.to_string()));
        all.extend(texts.map(|(number, text)| ((id.clone(), number), text)));
    }
    all
}

fn plans(world: &World) -> Vec<PlanId> {
    let now = world.engine.now(*world.clock.lock().unwrap());
    let page = world.engine.summaries((Order::Touched, 0, PLANS), &Sight::whole(), now).unwrap();
    page.rows.iter().map(|row| row.plan.clone()).collect()
}

fn number(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).map_or(usual, |text| text.parse().unwrap())
}

/// Presses so many keys at random, then looks at what became of the workspace.
fn press(inputs: u64, seed: u64) {
    let world = busy();
    let mut dice = Dice(seed);
    let mut known = locked(&world);
    let mut story = dice.open(&world);
    let mut glass = Glass::of(&story);
    let mut trail: Vec<String> = Vec::new();
    for done in 0..inputs {
        let input = dice.input(&story);
        trail.push(told(&input));
        story.give(input);
        glass.follow(&story);
        if dice.roll(400) == 0 {
            world.write_chapter("Skrive av ein annan imens.");
            story = story.look();
        }
        let is_over = story.session.model().ended;
        if done % LOOKS == 0 || is_over {
            let wrong = glass.differs(&story).or_else(|| cut_key(&story));
            let trail = trail.get(trail.len().saturating_sub(TRAIL)..).unwrap_or_default().join(", ");
            assert_eq!(wrong, None, "seed {seed}, input {done}, after {trail}\n{}", story.screen());
        }
        if is_over || dice.roll(2000) == 0 {
            drop(story);
            for (at, text) in locked(&world) {
                assert_eq!(*known.entry(at.clone()).or_insert_with(|| text.clone()), text, "{at:?} was locked");
            }
            story = dice.open(&world);
            glass = Glass::of(&story);
            trail.clear();
        }
    }
    drop(story);
    world.engine.check_log(&mut |_| {}).unwrap();
    for id in plans(&world) {
        let plan = world.engine.plan(&id).unwrap();
        let replayed = world.engine.plan_at(&id, When::Revision(plan.head.revision)).unwrap();
        assert_eq!(replayed, plan, "replay gives the same plan");
    }
}

#[test]
fn keys_at_random_do_no_harm() {
    let (inputs, seed) = (number("VEDTAK_INPUTS", INPUTS), number("VEDTAK_SEED", 1));
    // Two halves, on two cores.
    let halves = [seed, seed.wrapping_add(1000)].map(|seed| std::thread::spawn(move || press(inputs / 2, seed)));
    for half in halves {
        half.join().unwrap();
    }
}
