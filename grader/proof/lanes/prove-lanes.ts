import {
  type Comparison,
  type Quiet,
  compareLanes,
  wrongPoints,
} from "./compare-lanes.ts";
import { gradeHandedIn } from "./grade-handed-in.ts";
import type { Identity } from "./identity.ts";
import { watchPlace } from "./left-behind.ts";
import { type Place, handOver, placeFor } from "./place.ts";
import {
  type HandedIn,
  type HandInSize,
  handIn,
} from "./submissions/hand-in.ts";

export interface LanesOptions extends HandInSize {
  /** Gradings at once. */
  readonly lanes: number;
  /** Only this case; `null`: all, and then the points are compared with the templates'. */
  readonly caseId: string | null;
}

/** How many lanes did for one identity. */
export interface LanesResult extends Comparison {
  readonly identity: Identity["name"];
  readonly submissions: number;
  readonly lanes: number;
  readonly wallMs: number;
  /** Of one grading, from its start to its end. */
  readonly meanMs: number;
  /** To be handed to the next identity, which must come to the same. */
  readonly quiet: Quiet;
}

export interface LanesTask {
  readonly identity: Identity;
  readonly options: LanesOptions;
  /** What another identity found out; `null`: each variant is graded alone first. */
  readonly quiet: Quiet | null;
  readonly signal: AbortSignal;
  /** Told about each grading when it is done. */
  readonly tell: (line: string) => void;
}

/** Grades generated submissions, all for one port, in many lanes; each must get what its variant gets when it is alone. */
export async function proveLanes(task: LanesTask): Promise<LanesResult> {
  const { identity, options } = task;
  await using place = await placeFor(identity);
  const handedIn = await handIn(place.submissions, options);
  await handOver(place.submissions, identity);
  const leftBehind = watchPlace(place);
  const quiet = task.quiet ?? (await gradeQuietly(handedIn, place, task));
  const lanes = await gradeInLanes(handedIn, place, task);
  const { complaints, ...counts } = compareLanes(lanes.graded, quiet);
  const promised = options.caseId === null ? pointsIn(handedIn, quiet) : [];
  const left = await leftBehind();
  return {
    identity: identity.name,
    submissions: options.submissions,
    lanes: options.lanes,
    ...counts,
    wallMs: lanes.wallMs,
    meanMs: meanOf(lanes.graded.map(({ durationMs }) => durationMs)),
    complaints: [...promised, ...complaints, ...left],
    quiet,
  };
}

/** The first of each variant, one after the other. */
async function gradeQuietly(
  handedIn: readonly HandedIn[],
  place: Place,
  { options, ...rest }: LanesTask,
): Promise<Quiet> {
  const firsts = firstOfEach(handedIn);
  const words = wordsOf(options);
  const setting = { ...rest, name: "quiet", place, atOnce: 1, words };
  const graded = await gradeHandedIn(firsts, setting);
  return new Map(graded.map(({ variant, outcomes }) => [variant, outcomes]));
}

async function gradeInLanes(
  handedIn: readonly HandedIn[],
  place: Place,
  { identity: { name }, options, ...rest }: LanesTask,
) {
  const startedAt = performance.now();
  const words = wordsOf(options);
  const setting = { ...rest, name, place, atOnce: options.lanes, words };
  const graded = await gradeHandedIn(handedIn, setting);
  return { graded, wallMs: performance.now() - startedAt };
}

function pointsIn(handedIn: readonly HandedIn[], quiet: Quiet) {
  return firstOfEach(handedIn).flatMap((each) =>
    wrongPoints(each, quiet.get(each.variant) ?? new Map()),
  );
}

function firstOfEach(handedIn: readonly HandedIn[]): readonly HandedIn[] {
  const variants = handedIn.map(({ variant }) => variant);
  return handedIn.filter(
    ({ variant }, index) => variants.indexOf(variant) === index,
  );
}

/** The seed is given, because drawn numbers would otherwise depend on the student's name in the files. */
function wordsOf({ caseId }: LanesOptions): readonly string[] {
  return ["--seed", "1", ...(caseId === null ? [] : ["--case", caseId])];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
