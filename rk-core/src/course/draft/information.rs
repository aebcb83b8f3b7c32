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
        id: Option<Text<'a>> = Id(Label::ConsentId, To::Others),
        /// Who gave it
        given_by: Option<Text<'a>> = Need::ANYBODY,
        /// How the right to speak for the citizen is documented
        representation: Option<Text<'a>> = Text(None),
        /// When
        given_on: Option<Date>,
        /// The first day on which it no longer counts
        withdrawn_on: Option<Date>,
        /// The first day after its term
        valid_to: Option<Date>,
        /// The persons who may know
        recipients: List<Text<'a>> = Need::PERSON,
        /// What they may know
        information: List<Text<'a>> = Text(None),
        /// What for
        purpose: Option<Text<'a>> = Text(None),
        /// On what ground; consent if left out
        legal_basis: Option<LegalBasis>,
    }
}

draft! {
    /// Information that was shared
    Sharing<'a> {
        /// When
        date: Option<Date> = Value(Some(Label::SharingDate)),
        /// What
        what: Option<Text<'a>> = Text(Some(Label::SharingWhat)),
        /// With whom
        recipient: Option<Text<'a>> = Need::anybody(Label::SharingRecipient),
        /// The meeting that it is from
        meeting: Option<Text<'a>> = Need::to(To::Meetings),
    }
}

draft! {
    /// A contact between meetings
    Contact<'a> {
        /// When
        date: Option<Date> = Value(Some(Label::ContactDate)),
        /// With or by whom
        person: Option<Text<'a>> = Need::anybody(Label::ContactPerson),
        /// How
        method: Option<Method>,
        /// The agreement that it was about
        about: Option<Text<'a>> = Need::to(To::Agreements),
        /// Whether the citizen had agreed to it
        citizen_agreed: Option<bool>,
    }
}
