//! A driver that reads like a story: `world.as_("kari").at(80, 24).press("n").type_("Plan").expect("Plan")`.
//!
//! It waits by doing the work that is there, never by the clock, and fails when something is said that the story did
//! not expect.

use std::collections::{HashMap, VecDeque};
use std::future::ready;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt as _;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Style};
use vedtak::domain::id::PersonId;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::{Actor, Naming};
use vedtak::domain::signature::SigningRequest;
use vedtak::engine::{Chance, Doing, Engine, Founding, Visitor};
use vedtak::journal::Disk;
use vedtak::ui::depth::Depth;
use vedtak::ui::ground::Ground;
use vedtak::ui::host::{AgentWay, Asked, Capabilities, Existing, Files, Host, Machine, Signal, Signer as Way, Ways};
use vedtak::ui::input::Input;
use vedtak::ui::key::{Code, Key};
use vedtak::ui::theme::{Role, Theme, Themes};
use vedtak::ui::{Ending, Opening, Runtime};

use super::keymap::opening;

pub const TEMPLATE: &str = include_str!("template.toml");

/// What the host signs with: the text to sign in, the armour out.
pub type Signer = Box<dyn Fn(&SigningRequest) -> Result<String, Message> + Send>;

/// A workspace with a clock.
pub struct World {
    pub engine: Engine,
    pub clock: Arc<Mutex<DateTime<Utc>>>,
    pub tokio: Arc<tokio::runtime::Runtime>,
}

/// Randomness that is the same in every run.
pub struct Counted(pub u8);

impl Chance for Counted {
    fn draw(&mut self) -> std::io::Result<[u8; 32]> {
        self.0 = self.0.wrapping_add(1);
        Ok([self.0; 32])
    }
}

impl World {
    /// Founds an empty workspace with `kari` for the secretariat and the stories' template.
    pub fn new() -> Self {
        Self::with(vec![TEMPLATE.to_owned()])
    }

    pub fn with(templates: Vec<String>) -> Self {
        Self::named("Samarbeid Fjordane", templates)
    }

    pub fn named(name: &str, templates: Vec<String>) -> Self {
        Self::founded(name, templates, |founding, start| Engine::memory(founding, &mut Counted(0), start).unwrap())
    }

    /// Founds a workspace with the stories' template whose journal lies on a disk, and whose database in a folder.
    pub fn on(disk: Arc<dyn Disk>, folder: &Path) -> Self {
        Self::founded("Samarbeid Fjordane", vec![TEMPLATE.to_owned()], |founding, start| {
            Engine::found_on(disk, folder, founding, &mut Counted(0), start).unwrap()
        })
    }

    fn founded(name: &str, templates: Vec<String>, found: impl FnOnce(&Founding, DateTime<Utc>) -> Engine) -> Self {
        let start = DateTime::parse_from_rfc3339("2020-05-01T08:00:00Z").unwrap().to_utc();
        let founding = Founding {
            domain: "story.invalid".parse().unwrap(),
            name: name.to_owned(),
            zone: "Europe/Oslo".to_owned(),
            person: PersonId::new("kari").unwrap(),
            naming: Naming { name: "Kari Nes".to_owned(), mail: None, title: None },
            user: "kari".to_owned(),
            templates,
        };
        let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let engine = found(&founding, start);
        Self { engine, clock: Arc::new(Mutex::new(start)), tokio: Arc::new(tokio) }
    }

    /// Gives a terminal of so many columns and rows.
    pub fn host(&self, width: u16, height: u16) -> TestHost {
        TestHost {
            ascii: false,
            size: Size { width, height },
            clock: Arc::clone(&self.clock),
            files: HashMap::new(),
            copied: None,
            signer: None,
            ways: Ways::LOCAL,
            asked: Vec::new(),
            coming: VecDeque::new(),
            is_gone: false,
            written: 0,
            told: Arc::default(),
        }
    }

