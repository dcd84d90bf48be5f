//! Statements and their SSH signatures (DESIGN 5, FORMAT 5).
