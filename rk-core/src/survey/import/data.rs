//! What was read, in the long form.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::survey::{Block, Questionnaire, Responses, answers};

/// Answers in the long form, column by column: nothing is copied before it is asked for
///
/// Questionnaires stand by group, then in the order of the data; within one
/// stands every rated group and every item.
#[derive(Clone, Copy, Debug)]
pub struct LongData<'a>(pub(super) &'a Responses);

/// Where an answer stands in the responses
#[derive(Clone, Copy)]
struct Place<'a> {
    block: &'a Block,
    questionnaire: &'a Questionnaire,
    /// Its position in the block
    at: usize,
    /// The position of the rated group among those that are rated, and of the item
    rated: usize,
    item: usize,
}

impl<'a> LongData<'a> {
    fn places(self) -> impl Iterator<Item = Place<'a>> {
        let (rated, items) = (self.0.rated().len(), self.0.instrument().items().len());
        self.0.blocks().iter().flat_map(move |block| {
            block.questionnaires().iter().enumerate().flat_map(move |(at, questionnaire)| {
                (0..rated * items).map(move |place| Place {
                    block,
                    questionnaire,
                    at,
                    rated: place / items,
                    item: place % items,
                })
            })
        })
    }

    fn group(self, group: Option<usize>) -> &'a str {
        group.and_then(|group| self.0.groups().get(group)).map_or("", |group| group.name.as_str())
    }

    /// The number of rows
    #[must_use]
    pub fn rows(self) -> usize {
        let questionnaires: usize = self.0.blocks().iter().map(|block| block.questionnaires().len()).sum();
        questionnaires * self.0.rated().len() * self.0.instrument().items().len()
    }

    /// The respondent of each row
    pub fn respondent(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.0.respondent(place.questionnaire))
    }

    /// The respondent's group
    pub fn rater_group(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.group(Some(place.block.group())))
    }

    /// The group that is rated
    pub fn rated_group(self) -> impl Iterator<Item = &'a str> {
        self.places().map(move |place| self.group(self.0.rated().get(place.rated).copied()))
    }

    /// The item's id
    pub fn dimension(self) -> impl Iterator<Item = &'a str> {
        let items = self.0.instrument().items();
        self.places().map(move |place| items.get(place.item).map_or("", |item| item.id.as_str()))
    }

    /// The answer, 1 to 5, as it was given
    pub fn rating(self) -> impl Iterator<Item = Option<u8>> {
        let items = self.0.instrument().items().len();
        self.places().map(move |Place { block, at, rated, item, .. }| {
            let column = (rated * items + item) * block.questionnaires().len();
            block.ratings().get(column + at).copied().filter(|rating| *rating != answers::NONE)
        })
    }

    /// The site of each row; `None` if the data has no sites
    #[must_use]
    pub fn site(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(0)
    }

    /// The wave of each row; `None` if the data has no waves
    #[must_use]
    pub fn wave(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(1)
    }

    /// The case of each row; `None` if the data has no cases
    #[must_use]
    pub fn case(self) -> Option<impl Iterator<Item = Option<&'a str>>> {
        self.key(2)
    }

    fn key(self, key: usize) -> Option<impl Iterator<Item = Option<&'a str>>> {
        let of = move |questionnaire| self.0.keys(questionnaire).get(key).copied().flatten();
        let first = self.0.blocks().first()?.questionnaires().first()?;
        of(first)?;
        Some(self.places().map(move |place| of(place.questionnaire).filter(|name| !name.is_empty())))
    }
}

/// A column that is written from an iterator
pub(super) struct Written<F>(pub(super) F);

impl<T: Serialize, I: Iterator<Item = T>, F: Fn() -> I> Serialize for Written<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

impl Serialize for LongData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = serializer.serialize_struct("Data", 8)?;
        data.serialize_field("respondent", &Written(|| self.respondent()))?;
        data.serialize_field("rater_group", &Written(|| self.rater_group()))?;
        data.serialize_field("rated_group", &Written(|| self.rated_group()))?;
        data.serialize_field("dimension", &Written(|| self.dimension()))?;
        data.serialize_field("rating", &Written(|| self.rating()))?;
        for (key, name) in ["site", "wave", "case"].into_iter().enumerate() {
            if self.key(key).is_some() {
                data.serialize_field(name, &Written(|| self.key(key).into_iter().flatten()))?;
            }
        }
        data.end()
    }
}
