//! A workspace with plans to measure on, on the disk of the build folder.

#![allow(dead_code, reason = "each benchmark uses its own part")]

use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use ratatui::layout::Size;
use tempfile::TempDir;
use vedtak::builtin::Library;
use vedtak::document::toml;
use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{PersonId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::{Actor, Capacity, Naming};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::signature::SigningRequest;
use vedtak::domain::starter::Starter;
use vedtak::domain::value::Value;
use vedtak::engine::{Doing, Engine, Founding, SystemChance, Visitor, chance};
use vedtak::ui::depth::Depth;
use vedtak::ui::host::{Asked, Capabilities, Existing, Files, Host, Machine, Signal, Signer};
use vedtak::ui::keymap::Keymap;
use vedtak::ui::scratch::Scratch;
use vedtak::ui::settings::Settings;
use vedtak::ui::theme::Themes;
use vedtak::ui::{Opening, Runtime};

const TEMPLATE: &str = include_str!("../tests/document/template.toml");

/// A workspace with some plans.
#[derive(Clone)]
pub struct Bench {
    /// The workspace.
    pub engine: Engine,
    /// The folder; the workspace is `w` in it.
    pub folder: Arc<TempDir>,
}

impl Bench {
    /// Founds a workspace with so many plans.
    pub fn new(plans: usize) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let founding = Founding {
            domain: "example.no".parse().unwrap(),
            name: "Samarbeid".into(),
            zone: "Europe/Oslo".into(),
            person: "sekretar".parse().unwrap(),
            naming: Naming { name: "Sekretær".into(), mail: None, title: None },
            user: "bench".into(),
            templates: vec![TEMPLATE.into()],
        };
        let engine = Engine::found(&folder.path().join("w"), &founding, &mut SystemChance, Utc::now()).unwrap();
        let bench = Self { engine, folder: Arc::new(folder) };
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
        runtime.block_on(async {
            let all = (0..plans).map(|number| {
                let bench = bench.clone();
                tokio::spawn(async move { bench.create(number).await })
            });
            for task in all.collect::<Vec<_>>() {
                task.await.unwrap();
            }
        });
        bench
    }

    /// Returns the folder; the workspace is `w` in it.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    async fn create(&self, number: usize) {
        let command = PlanCommand::Create {
            key: format!("plan-{number}"),
            title: format!("Felles plan nummer {number}"),
            lang: Lang::Nn,
            template: Digest::of(TEMPLATE.as_bytes()),
            edits: None,
        };
        self.submit(number, command).await;
    }

    /// Writes a chapter of a plan and waits until it is durable.
    pub async fn write(&self, plan: usize, text: &str) {
        let value = Value::Prose(text.to_owned()).into();
        let edit = Edit::Set { node: "why".parse().unwrap(), field: "text".into(), value };
        self.submit(plan, PlanCommand::Edit(vec![edit])).await;
    }

    async fn submit(&self, plan: usize, command: PlanCommand) {
        let id = plan_id(plan);
        let seen = self.engine.plan(&id).map_or(0, |plan| plan.head.revision);
        let now = Utc::now();
        let request = Request {
            id: chance::ulid(now, &mut SystemChance).unwrap().parse().unwrap(),
            command: Command::Plan(id, command),
            seen,
        };
        let actor = secretary();
        self.engine.submit(&actor, request, now).await.unwrap();
    }

    /// Returns how many bytes one journal line takes for a chapter of 1 KiB.
    pub fn line_length(&self) -> usize {
        let journal = self.path().join("w/journal/000000.jsonl");
        let before = journal.metadata().unwrap().len();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.write(0, &text(1024, 0)));
        usize::try_from(journal.metadata().unwrap().len() - before).unwrap()
    }
}

fn secretary() -> Actor {
    Actor { person: "sekretar".parse().unwrap(), capacity: Capacity::Secretary, via: "local".into() }
}

/// The example that most is measured on.
const EXAMPLE: &str = "felles-utviklingsplan";

/// The cooperation of the first starter: its people, bodies and parties, and the file of a plan.
pub struct Cooperation {
    /// The workspace.
    pub engine: Engine,
    /// The folder; the workspace is `w` in it.
    pub folder: TempDir,
    /// What commands wait in.
    pub runtime: tokio::runtime::Runtime,
    /// Whoever founded it.
    pub secretary: PersonId,
    /// The file of a plan.
    pub file: String,
}

