// Answers the call in a file through the installed npm package.
import { readFileSync, writeFileSync } from "node:fs";
import { run } from "rk-wasm";

writeFileSync(1, run("score", readFileSync(process.argv[2], "utf8")));
