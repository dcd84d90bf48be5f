//! Every action is reached by its key and by its name in the palette, and is the same either way.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use vedtak::domain::lang::Lang;
use vedtak::ui::action::{Group, TABLE, at};
use vedtak::ui::keymap::Keymap;

use super::busy::{PEOPLE, busy};
use super::driver::{Story, World};
use super::sweep::{PATHS, open};

/// What is not possible for the secretariat in the midst of the work; each of these has a story of its own.
const ELSEWHERE: &[&str] = &[
    "next-hit",
    "previous-hit",
    "replace-all",
    "add-below",
    "nest",
    "unnest",
    "give",
    "open-signing",
    "open-up",
    "no-remarks",
    "settle",
    "call-jointly",
    "recipients",
    "close-step",
    "reconcile",
    "responses",
    "change-recipients",
    "meet-condition",
    "vote",
    "call-body",
    "confirm-record",
    "reject-record",
    "judge-late",
    "approve-minutes",
    "next-meeting",
    "sign",
    "evidence",
    "paste",
    "decline",
    "adopt",
    "reserve",
    "change-deadline",
    "close-signing",
    "add-line",
    "dispute",
    "add-office",
    "add-mandate",
    "add-seat",
    "approve-key",
    "refuse-key",
    "revoke-key",
    "withdraw-invitation",
    "theme",
    "where",
    "all",
    "actions",
];

/// Does something where a path leads, a day after all that was done before.
fn done(world: &World, path: &str, day: i64, how: impl FnOnce(Story) -> Story) -> Story {
    *world.clock.lock().unwrap() = chrono::DateTime::UNIX_EPOCH + TimeDelta::days(18_400 + day);
    how(open(world, PEOPLE[0], Lang::En, false).press(path))
}

/// Returns the screen without what no two workspaces share: digests.
fn blurred(story: &Story) -> String {
    let is_digest = |word: &str| word.len() == 64 && word.chars().all(|letter| letter.is_ascii_hexdigit());
    let screen = story.screen();
    let digests = screen.split_whitespace().filter(|word| is_digest(word));
    digests.fold(screen.clone(), |screen, digest| screen.replace(digest, "digest"))
}

#[test]
fn every_action_is_reached_by_its_key_and_by_its_name_with_the_same_effect() {
    // One of two worlds that are the same hears keys, the other names.
    let (keys, names) = (busy(), busy());
    let (mut tried, mut possible, mut wrong, mut day) = (BTreeSet::new(), BTreeSet::new(), Vec::new(), 0);
    for (path, place) in PATHS {
        for row in at(*place) {
            // Where one writes a letter is text.
            let Some(key) = row.keys.iter().find(|key| !place.is_written() || key.len() > 1) else { continue };
            if row.group != Group::Here && possible.contains(row.name) {
                continue;
            }
            // What would end the session in the middle, or opens what it stands in, is told elsewhere.
            if ["quit", "palette", "suspend"].contains(&row.name) || Keymap::default().cap(row, *place).is_empty() {
                continue;
            }
            day += 1;
            let by_key = done(&keys, path, day, |story| {
                assert_eq!(story.session.model().top().place(), *place, "{path}\n{}", story.screen());
                let refused = story.session.model().refuse(row.action).is_some();
                if !refused {
                    possible.insert(row.name);
                }
                story.press(key)
            });
            let by_name = done(&names, path, day, |story| story.press("ctrl-p").type_(row.name).press("enter"));
            tried.insert(row.name);
            if blurred(&by_key) != blurred(&by_name) {
                wrong.push(format!("{} at {place:?}\n{}\n{}", row.name, by_key.screen(), by_name.screen()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n\n"));
    let never: Vec<&str> = TABLE.iter().map(|row| row.name).filter(|name| tried.contains(name)).collect();
    let never: Vec<&str> = never.into_iter().filter(|name| !possible.contains(name)).collect();
    assert_eq!(never, ELSEWHERE);
}
