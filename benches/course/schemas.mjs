// zod's and ajv's check of a course, bundled as a page would have them.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = (name) => JSON.stringify(join(here, name));

// Of each that is installed in `modules`: `check(course, on)` gives its issues, `code` the rule of an
// issue, if it is not the schema's; `minified` is what a page loads. `folder` is for what is built.
export async function load(modules, folder) {
  const installed = createRequire(join(resolve(modules), "resolve.cjs"));
  const there = (name) => {
    try {
      return installed.resolve(name);
    } catch {
      return undefined;
    }
  };
  const imported = async (name) => (await import(pathToFileURL(there(name)))).default;
  if (!there("zod") || !there("esbuild")) return [];
  const esbuild = await imported("esbuild");
  const bundled = async (name, text, minify = false) => {
    writeFileSync(join(folder, `${name}.mjs`), text);
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
  const run = async (name, text) => {
    writeFileSync(join(folder, `${name}.bundle.mjs`), await bundled(name, text));
    return await import(pathToFileURL(join(folder, `${name}.bundle.mjs`)));
  };
  const found = [];
  const add = async (name, text, code) => {
    const { check } = await run(name, text);
    found.push({ name, check, code, minified: await bundled(name, text, true) });
  };

  await add("zod", `export { check } from ${source("zod_course.mjs")};`, ({ params }) => params?.code);
  if (!there("ajv/dist/2020")) return found;
  const [{ default: Ajv }, { default: standalone }] = await Promise.all(
    ["ajv/dist/2020", "ajv/dist/standalone"].map(imported),
  );
  const { schema } = await run(
    "shape",
    `import * as z from "zod";
    import { shape } from ${source("zod_course.mjs")};
    export const schema = z.toJSONSchema(shape, { io: "input" });`,
  );
  const ajv = new Ajv({ allErrors: true, strict: false, code: { source: true, esm: true } });
  writeFileSync(join(folder, "schema.mjs"), standalone(ajv, ajv.compile(plain(schema))));
  await add(
    "ajv",
    `import validate from "./schema.mjs";
    import * as rules from ${source("rules/index.mjs")};
    export function check(course, on) {
      if (!validate(course)) return validate.errors;
      const found = [];
      rules.check(course, on, (code, path) => found.push({ code, path }));
      return found;
    }`,
    ({ code }) => code,
  );
  return found;
}

// ajv gets the shape that zod has, as one would write it by hand: null beside a type, not a choice of schemas.
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  const { anyOf, ...rest } = schema;
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
