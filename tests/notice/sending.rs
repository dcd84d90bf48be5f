//! Notices sent by a mail server that takes them, refuses, hangs and vanishes: nothing is sent twice, nothing is lost,
//! and it is said what became of each.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Stdio;

use mail_parser::MessageParser;
use serde_json::Value;
use vedtak::notice::outbox::{Outbox, Posting};
use vedtak::notice::round::Whose;

use super::sink::{CERTIFICATE, Manner, PASSWORD, Sink, Text, USER};
use crate::cli::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
const BODIES: [&str; 3] = ["su-berg", "su-nordhordland", "su-vest"];

/// The directive before its bodies, three of them with an address. No digest.
fn secretariat() -> Caller {
    let caller = Caller::with_directive();
    for body in BODIES {
        caller.run(&["body", "set", body, &format!("mail={body}@example.no")]).done();
    }
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-06-19"]).done();
    caller.run(&["notice", "settings", "--from", "sekretariat@example.no", "--digest", "never"]).done();
    caller
}

fn settings(caller: &Caller, sink: &Sink, more: &[&str]) {
    let port = sink.address.port().to_string();
    let words = ["notice", "settings", "--host", "127.0.0.1", "--port", &port, "--on"];
    caller.run(&[&words[..], more].concat()).done();
}

/// The directive and a server in the open, on the same machine.
fn open(manner: Manner) -> (Caller, Sink) {
    let (caller, sink) = (secretariat(), Sink::new(manner));
    settings(&caller, &sink, &["--security", "none"]);
    (caller, sink)
}

/// Lists what lies in the outbox: the state of each body's message.
fn outbox(caller: &Caller) -> Vec<(String, String)> {
    let found: Vec<Value> = serde_json::from_str(&caller.run(&["notice", "outbox", "--all", "--json"]).done()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut found: Vec<_> = found.iter().map(|one| (text(&one["whose"]["body"]), text(&one["state"]))).collect();
    found.sort();
    found
}

fn states(caller: &Caller) -> Vec<String> {
    outbox(caller).into_iter().map(|(_, state)| state).collect()
}

/// Whoever has a message has it once.
fn is_once(sink: &Sink) -> bool {
    let mut recipients = sink.recipients();
    recipients.sort();
    recipients.windows(2).all(|pair| pair[0] != pair[1])
}

#[test]
fn nothing_is_sent_unless_it_is_switched_on() {
    let (caller, sink) = (secretariat(), Sink::new(Manner::default()));
    assert!(caller.run(&["notice", "send"]).refused(3).contains("notice write"));
    settings(&caller, &sink, &["--security", "none"]);
    caller.run(&["notice", "settings", "--off"]).done();
    assert!(caller.run(&["notice", "send"]).refused(3).contains("--on"));
    assert!(sink.heard().is_empty() && states(&caller).is_empty());
}

#[test]
fn each_is_sent_once_and_every_run_after_that_sends_nothing() {
    let (caller, sink) = open(Manner::default());
    assert_eq!(caller.run(&["notice", "send"]).done().trim(), "3 meldingar er sende.");
    assert_eq!(sink.taken().len(), 3);
    for taken in sink.taken() {
        assert_eq!(taken.from, "sekretariat@example.no");
        let mail = MessageParser::default().parse(taken.text.as_bytes()).unwrap();
        let body = taken.to.split('@').next().unwrap();
        assert!(mail.subject().unwrap().contains(&format!("[{PLAN}-M2-{body}]")), "{:?}", mail.subject());
        assert!(mail.body_text(0).unwrap().contains("19.06.20"));
    }
    assert_eq!(caller.run(&["notice", "send"]).done().trim(), "Ingenting vart sendt.");
    assert_eq!(sink.taken().len(), 3);
    assert_eq!(states(&caller), ["sent"; 3]);
    let kept: Vec<_> =
        fs::read_dir(caller.workspace().join("outbox")).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!kept.iter().any(|path| path.extension().is_some_and(|end| end == "eml")), "the texts are gone: {kept:?}");
    for path in kept {
        assert!(!fs::read_to_string(&path).unwrap().contains("su-vest@"), "and so are the addresses");
    }
}

