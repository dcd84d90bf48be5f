//! The pages of a register: its table, then a page for each view; a matrix has one for each moment.

use ratatui::layout::Rect;

use super::scope::{Line, Scope};
use super::stops::{Focus, Stops};
use super::{columns, matrix, quadrant, series, timeline};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::picture::matrix::Moment;
use crate::domain::picture::{Picture, Scene, View};
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Register, view};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::layout;
use crate::ui::pointer::Target;
use crate::ui::session::Session;

/// Which page is open, and where one stands in it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Gallery {
    page: usize,
    focus: Focus,
}

/// A page beside the table.
#[derive(Debug, Clone, Copy)]
struct Page<'a> {
    view: View<'a>,
    moment: Moment,
}

/// A page with what is drawn on it.
#[derive(Debug)]
pub struct Opened<'a> {
    page: Page<'a>,
    picture: Picture<'a>,
    stops: Stops<'a>,
}

fn pages(register: &Register) -> Vec<Page<'_>> {
    let moments = |view: &view::Matrix| -> Vec<Moment> {
        Moment::ALL.into_iter().filter(|moment| moment.score(view).is_some()).collect()
    };
    let of_view = |view| match view {
        View::Matrix(matrix) => moments(matrix).into_iter().map(|moment| Page { view, moment }).collect(),
        _ => vec![Page { view, moment: Moment::Now }],
    };
    View::all(register).into_iter().flat_map(of_view).collect()
}

impl Page<'_> {
    /// Says what the page shows: the view's title or kind, and the moment where there are several.
    fn title(&self, session: &Session, among: &[Page<'_>]) -> String {
        let own = self.view.title().get(session.plan_lang());
        let name = if own.is_empty() { session.locale.term(self.view.term()) } else { own.to_owned() };
        match among.iter().filter(|page| page.view == self.view).count() {
            0 | 1 => name,
            _ => format!("{name} {}", session.locale.term(self.moment.term())),
        }
    }
}

impl Gallery {
    /// Tells whether a register has views.
    #[must_use]
    pub fn has_any(register: &Register) -> bool {
        !pages(register).is_empty()
    }

    /// Opens the next page; behind the last one comes the table.
    pub fn turn(&mut self, session: &Session, plan: &Plan, register: &Register, on: Option<&NodeId>) {
        self.page = (self.page + 1) % (pages(register).len() + 1);
        let Some(opened) = self.opened(session, plan, register) else { return };
        let found = on.and_then(|node| opened.stops.of(node)).or_else(|| opened.stops.peopled());
        self.focus = found.unwrap_or_default();
    }

    /// Goes to a record in the open page, where it has a place there.
    pub fn seek(&mut self, session: &Session, plan: &Plan, register: &Register, node: &NodeId) {
        let opened = self.opened(session, plan, register);
        self.focus = opened.and_then(|opened| opened.stops.of(node)).unwrap_or(self.focus);
    }

