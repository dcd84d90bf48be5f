//! Workspaces and plans for the stories: what the program brings along, without going through the screens.

use vedtak::builtin::Library;
use vedtak::document::toml;
use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{CommandId, PersonId, PlanId};
use vedtak::domain::person::{Actor, Capacity, Role};
use vedtak::domain::sight::Sight;
use vedtak::domain::starter::Starter;
use vedtak::domain::value::Value;
use vedtak::domain::version::{Change, SigningRule, VersionKind, Way};
use vedtak::engine::{NewVersion, Order};
use vedtak::signing::key::{SigningKey, fingerprint};

use super::driver::{Counted, World};

/// Makes the cooperation of `plans/workspaces/fjordane.toml`; `kari` keeps its papers alone.
pub fn fjordane() -> World {
    cooperation("nn")
}

/// Makes the cooperation that the program brings along in a language; `kari` keeps its papers alone.
pub fn cooperation(lang: &str) -> World {
    let library = Library::new([]);
    let templates = library.templates().map(|file| file.text.to_owned()).collect();
    let starter = Starter::read(library.workspaces(lang).next().unwrap().text).unwrap();
    let world = World::named(&starter.name, templates);
    for mut facts in starter.entries() {
        facts.retain(|fact| !matches!(fact, WorkspaceEvent::RoleSet { .. }));
        world.give(Command::Workspace(facts));
    }
    world
}

/// Returns the key that the people of the stories sign with.
pub fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

impl World {
    /// Gives a command for the secretariat.
    pub fn give(&self, command: Command) {
        let now = *self.clock.lock().unwrap();
        let actor =
            Actor { person: PersonId::new("kari").unwrap(), capacity: Capacity::Secretary, via: "local".into() };
        let n = self.engine.prefix().size;
        let id = CommandId::new(format!("story-{n}")).unwrap();
        let seen = match &command {
            Command::Plan(plan, _) => self.engine.plan(plan).map_or(0, |plan| plan.head.revision),
            Command::Workspace(_) => self.engine.workspace().head.revision,
        };
        self.tokio.block_on(self.engine.submit(&actor, Request { id, command, seen }, now)).unwrap();
    }

    /// Writes the first chapter of the plan that was touched last, as somebody else does meanwhile.
    pub fn write_chapter(&self, text: &str) {
        let id = self.newest();
        let plan = self.engine.plan(&id).unwrap();
        let node = plan.roots("").next().unwrap().id.clone();
        let value = Value::Prose(text.to_owned()).into();
        self.give(Command::Plan(id, PlanCommand::Edit(vec![Edit::Set { node, field: "text".to_owned(), value }])));
    }

    /// Lets somebody work for the secretariat too.
    pub fn secretary(&self, key: &str, name: &str) {
        let person: PersonId = key.parse().unwrap();
        let naming =
            WorkspaceEvent::PersonNamed { person: person.clone(), name: name.to_owned(), mail: None, title: None };
        let (role, basis, from, to) = (Role::Secretary, None, None, None);
        let facts = [
            vec![WorkspaceEvent::PersonAdded { person: person.clone() }],
            vec![naming],
            vec![WorkspaceEvent::RoleSet { person, role, basis, from, to }],
        ];
        facts.into_iter().for_each(|facts| self.give(Command::Workspace(facts)));
    }

    /// Imports an example of the library.
    pub fn import(&self, name: &str) -> PlanId {
        let library = Library::new([]);
        let file = library.examples("nn").find(|file| file.name == name).unwrap();
        let content = toml::read(file.text.as_bytes(), &self.engine.workspace()).unwrap();
        let id = PlanId::new(name).unwrap();
        self.give(Command::Plan(id.clone(), content.create()));
        id
    }

    /// Locks the plan that was touched last, as it is.
    pub fn lock(&self, version: &str, kind: VersionKind) {
        let id = self.newest();
        let change =
            if self.engine.plan(&id).unwrap().versions.is_empty() { Change::First } else { Change::Substantive };
        let wanted = NewVersion { number: version.to_owned(), kind, change, again: Vec::new() };
        let now = *self.clock.lock().unwrap();
        let lock = self.engine.prepare_lock(&id, wanted, &mut Counted(9), now).unwrap();
        self.give(Command::Plan(id, PlanCommand::Lock(Box::new(lock))));
    }

    /// Opens a version for signing, whatever is not finished.
    pub fn open_signing(&self, version: &str, ways: &[Way]) {
        let rule = SigningRule::of(ways.to_vec());
        let overridden = Some("Avtalt i møte".to_owned());
        let command = PlanCommand::OpenSigning { version: version.to_owned(), rule, due: None, overridden };
        self.give(Command::Plan(self.newest(), command));
    }

    /// Approves a key of a person; gives what signs with it.
    pub fn key_of(&self, person: &str) -> SigningKey {
        let key = key();
        let public = key.public().unwrap();
        let fact = WorkspaceEvent::KeyApproved {
            person: PersonId::new(person).unwrap(),
            fingerprint: fingerprint(&public),
            public: public.to_string(),
            from: *self.clock.lock().unwrap(),
            to: None,
            how: "in person".to_owned(),
            alone: false,
        };
        self.give(Command::Workspace(vec![fact]));
        key
    }

    pub fn newest(&self) -> PlanId {
        let now = self.engine.now(chrono::DateTime::UNIX_EPOCH);
        self.engine.summaries((Order::Touched, 0, 1), &Sight::whole(), now).unwrap().rows[0].plan.clone()
    }
}
