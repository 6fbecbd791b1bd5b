import { showValue } from "../../core/exercise/value.ts";
import type { Value } from "../../core/exercise/value.ts";
import { sameValue } from "../same-value.ts";
import { grouped } from "./grouped.ts";
import { likelyCodecs } from "./likely-codecs.ts";
import type { LikelyCodec } from "./likely-codecs.ts";
import { plausibility } from "./plausibility.ts";
import { isWrittenAs, readWhole } from "./read-whole.ts";

/** A whole answer of a program that may be wrong, and what a right program would have said. */
export interface ReplySample {
  readonly bytes: Uint8Array;
  readonly expected: Value;
}

/** A codec in which all answers could be meant. */
export interface ReplyCandidate {
  readonly id: string;
  /** Codecs that read the same values from these samples, the likeliest first. */
  readonly others: readonly string[];
  /** Whether the source of the program names `id`. */
  readonly hinted: boolean;
  /** Whether it would write these very bytes for the values that it reads. */
  readonly isExact: boolean;
  /** Samples that are read as the expected value. */
  readonly matches: number;
  /** Whether each value is whole and of a size that one would answer; only a hinted codec may be implausible. */
  readonly isPlausible: boolean;
}

interface Described extends Omit<ReplyCandidate, "others"> {
  readonly agreesBy: string;
  readonly distance: number;
}

interface ReadSample extends ReplySample {
  readonly value: Value;
}

/**
 * The codecs in which the bytes can be answers, the best first: by right answers, then plausible ones, then hinted
 * ones, then by how near the values are to the expected ones, then exact ones, then the commonest in practice.
 */
export function replyCandidates(
  samples: readonly ReplySample[],
  hints: readonly string[],
): readonly ReplyCandidate[] {
  const possible = likelyCodecs(hints)
    .map((likely) => describe(likely, samples))
    .filter((described) => described !== null)
    .filter(({ isPlausible, hinted }) => isPlausible || hinted)
    .sort(byMerit);
  return grouped(possible).map(({ distance: _, ...candidate }) => candidate);
}

function byMerit(left: Described, right: Described): number {
  return (
    right.matches - left.matches ||
    Number(right.isPlausible) - Number(left.isPlausible) ||
    Number(right.hinted) - Number(left.hinted) ||
    Math.sign(left.distance - right.distance) ||
    Number(right.isExact) - Number(left.isExact)
  );
}

function describe(
  { codec, hinted }: LikelyCodec,
  samples: readonly ReplySample[],
): Described | null {
  const read = samples
    .map((sample) => ({ ...sample, value: readWhole(codec, sample.bytes) }))
    .filter(isRead);
  if (read.length < samples.length) return null;
  return {
    id: codec.id,
    hinted,
    isExact: read.every((one) => isWrittenAs(codec, one.value, one.bytes)),
    agreesBy: read.map(({ value }) => showValue(value)).join(),
    ...merit(read),
  };
}

function isRead<Tried extends { readonly value: Value | null }>(
  tried: Tried,
): tried is Tried & { readonly value: Value } {
  return tried.value !== null;
}

function merit(read: readonly ReadSample[]) {
  const each = read.map((one) => plausibility(one.value, one.expected));
  return {
    matches: read.filter((one) => sameValue(one.value, one.expected)).length,
    isPlausible: each.every(({ isPlausible }) => isPlausible),
    distance: each.reduce((sum, { distance }) => sum + distance, 0),
  };
}
