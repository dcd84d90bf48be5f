//! How many colours a session shows, and the nearest of them.

use ratatui::style::Color;

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Depth {
    /// None: bold, underline and reverse alone.
    Mono,
    /// The sixteen of ANSI.
    Ansi,
    /// 256, which nearly every terminal shows.
    #[default]
    Indexed,
    /// All.
    True,
}

/// The sixteen colours of ANSI as xterm shows them.
const ANSI: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The steps of each channel in the colour cube of the 256.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Depth {
    /// Returns the name in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mono => "never",
            Self::Ansi => "16",
            Self::Indexed => "256",
            Self::True => "truecolor",
        }
    }

    /// Returns the nearest colour that this depth shows; `None` for the terminal's own.
    #[must_use]
    pub fn nearest(self, colour: Color) -> Option<Color> {
        let Color::Rgb(red, green, blue) = colour else {
            // One of the sixteen is the terminal's own wherever there are colours.
            return Some(colour).filter(|colour| matches!(colour, Color::Indexed(_)) && self > Self::Mono);
        };
        let wanted = (red, green, blue);
        match self {
            Self::Mono => None,
            Self::True => Some(colour),
            Self::Ansi => closest(wanted, ANSI.into_iter().zip(0..)).map(Color::Indexed),
            Self::Indexed => closest(wanted, indexed()).map(Color::Indexed),
        }
    }
}

/// Lists the colours 16 to 255: the cube, then the greys.
fn indexed() -> impl Iterator<Item = ((u8, u8, u8), u8)> {
    let cube = CUBE.into_iter().flat_map(|r| CUBE.into_iter().flat_map(move |g| CUBE.map(|b| (r, g, b))));
    let greys = (0..24).map(|step| 8 + 10 * step).map(|grey| (grey, grey, grey));
    cube.chain(greys).zip(16..=255)
}

fn closest(wanted: (u8, u8, u8), colours: impl Iterator<Item = ((u8, u8, u8), u8)>) -> Option<u8> {
    colours.min_by_key(|(colour, _)| distance(wanted, *colour)).map(|(_, index)| index)
}

fn distance(a: (u8, u8, u8), b: (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    // Green counts most and blue least to the eye.
    3 * square(a.0, b.0) + 4 * square(a.1, b.1) + 2 * square(a.2, b.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_becomes_the_nearest_that_is_there() {
        let red = Color::Rgb(250, 10, 10);
        assert_eq!(Depth::True.nearest(red), Some(red));
        assert_eq!(Depth::Indexed.nearest(red), Some(Color::Indexed(196)));
        assert_eq!(Depth::Ansi.nearest(red), Some(Color::Indexed(9)));
        assert_eq!(Depth::Mono.nearest(red), None);
        assert_eq!(Depth::Indexed.nearest(Color::Rgb(118, 118, 118)), Some(Color::Indexed(243)));
        assert_eq!(Depth::Indexed.nearest(Color::Reset), None);
        let own = Color::Indexed(3);
        assert_eq!((Depth::Ansi.nearest(own), Depth::Mono.nearest(own)), (Some(own), None));
    }
}
