//! One journal line: written, read and checked (FORMAT 1).
