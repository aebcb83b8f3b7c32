//! What must be true of every picture and every table beside one.

use std::{collections::BTreeSet, path::PathBuf};

use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthChar as _;

/// The elements of a picture and their attributes: nothing else may stand in it
const ALLOWED: &[(&str, &[&str])] = &[
    ("svg", &["lang", "width", "height", "viewBox", "role", "aria-labelledby", "font-family"]),
    ("title", &["id"]),
    ("desc", &["id"]),
    ("defs", &[]),
    ("pattern", &["id", "width", "height", "patternUnits"]),
    ("rect", &["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray"]),
    ("circle", &["cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-dasharray"]),
    ("path", &["d", "fill", "stroke", "stroke-width", "stroke-dasharray"]),
    ("text", &["x", "y", "font-size", "font-weight", "text-anchor", "fill"]),
];

/// The advance of a letter in Helvetica, in thousandths, for letters that have one; wide letters are square
fn advance(letter: char) -> f64 {
    let thousandths = match letter {
        'i' | 'j' | 'l' => 222.0,
        ' ' | ',' | '.' | ':' | ';' | '/' | 'f' | 't' | 'I' | '!' => 278.0,
        'r' | '(' | ')' | '-' => 333.0,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500.0,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 722.0,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 667.0,
        'G' | 'O' | 'Q' => 778.0,
        'm' | 'M' => 833.0,
        'W' => 944.0,
        'æ' | '%' => 889.0,
        '…' | '→' => 1000.0,
        letter if letter.is_ascii() => 584.0,
        letter => match letter.width() {
            Some(0) => 0.0,
            Some(2) => 1000.0,
            _ => 556.0,
        },
    };
    thousandths / 1000.0
}

#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn inside(self, other: Self) -> bool {
        self.left >= other.left
            && self.top >= other.top
            && self.right <= other.right
            && self.bottom <= other.bottom
    }

    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// Where the letters of a text stand
fn letters(node: Node<'_, '_>) -> Area {
    let line: String = node.children().filter(Node::is_text).map(|text| text.text().unwrap()).collect();
    let size = number(node, "font-size");
    let bold = if node.has_attribute("font-weight") { 1.06 } else { 1.0 };
    let wide = line.chars().map(advance).sum::<f64>() * size * bold;
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        None => x,
        Some("middle") => x - wide / 2.0,
        Some(_) => x - wide,
    };
    Area { left, top: y - size * 0.72, right: left + wide, bottom: y + size * 0.2 }
}

/// Holds a picture against everything that must be true of it
pub(crate) fn check(svg: &str) {
    let document = Document::parse(svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(root.attribute("role"), Some("img"));
    let view: Vec<f64> =
        root.attribute("viewBox").unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    let sheet = Area { left: view[0], top: view[1], right: view[2], bottom: view[3] };
    let mut ids = BTreeSet::new();
    let mut texts: Vec<(Area, String)> = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let allowed = ALLOWED.iter().find(|(allowed, _)| *allowed == name);
        assert!(allowed.is_some(), "{name} is not allowed");
        let (_, attributes) = allowed.unwrap();
        for attribute in node.attributes() {
            assert!(attributes.contains(&attribute.name()), "{name} {}", attribute.name());
        }
        if let Some(id) = node.attribute("id") {
            assert!(id.starts_with("rk-"), "{id}");
            assert!(ids.insert(id.to_owned()), "{id} twice");
        }
        let drawn =
            !node.ancestors().any(|above| above.has_tag_name(("http://www.w3.org/2000/svg", "pattern")));
        let area = match name {
            "rect" if drawn && node.has_attribute("x") => {
                let (left, top) = (number(node, "x"), number(node, "y"));
                Area { left, top, right: left + number(node, "width"), bottom: top + number(node, "height") }
            }
            "circle" => {
                let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
                Area { left: x - r, top: y - r, right: x + r, bottom: y + r }
            }
            "text" => {
                let area = letters(node);
                texts.push((area, node.text().unwrap_or_default().to_owned()));
                area
            }
            _ => continue,
        };
        assert!(area.inside(sheet), "{name} {area:?} leaves {sheet:?}");
    }
    for (at, (one, words)) in texts.iter().enumerate() {
        for (other, others) in &texts[at + 1..] {
            assert!(!one.meets(*other), "{words:?} {one:?} covers {others:?} {other:?}");
        }
    }
    let named: Vec<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
    assert!(named.iter().all(|id| ids.contains(*id)));
    for part in svg.split("url(").skip(1) {
        let id = part.split(')').next().unwrap().trim_start_matches('#');
        // A name may hold such text, but not inside of a tag.
        assert!(ids.contains(id) || !part.split(['<', '>']).next().unwrap().contains('"'), "{id}");
    }
    for node in document.descendants() {
        for attribute in node.attributes() {
            assert!(!attribute.value().contains("//"), "{}", attribute.value());
        }
    }
}

/// An HTML table: every tag is one of a few, and they close in order
pub(crate) fn check_table(table: &str) {
    let wrapped = table.to_owned();
    let document = Document::parse(&wrapped).unwrap();
    for node in document.descendants().filter(Node::is_element) {
        let allowed = ["table", "caption", "thead", "tbody", "tr", "th", "td", "bdi"];
        assert!(allowed.contains(&node.tag_name().name()));
        assert!(node.attributes().all(|attribute| ["lang", "scope"].contains(&attribute.name())));
    }
    let cells = |row: Node<'_, '_>| row.children().filter(Node::is_element).count();
    let rows: BTreeSet<usize> =
        document.descendants().filter(|node| node.has_tag_name("tr")).map(cells).collect();
    assert_eq!(rows.len(), 1, "rows differ in length");
}

/// Holds a text against the file that is kept of it
pub(crate) fn check_kept(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var_os("RK_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{} looks different", path.display());
}