    /// Lets a person sit down; the capacity is the widest that he or she holds.
    pub fn as_(&self, person: &str) -> Sitting<'_> {
        let person = PersonId::new(person).unwrap();
        let day = self.engine.now(*self.clock.lock().unwrap()).day;
        let capacity = self.engine.workspace().capacities(&person, day).into_iter().next().unwrap();
        let actor = Actor { person, capacity, via: "local".to_owned() };
        Sitting { world: self, opening: opening(actor), ascii: false, ways: Ways::LOCAL }
    }
}

/// Somebody who is about to sit down.
pub struct Sitting<'a> {
    world: &'a World,
    pub opening: Opening,
    ascii: bool,
    ways: Ways,
}

impl Sitting<'_> {
    pub fn in_(mut self, lang: Lang) -> Self {
        self.opening.settings.lang.value = lang;
        self
    }

    /// Lets the person choose among the themes of the program.
    pub fn with_themes(mut self) -> Self {
        let library = vedtak::builtin::Library::new([]);
        let files = library.themes().map(|file| (file.name.to_owned(), file.text.to_owned()));
        self.opening.themes = Themes::new(files);
        self
    }

    /// Hears the screens as lines.
    pub fn hearing(mut self) -> Self {
        self.opening.settings.plain.value = true;
        self
    }

    /// Comes over SSH, with an ssh-agent or without.
    pub fn afar(mut self, agent: AgentWay) -> Self {
        self.ways = Ways { agent, key_file: false };
        self
    }

    /// Gives a terminal that shows ASCII signs alone.
    pub fn plain(mut self) -> Self {
        self.ascii = true;
        self
    }

    /// Opens a terminal of so many columns and rows.
    pub fn at(self, width: u16, height: u16) -> Story {
        let host = TestHost { ascii: self.ascii, ways: self.ways, ..self.world.host(width, height) };
        let tokio = Arc::clone(&self.world.tokio);
        let visitor = Visitor {
            session: 0,
            person: Some(self.opening.actor.person.clone()),
            via: self.opening.actor.via.clone(),
            from: "192.0.2.7".to_owned(),
            since: *self.world.clock.lock().unwrap(),
            doing: Doing::Screens,
            plan: None,
        };
        let engine = &self.world.engine;
        let presence = engine.enter(visitor);
        let session = tokio.block_on(Runtime::start(host, engine.clone(), self.opening, presence)).unwrap();
        Story { session, tokio, acknowledged: true, careless: false }
    }
}

/// A session in which a story happens.
pub struct Story {
    pub session: Runtime<TestHost>,
    tokio: Arc<tokio::runtime::Runtime>,
    acknowledged: bool,
    /// Anything may be said.
    careless: bool,
}

impl Story {
    /// Lets the story be told anything: it does not say what it expects.
    pub fn careless(mut self) -> Self {
        self.careless = true;
        self
    }

    /// Gives an input, a second after the last one.
    pub fn give(&mut self, input: Input) {
        if !self.acknowledged
            && !self.careless
            && let Some((toast, _)) = self.session.model().toasts.shown()
        {
            panic!("unexpectedly said: {}\n{}", toast.text, self.screen());
        }
        *self.session.host.clock.lock().unwrap() += TimeDelta::seconds(1);
        self.tokio.block_on(self.session.turn(input)).unwrap();
        self.acknowledged = false;
    }

    /// Gives an input before a moment has passed, whatever is said.
    pub fn at_once(mut self, input: Input) -> Self {
        self.tokio.block_on(self.session.turn(input)).unwrap();
        self.acknowledged = true;
        self
    }