impl Cooperation {
    /// Founds the cooperation; there is no plan yet.
    pub fn founded() -> Self {
        let library = Library::new([]);
        let starter = Starter::read(library.workspaces("nn").next().unwrap().text).unwrap();
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let founding = Founding {
            domain: "example.no".parse().unwrap(),
            name: starter.name.clone(),
            zone: starter.zone.clone(),
            person: starter.secretary.clone(),
            naming: Naming { name: "Sekretær".into(), mail: None, title: None },
            user: "bench".into(),
            templates: library.templates().map(|file| file.text.to_owned()).collect(),
        };
        let engine = Engine::found(&folder.path().join("w"), &founding, &mut SystemChance, Utc::now()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let file = library.examples("nn").find(|file| file.name == EXAMPLE).unwrap().text.to_owned();
        let cooperation = Self { engine, folder, runtime, secretary: starter.secretary.clone(), file };
        for facts in beside_the_founder(&starter) {
            cooperation.submit(Capacity::Administrator, Command::Workspace(facts));
        }
        cooperation
    }

    /// Returns the founder in a capacity.
    pub fn actor(&self, capacity: Capacity) -> Actor {
        Actor { person: self.secretary.clone(), capacity, via: "local".into() }
    }

    /// Gives a command of the founder and waits until it is durable.
    pub fn submit(&self, capacity: Capacity, command: Command) {
        let now = Utc::now();
        let id = chance::ulid(now, &mut SystemChance).unwrap().parse().unwrap();
        let seen = match &command {
            Command::Workspace(_) => self.engine.workspace().head.revision,
            Command::Plan(id, _) => self.engine.plan(id).map_or(0, |plan| plan.head.revision),
        };
        self.runtime.block_on(self.engine.submit(&self.actor(capacity), Request { id, command, seen }, now)).unwrap();
    }

    /// Reads the file as a new plan with a number.
    pub fn import(&self, number: usize) -> PlanId {
        let mut content = toml::read(self.file.as_bytes(), &self.engine.workspace()).unwrap();
        content.key = format!("plan-{number}");
        let id = plan_id(number);
        self.submit(Capacity::Secretary, Command::Plan(id.clone(), content.create()));
        id
    }

    /// Gives a plan so many risks more, and so many remarks.
    pub fn grow(&self, plan: &PlanId, records: usize, remarks: usize) {
        let line = |text: String| Value::Line(text).into();
        let risk = |number: usize| Edit::Add {
            id: format!("risk-{number}").parse().unwrap(),
            register: Some("risks".into()),
            key: None,
            parent: None,
            after: None,
            fields: vec![
                ("event".into(), line(format!("Hending nummer {number} som ingen av partane ønskjer"))),
                ("cause".into(), Value::Prose(text(200, number)).into()),
                ("probability".into(), Value::Scale(["low", "moderate", "high"][number % 3].into()).into()),
                ("consequence".into(), Value::Scale(["minor", "serious"][number % 2].into()).into()),
            ],
        };
        let edits = (0..records).map(risk).collect();
        self.submit(Capacity::Secretary, Command::Plan(plan.clone(), PlanCommand::Edit(edits)));
        let chapters: Vec<_> = self.engine.plan(plan).unwrap().roots("").map(|node| node.id.clone()).collect();
        for number in 0..remarks {
            let node = match number % 2 {
                0 => chapters[number / 2 % chapters.len()].clone(),
                _ => format!("risk-{}", number / 2 % records).parse().unwrap(),
            };
            let remark = PlanCommand::Remark {
                id: format!("remark-{number}").parse().unwrap(),
                anchor: Anchor { node: Some(node), ..Anchor::PLAN },
                text: text(120, number),
                body: None,
                condition: false,
                audience: Audience::All,
                owner: None,
                behalf: None,
            };
            self.submit(Capacity::Secretary, Command::Plan(plan.clone(), remark));
        }
    }
}

/// The facts of a starter, without those of whoever founds the workspace.
fn beside_the_founder(starter: &Starter) -> Vec<Vec<WorkspaceEvent>> {
    let is_founder = |fact: &WorkspaceEvent| match fact {
        WorkspaceEvent::PersonAdded { person }
        | WorkspaceEvent::PersonNamed { person, .. }
        | WorkspaceEvent::RoleSet { person, .. } => *person == starter.secretary,
        _ => false,
    };
    let rest = |facts: Vec<WorkspaceEvent>| facts.into_iter().filter(|fact| !is_founder(fact)).collect::<Vec<_>>();
    starter.entries().into_iter().map(rest).filter(|facts| !facts.is_empty()).collect()
}

/// A terminal that counts what it is sent.
pub struct Screen {
    size: Size,
    depth: Depth,
    /// How many bytes each frame had since the first.
    pub sent: Vec<usize>,
}

/// Who sits down, before what.
pub struct Seat {
    /// Who.
    pub actor: Actor,
    /// The plan that is opened at once.
    pub plan: Option<PlanId>,
    /// The size of the terminal.
    pub size: Size,
    /// How many colours it shows.
    pub depth: Depth,
}

/// Begins a session of the secretary of plain plans.
pub async fn session(engine: &Engine, width: u16, height: u16) -> Runtime<Screen> {
    sit(engine, Seat { actor: secretary(), plan: None, size: Size { width, height }, depth: Depth::True }).await
}

/// Begins a session.
pub async fn sit(engine: &Engine, seat: Seat) -> Runtime<Screen> {
    let Seat { actor, plan, size, depth } = seat;
    let host = Screen { size, depth, sent: Vec::new() };
    let themes = Library::new([]).themes().map(|file| (file.name.to_owned(), file.text.to_owned())).collect::<Vec<_>>();
    let themes = Themes::new(themes);
    let theme = themes.read("dark").unwrap();
    let mut settings = Settings::default();
    settings.lang.value = Lang::Nn;
    let opening = Opening {
        actor,
        settings,
        theme,
        themes,
        plan,
        keymap: Keymap::default(),
        faults: Vec::new(),
        scratch: Scratch::default(),
        asks_capacity: false,
        key_file: None,
    };
    let visitor = Visitor {
        session: 0,
        person: Some(opening.actor.person.clone()),
        via: opening.actor.via.clone(),
        from: String::new(),
        since: Utc::now(),
        doing: Doing::Screens,
        plan: None,
    };
    let presence = engine.enter(visitor);
    let mut session = Runtime::start(host, engine.clone(), opening, presence).await.unwrap();
    // The first frame is not a cursor move.
    session.host.sent.clear();
    session
}

impl Host for Screen {
    async fn next(&mut self) -> Signal {
        std::future::pending().await
    }

