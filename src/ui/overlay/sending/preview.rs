//! What will be made: a row for each recipient, and what is missing, before anything is written.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::notice::mailing::Made;
use crate::ui::canvas::Canvas;
use crate::ui::effect::posting::Posting;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::Cover;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Column, Line, Table};
use crate::ui::theme::Role;

/// Rows below the list: a rule, and the files of the selected mailing.
const BELOW: u16 = 4;

/// The columns: to whom, first or once more, under which reference, to which address.
const COLUMNS: [Column; 4] = [
    Column::new("recipients-who", 16, 40),
    Column::new("sending-kind", 9, 12),
    Column::new("sending-mail", 18, 34),
    Column::new("sending-reference", 16, 50),
];

/// Mailings that are about to be written.
#[derive(Debug)]
pub struct Preview {
    /// Taken when they are written.
    posting: Option<Posting>,
    /// Why they could not be written.
    refused: Option<String>,
    scroll: Scroll,
}

impl Preview {
    /// Shows mailings that are ready.
    #[must_use]
    pub fn new(posting: Posting) -> Self {
        Self { posting: Some(posting), refused: None, scroll: Scroll::default() }
    }

    fn made(&self) -> &[Made] {
        self.posting.as_ref().map_or(&[], |posting| posting.made.as_slice())
    }

    fn height(session: &Session) -> u16 {
        session.body().height.saturating_sub(BELOW + 4)
    }
}

fn line(made: &Made, has_sender: bool, session: &Session) -> Line {
    let kind = if made.is_reminder() { "cli-sent-is-reminder" } else { "cli-sent-is-new" };
    let (mail, glyph, role) = match &made.mail {
        Some(mail) if has_sender => (mail.clone(), Glyph::Done, Role::Done),
        Some(_) | None => (session.locale.term("sending-on-paper"), Glyph::Flag, Role::Warning),
    };
    let cells = vec![
        Cell::plain(made.name.clone()),
        Cell::muted(session.locale.term(kind)),
        Cell::new(mail, role),
        Cell::muted(made.reference.clone()),
    ];
    Line { glyph, role, cells }
}

impl Cover for Preview {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let (count, height) = (self.made().len(), Self::height(session));
        match key.code {
            Code::Enter => return self.posting.take().map(|posting| Move::Do(posting.write())).into_iter().collect(),
            Code::Esc | Code::Backspace => return vec![Move::Close],
            code => _ = self.scroll.key(code, count, height),
        }
        Vec::new()
    }

    fn refused(&mut self, said: &str) -> bool {
        self.refused = Some(said.to_owned());
        true
    }

    fn keys(&self) -> Option<&'static str> {
        Some(if self.posting.is_some() { "sending-keys" } else { "overlay-keys" })
    }

    fn is_guarded(&self) -> bool {
        true
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        if let Some(why) = &self.refused {
            canvas.put(area, 0, 0, &session.locale.term("sending-refused"), Role::Heading);
            canvas.put_wrapped(area, 0, 2, why, Role::Problem);
            return;
        }
        let Some(posting) = &self.posting else { return };
        let title = Message::new("sending-ready").with("count", posting.made.len());
        let title = title.with("folder", &posting.order.folder);
        let (head, rest) = layout::above(area, if area.height > BELOW + 8 { 3 } else { 2 });
        canvas.put(head, 0, 0, &session.say(&title), Role::Heading);
        let without = posting.made.iter().filter(|made| made.mail.is_none()).count();
        let lacking = match (posting.has_sender, without) {
            (false, _) => Some(session.locale.term("sending-no-sender")),
            (true, 0) => None,
            (true, _) => Some(session.say(&Message::new("sending-without-mail").with("count", without))),
        };
        if let Some(lacking) = lacking {
            canvas.put(head, 0, 1, &lacking, Role::Warning);
        }
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let lines = posting.made.iter().map(|made| line(made, posting.has_sender, session)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, list, canvas);
        if let Some(made) = posting.made.get(self.scroll.at(posting.made.len())) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let names: Vec<&str> = made.files.iter().map(|(name, _)| name.as_str()).collect();
            canvas.put_wrapped(below, 0, 0, &format!("{}/ {}", made.folder, names.join(", ")), Role::Muted);
        }
    }
}
