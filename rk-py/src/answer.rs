//! Results as Python holds them: frozen, and written out only when asked.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::OnceLock,
};

use pyo3::{
    exceptions::PyValueError,
    prelude::*,
    sync::PyOnceLock,
    types::{PyCapsule, PyDict, PyType},
};
use rk_core::{score, wire::Answer};
use serde::{Serialize, de::DeserializeOwned};

use crate::{frame, plain};

/// A result, its JSON text and its Python values
pub(crate) struct Held<T> {
    source: Source<T>,
    text: OnceLock<String>,
    fields: PyOnceLock<Py<PyDict>>,
}

enum Source<T> {
    /// The core's answer
    Fresh(Answer<T>),
    /// Read from an answer's text
    Stored(T),
}

impl<T> From<Answer<T>> for Held<T> {
    fn from(answer: Answer<T>) -> Self {
        Self { source: Source::Fresh(answer), text: OnceLock::new(), fields: PyOnceLock::new() }
    }
}

impl<T: Serialize + DeserializeOwned> Held<T> {
    fn stored(answer: &str) -> PyResult<Self> {
        let wrong = |_| PyValueError::new_err("answer: expected the JSON text of an answer that is valid");
        let result = serde_json::from_str(answer).map_err(wrong)?;
        Ok(Self { source: Source::Stored(result), text: answer.to_owned().into(), fields: PyOnceLock::new() })
    }

    fn result(&self) -> Option<&T> {
        match &self.source {
            Source::Fresh(answer) => answer.result(),
            Source::Stored(result) => Some(result),
        }
    }

    fn show(&self, how: impl FnOnce(&T) -> String) -> String {
        self.result().map(how).unwrap_or_default()
    }

    fn text(&self) -> &str {
        self.text.get_or_init(|| match &self.source {
            Source::Fresh(answer) => answer.to_json(),
            Source::Stored(_) => String::new(),
        })
    }

    fn field<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let read = || plain::read(py, self.text()).map(Bound::unbind);
        self.fields.get_or_try_init(py, read)?.bind(py).get_item(name)
    }

    fn violations<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.field(py, "report")?.map(|report| report.get_item("violations")).transpose()
    }
}

/// Declares the Python class of a result; the getters are the fields of its answer
macro_rules! class {
    ($(#[$doc:meta])* $name:ident($core:ty), $columns:expr, $show:expr, $html:expr;
     $($(#[$field_doc:meta])* $field:ident,)+
     $({ $($method:tt)* })?) => {
        $(#[$doc])*
        #[pyclass(frozen, module = "rk")]
        pub(crate) struct $name(pub(crate) Held<$core>);

        #[pymethods]
        impl $name {
            #[new]
            fn new(answer: &str) -> PyResult<Self> {
                Held::stored(answer).map(Self)
            }

            $(
                $(#[$field_doc])*
                #[getter]
                fn $field<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
                    self.0.field(py, stringify!($field))
                }
            )+

            $($($method)*)?

            /// What was found: `valid` and `violations`, of which none is an error
            #[getter]
            fn report<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
                self.0.field(py, "report")
            }

            /// Warnings, each with `code`, `severity`, `path`, `params` and `message`
            #[getter]
            fn violations<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
                self.0.violations(py)
            }

            /// The answer as a new dict of plain Python values, fields in the order of the wire
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                plain::read(py, self.0.text())
            }

            /// The answer as JSON text, the same bytes as in Rust and JavaScript
            fn to_json(&self) -> &str {
                self.0.text()
            }

            /// The ties as an Arrow table: `polars.DataFrame(scores)`, `pyarrow.table(scores)`
            // The requested schema is a wish; consumers cast what they want otherwise.
            #[pyo3(signature = (requested_schema=None))]
            fn __arrow_c_stream__<'py>(
                &self,
                py: Python<'py>,
                requested_schema: Option<&Bound<'py, PyAny>>,
            ) -> PyResult<Bound<'py, PyCapsule>> {
                let _ = requested_schema;
                frame::ties(py, self.0.text(), $columns)
            }

            fn __repr__(&self) -> String {
                self.0.show($show)
            }

            fn _repr_html_(&self) -> String {
                self.0.show($html)
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.0.text() == other.0.text()
            }

            fn __hash__(&self) -> u64 {
                let mut hasher = DefaultHasher::new();
                self.0.text().hash(&mut hasher);
                hasher.finish()
            }

            // Nothing in it changes, so a copy is the thing itself.
            fn __copy__(this: Py<Self>) -> Py<Self> {
                this
            }

            fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
                this
            }

            fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (&str,)) {
                (py.get_type::<Self>(), (self.0.text(),))
            }
        }
    };
}

