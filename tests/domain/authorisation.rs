//! Compares every cell of `authorisation.toml` with the program.

use std::collections::BTreeMap;

use vedtak::domain::case::{Choice, Moving};
use vedtak::domain::command::{CaseAct, Edit, PlanCommand};
use vedtak::domain::consideration::{Behalf, ChallengeState, Channel, Consideration};
use vedtak::domain::consultation::Use;
use vedtak::domain::decide::version::signature_lines;
use vedtak::domain::decide::{Basis, decide};
use vedtak::domain::denial::DenialKind;
use vedtak::domain::digest::{Digest, FileDigest};
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::milestone::StepRecipient;
use vedtak::domain::person::Capacity;
use vedtak::domain::plan::{Plan, PlanState};
use vedtak::domain::remark::{Anchor, Audience, Handling};
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{SignatureLine, SigningRule, VersionKind, Way};
use vedtak::locale::Locale;

use super::cast::{
    LATER, PERSONS, PHASES, SCAN, TODAY, act, adoption, approval, becomes, call, key, line, other_template, person,
    phases, seat, statement,
};
use super::field::{Field, TEMPLATE, body, day, id};

const TABLE: &str = include_str!("../authorisation.toml");

/// Cells by action and person: a letter for each phase.
type Rows = BTreeMap<String, BTreeMap<String, Vec<char>>>;

fn rows() -> Rows {
    let table: toml::Table = TABLE.parse().unwrap();
    let sections = table.into_iter().filter(|(name, _)| name != "sees");
    let actions = sections.flat_map(|(_, section)| section.as_table().unwrap().clone());
    let cells = |row: &toml::Value| row.as_str().unwrap().chars().filter(|cell| *cell != ' ').collect();
    actions
        .map(|(action, rows)| {
            let rows = rows.as_table().unwrap().iter();
            (action, rows.map(|(name, row)| (name.clone(), cells(row))).collect())
        })
        .collect()
}

