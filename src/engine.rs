//! Submits commands, reads plans, follows changes: the only caller of journal and database (DESIGN 3).
