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
const budget = { wasm: 1850 * kB, wasmGzip: 745 * kB };

test("the package holds what it should and nothing else", () => {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => !/^schema\/[a-z_-]+\.json$/.test(file));
  assert.deepEqual(files.sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
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

test("the WebAssembly module keeps to its budget", () => {
  const [base64] = /"[A-Za-z0-9+/=]{1000,}"/.exec(read("dist", "index.mjs"));
  const wasm = Buffer.from(base64.slice(1, -1), "base64");
  assert.ok(WebAssembly.validate(wasm));
  const sizes = { wasm: wasm.length, wasmGzip: gzipSync(wasm, { level: 9 }).length };
  for (const file of ["index.mjs", "index.cjs"]) {
    const text = read("dist", file);
    sizes[file] = text.length;
    sizes[`${file} gzip`] = gzipSync(text, { level: 9 }).length;
  }
  console.log("bytes:", JSON.stringify(sizes));
  assert.ok(sizes.wasm <= budget.wasm, `wasm ${sizes.wasm} > ${budget.wasm}`);
  assert.ok(sizes.wasmGzip <= budget.wasmGzip, `wasm gzip ${sizes.wasmGzip} > ${budget.wasmGzip}`);
});

test("the code fetches nothing and knows no host", () => {
  for (const file of ["index.mjs", "index.cjs"]) {
    const text = read("dist", file);
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
    [attw, "--pack", folder, "--format", "ascii", "--entrypoints", "."],
    { encoding: "utf8" },
  );
  assert.equal(status, 0, stdout + stderr);
});

test("a user's bundle runs with nothing but what every host has", async () => {
  const text = await bundled('import { score } from "rk-wasm"; globalThis.run = (call) => JSON.stringify(score(JSON.parse(call)));');
  const page = vm.createContext({ WebAssembly, TextEncoder, TextDecoder, atob });
  vm.runInContext(text, page);
  const { score } = require("rk-wasm");
  assert.equal(page.run(JSON.stringify(call)), JSON.stringify(score(call)));
});

test("what is imported and not used falls out of a bundle", async () => {
  assert.ok((await bundled('import { version } from "rk-wasm"; console.log(version);')).length < 1 * kB);
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
