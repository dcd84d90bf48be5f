//! What people read, in sled: projections that can be rebuilt from the journal (DESIGN 6, FORMAT 3).
