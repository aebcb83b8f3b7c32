// The checks of a course as a form uses them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as rk from "rk-wasm";
import * as course from "rk-wasm/course";
import { folder as packageFolder } from "../shared/package.mjs";
import { ofCourse, replay, withoutFacts } from "../shared/replay.mjs";
import { folder, vectors } from "../shared/vectors.mjs";

const ofPages = await import(pathToFileURL(join(packageFolder, "dist", "course.mjs")));
const { agreementSchema, checkAgreement, checkCourse, checkMeeting, courseSchema, meetingSchema } = course;
const on = "2025-11-03";
const example = () => {
  const { call, document } = JSON.parse(readFileSync(join(folder, "check_course", "valid_example.json"), "utf8"));
  return call.course ?? JSON.parse(document);
};
const validate = (schema, value, libraryOptions) => schema["~standard"].validate(value, { libraryOptions });

for (const { operation, name, text } of vectors().filter(({ operation }) => ofCourse.includes(operation))) {
  test(`Node's module: ${operation}/${name}`, () => replay(course, operation, withoutFacts(text)));
  test(`the module for pages: ${operation}/${name}`, () => replay(ofPages, operation, withoutFacts(text)));
}

test("a document is checked as an object, as text and as bytes", () => {
  const course = example();
  const answer = checkCourse({ on, course });
  assert.equal(answer.report.valid, true);
  assert.deepEqual(Object.keys(answer), ["schema", "report"]);
  const text = JSON.stringify(course);
  assert.deepEqual(checkCourse({ on }, text), answer);
  assert.deepEqual(checkCourse({ on }, new TextEncoder().encode(text)), answer);
});

test("a call here has no field for facts, whatever it holds", () => {
  for (const facts of [true, false, null, 5]) {
    const { report } = checkCourse({ on, facts }, JSON.stringify(example()));
    assert.deepEqual(
      report.violations.filter(({ severity }) => severity === "error").map(({ code, path }) => [code, path]),
      [["input.unknown_field", ["facts"]]],
    );
  }
});

test("the main module finds the same, and says what the course says of itself", () => {
  const course = example();
  const { facts, ...checked } = rk.checkCourse({ on, course });
  assert.deepEqual(checked, checkCourse({ on, course }));
  assert.equal(facts.coordinator, "anna");
  const text = JSON.stringify(course);
  assert.deepEqual(rk.checkCourse({ on }, text), { facts, ...checked });
  assert.deepEqual(rk.checkCourse({ on }, new TextEncoder().encode(text)), { facts, ...checked });
  assert.equal("facts" in rk.checkCourse({ on, facts: false }, text), false);
});

test("the schema of a course gives the value back, and what is no error apart", () => {
  const course = example();
  const before = JSON.stringify(course);
  const result = validate(courseSchema, course, { on });
  assert.equal(result.issues, undefined);
  assert.equal(result.value, course);
  assert.equal(JSON.stringify(course), before);
  assert.deepEqual([...new Set(result.warnings.map(({ severity }) => severity))], ["info"]);
});

test("errors are issues with path, code and limits, in the language asked for", () => {
  const course = example();
  course.agreements[0].owner = null;
  course.meetings[0].frame = " ";
  const [english, danish] = ["en", "da"].map((locale) => validate(courseSchema, course, { on, locale }));
  assert.equal("value" in english, false);
  assert.deepEqual(
    english.issues.map(({ code, path, params, severity }) => ({ code, path, params, severity })),
    [{ code: "agreement.owner.missing", path: ["agreements", 0, "owner"], params: {}, severity: "error" }],
  );
  assert.equal(english.issues[0].message, "Choose who is responsible for carrying out the agreement.");
  assert.equal(danish.issues[0].message, "Vælg, hvem der er ansvarlig for at udføre aftalen.");
  const warned = english.warnings.find(({ code }) => code === "meeting.frame.missing");
  assert.deepEqual(warned.path, ["meetings", 0, "frame"]);
});

test("options may come with the schema or with the call, and the call's count", () => {
  const danish = courseSchema.with({ locale: "da", on });
  const message = (schema, options) => schema["~standard"].validate({}, options).issues[0].message;
  assert.equal(message(danish), message(courseSchema, { libraryOptions: { on, locale: "da" } }));
  assert.equal(message(danish, { libraryOptions: { locale: "en" } }), message(courseSchema.with({ on })));
  assert.notEqual(message(danish), message(courseSchema.with({ on })));
});

test("without a day a form is checked today", () => {
  const { issues } = courseSchema["~standard"].validate(example());
  assert.equal(issues?.some(({ path }) => path[0] === "on") ?? false, false);
});

test("an agreement is checked in its course, with paths from the agreement", () => {
  const course = example();
  const agreement = { ...course.agreements[0], owner: "bo" };
  const { issues } = validate(agreementSchema, agreement, { on, course });
  assert.deepEqual(issues.map(({ code, path }) => [code, path]), [["agreement.owner.not_participant", ["owner"]]]);
  const { report } = checkAgreement({ on, course, agreement });
  assert.deepEqual(report.violations.filter(({ severity }) => severity === "error").map(({ code }) => code), [
    "agreement.owner.not_participant",
  ]);
  assert.equal(validate(agreementSchema.with({ on, course }), course.agreements[0]).issues, undefined);
  // Alone it has nobody to look up.
  assert.equal(validate(agreementSchema, agreement, { on }).issues, undefined);
});

test("a meeting is checked in its course, with paths from the meeting", () => {
  const course = example();
  const meeting = { ...course.meetings[0], participants: course.meetings[0].participants.slice(1) };
  const { issues } = validate(meetingSchema, meeting, { on, course });
  assert.deepEqual(issues.map(({ code, path }) => [code, path]), [["meeting.citizen.absent", ["participants"]]]);
  assert.equal(checkMeeting({ on, course, meeting }).report.valid, false);
});

test("what is no document is an issue, and no text of it comes back", () => {
  for (const value of [undefined, null, 5, "Karen Hansen", [], () => {}]) {
    for (const schema of [courseSchema, agreementSchema, meetingSchema]) {
      const { issues } = validate(schema, value, { on });
      assert.ok(issues.length > 0);
      assert.doesNotMatch(JSON.stringify(issues), /Karen/);
    }
  }
  assert.throws(() => validate(courseSchema, { id: 5n }, { on }), TypeError);
});
