import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as survey from "rk-wasm";
import * as course from "rk-wasm/course";
import { ofForms, prints, replay } from "../shared/replay.mjs";
import { absent, folder, operations, vectors } from "../shared/vectors.mjs";

const kept = prints(readFileSync(join(folder, "prints.txt"), "utf8"));
const replayed = Object.fromEntries(operations.map((operation) => [operation, 0]));

for (const { operation, name, text } of vectors()) {
  test(`${operation}/${name}`, () => {
    replayed[operation] += 1;
    replay(ofForms.includes(operation) ? course : survey, operation, text, kept[`${operation}/${name.replace(".json", "")}`]);
  });
}

// So that nothing is skipped unseen.
test("as many vectors were replayed as there are files", () => {
  const left = (file) => absent.some((operation) => file.startsWith(join(operation, "/")));
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".json") && !left(file));
  for (const operation of operations) {
    const count = files.filter((file) => file.startsWith(join(operation, "/"))).length;
    assert.ok(count > 0, `no vectors in ${operation}`);
    assert.equal(replayed[operation], count, operation);
    console.log(`${operation}: ${count} vectors`);
  }
  const sum = Object.values(replayed).reduce((one, other) => one + other, 0);
  assert.equal(sum, files.length, "vectors that lie in no folder of an operation");
});
