import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { call, folder, read, require } from "../shared/package.mjs";

const kB = 1000;
// The course's is the file that a form downloads, with gzip: the module, both languages and the JavaScript around them.
// Decision 0014 says how that is reached. Nobody downloads Node's.
const budget = { wasm: 2395 * kB, wasmGzip: 958 * kB, course: 60 * kB, node: 93 * kB };
const entries = ["index", "course", "course.node"];
const scripts = entries.flatMap((entry) => [`${entry}.mjs`, `${entry}.cjs`]);

test("the package holds what it should and nothing else", () => {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => !/^schema\/[a-z_-]+(\.schema)?\.json$/.test(file));
  assert.deepEqual(files.sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "dist/course.cjs",
    "dist/course.d.cts",
    "dist/course.d.ts",
    "dist/course.mjs",
    "dist/course.node.cjs",
    "dist/course.node.mjs",
    "dist/index.cjs",
    "dist/index.d.cts",
    "dist/index.d.ts",
    "dist/index.mjs",
    "package.json",
  ]);
  const manifest = JSON.parse(read("package.json"));
  assert.equal(manifest.devDependencies, undefined);
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test("the files and their WebAssembly modules keep to their budgets", async () => {
  const sizes = {};
  for (const entry of entries) {
    const wasm = await moduleOf(entry);
    assert.ok(WebAssembly.validate(wasm));
    sizes[entry] = { wasm: wasm.length, wasmGzip: gzipSync(wasm, { level: 9 }).length };
    for (const end of ["mjs", "cjs"]) {
      const text = read("dist", `${entry}.${end}`);
      sizes[entry][end] = text.length;
      sizes[entry][`${end}Gzip`] = gzipSync(text, { level: 9 }).length;
    }
  }
  console.log("bytes:", JSON.stringify(sizes));
  const { index, course } = sizes;
  assert.ok(index.wasm <= budget.wasm, `wasm ${index.wasm} > ${budget.wasm}`);
  assert.ok(index.wasmGzip <= budget.wasmGzip, `wasm gzip ${index.wasmGzip} > ${budget.wasmGzip}`);
  for (const gzip of [course.mjsGzip, course.cjsGzip]) {
    assert.ok(gzip <= budget.course, `course gzip ${gzip} > ${budget.course}`);
  }
  const node = sizes["course.node"].mjsGzip;
  assert.ok(node <= budget.node, `course for Node gzip ${node} > ${budget.node}`);
});

const kept = /(?<=")[^"]{10000,}(?=")/;

test("a module is kept in letters that no server or bundler changes", () => {
  for (const file of scripts) {
    const [text] = kept.exec(read("dist", file));
    assert.match(text, /^[ -~]+$/, file);
    assert.doesNotMatch(text, /[$'<\\`]/, file);
  }
});

test("the code fetches nothing and knows no host", () => {
  for (const file of scripts) {
    const text = read("dist", file).replace(kept, "");
    for (const word of [/\bfetch\s*\(/, /\bimport\b.*["']/, /\brequire\s*\(/, /import\.meta/, /^await\b/m, /\beval\b(?!')/, /new Function/, /\bprocess\./]) {
      assert.doesNotMatch(text, word, file);
    }
  }
});

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("the types resolve under every setting (attw)", () => {
  const manifest = require.resolve("@arethetypeswrong/cli/package.json");
  const attw = join(dirname(manifest), require(manifest).bin.attw);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [attw, "--pack", folder, "--format", "ascii", "--entrypoints", ".", "./course"],
    { encoding: "utf8" },
  );
  assert.equal(status, 0, stdout + stderr);
});

test("a user's bundle runs with nothing but what every host has", async () => {
  const text = await bundled('import { score } from "rk-wasm"; globalThis.run = (call) => JSON.stringify(score(JSON.parse(call)));');
  const page = vm.createContext({ WebAssembly, TextEncoder, TextDecoder });
  vm.runInContext(text, page);
  const { score } = require("rk-wasm");
  assert.equal(page.run(JSON.stringify(call)), JSON.stringify(score(call)));
});

test("a bundle of the course runs with nothing but what every host has", async () => {
  const text = await bundled('import { run } from "rk-wasm/course"; globalThis.run = run;');
  const page = vm.createContext({ WebAssembly, TextEncoder, TextDecoder });
  vm.runInContext(text, page);
  const { run } = require("rk-wasm/course");
  assert.equal(page.run("check_course", "{}", "{}"), run("check_course", "{}", "{}"));
});

test("what is imported and not used falls out of a bundle", async () => {
  for (const entry of ["rk-wasm", "rk-wasm/course"]) {
    assert.ok((await bundled(`import { version } from "${entry}"; console.log(version);`)).length < 1 * kB);
  }
});

async function bundled(contents) {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: dirname(folder) },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
  });
  assert.deepEqual(warnings, []);
  return outputFiles[0].text;
}

/** The bytes that an entry compiles at its first call */
async function moduleOf(entry) {
  const file = JSON.stringify(join(folder, "dist", `${entry}.mjs`));
  const text = await bundled(`import { run } from ${file}; try { run("", ""); } catch {}`);
  let found;
  const Module = function (bytes) {
    found = bytes;
    throw new Error("seen");
  };
  vm.runInContext(text, vm.createContext({ WebAssembly: { Module }, TextEncoder, TextDecoder }));
  return Buffer.from(found);
}
