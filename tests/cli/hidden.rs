//! What a person may not see leaves no trace: the same random work is done twice, with other secrets in it, and every
//! byte that somebody else reads must be the same.

mod compare;
mod told;
mod work;

use vedtak::domain::id::PersonId;
use vedtak::domain::sight::Sight;

use super::support::instant;
use compare::{assert_alike, run, without_chance};
use work::{Dice, ONLY_SECRET, OPEN, PLAN, READERS, SECRET, Work};

/// The same work twice, with other secrets.
fn worlds(kind: usize, steps: usize, seed: u64) -> [Work; 2] {
    [1, 2].map(|secret| {
        let mut work = Work::begun(kind);
        let (mut dice, mut hidden) = (Dice(seed), Dice(seed ^ (secret << 40)));
        (0..9).for_each(|_| _ = hidden.roll(2));
        (0..steps).for_each(|at| work.step(at, &mut dice, &mut hidden));
        work.shut_plan(&mut hidden);
        work
    })
}

/// Lists what somebody reads of the plan at the command line.
fn reads(work: &Work) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    let mut add = |words: &[&str]| all.push(words.iter().map(ToString::to_string).collect());
    for noun in ["show", "status", "lint", "export", "history", "diff"] {
        add(&["plan", noun, PLAN]);
    }
    for words in [
        &["plan", "list"][..],
        &["plan", "show", PLAN, "--hidden"],
        &["plan", "status", PLAN, "--check"],
        &["plan", "status", PLAN, "--person", "leiar-sr-voss"],
        &["plan", "lint", PLAN, "--check"],
        &["remark", "list", PLAN],
        &["remark", "list", PLAN, "--open"],
        &["remark", "table", PLAN, "--format", "csv"],
        &["case", "list", PLAN],
        &["signing", "list", PLAN],
        &["step", "conflicts", PLAN],
        &["log", "head"],
        &["version", "list", PLAN],
        &["step", "list", PLAN],
        &["search", "k*"],
    ] {
        add(words);
    }
    for format in ["md", "html", "docx", "json", "ics", "toml"] {
        add(&["plan", "export", PLAN, "--format", format]);
    }
    add(&["plan", "export", PLAN, "--mermaid"]);
    for register in &work.template.registers {
        add(&["plan", "show", PLAN, &register.id]);
        add(&["plan", "export", PLAN, "--format", "csv", "--register", &register.id]);
        add(&["plan", "export", PLAN, "--register", &register.id]);
    }
    for (id, _) in work.shut.iter().chain(&work.open) {
        add(&["plan", "show", PLAN, id.as_str()]);
        let key = id.as_str().replace("node-", "K");
        add(&["plan", "show", PLAN, &key]);
        add(&["search", &key]);
    }
    for word in OPEN.iter().chain(&SECRET) {
        add(&["search", word]);
    }
    all
}

fn alike(kind: usize, steps: usize, seed: u64) {
    let worlds = worlds(kind, steps, seed);
    let hosts = worlds.each_ref().map(|work| &work.host);
    assert!(worlds[0].shut.len() > 3 && worlds[0].open.len() > 3);
    let mut reads = reads(&worlds[0]);
    // Whoever guesses the key of a plan is answered as if there were none, right or wrong.
    for key in worlds.each_ref().map(|work| work.shut_plan.clone()) {
        for verb in ["show", "status", "lint", "export", "history", "diff", "set", "restrict"] {
            reads.push(["plan", verb, &key].map(str::to_owned).to_vec());
        }
        for words in
            [["remark", "list", &key], ["version", "list", &key], ["step", "list", &key], ["remark", "add", &key]]
        {
            reads.push(words.map(str::to_owned).to_vec());
        }
    }
    for person in READERS {
        assert!(assert_alike(hosts, person, &reads, &SECRET[..ONLY_SECRET]) > 10_000);
        for work in &worlds {
            let told = run(&work.host, person, &["plan", "show", &work.shut_plan]);
            assert_eq!(told.code, 3, "a plan that is shut is none");
        }
        for work in &worlds {
            let listed = |person: &str| run(&work.host, person, &["plan", "list", "--json"]).done();
            let keys = [listed(person), listed(work.actor.person.as_str())].map(|list| list.contains(&work.shut_plan));
            assert_eq!(keys, [false, true], "the secretariat sees the plan, {person} does not");
        }
        for typed in ["heilt", "løynd", "hemm", "fjord", "K1", "K2", "plan", "Kval", "delvis"] {
            let jumps = hosts.map(|host| {
                let (id, now) = (PersonId::new(person).unwrap(), host.engine.now(instant()));
                let sight = Sight::of_person(&host.engine.workspace(), &id, now.day);
                without_chance(
                    host,
                    &serde_json::to_string(&host.engine.jump(typed, &sight, (50, now)).unwrap()).unwrap(),
                )
            });
            assert_eq!(jumps[0], jumps[1], "{person}: {typed}");
        }
    }
    let [one, other] = worlds.each_ref().map(|work| {
        let secretary = work.actor.person.as_str();
        without_chance(&work.host, &run(&work.host, secretary, &["plan", "show", PLAN, "--json"]).done())
    });
    assert_ne!(one, other, "the secrets differ");
}

#[test]
fn a_plan_that_nobody_has_seen_the_like_of_tells_nothing_that_is_hidden() {
    alike(0, 60, 7);
}

#[test]
fn plans_of_the_kinds_that_come_along_tell_nothing_that_is_hidden() {
    (1..3).for_each(|kind| alike(kind, 24, kind as u64));
}
