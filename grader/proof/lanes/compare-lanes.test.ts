import { expect, it } from "vitest";
import type { Outcomes } from "../outcome/outcomes.ts";
import { compareLanes, wrongPoints } from "./compare-lanes.ts";
import { templates } from "./submissions/templates.ts";

const variant = "one";
const decided = (
  ...verdicts: readonly (readonly [string, string])[]
): Outcomes =>
  new Map(verdicts.map(([what, verdict]) => [what, { verdict, words: "" }]));

function handedIn() {
  const [template] = templates;
  if (template === undefined) throw new Error("There are no templates.");
  return { folder: "student-0", template, variant };
}

function comparisonOf(quiet: Outcomes, loaded: Outcomes) {
  const graded = { ...handedIn(), outcomes: loaded, durationMs: 1 };
  return compareLanes([graded], new Map([[variant, quiet]]));
}

it("has nothing to say of the same verdicts", () => {
  const verdicts = decided(["a", "pass"], ["retried", "nothing"]);

  expect(comparisonOf(verdicts, verdicts)).toEqual({
    disturbed: 0,
    faults: 0,
    retried: 0,
    complaints: [],
  });
});

it("counts a submission as disturbed, however many of its verdicts differ", () => {
  const quiet = decided(["a", "pass"], ["b", "pass"]);
  const loaded = decided(["a", "fail (wrong-value)"], ["b", "skip"]);

  const { disturbed, complaints } = comparisonOf(quiet, loaded);

  expect(disturbed).toBe(1);
  expect(complaints).toEqual([
    "one:\n  a: pass -> fail (wrong-value)\n  b: pass -> skip",
  ]);
});

it("complains of a fault that the quiet run had, too", () => {
  const verdicts = decided(["a", "fault (no-lane)"]);

  expect(comparisonOf(verdicts, verdicts)).toMatchObject({
    disturbed: 0,
    faults: 1,
    complaints: ["one: a: fault (no-lane): "],
  });
});

it("complains of a command that wrote no report", () => {
  const verdicts = decided(["report", "none, exit code 3"]);

  expect(comparisonOf(verdicts, verdicts).faults).toBe(1);
});

it("counts what was tried once more", () => {
  const loaded = decided(["retried", "internal"]);

  expect(comparisonOf(loaded, loaded).retried).toBe(1);
});

it("says which points a template must have", () => {
  const points = decided(["primes/server", "95"], ["primes/client", "100"]);

  expect(wrongPoints(handedIn(), points)).toEqual([
    "one: 100 for the server, got 95",
  ]);
});