    /// Presses keys, separated by spaces, by their names in the action table.
    pub fn press(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            let key = Key::named(name).unwrap_or_else(|| panic!("no key is named {name}"));
            self.give(Input::Key(key));
        }
        self
    }

    /// Goes down until a text is on the screen.
    pub fn down_to(self, text: &str) -> Self {
        let found =
            (0..100).fold(self, |story, _| if story.screen().contains(text) { story } else { story.press("down") });
        found.expect(text)
    }

    /// Types a text, character by character; a line break is Enter.
    pub fn type_(mut self, text: &str) -> Self {
        for character in text.chars() {
            let name = if character == '\n' { "enter".to_owned() } else { character.to_string() };
            let key = if character == ' ' { Key::named("space") } else { Key::named(&name) };
            self.give(Input::Key(key.unwrap()));
        }
        self
    }

    pub fn paste(mut self, text: &str) -> Self {
        self.give(Input::Paste(text.to_owned()));
        self
    }

    /// The terminal says what its ground is like.
    pub fn answers(mut self, ground: Ground) -> Self {
        self.tokio.block_on(self.session.turn(Input::Ground(ground))).unwrap();
        self
    }

    /// Nothing is pressed for a while.
    pub fn pause(mut self) -> Self {
        self.tokio.block_on(self.session.turn(Input::Pause)).unwrap();
        self
    }

    /// The terminal goes away.
    pub fn hang_up(mut self) {
        self.give(Input::End);
    }

    /// The terminal takes nothing any more: the session runs to its end by itself.
    pub fn break_off(self, typed: &str) {
        let Self { mut session, tokio, .. } = self;
        session.host.is_gone = true;
        session.host.coming = typed.chars().map(|each| Signal::Key(Key::plain(Code::Char(each)))).collect();
        tokio.block_on(session.run()).unwrap_err();
    }

    /// Lets the session run to its end by itself. Returns how it ended, and what its terminal was told.
    pub fn run_out(self) -> (Ending, String) {
        let Self { session, tokio, .. } = self;
        let told = Arc::clone(&session.host.told);
        told.lock().unwrap().clear();
        let ending = tokio.block_on(session.run()).unwrap();
        let told = told.lock().unwrap();
        (ending, String::from_utf8(told.clone()).unwrap())
    }

    pub fn resize(mut self, width: u16, height: u16) -> Self {
        self.give(Input::Resize(Size { width, height }));
        self
    }

    /// Takes in what others changed meanwhile.
    pub fn look(mut self) -> Self {
        self.tokio.block_on(self.session.settle()).unwrap();
        self
    }

    /// Lets the clock go on.
    pub fn wait(self, seconds: i64) -> Self {
        *self.session.host.clock.lock().unwrap() += TimeDelta::seconds(seconds);
        self
    }

    /// Expects a text on the screen, in one row.
    pub fn expect(self, text: &str) -> Self {
        let screen = self.screen();
        assert!(screen.contains(text), "«{text}» is not on the screen:\n{screen}");
        self
    }

    pub fn expect_not(self, text: &str) -> Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "«{text}» is on the screen:\n{screen}");
        self
    }

    /// Expects that something was said after the last key.
    pub fn expect_said(mut self, text: &str) -> Self {
        let shown = self.session.model().toasts.shown().map(|(toast, _)| toast.text.clone());
        let shown = shown.unwrap_or_else(|| panic!("nothing was said, expected «{text}»:\n{}", self.screen()));
        assert!(shown.contains(text), "said «{shown}», expected «{text}»");
        self.acknowledged = true;
        self
    }

    /// Expects the hardware cursor in the row with this text.
    pub fn expect_cursor(self, text: &str) -> Self {
        let (_, cursor) = self.session.drawn();
        let row = cursor.and_then(|at| self.screen().lines().nth(usize::from(at.y)).map(str::to_owned));
        let row = row.unwrap_or_default();
        assert!(row.contains(text), "the cursor is in «{row}», not at «{text}»:\n{}", self.screen());
        self
    }

    pub fn with_file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.session.host.files.insert(name.to_owned(), bytes.to_vec());
        self
    }

    pub fn with_signer(mut self, signer: Signer) -> Self {
        self.session.host.signer = Some(signer);
        self
    }

    /// Returns the text of the screen, row by row.
    pub fn screen(&self) -> String {
        rows(&self.session.drawn().0).join("\n")
    }

    /// Returns the screen and its roles, for a snapshot.
    pub fn frame(&self) -> String {
        let (buffer, cursor) = self.session.drawn();
        styled(&buffer, cursor)
    }
}

pub fn rows(buffer: &Buffer) -> Vec<String> {
    let row = |y| {
        let mut row = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer.cell(Position::new(x, y)).unwrap().symbol();
            row.push_str(symbol);
            x += u16::try_from(unicode_width::UnicodeWidthStr::width(symbol)).unwrap().max(1);
        }
        row.trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect()
}

