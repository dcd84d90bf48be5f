//! A workspace and a plan as the library has them, decided and applied as in real use.

use chrono::{NaiveDate, NaiveTime};
use vedtak::builtin::Library;
use vedtak::document::toml;
use vedtak::domain::command::{Now, PlanCommand};
use vedtak::domain::decide::{self, Basis};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::id::PlanId;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::plan::Plan;
use vedtak::domain::starter::Starter;
use vedtak::domain::template::Template;
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

/// A cooperation that was set up from the library.
pub struct Setting {
    pub workspace: Workspace,
    pub library: Library,
    pub locale: Locale,
    pub day: NaiveDate,
    lang: &'static str,
    actor: Actor,
}

impl Setting {
    /// Sets up the cooperation of a language, with every template, as its secretary.
    pub fn new(lang: &'static str) -> Self {
        let library = Library::new([]);
        let starter = Starter::read(library.workspaces(lang).next().unwrap().text).unwrap();
        let actor =
            Actor { person: starter.secretary.clone(), capacity: Capacity::Administrator, via: "local".to_owned() };
        let day = NaiveDate::from_ymd_opt(2020, 4, 1).unwrap();
        let locale = Locale::new(lang.parse().unwrap());
        let mut setting = Self { workspace: Workspace::new(), library, locale, day, lang, actor };
        for entry in starter.entries() {
            setting.enter(&entry);
        }
        let templates: Vec<_> = setting
            .library
            .templates()
            .map(|file| {
                let digest = Digest::of(file.text.as_bytes());
                WorkspaceEvent::TemplateAdded { digest, toml: file.text.to_owned() }
            })
            .collect();
        setting.enter(&templates);
        setting
    }

    fn now(&self) -> Now {
        Now { instant: self.day.and_time(NaiveTime::MIN).and_utc(), day: self.day }
    }

    fn stamp(&self, revision: u64) -> Stamp {
        Stamp { n: 0, revision, time: self.now().instant, by: self.actor.person.clone() }
    }

    fn enter(&mut self, facts: &[WorkspaceEvent]) {
        let decided = decide::workspace::decide(&self.workspace, &self.actor, facts, self.now());
        let events = decided.unwrap_or_else(|denial| panic!("{}", self.locale.say(&denial.cause)));
        let stamp = self.stamp(self.workspace.head.revision + 1);
        events.iter().for_each(|event| self.workspace.apply(event, &stamp));
    }

    /// Lists the names of the example plans.
    pub fn examples(&self) -> Vec<&str> {
        self.library.examples(self.lang).map(|file| file.name).collect()
    }

    /// Tells whether there is an example of this name.
    pub fn has(&self, name: &str) -> bool {
        self.examples().contains(&name)
    }

    /// Imports an example plan, as the secretary.
    pub fn plan(&self, name: &str) -> Plan {
        let file = self.library.examples(self.lang).find(|file| file.name == name).unwrap();
        let say = |fault: &toml::Fault| self.locale.say(&fault.message());
        let content = toml::read(file.text.as_bytes(), &self.workspace)
            .unwrap_or_else(|faults| panic!("{name}: {}", faults.iter().map(say).collect::<Vec<_>>().join("\n")));
        let mut plan = Plan::unborn(PlanId::new(&*content.key).unwrap());
        let actor = Actor { capacity: Capacity::Secretary, ..self.actor.clone() };
        let basis = Basis { plan: &plan, workspace: &self.workspace, actor: &actor, now: self.now() };
        let events = decide::decide(basis, &content.create())
            .unwrap_or_else(|denial| panic!("{name}: {}", self.locale.say(&denial.cause)));
        let stamp = self.stamp(1);
        events.iter().for_each(|event| plan.apply(event, &stamp));
        plan
    }

    /// Gives a command about a plan, as the secretary.
    pub fn change(&self, plan: &mut Plan, command: &PlanCommand) {
        let actor = Actor { capacity: Capacity::Secretary, ..self.actor.clone() };
        let basis = Basis { plan, workspace: &self.workspace, actor: &actor, now: self.now() };
        let events =
            decide::decide(basis, command).unwrap_or_else(|denial| panic!("{}", self.locale.say(&denial.cause)));
        let stamp = self.stamp(plan.head.revision + 1);
        events.iter().for_each(|event| plan.apply(event, &stamp));
    }

    /// Finds the template of a plan.
    pub fn template(&self, plan: &Plan) -> &Template {
        self.workspace.template(&plan.head.template).unwrap()
    }
}
