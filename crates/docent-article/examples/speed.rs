//! x
use docent_article::*;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let list = String::from_utf8(std::process::Command::new("find").args([&dir, "-name", "*.md", "-type", "f"]).output().unwrap().stdout).unwrap();
    let files: Vec<String> = list.lines().map(|p| std::fs::read_to_string(p).unwrap()).collect();
    let s = Snippets::default();
    let mut n = 0usize; let mut c = 0; let mut f2 = 0;
    let t = std::time::Instant::now();
    let ex: Vec<_> = files.iter().enumerate().map(|(i,t)| expand(&Source{file:FileId(i as u32), text:t.clone()}, &s)).collect();
    println!("expand {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let ar: Vec<_> = ex.iter().map(|e| parse(e, &Settings::default())).collect();
    println!("parse {:?}", t.elapsed());
    for (a, f) in &ar { f2 += f.len(); for b in &a.body { b.walk(&mut |x| { n += 1; c += x.children.capacity() - x.children.len(); }); } }
    println!("nodes {n} slack {c} size {} findings {f2}", std::mem::size_of::<Node<'_>>());
    let mut by = std::collections::BTreeMap::new();
    for (_, f) in &ar { for f in f { *by.entry(f.code.id()).or_insert(0) += 1; } }
    println!("{by:?}");
    let t = std::time::Instant::now();
    let mut k = 0;
    for f in &files { for e in pulldown_cmark::Parser::new_ext(f, pulldown_cmark::Options::ENABLE_TABLES) { k += matches!(e, pulldown_cmark::Event::Text(_)) as usize; } }
    println!("pulldown alone {:?} {k}", t.elapsed());
}
