//! What a connection may ask for.

use super::host::Host;

#[test]
fn forwarding_and_subsystems_are_refused_with_an_answer() {
    let host = Host::start();
    let key = host.member("kari");
    for arguments in [&["-s", "@", "sftp"][..], &["-W", "127.0.0.1:9", "@"]] {
        let said = host.run(&key, arguments, b"").ended(255);
        assert!(said.contains("failed") || said.contains("prohibited"), "{arguments:?}: {said}");
    }
    for arguments in [&["-R", "0:127.0.0.1:9"][..], &["-R", "/tmp/vedtak-refused:127.0.0.1:9"]] {
        let with = [arguments, &["-o", "ExitOnForwardFailure=yes", "@", "'"]].concat();
        let said = host.run(&key, &with, b"").ended(255);
        assert!(said.contains("forwarding failed for listen"), "{said}");
    }
}

#[test]
fn a_shell_needs_a_terminal() {
    let host = Host::start();
    let key = host.member("kari");
    let said = host.run(&key, &["-T", "@"], b"").ended(2);
    assert!(said.contains("need a terminal"), "{said}");
}

#[test]
fn the_callers_language_is_spoken() {
    let host = Host::start();
    let key = host.member("kari");
    let mut command = host.ssh(&key, &["-o", "SendEnv=LANG LC_*", "127.0.0.1", "'"]);
    let answer = command.env("LANG", "nn_NO.UTF-8").output().unwrap();
    let said = String::from_utf8(answer.stderr).unwrap();
    assert!(said.contains("Eit hermeteikn i kommandolinja er ikkje lukka."), "{said}");
}
