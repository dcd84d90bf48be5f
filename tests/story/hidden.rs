//! What a person may not see leaves no trace on any screen: two cooperations with other secrets, the same keys, the
//! same frames.

use std::collections::BTreeMap;

use super::driver::Story;
use super::secret::{READERS, SECRETS, Secret, secrets};

/// Two sessions in which the same keys are pressed.
struct Twins {
    stories: [Story; 2],
    pressed: Vec<String>,
}

impl Twins {
    fn of(secrets: &[Secret; 2], reader: &str, (width, height): (u16, u16)) -> Self {
        let stories = secrets.each_ref().map(|secret| secret.world.as_(reader).at(width, height));
        let twins = Self { stories, pressed: vec![reader.to_owned()] };
        twins.compare();
        twins
    }

    fn press(mut self, key: &str) -> Self {
        self.pressed.push(key.to_owned());
        let stories = self.stories.map(|story| heedless(story.press(key)));
        self = Self { stories, ..self };
        self.compare();
        self
    }

    fn walk(self, keys: &str) -> Self {
        keys.split_whitespace().fold(self, |twins, key| twins.press(key))
    }

    fn type_(self, text: &str) -> Self {
        let named = |letter| if letter == ' ' { "space".to_owned() } else { String::from(letter) };
        text.chars().map(named).fold(self, |twins, key| twins.press(&key))
    }

    /// Compares what both show and what both wrote to files.
    fn compare(&self) {
        let [one, other] = self.stories.each_ref().map(shown);
        let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
        assert!(one == other, "after {:?}: {differs:#?}\n{one}", self.pressed);
        let told = SECRETS.iter().flat_map(|words| words.split(' ')).find(|word| one.contains(word));
        assert_eq!(told, None, "after {:?}\n{one}", self.pressed);
    }
}

/// Takes note of what was said: it is compared as a part of the frame.
fn heedless(story: Story) -> Story {
    let said = story.session.model().toasts.shown().map(|(toast, _)| toast.text.clone());
    match said {
        Some(said) => story.expect_said(&said),
        None => story,
    }
}

/// Gives the frame with its roles, and the files, without digests: they stand for bytes that differ.
fn shown(story: &Story) -> String {
    let files: BTreeMap<_, _> = story.session.host.files.iter().collect();
    let files = files.into_iter().map(|(name, bytes)| format!("{name}\n{}", String::from_utf8_lossy(bytes)));
    let all = std::iter::once(story.frame()).chain(files).collect::<Vec<_>>().join("\n");
    let is_digest = |word: &str| word.len() >= 7 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = all.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric());
    let shown = |part: &str| {
        let word = part.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
        if is_digest(word) { part.replace(word, "…") } else { part.to_owned() }
    };
    parts.map(shown).collect()
}

/// Goes through screens, down and up, and through what opens from them.
fn through(mut twins: Twins, screens: &[&str]) -> Twins {
    for screen in screens {
        twins = twins.press(screen).walk("down down end home pagedown up enter pagedown down esc");
        twins = twins.press(screen).walk("tab down right right down left enter esc");
        if *screen == "0" {
            twins = twins.walk("home enter");
        }
    }
    twins
}

/// Goes through every register, its views, and its last record.
fn through_registers(twins: Twins) -> Twins {
    (0..12).fold(twins.press("3"), |twins, _| twins.walk("end up down enter esc v end home right"))
}

/// Looks for what is hidden, by the start of its words, its keys and its number.
fn look_for(mut twins: Twins) -> Twins {
    for typed in ["lø", "kval", "prisa", "plan-", "felles", "M13", "§ 13", "m4"] {
        twins = twins.press("ctrl-f").type_(typed).walk("down esc").press("ctrl-g").type_(typed).walk("down esc");
    }
    twins.press("/").type_("ne").walk("down esc").press(":").type_("me").walk("down esc")
}

#[test]
fn every_screen_is_the_same_whatever_is_hidden() {
    let secrets = secrets();
    let twins = Twins::of(&secrets, READERS[0], (80, 24)).walk("? pagedown esc H down esc home enter");
    let twins = look_for(through_registers(through(twins, &["1", "2", "4", "5", "6", "7", "9", "0"])));
    let twins = twins.walk("1 f down end esc x down esc 7 enter down end v pagedown esc t esc");
    drop(twins.walk("5 end enter esc 4 end down right enter esc 0 end home"));
    drop(through(Twins::of(&secrets, READERS[1], (120, 40)).walk("home enter"), &["1", "2", "4", "5", "7"]));
    secrets.iter().for_each(Secret::signing);
    let twins = Twins::of(&secrets, READERS[0], (80, 24)).walk("home enter");
    drop(through(twins, &["1", "6", "7"]).walk("6 t pagedown esc"));
    // Whoever sees it finds it.
    for (secret, words) in secrets.iter().zip(SECRETS) {
        let word = words.split(' ').next().unwrap();
        drop(secret.world.as_("kari").at(80, 24).press("ctrl-f").type_(word).expect("treff"));
    }
}
