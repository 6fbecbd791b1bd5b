import type { Grading } from "../../../fixtures/grading.ts";
import { reportOf } from "../../../fixtures/grading.ts";

/** One thing that a report decides. */
export interface Outcome {
  /** A score, or a verdict and the kind of its reason: what must be the same at any time. */
  readonly verdict: string;
  /** Why, for whoever reads of a difference; empty where there is nothing to explain. */
  readonly words: string;
}

/** All that a report decides, by the name of what is decided; no times, no transcripts. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** What a report says of them; of the document, only what is compared. */
interface Decisions {
  readonly isolation: {
    readonly network: string;
    readonly because: string | null;
  };
  readonly retried: readonly Reason[];
  readonly exercises: readonly ExerciseDecisions[];
}

interface ExerciseDecisions {
  readonly id: string;
  readonly halves: readonly HalfDecision[];
  readonly pair: CaseDecision | null;
  readonly cases: readonly (CaseDecision & { readonly id: string })[];
}

interface HalfDecision {
  readonly role: string;
  readonly score: number | null;
  readonly problem: Reason | null;
  readonly remarks: readonly Reason[];
}

interface CaseDecision {
  readonly verdict: string;
  readonly mismatch: Reason | null;
  readonly skip: Reason | null;
  readonly fault: Reason | null;
}

interface Reason {
  readonly kind: string;
  readonly message: { readonly en: string };
}

/** The verdict on what there is none of. */
export const nothing = "nothing";

/** The name of a report that is not there. */
export const wholeReport = "report";

/** What a grading decided; where it wrote no report, that alone. */
export function outcomesOf(grading: Grading): Outcomes {
  try {
    return outcomesIn(reportOf(grading));
  } catch (error) {
    const verdict = `none, exit code ${String(grading.exitCode)}`;
    return new Map([[wholeReport, { verdict, words: String(error) }]]);
  }
}

export function outcomesIn(report: Decisions): Outcomes {
  const { isolation, retried, exercises } = report;
  return new Map([
    ["network", { verdict: isolation.network, words: isolation.because ?? "" }],
    ["retried", outcomeOfAll(retried)],
    ...exercises.flatMap(outcomesOfExercise),
  ]);
}

function outcomesOfExercise({
  id,
  halves,
  pair,
  cases,
}: ExerciseDecisions): readonly (readonly [string, Outcome])[] {
  return [
    ...halves.flatMap((half) => outcomesOfHalf(`${id}/${half.role}`, half)),
    ...(pair === null ? [] : [[`${id}/pair`, outcomeOfCase(pair)] as const]),
    ...cases.map((each) => [each.id, outcomeOfCase(each)] as const),
  ];
}

function outcomesOfHalf(
  name: string,
  { score, problem, remarks }: HalfDecision,
): readonly (readonly [string, Outcome])[] {
  const points = score === null ? "no score" : String(score);
  const because = problem === null ? "" : ` (${problem.kind})`;
  const words = problem?.message.en ?? "";
  return [
    [name, { verdict: `${points}${because}`, words }],
    [`${name}/remarks`, outcomeOfAll(remarks)],
  ];
}

function outcomeOfAll(reasons: readonly Reason[]): Outcome {
  return {
    verdict: reasons.map(({ kind }) => kind).join(", ") || nothing,
    words: reasons.map(({ message }) => message.en).join(" "),
  };
}

function outcomeOfCase({
  verdict,
  mismatch,
  skip,
  fault,
}: CaseDecision): Outcome {
  const reason = mismatch ?? skip ?? fault;
  if (reason === null) return { verdict, words: "" };
  return { verdict: `${verdict} (${reason.kind})`, words: reason.message.en };
}
