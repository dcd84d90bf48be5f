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
use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::{Actor, Capacity, Naming};
use vedtak::domain::signature::SigningRequest;
use vedtak::domain::value::Value;
use vedtak::engine::{Doing, Engine, Founding, SystemChance, Visitor, chance};
use vedtak::ui::depth::Depth;
use vedtak::ui::host::{Asked, Capabilities, Existing, Files, Host, Machine, Signal, Signer};
use vedtak::ui::keymap::Keymap;
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

/// A terminal that counts what it is sent.
pub struct Screen {
    size: Size,
    /// Bytes since the session began.
    pub written: usize,
    /// How many times something was written.
    pub writes: usize,
}

/// Begins a session of the secretary.
pub async fn session(engine: &Engine, width: u16, height: u16) -> Runtime<Screen> {
    let host = Screen { size: Size { width, height }, written: 0, writes: 0 };
    let themes = Library::new([]).themes().map(|file| (file.name.to_owned(), file.text.to_owned())).collect::<Vec<_>>();
    let themes = Themes::new(themes);
    let theme = themes.read("dark").unwrap();
    let mut settings = Settings::default();
    settings.lang.value = Lang::Nn;
    let opening = Opening {
        actor: secretary(),
        settings,
        theme,
        themes,
        plan: None,
        keymap: Keymap::default(),
        faults: Vec::new(),
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
    session.host.written = 0;
    session.host.writes = 0;
    session
}

impl Host for Screen {
    async fn next(&mut self) -> Signal {
        std::future::pending().await
    }

    async fn draw(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.written += bytes.len();
        self.writes += 1;
        Ok(())
    }

    fn size(&self) -> Size {
        self.size
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { depth: Depth::True, ascii: false, ..Capabilities::default() }
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
