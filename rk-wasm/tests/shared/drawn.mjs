// Draws the sample survey as rk-core/tests/picture.rs does, which keeps the
// result. No Node imports: the browser page uses this file too.

const groups = {
  care: "Social- og sundhedshjælpere",
  assessors: "Visitatorer",
  nurses: "Sygeplejersker",
  therapists: "Terapeuter",
  leaders: "Gruppe- og teamledere",
};
const kinds = ["map", "matrix", "dimensions", "change", "distributions"];

/** The pictures of improvement by the operations that draw them */
export const ofImprovement = { test_of_change: "run_chart", cost_concentration: "lorenz" };

/**
 * The texts of the pictures and of the report, by the names of the files that are kept of them
 *
 * @param improvement the sample calls as text, by operation
 */
export function drawn(rk, before, after, improvement) {
  const [first, second] = [scores(rk, before), scores(rk, after)];
  // Answers go into calls as the text that they are.
  const one = rk.run("release", `{"scores":${first}}`);
  const policy = '{"mean_from":3,"distribution_from":8}';
  const two = rk.run("release", `{"scores":${second},"before":${first},"policy":${policy}}`);
  const texts = {};
  for (const locale of ["en", "da"]) {
    for (const kind of kinds) {
      const release = kind === "change" ? two : one;
      const call = `{"locale":"${locale}","picture":"${kind}","release":${release}}`;
      const { svg, table } = JSON.parse(rk.run("picture", call));
      texts[`${kind}.${locale}.svg`] = svg;
      texts[`${kind}.${locale}.html`] = table;
    }
    for (const [operation, name] of Object.entries(ofImprovement)) {
      const call = { ...JSON.parse(improvement[operation]), locale, picture: true };
      const { svg, table } = JSON.parse(rk.run(operation, JSON.stringify(call)));
      texts[`${name}.${locale}.svg`] = svg;
      texts[`${name}.${locale}.html`] = table;
    }
    const { html } = JSON.parse(rk.run("report", `{"locale":"${locale}","release":${two}}`));
    texts[`report.${locale}.html`] = html;
  }
  return texts;
}

function scores(rk, csv) {
  const call = {
    frequency: "scored",
    groups: Object.keys(groups).map((name) => ({ name, level: name === "leaders" ? "leader" : "staff" })),
    codebook: { respondent: "respondent", group: "group", pattern: "{rated}_{dimension}" },
    csv,
  };
  let answer = rk.run("score", JSON.stringify(call));
  for (const [name, danish] of Object.entries(groups)) {
    answer = answer.replaceAll(`"${name}"`, `"${danish}"`);
  }
  return answer;
}
