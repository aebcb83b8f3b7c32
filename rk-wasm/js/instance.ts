import { glue, type Glue } from "virtual:glue";
import { marks, text } from "virtual:wasm";
import { bytes, decoded } from "./bytes.js";
import { RkInternalError, RkWebAssemblyError } from "./errors.js";
import type { Bytes } from "./types/common.js";

// The module is loaded at the first call, not at import: a page that imports
// but never scores pays nothing, and where WebAssembly is blocked the error
// comes out of a call, where it can be caught, and not out of the import.
let compiled: WebAssembly.Module | undefined;
let instance: Glue | undefined;

function load(): Glue {
  try {
    compiled ??= new WebAssembly.Module(decoded(text, marks));
    const fresh = glue();
    fresh.initSync({ module: compiled });
    return fresh;
  } catch (cause) {
    // The bytes are always the same and tested, so what fails here is the host.
    throw new RkWebAssemblyError(cause);
  }
}

/**
 * Runs an operation by its name: the JSON text of a call in, that of its answer out
 *
 * The text is the same byte for byte as from Rust and Python. Numbers keep
 * their digits (`4.0`, not `4`), so it can be stored and compared.
 *
 * @param file the bytes of a file of data, for operations that read one; the call then holds no data
 * @throws TypeError if the call is no text, the file no bytes, no operation has
 * this name, or it takes no file and one is given
 */
export function run(operation: string, call: string, file?: Bytes): string {
  if (typeof operation !== "string" || typeof call !== "string") {
    throw new TypeError("rk-wasm: the operation and its call must be texts");
  }
  const beside = file === undefined ? undefined : bytes(file);
  const current = (instance ??= load());
  let answer: string | undefined;
  try {
    answer = current.run(operation, new TextEncoder().encode(call), beside);
  } catch (cause) {
    // Memory after a trap is in an unknown state, so the instance is not used again.
    instance = undefined;
    throw new RkInternalError(cause);
  }
  if (answer === undefined) {
    throw new TypeError("rk-wasm: there is no operation of this name, or it takes no file");
  }
  return answer;
}