    /// Tells whether a view is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.page > 0
    }

    /// Goes back to the table: another register has other pages.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Computes the open page; nothing for the table.
    #[must_use]
    pub fn opened<'a>(&self, session: &'a Session, plan: &'a Plan, register: &'a Register) -> Option<Opened<'a>> {
        let page = *pages(register).get(self.page.checked_sub(1)?)?;
        let template = session.template_of(plan)?;
        let picture = page.view.picture(&Scene::new(plan, template, register, session.now.day));
        let stops = match &picture {
            Picture::Matrix(picture) => matrix::stops(picture, page.moment),
            Picture::Quadrant(picture) => quadrant::stops(picture),
            Picture::Timeline(picture) => timeline::stops(picture),
            Picture::Columns(picture) => columns::stops(picture),
            Picture::Series(picture) => series::stops(picture),
        };
        Some(Opened { page, picture, stops })
    }

    /// Moves as an action says. Returns whether the action was one that moves here.
    pub fn act(&mut self, action: Action, opened: &Opened<'_>, height: u16) -> bool {
        let here = opened.stops.settled(self.focus);
        match opened.stops.moved(here, action, usize::from(height)) {
            Some(focus) => self.focus = focus,
            None => return false,
        }
        true
    }

    /// Returns the records where one stands.
    #[must_use]
    pub fn nodes<'a>(&self, opened: &Opened<'a>) -> Vec<&'a Node> {
        opened.stops.nodes(opened.stops.settled(self.focus)).to_vec()
    }

    /// Draws the names of the pages; the open one stands out.
    pub fn tabs(&self, session: &Session, register: &Register, (area, y): (Rect, u16), canvas: &mut Canvas<'_>) {
        let pages = pages(register);
        let table = std::iter::once(session.locale.term("view-table"));
        let names: Vec<String> = table.chain(pages.iter().map(|page| page.title(session, &pages))).collect();
        let count = names.len();
        let target = |at: usize| Some(Target::Turn(Action::NextView, (at + count).saturating_sub(self.page) % count));
        super::view::tabs(&names, self.page, (area, y), target, canvas);
    }

    /// Says that the open page has no room in an area; nothing when it has.
    #[must_use]
    pub fn too_small(&self, session: &Session, opened: &Opened<'_>, area: Rect) -> Option<String> {
        let least = match &opened.picture {
            Picture::Matrix(picture) => matrix::least(picture),
            Picture::Quadrant(picture) => quadrant::least(picture),
            Picture::Timeline(_) => timeline::LEAST,
            Picture::Columns(_) => columns::LEAST,
            Picture::Series(_) => series::LEAST,
        };
        let fits = least.0 <= area.width && least.1 <= area.height;
        let name = || opened.page.title(session, &[]);
        (!fits).then(|| session.say(&Message::new("view-too-small").with("view", name())))
    }

    /// Draws the open page, and below it what is to be known of where one stands.
    pub fn view(&self, scope: &Scope<'_>, opened: &Opened<'_>, (area, below): (Rect, Rect), canvas: &mut Canvas<'_>) {
        let scope = &scope.clone().at(opened.stops.settled(self.focus));
        let moment = opened.page.moment;
        let lines = match &opened.picture {
            Picture::Matrix(picture) => {
                matrix::view(scope, picture, moment, area, canvas);
                matrix::lines(scope, picture, moment, opened.stops.nodes(scope.focus))
            }
            Picture::Quadrant(picture) => {
                quadrant::view(scope, picture, area, canvas);
                quadrant::lines(scope, picture, opened.stops.nodes(scope.focus))
            }
            Picture::Timeline(picture) => {
                timeline::view(scope, picture, area, canvas);
                timeline::lines(scope, picture)
            }
            Picture::Columns(picture) => {
                columns::view(scope, picture, area, canvas);
                columns::lines(scope, opened.stops.nodes(scope.focus))
            }
            Picture::Series(picture) => {
                series::view(scope, picture, area, canvas);
                series::lines(scope, picture)
            }
        };
        canvas.places(&opened.stops.told(scope.focus));
        if opened.stops.is_wide() {
            let names = opened.stops.nodes(scope.focus).iter().map(|node| (node.key.clone(), scope.name(node, None)));
            canvas.facts(names);
        }
        told(&lines, below, canvas);
    }
}

/// Draws sentences below a rule.
fn told(lines: &[Line], area: Rect, canvas: &mut Canvas<'_>) {
    if area.height < 2 {
        return;
    }
    canvas.rule(area, 0);
    let (_, area) = layout::above(area, 1);
    let mut y = 0;
    for line in lines {
        if y >= area.height {
            return;
        }
        let indent = line.glyph.map_or(0, |glyph| canvas.put(area, 0, y, canvas.glyph(glyph), line.role) + 1);
        y += canvas.put_wrapped(area, indent, y, &line.text, line.role);
    }
}
