//! A decision as a half-filled form has it: every field may be missing.

use crate::{
    Date,
    course::draft::{List, Text, YesNo},
    practice::{Look, choices, document},
    rule::practice::Label,
};

choices! {
    /// What the citizen says of a fact
    Says { Agree = "agree", Dispute = "dispute", Unknown = "unknown" }
    /// How a draft is presented
    Way { Meeting = "meeting", Video = "video", Phone = "phone", Letter = "letter" }
}

document! {
    /// A decision, from its draft to the final one
    DecisionDraft<'a> {
        /// What it is called
        id: Option<Text<'a>> = Look::ID,
        /// What is decided
        matter: Option<Text<'a>>,
        /// The preliminary decision
        draft: Option<Preliminary<'a>>,
        /// What it rests on
        facts: List<FactPart<'a>>,
        /// How it was presented to the citizen
        presented: Option<Presentation<'a>>,
        /// What the citizen said
        remarks: List<RemarkPart<'a>>,
        /// The final decision
        r#final: Option<FinalPart<'a>>,
    }
}

document! {
    /// A preliminary decision
    Preliminary<'a> {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::DraftOn),
        /// Who made it
        by: Option<Text<'a>>,
        /// What it says
        conclusion: Option<Text<'a>>,
    }
}

document! {
    /// A fact that the decision rests on
    FactPart<'a> {
        /// Unique among the facts
        id: Option<Text<'a>> = Look::ID.needed(Label::FactId),
        /// The fact in words
        text: Option<Text<'a>> = Look::PLAIN.needed(Label::FactText),
        /// What the citizen says of it; unknown if left out
        citizen: Option<Says>,
    }
}

document! {
    /// How the preliminary decision was presented
    Presentation<'a> {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::PresentedOn),
        /// Who presented it
        by: Option<Text<'a>>,
        /// Who mediated
        mediator: Option<Text<'a>>,
        /// How
        way: Option<Way>,
        /// Whether the citizen was there
        citizen_there: Option<YesNo>,
    }
}

document! {
    /// What the citizen said or asked
    RemarkPart<'a> {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::RemarkOn),
        /// The remark
        text: Option<Text<'a>> = Look::PLAIN.needed(Label::RemarkText),
        /// The fact that it is about
        fact: Option<Text<'a>> = Look::entry("facts"),
        /// What was answered
        answer: Option<Text<'a>>,
    }
}

document! {
    /// A final decision
    FinalPart<'a> {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::FinalOn),
        /// What it says
        conclusion: Option<Text<'a>>,
        /// Why
        reasons: Option<Text<'a>>,
    }
}
