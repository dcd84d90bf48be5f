//! Inclusion and consistency proofs (RFC 6962 section 2.1; verified as in RFC 9162 section 2.1).

use std::collections::HashMap;
use std::ops::Range;

use super::Hash;

/// Returns the subtrees whose roots prove that leaf `index` is in the tree of `size` leaves, in the order of the proof.
///
/// Nothing when `index` is not below `size`.
#[must_use]
pub fn inclusion(index: u64, size: u64) -> Vec<Range<u64>> {
    let mut proof = Vec::new();
    let mut tree = 0..size;
    if !tree.contains(&index) {
        return proof;
    }
    while tree.end - tree.start > 1 {
        let middle = split(&tree);
        if index < middle {
            proof.push(middle..tree.end);
            tree.end = middle;
        } else {
            proof.push(tree.start..middle);
            tree.start = middle;
        }
    }
    proof.reverse();
    proof
}

/// Returns the subtrees whose roots prove that the tree of `old` leaves is a prefix of the tree of `size` leaves.
///
/// Nothing when there is nothing to prove: `old` is 0, or not below `size`.
#[must_use]
pub fn consistency(old: u64, size: u64) -> Vec<Range<u64>> {
    let mut proof = Vec::new();
    if old == 0 || old >= size {
        return proof;
    }
    let mut tree = 0..size;
    while tree.end != old {
        let middle = split(&tree);
        if old <= middle {
            proof.push(middle..tree.end);
            tree.end = middle;
        } else {
            proof.push(tree.start..middle);
            tree.start = middle;
        }
    }
    // A verifier who holds the old root knows this subtree when it is the whole old tree.
    if tree.start > 0 {
        proof.push(tree);
    }
    proof.reverse();
    proof
}

/// Computes the roots of subtrees in one pass over all leaves, for any number of proofs at once.
///
/// Takes the leaves of the tree in order and ranges as [`inclusion`] and [`consistency`] give them for that tree;
/// gives one hash for each range, or `None` when a range is no subtree of that tree.
///
/// # Errors
/// The first error of `leaves`.
pub fn roots<E>(
    leaves: impl IntoIterator<Item = Result<Hash, E>>,
    wanted: &[Range<u64>],
) -> Result<Option<Vec<Hash>>, E> {
    let mut found: HashMap<&Range<u64>, Option<Hash>> = wanted.iter().map(|range| (range, None)).collect();
    let mut note = |range: &Range<u64>, hash: Hash| {
        if let Some(slot) = found.get_mut(range) {
            *slot = Some(hash);
        }
    };
    let mut peaks: Vec<(Range<u64>, Hash)> = Vec::new();
    for (leaf, n) in leaves.into_iter().zip(0u64..) {
        let (mut range, mut node) = (n..n + 1, leaf?);
        note(&range, node);
        for _ in 0..n.trailing_ones() {
            if let Some((left, hash)) = peaks.pop() {
                node = Hash::node(&hash, &node);
                range.start = left.start;
                note(&range, node);
            }
        }
        peaks.push((range, node));
    }
    // What the peaks add up to, from the right, are the subtrees that end where the tree ends.
    let mut edge: Option<(Range<u64>, Hash)> = None;
    for (left, left_hash) in peaks.into_iter().rev() {
        let joined = match edge {
            Some((right, right_hash)) => (left.start..right.end, Hash::node(&left_hash, &right_hash)),
            None => (left, left_hash),
        };
        note(&joined.0, joined.1);
        edge = Some(joined);
    }
    Ok(wanted.iter().map(|range| found.get(range).copied().flatten()).collect())
}

/// Tells whether `proof` shows that `leaf` is number `index` of the tree with this size and root.
#[must_use]
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, root: Hash, proof: &[Hash]) -> bool {
    if index >= size {
        return false;
    }
    let mut walk = Walk { node: index, last: size - 1 };
    let mut hash = leaf;
    for sibling in proof {
        match walk.step() {
            Some(Side::Left) => hash = Hash::node(sibling, &hash),
            Some(Side::Right) => hash = Hash::node(&hash, sibling),
            None => return false,
        }
    }
    walk.last == 0 && hash == root
}

/// Tells whether `proof` shows that the tree with the old size and root is a prefix of the one with the new.
#[must_use]
pub fn verify_consistency(old: (u64, Hash), new: (u64, Hash), proof: &[Hash]) -> bool {
    let ((old_size, old_root), (new_size, new_root)) = (old, new);
    if old_size == 0 {
        return old_root == Hash::empty() && proof.is_empty();
    }
    if old_size >= new_size {
        return old == new && proof.is_empty();
    }
    let whole = old_size.is_power_of_two();
    let (first, rest) = match proof.split_first() {
        _ if whole => (old_root, proof),
        Some((first, rest)) => (*first, rest),
        None => return false,
    };
    let shift = (old_size - 1).trailing_ones();
    let mut walk = Walk { node: (old_size - 1) >> shift, last: (new_size - 1) >> shift };
    let (mut old_hash, mut new_hash) = (first, first);
    for sibling in rest {
        match walk.step() {
            Some(Side::Left) => {
                old_hash = Hash::node(sibling, &old_hash);
                new_hash = Hash::node(sibling, &new_hash);
            }
            Some(Side::Right) => new_hash = Hash::node(&new_hash, sibling),
            None => return false,
        }
    }
    walk.last == 0 && old_hash == old_root && new_hash == new_root
}

