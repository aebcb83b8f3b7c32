//! Reads an act from JSON.

use super::{Act, ActName, Told, agreement::MADE, part::Part, table::Kind};
use crate::{
    course::{
        draft::{NotHeld, Resumed, Text},
        reading::{Value, violations},
    },
    document::Reader,
    rule::{
        CourseRule, Path, Segment, Violation,
        course::{Expected, Label},
    },
};

/// The field that says which act it is
const NAME: &[&str] = &["act"];

impl<'r> Told<'r> {
    /// Reads an act; None if it is missing or null
    pub(crate) fn read(reader: &mut Reader<'r>) -> Option<Self> {
        let mut code: Option<Text<'_>> = None;
        reader.ahead(&mut |reader| {
            reader.fields(NAME, &mut |reader, _| code = Value::read(reader));
        });
        match code.map(|code| ActName::CODES.iter().position(|known| *known == code)) {
            Some(Some(at)) => {
                let mut act = Act::new(*ActName::ALL.get(at)?);
                let faults = reader.inner(&mut |reader| act.read(reader));
                let mut faults = violations(&faults);
                for fault in &mut faults {
                    say_how_made(act.name, fault);
                }
                Some(Self { act: Some(act), faults })
            }
            Some(None) => {
                reader.skip();
                Some(Self::nothing(vec![fault(CourseRule::ActUnknown, Path::root().then("act"))]))
            }
            None => Self::nameless(reader),
        }
    }

    /// Of an act without a name nothing else can be said
    fn nameless(reader: &mut Reader<'r>) -> Option<Self> {
        let mut object = false;
        let faults = reader.inner(&mut |reader| {
            object = reader.fields(NAME, &mut |reader, _| drop(Text::read(reader)));
        });
        let mut faults = violations(&faults);
        faults.retain(|fault| fault.path.segments().len() < 2 && fault.rule != CourseRule::UnknownField);
        if faults.is_empty() {
            if !object {
                return None;
            }
            let missing = CourseRule::Missing { field: Label::ActName };
            faults.push(fault(missing, Path::root().then("act")));
        }
        Some(Self::nothing(faults))
    }

    fn nothing(faults: Vec<Violation<CourseRule>>) -> Self {
        Self { act: None, faults }
    }
}

impl<'r> Act<'r> {
    fn read(&mut self, reader: &mut Reader<'r>) {
        let table = self.name.table();
        reader.fields(table.fields, &mut |reader, field| {
            let slot = field.checked_sub(1).and_then(|at| table.slots.get(at));
            match slot {
                Some(slot) => self.fill(slot.kind, reader),
                None => reader.skip(),
            }
        });
    }

    fn fill(&mut self, kind: Kind, reader: &mut Reader<'r>) {
        match kind {
            Kind::Day => self.day = reader.date(),
            Kind::Person => self.person = Value::read(reader),
            Kind::PlanId | Kind::MeetingId | Kind::AgreementId | Kind::ConsentId => {
                self.about = Value::read(reader);
            }
            Kind::Reason => self.reason = Value::read(reader),
            Kind::Phase => self.phase = Value::read(reader),
            Kind::Resumed => self.phase = Resumed::read(reader).map(Resumed::phase),
            Kind::NotHeld => self.status = NotHeld::read(reader).map(NotHeld::status),
            Kind::Ended => self.ended = Value::read(reader),
            Kind::Position => self.position = reader.whole(),
            Kind::Dispositions => self.dispositions = Value::read(reader),
            Kind::Wish => self.part = Value::read(reader).map(Part::Wish),
            Kind::Goal => self.part = Value::read(reader).map(Part::Goal),
            Kind::Plan => self.part = Value::read(reader).map(Part::Plan),
            Kind::Meeting => self.part = Value::read(reader).map(Box::new).map(Part::Meeting),
            Kind::Agreement => self.part = Value::read(reader).map(Box::new).map(Part::Agreement),
            Kind::Agreements => self.agreements = Value::read(reader).unwrap_or_default(),
            Kind::FollowUp => self.part = Value::read(reader).map(Part::FollowUp),
            Kind::Result => self.part = Value::read(reader).map(Part::Result),
            Kind::Consent => self.part = Value::read(reader).map(Box::new).map(Part::Consent),
            Kind::Contact => self.part = Value::read(reader).map(Part::Contact),
            Kind::Sharing => self.part = Value::read(reader).map(Part::Sharing),
            Kind::Waiver => self.part = Value::read(reader).map(Part::Waiver),
        }
    }
}

/// Names the statuses that an agreement may be made with, where it was made with none
fn say_how_made(act: ActName, fault: &mut Violation<CourseRule>) {
    let field = match (act, fault.path.segments()) {
        (ActName::Agree, [_, Segment::Key(field)])
        | (ActName::HoldMeeting, [_, Segment::Index(_), Segment::Key(field)]) => Some(field),
        _ => None,
    };
    let at_status = field.is_some_and(|field| field == "status");
    if let (CourseRule::Shape { expected }, true) = (&mut fault.rule, at_status) {
        *expected = Expected::OneOf(MADE);
    }
}

fn fault(rule: CourseRule, path: Path) -> Violation<CourseRule> {
    Violation { severity: rule.severity(), rule, path, waiver: None }
}
