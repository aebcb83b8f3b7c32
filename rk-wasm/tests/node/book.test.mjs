// Every example in JavaScript in the book runs as it stands, and prints what the page says it prints.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { folder } from "../shared/vectors.mjs";

// Inside the tests, so that `rk-wasm` is found as a user's file would find it.
const work = fileURLToPath(new URL("../book-work", import.meta.url));
after(() => rmSync(work, { recursive: true, force: true }));
cpSync(join(folder, "..", "samples"), work, { recursive: true });

const book = join(folder, "..", "..", "docs", "src");
const examples = readdirSync(book)
  .filter((page) => page.endsWith(".md"))
  .flatMap((page) => {
    const text = readFileSync(join(book, page), "utf8");
    const found = [...text.matchAll(/^```js\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms)];
    assert.equal(found.length, text.split("```js\n").length - 1, page);
    return found.map(([, program, printed = ""], at) => ({ name: `${page} ${at}`, program, printed }));
  });

for (const { name, program, printed } of examples) {
  test(name, () => {
    writeFileSync(join(work, "example.mjs"), program);
    const { stdout, stderr, status } = spawnSync(process.execPath, ["example.mjs"], { cwd: work, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, printed);
  });
}

test("the pages with examples are found", () => {
  const pages = new Set(examples.map(({ name }) => name.split(" ")[0]));
  assert.deepEqual([...pages].sort(), [
    "course.md",
    "form.md",
    "improvement.md",
    "meeting-preparation.md",
    "programme.md",
    "report.md",
  ]);
});
