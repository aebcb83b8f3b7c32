// The vectors of rk-core, from the folder that RK_VECTORS names.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const folder = process.env.RK_VECTORS ?? "";
if (folder === "") {
  throw new Error("set RK_VECTORS to the path of rk-core/vectors");
}

/** What the package leaves out: the course has an entry for its checks alone */
export const absent = ["apply_act", "replay_course"];

/** A folder an operation */
const entries = readdirSync(folder, { withFileTypes: true });
const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
export const operations = folders.filter((name) => !absent.includes(name)).sort();

/** Every vector: `{operation, name, text}` */
export function vectors() {
  return operations.flatMap((operation) =>
    names(operation).map((name) => ({
      operation,
      name,
      text: readFileSync(join(folder, operation, name), "utf8"),
    })),
  );
}

export function names(operation) {
  return readdirSync(join(folder, operation)).filter((name) => name.endsWith(".json")).sort();
}
