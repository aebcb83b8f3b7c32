// Runs the packed file in headless Chromium, from a server on 127.0.0.1.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { run } from "rk-wasm";
import { folder as packageFolder, read } from "../shared/package.mjs";
import { folder as vectorFolder, names, operations } from "../shared/vectors.mjs";

const executablePath = process.env.CHROMIUM ?? "";
if (!existsSync(executablePath)) {
  console.error("set CHROMIUM to the path of a Chromium or Chrome");
  process.exit(1);
}
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
const strict = "default-src 'none'; connect-src 'self'; script-src 'self'";

// A page is one script tag, with or without a policy.
const [, example] = /```html\n([^`]*)```/.exec(read("README.md"));
const pages = {
  "/readme/": { html: example },
  "/": { script: "/page.mjs" },
  "/allowed": { script: "/once.mjs", policy: `${strict} 'wasm-unsafe-eval'` },
  "/blocked": { script: "/once.mjs", policy: strict },
  "/worker": { script: "/worker.mjs" },
};
const listed = operations.flatMap((operation) => names(operation).map((name) => ({ operation, name })));
const here = fileURLToPath(new URL(".", import.meta.url));
const files = new Map([
  ["/rk-wasm/index.mjs", join(packageFolder, "dist", "index.mjs")],
  ["/readme/rk-wasm.mjs", join(packageFolder, "dist", "index.mjs")],
  ...["page.mjs", "once.mjs", "worker.mjs"].map((name) => [`/${name}`, join(here, name)]),
  ...["replay.mjs", "json-text.mjs"].map((name) => [`/shared/${name}`, join(here, "..", "shared", name)]),
  ...listed.map(({ operation, name }) => [`/vectors/${operation}/${name}`, join(vectorFolder, operation, name)]),
]);

let deliver = () => {};
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
  const send = (type, body, headers = {}) =>
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, ...headers }).end(body);
  if (path === "/result") {
    let body = "";
    for await (const part of request.setEncoding("utf8")) {
      body += part;
    }
    send("text/plain", "");
    deliver(JSON.parse(body));
  } else if (path === "/vectors") {
    send("application/json", JSON.stringify(listed));
  } else if (Object.hasOwn(pages, path)) {
    const { script, policy, html = `<script type="module" src="${script}"></script>` } = pages[path];
    const headers = policy === undefined ? {} : { "content-security-policy": policy };
    send("text/html", `<!doctype html><title>rk</title>${html}`, headers);
  } else if (files.has(path)) {
    send(path.endsWith(".mjs") ? "text/javascript" : "application/json", readFileSync(files.get(path)));
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address();
const browser = await chromium.launch({ executablePath, args });

// Results come over HTTP: the driver's own way to wait runs code in the page,
// which a strict policy forbids.
async function visit(path) {
  const page = await browser.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${path}: no result in 60 s; ${said.join("; ")}`)), 60_000);
  });
  try {
    const result = new Promise((resolve) => (deliver = resolve));
    await page.goto(`http://127.0.0.1:${port}${path}`);
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

let passed = 0;
let failed = 0;
async function check(name, run) {
  try {
    await run();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.error(`not ok: ${name}\n${error.message}`);
  }
}

const answer = run("score", "{}");
await check("the page replays its vectors", async () => {
  const results = await visit("/");
  for (const { name, failure } of results) {
    await check(name, () => assert.ok(failure === null, failure));
  }
  assert.ok(listed.length > 0);
  assert.equal(results.length, listed.length);
});
await check("a strict policy with 'wasm-unsafe-eval' lets it run", async () => {
  assert.deepEqual(await visit("/allowed"), { answer });
});
await check("a strict policy without it gives the typed error", async () => {
  const { code, cause } = await visit("/blocked");
  assert.equal(code, "wasm.blocked", cause);
});
await check("a module worker can use it", async () => {
  assert.deepEqual(await visit("/worker"), { answer });
});
await check("the example of the README logs an answer", async () => {
  const page = await browser.newPage();
  const said = page.waitForEvent("console", { timeout: 60_000 });
  await page.goto(`http://127.0.0.1:${port}/readme/`);
  const [logged] = (await said).args();
  const answer = await logged.jsonValue();
  assert.equal(answer.report.valid, true);
});

const version = browser.version();
await browser.close();
server.close();
console.log(`${listed.length} vectors in Chromium ${version}`);
// As Node's own test runner closes, so that one reader of counts reads both.
console.log(`# pass ${passed}\n# fail ${failed}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
