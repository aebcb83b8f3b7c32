// The vectors of rk-core, from the folder that RK_VECTORS names.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const folder = process.env.RK_VECTORS ?? "";
if (folder === "") {
  throw new Error("set RK_VECTORS to the path of rk-core/vectors");
}

/** A folder an operation */
const entries = readdirSync(folder, { withFileTypes: true });
export const operations = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

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
