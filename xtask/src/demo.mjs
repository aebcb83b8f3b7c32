// Answers the calls in a file through the installed npm package: an operation, a tab and a call a line.
import { readFileSync, writeFileSync } from "node:fs";
import { run } from "rk-wasm";

const lines = readFileSync(process.argv[2], "utf8").split("\n");
const answers = lines.map((line) => {
  const [operation, call] = line.split("\t");
  return `${run(operation, call)}\n`;
});
writeFileSync(1, answers.join(""));
