//! When two ways of writing a name are the same name.

/// `text` in the form in which names of items are compared: case, spaces,
/// hyphens and underscores do not matter
pub(super) fn plain(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter(|letter| ![' ', '-', '_'].contains(letter)).collect()
}
