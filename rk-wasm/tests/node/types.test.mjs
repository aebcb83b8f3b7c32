// Compiles the types against every vector, and against calls that must not compile.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { read, require } from "../shared/package.mjs";
import { ofCourse, withoutFacts } from "../shared/replay.mjs";
import { folder as vectorFolder, operations, vectors } from "../shared/vectors.mjs";

// Inside the tests, so that `rk-wasm` is found as a user's file would find it.
const work = fileURLToPath(new URL("../types-work", import.meta.url));
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
after(() => rmSync(work, { recursive: true, force: true }));

function compile(...files) {
  const flags = "--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022 --lib es2022 --module nodenext --moduleResolution nodenext --types";
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags.split(" "), "", ...files], {
    cwd: work,
    encoding: "utf8",
  });
  return { status, stdout };
}

function write(name, text) {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, name), text);
  return name;
}

// What a note of `propose` may say of itself.
const sources = { name: 1, label: 1, position: 1, metadata: 1, nothing: 1 };

// Their answers hold results beside errors too.
const besideErrors = ["check_programme", "check_plan", "check_preparation", "check_decision", "reported_effects"];

/** What an answer holds where a vector has less: messages, and numbers that only have to be near */
function answered(value) {
  if (typeof value === "string" && value.startsWith("≈")) {
    return Number(value.slice(1));
  }
  return value?.severity || value?.by in sources ? { message: "", ...value } : value;
}

test("every vector fits the types", () => {
  const type = (operation) => operation.replace(/(?:^|_)./g, (start) => start.at(-1).toUpperCase());
  const typed = operations.filter((operation) => !ofCourse.includes(operation));
  const names = typed.flatMap((operation) => [`${type(operation)}Answer`, `${type(operation)}Call`]);
  const lines = [`import type { Refused, ${names.join(", ")} } from "rk-wasm";`];
  const all = vectors().filter(({ operation }) => !ofCourse.includes(operation));
  for (const { operation, text, name } of all) {
    const { call, answer } = JSON.parse(text, (_, value) => answered(value));
    lines.push(`// ${operation}/${name}`);
    // A call that is refused may have the wrong shape on purpose.
    if (answer.report.valid) {
      lines.push(`(${JSON.stringify(call)}) satisfies ${type(operation)}Call;`);
    }
    if (besideErrors.includes(operation)) {
      lines.push(`(${JSON.stringify(answer)}) satisfies ${type(operation)}Answer;`);
      continue;
    }
    const expected = answer.report.valid ? `Exclude<${type(operation)}Answer, Refused>` : "Refused";
    lines.push(`(${JSON.stringify(answer)}) satisfies ${expected};`);
  }
  assert.ok(all.length > 0);
  const { status, stdout } = compile(write("vectors.mts", lines.join("\n")));
  assert.equal(status, 0, stdout.slice(0, 6000));
  console.log(`types: ${all.length} vectors compiled`);
});

