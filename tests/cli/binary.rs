//! The real program: exit codes, streams, a second process.

use std::io::Write as _;
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
fn a_second_process_is_told_which_one_has_the_workspace() {
    let caller = Caller::founded(Lang::En);
    caller.program().args(["plan", "new", "plan", "A plan"]).output().unwrap();
    let mut first = caller
        .program()
        .args(["remark", "add", "plan", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = first.stdin.take().unwrap();
    writeln!(input, "a remark").unwrap();
    // The answer shows that the workspace is open.
    let mut answer = [0];
    std::io::Read::read_exact(first.stdout.as_mut().unwrap(), &mut answer).unwrap();
    let second = caller.program().args(["plan", "list"]).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains(&first.id().to_string()) && said.contains("remark add"), "{said}");
    drop(input);
    assert!(first.wait().unwrap().success());
}
