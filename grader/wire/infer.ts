import type { Field } from "../core/exercise/exercise.ts";
import type { Value } from "../core/exercise/value.ts";
import type { Codec } from "./codec.ts";
import { toHex } from "./hex.ts";
import { likelyCodecs } from "./infer/likely-codecs.ts";
import type { LikelyCodec } from "./infer/likely-codecs.ts";
import { grouped } from "./infer/grouped.ts";
import { isWrittenAs, readWhole } from "./infer/read-whole.ts";
import { surroundingCodecs } from "./infer/surroundings.ts";
import { isRight } from "./field/is-right.ts";
import { codecNamed } from "./registry.ts";

export { likelyCodecs } from "./infer/likely-codecs.ts";
export { isShownAsBytes } from "./infer/shown-as-bytes.ts";
export { replyCandidates } from "./infer/reply-candidates.ts";
export type { ReplyCandidate, ReplySample } from "./infer/reply-candidates.ts";

/** Bytes that a program sent for a value that is known. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/** A codec that explains all samples. */
export interface Candidate {
  readonly id: string;
  /** Codecs that agree with `id` on these samples, the likeliest first. */
  readonly others: readonly string[];
  /** Whether the source of the program names `id`. */
  readonly hinted: boolean;
  /** Whether it would write these very bytes; text with blanks around it is read, but not written. */
  readonly isExact: boolean;
}

/**
 * The codecs in which the bytes stand for the values, the best first: exact ones before tolerant ones, hinted ones
 * (ids such as `struct:<i`) before others, then the commonest in practice. Without samples: all, in that order.
 */
export function inferCodecs(
  samples: readonly Sample[],
  hints: readonly string[],
  field: Field,
): readonly Candidate[] {
  const messages = samples.map(({ bytes }) => bytes);
  const isFitting = ({ codec }: LikelyCodec): boolean =>
    samples.every((sample) => fits(codec, sample, field));
  const known = likelyCodecs(hints, field.type, messages).filter(isFitting);
  const fitting = (known.length > 0 ? known : surrounded(samples, field))
    .map((likely) => describe(likely, samples))
    .sort((left, right) => Number(right.isExact) - Number(left.isExact));
  return grouped(fitting);
}

/** What is known by its payload alone. */
function surrounded(
  samples: readonly Sample[],
  { type }: Field,
): readonly LikelyCodec[] {
  return surroundingCodecs(samples, type).map((id) => ({
    codec: codecNamed(id),
    hinted: false,
  }));
}

function fits(
  codec: Codec,
  { bytes, value }: Sample,
  { comparison }: Field,
): boolean {
  const read = readWhole(codec, bytes);
  return read !== null && isRight(comparison, read, value);
}

function describe({ codec, hinted }: LikelyCodec, samples: readonly Sample[]) {
  const encodings = samples.map(({ value }) => codec.encode(value));
  return {
    id: codec.id,
    hinted,
    isExact: samples.every(({ bytes, value }) =>
      isWrittenAs(codec, value, bytes),
    ),
    agreesBy: encodings.map((bytes) => bytes && toHex(bytes)).join(),
  };
}
