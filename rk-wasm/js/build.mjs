// Makes the npm package from the output of `wasm-bindgen --target web`, in DIR/survey, DIR/course and DIR/course-node:
//
//   node rk-wasm/js/build.mjs --wasm target/npm/bindgen --out target/npm/package
//
// and, with `--page FILE`, the page of docs/try as one file that needs nothing else.
//
// Needs esbuild and typescript in rk-wasm/node_modules, or in the folder that
// `--modules` names.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const crate = dirname(here);
const root = dirname(crate);
const { values: options } = parseArgs({
  options: {
    wasm: { type: "string" },
    out: { type: "string" },
    page: { type: "string" },
    modules: { type: "string", default: join(crate, "node_modules") },
  },
});
if (options.wasm === undefined || options.out === undefined) {
  fail("usage: node build.mjs --wasm DIR --out DIR [--page FILE] [--modules node_modules]");
}
const bindgen = resolve(options.wasm);
const out = resolve(options.out);
const modules = createRequire(join(resolve(options.modules), "resolve.cjs"));
const esbuild = await tool("esbuild");

const manifest = JSON.parse(readFileSync(join(crate, "package.json"), "utf8"));
const workspace = readFileSync(join(root, "Cargo.toml"), "utf8");
if (!workspace.includes(`\nversion = "${manifest.version}"\n`)) {
  fail(`rk-wasm/package.json has version ${manifest.version}, Cargo.toml another`);
}
// Printable ASCII, without what a JavaScript text, a template or HTML reads as its own.
const letters = String.fromCharCode(...Array.from({ length: 95 }, (_, place) => place + 32)).replace(/["$'<\\`]/g, "");

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "dist"), { recursive: true });
const types = emitted();
const sizes = [];
// The course has two modules that answer alike: the smaller for pages, the faster for Node.
for (const [part, entry, name] of [
  ["survey", "index", "index"],
  ["course", "course", "course"],
  ["course-node", "course", "course.node"],
]) {
  const wasm = readFileSync(required(join(bindgen, part, "rk_wasm_bg.wasm")));
  // The course loads its module itself: its functions take and give numbers alone.
  const glue = entry === "course" ? "" : await bundledGlue(join(bindgen, part));
  const virtual = { glue, wasm: asText(wasm) };
  await bundle("esm", entry, `${name}.mjs`, virtual);
  await bundle("cjs", entry, `${name}.cjs`, virtual);
  if (name === entry) {
    declarations(entry);
  }
  sizes.push(`${part} ${wasm.length} bytes, gzip ${gzipSync(wasm, { level: 9 }).length}`);
}
rmSync(types, { recursive: true });
documents();
if (options.page !== undefined) {
  await page(resolve(options.page));
}
console.log(`rk-wasm ${manifest.version}: wasm of the ${sizes.join("; of the ")}`);

// The bytes of a module as a text of printable ASCII; bytes.ts reads it and says why it is no base64.
function asText(wasm) {
  const counts = Array(256).fill(0);
  for (const byte of wasm) {
    counts[byte] += 1;
  }
  const common = [...counts.keys()].sort((one, other) => counts[other] - counts[one]);
  // Two letters begin a pair: that is room for all the others.
  const alone = common.slice(0, letters.length - 2).sort((one, other) => one - other);
  const texts = [];
  for (const [place, byte] of alone.entries()) {
    texts[byte] = letters[place];
  }
  const others = [...counts.keys()].filter((byte) => !alone.includes(byte));
  for (const [place, byte] of others.entries()) {
    const second = place % letters.length;
    texts[byte] = letters[alone.length + (place - second) / letters.length] + letters[second];
  }
  const text = Array.from(wasm, (byte) => texts[byte]).join("");
  // Four bytes a hexadecimal digit: a list of numbers would be three times as long.
  const digit = (_, at) => [0, 1, 2, 3].reduce((bits, bit) => bits | alone.includes(4 * at + bit) << bit, 0).toString(16);
  return `export const marks = "${Array.from({ length: 64 }, digit).join("")}", text = "${text}";`;
}