/// The way from a node up to the root: its number and the last number on its level.
struct Walk {
    node: u64,
    last: u64,
}

/// The side on which the next hash of a proof stands.
enum Side {
    Left,
    Right,
}

impl Walk {
    /// Goes one level of the proof up; `None` when the root is already reached.
    fn step(&mut self) -> Option<Side> {
        if self.last == 0 {
            return None;
        }
        let side = if self.node & 1 == 1 || self.node == self.last {
            // A node without a right sibling stands for itself on the levels above, until it is one.
            while self.node & 1 == 0 && self.node != 0 {
                self.up();
            }
            Side::Left
        } else {
            Side::Right
        };
        self.up();
        Some(side)
    }

    const fn up(&mut self) {
        self.node >>= 1;
        self.last >>= 1;
    }
}

/// Returns where RFC 6962 splits a tree: after the largest power of two below its size.
const fn split(tree: &Range<u64>) -> u64 {
    let size = tree.end - tree.start;
    tree.start + (1 << (u64::BITS - 1 - (size - 1).leading_zeros()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::Frontier;

    /// The leaves of the reference test of RFC 6962 implementations, and the roots of its prefixes.
    const INPUTS: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn leaves(count: u64) -> Vec<Hash> {
        (0..count).map(|n| Hash::leaf(&n.to_be_bytes())).collect()
    }

    fn root(leaves: &[Hash]) -> Hash {
        let mut frontier = Frontier::default();
        leaves.iter().for_each(|leaf| frontier.push(*leaf));
        frontier.root()
    }

    fn prove(leaves: &[Hash], wanted: &[Range<u64>]) -> Vec<Hash> {
        let leaves = leaves.iter().map(|leaf| Ok::<_, ()>(*leaf));
        roots(leaves, wanted).unwrap().unwrap()
    }

    #[test]
    fn the_frontier_gives_the_roots_of_the_reference_test() {
        let mut frontier = Frontier::default();
        assert_eq!(frontier.root().to_string(), ROOTS[0]);
        for (input, expected) in INPUTS.iter().zip(&ROOTS[1..]) {
            let bytes = base16ct::lower::decode_vec(input).unwrap();
            frontier.push(Hash::leaf(&bytes));
            assert_eq!(frontier.root().to_string(), *expected);
            let stored = serde_json::to_string(&frontier).unwrap();
            assert_eq!(serde_json::from_str::<Frontier>(&stored).unwrap(), frontier);
        }
        assert!(Frontier::from_peaks(3, vec![Hash::ZERO]).is_err());
    }

    #[test]
    fn the_proof_of_the_reference_test_comes_out() {
        let leaves: Vec<Hash> =
            INPUTS.iter().map(|input| Hash::leaf(&base16ct::lower::decode_vec(input).unwrap())).collect();
        let path = prove(&leaves, &inclusion(5, 8));
        let expected = [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ];
        assert_eq!(path.iter().map(Hash::to_string).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_inclusion_is_proved_and_nothing_else() {
        for size in 1..=65 {
            let leaves = leaves(size);
            let root = root(&leaves);
            for index in 0..size {
                let proof = prove(&leaves, &inclusion(index, size));
                let leaf = leaves[usize::try_from(index).unwrap()];
                assert!(verify_inclusion(leaf, index, size, root, &proof));
                assert!(!verify_inclusion(leaf, index + 1, size, root, &proof));
                assert!(!verify_inclusion(Hash::ZERO, index, size, root, &proof));
                for at in 0..proof.len() {
                    let mut other = proof.clone();
                    other[at] = Hash::ZERO;
                    assert!(!verify_inclusion(leaf, index, size, root, &other));
                    other.remove(at);
                    assert!(!verify_inclusion(leaf, index, size, root, &other));
                }
                let longer = [&proof[..], &[Hash::ZERO]].concat();
                assert!(!verify_inclusion(leaf, index, size, root, &longer));
            }
        }
    }

    #[test]
    fn every_prefix_is_proved_and_nothing_else() {
        for size in 1..=65u64 {
            let leaves = leaves(size);
            let new = (size, root(&leaves));
            for old_size in 0..=size {
                let old = (old_size, root(&leaves[..usize::try_from(old_size).unwrap()]));
                let proof = prove(&leaves, &consistency(old_size, size));
                assert!(verify_consistency(old, new, &proof), "{old_size} of {size}");
                assert!(!verify_consistency((old_size, Hash::ZERO), new, &proof));
                if old_size > 0 {
                    assert!(!verify_consistency(old, (size, Hash::ZERO), &proof));
                }
                for at in 0..proof.len() {
                    let mut other = proof.clone();
                    other[at] = Hash::ZERO;
                    assert!(!verify_consistency(old, new, &other));
                }
            }
        }
    }
}
