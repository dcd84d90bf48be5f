//! The persons and the phases of `authorisation.toml`: one small cooperation, and one plan that goes from draft to its end
//! by commands alone.

use vedtak::domain::body::{CountedBy, Rights, Rule, Seat, SeatOf, Threshold};
use vedtak::domain::case::{Call, Choice};
use vedtak::domain::command::{CaseAct, Edit, Now, PlanCommand};
use vedtak::domain::consideration::{Channel, Condition, Consideration, Outcome};
use vedtak::domain::decide;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::id::{LineId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Authority;
use vedtak::domain::person::{Actor, Capacity, Possession, Role};
use vedtak::domain::plan::{Plan, PlanState};
use vedtak::domain::remark::{Anchor, Audience, Handling};
use vedtak::domain::signature::TEXT_DIGEST;
use vedtak::domain::value::Recipient;
use vedtak::domain::version::{SigningRule, VersionKind, Way};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

use super::field::{Field, TEMPLATE, actor, body, day, id, secretary};

/// The persons, as the header of the table describes them.
pub const PERSONS: [&str; 16] = [
    "secretary",
    "administrator",
    "chair",
    "member",
    "deputy",
    "called",
    "absent",
    "recused",
    "observer",
    "elsewhere",
    "former",
    "signatory",
    "early",
    "late",
    "cosignatory",
    "stranger",
];

/// The phases, in the order of the columns.
pub const PHASES: [char; 10] = ['d', 'o', 'm', 'v', 't', 'r', 'a', 's', 'c', 'w'];

/// The day on which all of it happens.
pub const TODAY: &str = "2026-11-16";
/// The office that a party gets after the version is locked.
pub const LATER: &str = "later";
/// The scanned original of a signature.
pub const SCAN: &[u8] = b"scan";

/// Gives a person in the capacity that the table speaks of.
pub fn person(name: &str) -> Actor {
    let signatory = |party: &str| Capacity::Signatory { party: id(party), office: id("office") };
    let capacity = match name {
        "secretary" => return secretary(),
        "administrator" => Capacity::Administrator,
        "elsewhere" => Capacity::Member(id("b")),
        "signatory" | "early" | "late" => signatory("p"),
        "cosignatory" => signatory("q"),
        "stranger" => Capacity::Oneself,
        _ => Capacity::Member(id("a")),
    };
    actor(name, capacity)
}

/// Names a seat of body A by its holder.
pub fn seat(holder: &str) -> SeatOf {
    SeatOf { body: id("a"), seat: id(holder) }
}

/// Names the key of a person.
pub fn key(person: &str) -> String {
    format!("SHA256:{person}")
}

/// Gives the line of a party in version 1.0, also before it is locked.
pub fn line(field: &Field, party: &str) -> LineId {
    let lines = decide::version::signature_lines(&field.plan, &field.workspace, "1.0", VersionKind::Final, day(TODAY));
    lines.into_iter().find(|line| line.party == id(party) && line.office == id("office")).unwrap().line
}

/// Gives what is signed: a statement about the text of version 1.0.
pub fn statement() -> String {
    format!("{TEXT_DIGEST}: {}", Digest::of(b"# 1.0\n"))
}

/// Puts version 0.1 before body A today.
pub fn call(name: &str) -> Call {
    Call {
        id: id(name),
        step: id("s1"),
        version: "0.1".into(),
        bodies: vec![body("a")],
        held: Some(day(TODAY)),
        meeting: None,
        place: None,
        case: Some("12/26".into()),
        written: None,
        carries: None,
    }
}

/// Does something with the case of body A.
pub fn act(act: CaseAct) -> PlanCommand {
    PlanCommand::Case { consideration: id("c1"), act }
}

/// Records that a body approves on one condition, in words of its own.
pub fn approval(name: &str, who: &str) -> Consideration {
    let bodies = vec![body(who)];
    Consideration {
        adopted: Some(format!("The words of {who}")),
        conditions: vec![Condition { no: 1, text: "The cost is known".into(), before_start: true }],
        ..Consideration::new(id(name), id("s1"), "0.1".into(), bodies, day(TODAY), Outcome::ApprovedWithRemarks)
    }
}

/// Says that a party adopts version 1.0.
pub fn adoption(party: &str) -> PlanCommand {
    PlanCommand::Adopt {
        party: id(party),
        version: "1.0".into(),
        consideration: None,
        authority: Authority { body: "Council".into(), case: Some("3/26".into()), date: Some(day(TODAY)) },
        conditions: Vec::new(),
        behalf: None,
    }
}

/// Gives the cooperation with the plan as a draft.
pub fn draft() -> Field {
    let plan = Plan::unborn(PlanId::new("plan").unwrap());
    let mut field = Field { workspace: workspace(), plan, day: day(TODAY), log: Vec::new() };
    field.ok(&PlanCommand::Create {
        key: "plan".into(),
        title: "Plan".into(),
        lang: Lang::En,
        template: Digest::of(TEMPLATE.as_bytes()),
        edits: None,
    });
    field.milestone("m1", "consider", &[(Recipient::Body(id("a")), None), (Recipient::Body(id("b")), None)]);
    field.milestone("m2", "consider", &[(Recipient::Body(id("a")), None)]);
    let sha256 = Digest::of(SCAN);
    field.ok(&PlanCommand::Edit(vec![Edit::Attach { sha256, name: "scan.pdf".into(), size: 4, node: None }]));
    let remark = |name: &str, body: Option<&str>| PlanCommand::Remark {
        id: id(name),
        anchor: Anchor::PLAN,
        text: "Who pays?".into(),
        body: body.map(id),
        condition: body.is_some(),
        audience: Audience::All,
        owner: None,
        behalf: None,
    };
    does(&mut field, "member", &remark("mine", None));
    does(&mut field, "member", &remark("answered", Some("a")));
    let text = "The county".into();
    field.ok(&PlanCommand::Answer { id: id("answered"), answer: Handling::TakenIn, text, version: None });
    field
}

/// Gives the plan with M1 open for both bodies.
pub fn opened() -> Field {
    let mut field = draft();
    field.ok(&field.clone().lock("0.1", VersionKind::Draft));
    field.ok(&field.clone().open("s1", "m1", "0.1"));
    field.ok(&PlanCommand::Dispatch {
        dispatch: id("d1"),
        step: id("s1"),
        recipient: body("a"),
        files: Vec::new(),
        papers: Vec::new(),
        channel: Channel::Email,
        reference: "26/1".into(),
        on: day(TODAY),
    });
    field
}

/// Gives the plan with the case before body A: one deputy is called in, one member is recused.
pub fn meeting() -> Field {
    let mut field = opened();
    field.ok(&PlanCommand::Call(Box::new(call("c1"))));
    field.ok(&act(CaseAct::Seat { seat: seat("absent"), person: Some(id("called")), reason: None }));
    does(&mut field, "member", &act(CaseAct::Raise { seat: seat("recused"), basis: "Owns the land".into() }));
    field.ok(&act(CaseAct::Recuse { seat: seat("recused"), recused: true, basis: "Owns the land".into() }));
    field
}

/// Gives the plan with an open vote in which everybody with a vote has voted.
pub fn voting() -> Field {
    let mut field = meeting();
    does(&mut field, "chair", &act(CaseAct::OpenVote { proposed: "The words of a".into() }));
    for (name, of) in [("chair", "chair"), ("member", "member"), ("called", "absent")] {
        does(&mut field, name, &act(CaseAct::Vote { seat: seat(of), choice: Choice::For, behalf: None }));
    }
    field
}

/// Gives the plan as it is after each phase, in the order of the columns.
pub fn phases() -> Vec<(char, Field)> {
    let (draft, opened, meeting, voting) = (draft(), opened(), meeting(), voting());
    let mut taken = voting.clone();
    does(&mut taken, "member", &PlanCommand::Record(Box::new(approval("c1", "a"))));
    let mut returned = taken.clone();
    let reason = "Chapter 2".to_owned();
    returned.ok(&PlanCommand::Return { version: "0.1".into(), step: Some(id("s1")), reason });
    let mut answered = taken.clone();
    does(&mut answered, "chair", &PlanCommand::Confirm { consideration: id("c1"), chair: id("chair") });
    does(&mut answered, "elsewhere", &PlanCommand::Record(Box::new(approval("c2", "b"))));
    answered.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: None });
    answered.ok(&answered.clone().lock("1.0", VersionKind::Final));
    let mut signing = answered.clone();
    let later =
        WorkspaceEvent::OfficeSet { party: id("q"), office: id(LATER), key: LATER.into(), name: "Later".into() };
    let stamp = signing.log.last().unwrap().1.clone();
    signing.workspace.apply(&later, &stamp);
    signing.ok(&PlanCommand::OpenSigning {
        version: "1.0".into(),
        rule: SigningRule::of(vec![Way::Ssh, Way::Ink]),
        due: None,
        overridden: Some("Agreed".into()),
    });
    ["p", "q"].into_iter().for_each(|party| signing.ok(&adoption(party)));
    prepares(&mut signing, "signatory", "p");
    prepares(&mut signing, "cosignatory", "q");
    signs(&mut signing, "cosignatory", "q");
    let mut concluded = signing.clone();
    signs(&mut concluded, "signatory", "p");
    concluded.ok(&PlanCommand::CloseSigning { version: "1.0".into(), reason: None });
    concluded.ok(&becomes(PlanState::InForce));
    let mut withdrawn = concluded.clone();
    withdrawn.ok(&becomes(PlanState::Withdrawn));
    let all = [draft, opened, meeting, voting, taken, returned, answered, signing, concluded, withdrawn];
    PHASES.into_iter().zip(all).collect()
}

