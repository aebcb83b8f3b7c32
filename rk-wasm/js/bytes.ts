import type { Bytes } from "./types/common.js";

/**
 * The bytes behind a text of printable ASCII that build.mjs made
 *
 * A letter stands for a byte that has one alone, or it is one of the last and
 * stands with the next one for one of the other bytes. `marks` has a bit for
 * each byte that has one alone, four a hexadecimal digit. Common bytes are
 * alone, and what repeats in the bytes repeats in the text, so gzip finds it;
 * in base64, where three bytes share four letters, it does not.
 */
export function decoded(text: string, marks: string): Uint8Array<ArrayBuffer> {
  const places = new Uint8Array(128);
  for (let place = 0; place < RK_LETTERS.length; place += 1) {
    places[RK_LETTERS.charCodeAt(place)] = place;
  }
  const alone: number[] = [];
  const others: number[] = [];
  for (let byte = 0; byte < 256; byte += 1) {
    const isAlone = (parseInt(marks[byte >> 2]!, 16) >> (byte & 3)) & 1;
    (isAlone ? alone : others).push(byte);
  }
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let place = places[text.charCodeAt(at)]!;
    if (place < alone.length) {
      bytes[length] = alone[place]!;
    } else {
      at += 1;
      place = (place - alone.length) * RK_LETTERS.length + places[text.charCodeAt(at)]!;
      bytes[length] = others[place]!;
    }
    length += 1;
  }
  return bytes.slice(0, length);
}

/** A file as bytes */
// By its name and not by `instanceof`, which fails for bytes of another frame or realm.
export function bytes(file: Bytes): Uint8Array {
  switch (Object.prototype.toString.call(file)) {
    case "[object Uint8Array]":
      return file as Uint8Array;
    case "[object ArrayBuffer]":
      return new Uint8Array(file as ArrayBuffer);
    default:
      throw new TypeError("rk-wasm: the file must be a Uint8Array or an ArrayBuffer");
  }
}
