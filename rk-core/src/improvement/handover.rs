//! How children and young people with a longer illness were handed over between sectors.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Day, Known, Share,
    declare::given,
    notes::{At, MOST_ENTRIES, Notes},
    share::Tally,
};
use crate::rule::{Places, Report, Rule};

given! {
    /// A hand-over from one sector to the other
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Handover {
        /// Its name, if it has one
        pub id: Option<String>,
        /// Whether the illness is chronic or longer; the goals are for those of whom it is not no
        pub long_illness: Option<Known>,
        /// Whether there was a joint meeting of the sectors
        pub joint_meeting: Option<Known>,
        /// Whether the family was in it
        pub family_present: Option<Known>,
        /// Whether knowledge was given in time
        pub knowledge_on_time: Option<Known>,
        /// The day on which the knowledge was needed
        pub needed_on: Option<Day>,
        /// The day on which it was given: in time up to and on the day on which it was needed
        pub given_on: Option<Day>,
    }
}

/// A goal of a hand-over
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// A joint meeting of the sectors
    JointMeeting,
    /// The family in it
    FamilyPresent,
    /// Knowledge given in time
    KnowledgeOnTime,
}

/// What became of the goals in one hand-over
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandoverRow {
    /// Its name
    pub id: Option<String>,
    /// The goals that were not met
    pub missing: Vec<Goal>,
    /// The goals of which nobody knows
    pub unknown: Vec<Goal>,
}

/// Hand-overs against their three goals
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandoverAudit {
    /// The hand-overs that the goals are for
    pub handovers: u64,
    /// Of these, those with a joint meeting
    pub joint_meeting: Share,
    /// Of those with a joint meeting, those with the family in it
    pub family_present: Share,
    /// Those with knowledge in time
    pub knowledge_on_time: Share,
    /// Those that met all three goals
    pub all_three: Share,
    /// Every hand-over
    pub rows: Vec<HandoverRow>,
}

impl HandoverAudit {
    /// The hand-overs against their goals, with intervals at a confidence between 0 and 1
    ///
    /// The result is there if the report is valid.
    #[must_use]
    pub fn of(handovers: &[Handover], confidence: f64) -> (Option<Self>, Report) {
        Self::beside(&Places::default(), handovers, confidence)
    }

    /// The same beside places that could not be read
    pub(crate) fn beside(unread: &Places, handovers: &[Handover], confidence: f64) -> (Option<Self>, Report) {
        let mut notes = Notes::new(unread);
        let list = At::field("handovers");
        let mut ids = BTreeSet::new();
        let mut rows = Vec::new();
        let [mut meetings, mut families, mut knowledge, mut all] = [Tally::default(); 4];
        for (at, handover) in notes.list(handovers, MOST_ENTRIES, list).iter().enumerate() {
            let place = list.entry(at);
            let goals = handover.goals();
            handover.check(goals, &mut ids, place, &mut notes);
            if !handover.meant() {
                rows.push(HandoverRow { id: handover.id.clone(), missing: Vec::new(), unknown: Vec::new() });
                continue;
            }
            let [(_, meeting), (_, family), (_, in_time)] = goals;
            meetings.add(meeting);
            if meeting == Known::Yes {
                families.add(family);
            }
            knowledge.add(in_time);
            all.add(together([meeting, family, in_time]));
            let those = |wanted: Known| {
                goals.iter().filter(|(_, met)| *met == wanted).map(|(goal, _)| *goal).collect()
            };
            rows.push(HandoverRow {
                id: handover.id.clone(),
                missing: those(Known::No),
                unknown: those(Known::Unknown),
            });
        }
        let audit = Self {
            handovers: all.yes + all.no + all.unknown,
            joint_meeting: meetings.share(confidence),
            family_present: families.share(confidence),
            knowledge_on_time: knowledge.share(confidence),
            all_three: all.share(confidence),
            rows,
        };
        (notes.valid().then_some(audit), notes.report)
    }
}

impl Handover {
    /// Whether the goals are for it
    fn meant(&self) -> bool {
        self.long_illness != Some(Known::No)
    }

    /// Whether the knowledge was given in time, if the two days say so
    fn in_time(&self) -> Option<Known> {
        let [needed, given] = [self.needed_on, self.given_on].map(|day| day.and_then(Day::date));
        needed.zip(given).map(|(needed, given)| Known::from(given <= needed))
    }

    /// Which goals were met
    fn goals(&self) -> [(Goal, Known); 3] {
        let meeting = self.joint_meeting.unwrap_or_default();
        // Where no meeting was held the family was not in one.
        let family = if meeting == Known::No { Known::No } else { self.family_present.unwrap_or_default() };
        let knowledge = self.in_time().or(self.knowledge_on_time).unwrap_or_default();
        [(Goal::JointMeeting, meeting), (Goal::FamilyPresent, family), (Goal::KnowledgeOnTime, knowledge)]
    }

    fn check<'h>(
        &'h self,
        goals: [(Goal, Known); 3],
        ids: &mut BTreeSet<&'h str>,
        place: At<'_>,
        notes: &mut Notes<'_>,
    ) {
        let [(_, meeting), (_, family), (_, knowledge)] = goals;
        let days = [self.needed_on, self.given_on];
        let days_are_days = days.into_iter().flatten().all(|day| day.date().is_some());
        let unknown = [meeting, family, knowledge].into_iter().filter(|met| *met == Known::Unknown).count();
        // What a day that is none leaves open is not said twice.
        if self.meant() && unknown > 0 && days_are_days {
            notes.note(Rule::HandoverUnknown { count: u64::try_from(unknown).unwrap_or(u64::MAX) }, place);
        }
        notes.id(self.id.as_deref(), ids, place.key("id"));
        let impossible = meeting == Known::No && self.family_present == Some(Known::Yes);
        if impossible {
            notes.note(Rule::HandoverWithoutMeeting, place.key("family_present"));
        } else if self.meant() && meeting == Known::No {
            notes.note(Rule::HandoverJointMeetingMissing, place.key("joint_meeting"));
        } else if self.meant() && family == Known::No {
            notes.note(Rule::HandoverFamilyAbsent, place.key("family_present"));
        }
        let by_days = self.in_time();
        let against = self.knowledge_on_time.filter(|answer| *answer != Known::Unknown);
        let contradicts = by_days.zip(against).is_some_and(|(days, answer)| days != answer);
        if contradicts {
            notes.note(Rule::HandoverContradiction, place.key("knowledge_on_time"));
        } else if self.meant() && by_days.is_none() && knowledge == Known::No {
            notes.note(Rule::HandoverKnowledgeLate, place.key("knowledge_on_time"));
        }
        notes.day(self.needed_on, place.key("needed_on"));
        notes.day(self.given_on, place.key("given_on"));
        if self.meant() && by_days == Some(Known::No) && !contradicts {
            notes.note(Rule::HandoverKnowledgeLate, place.key("given_on"));
        }
    }
}

/// Whether all of several answers are yes
fn together(answers: [Known; 3]) -> Known {
    if answers.contains(&Known::No) {
        Known::No
    } else if answers.contains(&Known::Unknown) {
        Known::Unknown
    } else {
        Known::Yes
    }
}
