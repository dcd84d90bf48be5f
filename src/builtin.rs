//! The files of `plans/` and `themes/` that are built into the binary.
