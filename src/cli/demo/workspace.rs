//! The workspace of the demo with screens: several plans, each in another state.

use crate::builtin::Library;

use crate::cli::console::not_written;
use crate::cli::error::CliError;

use super::stage::Stage;

/// Takes in every example of the language, and brings the directive as far as its second milestone.
///
/// # Errors
/// Something can not be written, or an example is refused, which would be a defect.
pub async fn furnish(stage: &mut Stage<'_>, library: &Library) -> Result<(), CliError> {
    let lang = stage.lang();
    for example in library.examples(lang.code()) {
        let name = format!("{}.toml", example.name);
        let file = stage.folder.join(&name);
        std::fs::write(&file, example.text).map_err(|error| not_written(&file, &error))?;
        stage.run(&["plan", "import", &name]).await?;
    }
    let cast = stage.cast;
    let [north, west] = cast.others;
    stage.run(&["version", "lock", cast.plan]).await?;
    stage.on(super::walk::day("2020-04-29"));
    stage.run(&["step", "open", cast.plan, "M1"]).await?;
    stage.run(&["step", "record", cast.plan, "M1", "--by", cast.contact, "--outcome", "remarks"]).await?;
    stage.run(&["step", "close", cast.plan, "M1"]).await?;
    stage.on(super::walk::day("2020-05-20"));
    stage.run(&["step", "open", cast.plan, "M2"]).await?;
    for (body, outcome) in [(north, "no-remarks"), (west, "remarks"), (cast.hill, "no-remarks")] {
        stage.run(&["step", "record", cast.plan, "M2", "--by", body, "--outcome", outcome]).await?;
    }
    let remark = stage.words("demo-remark-west");
    let by_mail = ["--body", west, "--for", west, "--channel", "email"];
    stage.run(&[&["remark", "add", cast.plan, &remark, "--at", "3.1"][..], &by_mail[..]].concat()).await.map(|_| ())
}
