// Whether zod and ajv find what the vectors of check_course say, place by place.
//
//   node benches/course/agree_vectors.mjs MODULES [FOLDER]
//
// MODULES is the folder in which zod, ajv and esbuild are installed, FOLDER the vectors: those of rk-core if left
// out. Vectors of other settings and profiles are passed over, and those of which rk says a fault of shape.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { load } from "./schemas.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [modules, vectors = join(here, "../../rk-core/vectors/check_course")] = process.argv.slice(2);
const { lacking, schema } = JSON.parse(readFileSync(join(here, "lacking.json"), "utf8"));
// What is said of the text, the shape and the call
const alone = [...lacking, ...schema, "call.", "settings."];

const cases = readdirSync(vectors).flatMap(read);
const folder = mkdtempSync(join(tmpdir(), "rk-agree-"));
try {
  for (const peer of await load(modules, folder)) compare(peer);
} finally {
  rmSync(folder, { recursive: true });
}

// The case of a file, if it is one for the peers.
function read(file) {
  const { call, document, answer } = JSON.parse(readFileSync(join(vectors, file), "utf8"));
  const { on, settings, course, ...rest } = call ?? {};
  const text = document ?? JSON.stringify(course);
  const expected = answer.report.violations;
  if (on == null || text == null || Object.keys(settings ?? {}).length > 0) return [];
  if (Object.keys(rest).some((key) => !["schema", "locale", "facts"].includes(key))) return [];
  if (expected.some(({ code }) => alone.some((start) => code.startsWith(start)))) return [];
  const object = JSON.parse(text.replace(/^\ufeff/, ""));
  if (object.profile !== "elder_50_plus") return [];
  return [{ file, object, on, expected: lines(expected) }];
}

function lines(found) {
  return found.map(({ code, path }) => `${code} ${path.join(".")}`).sort();
}

function compare({ name, check, code }) {
  const refused = [];
  let [agreed, missing] = [0, 0];
  for (const { file, object, on, expected } of cases) {
    const issues = check(object, on);
    if (issues.some((issue) => code(issue) === undefined)) {
      if (expected.some((line) => line.startsWith("input.missing "))) missing += 1;
      else refused.push(file);
      continue;
    }
    const found = lines(issues.map((issue) => ({ code: code(issue), path: issue.path })));
    const more = found.filter((line) => !expected.includes(line));
    const less = expected.filter((line) => !found.includes(line));
    if (found.join("\n") === expected.join("\n")) {
      agreed += 1;
    } else {
      process.exitCode = 1;
      console.log(`${name}, ${file}: finds more ${JSON.stringify(more)}, less ${JSON.stringify(less)}`);
    }
  }
  console.log(`${name}: ${agreed} of ${cases.length} vectors agree; its schema refuses ${missing} that lack a field`);
  if (refused.length > 0) console.log(`and ${refused.join(", ")}`);
}
