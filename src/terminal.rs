//! The local terminal as a host of the user interface (DESIGN 9).