const good = `
  import { alpha, bootstrap, checkCourse, factors, isValid, levels, picture, proposeCodebook, read, release, rules, run, score, version, RkInternalError, RkWebAssemblyError } from "rk-wasm";
  import { checkCourse as checkForm } from "rk-wasm/course";
  import type { Estimate, Level, Reason, ScoreCall, Undefined } from "rk-wasm";
  const answer = score({ frequency: "scored", csv: "" });
  if (isValid(answer)) {
    const mean: number | null = answer.index.by_group;
    const level: Level | null | undefined = answer.ties[0]?.level;
    const why: Reason | undefined = answer.ties[0]?.why?.mean;
    [mean, level, why];
  } else {
    const no: false = answer.report.valid;
    no;
  }
  if ("ties" in answer) { answer.counts.ratings; }
  const mine: ScoreCall = { instrument: { items: ["timely", { id: "trust", da: "tillid" }] }, columns: { rating: Uint8Array.of(1), group: ["a"] } };
  score(mine);
  score({ frequency: [1, 3, 5, 4, 2], csv: "", codebook: { pattern: "{rated}_{dimension}" }, expected: [["a", "b"]] });
  const matrix = levels({ raters: ["a"], rated: ["b"], means: [[4.2, null]] });
  if (isValid(matrix)) { matrix.index.by_tie; }
  const file = new Uint8Array();
  const proposal = proposeCodebook({}, file);
  if (isValid(proposal)) { read({ codebook: proposal.codebook }, file.buffer); }
  if (isValid(answer)) {
    const shown = release({ scores: answer, policy: { mean_from: 6 } });
    if (isValid(shown)) {
      const drawn = picture({ release: shown, picture: "map" });
      if (isValid(drawn)) { drawn.svg.length; }
    }
  }
  const scale = alpha({ rows: [[1, 2], Float64Array.of(2, NaN)], missing: "pairwise" });
  if (isValid(scale)) {
    const estimate: number | null = scale.estimate;
    const why: Undefined | undefined = scale.why?.["estimate"];
    [estimate, why];
  }
  const drawn = bootstrap({ frequency: "scored", seed: 1, statistics: ["index", "alpha"] }, file);
  if (isValid(drawn)) { drawn.estimates.filter(({ statistic, scope }: Estimate) => statistic === "tie" && scope.rater === "a"); }
  const two = factors({ rows: [], two: [[0, 1], [2, 3]], parallel: { seed: 1 } });
  if (isValid(two)) { const df: number | undefined = two.two?.df; df; }
  const text: string = run("score", "") + version;
  try { text; } catch (error) {
    if (error instanceof RkWebAssemblyError) { const code: "wasm.blocked" = error.code; code; }
    if (error instanceof RkInternalError) { const code: "internal" = error.code; code; }
  }
  const source: string | null | undefined = rules({ catalogue: "practice" }).rules?.[0]?.source;
  const fixed: boolean | undefined = rules().rules?.[0]?.fixed;
  source; fixed;
  const coordinator: string | null | undefined = checkCourse({ on: "2025-11-03", facts: true, course: {} }).facts?.coordinator;
  checkCourse({ on: "2025-11-03" }, "{}").facts?.overdue[0]?.days;
  checkForm({ on: "2025-11-03" }, file).report.violations;
  coordinator;
`;

const bad = `
  import { bootstrap, checkCourse, factors, levels, reliability, rules, score } from "rk-wasm";
  import { checkCourse as checkForm } from "rk-wasm/course";
  // @ts-expect-error an answer may hold no results
  score({ frequency: "scored", csv: "" }).ties;
  // @ts-expect-error the coding of the item frequent must be given
  score({ csv: "" });
  // @ts-expect-error the data must be given
  score({ frequency: "scored" });
  // @ts-expect-error the data must be given once
  score({ frequency: "scored", csv: "", columns: {} });
  // @ts-expect-error unknown field
  score({ frequency: "scored", csv: "", minItems: 4 });
  // @ts-expect-error unknown profile
  score({ frequency: "scored", csv: "", profile: "swedish" });
  // @ts-expect-error neither pattern nor columns
  score({ frequency: "scored", csv: "", codebook: { group: "group" } });
  // @ts-expect-error undefined is not left out
  score({ frequency: "scored", csv: "", locale: undefined });
  // @ts-expect-error data in the call and beside it
  score({ frequency: "scored", csv: "" }, new Uint8Array());
  // @ts-expect-error a file is bytes
  score({ frequency: "scored" }, "a,b");
  // @ts-expect-error a bootstrap needs a seed
  bootstrap({ frequency: "scored", csv: "" });
  // @ts-expect-error so does random data
  factors({ rows: [], parallel: { replicates: 100 } });
  // @ts-expect-error scores of respondents are for score
  reliability({ frequency: "scored", csv: "", respondents: true });
  // @ts-expect-error means are numbers
  levels({ raters: ["a"], rated: ["b"], means: [["4,2"]] });
  // @ts-expect-error only a rule of the course has severities by profile
  rules({ catalogue: "practice" }).rules?.[0]?.severities;
  // @ts-expect-error no such catalogue
  rules({ catalogue: "survey" });
  // @ts-expect-error a course is checked on a day
  checkCourse({}, "{}");
  // @ts-expect-error the course must be given
  checkCourse({ on: "2025-11-03" });
  // @ts-expect-error the course must be given once
  checkCourse({ on: "2025-11-03", course: {} }, "{}");
  // @ts-expect-error the small module says no facts
  checkForm({ on: "2025-11-03", facts: true, course: {} });
  // @ts-expect-error its answer has none
  checkForm({ on: "2025-11-03", course: {} }).facts;
`;

