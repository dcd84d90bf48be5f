//! Every test that looks at vedtak from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a test that meets the unexpected stops at once"
)]

mod attach {
    mod codec;
    mod commands;
    mod door;
    mod house;
    mod screens;
}
mod cli {
    pub mod answers;
    mod backup;
    mod bad;
    mod binary;
    mod bombs;
    mod cases;
    mod commands;
    mod demo;
    mod dispatch;
    mod durability;
    mod guides;
    mod help;
    mod hidden;
    mod import;
    mod keys;
    mod meetings;
    mod newcomer;
    mod noark;
    mod pdf;
    mod publication;
    mod remote;
    mod search;
    mod session;
    pub mod signing;
    pub mod support;
    mod tracker;
}
mod domain {
    mod arrange;
    mod authorisation;
    mod cases;
    mod cast;
    mod conflict;
    mod consultation;
    mod content;
    mod corrections;
    mod enrolment;
    mod field;
    mod force;
    mod gate;
    mod gate_model;
    mod joint;
    mod life;
    mod lint;
    mod meetings;
    mod missing;
    mod moved;
    mod picture;
    mod pitfalls;
    mod process;
    mod random;
    mod rehearsal;
    mod remarks;
    mod report;
    mod roster;
    mod sees;
    mod sentences;
    mod shape;
    mod sight;
    mod signing;
    mod simulation;
    mod tally;
    mod template;
    mod tracker;
    mod undo;
    pub mod unseen;
}
mod locale;
mod notice {
    mod answers;
    mod due;
    mod letters;
    mod outbox;
    mod sending;
    mod sink;
}
mod sixty;
mod sources;
mod tidy;
mod document {
    mod anchors;
    mod confidential;
    mod copies;
    mod copies_data;
    mod copies_hostile;
    mod damage;
    mod difference;
    pub mod fixture;
    mod hostile;
    pub mod import;
    mod import_examples;
    mod import_hostile;
    mod markdown;
    #[cfg(feature = "pdf")]
    mod pdf;
    mod publication;
    mod random;
    mod record;
    mod response;
    mod toml;
}
mod signing {
    mod damage;
    mod interoperation;
    pub mod keys;
    pub mod openssh;
    mod statement;
}
mod engine {
    mod backup;
    mod disk;
    mod locking;
    mod search;
    mod submission;
    pub mod workspace;
}
mod fault {
    mod crashes;
    mod database;
    mod drafts;
    mod flips;
    mod groups;
    mod journal;
    mod kill;
    mod mending;
    mod model;
    mod rewrite;
    pub mod sim_disk;
}
mod archive {
    mod engine;
    mod fixture;
    mod package;
    mod verification;
}
mod story {
    mod busy;
    mod bytes;
    mod cases;
    mod copying;
    mod day;
    mod drafts;
    pub mod driver;
    mod editing;
    mod enrolment;
    mod first_run;
    mod first_screen;
    mod frames;
    mod glass;
    mod hidden;
    mod history;
    mod keymap;
    mod keys;
    mod kinds;
    mod life;
    mod manual;
    mod marking;
    mod meetings;
    mod member;
    mod minute;
    mod monkey;
    mod mouse;
    mod newcomer;
    mod paper;
    mod paste;
    mod people;
    mod pictures;
    mod plain;
    mod plans;
    mod process;
    mod progress;
    mod reach;
    mod reading;
    mod registers;
    mod remarks;
    mod responses;
    mod review;
    mod rounds;
    pub mod safety;
    mod search;
    pub mod secret;
    mod sending;
    mod signature;
    mod sizes;
    mod sweep;
    mod tables;
    mod text;
    mod themes;
    mod together;
    mod tours;
    mod views;
    mod whole;
    mod writing;
}
mod data {
    mod directive;
    mod headings;
    mod library;
    mod lint;
    pub mod setting;
}
mod whole {
    mod house;
    mod letters;
    mod parties;
    mod plan;
    mod proof;
}
mod server {
    mod agent;
    mod commands;
    mod guest;
    mod screens;
}
mod pty {
    pub mod agent;
    mod first;
    mod manners;
    mod passphrase;
    mod pieces;
    mod plain;
    mod stories;
    pub mod terminal;
    mod whole;
}
mod ssh {
    mod agent;
    mod authentication;
    mod channels;
    mod client;
    mod commands;
    mod crowd;
    mod enrolment;
    mod entrance;
    mod exec;
    mod flood;
    mod handshake;
    mod host;
    mod keys;
    mod login;
    mod member;
    mod message;
    mod openssh;
    mod pipes;
    mod process;
    mod requests;
    mod resident;
    mod restart;
    mod revocation;
    mod screens;
    mod sessions;
    mod signing;
    mod together;
    mod waiting;
    mod wire;
}
