//! Differences of two texts, for people.

/// Where two long texts without lines part, with some letters around.
pub(crate) fn near(expected: &str, actual: &str) -> String {
    let same = expected.chars().zip(actual.chars()).take_while(|(a, b)| a == b).count();
    let around =
        |text: &str| -> String { text.chars().skip(same.saturating_sub(40)).take(100).collect() };
    format!("- {}\n+ {}", around(expected), around(actual))
}

/// Lines that are only expected begin with `-`, lines that are only there with `+`.
pub(crate) fn of(expected: &str, actual: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    // Longest common subsequence from each place on; texts of cases are short.
    let mut common = vec![vec![0usize; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a][b] = if old[a] == new[b] {
                common[a + 1][b + 1] + 1
            } else {
                common[a + 1][b].max(common[a][b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut out = String::new();
    while a < old.len() || b < new.len() {
        let (mark, line) = if a < old.len() && b < new.len() && old[a] == new[b] {
            (a, b) = (a + 1, b + 1);
            (' ', old[a - 1])
        } else if a < old.len() && (b == new.len() || common[a + 1][b] >= common[a][b + 1]) {
            a += 1;
            ('-', old[a - 1])
        } else {
            b += 1;
            ('+', new[b - 1])
        };
        out.extend([mark, ' ']);
        out.push_str(line);
        out.push('\n');
    }
    out
}