    async fn draw(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.sent.push(bytes.len());
        Ok(())
    }

    fn size(&self) -> Size {
        self.size
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { depth: self.depth, ascii: false, ..Capabilities::default() }
    }

    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&mut self) -> u128 {
        0
    }
}

impl Machine for Screen {
    fn sign<'a>(&'a mut self, _: &'a SigningRequest, _: Signer) -> Asked<'a, String> {
        ready(Err(Message::new("nothing-to-do"))).boxed()
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        ready(Ok(text.to_owned())).boxed()
    }

    fn read<'a>(&'a mut self, _: &'a Path, _: u64) -> Asked<'a, Vec<u8>> {
        ready(Ok(Vec::new())).boxed()
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        ready(Ok(vec![path.to_owned()])).boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, _: &'a [u8], _: Existing) -> Asked<'a, PathBuf> {
        ready(Ok(path.to_owned())).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, _: Files) -> Asked<'a, PathBuf> {
        ready(Ok(path.to_owned())).boxed()
    }

    fn copy<'a>(&'a mut self, _: &'a str) -> Asked<'a, ()> {
        ready(Ok(())).boxed()
    }
}

/// Returns the identity of a plan by its number.
pub fn plan_id(number: usize) -> PlanId {
    format!("plan-{number}").parse().unwrap()
}

/// Makes a text of so many bytes that differs from round to round.
pub fn text(length: usize, round: usize) -> String {
    let words = format!("Runde {round} av planen som partane er samde om. ");
    words.chars().cycle().take(length).collect()
}
