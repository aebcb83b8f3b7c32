/**
 * The JSON text of a call
 *
 * JSON.stringify alone would change two things unseen. A typed array would
 * become an object, so it becomes a list here. An infinite cell would become
 * null, which means "no answer"; here it becomes the largest number there is,
 * so that the core finds it outside the scale and says where it stands.
 * Only the tables are looked through: elsewhere the core refuses null.
 */
export function callText(call: object): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(withPlainTables(call));
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

function withPlainTables(call: unknown): unknown {
  if (typeof call !== "object" || call === null) {
    return call;
  }
  const { columns, means } = call as { columns?: unknown; means?: unknown };
  const plain: Record<string, unknown> = {};
  if (typeof columns === "object" && columns !== null) {
    plain["columns"] = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, plainCells(cells)]),
    );
  }
  if (Array.isArray(means)) {
    plain["means"] = means.map(plainCells);
  }
  return { ...call, ...plain };
}

function plainCells(cells: unknown): unknown {
  const list = ArrayBuffer.isView(cells) ? Array.from(cells as unknown as ArrayLike<unknown>) : cells;
  // `includes` costs next to nothing beside the writing of the text: a list of small whole numbers is not even read.
  if (!Array.isArray(list) || !(list.includes(Infinity) || list.includes(-Infinity))) {
    return list;
  }
  return list.map(finite);
}

function finite(cell: unknown): unknown {
  if (cell === Infinity) {
    return Number.MAX_VALUE;
  }
  return cell === -Infinity ? -Number.MAX_VALUE : cell;
}
