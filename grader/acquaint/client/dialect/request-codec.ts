import type { Field } from "../../../core/exercise/exercise.ts";
import type { Value } from "../../../core/exercise/value.ts";
import { inferCodecs, replyCandidates } from "../../../wire/infer.ts";

/** What a client sent when it was told a value. */
export interface RecordedRequest {
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/**
 * The codecs in which a client may have meant its requests, the likeliest first. One that sends a wrong number is
 * understood by the size of what it sends.
 */
export function requestCodecs(
  requests: readonly RecordedRequest[],
  hints: readonly string[],
  field: Field,
): readonly string[] {
  const fitting = inferCodecs(requests, hints, field).flatMap(
    ({ id, others }) => [id, ...others],
  );
  if (fitting.length > 0) return fitting;
  const samples = requests.map(({ bytes, value }) => ({
    bytes,
    expected: value,
  }));
  return replyCandidates(samples, hints, field).map(({ id }) => id);
}
