use docent_article::*;
fn main() {
    let many = |t: &str, n: usize| t.repeat(n);
    let inputs = [
        many("<div>", 50_000),
        many("<b>", 100_000),
        many("<p><b>", 50_000),
        many("<b><p>", 50_000),
        many("<b><i></b></i>", 30_000),
        many("<a href=x>", 50_000),
        many("<table><td>", 20_000),
        many("<table><b>", 20_000),
        many("<b><table><td></b>", 20_000),
        many("<b><table></b>", 20_000),
        many("<ul><li>", 30_000),
        many("<span>", 50_000) + &many("</span>", 50_000),
        many("<", 1_000_000),
        many("<a ", 300_000),
        many("<a b=\"", 150_000),
        many("<x ", 300_000) + ">",
        many("<script>", 100_000),
        many("<!", 300_000),
        many("<!--", 200_000),
        many("</p>", 100_000),
        many("&", 500_000),
        many("<svg>", 50_000) + &many("</svg>", 50_000),
        many("<td>", 100_000),
        many("<p>a", 100_000),
        many("> <div>\n", 100) + &many("<div>", 1000),
        many("<b><i><u><s><em><strong><code><small>", 5000),
        many("<b><i><u><s><em><strong><code><small>", 1)
            + &many("<p>x", 50000)
            + "</b></i></u></s></em></strong></code></small>",
        many("<p>\n\n* a\n\n</p>\n", 20000),
    ];
    for input in inputs {
        for body in
            [format!("<div>{input}"), format!("a {input}"), format!("<table>{input}</table>")]
        {
            let source = Source { file: FileId(0), text: body };
            let t = std::time::Instant::now();
            let e = expand(&source, &Snippets::default());
            let t1 = t.elapsed();
            let (a, f) = parse(&e, &Settings::default());
            let d = t.elapsed();
            if d.as_millis() > 150 {
                println!(
                    "{:?} expand {:?} {} blocks {} findings {}",
                    d,
                    t1,
                    source.text.len(),
                    a.body.len(),
                    f.len()
                );
                println!("   {}", &source.text[..30.min(source.text.len())].replace('\n', "\\n"));
            }
        }
    }
}
