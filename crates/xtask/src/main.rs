//! The project's chores: `cargo xtask test`, `bench`, `click`, `torture` and `load`.

#![expect(clippy::print_stdout, reason = "a chore tells what it does on the terminal")]

mod bench;
mod click;
mod command;
mod load;
mod site;
mod test;
mod torture;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <CHORE>

  test    everything: format, lints, docs, tests, a reproducible build, dependencies, contract, browser;
          `test browser` is that step alone
  bench   speed of `docent build` as a ratio to a floor (needs the corpus in ../shared/corpus)
  bench --locales N [--plot FILE]
          cost of a page and peak memory for 1, 2, 4, 8 and 12 locales, as far as N
  click [SAMPLES]
          from a click to the contact form in Chromium: the widget as a ratio to a form written by hand;
          9 samples of each unless said otherwise
  load    speed of the desk on 10,000, 100,000 and 1,000,000 tickets;
          `load lists` measures lists only, and without HTTP
  torture [--tickets N] [--kills K] [--seed S]
          clients open tickets with files while answers are dropped and the desk is killed;
          1,000 tickets and 20 kills unless said otherwise
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["test"] => test::test(None),
        ["test", step @ ..] => test::test(Some(&step.join(" "))),
        ["bench", words @ ..] => bench::Plan::read(words).and_then(|plan| bench::bench(&plan)),
        ["click", samples @ ..] => click::click(samples),
        ["load", rest @ ..] => load::load(rest),
        ["torture", options @ ..] => {
            torture::Plan::read(options).and_then(|plan| torture::torture(&plan))
        }
        // What `bench` measures against; run by it from a release build.
        ["floor", content, output] => bench::floor::run(content.as_ref(), output.as_ref()),
        _ => {
            print!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
