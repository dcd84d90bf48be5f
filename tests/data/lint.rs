//! The examples, read by `lint`: what is wrong in them is in their sources, and nothing reads as a slip of ours.

use vedtak::builtin::Library;
use vedtak::domain::lint::{Severity, lint};

use super::setting::Setting;

#[test]
fn the_examples_have_no_errors() {
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        let library = Library::new([]);
        for file in library.examples(lang) {
            let plan = setting.plan(file.name);
            let findings = lint(&plan, &setting.workspace, setting.template(&plan), setting.day);
            let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error);
            let said: Vec<String> = errors.map(|finding| setting.locale.say(&finding.message)).collect();
            assert_eq!(said, Vec::<String>::new(), "{}", file.name);
        }
    }
}
