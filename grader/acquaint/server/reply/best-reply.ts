import type { Field } from "../../../core/exercise/exercise.ts";
import {
  type ReplyCandidate,
  type ReplySample,
  replyCandidates,
} from "../../../wire/infer.ts";
import { toHex } from "../../../wire/hex.ts";
import { codecNamed } from "../../../wire/registry.ts";

/** A whole answer, and what of it came before the program took its time. */
export interface PausedSample extends ReplySample {
  /** The beginning of `bytes` that is no answer by itself; empty where all came at once. */
  readonly before: Uint8Array;
}

/**
 * The likeliest codec of a server's answers. What it says before it takes its time, always the same and no answer, is a
 * message of its own that stands before each answer, unless the whole is a message that says itself where it ends.
 */
export function bestReply(
  samples: readonly PausedSample[],
  hints: readonly string[],
  field: Field,
): ReplyCandidate | undefined {
  const [whole] = replyCandidates(samples, hints, field);
  const before = sameBefore(samples);
  if (before === null) return whole;
  if (whole?.matches === samples.length && endsIn(whole, samples, before))
    return whole;
  const answers = samples.map(without(before));
  const [behind] = replyCandidates(answers, hints, field);
  if (behind === undefined || behind.matches < (whole?.matches ?? 0))
    return whole;
  return { ...behind, id: `${behind.id}/around:${toHex(before)},` };
}

/**
 * `null` where nothing came before the answers, or not always the same. On a busy machine a pause is not always seen:
 * what came before one answer begins the others, too.
 */
function sameBefore(samples: readonly PausedSample[]): Uint8Array | null {
  const seen = samples
    .map(({ before }) => before)
    .filter(({ length }) => length > 0);
  const [before] = seen;
  if (before === undefined) return null;
  const beginnings = samples.map(({ bytes }) =>
    bytes.subarray(0, before.length),
  );
  const isSame = [...seen, ...beginnings].every(
    (one) => Buffer.compare(one, before) === 0,
  );
  return isSame ? before : null;
}

function without(before: Uint8Array) {
  return ({ bytes, expected }: PausedSample): ReplySample => ({
    bytes: bytes.subarray(before.length),
    expected,
  });
}

/** Whether a reader of the codec goes on reading until the end of each message, and knows it then. */
function endsIn(
  { id }: ReplyCandidate,
  samples: readonly PausedSample[],
  before: Uint8Array,
): boolean {
  const codec = codecNamed(id);
  if (codec.decode(before).kind === "value") return false;
  return samples.every(({ bytes }) => {
    const whole = codec.decode(bytes);
    return whole.kind === "value" && whole.isFinal;
  });
}
