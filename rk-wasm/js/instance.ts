import { glue, type Glue } from "virtual:glue";
import base64 from "virtual:wasm";
import { RkInternalError, RkWebAssemblyError } from "./errors.js";

// The module is loaded at the first call, not at import: a page that imports
// but never scores pays nothing, and where WebAssembly is blocked the error
// comes out of a call, where it can be caught, and not out of the import.
let compiled: WebAssembly.Module | undefined;
let instance: Glue | undefined;

function load(): Glue {
  try {
    compiled ??= new WebAssembly.Module(decode(base64));
    const fresh = glue();
    fresh.initSync({ module: compiled });
    return fresh;
  } catch (cause) {
    // The bytes are always the same and tested, so what fails here is the host.
    throw new RkWebAssemblyError(cause);
  }
}

// `atob` and a loop run everywhere; a `data:` URL would need fetch, which is
// asynchronous and which bundlers mangle.
function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) {
    bytes[at] = binary.charCodeAt(at);
  }
  return bytes;
}

/** Runs one operation: the text of a call in, the text of its answer out */
export function run(operation: "score_json" | "levels_json", call: string): string {
  if (typeof call !== "string") {
    throw new TypeError("rk-wasm: the call must be JSON text");
  }
  const bytes = new TextEncoder().encode(call);
  const current = (instance ??= load());
  try {
    return current[operation](bytes);
  } catch (cause) {
    // Memory after a trap is in an unknown state, so the instance is not used again.
    instance = undefined;
    throw new RkInternalError(cause);
  }
}
