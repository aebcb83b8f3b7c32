// A form library takes the schemas as they are: TanStack Form, with no framework around it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { agreementSchema, courseSchema, meetingSchema } from "rk-wasm/course";
import { folder } from "../shared/vectors.mjs";

const on = "2025-11-03";
const course = () => {
  const { call, document } = JSON.parse(readFileSync(join(folder, "check_course", "valid_example.json"), "utf8"));
  return call.course ?? JSON.parse(document);
};

/** A form that checks at every change, with its fields by name; `sent` collects what is sent */
function formOf(schema, defaultValues, ...names) {
  const sent = [];
  const form = new FormApi({ defaultValues, validators: { onChange: schema }, onSubmit: ({ value }) => sent.push(value) });
  form.mount();
  const fields = Object.fromEntries(names.map((name) => [name, new FieldApi({ form, name })]));
  for (const field of Object.values(fields)) {
    field.mount();
  }
  return { form, fields, sent };
}

const errors = (field) => field.state.meta.errors.map(({ code, path, message }) => ({ code, path, message }));

test("an error stands at its field while it is there, and keeps the form from being sent", async () => {
  const whole = course();
  const schema = agreementSchema.with({ on, locale: "da", course: whole });
  const { form, fields, sent } = formOf(schema, whole.agreements[0], "owner", "follow_up[0].method");
  fields.owner.handleChange(null);
  fields["follow_up[0].method"].handleChange(null);
  assert.deepEqual(errors(fields.owner), [
    { code: "agreement.owner.missing", path: ["owner"], message: "Vælg, hvem der er ansvarlig for at udføre aftalen." },
  ]);
  assert.deepEqual(
    errors(fields["follow_up[0].method"]).map(({ code, path }) => [code, path]),
    [["follow_up.method.missing", ["follow_up", 0, "method"]]],
  );
  assert.equal(form.state.canSubmit, false);
  await form.handleSubmit();
  assert.deepEqual(sent, []);

  fields.owner.handleChange("per");
  fields["follow_up[0].method"].handleChange("visit");
  assert.deepEqual([...errors(fields.owner), ...errors(fields["follow_up[0].method"])], []);
  assert.equal(form.state.canSubmit, true);
  await form.handleSubmit();
  assert.deepEqual(sent.map(({ owner, follow_up }) => [owner, follow_up[0].method]), [["per", "visit"]]);
});

test("warnings stand apart, and keep no form from being sent", async () => {
  const whole = course();
  const schema = meetingSchema.with({ on, course: whole });
  const { form, fields, sent } = formOf(schema, whole.meetings[0], "frame");
  fields.frame.handleChange(" ");
  assert.deepEqual(errors(fields.frame), []);
  const { issues, warnings } = schema["~standard"].validate(form.state.values);
  assert.equal(issues, undefined);
  assert.deepEqual(
    warnings.filter(({ severity }) => severity === "warning").map(({ code, path }) => [code, path]),
    [["meeting.frame.missing", ["frame"]]],
  );
  await form.handleSubmit();
  assert.equal(sent.length, 1);
});

test("a form of a whole course has its errors deep inside", () => {
  const whole = course();
  const { form, fields } = formOf(courseSchema.with({ on }), whole, "agreements[0].owner", "meetings[0].themes[0].chosen_by");
  fields["agreements[0].owner"].handleChange("nobody");
  fields["meetings[0].themes[0].chosen_by"].handleChange("coordinator");
  const found = Object.values(fields).flatMap(errors).map(({ code, path }) => [code, path]);
  assert.deepEqual(found, [
    ["input.reference", ["agreements", 0, "owner"]],
    ["meeting.agenda.not_by_citizen", ["meetings", 0, "themes", 0, "chosen_by"]],
  ]);
  assert.equal(form.state.canSubmit, false);
});
