//! The operation `picture`.

use serde::Deserialize;

use super::{Answer, Schema};
use crate::{
    Locale,
    picture::{Kind, Picture},
    release::Release,
    rule::Report,
};

/// The call of `picture`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PictureCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of the picture and of messages
    #[serde(default)]
    locale: Locale,
    /// The release to draw
    release: Release,
    /// What to draw
    picture: Kind,
    /// The title
    title: Option<String>,
}

/// Draws a release
#[must_use]
pub fn picture(call: PictureCall) -> Answer<Picture> {
    let PictureCall { locale, release, picture, title, .. } = call;
    match Picture::draw(&release, picture, title.as_deref(), locale) {
        Ok(picture) => Answer::new(Some(picture), Report::default(), locale),
        Err(report) => Answer::new(None, report, locale),
    }
}
