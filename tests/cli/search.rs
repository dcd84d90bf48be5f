//! `vedtak search`, and that no command tells a member what only the secretariat may see.

use super::support::Caller;

/// The plan in which something is kept from the public.
const PLAN_WITH: &str = "lukka";

#[test]
fn what_is_found_says_where_it_is() {
    let caller = Caller::with_directive();
    let found = caller.run(&["search", "M8"]).done();
    assert!(found.starts_with("Felles utviklingsplan for samhandling › Milepælar › Rad M8"), "{found}");
    let found = caller.run(&["search", "behandling", "--kind", "record", "--limit", "2"]).done();
    assert!(found.contains("Handsaming") && found.contains("treff til"), "{found}");
    assert!(caller.run(&["search", "nesvik", "--kind", "party"]).done().contains("Part Nesvik kommune"));
    assert_eq!(caller.run(&["search", "xyzzy"]).done(), "Ingenting er funne for «xyzzy».\n");
    let json: serde_json::Value = serde_json::from_str(&caller.run(&["search", "M8", "--json"]).done()).unwrap();
    assert_eq!(
        (json["hits"][0]["key"].as_str(), json["hits"][0]["place"]["record"]["node"].is_string()),
        (Some("M8"), true)
    );
    assert!(caller.run(&["search", "M8", "--kind", "dog"]).refused(2).contains("chapter"));
    assert_eq!(caller.run(&["search", "M8", "--plan", "nothing"]).code, 3);
}

/// A second plan, with a chapter and remarks that only the secretariat may see.
fn with_secret(secret: &str, times: usize) -> Caller {
    let caller = Caller::with_directive();
    let plan = std::fs::read_to_string(caller.path("plan.toml")).unwrap();
    let text = "Prosjektet leverer éin plan. Undervegs kjem rapportar og arbeidsdokument.";
    let access = "access = { basis = \"offl. § 13\", by = \"Ada\", review = 2020-12-01 }";
    assert!(plan.contains(text));
    caller.write("shut.toml", plan.replace(&format!("{text}\""), &format!("{secret}\"\n{access}")));
    caller.run(&["plan", "import", "shut.toml", "--key", PLAN_WITH]).done();
    for _ in 0..times {
        caller.run(&["remark", "add", PLAN_WITH, secret, "--audience", "secretariat"]).done();
        caller.run(&["remark", "add", PLAN_WITH, secret, "--at", "2.4"]).done();
    }
    caller
}

/// Takes the identities out, which are made by chance.
fn without_identities(text: &str) -> String {
    let is_made = |word: &str| word.len() == 26 && word.starts_with("01e");
    text.split('"').filter(|word| !is_made(word)).collect::<Vec<_>>().join("\"")
}

#[test]
fn a_member_gets_the_same_bytes_whatever_is_hidden() {
    let callers = [with_secret("Ein løyndom om fjorden.", 1), with_secret("Noko heilt anna, om prisar og namn.", 3)];
    let asked: &[&[&str]] = &[
        &["plan", "list"],
        &["plan", "show", PLAN_WITH],
        &["plan", "show", PLAN_WITH, "2.4"],
        &["plan", "show", PLAN_WITH, "milestones"],
        &["plan", "status", PLAN_WITH],
        &["plan", "lint", PLAN_WITH],
        &["plan", "export", PLAN_WITH],
        &["plan", "export", PLAN_WITH, "--toml"],
        &["remark", "list", PLAN_WITH],
        &["search", "løyndom"],
        &["search", "prisar"],
        &["search", "fjord"],
        &["search", "2.4"],
        &["search", "ada"],
        &["search", "m1"],
        &["search", "planen handsame"],
    ];
    for command in asked {
        for json in [&[][..], &["--json"]] {
            let whole: Vec<&str> = [*command, json, &["--as", "leiar-sr-voss"]].concat();
            let [one, other] = callers.each_ref().map(|caller| {
                let answer = caller.run(&whole);
                super::support::Answer { out: without_identities(&answer.out), ..answer }
            });
            assert_eq!((one.code, &one.out, &one.err), (other.code, &other.out, &other.err), "{command:?}");
            assert!(!one.out.contains("løyndom om") && !one.out.contains("offl. § 13"), "{command:?}\n{}", one.out);
        }
    }
    assert!(callers[0].run(&["search", "løyndom"]).done().contains("løyndom om fjorden"));
    assert!(callers[0].run(&["plan", "show", PLAN_WITH, "2.4"]).done().contains("løyndom"));
    let history = callers[0].run(&["plan", "history", PLAN_WITH, "--json", "--as", "leiar-sr-voss"]).done();
    assert!(!history.contains("løyndom") && !history.contains("offl. § 13"), "{history}");
}
