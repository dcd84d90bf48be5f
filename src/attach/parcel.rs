//! Files that follow a question or an answer, in parts that fit into frames.

use super::frame::{Garbage, LONGEST};

/// The most that all files of one question may be together, in bytes: a package with ten of the largest attachments.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// Returns the lengths of files, as they are told before the files.
#[must_use]
pub fn lengths<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> Vec<u64> {
    files.into_iter().map(|file| u64::try_from(file.len()).unwrap_or(u64::MAX)).collect()
}

/// Returns the parts of files, in the order they are sent.
pub fn parts<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> impl Iterator<Item = &'a [u8]> {
    files.into_iter().flat_map(|file| file.chunks(LONGEST))
}

/// Files on their way: their lengths are known, some of their parts are here.
#[derive(Debug)]
pub struct Parcel {
    lengths: Vec<u64>,
    files: Vec<Vec<u8>>,
}

impl Parcel {
    /// Expects files of these lengths, `limit` bytes together at most.
    ///
    /// # Errors
    /// They are more than that.
    pub fn expect(lengths: Vec<u64>, limit: u64) -> Result<Self, Garbage> {
        let sum = lengths.iter().try_fold(0_u64, |sum, length| sum.checked_add(*length));
        if sum.is_none_or(|sum| sum > limit) {
            return Err(Garbage::Excess);
        }
        let mut parcel = Self { files: Vec::new(), lengths };
        parcel.begin_files();
        Ok(parcel)
    }

    /// Takes a part of the file that is on its way.
    ///
    /// # Errors
    /// It is more than the file has left, or nothing.
    pub fn add(&mut self, part: &[u8]) -> Result<(), Garbage> {
        let left = self.left();
        let fits = !part.is_empty() && u64::try_from(part.len()).is_ok_and(|length| length <= left);
        match self.files.last_mut().filter(|_| fits) {
            Some(file) => file.extend(part),
            None => return Err(Garbage::Excess),
        }
        self.begin_files();
        Ok(())
    }

    /// Tells whether every file is whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.files.len() == self.lengths.len() && self.left() == 0
    }

    /// Returns the files.
    #[must_use]
    pub fn files(self) -> Vec<Vec<u8>> {
        self.files
    }

    /// Begins the next file when the one before is whole; files of no length are whole at once.
    fn begin_files(&mut self) {
        while self.left() == 0 && self.files.len() < self.lengths.len() {
            self.files.push(Vec::new());
        }
    }

    /// Returns how many bytes the file that is on its way has left.
    fn left(&self) -> u64 {
        let here = self.files.last().map_or(0, |file| u64::try_from(file.len()).unwrap_or(u64::MAX));
        let at = self.files.len().checked_sub(1);
        let length = at.and_then(|at| self.lengths.get(at)).copied().unwrap_or(0);
        length.saturating_sub(here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_arrive_as_they_were_whatever_their_size() {
        let files: Vec<Vec<u8>> =
            [0, 1, LONGEST, 0, 3 * LONGEST + 7, 0].into_iter().map(|size| vec![7; size]).collect();
        let slices = || files.iter().map(Vec::as_slice);
        let mut parcel = Parcel::expect(lengths(slices()), LARGEST).unwrap();
        for part in parts(slices()) {
            assert!(!parcel.is_whole());
            parcel.add(part).unwrap();
        }
        assert!(parcel.is_whole());
        assert_eq!(parcel.files(), files);
    }

    #[test]
    fn nothing_larger_than_agreed_is_taken() {
        assert!(Parcel::expect(vec![5, 6], 10).is_err());
        assert!(Parcel::expect(vec![u64::MAX, 2], u64::MAX).is_err());
        let mut parcel = Parcel::expect(vec![5], 10).unwrap();
        assert!(parcel.add(&[0; 6]).is_err());
        assert!(parcel.add(&[]).is_err());
        parcel.add(&[0; 5]).unwrap();
        assert!(parcel.add(&[0]).is_err());
        assert!(Parcel::expect(Vec::new(), 0).unwrap().is_whole());
    }
}
