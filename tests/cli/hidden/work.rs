//! Random work on a plan of which a part is hidden.

use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{BodyId, CommandId, NodeId, PersonId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::plan::{TEXT, TITLE};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::template::{Field, Template};
use vedtak::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::when::parse;
use vedtak::locale::Locale;

use crate::cli::support::{Caller, Host, instant};
use crate::domain::unseen;

pub const PLAN: &str = "delvis-lukka";
/// What the key of a plan begins with that the readers find no trace of.
const SHUT_PLAN: &str = "heilt-lukka";
/// A member of one body, and somebody who is a member of none.
pub const READERS: [&str; 2] = ["leiar-sr-voss", "nils"];
/// Words of what everybody sees; some are among the secret ones too, so that counts and ranks would tell.
pub const OPEN: [&str; 8] = ["fjord", "plan", "handsame", "sjukehus", "kommune", "veke", "tiltak", "raud"];
/// Words of what is hidden, and of nothing else but for the last three.
pub const SECRET: [&str; 8] = ["løyndom", "hemmeleg", "nedbemanning", "prisar", "Kvalvik", "fjord", "plan", "tiltak"];
/// How many of the secret words are in no open text.
pub const ONLY_SECRET: usize = 5;
const WHENS: [&str; 6] = ["14.05.19", "29.04.21", "veke 2 eller 3 2021", "vår og haust 2020", "snarast", "2016-2030"];

/// Numbers that look like chance, and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.roll(all.len())]
    }

    fn words(&mut self, all: &[&'static str]) -> String {
        let count = 1 + self.roll(5);
        (0..count).map(|_| self.of(all)).collect::<Vec<_>>().join(" ")
    }
}

fn node(id: impl Into<String>) -> NodeId {
    NodeId::new(id.into()).unwrap()
}

/// A workspace in which one plan is being written.
pub struct Work {
    pub host: Host,
    _caller: Caller,
    pub template: Template,
    pub actor: Actor,
    pub open: Vec<(NodeId, String)>,
    pub shut: Vec<(NodeId, String)>,
    pub shut_plan: String,
    given: usize,
}

impl Work {
    /// Begins a plan of a kind: one of those that come along, or one that nobody has seen.
    pub fn begun(kind: usize) -> Self {
        let caller = Caller::with_directive();
        let host = Host::of(&caller);
        let workspace = host.engine.workspace();
        let ada = workspace.person_of_user("ada").unwrap().id.clone();
        let actor = Actor { person: ada, capacity: Capacity::Secretary, via: "local".into() };
        let mut work = Self {
            template: Template::read(unseen::TEMPLATE).unwrap(),
            actor,
            open: Vec::new(),
            shut: Vec::new(),
            shut_plan: String::new(),
            given: 0,
            host,
            _caller: caller,
        };
        let nils = PersonId::new("nils").unwrap();
        let named = WorkspaceEvent::PersonNamed { person: nils.clone(), name: "Nils".into(), mail: None, title: None };
        let toml = unseen::TEMPLATE.to_owned();
        let unseen = WorkspaceEvent::TemplateAdded { digest: Digest::of(toml.as_bytes()), toml };
        for facts in [vec![WorkspaceEvent::PersonAdded { person: nils }], vec![named], vec![unseen]] {
            let actor = Actor { capacity: Capacity::Administrator, ..work.actor.clone() };
            work.submit(&actor, Command::Workspace(facts));
        }
        let workspace = work.host.engine.workspace();
        let kinds: Vec<Digest> = workspace.head.templates.iter().rev().copied().collect();
        let template = kinds[kind % kinds.len()];
        work.template = workspace.template(&template).unwrap().clone();
        let (key, title) = (PLAN.to_owned(), "Delvis lukka plan".to_owned());
        work.give(PlanCommand::Create { key, title, lang: Lang::Nn, template, edits: None });
        let chapters: Vec<_> = work.template.chapters.iter().map(|chapter| node(&*chapter.id)).collect();
        work.open = chapters.into_iter().map(|id| (id, String::new())).collect();
        work
    }

    fn submit(&mut self, actor: &Actor, command: Command) {
        self.given += 1;
        let id = CommandId::new(format!("given-{}", self.given)).unwrap();
        let seen = match &command {
            Command::Workspace(_) => self.host.engine.workspace().head.revision,
            Command::Plan(plan, _) => self.host.engine.plan(plan).map_or(0, |plan| plan.head.revision),
        };
        let said = format!("{command:?}");
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let request = Request { id, command, seen };
        let done = runtime.block_on(self.host.engine.submit(actor, request, instant()));
        done.unwrap_or_else(|error| panic!("{:?}: {said}", error.failure()));
    }

