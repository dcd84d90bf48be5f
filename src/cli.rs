//! The command line: one file per noun (DESIGN 7).
