//! `docent search eval`: how well queries find what they should.

use std::fmt::Write as _;
use std::fs;

use docent_site::search::{Case, Recall, cases, recall};

use crate::failure::{self, Failure, IoFailure};
use crate::options::EvalOptions;
use crate::{articles, read, report, setup};

/// Asks the queries of a table; the number is the exit code.
pub(crate) fn eval(options: &EvalOptions) -> Result<u8, Failure> {
    let path = &options.table;
    let text = fs::read_to_string(path).map_err(|error| IoFailure::new("read", path, error))?;
    let wrong =
        |error| Failure::Config { path: path.clone(), text: text.clone(), error: Box::new(error) };
    let cases = cases(&text).map_err(wrong)?;
    let setup = setup::read(&options.site, None)?;
    let mut input = read::read(&setup)?;
    let texts = articles::expand(&input);
    let (parsed, findings) = articles::parse(&texts, &setup.config);
    let answers = (setup.contacts, setup.form);
    let (site, _) = articles::link(setup.config, answers, &mut input, parsed, findings);
    let outcome = recall(&site, &cases).map_err(wrong)?;
    let tags: Vec<&str> = site.locales.iter().map(|locale| locale.locale.tag()).collect();
    let (table, lowest) = table(&tags, &cases, &outcome);
    report::text(table.as_bytes())?;
    let reached = lowest.is_none_or(|lowest| lowest >= usize::from(options.minimum));
    Ok(if reached { failure::FINE } else { failure::FINDINGS })
}

/// A line for each locale, and one for each case that is not met in full; the lowest recall in per cent.
fn table(tags: &[&str], cases: &[Case], outcome: &[Recall]) -> (String, Option<usize>) {
    let mut table = String::new();
    let mut lowest = None;
    for tag in tags {
        let own: Vec<&Recall> =
            outcome.iter().filter(|recall| cases[recall.case].locale == **tag).collect();
        let wanted: usize = own.iter().map(|recall| cases[recall.case].articles.len()).sum();
        let found: usize = own.iter().map(|recall| recall.found).sum();
        let Some(percent) = (100 * found).checked_div(wanted) else { continue };
        lowest = Some(lowest.unwrap_or(percent).min(percent));
        writeln!(table, "{tag:<8} recall at 5: {percent:>3} % ({found} of {wanted})")
            .expect("memory");
        for recall in own {
            let case = &cases[recall.case];
            if recall.found < case.articles.len() {
                let (wanted, first) = (case.articles.join(", "), recall.first.join(", "));
                writeln!(table, "  `{}` misses {wanted}; it finds {first}", case.query)
                    .expect("memory");
            }
        }
    }
    (table, lowest)
}
