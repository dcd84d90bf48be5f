//! How people get in, at the prompt: invitations and their letters, keys that wait, the second person.

use serde_json::Value;
use vedtak::domain::lang::Lang;
use vedtak::signing::key::{self, SigningKey};

use super::support::Caller;

/// Writes the key of a number to a file as somebody would hand it in; gives its fingerprint.
fn key_file(caller: &Caller, number: u8) -> String {
    let public = SigningKey::from_seed(&[number; 32]).public().unwrap();
    caller.write(&format!("{number}.pub"), format!("{public} somebody@home\n"));
    key::fingerprint(&public)
}

/// A workspace that was served once, with Mari; and when two share the work, with Siri, another secretary.
fn cooperation(lang: Lang, is_shared: bool) -> Caller {
    let caller = Caller::founded(lang);
    caller.run(&["person", "add", "mari", "Mari Nes", "--mail", "mari@example.no"]).done();
    if is_shared {
        caller.run(&["person", "add", "siri", "Siri Lund", "--role", "secretary"]).done();
    }
    let host = SigningKey::from_seed(&[99; 32]).public().unwrap();
    std::fs::write(caller.workspace().join("keys/host.pub"), format!("{host}\n")).unwrap();
    caller
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a_letter_holds_all_that_somebody_needs_who_never_used_ssh() {
    let host = key::fingerprint(&SigningKey::from_seed(&[99; 32]).public().unwrap());
    for (lang, words) in [
        (
            Lang::En,
            ["Dear Mari Nes,", "Prøve", "Windows (PowerShell)", "Compare the fingerprint", "9 Jun 2020 at 10:00"],
        ),
        (Lang::Nb, ["Hei, Mari Nes", "Prøve", "Windows (PowerShell)", "Sammenlign", "09.06.20 kl. 10.00"]),
        (Lang::Nn, ["Hei, Mari Nes", "Prøve", "Windows (PowerShell)", "Samanlikn", "09.06.20 kl. 10.00"]),
    ] {
        let caller = cooperation(lang, true);
        let letter = caller.run(&["person", "invite", "mari", "--host", "plan.example.no", "--port", "2222"]).done();
        let fixed =
            ["ssh-keygen -t ed25519", "ssh -p 2222 plan.example.no", "'[plan.example.no]:2222'", &host, "macOS"];
        for words in words.into_iter().chain(fixed) {
            assert!(letter.contains(words), "{lang} {words}: {letter}");
        }
        assert!(letter.lines().all(|line| line.chars().count() <= 90), "{letter}");
        insta::assert_snapshot!(format!("letter_{lang}"), without_code(&letter));
    }
}

/// Replaces the code, which differs from run to run.
fn without_code(letter: &str) -> String {
    let is_code = |word: &str| word.len() == 19 && word.split('-').all(|group| group.len() == 4);
    let code = letter.split_whitespace().find(|word| is_code(word)).unwrap().to_owned();
    assert_eq!(letter.matches(&code).count(), 2);
    letter.replace(&code, "0123-4567-89AB-CDEF")
}

#[test]
fn an_address_is_said_once_and_a_new_letter_makes_the_old_code_void() {
    let caller = cooperation(Lang::En, true);
    assert!(caller.run(&["person", "invite", "mari"]).refused(2).contains("--host"));
    assert!(caller.run(&["person", "invite", "mari", "--host=-oProxyCommand=x"]).refused(2).contains("machine"));
    for days in ["0", "31", "x"] {
        caller.run(&["person", "invite", "mari", "--host", "h.no", "--days", days]).refused(2);
    }
    let first =
        json(&caller.run(&["--json", "person", "invite", "mari", "--host", "plan.example.no", "--port", "22"]).done());
    assert_eq!(first["command"], "ssh plan.example.no");
    let second = json(&caller.run(&["--json", "person", "invite", "Mari Nes", "--days", "2"]).done());
    assert_eq!(second["host"], "plan.example.no");
    assert_ne!(first["code"], second["code"]);
    assert!(second["letter"].as_str().unwrap().contains(second["code"].as_str().unwrap()));
    let shown = json(&caller.run(&["--json", "person", "show", "mari"]).done());
    let states: Vec<&Value> =
        shown["person"]["invitations"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    let told = caller.run(&["person", "show", "mari"]).done();
    assert_eq!(told.matches("invited until 28 May 2020 at 10:00").count(), 1, "{told}");
    assert_eq!(states, [&serde_json::json!({ "withdrawn": "A new invitation took its place" }), &Value::from("open")]);
    caller.run(&["person", "invite", "mari", "--withdraw"]).done();
    caller.run(&["person", "invite", "--withdraw", "mari"]).refused(3);
    let journal = std::fs::read_dir(caller.workspace().join("journal")).unwrap();
    let log: String = journal.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(log.contains("invitation.made"));
    assert!(!log.contains(second["code"].as_str().unwrap()), "the code itself is nowhere kept");
}

#[test]
fn a_letter_is_written_to_a_file_and_never_without_the_key_to_compare() {
    let caller = cooperation(Lang::En, true);
    let said = caller.run(&["person", "invite", "mari", "--host", "h.no", "--letter", "letter.txt"]).done();
    assert!(!said.contains('-'), "no code on the screen: {said}");
    let letter = std::fs::read_to_string(caller.path("letter.txt")).unwrap();
    assert!(letter.contains("ssh -p 2222 h.no\n"), "{letter}");
    let lost = caller.run(&["person", "invite", "mari", "--letter", "no/such/folder.txt"]);
    assert!(
        lost.code == 1 && lost.out.contains("ssh -p 2222 h.no\n"),
        "the code is in no file: {}{}",
        lost.out,
        lost.err
    );
    std::fs::remove_file(caller.workspace().join("keys/host.pub")).unwrap();
    let told = caller.run(&["person", "invite", "mari"]).refused(1);
    assert!(told.contains("vedtak serve"), "{told}");
    std::fs::write(caller.workspace().join("keys/host.pub"), "nonsense\n").unwrap();
    caller.run(&["person", "invite", "mari"]).refused(1);
}

#[test]
fn whoever_could_approve_nothing_is_told_when_inviting() {
    let caller = cooperation(Lang::En, true);
    let answer = caller.run(&["person", "invite", "siri", "--host", "h.no"]);
    assert!(answer.err.contains("Nobody but you and Siri Lund"), "{}", answer.err);
    let alone = cooperation(Lang::En, false);
    let answer = alone.run(&["person", "invite", "mari", "--host", "h.no"]);
    assert_eq!(answer.err, "");
    assert!(answer.out.contains("5. Wait. ada\n"), "{}", answer.out);
}

#[test]
fn a_key_waits_for_a_second_person() {
    let caller = cooperation(Lang::En, true);
    let key = key_file(&caller, 1);
    assert_eq!(caller.run(&["key", "waiting"]).err, "No key waits.\n");
    let listed = |caller: &Caller| caller.run(&["person", "show", "mari"]).done();
    let said = caller.run(&["key", "add", "mari", "1.pub", "--how", "met"]).done();
    assert!(said.contains("waits") && said.contains("Siri Lund"), "{said}");
    assert!(listed(&caller).contains(&format!("waits: {key}")));
    let waiting = caller.run(&["key", "waiting"]).done();
    assert!(waiting.contains(&key) && waiting.contains("since 26 May 2020"), "{waiting}");
    assert!(waiting.contains("handed in by ada"), "{waiting}");
    let told = caller.run(&["key", "approve", &key, "--how", "met"]).refused(3);
    assert!(told.contains("You asked for this key yourself") && told.contains("by Siri Lund"), "{told}");
    assert!(caller.run(&["--as", "siri", "key", "approve", &key, "--how", " "]).refused(3).contains("identified"));
    caller.run(&["--as", "siri", "key", "approve", &key, "--how", "met", "--to", "2020-12-31"]).done();
    assert!(caller.run(&["key", "list", "mari"]).done().contains("Mari Nes  counts until 31 Dec 2020"));
    assert!(caller.run(&["key", "show", &key]).done().contains("approved by Siri Lund: met"));
    assert_eq!(caller.run(&["--json", "key", "waiting"]).done(), "[]\n");
    assert!(caller.run(&["key", "request", "siri", "1.pub"]).refused(3).contains("Mari Nes"));
    assert!(!caller.run(&["--as", "mari", "key", "request", "mari", "1.pub"]).refused(3).contains("Mari"));
}

#[test]
fn a_key_is_refused_or_withdrawn() {
    let caller = cooperation(Lang::En, true);
    let (key, other) = (key_file(&caller, 1), key_file(&caller, 2));
    caller.run(&["--as", "mari", "key", "request", "mari", "1.pub"]).done();
    caller.run(&["key", "request", "mari", "2.pub"]).done();
    assert_eq!(caller.run(&["--as", "mari", "key", "refuse", &key, "--reason", " "]).code, 3);
    caller.run(&["--as", "mari", "key", "refuse", &key, "--reason", "wrong file"]).done();
    let line = std::fs::read_to_string(caller.path("1.pub")).unwrap();
    caller.run_with(&["--as", "mari", "key", "request", "mari", "-"], &line).done();
    caller.run(&["--as", "mari", "key", "refuse", &key, "--reason", "wrong file again"]).done();
    caller.run(&["key", "refuse", &other, "--reason", "nobody knows it"]).done();
    caller.run(&["key", "refuse", &other, "--reason", "twice"]).refused(3);
    let told = caller.run(&["--as", "siri", "key", "approve", &key, "--how", "met"]).refused(3);
    assert!(told.contains("vedtak key waiting"), "{told}");
}

#[test]
fn a_key_is_rotated_by_its_owner() {
    let caller = cooperation(Lang::En, true);
    let (old, new) = (key_file(&caller, 1), key_file(&caller, 2));
    caller.run(&["key", "request", "mari", "1.pub"]).done();
    caller.run(&["--as", "siri", "key", "approve", &old, "--how", "met"]).done();
    caller.run(&["--as", "mari", "key", "request", "mari", "2.pub", "--replaces", &new]).refused(3);
    caller.run(&["--as", "mari", "key", "request", "mari", "2.pub", "--replaces", &old]).done();
    let said = caller.run(&["key", "approve", &new, "--how", "called back"]).done();
    assert!(said.contains(&format!("The key {old} no longer counts.")), "{said}");
    let shown = caller.run(&["key", "show", &old]).done();
    assert!(shown.contains(&format!("Replaced by {new}")), "{shown}");
    let entries = json(&caller.run(&["--json", "key", "list", "mari"]).done());
    let (revoked, begins) = (&entries[0]["key"]["revoked"]["since"], &entries[1]["key"]["from"]);
    assert_eq!(revoked, begins);
}

#[test]
fn whoever_is_alone_approves_at_once_and_it_is_recorded() {
    let caller = cooperation(Lang::En, false);
    let key = key_file(&caller, 1);
    caller.run(&["key", "add", "mari", "1.pub", "--how", "met"]).done();
    let shown = json(&caller.run(&["--json", "key", "show", &key]).done());
    assert_eq!(shown["key"]["alone"], true);
    let (other, _) = (key_file(&caller, 2), caller.run(&["key", "request", "mari", "2.pub"]).done());
    caller.run(&["key", "approve", &other, "--how", "met"]).done();
}

#[test]
fn a_list_of_keys_is_read_as_a_whole_or_not_at_all() {
    let caller = cooperation(Lang::En, true);
    let keys: Vec<String> = (1..=3).map(|number| key_file(&caller, number)).collect();
    let line = |number: u8| std::fs::read_to_string(caller.path(&format!("{number}.pub"))).unwrap();
    caller.run(&["key", "request", "mari", "3.pub"]).done();
    let good = format!("# those of Mari\n\n{}from=\"10.0.0.0/8\" {}{}{}", line(1), line(2), line(1), line(3));
    for (kind, why) in [
        ("rsa -b 2048", "RSA keys do not count"),
        ("ecdsa -b 384", "ecdsa-sha2-nistp384"),
        ("certificate", "ssh-ed25519-cert-v01@openssh.com"),
    ] {
        caller.write("authorized_keys", format!("{good}{}", refused_line(&caller, kind)));
        let answer = caller.run(&["key", "import", "mari", "authorized_keys"]);
        assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
        assert!(answer.out.contains(why) && answer.out.contains("ssh-keygen -t ed25519"), "{kind}: {}", answer.out);
        assert!(answer.out.contains(&format!("Line 3: The key {} is fine.", keys[0])), "{}", answer.out);
        assert_eq!(caller.run(&["key", "waiting"]).done().lines().count(), 1, "nothing half done");
    }
    caller.write("authorized_keys", &good);
    let answer = caller.run(&["key", "import", "mari", "authorized_keys"]);
    assert!(answer.err.contains("Line 4: the options from=\"10.0.0.0/8\""), "{}", answer.err);
    assert!(answer.out.contains("Line 6") && answer.out.contains("already waits"), "{}", answer.out);
    let waiting = caller.run(&["key", "waiting"]).done();
    assert!(keys.iter().all(|key| waiting.contains(key)), "{waiting}");
    let again = json(&caller.run(&["--json", "key", "import", "mari", "authorized_keys"]).done());
    assert!(again.as_array().unwrap().iter().all(|line| line["fate"] == "known"), "{again}");
    caller.write("empty", "# nobody\n");
    caller.run(&["key", "import", "mari", "empty"]).refused(1);
}

/// Makes the public line of a key that does not count, with OpenSSH.
fn refused_line(caller: &Caller, kind: &str) -> String {
    let run = |words: &[&str]| {
        let made = std::process::Command::new("ssh-keygen").args(words).current_dir(caller.folder.path()).output();
        assert!(made.unwrap().status.success(), "{words:?}");
    };
    let name = kind.replace(' ', "");
    if kind == "certificate" {
        run(&["-q", "-t", "ed25519", "-N", "", "-f", "ca"]);
        run(&["-q", "-t", "ed25519", "-N", "", "-f", "signed"]);
        run(&["-q", "-s", "ca", "-I", "mari", "-n", "mari", "signed.pub"]);
        return std::fs::read_to_string(caller.path("signed-cert.pub")).unwrap();
    }
    let words: Vec<&str> = ["-q", "-N", "", "-f", &name, "-t"].into_iter().chain(kind.split(' ')).collect();
    run(&words);
    std::fs::read_to_string(caller.path(&format!("{name}.pub"))).unwrap()
}
