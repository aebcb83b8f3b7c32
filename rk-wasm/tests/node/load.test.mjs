import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import * as esm from "rk-wasm";
import { call, folder, read, require } from "../shared/package.mjs";

const cjs = require("rk-wasm");
const text = JSON.stringify(call);
const { version } = JSON.parse(read("package.json"));

test("import and require find the two files and the same names", () => {
  assert.match(import.meta.resolve("rk-wasm"), /\/rk-wasm\/dist\/index\.mjs$/);
  assert.match(require.resolve("rk-wasm"), /\/rk-wasm\/dist\/index\.cjs$/);
  assert.notEqual(esm.score, cjs.score);
  assert.deepEqual(Object.keys(esm).sort(), Object.keys(cjs).sort());
});

test("both answer at once, with the same bytes", () => {
  assert.equal(esm.run("score", text), cjs.run("score", text));
  assert.deepEqual(esm.score(call), JSON.parse(esm.run("score", text)));
  assert.deepEqual(cjs.score(call), esm.score(call));
});

test("the CommonJS file gives its names to import", () => {
  const program = `import { score } from ${JSON.stringify(`file://${folder}/dist/index.cjs`)}; console.log(typeof score);`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  assert.equal(out.trim(), "function");
});

test("version is that of the package", () => {
  assert.equal(esm.version, version);
});

test("the text goes over as UTF-8", () => {
  const answer = esm.score({ ...call, groups: ["care", "home", "Ældre 🏡"] });
  assert.equal(answer.report.valid, true);
  assert.ok(answer.groups.some(({ group }) => group === "Ældre 🏡"));
});

test("a thousand calls in one instance give one answer", () => {
  const first = esm.run("score", text);
  for (let turn = 0; turn < 1000; turn += 1) {
    assert.equal(esm.run("score", text), first);
  }
});
