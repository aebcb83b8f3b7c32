// Answers the call in a file through the installed npm package.
import { readFileSync, writeFileSync } from "node:fs";
import { scoreText } from "rk-wasm";

writeFileSync(1, scoreText(readFileSync(process.argv[2], "utf8")));
