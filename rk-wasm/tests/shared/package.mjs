// The package under test: the packed tarball, as npm has installed it.
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const require = createRequire(import.meta.url);
// Without realpath tools would see a link where a user has a folder.
export const folder = realpathSync(dirname(require.resolve("rk-wasm/package.json")));

export function read(...path) {
  return readFileSync(join(folder, ...path), "utf8");
}

/** A small survey with two groups of two */
export const call = {
  frequency: "scored",
  csv: [
    "respondent,group,care_frequent,care_timely,home_frequent,home_timely",
    "1,care,5,4,3,3",
    "2,care,4,4,4,3",
    "3,home,3,2,5,5",
    "4,home,4,4,4,5",
  ].join("\n"),
  instrument: { items: ["frequent", "timely"] },
  codebook: { respondent: "respondent", group: "group", pattern: "{rated}_{dimension}" },
};
