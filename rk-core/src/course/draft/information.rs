//! Consents, what was shared, contacts.

use super::{
    List, Text, draft,
    words::{LegalBasis, Method},
};
use crate::Date;

draft! {
    /// A consent to share information
    Consent<'a> {
        /// Unique among the consents
        id: Option<Text<'a>>,
        /// Who gave it
        given_by: Option<Text<'a>>,
        /// How the right to speak for the citizen is documented
        representation: Option<Text<'a>>,
        /// When
        given_on: Option<Date>,
        /// The first day on which it no longer counts
        withdrawn_on: Option<Date>,
        /// The first day after its term
        valid_to: Option<Date>,
        /// The persons who may know
        recipients: List<Text<'a>>,
        /// What they may know
        information: List<Text<'a>>,
        /// What for
        purpose: Option<Text<'a>>,
        /// On what ground; consent if left out
        legal_basis: Option<LegalBasis>,
    }
}

draft! {
    /// Information that was shared
    Sharing<'a> {
        /// When
        date: Option<Date>,
        /// What
        what: Option<Text<'a>>,
        /// With whom
        recipient: Option<Text<'a>>,
        /// The meeting that it is from
        meeting: Option<Text<'a>>,
    }
}

draft! {
    /// A contact between meetings
    Contact<'a> {
        /// When
        date: Option<Date>,
        /// With or by whom
        person: Option<Text<'a>>,
        /// How
        method: Option<Method>,
        /// The agreement that it was about
        about: Option<Text<'a>>,
        /// Whether the citizen had agreed to it
        citizen_agreed: Option<bool>,
    }
}