// wasm-bindgen's loader keeps its instance in the state of its module, so a
// module could only ever have one. As a function that returns a loader it can
// be started afresh after a trap. Its default export, which fetches, is not
// named here and so falls away.
async function bundledGlue(folder) {
  const { outputFiles, warnings } = await esbuild.build({
    stdin: {
      contents: `export { initSync, run } from "./rk_wasm.js";`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "loader",
    target: "es2022",
    define: { "import.meta.url": "undefined" },
  });
  const [{ text }] = outputFiles;
  if (warnings.length > 0 || /\b(fetch|require|process)\(/.test(text)) {
    fail("the loader of wasm-bindgen has changed: it does not bundle without fetch");
  }
  return `export function glue() {\n${text}\nreturn loader;\n}`;
}

async function bundle(format, entry, file, { glue, wasm }) {
  const virtual = {
    name: "virtual",
    setup(build) {
      build.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path: path.slice(8), namespace: "virtual" }));
      build.onLoad({ filter: /glue$/, namespace: "virtual" }, () => ({ contents: glue }));
      build.onLoad({ filter: /wasm$/, namespace: "virtual" }, () => ({ contents: wasm }));
    },
  };
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, `${entry}.ts`)],
    bundle: true,
    write: false,
    format,
    // For CommonJS "node" adds the list of names by which `import` finds them; it imports nothing.
    platform: format === "cjs" ? "node" : "neutral",
    target: "es2022",
    // A form downloads it, and its size is promised.
    minifyIdentifiers: entry === "course",
    minifySyntax: entry === "course",
    define: { RK_VERSION: JSON.stringify(manifest.version), RK_LETTERS: JSON.stringify(letters) },
    plugins: [virtual],
    logLevel: "warning",
  });
  const [{ text }] = outputFiles;
  writeFileSync(join(out, "dist", file), entry === "course" ? dense(text) : text);
}

// Code without the space and the comments at the beginnings of lines. esbuild would take all space out, and with it the
// marks of what is pure, which bundlers of users need. No text of the course goes over more than one line.
function dense(code) {
  return code.replace(/^ *(?:\/\/.*|\/\*\*.*\*\/)?\n?/gm, "");
}

function emitted() {
  const folder = mkdtempSync(join(out, "types-"));
  const tsc = join(dirname(modules.resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(here, "tsconfig.json"), "--outDir", folder], {
    stdio: "inherit",
  });
  return folder;
}

// One declaration file without imports serves both formats.
function declarations(entry) {
  const shapes = readdirSync(join(types, "types")).map((file) => file.replace(/\.d\.ts$/, "")).sort();
  const ofCourse = ["course", "schema"];
  const ofBoth = ["common", "document", "reported"];
  const ofSurvey = shapes.filter((name) => !ofCourse.includes(name));
  const paths = (names) => names.map((name) => `types/${name}`);
  const names = {
    index: ["types", ...paths(ofSurvey), "errors", "instance"],
    course: [...paths([...ofBoth, ...ofCourse]), "errors", "course/instance", "course/schema"],
  };
  const text = [...names[entry], entry]
    .map((name) => readFileSync(join(types, `${name}.d.ts`), "utf8"))
    .join("\n")
    .replace(/^(import|export) [^;]* from "\.\.?\/[^"]*";\n/gm, "");
  writeFileSync(join(out, "dist", `${entry}.d.ts`), text);
  writeFileSync(join(out, "dist", `${entry}.d.cts`), text);
}

// Style and script stand in the page by their hashes, so that it also works as a
// file on a disk, and nothing else can run in it.
async function page(file) {
  const folder = join(root, "docs", "try");
  const text = (name) => readFileSync(join(folder, name), "utf8");
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(folder, "page.js")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    alias: { "rk-wasm": join(out, "dist", "index.mjs") },
    logLevel: "warning",
  });
  const script = outputFiles[0].text;
  const style = text("page.css");
  const hash = (part) => `'sha256-${createHash("sha256").update(part).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = text("page.html")
    .replace("POLICY", () => policy)
    .replace("STYLE", () => style)
    .replace("SCRIPT", () => script);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}

function documents() {
  cpSync(join(crate, "README.md"), join(out, "README.md"));
  for (const license of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    cpSync(required(join(root, license)), join(out, license));
  }
  const folder = join(root, "docs", "schema");
  const schemas = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
  for (const file of schemas) {
    cpSync(join(folder, file), join(out, "schema", file));
  }
  const { devDependencies: _, ...published } = manifest;
  if (schemas.length === 0) {
    // An export that matches no file would be a broken promise.
    delete published.exports["./schema/*.json"];
  }
  writeFileSync(join(out, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
}

async function tool(name) {
  try {
    return (await import(pathToFileURL(modules.resolve(name)))).default;
  } catch {
    fail(`${name} is missing: run \`npm ci\` in rk-wasm, or name a node_modules folder with --modules`);
  }
}

function required(path) {
  return existsSync(path) ? path : fail(`${path} is missing`);
}

function fail(message) {
  console.error(`build.mjs: ${message}`);
  process.exit(1);
}
