//! The data of a call: inside it, as columns or CSV text, or beside it.

use std::borrow::Cow;

use super::Columns;
use crate::{rule::Rule, survey::Source};

/// A call that may hold data
pub(super) trait HoldsData<'a> {
    /// Takes the columns and the CSV text out of the call
    fn take_data(&mut self) -> (Option<Columns<'a>>, Option<Cow<'a, str>>);
}

/// Answers a call with the data that it holds, or with those beside it, or with what is wrong about them
pub(super) fn given<'a, C: HoldsData<'a>, T>(
    mut call: C,
    beside: Option<Source<'_>>,
    answer: impl FnOnce(C, Result<Source<'_>, Rule>) -> T,
) -> T {
    match (call.take_data(), beside) {
        ((None, None), Some(source)) => answer(call, Ok(source)),
        ((Some(_), Some(_)), None) | (_, Some(_)) => answer(call, Err(Rule::DataTwice)),
        ((Some(columns), None), None) => answer(call, Ok((&columns.table()).into())),
        #[cfg(feature = "import")]
        ((None, Some(csv)), None) => answer(call, Ok((&*csv).into())),
        // Without the reader of CSV its text is no data.
        ((None, _), None) => answer(call, Err(Rule::DataMissing)),
    }
}

/// Says where a call holds its data
macro_rules! holds_data {
    ($call:ident) => {
        impl<'a> crate::wire::data::HoldsData<'a> for $call<'a> {
            fn take_data(&mut self) -> (Option<crate::wire::Columns<'a>>, Option<std::borrow::Cow<'a, str>>) {
                (self.columns.take(), self.csv.take())
            }
        }
    };
}
pub(super) use holds_data;
