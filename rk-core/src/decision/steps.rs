//! The steps of a decision as types: what the citizen has not seen cannot be final.

use super::{
    DecisionDraft, check_with,
    draft::{FactPart, FinalPart, Preliminary, Presentation, RemarkPart, Says, Way},
};
use crate::{
    Date,
    course::draft::YesNo,
    rule::{CourseRule, PracticeRule, Report},
};

/// A preliminary decision
///
/// # Examples
///
/// ```
/// use rk_core::{Date, decision::{Draft, draft::{Says, Way}}};
///
/// let day = |text| Date::parse(text).unwrap();
/// let draft = Draft::new(day("2025-10-01"), "No support at home");
/// let facts = ["Walks 200 metres", "Lives alone"];
/// let mut presented = draft.present(day("2025-10-08"), Way::Meeting, facts).unwrap();
///
/// // The citizen disputes a fact, which has to be answered first.
/// presented.hear(0, Says::Dispute).unwrap();
/// presented.hear(1, Says::Agree).unwrap();
/// let decide = |presented: &rk_core::decision::Presented| {
///     presented.decide(day("2025-10-20"), "Support twice a week", "Walks 50 metres on bad days")
/// };
/// let refused = decide(&presented).unwrap_err();
/// assert_eq!(refused.violations()[0].rule.code(), "decision.fact.disputed");
///
/// let remark = presented.remark(day("2025-10-08"), "Not on bad days", Some(0)).unwrap();
/// presented.answer(remark, "Both are written down now").unwrap();
/// assert_eq!(decide(&presented).unwrap().conclusion(), "Support twice a week");
/// ```
///
/// A draft has no way to a final decision but through the citizen:
///
/// ```compile_fail,E0599
/// use rk_core::{Date, decision::Draft};
///
/// let draft = Draft::new(Date::new(2025, 10, 1).unwrap(), "No");
/// draft.decide(Date::new(2025, 10, 20).unwrap(), "No", "");
/// ```
///
/// And a final decision cannot be written by hand:
///
/// ```compile_fail,E0451
/// use rk_core::{Date, decision::{Final, Presented}};
///
/// fn unseen(presented: Presented) -> Final {
///     Final { presented, on: Date::new(2025, 10, 20).unwrap(), conclusion: String::new(), reasons: String::new() }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    on: Date,
    conclusion: String,
}

/// A preliminary decision that the citizen has seen
#[derive(Clone, Debug, PartialEq)]
pub struct Presented {
    draft: Draft,
    on: Date,
    way: Way,
    facts: Vec<Fact>,
    remarks: Vec<Remark>,
}

/// A fact, and what the citizen says of it
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    text: String,
    says: Says,
}

/// What the citizen said or asked
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    on: Date,
    text: String,
    fact: Option<usize>,
    answer: Option<String>,
}

/// A final decision, which the citizen has seen before
#[derive(Clone, Debug, PartialEq)]
pub struct Final {
    presented: Presented,
    on: Date,
    conclusion: String,
    reasons: String,
}

impl Draft {
    /// A preliminary decision of a day
    #[must_use]
    pub fn new(on: Date, conclusion: impl Into<String>) -> Self {
        Self { on, conclusion: conclusion.into() }
    }

    /// Its day
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// What it says
    #[must_use]
    pub fn conclusion(&self) -> &str {
        &self.conclusion
    }

    /// Presents it to the citizen, who is there, with the facts that it rests on
    ///
    /// # Errors
    ///
    /// The report of [`check`](super::check()), if the day lies before that of the draft or a fact is blank.
    pub fn present<T: Into<String>>(
        self,
        on: Date,
        way: Way,
        facts: impl IntoIterator<Item = T>,
    ) -> Result<Presented, Report<PracticeRule>> {
        let facts = facts.into_iter().map(|text| Fact { text: text.into(), says: Says::Unknown }).collect();
        let presented = Presented { draft: self, on, way, facts, remarks: Vec::new() };
        valid(presented.document(), on).map(|()| presented)
    }
}

impl Presented {
    /// The preliminary decision
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The day on which the citizen saw it
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// The facts, in their order
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The remarks, in their order
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// Notes what the citizen says of the fact at a position
    ///
    /// # Errors
    ///
    /// `input.reference` if there is none.
    pub fn hear(&mut self, fact: usize, says: Says) -> Result<(), PracticeRule> {
        let fact = self.facts.get_mut(fact).ok_or(CourseRule::Reference)?;
        fact.says = says;
        Ok(())
    }

