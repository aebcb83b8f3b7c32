// What build.mjs makes and esbuild bundles in.

/** The WebAssembly module as base64 */
declare module "virtual:wasm" {
  const base64: string;
  export default base64;
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
