// Times the check of a course by rk, zod and ajv in Node, and weighs what a page would load.
//
//   node benches/course/peers.mjs MODULES DIST [ROUNDS]
//
// MODULES is the folder in which zod, ajv and esbuild are installed, DIST rk-wasm's folder of scripts.
// Prints one JSON line for each time and size. A peer that is not installed is left out.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { load } from "./schemas.mjs";

const [modules, dist, rounds = "7"] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const ON = "2025-11-03";
const WARM_MS = 400;
const ROUND_MS = 60;

const texts = Object.fromEntries(
  ["valid", "broken"].map((name) => [name, readFileSync(join(here, `${name}.json`), "utf8")]),
);
// Codes that only rk has, and those for which a schema has words of its own
const { lacking, schema } = JSON.parse(readFileSync(join(here, "lacking.json"), "utf8"));
const alone = new Set([...lacking, ...schema]);
const say = (line) => console.log(JSON.stringify(line));

const peers = [];
const folder = mkdtempSync(join(tmpdir(), "rk-bench-"));
try {
  if (existsSync(dist)) {
    await rk("rk", "course.node.mjs");
    await rk("rk, as a page has it", "course.mjs");
    size("rk", readFileSync(join(dist, "course.mjs")));
  }
  await schemas();
} finally {
  rmSync(folder, { recursive: true });
}
agree();
measure();

// rk's answer is read into objects here: a page needs no less.
async function rk(name, file) {
  const { run } = await import(pathToFileURL(resolve(dist, file)));
  const encoder = new TextEncoder();
  const call = JSON.stringify({ on: ON });
  const check = (document) => JSON.parse(run("check_course", call, document)).report.violations;
  const found = (violations) => violations.filter(({ code }) => !alone.has(code));
  const add = (from, given, job) => peers.push({ name, from, given, job, found });
  add("text", (json) => json, check);
  add("bytes", (json) => encoder.encode(json), check);
  add("object", JSON.parse, (object) => check(JSON.stringify(object)));
}

// Both schemas, with the rules; ajv's errors have no path of steps, so nobody else finds the same.
async function schemas() {
  for (const { name, check, code, minified } of await load(modules, folder)) {
    const job = (object) => check(object, ON);
    const found = (issues) => issues.map((issue) => ({ code: code(issue) ?? "schema", path: issue.path ?? [] }));
    peers.push({ name, from: "text", given: (json) => json, job: (json) => job(JSON.parse(json)), found });
    peers.push({ name, from: "object", given: JSON.parse, job, found });
    size(name, minified);
  }
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
      if (all !== first || all === "") {
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
