import { gradeFolder } from "../../../fixtures/grading.ts";
import { inTurns } from "../in-turns.ts";
import { type Outcomes, outcomesOf } from "../outcome/outcomes.ts";
import type { Place } from "./place.ts";
import type { HandedIn } from "./submissions/hand-in.ts";

export interface Graded extends HandedIn {
  readonly outcomes: Outcomes;
  readonly durationMs: number;
}

export interface LanesSetting {
  /** How its progress is called. */
  readonly name: string;
  readonly place: Place;
  /** Gradings, and with them lanes, at once. */
  readonly atOnce: number;
  /** More words of the command. */
  readonly words: readonly string[];
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Grades submissions by the real command, each in a lane or not at all. */
export async function gradeHandedIn(
  handedIn: readonly HandedIn[],
  { name, place, atOnce, words, signal, tell }: LanesSetting,
): Promise<readonly Graded[]> {
  const all = ["--exercise", "primes", "--isolation", "require", ...words];
  let done = 0;
  return inTurns(handedIn, { atOnce, signal }, async (each) => {
    const startedAt = performance.now();
    const grader = { ...place.grader, signal };
    const grading = await gradeFolder(each.folder, all, grader);
    const durationMs = performance.now() - startedAt;
    done += 1;
    tell(`${name}: ${done} of ${handedIn.length}, ${each.variant}`);
    return { ...each, outcomes: outcomesOf(grading), durationMs };
  });
}
