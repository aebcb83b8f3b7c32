//! What stands for a workgroup in the data.

use super::{codebook::key, interner::Names};

/// The names of groups by the texts in the data, and the texts that were seen
#[derive(Clone, Debug, Default)]
pub(super) struct GroupNames {
    /// The texts and the names in the form in which they are compared, and the name of each
    texts: Names,
    of_text: Vec<String>,
    names: Names,
    of_name: Vec<String>,
    /// The texts as they stand in the data, and the number of the group that each stands for
    seen: Names,
    groups: Vec<Option<usize>>,
}

impl GroupNames {
    pub(super) fn new(given: &[(String, String)]) -> Self {
        let mut names = Self::default();
        for (text, name) in given {
            if names.texts.add(&key(text)).1 {
                names.of_text.push(name.trim().to_owned());
            }
            if names.names.add(&key(name)).1 {
                names.of_name.push(name.trim().to_owned());
            }
        }
        names
    }

    /// The number of the group that a text stands for, and whether the text came for the first time
    ///
    /// `add` gives the number of a name.
    pub(super) fn group(&mut self, text: &str, add: impl FnOnce(&str) -> usize) -> (Option<usize>, bool) {
        let (number, new) = self.seen.add(text);
        if new {
            let text = key(text);
            let name = match self.texts.find(&text) {
                Some(at) => self.of_text.get(at),
                None => self.names.find(&text).and_then(|at| self.of_name.get(at)),
            };
            self.groups.push(name.map(|name| add(name)));
        }
        (self.groups.get(number).copied().flatten(), new)
    }
}
