// Replays one vector. No Node imports: the browser page uses this file too.
import { member, minify, withoutMember, withoutMessages } from "./json-text.mjs";

/** How near a number has to come to one that a vector marks: a share of it, or this much */
const within = { share: 1e-11, least: 1e-15 };
const mark = '"≈';
/** The operations of the module that checks courses */
export const ofCourse = ["check_course", "check_agreement", "check_meeting"];
/** Those that no other module has */
export const ofForms = ["check_agreement", "check_meeting"];

const factsAtFault = '{"code":"input.shape","severity":"error","path":["facts"],"params":{"expected":"yes_no"}},';

/** A vector for the module that checks courses: it says nothing but the report, and is not asked for more */
export function withoutFacts(vector) {
  // Where nobody is asked for facts, the question is not at fault.
  const text = minify(vector).replace(factsAtFault, "");
  const parts = ["call", "answer"].map((name) => `"${name}":${withoutMember(member(text, name), "facts")}`);
  const document = member(text, "document");
  return `{${[...parts, ...(document === undefined ? [] : [`"document":${document}`])].join(",")}}`;
}

/**
 * Throws unless `rk` answers the vector as it says, to text and to an object
 *
 * The messages are left out of the comparison: vectors hold none. Numbers that
 * a vector marks have to be near, and then `kept` is the print of the answer.
 */
export function replay(rk, operation, vector, kept) {
  const text = minify(vector);
  const call = member(text, "call");
  const expected = member(text, "answer");
  if (call === undefined || expected === undefined) {
    throw new Error("the vector lacks a call or an answer");
  }
  const document = member(text, "document");
  const beside = document === undefined ? [] : [new TextEncoder().encode(JSON.parse(document))];
  const given = withoutMessages(rk.run(operation, call, ...beside));
  agree(given, expected, "as text");
  if (expected.includes(mark)) {
    same(printOf(given), kept, "as its print");
  }
  if (expected.includes('"input.duplicate_key"')) {
    // An object has every key once.
    return;
  }
  const object = JSON.parse(call);
  if (ofCourse.includes(operation) && JSON.stringify(object) !== call) {
    // The age 62.0 is a fault, and no number of JavaScript's is.
    return;
  }
  // Parsed and written again, both sides lose the same (4.0 becomes 4).
  const answer = JSON.stringify(rk[named(operation)](object, ...(document === undefined ? [] : [JSON.parse(document)])));
  agree(withoutMessages(answer), JSON.stringify(JSON.parse(expected)), "as an object");
}

/** The prints of answers in the text that rk-core/tests/vectors.rs keeps, by operation and name */
export function prints(text) {
  return Object.fromEntries(text.trimEnd().split("\n").map((line) => line.split(" ")));
}

/** The function for an operation */
function named(operation) {
  const others = { propose: "proposeCodebook" };
  return others[operation] ?? operation.replace(/_[a-z]/g, (piece) => piece[1].toUpperCase());
}

/** Throws unless the texts are the same, up to marked numbers, which have to be near */
export function agree(actual, expected, how) {
  if (!expected.includes(mark)) {
    same(actual, expected, how);
    return;
  }
  let rest = actual;
  const [first, ...pieces] = expected.split(mark);
  rest = without(rest, first, how);
  for (const piece of pieces) {
    const [number] = /^-?[0-9][-+.0-9e]*/.exec(rest) ?? [""];
    const wanted = piece.slice(0, piece.indexOf('"'));
    const least = Math.max(Math.abs(Number(wanted)) * within.share, within.least);
    if (number === "" || !(Math.abs(Number(number) - Number(wanted)) <= least)) {
      throw new Error(`${how}, ${wanted} is wanted near ${rest.slice(0, 80)}…`);
    }
    rest = without(rest.slice(number.length), piece.slice(wanted.length + 1), how);
  }
  same(rest, "", how);
}

/** The text without its start, which has to be this one */
function without(text, start, how) {
  same(text.slice(0, start.length), start, how);
  return text.slice(start.length);
}

/** Fowler, Noll and Vo's hash FNV-1a of 64 bits */
function printOf(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
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
