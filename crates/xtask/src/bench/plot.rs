//! A drawing of what [`super::locales`] measured: two panels over the number of locales, each with its goal.

use std::fmt::Write as _;

use super::locales::{Step, per_page};

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 180.0;

/// An SVG that is readable on light and dark pages.
pub(super) fn drawing(steps: &[Step]) -> String {
    let last = steps.last().map_or(1, |(count, _)| *count);
    let mut text = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"280\" viewBox=\"0 0 760 280\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#1d2733\">\n  <title>CPU time for a page and peak \
         memory over the number of locales</title>\n  <rect x=\"0.5\" y=\"0.5\" width=\"759\" height=\"279\" rx=\"10\" \
         fill=\"#f6f8fa\" stroke=\"#8a94a0\"/>\n",
    );
    let cost: Vec<(u8, f64)> = steps.iter().map(|(count, run)| (*count, per_page(run))).collect();
    let goal = cost.first().map_or(0.0, |(_, one)| one * 1.2);
    text += &panel(44.0, "CPU ms for a page", &cost, goal, last);
    let memory: Vec<(u8, f64)> = steps.iter().map(|(count, run)| (*count, run.peak_mb)).collect();
    text += &panel(420.0, "Peak memory, MB", &memory, 600.0, last);
    text += "</svg>\n";
    text
}

/// One curve from zero, with a broken line at its goal.
fn panel(left: f64, title: &str, points: &[(u8, f64)], goal: f64, last: u8) -> String {
    let top = 56.0;
    let highest = points.iter().map(|(_, value)| *value).fold(goal, f64::max) * 1.1;
    let x = |count: u8| left + WIDTH * f64::from(count) / f64::from(last);
    let y = |value: f64| top + HEIGHT * (1.0 - value / highest);
    let digits = if highest < 10.0 { 2 } else { 0 };
    let bottom = top + HEIGHT;
    let mut text = String::new();
    let mut line = |shape: std::fmt::Arguments<'_>| writeln!(text, "  {shape}").expect("memory");
    line(format_args!(
        "<text x=\"{left}\" y=\"32\" font-size=\"15\" font-weight=\"600\">{title}</text>"
    ));
    let end = left + WIDTH;
    line(format_args!(
        "<path d=\"M{left} {top}V{bottom}H{end}\" fill=\"none\" stroke=\"#5b6775\"/>"
    ));
    let at = y(goal);
    line(format_args!(
        "<path d=\"M{left} {at:.1}H{end}\" stroke=\"#b3261e\" stroke-dasharray=\"5 4\"/>"
    ));
    line(format_args!(
        "<text x=\"{end}\" y=\"32\" text-anchor=\"end\" fill=\"#b3261e\">goal: {goal:.digits$}</text>"
    ));
    let curve: Vec<String> =
        points.iter().map(|(count, value)| format!("{:.1},{:.1}", x(*count), y(*value))).collect();
    line(format_args!(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#1f5f8b\" stroke-width=\"2.5\"/>",
        curve.join(" ")
    ));
    for (count, value) in points {
        let (x, y) = (x(*count), y(*value));
        line(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"#1f5f8b\"/>"));
        line(format_args!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{value:.digits$}</text>",
            y - 10.0
        ));
        line(format_args!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#5b6775\">{count}</text>",
            bottom + 20.0
        ));
    }
    text
}