#[test]
fn starttls_and_tls_encrypt_and_log_in_and_the_password_is_nowhere() {
    for (security, implicit) in [("starttls", false), ("tls", true)] {
        let (caller, sink) = (secretariat(), Sink::new(Manner { implicit, ..Manner::default() }));
        caller.write("password", format!("{PASSWORD}\n"));
        let password = caller.path("password").display().to_string();
        fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
        let login = ["--user", USER, "--password-file", &password, "--ca-file", CERTIFICATE];
        settings(&caller, &sink, &[&["--security", security][..], &login].concat());
        assert!(caller.run(&["doctor"]).done().contains("slepper vedtak inn"), "{security}");
        caller.run(&["notice", "send"]).done();
        assert_eq!(sink.taken().len(), 3, "{security}");
        assert!(sink.taken().iter().all(|taken| taken.was_encrypted));
        for folder in ["", "journal", "outbox"] {
            let files = fs::read_dir(caller.workspace().join(folder)).unwrap().map(|file| file.unwrap().path());
            for path in files.filter(|path| path.is_file()) {
                let bytes = fs::read(&path).unwrap();
                assert!(!String::from_utf8_lossy(&bytes).contains(PASSWORD), "{}", path.display());
            }
        }
    }
}

#[test]
fn what_is_not_safe_is_refused_before_a_password_leaves() {
    let (caller, sink) = (secretariat(), Sink::new(Manner { open: true, ..Manner::default() }));
    caller.write("password", PASSWORD);
    let password = caller.path("password").display().to_string();
    let login = ["--user", USER, "--password-file", password.as_str()];
    let port = sink.address.port().to_string();
    let server = ["notice", "settings", "--host", "127.0.0.1", "--port", port.as_str(), "--on"];
    let plain = caller.run(&[&server[..], &["--security", "none"], &login].concat());
    assert!(plain.refused(1).contains("ikkje er kryptert"));
    settings(&caller, &sink, &login);
    fs::set_permissions(&password, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(caller.run(&["notice", "send"]).refused(1).contains("chmod 600"));
    fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
    assert!(caller.run(&["notice", "send"]).refused(1).contains("tilbyr ikkje kryptering"));
    assert!(caller.run(&["doctor"]).refused(1).contains("tilbyr ikkje kryptering"));
    sink.behave(Manner::default());
    assert!(caller.run(&["notice", "send"]).refused(1).contains("--ca-file"), "a certificate that nobody vouches for");
    caller.write("password", "feil");
    settings(&caller, &sink, &["--ca-file", CERTIFICATE]);
    let refused = caller.run(&["notice", "send"]).refused(1);
    assert!(refused.contains("535") && refused.contains("passord"), "{refused}");
    assert!(caller.run(&["doctor"]).refused(1).contains("535"));
    assert!(sink.taken().is_empty());
    assert_eq!(states(&caller), ["waiting"; 3], "nothing is lost");
    caller.write("password", PASSWORD);
    caller.run(&["notice", "send"]).done();
    assert_eq!(sink.taken().len(), 3);
    assert!(!sink.heard().iter().any(|line| line.starts_with("AUTH") && sink.heard().is_empty()));
}

#[test]
fn the_password_may_come_from_a_command() {
    let (caller, sink) = (secretariat(), Sink::new(Manner::default()));
    let command = format!("printf '%s\\n' {PASSWORD}");
    settings(&caller, &sink, &["--user", USER, "--password-command", &command, "--ca-file", CERTIFICATE]);
    caller.run(&["notice", "send"]).done();
    assert_eq!(sink.taken().len(), 3);
    caller.run(&["notice", "settings", "--password-command", "false"]).done();
    caller.run(&["step", "override", PLAN, "M2", "--reason", "slutt"]).done();
    assert!(caller.run(&["doctor"]).refused(1).contains("false"));
}

#[test]
fn one_recipient_is_refused_and_the_others_go_on() {
    let refuses = ("RCPT TO:<su-nord", "550 5.1.1 nobody here");
    let (caller, sink) = open(Manner { answers: vec![refuses], ..Manner::default() });
    let said = caller.run(&["notice", "send"]);
    assert!(said.out.contains("2 meldingar er sende"), "{said:?}");
    let told = said.refused(1);
    assert!(told.contains("550 5.1.1 nobody here") && told.contains("su-nordhordland@example.no"), "{told}");
    assert_eq!(states(&caller), ["sent", "refused", "sent"]);
    sink.behave(Manner::default());
    caller.run(&["notice", "send"]).refused(1);
    assert_eq!(sink.taken().len(), 2, "nothing is tried again by itself");
    let shown = caller.run(&["notice", "outbox"]).done();
    let id = shown.split_whitespace().next().unwrap();
    caller.run(&["notice", "settle", id, "--again"]).done();
    caller.run(&["notice", "send"]).done();
    assert!(sink.taken().len() == 3 && is_once(&sink));
    assert!(caller.run(&["notice", "settle", id, "--drop"]).refused(3).contains("send"), "it has come to its end");
}

#[test]
fn what_the_server_puts_off_waits_and_is_sent_later() {
    for manner in [
        Manner { answers: vec![("RCPT", "451 4.7.1 come again")], ..Manner::default() },
        Manner { answers: vec![("MAIL", "452 4.3.1 full")], ..Manner::default() },
        Manner { text: Text::Answered("451 4.3.0 not now"), ..Manner::default() },
    ] {
        let (caller, sink) = open(manner.clone());
        assert!(caller.run(&["notice", "send"]).refused(1).contains("45"), "{manner:?}");
        assert_eq!(states(&caller), ["waiting"; 3]);
        sink.behave(Manner::default());
        caller.run(&["notice", "send"]).done();
        assert!(sink.taken().len() == 3 && is_once(&sink), "{manner:?}");
    }
}

#[test]
fn a_text_that_the_server_never_takes_is_refused() {
    let (caller, sink) = open(Manner { text: Text::Answered("554 5.6.0 no"), ..Manner::default() });
    assert!(caller.run(&["notice", "send"]).refused(1).contains("554 5.6.0 no"));
    assert_eq!(states(&caller), ["refused"; 3]);
    assert!(sink.taken().is_empty());
}

#[test]
fn a_sender_that_the_server_does_not_know_stops_it_and_everything_waits() {
    let (caller, sink) = open(Manner { answers: vec![("MAIL", "553 5.7.1 not yours")], ..Manner::default() });
    let told = caller.run(&["notice", "send"]).refused(1);
    assert!(told.contains("553") && told.contains("--from"), "{told}");
    assert_eq!(states(&caller), ["waiting"; 3]);
    assert_eq!(sink.heard().iter().filter(|line| line.starts_with("MAIL")).count(), 1);
}

#[test]
fn a_server_that_hangs_is_left_and_everything_waits() {
    for (hangs, heard) in [("EHLO", 1), ("MAIL", 2), ("DATA", 2)] {
        let (caller, sink) = open(Manner { hangs, ..Manner::default() });
        settings(&caller, &sink, &["--timeout", "1"]);
        let told = caller.run(&["notice", "send"]).refused(1);
        assert!(told.contains("1 sekund"), "{hangs}: {told}");
        assert_eq!(states(&caller), ["waiting"; 3], "{hangs}");
        let count = sink.heard().iter().filter(|line| line.starts_with(hangs)).count();
        assert_eq!(count, heard, "{hangs}: two connections that break are enough");
        sink.behave(Manner::default());
        caller.run(&["notice", "send"]).done();
        assert!(sink.taken().len() == 3 && is_once(&sink), "{hangs}");
    }
}

#[test]
fn nobody_at_the_other_end_is_said_and_everything_waits() {
    let caller = secretariat();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let words = ["notice", "settings", "--host", "127.0.0.1", "--port", &free, "--security", "none", "--on"];
    caller.run(&words).done();
    assert!(caller.run(&["notice", "send"]).refused(1).contains(&free));
    assert!(caller.run(&["doctor"]).refused(1).contains(&free));
    assert_eq!(states(&caller), ["waiting"; 3]);
    // Files can be written whatever the server does, and what was written is not sent.
    caller.run(&["notice", "write", "--out", "ut"]).done();
    assert_eq!(fs::read_dir(caller.path("ut")).unwrap().count(), 3);
    assert_eq!(states(&caller), ["written"; 3]);
}

#[test]
fn what_was_taken_and_never_confirmed_is_not_certain_and_never_sent_by_itself() {
    for text in [Text::TakenUnsaid, Text::TakenSilently] {
        let (caller, sink) = open(Manner { text, ..Manner::default() });
        settings(&caller, &sink, &["--end-timeout", "1"]);
        let told = caller.run(&["notice", "send"]).refused(1);
        assert!(told.contains("usikker"), "{told}");
        let mut found = states(&caller);
        found.sort();
        assert_eq!(found, ["unclear", "unclear", "waiting"], "two connections that break are enough");
        sink.behave(Manner::default());
        caller.run(&["notice", "send"]).refused(1);
        caller.run(&["notice", "send"]).refused(1);
        assert!(sink.taken().len() == 3 && is_once(&sink), "{text:?}: {:?}", sink.recipients());
        let shown = caller.run(&["notice", "outbox"]).done();
        let ids: Vec<&str> = shown.lines().filter_map(|line| line.split_whitespace().next()).collect();
        caller.run(&["notice", "settle", ids[0], "--drop"]).done();
        caller.run(&["notice", "settle", ids[1], "--again"]).done();
        caller.run(&["notice", "send"]).done();
        assert_eq!(sink.taken().len(), 4, "once more, because somebody said so");
        assert_eq!(states(&caller).iter().filter(|state| *state == "dropped").count(), 1);
    }
}

#[test]
fn a_server_that_vanishes_in_the_middle_of_a_text_does_not_have_it() {
    let (caller, sink) = open(Manner { text: Text::CutAfter(100_000), ..Manner::default() });
    // More than the machine holds back for a server that does not read.
    let eml = [b"Subject: stor\r\n\r\n".to_vec(), b"abcdefghijklmno\r\n".repeat(2 << 20)].concat();
    let posting = Posting {
        key: "mailing/plan/1".to_owned(),
        whose: Whose::Body("sr-voss".parse().unwrap()),
        from: "sekretariat@example.no".to_owned(),
        to: "sr-voss@example.no".to_owned(),
        eml,
    };
    Outbox::take(&caller.workspace(), (caller.clock)()).unwrap().put(posting, (caller.clock)()).unwrap().unwrap();
    caller.run(&["notice", "send"]).refused(1);
    assert_eq!(states(&caller), ["waiting", "sent", "sent", "sent"], "its end was never written");
    sink.behave(Manner::default());
    caller.run(&["notice", "send"]).done();
    assert!(sink.taken().len() == 4 && is_once(&sink));
}

#[test]
fn a_process_that_is_killed_leaves_what_was_on_its_way_not_certain() {
    let (mut caller, sink) = open(Manner { text: Text::TakenSilently, ..Manner::default() });
    // The process has the clock of the machine.
    caller.clock = chrono::Utc::now;
    let mut child =
        caller.program().args(["notice", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    // The server has the text, and does not say so.
    sink.news.recv().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(states(&caller).iter().filter(|state| *state == "unclear").count(), 1);
    sink.behave(Manner::default());
    caller.run(&["notice", "send"]).refused(1);
    assert!(sink.taken().len() == 3 && is_once(&sink));
}

#[test]
fn a_process_that_is_killed_before_the_text_has_sent_nothing() {
    let (mut caller, sink) = open(Manner { hangs: "DATA", ..Manner::default() });
    caller.clock = chrono::Utc::now;
    let mut child =
        caller.program().args(["notice", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !sink.heard().iter().any(|line| line == "DATA") {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(states(&caller), ["waiting"; 3]);
    sink.behave(Manner::default());
    caller.run(&["notice", "send"]).done();
    assert!(sink.taken().len() == 3 && is_once(&sink));
}

#[test]
fn only_one_sends_at_a_time() {
    let (mut caller, sink) = open(Manner { text: Text::TakenSilently, ..Manner::default() });
    // The process has the clock of the machine.
    caller.clock = chrono::Utc::now;
    let mut child =
        caller.program().args(["notice", "send"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sink.news.recv().unwrap();
    let workspace = caller.workspace();
    let held = Outbox::take(&workspace, (caller.clock)());
    assert_eq!(held.unwrap_err().cause.id, "outbox-held");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_notice_that_waits_and_is_not_due_any_more_is_dropped() {
    let (caller, sink) = open(Manner { answers: vec![("RCPT", "451 later")], ..Manner::default() });
    caller.run(&["notice", "send"]).refused(1);
    caller.run(&["step", "record", PLAN, "M2", "--by", "SU Vest", "--outcome", "no-remarks"]).done();
    sink.behave(Manner::default());
    caller.run(&["notice", "send"]).done();
    assert_eq!(states(&caller), ["sent", "sent", "dropped"]);
    assert!(!sink.recipients().contains(&"su-vest@example.no".to_owned()));
}

#[test]
fn addresses_that_are_none_and_letters_that_the_server_does_not_know_are_named() {
    let (caller, sink) = open(Manner { ascii: true, ..Manner::default() });
    caller.run(&["body", "set", "su-vest", "mail=su-vest at example.no"]).done();
    caller.run(&["body", "set", "su-berg", "mail=bergljót@blåbær.example.no"]).done();
    let told = caller.run(&["notice", "send"]).refused(1);
    assert!(told.contains("su-vest at example.no") && told.contains("bokstavar"), "{told}");
    assert_eq!(sink.recipients(), ["su-nordhordland@example.no"]);
    sink.behave(Manner::default());
    let shown = caller.run(&["notice", "outbox"]).done();
    caller.run(&["notice", "settle", shown.split_whitespace().next().unwrap(), "--again"]).done();
    caller.run(&["body", "set", "su-vest", "mail=su-vest@example.no"]).done();
    caller.run(&["notice", "send"]).done();
    assert!(sink.recipients().contains(&"bergljót@blåbær.example.no".to_owned()));
    assert!(sink.heard().iter().any(|line| line.starts_with("MAIL") && line.contains("SMTPUTF8")));
}

#[test]
fn the_papers_of_a_mailing_go_the_same_way_and_once() {
    let (caller, sink) = open(Manner::default());
    let words =
        ["step", "send", PLAN, "M2", "--to", "su-vest", "--out", "ut", "--from", "sekretariat@example.no", "--mail"];
    assert!(caller.run(&words).done().contains("notice send"));
    caller.run(&["notice", "send"]).done();
    assert_eq!(sink.taken().len(), 3, "whoever gets the papers gets no notice of the opening beside them");
    let papers = sink.taken().into_iter().find(|taken| taken.to == "su-vest@example.no").unwrap();
    let mail = MessageParser::default().parse(papers.text.as_bytes()).unwrap();
    assert!(mail.attachments().count() > 3);
    caller.run(&["notice", "send"]).done();
    assert!(sink.taken().len() == 3 && is_once(&sink));
}

#[test]
fn what_was_sent_is_in_a_backup_and_how_it_is_sent_is_not() {
    let (caller, _sink) = open(Manner::default());
    caller.run(&["notice", "send"]).done();
    caller.run(&["backup", "kopi"]).done();
    let names: Vec<_> = fs::read_dir(caller.path("kopi")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name == "notices.toml"), "{names:?}");
    assert_eq!(fs::read_dir(caller.path("kopi/outbox")).unwrap().count(), 3);
}

#[test]
fn notices_are_for_the_secretariat_and_settings_for_whoever_owns_the_workspace() {
    let caller = secretariat();
    let told = caller.run(&["--as", "leiar-su-vest", "notice", "list"]).refused(3);
    assert!(told.contains("sekretariatet"), "{told}");
    let host = crate::cli::support::Host::of(&caller);
    let secretary = host.engine.workspace().person_of_user("ada").unwrap().id.to_string();
    let guest = host.guest(&secretary);
    assert!(guest.run(&["notice", "settings", "--password-command", "rm -r /"]).refused(2).contains("notice settings"));
    guest.run(&["notice", "list"]).done();
    let folder = caller.path("made").display().to_string();
    let told = guest.run(&["notice", "write", "--out", &folder]).refused(1);
    assert!(told.contains("ssh "), "{told}");
    assert!(!caller.path("made").exists());
    drop(host);
    assert!(states(&caller).is_empty(), "what was not written is still due");
}
