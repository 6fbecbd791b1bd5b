import { expect, test } from "vitest";
import type { SkipReason, Verdict } from "../../core/verdict.ts";
import { caseOf } from "../../judge/evidence.suite.ts";
import { untried } from "../half/outcome.ts";
import { works } from "./works.ts";

function skip(reason: SkipReason): Verdict {
  return { kind: "skip", reason };
}

const failure: Verdict = {
  kind: "fail",
  mismatch: { kind: "wordless", step: 0, asked: null },
};
const blocked = skip({
  kind: "prerequisite",
  because: "program-does-not-work",
});
const excused = skip({ kind: "not-applicable", because: "one-exchange" });

test.each([
  [[{ kind: "pass" } as const, excused], true],
  [[{ kind: "pass" } as const, failure], false],
  [[blocked], false],
])("a half with the verdicts %j works: %j", (verdicts, is) => {
  const cases = verdicts.map((verdict) =>
    untried(caseOf("server", []), verdict),
  );

  expect(works({ cases }, "core")).toBe(is);
  expect(works({ cases }, "edge")).toBe(true);
});
