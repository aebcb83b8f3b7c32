// One call: its answer's text, or the code of the error that it throws.
import { RkWebAssemblyError, run } from "/rk-wasm/index.mjs";

let result;
try {
  result = { answer: run("score", "{}") };
} catch (error) {
  const typed = error instanceof RkWebAssemblyError && error.message.includes("'wasm-unsafe-eval'");
  result = { code: typed ? error.code : String(error), cause: String(error.cause) };
}
await fetch("/result", { method: "POST", body: JSON.stringify(result) });
