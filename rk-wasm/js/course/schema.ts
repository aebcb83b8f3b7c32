import type { CourseReport, CourseViolation } from "../types/reported.js";
import type { Agreement, CourseDraft, Meeting } from "../types/document.js";
import type { FormOptions, FormSchema, Issue, SchemaOptions, ValidateOptions } from "../types/schema.js";
import { run } from "./instance.js";

// Marked as pure, so that a bundle that uses none of them holds no module.
type Check = (value: unknown, options: FormOptions) => string;

/** A course as a Standard Schema; see {@link FormSchema} */
export const courseSchema: FormSchema<CourseDraft, SchemaOptions> = /* @__PURE__ */ schema((value, options) =>
  // Beside the call, null is a value and no course.
  run("check_course", JSON.stringify(options), JSON.stringify(value) ?? "null"),
);

/** An agreement, in the course that the options hold or alone, as a Standard Schema; see {@link FormSchema} */
export const agreementSchema: FormSchema<Agreement, FormOptions> = /* @__PURE__ */ schema((agreement, options) =>
  run("check_agreement", JSON.stringify({ ...options, agreement })),
);

/** A meeting, in the course that the options hold or alone, as a Standard Schema; see {@link FormSchema} */
export const meetingSchema: FormSchema<Meeting, FormOptions> = /* @__PURE__ */ schema((meeting, options) =>
  run("check_meeting", JSON.stringify({ ...options, meeting })),
);

function schema<Value, Options extends FormOptions>(check: Check, preset?: Options): FormSchema<Value, Options> {
  return {
    with: (options) => schema(check, { ...preset, ...options } as Options),
    "~standard": {
      version: 1,
      vendor: "rk",
      validate(value: unknown, options?: ValidateOptions | undefined) {
        const chosen = { on: today(), ...preset, ...options?.libraryOptions };
        const { report }: { report: CourseReport } = JSON.parse(check(value, chosen));
        const found = report.violations.map(issue);
        const warnings = found.filter(({ severity }) => severity !== "error");
        return report.valid
          ? { value: value as Value, warnings }
          : { issues: found.filter(({ severity }) => severity === "error"), warnings };
      },
    },
  };
}

// Without undefined fields: libraries compare and copy issues.
function issue({ code, severity, path, params, waiver, message }: CourseViolation): Issue {
  return { message, path, code, params, severity, ...(waiver && { waiver }) };
}

/** The day where the user is: the core has no clock */
function today(): string {
  const now = new Date();
  const padded = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
