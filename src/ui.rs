//! The terminal user interface over a host (DESIGN 9).
