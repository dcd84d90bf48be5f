//! The room that a page is set in: our page, the fonts that we bring along, and nothing else. No file, no package, no
//! clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The fonts that typst brings along: Libertinus for words, DejaVu for code, others for what is in neither of them.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::read);

/// Fonts and what is known of them.
pub struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    fn read() -> Self {
        let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Tells whether one of them has a letter.
    pub fn have(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

/// A room.
pub struct Room {
    library: LazyHash<Library>,
    page: Source,
}

impl Room {
    /// Makes a room for a page, which finds values in `sys.inputs`.
    pub fn new(page: &str, values: Dict) -> Self {
        // Headings of rows are still behind a switch of the library.
        let features = std::iter::once(Feature::A11yExtras).collect();
        let library = Library::builder().with_inputs(values).with_features(features).build();
        Self { library: LazyHash::new(library), page: Source::detached(page) }
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.page.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.page.id() { Ok(self.page.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
