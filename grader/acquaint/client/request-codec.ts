import type { Value } from "../../core/exercise/value.ts";
import { inferCodecs, replyCandidates } from "../../wire/infer.ts";

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
  packFormats: readonly string[],
): readonly string[] {
  const hints = packFormats.map((format) => `struct:${format}`);
  const fitting = inferCodecs(requests, hints).flatMap(({ id, others }) => [
    id,
    ...others,
  ]);
  if (fitting.length > 0) return fitting;
  const samples = requests.map(({ bytes, value }) => ({
    bytes,
    expected: value,
  }));
  return replyCandidates(samples, hints).map(({ id }) => id);
}
