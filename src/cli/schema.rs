//! `impact-charts schema`: JSON Schemas of what is published and of what the command prints.

use super::print::print;
use super::shape::schemas;
use clap::Args;
use clap::builder::PossibleValuesParser;
use impact_charts::data::{index_schema, profile_schema};
use serde_json::Value;
use std::process::ExitCode;

/// Those of published files; the others are named by the command that answers so.
const NAMES: [&str; 7] = ["profile", "index", "check", "describe", "diff", "publish", "render"];

/// Print a JSON Schema: of published files, or of what a command answers with --json
///
/// What a schema can't say, such as that an id is one that there is, `check` says. Without a name, the names are printed.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Schema {
    /// `profile`, a published dataset; `index`, the list of them; or a command that answers in JSON
    #[arg(value_parser = PossibleValuesParser::new(NAMES))]
    name: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts schema                            the names, a line each
  impact-charts schema profile > profile.json     to check published files with any validator
  impact-charts schema check                      what check --json answers

The same stand in www/data/schema. Every answer has a \"version\": a member may be added to a shape, and where one goes or
changes its meaning, the version goes up. With --json, standard output holds the answer and nothing else; what can't be done
at all is said on standard error, with exit code 2 and no answer.";

impl Schema {
    /// Prints one, or the names.
    ///
    /// # Errors
    /// None: every name has its schema.
    pub fn run(self) -> Result<ExitCode, String> {
        match self.name {
            None => print(NAMES.join("\n")),
            Some(name) => print(serde_json::to_string_pretty(&schema(&name)).unwrap_or_default()),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn schema(name: &str) -> Value {
    match name {
        "profile" => profile_schema(),
        "index" => index_schema(),
        _ => schemas()
            .into_iter()
            .find(|(command, _)| *command == name)
            .map(|(_, schema)| schema.into())
            .unwrap_or_default(),
    }
}
