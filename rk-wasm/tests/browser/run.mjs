// Runs the packed file in headless Chromium, from a server on 127.0.0.1.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { run } from "rk-wasm";
import * as courseModule from "rk-wasm/course";
import { ofImprovement } from "../shared/drawn.mjs";
import { validated } from "../shared/forms.mjs";
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
// A course, and what Node's Standard Schemas say of it.
const { course } = JSON.parse(readFileSync(join(vectorFolder, "check_course", "valid_example.json"), "utf8")).call;
const forms = { course, results: validated(courseModule, course) };
// The sample survey, and the pictures and reports that rk-core keeps of it.
const core = join(vectorFolder, "..");
const kept = readdirSync(join(core, "tests", "snapshots"));
const here = fileURLToPath(new URL(".", import.meta.url));
const files = new Map([
  ...["index.mjs", "course.mjs"].map((name) => [`/rk-wasm/${name}`, join(packageFolder, "dist", name)]),
  ["/readme/rk-wasm.mjs", join(packageFolder, "dist", "index.mjs")],
  ...["page.mjs", "once.mjs", "worker.mjs"].map((name) => [`/${name}`, join(here, name)]),
  ...["replay.mjs", "json-text.mjs", "drawn.mjs", "forms.mjs"].map((name) => [`/shared/${name}`, join(here, "..", "shared", name)]),
  ...listed.map(({ operation, name }) => [`/vectors/${operation}/${name}`, join(vectorFolder, operation, name)]),
  ["/prints", join(vectorFolder, "prints.txt")],
  ...[2014, 2016].map((year) => [`/samples/${year}`, join(core, "samples", `rehabilitation_${year}.csv`)]),
  ...Object.keys(ofImprovement).map((operation) => {
    return [`/samples/${operation}`, join(core, "samples", "improvement", `${operation}.json`)];
  }),
  ...kept.map((name) => [`/kept/${name}`, join(core, "tests", "snapshots", name)]),
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
  } else if (path === "/forms") {
    send("application/json", JSON.stringify(forms));
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
await check("the Standard Schemas part errors from the rest", () => {
  for (const [name, { issues, value, warnings }] of Object.entries(forms.results)) {
    assert.equal(issues !== undefined, name.endsWith("_at_fault"), name);
    assert.equal(value !== undefined, issues === undefined, name);
    assert.ok((issues ?? []).every(({ severity, code, message }) => severity === "error" && code && message), name);
    assert.ok(warnings.every(({ severity }) => severity !== "error"), name);
  }
});
await check("the page replays its vectors, draws the sample survey and asks the schemas", async () => {
  const results = await visit("/");
  for (const { name, failure } of results) {
    await check(name, () => assert.ok(failure === null, failure));
  }
  assert.ok(listed.length > 0);
  assert.ok(kept.length > 0);
  // Both modules check courses.
  const twice = listed.filter(({ operation }) => operation === "check_course").length;
  assert.ok(twice > 0);
  assert.equal(results.length, listed.length + twice + kept.length + Object.keys(forms.results).length);
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

// The page of docs/try, as a file on the disk: what is built into it is all it has.
const page = pathToFileURL(process.env.RK_PAGE ?? "").href;
const exports = join(core, "samples", "exports");

/** Opens the page and hands over its `act`; throws if it asked for anything, or said anything wrong */
async function tried(act) {
  const context = await browser.newContext({ acceptDownloads: true, locale: "en" });
  const tab = await context.newPage();
  const asked = [];
  const said = [];
  tab.on("request", (request) => asked.push(request.url()));
  tab.on("websocket", (socket) => asked.push(socket.url()));
  tab.on("console", (message) => said.push(message.text()));
  tab.on("pageerror", (error) => said.push(String(error)));
  tab.on("dialog", (dialog) => said.push(dialog.message()));
  try {
    await tab.goto(page);
    await act(tab);
    assert.deepEqual(asked.filter((url) => !url.startsWith("data:image/svg+xml") && !url.startsWith("blob:")), [page]);
    assert.deepEqual(said, []);
  } finally {
    await context.close();
  }
}

const items = ["frequent", "timely", "accurate", "problem_solving", "shared_goals", "shared_knowledge", "mutual_respect"];
const columns = (rated) => items.map((item) => `${rated}_${item}`);
const codebook = '{"group": "group", "pattern": "{rated}_{dimension}"}';

function csv(name, rows) {
  const text = rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(";")).join("\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(`${text}\n`) };
}

async function computed(tab) {
  await tab.locator("#frequency").selectOption("scored");
  await tab.locator("#form button[type=submit]").click();
  await tab.locator("#results").waitFor({ state: "visible" });
}

await check("the page draws a dropped file and gives the report, in both languages", () =>
  tried(async (tab) => {
    const text = readFileSync(join(exports, "qualtrics_labels.csv"), "utf8");
    const dropped = await tab.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "export.csv", { type: "text/csv" }));
      return transfer;
    }, text);
    await tab.dispatchEvent("#drop", "drop", { dataTransfer: dropped });
    await tab.locator("#plan").waitFor({ state: "visible" });
    assert.match(await tab.locator("#notes").textContent(), /Q3/);
    assert.match(await tab.locator("#codebook").inputValue(), /"header_rows": 3/);
    await tab.locator("#codebook-file").setInputFiles(join(exports, "qualtrics_labels.codebook.json"));
    await computed(tab);
    for (const name of ["map", "matrix"]) {
      const image = tab.locator(`#picture-${name} img`);
      assert.ok((await image.evaluate((image) => image.decode().then(() => image.naturalWidth))) > 0, name);
      assert.match(await tab.locator(`#picture-${name} table`).first().textContent(), /nurses/);
    }
    assert.match(await tab.locator("#counts").textContent(), /^30 respondents, 999 ratings, 51 missing/);
    const waiting = tab.waitForEvent("download");
    await tab.locator("#save-report").click();
    const report = readFileSync(await (await waiting).path(), "utf8");
    assert.match(report, /^<!doctype html>/i);
    await tab.locator("button[value=da]").click();
    assert.match(await tab.locator("#counts").textContent(), /^30 respondenter, 999 vurderinger/);
    assert.equal(await tab.locator("html").getAttribute("lang"), "da");
  }),
);
await check("the page names row and column of what is wrong in a file", () =>
  tried(async (tab) => {
    const rows = [["group", ...columns("a"), ...columns("b")], ["a", ...Array(14).fill(4)], ["b", ...Array(13).fill(4), 9]];
    await tab.locator("#file").setInputFiles(csv("y.csv", rows));
    await tab.locator("#plan").waitFor({ state: "visible" });
    await tab.locator("#codebook").fill("{");
    await tab.locator("#form button[type=submit]").press("Enter");
    assert.match(await tab.locator("#fault-list").textContent(), /codebook/);
    await tab.locator("#codebook").fill(codebook);
    await tab.locator("#frequency").selectOption("scored");
    await tab.locator("#form button[type=submit]").press("Enter");
    const cells = await tab.locator("#fault-list tr").first().locator("td").allTextContents();
    assert.deepEqual(cells.slice(0, 2), ["3", "b_mutual_respect"]);
    assert.equal(await tab.locator("#results").isVisible(), false);
  }),
);
await check("hostile names do nothing in the page", () =>
  tried(async (tab) => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const row = (at) => [at % 2 ? evil : "b", ...Array.from({ length: 14 }, (_, item) => 1 + ((at + item) % 5))];
    const rows = [["group", ...columns(evil), ...columns("b")], ...Array.from({ length: 12 }, (_, at) => row(at))];
    await tab.locator("#file").setInputFiles(csv(`${evil}.csv`, rows));
    await tab.locator("#plan").waitFor({ state: "visible" });
    await tab.locator("#codebook").fill(codebook);
    await computed(tab);
    assert.match(await tab.locator("#picture-matrix table").first().textContent(), /onerror/);
    assert.equal(await tab.locator("main script, main img[src=x]").count(), 0);
  }),
);

const version = browser.version();
await browser.close();
server.close();
console.log(`${listed.length} vectors in Chromium ${version}`);
// As Node's own test runner closes, so that one reader of counts reads both.
console.log(`# pass ${passed}\n# fail ${failed}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