    /// Notes a remark, perhaps about the fact at a position; its own position
    ///
    /// # Errors
    ///
    /// `input.reference` if there is no such fact, `decision.order` if the day
    /// lies before the presentation.
    pub fn remark(
        &mut self,
        on: Date,
        text: impl Into<String>,
        fact: Option<usize>,
    ) -> Result<usize, PracticeRule> {
        if fact.is_some_and(|fact| fact >= self.facts.len()) {
            return Err(CourseRule::Reference.into());
        }
        if on < self.on {
            return Err(PracticeRule::DecisionOrder);
        }
        self.remarks.push(Remark { on, text: text.into(), fact, answer: None });
        Ok(self.remarks.len() - 1)
    }

    /// Answers the remark at a position
    ///
    /// # Errors
    ///
    /// `input.reference` if there is none.
    pub fn answer(&mut self, remark: usize, answer: impl Into<String>) -> Result<(), PracticeRule> {
        let remark = self.remarks.get_mut(remark).ok_or(CourseRule::Reference)?;
        remark.answer = Some(answer.into());
        Ok(())
    }

    /// Decides
    ///
    /// # Errors
    ///
    /// The report of [`check`](super::check()), if a disputed fact has no answered remark, or if the
    /// day lies before the presentation or a remark, or if a remark is blank.
    pub fn decide(
        &self,
        on: Date,
        conclusion: impl Into<String>,
        reasons: impl Into<String>,
    ) -> Result<Final, Report<PracticeRule>> {
        let last =
            Final { presented: self.clone(), on, conclusion: conclusion.into(), reasons: reasons.into() };
        valid(last.document(), on).map(|()| last)
    }

    /// The document of this step
    #[must_use]
    pub fn document(&self) -> DecisionDraft<'_> {
        DecisionDraft {
            draft: Some(Preliminary {
                on: Some(self.draft.on),
                conclusion: Some(self.draft.conclusion.as_str().into()),
                by: None,
            }),
            presented: Some(Presentation {
                on: Some(self.on),
                way: Some(self.way),
                citizen_there: Some(YesNo::Yes),
                ..Presentation::default()
            }),
            facts: (0..).zip(&self.facts).map(|(at, fact)| fact.document(at)).collect(),
            remarks: self.remarks.iter().map(Remark::document).collect(),
            ..DecisionDraft::default()
        }
    }
}

impl Fact {
    /// The fact in words
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the citizen says of it
    #[must_use]
    pub fn says(&self) -> Says {
        self.says
    }

    fn document(&self, at: usize) -> FactPart<'_> {
        FactPart {
            id: Some(at.to_string().into()),
            text: Some(self.text.as_str().into()),
            citizen: Some(self.says),
        }
    }
}

impl Remark {
    /// What the citizen said
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was answered
    #[must_use]
    pub fn answer(&self) -> Option<&str> {
        self.answer.as_deref()
    }

    fn document(&self) -> RemarkPart<'_> {
        RemarkPart {
            on: Some(self.on),
            text: Some(self.text.as_str().into()),
            fact: self.fact.map(|fact| fact.to_string().into()),
            answer: self.answer.as_deref().map(Into::into),
        }
    }
}

impl Final {
    /// The day of the decision
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// What was decided
    #[must_use]
    pub fn conclusion(&self) -> &str {
        &self.conclusion
    }

    /// Why
    #[must_use]
    pub fn reasons(&self) -> &str {
        &self.reasons
    }

    /// What the citizen saw and said before
    #[must_use]
    pub fn presented(&self) -> &Presented {
        &self.presented
    }

    /// The whole document; nothing in it is an error on the day of the decision
    #[must_use]
    pub fn document(&self) -> DecisionDraft<'_> {
        DecisionDraft {
            r#final: Some(FinalPart {
                on: Some(self.on),
                conclusion: Some(self.conclusion.as_str().into()),
                reasons: Some(self.reasons.as_str().into()),
            }),
            ..self.presented.document()
        }
    }
}

/// Whether nothing is wrong with a document on a day but what is no error
fn valid(mut document: DecisionDraft<'_>, on: Date) -> Result<(), Report<PracticeRule>> {
    let (_, report) = check_with(&mut document, Vec::new(), on);
    if report.valid() { Ok(()) } else { Err(report) }
}
