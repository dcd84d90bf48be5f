//! How somebody gets in: invitations, requests, and the second person that a key needs.

use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::person::{Actor, Capacity, InvitationState, Possession};
use vedtak::domain::{decide, permission};

use super::field::id;
use super::gate::{ANNA, Gate, MARI, ODD, SIRI, at_desk, code, oneself, refuses, requests, uses, with_key, withdraws};

/// A cooperation in which Mari is invited by the administrator, for two weeks.
fn invited() -> Gate {
    let mut gate = Gate::new(true);
    let invites = gate.invites(ANNA, MARI, "c", 14 * 24);
    gate.ok(&at_desk(ANNA), &[invites]);
    gate
}

/// Mari has used her invitation and waits.
fn waiting() -> Gate {
    let mut gate = invited();
    gate.ok(&with_key(MARI, "k"), &uses("c", MARI, "k"));
    gate
}

#[test]
fn somebody_who_is_invited_gets_in_by_a_second_person() {
    let mut gate = waiting();
    let (owner, request) = gate.workspace.request("k").unwrap();
    assert_eq!((owner.id.as_str(), request.possession, request.at), (MARI, Possession::Login, gate.now));
    assert_eq!(owner.invitations[0].state, InvitationState::Used("k".into()));
    let approvers = permission::approvers(&gate.workspace, (owner, request), gate.now());
    assert_eq!(approvers.iter().map(|person| person.id.as_str()).collect::<Vec<_>>(), [SIRI]);
    gate.ok(&at_desk(SIRI), &[gate.approves(MARI, "k")]);
    assert_eq!(gate.counting(), [(MARI.to_owned(), "k".to_owned())]);
    assert!(gate.workspace.request("k").is_none());
    assert!(!gate.workspace.key("k").unwrap().1.alone);
    assert!(gate.replayed() == gate.workspace);
}

#[test]
fn an_invitation_says_who_for_whom_and_until_when() {
    let mut gate = Gate::new(true);
    let made = |gate: &Gate, hours| [gate.invites(SIRI, MARI, "c", hours)];
    for (hours, answer) in [(0, "invitation-until"), (-1, "invitation-until"), (30 * 24 + 1, "invitation-until")] {
        let facts = made(&gate, hours);
        assert_eq!(gate.denied(&at_desk(SIRI), &facts), answer, "{hours}");
    }
    let facts = made(&gate, 30 * 24);
    assert_eq!(gate.denied(&at_desk(ANNA), &facts), "invitation-by-another");
    for actor in [oneself(SIRI), oneself(MARI)] {
        assert_eq!(gate.denied(&actor, &facts), "denied-secretariat-only");
    }
    let stranger = [gate.invites(SIRI, "kven", "c", 1)];
    assert_eq!(gate.denied(&at_desk(SIRI), &stranger), "person-unknown");
    gate.ok(&at_desk(SIRI), &facts);
    assert_eq!(gate.denied(&at_desk(SIRI), &facts), "invitation-code-known");
    gate.ok(&at_desk(ANNA), &[withdraws("c")]);
    assert_eq!(gate.denied(&at_desk(ANNA), &[withdraws("c")]), "invitation-not-open");
    assert_eq!(gate.denied(&at_desk(SIRI), &facts), "invitation-code-known");
}

#[test]
fn a_code_that_is_not_open_has_its_own_sentence_and_a_next_step() {
    let answer = |gate: &mut Gate, name: &str| gate.denied(&with_key(MARI, "k2"), &uses(name, MARI, "k2"));
    let mut gate = waiting();
    assert_eq!(answer(&mut gate, "c"), "invitation-used hint-used");
    assert_eq!(answer(&mut gate, "other"), "invitation-unknown hint-code-again");
    let mut gate = invited();
    gate.later(14 * 24);
    assert_eq!(answer(&mut gate, "c"), "invitation-expired hint-new-invitation");
    gate.ok(&at_desk(SIRI), &[withdraws("c")]);
    assert_eq!(answer(&mut gate, "c"), "invitation-withdrawn hint-new-invitation");
}

