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
  if (whole?.matches === samples.length && endsIn(whole, samples)) return whole;
  const [behind] = replyCandidates(samples.map(withoutBefore), hints, field);
  if (behind === undefined || behind.matches < (whole?.matches ?? 0))
    return whole;
  return { ...behind, id: `${behind.id}/around:${before},` };
}

/** In hexadecimal digits; `null` where nothing came before the answers, or not always the same. */
function sameBefore(samples: readonly PausedSample[]): string | null {
  const all = new Set(samples.map(({ before }) => toHex(before)));
  const [before = ""] = all;
  return all.size === 1 && before !== "" ? before : null;
}

function withoutBefore({ bytes, before, expected }: PausedSample): ReplySample {
  return { bytes: bytes.subarray(before.length), expected };
}

/** Whether a reader of the codec goes on reading until the end of each message, and knows it then. */
function endsIn(
  { id }: ReplyCandidate,
  samples: readonly PausedSample[],
): boolean {
  const codec = codecNamed(id);
  return samples.every(({ bytes, before }) => {
    const whole = codec.decode(bytes);
    const isEarly = codec.decode(before).kind === "value";
    return whole.kind === "value" && whole.isFinal && !isEarly;
  });
}
