//! Where the pictures are taken: a cooperation of each language, and its people at their terminals in the theme `dark`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use vedtak::builtin::Library;
use vedtak::document::toml;
use vedtak::domain::command::{Command, Edit, OpenStep, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel, Consideration, Outcome};
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Considerer;
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::value::{FieldValue, Value};
use vedtak::ui::theme::{Theme, Themes};

use super::super::driver::{Sitting, Story, World, rows};
use super::super::plans::cooperation;
use super::cast::{self, Cast};
use super::svg::{Shown, picture};

pub const SECRETARY: &str = "kari";

/// The cooperation, and the pictures that were taken of it.
pub struct Stage {
    pub lang: Lang,
    pub cast: Cast,
    pub world: World,
    theme: Theme,
    pub pictures: Vec<(&'static str, String)>,
}

pub fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

/// Writes the same digest in place of each, since those of a locked text are other ones in every run.
fn without_digests(buffer: &mut Buffer) {
    const WIDTH: usize = 64;
    for (y, row) in (0..).zip(rows(buffer)) {
        let letters: Vec<char> = row.chars().collect();
        let Some(at) = letters.windows(WIDTH).position(|window| window.iter().all(char::is_ascii_hexdigit)) else {
            continue;
        };
        for (x, letter) in (at..at + WIDTH).zip("0123456789abcdef".chars().cycle()) {
            buffer.cell_mut(Position::new(u16::try_from(x).unwrap(), y)).unwrap().set_char(letter);
        }
    }
}

impl Stage {
    /// Sets the stage for a language: bokmål and nynorsk have the same cooperation.
    pub fn new(lang: Lang) -> Self {
        let library = Library::new([]);
        let themes = library.themes().map(|file| (file.name.to_owned(), file.text.to_owned()));
        let theme = Themes::new(themes).read("dark").unwrap();
        let cast = Cast::of(lang);
        Self { lang, cast, world: cooperation(cast.lang), theme, pictures: Vec::new() }
    }

    /// Takes in an example, with more records where there are some.
    pub fn import(&self, key: &str, more: &str) {
        let library = Library::new([]);
        let named = format!("\nkey = \"{key}\"\n");
        let example = library.examples(self.cast.lang).find(|file| file.text.contains(&named)).unwrap();
        let text = format!("{}\n{more}", example.text);
        let content = toml::read(text.as_bytes(), &self.world.engine.workspace()).unwrap();
        self.does(key, content.create());
    }

    /// Gives a command for the secretariat, a second after the last.
    pub fn does(&self, plan: &str, command: PlanCommand) {
        *self.world.clock.lock().unwrap() += TimeDelta::seconds(1);
        self.world.give(Command::Plan(id(plan), command));
    }

    /// Lets the clock show nine in the morning of a day.
    pub fn on(&self, day: &str) {
        let at = DateTime::parse_from_rfc3339(&format!("{day}T07:00:00Z")).unwrap();
        *self.world.clock.lock().unwrap() = at.to_utc();
    }

    pub fn today(&self) -> NaiveDate {
        let now: DateTime<Utc> = *self.world.clock.lock().unwrap();
        now.date_naive()
    }

    /// Replaces words of a chapter.
    pub fn replaces(&self, plan: &str, chapter: &str, [was, is]: [&str; 2]) {
        let known = self.world.engine.plan(&id(plan)).unwrap();
        let FieldValue::Some(Value::Prose(text)) = &known.node(&id(chapter)).unwrap().fields["text"] else {
            panic!("{chapter} has no text");
        };
        assert!(text.contains(was), "«{was}» is not in «{text}»");
        let value = Value::Prose(text.replace(was, is)).into();
        let field = "text".to_owned();
        self.does(plan, PlanCommand::Edit(vec![Edit::Set { node: id(chapter), field, value }]));
    }

    /// Opens a milestone.
    pub fn opens(&self, plan: &str, key: &str, version: &str, due: &str) {
        let known = self.world.engine.plan(&id(plan)).unwrap();
        let milestone = known.nodes.values().find(|node| node.key == key).unwrap().id.clone();
        let (version, due) = (version.to_owned(), Some(id(due)));
        let step = id(&key.to_lowercase());
        self.does(plan, PlanCommand::OpenStep(OpenStep { step, milestone, version, silence: None, due }));
    }

    /// Writes down what a body came to.
    pub fn records(&self, plan: &str, key: &str, version: &str, body: &str, outcome: Outcome, held: &str) {
        let step = key.to_lowercase();
        let bodies = vec![Considerer::Body(id(body))];
        let behalf = Behalf { whom: body.to_owned(), channel: Channel::Email, received: self.today(), original: None };
        let considered = Consideration {
            behalf: Some(behalf),
            ..Consideration::new(
                id(&format!("{step}-{body}")),
                id(&step),
                version.to_owned(),
                bodies,
                id(held),
                outcome,
            )
        };
        self.does(plan, PlanCommand::Record(Box::new(considered)));
    }

    /// Puts a remark of a body to words of a paragraph.
    pub fn remarks(&self, plan: &str, (name, body): (&str, &str), remark: &cast::Remark) {
        let quote = Some(remark.quote.to_owned()).filter(|quote| !quote.is_empty());
        let (node, paragraph) = (Some(id(remark.chapter)), Some(remark.paragraph));
        let anchor = Anchor { node, paragraph, quote, ..Anchor::PLAN };
        let behalf = Behalf { whom: body.to_owned(), channel: Channel::Email, received: self.today(), original: None };
        self.does(
            plan,
            PlanCommand::Remark {
                id: id(name),
                anchor,
                text: remark.text.to_owned(),
                body: Some(id(body)),
                condition: false,
                audience: Audience::All,
                owner: None,
                behalf: Some(behalf),
            },
        );
    }

    /// Lets a person sit down at the first screen.
    pub fn at_home(&self, person: &str) -> Sitting<'_> {
        let mut sitting = self.world.as_(person).in_(self.lang);
        sitting.opening.theme = self.theme.clone();
        sitting
    }

    /// Lets a person sit down before a plan.
    pub fn before(&self, person: &str, plan: &str) -> Sitting<'_> {
        let mut sitting = self.at_home(person);
        sitting.opening.plan = Some(PlanId::new(plan).unwrap());
        sitting
    }

    /// Takes a picture.
    pub fn take(&mut self, name: &'static str, story: &Story) {
        let (mut buffer, cursor) = story.session.drawn();
        without_digests(&mut buffer);
        let ground = self.theme.background.unwrap();
        let title = cast::caption(name, self.lang);
        self.pictures.push((name, picture(&Shown { buffer: &buffer, cursor, ground, title })));
    }
}
