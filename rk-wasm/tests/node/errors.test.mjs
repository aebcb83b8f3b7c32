import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import * as rk from "rk-wasm";
import { call } from "../shared/package.mjs";

const codes = (answer) => answer.report.violations.map(({ code }) => code);
const table = { rater_group: ["a", "b"], rated_group: ["b", "a"], dimension: ["timely", "timely"] };
const long = (rating) => ({
  instrument: { items: ["timely"] },
  columns: { respondent: [1, 2], ...table, rating },
});

test("faults in the call and its data do not throw", () => {
  for (const wrong of ["", "{", "null", "[]", '"text"', "\ud800", "[".repeat(100_000)]) {
    const answer = JSON.parse(rk.run("score", wrong));
    assert.equal(answer.report.valid, false, wrong.slice(0, 20));
    assert.deepEqual(Object.keys(answer), ["schema", "report"]);
  }
  assert.deepEqual(codes(rk.score(long([6, 3]))), ["response.rating.out_of_range"]);
});

test("what is not an object is refused with a violation or a TypeError", () => {
  assert.equal(rk.score(null).report.valid, false);
  assert.equal(rk.score("{}").report.valid, false);
  assert.throws(() => rk.score(undefined), TypeError);
  assert.throws(() => rk.score(() => 1), TypeError);
  assert.throws(() => rk.run("score", call), TypeError);
  assert.throws(() => rk.run("levels", undefined), TypeError);
});

test("a call that cannot be JSON is a TypeError that says so", () => {
  const cyclic = { ...call };
  cyclic.codings = cyclic;
  assert.throws(() => rk.score(cyclic), { name: "TypeError", message: /cannot be written as JSON/ });
  assert.throws(() => rk.score(long([4n, 3n])), { name: "TypeError", message: /BigInt/ });
});

test("NaN is a missing answer, an infinite number is no rating", () => {
  const answer = rk.score(long([NaN, 3]));
  assert.equal(answer.report.valid, true);
  assert.equal(answer.counts.ratings, 1);
  for (const rating of [[3, Infinity], [3, -Infinity]]) {
    const answer = rk.score(long(rating));
    assert.deepEqual(codes(answer), ["response.rating.out_of_range"]);
    assert.deepEqual(answer.report.violations[0].path, ["columns", "rating", 1]);
  }
  const matrix = { raters: ["a", "b"], rated: ["a", "b"], means: [[4, Infinity], [3, 4]] };
  assert.deepEqual(codes(rk.levels(matrix)), ["matrix.mean.out_of_range"]);
});

test("an infinite or missing number in a setting is refused", () => {
  for (const setting of ["min_items", "missing_codes", "weights", "frequency"]) {
    for (const wrong of [Infinity, NaN]) {
      const value = { missing_codes: [wrong], weights: { a: wrong, b: 1 } }[setting] ?? wrong;
      assert.equal(rk.score({ ...long([4, 3]), [setting]: value }).report.valid, false, `${setting} ${wrong}`);
    }
  }
});

test("a typed array is a column like any other", () => {
  assert.deepEqual(rk.score(long(Uint8Array.of(5, 4))), rk.score(long([5, 4])));
  assert.deepEqual(rk.score(long(Float64Array.of(5, NaN))), rk.score(long([5, null])));
});

test("the call is left as it was", () => {
  const given = Object.freeze(long(Object.freeze([Infinity, 3])));
  rk.score(given);
  assert.deepEqual(given.columns.rating, [Infinity, 3]);
});

test("without WebAssembly import works and a call throws the typed error", () => {
  const out = program(
    `import { RkWebAssemblyError, score } from "rk-wasm";
     try { score({}); } catch (error) {
       console.log(error instanceof RkWebAssemblyError, error.code, error.message.includes("'wasm-unsafe-eval'"));
     }`,
    "--jitless",
  );
  assert.equal(out, "true wasm.blocked true");
});

test("after a trap the next call starts afresh", () => {
  const out = program(
    `const Instance = WebAssembly.Instance;
     let instances = 0;
     WebAssembly.Instance = function (...given) {
       instances += 1;
       const { exports } = new Instance(...given);
       const trap = () => { throw new WebAssembly.RuntimeError("unreachable"); };
       return { exports: instances > 1 ? exports : { ...exports, run: trap } };
     };
     const { RkInternalError, run } = await import("rk-wasm");
     try { run("score", "{}"); } catch (error) {
       console.log(error instanceof RkInternalError, error.code, error.cause.message);
     }
     console.log(JSON.parse(run("score", "{}")).schema, run("score", "{}").length > 0, instances);`,
  );
  assert.equal(out, "true internal unreachable\n1 true 2");
});

function program(text, ...flags) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, "--no-warnings", "--input-type=module", "-e", text],
    { cwd: new URL(".", import.meta.url), encoding: "utf8" },
  );
  assert.equal(status, 0, stderr);
  return stdout.trim();
}