/// Gives the plan another state as a whole.
pub fn becomes(state: PlanState) -> PlanCommand {
    PlanCommand::SetState { state, from: None, other: None, reason: Some("Agreed".into()), amends: None }
}

/// Lets a person do something; a denial fails with its sentence.
#[track_caller]
pub fn does(field: &mut Field, name: &str, command: &PlanCommand) {
    if let Err(denial) = field.try_as(&person(name), command) {
        panic!("{name}, {command:?}\nwas denied: {}", Locale::new(Lang::En).say(&denial.cause));
    }
}

fn prepares(field: &mut Field, name: &str, party: &str) {
    let line = line(field, party);
    does(field, name, &PlanCommand::Prepare { line, person: id(name), statement: statement() });
}

fn signs(field: &mut Field, name: &str, party: &str) {
    let (line, statement, armour) = (line(field, party), statement(), "armour".to_owned());
    does(field, name, &PlanCommand::Sign { line, person: id(name), statement, armour, key: key(name) });
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::new();
    let instant = format!("{TODAY}T06:00:00Z").parse().unwrap();
    let now = Now { instant, day: day(TODAY) };
    let stamp = Stamp { n: 0, revision: 1, time: instant, by: secretary().person };
    let by_secretary = [people(), bodies(), parties()].map(|facts| (secretary(), facts));
    let signatories = ["signatory", "cosignatory"];
    let requested = signatories.map(|name| (actor(name, Capacity::Oneself), vec![request(name)]));
    let approved = (secretary(), signatories.map(approval_of_key).to_vec());
    for (actor, facts) in by_secretary.into_iter().chain(requested).chain([approved]) {
        let facts = decide::workspace::decide(&workspace, &actor, &facts, now).unwrap();
        let stamp = Stamp { by: actor.person, ..stamp.clone() };
        facts.iter().for_each(|fact| workspace.apply(fact, &stamp));
    }
    workspace
}

