// Replays every vector, draws the sample survey and asks the Standard Schemas inside the page; sends the results to
// the server.
import * as course from "/rk-wasm/course.mjs";
import * as survey from "/rk-wasm/index.mjs";
import { drawn, ofImprovement } from "/shared/drawn.mjs";
import { validated } from "/shared/forms.mjs";
import { ofCourse, ofForms, prints, replay, same, withoutFacts } from "/shared/replay.mjs";

const fetched = async (path) => (await fetch(path)).text();

const results = [];
function check(name, run) {
  let failure = null;
  try {
    run();
  } catch (error) {
    failure = String(error);
  }
  results.push({ name, failure });
}
const printed = prints(await fetched("/prints"));
for (const { operation, name } of JSON.parse(await fetched("/vectors"))) {
  const text = await fetched(`/vectors/${operation}/${name}`);
  if (ofCourse.includes(operation)) {
    check(`the small module: ${operation}/${name}`, () => replay(course, operation, withoutFacts(text)));
  }
  if (!ofForms.includes(operation)) {
    check(`${operation}/${name}`, () => replay(survey, operation, text, printed[`${operation}/${name.replace(".json", "")}`]));
  }
}
const calls = {};
for (const operation of Object.keys(ofImprovement)) {
  calls[operation] = await fetched(`/samples/${operation}`);
}
const texts = drawn(survey, await fetched("/samples/2014"), await fetched("/samples/2016"), calls);
for (const [name, text] of Object.entries(texts)) {
  const kept = await fetched(`/kept/${name}`);
  check(name, () => same(text, kept, name));
}
const forms = JSON.parse(await fetched("/forms"));
for (const [name, result] of Object.entries(validated(course, forms.course))) {
  check(`schema ${name}`, () => same(JSON.stringify(result), JSON.stringify(forms.results[name]), name));
}
await fetch("/result", { method: "POST", body: JSON.stringify(results) });
