//! The web team's command: a file per sub-command.

mod check;
mod datasets;
mod describe;
mod diff;
mod files;
mod new;
mod print;
mod publish;
mod render;
mod schema;
mod shape;
mod words;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Charts of published public statistics: check the figures, publish them.
#[derive(Parser)]
#[command(name = "impact-charts", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
A year of new figures, from the tables to the pages:
  1. open www/data/tables/figures.csv in a spreadsheet, add a row for each figure, save as CSV UTF-8
  2. impact-charts check      every problem at once: where, what was found, what to do
  3. impact-charts diff www/data www/data/tables      what is about to change, each figure as it was and as it is
  4. impact-charts publish    writes www/data/*.json, www/data/figures.csv and what www/*.html say, if nothing is wrong

Another public body begins with: impact-charts new FOLDER

Answers 0 where nothing is wrong, 1 where something is, 2 where the command itself was not understood.";

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Describe(describe::Describe),
    Diff(diff::Diff),
    New(new::New),
    Publish(publish::Publish),
    Render(render::Render),
    Schema(schema::Schema),
    Words(words::Words),
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Check(check) => check.run(),
        Command::Describe(describe) => describe.run(),
        Command::Diff(diff) => diff.run(),
        Command::New(new) => new.run(),
        Command::Publish(publish) => publish.run(),
        Command::Render(render) => render.run(),
        Command::Schema(schema) => schema.run(),
        Command::Words(words) => words.run(),
    };
    match done {
        Ok(code) => code,
        Err(message) => {
            anstream::eprintln!("impact-charts: {message}");
            ExitCode::from(2)
        }
    }
}
