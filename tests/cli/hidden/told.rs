//! What is said at the prompt is the same whatever is hidden; and whoever guesses the name of what is hidden is answered
//! as one who names what does not exist.

use vedtak::domain::lang::Lang;

use super::compare::{assert_alike, run, said};
use crate::cli::support::Host;
use crate::story::secret::{PLAN, READERS, SECRETS, secrets};

/// What is read: `P` is the plan.
const READS: [&str; 50] = [
    "plan list",
    "plan show P",
    "plan show P --hidden",
    "plan show P milestones",
    "plan show P stakeholders",
    "plan show P benefits",
    "plan show P why",
    "plan show P goals",
    "plan status P",
    "plan status P --check",
    "plan status P --step M2",
    "plan status P --body sr-voss",
    "plan status P --body su-vest",
    "plan status P --party nesvik",
    "plan status P --person leiar-sr-voss",
    "plan status P --person leiar-su-vest",
    "plan lint P",
    "plan history P",
    "plan diff P",
    "plan diff P 1.0",
    "plan diff P --since su-vest",
    "plan note P",
    "plan restore P",
    "plan report P",
    "plan export P",
    "plan export P --confidential",
    "plan export P --format json",
    "plan export P --format toml",
    "plan export P --format html",
    "plan export P --format ics",
    "plan export P --format csv --register milestones",
    "plan export P --body su-vest",
    "plan export P --number 1.0",
    "version list P",
    "version show P",
    "step list P",
    "step responses P M2",
    "step conflicts P",
    "case list P",
    "case show P M2 su-vest",
    "remark list P",
    "remark table P",
    "remark table P --step M2 --format csv",
    "signing list P",
    "log head",
    "session list",
    "session log",
    "doctor",
    "backup x",
    "body show su-vest",
];
/// What is looked for.
const SOUGHT: [&str; 8] = ["fjord*", "løyndom", "nedb*", "prisar", "kval*", "M13", "m2", "scope"];
/// What is said with the name of something, `?`: a chapter or record.
const TO_NODES: [&str; 13] = [
    "plan show P ?",
    "plan set P ? title=x",
    "plan edit P ? --text x",
    "plan move P ? up",
    "plan remove P ?",
    "plan restore P ?",
    "plan duplicate P ?",
    "plan export P --chapter ?",
    "plan restrict P ? --basis x --by y --review 2027-01-01",
    "plan open-up P ? --by y",
    "remark add P x --at ?",
    "plan add P milestones title=x --under ?",
    "search --plan P ?",
];
/// A milestone.
const TO_STEPS: [&str; 16] = [
    "plan status P --step ?",
    "step responses P ?",
    "step open P ?",
    "step skip P ? --reason x",
    "step close P ?",
    "step record P ? --by sr-voss --outcome approved",
    "step record P ? --by su-vest --outcome approved",
    "step reconcile P ? --text x --by y",
    "case list P ?",
    "case show P ? sr-voss",
    "case show P ? su-vest",
    "case seat P ? su-vest leiar --empty",
    "case vote P ? sr-voss for",
    "case move P ? su-vest --off-list --reason x",
    "case call P ? --by su-vest",
    "remark table P --step ?",
];
/// A remark.
const TO_REMARKS: [&str; 5] = [
    "remark answer P ? --handling taken-in x",
    "remark withdraw P ? --reason x",
    "remark assign P ?",
    "remark settle P ?",
    "remark show P ? --to all",
];
/// A plan.
const TO_PLANS: [&str; 22] = [
    "plan show ?",
    "plan status ?",
    "plan lint ?",
    "plan history ?",
    "plan diff ?",
    "plan export ?",
    "plan set ? why text=x",
    "plan add ? milestones title=x",
    "plan restrict ? --basis x --by y --review 2027-01-01",
    "plan state ? withdrawn --reason x",
    "plan note ? x",
    "remark list ?",
    "remark add ? x",
    "remark answer ? m1 --handling taken-in x",
    "version list ?",
    "version show ?",
    "version lock ?",
    "step list ?",
    "case list ?",
    "signing list ?",
    "sign ? --party nesvik --print",
    "search --plan ? x",
];
/// What the reader does: it counts the same, whatever is hidden.
const WRITES: [&str; 4] = [
    "remark add P Kvifor --at why",
    "remark add P Kvar --audience secretariat",
    "remark withdraw P m5 --reason Svar",
    "step record P M2 --by sr-voss --outcome remarks",
];

