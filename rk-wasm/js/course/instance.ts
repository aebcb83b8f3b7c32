import { marks, text } from "virtual:wasm";
import { bytes, decoded } from "../bytes.js";
import { RkInternalError, RkWebAssemblyError } from "../errors.js";
import type { Bytes } from "../types/common.js";

/**
 * What the module gives: rk-wasm/src/course.rs says what each does
 *
 * wasm-bindgen's loader is left out, and what the module has for it: only numbers go over here.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  room(bytes: number): number;
  run(operation: number, call: number, document: number): number;
  answer(): number;
}

// Loaded at the first call, for the same reasons as the survey's.
let compiled: WebAssembly.Module | undefined;
let instance: Exports | undefined;

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

function load() {
  try {
    compiled ??= new WebAssembly.Module(decoded(text, marks));
    return new WebAssembly.Instance(compiled).exports as unknown as Exports;
  } catch (cause) {
    // The bytes are always the same and tested, so what fails here is the host.
    throw new RkWebAssemblyError(cause);
  }
}

/**
 * Runs an operation of the course by its name: the JSON text of a call in, that of its answer out
 *
 * The text is the same byte for byte as from Rust and Python.
 *
 * @param document the document, as JSON text or its bytes, for operations that read one; the call then holds none
 * @throws TypeError if the call is no text, the document neither text nor bytes, no operation has
 * this name, or it takes no document and one is given
 */
export function run(operation: string, call: string, document?: string | Bytes): string {
  if (typeof operation !== "string" || typeof call !== "string") {
    throw new TypeError("rk-wasm: the operation and its call must be texts");
  }
  const beside = document === undefined || typeof document === "string" ? document : bytes(document);
  const current = (instance ??= load());
  let answer: string | undefined;
  try {
    answer = answered(current, operation, call, beside);
  } catch (cause) {
    // Memory after a trap is in an unknown state, so the instance is not used again.
    instance = undefined;
    throw new RkInternalError(cause);
  }
  if (answer === undefined) {
    throw new TypeError("rk-wasm: there is no operation of this name, or it takes no document");
  }
  return answer;
}

// The texts are written where the module reads them: no copy is made on the way.
function answered(course: Exports, operation: string, call: string, document?: string | Uint8Array) {
  const texts = operation.length + call.length + (typeof document === "string" ? document.length : 0);
  // A letter of a JavaScript text has at most three bytes.
  const most = 3 * texts + (typeof document === "object" ? document.length : 0);
  const at = course.room(most);
  const room = new Uint8Array(course.memory.buffer, at, most);
  let end = 0;
  const put = (part: string | Uint8Array) => {
    if (typeof part === "string") {
      const { written } = encoder.encodeInto(part, room.subarray(end));
      end += written;
      return written;
    }
    room.set(part, end);
    end += part.length;
    return part.length;
  };
  const length = course.run(put(operation), put(call), document === undefined ? -1 : put(document));
  // The memory may have grown, and then has another buffer.
  return length < 0 ? undefined : decoder.decode(new Uint8Array(course.memory.buffer, course.answer(), length));
}