#[test]
fn nobody_learns_from_a_code_whom_it_invites() {
    for name in ["c", "other"] {
        let told = [MARI, ODD, "kven"].map(|person| {
            let mut gate = waiting();
            let denial = gate.say(&with_key(person, "k2"), &uses(name, person, "k2")).unwrap_err();
            assert!(denial.cause.arguments.is_empty(), "{denial:?}");
            denial
        });
        assert!(told.iter().all(|other| *other == told[0]), "{told:?}");
    }
}

#[test]
fn an_invitation_is_used_by_whom_it_invites_with_the_key_of_the_connection() {
    let both = uses("c", MARI, "k");
    let [used, request] = both.as_slice() else { panic!("{both:?}") };
    let without = "invitation-without-key";
    for (actor, facts, answer) in [
        (with_key(ODD, "k"), both.clone(), without),
        (with_key(MARI, "k2"), both.clone(), without),
        (oneself(MARI), both.clone(), without),
        (with_key(MARI, "k"), vec![used.clone()], without),
        (with_key(MARI, "k"), vec![used.clone(), request.clone(), requests(MARI, "k3")], without),
        (with_key(MARI, "k"), vec![used.clone(), requests(MARI, "k")], without),
        (with_key(MARI, "k"), uses("c", ODD, "k"), without),
        (with_key(MARI, "k"), vec![request.clone()], "key-possession"),
        (at_desk(SIRI), vec![request.clone()], "key-possession"),
        (at_desk(SIRI), both.clone(), "denied-invited-only"),
        (with_key(MARI, "k"), vec![requests(MARI, "k")], "denied-key"),
    ] {
        assert_eq!(invited().denied(&actor, &facts).split(' ').next(), Some(answer), "{actor:?} {facts:?}");
    }
    invited().ok(&with_key(MARI, "k"), &both);
}

#[test]
fn a_key_that_is_known_is_not_requested_again_and_strangers_are_not_told_whose_it_is() {
    let mut gate = waiting();
    let answer = |gate: &mut Gate, actor: Actor| gate.denied(&actor, &[requests(actor.person.as_str(), "k")]);
    assert_eq!(answer(&mut gate, oneself(ODD)), "key-waits-already hint-wait");
    gate.ok(&at_desk(SIRI), &[gate.approves(MARI, "k")]);
    assert_eq!(answer(&mut gate, oneself(ODD)), "key-taken-already hint-new-key");
    assert_eq!(answer(&mut gate, at_desk(SIRI)), "key-taken-by hint-new-key");
    gate.ok(&oneself(MARI), &[gate.revokes("k")]);
    for actor in [oneself(MARI), oneself(ODD), at_desk(SIRI)] {
        assert_eq!(answer(&mut gate, actor), "key-was-revoked hint-new-key");
    }
    let again = [gate.approves(MARI, "k")];
    assert_eq!(gate.denied(&at_desk(SIRI), &again), "key-was-revoked hint-new-key");
}

#[test]
fn five_keys_of_a_person_wait_at_most() {
    let mut gate = waiting();
    for key in ["k2", "k3", "k4", "k5"] {
        gate.ok(&at_desk(SIRI), &[requests(MARI, key)]);
    }
    assert_eq!(gate.denied(&at_desk(SIRI), &[requests(MARI, "k6")]), "key-requests-full hint-requests-full");
    gate.ok(&at_desk(SIRI), &[requests(ODD, "k6")]);
    gate.ok(&oneself(MARI), &[refuses("k3")]);
    gate.ok(&at_desk(SIRI), &[requests(MARI, "k7")]);
    assert_eq!(gate.denied(&oneself(MARI), &[refuses("k6")]), "denied-secretariat-only");
    assert_eq!(gate.denied(&at_desk(SIRI), &[refuses("k3")]), "key-not-waiting");
}

