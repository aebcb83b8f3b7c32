import assert from "node:assert/strict";
import { test } from "node:test";
import * as esm from "rk-wasm/course";
import { read, require } from "../shared/package.mjs";

const cjs = require("rk-wasm/course");

test("import and require find the course and the same names", () => {
  assert.match(import.meta.resolve("rk-wasm/course"), /\/rk-wasm\/dist\/course\.mjs$/);
  assert.match(require.resolve("rk-wasm/course"), /\/rk-wasm\/dist\/course\.cjs$/);
  assert.notEqual(esm.run, cjs.run);
  assert.deepEqual(Object.keys(esm).sort(), Object.keys(cjs).sort());
  assert.equal(esm.version, JSON.parse(read("package.json")).version);
});

test("every rule is listed once, in both languages", () => {
  const [english, danish] = ["en", "da"].map((locale) => esm.rules({ locale }).rules);
  assert.deepEqual(english.map(({ code }) => code), danish.map(({ code }) => code));
  assert.equal(new Set(english.map(({ code }) => code)).size, english.length);
  assert.deepEqual(esm.rules(), cjs.rules({ schema: 1, locale: "en" }));
  for (const [at, rule] of english.entries()) {
    assert.notEqual(rule.message, danish[at].message);
  }
});

test("the types name every code", () => {
  const [, codes] = /type CourseCode = ([^;]*);/.exec(read("dist", "course.d.ts"));
  assert.deepEqual(codes.split(" | "), esm.rules().rules.map(({ code }) => JSON.stringify(code)));
});

test("what is wrong with a call is in its report", () => {
  const { report, rules } = esm.rules({ schema: 2, locale: "sv", "næste 🏡": 1 });
  assert.equal(rules, undefined);
  assert.equal(report.valid, false);
  assert.deepEqual(
    report.violations.map(({ code, path }) => [code, path]),
    [["input.shape", ["schema"]], ["input.shape", ["locale"]], ["input.unknown_field", ["næste 🏡"]]],
  );
  assert.deepEqual(report.violations[1].params, { expected: "one_of", choices: ["en", "da"] });
});

test("texts of any length and kind go over as UTF-8", () => {
  for (const text of ["é", "Ældre 🏡", "\ud800", "x".repeat(2_000_000), "€".repeat(2_000_000)]) {
    const { report } = JSON.parse(esm.run("rules", `{"locale":"${text}"}`));
    assert.deepEqual(report.violations.map(({ path }) => path), [["locale"]], text.slice(0, 9));
  }
  assert.equal(esm.run("rules", "{}"), cjs.run("rules", "{}"));
});

test("a thousand calls in one instance give one answer", () => {
  const first = esm.run("rules", "{}");
  for (let turn = 0; turn < 1000; turn += 1) {
    assert.equal(esm.run("rules", "{}"), first);
  }
});

test("what is no call throws a TypeError", () => {
  assert.throws(() => esm.run("score", "{}"), TypeError);
  assert.throws(() => esm.run("rules", {}), TypeError);
  assert.throws(() => esm.run("rules", "{}", "{}"), TypeError);
  assert.throws(() => esm.run("rules", "{}", new Uint8Array(2)), TypeError);
  assert.throws(() => esm.run("rules", "{}", 5), TypeError);
});
