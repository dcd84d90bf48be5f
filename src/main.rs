//! Joins the parts of vedtak into one program.

fn main() {}
