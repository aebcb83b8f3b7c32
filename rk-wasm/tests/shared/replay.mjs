// Replays one vector. No Node imports: the browser page uses this file too.
import { member, minify, withoutMessages } from "./json-text.mjs";

/**
 * Throws unless `rk` answers the vector as it says, to text and to an object
 *
 * The messages are left out of the comparison: vectors hold none.
 */
export function replay(rk, operation, vector) {
  const text = minify(vector);
  const call = member(text, "call");
  const expected = member(text, "answer");
  if (call === undefined || expected === undefined) {
    throw new Error("the vector lacks a call or an answer");
  }
  same(withoutMessages(rk.run(operation, call)), expected, "as text");
  // Parsed and written again, both sides lose the same (4.0 becomes 4).
  const named = operation === "propose" ? "proposeCodebook" : operation;
  const answer = JSON.stringify(rk[named](JSON.parse(call)));
  same(withoutMessages(answer), JSON.stringify(JSON.parse(expected)), "as an object");
}

/** Throws with the place of the first difference */
export function same(actual, expected, how) {
  if (actual === expected) {
    return;
  }
  let at = 0;
  while (actual[at] === expected[at]) {
    at += 1;
  }
  const around = (text) => text.slice(Math.max(0, at - 80), at + 80);
  throw new Error(
    `${how}, the answers part at character ${at}\n  expected …${around(expected)}…\n  got      …${around(actual)}…`,
  );
}
