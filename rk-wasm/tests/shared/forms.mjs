// What the Standard Schemas say of one course. No Node imports: the browser page uses this file too.

/** The results of the three schemas by name: of values without an error, and of others `…_at_fault` */
export function validated({ agreementSchema, courseSchema, meetingSchema }, course) {
  const [agreement, meeting] = [course.agreements[0], course.meetings[0]];
  const asked = { on: "2025-11-03", locale: "da" };
  const inside = { ...asked, course };
  const forms = {
    course: [courseSchema.with(asked), course],
    course_at_fault: [courseSchema.with(asked), { ...course, agreements: [{ ...agreement, owner: null }] }],
    course_none_at_fault: [courseSchema.with(asked), null],
    agreement: [agreementSchema.with(inside), agreement],
    agreement_at_fault: [agreementSchema.with(inside), { ...agreement, owner: "bo" }],
    meeting: [meetingSchema.with(inside), { ...meeting, frame: " " }],
    meeting_at_fault: [meetingSchema.with(inside), { ...meeting, participants: meeting.participants.slice(1) }],
    // Without a day the one where the user is.
    agreement_of_today: [agreementSchema, agreement],
  };
  const results = Object.entries(forms).map(([name, [schema, value]]) => [name, schema["~standard"].validate(value)]);
  return Object.fromEntries(results);
}
