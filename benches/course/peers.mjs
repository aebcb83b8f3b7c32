// Times the check of a course by rk, zod and ajv in Node, and weighs what a page would load.
//
//   node benches/course/peers.mjs MODULES COURSE [ROUNDS]
//
// MODULES is the folder in which zod, ajv and esbuild are installed, COURSE rk-wasm's dist/course.mjs.
// Prints one JSON line for each time and size. A peer that is not installed is left out.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [modules, course, rounds = "7"] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const installed = createRequire(join(resolve(modules), "resolve.cjs"));
const ON = "2025-11-03";
const WARM_MS = 400;
const ROUND_MS = 60;

const texts = Object.fromEntries(
  ["valid", "broken"].map((name) => [name, readFileSync(join(here, `${name}.json`), "utf8")]),
);
const shared = new Set(JSON.parse(readFileSync(join(here, "shared.json"), "utf8")));
const say = (line) => console.log(JSON.stringify(line));

const peers = [];
const folder = mkdtempSync(join(tmpdir(), "rk-bench-"));
try {
  if (existsSync(course)) await rk();
  await schemas();
} finally {
  rmSync(folder, { recursive: true });
}
agree();
measure();

// rk's answer is read into objects here: a page needs no less.
async function rk() {
  const { run } = await import(pathToFileURL(resolve(course)));
  const encoder = new TextEncoder();
  const call = JSON.stringify({ on: ON });
  const check = (document) => JSON.parse(run("check_course", call, document)).report.violations;
  const found = (violations) => violations.filter(({ code }) => shared.has(code));
  const add = (from, given, job) => peers.push({ name: "rk", from, given, job, found });
  add("text", (json) => json, check);
  add("bytes", (json) => encoder.encode(json), check);
  add("object", JSON.parse, (object) => check(JSON.stringify(object)));
  size("rk", readFileSync(course));
}

async function schemas() {
  if (!there("zod")) return;
  const esbuild = there("esbuild") ? (await imported("esbuild")).default : undefined;
  const bundle = async (name, minify = false) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(folder, `${name}.mjs`)],
      nodePaths: [join(resolve(modules), "node_modules")],
      bundle: true,
      write: false,
      format: "esm",
      minify,
    });
    return outputFiles[0].contents;
  };
  if (esbuild === undefined) return;
  const load = async (name) => {
    writeFileSync(join(folder, `${name}.bundle.mjs`), await bundle(name));
    size(name, await bundle(name, true));
    return await import(pathToFileURL(join(folder, `${name}.bundle.mjs`)));
  };
  const source = (name) => JSON.stringify(join(here, name));

  writeFileSync(join(folder, "zod.mjs"), `export { courseOn } from ${source("zod_course.mjs")};`);
  const schema = (await load("zod")).courseOn(ON);
  add("zod", (object) => schema.safeParse(object).error?.issues ?? []);

  if (!there("ajv/dist/2020")) return;
  const [{ default: Ajv }, { default: standalone }] = await Promise.all(
    ["ajv/dist/2020", "ajv/dist/standalone"].map(async (name) => (await imported(name)).default),
  );
  const ajv = new Ajv({ allErrors: true, strict: false, code: { source: true, esm: true } });
  writeFileSync(join(folder, "schema.mjs"), standalone(ajv, ajv.compile(await jsonSchema(bundle))));
  writeFileSync(
    join(folder, "ajv.mjs"),
    `import validate from "./schema.mjs";
    import { check } from ${source("rules.mjs")};
    export function checked(course, on) {
      if (!validate(course)) return validate.errors;
      const found = [];
      check(course, on, (code, path) => found.push({ code, path }));
      return found;
    }`,
  );
  const { checked } = await load("ajv");
  add("ajv", (object) => checked(object, ON));

  function add(name, job) {
    const found = (issues) => issues.map(({ code, params, path }) => ({ code: params?.code ?? code, path }));
    peers.push({ name, from: "text", given: (json) => json, job: (json) => job(JSON.parse(json)), found });
    peers.push({ name, from: "object", given: JSON.parse, job, found });
  }
}

// ajv gets the shape that zod has, as one would write it by hand: null beside a type, not a choice of schemas.
async function jsonSchema(bundle) {
  writeFileSync(
    join(folder, "shape.mjs"),
    `import * as z from "zod";
    import { shape } from ${JSON.stringify(join(here, "zod_course.mjs"))};
    export const schema = z.toJSONSchema(shape, { io: "input" });`,
  );
  writeFileSync(join(folder, "shape.bundle.mjs"), await bundle("shape"));
  const { schema } = await import(pathToFileURL(join(folder, "shape.bundle.mjs")));
  return plain(schema);
}

function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  // The format says what the pattern says.
  const { anyOf, format: _, ...rest } = schema;
  const fields = Object.entries(rest).map(([key, value]) => [key, plain(value)]);
  if (anyOf === undefined) return Object.fromEntries(fields);
  const value = plain(anyOf[0]);
  const orNull = { ...value, type: [value.type, "null"] };
  if (value.enum !== undefined) orNull.enum = [...value.enum, null];
  if (value.const !== undefined) {
    delete orNull.const;
    orNull.enum = [value.const, null];
  }
  return orNull;
}

function there(name) {
  try {
    return installed.resolve(name);
  } catch {
    return undefined;
  }
}

async function imported(name) {
  return await import(pathToFileURL(there(name)));
}

function size(name, bytes) {
  say({ size: name, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length });
}

// A race between different answers would say nothing.
function agree() {
  for (const [document, text] of Object.entries(texts)) {
    let first;
    for (const { name, from, given, job, found } of peers) {
      const lines = found(job(given(text))).map(({ code, path }) => `${code} ${path.join(".")}`);
      const all = lines.sort().join("\n");
      first ??= all;
      if (all !== first || (all === "") !== (document === "valid")) {
        throw new Error(`${name} from ${from} finds in the ${document} course\n${all}\nand not\n${first}`);
      }
    }
  }
}

function measure() {
  const jobs = peers.flatMap((peer) =>
    Object.entries(texts).map(([document, text]) => ({ ...peer, document, input: peer.given(text), times: [] })),
  );
  // Each check is timed alone, so that other work on the machine spoils few of them.
  const timed = ({ job, input }, milliseconds) => {
    const times = [];
    const end = performance.now() + milliseconds;
    while (performance.now() < end || times.length < 9) {
      const start = process.hrtime.bigint();
      job(input);
      times.push(Number(process.hrtime.bigint() - start));
    }
    return times.sort((one, other) => one - other)[times.length >> 1];
  };
  for (const one of jobs) timed(one, WARM_MS);
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const one of jobs) one.times.push(timed(one, ROUND_MS));
  }
  for (const { name, from, document, times } of jobs) say({ name, from, document, ns: times });
}
