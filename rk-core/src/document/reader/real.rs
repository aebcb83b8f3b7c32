//! Numbers with decimals.

use super::Reader;
use crate::{document::Kind, rule::course::Expected};

impl Reader<'_> {
    /// A number, as the binary64 number nearest to what is written
    pub fn real(&mut self) -> Option<f64> {
        if !matches!(self.next()?, b'0'..=b'9' | b'-') {
            self.wrong(Kind::Shape(Expected::Number));
            return None;
        }
        let number = self.number()?.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.fault(Kind::Shape(Expected::Number));
        }
        number
    }
}
