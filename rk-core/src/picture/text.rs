//! Names and sentences on a sheet: made harmless, measured, broken into lines.

use unicode_width::UnicodeWidthChar as _;

use super::plane::px;

/// What stands between these has a direction of its own
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';
/// The most marks that are set on one letter
const MOST_MARKS: usize = 4;

/// `text` without what could harm the sheet around it
///
/// Letters that XML forbids become U+FFFD, white space a blank. Marks that
/// turn the direction of text around go; what stands in a name cannot then
/// reach past it.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut marks = 0;
    for letter in text.chars() {
        let letter = match letter {
            letter if hidden(letter) => continue,
            letter if letter.is_whitespace() => ' ',
            letter if letter.is_control() || unassigned(letter) => '\u{fffd}',
            letter => letter,
        };
        marks = if letter.width() == Some(0) { marks + 1 } else { 0 };
        if marks <= MOST_MARKS && !(letter == ' ' && cleaned.ends_with(' ')) {
            cleaned.push(letter);
        }
    }
    let cleaned = cleaned.trim();
    if cleaned.chars().all(|letter| letter.width() == Some(0)) { "\u{fffd}".into() } else { cleaned.into() }
}

/// Marks that are not seen themselves: of direction, of joins, of places to break
fn hidden(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{e0000}'..='\u{e0fff}')
}

/// Code points that never are letters
fn unassigned(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// A name inside a sentence, so that neither turns the other around
pub(super) fn isolated(name: &str) -> String {
    format!("{ISOLATE}{name}{END_OF_ISOLATE}")
}

/// The width of a letter in thousandths of the size of the type
///
/// A little wider than Arial, Helvetica, Roboto and Liberation Sans; what is
/// not known is taken to be wider than it is high.
fn thousandths(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | '|' | '\'' => 260,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '·' | '!' | 'I' | 'f' | 't' | '(' | ')' | '[' | ']'
        | '/' => 320,
        'r' | '-' | '\u{2010}' | '"' | '*' => 390,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 540,
        'w' => 780,
        'm' | 'M' | 'æ' | '%' => 930,
        'W' | 'œ' | 'Æ' | 'Œ' | '@' | '—' | '…' | '→' => 1050,
        'a'..='z' | '0'..='9' | 'L' | '?' | '–' | '_' | '+' | '\u{2212}' | 'ß'..='ö' | 'ø'..='ÿ' => 610,
        'A' | 'B' | 'E' | 'F' | 'K' | 'P' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' | '$' | '€' | '#' | '&' => {
            720
        }
        ' '..='~'
        | '\u{a1}'..='\u{24f}'
        | '\u{370}'..='\u{3ff}'
        | '\u{5d0}'..='\u{5f4}'
        | '\u{620}'..='\u{6ff}' => 850,
        // One code point, a whole sentence long.
        '\u{fdfd}' => 14_000,
        '\u{fdf0}'..='\u{fdff}' | '\u{12000}'..='\u{1254f}' => 5_000,
        '\u{2e3a}' | '\u{2e3b}' => 3_100,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => 1_450,
        letter => match letter.width() {
            Some(0) => 0,
            Some(2) => 1_050,
            _ => 1_150,
        },
    }
}

/// The width of one line, at most, in the units of the sheet
pub(super) fn width(text: &str, size: i64) -> i64 {
    text.chars().map(thousandths).sum::<i64>() * px(size) / 1_000
}

/// A text in lines
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    /// One or more lines, none of them wider than was asked for
    pub(super) lines: Vec<String>,
    /// Whether the last one ends in an ellipsis
    pub(super) cut: bool,
}

/// Breaks a text into at most `most` lines of a width
///
/// Lines break at blanks and behind hyphens; a word that is too long for a
/// line is broken where it must. What does not fit ends in an ellipsis.
pub(super) fn wrap(text: &str, size: i64, room: i64, most: usize) -> Lines {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if lines.len() > most {
            break;
        }
        let joined = format!("{line}{piece}");
        if width(joined.trim_end(), size) <= room {
            line = joined;
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        piece.trim_start().clone_into(&mut line);
        while width(line.trim_end(), size) > room && lines.len() <= most {
            let (head, tail) = broken(&line, size, room);
            lines.push(head);
            line = tail;
        }
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    let cut = lines.len() > most || lines.iter().any(|line| line == "…");
    if lines.len() > most {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            while width(last, size) + width("…", size) > room && last.pop().is_some() {}
            *last = format!("{}…", last.trim_end_matches([' ', '\u{200d}', '-']));
        }
    }
    isolate_lines(&mut lines);
    Lines { lines, cut }
}

/// Lets no isolated name reach over the end of its line: it ends there and begins anew
fn isolate_lines(lines: &mut [String]) {
    let mut open = false;
    for line in lines {
        if open {
            line.insert(0, ISOLATE);
        }
        open = line.matches(ISOLATE).count() > line.matches(END_OF_ISOLATE).count();
        if open {
            line.push(END_OF_ISOLATE);
        }
    }
}

/// The parts of a text between which a line may end
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/'])
}

/// A word that is too long for a line, as what fits and the rest
fn broken(word: &str, size: i64, room: i64) -> (String, String) {
    // Letters beyond these are not hyphenated.
    let latin =
        |letter: Option<char>| letter.is_some_and(|letter| letter < '\u{530}' && letter.is_alphabetic());
    let room = room - width("-", size);
    let (mut end, mut wide, mut joined) = (0, 0, false);
    let mut first = word.len();
    for (at, letter) in word.char_indices() {
        // A mark stays with its letter, and so do letters that are joined.
        if at > 0 && letter.width() != Some(0) && !joined {
            first = first.min(at);
            if wide <= room {
                end = at;
            }
        }
        joined = letter == '\u{200d}';
        wide += width(letter.encode_utf8(&mut [0; 4]), size);
    }
    let Some((head, tail)) = word.split_at_checked(end).filter(|_| end > 0) else {
        // Not even one letter fits.
        return ("…".into(), word.split_at_checked(first).map_or_else(String::new, |(_, tail)| tail.into()));
    };
    let hyphen = latin(head.chars().next_back()) && latin(tail.chars().next());
    (if hyphen { format!("{head}-") } else { head.into() }, tail.into())
}