    fn give(&mut self, command: PlanCommand) {
        let actor = self.actor.clone();
        self.submit(&actor, Command::Plan(PlanId::new(PLAN).unwrap(), command));
    }

    fn edit(&mut self, edits: Vec<Edit>) {
        self.give(PlanCommand::Edit(edits));
    }

    fn value(&self, field: &Field, dice: &mut Dice, words: &[&'static str]) -> FieldValue {
        let workspace = self.host.engine.workspace();
        if dice.roll(6) == 0 {
            let (none, said) = ([NothingKind::Undecided, NothingKind::Inapplicable][dice.roll(2)], dice.words(words));
            return FieldValue::Nothing(Nothing { none, words: Some(said), who: None });
        }
        let when = |dice: &mut Dice| parse(dice.of(&WHENS), Locale::new(Lang::Nn).when_words()).unwrap();
        let bodies: Vec<_> = workspace.bodies.keys().cloned().collect();
        let parties: Vec<_> = workspace.parties.keys().cloned().collect();
        let known: Vec<_> = self.open.iter().chain(&self.shut).map(|(id, _)| id.clone()).collect();
        let number = dice.roll(900);
        let option = |dice: &mut Dice| field.options[dice.roll(field.options.len())].id.clone();
        FieldValue::Some(match field.kind {
            FieldKind::Line => Value::Line(dice.words(words)),
            FieldKind::Prose => Value::Prose(format!("{}.\n\n{}.", dice.words(words), dice.words(words))),
            FieldKind::Lines => Value::Lines(vec![dice.words(words)]),
            FieldKind::When => Value::When(when(dice)),
            FieldKind::Choice => Value::Choice(option(dice)),
            FieldKind::Scale => Value::Scale(option(dice)),
            FieldKind::Number => Value::Number(number.to_string()),
            FieldKind::Money => Value::Money(format!("{number} kr")),
            FieldKind::Percent => Value::Percent(format!("{} %", number % 100)),
            FieldKind::Flag => Value::Flag(number.is_multiple_of(2)),
            FieldKind::Bodies => Value::Bodies(vec![bodies[number % bodies.len()].clone()]),
            FieldKind::Parties => Value::Parties(vec![parties[number % parties.len()].clone()]),
            FieldKind::Persons => Value::Persons(vec![self.actor.person.clone()]),
            FieldKind::Recipients => {
                let who = Recipient::Body(bodies[number % bodies.len()].clone());
                Value::Recipients(Recipients {
                    lines: vec![RecipientLine { who, when: Some(when(dice)) }],
                    joint: false,
                })
            }
            FieldKind::Ref => Value::Ref(vec![known[number % known.len()].clone()]),
            FieldKind::File => return FieldValue::EMPTY,
        })
    }

    fn fields(&self, register: &str, dice: &mut Dice, words: &[&'static str]) -> Vec<(String, FieldValue)> {
        let fields = self.template.register(register).map(|register| register.fields.clone()).unwrap_or_default();
        let title = Field::bare(TITLE, FieldKind::Line);
        let text = Field::bare(TEXT, FieldKind::Prose);
        let fields = if fields.is_empty() { vec![title, text] } else { fields };
        let some = fields.iter().filter(|field| field.kind != FieldKind::Ref || !self.open.is_empty());
        some.map(|field| (field.id.clone(), self.value(field, dice, words))).collect()
    }

    /// Sets a field that the dice choose.
    fn set(&self, (id, register): &(NodeId, String), dice: &mut Dice, words: &[&'static str]) -> Edit {
        let mut fields = self.fields(register, dice, words);
        let (field, value) = fields.swap_remove(dice.roll(fields.len()));
        Edit::Set { node: id.clone(), field, value }
    }

    fn remark(&mut self, at: usize, on: &NodeId, text: String, audience: Audience) {
        let anchor = Anchor { node: Some(on.clone()), ..Anchor::PLAN };
        let id = format!("remark-{at}").parse().unwrap();
        let (body, owner, behalf) = (None, None, None);
        self.give(PlanCommand::Remark { id, anchor, text, body, condition: false, audience, owner, behalf });
    }

    /// Finds a body that no reader sits in.
    fn inner(&self) -> BodyId {
        let (workspace, day) = (self.host.engine.workspace(), instant().date_naive());
        let readers = READERS.map(|person| PersonId::new(person).unwrap());
        let is_inner = |body: &&BodyId| !readers.iter().any(|person| workspace.is_member(person, body, day));
        workspace.bodies.keys().find(is_inner).unwrap().clone()
    }

    /// Begins a plan that only one body sees, and writes into it.
    pub fn shut_plan(&mut self, hidden: &mut Dice) {
        let key = format!("{SHUT_PLAN}-{}", hidden.roll(1000));
        let plan = PlanId::new(key.clone()).unwrap();
        let (title, template) = (hidden.words(&SECRET), self.host.engine.workspace().head.templates[0]);
        let (audience, review) = (vec![self.inner()], Some(instant().date_naive()));
        let basis = Some("offl. § 13".to_owned());
        let close = Edit::Restrict { target: None, audience, basis, by: hidden.words(&SECRET), review };
        let actor = self.actor.clone();
        let anchor = Anchor::PLAN;
        let text = hidden.words(&SECRET);
        for command in [
            PlanCommand::Create { key: key.clone(), title, lang: Lang::Nn, template, edits: None },
            PlanCommand::Edit(vec![close]),
            PlanCommand::Remark {
                id: "remark-shut".parse().unwrap(),
                anchor,
                text,
                body: None,
                condition: false,
                audience: Audience::All,
                owner: None,
                behalf: None,
            },
        ] {
            self.submit(&actor, Command::Plan(plan.clone(), command));
        }
        self.shut_plan = key;
    }

    /// Does one thing. What everybody sees of it follows from the first dice, what is hidden from the others.
    pub fn step(&mut self, at: usize, dice: &mut Dice, hidden: &mut Dice) {
        let registers: Vec<String> = self.template.registers.iter().map(|register| register.id.clone()).collect();
        let register = registers[dice.roll(registers.len())].clone();
        let (id, key) = (node(format!("node-{at}")), Some(format!("K{at}")));
        let (parent, after) = (None, None);
        match dice.roll(9) {
            0 | 1 => {
                let fields = self.fields(&register, dice, &OPEN);
                let is_closed = self.template.register(&register).is_some_and(|register| register.closed.is_some());
                let fields = if is_closed { self.fields(&register, hidden, &SECRET) } else { fields };
                let to = if is_closed { &mut self.shut } else { &mut self.open };
                to.push((id.clone(), register.clone()));
                self.edit(vec![Edit::Add { id, register: Some(register), key, parent, after, fields }]);
            }
            2 | 3 => {
                let fields = self.fields(&register, hidden, &SECRET);
                let basis = Some(format!("offl. § {} {}", hidden.roll(40), hidden.of(&SECRET[..ONLY_SECRET])));
                self.shut.push((id.clone(), register.clone()));
                let add = Edit::Add { id: id.clone(), register: Some(register), key, parent, after, fields };
                let (by, review) = (hidden.words(&SECRET), Some(instant().date_naive()));
                let audience = if hidden.roll(2) == 0 { vec![self.inner()] } else { Vec::new() };
                self.edit(vec![add, Edit::Restrict { target: Some(id), audience, basis, by, review }]);
            }
            4 if !self.open.is_empty() => {
                let node = self.open[dice.roll(self.open.len())].clone();
                let set = self.set(&node, dice, &OPEN);
                self.edit(vec![set]);
            }
            5 if !self.shut.is_empty() => {
                let node = self.shut[hidden.roll(self.shut.len())].clone();
                let edit = match hidden.roll(3) {
                    0 => vec![Edit::Remove { node: node.0.clone() }, Edit::Restore { node: node.0 }],
                    1 => {
                        let file = hidden.words(&SECRET);
                        let (sha256, name) = (Digest::of(format!("{at} {file}").as_bytes()), format!("{file}.pdf"));
                        self.host.engine.attach(format!("{at} {file}").as_bytes()).unwrap();
                        let size = format!("{at} {file}").len() as u64;
                        vec![Edit::Attach { sha256, name, size, node: Some(node.0) }]
                    }
                    _ => vec![self.set(&node, hidden, &SECRET), self.set(&node, hidden, &SECRET)],
                };
                self.edit(edit);
            }
            6 if !self.open.is_empty() => {
                let on = self.open[dice.roll(self.open.len())].0.clone();
                let text = dice.words(&OPEN);
                self.remark(at, &on, text, Audience::All);
            }
            7 if !self.open.is_empty() => {
                let on = self.open[hidden.roll(self.open.len())].0.clone();
                let text = hidden.words(&SECRET);
                self.remark(at, &on, text, Audience::Secretariat);
            }
            8 if !self.shut.is_empty() => {
                let on = self.shut[hidden.roll(self.shut.len())].0.clone();
                let text = hidden.words(&SECRET);
                self.remark(at, &on, text, Audience::All);
            }
            _ => {}
        }
    }
}