fn words(said: &str, guess: &str) -> Vec<String> {
    let word = |word: &str| match word {
        "P" => PLAN.to_owned(),
        "?" => guess.to_owned(),
        word => word.to_owned(),
    };
    said.split(' ').map(word).collect()
}

/// Compares what somebody is told who names what is hidden, and who names nothing.
fn assert_unknown(host: &Host, person: &str, said_of: &[&str], [guess, nothing]: [&str; 2]) {
    for command in said_of {
        let [one, other] = [guess, nothing].map(|guess| {
            let words = words(command, guess);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            said(host, &run(host, person, &words)).replace(guess, "?")
        });
        assert_eq!(one, other, "{person}: {command} of {guess}");
        assert!(!one.starts_with('0') || command.starts_with("search"), "{person}: {command} of {guess}: {one}");
    }
}

#[test]
fn whoever_guesses_is_answered_as_if_there_were_nothing() {
    let hosts = secrets().map(|secret| Host::over(secret.world.engine.clone(), Lang::Nn));
    for (host, plan) in hosts.iter().zip(["plan-loyndom", "plan-prisar"]) {
        for person in READERS {
            let nodes =
                [["scope", "scape"], ["m-shut", "m-none"], ["M13", "M99"], ["milestones/M13", "milestones/M99"]];
            nodes.into_iter().for_each(|names| assert_unknown(host, person, &TO_NODES, names));
            assert_unknown(host, person, &TO_STEPS, ["M13", "M99"]);
            assert_unknown(host, person, &TO_REMARKS, ["m2", "m77"]);
            assert_unknown(host, person, &TO_REMARKS, ["m4", "m77"]);
            assert_unknown(host, person, &TO_PLANS, [plan, "plan-ingen"]);
        }
    }
}

#[test]
fn what_is_said_at_the_prompt_is_the_same_whatever_is_hidden() {
    let both = secrets();
    let hosts = both.each_ref().map(|secret| Host::over(secret.world.engine.clone(), Lang::Nn));
    let hosts = hosts.each_ref();
    let secret: Vec<&str> = SECRETS.iter().flat_map(|words| words.split(' ')).collect();
    let reads: Vec<_> = READS.iter().map(|said| words(said, "")).collect();
    let sought: Vec<_> = SOUGHT.iter().map(|text| words("search ?", text)).collect();
    for person in READERS {
        assert!(assert_alike(hosts, person, &reads, &secret) > 100_000);
        assert_alike(hosts, person, &sought, &[]);
    }
    let writes: Vec<_> = WRITES.iter().map(|said| words(said, "")).collect();
    assert_alike(hosts, READERS[0], &writes, &secret);
    both.iter().for_each(|secret| secret.signing());
    assert_alike(hosts, READERS[0], &reads, &secret);
    // The same over SSH: who they are is said by the connection.
    for said_there in ["plan show P", "plan status P", "remark list P", "plan list", "plan history P", "search løyndom"]
    {
        let words = words(said_there, "");
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let [one, other] = hosts.map(|host| said(host, &host.guest(READERS[0]).run(&words)));
        assert_eq!(one, other, "{words:?}");
        assert_eq!(one, said(hosts[0], &run(hosts[0], READERS[0], &words)), "{words:?}");
    }
    let [one, other] = hosts.map(|host| said(host, &run(host, "kari", &["plan", "status", PLAN])));
    assert_ne!(one, other, "the secrets differ");
}
