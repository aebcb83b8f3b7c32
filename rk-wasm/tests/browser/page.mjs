// Replays every vector inside the page and sends the results to the server.
import * as rk from "/rk-wasm/index.mjs";
import { replay } from "/shared/replay.mjs";

const results = [];
for (const { operation, name } of await (await fetch("/vectors")).json()) {
  const text = await (await fetch(`/vectors/${operation}/${name}`)).text();
  let failure = null;
  try {
    replay(rk, operation, text);
  } catch (error) {
    failure = String(error);
  }
  results.push({ name: `${operation}/${name}`, failure });
}
await fetch("/result", { method: "POST", body: JSON.stringify(results) });
