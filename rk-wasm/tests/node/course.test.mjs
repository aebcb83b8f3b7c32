import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { rules } from "rk-wasm";
import * as esm from "rk-wasm/course";
import { folder, read, require } from "../shared/package.mjs";
import { vectors } from "../shared/vectors.mjs";

const cjs = require("rk-wasm/course");
const ofPages = await import(pathToFileURL(join(folder, "dist", "course.mjs")));

test("import and require find the course and the same names", () => {
  assert.match(import.meta.resolve("rk-wasm/course"), /\/rk-wasm\/dist\/course\.node\.mjs$/);
  assert.match(require.resolve("rk-wasm/course"), /\/rk-wasm\/dist\/course\.node\.cjs$/);
  assert.notEqual(esm.run, cjs.run);
  assert.deepEqual(Object.keys(esm).sort(), Object.keys(cjs).sort());
  assert.equal(esm.version, JSON.parse(read("package.json")).version);
});

test("every rule is listed once, in both languages", () => {
  const [english, danish] = ["en", "da"].map((locale) => rules({ locale }).rules);
  assert.deepEqual(english.map(({ code }) => code), danish.map(({ code }) => code));
  assert.equal(new Set(english.map(({ code }) => code)).size, english.length);
  assert.deepEqual(rules(), rules({ schema: 1, locale: "en" }));
  for (const [at, rule] of english.entries()) {
    assert.notEqual(rule.message, danish[at].message);
  }
});

test("the types of both entries name every code", () => {
  for (const file of ["course.d.ts", "index.d.ts"]) {
    const [, codes] = /type CourseCode = ([^;]*);/.exec(read("dist", file));
    assert.deepEqual(codes.split(" | "), rules().rules.map(({ code }) => JSON.stringify(code)));
  }
});

test("each catalogue is listed once, in both languages", () => {
  for (const catalogue of ["course", "practice", "data"]) {
    const [english, danish] = ["en", "da"].map((locale) => rules({ catalogue, locale }).rules);
    assert.deepEqual(english.map(({ code }) => code), danish.map(({ code }) => code));
    assert.equal(new Set(english.map(({ code }) => code)).size, english.length);
    for (const [at, rule] of english.entries()) {
      assert.notEqual(rule.message, danish[at].message);
    }
  }
  assert.deepEqual(rules(), rules({ catalogue: "course" }));
  assert.equal(rules({ catalogue: "practice" }).rules.find(({ code }) => code === "plan.goal.none").source, "S3");
  assert.equal(rules({ catalogue: "survey" }).rules, undefined);
});

test("the type around the course names every code that an answer has, and no other", () => {
  const [, union] = /type PracticeCode = ([^;]*);/.exec(read("dist", "index.d.ts"));
  const typed = union.split(" | ").map((code) => JSON.parse(code));
  const own = rules({ catalogue: "practice" }).rules.map(({ code }) => code);
  assert.deepEqual(own.filter((code) => !typed.includes(code)), []);
  const around = ["check_programme", "check_plan", "check_preparation", "check_decision", "reported_effects"];
  const answered = vectors()
    .filter(({ operation }) => around.includes(operation))
    .flatMap(({ text }) => JSON.parse(text).answer.report.violations.map(({ code }) => code));
  // No vector is this large or this deep, is no JSON, or has a field twice.
  const unseen = ["not_json", "too_large", "too_deep", "list_too_long", "text_too_long", "duplicate_key"];
  const codes = new Set([...own, ...answered, ...unseen.map((name) => `input.${name}`)]);
  assert.deepEqual([...codes].sort(), [...typed].sort());
});

test("what is wrong with a call is in its report", () => {
  const { report } = esm.checkCourse({ schema: 2, locale: "sv", "næste 🏡": 1 }, "{}");
  assert.equal(report.valid, false);
  assert.deepEqual(
    report.violations.slice(0, 4).map(({ code, path }) => [code, path]),
    [
      ["input.shape", ["schema"]],
      ["input.shape", ["locale"]],
      ["input.missing", ["on"]],
      ["input.unknown_field", ["næste 🏡"]],
    ],
  );
  assert.deepEqual(report.violations[1].params, { expected: "one_of", choices: ["en", "da"] });
});

const on = { on: "2025-11-03" };

test("texts of any length and kind go over as UTF-8", () => {
  for (const text of ["é", "Ældre 🏡", "\ud800", "x".repeat(2_000_000), "€".repeat(2_000_000)]) {
    const { report } = JSON.parse(esm.run("check_course", `{"on":"2025-11-03","locale":"${text}"}`, "{}"));
    assert.deepEqual(report.violations[0].path, ["locale"], text.slice(0, 9));
  }
  assert.deepEqual(esm.checkCourse(on, "{}"), cjs.checkCourse(on, "{}"));
});

test("Node has the faster module, and a page the smaller", async () => {
  const { exports } = JSON.parse(read("package.json"));
  const { node, ...others } = exports["./course"];
  // Who knows several conditions takes the first.
  assert.deepEqual(Object.keys(exports["./course"]), ["node", "import", "require"]);
  for (const kind of ["import", "require"]) {
    assert.equal(node[kind].types, others[kind].types);
    assert.equal(node[kind].default, others[kind].default.replace("course.", "course.node."));
  }
  assert.deepEqual(Object.keys(ofPages).sort(), Object.keys(esm).sort());
});

test("a thousand calls in one instance give one answer", () => {
  const first = esm.run("check_course", JSON.stringify(on), "{}");
  for (let turn = 0; turn < 1000; turn += 1) {
    assert.equal(esm.run("check_course", JSON.stringify(on), "{}"), first);
  }
});

test("the memory does not grow from call to call", () => {
  const { Instance } = WebAssembly;
  let memory;
  WebAssembly.Instance = function (...given) {
    const made = new Instance(...given);
    memory = made.exports.memory;
    return made;
  };
  delete require.cache[require.resolve("rk-wasm/course")];
  const fresh = require("rk-wasm/course");
  const document = JSON.stringify({ people: Array.from({ length: 40 }, (_, at) => ({ id: `p-${at}`, kind: "unknown" })) });
  // Calls of many sizes, so that a block of one seldom fits the next.
  const check = (turn) =>
    fresh.run("check_course", JSON.stringify(on), `{"notes":${document.slice(0, 1 + ((turn * 97) % document.length))}`);
  for (let turn = 0; turn < 1000; turn += 1) {
    check(turn);
    fresh.run("check_course", JSON.stringify(on), document);
  }
  WebAssembly.Instance = Instance;
  const before = memory.buffer.byteLength;
  for (let turn = 0; turn < 10_000; turn += 1) {
    check(turn);
    fresh.run("check_course", JSON.stringify(on), document);
  }
  assert.equal(memory.buffer.byteLength, before);
});

test("what is no call throws a TypeError", () => {
  assert.throws(() => esm.run("score", "{}"), TypeError);
  assert.throws(() => esm.run("rules", "{}"), TypeError);
  assert.throws(() => esm.run("check_course", {}), TypeError);
  assert.throws(() => esm.run("check_meeting", "{}", "{}"), TypeError);
  assert.throws(() => esm.run("check_meeting", "{}", new Uint8Array(2)), TypeError);
  assert.throws(() => esm.run("check_course", "{}", 5), TypeError);
});
