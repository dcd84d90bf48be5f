//! RFC 6962 hashing: leaves, nodes, a compact frontier, proofs.
