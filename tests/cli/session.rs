//! Who is here, and how somebody's session is ended.

use serde_json::Value;
use vedtak::domain::lang::Lang;
use vedtak::engine::{Doing, Presence, Visitor};
use vedtak::locale::Locale;
use vedtak::server::access::{AccessLog, Event, Reason, Record};

use super::support::{Caller, Host, instant};

fn host() -> (Caller, Host) {
    let caller = Caller::founded(Lang::En);
    for person in ["bo", "eva"] {
        caller.run(&["person", "add", person, &format!("{person} Example")]).done();
    }
    let host = Host::of(&caller);
    (caller, host)
}

fn enter(host: &Host, person: Option<&str>, doing: Doing) -> Presence {
    let visitor = Visitor {
        session: 0,
        person: person.map(|person| person.parse().unwrap()),
        via: "ssh:SHA256:AAAA".to_owned(),
        from: "10.0.0.7".to_owned(),
        since: instant(),
        doing,
        plan: None,
    };
    host.engine.enter(visitor)
}

/// Returns what a session that was ended tells its person; `None` when nobody has ended it.
fn told(presence: &mut Presence) -> Option<String> {
    use futures_util::FutureExt as _;
    presence.ended().now_or_never().map(|why| Locale::new(Lang::En).say(&why))
}

#[test]
fn everybody_sees_who_is_here_and_who_keeps_the_workspace_from_where() {
    let (_caller, host) = host();
    assert!(host.guest("bo").run(&["session", "list"]).done().contains("Nobody"));
    let _bo = enter(&host, Some("bo"), Doing::Screens);
    let _stranger = enter(&host, None, Doing::Enrolment);
    let member = host.guest("eva").run(&["session", "list"]).done();
    assert!(member.contains("bo Example") && !member.contains("10.0.0.7"), "{member}");
    let keeper = host.guest("ada").run(&["session", "list"]).done();
    assert!(keeper.contains("10.0.0.7") && keeper.lines().count() == 2, "{keeper}");
    let json = |person| -> Value {
        serde_json::from_str(&host.guest(person).run(&["session", "list", "--json"]).done()).unwrap()
    };
    assert_eq!(json("ada")[0]["via"], "ssh:SHA256:AAAA");
    assert_eq!((&json("eva")[0]["via"], &json("eva")[0]["from"]), (&Value::from("ssh"), &Value::Null));
    assert_eq!(json("eva")[0]["person"], "bo");
}

#[test]
fn ones_own_sessions_are_ended_and_nobody_elses() {
    let (_caller, host) = host();
    let (mut bo, mut eva) = (enter(&host, Some("bo"), Doing::Screens), enter(&host, Some("eva"), Doing::Screens));
    let refused = host.guest("bo").run(&["session", "end", &eva.session().to_string()]).refused(3);
    assert!(refused.contains("somebody else"), "{refused}");
    host.guest("bo").run(&["session", "end", "--all-of", "eva"]).refused(3);
    assert_eq!((told(&mut bo), told(&mut eva)), (None, None));
    host.guest("bo").run(&["session", "end", &bo.session().to_string()]).done();
    assert!(told(&mut bo).unwrap().contains("bo Example"));
    assert_eq!(told(&mut eva), None);
    assert!(host.guest("bo").run(&["session", "end", "99"]).refused(3).contains("99"));
    host.guest("bo").run(&["session", "end"]).refused(2);
}

#[test]
fn who_keeps_the_workspace_ends_all_of_somebodys_and_says_why() {
    let (_caller, host) = host();
    let mut bo = [enter(&host, Some("bo"), Doing::Screens), enter(&host, Some("bo"), Doing::Command("plan".into()))];
    let mut stranger = enter(&host, None, Doing::Enrolment);
    let end = ["session", "end", "--all-of", "bo", "--reason", "the key is lost"];
    let said = host.guest("ada").run(&end).done();
    assert!(said.contains('2'), "{said}");
    for session in &mut bo {
        assert!(told(session).unwrap().contains("the key is lost"));
    }
    assert_eq!(told(&mut stranger), None);
    host.guest("ada").run(&["session", "end", &stranger.session().to_string()]).done();
    assert!(told(&mut stranger).is_some());
}

#[test]
fn the_command_that_ends_ones_own_sessions_tells_how_it_went() {
    let (_caller, host) = host();
    let mut screens = enter(&host, Some("bo"), Doing::Screens);
    let mut command = enter(&host, Some("bo"), Doing::Command("session end".into()));
    host.guest("bo").run(&["session", "end", "--all-of", "bo"]).done();
    assert!(told(&mut screens).is_some());
    assert_eq!(told(&mut command), None);
    drop(screens);
    assert!(host.guest("bo").run(&["session", "end", "--all-of", "bo"]).refused(3).contains("not here"));
}

#[test]
fn the_access_log_is_read_by_who_keeps_the_workspace() {
    let (_caller, host) = host();
    assert!(host.guest("ada").run(&["session", "log"]).done().contains("Nobody"));
    let log = AccessLog::new(host.engine.directory());
    let record = |time: &str, event, reason, more| {
        let (person, fingerprint) = (Some("bo".parse().unwrap()), Some("SHA256:AAAA".to_owned()));
        let (time, address) = (time.parse().unwrap(), "10.0.0.7".parse().unwrap());
        log.note(Record { time, event, person, fingerprint, address, reason, more });
    };
    record("2020-05-01T08:00:00Z", Event::Login, None, 0);
    record("2020-05-25T08:00:00Z", Event::Login, None, 0);
    record("2020-05-25T09:00:00Z", Event::Left, Some(Reason::Revoked), 0);
    let listed = host.guest("ada").run(&["session", "log"]).done();
    assert!(listed.lines().count() == 2 && listed.contains("bo Example"), "{listed}");
    assert!(listed.contains("10.0.0.7") && listed.contains("left: the key counts no longer"), "{listed}");
    let all = host.guest("ada").run(&["session", "log", "--since", "2020-05-01", "--json"]).done();
    let all: Value = serde_json::from_str(&all).unwrap();
    assert_eq!((all.as_array().unwrap().len(), &all[2]["reason"]), (3, &Value::from("revoked")));
    assert!(host.guest("bo").run(&["session", "log"]).refused(3).contains("access log"));
}

#[test]
fn the_owner_of_the_workspace_needs_no_role() {
    let (_caller, host) = host();
    let mut eva = enter(&host, Some("eva"), Doing::Screens);
    let mut owner = host.guest("bo");
    owner.caller.is_owner = true;
    owner.run(&["session", "end", &eva.session().to_string()]).done();
    assert!(told(&mut eva).is_some());
}
