//! Answers that lie in a folder: what each file is taken for, and why; taken one by one into the form of an answer.

mod file;

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use crate::domain::answering::step_of;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::notice::answer::Asks;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Column, Table};
use crate::ui::theme::Role;
use file::{File, State};

/// Rows below the list: a rule, and what is known of the selected file.
const BELOW: u16 = 8;

/// The columns: the file, whose answer it is taken for, what it says.
const COLUMNS: [Column; 3] = [
    Column::new("answers-file", 20, 50),
    Column::new("answers-whose", 24, 50),
    Column::new("recipients-answer", 16, 30),
];

/// The screen of answers in a folder.
#[derive(Debug)]
pub struct Answers {
    folder: String,
    /// The files, once they are listed.
    files: Option<Vec<File>>,
    scroll: Scroll,
}

impl Answers {
    /// Looks into a folder of the person's machine.
    #[must_use]
    pub fn within(folder: String) -> Self {
        Self { folder, files: None, scroll: Scroll::default() }
    }

    fn files(&self) -> &[File] {
        self.files.as_deref().unwrap_or_default()
    }

    fn selected(&self) -> Option<&File> {
        self.files().get(self.scroll.at(self.files().len()))
    }

    fn selected_mut(&mut self) -> Option<&mut File> {
        let at = self.scroll.at(self.files().len());
        self.files.as_mut()?.get_mut(at)
    }

    fn height(session: &Session) -> u16 {
        session.body().height.saturating_sub(BELOW + 3)
    }

    /// Goes on to the next file that is neither entered nor put aside.
    fn go_on(&mut self, session: &Session) {
        let asks = asks(session);
        let at = self.scroll.at(self.files().len());
        let is_left = |file: &&File| matches!(file.state(&asks), State::Unread | State::Left);
        let is_done = self.selected().is_some_and(|file| !is_left(&file));
        let next = self.files().iter().enumerate().skip(at).find(|(_, file)| is_left(file)).map(|(at, _)| at);
        if let (true, Some(next)) = (is_done, next) {
            self.scroll.select(next, self.files().len(), Self::height(session));
        }
    }

    /// Reads the next file of which nothing is known yet.
    fn read_on(&self) -> Vec<Move> {
        let next = self.files().iter().find(|file| file.read.is_none());
        next.map(|file| Move::Do(Effect::Original(file.path.clone()))).into_iter().collect()
    }

    /// Opens the form of the answer, with everything that the file says filled in.
    fn take(&self, session: &Session) -> Vec<Move> {
        let Some((file, (step, who))) = self.selected().and_then(|file| Some((file, file.asked(session)?))) else {
            return Vec::new();
        };
        let Some(original) = file.original() else { return Vec::new() };
        let said = original.suggestion(|instant| session.workspace.day_of(instant));
        vec![Move::go(Recording::new(session, step, Some(who)).answered(session, &said, &file.path))]
    }

    /// Offers everybody who was asked, those first whose answer is awaited.
    fn others(session: &Session) -> Vec<Move> {
        let asks = asks(session);
        let mut all: Vec<_> = asks.iter().collect();
        all.sort_by_key(|ask| !ask.waits);
        let option = |ask: &crate::notice::answer::Ask| {
            let version = session.say(&Message::new("process-version").with("version", &ask.version));
            let given = Move::Give(Box::new(Reply::Recipient(ask.step.clone(), ask.who.clone())));
            (format!("{} · {} · {version}", ask.name, ask.milestone), vec![given])
        };
        let options = all.into_iter().map(option).collect();
        vec![Move::over(Menu::new(session.locale.term("answers-other"), options))]
    }
}

/// Gathers what the open plan has asked.
fn asks(session: &Session) -> Asks {
    let mut asks = Asks::default();
    if let Some(plan) = session.plan.as_deref() {
        asks.add(plan, &session.workspace, (session.lang(), session.now.day));
    }
    asks
}

/// Says why an answer cannot be entered in a step: it is about an older version, or a signature.
fn refuse(session: &Session, file: &File, (step, who): (&Step, &Considerer)) -> Option<Message> {
    if step.act == Act::Sign {
        return Some(Message::new("refuse-answer-signs").with("name", session.name_of(who)));
    }
    let plan = session.plan.as_deref()?;
    // Whoever named the recipient has said what it is about.
    let about = file.chosen.is_some().then_some(step.version.as_str());
    step_of(plan, step, who, (file.guess.version.as_deref(), about)).err().map(|denial| denial.cause)
}

impl Part for Answers {
    fn place(&self) -> Place {
        Place::Answers
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-answers")
    }

    fn aside(&self, _session: &Session) -> String {
        self.folder.clone()
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        if !matches!(action, Action::Open | Action::OtherRecipient | Action::SetAside) {
            return None;
        }
        let Some(file) = self.selected() else { return Some(Message::new("refuse-nothing-selected")) };
        match (action, file.asked(session)) {
            (Action::Open, _) if file.read.is_none() => Some(Message::new("answers-reading")),
            (Action::Open, _) if file.original().is_none() => Some(Message::new("refuse-answer-unread")),
            (Action::Open, None) => Some(Message::new("refuse-answer-unknown")),
            (Action::Open, Some(asked)) => refuse(session, file, asked),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let count = self.files().len();
        if self.scroll.act(action, count, Self::height(session)) {
            return Vec::new();
        }
        match action {
            Action::Open => self.take(session),
            Action::OtherRecipient => Self::others(session),
            Action::SetAside => {
                if let Some(file) = self.selected_mut() {
                    file.is_aside = !file.is_aside;
                }
                self.go_on(session);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::Listed(paths) => {
                self.files = Some(paths.into_iter().map(File::new).collect());
                self.read_on()
            }
            Reply::Original(path, read) => {
                let asks = asks(session);
                let mut files = self.files.iter_mut().flatten();
                if let Some(file) = files.find(|file| file.path == path) {
                    file.take(*read, &asks);
                }
                self.read_on()
            }
            Reply::Recipient(step, who) => {
                self.choose(step, who);
                vec![Move::Act(Action::Open)]
            }
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        if self.files.is_none() {
            return vec![Move::Do(Effect::Folder(self.folder.clone()))];
        }
        self.go_on(session);
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let files = self.files();
        if files.is_empty() {
            let id = if self.files.is_some() { "answers-none" } else { "answers-reading" };
            canvas.put_wrapped(area, 0, 0, &session.locale.term(id), Role::Muted);
            return;
        }
        let asks = asks(session);
        let left = files.iter().filter(|file| matches!(file.state(&asks), State::Unread | State::Left)).count();
        let (head, rest) = layout::above(area, if area.height > BELOW + 6 { 2 } else { 1 });
        let said = Message::new("answers-left").with("count", files.len()).with("left", left);
        canvas.put(head, 0, 0, &session.say(&said), Role::Heading);
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let lines = files.iter().map(|file| file.line(session, &asks)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, list, canvas);
        if let Some(file) = self.selected() {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let doubt = file.asked(session).and_then(|asked| refuse(session, file, asked));
            let doubt = doubt.map(|why| (session.say(&why), Role::Warning));
            let mut y = 0;
            for (sentence, role) in doubt.into_iter().chain(file.told(session)) {
                y += canvas.put_wrapped(below, 0, y, &sentence, role);
            }
        }
    }
}

impl Answers {
    /// Takes the selected file for the answer of somebody, as the person says.
    fn choose(&mut self, step: StepId, who: Considerer) {
        if let Some(file) = self.selected_mut() {
            file.chosen = Some((step, who));
            file.is_aside = false;
        }
    }
}
