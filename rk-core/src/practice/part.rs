//! The fields of documents, by their types.

use super::Form;
use crate::{
    Date,
    course::draft::{Area, List, Method, PersonKind, Text, Value, YesNo},
    rule::practice::Label,
};

/// What is known of a field besides its type
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    kind: Kind,
    needed: Option<Label>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Plain,
    Id,
    /// The id of an entry of this list, or one of these words
    Reference(&'static str, &'static [&'static str]),
}

impl Look {
    /// Nothing more
    pub(crate) const PLAIN: Self = Self { kind: Kind::Plain, needed: None };

    /// The id of an entry of its list, or of the whole document
    pub(crate) const ID: Self = Self { kind: Kind::Id, needed: None };

    /// The id of one of the people
    pub(crate) const PERSON: Self = Self::entry("people");

    /// The id of one of the people, or `citizen`
    pub(crate) const ANYBODY: Self = Self::PERSON.or(&[Form::CITIZEN]);

    /// The id of an entry of a list
    pub(crate) const fn entry(list: &'static str) -> Self {
        Self { kind: Kind::Reference(list, &[]), needed: None }
    }

    /// A reference that may be one of these words as well
    pub(crate) const fn or(self, words: &'static [&'static str]) -> Self {
        match self.kind {
            Kind::Reference(list, _) => Self { kind: Kind::Reference(list, words), ..self },
            Kind::Plain | Kind::Id => self,
        }
    }

    /// Without it nothing can be checked
    pub(crate) const fn needed(self, label: Label) -> Self {
        Self { needed: Some(label), ..self }
    }
}

/// A struct of fields
pub(crate) trait Entry {
    /// Looks at each of its fields
    fn look(&mut self, form: &mut Form<'_>);
}

/// What stands in a field or a list
pub(crate) trait Item {
    /// Looks at it; whether it counts
    fn look(&mut self, _: &mut Form<'_>, _: Look) -> bool {
        true
    }
}

impl Item for Date {}
impl Item for u32 {}
impl Item for Area {}
impl Item for Method {}
impl Item for PersonKind {}
impl Item for Value {}
impl Item for YesNo {}

impl Item for Text<'_> {
    fn look(&mut self, form: &mut Form<'_>, look: Look) -> bool {
        if self.trim().is_empty() {
            return false;
        }
        match look.kind {
            Kind::Plain => {
                form.text(self);
                true
            }
            Kind::Id => form.id(self),
            Kind::Reference(list, words) => form.reference(self, list, words),
        }
    }
}

/// A field
pub(crate) trait Part {
    /// Looks at what stands in it, and takes out what cannot count
    fn look(&mut self, form: &mut Form<'_>, look: Look);
}

impl<T: Item> Part for Option<T> {
    fn look(&mut self, form: &mut Form<'_>, look: Look) {
        if let Some(item) = self
            && !item.look(form, look)
        {
            *self = None;
        }
        if self.is_none()
            && let Some(label) = look.needed
        {
            form.missing(label);
        }
    }
}

impl<T: Item> Part for List<T> {
    fn look(&mut self, form: &mut Form<'_>, look: Look) {
        let mut gone = Vec::new();
        for number in 0..self.len() {
            let place = self.place(number);
            let Some(item) = self.entries_mut().get_mut(number) else { break };
            if !form.at(place, |form| item.look(form, look)) {
                gone.push(place);
            }
        }
        self.retain(|place, _| gone.binary_search(&place).is_err());
    }
}
