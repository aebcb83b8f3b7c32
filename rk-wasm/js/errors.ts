/**
 * WebAssembly cannot run here: a Content Security Policy forbids it, or the
 * host has none. The message names the remedy.
 */
export class RkWebAssemblyError extends Error {
  /** Stable name of the fault; unlike `instanceof` it also holds across two copies of the package */
  readonly code = "wasm.blocked";

  constructor(cause: unknown) {
    super(
      "rk-wasm needs WebAssembly, and it is blocked or missing here. " +
        "In a page with a Content Security Policy add 'wasm-unsafe-eval' to script-src; " +
        "elsewhere switch WebAssembly on (Node: leave out --jitless).",
      { cause },
    );
    this.name = "RkWebAssemblyError";
  }
}

/**
 * A fault inside rk itself, or too little memory for the call. The next call
 * starts on a fresh instance; please report it with the call that led here.
 */
export class RkInternalError extends Error {
  /** Stable name of the fault */
  readonly code = "internal";

  constructor(cause: unknown) {
    super(
      "rk-wasm stopped inside a call: a fault of rk, or the call is too large for the memory here. " +
        "Later calls are not affected.",
      { cause },
    );
    this.name = "RkInternalError";
  }
}
