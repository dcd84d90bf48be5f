//! Draws a register: the names of all, the table or the open view, and what is told below.

use ratatui::layout::Rect;

use super::Registers;
use super::gallery::Opened;
use super::records::Shown;
use super::scope::Scope;
use super::table::Table;
use crate::domain::review;
use crate::domain::template::Register;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::closed;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::pointer::Target;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// Rows above the table: the registers, the headings of the columns, a rule.
const ABOVE: u16 = 3;
/// Rows below the table: a rule and what the selected record says in full.
const BELOW: u16 = 4;
/// From this height on there is room to tell more below.
const TALL: u16 = 30;
/// Rows below then.
const TOLD: u16 = 9;

/// Divides the body: the names of registers and pages with a rule where there is room, the rows, what is told below.
pub(super) fn parts(body: Rect) -> (Rect, Rect, Rect) {
    let area = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let (head, rest) = layout::above(area, if area.height >= TALL { ABOVE } else { ABOVE - 1 });
    let (rows, told) = layout::below(rest, Registers::below(area));
    (head, rows, told)
}

impl Registers {
    /// Returns how many records are seen at once.
    pub(super) fn height(session: &Session) -> u16 {
        session.body().height.saturating_sub(ABOVE + Self::below(session.body()))
    }

    /// Returns the rows below in a body.
    const fn below(area: Rect) -> u16 {
        match area.height {
            TALL.. => TOLD,
            16.. => BELOW,
            _ => 0,
        }
    }

    /// Draws an open view.
    pub(super) fn view_view(
        &self,
        session: &Session,
        shown: &Shown<'_>,
        opened: &Opened<'_>,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let (head, rows, told) = parts(area);
        self.tabs(session, head, false, canvas);
        self.gallery.tabs(session, shown.register, (head, 1), canvas);
        if head.height >= ABOVE {
            canvas.rule(head, 2);
        }
        let scope = Scope::new(session, shown.plan, shown.register);
        self.gallery.view(&scope, opened, (rows, told), canvas);
    }

    /// Draws the table.
    pub(super) fn view_table(&self, session: &Session, shown: &Shown<'_>, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, ABOVE);
        let (rows, detail) = layout::below(rest, Self::below(area));
        self.tabs(session, head, true, canvas);
        let selected = self.scroll.at(shown.rows.len());
        let table =
            Table::new(session, (shown.plan, shown.register), &shown.rows, (selected, area.width), &self.measured);
        table.headings(head, canvas);
        if shown.rows.is_empty() && self.filter.is_on() {
            canvas.put_wrapped(rows, 2, 0, &session.locale.term("filter-none"), Role::Muted);
        } else if shown.rows.is_empty() {
            let id = if session.is_secretary() { "register-empty" } else { "register-empty-member" };
            canvas.put_wrapped(rows, 2, 0, &session.locale.term(id), Role::Muted);
            canvas.put_wrapped(rows, 2, 2, shown.register.guidance.get(session.plan_lang()), Role::Muted);
        }
        let window = canvas.list(&self.scroll, shown.rows.len(), rows);
        for (y, (at, row)) in (0..).zip((window.start..).zip(shown.rows.from(window.start)).take(window.len())) {
            table.row(row, (rows, y, at == selected), canvas);
            if self.marks.has(row.1) {
                canvas.put(rows, 1, y, canvas.glyph(Glyph::Done), Role::Accent);
            }
            canvas.choice(rows, (0, y), at, selected);
        }
        self.standing(shown, session, head, canvas);
        if let Some(opened) = self.gallery.opened(session, shown.plan, shown.register) {
            let said = self.gallery.too_small(session, &opened, Rect::default()).unwrap_or_default();
            canvas.put(head, 0, 2, &format!("{said} "), Role::Warning);
        }
        if let Some((_, node)) = shown.rows.get(selected).filter(|_| detail.height > 0) {
            canvas.rule(detail, 0);
            if let Some(access) = shown.plan.closing(&node.id).next() {
                canvas.put(detail, 1, 0, &format!(" {} ", closed::said(session, access)), Role::Warning);
            }
            let (_, detail) = layout::above(detail, 1);
            table.in_full(node, detail, canvas);
        }
    }

    /// Says against which version the register was looked through, on the rule below the headings.
    fn standing(&self, shown: &Shown<'_>, session: &Session, head: Rect, canvas: &mut Canvas<'_>) {
        // Before anything is locked there is nothing to look it through against.
        if shown.plan.newest_version().is_none() {
            return;
        }
        let look = |_: &_| {
            let standing = review::standing(shown.plan, shown.register)?;
            Some((standing.is_suspect(), standing.message(shown.register, shown.plan.head.lang)))
        };
        let standing = self.standing.get((session.basis(), shown.register.id.clone()), look);
        let Some((is_suspect, said)) = &*standing else { return };
        let role = if *is_suspect { Role::Warning } else { Role::Muted };
        canvas.put_right(head, 2, &format!(" {} ", session.say(said)), role);
    }

    /// Draws the names of the registers; the visible one stands out. The others are clicked where the arrows lead to them.
    fn tabs(&self, session: &Session, area: Rect, turns: bool, canvas: &mut Canvas<'_>) {
        let Some((template, plan)) = session.template().zip(session.plan.as_deref()) else { return };
        let registers = template.registers.iter();
        let count = |_: &_| registers.clone().map(|register| plan.walk(&register.id).len()).collect();
        let counts = self.counted.get(session.basis(), count);
        let name = |(register, count): (&Register, &usize)| format!("{} {count}", register.title.get(plan.head.lang));
        let names: Vec<String> = registers.clone().zip(counts.iter()).map(name).collect();
        let target = |at: usize| {
            let action = if at < self.at { Action::Left } else { Action::Right };
            turns.then_some(Target::Turn(action, at.abs_diff(self.at)))
        };
        tabs(&names, self.at, (area, 0), target, canvas);
    }
}

/// Draws names beside each other; the open one stands out and is always within the row. Takes what a click on one means.
pub(super) fn tabs(
    names: &[String],
    open: usize,
    (area, y): (Rect, u16),
    target: impl Fn(usize) -> Option<Target>,
    canvas: &mut Canvas<'_>,
) {
    let mut from = 0;
    let wide = |names: &[String]| names.iter().map(|name| text::width(name) + 3).sum::<usize>();
    while from < open && names.get(from..=open).is_some_and(|names| wide(names) > usize::from(area.width)) {
        from += 1;
    }
    let mut x = 0;
    for (at, name) in names.iter().enumerate().skip(from) {
        let role = if at == open { Role::Accent } else { Role::Muted };
        let left = x;
        x = canvas.put_parts(area, x, y, [(name.as_str(), role), ("   ", role)]);
        let place = Rect { x: area.x + left, y: area.y + y, width: x.saturating_sub(left), height: 1 };
        target(at).into_iter().for_each(|target| canvas.target(place, target));
    }
}
