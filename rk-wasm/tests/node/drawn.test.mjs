import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as rk from "rk-wasm";
import { drawn, ofImprovement } from "../shared/drawn.mjs";
import { same } from "../shared/replay.mjs";
import { folder } from "../shared/vectors.mjs";

const kept = join(folder, "..", "tests", "snapshots");
const sample = (year) => readFileSync(join(folder, "..", "samples", `rehabilitation_${year}.csv`), "utf8");
const calls = Object.keys(ofImprovement).map((operation) => {
  return [operation, readFileSync(join(folder, "..", "samples", "improvement", `${operation}.json`), "utf8")];
});
const texts = drawn(rk, sample(2014), sample(2016), Object.fromEntries(calls));

for (const [name, text] of Object.entries(texts)) {
  test(name, () => same(text, readFileSync(join(kept, name), "utf8"), name));
}

test("every file that is kept was compared", () => {
  assert.deepEqual(Object.keys(texts).sort(), readdirSync(kept).sort());
});