test("good calls compile and bad calls do not, from ESM and CommonJS", () => {
  for (const extension of ["mts", "cts"]) {
    const { status, stdout } = compile(write(`good.${extension}`, good), write(`bad.${extension}`, bad));
    assert.equal(status, 0, stdout);
  }
});

test("the types list the codes of the catalogue", () => {
  const catalogue = join(vectorFolder, "..", "src", "rule", "catalogue.rs");
  assert.ok(existsSync(catalogue), `${catalogue} is where the codes stand`);
  const rust = readFileSync(catalogue, "utf8").matchAll(/= "([a-z_.]+)" (?:Error|Warning|Info);/g);
  const codes = [...[...rust].map(([, code]) => code), "report.more"];
  const union = /type ViolationCode = ([^;]*);/.exec(read("dist", "index.d.ts"))[1];
  const typed = [...union.matchAll(/"([^"]+)"/g)].map(([, code]) => code);
  assert.deepEqual(typed.sort(), codes.sort());
});

/** What is written of each vector of the course: its call and its answer satisfy these types */
function ofTypes(types, cut) {
  const lines = [];
  for (const { operation, text, name } of vectors().filter(({ operation }) => operation in types)) {
    const { call, answer } = JSON.parse(cut(text), (_, value) => answered(value));
    const [typeAsked, answerType, form] = types[operation];
    const asked = form === undefined ? call : call[form];
    lines.push(`// ${operation}/${name}`);
    // A document beside the call has no type.
    if (answer.report.valid && (form !== undefined || call.course !== undefined)) {
      lines.push(`(${JSON.stringify(asked)}) satisfies ${typeAsked};`);
    }
    lines.push(`(${JSON.stringify(answer)}) satisfies ${answerType};`);
  }
  return lines;
}

test("every vector of the course fits its types", () => {
  const lines = [
    'import type { Agreement, CheckAnswer, CheckCourseCall, Meeting } from "rk-wasm/course";',
    'import type { CheckCourseAnswer, CheckCourseCall as CheckCourseCallWithFacts } from "rk-wasm";',
    ...ofTypes(
      {
        check_course: ["CheckCourseCall", "CheckAnswer"],
        // The course around a form may be at fault, so the form alone is looked at.
        check_agreement: ["Agreement", "CheckAnswer", "agreement"],
        check_meeting: ["Meeting", "CheckAnswer", "meeting"],
      },
      withoutFacts,
    ),
    ...ofTypes({ check_course: ["CheckCourseCallWithFacts", "CheckCourseAnswer"] }, (text) => text),
  ];
  const { status, stdout } = compile(write("course.mts", lines.join("\n")));
  assert.equal(status, 0, stdout);
});

test("a schema of the course is a Standard Schema 1.1", () => {
  const file = write("standard.mts", `
import { agreementSchema, courseSchema, meetingSchema, type Agreement } from "rk-wasm/course";
// As the specification 1.1 has it.
interface Standard<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Record<string, unknown> | undefined } | undefined,
    ) => Result<Output> | Promise<Result<Output>>;
  };
}
type Result<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<{ readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined }> };
const all: Standard<unknown, unknown>[] = [courseSchema, meetingSchema.with({ locale: "da" })];
const one: Standard<Agreement, Agreement> = agreementSchema;
const result = courseSchema["~standard"].validate({});
if (result.issues) {
  result.issues satisfies readonly { code: string; path: readonly (string | number)[] }[];
} else {
  result.value.agreements?.[0]?.owner satisfies string | null | undefined;
}
export { all, one };
`);
  const { status, stdout } = compile(file);
  assert.equal(status, 0, stdout);
});
