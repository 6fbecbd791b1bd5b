import {
  type LivePair,
  type PairToRun,
  runPair,
} from "../../acquaint/pair/live-pair.ts";
import { type Replayed, replay } from "../../acquaint/pair/replay.ts";
import type { Exercise, KnownAnswer } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import { isShown } from "../../wire/field/is-shown.ts";

export type Talked = Extract<LivePair, { kind: "talked" }>;

/** A pair that was seen to give right answers, which its client cannot know by itself. */
export interface ProvenPair {
  readonly exercise: Exercise;
  readonly pair: Omit<PairToRun, "value">;
  /** A conversation about a known value, to be played to the client again. */
  readonly recorded: Talked;
  readonly known: KnownAnswer;
}

/**
 * Tries a pair whose dialect nobody can read: two right answers, neither of them shown while it was withheld; and a
 * client that is told one value and played the answer of the other must not show the answer of its own.
 */
export async function provePair(
  exercise: Exercise,
  pair: Omit<PairToRun, "value">,
): Promise<ProvenPair | null> {
  const [first, second] = exercise.acquaintance;
  if (first === undefined || second === undefined) return null;
  const recorded = await rightAnswer(exercise, pair, first);
  if (recorded === null) return null;
  if ((await rightAnswer(exercise, pair, second)) === null) return null;
  const proven = { exercise, pair, recorded, known: first };
  const { output } = await replayTo(proven, second.request);
  const isFixed = exercise.reply.comparison.kind !== "one-of";
  const isOwnWork = isFixed && showsAnswer(exercise, output, second.reply);
  return isOwnWork ? null : proven;
}

/** A live conversation about a known value whose right answer was shown, once it had come; else `null`. */
async function rightAnswer(
  exercise: Exercise,
  pair: Omit<PairToRun, "value">,
  { request, reply }: KnownAnswer,
): Promise<Talked | null> {
  const live = await runPair({ ...pair, value: request });
  if (live.kind !== "talked") return null;
  if (showsAnswer(exercise, live.withheld, reply)) return null;
  return showsAnswer(exercise, live.output, reply) ? live : null;
}

/** Plays the recorded answer to the client, which is told another value; the server must not be there meanwhile. */
export async function replayTo(
  { pair, recorded }: ProvenPair,
  value: Value,
): Promise<Replayed> {
  await pair.keeper.stop();
  const { client, network, plan, port } = pair;
  return replay({ client, network, plan, value, port, recorded });
}

/** Whether an output has the right answer; of several choices any one. */
export function showsAnswer(
  { reply }: Pick<Exercise, "reply">,
  output: string,
  expected: Value,
): boolean {
  const { comparison } = reply;
  if (comparison.kind !== "one-of") return isShown(reply, output, expected);
  return comparison.choices.some((choice) => isShown(reply, output, choice));
}
