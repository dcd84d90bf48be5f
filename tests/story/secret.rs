//! Two cooperations that differ in nothing but in what is hidden: chapters, records, remarks, votes, files and plans, with
//! other words in them and not as many of each.

use vedtak::domain::case::{Call, Choice};
use vedtak::domain::command::{CaseAct, Command, Edit, OpenStep, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel, Consideration, Outcome};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::{BodyId, NodeId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Considerer;
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::value::{FieldValue, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::version::{VersionKind, Way};
use vedtak::engine::{Doing, Presence, Visitor};

use super::driver::World;
use super::plans::fjordane;

/// The plan that everybody sees.
pub const PLAN: &str = "felles-utviklingsplan";
/// Words of what is hidden in one cooperation and in the other, and of no open text in either.
pub const SECRETS: [&str; 2] = ["løyndom nedbemanning", "prisar Kvalvik"];
/// A member of one body, and somebody who sits in none that sees anything.
pub const READERS: [&str; 2] = ["leiar-sr-voss", "leiar-brukarutval"];
const DAY: &str = "2020-05-01";

fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

/// A cooperation with one of two secrets: other words, other numbers of what is hidden, and as many entries.
pub struct Secret {
    pub world: World,
    /// The secretary sits in a hidden plan, or in none.
    _here: Presence,
    words: &'static str,
    which: usize,
}

impl Secret {
    fn does(&self, command: PlanCommand) {
        self.world.give(Command::Plan(id(PLAN), command));
    }

    fn edits(&self, edits: Vec<Edit>) {
        self.does(PlanCommand::Edit(edits));
    }

    /// One secret is told once, the other several times.
    fn several(&self) -> usize {
        1 + 2 * self.which
    }

    fn add(&self, name: &str, register: &str, key: Option<&str>, fields: Vec<(&str, Value)>) -> Edit {
        let fields = fields.into_iter().map(|(field, value)| (field.to_owned(), value.into())).collect();
        let (register, key) = (Some(register.to_owned()), key.map(str::to_owned));
        Edit::Add { id: id(name), register, key, parent: None, after: None, fields }
    }

    fn close(&self, target: Option<&str>) -> Edit {
        let audience: Vec<BodyId> = vec![id("su-vest")];
        // The legal basis stands in the locked text, and is the one thing about it that everybody reads.
        let (basis, by) = (Some("offl. § 13".to_owned()), self.words.to_owned());
        Edit::Restrict { target: target.map(id), audience, basis, by, review: Some(id("2020-12-01")) }
    }

    fn remark(&self, name: &str, on: Option<&str>, text: &str, audience: Audience) {
        let anchor = Anchor { node: on.map(id), ..Anchor::PLAN };
        let (body, owner, behalf) = (None, None, None);
        let (id, text) = (id(name), text.to_owned());
        self.does(PlanCommand::Remark { id, anchor, text, body, condition: false, audience, owner, behalf });
    }

    /// Hides a chapter and a milestone before the text is locked: their places in it are known.
    fn before_the_lock(&self) {
        let text = FieldValue::Some(Value::Prose(format!("{}.\n\n{}.", self.words, self.words)));
        let line = RecipientLine { who: Recipient::Body(id("su-vest")), when: None };
        let recipients = Value::Recipients(Recipients { lines: vec![line], joint: false });
        let (title, act) = (Value::Line(self.words.into()), Value::Choice("discuss".into()));
        let fields = vec![("title", title), ("act", act), ("recipients", recipients)];
        self.edits(vec![
            Edit::Set { node: id("scope"), field: "text".into(), value: text },
            self.close(Some("scope")),
            self.add("m-shut", "milestones", Some("M13"), fields),
            self.close(Some("m-shut")),
        ]);
        self.world.lock("1.0", VersionKind::Draft);
    }

    /// Opens M2 for everybody, and the hidden milestone for a body that sees it.
    fn process(&self) {
        let plan = self.world.engine.plan(&id(PLAN)).unwrap();
        let node = |key: &str| plan.nodes.values().find(|node| node.key == key).unwrap().id.clone();
        let open = |step: &str, milestone: NodeId| {
            let (version, due) = ("1.0".to_owned(), Some(id("2020-05-20")));
            self.does(PlanCommand::OpenStep(OpenStep { step: id(step), milestone, version, silence: None, due }));
        };
        open("open", node("M2"));
        open("shut", node("M13"));
        let bodies = || vec![Considerer::Body(id("su-vest"))];
        let outcome = [Outcome::Approved, Outcome::Returned][self.which];
        let considered = Consideration {
            adopted: Some(self.words.to_owned()),
            case: Some(self.words.to_owned()),
            ..Consideration::new(id("told"), id("shut"), "1.0".into(), bodies(), id(DAY), outcome)
        };
        self.does(PlanCommand::Record(Box::new(considered)));
        let (step, version, case) = (id("open"), "1.0".to_owned(), Some("12/20".to_owned()));
        let (held, meeting, place, written, carries) = (Some(id(DAY)), None, None, None, None);
        let id_of_case = id("case");
        let call =
            Call { id: id_of_case, step, version, bodies: bodies(), held, meeting, place, case, written, carries };
        self.does(PlanCommand::Call(Box::new(call)));
        let act = |act: CaseAct| self.does(PlanCommand::Case { consideration: id("case"), act });
        act(CaseAct::OpenVote { proposed: "SU Vest sluttar seg til.".to_owned() });
        let seat = vedtak::domain::body::SeatOf { body: id("su-vest"), seat: id(["leiar", "nestleiar"][self.which]) };
        let behalf = Behalf { whom: "SU".into(), channel: Channel::Email, received: id(DAY), original: None };
        act(CaseAct::Vote { seat, choice: [Choice::For, Choice::Against][self.which], behalf: Some(behalf) });
    }

    /// Hides records of three registers.
    fn records(&self, numbers: std::ops::Range<usize>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for nth in numbers {
            for (register, field, value) in [
                ("stakeholders", "name", Value::Line(self.words.into())),
                ("deliverables", "title", Value::Line(self.words.into())),
                ("benefits", "benefit", Value::Prose(self.words.into())),
            ] {
                let name = format!("shut-{register}-{nth}");
                edits.extend([self.add(&name, register, None, vec![(field, value)]), self.close(Some(&name))]);
            }
        }
        edits
    }

    /// Hides records, remarks, a file and plans, as many entries of each, and not as many of each.
    fn after_the_lock(&self) {
        let mut edits = self.records(0..self.several());
        let file = self.words.as_bytes();
        self.world.engine.attach(file).unwrap();
        let (sha256, name) = (Digest::of(file), format!("{}.pdf", self.words));
        edits.push(Edit::Attach { sha256, name, size: file.len() as u64, node: Some(id("scope")) });
        self.edits(edits);
        self.remark("r1", Some("why"), "Når blir dette?", Audience::All);
        self.remark("r2", Some("why"), self.words, Audience::Secretariat);
        self.remark("r3", None, "Kven betaler?", Audience::Body(id("sr-voss")));
        let (on, audience) =
            [(None, Audience::Body(id("su-vest"))), (Some("scope"), Audience::All)][self.which].clone();
        self.remark("r4", on, self.words, audience);
        self.plans();
    }

    /// Makes one hidden plan, or two.
    fn plans(&self) {
        let template = self.world.engine.plan(&id(PLAN)).unwrap().head.template;
        let give = |key: &str, command| self.world.give(Command::Plan(PlanId::new(key).unwrap(), command));
        let keys: Vec<String> =
            self.words.split(' ').map(|word| format!("plan-{}", word.replace('ø', "o").to_lowercase())).collect();
        let create = |key: &str| {
            let (key, title) = (key.to_owned(), self.words.to_owned());
            PlanCommand::Create { key, title, lang: Lang::Nn, template, edits: None }
        };
        let close = || PlanCommand::Edit(vec![self.close(None)]);
        give(&keys[0], create(&keys[0]));
        give(&keys[0], close());
        match self.which {
            0 => {
                give(&keys[1], create(&keys[1]));
                give(&keys[1], close());
            }
            _ => (0..2).for_each(|_| give(&keys[0], close())),
        }
    }

    /// Puts a final version before the parties. A digest stands in the locked text for everything that is hidden, so that
    /// now there must be as many.
    pub fn signing(&self) {
        let more = self.records(self.several()..3);
        self.edits(if more.is_empty() { vec![self.close(Some("scope"))] } else { more });
        self.edits(vec![Edit::SetPlan { field: "title".into(), value: FieldValue::line("Felles utviklingsplan") }]);
        self.world.lock("2.0", VersionKind::Final);
        self.world.open_signing("2.0", &[Way::Ssh, Way::Ink]);
    }
}

/// Makes the same cooperation twice.
pub fn secrets() -> [Secret; 2] {
    [0, 1].map(|which| {
        let world = fjordane();
        let plan = [Some(id("plan-loyndom")), None][which].clone();
        let secret = Secret { _here: secretary(&world, plan), world, words: SECRETS[which], which };
        secret.world.import(PLAN);
        secret.before_the_lock();
        secret.process();
        secret.after_the_lock();
        secret
    })
}

fn secretary(world: &World, plan: Option<PlanId>) -> Presence {
    let presence = world.engine.enter(Visitor {
        session: 0,
        person: Some(id("kari")),
        via: "local".to_owned(),
        from: "192.0.2.8".to_owned(),
        since: *world.clock.lock().unwrap(),
        doing: Doing::Screens,
        plan: None,
    });
    presence.look_at(plan.as_ref());
    presence
}
