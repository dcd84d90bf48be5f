//! The append-only truth (DESIGN 6, FORMAT 1).
