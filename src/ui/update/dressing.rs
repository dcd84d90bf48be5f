//! What the session looks like: the theme that was chosen, or the one that suits the terminal.

use crate::engine::Preference;
use crate::ui::effect::Effect;
use crate::ui::ground::Ground;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::settings::{AUTO, Origin, Set};

/// Takes note of the terminal's ground, and the theme that is made for it when it is left to the terminal.
pub fn fit(model: &mut Model, ground: Ground) {
    let session = &mut model.session;
    session.ground = Some(ground);
    if session.fits_ground()
        && let Ok(theme) = session.themes.read(ground.theme())
    {
        session.theme = theme;
    }
}

/// Goes on with another theme, which is remembered.
pub fn dress(model: &mut Model, name: String) -> Vec<Move> {
    match model.session.theme_named(&name) {
        Ok(theme) => {
            model.session.theme = theme;
            model.session.settings.theme = Set { value: (name != AUTO).then(|| name.clone()), origin: Origin::Chosen };
            vec![Move::Do(Effect::Prefer(Preference::Theme(name)))]
        }
        Err(why) => vec![Move::Warn(why)],
    }
}
