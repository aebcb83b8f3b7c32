// Statistics as a page or a script asks for them. That every number is right is for the vectors.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as rk from "rk-wasm";
import { call, read } from "../shared/package.mjs";

const { csv, ...settings } = call;
const file = new TextEncoder().encode(csv);
const readings = {
  reliability: {},
  agreement: {},
  differences: {},
  bootstrap: { seed: 7, replicates: 50 },
};

function found(answer) {
  return answer.report.violations.map(({ code, path }) => [code, path]);
}

function near(actual, expected) {
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
}

test("numbers worked by hand", () => {
  const description = rk.describe({ values: [1, 2, null, 3, 4] });
  assert.deepEqual(
    [description.n, description.missing, description.mean, description.autocorrelation],
    [4, 1, 2.5, 0.25],
  );
  // Variances 1 and 1, covariance 1/2.
  near(rk.alpha({ rows: [[1, 2], [2, 1], [3, 3]] }).estimate, 2 / 3);
  // Mean squares 16 and 2, two in each group.
  const icc = rk.icc({ values: [1, 3, 5, 7], groups: ["a", "a", "b", "b"] });
  near(icc.icc1, 14 / 18);
  assert.equal(icc.icc2, 0.875);
  // Variance 1/2 of each item, 2 if answers were given by chance.
  near(rk.rwgJ({ rows: [[4, 4], [5, 5]], groups: ["a", "a"] }).values.a, 6 / 7);
});

test("the table of Shrout and Fleiss gives their six correlations", () => {
  const rows = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
  const { forms } = rk.iccForms({ rows });
  assert.deepEqual(
    forms.map(({ form, estimate }) => [form, estimate.toFixed(2)]),
    [["ICC(1,1)", "0.17"], ["ICC(2,1)", "0.29"], ["ICC(3,1)", "0.71"], ["ICC(1,k)", "0.44"], ["ICC(2,k)", "0.62"], ["ICC(3,k)", "0.91"]],
  );
});

test("omega and factors of four items; degrees of freedom are whole numbers", () => {
  // Made up so that one factor fits.
  const rows = [
    [1, 1, 2, 2], [1, 2, 1, 1], [2, 1, 2, 1], [2, 3, 2, 3], [3, 2, 3, 4], [3, 4, 3, 3],
    [4, 3, 5, 4], [4, 5, 4, 4], [5, 4, 4, 5], [5, 5, 5, 4], [1, 3, 2, 1], [5, 3, 4, 5],
  ];
  const omega = rk.omegaTotal({ rows, method: "principal_axis" });
  const factors = rk.factors({ rows, parallel: { seed: 1, replicates: 20 } });
  assert.deepEqual([factors.bartlett.df, factors.baseline.df, factors.one.df], [6, 6, 2]);
  assert.equal(factors.parallel.length, 4);
  near(factors.eigenvalues.reduce((one, other) => one + other), 4);
});

test("typed arrays are lists, NaN is no number, an infinite number is too large", () => {
  assert.deepEqual(rk.describe({ values: Float64Array.of(1, NaN, 3) }), rk.describe({ values: [1, null, 3] }));
  assert.deepEqual(rk.alpha({ rows: [Uint8Array.of(1, 2), [3, NaN], [2, 5]] }), rk.alpha({ rows: [[1, 2], [3, null], [2, 5]] }));
  assert.deepEqual(
    rk.icc({ values: [1, 2, 4], groups: Int8Array.of(1, 1, 2) }),
    rk.icc({ values: [1, 2, 4, 9], groups: [1, 1, 2, NaN] }),
  );
  assert.deepEqual(found(rk.describe({ values: [1, -Infinity] })), [["stats.value.size", ["values", 1]]]);
  assert.deepEqual(found(rk.alpha({ rows: [[1, 2], [Infinity, 3]] })), [["stats.value.size", ["rows", 1, 0]]]);
});

test("chance has no default seed, and one seed gives one answer", () => {
  const { seed, ...without } = { ...call, ...readings.bootstrap };
  assert.deepEqual(found(rk.bootstrap(without)), [["resampling.seed.missing", ["seed"]]]);
  const rows = [[1, 2, 1], [2, 1, 3], [3, 4, 2], [4, 3, 5]];
  assert.deepEqual(found(rk.factors({ rows, parallel: {} })), [["resampling.seed.missing", ["parallel", "seed"]]]);
  const drawn = (seed) => rk.run("bootstrap", JSON.stringify({ ...without, seed }));
  assert.equal(drawn(seed), drawn(seed));
  assert.notEqual(drawn(seed), drawn(seed + 1));
});

test("readings of a survey: the same of a file beside the call, and every null has a note", () => {
  for (const [operation, own] of Object.entries(readings)) {
    const answer = rk[operation]({ ...call, ...own });
    assert.ok(rk.isValid(answer), JSON.stringify(answer.report));
    assert.deepEqual(rk[operation]({ ...settings, ...own }, file), answer);
    assert.ok(answer.estimates.length > 0);
    for (const { estimate, note, ...row } of answer.estimates) {
      assert.ok(estimate !== null || note !== null, `${operation}: ${JSON.stringify(row)}`);
    }
  }
});

test("a network, and tests of change and sites, start from scores", () => {
  const scores = rk.score({ ...call, respondents: true });
  const network = rk.network({ scores });
  assert.deepEqual(network.groups, ["care", "home"]);
  const [density] = network.estimates;
  assert.deepEqual([density.statistic, density.scope, density.n], ["density", {}, 2]);
  // By hand: care rates home 3, 3.5 and home rates care 2.5, 4.
  near(density.estimate, 3.25);
  const change = rk.change({ before: scores, after: scores, tests: { permutations: 10, seed: 1 } });
  const whole = change.tests.find(({ statistic, scope }) => statistic === "difference" && Object.keys(scope).length === 0);
  assert.deepEqual([whole.estimate, whole.method], [0, "paired_t"]);
  assert.deepEqual(found(rk.change({ before: scores, after: scores, tests: { permutations: 10 } })), [
    ["resampling.seed.missing", ["tests", "seed"]],
  ]);
  const sites = ["a", "b"].map((name) => ({ name, scores }));
  assert.equal(rk.compare({ sites, tests: {} }).tests.find(({ statistic }) => statistic === "ss_between").estimate, 0);
});

test("the types name what the schemas name", () => {
  const declared = read("dist", "index.d.ts");
  const { $defs } = JSON.parse(read("schema", "bootstrap-answer.json"));
  for (const name of ["Statistic", "Method", "Undefined"]) {
    const shape = $defs[name];
    const wanted = [shape, ...(shape.oneOf ?? [])].flatMap((part) => part.enum ?? part.const ?? []);
    const [, union] = new RegExp(`type ${name} =([^;]*);`).exec(declared);
    const typed = [...union.matchAll(/"([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(typed.sort(), wanted.sort(), name);
  }
});
