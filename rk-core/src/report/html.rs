//! Pieces of HTML in which every text is escaped.
//!
//! What is written is XML as well: every element is closed.

use crate::{markup::escape, score::Reason};

/// A piece of HTML
#[derive(Clone, Debug, Default)]
pub(super) struct Html {
    text: String,
    /// The reasons of what is withheld in it, each once
    withheld: Vec<Reason>,
}

impl Html {
    /// A text
    pub(super) fn text(text: &str) -> Self {
        let mut html = Self::default();
        escape(text, &mut html.text);
        html
    }

    /// A text that somebody gave, without the marks that turn the direction of text around
    pub(super) fn foreign(text: &str) -> Self {
        let turns = |letter: &char| matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        Self::text(&text.chars().filter(|letter| !turns(letter)).collect::<String>())
    }

    /// A name that somebody gave, kept apart from the direction of the text around it
    pub(super) fn name(name: &str) -> Self {
        Self::foreign(name).inside("bdi")
    }

    /// A text whose slots in braces are filled; a slot that is not given stays
    pub(super) fn filled(template: &str, slots: &[(&str, Self)]) -> Self {
        let mut html = Self::default();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            html.add(&Self::text(before));
            let slot = after.split_once('}');
            let found = slot.and_then(|(name, tail)| {
                slots.iter().find(|(slot, _)| *slot == name).map(|(_, value)| (value, tail))
            });
            if let Some((value, tail)) = found {
                html.add(value);
                rest = tail;
            } else {
                html.text.push('{');
                rest = after;
            }
        }
        html.add(&Self::text(rest));
        html
    }

    /// Markup that is known to be whole
    pub(super) fn markup(markup: impl Into<String>) -> Self {
        Self { text: markup.into(), withheld: Vec::new() }
    }

    /// An element with this inside
    pub(super) fn inside(self, element: &str) -> Self {
        let Self { text, withheld } = self;
        Self { text: format!("<{element}>{text}</{element}>"), withheld }
    }

    /// An element of a class with this inside
    pub(super) fn classed(self, element: &str, class: &str) -> Self {
        let Self { text, withheld } = self;
        Self { text: format!("<{element} class=\"{class}\">{text}</{element}>"), withheld }
    }

    /// This in bold
    pub(super) fn strong(self) -> Self {
        self.inside("strong")
    }

    /// Adds a piece
    pub(super) fn add(&mut self, piece: &Self) {
        self.text.push_str(&piece.text);
        for reason in &piece.withheld {
            if !self.withheld.contains(reason) {
                self.withheld.push(*reason);
            }
        }
    }

    /// This as what stands for a value that is withheld
    pub(super) fn for_withheld(mut self, reason: Reason) -> Self {
        self.withheld.push(reason);
        self
    }

    /// The reasons of what is withheld in it
    pub(super) fn withheld(&self) -> &[Reason] {
        &self.withheld
    }

    /// Adds a paragraph
    pub(super) fn paragraph(&mut self, piece: Self) {
        self.add(&piece.inside("p"));
    }

    /// Adds a list
    pub(super) fn list(&mut self, element: &str, items: impl IntoIterator<Item = Self>) {
        let mut list = Self::default();
        for item in items {
            list.add(&item.inside("li"));
        }
        self.add(&list.inside(element));
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}
