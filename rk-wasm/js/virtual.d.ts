// What build.mjs makes and esbuild bundles in: of the survey's module in index.ts, of the course's in course.ts.

/** A WebAssembly module as text; see bytes.ts */
declare module "virtual:wasm" {
  /** A bit for each byte that has a letter of its own, four a hexadecimal digit */
  export const marks: string;
  export const text: string;
}

/** wasm-bindgen's own loader, wrapped so that each call of `glue` has state of its own */
declare module "virtual:glue" {
  export interface Glue {
    initSync(options: { module: WebAssembly.Module }): unknown;
    run(operation: string, call: Uint8Array, file?: Uint8Array): string | undefined;
  }
  export function glue(): Glue;
}

/** The version of the package */
declare const RK_VERSION: string;

/** The letters of the text that a WebAssembly module is kept in */
declare const RK_LETTERS: string;
