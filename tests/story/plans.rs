//! Workspaces and plans for the stories: what the program brings along, without going through the screens.

use vedtak::builtin::Library;
use vedtak::document::toml;
use vedtak::domain::command::{Command, Lock, PlanCommand, Request};
use vedtak::domain::decide::version::signature_lines;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{CommandId, PersonId, PlanId};
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::starter::Starter;
use vedtak::domain::version::{Change, VersionKind};
use vedtak::engine::Order;

use super::driver::World;

/// Makes the cooperation of `plans/workspaces/fjordane.toml`; `kari` keeps its papers alone.
pub fn fjordane() -> World {
    let library = Library::new([]);
    let templates = library.templates().map(|file| file.text.to_owned()).collect();
    let world = World::with(templates);
    let file = library.workspaces("nn").next().unwrap();
    for mut facts in Starter::read(file.text).unwrap().entries() {
        facts.retain(|fact| !matches!(fact, WorkspaceEvent::RoleSet { .. }));
        world.give(Command::Workspace(facts));
    }
    world
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

    /// Imports an example of the library.
    pub fn import(&self, name: &str) -> PlanId {
        let library = Library::new([]);
        let file = library.examples("nn").find(|file| file.name == name).unwrap();
        let content = toml::read(file.text.as_bytes(), &self.engine.workspace()).unwrap();
        let id = PlanId::new(name).unwrap();
        self.give(Command::Plan(id.clone(), content.create()));
        id
    }

    /// Locks the only plan as it is.
    pub fn lock(&self, version: &str, kind: VersionKind) {
        let id = self.engine.summaries(Order::Touched, 0, 1).unwrap().rows[0].plan.clone();
        let (plan, workspace) = (self.engine.plan(&id).unwrap(), self.engine.workspace());
        let day = self.engine.now(*self.clock.lock().unwrap()).day;
        let change = if plan.versions.is_empty() { Change::First } else { Change::Substantive };
        let text = format!("# {} {version}\n", plan.head.title);
        let lock = Lock {
            version: version.to_owned(),
            kind,
            change,
            again: Vec::new(),
            revision: plan.head.revision,
            prefix: self.engine.prefix(),
            sha256: Digest::of(text.as_bytes()),
            text,
            lines: signature_lines(&plan, &workspace, version, kind, day),
            annexes: Vec::new(),
        };
        self.give(Command::Plan(id, PlanCommand::Lock(Box::new(lock))));
    }
}