#[test]
fn whoever_has_a_part_in_a_key_does_not_approve_it() {
    let mut gate = waiting();
    gate.ok(&at_desk(SIRI), &[requests(ODD, "k2")]);
    gate.ok(&oneself(SIRI), &[requests(SIRI, "k3")]);
    let approval = |gate: &mut Gate, by: &str, person: &str, key: &str| {
        let approves = gate.approves(person, key);
        gate.say(&at_desk(by), &[approves]).map_err(|denial| format!("{} {}", denial.cause.id, denial.hint.unwrap().id))
    };
    let refused = |id: &str| Err(format!("{id} hint-approvers"));
    assert_eq!(approval(&mut gate, ANNA, MARI, "k"), refused("approve-own-invitation"));
    assert_eq!(approval(&mut gate, SIRI, ODD, "k2"), refused("approve-own-request"));
    assert_eq!(approval(&mut gate, SIRI, SIRI, "k3"), refused("approve-own-key"));
    gate.ok(&at_desk(ANNA), &[requests(SIRI, "k4")]);
    assert_eq!(approval(&mut gate, ANNA, SIRI, "k4"), Err("approve-own-request hint-no-approver".to_owned()));
    for (by, person, key) in [(SIRI, MARI, "k"), (ANNA, ODD, "k2"), (ANNA, SIRI, "k3")] {
        assert_eq!(approval(&mut gate, by, person, key), Ok(()), "{key}");
    }
}

#[test]
fn an_approval_says_how_and_is_of_what_waits() {
    let mut gate = waiting();
    let approval = |gate: &Gate, person: &str, key: &str, change: fn(&mut String)| {
        let mut fact = gate.approves(person, key);
        let WorkspaceEvent::KeyApproved { how, .. } = &mut fact else { panic!("{fact:?}") };
        change(how);
        [fact]
    };
    let same = |_: &mut String| {};
    for (person, key, change, answer) in [
        (MARI, "k", (|how| " ".clone_into(how)) as fn(&mut String), "key-how-needed"),
        (ODD, "k", same, "key-waits-for-another"),
        (MARI, "k2", same, "key-not-waiting hint-key-request"),
    ] {
        let facts = approval(&gate, person, key, change);
        assert_eq!(gate.denied(&at_desk(SIRI), &facts), answer);
    }
    let at_once = [requests(MARI, "k2"), gate.approves(MARI, "k2")];
    assert_eq!(gate.denied(&at_desk(SIRI), &at_once), "approve-own-request hint-approvers");
    let mut gate = Gate::new(false);
    gate.ok(&at_desk(ANNA), &at_once);
    assert!(gate.workspace.key("k2").unwrap().1.alone);
}

#[test]
fn a_key_that_replaces_another_revokes_it_when_it_is_approved() {
    let mut gate = waiting();
    gate.ok(&at_desk(SIRI), &[gate.approves(MARI, "k")]);
    let replacing = |person: &str, old: &str| {
        let mut fact = requests(person, "new");
        let WorkspaceEvent::KeyRequested { replaces, .. } = &mut fact else { panic!("{fact:?}") };
        *replaces = Some(old.to_owned());
        [fact]
    };
    assert_eq!(gate.denied(&oneself(ODD), &replacing(ODD, "k")), "key-replaces-nothing");
    // Rotating over the connection that the old key opened.
    gate.ok(&with_key(MARI, "k"), &replacing(MARI, "k"));
    let bare = [gate.approves(MARI, "new")];
    assert_eq!(gate.denied(&at_desk(SIRI), &bare), "key-replaces-unrevoked");
    gate.later(1);
    let terms = decide::enrolment::Terms { from: gate.now, to: None, how: "ringt".to_owned() };
    let (owner, request) = gate.workspace.request("new").unwrap();
    let facts = decide::enrolment::approval(owner, request, terms, "bytt ut");
    gate.ok(&at_desk(SIRI), &facts);
    assert_eq!(gate.counting(), [(MARI.to_owned(), "new".to_owned())]);
    assert_eq!(gate.denied(&with_key(MARI, "k"), &[requests(MARI, "k3")]), "denied-key hint-ask-secretariat");
}

