//! Pages as PDF at the prompt: a build either writes them all or says in one sentence that it does not.
//!
//! The pages stay in the folder `pdf` of the build's temporary folder, where `tests/pdf` gives them to validators.

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_it_says_so_and_leaves_nothing() {
    let caller = Caller::with_directive();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2"]).done();
    for arguments in [
        &["plan", "export", PLAN, "--format", "pdf", "--output", "out"][..],
        &["plan", "tracker", PLAN, "--output", "out.pdf"],
        &["remark", "table", PLAN, "--format", "pdf", "--output", "out"],
        &["step", "send", PLAN, "M2", "--to", "SR Voss", "--copies", "pdf", "--out", "out"],
    ] {
        let told = caller.run(arguments).refused(3);
        assert!(told.contains("--features pdf") && told.contains("html"), "{told}");
        assert!(!caller.path("out").exists() && !caller.path("out.pdf").exists());
    }
    let unknown = caller.run(&["plan", "export", PLAN, "--format", "odt"]).refused(2);
    assert!(unknown.contains("html, docx, md"), "what is not there is not offered: {unknown}");
}

#[cfg(feature = "pdf")]
mod written {
    use std::fs;
    use std::path::PathBuf;

    use serde_json::Value;
    use vedtak::builtin::Library;
    use vedtak::domain::lang::Lang;

    use super::super::{dispatch, meetings};
    use super::{Caller, PLAN};

    /// Runs a command that writes a page, and keeps the page.
    fn page(caller: &Caller, name: &str, arguments: &[&str]) -> Vec<u8> {
        caller.run(&[arguments, &["--output", "page.pdf"]].concat()).done();
        let bytes = fs::read(caller.path("page.pdf")).unwrap();
        keep(name, &bytes);
        bytes
    }

    fn keep(name: &str, bytes: &[u8]) {
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"), "{name}");
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pdf");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
    }

    #[test]
    fn every_example() {
        let library = Library::new([]);
        for (lang, start) in [(Lang::Nn, "fjordane"), (Lang::En, "fjordland-en")] {
            let caller = Caller::new(lang);
            caller.write("start.toml", library.workspaces(lang.code()).find(|file| file.name == start).unwrap().text);
            caller.run(&["init", "--origin", "example.no", "--from", "start.toml"]).done();
            for file in library.examples(lang.code()) {
                caller.write("plan.toml", file.text);
                caller.run(&["plan", "import", "plan.toml"]).done();
            }
            let plans: Value = serde_json::from_str(&caller.run(&["plan", "list", "--json"]).done()).unwrap();
            for plan in plans.as_array().unwrap() {
                let key = plan["key"].as_str().unwrap();
                page(&caller, &format!("plan-{key}"), &["plan", "export", key]);
            }
        }
    }

    #[test]
    fn a_locked_text_and_what_is_told_of_it() {
        let caller = dispatch::secretariat();
        let locked = ["plan", "export", PLAN, "--number", "1.0"];
        let first = page(&caller, "locked-nn", &locked);
        assert_eq!(first, page(&caller, "locked-nn", &locked), "the same copy is the same bytes");
        page(&caller, "locked-nn-confidential", &["plan", "export", PLAN, "--confidential"]);
        page(&caller, "register-nn", &["plan", "export", PLAN, "--register", "milestones"]);
        page(&caller, "handover-nn", &["plan", "handover", PLAN]);
        page(&caller, "remarks-nn", &["remark", "table", PLAN, "--format", "pdf"]);
        page(&caller, "body-nn", &["body", "page", "SR Voss"]);
        page(&caller, "tracker-nn", &["plan", "tracker", PLAN]);
        dispatch::send(&caller, "ut", &["--copies", "pdf"]).done();
        for folder in dispatch::FOLDERS {
            for file in fs::read_dir(caller.path("ut").join(folder)).unwrap().map(Result::unwrap) {
                let name = file.file_name().into_string().unwrap();
                if let Some(stem) = name.strip_suffix(".pdf") {
                    keep(&format!("sent-{folder}-{stem}"), &fs::read(file.path()).unwrap());
                }
            }
        }
    }

    #[test]
    fn the_papers_of_a_meeting_in_three_languages() {
        let caller = meetings::held();
        caller.run(&meetings::meeting("minutes", &["--present", "Kari Nordmann", "--item", "1=Godkjend."])).done();
        for lang in Lang::ALL {
            for paper in ["notice", "agenda", "minutes"] {
                let arguments = meetings::meeting("paper", &[paper, "--language", lang.code()]);
                page(&caller, &format!("{paper}-{lang}"), &arguments);
            }
        }
    }
}