/// Another kind of plan that differs from the first in its name alone.
pub fn other_template() -> String {
    TEMPLATE.replace("Exercise plan", "Other plan")
}

fn people() -> Vec<WorkspaceEvent> {
    let mut facts = vec![WorkspaceEvent::Founded {
        origin: "example.no/vedtak/7f3a/1".into(),
        name: "Cooperation".into(),
        zone: "Europe/Oslo".into(),
        logkey: "ssh-ed25519 AAAA".into(),
    }];
    for toml in [TEMPLATE.to_owned(), other_template()] {
        facts.push(WorkspaceEvent::TemplateAdded { digest: Digest::of(toml.as_bytes()), toml });
    }
    let known = PERSONS.into_iter().map(|name| person(name).person).chain([id("standby")]);
    facts.extend(known.map(|person| WorkspaceEvent::PersonAdded { person }));
    for (name, role) in [("secretary", Role::Secretary), ("administrator", Role::Administrator)] {
        let person = person(name).person;
        facts.push(WorkspaceEvent::RoleSet { person, role, basis: None, from: None, to: None });
    }
    facts
}

fn bodies() -> Vec<WorkspaceEvent> {
    let mut facts = Vec::new();
    for name in ["a", "b"] {
        let (field, value) = ("name".to_owned(), vedtak::domain::value::FieldValue::line(name.to_uppercase()));
        facts.push(WorkspaceEvent::BodySet { id: id(name), key: name.into(), field, value, from: None });
    }
    let mut sits = |body: &str, holder: &str, change: &dyn Fn(&mut Seat)| {
        let mut seat: Seat = serde_json::from_value(serde_json::json!({"holders": {"persons": [holder]}})).unwrap();
        change(&mut seat);
        facts.push(WorkspaceEvent::SeatSet { body: id(body), seat: id(holder), facts: seat, from: None });
    };
    sits("a", "chair", &|seat| seat.deputies = vec![id("deputy")]);
    sits("a", "member", &|seat| seat.deputies = vec![id("standby")]);
    sits("a", "absent", &|seat| seat.deputies = vec![id("called")]);
    sits("a", "recused", &|_| ());
    sits("a", "observer", &|seat| {
        seat.rights = Rights { attend: true, speak: true, propose: false, vote: false };
    });
    sits("a", "former", &|seat| seat.to = day(TODAY).pred_opt());
    sits("b", "elsewhere", &|_| ());
    let rule = Rule { decides: Threshold::Majority, by: CountedBy::Heads, chair: vec![id("chair")], ..Rule::default() };
    facts.push(WorkspaceEvent::RuleSet { body: id("a"), rule, from: None });
    facts
}