class! {
    /// The scores of a survey, from `rk.score`; frozen.
    ///
    /// Every mean and standard deviation is on the scale 1 to 5. One that does
    /// not exist is None, and `why` beside it names the reason. The attributes
    /// are plain dicts and lists, as in `to_dict()`; equality, hash and pickle
    /// go by the answer's text. The page "The wire" has every field's formula.
    ///
    /// As an Arrow table (`polars.DataFrame(scores)`, `pyarrow.table(scores)`,
    /// `duckdb.sql("from scores")`) it has one row a tie: `rater`, `rated`,
    /// `kind`, `n`, `mean`, `sd`, `level`, the means `communication` and
    /// `relationship`, and `mean_` followed by the item for each item's mean.
    ///
    /// Parameters
    /// ----------
    /// answer : str
    ///     What `to_json()` gave, to have stored scores back.
    ///
    /// Raises
    /// ------
    /// `ValueError`
    ///     If the text is not a valid answer.
    Scores(score::Scores), &frame::TIES, ToString::to_string, score::Scores::to_html;
    /// What was asked: `items` (list of ids) and `min_items`
    instrument,
    /// The name of the threshold profile
    profile,
    /// The profile's cuts, `between` groups and `within` a group
    cuts,
    /// Each pair of a group that answered and a group that was rated, rater by rater
    ties,
    /// Each pair of groups that rate each other, and how far they differ
    asymmetries,
    /// Each group: `out`, `in` and `self` mean, respondents, response rate
    groups,
    /// The relational coordination index in each weighting
    index,
    /// Communication and relationship over all ties
    sub_scores,
    /// Each item over all ties
    dimensions,
    /// The six principles of coordination over all ties
    principles,
    /// How many gave each rating 1 to 5, for each item
    distributions,
    /// Mean and spread of the questionnaires' own scores
    respondent_scores,
    /// Each questionnaire's scores; None unless `respondents=True` was asked
    respondents,
    /// What was read, what is missing and what was dropped
    counts,
    {
        /// Release the scores: only a release is for others, is drawn and reported.
        ///
        /// Parameters
        /// ----------
        /// policy : {"standard", "open"} or dict, default "standard"
        ///     What may be shown: `{"mean_from": 5, "distribution_from": 8,
        ///     "rated_from": 2, "decimals": 2}`, these values if left out: fewest
        ///     answers behind a mean, fewest respondents behind a distribution,
        ///     fewest people in a rated group, decimals of means. `"open"` shows
        ///     everything.
        /// before : Scores, optional
        ///     Scores of an earlier wave that have been or will be released too;
        ///     the two are one release.
        /// locale : {"en", "da"}, default "en"
        ///     Language of messages.
        ///
        /// Returns
        /// -------
        /// Release
        ///     What may be shown, and the reason for each value that may not.
        ///
        /// Raises
        /// ------
        /// `RkError`
        ///     If there is no such policy, or the waves do not fit.
        ///
        /// Examples
        /// --------
        /// >>> import rk
        /// >>> data = {"group": ("a", "b"), "a_timely": (4, 3), "b_timely": (3, 5)}
        /// >>> scores = rk.score(
        /// ...     data,
        /// ...     frequency=None,
        /// ...     instrument={"items": ("timely",)},
        /// ...     codebook={"pattern": "{rated}_{dimension}"},
        /// ... )
        /// >>> scores.release()
        /// <rk.Release: policy standard, 0 of 4 ties shown>
        /// >>> scores.release("open").ties[1]["mean"]
        /// 3.0
        #[pyo3(signature = (policy=None, before=None, *, locale="en"))]
        fn release<'py>(
            this: &Bound<'py, Self>,
            policy: Option<&Bound<'py, PyAny>>,
            before: Option<&Bound<'py, PyAny>>,
            locale: &str,
        ) -> PyResult<Bound<'py, PyAny>> {
            let release = this.py().import("rk.releases")?.getattr("release")?;
            release.call1((this, policy, before, locale))
        }
    }
}

class! {
    /// A published matrix of means with its levels, from `rk.levels`; frozen.
    ///
    /// It behaves as `Scores` does, with the fields that means alone can give.
    /// As an Arrow table it has one row a tie: `rater`, `rated`, `kind`,
    /// `mean`, `level`.
    ///
    /// Parameters
    /// ----------
    /// answer : str
    ///     What `to_json()` gave, to have a stored answer back.
    ///
    /// Raises
    /// ------
    /// `ValueError`
    ///     If the text is not a valid answer.
    MatrixScores(score::MatrixScores), &frame::MATRIX_TIES, ToString::to_string, score::MatrixScores::to_html;
    /// The name of the threshold profile
    profile,
    /// The profile's cuts, `between` groups and `within` a group
    cuts,
    /// Each published mean with its level, in the order of the matrix
    ties,
    /// Each pair of groups that rate each other, and how far they differ
    asymmetries,
    /// Each group: `out`, `in` and `self` mean
    groups,
    /// The relational coordination index, each tie counting the same
    index,
}
