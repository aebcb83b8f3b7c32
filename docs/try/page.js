// The page: a file in, a map, a matrix and a report out, all of it in the browser.
import { picture, proposeCodebook, release, report, score } from "rk-wasm";
import { words } from "./words.js";

const find = (id) => document.getElementById(id);
const state = { locale: navigator.language.startsWith("da") ? "da" : "en", file: undefined, proposed: "", release: undefined };
const say = (key, values = {}) =>
  words[state.locale][key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

function translate() {
  document.documentElement.lang = state.locale;
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const button of document.querySelectorAll(".language")) {
    button.setAttribute("aria-pressed", String(button.value === state.locale));
  }
  find("policy").textContent = "connect-src 'none'";
}

// Faults.

function tell(violations, first) {
  const wrong = violations.some(({ severity }) => severity === "error");
  const rows = violations.filter(({ severity }) => severity !== "info");
  find("faults-heading").textContent = say(wrong ? "faults_heading" : "notices_heading");
  find("faults").classList.toggle("mild", !wrong);
  find("faults").hidden = rows.length === 0;
  find("fault-list").replaceChildren(...rows.map(({ path, message }) => row(...place(path, first), message)));
  if (wrong) {
    find("results").hidden = true;
    find("faults").focus();
  }
}

/** Row of the file, counted from 1 with its header, and column; or the place in the codebook */
function place([what, ...path], first) {
  if (what === "columns") {
    return [path.length > 1 ? path[1] + first : "", path[0]];
  }
  return what === "csv" ? [path.length > 0 ? path[0] + first : "", ""] : ["", [what, ...path].slice(0, 4).join(" · ")];
}

function row(...cells) {
  const line = document.createElement("tr");
  for (const cell of cells) {
    const element = document.createElement("td");
    element.append(cell ?? "");
    line.append(element);
  }
  return line;
}

// The file and its codebook.

async function take(file) {
  state.file = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  find("group-box").hidden = true;
  find("groups").replaceChildren();
  find("results").hidden = true;
  state.proposed = find("codebook").value;
  propose();
}

function propose() {
  const { name, bytes } = state.file;
  find("chosen").textContent = say("chosen", { name, size: bytes.length });
  const found = proposeCodebook({ locale: state.locale, instrument: find("instrument").value }, bytes);
  tell(found.report.violations, 2);
  find("plan").hidden = !found.report.valid;
  if (found.report.valid) {
    // What a person has corrected stays.
    if (find("codebook").value === state.proposed) {
      state.proposed = JSON.stringify(found.codebook, null, 1);
      write(state.proposed);
    }
    find("notes").replaceChildren(...found.notes.map(({ column, message }) => row(column, message)));
  }
}

function write(codebook) {
  find("codebook").value = codebook;
  keep();
}

function keep() {
  offer(find("save-codebook"), find("codebook").value, "application/json");
}

/** Puts a text behind a link, to be saved */
function offer(link, text, type) {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type }));
}

// The result.

function compute() {
  let codebook;
  try {
    codebook = JSON.parse(find("codebook").value);
  } catch {
    const path = ["codebook"];
    return tell([{ severity: "error", path, message: say("not_json") }], 1);
  }
  const first = 1 + (codebook?.header_rows ?? 1);
  const groups = chosenGroups();
  const frequency = find("frequency").value;
  const scores = score(
    {
      locale: state.locale,
      instrument: find("instrument").value,
      profile: find("profile").value,
      codebook,
      ...(frequency && { frequency }),
      ...(groups.length > 0 && { groups }),
    },
    state.file.bytes,
  );
  if (!scores.report.valid) {
    return tell(scores.report.violations, first);
  }
  listGroups(scores.groups);
  const shown = release({ locale: state.locale, scores, policy: find("release-policy").value });
  const found = [...scores.report.violations, ...shown.report.violations];
  if (!shown.report.valid) {
    return tell(found, first);
  }
  state.release = shown;
  const written = show();
  tell([...found, ...written.report.violations.filter(({ severity }) => severity === "error").map(milder)], first);
  find("results").focus();
}

// Without a report there are still the pictures, which say what is withheld.
function milder(violation) {
  return { ...violation, severity: "warning" };
}

function show() {
  const call = { locale: state.locale, release: state.release };
  const { counts, shown } = state.release;
  const sum = (name) => shown.between[name] + shown.within[name];
  find("counts").textContent = say("counts", { ...counts, shown: sum("ties"), of: sum("of") });
  const written = report(call);
  const link = find("save-report");
  link.hidden = !written.report.valid;
  if (written.report.valid) {
    link.download = say("report_file");
    offer(link, written.html, "text/html");
  }
  find("pictures").replaceChildren(...["map", "matrix"].flatMap((name) => figure(name, picture({ ...call, picture: name }))));
  find("results").hidden = false;
  return written;
}

/** An SVG document as an image, in which nothing of it can run, with its table */
function figure(name, { svg, table }) {
  const heading = document.createElement("h3");
  heading.textContent = words[state.locale].pictures[name];
  const image = document.createElement("img");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  image.alt = new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("title")?.textContent ?? "";
  const link = document.createElement("a");
  link.download = `${name}.svg`;
  link.textContent = say("save_picture");
  offer(link, svg, "image/svg+xml");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("as_table");
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.append(...new DOMParser().parseFromString(table, "text/html").body.children);
  details.append(summary, scroll);
  const whole = document.createElement("figure");
  whole.id = `picture-${name}`;
  whole.append(heading, image, link, details);
  return whole;
}

// The groups: how many could have answered, and who leads.

function listGroups(groups) {
  if (find("groups").children.length > 0) {
    return;
  }
  find("group-box").hidden = false;
  find("groups").replaceChildren(
    ...groups.map(({ group }) => {
      const number = document.createElement("input");
      Object.assign(number, { type: "number", min: "1", ariaLabel: `${say("eligible")}: ${group}` });
      const leads = document.createElement("input");
      Object.assign(leads, { type: "checkbox", ariaLabel: `${say("leads")}: ${group}` });
      const line = row(group, number, leads);
      line.dataset.group = group;
      return line;
    }),
  );
}

function chosenGroups() {
  return [...find("groups").children].map((line) => {
    const [number, leads] = line.querySelectorAll("input");
    return {
      name: line.dataset.group,
      level: leads.checked ? "leader" : "staff",
      ...(number.value !== "" && { eligible: Number(number.value) }),
    };
  });
}

// What a person does.

find("file").addEventListener("change", ({ target }) => {
  if (target.files.length > 0) {
    take(target.files[0]);
  }
});
for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
  // Anywhere else a dropped file would replace the page.
  document.addEventListener(name, (event) => {
    event.preventDefault();
    find("drop").classList.toggle("over", name === "dragenter" || name === "dragover");
    if (name === "drop" && event.dataTransfer.files.length > 0) {
      take(event.dataTransfer.files[0]);
    }
  });
}
find("codebook").addEventListener("input", () => {
  find("groups").replaceChildren();
  find("group-box").hidden = true;
  keep();
});
find("codebook-file").addEventListener("change", async ({ target }) => {
  if (target.files.length > 0) {
    write(await target.files[0].text());
  }
});
find("instrument").addEventListener("change", propose);
find("form").addEventListener("submit", (event) => {
  event.preventDefault();
  compute();
});
for (const button of document.querySelectorAll(".language")) {
  button.addEventListener("click", () => {
    state.locale = button.value;
    translate();
    if (!find("results").hidden) {
      compute();
    } else if (state.file) {
      propose();
    }
  });
}
translate();
