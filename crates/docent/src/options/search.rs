//! `docent search ..`, as it is typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

const EVAL_EXAMPLES: &str = "\
Example:
  docent search eval queries.csv --site help --minimum 90

The file is a table of queries and of the articles that readers should find with them:
  locale,query,articles
  en,reset password,account/password.md
  en,phone,contact.md|account/call-us.md";

#[derive(Debug, Subcommand)]
pub(crate) enum SearchCommand {
    /// Ask queries, and say how many of their articles are among the first five
    Eval(EvalOptions),
}

#[derive(Debug, Args)]
#[command(after_help = EVAL_EXAMPLES)]
pub(crate) struct EvalOptions {
    /// Table of queries and their articles
    #[arg(value_name = "FILE")]
    pub(crate) table: PathBuf,
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// Per cent that each locale must reach; less ends with exit code 1
    #[arg(long, value_name = "PERCENT", default_value_t = 0)]
    pub(crate) minimum: u8,
}
