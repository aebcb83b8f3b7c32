// The README's example for Node runs as it stands; the one for a page runs in tests/browser.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../shared/package.mjs";

const work = fileURLToPath(new URL("../readme-work", import.meta.url));
after(() => rmSync(work, { recursive: true, force: true }));

const [, program] = /```js\n([^`]*)```/.exec(read("README.md"));
const head = "respondent,rater_group,rated_group,dimension,rating";
const rows = ["1,care,home,timely,4", "2,home,care,timely,3"];

function run(csv) {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "survey.csv"), csv);
  writeFileSync(join(work, "example.mjs"), program);
  const { stdout, stderr, status } = spawnSync(process.execPath, ["example.mjs"], { cwd: work, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

test("the example prints the ties of a good survey", () => {
  assert.match(run([head, ...rows].join("\n")), /care.*home/);
});

test("the example prints what is wrong with a bad one", () => {
  assert.match(run([head, ...rows, "3,home,care,timely,7"].join("\n")), /^\[\n? *['"`]/);
});
