import { differencesBetween, sayDifference } from "../outcome/differences.ts";
import { type Outcomes, nothing, wholeReport } from "../outcome/outcomes.ts";
import type { Graded } from "./grade-handed-in.ts";
import type { HandedIn } from "./submissions/hand-in.ts";

/** What a quiet grading of each variant decided. */
export type Quiet = ReadonlyMap<string, Outcomes>;

export interface Comparison {
  /** Submissions of which something was decided otherwise than of their variant in the quiet run. */
  readonly disturbed: number;
  readonly faults: number;
  readonly retried: number;
  /** What is wrong, in words. */
  readonly complaints: readonly string[];
}

export function compareLanes(
  graded: readonly Graded[],
  quiet: Quiet,
): Comparison {
  const disturbances = graded.flatMap((each) => disturbanceOf(each, quiet));
  const faults = graded.flatMap(faultOf);
  const retried = graded.filter(({ outcomes }) => wasRetried(outcomes));
  return {
    disturbed: disturbances.length,
    faults: faults.length,
    retried: retried.length,
    complaints: [...disturbances, ...faults],
  };
}

function disturbanceOf(
  { variant, outcomes }: Graded,
  quiet: Quiet,
): readonly string[] {
  const before = quiet.get(variant) ?? new Map();
  const found = differencesBetween(before, outcomes);
  if (found.length === 0) return [];
  return [[`${variant}:`, ...found.map(sayDifference)].join("\n")];
}

/** A fault is one in the quiet run, too; a command that wrote no report has failed us as well. */
function faultOf({ variant, outcomes }: Graded): readonly string[] {
  const fault = [...outcomes].find(
    ([what, { verdict }]) =>
      what === wholeReport || verdict.startsWith("fault"),
  );
  if (fault === undefined) return [];
  const [what, { verdict, words }] = fault;
  return [`${variant}: ${what}: ${verdict}: ${words}`];
}

function wasRetried(outcomes: Outcomes): boolean {
  const retried = outcomes.get("retried")?.verdict ?? nothing;
  return retried !== nothing;
}

/** In words, where a whole grading does not give a template the points that it must have. */
export function wrongPoints(
  { template, variant }: HandedIn,
  outcomes: Outcomes,
): readonly string[] {
  return (["server", "client"] as const).flatMap((role) => {
    const given = outcomes.get(`primes/${role}`)?.verdict ?? "nothing";
    const promised = String(template.score[role]);
    if (given === promised) return [];
    return [`${variant}: ${promised} for the ${role}, got ${given}`];
  });
}
