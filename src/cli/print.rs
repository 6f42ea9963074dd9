//! What a terminal gets: colour where it shows, and a word of patience where something takes long.
//!
//! Colour is taken out wherever output is no terminal, and where `NO_COLOR` asks for none.

use anstyle::{AnsiColor, Style};
use impact_charts::data::Level;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

const BOLD: Style = Style::new().bold();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default();

/// Prints lines. Who closes the pipe, as `head` does, has read enough: that is no fault.
pub fn print(text: impl Display) {
    let mut out = anstream::stdout().lock();
    let written = writeln!(out, "{text}").and_then(|()| out.flush());
    if let Err(error) = written.as_ref().map_err(io::Error::kind)
        && error != io::ErrorKind::BrokenPipe
    {
        eprintln!("impact-charts: the answer was not written: {error}");
    }
}

/// A heading.
pub fn heading(text: &str) -> String {
    styled(BOLD, text)
}

/// How much a problem stops, in its colour.
pub fn coloured(level: Level, text: &str) -> String {
    styled(if level == Level::Warn { YELLOW } else { RED }, text)
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Says on the terminal what is being done and for how long, once it has taken a second; nothing where nobody looks on.
/// What it said is gone when it is dropped.
pub struct Patience(Option<(Sender<()>, JoinHandle<()>)>);

impl Patience {
    /// Begins to wait.
    pub fn with(doing: &'static str) -> Self {
        if !io::stderr().is_terminal() {
            return Self(None);
        }
        let (done, waiting) = channel();
        let say = move || {
            let mut seconds = 0;
            while waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                seconds += 1;
                eprint!("\r{doing}, {seconds} s");
            }
            if seconds > 0 {
                eprint!("\r{:width$}\r", "", width = doing.len() + 16);
            }
        };
        Self(Some((done, thread::spawn(say))))
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        if let Some((done, saying)) = self.0.take() {
            drop(done);
            // It only prints.
            drop(saying.join());
        }
    }
}
