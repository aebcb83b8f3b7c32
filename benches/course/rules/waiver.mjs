// Waivers. What they do to the severity of a rule is no matter here, as only code and place are noted.

import codes from "./codes.json" with { type: "json" };
import { NONE } from "./view.mjs";

const waivable = new Set(codes.waivable);
const fixed = new Set(codes.fixed);

export function waiver({ course }, note) {
  (course.waivers ?? NONE).forEach((one, at) => {
    if (fixed.has(one.rule)) note("waiver.not_allowed", ["waivers", at, "rule"]);
    else if (!waivable.has(one.rule)) note("waiver.incomplete", ["waivers", at, "rule"]);
    for (const field of ["reason", "by", "expires"]) {
      if (one[field] == null) note("waiver.incomplete", ["waivers", at, field]);
    }
  });
}