/// Writes a frame as text and, below, which columns of which row have which role.
pub fn styled(buffer: &Buffer, cursor: Option<Position>) -> String {
    let mut out = rows(buffer).join("\n");
    out.push_str("\n---\n");
    if let Some(at) = cursor {
        out.push_str(&format!("cursor {}:{}\n", at.y, at.x));
    }
    for y in 0..buffer.area.height {
        let role = |x: u16| role_of(buffer.cell(Position::new(x, y)).unwrap().style());
        let mut x = 0;
        while x < buffer.area.width {
            let here = role(x);
            let end = (x..buffer.area.width).find(|x| role(*x) != here).unwrap_or(buffer.area.width);
            if let Some(name) = here.filter(|name| *name != "text") {
                out.push_str(&format!("{y}:{x}-{} {name}\n", end - 1));
            }
            x = end;
        }
    }
    out
}

/// A theme in which every role has a colour of its own.
pub fn test_theme() -> Theme {
    let styles = Role::ALL.iter().zip(1..).map(|(role, number)| (*role, Style::new().fg(Color::Rgb(1, 1, number))));
    Theme::new("test", styles)
}

fn role_of(style: Style) -> Option<&'static str> {
    match style.fg {
        Some(Color::Rgb(1, 1, number)) => Role::ALL.get(usize::from(number) - 1).map(|role| role.name()),
        _ => None,
    }
}

/// The machine and terminal of a story.
pub struct TestHost {
    ascii: bool,
    size: Size,
    pub clock: Arc<Mutex<DateTime<Utc>>>,
    pub files: HashMap<String, Vec<u8>>,
    pub copied: Option<String>,
    pub signer: Option<Signer>,
    /// In which ways it signs.
    pub ways: Ways,
    /// With what it was asked to sign.
    pub asked: Vec<Way>,
    /// What the person does next.
    pub coming: VecDeque<Signal>,
    /// Nothing can be written any more.
    pub is_gone: bool,
    /// Bytes that were written to the terminal.
    pub written: usize,
    /// The bytes themselves.
    pub told: Arc<Mutex<Vec<u8>>>,
}

impl Host for TestHost {
    async fn next(&mut self) -> Signal {
        match self.coming.pop_front() {
            Some(signal) => signal,
            None => std::future::pending().await,
        }
    }

    async fn draw(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        if self.is_gone {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        }
        self.written += bytes.len();
        self.told.lock().unwrap().extend_from_slice(bytes);
        Ok(())
    }

    fn size(&self) -> Size {
        self.size
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { depth: Depth::True, ascii: self.ascii, ..Capabilities::default() }
    }

    fn now(&self) -> DateTime<Utc> {
        *self.clock.lock().unwrap()
    }

    fn random(&mut self) -> u128 {
        // Two sessions of one story must not make the same identities.
        u128::from(self.now().timestamp_micros().unsigned_abs())
    }
}

impl Machine for TestHost {
    fn ways(&self) -> Ways {
        self.ways
    }

    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Way) -> Asked<'a, String> {
        self.asked.push(with);
        ready(self.signer.as_ref().unwrap()(request)).boxed()
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        ready(Ok(format!("{text} (edited)"))).boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, _: u64) -> Asked<'a, Vec<u8>> {
        let found = path.to_str().and_then(|path| self.files.get(path)).cloned();
        let path = path.display().to_string();
        let absent = || Message::new("host-file-unreadable").with("path", path).with("cause", "not there");
        ready(found.ok_or_else(absent)).boxed()
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        let mut within: Vec<_> = self.files.keys().map(PathBuf::from).filter(|file| file.starts_with(path)).collect();
        within.sort();
        ready(Ok(within)).boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], _: Existing) -> Asked<'a, PathBuf> {
        self.files.insert(path.display().to_string(), bytes.to_vec());
        ready(Ok(Path::new("/home/kari").join(path))).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        let within = |name: String| path.join(name).display().to_string();
        self.files.extend(files.into_iter().map(|(name, bytes)| (within(name), bytes)));
        ready(Ok(path.to_owned())).boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        self.copied = Some(text.to_owned());
        ready(Ok(())).boxed()
    }
}
