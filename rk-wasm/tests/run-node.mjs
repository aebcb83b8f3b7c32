// Runs the Node tests with every Node from 20 on: `node --test FOLDER` means a
// folder in 20 and a file pattern in later ones.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("node", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".test.mjs"));
const { status } = spawnSync(
  process.execPath,
  ["--test", "--test-reporter=spec", ...files.map((file) => join(folder, file))],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
