//! Network meetings.

use super::{
    List, Text, draft,
    words::{Attendance, Decider, DialogueProcess, Mandate, MeetingStatus, MeetingTrigger},
};
use crate::Date;

draft! {
    /// A network meeting
    Meeting<'a> {
        /// Unique among the meetings
        id: Option<Text<'a>> = Id(Label::MeetingId, To::Meetings),
        /// When
        date: Option<Date> = Value(Some(Label::MeetingDate)),
        /// Whether it was held
        status: Option<MeetingStatus> = Status(Label::MeetingStatus),
        /// The person who leads it
        leader: Option<Text<'a>> = Need::PERSON,
        /// The person who finds the date and invites
        organiser: Option<Text<'a>> = Need::PERSON,
        /// Why it is held
        trigger: Option<MeetingTrigger>,
        /// What the citizen needs to feel safe
        frame: Option<Text<'a>> = Text(None),
        /// Who decided the agenda
        agenda_decided_by: Option<Decider>,
        /// What it is about
        themes: List<Theme<'a>>,
        /// How it was prepared
        preparation: Option<Preparation>,
        /// Who was invited
        participants: List<Participant<'a>>,
        /// Whether all spoke in turn and the citizen answered
        dialogue_process: Option<DialogueProcess>,
        /// What was spoken about
        discussed: List<Discussed<'a>>,
        /// The agreements that were gone through
        reviewed: List<Text<'a>> = Need::to(To::Agreements),
        /// Whether it was summed up in writing
        summary: Option<bool>,
    }
}

draft! {
    /// A theme of a meeting
    Theme<'a> {
        /// Unique within the meeting
        id: Option<Text<'a>> = Id(Label::ThemeId, To::Others),
        /// What it is about
        text: Option<Text<'a>> = Text(Some(Label::ThemeText)),
        /// Who chose it
        chosen_by: Option<Decider>,
    }
}

draft! {
    /// How a meeting was prepared
    Preparation {
        /// When
        date: Option<Date>,
        /// Whether the citizen took part
        citizen_took_part: Option<bool>,
    }
}

draft! {
    /// Somebody who was invited to a meeting
    Participant<'a> {
        /// Who, `citizen` for the citizen
        person: Option<Text<'a>> = Need::anybody(Label::ParticipantPerson),
        /// Whether and how
        attended: Option<Attendance> = Attended(Label::ParticipantAttended),
        /// Whether the citizen wanted this person there
        approved_by_citizen: Option<bool>,
        /// Whether the person had a turn to speak
        had_turn: Option<bool>,
        /// What the person may decide at the meeting
        mandate: Option<Mandate>,
        /// Whether the person speaks on behalf of the citizen
        speaks_for_citizen: Option<bool>,
    }
}

draft! {
    /// Something that was spoken about
    Discussed<'a> {
        /// What
        text: Option<Text<'a>> = Text(Some(Label::DiscussedText)),
        /// The theme that it belongs to
        theme: Option<Text<'a>> = Theme,
    }
}
