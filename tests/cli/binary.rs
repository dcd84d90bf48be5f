//! The real program: exit codes, streams, a second process.

use std::io::Read as _;
use std::process::Stdio;

use vedtak::domain::lang::Lang;

use super::support::Caller;

#[test]
fn exit_codes_tell_what_happened() {
    let caller = Caller::founded(Lang::En);
    let code = |words: &[&str]| caller.program().args(words).output().unwrap().status.code();
    assert_eq!(code(&["plan", "new", "plan", "A plan"]), Some(0));
    assert_eq!(code(&["verify", "nothing"]), Some(1));
    assert_eq!(code(&["plan", "nonsense"]), Some(2));
    assert_eq!(code(&["plan", "show", "nothing"]), Some(3));
    assert_eq!(code(&["plan", "status", "plan", "--check"]), Some(6));
    assert_eq!(code(&["--version"]), Some(0));
}

#[test]
fn answers_go_to_the_output_and_errors_to_the_other_stream() {
    let caller = Caller::founded(Lang::Nn);
    let done = caller.program().args(["plan", "new", "plan", "Ein plan"]).output().unwrap();
    assert!(done.stderr.is_empty() && !done.stdout.is_empty());
    let refused = caller.program().args(["plan", "show", "inkje"]).output().unwrap();
    assert!(refused.stdout.is_empty());
    assert!(String::from_utf8(refused.stderr).unwrap().starts_with("Feil: "));
}

#[test]
fn a_reader_who_wants_no_more_is_no_error() {
    let caller = Caller::founded(Lang::En);
    caller.run(&["plan", "new", "plan", "A plan"]).done();
    for words in
        [&["plan", "list"][..], &["plan", "list", "--json"], &["plan", "export", "plan"], &["--help"], &["man"]]
    {
        let mut command = caller.program();
        command.args(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(141), ""), "{words:?}");
    }
}
