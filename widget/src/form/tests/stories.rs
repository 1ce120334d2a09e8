//! `stories.md`: each line of a story is a step and, after `=>`, what the form is then.

use expect_test::expect_file;

use super::teller::Teller;

#[test]
fn stories_go_as_they_are_told() {
    let mut teller = None;
    let tell = |line: &str| match &mut teller {
        _ if line.starts_with("```") => {
            teller = if teller.is_none() { Some(Teller::new()) } else { None };
            format!("{line}\n")
        }
        Some(teller) => {
            let step = line.split(" =>").next().unwrap_or_default();
            format!("{step} => {}\n", teller.tell(step))
        }
        None => format!("{line}\n"),
    };
    let told: String = include_str!("stories.md").lines().map(tell).collect();
    expect_file!["stories.md"].assert_eq(&told);
}