#[test]
fn a_key_that_counts_no_longer_opens_nothing() {
    let mut gate = Gate::new(false);
    gate.ok(&at_desk(ANNA), &[gate.approves(ANNA, "k")]);
    let mut actor = with_key(ANNA, "k");
    actor.capacity = Capacity::Administrator;
    gate.ok(&actor, &[requests(MARI, "k2")]);
    let stolen = Actor { person: id(ODD), ..with_key(ODD, "k") };
    assert_eq!(gate.denied(&stolen, &[requests(ODD, "k3")]), "denied-key hint-ask-secretariat");
    gate.ok(&at_desk(ANNA), &[gate.revokes("k")]);
    assert_eq!(gate.denied(&actor, &[requests(MARI, "k3")]), "denied-key hint-ask-secretariat");
}

/// Everything that one human being can try to get a key to count: as oneself in both capacities and, holding the code
/// of an invitation, as whoever is invited.
fn attempts(gate: &Gate, human: &str) -> Vec<(Actor, Vec<WorkspaceEvent>)> {
    let mut all = Vec::new();
    for (number, person) in [ANNA, SIRI, MARI].into_iter().enumerate() {
        // One key for each person would do; two show that a key of one's own does not help.
        let key = format!("k{number}");
        let name = format!("c{number}");
        let (request, approves) = (requests(person, &key), gate.approves(person, &key));
        let invites = gate.invites(human, person, &name, 24);
        for actor in [at_desk(human), oneself(human)] {
            all.push((actor.clone(), vec![invites.clone()]));
            all.push((actor.clone(), vec![request.clone()]));
            all.push((actor.clone(), vec![approves.clone()]));
            all.push((actor.clone(), vec![request.clone(), approves.clone()]));
            all.push((actor, vec![refuses(&key)]));
        }
        let knows_code = gate.workspace.invitation(&code(&name)).is_some_and(|(_, made)| made.by == id(human));
        if knows_code {
            let arrival = uses(&name, person, &key);
            all.push((with_key(person, &key), [arrival.clone(), vec![approves.clone()]].concat()));
            all.push((with_key(person, &key), arrival));
        }
        all.push((with_key(human, &key), vec![request, approves]));
    }
    all
}

/// Counts the ways in which one human being alone gets a key to count, in at most so many commands.
fn lonely_paths(gate: &Gate, human: &str, commands: usize) -> usize {
    if commands == 0 {
        return 0;
    }
    let tried = attempts(gate, human).into_iter().filter_map(|(actor, facts)| {
        let mut next = gate.clone();
        next.say(&actor, &facts).ok().map(|()| next)
    });
    tried.map(|next| if next.counting().is_empty() { lonely_paths(&next, human, commands - 1) } else { 1 }).sum()
}

#[test]
fn no_path_into_a_cooperation_needs_one_person_only_while_two_hold_roles() {
    for human in [ANNA, SIRI, MARI] {
        assert_eq!(lonely_paths(&Gate::new(true), human, 4), 0, "{human}");
    }
    let alone = Gate::new(false);
    assert!(lonely_paths(&alone, ANNA, 2) > 0, "whoever is alone gets people in");
    assert_eq!(lonely_paths(&alone, MARI, 4), 0);
}

#[test]
fn two_people_get_everybody_in() {
    for (owner, inviter, approver) in [(MARI, ANNA, SIRI), (MARI, SIRI, ANNA), (ANNA, ANNA, SIRI), (SIRI, SIRI, ANNA)] {
        let mut gate = Gate::new(true);
        let invites = gate.invites(inviter, owner, "c", 24);
        gate.ok(&at_desk(inviter), &[invites]);
        gate.ok(&with_key(owner, "k"), &uses("c", owner, "k"));
        gate.ok(&at_desk(approver), &[gate.approves(owner, "k")]);
        assert_eq!(gate.counting(), [(owner.to_owned(), "k".to_owned())]);
    }
}
