//! The publisher's guide says what is so: its explanations, its tables and the output it shows.
#![cfg(not(target_arch = "wasm32"))]

mod findings;
mod pages;
mod shown;