#[test]
fn every_cell_of_the_table_is_what_the_program_does() {
    let (rows, phases) = (rows(), phases());
    let mut differing = Vec::new();
    for (action, listed) in &rows {
        for name in PERSONS {
            for (at, (phase, field)) in phases.iter().enumerate() {
                let wanted = listed.get(name).map_or('p', |cells| cells[at]);
                let (found, why) = tried(field, action, name);
                if found != wanted {
                    differing.push(format!("{action}.{name} in {phase}: wanted {wanted}, found {found} ({why})"));
                }
            }
        }
    }
    assert!(differing.is_empty(), "{} cells differ:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn the_table_names_known_persons_and_every_phase() {
    for (action, listed) in rows() {
        for (name, cells) in listed {
            assert!(PERSONS.contains(&name.as_str()), "{action} names {name}");
            assert_eq!(cells.len(), PHASES.len(), "{action}.{name}");
            assert!(cells.iter().all(|cell| "yps".contains(*cell)), "{action}.{name}");
        }
    }
}

/// Decides an action of a person; gives the letter of the table, and why not.
fn tried(field: &Field, action: &str, name: &str) -> (char, String) {
    let unborn = Plan::unborn(PlanId::new("other").unwrap());
    let plan = if action == "create" { &unborn } else { &field.plan };
    let actor = person(name);
    let basis = Basis { plan, workspace: &field.workspace, actor: &actor, now: field.now() };
    match decide(basis, &command(field, action, name)) {
        Ok(_) => ('y', String::new()),
        Err(denial) => {
            let why = Locale::new(Lang::En).say(&denial.cause);
            (if denial.kind == DenialKind::Permission { 'p' } else { 's' }, why)
        }
    }
}

/// Gives the one command that stands for an action, as a person would give it.
fn command(field: &Field, action: &str, name: &str) -> PlanCommand {
    on_plan(field, action)
        .or_else(|| on_step(field, action))
        .or_else(|| on_case(field, action, name))
        .or_else(|| on_remark(action))
        .or_else(|| on_signing(field, action))
        .or_else(|| on_line(field, action, name))
        .unwrap_or_else(|| panic!("no command stands for {action}"))
}

fn on_plan(field: &Field, action: &str) -> Option<PlanCommand> {
    Some(match action {
        "create" => PlanCommand::Create {
            key: "other".into(),
            title: "Other".into(),
            lang: Lang::En,
            template: Digest::of(TEMPLATE.as_bytes()),
            edits: None,
        },
        "edit" => PlanCommand::Edit(vec![Edit::SetPlan { field: "owner".into(), value: FieldValue::line("A") }]),
        "restrict" => PlanCommand::Edit(vec![Edit::Restrict {
            target: Some(id("why")),
            audience: Vec::new(),
            basis: Some("Section 14".into()),
            by: "A".into(),
            review: Some(day("2027-01-01")),
        }]),
        "reshape" => PlanCommand::Reshape { template: Digest::of(other_template().as_bytes()) },
        "set-state" => becomes(PlanState::Withdrawn),
        "note" => PlanCommand::Note { kind: "told".into(), text: "Everybody was told".into() },
        "publish" => PlanCommand::Publish {
            version: None,
            revision: field.plan.head.revision,
            draft: true,
            on: day(TODAY),
            files: vec![FileDigest { name: "plan.md".into(), sha256: Digest::of(b"plan") }],
            withheld: Vec::new(),
        },
        "lock" => field.lock("9.0", VersionKind::Draft),
        "return" => {
            let version = newest(field);
            PlanCommand::Return { version, step: None, reason: "Chapter 2".into() }
        }
        _ => return None,
    })
}

fn newest(field: &Field) -> String {
    field.plan.newest_version().map_or_else(|| "0.1".to_owned(), |version| version.number.clone())
}

fn on_step(field: &Field, action: &str) -> Option<PlanCommand> {
    let reason = || "Agreed".to_owned();
    Some(match action {
        "open-step" => field.open("s2", "m2", &newest(field)),
        "change-step" => {
            let add: Vec<StepRecipient> = Vec::new();
            PlanCommand::ChangeStep { step: id("s1"), add, drop: vec![body("b")], reason: reason() }
        }
        "skip-step" => PlanCommand::SkipStep { milestone: id("m2"), reason: reason() },
        "close-step" => PlanCommand::CloseStep { step: id("s1"), overridden: Some(reason()) },
        "dispatch" => PlanCommand::Dispatch {
            dispatch: id("d2"),
            step: id("s1"),
            recipient: body("a"),
            files: Vec::new(),
            papers: Vec::new(),
            channel: Channel::Email,
            reference: "26/2".into(),
            on: day(TODAY),
        },
        "remind" => PlanCommand::Remind { dispatch: id("d1"), channel: Channel::Email, on: day(TODAY) },
        "reconcile" => PlanCommand::Reconcile { step: id("s1"), text: "Our words".into(), by: "A and B".into() },
        _ => return None,
    })
}

fn on_case(field: &Field, action: &str, name: &str) -> Option<PlanCommand> {
    let basis = || "Owns the land".to_owned();
    Some(match action {
        "call" => PlanCommand::Call(Box::new(call("c9"))),
        "move" => {
            act(CaseAct::Move { how: Moving::Postponed, held: None, place: None, case: None, reason: "Late".into() })
        }
        "seat" => act(CaseAct::Seat { seat: seat("member"), person: Some(id("standby")), reason: None }),
        "raise" => act(CaseAct::Raise { seat: seat("member"), basis: basis() }),
        "recuse" => act(CaseAct::Recuse { seat: seat("member"), recused: true, basis: basis() }),
        "recuse-chair" => act(CaseAct::Recuse { seat: seat("chair"), recused: true, basis: basis() }),
        "open-vote" => act(CaseAct::OpenVote { proposed: "The words of a".into() }),
        "vote" => act(CaseAct::Vote { seat: own_seat(name), choice: Choice::Against, behalf: None }),
        "withdraw-vote" => act(CaseAct::WithdrawVote { seat: own_seat(name) }),
        "vote-behalf" => {
            act(CaseAct::Vote { seat: seat("member"), choice: Choice::Against, behalf: Some(behalf("The member")) })
        }
        "record" => PlanCommand::Record(Box::new(approval("c1", "a"))),
        "record-after" => {
            let mut late = approval("c9", "a");
            (late.again, late.after) = (Some("New papers".into()), Some("Met afterwards".into()));
            PlanCommand::Record(Box::new(late))
        }
        "reject" => {
            let (consideration, chair) = (id("c1"), id("chair"));
            PlanCommand::Reject { consideration, chair, reason: "Postponed".into() }
        }
        "judge-late" => {
            let (consideration, used) = (id("c1"), Use::Used);
            PlanCommand::JudgeLate { consideration, used, reason: "The chair asked".into() }
        }
        "confirm" => PlanCommand::Confirm { consideration: id("c1"), chair: id("chair") },
        "correct" => {
            // Before the member has recorded it there is nothing to correct; afterwards the place is.
            let recorded = field.plan.considerations.get(&id("c1"));
            let was = recorded.map_or_else(|| approval("c1", "a"), |recorded| recorded.consideration.clone());
            let consideration = Box::new(Consideration { place: Some("Voss".into()), ..was });
            PlanCommand::Correct { consideration, reason: "Misread".into(), overridden: None }
        }
        "challenge" => PlanCommand::Challenge {
            consideration: id("c1"),
            how: "Legality control".into(),
            state: ChallengeState::Open,
            reason: "Three members".into(),
        },
        "meet-condition" => PlanCommand::MeetCondition { consideration: id("c1"), condition: 1, by: "A".into() },
        _ => return None,
    })
}

/// Names the seat that somebody would vote for: the own one, or one of A where somebody has none there.
fn own_seat(name: &str) -> vedtak::domain::body::SeatOf {
    seat(match name {
        "deputy" => "chair",
        "called" => "absent",
        "chair" | "member" | "absent" | "recused" | "observer" | "former" => name,
        _ => "member",
    })
}

fn behalf(whom: &str) -> Behalf {
    Behalf { whom: whom.into(), channel: Channel::Email, received: day(TODAY), original: None }
}

fn on_remark(action: &str) -> Option<PlanCommand> {
    let remark = |of: Option<&str>, behalf: Option<Behalf>| PlanCommand::Remark {
        id: id("new"),
        anchor: Anchor::PLAN,
        text: "When?".into(),
        body: of.map(id),
        condition: false,
        audience: Audience::All,
        owner: None,
        behalf,
    };
    Some(match action {
        "remark" => remark(None, None),
        "remark-body" => remark(Some("a"), None),
        "remark-behalf" => remark(Some("a"), Some(behalf("A"))),
        "answer" => PlanCommand::Answer {
            id: id("mine"),
            answer: Handling::NotTakenIn,
            text: "Nobody does".into(),
            version: None,
        },
        "show-remark" => PlanCommand::ShowRemark { id: id("mine"), audience: Audience::Secretariat },
        "assign-remark" => PlanCommand::AssignRemark { id: id("mine"), owner: Some(id("member")) },
        "settle-remark" => PlanCommand::SettleRemark { id: id("answered") },
        "withdraw-remark" => PlanCommand::WithdrawRemark { id: id("mine"), reason: "Answered".into() },
        _ => return None,
    })
}

fn on_signing(field: &Field, action: &str) -> Option<PlanCommand> {
    let version = || "1.0".to_owned();
    Some(match action {
        "open-signing" => PlanCommand::OpenSigning {
            version: version(),
            rule: SigningRule::of(vec![Way::Ssh, Way::Ink]),
            due: None,
            overridden: Some("Agreed".into()),
        },
        "change-signing" => {
            let (party, due) = (Some(id("p")), Some(day("2026-12-01")));
            PlanCommand::ChangeSigning { version: version(), party, due, reason: "The council meets".into() }
        }
        "close-signing" => PlanCommand::CloseSigning { version: version(), reason: Some("Enough".into()) },
        "accede" => {
            let newcomer = newcomer(field);
            PlanCommand::AddLine { version: version(), line: newcomer, reason: "Came later".into() }
        }
        "adopt" => adoption("p"),
        "withdraw-signature" => {
            PlanCommand::WithdrawSignature { line: line(field, "q"), reason: "Signed too early".into() }
        }
        "dispute" => PlanCommand::Dispute { line: line(field, "q"), reason: "Not us".into() },
        _ => return None,
    })
}

/// Gives the line of the office that came later; before it came, one that nothing is known of.
fn newcomer(field: &Field) -> SignatureLine {
    let lines = signature_lines(&field.plan, &field.workspace, "1.0", VersionKind::Final, field.day);
    let unknown = SignatureLine { office: id(LATER), line: id(LATER), ..lines[0].clone() };
    lines.into_iter().find(|line| line.office == unknown.office).unwrap_or(unknown)
}

fn on_line(field: &Field, action: &str, name: &str) -> Option<PlanCommand> {
    let line = line(field, "p");
    let signs = matches!(person(name).capacity, Capacity::Signatory { .. });
    let person = id(if signs { name } else { "signatory" });
    let (statement, reason) = (statement(), "Not yet".to_owned());
    Some(match action {
        "prepare" => PlanCommand::Prepare { line, person, statement },
        "sign" => PlanCommand::Sign { line, person, statement, armour: "armour".into(), key: key("signatory") },
        "evidence" => PlanCommand::Evidence {
            line,
            kind: Way::Ink,
            sha256: Digest::of(SCAN),
            person: "The director".into(),
            authority: None,
            date: day(TODAY),
            behalf: behalf("P"),
        },
        "decline" => PlanCommand::Decline { line, is_final: false, reason, behalf: None },
        "decline-behalf" => PlanCommand::Decline { line, is_final: false, reason, behalf: Some(behalf("P")) },
        "reserve" => PlanCommand::Reserve { line, text: reason },
        _ => return None,
    })
}
