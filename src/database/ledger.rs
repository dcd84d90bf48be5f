//! Digests over buckets of keys, so that a key that sled lost is missed (FORMAT 3).
//!
//! A bucket is a range of keys: from the key in its name up to the next bucket of its prefix. It holds at most 256.

use std::collections::BTreeMap;
use std::ops::Bound;

use serde::{Deserialize, Serialize};

use super::{Database, DatabaseError, text_of};
use crate::domain::digest::Digest;

/// The most keys of a bucket.
const MOST: u64 = 256;

/// How many keys a bucket gets when one is split.
const HALF: usize = 128;

/// New values by key; `None` removes.
pub(super) type Writes = BTreeMap<String, Option<Vec<u8>>>;

/// How many keys there are, and the exclusive or of their digests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sum {
    pub count: u64,
    pub digest: Digest,
}

impl Sum {
    pub const NOTHING: Self = Self { count: 0, digest: Digest::ZERO };

    /// Adds what stands under a key, or takes it away again.
    pub fn add(&mut self, key: &str, value: &[u8]) {
        self.count = self.count.saturating_add(1);
        self.digest = self.digest.xor(digest(key, value));
    }

    /// Replaces what stood under a key.
    pub fn replace(&mut self, key: &str, old: Option<&[u8]>, new: Option<&[u8]>) {
        if let Some(old) = old {
            self.count = self.count.saturating_sub(1);
            self.digest = self.digest.xor(digest(key, old));
        }
        if let Some(new) = new {
            self.add(key, new);
        }
    }
}

fn digest(key: &str, value: &[u8]) -> Digest {
    Digest::of_parts(&[key.as_bytes(), b"\0", value])
}

/// A bucket while its keys are written.
struct Bucket {
    /// The first key that belongs here; `<prefix>/` for the first bucket.
    from: String,
    /// The first key that belongs to the next bucket.
    until: String,
    sum: Sum,
}

impl Bucket {
    fn name(from: &str) -> String {
        format!("meta/{from}")
    }
}

/// Returns the prefix of a key with its slash: `x/`.
fn prefix(key: &str) -> &str {
    key.split_inclusive('/').next().unwrap_or(key)
}

/// Returns the first key behind all keys of a prefix: `0` follows on `/` in ASCII.
fn behind(prefix: &str) -> String {
    format!("{}0", prefix.trim_end_matches('/'))
}

impl Database {
    /// Checks the bucket that a key belongs to, the first time it is used in this process.
    ///
    /// # Errors
    /// [`DatabaseError::Damaged`] when keys of it were lost or changed.
    pub(super) fn check(&self, key: &str) -> Result<(), DatabaseError> {
        let bucket = self.bucket(key)?;
        self.check_bucket(&bucket)
    }

    /// Checks every bucket that holds keys which begin with a prefix.
    ///
    /// # Errors
    /// As [`Database::check`].
    pub(super) fn check_all(&self, start: &str) -> Result<(), DatabaseError> {
        let mut bucket = self.bucket(start)?;
        loop {
            self.check_bucket(&bucket)?;
            if !bucket.until.starts_with(start) {
                return Ok(());
            }
            bucket = self.bucket(&bucket.until)?;
        }
    }

    fn check_bucket(&self, bucket: &Bucket) -> Result<(), DatabaseError> {
        let name = Bucket::name(&bucket.from);
        if self.checked().contains(&name) {
            return Ok(());
        }
        let mut found = Sum::NOTHING;
        for pair in self.tree.range(bucket.from.as_str()..bucket.until.as_str()) {
            let (key, value) = pair?;
            found.add(&text_of(&key), &value);
        }
        if found != bucket.sum {
            return Err(DatabaseError::Damaged(bucket.from.clone()));
        }
        self.checked().insert(name);
        Ok(())
    }

    /// Finds the bucket that a key belongs to.
    fn bucket(&self, key: &str) -> Result<Bucket, DatabaseError> {
        let prefix = prefix(key);
        let (first, name) = (Bucket::name(prefix), Bucket::name(key));
        let found = self.tree.range(first.as_str()..=name.as_str()).next_back().transpose()?;
        let (from, sum) = match found {
            Some((found, sum)) => {
                let found = text_of(&found);
                (found.trim_start_matches("meta/").to_owned(), serde_json::from_slice(&sum)?)
            }
            None => (prefix.to_owned(), Sum::NOTHING),
        };
        let end = Bucket::name(&behind(prefix));
        let above = (Bound::Excluded(name.as_str()), Bound::Excluded(end.as_str()));
        let next = self.tree.range::<&str, _>(above).keys().next().transpose()?;
        let until = next.map_or_else(|| behind(prefix), |next| text_of(&next).trim_start_matches("meta/").to_owned());
        Ok(Bucket { from, until, sum })
    }

    /// Adds to a batch what keeps the buckets right when these keys, all of one prefix, are written with it.
    pub(super) fn account(&self, writes: &Writes, batch: &mut sled::Batch) -> Result<(), DatabaseError> {
        let mut held: Option<Bucket> = None;
        for (key, new) in writes {
            let mut bucket = match held.take() {
                Some(bucket) if *key < bucket.until => bucket,
                other => {
                    if let Some(bucket) = other {
                        self.settle(&bucket, writes, batch)?;
                    }
                    self.bucket(key)?
                }
            };
            let old = self.tree.get(key)?;
            bucket.sum.replace(key, old.as_deref(), new.as_deref());
            held = Some(bucket);
        }
        match held {
            Some(bucket) => self.settle(&bucket, writes, batch),
            None => Ok(()),
        }
    }

    /// Writes a bucket, as several when it has become too large.
    fn settle(&self, bucket: &Bucket, writes: &Writes, batch: &mut sled::Batch) -> Result<(), DatabaseError> {
        if bucket.sum.count <= MOST {
            batch.insert(Bucket::name(&bucket.from).as_str(), serde_json::to_vec(&bucket.sum)?);
            return Ok(());
        }
        let mut values: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for pair in self.tree.range(bucket.from.as_str()..bucket.until.as_str()) {
            let (key, value) = pair?;
            values.insert(text_of(&key), value.to_vec());
        }
        for (key, value) in writes.range(bucket.from.clone()..bucket.until.clone()) {
            match value {
                Some(value) => values.insert(key.clone(), value.clone()),
                None => values.remove(key),
            };
        }
        let mut from = bucket.from.clone();
        let mut rest = values.iter().peekable();
        while rest.peek().is_some() {
            let mut sum = Sum::NOTHING;
            for (key, value) in rest.by_ref().take(HALF) {
                sum.add(key, value);
            }
            batch.insert(Bucket::name(&from).as_str(), serde_json::to_vec(&sum)?);
            if let Some((next, _)) = rest.peek() {
                from.clone_from(next);
            }
        }
        Ok(())
    }
}
