//! The outbox on disk: what an interruption leaves between any two steps, and what damage does.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use vedtak::notice::outbox::{Outbox, Posting, State, id, list};
use vedtak::notice::round::Whose;

use super::sink::{Manner, Sink};
use crate::cli::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

fn now() -> DateTime<Utc> {
    "2020-05-26T08:00:00Z".parse().unwrap()
}

fn posting(key: &str) -> Posting {
    Posting {
        key: key.to_owned(),
        whose: Whose::Body("su-vest".parse().unwrap()),
        from: "sekretariat@example.no".to_owned(),
        to: "su-vest@example.no".to_owned(),
        eml: b"Subject: x\r\n\r\nx\r\n".to_vec(),
    }
}

fn states(folder: &Path) -> Vec<State> {
    list(folder).unwrap().iter().map(|posted| posted.state).collect()
}

#[test]
fn a_key_is_put_there_once_whatever_became_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::take(folder.path(), now()).unwrap();
    let posted = outbox.put(posting("a"), now()).unwrap().unwrap();
    assert_eq!(posted.id, id("a"));
    for state in [State::Waiting, State::Sending, State::Refused, State::Sent, State::Dropped] {
        outbox.mark(&posted, state, None, now()).unwrap();
        assert_eq!(outbox.put(posting("a"), now()).unwrap(), None, "{state:?}");
        assert_eq!(states(folder.path()), [state]);
    }
    assert!(outbox.put(posting("b"), now()).unwrap().is_some());
}

#[test]
fn an_interruption_between_two_files_leaves_nothing_or_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::take(folder.path(), now()).unwrap();
    let place = folder.path().join("outbox");
    // The text was written and the state was not; a temporary file was left behind.
    fs::write(place.join(format!("{}.eml", id("a"))), "half").unwrap();
    fs::write(place.join(".tmpA"), "half").unwrap();
    assert!(states(folder.path()).is_empty());
    let posted = outbox.put(posting("a"), now()).unwrap().unwrap();
    assert_eq!(outbox.eml(&posted).unwrap(), posting("a").eml);
    // It was sent and marked, and its text was not taken away.
    let sent = outbox.mark(&posted, State::Sent, None, now()).unwrap();
    fs::write(place.join(format!("{}.eml", id("a"))), "whole").unwrap();
    drop(outbox);
    let outbox = Outbox::take(folder.path(), now()).unwrap();
    assert_eq!(states(folder.path()), [State::Sent], "and it stays sent");
    assert!(sent.to.is_empty());
    drop(outbox);
}

#[test]
fn whoever_takes_it_next_does_not_know_what_became_of_what_was_on_its_way() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::take(folder.path(), now()).unwrap();
    let posted = outbox.put(posting("a"), now()).unwrap().unwrap();
    let sending = outbox.mark(&posted, State::Sending, None, now()).unwrap();
    assert_eq!(sending.attempts, 1);
    assert_eq!(Outbox::take(folder.path(), now()).unwrap_err().cause.id, "outbox-held");
    assert_eq!(states(folder.path()), [State::Sending], "whoever only looks changes nothing");
    drop(outbox);
    let outbox = Outbox::take(folder.path(), now()).unwrap();
    assert_eq!(states(folder.path()), [State::Unclear]);
    drop(outbox);
}

/// The directive before its bodies, one of them with an address.
fn secretariat(sink: &Sink) -> Caller {
    let caller = Caller::with_directive();
    caller.run(&["body", "set", "su-vest", "mail=su-vest@example.no"]).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2"]).done();
    let port = sink.address.port().to_string();
    let words = ["notice", "settings", "--host", "127.0.0.1", "--port", &port, "--security", "none", "--on"];
    caller.run(&[&words[..], &["--from", "sekretariat@example.no", "--digest", "never"]].concat()).done();
    caller
}

#[test]
fn a_state_that_is_damaged_stops_everything_before_anything_is_sent() {
    let sink = Sink::new(Manner { answers: vec![("RCPT", "451 later")], ..Manner::default() });
    let caller = secretariat(&sink);
    caller.run(&["notice", "send"]).refused(1);
    sink.behave(Manner::default());
    let path = caller.workspace().join("outbox").join(format!("{}.json", list(&caller.workspace()).unwrap()[0].id));
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let told = caller.run(&["notice", "send"]).refused(1);
    assert!(told.contains(&path.display().to_string()), "{told}");
    assert!(sink.taken().is_empty());
    fs::write(&path, whole).unwrap();
    caller.run(&["notice", "send"]).done();
    assert_eq!(sink.taken().len(), 1);
}

#[test]
fn a_mailing_that_was_put_there_and_not_recorded_is_not_sent_twice() {
    let sink = Sink::new(Manner::default());
    let caller = secretariat(&sink);
    let before = caller.path("before");
    copy(&caller.workspace(), &before);
    let send = |out: &str| {
        let words = ["step", "send", PLAN, "M2", "--to", "su-vest", "--from", "sekretariat@example.no", "--mail"];
        caller.run(&[&words[..], &["--out", out]].concat()).done();
    };
    send("a");
    // As if the process had ended before it was recorded: the log is the one of before, the outbox is not.
    for folder in ["journal", "database"] {
        fs::remove_dir_all(caller.workspace().join(folder)).unwrap();
        copy(&before.join(folder), &caller.workspace().join(folder));
    }
    send("b");
    caller.run(&["notice", "send"]).done();
    assert_eq!(sink.recipients(), ["su-vest@example.no"]);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => copy(&entry.path(), &target),
            kind if kind.is_file() => _ = fs::copy(entry.path(), target).unwrap(),
            _ => {}
        }
    }
}
