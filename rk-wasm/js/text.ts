/**
 * The JSON text of a call
 *
 * JSON.stringify alone would change three things unseen. A typed array would
 * become an object; here it becomes a list. An infinite cell would become null,
 * which means "no answer"; here it becomes a number that is too large, for a
 * scale or for a statistic, so that the core names its place. And a setting that is NaN or infinite would
 * become null, which may mean "as usual"; here it becomes a text, which the core
 * refuses.
 */
export function callText(call: object): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(isObject(call) ? mapped(call, plainField) : call);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(
      `rk-wasm: the call cannot be written as JSON (${reason}). ` +
        "It may hold objects, arrays, texts, numbers, booleans and null; turn a BigInt into a number first.",
      { cause },
    );
  }
  if (text === undefined) {
    throw new TypeError("rk-wasm: the call must be an object");
  }
  return text;
}

function plainField(value: unknown, name: string): unknown {
  switch (name) {
    case "columns":
      return isObject(value) ? mapped(value, plainAnswers) : value;
    case "means":
      return Array.isArray(value) ? value.map(plainAnswers) : value;
    case "rows":
      return Array.isArray(value) ? value.map(plainNumbers) : value;
    case "costs":
    case "values":
      return plainNumbers(value);
    case "groups":
      return plainSetting(plainNames(value));
    // Long, and a text: nothing to look for.
    case "csv":
      return value;
    default:
      return plainSetting(value);
  }
}

// A replacer sees every value, which is too slow for tables and nothing for settings.
function plainSetting(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "number" && !Number.isFinite(part) ? String(part) : part,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

function plainAnswers(cells: unknown): unknown {
  return plainCells(cells, Number.MAX_SAFE_INTEGER);
}

function plainNumbers(cells: unknown): unknown {
  return plainCells(cells, Number.MAX_VALUE);
}

function plainCells(cells: unknown, tooLarge: number): unknown {
  const list = listed(cells);
  // `includes` costs little: a list of small whole numbers is not even read.
  if (!Array.isArray(list) || !(list.includes(Infinity) || list.includes(-Infinity))) {
    return list;
  }
  return list.map((cell) => (cell === Infinity ? tooLarge : cell === -Infinity ? -tooLarge : cell));
}

// NaN is no name.
function plainNames(names: unknown): unknown {
  const list = listed(names);
  return Array.isArray(list) ? list.map((name) => (Number.isNaN(name) ? null : name)) : list;
}

function listed(cells: unknown): unknown {
  return ArrayBuffer.isView(cells) ? Array.from(cells as unknown as ArrayLike<unknown>) : cells;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapped(object: object, change: (value: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}
