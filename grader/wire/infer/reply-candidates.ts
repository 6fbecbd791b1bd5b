import type { Field } from "../../core/exercise/exercise.ts";
import { showValue } from "../../core/exercise/value.ts";
import type { Value } from "../../core/exercise/value.ts";
import { isAnswer } from "../field/is-right.ts";
import { grouped } from "./grouped.ts";
import { likelyCodecs } from "./likely-codecs.ts";
import type { LikelyCodec } from "./likely-codecs.ts";
import { plausibility } from "./plausibility.ts";
import { type Read, isTellingIn, isWrittenAs, read } from "./read-whole.ts";
import { codecNamed } from "../registry.ts";
import { isShownAsBytes } from "./shown-as-bytes.ts";
import { surroundingCodecs } from "./surroundings.ts";

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
  /** Bytes behind each value that belong to none: a program that says one byte too many; 0 where there are none. */
  readonly leftInBytes: number;
  /** Whether each value is whole and of a size that one would answer; only a hinted codec may be implausible. */
  readonly isPlausible: boolean;
}

interface Described extends Omit<ReplyCandidate, "others"> {
  readonly agreesBy: string;
  readonly distance: number;
  /** Whether other bytes of the same size would be none: a codec that reads any bytes has read nothing in them. */
  readonly isTelling: boolean;
  /** Whether each value is a text with its line end: a codec of lines reads the same and knows where each one ends. */
  readonly holdsLineEnds: boolean;
}

interface ReadSample extends ReplySample, Read {}

/** A terminator, a line end, a stray NUL. */
const mostLeftInBytes = 4;

/**
 * The codecs in which the bytes can be answers, the best first: by right answers, then plausible ones, then hinted
 * ones, then those that do not read just any bytes, then by how near the values are to the expected ones, then exact
 * ones, then the commonest in practice.
 */
export function replyCandidates(
  samples: readonly ReplySample[],
  hints: readonly string[],
  field: Field,
): readonly ReplyCandidate[] {
  const messages = samples.map(({ bytes }) => bytes);
  const possible = described(
    likelyCodecs(hints, field.type, messages),
    samples,
    field,
  );
  // Words that are read out of a list show nobody how to write it.
  const isRight = possible.some(
    ({ matches, isExact }) =>
      matches === samples.length && (isExact || field.type !== "integers"),
  );
  const more = isRight
    ? []
    : described(surrounded(samples, field), samples, field);
  return grouped([...possible, ...more].sort(byMerit)).map(
    ({ distance: _, holdsLineEnds: __, isTelling: ___, ...candidate }) =>
      candidate,
  );
}

function described(
  likely: readonly LikelyCodec[],
  samples: readonly ReplySample[],
  field: Field,
): readonly Described[] {
  return likely
    .map((one) => describe(one, samples, field))
    .filter((one) => one !== null)
    .filter(({ isPlausible, hinted }) => isPlausible || hinted);
}

/** Right answers between bytes that are always the same; one answer alone would not show that. */
function surrounded(
  samples: readonly ReplySample[],
  { type }: Field,
): readonly LikelyCodec[] {
  if (samples.length < 2) return [];
  const messages = samples.map(({ bytes, expected: value }) => ({
    bytes,
    value,
  }));
  return surroundingCodecs(messages, type).map((id) => ({
    codec: codecNamed(id),
    hinted: false,
  }));
}

function byMerit(left: Described, right: Described): number {
  return (
    right.matches - left.matches ||
    left.leftInBytes - right.leftInBytes ||
    Number(left.holdsLineEnds) - Number(right.holdsLineEnds) ||
    Number(isCredible(right)) - Number(isCredible(left)) ||
    Number(isMember(right)) - Number(isMember(left)) ||
    Number(right.hinted) - Number(left.hinted) ||
    Number(right.isTelling) - Number(left.isTelling) ||
    Math.sign(left.distance - right.distance) ||
    Number(right.isExact) - Number(left.isExact)
  );
}

/** An absurd value is believed where the source and the bytes agree on the codec: a list that was to be answered is a number. */
function isCredible({ isPlausible, hinted, isTelling }: Described): boolean {
  return isPlausible || (hinted && isTelling);
}

/** An object says itself which of its members the answer is; whoever reads all of it as words may read too much. */
function isMember({ id }: Described): boolean {
  return id.includes("/member:");
}

function describe(
  { codec, hinted }: LikelyCodec,
  samples: readonly ReplySample[],
  field: Field,
): Described | null {
  const found = samples
    .map((sample) => ({ ...sample, ...read(codec, sample.bytes) }))
    .filter(isRead);
  const leftInBytes = sameLeftover(found);
  if (found.length < samples.length || leftInBytes === null) return null;
  const { matches, ...rest } = merit(found, field);
  // Bytes left over are believed only of a program that is right otherwise.
  if (leftInBytes > 0 && matches < samples.length) return null;
  const isMisquoted = found.some(({ bytes, value }) =>
    isShownAsBytes(bytes, value),
  );
  if (field.comparison.kind === "exact" && isMisquoted) return null;
  // A single byte stands at the beginning of many a message.
  if (samples.some(({ bytes }) => leftInBytes * 2 > bytes.length)) return null;
  return {
    id: codec.id,
    hinted,
    isExact: found.every((one) => isWrittenAs(codec, one.value, one.bytes)),
    agreesBy: found.map(({ value }) => showValue(value)).join(),
    leftInBytes,
    // A right answer says more than that.
    isTelling:
      matches > 0 || samples.every(({ bytes }) => isTellingIn(codec, bytes)),
    holdsLineEnds: found.every(({ value }) => endsLine(value)),
    matches,
    ...rest,
  };
}

function endsLine(value: Value): boolean {
  return typeof value === "string" && /[\r\n]$/.test(value);
}

/** A number of bytes that is left over of every sample; `null` if they differ, or are too many for a slip. */
function sameLeftover(found: readonly ReadSample[]): number | null {
  const [first] = found;
  if (first === undefined || first.leftInBytes > mostLeftInBytes) return null;
  const isSame = found.every(
    ({ leftInBytes }) => leftInBytes === first.leftInBytes,
  );
  return isSame ? first.leftInBytes : null;
}

function isRead<Tried extends { readonly value?: Value }>(
  tried: Tried,
): tried is Tried & Pick<ReadSample, "value" | "leftInBytes"> {
  return tried.value !== undefined;
}

function merit(found: readonly ReadSample[], field: Field) {
  const { comparison } = field;
  const each = found.map((one) => plausibility(field, one.value, one.expected));
  return {
    matches: found.filter((one) =>
      isAnswer(comparison, one.value, one.expected),
    ).length,
    isPlausible: each.every(({ isPlausible }) => isPlausible),
    distance: each.reduce((sum, { distance }) => sum + distance, 0),
  };
}