fn parties() -> Vec<WorkspaceEvent> {
    let mut facts = Vec::new();
    for party in ["p", "q"] {
        let (field, value) = ("name".to_owned(), vedtak::domain::value::FieldValue::line(party.to_uppercase()));
        facts.push(WorkspaceEvent::PartySet { id: id(party), key: party.into(), field, value, from: None });
        let (key, name) = ("office".to_owned(), "Office".to_owned());
        facts.push(WorkspaceEvent::OfficeSet { party: id(party), office: id("office"), key, name });
    }
    let today = day(TODAY);
    let mandates = [
        ("p", "signatory", None, None),
        ("p", "early", today.succ_opt(), None),
        ("p", "late", None, today.pred_opt()),
        ("q", "cosignatory", None, None),
    ];
    for (party, person, from, to) in mandates {
        let (party, office, person) = (id(party), id("office"), id(person));
        facts.push(WorkspaceEvent::MandateSet { party, office, person, authority: None, from, to, instead: None });
    }
    facts
}

fn request(name: &str) -> WorkspaceEvent {
    let (public, fingerprint) = (format!("ssh-ed25519 {name}"), key(name));
    let possession = Possession::None;
    WorkspaceEvent::KeyRequested { person: id(name), public, fingerprint, possession, replaces: None }
}

fn approval_of_key(name: &str) -> WorkspaceEvent {
    WorkspaceEvent::KeyApproved {
        person: id(name),
        public: format!("ssh-ed25519 {name}"),
        fingerprint: key(name),
        from: format!("{TODAY}T06:00:00Z").parse().unwrap(),
        to: None,
        how: "Known".into(),
        alone: false,
    }
}
