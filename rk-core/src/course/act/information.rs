//! Consents, what is shared, contacts.

use super::{Act, ActName, part::Part};
use crate::{
    Date,
    course::draft::{Consent, Contact, Sharing, Text},
};

impl<'a> Act<'a> {
    /// A consent is given
    #[must_use]
    pub fn give_consent(consent: Consent<'a>) -> Self {
        Self::adding(ActName::GiveConsent, Part::Consent(Box::new(consent)))
    }

    /// The consent with this id is withdrawn; from that day on it no longer counts
    #[must_use]
    pub fn withdraw_consent(consent: impl Into<Text<'a>>, withdrawn_on: Date) -> Self {
        Self { about: Some(consent.into()), day: Some(withdrawn_on), ..Self::new(ActName::WithdrawConsent) }
    }

    /// Somebody is in contact between meetings
    #[must_use]
    pub fn contact(contact: Contact<'a>) -> Self {
        Self::adding(ActName::Contact, Part::Contact(contact))
    }

    /// Information is shared
    #[must_use]
    pub fn share(sharing: Sharing<'a>) -> Self {
        Self::adding(ActName::Share, Part::Sharing(sharing))
    }
}
